import Diagnostics
import Typesetting

/// Fills nodes with values and gives blocks.
struct Renderer: Sendable {
  let file: String
  let paper: Paper
  var log = RenderLog(nil, at: TextPosition(line: 1, column: 1))

  /// What a new page takes of what pages may hold: its head and foot, and white paper.
  private static let pageCost = 50

  func blocks(_ nodes: [Node], scope: [Value], width: Double) throws(Failure) -> [Block] {
    var result: [Block] = []
    for node in nodes { try append(node, scope, width, to: &result) }
    return result
  }

  private func append(_ node: Node, _ scope: [Value], _ width: Double, to result: inout [Block])
    throws(Failure)
  {
    switch node {
    case .paragraph(let node):
      try spend(node.text.cost, blocks: 1)
      let text = node.text.styled(in: scope, node.style) ?? StyledText()
      var paragraph = Paragraph(
        text, alignment: node.alignment, leading: node.leading, indent: node.indent, hanging: node.hanging,
        before: node.before, after: node.after, layer: node.text.isConstant ? .furniture : .ink)
      paragraph.keepsWithNext = node.keepsWithNext
      result.append(.paragraph(paragraph))
    case .fields(let node):
      try spend(node.fields.reduce(0) { $0 + 1 + $1.label.cost + $1.value.cost }, blocks: 1)
      let fields = node.fields.filter { $0.condition?.isTrue(in: scope) ?? true }.map { field in
        FieldLine.Field(
          label: field.label.styled(in: scope, field.labelStyle) ?? StyledText(),
          value: field.value.styled(in: scope, field.valueStyle) ?? StyledText(), share: field.share,
          hasLeader: field.hasLeader)
      }
      result.append(.fields(FieldLine(fields, lineHeight: node.height, gap: node.gap)))
    case .columns(let node):
      try spend(node.columns.count, blocks: 1)
      // As wide as layout will make them (Typesetter): tables inside are laid on that width.
      let shares = node.columns.reduce(0) { $0 + $1.width.share }
      let gaps = node.gap * Double(max(0, node.columns.count - 1))
      let left = max(0, width - gaps - node.columns.reduce(0) { $0 + $1.width.length })
      var columns: [Columns.Column] = []
      for column in node.columns {
        let own = column.width.length + left * column.width.share / max(shares, 0.001)
        columns.append(
          Columns.Column(
            length: column.width.length, share: column.width.share,
            blocks: try blocks(column.nodes, scope: scope, width: own), vertical: column.vertical))
      }
      result.append(
        .columns(Columns(columns, gap: node.gap, vertical: node.vertical, minimumHeight: node.minimumHeight)))
    case .box(let node):
      try spend(0, blocks: 1)
      let inner = try blocks(node.nodes, scope: scope, width: width - node.padding.left - node.padding.right)
      result.append(
        .box(
          Box(
            inner, padding: node.padding, border: node.border, minimumHeight: node.minimumHeight,
            colour: node.colour)))
    case .keep(let nodes):
      try spend(0, blocks: 1)
      result.append(.keep(try blocks(nodes, scope: scope, width: width)))
    case .stack(let nodes): for node in nodes { try append(node, scope, width, to: &result) }
    case .headed(let node):
      let inner = try blocks(node.nodes, scope: scope, width: width)
      let head = try blocks(node.head, scope: scope, width: width)
      let continued = try blocks(node.continuedHead, scope: scope, width: width)
      result.append(.headed(HeadedStack(head: head, continuedHead: continued, blocks: inner)))
    case .table(let node):
      try spend(0, blocks: 1)
      let table = TableRenderer(renderer: self, node: node, scope: scope, width: width)
      result.append(.table(try within(node.place) { () throws(Failure) in try table.table() }))
    case .chart(let node):
      try spend(0, blocks: 1)
      let chart = ChartRenderer(renderer: self, node: node, scope: scope, width: width)
      result.append(.chart(try within(node.place) { () throws(Failure) in try chart.chart() }))
    case .grid(let node): result += try rows(of: node, scope, width)
    case .signatures(let node):
      try spend(0, blocks: node.signatures.count)
      result.append(.signatures(try row(of: node, scope, width)))
    case .fixed(let block):
      if case .pageBreak = block { try spend(Self.pageCost, blocks: 1) } else { try spend(0, blocks: 1) }
      result.append(block)
    case .when(let condition, let node):
      if holds(condition, scope) { try append(node, scope, width, to: &result) }
    case .each(let list, let node):
      let values = try values(list, scope)
      let outer = log.enter(list.place)
      defer { log.leave(to: outer) }
      for value in values { try append(node, scope + [value], width, to: &result) }
    }
  }

  /// The blocks of each value, so many side by side; the last row keeps the widths of the others.
  private func rows(of node: GridNode, _ scope: [Value], _ width: Double) throws(Failure) -> [Block] {
    guard case .list(let values) = node.list.value(in: scope) else { return [] }
    try spend(values.count, blocks: values.count)
    let lines = (values.count + node.across - 1) / node.across
    let even = max(min(2, node.across), (values.count + lines - 1) / max(1, lines))
    let across = node.isEven ? even : node.across
    let own = (width - node.gap * Double(across - 1)) / Double(across)
    var result: [Block] = []
    for first in stride(from: 0, to: values.count, by: across) {
      var columns: [Columns.Column] = []
      for index in first..<(first + across) {
        let inner =
          index < values.count
          ? try blocks(node.nodes, scope: scope + [values[index]], width: own) : []
        columns.append(Columns.Column(length: 0, share: 1, blocks: inner))
      }
      if first > 0, node.rowGap > 0 { result.append(.space(node.rowGap)) }
      result.append(.columns(Columns(columns, gap: node.gap)))
    }
    return result
  }
}

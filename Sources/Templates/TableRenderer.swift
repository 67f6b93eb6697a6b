import Diagnostics
import Typesetting

/// Fills a table: repeats columns and rows, builds the head from the nesting of groups.
struct TableRenderer {
  let renderer: Renderer
  let node: TableNode
  let scope: [Value]
  let width: Double

  /// A leaf column with the values of the loops around it.
  private struct Leaf {
    var column: ColumnNode
    var scope: [Value]
    var head: StyledText
    var heading: String
  }

  /// The heads as the groups nest.
  private indirect enum HeadTree {
    case leaf(Int)
    case group(StyledText, GroupNode, [HeadTree])
  }

  func table() throws(Failure) -> Table {
    var leaves: [Leaf] = []
    var starts: Set<Int> = []
    var trees: [HeadTree] = []
    for item in node.columns {
      var first = leaves.count
      let added = try expand(item, scope, &leaves)
      for tree in added {
        let end = first + count(tree)
        if case .group = tree { starts.formUnion([first, end]) }
        first = end
      }
      trees += added
    }
    var table = node.frame
    table.widths = try widths(of: leaves)
    table.heavyBefore = starts
    table.head = head(trees, leaves)
    table.rows = try rows(leaves)
    try renderer.spend(node.totals * leaves.count)
    table.totals = (0..<node.totals).map { totalsRow($0, leaves) }.filter(counts)
    noteNarrowHeads(leaves, table.widths)
    table.closing = try renderer.blocks(node.closing, scope: scope, width: width)
    table.grow(by: growth(of: leaves, table.widths))
    return table
  }

  /// What cells name their column: its heading, and in a trace the place of it too.
  private func origin(_ heading: String, _ place: TextPosition, id: String) -> Table.Cell.Origin {
    let name = renderer.log.trace?.name(of: heading, at: place) ?? heading
    return Table.Cell.Origin(column: name, id: id)
  }

  /// Heads read from bottom to top into which not even one line goes.
  private func noteNarrowHeads(_ leaves: [Leaf], _ widths: [Double]) {
    guard let trace = renderer.log.trace else { return }
    for (leaf, width) in zip(leaves, widths)
    where leaf.column.head.isTurned && !leaf.head.isEmpty && leaf.head.largestSize * 1.05 > width {
      trace.warn(
        .headTooNarrow, at: leaf.column.place,
        ["column": leaf.heading, "paper": renderer.paper.rawValue])
    }
  }

  private func expand(_ item: ColumnItem, _ scope: [Value], _ leaves: inout [Leaf]) throws(Failure)
    -> [HeadTree]
  {
    switch item {
    case .column(let column):
      guard leaves.count < RenderLog.mostColumns else {
        throw Failure(
          .tooManyColumns, at: node.place.place(in: renderer.file), ["limit": "\(RenderLog.mostColumns)"])
      }
      let head = column.head.text.styled(in: scope, column.head.style) ?? StyledText()
      leaves.append(Leaf(column: column, scope: scope, head: head, heading: head.string))
      return [.leaf(leaves.count - 1)]
    case .group(let group):
      let first = leaves.count
      var children: [HeadTree] = []
      for item in group.items { children += try expand(item, scope, &leaves) }
      let head = group.head.text.styled(in: scope, group.head.style) ?? StyledText()
      guard !children.isEmpty else { return [] }
      // A group without words adds no level: `each` over blocks of subjects, some of which have a common head.
      guard !head.isEmpty else { return children }
      for index in first..<leaves.count { leaves[index].heading = head.string + ": " + leaves[index].heading }
      return [.group(head, group, children)]
    case .when(let condition, let item):
      return renderer.holds(condition, scope) ? try expand(item, scope, &leaves) : []
    case .each(let list, let item):
      var trees: [HeadTree] = []
      for value in try renderer.values(list, scope) { trees += try expand(item, scope + [value], &leaves) }
      return trees
    }
  }

  private func widths(of leaves: [Leaf]) throws(Failure) -> [Double] {
    let fixed = leaves.reduce(0) { $0 + $1.column.width.length }
    let shares = leaves.reduce(0) { $0 + $1.column.width.share }
    let left = width - fixed
    guard left > -Unit.tolerance, leaves.allSatisfy({ $0.column.width.length > 0 || left > 1 }) else {
      throw Failure(
        .tableTooWide,
        at: node.place.place(in: renderer.file),
        [
          "need": "\(Int((fixed / Unit.mm).rounded(.up)))", "paper": renderer.paper.rawValue,
          "space": "\(Int(width / Unit.mm))",
        ])
    }
    let widths = leaves.map { leaf in
      leaf.column.width.length + (shares > 0 ? left * leaf.column.width.share / shares : 0)
    }
    for (leaf, width) in zip(leaves, widths) { try requireRoom(leaf, width) }
    return widths
  }

  /// A column has room for a letter, less its padding; a head that is turned stands on its whole width.
  ///
  /// - Throws: `Failure` at the width, or at the padding where the width by itself would do.
  private func requireRoom(_ leaf: Leaf, _ width: Double) throws(Failure) {
    let column = leaf.column
    let hasText = !column.text.isEmpty || !leaf.head.isEmpty && !column.head.isTurned
    let padding = hasText ? column.padding ?? node.frame.padding : 0
    guard hasText || !leaf.head.isEmpty, width - 2 * padding < 1 else { return }
    let letter = max(3, column.style.size * 0.6)
    var values = [
      "column": leaf.heading.isEmpty ? "–" : leaf.heading, "width": millimetres(width, .toNearestOrEven),
      "paper": renderer.paper.rawValue,
    ]
    if let written = column.writtenPadding ?? node.padding, width - 2 * min(padding, 2) >= letter {
      values["name"] = written.name
      values["value"] = written.value.shortened
      values["most"] = millimetres((width - letter) / 2, .down)
      throw Failure(.paddingTooWide, at: written.place.place(in: renderer.file), values)
    }
    values["name"] = column.written?.name ?? "width"
    values["value"] = column.written?.value.shortened ?? ""
    values["need"] = millimetres(letter + 2 * padding, .up)
    throw Failure(
      .columnTooThin, at: (column.written?.place ?? column.place).place(in: renderer.file), values)
  }

  /// To a tenth: `12.5`.
  private func millimetres(_ points: Double, _ rule: FloatingPointRoundingRule) -> String {
    let tenths = Int((max(0, points) / Unit.mm * 10).rounded(rule))
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// How many times letters grow: as much as every column that has a share has grown, up to what the table says.
  private func growth(of leaves: [Leaf], _ widths: [Double]) -> Double {
    let growing = zip(leaves, widths).filter { $0.0.column.width.share > 0 && $0.0.column.width.length > 0 }
    let least = growing.map { $1 / $0.column.width.length }.min() ?? 1
    return max(1, min(node.largestGrowth, least))
  }

  // MARK: Head

  private func head(_ trees: [HeadTree], _ leaves: [Leaf]) -> [[Table.Cell]] {
    let depth = trees.map(self.depth).max() ?? 0
    guard leaves.contains(where: { !$0.head.isEmpty }) else { return [] }
    var rows: [[Table.Cell]] = Array(repeating: [], count: depth)
    func place(_ tree: HeadTree, level: Int) {
      switch tree {
      case .leaf(let index):
        let leaf = leaves[index]
        rows[level].append(
          Table.Cell(
            leaf.head, rowSpan: depth - level, isTurned: leaf.column.head.isTurned,
            leading: leaf.column.head.isTurned ? 1.05 : 1.1, padding: node.headPadding,
            origin: origin(leaf.heading, leaf.column.place, id: "head")))
      case .group(let head, let group, let children):
        let below = children.map(self.depth).max() ?? 1
        let span = group.isDeep ? depth - level - below : 1
        rows[level].append(
          Table.Cell(
            head, columnSpan: count(tree), rowSpan: span, isTurned: group.head.isTurned, leading: 1.1,
            padding: node.headPadding, origin: origin(head.string, group.place, id: "head")))
        for child in children { place(child, level: level + span) }
      }
    }
    for tree in trees { place(tree, level: 0) }
    return rows
  }

  private func depth(_ tree: HeadTree) -> Int {
    switch tree {
    case .leaf: 1
    case .group(_, _, let children): 1 + (children.map(depth).max() ?? 0)
    }
  }

  private func count(_ tree: HeadTree) -> Int {
    switch tree {
    case .leaf: 1
    case .group(_, _, let children): children.reduce(0) { $0 + count($1) }
    }
  }

  // MARK: Body

  private func rows(_ leaves: [Leaf]) throws(Failure) -> [[Table.Cell]] {
    var values: [Value] = [.missing]
    if let list = node.rows {
      guard case .list(let found) = list.value(in: scope) else { return [] }
      values = found
    }
    // A cell, its expressions, and what every sixteen letters of the template take.
    let cost = leaves.reduce(0) { $0 + 1 + $1.column.text.cost }
    for _ in values { try renderer.spend(cost) }
    let rowRecords = values.indices.map { Record(TemplateCompiler.rowType, ordered: [.number($0 + 1)]) }
    let spans = leaves.map { merged($0, values, rowRecords) }
    var rows: [[Table.Cell]] = []
    rows.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      let id = node.id?.string(in: scope + [value, .record(rowRecords[index])]) ?? ""
      var row: [Table.Cell] = []
      row.reserveCapacity(leaves.count)
      for (column, leaf) in leaves.enumerated() {
        let span = spans[column].map { $0[index] } ?? 1
        guard span > 0 else { continue }
        row.append(cell(leaf, leaf.scope + [value, .record(rowRecords[index])], rowSpan: span, id: id))
      }
      rows.append(row)
    }
    while rows.count < node.leastRows { rows.append(leaves.map { _ in Table.Cell(StyledText()) }) }
    return rows
  }

  /// For each row the number of rows that its cell covers, 0 where it is covered; nil when nothing is merged.
  private func merged(_ leaf: Leaf, _ values: [Value], _ rows: [Record]) -> [Int]? {
    // The run that a row belongs to; nil for a row that stands alone.
    var runs: [Int?]
    switch leaf.column.merge {
    case .none: return nil
    case .all: runs = values.map { _ in 0 }
    case .same:
      let texts = values.indices.map {
        leaf.column.text.string(in: leaf.scope + [values[$0], .record(rows[$0])])
      }
      var run = 0
      runs = texts.indices.map { index in
        if index > 0, texts[index] != texts[index - 1] { run += 1 }
        return run
      }
    case .when(let condition):
      runs = values.indices.map {
        condition.isTrue(in: leaf.scope + [values[$0], .record(rows[$0])]) ? 0 : nil
      }
    }
    var spans = Array(repeating: 1, count: values.count)
    var index = 0
    while index < values.count {
      var end = index + 1
      if runs[index] != nil { while end < values.count, runs[end] == runs[index] { end += 1 } }
      if end - index > 1 {
        spans[index] = end - index
        for covered in (index + 1)..<end { spans[covered] = 0 }
      }
      index = end
    }
    return spans
  }

  private func cell(_ leaf: Leaf, _ scope: [Value], rowSpan: Int, id: String) -> Table.Cell {
    let column = leaf.column
    var cell = Table.Cell(
      StyledText(), rowSpan: rowSpan, alignment: column.alignment, vertical: column.vertical,
      overflow: column.overflow, layer: column.text.isConstant ? .furniture : .ink, leading: node.leading,
      padding: column.padding, origin: origin(leaf.heading, column.place, id: id))
    cell.readsWhole = column.readsWhole
    if let text = column.text.styled(in: scope, column.style) {
      cell.text = text
    } else {
      switch column.missing {
      case .never, .blank: break
      case .dash: cell.text = StyledText("–", column.style)
      // Greys are furniture: they lie under the lines of the table.
      case .shade:
        cell.shade = 0.78
        cell.layer = .furniture
      case .tint:
        cell.shade = 0.9
        cell.layer = .furniture
      }
    }
    return cell
  }

  /// A total that is never seen.
  private func noteCovered(_ leaf: Leaf, _ index: Int) {
    guard index < leaf.column.totals.count, !leaf.column.totals[index].text.isEmpty else { return }
    renderer.log.trace?.warn(.totalCovered, at: leaf.column.totals[index].place, [:])
  }

  /// Whether a row under the table counts anything: one whose columns are not on this form is left out.
  private func counts(_ row: [Table.Cell]) -> Bool {
    row.contains { $0.layer == .ink && !$0.text.isEmpty }
  }

  private func totalsRow(_ index: Int, _ leaves: [Leaf]) -> [Table.Cell] {
    var row: [Table.Cell] = []
    var covered = 0
    for (position, leaf) in leaves.enumerated() {
      if covered > 0 {
        covered -= 1
        noteCovered(leaf, index)
        continue
      }
      guard index < leaf.column.totals.count else {
        row.append(Table.Cell(StyledText()))
        continue
      }
      let total = leaf.column.totals[index]
      covered = total.span - 1
      if total.span > leaves.count - position {
        renderer.log.trace?.warn(
          .totalTooWide, at: total.place, ["span": "\(total.span)", "most": "\(leaves.count - position)"])
      }
      row.append(
        Table.Cell(
          total.text.styled(in: leaf.scope, node.totalStyle) ?? StyledText(), columnSpan: total.span,
          alignment: total.alignment, layer: total.text.isConstant ? .furniture : .ink,
          padding: leaf.column.padding,
          origin: origin(leaf.heading, leaf.column.place, id: "total")))
    }
    return row
  }
}

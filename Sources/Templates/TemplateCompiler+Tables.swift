import Diagnostics
import Typesetting

extension TemplateCompiler {
  /// The names that stand for a row inside its cells.
  static let rowType = RecordType("row", [("number", .number)])
  /// Lines under a table: more than any form has.
  static let mostTotals = 24

  func table(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look
  ) -> Node? {
    let look = self.look(attributes, over: look)
    var frame = Table(widths: [], rowHeight: rowHeight(attributes, look))
    frame.headHeights = attributes.lengths("head-heights") ?? []
    frame.heavyEvery = attributes.whole("heavy-every", 0...100) ?? 0
    frame.padding = attributes.length("padding") ?? 2
    frame.thin = attributes.length("thin") ?? 0.35
    frame.heavy = attributes.length("heavy") ?? 0.8
    frame.rowsWithHead = attributes.whole("rows-with-head", 1...20) ?? 3
    frame.rowsWithClosing = attributes.whole("rows-with-closing", 0...20) ?? 2
    frame.totalsHeight = attributes.length("total-height") ?? 0
    frame.turnedLimit = attributes.length("turned-limit") ?? .infinity
    frame.noteStyle = TextStyle(size: attributes.size("note-size") ?? look.style.size * 0.9)

    var headLook = look
    headLook.style.size = attributes.size("head-size") ?? look.style.size
    headLook.style.face = attributes.flag("head-bold") == true ? .bold : .regular

    var rowName = "row-value"
    var rows: Expression?
    var rowType = ValueType.text
    var isConstant = true
    if let (source, place) = attributes.raw("rows") {
      guard let parsed = attributes.expression("rows", in: scope),
        let name = attributes.variable("row-as", for: "rows", in: scope)
      else {
        attributes.giveUp()
        return nil
      }
      rowName = name
      guard case .list(let element) = parsed.type.known else {
        report(.wrongType, at: place, ["expression": source, "actual": parsed.type.name, "expected": "list"])
        attributes.giveUp()
        return nil
      }
      rows = parsed.expression
      rowType = element
      isConstant = parsed.isConstant
    }
    let rowVariables = [
      RootVariable(rowName, rowType, isConstant: isConstant),
      RootVariable("row", .record(Self.rowType), isConstant: true),
    ]
    idleAttributes(ofTable: element, attributes)
    let id = attributes.inline("id", in: NameScope(names: scope.names + rowVariables))
    let context = ColumnContext(look: look, head: headLook.style, row: rowVariables)
    let items = elementsOnly(of: element, candidates: ["column", "group", "closing"]).compactMap { child in
      child.name == "closing" ? nil : columnItem(child, in: scope, context, parent: "table")
    }
    var closing: [Node] = []
    for child in element.elements where child.name == "closing" {
      let own = Attributes(child, self)
      closing += blocks(of: child, in: scope, self.look(own, over: look))
      own.finish()
    }
    return .table(
      TableNode(
        place: element.place, padding: attributes.written("padding"), rows: rows,
        leastRows: attributes.whole("least-rows", 0...200) ?? 0,
        id: id, columns: items, frame: frame, headStyle: headLook.style,
        headPadding: attributes.length("head-padding"), cellStyle: look.style,
        leading: attributes.number("cell-leading", 0.9...3) ?? 1.15, totals: totals(in: element),
        totalStyle: TextStyle(look.style.face, size: attributes.size("total-size") ?? look.style.size),
        largestGrowth: attributes.number("grow", 1...2) ?? 1,
        closing: closing))
  }

  private func rowHeight(_ attributes: Attributes, _ look: Look) -> Table.RowHeight {
    let minimum = attributes.pageHeight("row-height") ?? look.style.size * 1.6
    if let ideal = attributes.pageHeight("row-ideal") {
      if ideal < minimum, attributes.raw("row-height") != nil {
        idle("row-ideal", of: attributes, vi: "nhỏ hơn row-height", en: "it is below row-height")
      }
      return .even(minimum: minimum, ideal: max(minimum, ideal))
    }
    return .uniform(minimum)
  }

  private func totals(in element: TemplateElement) -> Int {
    element.elements.reduce(0) { most, child in
      let own = child.elements.filter { $0.name == "total" }.count
      return max(most, child.name == "closing" ? 0 : max(own, totals(in: child)))
    }
  }

  struct ColumnContext {
    var look: Look
    var head: TextStyle
    var row: [RootVariable]
  }

  private func columnItem(
    _ element: TemplateElement, in scope: NameScope, _ context: ColumnContext, parent: String
  ) -> ColumnItem? {
    let attributes = Attributes(element, self)
    guard ["column", "group"].contains(element.name) else {
      unknown(element, in: parent, candidates: ["column", "group"] + (parent == "table" ? ["closing"] : []))
      return nil
    }
    let item = guarded(
      attributes, in: scope, each: { .each($0, $1) }, when: { .when($0, $1) },
      { scope in
        element.name == "group"
          ? group(element, attributes, in: scope, context) : column(element, attributes, in: scope, context)
      })
    attributes.finish()
    return item
  }

  private func head(_ attributes: Attributes, in scope: NameScope, _ context: ColumnContext) -> HeadNode {
    var style = context.head
    if let size = attributes.size("head-size") { style.size = size }
    if let bold = attributes.flag("head-bold") { style.face = bold ? .bold : .regular }
    let text = attributes.inline("head", in: scope) ?? InlineText()
    undeclared(text)
    return HeadNode(text: text, style: style, isTurned: attributes.flag("turned") ?? false)
  }

  private func group(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ context: ColumnContext
  ) -> ColumnItem {
    .group(
      GroupNode(
        place: element.place, head: head(attributes, in: scope, context),
        isDeep: attributes.flag("deep") ?? false,
        items: elementsOnly(of: element, candidates: ["column", "group"]).compactMap {
          columnItem($0, in: scope, context, parent: "group")
        }))
  }

  private func column(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ context: ColumnContext
  ) -> ColumnItem {
    let head = head(attributes, in: scope, context)
    var look = context.look
    look.alignment = .center
    look = self.look(attributes, over: look)
    let cellScope = NameScope(names: scope.names + context.row)
    let text = inline(element, in: cellScope, skipping: ["total"])
    let missing = attributes.word("missing", ColumnNode.Missing.allCases.map(\.rawValue))
      .flatMap(ColumnNode.Missing.init)
    if attributes.raw("missing") == nil { undeclared(text) }
    if attributes.raw("width") == nil { attributes.require("width") }
    let width = attributes.width("width") ?? Width(length: 0, share: 1)
    var merge = ColumnNode.Merge.none
    if attributes.raw("merge")?.value == "all" {
      merge = .all
    } else if attributes.raw("merge")?.value == "same" {
      merge = .same
    } else if let condition = attributes.condition("merge", in: cellScope) {
      merge = .when(condition)
    }
    let totals = element.elements.filter { $0.name == "total" }.map { total($0, in: scope) }
    if totals.count > Self.mostTotals {
      report(
        .templateTooLarge, at: element.place,
        ["detail": "> \(Self.mostTotals) <total>", "limit": "\(Self.mostTotals)"])
    }
    return .column(
      ColumnNode(
        place: element.place, head: head, width: width, written: attributes.written("width"), text: text,
        style: look.style,
        alignment: look.alignment,
        vertical: vertical(attributes) ?? .middle,
        overflow: overflow(attributes), missing: missing ?? .never, merge: merge,
        readsWhole: attributes.flag("read-whole") ?? false, padding: attributes.length("padding"),
        writtenPadding: attributes.written("padding"), totals: totals))
  }

  private func total(_ element: TemplateElement, in scope: NameScope) -> TotalNode {
    let attributes = Attributes(element, self)
    let span = attributes.whole("span", 1...100) ?? 1
    let alignment = attributes.word("align", Alignment.allCases.map(\.rawValue)).flatMap(Alignment.init)
    let text = inline(element, in: scope)
    undeclared(text)
    attributes.finish()
    return TotalNode(text: text, span: span, alignment: alignment ?? .center, place: element.place)
  }

  /// `wrap`, `shrink 7pt 2`, `note 2`, `refuse 2`.
  private func overflow(_ attributes: Attributes) -> Table.Cell.Overflow {
    guard let (value, place) = attributes.raw("overflow") else { return .wrap }
    let words = value.split(separator: " ").map(String.init)
    switch words.first {
    case "wrap" where words.count == 1: return .wrap
    case "note" where words.count == 2:
      if let lines = Int(words[1]), (1...9).contains(lines) { return .note(lines: lines) }
    case "refuse" where words.count == 2:
      if let lines = Int(words[1]), (1...9).contains(lines) { return .refuse(lines: lines) }
    case "shrink" where words.count == 3:
      if let minimum = Attributes.length(words[1]), let lines = Int(words[2]), (1...9).contains(lines) {
        return .shrink(minimum: minimum, lines: lines)
      }
    default: break
    }
    report(
      .badAttribute, at: place,
      ["name": "overflow", "value": value, "expected": "wrap, shrink 7pt 2, note 2, refuse 2"])
    return .wrap
  }
}

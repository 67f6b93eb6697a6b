import Diagnostics
import Typesetting

extension TemplateCompiler {
  static let blockNames = [
    "p", "line", "columns", "box", "strip", "keep", "block", "table", "chart", "grid", "signatures",
    "signature",
    "rule", "space",
    "fill", "page-break",
  ]

  /// The nodes of all children.
  func blocks(
    of element: TemplateElement, in scope: NameScope, _ look: Look, skipping names: Set<String> = []
  ) -> [Node] {
    placedBlocks(of: element, in: scope, look, skipping: names).map(\.node)
  }

  /// The nodes of all children, each with the place of its element.
  func placedBlocks(
    of element: TemplateElement, in scope: NameScope, _ look: Look, skipping names: Set<String> = []
  ) -> [(node: Node, place: TextPosition)] {
    element.children.compactMap { child in
      switch child {
      case .text(let text):
        guard let place = text.firstLetter else { return nil }
        strayText(in: element, at: place, Self.blockNames)
        return nil
      case .element(let child):
        guard !names.contains(child.name) else { return nil }
        return block(child, in: scope, look, parent: element.name).map { ($0, child.place) }
      }
    }
  }

  private func block(_ element: TemplateElement, in scope: NameScope, _ look: Look, parent: String) -> Node? {
    let attributes = Attributes(element, self)
    let node = guarded(
      attributes, in: scope, each: { .each($0, $1) }, when: { .when($0, $1) },
      { scope in body(element, attributes, in: scope, look, parent: parent) })
    if Self.blockNames.contains(element.name) { attributes.finish() }
    return node
  }

  private func body(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look, parent: String
  ) -> Node? {
    switch element.name {
    case "p": return paragraph(element, attributes, in: scope, look)
    case "line": return fields(element, attributes, in: scope, look)
    case "columns", "strip": return columns(element, attributes, in: scope, look)
    case "box":
      let own = self.look(attributes, over: look)
      return .box(
        BoxNode(
          nodes: blocks(of: element, in: scope, own),
          padding: attributes.insets("padding") ?? Insets(top: 0, right: 0, bottom: 0, left: 0),
          border: attributes.length("border") ?? 0, minimumHeight: attributes.pageHeight("height") ?? 0,
          colour: own.style.colour))
    case "keep": return .keep(blocks(of: element, in: scope, self.look(attributes, over: look)))
    case "block": return group(element, in: scope, self.look(attributes, over: look))
    case "table": return table(element, attributes, in: scope, look)
    case "chart": return chart(element, attributes, in: scope, look)
    case "grid": return grid(element, attributes, in: scope, look)
    case "signatures": return signatures(element, attributes, in: scope, look)
    case "signature": return signatureAlone(element, attributes, in: scope, look)
    case "rule":
      requireEmpty(element)
      return .fixed(
        .rule(
          RuleBlock(
            weight: attributes.length("weight") ?? 0.5, share: attributes.number("share", 0.01...1) ?? 1,
            before: attributes.length("before") ?? 0, after: attributes.length("after") ?? 0,
            colour: attributes.colour("colour") ?? look.style.colour)))
    case "space":
      requireEmpty(element)
      guard let height = attributes.pageHeight("height") else {
        if attributes.raw("height") == nil { attributes.require("height") }
        return nil
      }
      return .fixed(.space(height))
    case "fill", "page-break":
      requireEmpty(element)
      return .fixed(element.name == "fill" ? .fill : .pageBreak)
    default:
      unknown(
        element, in: parent,
        candidates: Self.blockNames
          + (parent == "pages" ? ["head", "foot"] : parent == "block" ? ["head"] : []))
      return nil
    }
  }

  /// Blocks together, perhaps under a head that stands again on the pages where they go on.
  private func group(_ element: TemplateElement, in scope: NameScope, _ look: Look) -> Node {
    var node = HeadedNode(
      head: [], continuedHead: [], nodes: blocks(of: element, in: scope, look, skipping: ["head"]))
    for child in element.elements where child.name == "head" {
      let attributes = Attributes(child, self)
      let on = attributes.word("on", ["every", "first", "continued"])
      let nodes = blocks(of: child, in: scope, self.look(attributes, over: look))
      attributes.finish()
      if on != "continued" { node.head += nodes }
      if on != "first" { node.continuedHead += nodes }
    }
    return node.head.isEmpty && node.continuedHead.isEmpty ? .stack(node.nodes) : .headed(node)
  }

  private func paragraph(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look
  ) -> Node {
    let look = self.look(attributes, over: look)
    let text = inline(element, in: scope)
    undeclared(text)
    return .paragraph(
      ParagraphNode(
        text: text, style: look.style, alignment: look.alignment, leading: look.leading,
        indent: attributes.pageWidth("indent") ?? 0, hanging: attributes.pageWidth("hanging") ?? 0,
        before: attributes.length("before") ?? 0, after: attributes.length("after") ?? 0,
        keepsWithNext: attributes.flag("keep-with-next") ?? false))
  }

  /// Reports values that may be missing where nothing says what then.
  func undeclared(_ text: InlineText) {
    for (source, place) in text.undeclared { report(.undeclaredMissing, at: place, ["expression": source]) }
  }

  private func fields(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look
  ) -> Node {
    let look = self.look(attributes, over: look)
    let height = attributes.pageHeight("height") ?? look.style.size * 1.5
    let gap = attributes.length("gap") ?? 8
    var fields: [FieldsNode.Field] = []
    for child in elementsOnly(of: element, candidates: ["field"]) {
      guard child.name == "field" else {
        unknown(child, in: "line", candidates: ["field"])
        continue
      }
      let own = Attributes(child, self)
      let fieldLook = self.look(own, over: look)
      let label = own.inline("label", in: scope) ?? InlineText()
      undeclared(label)
      var labelStyle = look.style
      labelStyle.size = fieldLook.style.size
      if own.flag("bold-label") == true { labelStyle.face = .bold }
      fields.append(
        FieldsNode.Field(
          label: label, value: inline(child, in: scope),
          labelStyle: labelStyle, valueStyle: fieldLook.style,
          share: own.number("share", 0.01...100) ?? 1, hasLeader: own.flag("leader") ?? true,
          condition: own.condition("if", in: scope)))
      own.finish()
    }
    return .fields(FieldsNode(fields: fields, height: height, gap: gap))
  }

  private func columns(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look
  ) -> Node {
    let look = self.look(attributes, over: look)
    let gap = attributes.length("gap") ?? 0
    let vertical = self.vertical(attributes)
    var columns: [ColumnsNode.Column] = []
    for child in elementsOnly(of: element, candidates: ["col"]) {
      guard child.name == "col" else {
        unknown(child, in: element.name, candidates: ["col"])
        continue
      }
      let own = Attributes(child, self)
      let width = own.width("width") ?? Width(length: 0, share: 1)
      columns.append(
        ColumnsNode.Column(
          width: width,
          nodes: blocks(of: child, in: scope, self.look(own, over: look)),
          vertical: self.vertical(own)))
      own.finish()
    }
    return .columns(
      ColumnsNode(
        columns: columns, gap: gap, vertical: vertical ?? .top,
        minimumHeight: attributes.pageHeight("height") ?? 0))
  }

  func vertical(_ attributes: Attributes) -> VerticalAlignment? {
    attributes.word("vertical", VerticalAlignment.allCases.map(\.rawValue)).flatMap(VerticalAlignment.init)
  }
}

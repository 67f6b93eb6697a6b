import Diagnostics
import Typesetting

extension TemplateCompiler {
  /// `<chart kind="stacked" rows="grades" row-as="grade" label="{grade.label}"> <series …/> </chart>`
  func chart(_ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look) -> Node?
  {
    let look = self.look(attributes, over: look)
    guard let (rows, rowScope) = list(attributes, in: scope) else { return nil }
    let kind = attributes.word("kind", ["bars", "stacked"])
    if attributes.raw("kind") == nil { attributes.require("kind") }
    let series = elementsOnly(of: element, candidates: ["series"]).compactMap {
      seriesItem($0, in: scope, rowScope.names.last)
    }
    if element.elements.isEmpty {
      report(.missingChild, at: element.place, ["element": "chart", "name": "series"])
    }
    let isStacked = kind != "bars"
    var node = ChartNode(
      place: element.place, kind: isStacked ? stacked(attributes, look) : bars(attributes, in: scope, look),
      rows: rows, label: words("label", attributes, in: rowScope),
      end: isStacked ? words("end", attributes, in: rowScope) : InlineText(),
      target: isStacked ? number("target", attributes, in: rowScope) : nil,
      targetLabel: isStacked ? words("target-label", attributes, in: scope) : InlineText(), series: series,
      legend: attributes.word("legend", Chart.Legend.allCases.map(\.rawValue)).flatMap(Chart.Legend.init)
        ?? .none,
      style: look.style, line: attributes.length("weight") ?? 0.35)
    if isStacked { node.hasLastAtEnd = attributes.word("last", ["inside", "end"]) == "end" }
    if node.hasLastAtEnd, attributes.raw("end") != nil {
      idle(
        "end", of: attributes, vi: "chữ của chuỗi cuối đứng ở đó",
        en: "the text of the last series stands there")
    }
    return .chart(node)
  }

  /// `<grid rows="classes" row-as="class" across="3" gap="4mm"> … </grid>`
  func grid(_ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look) -> Node?
  {
    let look = self.look(attributes, over: look)
    guard let (rows, rowScope) = list(attributes, in: scope) else { return nil }
    return .grid(
      GridNode(
        list: rows, across: attributes.whole("across", 1...12) ?? 2,
        isEven: attributes.flag("even") ?? false,
        gap: attributes.length("gap") ?? 12,
        rowGap: attributes.length("row-gap") ?? 0, nodes: blocks(of: element, in: rowScope, look)))
  }

  /// The list of `rows`, and the names that its values are known by.
  private func list(_ attributes: Attributes, in scope: NameScope) -> (Expression, NameScope)? {
    guard let (source, place) = attributes.raw("rows") else {
      attributes.require("rows")
      attributes.giveUp()
      return nil
    }
    guard let parsed = attributes.expression("rows", in: scope),
      let name = attributes.variable("row-as", for: "rows", in: scope)
    else {
      attributes.giveUp()
      return nil
    }
    guard case .list(let element) = parsed.type.known else {
      report(.wrongType, at: place, ["expression": source, "actual": parsed.type.name, "expected": "list"])
      attributes.giveUp()
      return nil
    }
    return (parsed.expression, scope.adding(RootVariable(name, element, isConstant: parsed.isConstant)))
  }

  private func bars(_ attributes: Attributes, in scope: NameScope, _ look: Look) -> ChartNode.Kind {
    .bars(
      top: number("top", attributes, in: scope), step: number("step", attributes, in: scope),
      isPercent: attributes.word("unit", ["count", "percent"]) == "percent",
      height: max(attributes.pageHeight("height") ?? 40 * Unit.mm, look.style.size * 5))
  }

  private func stacked(_ attributes: Attributes, _ look: Look) -> ChartNode.Kind {
    .stacked(
      Chart.Bars(
        thickness: max(2, attributes.length("bar") ?? look.style.size * 1.5),
        gap: attributes.length("gap") ?? look.style.size * 0.5,
        labelWidth: attributes.length("label-width") ?? 20 * Unit.mm,
        endWidth: attributes.length("end-width") ?? 0, hasAxis: attributes.flag("axis") ?? true))
  }

  private func seriesItem(_ element: TemplateElement, in scope: NameScope, _ row: RootVariable?)
    -> ChartNode.SeriesItem?
  {
    let attributes = Attributes(element, self)
    guard element.name == "series" else {
      unknown(element, in: "chart", candidates: ["series"])
      return nil
    }
    requireEmpty(element)
    let item = guarded(
      attributes, in: scope, each: { .each($0, $1) }, when: { .when($0, $1) },
      { scope -> ChartNode.SeriesItem? in
        let rowScope = NameScope(names: scope.names + [row].compactMap(\.self))
        if attributes.raw("value") == nil { attributes.require("value") }
        let label = words("label", attributes, in: scope)
        let text = words("text", attributes, in: rowScope)
        let look = attributes.word("look", Chart.Look.allCases.map(\.rawValue)).flatMap(Chart.Look.init)
        guard let value = number("value", attributes, in: rowScope) else { return nil }
        return .series(ChartNode.SeriesNode(label: label, value: value, text: text, look: look))
      })
    attributes.finish()
    return item
  }

  /// Text that may be empty: of what is not known a chart shows nothing.
  private func words(_ name: String, _ attributes: Attributes, in scope: NameScope) -> InlineText {
    attributes.inline(name, in: scope) ?? InlineText()
  }

  /// An expression that is a number, or missing.
  private func number(_ name: String, _ attributes: Attributes, in scope: NameScope) -> Expression? {
    guard let parsed = attributes.expression(name, in: scope), let (value, place) = attributes.raw(name)
    else { return nil }
    guard parsed.type.known == .number else {
      report(
        .wrongType, at: place,
        ["expression": value, "actual": parsed.type.name, "expected": ValueType.number.name])
      return nil
    }
    return parsed.expression
  }
}

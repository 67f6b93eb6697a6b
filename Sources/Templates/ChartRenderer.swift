import Diagnostics
import Typesetting

/// Fills a chart with the numbers of its rows.
struct ChartRenderer {
  let renderer: Renderer
  let node: ChartNode
  let scope: [Value]
  let width: Double

  /// A series with the values of the loops around it.
  private struct Leaf {
    var series: ChartNode.SeriesNode
    var scope: [Value]
  }

  func chart() throws(Failure) -> Chart {
    try requireRoom()
    var leaves: [Leaf] = []
    for item in node.series { leaves += try expand(item, scope) }
    let looks = Self.usualLooks(leaves.count)
    let series = leaves.enumerated().map { index, leaf in
      Chart.Series(
        leaf.series.label.styled(in: leaf.scope, node.style) ?? StyledText(),
        look: leaf.series.look ?? looks[index])
    }
    var rows: [Chart.Row] = []
    if case .list(let values) = node.rows.value(in: scope) {
      for _ in values { try renderer.spend(1 + leaves.count) }
      rows = values.map { row($0, leaves) }
    }
    let highest = rows.reduce(1) { max($0, $1.values.reduce(0) { max($0, $1 ?? 0) }) }
    return Chart(
      kind(highest), series: series, rows: rows, legend: node.legend,
      targetLabel: rows.contains { $0.target != nil }
        ? node.targetLabel.styled(in: scope, node.style) ?? StyledText() : StyledText(),
      style: node.style, line: node.line)
  }

  /// Bars need room beside their labels.
  private func requireRoom() throws(Failure) {
    guard case .stacked(let bars) = node.kind else { return }
    let need = bars.labelWidth + bars.endWidth + 10 * Unit.mm
    guard need > width + Unit.tolerance else { return }
    throw Failure(
      .chartTooNarrow,
      at: node.place.place(in: renderer.file),
      [
        "need": "\(Int((need / Unit.mm - 0.01).rounded(.up)))",
        "space": "\(Int(max(0, width) / Unit.mm + 0.01))",
      ])
  }

  private func kind(_ highest: Int) -> Chart.Kind {
    switch node.kind {
    case .stacked(let bars): return .stacked(bars)
    case .bars(let top, let step, let isPercent, let height):
      let upper = max(1, number(top) ?? highest)
      let distance = max(1, number(step) ?? (upper + 3) / 4)
      return .bars(Chart.Axis(top: upper, step: distance, isPercent: isPercent, height: height))
    }
  }

  private func number(_ expression: Expression?) -> Int? {
    if case .number(let number)? = expression?.value(in: scope) { number } else { nil }
  }

  private func expand(_ item: ChartNode.SeriesItem, _ scope: [Value]) throws(Failure) -> [Leaf] {
    switch item {
    case .series(let series): return [Leaf(series: series, scope: scope)]
    case .when(let condition, let item):
      return renderer.holds(condition, scope) ? try expand(item, scope) : []
    case .each(let list, let item):
      var leaves: [Leaf] = []
      for value in try renderer.values(list, scope) { leaves += try expand(item, scope + [value]) }
      return leaves
    }
  }

  private func row(_ value: Value, _ leaves: [Leaf]) -> Chart.Row {
    let own = scope + [value]
    var target: Int?
    if case .number(let number)? = node.target?.value(in: own) { target = number }
    var texts = leaves.map { $0.series.text.styled(in: $0.scope + [value], node.style) ?? StyledText() }
    var end = node.end.styled(in: own, node.style) ?? StyledText()
    if node.hasLastAtEnd, let last = texts.popLast() {
      end = last
      texts.append(StyledText())
    }
    return Chart.Row(
      label: node.label.styled(in: own, node.style) ?? StyledText(),
      values: leaves.map { leaf in
        if case .number(let number) = leaf.series.value.value(in: leaf.scope + [value]) {
          number
        } else {
          nil
        }
      },
      texts: texts, end: end, target: target)
  }

  /// From dark to light, and hatched at the end: neighbours are never alike.
  private static func usualLooks(_ count: Int) -> [Chart.Look] {
    let few: [Chart.Look]
    switch count {
    case ...1: few = [.medium]
    case 2: few = [.medium, .hatched]
    case 3: few = [.dark, .light, .hatched]
    default: few = [.dark, .medium, .light, .hatched]
    }
    return (0..<count).map { few[$0 % few.count] }
  }
}

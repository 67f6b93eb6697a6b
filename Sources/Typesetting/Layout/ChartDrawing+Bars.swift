extension ChartDrawing {
  /// Upright bars: outlines wide and behind, the others side by side in front of them.
  mutating func drawBars(_ axis: Chart.Axis) {
    let step = max(1, axis.step)
    let top = max(axis.top, 1)
    var ticks: [Int] = []
    var value = 0
    // Never more lines than can be told apart.
    while value <= top, ticks.count < 21 {
      ticks.append(value)
      value += step
    }
    let labels = ticks.map { axis.isPercent ? "\($0 / 10)%" : "\($0)" }
    let gutter = (labels.map { width(of: StyledText($0, chart.style)) }.max() ?? 0) + size * 0.4
    let origin = result.height
    let plot = ChartArea(
      x: gutter, y: origin + lineHeight, width: max(1, width - gutter),
      height: max(1, axis.height - 2 * lineHeight - size * 0.25))
    let base = plot.y + plot.height
    func height(_ value: Int) -> Double { plot.height * Double(min(max(0, value), top)) / Double(top) }

    for (tick, label) in zip(ticks, labels) {
      let y = base - height(tick)
      line(plot.x, y, plot.x + plot.width, y, gray: tick == 0 ? 0 : 0.75, .furniture)
      number(label, .right, x: plot.x - size * 0.4, middle: y)
    }
    let slot = plot.width / Double(chart.rows.count)
    let front = chart.series.indices.filter { chart.series[$0].look != .outline }
    for (index, row) in chart.rows.enumerated() {
      let left = plot.x + slot * Double(index)
      var highest = 0.0
      var areas: [Int: ChartArea] = [:]
      for (place, series) in chart.series.enumerated() where place < row.values.count {
        guard let value = row.values[place] else { continue }
        let isFront = series.look != .outline
        let order = front.firstIndex(of: place) ?? 0
        let breadth = isFront ? slot * 0.56 / Double(max(1, front.count)) : slot * 0.84
        let indent = isFront ? slot * 0.22 + breadth * Double(order) : slot * 0.08
        let own = height(value)
        areas[place] = ChartArea(x: left + indent, y: base - own, width: breadth, height: own)
        highest = max(highest, own)
      }
      for (place, series) in chart.series.enumerated() {
        guard let area = areas[place], area.height > 0 else { continue }
        paint(area, series.look)
        if series.look == .outline || series.look == .hatched {
          outline(area)
        }
      }
      for place in chart.series.indices where place < row.texts.count {
        guard let area = areas[place] else { continue }
        // One bar: its number stands above whatever is highest, so that no outline crosses it.
        let reach = front.count == 1 ? highest : area.height
        let room = front.count == 1 ? slot : slot * 0.84 / Double(max(1, front.count))
        guard chart.series[place].look != .outline, width(of: row.texts[place]) <= room else { continue }
        let own = width(of: row.texts[place])
        let (x, middle) = (area.x + area.width / 2, base - reach - size * 0.6)
        // Grid lines keep clear of the number.
        fill(
          ChartArea(x: x - own / 2 - 0.5, y: middle - size * 0.4, width: own + 1, height: size * 0.8), gray: 1
        )
        text(row.texts[place], .center, x: x, middle: middle)
      }
      text(row.label, .center, x: left + slot / 2, middle: base + size * 0.25 + lineHeight / 2, .furniture)
    }
    grow(axis.height)
  }
}

extension ChartDrawing {
  /// Lying bars of 100 %: the parts in their looks, their texts where they fit.
  mutating func drawStacks(_ bars: Chart.Bars) {
    let plot = ChartArea(
      x: bars.labelWidth, y: result.height + bars.gap / 2,
      width: max(1, width - bars.labelWidth - bars.endWidth),
      height: Double(chart.rows.count) * (bars.thickness + bars.gap) - bars.gap)
    let grid = stride(from: 0, through: 100, by: 25)
    for percent in grid {
      let x = plot.x + plot.width * Double(percent) / 100
      line(x, plot.y - bars.gap / 2, x, plot.y + plot.height + bars.gap / 2, gray: 0.75, .furniture)
    }
    for (index, row) in chart.rows.enumerated() {
      let area = ChartArea(
        x: plot.x, y: plot.y + Double(index) * (bars.thickness + bars.gap), width: plot.width,
        height: bars.thickness)
      let middle = area.y + area.height / 2
      text(row.label, .right, x: plot.x - size * 0.5, middle: middle, .furniture)
      text(row.end, .left, x: plot.x + plot.width + size * 0.5, middle: middle)
      drawParts(row, in: area)
      if let target = row.target {
        let x = area.x + area.width * Double(min(max(0, target), 1000)) / 1000
        let reach = min(bars.gap * 0.4, size * 0.35)
        drawTarget(x: x, from: area.y - reach, to: area.y + area.height + reach)
      }
    }
    grow(Double(chart.rows.count) * (bars.thickness + bars.gap))
    guard bars.hasAxis else { return }
    let middle = result.height + lineHeight / 2 + size * 0.1
    for percent in grid {
      let x = plot.x + plot.width * Double(percent) / 100
      // The last number keeps within the drawing.
      let end = percent == 100 && bars.endWidth < size * 1.5
      number("\(percent)%", end ? .right : .center, x: x, middle: middle)
    }
    grow(lineHeight + size * 0.2)
  }

  private mutating func drawParts(_ row: Chart.Row, in area: ChartArea) {
    let whole = row.values.reduce(0) { $0 + max(0, $1 ?? 0) }
    var done = 0
    for (place, series) in chart.series.enumerated() where place < row.values.count && whole > 0 {
      let value = max(0, row.values[place] ?? 0)
      guard value > 0 else { continue }
      let left = area.x + area.width * Double(done) / Double(whole)
      done += value
      let right = area.x + area.width * Double(done) / Double(whole)
      let part = ChartArea(x: left, y: area.y, width: right - left, height: area.height)
      let label = place < row.texts.count ? row.texts[place] : StyledText()
      let own = width(of: label)
      let room = free(part, row, area)
      let fits = !label.isEmpty && own + size * 0.5 <= room.width
      let center = room.x + room.width / 2
      let middle = part.y + part.height / 2
      let blank = ChartArea(
        x: center - own / 2 - size * 0.2, y: middle - size * 0.5, width: own + size * 0.4, height: size)
      paint(part, series.look, around: fits ? blank : nil)
      line(right, area.y, right, area.y + area.height)
      if fits { text(label, .center, x: center, middle: middle, gray: series.look == .dark ? 1 : nil) }
    }
    outline(area)
  }

  /// Where the text of a part may stand: at the wider side of the line of the target, when it runs through the part.
  private func free(_ part: ChartArea, _ row: Chart.Row, _ area: ChartArea) -> ChartArea {
    guard let target = row.target else { return part }
    let x = area.x + area.width * Double(target) / 1000
    guard x > part.x, x < part.x + part.width else { return part }
    var room = part
    if x - part.x >= part.width / 2 {
      room.width = x - 1.7 - part.x
    } else {
      room.x = x + 1.7
      room.width = part.x + part.width - room.x
    }
    return room
  }
}

extension Typesetter {
  /// A chart, which stands on one page.
  func fragment(of chart: Chart, width: Double) -> Fragment {
    var drawing = ChartDrawing(chart, typesetter: self, width: width)
    return drawing.draw()
  }
}

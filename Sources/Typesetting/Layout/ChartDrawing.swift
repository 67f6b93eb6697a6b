/// A rectangle within a drawing, points.
struct ChartArea {
  var x: Double, y: Double, width: Double, height: Double
}

/// Draws charts: measures text with the typesetter's fonts, so that labels never touch.
struct ChartDrawing {
  let typesetter: Typesetter
  let chart: Chart
  let width: Double
  private(set) var result: Fragment

  init(_ chart: Chart, typesetter: Typesetter, width: Double) {
    self.chart = chart
    self.typesetter = typesetter
    self.width = width
    result = Fragment(width: width)
  }

  /// Size of the numbers at the axes, as set.
  var size: Double { chart.style.size * typesetter.scale }
  /// Height of a line of them.
  var lineHeight: Double { size * 1.2 }

  mutating func draw() -> Fragment {
    if chart.legend == .above || chart.legend == .only { drawLegend() }
    if chart.legend == .above { result.height += size * 0.5 }
    if chart.legend != .only, !chart.rows.isEmpty {
      switch chart.kind {
      case .bars(let axis): drawBars(axis)
      case .stacked(let bars): drawStacks(bars)
      }
    }
    if chart.legend == .below {
      result.height += size * 0.5
      drawLegend()
    }
    return result
  }

  mutating func grow(_ height: Double) { result.height += height }

  // MARK: Marks

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, gray: Double = 0, _ layer: Layer = .ink
  ) {
    result.add(
      .rule(Mark.Rule(x1: x1, y1: y1, x2: x2, y2: y2, weight: chart.line, colour: .gray(gray))), layer)
  }

  mutating func fill(_ area: ChartArea, gray: Double) {
    guard area.width > 0, area.height > 0 else { return }
    result.add(
      .fill(Mark.Fill(x: area.x, y: area.y, width: area.width, height: area.height, colour: .gray(gray))),
      .ink)
  }

  mutating func outline(_ area: ChartArea) {
    let (right, bottom) = (area.x + area.width, area.y + area.height)
    line(area.x, area.y, right, area.y)
    line(right, area.y, right, bottom)
    line(right, bottom, area.x, bottom)
    line(area.x, bottom, area.x, area.y)
  }

  /// An area in its look; slanted lines leave `text` free.
  mutating func paint(_ area: ChartArea, _ look: Chart.Look, around text: ChartArea? = nil) {
    if let gray = look.gray { fill(area, gray: gray) }
    if look == .hatched { hatch(area, around: text) }
  }

  /// Lines at 45° in one path, cut at the edges of the area and of the text in it.
  private mutating func hatch(_ area: ChartArea, around text: ChartArea?) {
    let distance = 2.8
    let bottom = area.y + area.height
    var steps: [Mark.Path.Step] = []
    var shift = -area.height + distance / 2
    // From the lower left to the upper right; x counts from the left edge, and height from the lower one.
    while shift < area.width {
      let from = max(0, shift)
      let to = min(area.width, shift + area.height)
      var pieces = [(from, to)]
      if let text {
        let left = text.x - area.x
        let low = bottom - text.y - text.height
        let enter = max(left, shift + low)
        let leave = min(left + text.width, shift + low + text.height)
        if enter < leave { pieces = [(from, min(to, enter)), (max(from, leave), to)] }
      }
      for (start, end) in pieces where end - start > 0.1 {
        steps.append(.move(Mark.Path.Point(area.x + start, bottom - (start - shift))))
        steps.append(.line(Mark.Path.Point(area.x + end, bottom - (end - shift))))
      }
      shift += distance
    }
    guard !steps.isEmpty else { return }
    result.add(.path(Mark.Path(steps, stroke: Mark.Path.Stroke(weight: chart.line))), .ink)
  }

  // MARK: Text

  func width(of text: StyledText) -> Double { typesetter.width(of: text.scaled(by: typesetter.scale)) }

  /// One line of text whose middle stands at a height.
  mutating func text(
    _ text: StyledText, _ alignment: Alignment, x: Double, middle: Double, gray: Double? = nil,
    _ layer: Layer = .ink
  ) {
    guard !text.isEmpty else { return }
    var text = text.scaled(by: typesetter.scale)
    if let gray { text = text.tinted(gray) }
    let lines = typesetter.breaker.lines(of: text, width: .infinity).lines
    let own = typesetter.width(of: text)
    let left = alignment == .center ? x - own / 2 : alignment == .right ? x - own : x
    typesetter.draw(
      text, lines, alignment: .left, leading: 1, x: left, y: middle - text.largestSize / 2, width: own,
      layer: layer, into: &result)
  }

  /// A number at an axis.
  mutating func number(_ number: String, _ alignment: Alignment, x: Double, middle: Double) {
    text(StyledText(number, chart.style), alignment, x: x, middle: middle, .furniture)
  }

  // MARK: Legend

  /// A small field for each series, with its words; as many lines as they need.
  private mutating func drawLegend() {
    let field = (width: size * 1.7, height: size * 0.8)
    let space = size * 0.45
    let between = size * 1.6
    var entries = chart.series.map { ($0.label, Chart.Look?.some($0.look)) }
    if !chart.targetLabel.isEmpty { entries.append((chart.targetLabel, nil)) }
    var lines: [[(label: StyledText, look: Chart.Look?, width: Double)]] = [[]]
    var used = 0.0
    for (label, look) in entries where !label.isEmpty {
      let own = field.width + space + width(of: label)
      if used > 0, used + between + own > width {
        lines.append([])
        used = 0
      }
      used += (used > 0 ? between : 0) + own
      lines[lines.count - 1].append((label, look, own))
    }
    for entries in lines where !entries.isEmpty {
      let total = entries.reduce(0) { $0 + $1.width } + between * Double(entries.count - 1)
      var x = max(0, (width - total) / 2)
      let middle = result.height + lineHeight / 2
      for entry in entries {
        let area = ChartArea(
          x: x, y: middle - field.height / 2, width: field.width, height: field.height)
        if let look = entry.look {
          paint(area, look)
          outline(area)
        } else {
          drawTarget(x: x + field.width / 2, from: area.y - size * 0.1, to: area.y + area.height + size * 0.1)
        }
        text(entry.label, .left, x: x + field.width + space, middle: middle, .furniture)
        x += entry.width + between
      }
      result.height += lineHeight
    }
  }

  /// An upright line under a small triangle: with its white seam it shows on white, grey and black alike.
  mutating func drawTarget(x: Double, from top: Double, to bottom: Double) {
    func point(_ dx: Double, _ y: Double) -> Mark.Path.Point { Mark.Path.Point(x + dx, y) }
    let corner = top + 2.6
    let shape = [
      point(-2.4, top), point(2.4, top), point(0.5, corner), point(0.5, bottom), point(-0.5, bottom),
      point(-0.5, corner),
    ]
    let seam = Mark.Path.Stroke(weight: 2, colour: .gray(1))
    result.add(.path(Mark.Path(through: shape, isClosed: true, fill: .gray(1), stroke: seam)), .ink)
    result.add(.path(Mark.Path(through: shape, isClosed: true, fill: .black)), .ink)
  }
}

extension StyledText {
  /// The same text in one grey.
  fileprivate func tinted(_ gray: Double) -> StyledText {
    var result = StyledText()
    var start = 0
    for stretch in stretches {
      var style = stretch.style
      style.colour = .gray(gray)
      result.append(String(decoding: units[start..<stretch.end], as: UTF16.self), style)
      start = stretch.end
    }
    return result
  }
}

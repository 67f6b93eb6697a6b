import Diagnostics
import Testing

@testable import Typesetting

/// Charts: what is drawn is what the numbers say, and nothing touches.
@Suite struct ChartTests {
  static func text(_ text: String, size: Double = 8) -> StyledText { StyledText(text, TextStyle(size: size)) }

  static func series(_ looks: Chart.Look...) -> [Chart.Series] {
    looks.map { Chart.Series(text($0.rawValue), look: $0) }
  }

  static func row(_ values: [Int?], _ texts: [String] = [], target: Int? = nil, end: String = "") -> Chart.Row
  {
    Chart.Row(
      label: text("4A"), values: values, texts: texts.map { text($0) }, end: text(end), target: target)
  }

  static func stacked(_ rows: [Chart.Row], axis: Bool = true, legend: Chart.Legend = .none) -> Chart {
    Chart(
      .stacked(Chart.Bars(thickness: 10, gap: 4, labelWidth: 30, endWidth: 0, hasAxis: axis)),
      series: series(.dark, .light, .hatched), rows: rows, legend: legend, style: TextStyle(size: 8))
  }

  static func bars(_ rows: [Chart.Row], top: Int = 100, step: Int = 25) -> Chart {
    Chart(
      .bars(Chart.Axis(top: top, step: step, isPercent: false, height: 100)),
      series: series(.dark, .outline), rows: rows, style: TextStyle(size: 8))
  }

  /// The marks on a page of 180 points width.
  static func frame(_ chart: Chart) throws -> PageFrame {
    try #require(try pages([.chart(chart)], height: 300).first)
  }

  static func fills(_ frame: PageFrame, gray: Double) -> [Mark.Fill] {
    frame.ink.compactMap { if case .fill(let fill) = $0, fill.colour == .gray(gray) { fill } else { nil } }
  }

  static func paths(_ frame: PageFrame) -> [Mark.Path] {
    frame.ink.compactMap { if case .path(let path) = $0 { path } else { nil } }
  }

  static func points(_ path: Mark.Path) -> [Mark.Path.Point] {
    path.steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
  }

  @Test func `parts of a lying bar are as long as their share of the whole`() throws {
    let frame = try Self.frame(Self.stacked([Self.row([70, 20, 10])]))
    // 180 wide, 30 for the label: 150 are 100 %.
    let dark = try #require(Self.fills(frame, gray: 0.3).first)
    let light = try #require(Self.fills(frame, gray: 0.87).first)
    #expect(dark.x == 10 + 30 && abs(dark.width - 150 * 0.7) < 0.001 && dark.height == 10)
    #expect(abs(light.x - (10 + 30 + 150 * 0.7)) < 0.001 && abs(light.width - 150 * 0.2) < 0.001)
    let hatch = try #require(Self.paths(frame).first)
    for point in Self.points(hatch) {
      #expect(point.x >= 10 + 30 + 150 * 0.9 - 0.001 && point.x <= 10 + 180 + 0.001)
      #expect(point.y >= dark.y - 0.001 && point.y <= dark.y + 10 + 0.001)
    }
  }

  @Test func `a text stands in its part, white on dark, or not at all`() throws {
    let frame = try Self.frame(Self.stacked([Self.row([85, 12, 3], ["85,0", "12,0", "3,0"])]))
    let shown = runs(frame).filter { String(decoding: $0.units, as: UTF16.self).contains(",") }
    #expect(shown.map { String(decoding: $0.units, as: UTF16.self) } == ["85,0", "12,0"])
    #expect(shown.map(\.style.colour) == [.gray(1), .black])
    let light = try #require(Self.fills(frame, gray: 0.87).first)
    #expect(
      shown[1].x > light.x && shown[1].x + width("12,0", TextStyle(size: 8)) < light.x + light.width)
  }

  @Test func `hatching leaves its text free`() throws {
    let frame = try Self.frame(Self.stacked([Self.row([0, 0, 100], ["", "", "100,0"])]))
    let run = try #require(runs(frame).first { String(decoding: $0.units, as: UTF16.self) == "100,0" })
    let right = run.x + width("100,0", TextStyle(size: 8))
    let hatch = try #require(Self.paths(frame).first)
    let ends = Self.points(hatch)
    for (start, end) in zip(ends, ends.dropFirst()).enumerated().filter({ $0.offset % 2 == 0 }).map(\.element)
    {
      // At the height of the digits no line is between the edges of the text.
      let middle = run.y - 2.5
      guard (min(start.y, end.y)...max(start.y, end.y)).contains(middle) else { continue }
      let x = start.x + (end.x - start.x) * (middle - start.y) / (end.y - start.y)
      #expect(x <= run.x || x >= right, "\(x) in \(run.x)…\(right)")
    }
  }

  @Test(arguments: [0, 250, 600, 1000])
  func `the line of a target stands at its percentage`(target: Int) throws {
    let frame = try Self.frame(Self.stacked([Self.row([60, 30, 10], ["60,0", "30,0", ""], target: target)]))
    let line = try #require(Self.paths(frame).last { $0.fill == .black })
    let xs = Self.points(line).map(\.x)
    let middle = ((xs.min() ?? 0) + (xs.max() ?? 0)) / 2
    #expect(abs(middle - (10 + 30 + 150 * Double(target) / 1000)) < 0.001)
    // No number stands under the line.
    for run in runs(frame) where String(decoding: run.units, as: UTF16.self).contains(",") {
      let right = run.x + width(String(decoding: run.units, as: UTF16.self), TextStyle(size: 8))
      #expect(middle < run.x || middle > right)
    }
  }

  @Test func `of nothing a bar stays empty, and is still there`() throws {
    let frame = try Self.frame(
      Self.stacked([Self.row([nil, nil, nil], ["–", "", ""]), Self.row([0, 0, 0])]))
    #expect(Self.fills(frame, gray: 0.3).isEmpty && Self.paths(frame).isEmpty)
    #expect(rules(frame, .ink).count == 2 * 4)
  }

  @Test func `upright bars are as high as their values, the compared ones behind`() throws {
    let frame = try Self.frame(Self.bars([Self.row([50, 80], ["9"]), Self.row([100, nil], ["12"])]))
    let bars = Self.fills(frame, gray: 0.3)
    #expect(bars.count == 2 && abs(bars[1].height - 2 * bars[0].height) < 0.001)
    let base = bars[0].y + bars[0].height
    #expect(abs(base - bars[1].y - bars[1].height) < 0.001)
    // The outline of 80 is higher than the bar of 50, and the number stands above it.
    let top = rules(frame, .ink).map(\.y1).filter { $0 < base - bars[0].height - 1 }.min() ?? 0
    #expect(abs(base - top - bars[0].height * 80 / 50) < 0.001)
    let number = try #require(runs(frame).first { String(decoding: $0.units, as: UTF16.self) == "9" })
    #expect(number.y < top)
  }

  @Test func `a value beyond the axis ends at its top`() throws {
    let frame = try Self.frame(Self.bars([Self.row([900, nil], ["9"]), Self.row([100, nil])]))
    let bars = Self.fills(frame, gray: 0.3)
    #expect(abs(bars[0].height - bars[1].height) < 0.001)
    #expect(runs(frame).allSatisfy { $0.y > 10 })
  }

  @Test func `a tiny step draws no endless grid`() throws {
    let frame = try Self.frame(Self.bars([Self.row([5, 5])], top: 1_000_000, step: 1))
    #expect(rules(frame).count <= 21)
  }

  @Test func `the legend names every series once, on as many lines as it needs`() throws {
    var chart = Self.stacked([], legend: .only)
    chart.series = ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành"].map {
      Chart.Series(Self.text($0), look: .light)
    }
    let frame = try Self.frame(chart)
    let labels = runs(frame, .furniture)
    #expect(labels.map { String(decoding: $0.units, as: UTF16.self) } == chart.series.map(\.label.string))
    #expect(Set(labels.map(\.y)).count > 1)
    for run in labels {
      let right = run.x + width(String(decoding: run.units, as: UTF16.self), TextStyle(size: 8))
      #expect(run.x > 10 && right <= 190)
    }
  }

  @Test func `a chart that no page can hold is one error`() throws {
    let chart = Self.stacked((0..<100).map { _ in Self.row([1, 2, 3]) })
    let failure = failure { _ = try pages([.chart(chart)], height: 300) }
    #expect(failure?.findings.map(\.message) == [.tooLargeForPage])
    #expect(failure?.findings.first?.values["block"] == "chart")
  }

  @Test func `the same numbers are drawn the same`() throws {
    let chart = Self.stacked(
      [Self.row([70, 20, 10], ["70,0", "20,0", "10,0"], target: 650)], legend: .below)
    #expect(try Self.frame(chart) == Self.frame(chart))
  }
}

import Diagnostics
import Testing

@testable import Typesetting

/// What holds for every table, tried on 200 of them.
@Suite struct RandomTableTests {
  struct Sample {
    var table: Table
    var before: Double
    var isJoined: [Bool]
  }

  static let words = ["Nguyễn", "Thị", "Ánh", "chăm", "ngoan", "T", "H", "10", "Nghiêng", "đã", "ặ"]

  static func text(_ dice: inout Dice, long: Bool) -> String {
    switch Int.random(in: 0..<(long ? 200 : 199), using: &dice) {
    case 0..<60: ""
    case 199: String(repeating: words.randomElement(using: &dice) ?? "m", count: 600).prefix(600).description
    default:
      (0..<Int.random(in: 1...5, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "m" }
        .joined(separator: " ")
    }
  }

  static func sample(_ seed: UInt64) -> Sample {
    var dice = Dice(seed)
    let columns = Int.random(in: 1...(seed % 10 == 0 ? 50 : 8), using: &dice)
    let rows = Int.random(in: 0...120, using: &dice)
    let style = TextStyle(size: Double.random(in: 4...7, using: &dice))
    let width = 547.0
    var table = Table(
      widths: [30] + Array(repeating: (width - 30) / Double(max(1, columns - 1)), count: columns - 1),
      rowHeight: Bool.random(using: &dice)
        ? .uniform(Double.random(in: 8...20, using: &dice))
        : .even(minimum: 9, ideal: Double.random(in: 9...30, using: &dice)))
    table.padding = 1
    table.turnedLimit = 40
    func cell(_ text: String, _ overflow: Table.Cell.Overflow = .wrap, turned: Bool = false) -> Table.Cell {
      Table.Cell(
        StyledText(text, style), isTurned: turned, overflow: overflow, layer: .ink,
        origin: Table.Cell.Origin(column: "c", id: "r"))
    }
    table.head = [
      (0..<columns).map {
        $0 == 0 ? cell("HEAD", turned: true) : cell("x", turned: Bool.random(using: &dice))
      }
    ]
    table.headHeights = [30]
    let overflows: [Table.Cell.Overflow] = [.wrap, .shrink(minimum: 4, lines: 2), .note(lines: 2)]
    var isJoined = Array(repeating: false, count: rows)
    var covered = 0
    var hasText = false
    for row in 0..<rows {
      var cells = [cell("#\(row)")]
      for column in 1..<max(1, columns) {
        if column == 1, covered > 0 { continue }
        let overflow = overflows.randomElement(using: &dice) ?? .wrap
        let isNarrow = columns > 4
        var made = cell(text(&dice, long: !isNarrow || overflow != .wrap), overflow)
        if column == 1, Int.random(in: 0..<8, using: &dice) == 0, row + 2 < rows {
          made.rowSpan = Int.random(in: 2...3, using: &dice)
          covered = made.rowSpan
          hasText = !made.text.isEmpty
        }
        cells.append(made)
      }
      if covered > 0 {
        covered -= 1
        // An empty cell may be cut by a page.
        isJoined[row] = covered > 0 && hasText
      }
      table.rows.append(cells)
    }
    if Bool.random(using: &dice) { table.totals = [(0..<columns).map { $0 == 0 ? cell("SUM") : cell("1") }] }
    table.totalsHeight = 12
    table.rowsWithClosing = Int.random(in: 0...3, using: &dice)
    if Bool.random(using: &dice) {
      table.closing = [
        .paragraph(Paragraph(StyledText("END", style), layer: .ink)),
        .space(Double.random(in: 0...200, using: &dice)),
      ]
    }
    return Sample(
      table: table, before: Bool.random(using: &dice) ? Double.random(in: 1...700, using: &dice) : 0,
      isJoined: isJoined)
  }

  @Test(arguments: 0..<20) func `rows, heads and edges of ten tables`(batch: UInt64) throws {
    for seed in (batch * 10)..<(batch * 10 + 10) { try check(seed) }
  }

  private func check(_ seed: UInt64) throws {
    let sample = Self.sample(seed)
    let page = PageSequence(
      name: "t", size: Size(width: 595, height: 842),
      margins: Insets(top: 24, right: 24, bottom: 24, left: 24),
      blocks: (sample.before > 0 ? [solid(sample.before)] : []) + [.table(sample.table)])
    let frames: [PageFrame]
    do throws(Failure) { frames = try Typesetter(fonts: fonts).pages(of: [page]) } catch {
      let needsTooMuch = error.findings.map(\.message.code) == ["L003"]
      #expect(needsTooMuch, "seed \(seed)")
      // Only the text of a single row can be too high.
      let longest =
        sample.table.rows.flatMap { $0 }.filter { $0.overflow == .wrap }.map(\.text.units.count).max() ?? 0
      #expect(
        longest >= 600,
        "seed \(seed) was refused: \(error.findings.first?.values ?? [:]) \(sample.table.rows.count) rows \(sample.table.widths.count) columns \(sample.table.rowHeight) before \(sample.before) span \(sample.isJoined.count { $0 })"
      )
      return
    }
    let seen = frames.map { frame in texts(frame).filter { $0.hasPrefix("#") } }
    #expect(
      seen.flatMap { $0 } == sample.table.rows.indices.map { "#\($0)" }, "seed \(seed): rows once, in order")
    for (index, frame) in frames.enumerated() {
      let all = texts(frame)
      let heads = all.count { $0 == "HEAD" }
      if !seen[index].isEmpty { #expect(heads == 1, "seed \(seed) page \(index + 1): the head") }
      if heads > 0, !sample.table.rows.isEmpty {
        #expect(!seen[index].isEmpty, "seed \(seed): a lonely head")
      }
      if let last = seen[index].last.flatMap({ Int($0.dropFirst()) }) {
        #expect(!sample.isJoined[last], "seed \(seed): a joined cell is split after row \(last)")
      }
      expectInside(frame, seed)
    }
    for mark in ["SUM", "END"] {
      let isThere = mark == "SUM" ? !sample.table.totals.isEmpty : !sample.table.closing.isEmpty
      #expect(frames.flatMap { texts($0) }.count { $0 == mark } == (isThere ? 1 : 0), "seed \(seed): \(mark)")
    }
    for (index, page) in seen.enumerated() where texts(frames[index]).contains("END") && !page.isEmpty {
      let wanted = min(sample.table.rowsWithClosing, sample.table.rows.count)
      #expect(page.count >= wanted, "seed \(seed): closing with \(page.count) rows")
    }
  }

  private func expectInside(_ frame: PageFrame, _ seed: UInt64) {
    let (low, right, bottom) = (24 - 0.5, 571 + 0.5, 818 + 0.5)
    let outside = runs(frame).filter { run in
      let length = fonts[run.style.face].width(of: run.units, size: run.style.size)
      return run.isTurned
        ? run.y - length < low || run.y > bottom || run.x < low || run.x > right
        : run.x < low || run.x + length > right || run.y < low || run.y > bottom
    }
    #expect(outside.isEmpty, "seed \(seed): texts outside the page")
    let rulesOutside = rules(frame).filter { rule in
      min(rule.x1, rule.x2, rule.y1, rule.y2) < low || max(rule.x1, rule.x2) > right
        || max(rule.y1, rule.y2) > bottom
    }
    #expect(rulesOutside.isEmpty, "seed \(seed): lines outside the page")
  }
}

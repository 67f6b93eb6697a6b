import Diagnostics
import Testing

@testable import Typesetting

/// What a reader of a sheet relies on, tried on 400 random sheets of 1 to 120 rows on all papers: the rows once each
/// and in order, no row on two pages, no head with fewer than three rows or all, nothing that closes the table with
/// fewer rows than asked for or all, everything within the margins, notes on the page of their row.
@Suite struct RandomSheetTests {
  @Test(arguments: 0..<20 as Range<UInt64>) func `rows, heads, signatures and margins of twenty sheets`(
    batch: UInt64
  ) throws {
    for seed in (batch * 20)..<(batch * 20 + 20) { try check(seed) }
  }

  private func check(_ seed: UInt64) throws {
    let sheet = RandomSheet(seed)
    let frames = try Typesetter(fonts: fonts).pages(of: [sheet.sequence])
    let all = frames.map { texts($0) }
    let count = sheet.table.rows.count
    func numbers(_ sign: Character) -> [[Int]] {
      all.map { $0.filter { $0.first == sign }.compactMap { Int($0.dropFirst()) } }
    }
    let rows = numbers("#")
    #expect(rows.flatMap { $0 } == Array(0..<count), "seed \(seed): rows once, in order")
    #expect(numbers("~") == rows, "seed \(seed): a row on two pages")
    for (page, own) in rows.enumerated() {
      let heads = all[page].count { $0 == "HEAD" }
      #expect(heads == (own.isEmpty ? 0 : 1), "seed \(seed) page \(page + 1): head")
      if !own.isEmpty {
        #expect(
          own.count >= min(3, count),
          "seed \(seed) page \(page + 1): a head with \(own.count) rows of \(count)")
      }
      if let last = own.last { #expect(!sheet.isJoined[last], "seed \(seed): a joined cell is split") }
      expectInside(frames[page], sheet.sequence, seed)
    }
    expectClosing(all, rows, sheet, seed)
    expectNotes(all, rows, seed)
    let isSame = try Typesetter(fonts: fonts).pages(of: [sheet.sequence]) == frames
    #expect(isSame, "seed \(seed): set twice")
  }

  private func expectClosing(_ all: [[String]], _ rows: [[Int]], _ sheet: RandomSheet, _ seed: UInt64) {
    let joined = all.flatMap { $0 }
    for index in sheet.table.totals.indices {
      #expect(joined.count { $0 == "SUM\(index)" } == 1, "seed \(seed): totals")
    }
    guard !sheet.table.closing.isEmpty else { return }
    #expect(
      joined.count { $0 == "END" } == 1 && joined.count { $0 == "NAME" } == 2, "seed \(seed): closing once")
    guard let page = all.firstIndex(where: { $0.contains("END") }) else { return }
    #expect(page == all.count - 1, "seed \(seed): the closing is last")
    let wanted = min(sheet.table.rowsWithClosing, sheet.table.rows.count)
    if rows[page].count < wanted {
      // Two at least; fewer than it should have only where the head of the page before would lack rows.
      #expect(rows[page].count >= min(2, wanted), "seed \(seed): closing with \(rows[page].count) rows")
      let together = rows[page].count + (page > 0 ? rows[page - 1].count : 0)
      #expect(together < wanted + sheet.table.rowsWithHead, "seed \(seed): closing of \(together) rows")
    }
    #expect(all[page].count { $0 == "NAME" } == 2, "seed \(seed): signatures with the closing")
  }

  /// `(3) N17 …` stands on the page of row 17.
  private func expectNotes(_ all: [[String]], _ rows: [[Int]], _ seed: UInt64) {
    var next = 1
    for (page, texts) in all.enumerated() {
      for text in texts where text.hasPrefix("(\(next)) N") {
        let row = text.split(separator: " ").dropFirst().first.flatMap { Int($0.dropFirst()) }
        #expect(row.map { rows[page].contains($0) } ?? false, "seed \(seed): note \(next)")
        next += 1
      }
    }
  }

  private func expectInside(_ frame: PageFrame, _ sequence: PageSequence, _ seed: UInt64) {
    let margins = sequence.margins
    let (left, right) = (margins.left - 0.5, frame.size.width - margins.right + 0.5)
    let (top, bottom) = (margins.top - 0.5, frame.size.height - margins.bottom + 0.5)
    for mark in frame.furniture + frame.ink {
      let reach: (Double, Double, Double, Double)
      switch mark {
      case .text(let run):
        let length = fonts[run.style.face].width(of: run.units, size: run.style.size)
        reach =
          run.isTurned
          ? (run.x, run.y - length, run.x, run.y)
          : (run.x, run.y - run.style.size * 0.7, run.x + length, run.y)
      case .rule(let rule):
        reach = (min(rule.x1, rule.x2), min(rule.y1, rule.y2), max(rule.x1, rule.x2), max(rule.y1, rule.y2))
      case .fill(let fill): reach = (fill.x, fill.y, fill.x + fill.width, fill.y + fill.height)
      case .path: continue
      }
      guard reach.0 >= left, reach.1 >= top, reach.2 <= right, reach.3 <= bottom else {
        Issue.record("seed \(seed): outside the margins: \(mark)")
        return
      }
    }
  }

  @Test func `columns and rows of a long sheet stand on one grid on every page`() throws {
    for seed in 0..<60 as Range<UInt64> {
      let sheet = RandomSheet(seed)
      guard case .uniform = sheet.table.rowHeight else { continue }
      let frames = try Typesetter(fonts: fonts).pages(of: [sheet.sequence])
      let pages = frames.filter { texts($0).contains("HEAD") }
      let edges = pages.map { frame in
        Set(rules(frame).filter { $0.x1 == $0.x2 }.map { Int(($0.x1 * 100).rounded()) })
      }
      for found in edges { #expect(found == edges[0], "seed \(seed): columns") }
      var pitches: [Double] = []
      for frame in pages {
        let tops = runs(frame).filter { $0.units.first == 0x23 }.map(\.y)
        for (upper, lower) in zip(tops, tops.dropFirst()) { pitches.append(lower - upper) }
      }
      // Notes stand under all rows of their page, so nothing comes between two rows.
      #expect((pitches.max() ?? 0) - (pitches.min() ?? 0) < 0.01, "seed \(seed): rows")
    }
  }
}

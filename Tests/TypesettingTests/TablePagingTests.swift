import Diagnostics
import Testing

@testable import Typesetting

/// Where rows go: pages have 80 points, a head takes 20, a row 10.
@Suite struct TablePagingTests {
  @Test func `six rows under a head just fit and stand where they should`() throws {
    let frames = try pages([.table(table(6))])
    #expect(frames.count == 1)
    let middles = middles(frames[0])
    #expect(isClose(middles["H"] ?? 0, 10 + 20 / 2))
    for row in 0..<6 { #expect(isClose(middles["r\(row)"] ?? 0, 10 + 20 + 10 * Double(row) + 5)) }
  }

  @Test func `the head stands on every page`() throws {
    #expect(try plan([.table(table(12))]) == "H \(names(0..<6)) | H \(names(6..<12))")
  }

  @Test func `the last page has three rows at least`() throws {
    #expect(try plan([.table(table(7))]) == "H \(names(0..<4)) | H \(names(4..<7))")
    #expect(try plan([.table(table(13))]) == "H \(names(0..<6)) | H \(names(6..<10)) | H \(names(10..<13))")
  }

  @Test func `a head stands with three rows or goes to the next page`() throws {
    // 80 - 30 = 20 + 3 × 10
    #expect(try plan([solid(30), .table(table(9))]) == "H r0 r1 r2 | H \(names(3..<9))")
    // 80 - 31: room for two rows only.
    #expect(try plan([solid(31), .table(table(6))]) == " | H \(names(0..<6))")
  }

  @Test func `what closes the table stands with two rows`() throws {
    // 20 + 4 × 10 + 20 = 80
    #expect(try plan([.table(table(4, closing: 20))]) == "H \(names(0..<4)) end")
    #expect(try plan([.table(table(6, closing: 30))]) == "H r0 r1 r2 | H r3 r4 r5 end")
    // 20 + 3 × 10 + 40 > 80: two rows stand with it, as asked for, rather than one on a page between.
    #expect(try plan([.table(table(6, closing: 40))]) == "H \(names(0..<4)) | H r4 r5 end")
    #expect(try plan([.table(table(5, closing: 20))]) == "H r0 r1 r2 | H r3 r4 end")
  }

  @Test func `totals stand with two rows on the last page`() throws {
    #expect(try plan([.table(table(5, totals: 1))]) == "H \(names(0..<5)) t0")
    #expect(try plan([.table(table(6, totals: 1))]) == "H r0 r1 r2 | H r3 r4 r5 t0")
  }

  @Test func `a closing higher than what a page has beside rows follows by itself`() throws {
    // 20 + 2 × 10 + 70 > 80
    #expect(try plan([.table(table(6, closing: 70))]) == "H \(names(0..<6)) | end")
  }

  @Test func `in the middle of a page the closing stays with its rows too`() throws {
    // 20 + 3 × 10 fits under 20, the closing of 25 does not: all goes on, since three rows belong to a head.
    #expect(try plan([solid(20), .table(table(3, closing: 25))]) == " | H r0 r1 r2 end")
    // Two of five rows go on with the closing.
    #expect(try plan([solid(10), .table(table(5, closing: 25))]) == "H r0 r1 r2 | H r3 r4 end")
  }

  @Test func `no page has a head and no row`() throws {
    let alone = table(6, closing: 10) { $0.rowsWithClosing = 0 }
    #expect(try plan([.table(alone)]) == "H \(names(0..<6)) | end")
    let counted = table(6, totals: 1) { table in
      (table.rowsWithClosing, table.rowsWithHead) = (0, 1)
    }
    #expect(try plan([.table(counted)]) == "H \(names(0..<5)) | H r5 t0")
  }

  @Test func `rows that one cell joins stay together`() throws {
    let joined = table(10) { table in
      table.rows[4][1] = tiny("joined", rowSpan: 4)
      for row in 5...7 { table.rows[row].removeLast() }
    }
    #expect(
      try plan([.table(joined)])
        == "H \(names(0..<4)) | H r4  joined r5 r6 r7 r8  r9 ".replacing("  ", with: " ").trimmed)
  }

  @Test func `rows joined by cells that overlap stay together`() throws {
    // The first cell joins rows 4 and 5, the second 5 to 7: rows 4 to 7 are one.
    let joined = table(9) { table in
      table.rows[4] = [tiny("r4", rowSpan: 2), tiny("")]
      table.rows[5] = [tiny("r5", rowSpan: 3)]
      table.rows[6] = [tiny("r6")]
      table.rows[7] = [tiny("r7")]
    }
    #expect(try plan([.table(joined)]) == "H \(names(0..<4)) | H \(names(4..<9))")
  }

  @Test func `joined rows that fill a page leave the closing to the next`() throws {
    let joined = table(6, closing: 10) { table in
      table.rows[0][1] = tiny("all", rowSpan: 6)
      for row in 1...5 { table.rows[row].removeLast() }
    }
    #expect(try plan([.table(joined)]) == "H r0 all r1 r2 r3 r4 r5 | end")
  }

  @Test func `two high rows and totals share two pages`() throws {
    // 30 + 30 fit under the head, the totals of 10 do not: one row goes on with them.
    let high = table(2, totals: 1) { $0.rowHeight = .uniform(30) }
    #expect(try plan([.table(high)]) == "H r0 | H r1 t0")
  }

  @Test func `rows grow evenly up to the ideal height`() throws {
    func tops(_ count: Int, room: Double) throws -> [Double] {
      let even = table(count, head: 0) { $0.rowHeight = .even(minimum: 8, ideal: 20) }
      let frames = try pages([.table(even)], height: room + 20)
      #expect(frames.count == 1)
      let middles = middles(frames[0])
      return (0..<count).compactMap { middles["r\($0)"] }
    }
    // Each 20, as the ideal has it; then 80 / 5 = 16 each.
    let roomy = try tops(3, room: 80)
    #expect(isClose(roomy[1] - roomy[0], 20) && isClose(roomy[2] - roomy[1], 20))
    let tight = try tops(5, room: 80)
    #expect(isClose(tight[1] - tight[0], 16, 0.05) && isClose(tight[0], 10 + 8, 0.05))
  }

  @Test func `a high row keeps its height and the low ones share the rest`() throws {
    let even = table(4, head: 0) { table in
      table.rowHeight = .even(minimum: 8, ideal: 30)
      table.rows[1][1] = tiny("a\nb\nc\nd\ne\nf\ng")  // 7 × 4.6 + 2.5 = 34.7
    }
    let frames = try pages([.table(even)])
    // (80 - 34.7) / 3 = 15.1
    #expect(isClose(middles(frames[0])["r0"] ?? 0, 10 + 15.1 / 2, 0.05))
    #expect(isClose(middles(frames[0])["r1"] ?? 0, 10 + 15.1 + 34.7 / 2, 0.05))
  }

  @Test func `rows grow no further than their notes leave room`() throws {
    let noted = table(3, head: 0) { table in
      table.rowHeight = .even(minimum: 8, ideal: 40)
      table.rows[1][1] = tiny(String(repeating: "chăm ngoan ", count: 20), overflow: .note(lines: 1))
    }
    #expect(try pages([.table(noted)]).count == 1)
  }

  @Test func `uniform rows are as high as the highest needs`() throws {
    let uniform = table(3, head: 0) { $0.rows[1][1] = tiny("a\nb\nc") }  // 3 × 4.6 + 2.5 = 16.3
    let middles = middles(try pages([.table(uniform)])[0])
    #expect(isClose((middles["r1"] ?? 0) - (middles["r0"] ?? 0), 16.3))
    #expect(isClose((middles["r2"] ?? 0) - (middles["r1"] ?? 0), 16.3))
  }

  @Test func `a row higher than a page is an error at once`() throws {
    let high = table(3) { $0.rows[1][0] = tiny(Array(repeating: "a", count: 30).joined(separator: "\n")) }
    let start = ContinuousClock.now
    let found = failure { _ = try pages([.table(high)]) }
    #expect(found?.findings.map(\.message.code) == ["L003"])
    #expect(found?.findings.first?.values["block"] == "table")
    #expect(ContinuousClock.now - start < .seconds(0.5))
  }

  @Test func `a table without rows is its head, totals and closing`() throws {
    #expect(try plan([.table(table(0, closing: 10, totals: 1))]) == "H t0 end")
    #expect(try plan([solid(60), .table(table(0, closing: 10))]) == " | H end")
  }

  @Test func `cells beyond the grid do no harm`() throws {
    let wild = table(2) { table in
      table.rows[0] = [
        tiny("r0"), tiny("wide", rowSpan: 9, columnSpan: 7, overflow: .shrink(minimum: 3, lines: 1)),
        tiny("lost"),
      ]
      table.rows[1] = [tiny("r1", rowSpan: .max, columnSpan: .max, overflow: .note(lines: 1))]
      table.totals = [[tiny("t0", columnSpan: 5)]]
    }
    #expect(try plan([.table(wild)]).hasPrefix("H r0 wide"))
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

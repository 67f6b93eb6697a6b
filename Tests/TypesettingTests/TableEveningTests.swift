import Testing

@testable import Typesetting

/// Rows of a table that needs several pages are raised together, and no page is added.
@Suite struct TableEveningTests {
  /// Pages have 80 points, a head takes 20: room for 60 points of rows, which may be 10 to 14 high.
  private func even(_ count: Int, closing: Double = 0, _ change: (inout Table) -> Void = { _ in }) -> Table {
    table(count, closing: closing) { table in
      table.rowHeight = .even(minimum: 10, ideal: 14)
      change(&table)
    }
  }

  @Test func `rows go up until the last page is as full as the others`() throws {
    // At 10 points 6 and 2 rows; at 14 points 4 and 4.
    #expect(try plan([.table(even(8))]) == "H \(names(0..<4)) | H \(names(4..<8))")
    // 10 rows do not fit two pages at 14: 60 × 0.97 / 5 = 11.6, five a page.
    let frames = try pages([.table(even(10))])
    #expect(frames.count == 2)
    let middles = middles(frames[0])
    let pitch = (middles["r1"] ?? 0) - (middles["r0"] ?? 0)
    #expect(pitch > 11.4 && pitch < 12)
    #expect(frames.map { texts($0).count } == [6, 6])
  }

  @Test func `rows of the least height stay where all of it is needed`() throws {
    #expect(try plan([.table(even(12))]) == "H \(names(0..<6)) | H \(names(6..<12))")
  }

  @Test func `a table that begins within a page is left as it is`() throws {
    #expect(try plan([solid(10), .table(even(7))]) == "H \(names(0..<4)) | H r4 r5 r6")
  }

  @Test(arguments: 1..<70) func `no page is added`(count: Int) throws {
    for closing in [0.0, 13, 27] {
      let low = try pages([.table(table(count, closing: closing))])
      let raised = try pages([.table(even(count, closing: closing))])
      #expect(raised.count <= low.count, "\(count) \(closing)")
      let rows = raised.flatMap { texts($0) }.filter { $0.hasPrefix("r") }
      #expect(rows == (0..<count).map { "r\($0)" })
    }
  }
}

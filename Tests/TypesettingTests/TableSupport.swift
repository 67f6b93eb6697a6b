import Diagnostics

@testable import Typesetting

/// Small enough that a row of 10 points holds it: 4 × 1.15 + 2.5 = 7.1.
let small = TextStyle(size: 4)

/// A table of rows 10 points high, named r0, r1, … in their first cell, under a head of 20 points.
func table(
  _ count: Int, head: Double = 20, closing: Double = 0, totals: Int = 0, columns: Int = 2,
  _ change: (inout Table) -> Void = { _ in }
) -> Table {
  var table = Table(widths: Array(repeating: 180 / Double(columns), count: columns), rowHeight: .uniform(10))
  func row(_ name: String) -> [Table.Cell] {
    (0..<columns).map { tiny($0 == 0 ? name : "") }
  }
  if head > 0 {
    table.head = [row("H")]
    table.headHeights = [head]
  }
  table.rows = (0..<count).map { row("r\($0)") }
  table.totals = (0..<totals).map { row("t\($0)") }
  table.totalsHeight = 10
  if closing > 0 {
    table.closing = [.paragraph(Paragraph(StyledText("end", small), layer: .ink)), .space(closing - 4.8)]
  }
  change(&table)
  return table
}

func tiny(_ text: String, rowSpan: Int = 1, columnSpan: Int = 1, overflow: Table.Cell.Overflow = .wrap)
  -> Table.Cell
{
  Table.Cell(
    StyledText(text, small), columnSpan: columnSpan, rowSpan: rowSpan, overflow: overflow, layer: .ink,
    origin: Table.Cell.Origin(column: "Cột", id: text))
}

/// `H r0 r1 | H r2 end`: what stands on which page, in the order drawn.
func plan(_ blocks: [Block], height: Double = 100) throws -> String {
  try pages(blocks, height: height).map { texts($0).joined(separator: " ") }.joined(separator: " | ")
}

func names(_ range: Range<Int>) -> String { range.map { "r\($0)" }.joined(separator: " ") }

/// The middles of texts of `small` from the top of the paper.
func middles(_ frame: PageFrame) -> [String: Double] {
  let typesetter = Typesetter(fonts: fonts)
  let offset = typesetter.baselineOffset(size: 4, distance: 4.6) - 2.3
  return Dictionary(
    runs(frame).map { (String(decoding: $0.units, as: UTF16.self), $0.y - offset) },
    uniquingKeysWith: { first, _ in first })
}

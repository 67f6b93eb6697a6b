@testable import Typesetting

/// A sheet as a school might have it, made from a seed: nested heads, high and low rows, notes, totals, signatures.
struct RandomSheet {
  var sequence: PageSequence
  var table: Table
  /// Rows that a cell with a text joins to the next.
  var isJoined: [Bool] = []
  /// Texts that go on under the table, by row.
  var noted: Set<Int> = []

  static let counts = [1, 2, 3, 4, 5, 7, 20, 34, 35, 36, 37, 51, 52, 53, 60, 120]

  init(_ seed: UInt64) {
    var dice = Dice(seed)
    let paper = Paper.allCases[Int.random(in: 0...1, using: &dice)]
    let size = paper.size(landscape: .random(using: &dice))
    let margins = Insets(
      top: .random(in: 15...60, using: &dice), right: .random(in: 46...60, using: &dice),
      bottom: .random(in: 15...60, using: &dice), left: .random(in: 30...80, using: &dice))
    let width = size.width - margins.left - margins.right
    let columns = Int.random(in: 3...(seed % 8 == 0 ? 46 : 12), using: &dice)
    let rest = width - 24 - 24
    table = Table(
      widths: [24] + Array(repeating: rest / Double(columns - 2), count: columns - 2) + [24],
      rowHeight: Bool.random(using: &dice)
        ? .uniform(.random(in: 9...22, using: &dice))
        : .even(minimum: 9, ideal: .random(in: 9...34, using: &dice)))
    table.padding = 1
    table.turnedLimit = 40
    table.rowsWithClosing = Int.random(in: 2...6, using: &dice)
    table.heavyEvery = 5
    table.noteStyle = TextStyle(size: 5)
    table.head = Self.head(columns, &dice)
    table.headHeights = table.head.map { _ in 14 }
    sequence = PageSequence(name: "sheet", size: size, margins: margins, blocks: [])
    fill(Self.counts.randomElement(using: &dice) ?? 1, columns, &dice)
    if Bool.random(using: &dice) {
      table.totals = (0..<Int.random(in: 1...5, using: &dice)).map { index in
        (0..<columns).map { Self.cell($0 == 0 ? "SUM\(index)" : "1") }
      }
      table.totalsHeight = 10
    }
    if Int.random(in: 0..<4, using: &dice) > 0 { table.closing = Self.closing(&dice) }
    let (first, continued) = (
      Double.random(in: 0...70, using: &dice), Double.random(in: 0...25, using: &dice)
    )
    sequence.head = { info in [solid(info.isFirst ? first : continued)] }
    sequence.foot = { _ in [solid(20)] }
    sequence.hasStampZone = Bool.random(using: &dice)
    let before = Bool.random(using: &dice) ? Double.random(in: 1...size.height * 0.8, using: &dice) : 0
    sequence.blocks = (before > 0 ? [.space(min(before, size.height - 300))] : []) + [.table(table)]
    sequence.owner = "seed \(seed)"
  }

  static func cell(
    _ text: String, _ overflow: Table.Cell.Overflow = .wrap, size: Double = 5, turned: Bool = false,
    columns: Int = 1, rows: Int = 1
  ) -> Table.Cell {
    Table.Cell(
      StyledText(text, TextStyle(size: size)), columnSpan: columns, rowSpan: rows, isTurned: turned,
      overflow: overflow, layer: .ink, origin: Table.Cell.Origin(column: "c", id: "r"))
  }

  /// A row of groups over a row of columns, some of them turned; the first and last column reach over both.
  private static func head(_ columns: Int, _ dice: inout Dice) -> [[Table.Cell]] {
    var groups = [cell("HEAD", turned: true, rows: 2)]
    var leaves: [Table.Cell] = []
    var left = columns - 2
    while left > 0 {
      let span = Int.random(in: 1...min(5, left), using: &dice)
      if span == 1, Bool.random(using: &dice) {
        groups.append(cell("x", turned: true, rows: 2))
      } else {
        groups.append(cell("môn học", columns: span))
        leaves += (0..<span).map { _ in cell("Mức đạt được", turned: true) }
      }
      left -= span
    }
    groups.append(cell("Z", rows: 2))
    return leaves.isEmpty ? [groups.map { cell($0.text.string, turned: $0.isTurned) }] : [groups, leaves]
  }

  private static func closing(_ dice: inout Dice) -> [Block] {
    let hand = SignatureRow.Signature(
      title: [.init(StyledText("GVCN", small), layer: .ink)],
      name: [.init(StyledText("NAME", small), layer: .ink)])
    return [
      .paragraph(Paragraph(StyledText("END", small), layer: .ink)),
      .space(.random(in: 0...40, using: &dice)), .signatures(SignatureRow([hand, hand])),
    ]
  }

  private static let words = ["Nguyễn", "Thị", "Ánh", "chăm", "ngoan", "T", "H", "10", "Nghiêng", "đã", "ặ"]

  private static func text(_ most: Int, _ dice: inout Dice) -> String {
    (0..<Int.random(in: 0...most, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "m" }
      .joined(separator: " ")
  }

  private mutating func fill(_ count: Int, _ columns: Int, _ dice: inout Dice) {
    isJoined = Array(repeating: false, count: count)
    var covered = 0
    let isJoining = Int.random(in: 0..<3, using: &dice) == 0
    for row in 0..<count {
      var cells = [Self.cell("#\(row)")]
      for column in 1..<columns - 1 {
        if column == 1, covered > 0 { continue }
        var made: Table.Cell
        switch Int.random(in: 0..<30, using: &dice) {
        case 0 where columns < 8:
          made = Self.cell("N\(row) " + Self.text(60, &dice), .note(lines: 2))
        case 1: made = Self.cell(Self.text(columns < 8 ? 14 : 3, &dice))
        case 2..<9: made = Self.cell(Self.text(6, &dice), .shrink(minimum: 4, lines: 2))
        default: made = Self.cell(Self.text(1, &dice), .shrink(minimum: 3, lines: 1))
        }
        if column == 1, isJoining, Int.random(in: 0..<8, using: &dice) == 0, row + 2 < count {
          made = Self.cell("J", rows: Int.random(in: 2...3, using: &dice))
          covered = made.rowSpan
        }
        cells.append(made)
      }
      cells.append(Self.cell("~\(row)"))
      if covered > 0 {
        covered -= 1
        isJoined[row] = covered > 0
      }
      table.rows.append(cells)
    }
  }
}

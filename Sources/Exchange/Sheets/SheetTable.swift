import Diagnostics
import Vietnamese

/// A table found in a file: its headings, its rows down to the end of the table, and what was odd about it.
struct SheetTable: Sendable {
  let file: String
  /// The lowest row of the heading.
  let headingRow: Int
  /// The heads as found, for messages.
  let found: String
  let rows: [SheetRow]
  /// Warnings about columns, and about rows behind the end of the table.
  var findings: [Finding]
  /// How many columns the heading has.
  let width: Int
  /// Cells above the heading: titles.
  let titles: [String]
  let isOfFullRows: Bool
  let is1904: Bool
  /// Columns of marks of a subject that no head names, by part.
  let withoutSubject: [(part: String, position: Int)]
  private var positions: [TableColumn: Int]

  /// Finds the table: the heading by its known heads (title rows above it are skipped), the separator as the one that
  /// makes the most of them known, the sheet as the first that has them, the end by contract, section 3: the first
  /// row with neither an ordinal nor a code.
  ///
  /// - Throws: when there is no heading, or a required column is missing or stands there twice.
  init(
    _ source: SheetSource, columns catalogue: ColumnCatalogue, ordinal: TableColumn?,
    headings: any HeadingReading = PlainHeadings()
  ) throws(Failure) {
    let choice = try GridChoice(source, catalogue, headings)
    try self.init(choice, catalogue, ordinal: ordinal)
  }

  private init(
    _ choice: GridChoice, _ catalogue: ColumnCatalogue, ordinal: TableColumn?
  ) throws(Failure) {
    let all = choice.grid.rows
    let file = choice.file
    let block = choice.block
    let bottom = block.rows.upperBound
    let header = try HeaderColumns(block, catalogue, file: file, row: all[bottom].number)
    var findings = choice.findings + header.findings
    var keysAt = catalogue.keys.compactMap { header.positions[$0] }
    if keysAt.isEmpty { keysAt = catalogue.otherKeys.prefix(1).compactMap { header.positions[$0] } }
    let ordinalAt = ordinal.flatMap { header.positions[$0] }
    func hasKey(_ row: SheetRow) -> Bool { keysAt.contains { !row.text($0).isEmpty } }
    // Heads may be merged down over rows of their own, and a blank row may stand between them and the first pupil.
    let merged =
      choice.grid.merges.filter {
        all[block.rows.lowerBound].number...all[bottom].number ~= $0.rows.lowerBound
      }
      .map(\.rows.upperBound).max() ?? 0
    var body = all[(bottom + 1)...].drop { $0.number <= merged }
    if let first = body.first, first.isBlank { body = body.dropFirst() }
    if let first = body.first, Self.isNumbering(first) { body = body.dropFirst() }
    var end =
      body.firstIndex { !Self.hasOrdinal($0, at: ordinalAt) && !hasKey($0) } ?? body.endIndex
    // A remark or a signature right under the last row: text in the place of the code, and nothing else.
    let others = catalogue.columns.filter { $0.role == .required && !catalogue.keys.contains($0) }
      .compactMap { header.positions[$0] }.filter { !keysAt.contains($0) }
    let last =
      body[..<end].lastIndex { row in
        Self.hasOrdinal(row, at: ordinalAt) || !Self.isRemark(row, keysAt, others: others)
      } ?? body.startIndex - 1
    if last + 1 < end {
      end = last + 1
      findings.append(.note(.remarkEndsTable, at: .row(file: file, row: all[end].number)))
    }
    if let stray = body[end...].dropFirst().first(where: { row in
      hasKey(row) && Self.isFull(row, header.width, choice.grid.isOfFullRows)
        && row.cells.count(where: { !$0.isEmpty }) > 2
    }) {
      findings.append(
        .warning(.rowsBehindTheEnd, at: .row(file: file, row: stray.number), ["end": "\(body[end].number)"]))
    }
    self.file = file
    self.findings = findings
    headingRow = all[bottom].number
    found = block.paths.filter { !$0.isEmpty }.map(HeadingBlock.text).joined(separator: ", ")
    width = header.width
    titles = all[..<block.rows.lowerBound].flatMap { $0.cells.filter { !$0.isEmpty } }
    isOfFullRows = choice.grid.isOfFullRows
    is1904 = choice.grid.is1904
    positions = header.positions
    withoutSubject = header.withoutSubject
    // Rows that a template numbers in advance and nobody filled in are no rows.
    rows = body[..<end].filter { row in
      row.cells.indices.contains { $0 != ordinalAt && !row.cells[$0].isEmpty }
    }
  }

  /// Whether the table has a column.
  func has(_ column: TableColumn) -> Bool { positions[column] != nil }

  /// The columns that are read, in the order of the file.
  var known: [(heading: String, position: Int)] {
    positions.map { ($0.key.heading, $0.value) }.sorted { $0.1 < $1.1 }
  }

  /// Where a column stands.
  func position(of column: TableColumn) -> Int? { positions[column] }

  /// Gives a column that no head names its meaning.
  mutating func place(_ column: TableColumn, at position: Int) { positions[column] = position }

  /// The text of a cell; empty where the table has no such column.
  func cell(_ row: SheetRow, _ column: TableColumn) -> String {
    positions[column].map { row.text($0) } ?? ""
  }

  private static func hasOrdinal(_ row: SheetRow, at position: Int?) -> Bool {
    position.flatMap { Ordinal(row.text($0)) } != nil
  }

  /// Whether a row has words in the place of the code, and no value in the `others`; where the code is all that a
  /// table needs, nothing at all beside it.
  private static func isRemark(_ row: SheetRow, _ keysAt: [Int], others: [Int]) -> Bool {
    let written = keysAt.filter { !row.text($0).isEmpty }
    guard written.contains(where: { row.text($0).contains(" ") }) else { return false }
    return others.isEmpty
      ? written.count == 1 && row.cells.indices.allSatisfy { written.contains($0) || row.cells[$0].isEmpty }
      : others.allSatisfy { row.text($0).isEmpty }
  }

  /// `1 | 2 | 3 | …` under the heading: the numbers of the columns, as official forms have them.
  private static func isNumbering(_ row: SheetRow) -> Bool {
    let numbers = row.cells.filter { !$0.isEmpty }.map { cell in
      Int(cell.filter { $0 != "(" && $0 != ")" })
    }
    guard numbers.count > 3, let first = numbers[0], first <= 1 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { before, next in
      before != nil && next == before.map { $0 + 1 }
    }
  }

  private static func isFull(_ row: SheetRow, _ width: Int, _ isOfFullRows: Bool) -> Bool {
    isOfFullRows ? row.cells.count == width : true
  }
}

/// `STT`: a whole number, also as `1.0` (forms.md 8.2).
struct Ordinal {
  let value: Int

  init?(_ text: String) {
    guard let number = WholeNumber(text), number.value > 0 else { return nil }
    value = number.value
  }
}

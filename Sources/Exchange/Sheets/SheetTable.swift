import Diagnostics
import Records
import Vietnamese

/// A table found in a file: its headings, its rows down to the end of the table, and what was odd about it.
struct SheetTable: Sendable {
  let file: String
  /// The lowest row of the heading.
  let headingRow: Int
  /// The heads as found, for messages.
  let found: String
  let rows: [SheetRow]
  /// Full rows behind the end of the table: refused, since they would be lost else.
  let strays: [SheetRow]
  /// The columns that say whose a row is.
  let keys: [Int]
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
  /// The name of the sheet; nil in a CSV file.
  let sheetName: String?
  /// Where codes stand.
  let identifiers: Set<Int>
  /// The school year in which rows are read: settles years of two digits.
  var year: SchoolYear?
  private var positions: [TableColumn: Int]
  /// By the heading of the contract: how the file calls a column.
  private var fileHeadings: [String: String]
  /// How the file calls what stands at each position.
  private let heads: [String]

  /// Finds the table: the heading by its known heads (title rows above it are skipped), the separator as the one that
  /// makes the most of them known, the sheet as the first that has them, the end by contract, section 3: the first
  /// row with neither an ordinal nor a code, behind which no full row may stand.
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
    let merged =
      choice.grid.merges.filter {
        all[block.rows.lowerBound].number...all[bottom].number ~= $0.rows.lowerBound
      }
      .map(\.rows.upperBound).max() ?? 0
    let marks = TableBody.Marks(
      keys: keysAt, ordinal: ordinalAt,
      required: catalogue.columns.filter { $0.role == .required && !catalogue.keys.contains($0) }
        .compactMap { header.positions[$0] }.filter { !keysAt.contains($0) },
      known: header.positions.values.filter { $0 != ordinalAt }.sorted(),
      heads: Dictionary(
        keysAt.map { ($0, HeadingKey(block.paths[$0].first ?? "")) }, uniquingKeysWith: { first, _ in first }),
      isByName: !catalogue.keys.contains { header.positions[$0] != nil })
    let body = try TableBody(all[(bottom + 1)...], merged: merged, marks, file: file)
    findings += body.findings
    if let stray = body.strays.first, let end = body.end {
      findings.append(
        .error(
          .rowsBehindTheEnd, at: .row(file: file, row: stray.number),
          ["end": "\(end.number)", "count": "\(body.strays.count)"]))
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
    let filled = body.rows.filter { row in
      row.cells.indices.contains { $0 != ordinalAt && !row.cells[$0].isEmpty }
    }
    identifiers = Set(header.positions.lazy.filter { $0.key.isIdentifier }.map(\.value))
    rows = filled.map { [identifiers] in $0.shown.isEmpty ? $0 : $0.withShown(identifiers) }
    fileHeadings = Dictionary(
      header.positions.map { ($0.key.heading, HeadingBlock.text(block.paths[$0.value])) },
      uniquingKeysWith: { first, _ in first })
    heads = block.paths.map(HeadingBlock.text)
    sheetName = choice.grid.name
    strays = body.strays
    keys = keysAt
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
  mutating func place(_ column: TableColumn, at position: Int) {
    positions[column] = position
    if position < heads.count { fileHeadings[column.heading] = heads[position] }
  }

  /// How findings call a column: as the file does.
  func fileHeading(_ heading: String) -> String {
    fileHeadings[heading].flatMap { $0.isEmpty ? nil : $0 } ?? heading
  }

  /// The text of a cell; empty where the table has no such column.
  func cell(_ row: SheetRow, _ column: TableColumn) -> String {
    positions[column].map { row.text($0) } ?? ""
  }
}

extension SheetRow {
  /// The row with the codes as the spreadsheet shows them (`0011` for 11).
  fileprivate func withShown(_ identifiers: Set<Int>) -> SheetRow {
    var row = self
    for (position, text) in shown where identifiers.contains(position) {
      row.conversions[position] = Conversion(original: cells[position], isTold: true)
      row.cells[position] = text
      row.kinds[position] = .text
    }
    return row
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

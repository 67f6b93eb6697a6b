import Diagnostics
import Vietnamese

/// A table found in a file: its headings, its rows down to the end of the table, and what was odd about it.
struct SheetTable: Sendable {
  let file: String
  /// The row of column headings.
  let heading: SheetRow
  let rows: [SheetRow]
  /// Warnings about columns, and about rows behind the end of the table.
  let findings: [Finding]
  /// How many cells the heading row has.
  let width: Int
  private let positions: [TableColumn: Int]

  /// Finds the table: the heading row by its known headings (title rows above it are skipped), the separator
  /// as the one that gives the most headings, the end by contract, section 3: the first row with neither an
  /// ordinal nor a code.
  ///
  /// - Throws: when there is no heading row, or a required column is missing or stands there twice.
  init(
    _ text: CSVText, columns catalogue: ColumnCatalogue, ordinal: TableColumn?, code: TableColumn
  ) throws(Failure) {
    let file = text.file
    let all = try Self.records(text, catalogue).rows()
    guard let top = Self.headingRow(among: all, catalogue) else {
      throw Failure(.noHeadingRow, at: .file(file), ["columns": Self.required(catalogue)])
    }
    let header = try Self.columns(of: all[top], catalogue, file: file)
    var findings = header.findings
    let codeAt = header.positions[code]
    let ordinalAt = ordinal.flatMap { header.positions[$0] }
    let body = all[(top + 1)...]
    var end =
      body.firstIndex { row in
        !Self.hasOrdinal(row, at: ordinalAt) && Self.cell(row, codeAt).isEmpty
      } ?? body.endIndex
    // A remark or a signature right under the last row: text in the place of the code, and nothing else.
    let others = catalogue.columns.filter { $0.role == .required && $0 != code }
      .compactMap { header.positions[$0] }
    let last =
      body[..<end].lastIndex { row in
        Self.hasOrdinal(row, at: ordinalAt) || !Self.isRemark(row, codeAt, others: others)
      } ?? top
    if last + 1 < end {
      end = last + 1
      findings.append(.note(.remarkEndsTable, at: .row(file: file, row: all[end].number)))
    }
    if let stray = body[end...].dropFirst().first(where: { row in
      !Self.cell(row, codeAt).isEmpty && row.cells.count == header.width
        && row.cells.count(where: { !$0.isEmpty }) > 2
    }) {
      findings.append(
        .warning(.rowsBehindTheEnd, at: .row(file: file, row: stray.number), ["end": "\(body[end].number)"]))
    }
    heading = all[top]
    self.file = file
    self.findings = findings
    width = header.width
    positions = header.positions
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

  /// The text of a cell; empty where the table has no such column.
  func cell(_ row: SheetRow, _ column: TableColumn) -> String { Self.cell(row, positions[column]) }

  private static func cell(_ row: SheetRow, _ position: Int?) -> String {
    guard let position, position < row.cells.count else { return "" }
    return row.cells[position]
  }

  private static func hasOrdinal(_ row: SheetRow, at position: Int?) -> Bool {
    Ordinal(cell(row, position)) != nil
  }

  /// Whether a row has words in the place of the code, and no value in the `others`; where the code is all that a
  /// table needs, nothing at all beside it.
  private static func isRemark(_ row: SheetRow, _ codeAt: Int?, others: [Int]) -> Bool {
    guard let codeAt, cell(row, codeAt).contains(" ") else { return false }
    return others.isEmpty
      ? row.cells.indices.allSatisfy { $0 == codeAt || row.cells[$0].isEmpty }
      : others.allSatisfy { cell(row, $0).isEmpty }
  }

  private static func records(
    _ text: CSVText, _ catalogue: ColumnCatalogue
  ) throws(Failure) -> CSVRecords {
    var best = CSVRecords(text, separator: 0x2C)
    var bestScore = 0
    for separator in [0x2C, 0x3B, 0x09] as [UInt8] {
      let records = CSVRecords(text, separator: separator)
      // With the wrong separator quotes may seem open; the rows then say nothing.
      guard let rows = try? records.rows(limit: 40) else { continue }
      let score = rows.map { catalogue.score(of: $0.cells) }.max() ?? 0
      if score > bestScore { (best, bestScore) = (records, score) }
    }
    return best
  }

  private static func headingRow(among rows: [SheetRow], _ catalogue: ColumnCatalogue) -> Int? {
    var best: (index: Int, score: Int)?
    for (index, row) in rows.prefix(40).enumerated() {
      let score = catalogue.score(of: row.cells)
      if score > best?.score ?? 1 { best = (index, score) }
    }
    return best?.index
  }

  private static func required(_ catalogue: ColumnCatalogue) -> String {
    catalogue.columns.filter { $0.role == .required }.map { "\"\($0.heading)\"" }.joined(separator: ", ")
  }
}

extension SheetTable {
  private struct Header {
    var positions: [TableColumn: Int] = [:]
    var findings: [Finding] = []
    var width = 0
  }

  private static func columns(
    of row: SheetRow, _ catalogue: ColumnCatalogue, file: String
  ) throws(Failure) -> Header {
    var header = Header()
    var errors: [Finding] = []
    header.width = (row.cells.lastIndex { !$0.isEmpty } ?? -1) + 1
    for (position, heading) in row.cells.enumerated() where !heading.isEmpty {
      let place = Place.cell(file: file, row: row.number, column: heading)
      guard let column = catalogue.column(for: heading), column.role != .notKept else {
        header.findings.append(unknown(heading, at: place, catalogue))
        continue
      }
      if column.role == .ignored { continue }
      if let first = header.positions[column] {
        errors.append(.error(.columnTwice, at: place, ["first": row.cells[first]]))
      } else {
        header.positions[column] = position
      }
    }
    for column in catalogue.columns where column.role == .required && header.positions[column] == nil {
      errors.append(
        .error(
          .columnMissing, at: .row(file: file, row: row.number),
          ["column": column.heading, "found": row.cells.filter { !$0.isEmpty }.joined(separator: ", ")]))
    }
    guard errors.isEmpty else { throw Failure(errors + header.findings) }
    return header
  }

  private static func unknown(_ heading: String, at place: Place, _ catalogue: ColumnCatalogue) -> Finding {
    if catalogue.column(for: heading)?.role == .notKept {
      return .warning(.columnNotKept, at: place, ["column": heading])
    }
    guard let near = catalogue.nearest(to: heading) else {
      return .warning(.columnUnknown, at: place, ["column": heading])
    }
    return .warning(.columnMisspelt, at: place, ["column": heading, "near": near])
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

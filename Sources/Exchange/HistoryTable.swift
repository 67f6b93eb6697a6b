public import Diagnostics
public import Records
import Vietnamese

/// A row of the table of earlier years and other schools.
public struct HistoryRow: Sendable, Hashable {
  /// Whose.
  public let pupil: PupilID
  /// The year.
  public let entry: HistoryEntry

  /// A row.
  public init(pupil: PupilID, entry: HistoryEntry) {
    self.pupil = pupil
    self.entry = entry
  }
}

/// The table of earlier years and other schools (contract, section 3).
public enum HistoryTable {
  static let ordinal = PupilColumns.ordinal
  static let id = PupilFinder.id
  static let fullName = TableColumn("Họ và tên", .ignored, aliases: PupilColumns.fullName.aliases)
  static let year = TableColumn("Năm học", .required)
  static let className = PupilColumns.className
  static let school = TableColumn("Tên trường", aliases: ["Trường"])
  static let registerNumber = PupilColumns.registerNumber
  static let entered = TableColumn(
    "Ngày nhập học", aliases: ["Ngày nhập học/ chuyển đến", "Ngày chuyển đến"])

  /// Reads a file. A year after the one in hand is refused. The year in hand is history only of another school,
  /// of a pupil who came during the year; at this school it follows from the class list, and is ignored.
  ///
  /// - Throws: when there is no such table in it.
  public static func read(_ source: SheetSource, _ scope: SchoolScope) throws(Failure) -> TableReading<
    HistoryRow
  > {
    var table = try SheetTable(
      source,
      columns: ColumnCatalogue(
        [
          ordinal, id, PupilFinder.ministryID, PupilFinder.nationalID, fullName, year, className, school,
          registerNumber, entered,
        ], keys: [id, PupilFinder.ministryID, PupilFinder.nationalID]), ordinal: ordinal)
    table.findings += table.keyNote
    let finder = PupilFinder(scope, in: table)
    var firstRow: [HistoryRow: Int] = [:]
    let sheet = table
    var reading = sheet.reading { row -> HistoryRow? in
      guard let pupil = row.pupil(finder) else { return nil }
      let code = pupil.rawValue
      guard scope.pupils[pupil] != nil else {
        row.refuse(.pupilUnknown, id.heading, ["value": code, "year": scope.year.text])
        return nil
      }
      let written = row.cell(year)
      let schoolYear = SchoolYear(written)
      if written.isEmpty {
        row.refuse(.cellMissing, year.heading)
      } else if schoolYear == nil {
        row.refuse(.notAYear, year.heading, ["value": written])
      } else if let schoolYear, schoolYear > scope.year {
        row.refuse(
          .historyOfLaterYear, year.heading, ["value": schoolYear.text, "year": scope.year.text])
      }
      guard let label = row.requiredLine(className), let schoolYear else { return nil }
      var entry = HistoryEntry(year: schoolYear, className: label)
      entry.school = row.line(school)
      if schoolYear == scope.year, isHere(entry, scope) {
        row.ignore(.historyOfThisYear, year.heading, ["year": schoolYear.text])
        return nil
      }
      // Two schools in a year are two lines; the same line twice is a slip.
      let key = HistoryRow(pupil: pupil, entry: entry)
      if let first = firstRow[key] {
        row.refuse(.rowTwice, id.heading, ["value": "\(code), \(schoolYear.text)", "first": "\(first)"])
        return nil
      }
      firstRow[key] = row.row.number
      entry.registerNumber = row.code(registerNumber)
      entry.entered = row.date(entered)
      return HistoryRow(pupil: pupil, entry: entry)
    }
    // The lines of a pupil replace those recorded as a whole: without the refused one they would delete it.
    var refused: [PupilID: Int] = [:]
    let numbers = Set(reading.outcomes.lazy.filter { $0.state == .refused }.map(\.row))
    for row in sheet.rows where numbers.contains(row.number) {
      switch finder.find(sheet, row) {
      case .found(let pupil), .padded(let pupil, _): refused[pupil] = refused[pupil] ?? row.number
      case .unknown, .several, .missing: continue
      }
    }
    reading.ignore { record, row in
      refused[record.pupil].map { first in
        .warning(
          .historyKeptAsWhole, at: .row(file: sheet.file, row: row),
          ["pupil": record.pupil.rawValue, "row": "\(first)"])
      }
    }
    return reading
  }

  /// An entry without a school is of this one.
  private static func isHere(_ entry: HistoryEntry, _ scope: SchoolScope) -> Bool {
    guard let school = entry.school else { return true }
    return school.matchingKey == scope.schoolName?.matchingKey
  }

  private static let written = [id, year, className, school, registerNumber, entered]

  /// The table, in the order given.
  public static func sheet(_ rows: [HistoryRow]) -> OutputSheet {
    var sheet = OutputSheet(
      "Quá trình học tập",
      written.map { OutputSheet.Column($0.heading, width: $0 == school ? 36 : nil) }, frozenColumns: 1)
    for row in rows { sheet.add([row.pupil.rawValue] + cells(row.entry)) }
    return sheet
  }

  /// The table as CSV.
  public static func write(_ rows: [HistoryRow]) -> [UInt8] { sheet(rows).csv }

  /// What a second import changes: the lines of a pupil are replaced as a whole, so they are compared one by one.
  ///
  /// - Parameter rows: the rows of the file that the new lines come from.
  public static func changes(
    from old: [HistoryEntry], to new: [HistoryEntry], rows: [Int], pupil: PupilID
  ) -> [CellChange] {
    let empty = Array(repeating: "", count: written.count - 1)
    return (0..<max(old.count, new.count)).flatMap { index in
      CellChange.between(
        index < old.count ? cells(old[index]) : empty, index < new.count ? cells(new[index]) : empty,
        headings: written.dropFirst().map(\.heading),
        row: index < rows.count ? rows[index] : rows.last ?? 0, key: pupil.rawValue)
    }
  }

  private static func cells(_ entry: HistoryEntry) -> [String] {
    [
      entry.year.text, entry.className, entry.school ?? "", entry.registerNumber ?? "",
      entry.entered?.text ?? "",
    ]
  }
}

public import Diagnostics
public import Records
import Vietnamese

/// A row of the table of heights, weights and absences.
public struct AttendanceRow: Sendable, Hashable {
  /// Whose.
  public let pupil: PupilID
  /// Which part of the year.
  public let term: Attendance.Term
  /// All that is recorded once the row is written.
  public let attendance: Attendance

  /// A row.
  public init(pupil: PupilID, term: Attendance.Term, attendance: Attendance) {
    self.pupil = pupil
    self.term = term
    self.attendance = attendance
  }
}

/// The table of heights, weights and absences (contract, section 3).
public enum AttendanceTable {
  static let ordinal = PupilColumns.ordinal
  static let id = PupilFinder.id
  static let fullName = PupilFinder.fullName
  static let className = PupilFinder.className
  static let term = TableColumn("Học kỳ", .required)
  static let height = TableColumn("Chiều cao", aliases: ["Chiều cao (cm)"])
  static let weight = TableColumn("Cân nặng", aliases: ["Cân nặng (kg)"])
  static let health = TableColumn("Sức khỏe", aliases: ["Tình trạng sức khỏe"])
  static let excused = TableColumn("Nghỉ có phép", aliases: ["Có phép", "Số ngày nghỉ có phép"])
  static let unexcused = TableColumn("Nghỉ không phép", aliases: ["Không phép", "Số ngày nghỉ không phép"])

  static let written = [id, term, height, weight, health, excused, unexcused]

  /// Reads a file. What it has no column for stays as it is recorded.
  ///
  /// - Throws: when there is no such table in it.
  public static func read(
    _ source: SheetSource, _ scope: SchoolScope, className given: ClassName? = nil
  ) throws(Failure) -> TableReading<AttendanceRow> {
    var table = try SheetTable(
      source,
      columns: ColumnCatalogue(
        [
          ordinal, fullName, PupilFinder.ministryID, PupilFinder.nationalID, PupilFinder.birthDate, className,
        ] + written,
        keys: [id, PupilFinder.ministryID, PupilFinder.nationalID],
        otherKeys: [fullName, PupilFinder.birthDate]), ordinal: ordinal)
    table.findings += table.keyNote
    table.year = scope.year
    let finder = PupilFinder(scope, in: table, className: given)
    var known = scope.attendance
    var firstRow: [PupilID: [Attendance.Term: Int]] = [:]
    // The year can be checked only when both terms are known, which may stand in later rows.
    let terms = Self.terms(in: table, finder)
    let sheet = table
    return sheet.reading { row in
      guard let pupil = row.pupil(finder) else { return nil }
      guard row.section(of: pupil, given: given, scope) != nil, let part = row.term() else { return nil }
      if let first = firstRow[pupil]?[part] {
        row.refuse(
          .rowTwice, id.heading, ["value": "\(pupil.rawValue), \(part.rawValue)", "first": "\(first)"])
        return nil
      }
      firstRow[pupil, default: [:]][part] = row.row.number
      var attendance = known[pupil]?[part] ?? Attendance()
      if sheet.has(height) { attendance.heightCm = row.measure(height, 50...220, .notAHeight) }
      if sheet.has(weight) { attendance.weightKg = row.measure(weight, 5...150, .notAWeight) }
      if sheet.has(health) { attendance.health = row.line(health) }
      if sheet.has(excused) { attendance.excused = row.count(excused) }
      if sheet.has(unexcused) { attendance.unexcused = row.count(unexcused) }
      known[pupil, default: [:]][part] = attendance
      var all = scope.attendance[pupil] ?? [:]
      all.merge(terms[pupil] ?? [:]) { _, new in new }
      all[part] = attendance
      if part == .year || terms[pupil]?[.year] == nil {
        row.compare(all, \.excused, excused)
        row.compare(all, \.unexcused, unexcused)
      }
      return AttendanceRow(pupil: pupil, term: part, attendance: attendance)
    }
  }

  /// The absences of every pupil and term of a table, read without findings.
  private static func terms(
    in table: SheetTable, _ finder: PupilFinder
  ) -> [PupilID: [Attendance.Term: Attendance]] {
    var result: [PupilID: [Attendance.Term: Attendance]] = [:]
    for row in table.rows {
      guard let term = Attendance.Term(cell: table.cell(row, term)) else { continue }
      let pupil: PupilID
      switch finder.find(table, row) {
      case .found(let id), .padded(let id, _): pupil = id
      case .unknown, .several, .missing: continue
      }
      var attendance = Attendance()
      attendance.excused = WholeNumber(table.cell(row, excused))?.value
      attendance.unexcused = WholeNumber(table.cell(row, unexcused))?.value
      result[pupil, default: [:]][term] = attendance
    }
    return result
  }

  /// The table, in the order given.
  public static func sheet(_ rows: [AttendanceRow]) -> OutputSheet {
    var sheet = OutputSheet(
      "Chuyên cần",
      written.map { OutputSheet.Column($0.heading, $0 == excused || $0 == unexcused ? .number : .text) },
      frozenColumns: 2)
    for row in rows { sheet.add(cells(row)) }
    return sheet
  }

  /// The table as CSV.
  public static func write(_ rows: [AttendanceRow]) -> [UInt8] { sheet(rows).csv }

  /// What a second import changes.
  public static func changes(from old: Attendance, to new: AttendanceRow, row: Int) -> [CellChange] {
    let before = AttendanceRow(pupil: new.pupil, term: new.term, attendance: old)
    return CellChange.between(
      cells(before), cells(new), headings: written.map(\.heading), row: row, key: new.pupil.rawValue)
  }

  private static func cells(_ row: AttendanceRow) -> [String] {
    let attendance = row.attendance
    return [
      row.pupil.rawValue, row.term.rawValue, attendance.heightCm ?? "", attendance.weightKg ?? "",
      attendance.health ?? "", attendance.excused.map { "\($0)" } ?? "",
      attendance.unexcused.map { "\($0)" } ?? "",
    ]
  }
}

extension Attendance.Term {
  /// The label in any spelling, also `Học kì 1`, `HK1`, `HKI`.
  init?(cell text: String) {
    if let term = Self(rawValue: text) {
      self = term
      return
    }
    let key = text.matchingKey.replacing(" ", with: "")
    switch key {
    case "họckỳi".matchingKey, "họckỳ1".matchingKey, "hki", "hk1", "i", "1": self = .first
    case "họckỳii".matchingKey, "họckỳ2".matchingKey, "hkii", "hk2", "ii", "2": self = .second
    case "cảnăm", "cn": self = .year
    default:
      guard let term = Self.allCases.first(where: { $0.rawValue.matchingKey == text.matchingKey }) else {
        return nil
      }
      self = term
    }
  }
}

extension RowInHand {
  fileprivate mutating func term() -> Attendance.Term? {
    let written = cell(AttendanceTable.term)
    guard !written.isEmpty else {
      refuse(.cellMissing, AttendanceTable.term.heading)
      return nil
    }
    if let term = Attendance.Term(cell: written) { return term }
    refuse(.notATerm, AttendanceTable.term.heading, ["value": written])
    return nil
  }

  /// The year is as given or the sum of the terms; both, and different, is an error.
  fileprivate mutating func compare(
    _ all: [Attendance.Term: Attendance], _ part: KeyPath<Attendance, Int?>, _ column: TableColumn
  ) {
    guard let year = all[.year]?[keyPath: part], let first = all[.first]?[keyPath: part],
      let second = all[.second]?[keyPath: part], year != first + second
    else { return }
    refuse(.yearNotTheSum, column.heading, ["value": "\(year)", "sum": "\(first + second)"])
  }
}

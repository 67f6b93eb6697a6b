import Records
import Vietnamese

/// The day in a cell, however the file holds it.
enum CellDate {
  /// A day, with what was written when it had to be repaired.
  struct Reading {
    let date: CivilDate
    let repaired: String?
  }

  /// `31/12/2016`, `2016-12-31`, either with a time behind it, with spaces (`6 / 5 / 2014`) or, where the school year
  /// is known, a year of two digits; or in a workbook the number of a day whose
  /// format was lost: taken between 1930 and 2059, which no other number in a column of dates can be.
  static func read(_ text: String, _ kind: CellKind, is1904: Bool, year: Int? = nil) -> Reading? {
    if let date = CivilDate(text) { return Reading(date: date, repaired: nil) }
    if kind == .number, let serial = Int(text), (10_959...58_440).contains(serial),
      let date = CellNumber.date(serial: Double(serial), is1904: is1904)
    {
      return Reading(date: date, repaired: text)
    }
    // A time of day says nothing of a day.
    if kind == .number, let comma = text.firstIndex(of: ","), let day = Int(text[..<comma]),
      (10_959...58_440).contains(day), let date = CellNumber.date(serial: Double(day), is1904: is1904)
    {
      return Reading(date: date, repaired: text)
    }
    let bare = withoutTime(text)
    let parts = bare.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
      .map { String($0).collapsed }
    guard parts.count == 3,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    if let date = CivilDate(parts.joined(separator: parts[0].count == 4 ? "-" : "/")) {
      return Reading(date: date, repaired: text)
    }
    // Years of two digits: the century in which a pupil of the year is of an age for a primary school.
    guard let year, parts[2].count == 2, parts[0].count <= 2, parts[1].count <= 2, let short = Int(parts[2]),
      let day = Int(parts[0]), let month = Int(parts[1]),
      let full = [1900 + short, 2000 + short].first(where: { (4...16).contains(year - $0) }),
      let date = CivilDate(checkedYear: full, month: month, day: day)
    else { return nil }
    return Reading(date: date, repaired: text)
  }

  /// Whether a text has a day, a month and a full year: what is wrong is then that the calendar has none such.
  static func isWhole(_ text: String) -> Bool {
    let parts = withoutTime(text).split(omittingEmptySubsequences: false) { "/-.".contains($0) }
      .map { String($0).collapsed }
    return parts.count == 3
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && (parts[0].count == 4 || parts[2].count == 4)
  }

  /// `31/12/2016 08:30:00`, `2016-12-31T00:00`: some programs write the time of day too.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":"),
      let split = text[..<colon].lastIndex(where: { $0 == " " || $0 == "T" }),
      text[text.index(after: split)...].allSatisfy({ $0.isASCII && !"/-".contains($0) })
    else { return text }
    return String(text[..<split])
  }

  /// The day of a cell without a word about it.
  static func quietly(_ table: SheetTable, _ row: SheetRow, _ column: TableColumn) -> CivilDate? {
    guard let position = table.position(of: column) else { return nil }
    return read(
      row.text(position), row.kind(position), is1904: table.is1904,
      year: column == PupilColumns.birthDate ? table.year?.start : nil)?.date
  }
}

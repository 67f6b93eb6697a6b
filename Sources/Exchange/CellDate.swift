import Records

/// The day in a cell, however the file holds it.
enum CellDate {
  /// A day, with what was written when it had to be repaired.
  struct Reading {
    let date: CivilDate
    let repaired: String?
  }

  /// `31/12/2016`, `2016-12-31`, either with a time of midnight behind it, or in a workbook the number of a day whose
  /// format was lost: taken between 1930 and 2059, which no other number in a column of dates can be.
  static func read(_ text: String, _ kind: CellKind, is1904: Bool) -> Reading? {
    if let date = CivilDate(text) { return Reading(date: date, repaired: nil) }
    if kind == .number, let serial = Int(text), (10_959...58_440).contains(serial),
      let date = CellNumber.date(serial: Double(serial), is1904: is1904)
    {
      return Reading(date: date, repaired: text)
    }
    // Some programs write the time of day too: it is always midnight and says nothing.
    let parts = text.split { $0 == " " || $0 == "T" }
    if parts.count == 2, parts[1].allSatisfy({ $0 == "0" || $0 == ":" || $0 == "." }),
      let date = CivilDate(String(parts[0]))
    {
      return Reading(date: date, repaired: text)
    }
    return nil
  }

  /// The day of a cell without a word about it.
  static func quietly(_ table: SheetTable, _ row: SheetRow, _ column: TableColumn) -> CivilDate? {
    guard let position = table.position(of: column) else { return nil }
    return read(row.text(position), row.kind(position), is1904: table.is1904)?.date
  }
}

public import Diagnostics
public import Records

/// The table of staff (contract, section 3).
public enum StaffTable {
  static let id = TableColumn("Mã giáo viên", .required, aliases: ["Mã GV", "Mã cán bộ", "Mã nhân viên"])
  static let fullName = TableColumn(
    "Họ và tên", .required, aliases: ["Họ tên", "Họ và tên giáo viên", "Họ tên giáo viên"])
  static let birthDate = TableColumn("Ngày sinh", aliases: ["Ngày, tháng, năm sinh"])
  static let sex = TableColumn("Giới tính")
  static let position = TableColumn("Chức vụ")
  static let team = TableColumn("Tổ chuyên môn")
  static let ordinal = TableColumn("STT", aliases: ["TT", "Số TT"])

  static let written = [id, fullName, birthDate, sex, position, team]

  /// Reads a file. What it has no column for stays as it is recorded.
  ///
  /// - Throws: when there is no such table in it.
  public static func read(_ source: SheetSource, _ scope: SchoolScope) throws(Failure) -> TableReading<Staff>
  {
    let table = try SheetTable(
      source, columns: ColumnCatalogue([ordinal] + written, keys: [id]), ordinal: ordinal)
    var firstRow: [String: Int] = [:]
    return table.reading { row in
      guard let code = row.requiredCode(id), row.isFirst(code, id, &firstRow) else { return nil }
      guard let name = row.requiredLine(fullName) else { return nil }
      let key = StaffID(rawValue: code)
      var staff = scope.staff[key] ?? Staff(id: key, fullName: name)
      staff.fullName = name
      if table.has(birthDate) { staff.birthDate = row.date(birthDate) }
      if table.has(sex) { staff.sex = row.sex(sex) }
      if table.has(position) { staff.position = row.line(position) }
      if table.has(team) { staff.team = row.line(team) }
      return staff
    }
  }

  /// The table, in the order given.
  public static func sheet(_ staff: [Staff]) -> OutputSheet {
    var sheet = OutputSheet(
      "Giáo viên", written.map { OutputSheet.Column($0.heading, width: $0 == fullName ? 28 : nil) },
      frozenColumns: 2)
    for member in staff { sheet.add(cells(member)) }
    return sheet
  }

  /// The table as CSV.
  public static func write(_ staff: [Staff]) -> [UInt8] { sheet(staff).csv }

  /// What a second import changes.
  public static func changes(from old: Staff, to new: Staff, row: Int) -> [CellChange] {
    CellChange.between(
      cells(old), cells(new), headings: written.map(\.heading), row: row, key: new.id.rawValue)
  }

  private static func cells(_ member: Staff) -> [String] {
    [
      member.id.rawValue, member.fullName, member.birthDate?.text ?? "", member.sex?.rawValue ?? "",
      member.position ?? "", member.team ?? "",
    ]
  }
}

extension RowInHand {
  /// Refuses the row when its code stood in an earlier row.
  mutating func isFirst(_ code: String, _ column: TableColumn, _ firstRow: inout [String: Int]) -> Bool {
    if let first = firstRow[code] {
      refuse(.rowTwice, column.heading, ["value": code, "first": "\(first)"])
      return false
    }
    firstRow[code] = row.number
    key = code
    return true
  }
}

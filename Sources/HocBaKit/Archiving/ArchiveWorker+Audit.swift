import Archiving
import Diagnostics
import Exchange
import Store

extension ArchiveWorker {
  private static let auditFile = "data/record/audit.csv"

  private static let auditColumns = [
    ArchiveColumn("Mục", "số thứ tự trong nhật ký", .made),
    ArchiveColumn("Thao tác", "số của mục ghi thao tác mà thay đổi này thuộc về", .made),
    ArchiveColumn(
      "Ai, lúc nào, lệnh gì", "chỉ ở mục ghi thao tác: mảng JSON người, lúc (UTC), lệnh, tệp", .made),
    ArchiveColumn("Dòng dữ liệu", "mảng JSON gọi tên dòng dữ liệu", .made),
    ArchiveColumn("Trước", "mảng JSON các giá trị trước; trống: dòng mới", .made),
    ArchiveColumn("Sau", "mảng JSON các giá trị sau; trống: dòng bị bỏ", .made),
    ArchiveColumn("Mã băm", "SHA-256 nối với mục trước; kiểm tra bằng bản chụp sổ", .made),
  ]

  /// The changes of this year's data, and of what belongs to no year, such as pupils; acts of which nothing is left are
  /// left out.
  func audit(_ key: String) throws(Failure) -> ArchivedItem {
    var item = ArchivedItem(key)
    let writer = try context.workplace.open(Self.auditFile)
    var table = CSVWriter(headings: Self.auditColumns.map(\.heading))
    var act: AuditRow?
    try press.school.eachAuditRow { (row) throws(Failure) in
      if row.entry == row.act {
        act = row
        return
      }
      if let of = row.year, of != year.start { return }
      if let begun = act, begun.entry == row.act {
        table.row(["\(begun.entry)", "\(begun.entry)", begun.after ?? "", "", "", "", begun.hash])
        act = nil
      }
      table.row([
        "\(row.entry)", "\(row.act)", "", row.record, row.before ?? "", row.after ?? "", row.hash,
      ])
      if table.bytes.count > 1 << 18 { try writer.append(table.take()) }
    }
    try writer.append(table.take())
    item.files = [try writer.finish()]
    item.tables = [DescribedTable(Self.auditFile, Self.auditColumns)]
    return item
  }
}

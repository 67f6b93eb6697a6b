import Exchange
import SignOff
import Store

// Who signed and approved what: a row for each page that was ever kept, each approval and each query of the year.
extension ArchiveWorker {
  private static let unitColumns = [
    ArchiveColumn("Mẫu", "mẫu văn bản, theo tên gọi của lệnh hocba print", .made),
    ArchiveColumn("Lớp", "lớp", .made),
    ArchiveColumn("Thời điểm", "mid-term-1, end-term-1, mid-term-2, end-year", .made),
  ]

  private func cells(_ unit: SignedUnit) -> [String] {
    [unit.form, unit.className.rawValue, unit.period.rawValue]
  }

  func signatures(_ documents: [KeptDocument]) -> (bytes: [UInt8], columns: [ArchiveColumn]) {
    let columns =
      Self.unitColumns + [
        ArchiveColumn("Lần lưu", "số thứ tự của văn bản lưu, từ 1", .made),
        ArchiveColumn("Bản", "bản in trên trang; bản sau có khi mở lại để sửa", .made),
        ArchiveColumn("Trang", "số trang trong văn bản", .made),
        ArchiveColumn("Mã học sinh", "học sinh của trang học bạ; trống: trang của lớp", .made),
        ArchiveColumn("Mã trang", "mã in ở chân trang; kiểm bằng hocba verify-page", .made),
        ArchiveColumn("Dấu vân của trang", "SHA-256 của nội dung trang", .made),
        ArchiveColumn("Tài khoản ký", "trống: trang chưa ký trong văn bản lưu này", .made),
        ArchiveColumn("Người ký", "họ và tên người ký", .made),
        ArchiveColumn("Lúc ký", "theo giờ quốc tế (UTC)", .made),
      ]
    var table = CSVWriter(headings: columns.map(\.heading))
    for document in documents {
      for page in document.pages {
        let fingerprint = Fingerprint(page.fingerprint)
        table.row(
          cells(document.unit) + [
            "\(document.number)", "\(document.version)", "\(page.page)", page.pupil?.rawValue ?? "",
            fingerprint?.code.text ?? "", fingerprint?.hex ?? "",
            page.signature?.who ?? "", page.signature?.name ?? "", page.signature?.at.text ?? "",
          ])
      }
    }
    return (table.bytes, columns)
  }

  func approvals(_ approvals: [Approval]) -> (bytes: [UInt8], columns: [ArchiveColumn]) {
    let columns =
      Self.unitColumns + [
        ArchiveColumn("Lần lưu", "văn bản lưu được phê duyệt", .made),
        ArchiveColumn("Bản", "bản được phê duyệt", .made),
        ArchiveColumn("Tài khoản phê duyệt", "ai phê duyệt", .made),
        ArchiveColumn("Người phê duyệt", "họ và tên", .made),
        ArchiveColumn("Lúc phê duyệt", "theo giờ quốc tế (UTC)", .made),
        ArchiveColumn("Lúc công bố", "trống: chưa công bố", .made),
        ArchiveColumn("Lúc mở lại", "trống: không mở lại", .made),
        ArchiveColumn("Người mở lại", "tài khoản", .made),
        ArchiveColumn("Lý do mở lại", "như người mở lại ghi", .entered),
      ]
    var table = CSVWriter(headings: columns.map(\.heading))
    for approval in approvals {
      table.row(
        cells(approval.unit) + [
          "\(approval.document)", "\(approval.version)", approval.signature.who, approval.signature.name,
          approval.signature.at.text, approval.published?.at.text ?? "", approval.reopened?.at.text ?? "",
          approval.reopened?.who ?? "", approval.reopened?.reason ?? "",
        ])
    }
    return (table.bytes, columns)
  }

  func queries(_ queries: [PageQuery]) -> (bytes: [UInt8], columns: [ArchiveColumn]) {
    let columns =
      Self.unitColumns + [
        ArchiveColumn("Số", "số của thắc mắc", .made), ArchiveColumn("Trang", "trang được hỏi", .entered),
        ArchiveColumn("Mã học sinh", "học sinh được hỏi; trống: cả trang", .entered),
        ArchiveColumn("Cột", "cột được hỏi", .entered), ArchiveColumn("Nội dung", "điều được hỏi", .entered),
        ArchiveColumn("Người hỏi", "tài khoản", .made),
        ArchiveColumn("Lúc hỏi", "theo giờ quốc tế (UTC)", .made),
        ArchiveColumn("Trả lời", "trống: chưa trả lời", .entered),
        ArchiveColumn("Người trả lời", "tài khoản", .made),
        ArchiveColumn("Lúc trả lời", "theo giờ quốc tế (UTC)", .made),
      ]
    var table = CSVWriter(headings: columns.map(\.heading))
    for query in queries {
      table.row(
        cells(query.unit) + [
          "\(query.number)", "\(query.page)", query.pupil?.rawValue ?? "", query.column ?? "", query.note,
          query.who, query.at.text, query.answer ?? "", query.closedBy ?? "", query.closedAt?.text ?? "",
        ])
    }
    return (table.bytes, columns)
  }
}

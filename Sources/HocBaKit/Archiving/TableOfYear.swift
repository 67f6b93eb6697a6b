import Archiving
import Diagnostics
import Exchange
import Records
import Store

/// A table of the data of a school year, as an archive has it.
enum TableOfYear: Hashable, Sendable {
  case exported(TableKind)
  case results(Period)
  case movements
  case awards
  case signatures
  case approvals
  case queries

  static let all: [TableOfYear] =
    Period.allCases.map(TableOfYear.results) + [
      .exported(.staff), .exported(.classes), .exported(.pupils), .exported(.attendance),
      .exported(.history), .movements, .awards, .signatures, .approvals, .queries,
    ]

  var file: String {
    switch self {
    case .exported(let kind): "data/data/\(kind.rawValue).csv"
    case .results(let period): "data/data/results-\(period.rawValue).csv"
    case .movements: "data/data/movements.csv"
    case .awards: "data/data/awards.csv"
    case .signatures: "data/record/signatures.csv"
    case .approvals: "data/record/approvals.csv"
    case .queries: "data/record/queries.csv"
    }
  }
}

extension ArchiveWorker {
  func table(_ key: String, _ table: TableOfYear) throws(Failure) -> ArchivedItem {
    var item = ArchivedItem(key)
    guard let (bytes, columns) = try content(of: table) else { return item }
    item.files = [try context.workplace.put(bytes, at: table.file)]
    item.tables = [DescribedTable(table.file, columns)]
    return item
  }

  private func content(of table: TableOfYear) throws(Failure) -> (bytes: [UInt8], columns: [ArchiveColumn])? {
    let scope = ClassScope(year: year)
    switch table {
    case .exported(let kind):
      let exported = try press.school.exportTable(kind, scope, regulations: press.regulations)
      return (exported.bytes, exported.headings.map(ColumnMeaning.column))
    case .results(let period):
      if try press.school.results(in: year, period: period).isEmpty { return nil }
      let exported = try press.school.exportTable(
        .results, scope, period: period, regulations: press.regulations)
      return (exported.bytes, exported.headings.map(ColumnMeaning.column))
    case .movements: return movements(try press.school.movements(in: year))
    case .awards: return awards(try press.school.awardRegister(in: year))
    case .signatures: return signatures(try press.school.keptDocuments(in: year))
    case .approvals: return approvals(try press.school.approvals(in: year))
    case .queries: return queries(try press.school.pageQueries(in: year))
    }
  }

  private func movements(_ movements: [Movement]) -> (bytes: [UInt8], columns: [ArchiveColumn]) {
    let columns = [
      ArchiveColumn("Mã học sinh", "mã của học sinh trong trường", .entered),
      ArchiveColumn("Loại", "chuyển đến, chuyển đi, thôi học, trở lại học, chuyển lớp", .entered),
      ArchiveColumn("Ngày", "ngày đầu tiên theo tình trạng mới", .entered),
      ArchiveColumn("Lớp trước", "lớp trước đó; trống: chưa ở trường trong năm", .made),
      ArchiveColumn("Trạng thái trước", "trạng thái trước đó", .made),
      ArchiveColumn("Lớp sau", "lớp sau đó", .entered),
      ArchiveColumn("Trạng thái sau", "trạng thái sau đó", .made),
      ArchiveColumn("Trường khác", "trường chuyển đến hoặc đi", .entered),
      ArchiveColumn("Giấy tờ", "giấy tờ kèm theo", .entered),
      ArchiveColumn("Lý do", "lý do", .entered),
    ]
    var table = CSVWriter(headings: columns.map(\.heading))
    for movement in movements {
      table.row([
        movement.pupil.rawValue, movement.kind.label, movement.day.text,
        movement.before?.className.rawValue ?? "", movement.before?.status.label ?? "",
        movement.after.className.rawValue, movement.after.status.label, movement.otherSchool ?? "",
        movement.papers ?? "", movement.reason ?? "",
      ])
    }
    return (table.bytes, columns)
  }

  private func awards(_ register: AwardRegister) -> (bytes: [UInt8], columns: [ArchiveColumn]) {
    let columns = [
      ArchiveColumn("Vào sổ số", "số trong sổ khen thưởng của năm học", .made),
      ArchiveColumn("Mã học sinh", "mã của học sinh trong trường", .entered),
      ArchiveColumn("Khen thưởng", "nội dung khen thưởng khi vào sổ", .entered),
      ArchiveColumn("Đột xuất", "x: khen đột xuất", .entered),
      ArchiveColumn("Quyết định số", "số của quyết định khen thưởng", .entered),
      ArchiveColumn("Ngày quyết định", "ngày ký quyết định", .entered),
    ]
    var table = CSVWriter(headings: columns.map(\.heading))
    for entry in register.entries {
      let decision = register.decision(at: entry.decision)
      table.row([
        "\(entry.number)", entry.pupil.rawValue, entry.award.text, entry.award.isAdHoc ? "x" : "",
        decision.map { "\($0.number)" } ?? "", decision?.day.text ?? "",
      ])
    }
    return (table.bytes, columns)
  }
}

/// What the columns of exported tables mean (contract, section 3).
enum ColumnMeaning {
  static func column(_ heading: String) -> ArchiveColumn {
    if let known = known[heading] { return ArchiveColumn(heading, known.0, known.1) }
    if heading.hasSuffix(": Mức") {
      return ArchiveColumn(
        heading, "mức đạt được của môn học: T hoàn thành tốt, H hoàn thành, C chưa hoàn thành", .entered)
    }
    if heading.hasSuffix(": Điểm") {
      return ArchiveColumn(heading, "điểm bài kiểm tra định kỳ của môn học, 0 đến 10", .entered)
    }
    if heading.hasSuffix(": Nhận xét") || heading.hasSuffix("Nhận xét") {
      return ArchiveColumn(heading, "nhận xét của giáo viên", .entered)
    }
    if heading.hasPrefix("Phẩm chất: ") || heading.hasPrefix("Năng lực: ") {
      return ArchiveColumn(heading, "mức đạt được: T tốt, Đ đạt, C cần cố gắng", .entered)
    }
    return ArchiveColumn(heading, "như tên cột", .entered)
  }

  private static let known: [String: (String, ArchiveColumn.Source)] = [
    "STT": ("thứ tự trong lớp", .entered), "Mã học sinh": ("mã của học sinh trong trường", .entered),
    "Mã định danh Bộ GD&ĐT": ("mã của học sinh trong cơ sở dữ liệu ngành", .entered),
    "Số định danh cá nhân": ("số định danh cá nhân (căn cước)", .entered),
    "Số đăng bộ": ("số trong sổ đăng bộ của trường", .entered),
    "Ngày sinh": ("ngày/tháng/năm", .entered),
    "Diện chính sách": ("các diện, cách nhau bằng dấu ;", .entered),
    "Trạng thái": ("trạng thái của học sinh theo cơ sở dữ liệu ngành", .entered),
    "Mã giáo viên": ("mã của giáo viên trong trường", .entered), "Khối": ("khối lớp, 1 đến 5", .entered),
    "Giáo viên chủ nhiệm": ("mã hoặc tên giáo viên chủ nhiệm", .entered),
    "Ngoại ngữ": ("ngoại ngữ mà lớp học", .entered),
    "Thời điểm": ("mid-term-1, end-term-1, mid-term-2, end-year", .entered),
    "Học kỳ": ("Học kỳ I, Học kỳ II hoặc Cả năm", .entered), "Chiều cao": ("xentimét", .entered),
    "Cân nặng": ("kilôgam", .entered), "Sức khỏe": ("tình trạng sức khỏe", .entered),
    "Nghỉ có phép": ("số ngày nghỉ có phép", .entered),
    "Nghỉ không phép": ("số ngày nghỉ không phép", .entered),
    "Khen thưởng": ("các khen thưởng đã xác nhận, cách nhau bằng dấu ;", .entered),
    "Đánh giá KQGD": ("đánh giá kết quả giáo dục cuối năm", .computed),
    "Hoàn thành chương trình lớp học": ("x: hoàn thành", .computed),
    "Được lên lớp": ("x: được lên lớp", .computed),
    "Kết quả xác nhận": ("kết quả do giáo viên xác nhận, bên cạnh kết quả tính được", .entered),
    "Quyết định lên lớp": ("quyết định của hiệu trưởng", .entered),
  ]
}

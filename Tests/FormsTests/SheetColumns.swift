import Forms
import Records
import Testing
import Typesetting

/// The columns of class sheets as forms.md 3.3 and 3.7 have them, written out here once more.
enum SheetColumns {
  static let identity = ["STT", "Họ và tên", "Ngày, tháng, năm sinh", "Nữ"]

  /// The headings of leaf columns, without the head over subjects and over the end of the year.
  static func headings(_ table: Table) throws -> [String] {
    try #require(table.rows.first).map { cell in
      let heading = cell.origin?.column ?? ""
      let groups = ["Môn học và hoạt động giáo dục: ", "Đánh giá KQGD: ", "Khen thưởng: "]
      return groups.first(where: heading.hasPrefix).map { String(heading.dropFirst($0.count)) } ?? heading
    }
  }

  static let general = ["Tự chủ và tự học", "Giao tiếp và hợp tác", "GQVĐ và sáng tạo"]
    .map { "Năng lực cốt lõi: Năng lực chung: " + $0 }

  static func specific(_ grade: Int) -> [String] {
    let all = ["Ngôn ngữ", "Tính toán", "Khoa học", "Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất"]
    return all.filter { grade >= 3 || !["Công nghệ", "Tin học"].contains($0) }
      .map { "Năng lực cốt lõi: Năng lực đặc thù: " + $0 }
  }

  static let qualities = ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"]
    .map { "Phẩm chất chủ yếu: " + $0 }

  /// Subjects of TT27 in order, each with or without a score.
  private static func subjects(_ grade: Int, at period: Period) -> [(String, Bool)] {
    let isEnd = period == .endTerm1 || period == .endYear
    let informatics = ["Tin học", "Công nghệ"].map { ("Tin học và Công nghệ: " + $0, isEnd) }
    let mother = isEnd || grade >= 4
    let arts = ["Âm nhạc", "Mĩ thuật"].map { ("Nghệ thuật: " + $0, false) }
    var list = [("Tiếng Việt", mother), ("Toán", mother), ("Ngoại ngữ 1", isEnd && grade >= 3)]
    if grade >= 4 { list += [("Lịch sử và Địa lí", isEnd), ("Khoa học", isEnd)] }
    if grade >= 3 { list += informatics }
    list.append(("Đạo đức", false))
    if grade <= 3 { list.append(("Tự nhiên và Xã hội", false)) }
    list.append(("Giáo dục thể chất", false))
    return list + arts + [("Hoạt động trải nghiệm", false), ("Tiếng dân tộc", false)]
  }

  private static func leaves(_ subjects: [(String, Bool)]) -> [String] {
    subjects.flatMap { $1 ? [$0 + ": Mức đạt được", $0 + ": Điểm KTĐK"] : [$0] }
  }

  static func underTT27(_ grade: Int, at period: Period) -> [String] {
    let yearEnd = [
      "Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành", "Cuối năm", "Đột xuất",
      "Chưa được lên lớp",
    ]
    return identity + leaves(subjects(grade, at: period)) + general + specific(grade) + qualities
      + (period == .endYear ? yearEnd : []) + ["Ghi chú"]
  }

  /// Grade 5.
  static func underTT22(at period: Period) -> [String] {
    let isEnd = period == .endTerm1 || period == .endYear
    let scored = [
      ("Tiếng Việt", true), ("Toán", true), ("Khoa học", isEnd), ("Lịch sử và Địa lí", isEnd),
      ("Ngoại ngữ", isEnd), ("Tin học", isEnd), ("Tiếng dân tộc", isEnd),
    ]
    let others = ["Đạo đức", "Âm nhạc", "Mĩ thuật", "Kĩ thuật", "Thể dục"].map { ($0, false) }
    return identity + leaves(scored + others)
      + ["Tự phục vụ, tự quản", "Hợp tác", "Tự học và giải quyết vấn đề"].map { "Năng lực: " + $0 }
      + ["Chăm học, chăm làm", "Tự tin, trách nhiệm", "Trung thực, kỉ luật", "Đoàn kết, yêu thương"]
      .map { "Phẩm chất: " + $0 }
      + (period == .endYear ? ["Hoàn thành chương trình lớp học", "Lên lớp", "Khen thưởng"] : [])
      + ["Ghi chú"]
  }

  /// How many columns a sheet has (forms.md 3.3, 3.7), mid-terms, end of term 1, end of year.
  static let counts: [(year: Int, grade: Int, counts: [Int])] = [
    (2023, 1, [28, 30, 37]), (2023, 2, [28, 30, 37]), (2023, 3, [32, 37, 44]),
    (2023, 4, [35, 40, 47]), (2024, 5, [35, 40, 47]), (2023, 5, [26, 31, 34]),
  ]
}

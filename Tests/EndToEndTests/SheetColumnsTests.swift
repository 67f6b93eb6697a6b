import Foundation
import Harness
import Testing

/// Which columns stand on the paper (forms.md 3.3, 3.7): read back from the printed pages.
@Suite struct SheetColumnsTests {
  private static let periods = ["mid-term-1", "end-term-1", "mid-term-2", "end-year"]

  /// Classes of every grade and regulation, printed for good at every period on both papers.
  private static let printed = Result { () throws -> Binary in
    let binary = try Binary()
    try binary.mustRun([
      "school", "create", "--profile", Printed.samples.appendingPathComponent("profile.json").path,
    ])
    for (year, grades) in [("2023-2024", 1...5), ("2024-2025", 5...5)] {
      try binary.mustRun(["year", "open", year])
      let classes = grades.map { "\($0)A,\($0),Lê Thị Ước\n" }.joined()
      try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\n" + classes)
      try binary.mustRun(["import", "classes", "lop.csv", "--year", year])
      let pupils = grades.map { "1,\(year)-\($0),Vừ Thị Ỷ,01/02/2015,Nữ,\($0)A\n" }.joined()
      try binary.write("hs.csv", "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n" + pupils)
      try binary.mustRun(["import", "pupils", "hs.csv", "--year", year])
      for period in periods {
        for grade in grades { try binary.fillResults("\(grade)A", year: year, period: period) }
        for paper in ["A3", "A4"] {
          try binary.mustRun([
            "print", "result-sheet", "--all", "--year", year, "--period", period, "--paper", paper, "-o",
            "out-\(paper)",
          ])
        }
      }
    }
    return binary
  }

  /// The labels of leaf columns that are turned.
  private static func expected(_ year: String, _ grade: Int, _ period: String) -> [String] {
    let isEnd = period.hasPrefix("end")
    func subject(_ label: String, _ isTested: Bool) -> [String] {
      isTested ? ["Mức đạt được", "Điểm KTĐK"] : [label]
    }
    func all(_ subjects: [(String, Bool)]) -> [String] { subjects.flatMap(subject) }
    if year == "2023-2024", grade == 5 {
      return all([("Tiếng Việt", true), ("Toán", true)])
        + all(["Khoa học", "Lịch sử và Địa lí", "Ngoại ngữ", "Tin học", "Tiếng dân tộc"].map { ($0, isEnd) })
        + ["Đạo đức", "Âm nhạc", "Mĩ thuật", "Kĩ thuật", "Thể dục"]
        + ["Tự phục vụ, tự quản", "Hợp tác", "Tự học và giải quyết vấn đề"]
        + ["Chăm học, chăm làm", "Tự tin, trách nhiệm", "Trung thực, kỉ luật", "Đoàn kết, yêu thương"]
        + (period == "end-year" ? ["Hoàn thành chương trình lớp học", "Lên lớp", "Khen thưởng"] : [])
    }
    var list = all([("Tiếng Việt", isEnd || grade > 3), ("Toán", isEnd || grade > 3)])
    list += subject("Ngoại ngữ 1", isEnd && grade > 2)
    if grade > 3 { list += all([("Lịch sử và Địa lí", isEnd), ("Khoa học", isEnd)]) }
    if grade > 2 { list += all([("Tin học", isEnd), ("Công nghệ", isEnd)]) }
    list += ["Đạo đức"] + (grade < 4 ? ["Tự nhiên và Xã hội"] : [])
    list += ["Giáo dục thể chất", "Âm nhạc", "Mĩ thuật", "Hoạt động trải nghiệm", "Tiếng dân tộc"]
    list += [
      "Tự chủ và tự học", "Giao tiếp và hợp tác", "GQVĐ và sáng tạo", "Ngôn ngữ", "Tính toán", "Khoa học",
    ]
    list += (grade > 2 ? ["Công nghệ", "Tin học"] : []) + ["Thẩm mĩ", "Thể chất"]
    list += ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"]
    guard period == "end-year" else { return list }
    return list + [
      "Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành", "Cuối năm", "Đột xuất",
      "Chưa được lên lớp",
    ]
  }

  @Test(
    arguments: [
      ("2023-2024", 1, [28, 30, 37]), ("2023-2024", 2, [28, 30, 37]), ("2023-2024", 3, [32, 37, 44]),
      ("2023-2024", 4, [35, 40, 47]), ("2024-2025", 5, [35, 40, 47]), ("2023-2024", 5, [26, 31, 34]),
    ] as [(String, Int, [Int])])
  func `labels, order and count of the columns on paper`(year: String, grade: Int, counts: [Int]) throws {
    let binary = try Self.printed.get()
    for (period, count) in zip(Self.periods, [counts[0], counts[1], counts[0], counts[2]]) {
      for paper in ["A3", "A4"] {
        let file = PDFReading(binary, "out-\(paper)/\(year)/\(grade)A/result-sheet-\(period).pdf")
        let heads = SheetHeads(try #require(try file.boxes().first))
        #expect(heads.turned == Self.expected(year, grade, period), "\(period) \(paper)")
        #expect(heads.count == count, "\(period) \(paper)")
        let isOld = year == "2023-2024" && grade == 5
        for word in ["STT", "sinh", "Nữ", "chú", isOld ? "Phẩm" : "cốt"] {
          #expect(heads.upright.contains(word), "\(period) \(paper): \(word)")
        }
      }
    }
  }

  @Test func `the paper is A3 for the end of the year in grades 3 to 5, else A4`() throws {
    let binary = try Self.printed.get()
    for period in Self.periods {
      try binary.mustRun([
        "print", "result-sheet", "--all", "--year", "2023-2024", "--period", period, "-o", "usual",
      ])
      for grade in 1...5 {
        let word = try #require(
          try PDFReading(binary, "usual/2023-2024/\(grade)A/result-sheet-\(period).pdf").size())
        let isA3 = grade >= 3 && period == "end-year"
        #expect(abs(word.width - (isA3 ? 1190.55 : 841.89)) < 1, "grade \(grade) \(period)")
      }
    }
  }
}

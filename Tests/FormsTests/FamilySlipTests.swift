import Forms
import Records
import Testing
import Typesetting

/// What a family reads, and how slips stand on sheets.
@Suite struct FamilySlipTests {
  private static let attendance: [Attendance.Term: Attendance] = {
    var first = Attendance()
    (first.excused, first.unexcused) = (3, 1)
    var second = Attendance()
    (second.excused, second.unexcused) = (4, 0)
    return [.first: first, .second: second]
  }()

  @Test func `a slip tells one pupil's marks with words, the result, and leaves room to answer`() throws {
    let frames = try Papers.slip(try School.records(2023, grade: 4), 0, Self.attendance)
    let text = School.words(frames)
    for word in [
      "Lò Thị Mẩy", "Ngoại ngữ 1: Tiếng Anh", "Em ngoan, lễ phép.", "Hoàn thành xuất sắc",
      "Hoàn thành chương trình lớp 4; Được lên lớp 5.", "Khen thưởng: Học sinh Xuất sắc",
      "có phép 7; không phép 1", "Ý kiến của gia đình:", "PHỤ HUYNH HỌC SINH", "Vũ Thị Hằng",
    ] {
      #expect(text.split(separator: " ").joined(separator: " ").contains(word), "\(word)")
    }
    for other in [School.names[1], School.names[2], "Tiếng dân tộc"] { #expect(!text.contains(other)) }
    #expect(frames.allSatisfy { $0.size == Paper.a5.size(landscape: false) })
    let blanks = frames.flatMap { $0.furniture + $0.ink }.filter { mark in
      if case .rule(let rule) = mark { rule.isDotted } else { false }
    }
    #expect(blanks.count == 2)
    #expect(Papers.weights(frames).count == 2)
  }

  @Test(arguments: [
    (Period.midTerm1, nil), (.endTerm1, "có phép 3; không phép 1"), (.midTerm2, nil),
    (.endYear, "có phép 7; không phép 1"),
  ])
  func `absences are those of the term or the year that ends`(period: Period, words: String?) throws {
    let text = School.words(
      try Papers.slip(try School.records(2023, grade: 5, at: period), 1, Self.attendance)
    )
    .split(separator: " ").joined(separator: " ")
    #expect(text.contains("Số ngày nghỉ") == (words != nil))
    if let words { #expect(text.contains(words)) }
    #expect(text.contains("Hoàn thành chương trình") == (period == .endYear))
  }

  @Test func `comments of 600 letters go on to a second page, no word is lost`() throws {
    let words = (1...120).map { "chữ\($0)" }
    let frames = try Papers.slip(
      try School.records(2023, grade: 4) { results in
        for code in ["TV", "TOAN"] {
          results[PupilID(rawValue: "HS001")]?.subjects[code]?.comment = words.joined(separator: " ")
        }
      })
    #expect(frames.count == 2)
    let found = School.words(frames).split(separator: " ").map(String.init)
    for word in words { #expect(found.count { $0 == word } == 2, "\(word)") }
    #expect(School.words([frames[1]]).contains("(tiếp theo)"))
    // The signatures are not alone on it.
    #expect(School.words([frames[1]]).contains("Yêu nước") && School.words([frames[1]]).contains("PHỤ HUYNH"))
  }

  @Test(arguments: [(4, 2023), (5, 2023), (2, 2023)], Period.allCases)
  func `without comments a slip has one page at every assessment point`(
    school: (grade: Int, year: Int), period: Period
  ) throws {
    let records = try School.records(school.year, grade: school.grade, at: period) { results in
      for id in results.keys {
        for code in results[id]?.subjects.keys.sorted() ?? [] { results[id]?.subjects[code]?.comment = nil }
        results[id]?.traitComments = [:]
      }
    }
    #expect(try Papers.slip(records, 0, Self.attendance).count == 1)
  }

  @Test func `short slips stand two on a sheet to cut, long ones have sheets of their own to fold`() {
    func slip(_ pages: Int) -> [PageFrame] {
      Array(repeating: PageFrame(size: Paper.a5.size(landscape: false)), count: pages)
    }
    let (sheets, first) = FamilySlip.sheets([1, 2, 1, 3, 1].map(slip))
    #expect(first == [0, 1, 0, 2, 4])
    #expect(sheets.count == 5)
    // A line to cut along on the sheets of two slips, and of one that is alone.
    #expect(sheets.map { $0.stamp.count } == [1, 0, 0, 0, 1])
    for sheet in sheets {
      #expect(abs(sheet.size.width - Paper.a4.size(landscape: true).width) < Unit.tolerance)
      #expect(abs(sheet.size.height - Paper.a4.size(landscape: true).height) < Unit.tolerance)
    }
    #expect(FamilySlip.sheets([]).sheets.isEmpty)
  }

  @Test func `one slip, mark by mark`() throws {
    try expectGolden(
      FrameDump.text(of: try Papers.slip(try School.records(2023, grade: 5), 1)),
      "family-slip-TT22-grade5")
  }
}

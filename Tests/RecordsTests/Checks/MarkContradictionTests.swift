import Diagnostics
import Records
import Testing

@Suite struct MarkContradictionTests {
  @Test func `a mark for an exempt subject`() throws {
    var own = try SmallClass()
    own.change(1) { $0.subjects["GDTC"] = SubjectMark(level: .wellCompleted, standing: .exempt) }
    own.change(2) { $0.subjects["GDTC"] = SubjectMark(standing: .exempt) }
    let findings = try found([own])
    #expect(brief(findings) == ["K020 4A1 end-year Giáo dục thể chất: Mức"])
    #expect(findings[0].values["mark"] == "T")
  }

  @Test func `a 0 under TT22, not under TT27`() throws {
    var own = try SmallClass("5A", grade: 5, regulation: "TT22-2016")
    own.change(1) { result in
      result.subjects["TOAN"] = SubjectMark(level: .notCompleted, score: Score(0), comment: "Em cần cố gắng.")
    }
    #expect(try brief(found([own])) == ["K021 5A1 end-year Toán: Điểm"])
    var other = try SmallClass()
    other.change(1) { result in
      result.subjects["TOAN"] = SubjectMark(level: .notCompleted, score: Score(0), comment: "Em cần cố gắng.")
    }
    #expect(try brief(found([other])) == [])
  }

  @Test func `a score where no test is`() throws {
    var own = try SmallClass(at: [.midTerm1])
    own.change(1, at: .midTerm1) { $0.subjects["KH"]?.score = Score(8) }
    #expect(try brief(found([own], at: [.midTerm1])) == ["K022 4A1 mid-term-1 Khoa học: Điểm"])
  }

  @Test func `marks of a column that the grade does not have`() throws {
    var own = try SmallClass()
    own.change(1) { result in
      result.subjects["TNXH"] = SubjectMark(level: .completed)
      result.subjects["XYZ"] = SubjectMark(level: .completed)
      result.subjects["ABC"] = SubjectMark(comment: "không có mức")
      result.traits["tt22Honesty"] = .good
    }
    #expect(
      try brief(found([own])) == [
        "K023 4A1 end-year Tự nhiên và Xã hội: Mức", "K023 4A1 end-year XYZ", "K023 4A1 end-year tt22Honesty",
      ])
  }

  @Test(
    arguments: [
      (.movedAwayTerm1, [.endTerm1, .midTerm2, .endYear]), (.leftTerm2, [.endYear]), (.leftSummer, []),
      (.attending, []), (.readmittedTerm2, []),
    ] as [(PupilStatus, [Period])])
  func `marks of a pupil who left before the period`(status: PupilStatus, periods: [Period]) throws {
    var own = try SmallClass(at: Period.allCases)
    own.statuses["4A2"] = status
    let findings = try found([own], at: Period.allCases)
    #expect(brief(findings) == periods.map { "K024 4A2 \($0.rawValue) -" })
  }

  @Test func `the day of the movement decides, when it is on record`() throws {
    var own = try SmallClass(at: [.endTerm1])
    own.statuses["4A2"] = .movedAwayTerm1
    // End of term I: 15 January.
    own.departures["4A2"] = CivilDate("15/01/2024")
    #expect(try brief(found([own], at: [.endTerm1])) == [])
    own.departures["4A2"] = CivilDate("14/01/2024")
    let findings = try found([own], at: [.endTerm1])
    #expect(brief(findings) == ["K024 4A2 end-term-1 -"])
    #expect(findings[0].message(.vietnamese).contains("14/01/2024"))
  }

  @Test(
    arguments: [
      (5, 2, 3, false), (6, 2, 3, true), (4, 2, 3, true), (2, nil, 3, true), (4, nil, 3, false),
      (0, nil, nil, false),
    ] as [(Int, Int?, Int?, Bool)])
  func `absences of the year against the terms`(year: Int, first: Int?, second: Int?, isFound: Bool) throws {
    var own = try SmallClass()
    own.attendance["4A1"]?[.year]?.unexcused = year
    for (term, days) in [(Attendance.Term.first, first), (.second, second)] {
      var attendance = Attendance()
      attendance.unexcused = days
      own.attendance["4A1"]?[term] = attendance
    }
    #expect(try brief(found([own])) == (isFound ? ["K026 4A1 - Nghỉ không phép"] : []))
  }
}

@Suite struct DecisionContradictionTests {
  @Test func `a promotion decision against completion`() throws {
    var own = try SmallClass()
    own.change(1) { $0.promotionDecision = false }
    own.change(2) { $0.promotionDecision = true }
    own.change(3) { result in
      result.subjects["TOAN"]?.score = Score(3)
      result.subjects["TOAN"]?.level = .notCompleted
      result.promotionDecision = true
    }
    #expect(
      try brief(found([own])) == [
        "K033 4A1 end-year Quyết định lên lớp", "K034 4A2 end-year Quyết định lên lớp",
      ])
  }

  @Test func `a decision at another period than the end of the year`() throws {
    var own = try SmallClass(at: [.endTerm1])
    own.change(1, at: .endTerm1) { result in
      result.confirmedOutcome = "completed"
      result.promotionDecision = false
    }
    let findings = try found([own], at: [.endTerm1])
    #expect(
      brief(findings) == [
        "K035 4A1 end-term-1 Kết quả xác nhận", "K035 4A1 end-term-1 Quyết định lên lớp",
      ])
    #expect(findings[1].message(.english).contains("\"Chưa được lên lớp\""))
    #expect(findings[0].message(.vietnamese).contains("\"Hoàn thành\""))
    #expect(findings[1].message(.vietnamese).contains("\"Chưa được lên lớp\""))
  }

  @Test(
    arguments: [("outstanding", nil), ("good", "K036"), ("excellent", "K037")] as [(String, String?)])
  func `a confirmed result against the computed one`(confirmed: String, code: String?) throws {
    var own = try SmallClass()
    own.change(1) { $0.confirmedOutcome = confirmed }
    #expect(try found([own]).map(\.rule.code) == [code].compactMap(\.self))
  }

  @Test func `nobody is asked again for the reason of a confirmed result`() throws {
    var own = try SmallClass()
    own.change(1) { result in
      result.confirmedOutcome = "good"
      result.outcomeNote.reason = "Hội đồng xét lại"
    }
    #expect(try brief(found([own])) == [])
  }

  @Test func `a confirmed result is not compared while marks are missing`() throws {
    var own = try SmallClass()
    own.change(1) { result in
      result.confirmedOutcome = "good"
      result.subjects["AN"]?.level = nil
    }
    #expect(try found([own]).map(\.rule.code) == ["K001"])
  }

  @Test func `a result confirmed after support is compared with the marks after support`() throws {
    var own = try SmallClass()
    own.change(1) { result in
      result.subjects["TOAN"] = SubjectMark(level: .notCompleted, score: Score(3), comment: "Em cần cố gắng.")
      result.supplementary.subjects["TOAN"] = AssessedMark(level: .completed, score: Score(6))
      result.supplementary.day = CivilDate("20/07/2024")
      result.confirmedOutcome = "completed"
      result.outcomeNote = DecisionNote(day: CivilDate("25/07/2024"))
    }
    #expect(try brief(found([own])) == [])
    own.change(1) { $0.confirmedOutcome = "good" }
    #expect(try found([own]).map(\.rule.code) == ["K036"])
  }
}

@Suite struct AwardContradictionTests {
  private static let excellent = "Học sinh Xuất sắc"
  private static let exemplary = "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện"
  private static let contents = "Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện"
  private static let progress = "Học sinh có tiến bộ vượt bậc về môn Toán"

  /// The score of one test of a pupil whose other marks are the best, the award, and what is found.
  @Test(
    arguments: [
      ("TT27-2020", 10, excellent, nil), ("TT27-2020", 10, "Đạt danh hiệu học sinh xuất sắc", nil),
      ("TT27-2020", 8, excellent, "K030"), ("TT27-2020", 8, exemplary, nil),
      ("TT27-2020", 10, exemplary, "K030"),
      ("TT27-2020", 6, exemplary, "K030"), ("TT27-2020", 10, contents, "K031"),
      ("TT27-2020", 10, progress, "K031"),
      ("TT27-2020", 5, "Học sinh chăm ngoan", nil), ("TT22-2016", 10, contents, nil),
      ("TT22-2016", 8, contents, "K030"), ("TT22-2016", 5, progress, nil),
      ("TT22-2016", 10, excellent, "K031"),
      ("TT22-2016", 10, exemplary, "K031"),
    ] as [(String, Int, String, String?)])
  func `an award against results and regulation`(regulation: String, score: Int, award: String, code: String?)
    throws
  {
    let grade = regulation == "TT22-2016" ? 5 : 4
    var own = try SmallClass("\(grade)A", grade: grade, regulation: regulation)
    own.change(1) { result in
      result.subjects["TOAN"]?.score = Score(score)
      if score < 7 { result.subjects["TOAN"]?.level = .completed }
      result.awards = [Award(text: award, isAdHoc: false), Award(text: "Nhặt được của rơi", isAdHoc: true)]
    }
    #expect(
      try brief(found([own])) == (code.map { ["\($0) \(grade)A1 end-year Khen thưởng"] } ?? []))
  }

  @Test func `an award is not compared while marks are missing`() throws {
    var own = try SmallClass()
    own.change(1) { result in
      result.subjects["AN"]?.level = nil
      result.awards = [Award(text: Self.excellent, isAdHoc: false)]
    }
    #expect(try found([own]).map(\.rule.code) == ["K001"])
  }

  @Test func `a year-end award at another period`() throws {
    var own = try SmallClass(at: [.endTerm1])
    own.change(1, at: .endTerm1) { $0.awards = [Award(text: Self.excellent, isAdHoc: false)] }
    own.change(2, at: .endTerm1) { $0.awards = [Award(text: "Giải nhất bơi", isAdHoc: true)] }
    #expect(try brief(found([own], at: [.endTerm1])) == ["K032 4A1 end-term-1 Khen thưởng"])
  }
}

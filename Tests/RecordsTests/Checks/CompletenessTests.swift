import Diagnostics
import Records
import Testing

@Suite struct CompletenessTests {
  @Test(
    arguments: [
      ("4A", 4, "TT27-2020"), ("1A", 1, "TT27-2020"), ("3A", 3, "TT27-2020"), ("5A", 5, "TT22-2016"),
    ])
  func `nothing is found in a class in order`(name: String, grade: Int, regulation: String) throws {
    let own = try SmallClass(name, grade: grade, regulation: regulation, at: Period.allCases)
    #expect(try brief(found([own], at: Period.allCases)) == [])
  }

  @Test func `each empty cell of a present pupil is one finding, and forbids printing`() throws {
    var own = try SmallClass()
    own.change(1) { result in
      result.subjects["TOAN"]?.score = nil
      result.subjects["AN"]?.level = nil
      result.traits["honesty"] = nil
    }
    own.change(2) { result in
      result.subjects["KH"]?.score = nil
      result.subjects["KH"]?.standing = .absent
    }
    let findings = try found([own])
    #expect(
      brief(findings) == [
        "K002 4A1 end-year Toán: Điểm", "K001 4A1 end-year Nghệ thuật (Âm nhạc): Mức",
        "K004 4A1 end-year Phẩm chất: Trung thực", "K003 4A2 end-year Khoa học: Điểm",
      ])
    #expect(findings.allSatisfy { $0.rule.forbidsPrinting && $0.rule.severity == .error })
    #expect(findings[0].message(.english).contains("from 0 to 10"))
  }

  @Test func `who left and who is exempt owes nothing`() throws {
    var own = try SmallClass()
    own.results[.endYear]?["4A1"] = nil
    own.statuses["4A1"] = .movedAwayTerm2
    own.change(2) { $0.subjects["GDTC"] = SubjectMark(standing: .exempt) }
    #expect(try brief(found([own])) == [])
  }

  @Test func `an optional subject is owed by the class once one pupil has a mark`() throws {
    var own = try SmallClass("1A", grade: 1)
    own.change(2) { $0.subjects["NN1"] = SubjectMark(level: .completed, comment: "Em ngoan.") }
    #expect(
      try brief(found([own])) == [
        "K001 1A1 end-year Ngoại ngữ 1: Mức", "K001 1A3 end-year Ngoại ngữ 1: Mức",
        "K025 1A end-year Ngoại ngữ 1",
      ])
    own.change(1) { $0.subjects["NN1"] = SubjectMark(level: .completed, comment: "Em ngoan.") }
    own.change(3) { $0.subjects["NN1"] = SubjectMark(standing: .exempt) }
    #expect(try brief(found([own])) == [])
    own.change(1) { $0.subjects["TDT"] = SubjectMark(level: .completed, comment: "Em ngoan.") }
    #expect(try brief(found([own])) == [], "a subject of one pupil alone")
  }

  @Test func `the matrix counts what is owed and what is missing, by whom, since when`() throws {
    var own = try SmallClass()
    own.change(1) { $0.subjects["TOAN"] = nil }
    own.change(2) { result in
      result.subjects["TOAN"]?.level = nil
      result.traits["language"] = nil
      result.subjects["GDTC"] = SubjectMark(standing: .exempt)
    }
    let records = try smallYear([own])
    let check = YearCheck(records, at: [.endYear], regulations: try shippedRegulations())
    let today = try #require(CivilDate("12/06/2024"))
    let row = try #require(check.matrix(today: today).rows.first)
    func column(_ code: String) -> CompletenessMatrix.Column? { row.columns.first { $0.code == code } }
    #expect(row.missing == 2 + 1 + 1)
    #expect(row.incomplete == 2 && row.pupils == 3 && !row.isWithoutResults)
    #expect(column("TOAN")?.owed == 3 * 2 && column("TOAN")?.missing == 3)
    #expect(column("GDTC")?.owed == 2 && column("GDTC")?.missing == 0)
    #expect(column("specificCompetences")?.owed == 3 * 7 && column("specificCompetences")?.missing == 1)
    #expect(column("TDT") == nil && column("TNXH") == nil)
    // Due on 31 May.
    #expect(row.daysOverdue == 12 && row.section.homeroomTeacherName == "Nguyễn Thị Hoa")
    #expect(check.matrix(today: try #require(CivilDate("31/05/2024"))).rows.first?.daysOverdue == 0)
    #expect(check.matrix(today: today, of: { $0.grade == 5 }).rows.isEmpty)
  }

  @Test func `nothing is overdue in a class in order, everything in one without results`() throws {
    let today = try #require(CivilDate("12/06/2024"))
    let good = try SmallClass()
    let empty = try SmallClass("4B", at: [])
    let rows = YearCheck(
      try smallYear([good, empty]), at: [.endYear], regulations: try shippedRegulations()
    ).matrix(today: today).rows
    #expect(rows.map(\.daysOverdue) == [0, 12])
    #expect(rows.map(\.isWithoutResults) == [false, true])
    // 12 subjects, 7 of them with a test; 3 + 7 + 5 traits.
    #expect(rows[1].missing == 3 * (12 + 7 + 15))
  }

  @Test func `comments, heights and absences only warn, once a class`() throws {
    var own = try SmallClass()
    own.change(1) { $0.subjects["TOAN"]?.comment = nil }
    own.change(2) { result in
      result.subjects["TOAN"]?.comment = nil
      result.traitComments["qualities"] = nil
    }
    own.attendance["4A1"]?[.year]?.heightCm = nil
    own.attendance["4A2"]?[.year]?.excused = nil
    own.attendance["4A3"] = nil
    let findings = try found([own])
    #expect(brief(findings) == ["K010 4A end-year -", "K011 4A end-year -", "K012 4A end-year -"])
    #expect(findings.allSatisfy { !$0.rule.forbidsPrinting })
    #expect(findings[0].values["cells"] == "3" && findings[0].values["pupils"] == "2")
    #expect(findings[0].values["columns"] == "Toán 2; Phẩm chất 1")
    #expect(findings[1].values["pupils"] == "2" && findings[2].values["pupils"] == "2")
  }

  @Test func `comments of a term are asked for only once some are written`() throws {
    var own = try SmallClass(at: [.endTerm1])
    for place in 1...3 {
      own.change(place, at: .endTerm1) { result in
        for code in result.subjects.keys { result.subjects[code]?.comment = nil }
        result.traitComments = [:]
      }
    }
    #expect(try brief(found([own], at: [.endTerm1])) == [])
    own.change(1, at: .endTerm1) { $0.subjects["TOAN"]?.comment = "Em tính nhanh." }
    #expect(try brief(found([own], at: [.endTerm1])) == ["K010 4A end-term-1 -"])
  }

  @Test func `absences of both terms make the year, of one do not`() throws {
    var own = try SmallClass()
    var term = Attendance()
    (term.excused, term.unexcused, term.heightCm, term.weightKg) = (2, 0, "130", "28")
    own.attendance["4A1"] = [.first: term, .second: term]
    own.attendance["4A2"] = [.second: term]
    #expect(try brief(found([own])) == ["K012 4A end-year -"])
    own.statuses["4A2"] = .joinedTerm2
    #expect(try brief(found([own])) == [])
  }
}

import Forms
import Records
import Testing
import Typesetting

/// What hangs on the notice board, and what does not.
@Suite struct PublicResultsTests {
  @Test(arguments: [(4, 2023), (5, 2023)], Period.allCases)
  func `names, marks and results of a class stand there, and nothing private`(
    school: (grade: Int, year: Int), period: Period
  ) throws {
    let records = try School.records(school.year, grade: school.grade, at: period)
    let text = School.words(try Papers.results(records))
    for name in School.names { #expect(text.contains(name)) }
    #expect(text.contains("LỚP \(school.grade)A – \(period.label.uppercased())"))
    for pupil in records.roster.present.map(\.pupil) {
      for secret in [pupil.birthDate.text, pupil.id.rawValue, "thôn Đoài", "Lò Văn Pản", "Thái"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
    for secret in ["Yêu nước", "Chăm chỉ", "chăm chỉ, cần phát huy", "lễ phép", "Chuyển đến"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(text.contains("KTĐK") == (period == .endYear || period == .endTerm1 || school.grade >= 4))
    #expect(text.contains("Khen thưởng") == (period == .endYear))
    #expect(text.contains("HIỆU TRƯỞNG") && text.contains("Đoàn Thị Nguyệt Ánh"))
  }

  @Test func `birth dates and traits stand there when they were asked for`() throws {
    let records = try School.records(2023, grade: 4)
    let text = School.words(
      try Papers.results(records, PublicResults.Options(birthDates: true, traits: true)))
    #expect(text.contains("05/02/2014") && text.contains("Yêu nước"))
    let dates = School.words(try Papers.results(records, PublicResults.Options(birthDates: true)))
    #expect(dates.contains("05/02/2014") && !dates.contains("Yêu nước"))
  }

  @Test func `the year ends in the words of the circular`() throws {
    let new = School.words(try Papers.results(try School.records(2023, grade: 4)))
    for word in ["Hoàn thành xuất", "Chưa hoàn", "Học sinh Xuất sắc", "Được lên lớp"] {
      #expect(new.contains(word), "\(word)")
    }
    let old = School.words(try Papers.results(try School.records(2023, grade: 5)))
    #expect(old.contains("Hoàn thành chương trình") && !old.contains("Được lên lớp"))
    #expect(!old.contains("Đánh giá kết quả"))
  }

  @Test func `a subject that nobody takes has no column`() throws {
    #expect(
      !School.words(try Papers.results(try School.records(2023, grade: 4))).contains("Tiếng dân tộc"))
    let taken = try School.records(2023, grade: 4) { results in
      results[PupilID(rawValue: "HS002")]?.subjects["TDT"] = SubjectMark(level: .completed)
    }
    #expect(School.words(try Papers.results(taken)).contains("Tiếng dân tộc"))
  }

  @Test func `many columns go onto A3, few have larger letters`() throws {
    let records = try School.records(2023, grade: 4)
    #expect(PublicResults.paper(records, .init()) == .a4)
    #expect(PublicResults.paper(records, .init(traits: true)) == .a3)
    func size(of name: String, _ records: ClassRecords) throws -> Double {
      try #require(
        Papers.results(records).flatMap(\.ink).compactMap { mark in
          if case .text(let run) = mark, String(decoding: run.units, as: UTF16.self) == name {
            run.style.size
          } else {
            nil
          }
        }.first)
    }
    let many = try size(of: School.names[0], records)
    let few = try size(of: School.names[0], School.records(2023, grade: 1, at: .midTerm1))
    #expect(many >= 12 && few >= 1.1 * many)
  }

  @Test func `one page of it, mark by mark`() throws {
    let frames = try Papers.results(try School.records(2023, grade: 4))
    #expect(frames.count == 1)
    #expect(Papers.weights(frames).count == 2)
    try expectGolden(FrameDump.text(of: frames), "public-results-TT27-grade4")
  }
}

import Diagnostics
import Foundation
import Records
import Store
import Testing

@Suite struct RoundTripTests {
  @Test func `years and their dates come back`() throws {
    let folder = try Folder()
    let file = try SchoolFile.create(at: folder.path("a.hocba"), profileJSON: profileJSON, as: .test)
    #expect(try file.openYear(SchoolYear(start: 2024), as: .test))
    #expect(
      try file.openYear(
        year, dates: PeriodDates([.endYear: try #require(CivilDate("2024-05-25"))]), as: .test))
    #expect(try file.years() == [year, SchoolYear(start: 2024)])
    #expect(try file.periodDates(year)[.endYear]?.iso == "2024-05-25")
    #expect(try file.periodDates(year)[.midTerm1] == nil)
    #expect(try file.periodDates(SchoolYear(start: 2024)) == .preset(for: SchoolYear(start: 2024)))
    // Opening again changes nothing without dates, and only the dates with.
    #expect(try !file.openYear(year, as: .test))
    #expect(try file.periodDates(year)[.endYear]?.iso == "2024-05-25")
    #expect(try !file.openYear(year, dates: .preset(for: year), as: .test))
    #expect(try file.periodDates(year) == .preset(for: year))
  }

  @Test func `every field of staff and classes comes back, and is replaced`() throws {
    let folder = try Folder()
    let file = try SchoolFile.create(at: folder.path("a.hocba"), profileJSON: profileJSON, as: .test)
    try file.openYear(year, as: .test)
    var teacher = Staff(id: StaffID(rawValue: "GV01"), fullName: "Trần Thị Hà")
    teacher.birthDate = CivilDate("1985-02-28")
    teacher.sex = .female
    teacher.position = "Giáo viên"
    teacher.team = "Tổ 4-5"
    var section = ClassSection(name: class4A, grade: 4, foreignLanguage: "Tiếng Pháp")
    section.homeroomTeacher = teacher.id
    var other = ClassSection(name: ClassName(rawValue: "1A"), grade: 1)
    other.homeroomTeacherName = "Cô Lan"
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(teacher)
      try writer.put(section, in: year)
      try writer.put(other, in: year)
    }
    #expect(try file.staff() == [teacher])
    section.homeroomTeacherName = "Trần Thị Hà"
    #expect(try file.classes(in: year) == [other, section])
    teacher.team = nil
    teacher.fullName = "Trần Thị Hà An"
    section.grade = 5
    section.homeroomTeacherName = nil
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(teacher)
      try writer.put(section, in: year)
    }
    #expect(try file.staff() == [teacher])
    #expect(try file.classes(in: year).last?.homeroomTeacherName == "Trần Thị Hà An")
    #expect(try file.classes(in: year).last?.grade == 5)
  }

  @Test func `every field of a pupil comes back`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    var pupil = Pupil(
      id: PupilID(rawValue: "0007"), fullName: "H'Hen Niê", birthDate: try #require(CivilDate("29/02/2016")),
      sex: .female)
    let texts: [WritableKeyPath<Pupil, String?>] = [
      \.ministryID, \.nationalID, \.registerNumber, \.ethnicity, \.religion, \.nationality, \.birthPlace,
      \.homeTown, \.permanentAddress, \.currentAddress, \.policyCategories, \.disability, \.fatherName,
      \.fatherOccupation, \.motherName, \.motherOccupation, \.guardian, \.phone,
    ]
    for (number, text) in texts.enumerated() { pupil[keyPath: text] = "giá trị \(number) ễ\"';" }
    pupil.enteredSchool = CivilDate("2022-09-05")
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(pupil)
      try writer.put(
        Enrolment(pupil: pupil.id, className: class4A, ordinal: nil, status: .joinedTerm2), in: year)
    }
    #expect(try file.pupils(ids: [pupil.id]) == [pupil.id: pupil])
    #expect(try file.pupils(in: year).count == 3)
    #expect(try file.pupils(in: year, of: class4A)[pupil.id] == pupil)
    #expect(try file.pupils(in: year, of: ClassName(rawValue: "4B")).isEmpty)
    #expect(
      try file.enrolments(in: year, of: class4A).last
        == Enrolment(pupil: pupil.id, className: class4A, ordinal: nil, status: .joinedTerm2))
    #expect(try file.enrolments(in: year).map(\.ordinal) == [1, 2, nil])
  }

  @Test func `text is kept in normal form C`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    let decomposed = "Nguye\u{302}\u{303}n Thi\u{323} A\u{302}n"
    let day = try #require(CivilDate("2014-01-01"))
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(Pupil(id: PupilID(rawValue: "HSĐ1"), fullName: decomposed, birthDate: day, sex: .female))
    }
    let name = try #require(try file.pupils(ids: [PupilID(rawValue: "HSĐ1")]).values.first?.fullName)
    #expect(Array(name.unicodeScalars) == Array("Nguyễn Thị Ân".unicodeScalars))
  }

  @Test func `codes with quotes and backslashes are found`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    let id = PupilID(rawValue: "a\"\\b'c\u{1}ế")
    let day = try #require(CivilDate("2014-01-01"))
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(Pupil(id: id, fullName: "X", birthDate: day, sex: .male))
    }
    #expect(try file.pupils(ids: [id]).keys.first == id)
  }

  static func sampleResult() -> PeriodResult {
    var result = PeriodResult()
    result.subjects["TV"] = SubjectMark(
      level: .wellCompleted, score: Score(10), comment: "Đọc tốt,\nviết đẹp")
    result.subjects["TOAN"] = SubjectMark(score: Score(0))
    result.subjects["GDTC"] = SubjectMark(standing: .exempt)
    result.subjects["AN"] = SubjectMark(level: .notCompleted, standing: .absent)
    result.subjects["MT"] = SubjectMark(comment: "chỉ nhận xét")
    result.traits = ["honesty": .good, "kindness": .adequate, "patriotism": .needsEffort]
    result.traitComments = ["qualities": "Ngoan", "generalCompetences": "Tự tin"]
    result.awards = [
      Award(text: "Học sinh Xuất sắc", isAdHoc: false), Award(text: "Giải Nhất cờ vua", isAdHoc: true),
      Award(text: "Học sinh Xuất sắc", isAdHoc: false),
    ]
    result.note = "Ghi chú"
    result.confirmedOutcome = "good"
    result.promotionDecision = true
    return result
  }

  @Test func `every part of a result comes back, for its pupil and period only`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    var other = PeriodResult()
    other.traits["honesty"] = .adequate
    other.promotionDecision = false
    let result = Self.sampleResult()
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(other, of: pupilID(2), in: year, at: .endYear)
      try writer.put(result, of: pupilID(1), in: year, at: .endYear)
      try writer.put(other, of: pupilID(1), in: year, at: .midTerm1)
    }
    #expect(try file.results(in: year, period: .endYear) == [pupilID(1): result, pupilID(2): other])
    #expect(try file.results(in: year, period: .endYear, of: class4A).count == 2)
    #expect(try file.results(in: year, period: .midTerm1, of: class4A) == [pupilID(1): other])
    #expect(try file.results(in: year, period: .endTerm1).isEmpty)
    #expect(try file.results(in: year, period: .endYear, of: ClassName(rawValue: "4B")).isEmpty)
    #expect(try file.results(at: .endYear, of: .pupils([pupilID(1)])) == [pupilID(1): [year: result]])
    #expect(try file.results(at: .endYear, of: .everyone).count == 2)
  }

  @Test func `a result replaces the one before it, whole`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(Self.sampleResult(), of: pupilID(1), in: year, at: .endYear)
    }
    var later = PeriodResult()
    later.subjects["TV"] = SubjectMark(level: .completed)
    later.subjects["TOAN"] = SubjectMark()
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(later, of: pupilID(1), in: year, at: .endYear)
    }
    later.subjects["TOAN"] = nil
    #expect(try file.results(in: year, period: .endYear) == [pupilID(1): later])
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(PeriodResult(), of: pupilID(1), in: year, at: .endYear)
    }
    #expect(try file.results(in: year, period: .endYear).isEmpty)
  }

  @Test func `attendance comes back by term`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    var first = Attendance()
    first.heightCm = "128"
    first.weightKg = "25,5"
    first.health = "Tốt"
    first.excused = 2
    first.unexcused = 0
    var whole = Attendance()
    whole.excused = 3
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(first, of: pupilID(1), in: year, term: .first)
      try writer.put(whole, of: pupilID(1), in: year, term: .year)
    }
    #expect(try file.attendance(in: year, of: class4A) == [pupilID(1): [.first: first, .year: whole]])
    #expect(try file.attendance(of: .pupils([pupilID(1)]))[pupilID(1)]?[year]?.count == 2)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(Attendance(), of: pupilID(1), in: year, term: .year)
    }
    #expect(try file.attendance(in: year) == [pupilID(1): [.first: first]])
  }

  @Test func `history comes back in its order and is replaced whole`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    var entry = HistoryEntry(year: SchoolYear(start: 2021), className: "2C")
    entry.school = "Trường Tiểu học Khác"
    entry.registerNumber = "0012"
    entry.entered = CivilDate("2021-09-05")
    let second = HistoryEntry(year: SchoolYear(start: 2021), className: "2B")
    try file.write(as: .test) { writer throws(Failure) in try writer.put([entry, second], of: pupilID(2)) }
    #expect(try file.history(in: year, of: class4A) == [pupilID(2): [entry, second]])
    #expect(try file.history(of: .pupils([pupilID(1)])).isEmpty)
    try file.write(as: .test) { writer throws(Failure) in try writer.put([second], of: pupilID(2)) }
    #expect(try file.history(in: year) == [pupilID(2): [second]])
  }

  @Test func `a pupil's classes over the years come back with what the class was`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    let earlier = SchoolYear(start: 2022)
    try file.openYear(earlier, as: .test)
    let class3A = ClassName(rawValue: "3A")
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(ClassSection(name: class3A, grade: 3, foreignLanguage: "Tiếng Nhật"), in: earlier)
      try writer.put(Enrolment(pupil: pupilID(1), className: class3A, ordinal: 9), in: earlier)
      try writer.put(Self.sampleResult(), of: pupilID(1), in: earlier, at: .endYear)
    }
    let years = try file.enrolments(of: pupilID(1))
    #expect(years.map(\.year) == [earlier, year])
    #expect(years.first?.section.grade == 3)
    #expect(years.first?.section.foreignLanguage == "Tiếng Nhật")
    #expect(years.first?.enrolment.ordinal == 9)
    #expect(try file.enrolments(of: .enrolled(in: year, of: class4A)).count == 2)
    // A card needs the earlier years of the pupils of a class, wherever they were then.
    let results = try file.results(at: .endYear, of: .enrolled(in: year, of: class4A))
    #expect(results == [pupilID(1): [earlier: Self.sampleResult()]])
  }
}

import CSQLite
import Diagnostics
import Foundation
import Records
import Store
import Testing

@Suite struct TransactionTests {
  @Test func `what throws leaves nothing behind`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    let message = refusal {
      try file.write(as: .test) { writer throws(Failure) in
        try writer.put(Staff(id: StaffID(rawValue: "GV01"), fullName: "A"))
        try writer.put(RoundTripTests.sampleResult(), of: pupilID(1), in: year, at: .endYear)
        #expect((try? file.staff())?.count == 1)
        try writer.put(PeriodResult(), of: pupilID(99), in: year, at: .endYear)
      }
    }
    #expect(message == .pupilNotKnown)
    #expect(try file.staff().isEmpty)
    #expect(try file.results(in: year, period: .endYear).isEmpty)
    // And the file goes on working.
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(Staff(id: StaffID(rawValue: "GV01"), fullName: "A"))
    }
    #expect(try file.staff().count == 1)
  }

  @Test func `the bytes of the file do not change when nothing is committed`() throws {
    let folder = try Folder()
    do { _ = try school(in: folder) }
    let url = URL(filePath: folder.path("school.hocba"))
    let before = try Data(contentsOf: url)
    do {
      let file = try SchoolFile.open(at: url.path)
      _ = refusal {
        try file.write(as: .test) { writer throws(Failure) in
          try writer.put(Staff(id: StaffID(rawValue: "GV01"), fullName: "A"))
          throw Failure(.emptyKey)
        }
      }
    }
    #expect(try Data(contentsOf: url) == before)
  }

  @Test func `the data version changes when another writes, not by what is written here`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    let other = try SchoolFile.open(at: folder.path("school.hocba"))
    func put(_ file: SchoolFile, _ name: String) throws {
      try file.write(as: .test) { writer throws(Failure) in
        try writer.put(Staff(id: StaffID(rawValue: "GV01"), fullName: name))
      }
    }
    let before = try file.dataVersion()
    try put(file, "A")
    #expect(try file.dataVersion() == before)
    try put(other, "B")
    #expect(try file.write(as: .test) { _ throws(Failure) in try file.dataVersion() } != before)
  }

  @Test func `the same entries make the same bytes`() throws {
    let (first, second) = (try Folder(), try Folder())
    for folder in [first, second] {
      let file = try school(in: folder, pupils: 30)
      try file.write(as: .test) { writer throws(Failure) in
        for number in 1...30 {
          try writer.put(RoundTripTests.sampleResult(), of: pupilID(number), in: year, at: .endYear)
        }
      }
    }
    #expect(
      try Data(contentsOf: URL(filePath: first.path("school.hocba")))
        == Data(contentsOf: URL(filePath: second.path("school.hocba"))))
  }

  @Test func `references that lead nowhere are named`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    let day = try #require(CivilDate("2014-01-01"))
    let nobody = PupilID(rawValue: "nobody")
    let loose = PupilID(rawValue: "loose")
    let noYear = SchoolYear(start: 2030)
    func refused(_ body: (SchoolWriter) throws(Failure) -> Void) -> Message? {
      refusal { try file.write(as: .test) { writer throws(Failure) in try body(writer) } }
    }
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(Pupil(id: loose, fullName: "X", birthDate: day, sex: .male))
    }
    #expect(
      refused { w throws(Failure) in try w.put(Enrolment(pupil: nobody, className: class4A), in: year) }
        == .pupilNotKnown)
    #expect(
      refused { w throws(Failure) in
        try w.put(Enrolment(pupil: loose, className: ClassName(rawValue: "9Z")), in: year)
      } == .classNotKnown)
    #expect(
      refused { w throws(Failure) in try w.put(Enrolment(pupil: loose, className: class4A), in: noYear) }
        == .yearNotOpen)
    #expect(
      refused { w throws(Failure) in try w.put(ClassSection(name: class4A, grade: 4), in: noYear) }
        == .yearNotOpen)
    #expect(
      refused { w throws(Failure) in try w.put(PeriodResult(), of: loose, in: year, at: .endYear) }
        == .pupilNotEnrolled)
    #expect(
      refused { w throws(Failure) in try w.put(PeriodResult(), of: pupilID(1), in: noYear, at: .endYear) }
        == .yearNotOpen)
    #expect(refused { w throws(Failure) in try w.put([], of: nobody) } == .pupilNotKnown)
    #expect(
      refused { w throws(Failure) in try w.put(Attendance(), of: nobody, in: year, term: .first) }
        == .pupilNotKnown)
    #expect(
      refused { w throws(Failure) in
        var section = ClassSection(name: class4A, grade: 4)
        section.homeroomTeacher = StaffID(rawValue: "GV9")
        try w.put(section, in: year)
      } == .staffNotKnown)
    #expect(
      refused { w throws(Failure) in
        try w.put(ClassSection(name: ClassName(rawValue: "6A"), grade: 6), in: year)
      } == .valueRefused)
    #expect(
      refused { w throws(Failure) in try w.put(Staff(id: StaffID(rawValue: ""), fullName: "x")) } == .emptyKey
    )
  }

  @Test(arguments: [
    "INSERT INTO enrolment VALUES (999, 2023, 1, 1, '01')",
    "INSERT INTO enrolment SELECT key, 2024, 1, 1, '01' FROM pupil LIMIT 1",
    "UPDATE enrolment SET status = '13'",
    "UPDATE pupil SET birth_date = '2015-02-31'",
    "UPDATE pupil SET birth_date = '31/12/2015'",
    "UPDATE pupil SET sex = 'x'",
    "UPDATE class SET grade = 0",
    "INSERT INTO result (pupil, year, period) VALUES (1, 2023, 'summer')",
    "INSERT INTO result (key, pupil, year, period) VALUES (5, 1, 2023, 'end-year'); INSERT INTO subject_mark (result, subject, score) VALUES (5, 'TV', 11)",
    "INSERT INTO subject_mark (result, subject, score) VALUES (77, 'TV', 10)",
    "INSERT INTO result (key, pupil, year, period) VALUES (5, 1, 2023, 'end-year'); INSERT INTO subject_mark (result, subject, score) VALUES (5, 'TV', '7,5')",
    "INSERT INTO result (key, pupil, year, period) VALUES (5, 1, 2023, 'end-year'); INSERT INTO trait_level VALUES (5, 'honesty', 'D')",
    "DELETE FROM pupil", "DELETE FROM class", "DELETE FROM school_year",
    "UPDATE school SET profile = ''",
  ])
  func `another program cannot store what the domain forbids`(sql: String) throws {
    let folder = try Folder()
    do { _ = try school(in: folder) }
    let path = folder.path("school.hocba")
    #expect(runSQL("PRAGMA foreign_keys = ON; BEGIN; \(sql)", on: path) != SQLITE_OK, "the guards")
    // Without the guards the domain still holds.
    for trigger in triggers(of: path) { #expect(runSQL("DROP TRIGGER \(trigger)", on: path) == SQLITE_OK) }
    let code = runSQL("PRAGMA foreign_keys = ON; BEGIN; \(sql)", on: path)
    #expect(code == SQLITE_CONSTRAINT)
  }

  @Test func `a file that another program is writing can be read, and is not waited for without end`() throws
  {
    let folder = try Folder()
    let file = try school(in: folder)
    var other: OpaquePointer?
    sqlite3_open(folder.path("school.hocba"), &other)
    defer { sqlite3_close(other) }
    #expect(sqlite3_exec(other, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK)
    #expect(try file.pupils(in: year).count == 2)
    let message = refusal {
      try file.write(as: .test) { writer throws(Failure) in
        try writer.put(Staff(id: StaffID(rawValue: "GV01"), fullName: "A"))
      }
    }
    #expect(message == .schoolFileBusy)
    #expect(message?.kind == .notAllowed)
    #expect(sqlite3_exec(other, "ROLLBACK", nil, nil, nil) == SQLITE_OK)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(Staff(id: StaffID(rawValue: "GV01"), fullName: "A"))
    }
  }

  @Test func `a copy of the file alone has all that was written, even while it is open`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(RoundTripTests.sampleResult(), of: pupilID(1), in: year, at: .endYear)
    }
    try FileManager.default.copyItem(atPath: folder.path("school.hocba"), toPath: folder.path("copy.hocba"))
    let copy = try SchoolFile.open(at: folder.path("copy.hocba"))
    #expect(try copy.results(in: year, period: .endYear).count == 1)
    #expect(try file.years() == copy.years())
  }

  @Test func `a change of class within the year moves the pupil and keeps the results`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    let class4B = ClassName(rawValue: "4B")
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(RoundTripTests.sampleResult(), of: pupilID(1), in: year, at: .endYear)
      try writer.put(ClassSection(name: class4B, grade: 4), in: year)
      try writer.put(Enrolment(pupil: pupilID(1), className: class4B, ordinal: 5), in: year)
    }
    #expect(try file.enrolments(in: year, of: class4A).map(\.pupil) == [pupilID(2)])
    #expect(try file.results(in: year, period: .endYear, of: class4B).count == 1)
  }

  @Test func `messages of the store carry no name and no mark`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    do {
      try file.write(as: .test) { writer throws(Failure) in
        try writer.put(ClassSection(name: ClassName(rawValue: "SECRET"), grade: 9), in: year)
      }
      Issue.record("was accepted")
    } catch {
      let text = error.findings.map { $0.text(.vietnamese) + $0.text(.english) }.joined()
      #expect(!text.contains("SECRET"))
    }
  }
}

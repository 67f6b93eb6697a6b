import CSQLite
import Diagnostics
import Foundation
import Records
@testable import Store
import Testing

/// The audit: every change is in it, nobody else writes, and what was tampered with is named.
@Suite struct AuditTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.path("school.hocba")
    let file = try school(in: folder)
    try file.write(as: .test) { writer throws(Failure) in
      writer.sourceRow = 17
      try writer.put(RoundTripTests.sampleResult(), of: pupilID(1), in: year, at: .endYear)
      writer.sourceRow = nil
      try writer.put(RoundTripTests.sampleResult(), of: pupilID(2), in: year, at: .endYear)
    }
  }

  /// The digests of the steps to the present form of the file.
  private static let released = [
    "f0982dc395e0ef7ebe1b7a35e2312404b7270767d6fe23e1f5e67194561df35d",
    "cd170a2164a09d759d087924742763259f0772f7f79aad0ddc762cb427c22d10",
    "4325cafe51c6a61942245e828b26c5fcab8cd3e178b88f86eb7ad5e9d61e5f86",
    "46d04afcdb6c2c8fd37e74110aa6581122c7743cffb1cae6c1446b448b953058",
    "85dc280b7e4ccb1f545b4dc80e2dead379bede653cd9ca95401da4e53668c855",
  ]

  private func messages() throws -> [Message] {
    try SchoolFile.open(at: path).verifyAudit().findings.map(\.message)
  }

  private func dropTriggers() {
    for trigger in triggers(of: path) { #expect(runSQL("DROP TRIGGER \(trigger)", on: path) == SQLITE_OK) }
  }

  /// What verifying says beside the guards that are gone.
  private func findings() throws -> [Finding] {
    try SchoolFile.open(at: path).verifyAudit().findings.filter { $0.message != .guardMissing }
  }

  @Test func `a file that only this program wrote is sound`() throws {
    let report = try SchoolFile.open(at: path).verifyAudit()
    #expect(report.findings == [])
    #expect(report.entries > 20)
    #expect(report.rows > 20)
    #expect(report.lastHash.count == 64)
  }

  @Test func `a change says who, when, from what to what and from which row`() throws {
    let file = try SchoolFile.open(at: path)
    var changed = RoundTripTests.sampleResult()
    let before = try #require(changed.subjects["TOAN"]?.score?.value)
    changed.subjects["TOAN"]?.score = Score(before == 4 ? 5 : 4)
    let act = Act(
      who: "Cô Thúy", at: Moment(unixSeconds: 1_716_861_309), doing: "import results", file: "diem.csv")
    try file.write(as: act) { writer throws(Failure) in
      writer.sourceRow = 9
      try writer.put(changed, of: pupilID(2), in: year, at: .endYear)
    }
    var selection = AuditSelection()
    selection.pupil = pupilID(2)
    selection.limit = 1
    let last = try #require(try file.audit(selection).last)
    #expect(last.act == act)
    #expect(last.act.at.text == "2024-05-28T01:55:09Z")
    let entry = try #require(last.entries.last)
    #expect(entry.sourceRow == 9)
    #expect(entry.record.kind == "mark")
    #expect(entry.record.parts == ["HS002", "2023", "end-year", "TOAN"])
    #expect(
      entry.changes == [
        AuditEntry.Change(column: "score", before: "\(before)", after: before == 4 ? "5" : "4")
      ])
    #expect(try file.audit().flatMap(\.entries).contains { $0.sourceRow == 17 })
  }

  @Test func `writing what is there already leaves no entry`() throws {
    let file = try SchoolFile.open(at: path)
    let before = try file.lastAuditEntry()
    let pupil = try #require(try file.pupils(in: year)[pupilID(1)])
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(RoundTripTests.sampleResult(), of: pupilID(1), in: year, at: .endYear)
      try writer.put(pupil)
      try writer.put(ClassSection(name: class4A, grade: 4), in: year)
      try writer.openYear(year, dates: .preset(for: year))
    }
    #expect(try file.lastAuditEntry() == before)
  }

  @Test(arguments: [
    "UPDATE subject_mark SET score = 10", "DELETE FROM subject_mark", "UPDATE pupil SET full_name = 'X'",
    "UPDATE award SET text = 'X'", "DELETE FROM enrolment", "UPDATE result SET promotion_decision = 1",
    "UPDATE OR REPLACE trait_level SET level = 'T'", "UPDATE school SET profile = '{}'",
    "INSERT INTO trait_level VALUES ((SELECT key FROM result LIMIT 1), 'x', 'T')",
    "REPLACE INTO subject_mark SELECT result, subject, 'T', 10, standing, comment FROM subject_mark",
    "UPDATE audit SET after = 'x'", "DELETE FROM audit", "DELETE FROM audit WHERE entry = 5",
    "INSERT INTO audit SELECT entry + 1000, act, source_row, record, before, after, hash FROM audit LIMIT 1",
    "REPLACE INTO audit SELECT * FROM audit WHERE entry = 3", "UPDATE school_year SET closed = 'x'",
  ])
  func `another program is refused, and nothing has changed`(sql: String) throws {
    #expect(runSQL(sql, on: path) != SQLITE_OK)
    #expect(try messages() == [])
  }

  @Test func `a mark edited behind the guards is named with its row and entry`() throws {
    dropTriggers()
    #expect(
      runSQL(
        """
        UPDATE subject_mark SET score = 10, level = 'C' WHERE subject = 'TOAN'
          AND result = (SELECT r.key FROM result r JOIN pupil p ON p.key = r.pupil WHERE p.code = 'HS002')
        """, on: path) == SQLITE_OK)
    let found = try findings()
    #expect(found.map(\.message) == [.auditRowDiffers])
    let values = try #require(found.first?.values)
    #expect(values["record"]?.contains("mark HS002 2023-2024 Cuối năm học TOAN") == true)
    #expect(Finding.error(.auditRowDiffers, values).text(.english).contains("in level, score;"))
    #expect(Finding.error(.auditRowDiffers, values).text(.vietnamese).contains("ở mức, điểm;"))
    var selection = AuditSelection()
    selection.entry = values["entry"].flatMap { Int($0) }
    let entry = try SchoolFile.open(at: path).audit(selection).first?.entries.first
    #expect(entry?.record.parts == ["HS002", "2023", "end-year", "TOAN"])
  }

  @Test func `rows added and deleted behind the guards are named`() throws {
    dropTriggers()
    runSQL("DELETE FROM trait_level WHERE trait = (SELECT trait FROM trait_level LIMIT 1)", on: path)
    runSQL("INSERT INTO staff (code, full_name) VALUES ('GV99', 'X')", on: path)
    let found = try findings()
    #expect(found.count { $0.message == .auditRowGone } == 2)
    #expect(found.count { $0.message == .auditRowUnknown } == 1)
    #expect(found.contains { $0.values["record"]?.contains("staff GV99") == true })
  }

  @Test func `a deleted entry is named, in the midst and at the end`() throws {
    let last = try SchoolFile.open(at: path).lastAuditEntry()
    dropTriggers()
    runSQL("DELETE FROM audit WHERE entry IN (7, 8, \(last))", on: path)
    let found = try findings()
    let missing = found.filter { $0.message == .auditEntryMissing }.compactMap { $0.values["entries"] }
    #expect(missing == ["7–8", "\(last)"])
    #expect(found.allSatisfy { $0.message != .auditEntryBroken })
  }

  @Test func `a changed entry is named`() throws {
    dropTriggers()
    runSQL("UPDATE audit SET after = after || ' ' WHERE entry = 12", on: path)
    runSQL("UPDATE audit SET source_row = 99 WHERE entry = 15", on: path)
    let broken = try findings().filter { $0.message == .auditEntryBroken }
    #expect(broken.map { $0.values["entries"] } == ["12", "15"])
  }

  @Test func `an entry before the first is named`() throws {
    dropTriggers()
    #expect(
      runSQL(
        """
        INSERT INTO staff (code, full_name) VALUES ('GV99', 'X');
        INSERT INTO audit VALUES (0, 1, NULL, '["staff","GV99"]', NULL, '["X",null,null,null,null]', zeroblob(32))
        """, on: path) == SQLITE_OK)
    let broken = try findings().filter { $0.message == .auditEntryBroken }
    #expect(broken.map { $0.values["entries"] } == ["0"])
  }

  @Test func `without its count a shortened audit is still noticed`() throws {
    let last = try SchoolFile.open(at: path).lastAuditEntry()
    dropTriggers()
    runSQL("DELETE FROM audit WHERE entry = \(last); DELETE FROM sqlite_sequence", on: path)
    let all = try SchoolFile.open(at: path).verifyAudit().findings
    #expect(
      all.contains { $0.message == .guardMissing && $0.values["name"]?.contains("sqlite_sequence") == true })
  }

  @Test func `a mark edited behind the guards is still known after the program wrote over it`() throws {
    let trigger = try #require(sql(of: "subject_mark_updated", in: path))
    #expect(runSQL("DROP TRIGGER subject_mark_updated", on: path) == SQLITE_OK)
    #expect(runSQL("UPDATE subject_mark SET score = 3 WHERE subject = 'TOAN'", on: path) == SQLITE_OK)
    #expect(runSQL(trigger, on: path) == SQLITE_OK)
    let file = try SchoolFile.open(at: path)
    var result = try #require(try file.results(in: year, period: .endYear)[pupilID(1)])
    result.subjects["TOAN"]?.comment = "Nhận xét mới"
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(result, of: pupilID(1), in: year, at: .endYear)
    }
    let found = try file.verifyAudit().findings
    #expect(found.map(\.message) == [.auditRowDiffers, .auditBeginsElsewhere])
    let last = try #require(found.last)
    #expect(last.text(.english).contains("mark HS001 2023-2024 Cuối năm học TOAN"))
    #expect(last.text(.english).contains("in score"))
    #expect(last.values["entry"] == "\(try file.lastAuditEntry())")
  }

  @Test func `what names a row does not change, even without a value changing`() throws {
    let file = try SchoolFile.open(at: path)
    for sql in [
      "UPDATE pupil SET code = 'HS999' WHERE code = 'HS001'", "UPDATE class SET name = '4Z'",
      "UPDATE subject_mark SET subject = 'X' WHERE subject = 'TOAN'", "UPDATE result SET year = 2022",
    ] {
      #expect(
        refusal {
          try file.write(as: .test) { writer throws(Failure) in try writer.connection.execute(sql) }
        } != nil, "\(sql)")
    }
    #expect(try messages() == [])
  }

  @Test func `each step to the present form of the file is what it was when it was released`() {
    // A file in a school has these very tables and triggers: whoever changes them makes a further step instead.
    #expect(Schema.digests.first?.name == "school records")
    #expect(Schema.digests.map(\.digest) == Self.released)
  }

  @Test func `an inserted entry is named`() throws {
    let last = try SchoolFile.open(at: path).lastAuditEntry()
    dropTriggers()
    runSQL(
      """
      INSERT INTO audit SELECT \(last + 1), act, source_row, record, before, after, hash FROM audit
      WHERE entry = \(last)
      """, on: path)
    let broken = try findings().filter { $0.message == .auditEntryBroken }
    #expect(broken.map { $0.values["entries"] } == ["\(last + 1)"])
  }

  @Test func `entries that changed places are named`() throws {
    dropTriggers()
    runSQL(
      """
      UPDATE audit SET entry = -1 WHERE entry = 9; UPDATE audit SET entry = 9 WHERE entry = 10;
      UPDATE audit SET entry = 10 WHERE entry = -1
      """, on: path)
    let broken = try findings().filter { $0.message == .auditEntryBroken }
    #expect(broken.map { $0.values["entries"] } == ["9–11"])
  }

  @Test func `without its guards the file is read but not written`() throws {
    runSQL("DROP TRIGGER subject_mark_updated", on: path)
    let file = try SchoolFile.open(at: path)
    #expect(try file.pupils(in: year).count == 2)
    let message = refusal {
      try file.write(as: .test) { writer throws(Failure) in
        try writer.put(Staff(id: StaffID(rawValue: "GV01"), fullName: "A"))
      }
    }
    #expect(message == .schoolFileUnguarded)
    #expect(try messages() == [.guardMissing])
  }

  @Test func `a changed or foreign trigger is named`() throws {
    runSQL(
      """
      DROP TRIGGER audit_updated; CREATE TRIGGER audit_updated BEFORE UPDATE ON audit BEGIN SELECT 1; END;
      CREATE TRIGGER own AFTER INSERT ON audit BEGIN SELECT 1; END;
      CREATE TRIGGER sqlitefix AFTER INSERT ON audit BEGIN SELECT 1; END
      """, on: path)
    #expect(try messages() == [.guardDifferent, .guardForeign, .guardForeign])
  }

  @Test func `nothing in a closed year changes until it is opened again`() throws {
    let file = try SchoolFile.open(at: path)
    try file.write(as: .test) { writer throws(Failure) in try writer.closeYear(year, at: Act.test.at) }
    #expect(try file.closedYears() == [year])
    var changed = RoundTripTests.sampleResult()
    changed.note = "Ghi chú mới"
    var attendance = Attendance()
    attendance.excused = 3
    func refusalInYear(_ body: (SchoolWriter) throws -> Void) -> Message? {
      refusal {
        try file.write(as: .test) { writer throws(Failure) in
          do { try body(writer) } catch let failure as Failure { throw failure } catch {}
        }
      }
    }
    let refusals = [
      refusalInYear { try $0.put(changed, of: pupilID(1), in: year, at: .endYear) },
      refusalInYear { try $0.put(changed, of: pupilID(1), in: year, at: .midTerm1) },
      refusalInYear { try $0.put(ClassSection(name: class4A, grade: 5), in: year) },
      refusalInYear {
        try $0.put(Enrolment(pupil: pupilID(1), className: class4A, status: .leftTerm2), in: year)
      },
      refusalInYear { try $0.put(attendance, of: pupilID(1), in: year, term: .year) },
      refusalInYear { _ = try $0.openYear(year, dates: PeriodDates()) },
    ]
    #expect(refusals == Array(repeating: .yearClosed, count: 6))
    #expect(Message.yearClosed.kind == .notAllowed)
    // What the year does not own may change.
    try file.write(as: .test) { writer throws(Failure) in
      _ = try writer.openYear(SchoolYear(start: 2024))
    }
    try file.write(as: .test) { writer throws(Failure) in try writer.reopenYear(year) }
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(changed, of: pupilID(1), in: year, at: .endYear)
    }
    #expect(try messages() == [])
  }

  @Test func `the pupils of a closed year stay as they were, whatever is corrected later`() throws {
    let file = try SchoolFile.open(at: path)
    let before = try file.pupils(in: year)
    try file.write(as: .test) { writer throws(Failure) in try writer.closeYear(year, at: Act.test.at) }
    var changed = try #require(before[pupilID(1)])
    changed.fullName = "Tên Mới"
    changed.sex = .female
    changed.disability = "Khuyết tật nhìn"
    try file.write(as: .test) { writer throws(Failure) in try writer.put(changed) }
    #expect(try file.pupils(in: year) == before)
    #expect(try file.pupils(in: year, of: class4A) == before)
    #expect(try file.pupils(ids: [pupilID(1)])[pupilID(1)] == changed)
    #expect(try file.verifyAudit().findings == [])
    try file.write(as: .test) { writer throws(Failure) in try writer.reopenYear(year) }
    #expect(try file.pupils(in: year)[pupilID(1)] == changed)
    #expect(try file.verifyAudit().findings == [])
  }

  @Test func `restoring through a link restores what it points to`() throws {
    let copy = folder.path("copy.hocba")
    let link = folder.path("link.hocba")
    try SchoolFile.open(at: path).backup(to: copy)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    try SchoolFile.open(at: path).write(as: .test) { writer throws(Failure) in
      try writer.put(PeriodResult(), of: pupilID(1), in: year, at: .endYear)
    }
    let aside = try #require(try SchoolFile.restore(copy, to: link, as: .test))
    #expect(try SchoolFile.open(at: path).results(in: year, period: .endYear).count == 2)
    #expect(try SchoolFile.open(at: aside).results(in: year, period: .endYear).count == 1)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    // The act of restoring is in the audit, and is shown.
    #expect(try SchoolFile.open(at: path).audit().last?.entries == [])
  }

  @Test func `a backup of another school takes no place unless it is meant`() throws {
    let other = folder.path("other.hocba")
    let profile = Data(
      String(decoding: profileJSON, as: UTF8.self).replacing("Trần Dương", with: "Khác").utf8)
    do { _ = try SchoolFile.create(at: other, profileJSON: profile, as: .test) }
    #expect(refusal { _ = try SchoolFile.restore(other, to: path, as: .test) } == .backupOfAnotherSchool)
    #expect(try SchoolFile.open(at: path).pupils(in: year).count == 2)
    _ = try SchoolFile.restore(other, to: path, as: .test, ofAnySchool: true)
    #expect(try SchoolFile.open(at: path).years() == [])
  }

  @Test func `a hash that was noted down is found, and not one that was not`() throws {
    let file = try SchoolFile.open(at: path)
    let noted = try file.verifyAudit().lastHash
    let entry = try file.lastAuditEntry()
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(PeriodResult(), of: pupilID(1), in: year, at: .endYear)
    }
    #expect(try file.auditEntry(withHash: noted.uppercased()) == entry)
    #expect(try file.auditEntry(withHash: String(noted.reversed())) == nil)
  }

  @Test func `bytes behind the end of a backup are noticed`() throws {
    let copy = folder.path("copy.hocba")
    try SchoolFile.open(at: path).backup(to: copy)
    let handle = try #require(FileHandle(forWritingAtPath: copy))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(repeating: 7, count: 6000))
    try handle.close()
    #expect(try SchoolFile.open(at: copy).verifyAudit().findings.map(\.message) == [.fileNotSound])
  }

  @Test func `a file without one of its tables is told to be damaged`() throws {
    runSQL("DROP TABLE audit", on: path)
    #expect(refusal { _ = try SchoolFile.open(at: path).verifyAudit() } == .schoolFileDamaged)
  }

  @Test func `a file of the first version is brought up to date, its rows noted as they stand`() throws {
    // The first form of the file is this one without what the second step made.
    let old = folder.path("old.hocba")
    try FileManager.default.copyItem(
      at: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "school-version-1.sqlite"),
      to: URL(filePath: old))
    #expect(refusal { _ = try SchoolFile.open(at: old) } == .schoolFileOlder)
    let file = try SchoolFile.open(at: old, as: .test)
    let report = try file.verifyAudit()
    #expect(report.findings == [])
    #expect(report.acts == 1)
    #expect(try file.pupils(of: .everyone).count == 3)
    #expect(try file.results(in: year, period: .endYear).count == 2)
  }

  @Test func `a file of the second version gets the register of awards, and keeps its audit`() throws {
    let old = folder.path("old.hocba")
    try FileManager.default.copyItem(
      at: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "school-version-2.sqlite"),
      to: URL(filePath: old))
    #expect(refusal { _ = try SchoolFile.open(at: old) } == .schoolFileOlder)
    let file = try SchoolFile.open(at: old, as: .test)
    let report = try file.verifyAudit()
    #expect(report.findings == [])
    #expect(report.acts == 7, "six acts of before, and this one")
    #expect(try file.audit().contains { $0.act.doing == "move out" && $0.act.who == "thu" })
    #expect(try file.awardRegister(in: year) == AwardRegister())
    let award = try #require(
      try file.results(in: year, period: .endYear)[pupilID(1)]?.awards.first)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(
        AwardRegister.Decision(position: 1, number: 5, day: CivilDate(year: 2024, month: 1, day: 9)), in: year
      )
      try writer.put(AwardRegister.Entry(number: 1, pupil: pupilID(1), award: award, decision: 1), in: year)
    }
    #expect(try file.awardRegister(in: year).entries.map(\.award) == [award])
    #expect(try file.verifyAudit().findings == [])
  }

  @Test func `a backup is the same school, and restoring moves the old file aside`() throws {
    let file = try SchoolFile.open(at: path)
    let copy = folder.path("copy.hocba")
    try file.backup(to: copy)
    #expect(refusal { try file.backup(to: copy) } == .schoolFileExists)
    #expect(try SchoolFile.open(at: copy).verifyAudit() == file.verifyAudit())
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(PeriodResult(), of: pupilID(1), in: year, at: .endYear)
    }
    #expect(refusal { _ = try SchoolFile.restore(path, to: path, as: .test) } == .backupIsTheFile)
    let aside = try #require(try SchoolFile.restore(copy, to: path, as: .test))
    let restored = try SchoolFile.open(at: path)
    #expect(try restored.results(in: year, period: .endYear).count == 2)
    #expect(try restored.verifyAudit().findings == [])
    #expect(try SchoolFile.open(at: aside).results(in: year, period: .endYear).count == 1)
  }

  @Test func `a backup that was tampered with is not restored`() throws {
    let copy = folder.path("copy.hocba")
    try SchoolFile.open(at: path).backup(to: copy)
    for trigger in triggers(of: copy) { runSQL("DROP TRIGGER \(trigger)", on: copy) }
    runSQL("UPDATE subject_mark SET score = 10", on: copy)
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(refusal { _ = try SchoolFile.restore(copy, to: path, as: .test) } == .backupNotSound)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }
}

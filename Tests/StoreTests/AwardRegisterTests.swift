import CSQLite
import Diagnostics
import Records
import Store
import Testing

/// The register of awards: decisions, and the numbers of awards.
@Suite struct AwardRegisterTests {
  private let folder: Folder
  private let file: SchoolFile
  private let path: String
  private let award = Award(text: "Học sinh Xuất sắc", isAdHoc: false)

  init() throws {
    folder = try Folder()
    path = folder.path("school.hocba")
    file = try school(in: folder)
  }

  private func decision(_ position: Int, number: Int, _ day: String) throws -> AwardRegister.Decision {
    AwardRegister.Decision(position: position, number: number, day: try #require(CivilDate(day)))
  }

  /// Decision 45, which gave both pupils an award.
  private func fill() throws {
    let decision = try decision(1, number: 45, "2024-05-25")
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(decision, in: year)
      for number in 1...2 {
        try writer.put(
          AwardRegister.Entry(number: number, pupil: pupilID(number), award: award, decision: 1), in: year)
      }
    }
  }

  @Test func `decisions and entries come back in the order of their numbers`() throws {
    try fill()
    let register = try file.awardRegister(in: year)
    #expect(register.decisions.map(\.number) == [45])
    #expect(register.decisions.map(\.day.text) == ["25/05/2024"])
    #expect(register.entries.map(\.number) == [1, 2])
    #expect(register.entries.map(\.pupil) == [pupilID(1), pupilID(2)])
    #expect(register.nextNumber == 3)
    #expect(try file.awardRegister(in: SchoolYear(start: 2022)) == AwardRegister())
    #expect(try file.verifyAudit().findings == [])
  }

  @Test func `a corrected decision keeps its entries, and the audit has both`() throws {
    try fill()
    let corrected = try decision(1, number: 46, "2024-05-26")
    try file.write(as: .test) { writer throws(Failure) in try writer.put(corrected, in: year) }
    let register = try file.awardRegister(in: year)
    #expect(register.decisions == [corrected])
    #expect(register.entries.count == 2)
    #expect(try file.verifyAudit().findings == [])
    let change = try #require(try file.audit().last?.entries.last)
    #expect(change.record.text(.english) == "award decision 2023-2024 1")
    #expect(
      change.changes == [
        AuditEntry.Change(column: "number", before: "45", after: "46"),
        AuditEntry.Change(column: "day", before: "2024-05-25", after: "2024-05-26"),
      ])
  }

  @Test func `a decision taken back leaves nothing but its audit`() throws {
    try fill()
    try file.write(as: .test) { writer throws(Failure) in try writer.removeAwardDecision(at: 1, in: year) }
    #expect(try file.awardRegister(in: year) == AwardRegister())
    var selection = AuditSelection()
    selection.pupil = pupilID(2)
    let entries = try file.audit(selection).flatMap(\.entries)
    #expect(entries.last?.isDeleted == true)
    #expect(entries.last?.record.parts == ["HS002", "2023", "2"])
    #expect(try file.verifyAudit().findings == [])
  }

  @Test func `no number is given twice, and none without a decision or a pupil of the year`() throws {
    try fill()
    func put(_ number: Int, _ pupil: PupilID, decision: Int) -> Message? {
      refusal {
        try file.write(as: .test) { writer throws(Failure) in
          try writer.put(
            AwardRegister.Entry(number: number, pupil: pupil, award: award, decision: decision), in: year)
        }
      }
    }
    #expect(put(2, pupilID(1), decision: 1) == .valueRefused)
    #expect(put(3, pupilID(1), decision: 2) == .valueRefused)
    #expect(put(3, pupilID(9), decision: 1) == .pupilNotKnown)
    #expect(try file.awardRegister(in: year).entries.count == 2)
  }

  @Test(arguments: [
    "UPDATE award_decision SET number = 1", "DELETE FROM award_entry", "UPDATE award_entry SET number = 9",
    "INSERT INTO award_decision VALUES (2023, 2, 7, '2024-01-01')",
  ])
  func `another program is refused`(sql: String) throws {
    try fill()
    #expect(runSQL(sql, on: path) != SQLITE_OK)
    #expect(try file.verifyAudit().findings == [])
  }

  @Test func `the register of a closed year does not change`() throws {
    try fill()
    try file.write(as: .test) { writer throws(Failure) in try writer.closeYear(year, at: Act.test.at) }
    let other = try decision(2, number: 50, "2024-05-30")
    #expect(
      refusal { try file.write(as: .test) { writer throws(Failure) in try writer.put(other, in: year) } }
        == .yearClosed)
    #expect(
      refusal {
        try file.write(as: .test) { writer throws(Failure) in
          try writer.removeAwardDecision(at: 1, in: year)
        }
      } == .yearClosed)
    #expect(
      refusal {
        try file.write(as: .test) { writer throws(Failure) in
          try writer.put(
            AwardRegister.Entry(number: 3, pupil: pupilID(1), award: award, decision: 1), in: year)
        }
      } == .yearClosed)
  }
}

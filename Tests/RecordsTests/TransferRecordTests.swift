import Diagnostics
import Foundation
import Records
import Testing

@Suite struct TransferRecordTests {
  /// No hash, but enough to tell texts apart.
  private func digest(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) }, radix: 16)
  }

  private func record() throws -> TransferRecord {
    let birth = try #require(CivilDate("2014-05-06"))
    var pupil = Pupil(
      id: PupilID(rawValue: "HS 0\"1\\"), fullName: "Vừ Thị Ỷ", birthDate: birth, sex: .female)
    pupil.nationalID = "031314000001"
    pupil.registerNumber = "0123/2020"
    pupil.enteredSchool = CivilDate("05/09/2020")
    pupil.guardian = "Bà\nngoại"
    var section = ClassSection(name: ClassName(rawValue: "4A"), grade: 4)
    section.foreignLanguage = "Tiếng Nhật"
    var record = TransferRecord(
      school: "Trường Tiểu học Ẵng", schoolCode: "31", year: SchoolYear(start: 2023), section: section,
      regulation: "TT27-2020", pupil: pupil)
    var line = HistoryEntry(year: SchoolYear(start: 2022), className: "3A")
    line.school = "Trường Tiểu học Ẵng"
    line.registerNumber = "0123/2020"
    record.history = [line]
    var result = PeriodResult()
    result.subjects["TOAN"] = SubjectMark(level: .completed, score: Score(7), comment: "Khá.\tTốt")
    result.subjects["TOAN"]?.earlierTests = [EarlierTest(score: try #require(Score(2)), reason: "ốm")]
    result.subjects["GDTC"] = SubjectMark(standing: .exempt)
    result.subjects["MOI"] = SubjectMark(level: .wellCompleted)
    result.traits = ["patriotism": .adequate, "kindness": .good]
    result.traitComments = ["qualities": "Ngoan"]
    result.awards = [Award(text: "Giải nhất", isAdHoc: true)]
    result.note = "ghi chú"
    record.results[.endTerm1] = result
    var year = result
    year.confirmedOutcome = "completed"
    year.outcomeNote = DecisionNote(day: birth, reason: "vì")
    year.promotionDecision = false
    year.supplementary.subjects["TOAN"] = AssessedMark(level: .completed, score: Score(5))
    year.supplementary.traits["patriotism"] = .good
    year.supplementary.day = birth
    record.results[.endYear] = year
    var attendance = Attendance()
    attendance.heightCm = "130,5"
    attendance.excused = 0
    record.attendance[.first] = attendance
    record.leaving = TransferRecord.Leaving(day: birth, toSchool: "Trường B", papers: "12/GT", reason: nil)
    return record
  }

  private func read(_ text: String) throws -> TransferRecord {
    try TransferRecord.read(Data(text.utf8), file: "a.json", digest: digest)
  }

  @Test(arguments: [true, false])
  func `what is written is read, all of it`(withLabels: Bool) throws {
    let record = try record()
    let file = record.file(withLabels ? try regulation("TT27-2020") : nil, digest: digest)
    #expect(try read(file) == record)
    #expect(file.contains("Toán") == withLabels)
    #expect(file.contains("hocba move in --file"))
  }

  @Test func `an editor may lay it out anew, but not change a letter`() throws {
    let file = try record().file(nil, digest: digest)
    let other = "\u{FEFF}" + file.replacing("\n", with: "\r\n").replacing("{\"", with: "{  \"")
    #expect(try read(other) == record())
    for change in [("\"score\": 7", "\"score\": 8"), ("Vừ Thị Ỷ", "Vừ Thị Ý"), ("\"H\"", "\"T\"")] {
      try #require(file.contains(change.0))
      let changed = file.replacing(change.0, with: change.1)
      // The words for people are not protected: they are read by nobody else.
      #expect(findings { _ = try read(changed) }.map(\.message) == [.transferChanged])
    }
  }

  @Test(
    arguments: [
      ("", Message.transferNotOne), ("[]", .transferNotOne), ("{\"name\": \"Trường\"}", .transferNotOne),
      ("{\"hocbaTransfer\": 2}", .transferNewer),
      ("{\"hocbaTransfer\": 1, \"content\": {}}", .jsonMissingKey),
      ("{\"hocbaTransfer\": 1, \"sha256\": \"00\"}", .transferChanged),
      ("{\"hocbaTransfer\": 1, \"sha256\": \"00\", \"content\": {}}", .transferChanged),
    ] as [(String, Message)])
  func `other files are refused`(text: String, message: Message) {
    #expect(findings { _ = try read(text) }.first?.message == message)
  }

  @Test(arguments: [
    ("\"grade\": 4", "\"grade\": 6"), ("\"score\": 7", "\"score\": 11"), ("\"end-term-1\"", "\"end-term-3\""),
    ("\"birthDate\": \"2014-05-06\"", "\"birthDate\": \"2014-02-30\""),
    ("\"year\": \"2023-2024\"", "\"year\": \"2023\""), ("\"trait\": \"kindness\"", "\"trai\": \"kindness\""),
  ])
  func `nonsense with a right hash is refused at its place`(old: String, new: String) throws {
    let file = try record().file(nil, digest: digest)
    try #require(file.contains(old))
    let changed = file.replacing(old, with: new)
    func read() throws {
      _ = try TransferRecord.read(Data(changed.utf8), file: "a.json") { _ in
        // The hash that stands in the file, whatever the content.
        String(changed.split(separator: "\"sha256\": \"")[1].prefix { $0 != "\"" })
      }
    }
    let found = findings { try read() }
    #expect(!found.isEmpty)
    for finding in found {
      guard case .position(file: "a.json", _, _) = finding.place else {
        Issue.record("no position: \(finding)")
        continue
      }
    }
  }
}

import Diagnostics
import Exchange
import Records
import Testing

/// Tables come back as they were written, in both formats.
@Suite struct WritingTests {
  private func row(_ pupil: String, _ period: Period, _ result: PeriodResult) throws -> ResultsSheet.Row {
    let scope = try testScope()
    let id = PupilID(rawValue: pupil)
    let section = try #require(scope.enrolments[id].flatMap { scope.classes[$0.className] })
    let regulation = try #require(scope.regulations[section.grade])
    return ResultsSheet.Row(
      pupil: id, fullName: scope.pupils[id]?.fullName ?? "", className: section.name, grade: section.grade,
      period: period, regulation: regulation, result: result, evaluation: nil)
  }

  private func readBack(_ rows: [ResultsSheet.Row], _ format: SheetFormat) throws -> TableReading<ResultRow> {
    let bands = rows.map { ResultsSheet.Band(regulation: $0.regulation, grade: $0.grade, period: $0.period) }
    let bytes = try ResultsSheet.sheet(rows, bands: bands).bytes(as: format)
    return try ResultsTable(SheetSource(bytes, file: "t"), testScope()).read(recorded: [:])
  }

  /// Level, score and standing in all combinations that can be recorded, for a tested and an untested subject.
  private static let marks: [(code: String, mark: SubjectMark)] = {
    var marks: [(String, SubjectMark)] = []
    for code in ["TOAN", "DD"] {
      for standing in [Standing.assessed, .exempt, .absent] {
        for level in [nil, SubjectLevel.wellCompleted, .notCompleted]
        where standing != .exempt || level == nil {
          for score in [nil, 1, 10] where score == nil || code == "TOAN" && standing != .exempt {
            for comment in [nil, "Chăm\nngoan"] {
              let mark = SubjectMark(
                level: level, score: score.flatMap { Score($0) }, comment: comment, standing: standing)
              if mark != SubjectMark() { marks.append((code, mark)) }
            }
          }
        }
      }
    }
    return marks
  }()

  @Test(arguments: SheetFormat.allCases) func `every mark comes back`(format: SheetFormat) throws {
    #expect(Self.marks.count == 50)
    for (code, mark) in Self.marks {
      // Mathematics of grades 4 and 5 is tested at all four points.
      var result = PeriodResult()
      result.subjects[code] = mark
      let rows = try ["0001", "0005"].flatMap { pupil in
        try Period.allCases.map { try row(pupil, $0, result) }
      }
      let reading = try readBack(rows, format)
      #expect(
        reading.records.map(\.result) == rows.map { _ in result }, "\(code) \(mark) \(reading.codes)")
    }
  }

  private static let texts = [
    "=)", "=1+1", "+84 912", "-", "@nhà", "\"a\", b;c", "a\nb\r\nc", "'0", "_x0041_", "<b>&amp;", "Đỗ Ễn ﬁ",
    "001", "1e5", "31/12/2016", "TRUE", "#REF!", "a  b",
  ]

  @Test(arguments: SheetFormat.allCases) func `every text comes back unchanged`(format: SheetFormat) throws {
    for text in Self.texts {
      var result = PeriodResult()
      result.subjects["TOAN"] = SubjectMark(level: .completed, comment: text.replacing("\r\n", with: "\n"))
      result.traitComments["qualities"] = text.replacing("\r\n", with: "\n")
      result.note = text.replacing("\r\n", with: "\n")
      result.awards = [
        Award(text: "Giải nhất", isAdHoc: true), Award(text: "Học sinh Xuất sắc", isAdHoc: false),
      ]
      result.confirmedOutcome = "good"
      result.promotionDecision = true
      let reading = try readBack([row("0001", .endYear, result)], format)
      #expect(reading.records.map(\.result) == [result], "\(text) \(reading.findings)")
    }
  }

  @Test(arguments: SheetFormat.allCases) func `people keep their zeros, days and letters`(format: SheetFormat)
    throws
  {
    let day = try #require(CivilDate(checkedYear: 2014, month: 5, day: 9))
    var pupil = Pupil(id: PupilID(rawValue: "0099"), fullName: "Hạ \"Ễn\"", birthDate: day, sex: .female)
    (pupil.nationalID, pupil.ministryID, pupil.phone) = ("001214009517", "0407137235", "0912345678")
    (pupil.registerNumber, pupil.enteredSchool, pupil.permanentAddress) = ("012", day, "=số 3, thôn 2")
    let row = PupilRow(
      pupil: pupil, enrolment: Enrolment(pupil: pupil.id, className: ClassName(rawValue: "4A"), ordinal: 12))
    let bytes = try PupilsTable.sheet([row]).bytes(as: format)
    let reading = try PupilsTable.read(SheetSource(bytes, file: "t"), testScope())
    #expect(reading.records == [row])
    #expect(reading.findings.isEmpty)
  }

  @Test func `the same table is the same bytes`() throws {
    let sheet = StaffTable.sheet([Staff(id: StaffID(rawValue: "01"), fullName: "Đỗ Hằng")])
    #expect(try sheet.bytes(as: .xlsx) == sheet.bytes(as: .xlsx))
  }

  @Test func `what changes is told cell by cell, and nothing of what stays`() throws {
    var old = PeriodResult()
    old.subjects["TOAN"] = SubjectMark(level: .completed, score: Score(6), comment: "Cố gắng")
    old.traits["patriotism"] = .good
    var new = old
    new.subjects["TOAN"]?.score = Score(8)
    new.subjects["TOAN"]?.comment = nil
    new.promotionDecision = true
    let row = try row("0001", .endYear, new)
    #expect(
      ResultsSheet.changes(from: old, to: row, row: 7).map { "\($0.row) \($0.column) \($0.old)>\($0.new)" }
        == [
          "7 Toán: Điểm 6>8", "7 Toán: Nhận xét Cố gắng>", "7 Quyết định lên lớp >x",
        ])
    #expect(ResultsSheet.changes(from: new, to: row, row: 7).isEmpty)
  }
}

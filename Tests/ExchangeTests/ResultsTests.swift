import Diagnostics
import Exchange
import Records
import Testing

@Suite struct ResultsTests {
  private func read(
    _ text: String, period: Period? = .endYear, className: ClassName? = nil,
    recorded: [Period: [PupilID: PeriodResult]] = [:]
  ) throws -> TableReading<ResultRow> {
    try ResultsTable(csv(text), testScope(), className: className, period: period).read(recorded: recorded)
  }

  /// One pupil of 4A (0001), of 1A (0010, TT27) or of 5B (0005, TT22) with one column.
  private func cell(_ heading: String, _ value: String, pupil: String = "0001", _ period: Period = .endYear)
    throws
    -> TableReading<ResultRow>
  {
    try read("Mã học sinh,\(heading)\n\(pupil),\"\(value)\"\n", period: period)
  }

  @Test(arguments: [
    ("T", SubjectLevel.wellCompleted), ("h", .completed), ("CHT", .notCompleted),
    ("Hoàn thành tốt", .wellCompleted),
    ("hoàn  thành", .completed), ("HTT", .wellCompleted), ("ht", .completed),
  ])
  func `levels are letters and words in any case`(written: String, level: SubjectLevel) throws {
    let reading = try cell("Toán: Mức", written)
    #expect(reading.records.first?.result.subjects["TOAN"]?.level == level)
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    ("T", TraitLevel.good), ("Đ", .adequate), ("đ", .adequate), ("D", .adequate), ("Đạt", .adequate),
    ("tốt", .good), ("Cần cố gắng", .needsEffort), ("c", .needsEffort),
  ])
  func `trait levels are letters and words in any case`(written: String, level: TraitLevel) throws {
    let reading = try cell("Phẩm chất: Yêu nước", written)
    #expect(reading.records.first?.result.traits.values.first == level)
  }

  @Test(arguments: [("8", 8), ("0", 0), ("10", 10)])
  func `a whole score is taken`(written: String, value: Int) throws {
    let reading = try cell("Toán: Điểm", written)
    #expect(reading.records.first?.result.subjects["TOAN"]?.score?.value == value)
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [("8,0", 8), ("8.0", 8), ("10.00", 10)])
  func `a whole score with decimals is repaired and reported`(written: String, value: Int) throws {
    let reading = try cell("Toán: Điểm", written)
    #expect(reading.records.first?.result.subjects["TOAN"]?.score?.value == value)
    #expect(reading.codes == ["I040"])
    #expect(reading.tally.repaired == 1)
    #expect(reading.tally.accepted == 1)
  }

  @Test(arguments: ["7,5", "8.5", "11", "-1", "8,", "1e1", "tám", "8/10"])
  func `any other score is refused`(written: String) throws {
    let reading = try cell("Toán: Điểm", written)
    #expect(reading.codes == ["I070"])
    #expect(reading.findings.first?.values["regulation"] == "TT27/2020")
    #expect(reading.records.isEmpty)
  }

  @Test func `a 0 is refused under TT22`() throws {
    let reading = try cell("Toán: Điểm", "0", pupil: "0005")
    #expect(
      reading.findings == [
        .error(
          .notAScore, at: .cell(file: "t.csv", row: 2, column: "Toán: Điểm"),
          ["value": "0", "lowest": "1", "highest": "10", "regulation": "TT22/2016"])
      ])
    #expect(
      reading.findings.first?.message.text(.vietnamese, reading.findings.first?.values ?? [:])
        == "\"0\" không phải số nguyên từ 1 đến 10 (TT22/2016). Sửa ô này rồi nạp lại.")
  }

  @Test(arguments: [
    ("Toán: Mức", "X", "I072"), ("Toán: Mức", "Đ", "I072"), ("Phẩm chất: Yêu nước", "H", "I073"),
  ])
  func `an unknown level is refused`(heading: String, written: String, code: String) throws {
    #expect(try cell(heading, written).codes == [code])
  }

  @Test func `a score where there is no test is refused unless empty`() throws {
    #expect(try cell("Đạo đức: Điểm", "8").codes == ["I071"])
    #expect(try cell("Khoa học: Điểm", "8", pupil: "0001", .midTerm1).codes == ["I071"])
    #expect(try cell("Toán: Điểm", "8", pupil: "0001", .midTerm1).codes.isEmpty)
    #expect(try cell("Toán: Điểm", "8", pupil: "0010", .midTerm1).codes == ["I071"])
    #expect(try cell("Đạo đức: Điểm", "").tally.accepted == 1)
  }

  @Test(arguments: [
    ("Khoa học: Mức", "T", "0010"), ("Khoa học: Nhận xét", "Tốt", "0010"),
    ("Tự nhiên và Xã hội: Mức", "T", "0001"),
    ("Năng lực: Tin học", "T", "0010"), ("Giáo dục thể chất: Mức", "T", "0005"),
  ])
  func `a mark in what the grade does not have is refused unless empty`(
    heading: String, written: String, pupil: String
  ) throws {
    #expect(try cell(heading, written, pupil: pupil).codes == ["I074"])
    #expect(try cell(heading, "", pupil: pupil).tally.accepted == 1)
  }

  @Test func `exempt and absent are different from empty`() throws {
    let text =
      "Mã học sinh,Toán: Mức,Toán: Điểm,Tiếng Việt: Mức,Tiếng Việt: Điểm,Khoa học: Mức,Khoa học: Điểm\n"
      + "0001,Miễn,,H,Vắng,,\n0002,m,M,,,T,9\n"
    let reading = try read(text)
    #expect(reading.findings.isEmpty)
    let marks = try #require(reading.records.first?.result.subjects)
    #expect(marks["TOAN"] == SubjectMark(standing: .exempt))
    #expect(marks["TV"] == SubjectMark(level: .completed, standing: .absent))
    #expect(marks["KH"] == nil)
    #expect(reading.records.last?.result.subjects["TOAN"]?.standing == .exempt)
  }

  @Test(arguments: [("Miễn", "8"), ("T", "Miễn"), ("Miễn", "Vắng")])
  func `exempt together with a mark is refused`(level: String, score: String) throws {
    #expect(try read("Mã học sinh,Toán: Mức,Toán: Điểm\n0001,\(level),\(score)\n").codes == ["I075"])
  }

  @Test func `awards are texts by semicolons`() throws {
    let reading = try cell("Khen thưởng", "Học sinh Xuất sắc; Đột xuất: Giải nhất cờ vua ;")
    #expect(
      reading.records.first?.result.awards == [
        Award(text: "Học sinh Xuất sắc", isAdHoc: false), Award(text: "Giải nhất cờ vua", isAdHoc: true),
      ])
  }

  @Test func `decisions by people come back, computed columns are ignored in silence`() throws {
    let text =
      "Mã học sinh,Kết quả xác nhận,Quyết định lên lớp,Đánh giá KQGD,Hoàn thành chương trình lớp học,Được lên lớp\n"
      + "0001,hoàn thành tốt,x,Vớ vẩn,x,x\n0002,,không,,,\n0003,Giỏi,,,,\n"
    let reading = try read(text)
    #expect(reading.records.map(\.result.promotionDecision) == [true, false])
    #expect(reading.records.first?.result.confirmedOutcome == "good")
    #expect(reading.codes == ["I076"])
  }

  @Test func `an empty cell takes no decision back, and says so; emptied awards are named`() throws {
    var before = PeriodResult()
    before.confirmedOutcome = "good"
    before.promotionDecision = false
    before.promotionNote = DecisionNote(day: CivilDate("10/06/2024"), reason: "nghỉ nhiều")
    before.awards = [Award(text: "Giải nhất", isAdHoc: true)]
    let text = "Mã học sinh,Khen thưởng,Kết quả xác nhận,Quyết định lên lớp\n0001,,,\n"
    func read(_ period: Period) throws -> TableReading<ResultRow> {
      try ResultsTable(csv(text), testScope(), period: period)
        .read(recorded: [period: [PupilID(rawValue: "0001"): before]])
    }
    let reading = try read(.endYear)
    #expect(reading.codes == ["I098", "I097", "I097"])
    #expect(reading.tally.accepted == 1)
    var after = before
    after.awards = []
    #expect(reading.records.map(\.result) == [after])
    // A decision where none belongs goes as any other cell.
    #expect(try read(.endTerm1).records.map(\.result) == [PeriodResult()])
  }

  @Test(arguments: ["x", "X", "✓", "\u{F0FC}"])
  func `yes is a tick of any kind`(tick: String) throws {
    #expect(try cell("Quyết định lên lớp", tick).records.first?.result.promotionDecision == true)
  }

  @Test func `period and class come from columns, and must agree with what is given`() throws {
    let text =
      "Mã học sinh,Lớp,Thời điểm,Toán: Mức\n0001,4A,Cuối học kì I,T\n0002,4B,cn,T\n0003,9Z,cn,T\n0010,1A,hè,T\n"
    let reading = try read(text, period: nil)
    #expect(reading.records.map(\.period) == [.endTerm1])
    #expect(reading.codes == ["I063", "I060", "I054"])
    #expect(try read(text, period: .endYear).codes.first == "I064")
    #expect(
      try read("Mã học sinh,Toán: Mức\n0003,T\n", className: ClassName(rawValue: "4A")).codes == ["I062"])
    #expect(failureCodes { _ = try read("Mã học sinh,Toán: Mức\n0001,T\n", period: nil) } == ["I065"])
  }

  @Test func `a pupil twice is an error only at the same period`() throws {
    let text = "Mã học sinh,Thời điểm,Toán: Mức\n0001,cn,T\n0001,chk1,T\n0001,Cuối năm học,H\n"
    let reading = try read(text, period: nil)
    #expect(reading.codes == ["I029"])
    #expect(reading.tally.accepted == 2)
  }

  @Test func `an unknown pupil says what to import first`() throws {
    let reading = try cell("Toán: Mức", "T", pupil: "9999")
    #expect(reading.codes == ["I061"])
    #expect(reading.findings.first?.message.vietnamese.contains("hocba import pupils") == true)
  }

  @Test func `another name than the recorded one is worth a look`() throws {
    let text = "Mã học sinh,Họ và tên,Toán: Mức\n0001,nguyễn thị  ễn 0001,T\n0002,Lê Văn Ước,T\n"
    let reading = try read(text)
    #expect(reading.codes == ["I078"])
    #expect(reading.tally.accepted == 2)
  }

  @Test func `a column that is not there leaves its marks, an empty cell clears them`() throws {
    var before = PeriodResult()
    before.subjects["TOAN"] = SubjectMark(level: .completed, score: Score(6), comment: "Cố gắng")
    before.subjects["TV"] = SubjectMark(level: .completed)
    before.note = "cũ"
    let reading = try read(
      "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,,7\n",
      recorded: [.endYear: [PupilID(rawValue: "0001"): before]])
    let after = try #require(reading.records.first?.result)
    #expect(after.subjects["TOAN"] == SubjectMark(score: Score(7), comment: "Cố gắng"))
    #expect(after.subjects["TV"] == before.subjects["TV"])
    #expect(after.note == "cũ")
  }

  @Test(arguments: [
    ("T.Việt: Mức đạt được", "TV"), ("Toán : Mức", "TOAN"), ("Ngoại ngữ: Mức", "NN1"), ("LS&ĐL: Mức", "LSDL"),
    ("Nghệ thuật (Mỹ thuật): Mức", "MT"), ("Lịch sử và Địa lý: Mức", "LSDL"), ("Tin học: Mức", "TH"),
    ("TIN HỌC VÀ CÔNG NGHỆ (CÔNG NGHỆ): MỨC", "CN"), ("GDTC: Mức", "GDTC"),
  ])
  func `short names and other spellings of subjects are known`(heading: String, subject: String) throws {
    let reading = try cell(heading, "T")
    #expect(reading.records.first?.result.subjects[subject]?.level == .wellCompleted)
    #expect(reading.findings.isEmpty)
  }

  @Test func `the same short name means each regime's own subject`() throws {
    let text =
      "Mã học sinh,Tin học: Mức,Tin học và Công nghệ (Tin học): Mức,Ngoại ngữ: Mức,Ngoại ngữ 1: Mức\n"
      + "0001,,T,,H\n0005,C,,T,\n"
    let reading = try read(text)
    #expect(reading.findings.isEmpty)
    #expect(reading.records.first?.result.subjects["TH"]?.level == .wellCompleted)
    #expect(reading.records.first?.result.subjects["NN1"]?.level == .completed)
    #expect(reading.records.last?.result.subjects.count == 2)
  }

  @Test func `an unknown subject is ignored with a suggestion`() throws {
    let reading = try cell("Toan: Diem,Toán: Mức", "9\",\"T")
    #expect(reading.codes == ["I024"])
    #expect(reading.findings.first?.values["near"] == "Toán: Điểm")
  }
}

/// Files that other programs and other people made.
@Suite struct ForeignResultsTests {
  private func read(_ text: String, className: ClassName? = nil) throws -> TableReading<ResultRow> {
    try ResultsTable(csv(text), testScope(), className: className, period: .endYear).read(recorded: [:])
  }

  @Test(arguments: [
    ("TVM", "T", "0001", "TV"), ("TOM", "T", "0005", "TOAN"), ("NNM", "T", "0001", "NN1"),
    ("NNM", "T", "0005", "NN"), ("SDM", "T", "0001", "LSDL"), ("KHM", "T", "0001", "KH"),
    ("KHM", "T", "0010", "TNXH"), ("THM", "T", "0001", "TH"), ("CNM", "T", "0001", "CN"),
    ("DDM", "T", "0001", "DD"), ("TDM", "T", "0001", "GDTC"), ("TDM", "T", "0005", "TD"),
    ("ANM", "T", "0005", "AN"), ("MTM", "T", "0001", "MT"), ("KTM", "T", "0001", "HDTN"),
    ("KTM", "T", "0005", "KT"), ("DTM", "T", "0001", "TDT"),
  ])
  func `short heads mean a subject of the pupil's own regime and grade`(
    heading: String, written: String, pupil: String, subject: String
  ) throws {
    let reading = try read("Mã học sinh,\(heading)\n\(pupil),\(written)\n")
    #expect(reading.findings.isEmpty)
    let subjects = try #require(reading.records.first?.result.subjects)
    #expect(subjects[subject]?.level == .wellCompleted)
    #expect(subjects.count == 1)
  }

  @Test(arguments: [("TVD", "TV"), ("TOD", "TOAN"), ("NND", "NN1"), ("SDD", "LSDL"), ("KHD", "KH")])
  func `short heads of scores`(heading: String, subject: String) throws {
    let reading = try read("Mã học sinh,\(heading)\n0001,9\n")
    #expect(reading.records.first?.result.subjects[subject]?.score?.value == 9)
  }

  @Test(arguments: [
    ("NL1", "0001", "autonomy"), ("NL6", "0001", "science"), ("NL10", "0010", "physical"),
    ("PC5", "0001", "responsibility"), ("NL3", "0005", "tt22SelfStudy"), ("PC4", "0005", "tt22Solidarity"),
  ])
  func `numbered traits stand in the order of the regulation`(
    heading: String, pupil: String, trait: String
  ) throws {
    let reading = try read("Mã học sinh,\(heading)\n\(pupil),T\n")
    #expect(reading.findings.isEmpty)
    #expect(reading.records.first?.result.traits == [trait: .good])
  }

  @Test func `a number that the regulation does not have must be empty`() throws {
    #expect(try read("Mã học sinh,NL4,PC5\n0005,T,\n").codes == ["I074"])
    #expect(try read("Mã học sinh,NL7\n0010,T\n").codes == ["I074"])
  }

  @Test func `a tick says that there is an award, its text is needed`() throws {
    let reading = try read(
      "Mã học sinh,TOM,KTCN,KTDX,HoanThanhXuatSac,HoanThanhTot,HoanThanh,ChuaHoanThanh,ChuaLenLop\n"
        + "0001,T,x,,x,,,,\n0002,T,,,,,,,x\n")
    #expect(
      reading.findings == [
        .note(
          .foreignResultsIgnored, at: .row(file: "t.csv", row: 1),
          ["columns": "\"HoanThanhXuatSac\", \"HoanThanhTot\", \"HoanThanh\", \"ChuaHoanThanh\""]),
        .warning(.awardTextNeeded, at: .cell(file: "t.csv", row: 2, column: "KTCN")),
        .warning(
          .notPromotedIsDecided, at: .cell(file: "t.csv", row: 3, column: "ChuaLenLop"),
          ["pupil": "0002"]),
      ])
    #expect(reading.records.map(\.result.awards) == [[], []])
    #expect(try read("Mã học sinh,KTCN,Khen thưởng\n0001,x,Học sinh Xuất sắc\n").findings.isEmpty)
  }

  @Test func `a file without a known column of results is refused, with what it has`() throws {
    do {
      _ = try read("Mã học sinh,Họ và tên,Xếp hạng,HoanThanh\n0001,A,T,x\n")
      Issue.record("nothing was thrown")
    } catch let failure as Failure {
      let finding = try #require(failure.findings.first)
      #expect(finding.message == .noResultColumns)
      #expect(finding.place == .row(file: "t.csv", row: 1))
      #expect(finding.values["found"] == "Mã học sinh, Họ và tên, Xếp hạng, HoanThanh")
      #expect(finding.message.kind == .badData)
    }
  }

  @Test(
    arguments: [
      ("SDX", nil), ("GKM", nil), ("Ghi chu", "Ghi chú"), ("Toan: Diem", "Toán: Điểm"),
      ("Tóan: Mức", "Toán: Mức"), ("LOP", "Lớp"), ("Sở trường", nil),
    ] as [(String, String?)])
  func `a suggestion is of the same kind and near`(heading: String, near: String?) throws {
    let reading = try read("Mã học sinh,TVM,\(heading)\n0001,T,\n")
    #expect(reading.codes == [near == nil ? "I023" : "I024"])
    #expect(reading.findings.first?.values["near"] == near)
  }

  @Test func `a row of another class is told in the column that says so`() throws {
    let class4A = ClassName(rawValue: "4A")
    let named = try read("Mã học sinh,Lớp,TVM\n0003,4B,T\n", className: class4A)
    #expect(named.findings.map(\.place) == [.cell(file: "t.csv", row: 2, column: "Lớp")])
    #expect(named.codes == ["I062"])
    let bare = try read("Mã học sinh,TVM\n0003,T\n", className: class4A)
    #expect(bare.findings.map(\.place) == [.cell(file: "t.csv", row: 2, column: "Mã học sinh")])
  }

  @Test func `a signature right under the last pupil ends the table`() throws {
    let reading = try read(
      "Mã học sinh,Họ và tên,TVM\n0001,,T\nGiáo viên chủ nhiệm (ký),,\n\"Hà Nội, ngày 31 tháng 5\",,\n")
    #expect(reading.tally.rows == 1)
    #expect(reading.findings == [.note(.remarkEndsTable, at: .row(file: "t.csv", row: 3))])
  }

  @Test func `a code with a space and a mark is a pupil, and so is one above other pupils`() throws {
    #expect(try read("Mã học sinh,TVM\n0001,T\nHS 9,T\n").codes == ["I061"])
    #expect(try read("Mã học sinh,TVM\nHS 9,\n0001,T\n").codes == ["I061"])
  }

  @Test(arguments: [("\u{0}T", "U+0000"), ("T\u{0}", "U+0000"), ("T\u{7}", "U+0007")])
  func `a control character anywhere in a cell is refused by its name`(written: String, name: String) throws {
    let reading = try read("Mã học sinh,TVM\n0001,\(written)\n")
    #expect(
      reading.findings == [
        .error(.cellUnprintable, at: .cell(file: "t.csv", row: 2, column: "TVM"), ["character": name])
      ])
  }

  @Test func `the end mark of old programs is no row`() throws {
    #expect(try read("Mã học sinh,TVM\n0001,T\n\u{1A}").tally.rows == 1)
  }

  @Test func `an invisible character that is left out is named`() throws {
    let reading = try read("Mã học sinh,Ghi chú\n0001,Chăm\u{200B} ngoan\n")
    #expect(reading.records.first?.result.note == "Chăm ngoan")
    #expect(
      reading.findings == [
        .note(
          .invisibleLeftOut, at: .cell(file: "t.csv", row: 2, column: "Ghi chú"),
          ["characters": "U+200B", "meant": "Chăm ngoan"])
      ])
    #expect(reading.tally.repaired == 1)
  }
}

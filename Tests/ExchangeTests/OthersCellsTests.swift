import Diagnostics
import Exchange
import Records
import Testing

/// Cells as other people's programs and hands leave them.
@Suite struct OthersCellsTests {
  private func results(
    _ text: String, _ period: Period? = .endYear, _ recorded: PeriodResult = PeriodResult()
  ) throws -> TableReading<ResultRow> {
    let id = PupilID(rawValue: "0001")
    return try ResultsTable(csv(text), testScope(), period: period).read(recorded: [.endYear: [id: recorded]])
  }

  private func pupil(_ cells: [String: String], _ scope: SchoolScope? = nil) throws -> TableReading<PupilRow>
  {
    var all = [
      "Mã học sinh": "00123", "Họ và tên": "Hạ Ễn", "Ngày sinh": "09/05/2014", "Giới tính": "Nữ", "Lớp": "4A",
    ]
    all.merge(cells) { _, new in new }
    let columns = all.filter { $0.value != "-" }.sorted { $0.key < $1.key }
    let text = [columns.map(\.key), columns.map(\.value)].map { row in
      row.map { "\"\($0)\"" }.joined(separator: ",")
    }
    return try PupilsTable.read(csv(text.joined(separator: "\n") + "\n"), scope ?? testScope())
  }

  // MARK: Awards

  @Test(arguments: ["x", "\u{F0FC}", "✓", "X", "có", "TRUE", "1"])
  func `a tick is no award, and what is recorded stays`(tick: String) throws {
    let award = Award(text: "Học sinh Xuất sắc", isAdHoc: false)
    var before = PeriodResult()
    before.awards = [award]
    let reading = try results("Mã học sinh,Khen thưởng\n0001,\(tick)\n", .endYear, before)
    #expect(reading.codes == ["I056"])
    #expect(reading.records.first?.result.awards == [award])
  }

  @Test func `không is no award`() throws {
    let reading = try results("Mã học sinh,Khen thưởng\n0001,Không\n")
    #expect(reading.findings.isEmpty)
    #expect(reading.records.first?.result.awards == [])
  }

  @Test(arguments: [
    ("0005", "Học sinh Xuất sắc", ["D060"]), ("0001", "Học sinh Xuất sắc", []),
    ("0001", "Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện", ["D060"]),
    ("0005", "Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện", []),
    ("0005", "Giấy khen của phường", []),
  ])
  func `a title of the other circular is refused, with those that there are`(
    pupil: String, title: String, codes: [String]
  ) throws {
    let reading = try results("Mã học sinh,Khen thưởng\n\(pupil),\(title)\n")
    #expect(reading.codes == codes)
    #expect(reading.tally.refused == codes.count)
  }

  // MARK: Codes

  @Test(arguments: [
    ("0000", "0011"), ("\"HS\"0000", "HS0011"), ("000-00", "000-11"), ("0", "11"), ("#,##0", "11"),
  ])
  func `a code is what the spreadsheet shows`(format: String, code: String) throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(format.replacing("\"", with: "&quot;"))\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>"
    let workbook = TestWorkbook(
      TestWorkbook.sheetData([["Mã giáo viên", "Họ và tên"]]).replacing("</sheetData>", with: "")
        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>11</v></c>"
        + "<c r=\"B2\" t=\"inlineStr\"><is><t>Đỗ Hằng</t></is></c></row></sheetData>", styles: styles)
    let reading = try StaffTable.read(SheetSource(workbook), testScope())
    #expect(reading.records.map(\.id.rawValue) == [code])
    #expect(reading.codes == (code == "11" ? [] : ["I040"]))
  }

  @Test func `a number with decimals is no code`() throws {
    let workbook = TestWorkbook(
      TestWorkbook.sheetData([["Mã giáo viên", "Họ và tên"]]).replacing("</sheetData>", with: "")
        + "<row r=\"2\"><c r=\"A2\"><v>18.5</v></c>"
        + "<c r=\"B2\" t=\"inlineStr\"><is><t>Đỗ Hằng</t></is></c></row></sheetData>")
    #expect(try StaffTable.read(SheetSource(workbook), testScope()).codes == ["I103"])
  }

  @Test func `numbers that lost their zeros before they were saved as text get them back`() throws {
    let reading = try pupil(["Mã định danh Bộ GD&ĐT": "407137235", "Số định danh cá nhân": "74209009517"])
    #expect(reading.records.first?.pupil.ministryID == "0407137235")
    #expect(reading.records.first?.pupil.nationalID == "074209009517")
    #expect(reading.codes == ["I040", "I040"])
  }

  @Test func `a number of the ministry that is too short is no code of a new pupil`() throws {
    let short = try pupil(["Mã học sinh": "-", "Mã định danh Bộ GD&ĐT": "40713723"])
    #expect(short.codes.contains("I104"))
    #expect(short.tally.refused == 1)
    let long = try pupil(["Mã học sinh": "-", "Mã định danh Bộ GD&ĐT": "407137235"])
    #expect(long.records.map(\.pupil.id.rawValue) == ["0407137235"])
  }

  @Test func `a code and a class in other letters mean the only one there is`() throws {
    var scope = try testScope()
    let id = PupilID(rawValue: "HS200027")
    var known = try #require(scope.pupils[PupilID(rawValue: "0001")])
    known = Pupil(id: id, fullName: known.fullName, birthDate: known.birthDate, sex: known.sex)
    scope.pupils[id] = known
    scope.enrolments[id] = Enrolment(pupil: id, className: ClassName(rawValue: "4A"))
    let text = "Mã học sinh,Lớp,Toán: Mức\nhs200027,Lớp 4a,T\n"
    let reading = try ResultsTable(csv(text), scope, period: .endYear).read(recorded: [:])
    #expect(reading.records.map(\.pupil) == [id])
    #expect(reading.codes == ["I040", "I040"])
    #expect(try pupil(["Lớp": "lớp 4 A"]).records.map(\.enrolment.className.rawValue) == ["4A"])
  }

  @Test(arguments: [("84912345678", "0912345678"), ("+84 912 345 678", "0912 345 678"), ("0912345678", nil)])
  func `a telephone number with the 84 of the country begins with 0`(written: String, meant: String?) throws {
    let reading = try pupil(["Điện thoại liên hệ": written])
    #expect(reading.records.first?.pupil.phone == meant ?? written)
    #expect(reading.codes == (meant == nil ? [] : ["I040"]))
  }

  @Test func `blanks within a name are one plain blank`() throws {
    let reading = try pupil(["Họ và tên": "Nguyễn\u{A0}Thị  Ễn"])
    #expect(reading.records.map(\.pupil.fullName) == ["Nguyễn Thị Ễn"])
    #expect(reading.codes == ["I040"])
  }

  // MARK: Days and periods

  @Test(arguments: [
    ("5.3.16", "05/03/2016"), ("1/2/14", "01/02/2014"), ("6 / 5 / 2014", "06/05/2014"),
    ("06/05/2014 08:30:00", "06/05/2014"), ("2014-05-06T00:00:00", "06/05/2014"),
  ])
  func `a day in other dress is repaired`(written: String, day: String) throws {
    let reading = try pupil(["Ngày sinh": written])
    #expect(reading.records.map(\.pupil.birthDate.text) == [day])
    #expect(reading.codes == ["I040"])
  }

  @Test(arguments: [
    ("31/02/2014", "I045"), ("1/2/99", "I105"), ("2014", "I105"), ("mồng 5", "I105"), ("5/2014", "I105"),
  ])
  func `what is wrong with a day is said as it is`(written: String, code: String) throws {
    #expect(try pupil(["Ngày sinh": written]).codes == [code])
  }

  @Test(
    arguments: [
      ("Học kì I", .endTerm1, .endTerm1, nil), ("Học kì I", .midTerm1, .midTerm1, nil),
      ("Học kì II", .endYear, .endYear, nil), ("Cả năm", .endYear, .endYear, nil),
      ("Cả năm", nil, .endYear, nil),
      ("Cuối HKI", nil, .endTerm1, nil), ("Cuối kì I", nil, .endTerm1, nil),
      ("Cuối kì II", nil, .endYear, nil),
      ("GHK1", nil, .midTerm1, nil), ("CKII", nil, .endYear, nil), ("Giữa học kỳ 2", nil, .midTerm2, nil),
      ("end-term-1", nil, .endTerm1, nil), ("Học kì I", nil, nil, "I106"),
      ("Học kì I", .endYear, nil, "I064"),
      ("Cả năm", .endTerm1, nil, "I064"), ("Cuối kì", nil, nil, "I054"),
    ] as [(String, Period?, Period?, String?)])
  func `a term and a period by their usual names`(
    written: String, given: Period?, meant: Period?, code: String?
  ) throws {
    let reading = try results("Mã học sinh,Học kì,Toán: Mức\n0001,\(written),T\n", given)
    #expect(reading.records.map(\.period) == [meant].compactMap(\.self))
    #expect(reading.codes == [code].compactMap(\.self))
  }

  @Test func `the name of the sheet tells the subject`() throws {
    var workbook = TestWorkbook(TestWorkbook.sheetData([["Mã học sinh", "Mức đạt được"], ["0001", "T"]]))
    workbook.sheets[0].name = "Toán"
    let reading = try ResultsTable(SheetSource(workbook), testScope(), period: .endYear).read(recorded: [:])
    #expect(reading.records.first?.result.subjects.keys.sorted() == ["TOAN"])
  }
}

import Diagnostics
import Exchange
import Records
import Testing

/// Whose a row is, when the school's code is missing or has lost its zeros.
@Suite struct KeyTests {
  private func scope() throws -> SchoolScope {
    var scope = try testScope()
    scope.pupils[PupilID(rawValue: "0001")]?.ministryID = "0407137235"
    scope.pupils[PupilID(rawValue: "0001")]?.nationalID = "031214009517"
    scope.pupils[PupilID(rawValue: "0002")]?.ministryID = "7407137236"
    return scope
  }

  private func results(_ text: String, _ change: (inout SchoolScope) -> Void = { _ in }) throws
    -> TableReading<ResultRow>
  {
    var scope = try scope()
    change(&scope)
    return try ResultsTable(csv(text), scope, period: .endYear).read(recorded: [:])
  }

  @Test(arguments: [
    ("Mã định danh Bộ GD&ĐT", "0407137235"), ("Mã MOET", "407137235"),
    ("Số định danh cá nhân", "031214009517"),
    ("CCCD", "31214009517"),
  ])
  func `a number of the ministry or of the person finds the pupil`(heading: String, written: String) throws {
    let reading = try results("\(heading),Toán: Mức\n\(written),T\n")
    #expect(reading.records.map(\.pupil.rawValue) == ["0001"])
    #expect(reading.codes == ["I037"])
  }

  @Test func `a number of nobody, and one of two, are refused`() throws {
    #expect(try results("Mã MOET,Toán: Mức\n1111111111,T\n").codes == ["I037", "I087"])
    let twice = try results("Mã MOET,Toán: Mức\n7407137236,T\n") {
      $0.pupils[PupilID(rawValue: "0003")]?.ministryID = "7407137236"
    }
    #expect(twice.codes == ["I037", "I088"])
  }

  @Test func `name and birth date find one pupil of a class, or nobody`() throws {
    let text = "Họ và tên,Ngày sinh,Lớp,Toán: Mức\nnguyễn thị  Ễn 0001,9/5/2014,4A,T\nA,09/05/2014,4A,T\n"
    #expect(try results(text).records.map(\.pupil.rawValue) == ["0001"])
    #expect(try results(text).codes == ["I037", "I087"])
    #expect(
      try results(text).findings.last
        == .error(
          .pupilUnknownBy, at: .cell(file: "t.csv", row: 3, column: "Ngày sinh"),
          ["value": "09/05/2014", "column": "Họ và tên + Ngày sinh"]))
    // Also in the class of before.
    let moved = try results(text) {
      $0.enrolments[PupilID(rawValue: "0001")]?.className = ClassName(rawValue: "4B")
      $0.formerClasses[PupilID(rawValue: "0001")] = [ClassName(rawValue: "4A")]
    }
    #expect(moved.records.map(\.pupil.rawValue) == ["0001"])
    let twins = try results(text) {
      $0.pupils[PupilID(rawValue: "0002")]?.fullName = "Nguyễn Thị Ễn 0001"
    }
    #expect(twins.codes == ["I037", "I088", "I087"])
    // The same name in another class is another pupil.
    let other = try results(text) { $0.pupils[PupilID(rawValue: "0003")]?.fullName = "Nguyễn Thị Ễn 0001" }
    #expect(other.records.map(\.pupil.rawValue) == ["0001"])
  }

  @Test(
    arguments: [("1", "0001", "I040"), ("10", "0010", "I040"), ("01", nil, "I061"), ("7", nil, "I061")]
      as [(String, String?, String)])
  func `a code that lost its zeros is repaired where one pupil has it`(
    written: String, code: String?, finding: String
  ) throws {
    let reading = try results("Mã học sinh,Toán: Mức\n\(written),T\n")
    #expect(reading.records.first?.pupil.rawValue == code)
    #expect(reading.codes == [finding])
  }

  @Test func `a short code that two pupils could have is nobody's`() throws {
    let reading = try results("Mã học sinh,Toán: Mức\n1,T\n") { scope in
      let twin = PupilID(rawValue: "00001")
      scope.pupils[twin] = scope.pupils[PupilID(rawValue: "0001")]
      scope.enrolments[twin] = Enrolment(pupil: twin, className: ClassName(rawValue: "4A"))
    }
    #expect(reading.codes == ["I061"])
  }

  @Test func `attendance and history are found by the ministry's number too`() throws {
    let attendance = try AttendanceTable.read(
      csv("Mã MOET,Học kỳ,Nghỉ có phép\n7407137236,HK1,2\n"), scope())
    #expect(attendance.records.map(\.pupil.rawValue) == ["0002"])
    let history = try HistoryTable.read(csv("Mã MOET,Năm học,Lớp\n7407137236,2022-2023,3A\n"), scope())
    #expect(history.records.map(\.pupil.rawValue) == ["0002"])
  }

  @Test func `a sector list without codes updates whom it knows and gives new pupils the ministry's number`()
    throws
  {
    let rows = [
      ["SỞ GIÁO DỤC VÀ ĐÀO TẠO"], ["DANH SÁCH HỌC SINH LỚP 4A"], [],
      ["STT", "Mã định danh Bộ GD&ĐT", "Họ tên", "Ngày sinh", "Giới tính", "SĐT liên hệ", "Lớp học"],
      ["1", "7407137236", "Lê Ước", "09/05/2014", "Nam", "0912345678", "4A"],
      ["2", "7407137299", "Hạ Ễn", "10/05/2014", "Nữ", "", "4A"],
    ]
    let reading = try PupilsTable.read(csv(HeadingTests.text(rows)), scope())
    #expect(reading.records.map(\.pupil.id.rawValue) == ["0002", "7407137299"])
    #expect(reading.codes == ["I037", "I038"])
    #expect(reading.records.last?.pupil.ministryID == "7407137299")
  }

  @Test func `a list of the old circular has no code at all: known pupils are found by name and birth date`()
    throws
  {
    let head =
      "STT,Lớp,Họ và tên,Ngày sinh,Giới tính,Trạng thái,Dân tộc,Quốc tịch,Tỉnh,Huyện,Xã,Nơi sinh,Chỗ ở hiện nay,"
      + "Điện thoại,Khu vực,Loại khuyết tật,Đối tượng chính sách,Miễn học phí,Giảm học phí,Đội viên,"
      + "Lưu ban năm trước,Họ tên cha,Nghề nghiệp cha,Năm sinh cha,Họ tên mẹ,Nghề nghiệp mẹ,Năm sinh mẹ,"
      + "Họ tên người giám hộ,Nghề nghiệp người giám hộ,Năm sinh người giám hộ"
    let row = { (name: String) in
      "1,4A,\(name),09/05/2014,Nữ,Đang học,Kinh,Việt Nam,HP,VB,TD,Hải Phòng,Thôn 3,912345678,KV1,,,,,x,,Cha,Nông dân,"
        + "1985,Mẹ,Nông dân,1987,,,"
    }
    let reading = try PupilsTable.read(
      csv([head, row("Nguyễn Thị Ễn 0001"), row("Người Mới")].joined(separator: "\n")), scope())
    #expect(reading.records.map(\.pupil.id.rawValue) == ["0001"])
    #expect(reading.records.first?.pupil.phone == "0912345678")
    #expect(reading.records.first?.pupil.motherName == "Mẹ")
    #expect(Array(reading.codes.suffix(2)) == ["I040", "I089"])
  }
}

/// Identifiers in a workbook that stored them as numbers.
@Suite struct LostZeroTests {
  private func pupil(_ heading: String, _ cell: String) throws -> TableReading<PupilRow> {
    let heads = ["Mã học sinh", "Họ và tên", "Ngày sinh", "Giới tính", "Lớp", heading]
    let values = ["0099", "Hạ Ễn", "09/05/2014", "Nữ", "4A"]
    let data = TestWorkbook.sheetData([heads, values])
      .replacing("</row></sheetData>", with: "<c r=\"F2\">\(cell)</c></row></sheetData>")
    return try PupilsTable.read(SheetSource(TestWorkbook(data)), testScope())
  }

  @Test(arguments: [
    ("Số định danh cá nhân", "74209009517", "074209009517", "I040"),
    ("Số định danh cá nhân", "1214009517", "001214009517", "I040"),
    ("Số định danh cá nhân", "214009517", "214009517", "I044"),
    ("Số định danh cá nhân", "174209009517", "174209009517", ""),
    ("Mã định danh Bộ GD&ĐT", "407137235", "0407137235", "I040"),
    ("Mã định danh Bộ GD&ĐT", "7407137235", "7407137235", ""),
    ("Mã định danh Bộ GD&ĐT", "40713723", "40713723", "I044"),
    ("Điện thoại", "912345678", "0912345678", "I040"),
  ])
  func `zeros come back where only one number is possible`(
    heading: String, stored: String, meant: String, code: String
  ) throws {
    let reading = try pupil(heading, "<v>\(stored)</v>")
    let pupil = try #require(reading.records.first?.pupil)
    #expect([pupil.nationalID, pupil.ministryID, pupil.phone].compactMap(\.self) == [meant])
    #expect(reading.codes == (code.isEmpty ? [] : [code]))
  }
}

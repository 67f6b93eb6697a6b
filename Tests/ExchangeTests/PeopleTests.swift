import Diagnostics
import Exchange
import Records
import Testing

@Suite struct PeopleTests {
  @Test func `a homeroom teacher is a code, a name that only one has, or text with a warning`() throws {
    var scope = try testScope()
    for (code, name) in [("GV01", "Đỗ Hằng"), ("GV02", "Lê Hòa"), ("GV03", "Lê Hòa")] {
      let id = StaffID(rawValue: code)
      scope.staff[id] = Staff(id: id, fullName: name)
    }
    let text = "Lớp,Khối,GVCN\n1B,1,GV02\n2A,Khối 2,đỗ  hằng\n3A,3,Lê Hoà\n4C,\"4,0\",Trần Văn Ơ\n"
    let reading = try ClassesTable.read(csv(text), scope)
    #expect(reading.records.map(\.homeroomTeacher?.rawValue) == ["GV02", "GV01", nil, nil])
    #expect(reading.records.map(\.homeroomTeacherName) == [nil, nil, "Lê Hoà", "Trần Văn Ơ"])
    #expect(reading.records.map(\.grade) == [1, 2, 3, 4])
    #expect(reading.codes == ["I040", "I040", "I067", "I040", "I066"])
    #expect(reading.tally.refused == 0)
  }

  @Test(arguments: ["6", "0", "bốn", "4,5", ""])
  func `a grade outside 1 to 5 is refused`(grade: String) throws {
    let reading = try ClassesTable.read(csv("Lớp,Khối\n4C,\"\(grade)\"\n"), testScope())
    #expect(reading.tally.refused == 1)
  }

  private static let head = "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp"

  private func pupils(_ rows: String, head: String = head) throws -> TableReading<PupilRow> {
    try PupilsTable.read(csv("\(head)\n\(rows)\n"), testScope())
  }

  @Test func `a pupil is read whole`() throws {
    let row = try #require(try pupils("1,00123,Hạ Ễn,2014-05-09,nữ,4A").records.first)
    #expect(row.pupil.id.rawValue == "00123")
    #expect(row.pupil.birthDate.text == "09/05/2014")
    #expect(row.pupil.sex == .female)
    #expect(row.enrolment == Enrolment(pupil: row.pupil.id, className: ClassName(rawValue: "4A"), ordinal: 1))
  }

  @Test(arguments: [
    ("1,00123,Hạ Ễn,31/02/2015,Nữ,4A", "I045"), ("1,00123,Hạ Ễn,09/05/74,Nữ,4A", "I105"),
    ("1,00123,Hạ Ễn,09/05/2014,X,4A", "I046"), ("1,00123,,09/05/2014,Nữ,4A", "I041"),
    ("1,00123,Hạ Ễn,,Nữ,4A", "I041"), ("1,00123,Hạ Ễn,09/05/2014,Nữ,9Z", "I060"),
    ("1,00123,Hạ Ễn,09/05/2014,Nữ,", "I041"), ("1,7.4E+10,Hạ Ễn,09/05/2014,Nữ,4A", "I043"),
    ("1,00123,Hạ\u{7}Ễn,09/05/2014,Nữ,4A", "I042"),
  ])
  func `a wrong cell refuses the row`(row: String, code: String) throws {
    let reading = try pupils(row)
    #expect(reading.codes == [code])
    #expect(reading.tally.refused == 1)
  }

  @Test func `all faults of a row are told at once`() throws {
    #expect(try pupils("1,00123,,x,y,z").codes == ["I041", "I105", "I046", "I060"])
  }

  @Test func `a telephone number gets its lost 0 back`() throws {
    let reading = try pupils(
      "1,00123,Hạ Ễn,09/05/2014,Nữ,4A,912345678", head: Self.head + ",SĐT liên hệ")
    #expect(reading.records.first?.pupil.phone == "0912345678")
    #expect(reading.tally.repaired == 1)
  }

  @Test func `an identifier of odd length is kept with a warning`() throws {
    let reading = try pupils("1,00123,Hạ Ễn,09/05/2014,Nữ,4A,742090095", head: Self.head + ",CCCD")
    #expect(reading.records.first?.pupil.nationalID == "742090095")
    #expect(reading.codes == ["I044"])
  }

  @Test(arguments: [
    ("", PupilStatus.attending), ("chuyển đi kì 1", .movedAwayTerm1), ("Thôi học trong hè", .leftSummer),
  ])
  func `a status is a label of the list`(written: String, status: PupilStatus) throws {
    let reading = try pupils("1,00123,Hạ Ễn,09/05/2014,Nữ,4A,\(written)", head: Self.head + ",Trạng thái")
    #expect(reading.records.first?.enrolment.status == status)
  }

  @Test func `a look-alike of Đ is repaired and reported`() throws {
    let reading = try pupils("1,00123,\u{D0}ỗ Ễn,09/05/2014,Nữ,4A")
    #expect(reading.records.first?.pupil.fullName == "Đỗ Ễn")
    #expect(reading.codes == ["I040"])
  }

  @Test func `what the file has no column for stays, and a change of class is told`() throws {
    var scope = try testScope()
    let id = PupilID(rawValue: "0001")
    scope.pupils[id]?.ethnicity = "Tày"
    scope.enrolments[id]?.status = .joinedTerm1
    let text = "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n0001,Hạ Ễn,09/05/2014,Nữ,4B\n"
    let reading = try PupilsTable.read(csv(text), scope)
    #expect(reading.records.first?.pupil.ethnicity == "Tày")
    #expect(reading.records.first?.enrolment.status == .joinedTerm1)
    #expect(reading.codes == ["I069"])
  }

  @Test func `with a class given, rows of another are refused`() throws {
    let text = "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n01,A,09/05/2014,Nữ,4B\n02,B,09/05/2014,Nam,\n"
    let reading = try PupilsTable.read(csv(text), testScope(), className: ClassName(rawValue: "4A"))
    #expect(reading.codes == ["I062"])
    #expect(reading.records.map(\.enrolment.className.rawValue) == ["4A"])
  }

  @Test func `the grade of a class with results stays, without results its change is told`() throws {
    var scope = try testScope()
    scope.classesWithResults = [ClassName(rawValue: "4A")]
    let reading = try ClassesTable.read(csv("Lớp,Khối\n4A,5\n4B,5\n5B,5\n"), scope)
    #expect(reading.codes == ["I080", "I081"])
    #expect(
      reading.findings.first
        == .error(
          .gradeChangesUnderResults, at: .cell(file: "t.csv", row: 2, column: "Khối"),
          ["class": "4A", "from": "4", "to": "5", "year": "2023-2024"]))
    #expect(reading.records.map(\.name.rawValue) == ["4B", "5B"])
    #expect(try ClassesTable.read(csv("Lớp,Khối\n4A,4\n"), scope).findings.isEmpty)
  }

  @Test func `the headings of the sector database and of other programs are known`() throws {
    let lists = [
      "STT,Mã định danh Bộ GD&ĐT,Họ tên,Ngày sinh,Giới tính,Dân tộc,Trạng thái,SĐT liên hệ,Nơi sinh chi tiết,"
        + "Tổ/thôn Hộ khẩu thường trú,Tỉnh thành quê quán,Phường Xã quê quán,Chỗ ở hiện nay,Số CMND,Ngày cấp,"
        + "Nơi cấp,Tên cha,Nghề nghiệp cha,Năm sinh cha,Tên mẹ,Nghề nghiệp mẹ,Năm sinh mẹ,Lớp học,Khối học,"
        + "Số định danh cá nhân,maHocSinh",
      "STT,Lớp học,Mã học sinh,Mã MOET,Mã VEMIS,Sổ đăng bộ,Sổ định danh cá nhân,Họ tên,Ngày sinh,Giới tính,"
        + "Chỗ ở hiện nay,Hộ khẩu thường trú,Nơi sinh,Quê quán,Chứng minh thư,Ngày cấp CMT,Nơi cấp CMT,Dân tộc,"
        + "Tôn giáo,Diện chính sách,Diện khuyết tật,Cận nghèo,Đoàn viên,Đội viên,Con giáo viên,Tên cha,"
        + "Nghề nghiệp cha,Năm sinh cha,Tên mẹ,Nghề nghiệp mẹ,Năm sinh mẹ,Điện thoại DĐ,Email,Điện thoại bố,"
        + "Điện thoại mẹ,Ghi chú,Điện thoại học sinh,Ngày vào trường",
    ]
    for list in lists {
      let cells = list.split(separator: ",").map { heading in
        switch heading {
        case "Lớp học": "4A"
        case "Mã học sinh", "maHocSinh": "00123"
        case "Ngày sinh", "Ngày vào trường": "09/05/2014"
        case "Giới tính": "Nữ"
        case "Họ tên": "Hạ Ễn"
        case "Chỗ ở hiện nay": "thôn Ẵng"
        default: ""
        }
      }
      let reading = try PupilsTable.read(csv("\(list)\n\(cells.joined(separator: ","))\n"), testScope())
      #expect(Set(reading.codes) == ["I025"])
      #expect(reading.records.first?.pupil.currentAddress == "thôn Ẵng")
    }
  }

  @Test func `a signature under the last pupil ends the table, whatever stands beside it`() throws {
    let head = "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp,Dân tộc"
    let reading = try pupils("01,Hạ Ễn,09/05/2014,Nữ,4A,Tày\nNgười lập bảng,,,,,Hiệu trưởng", head: head)
    #expect(reading.tally.rows == 1)
    #expect(reading.codes == ["I032"])
  }
}

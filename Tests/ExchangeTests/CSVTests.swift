import Diagnostics
import Exchange
import Records
import Testing

@Suite struct CSVTests {
  @Test(arguments: [",", ";", "\t"])
  func `the separator is found by looking`(separator: String) throws {
    let text =
      ["Mã giáo viên", "Họ và tên", "Chức vụ"].joined(separator: separator) + "\n"
      + ["GV01", "Đỗ Thị Hằng", "\"Giáo viên, tổ 4; chính\""].joined(separator: separator) + "\n"
    let reading = try StaffTable.read(csv(text), testScope())
    #expect(reading.records.map(\.fullName) == ["Đỗ Thị Hằng"])
    #expect(reading.records.first?.position == "Giáo viên, tổ 4; chính")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `any line end ends a row`(end: String) throws {
    let text = "\u{FEFF}Mã giáo viên,Họ và tên\(end)GV01,Đỗ Thị Hằng\(end)GV02,Lê Văn Ước"
    let reading = try StaffTable.read(csv(text), testScope())
    #expect(reading.records.map(\.id.rawValue) == ["GV01", "GV02"])
  }

  @Test func `quotes hold separators, line breaks and doubled quotes`() throws {
    let text =
      "Mã giáo viên,Họ và tên,Tổ chuyên môn\nGV01,\"Đỗ \"\"Tí\"\" Hằng\",\"Tổ\n4, 5\"\nGV02,Lê Ước,\n"
    let reading = try StaffTable.read(csv(text), testScope())
    #expect(reading.records.map(\.fullName) == ["Đỗ \"Tí\" Hằng", "Lê Ước"])
    #expect(reading.records.first?.team == "Tổ 4, 5")
    #expect(reading.tally.repaired == 1)
  }

  @Test func `a quote that is never closed is an error at the row where it opens`() throws {
    let text = "Mã giáo viên,Họ và tên\nGV01,A\nGV02,\"Lê Ước\nGV03,B\n"
    #expect(throws: Failure(.unclosedQuote, at: .row(file: "t.csv", row: 3))) {
      try StaffTable.read(csv(text), testScope())
    }
  }

  @Test func `invalid UTF-8 is refused with its place`() {
    let bytes = Array("Mã giáo viên,Họ và tên\nGV01,".utf8) + [0xE1, 0xBA] + Array("\n".utf8)
    #expect(
      throws: Failure(
        .notUTF8, at: .row(file: "t.csv", row: 2), ["byte": "E1", "offset": "\(bytes.count - 2)"])
    ) {
      try SheetSource(bytes, file: "t.csv")
    }
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xFF], [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func `no overlong form, surrogate or stray byte passes`(bad: [UInt8]) {
    #expect(failureCodes { _ = try SheetSource([0x61] + bad + [0x62], file: "t.csv") } == ["I002"])
  }

  @Test func `UTF-16 with its mark is read`() throws {
    let text = "Mã giáo viên\tHọ và tên\r\nGV01\tĐỗ Thị Hằng\r\n"
    for isLittle in [true, false] {
      var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
      for unit in text.utf16 {
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        bytes += isLittle ? [low, high] : [high, low]
      }
      let reading = try StaffTable.read(SheetSource(bytes, file: "t.csv"), testScope())
      #expect(reading.records.map(\.fullName) == ["Đỗ Thị Hằng"])
    }
  }

  @Test func `an empty file, a cut workbook and one of the old kind say so`() {
    #expect(failureCodes { _ = try SheetSource([], file: "t.csv") } == ["I001"])
    #expect(failureCodes { _ = try SheetSource([0xEF, 0xBB, 0xBF, 0x0D, 0x0A], file: "t.csv") } == ["I001"])
    #expect(failureCodes { _ = try SheetSource([0x50, 0x4B, 0x03, 0x04, 0x14], file: "t.xlsx") } == ["I007"])
    #expect(
      failureCodes { _ = try SheetSource([0xD0, 0xCF, 0x11, 0xE0, 0xA1], file: "t.xls") } == ["I004"])
  }

  @Test func `decomposed and half-composed letters become NFC`() throws {
    let text = "Mã giáo viên,Họ và tên\nGV01,Nguye\u{302}\u{303}n Thị Hiê\u{300}n\n"
    let reading = try StaffTable.read(csv(text), testScope())
    let name = try #require(reading.records.first?.fullName)
    #expect(Array(name.unicodeScalars) == Array("Nguyễn Thị Hiền".unicodeScalars))
  }

  @Test func `what is written is read back`() throws {
    var staff = Staff(id: StaffID(rawValue: "007"), fullName: "Đỗ \"Tí\", Hằng")
    staff.team = "Tổ 4"
    let bytes = StaffTable.write([staff])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self)
        == "Mã giáo viên,Họ và tên,Ngày sinh,Giới tính,Chức vụ,Tổ chuyên môn\r\n007,\"Đỗ \"\"Tí\"\", Hằng\",,,,Tổ 4\r\n"
    )
    #expect(try StaffTable.read(SheetSource(bytes, file: "t.csv"), testScope()).records == [staff])
  }
}

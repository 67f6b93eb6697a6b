import Diagnostics
import Exchange
import Records
import Testing

/// Text of the old fonts `.VnTime` (forms.md 9.4).
@Suite struct LegacyTests {
  private func staff(_ names: [String], _ encoding: TextEncoding?) throws -> TableReading<Staff> {
    let rows = names.enumerated().map { "GV\($0.offset + 10),\($0.element)" }
    let text = "Mã giáo viên,Họ và tên\n" + rows.joined(separator: "\n")
    return try StaffTable.read(csv(text, encoding), testScope())
  }

  private static let old = ["NguyÔn ThÞ Thuý", "TrÇn V¨n Cóc", "§ç V¨n Hïng", "Lª Häc"]
  private static let new = ["Nguyễn Thị Thuý", "Trần Văn Cúc", "Đỗ Văn Hùng", "Lê Học"]

  @Test func `old text is only proposed without the option, nothing of it is shown`() throws {
    do {
      _ = try staff(Self.old, nil)
      Issue.record("nothing was thrown")
    } catch let failure as Failure {
      #expect(failure.findings == [.error(.looksLikeTCVN3, at: .file("t.csv"))])
    }
  }

  @Test(arguments: [TextEncoding.auto, .tcvn3])
  func `it is converted when told, and that is reported`(encoding: TextEncoding) throws {
    let reading = try staff(Self.old, encoding)
    #expect(reading.records.map(\.fullName) == Self.new)
    #expect(reading.codes == ["I019"])
    #expect(reading.tally.repaired == 4)
    #expect(reading.details.count == 4)
  }

  @Test func `with utf8 it is taken as it stands`() throws {
    #expect(try staff(Self.old, .utf8).records.map(\.fullName) == Self.old)
  }

  @Test(arguments: [nil, .auto] as [TextEncoding?])
  func `good Vietnamese, French, German and plain names are no old text`(encoding: TextEncoding?) throws {
    let names = [
      "Nguyễn Thị Thuý", "Trần Văn Cóc", "François Lefèvre", "Hélène Müller", "José Peña", "Björn Åström",
      "Nguyen Van An", "Lê Hòa", "Zoë Brontë", "Phòng 25 m²", "Nhiệt độ 30°C", "H'Hen Niê", "Tổ «Toán»",
      "½ buổi",
      "Đỗ Thị Ý", "São Tomé", "Tô Hà", "Ðỗ Hằng",
    ]
    let reading = try staff(names, encoding)
    #expect(reading.records.map(\.fullName).dropLast() == names.dropLast())
    #expect(reading.codes == ["I040"])
  }

  @Test func `one old cell among good ones is refused, or converted or kept when told`() throws {
    let names = Array(repeating: "Nguyễn Thị Thuý", count: 9) + ["NguyÔn ThÞ Thuý"]
    let reading = try staff(names, nil)
    #expect(reading.tally.refused == 1)
    #expect(
      reading.findings.map(\.place) == [.cell(file: "t.csv", row: 11, column: "Họ và tên")])
    #expect(reading.codes == ["I018"])
    #expect(try staff(names, .utf8).records.last?.fullName == "NguyÔn ThÞ Thuý")
    #expect(try staff(names, .auto).records.last?.fullName == "Nguyễn Thị Thuý")
  }

  @Test func `small letters of the capital font become capitals, and that is told`() throws {
    let reading = try staff(["NGUYÔN THÞ THUý", "TRÇN V¨N HïNG"], .auto)
    #expect(reading.records.map(\.fullName) == ["NGUYỄN THỊ THUÝ", "TRẦN VĂN HÙNG"])
    #expect(reading.codes == ["I019", "I040", "I040"])
  }

  @Test func `raw bytes are proposed and converted in the same way, also in a workbook`() throws {
    // "Mã giáo viên,Họ và tên" and "Nguyễn" in the bytes of TCVN3.
    let bytes: [UInt8] =
      Array("M".utf8) + [0xB7] + Array(" gi".utf8) + [0xB8] + Array("o vi".utf8) + [0xAA]
      + Array("n,H".utf8) + [0xE4] + Array(" v".utf8) + [0xB5] + Array(" t".utf8) + [0xAA]
      + Array("n\nGV09,Nguy".utf8) + [0xD4] + Array("n C".utf8) + [0xF3] + Array("c\n".utf8)
    #expect(failureCodes { _ = try SheetSource(bytes, file: "t.csv") } == ["I017"])
    #expect(failureCodes { _ = try SheetSource(bytes, file: "t.csv", encoding: .utf8) } == ["I002"])
    for encoding in [TextEncoding.auto, .tcvn3] {
      let reading = try StaffTable.read(SheetSource(bytes, file: "t.csv", encoding: encoding), testScope())
      #expect(reading.records.map(\.fullName) == ["Nguyễn Cúc"])
      #expect(reading.codes == ["I090"])
    }
    let workbook = TestWorkbook(rows: [["M· gi¸o viªn", "Hä vµ tªn"], ["GV1", "NguyÔn ThÞ Cóc"]])
    #expect(failureCodes { _ = try StaffTable.read(SheetSource(workbook), testScope()) } == ["I017"])
    let reading = try StaffTable.read(SheetSource(workbook, encoding: .tcvn3), testScope())
    #expect(reading.records.map(\.fullName) == ["Nguyễn Thị Cúc"])
  }
}

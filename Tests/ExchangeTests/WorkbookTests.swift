import Diagnostics
import Exchange
import Records
import Testing

/// What the cells of a workbook mean.
@Suite struct WorkbookTests {
  private static let head = ["Mã giáo viên", "Họ và tên", "Ngày sinh", "Tổ chuyên môn"]

  private func staff(_ cells: String, shared: String? = nil, styles: String? = nil, properties: String = "")
    throws -> TableReading<Staff>
  {
    let heading = TestWorkbook.sheetData([Self.head]).replacing("</sheetData>", with: "")
    var workbook = TestWorkbook(
      heading + "<row r=\"2\">\(cells)</row></sheetData>", shared: shared, styles: styles)
    workbook.workbookProperties = properties
    return try StaffTable.read(SheetSource(workbook), testScope())
  }

  private static let name = "<c r=\"B2\" t=\"inlineStr\"><is><t>Đỗ Hằng</t></is></c>"
  private static let styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd&quot; tháng &quot;mm\\-yyyy;@\"/>"
    + "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.00&quot;d&quot;\"/></numFmts>"
    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"

  @Test(arguments: [
    ("<v>7</v>", "7"), ("<v>7.0</v>", "7"), ("<v>7.4209009517E10</v>", "74209009517"),
    ("<v>74209009517</v>", "74209009517"), ("<v>8.1999999999999993</v>", "8,2"),
    ("<v>0.1</v>", "0,1"), ("<v>1.0E-2</v>", "0,01"), ("<v>007</v>", "7"),
  ])
  func `a number is the text that a person typed`(value: String, text: String) throws {
    let code = "<c r=\"A2\"><v>7</v></c>"
    let reading = try staff(code + Self.name + "<c r=\"D2\">\(value)</c>")
    #expect(reading.records.map(\.team) == [text])
  }

  @Test func `a number beyond the digits of a spreadsheet is no code any more`() throws {
    #expect(try staff("<c r=\"A2\"><v>1.23456789012345E20</v></c>" + Self.name).codes == ["I043"])
    #expect(try staff("<c r=\"A2\"><v>1234567890123456</v></c>" + Self.name).codes == ["I043"])
  }

  @Test(arguments: [
    ("s=\"1\"", "29500", "06/10/1980", false), ("s=\"2\"", "29500", "06/10/1980", false),
    ("s=\"1\"", "29500.75", "06/10/1980", false), ("s=\"1\"", "28038", "06/10/1980", true),
    ("s=\"1\"", "61", "01/03/1900", false), ("s=\"1\"", "59", "28/02/1900", false),
    ("s=\"1\"", "1", "01/01/1900", false), ("t=\"d\"", "1980-10-06T00:00:00", "06/10/1980", false),
  ])
  func `a day is told by the format of its cell, in either date system`(
    attributes: String, value: String, day: String, is1904: Bool
  ) throws {
    let reading = try staff(
      "<c r=\"A2\"><v>1</v></c>" + Self.name + "<c r=\"C2\" \(attributes)><v>\(value)</v></c>",
      styles: Self.styles, properties: is1904 ? "<workbookPr date1904=\"1\"/>" : "")
    #expect(reading.records.first?.birthDate?.text == day)
    #expect(reading.findings.isEmpty)
  }

  @Test func `a day whose format was lost is repaired, and any other number is no day`() throws {
    for style in ["", "s=\"3\""] {
      let reading = try staff(
        "<c r=\"A2\"><v>1</v></c>" + Self.name + "<c r=\"C2\" \(style)><v>29500</v></c>", styles: Self.styles)
      #expect(reading.records.first?.birthDate?.text == "06/10/1980")
      #expect(reading.codes == ["I040"])
    }
    let year = "<c r=\"A2\"><v>1</v></c>" + Self.name + "<c r=\"C2\"><v>1980</v></c>"
    #expect(try staff(year).codes == ["I105"])
    // The day that never was.
    let leap = "<c r=\"A2\"><v>1</v></c>" + Self.name + "<c r=\"C2\" s=\"1\"><v>60</v></c>"
    #expect(try staff(leap, styles: Self.styles).codes == ["I105"])
  }

  @Test func `shared strings are joined from their runs, without the reading of a name`() throws {
    let shared =
      "<si><t>GV01</t></si><si><r><t xml:space=\"preserve\">Đỗ </t></r><r><rPr><b/></rPr><t>Hằng</t></r>"
      + "<rPh sb=\"0\" eb=\"1\"><t>DO</t></rPh></si><si><t>Tổ_x000D_\n4 _x005F_x0041_</t></si>"
    let reading = try staff(
      "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"s\"><v>2</v></c>",
      shared: shared)
    #expect(reading.records.map(\.fullName) == ["Đỗ Hằng"])
    #expect(reading.records.first?.team == "Tổ 4 _x0041_")
  }

  @Test func `the result of a formula counts, one that failed or is not stored is told`() throws {
    let good =
      "<c r=\"A2\" t=\"str\"><f>\"GV\"&amp;1</f><v>GV1</v></c>" + Self.name
    #expect(try staff(good).records.map(\.id.rawValue) == ["GV1"])
    let failed = try staff("<c r=\"A2\" t=\"e\"><f>X</f><v>#REF!</v></c>" + Self.name)
    #expect(
      failed.findings == [
        .error(
          .formulaFailed, at: .cell(file: "t.xlsx", row: 2, column: "Mã giáo viên"), ["value": "#REF!"])
      ])
    #expect(try staff("<c r=\"A2\"><f>B1</f></c>" + Self.name).codes == ["I086"])
  }

  @Test func `cells and rows without a place follow the ones before, prefixes are no matter`() throws {
    var workbook = TestWorkbook("")
    workbook.parts["xl/worksheets/s0.xml"] = Array(
      ("<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>Mã giáo viên</x:t></x:is></x:c>"
        + "<x:c t=\"inlineStr\"><x:is><x:t>Họ và tên</x:t></x:is></x:c></x:row><x:row><x:c><x:v>5</x:v></x:c>"
        + "<x:c t=\"inlineStr\"><x:is><x:t>Lê Ước</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>")
        .utf8)
    let reading = try StaffTable.read(SheetSource(workbook), testScope())
    #expect(reading.records.map(\.fullName) == ["Lê Ước"])
  }

  @Test func `an empty row ends the table, and rows keep the numbers people see`() throws {
    let heading = TestWorkbook.sheetData([Self.head]).replacing("</sheetData>", with: "")
    let row = { (number: Int, code: String) in
      "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>\(code)</t></is></c>"
        + "<c r=\"B\(number)\" t=\"inlineStr\"><is><t>Lê Ước</t></is></c>"
        + "<c r=\"D\(number)\" t=\"inlineStr\"><is><t>Tổ 4</t></is></c></row>"
    }
    let workbook = TestWorkbook(heading + row(2, "GV1") + row(7, "GV2") + "</sheetData>")
    let reading = try StaffTable.read(SheetSource(workbook), testScope())
    #expect(reading.records.count == 1)
    #expect(
      reading.findings == [
        .error(.rowsBehindTheEnd, at: .row(file: "t.xlsx", row: 7), ["end": "3", "count": "1"])
      ])
  }

  @Test func `of several sheets the first with the table is read, another when it is named`() throws {
    var workbook = TestWorkbook(TestWorkbook.sheetData([["Trang bìa"]]))
    let table = { (name: String) in
      TestWorkbook.sheetData([["Mã giáo viên", "Họ và tên"], ["GV1", name]])
    }
    workbook.sheets.append(("Ẩn", "state=\"hidden\"", table("Ẩn")))
    workbook.sheets.append(("Tổ 1", "", table("Một")))
    workbook.sheets.append(("Tổ 2", "", table("Hai")))
    let first = try StaffTable.read(SheetSource(workbook), testScope())
    #expect(first.records.map(\.fullName) == ["Một"])
    #expect(
      first.findings == [
        .note(.sheetReadOfSeveral, at: .file("t.xlsx"), ["sheet": "Tổ 1", "others": "Tổ 2, Ẩn"])
      ])
    let second = try StaffTable.read(SheetSource(workbook, sheet: "tổ 2"), testScope())
    #expect(second.records.map(\.fullName) == ["Hai"])
    #expect(failureCodes { _ = try SheetSource(workbook, sheet: "Tổ 3") } == ["I014"])
  }
}

/// Files that are no sound workbook, or no small one.
@Suite struct WorkbookDamageTests {
  private static let good = TestWorkbook(rows: [["Mã giáo viên", "Họ và tên"], ["GV1", "Lê Ước"]])

  @Test(arguments: [
    ("xl/worksheets/s0.xml", "<worksheet><sheetData>", "I009"),
    ("xl/worksheets/s0.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>", "I009"),
    ("xl/worksheets/s0.xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet/>", "I009"),
    ("xl/worksheets/s0.xml", "<worksheet a=\"\u{0}\"/>", "I009"),
    (
      "xl/worksheets/s0.xml", "<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>",
      "I009"
    ),
    (
      "xl/worksheets/s0.xml",
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row></sheetData></worksheet>",
      "I009"
    ),
    (
      "xl/worksheets/s0.xml",
      "<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>9</v></c></row></sheetData></worksheet>", "I010"
    ),
    ("xl/workbook.xml", "<workbook/>", "I011"), ("xl/worksheets/s0.xml", "", "I009"),
  ])
  func `a damaged part is named, a limit too`(part: String, xml: String, code: String) {
    var workbook = Self.good
    workbook.parts[part] = Array(xml.utf8)
    #expect(failureCodes { _ = try SheetSource(workbook) } == [code])
  }

  @Test func `deep nesting and bytes that are no UTF-8 are refused`() {
    var workbook = Self.good
    workbook.parts["xl/worksheets/s0.xml"] = Array(String(repeating: "<a>", count: 5000).utf8)
    #expect(failureCodes { _ = try SheetSource(workbook) } == ["I009"])
    workbook.parts["xl/worksheets/s0.xml"] =
      Array("<worksheet a=\"".utf8) + [0xFF, 0xFE] + Array("\"/>".utf8)
    #expect(failureCodes { _ = try SheetSource(workbook) } == ["I009"])
  }

  @Test func `other containers say what they are`() {
    let ods = TestWorkbook.zip([
      ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)), ("content.xml", []),
    ])
    #expect(failureCodes { _ = try SheetSource(ods, file: "t.ods") } == ["I012"])
    let archive = TestWorkbook.zip([("a.txt", [1])])
    #expect(failureCodes { _ = try SheetSource(archive, file: "t.zip") } == ["I011"])
    var docx = Self.good
    docx.parts["_rels/.rels"] = Array(
      "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        .utf8)
    #expect(failureCodes { _ = try SheetSource(docx) } == ["I011"])
    var binary = Self.good
    binary.parts["_rels/.rels"] = Array(
      "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"
        .utf8)
    #expect(failureCodes { _ = try SheetSource(binary) } == ["I013"])
  }

  @Test func `a size that the file only claims is not believed`() {
    var bytes = Self.good.bytes
    // The size of every entry in the directory, at 24 behind each of its records.
    for index in bytes.indices.dropLast(46)
    where bytes[index..<(index + 4)].elementsEqual([0x50, 0x4B, 1, 2]) {
      bytes.replaceSubrange((index + 24)..<(index + 28), with: [0, 0, 0, 0x70])
    }
    #expect(failureCodes { _ = try SheetSource(bytes, file: "t.xlsx") } == ["I010"])
  }

  @Test func `thousands of damaged files end in a failure or a reading, never otherwise`() throws {
    var random = Linear(state: 20_241)
    let scope = try testScope()
    let sheet = StaffTable.sheet([Staff(id: StaffID(rawValue: "01"), fullName: "Đỗ Thị Ễn")])
    let files = [Self.good.bytes, try sheet.bytes(as: .xlsx)]
    var failed = 0
    for round in 0..<1000 {
      var bytes = files[round % 2]
      switch round % 3 {
      case 0: bytes.removeLast(random.below(bytes.count))
      default:
        for _ in 0...random.below(6) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      }
      do {
        _ = try StaffTable.read(SheetSource(bytes, file: "t.xlsx"), scope)
      } catch {
        failed += 1
      }
    }
    #expect(failed > 300)
  }
}

/// A small generator with a fixed seed.
struct Linear {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }
}

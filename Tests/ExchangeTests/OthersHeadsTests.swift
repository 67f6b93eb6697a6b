import Diagnostics
import Exchange
import Records
import Testing

/// Sheets as other people's programs and hands leave them: heads and the ends of tables.
@Suite struct OthersHeadsTests {
  private func results(_ source: SheetSource, _ period: Period? = .endYear) throws -> TableReading<ResultRow>
  {
    try ResultsTable(source, testScope(), period: period).read(recorded: [:])
  }

  private static let head = ["STT", "Mã học sinh", "Họ và tên", "Ngày sinh", "Giới tính", "Lớp"]

  private func workbook(_ rows: [[String]], _ merges: [String]) throws -> SheetSource {
    let cells = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return try SheetSource(
      TestWorkbook(
        rows: rows.map { $0.map { $0.isEmpty ? nil : $0 } }, extra: "<mergeCells>\(cells)</mergeCells>"))
  }

  @Test(arguments: ["H1:H2", "H1:H4", "A1:A2", "C1:F3", "H1:I9"])
  func `a merged cell that touches the heads swallows no pupil`(merge: String) throws {
    let rows =
      [Self.head + ["", "Ghi chú của văn thư"]]
      + (1...5).map { ["\($0)", "10\($0)", "Lê Ước", "09/05/2014", "Nam", "4A"] }
    let reading = try PupilsTable.read(workbook(rows, [merge]), testScope())
    #expect(reading.tally.rows == 5)
    #expect(reading.records.map(\.pupil.id.rawValue) == ["101", "102", "103", "104", "105"])
  }

  @Test func `a head merged over a row of its own keeps its marks below apart`() throws {
    let rows = [
      ["STT", "Mã học sinh", "Môn học và hoạt động giáo dục", "", "Phẩm chất"],
      ["", "", "Toán", "", "Chăm học, chăm làm"], [], ["", "", "Mức đạt được", "Điểm KTĐK"],
      ["1", "0005", "T", "9", "T"],
    ]
    let reading = try results(workbook(rows, ["A1:A4", "B1:B4", "C1:D1", "C2:D3", "E2:E4"]))
    let mark = try #require(reading.records.first?.result.subjects["TOAN"], "\(reading.findings)")
    #expect(mark == SubjectMark(level: .wellCompleted, score: Score(9)))
  }

  @Test(arguments: [
    """
    STT;Mã học sinh;Môn học và hoạt động giáo dục;;Phẩm chất chủ yếu
    ;;Toán;Nghệ thuật;Yêu nước
    ;;;Âm nhạc;
    ;;Mức đạt được;Mức đạt được;
    1;0001;T;H;Đ
    """,
    """
    STT;Mã học sinh;Môn học và hoạt động giáo dục;Môn học và hoạt động giáo dục;Phẩm chất chủ yếu
    STT;Mã học sinh;Toán;Nghệ thuật;Yêu nước
    STT;Mã học sinh;Toán;Âm nhạc;Yêu nước
    STT;Mã học sinh;Mức đạt được;Mức đạt được;Yêu nước
    1;0001;T;H;Đ
    """,
    """
    STT;Mã học sinh;Môn học và hoạt động giáo dục;;Phẩm chất chủ yếu
    ;;Toán;Âm nhạc;Yêu nước
    ;;;;
    ;;Mức đạt được;Mức đạt được;
    1;0001;T;H;Đ
    """,
  ])
  func `four rows of heads in CSV, blank or filled forward`(text: String) throws {
    let reading = try results(csv(text + "\n"))
    let result = try #require(reading.records.first?.result, "\(reading.findings)")
    #expect(reading.tally.rows == 1)
    #expect(result.subjects.mapValues(\.level) == ["TOAN": .wellCompleted, "AN": .completed])
    #expect(result.traits == ["patriotism": .adequate])
  }

  @Test func `heads that a page break repeats are no pupil`() throws {
    let text = "STT,Mã học sinh,Toán: Mức\n1,0001,T\nSTT,Mã học sinh,Toán: Mức\n2,0002,H\n"
    let reading = try results(csv(text))
    #expect(reading.records.map(\.pupil.rawValue) == ["0001", "0002"])
    #expect(reading.findings.isEmpty)
  }

  @Test func `a row with an ordinal and no code is data, also under a heading of several rows`() throws {
    let text = "STT,Mã học sinh,Toán,\n,,Mức,Điểm\n1,,T,9\n2,0002,H,6\n"
    let reading = try results(csv(text))
    #expect(reading.codes == ["I041"])
    #expect(reading.tally.rows == 2)
  }

  @Test func `text below the heads and no row is an error, rows that are only numbered are none`() throws {
    let text = "STT,Mã học sinh,Toán: Mức\n,,Tốt lắm\n"
    #expect(failureCodes { _ = try results(csv(text)) } == ["I101"])
    #expect(try results(csv("STT,Mã học sinh,Toán: Mức\n1,,\n2,,\n")).tally.rows == 0)
  }

  @Test(arguments: ["Tổ 2,,,,,", ",,,,,", ",,,,,\n,Tổ 2,,,,"])
  func `pupils behind a group line or a blank row are refused together`(gap: String) throws {
    let head = Self.head.joined(separator: ",")
    let text =
      "\(head)\n1,101,A B,09/05/2014,Nam,4A\n\(gap)\n2,102,A C,09/05/2014,Nam,4A\n3,103,A D,09/05/2014,Nam,4A\n"
    let reading = try PupilsTable.read(csv(text), testScope())
    #expect(reading.codes == ["I026"])
    #expect(reading.findings.first?.values["count"] == "2")
    #expect(reading.tally.rows == 3)
    #expect(reading.tally.refused == 2)
    #expect(reading.outcomes.map(\.key) == ["101", "102", "103"])
  }

  @Test func `a class without a name in the midst is a cell that is missing`() throws {
    let reading = try ClassesTable.read(csv("Lớp,Khối\n1C,1\n,1\n1E,1\n"), testScope())
    #expect(reading.codes == ["I041"])
    #expect(reading.records.map(\.name.rawValue) == ["1C", "1E"])
  }

  @Test func `sums and signatures below the table are no rows`() throws {
    let text = """
      STT,Mã học sinh,Toán: Mức,Tiếng Việt: Mức
      1,0001,T,T
      ,,,
      Cộng,35,20,15
      ,Người lập bảng,,Hiệu trưởng
      """
    let reading = try results(csv(text + "\n"))
    #expect(reading.tally.rows == 1)
    #expect(reading.findings.isEmpty)
    let bare = try results(
      csv("Mã học sinh,Toán: Mức,Tiếng Việt: Mức\n0001,T,T\n,,\nTỉ lệ mức T,50%,40%\n"))
    #expect(bare.tally.rows == 1)
  }

  @Test func `a finding calls the column as the file does`() throws {
    let plain = try results(csv("Mã HS,Toán KTĐK\n0001,11\n"))
    #expect(plain.findings.map(\.place) == [.cell(file: "t.csv", row: 2, column: "Toán KTĐK")])
    let nested = try results(csv("Mã HS,Toán,\n,Mức đạt được,Điểm KTĐK\n0001,T,11\n"))
    #expect(nested.findings.map(\.place) == [.cell(file: "t.csv", row: 3, column: "Toán / Điểm KTĐK")])
  }

  @Test(arguments: ["Lên lớp", "HTCTLH"])
  func `promotion and completion of other programs are told to be ignored`(heading: String) throws {
    let reading = try results(csv("Mã học sinh,Toán: Mức,\(heading)\n0005,T,x\n"))
    #expect(reading.codes == ["I036"])
    #expect(reading.tally.accepted == 1)
  }

  @Test(arguments: [";", "\t"])
  func `a quote that is never closed is named under every separator`(separator: String) throws {
    let text = "Mã học sinh,Toán: Mức,Ghi chú\n0001,T,\"Chăm\n0002,H,\n".replacing(",", with: separator)
    #expect(failureCodes { _ = try results(csv(text)) } == ["I006"])
  }

  @Test(arguments: [
    "<html><body><table>", "\u{FEFF}<?xml version=\"1.0\"?><Workbook>", "  <!DOCTYPE html>", "%PDF-1.7\n",
  ])
  func `a page, a PDF or a picture with the name of a spreadsheet is told by its kind`(text: String) {
    #expect(failureCodes { _ = try SheetSource(Array(text.utf8), file: "t.xls") } == ["I102"])
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]
    #expect(failureCodes { _ = try SheetSource(picture, file: "t.xls") } == ["I102"])
  }
}

import Diagnostics
import Exchange
import Records
import Testing

@Suite struct SheetTableTests {
  @Test func `rows above the heading are skipped, and rows keep their true numbers`() throws {
    let text = """
      PHÒNG GIÁO DỤC VÀ ĐÀO TẠO,,,
      DANH SÁCH GIÁO VIÊN,,,
      ,,,
      STT,Mã giáo viên,Họ tên,Ngày sinh
      1,GV01,Đỗ Hằng,31/02/1980
      """
    let reading = try StaffTable.read(csv(text), testScope())
    #expect(
      reading.findings == [
        .error(.notADate, at: .cell(file: "t.csv", row: 5, column: "Ngày sinh"), ["value": "31/02/1980"])
      ])
  }

  @Test func `a row with neither ordinal nor code ends the table`() throws {
    let text = """
      STT,Mã giáo viên,Họ và tên
      1,GV01,Đỗ Hằng
      ,,
      ,,Người lập bảng
      """
    let reading = try StaffTable.read(csv(text), testScope())
    #expect(reading.tally.rows == 1)
    #expect(reading.findings.isEmpty)
  }

  @Test func `rows behind a gap are not lost in silence`() throws {
    let text = "STT,Mã giáo viên,Họ và tên\n1,GV01,Đỗ Hằng\n,,\n2,GV02,Lê Ước\n"
    let reading = try StaffTable.read(csv(text), testScope())
    #expect(reading.tally.accepted == 1)
    #expect(reading.tally.refused == 1)
    #expect(
      reading.findings == [
        .error(.rowsBehindTheEnd, at: .row(file: "t.csv", row: 4), ["end": "3", "count": "1"])
      ])
  }

  @Test func `rows that are only numbered are no rows`() throws {
    let text = "STT,Mã giáo viên,Họ và tên\n1,GV01,Đỗ Hằng\n2,,\n3,,\n"
    #expect(try StaffTable.read(csv(text), testScope()).tally.rows == 1)
  }

  @Test func `an ordinal without a code is refused`() throws {
    let reading = try StaffTable.read(csv("STT,Mã giáo viên,Họ và tên\n1.0,,Đỗ Hằng\n"), testScope())
    #expect(reading.codes == ["I041"])
    #expect(reading.tally.refused == 1)
  }

  @Test func `a missing required column is named`() throws {
    do {
      _ = try ClassesTable.read(csv("Lớp,Ngoại ngữ\n4A,Tiếng Anh\n"), testScope())
      Issue.record("nothing was thrown")
    } catch let error as Failure {
      #expect(error.findings.first?.message == .columnMissing)
      #expect(error.findings.first?.values["column"] == "Khối")
    }
  }

  @Test func `no headings at all is an error`() throws {
    #expect(failureCodes { _ = try StaffTable.read(csv("a,b\n1,2\n"), testScope()) } == ["I020"])
  }

  @Test func `a column twice is an error, also under another name`() throws {
    #expect(
      failureCodes {
        _ = try StaffTable.read(csv("Mã giáo viên,Họ và tên,Họ tên\nGV01,A,B\n"), testScope())
      } == ["I022"])
  }

  @Test func `an unknown column is ignored with a suggestion`() throws {
    let reading = try StaffTable.read(
      csv("Mã giáo viên,Họ và tên,Chưc vụ,Sở trường\nGV01,A,B,C\n"), testScope())
    #expect(reading.codes == ["I024", "I023"])
    #expect(reading.findings.first?.values["near"] == "Chức vụ")
    #expect(reading.tally.accepted == 1)
  }

  @Test(arguments: ["HỌ VÀ TÊN", " Họ  và tên ", "họ tên", "Họ và tên (*)", "Ho\u{323} va\u{300} te\u{302}n"])
  func `headings match after folding`(heading: String) throws {
    let reading = try StaffTable.read(csv("Mã giáo viên,\(heading)\nGV01,Đỗ Hằng\n"), testScope())
    #expect(reading.records.map(\.fullName) == ["Đỗ Hằng"])
  }

  @Test func `a row cut off is refused, and so is one with a separator too many`() throws {
    let text = "Mã giáo viên,Họ và tên,Chức vụ\nGV01,Đỗ\nGV02,Lê, Ước,Hiệu trưởng\nGV03,Tạ,,,\n"
    let reading = try StaffTable.read(csv(text), testScope())
    #expect(reading.codes == ["I027", "I028"])
    #expect(reading.records.map(\.id.rawValue) == ["GV03"])
  }

  @Test func `the same code twice is an error that names the first row`() throws {
    let reading = try StaffTable.read(csv("Mã giáo viên,Họ và tên\nGV01,A\nGV01,B\n"), testScope())
    #expect(
      reading.findings == [
        .error(
          .rowTwice, at: .cell(file: "t.csv", row: 3, column: "Mã giáo viên"),
          ["value": "GV01", "first": "2"])
      ])
  }
}

import Diagnostics
import Exchange
import Records
import Testing

@Suite struct AttendanceTests {
  private func read(_ rows: String) throws -> TableReading<AttendanceRow> {
    let head = "Mã học sinh,Học kỳ,Chiều cao,Cân nặng,Sức khỏe,Nghỉ có phép,Nghỉ không phép"
    return try AttendanceTable.read(csv("\(head)\n\(rows)\n"), testScope())
  }

  @Test(arguments: [
    ("Học kỳ I", Attendance.Term.first), ("học kì 2", .second), ("HK1", .first), ("Cả năm", .year),
    ("cả năm", .year),
  ])
  func `terms are known in any spelling`(written: String, term: Attendance.Term) throws {
    #expect(try read("0001,\(written),,,,1,0").records.map(\.term) == [term])
  }

  @Test func `heights and weights have a decimal comma`() throws {
    let reading = try read("0001,Học kỳ I,\"128,5\",27.3,Tốt,\"2,0\",0")
    let attendance = try #require(reading.records.first?.attendance)
    #expect(attendance.heightCm == "128,5")
    #expect(attendance.weightKg == "27,3")
    #expect(attendance.excused == 2)
    #expect(reading.codes == ["I040", "I040"])
  }

  @Test(arguments: [
    ("\"1,28\",,,,", "I048"), (",khỏe,,,", "I049"), (",,,-1,", "I047"), (",,,\"1,5\",", "I047"),
    ("128cm,,,,", "I048"),
  ])
  func `what is no measure is refused`(cells: String, code: String) throws {
    #expect(try read("0001,Học kỳ I,\(cells)").codes == [code])
  }

  @Test(arguments: [
    ("0001,Học kỳ I,,,,1,0\n0001,Học kỳ II,,,,2,1\n0001,Cả năm,,,,3,1", 0),
    ("0001,Học kỳ I,,,,1,0\n0001,Học kỳ II,,,,2,1\n0001,Cả năm,,,,4,1", 1),
    ("0001,Cả năm,,,,4,1\n0001,Học kỳ I,,,,1,0\n0001,Học kỳ II,,,,2,1", 1),
    ("0001,Cả năm,,,,4,1\n0001,Học kỳ I,,,,1,0", 0),
  ])
  func `the year is the sum of the terms, or an error`(rows: String, refused: Int) throws {
    let reading = try read(rows)
    #expect(reading.tally.refused == refused)
    #expect(reading.codes == (refused == 1 ? ["I068"] : []))
  }

  @Test func `a pupil and term twice is an error`() throws {
    #expect(try read("0001,Học kỳ I,,,,1,0\n0001,HK1,,,,1,0").codes == ["I029"])
  }
}

@Suite struct HistoryTests {
  private func read(_ rows: String) throws -> TableReading<HistoryRow> {
    try HistoryTable.read(
      csv("Mã học sinh,Năm học,Lớp,Tên trường,Số đăng bộ,Ngày nhập học\n\(rows)\n"), testScope())
  }

  @Test func `a line of history is read whole`() throws {
    let reading = try read("0001,2021 - 2022,2C,Trường Tiểu học Ẵng,012,05/09/2021")
    let entry = try #require(reading.records.first?.entry)
    #expect(entry.year == SchoolYear(start: 2021))
    #expect(entry.school == "Trường Tiểu học Ẵng")
    #expect(entry.registerNumber == "012")
    #expect(entry.entered?.iso == "2021-09-05")
  }

  @Test(arguments: [
    ("0001,2021-2023,2C,,,", "I052"), ("0001,,2C,,,", "I041"), ("9999,2021-2022,2C,,,", "I061"),
    ("0001,2021-2022,,,,", "I041"), ("0001,2021-2022,2C,,,30/02/2021", "I045"),
    ("0001,2021-2022,2C,,,\n0001,2021-2022,2C,,,", "I029"),
  ])
  func `a wrong line is refused`(rows: String, code: String) throws {
    let reading = try read(rows)
    #expect(reading.codes.first == code)
    #expect(reading.tally.refused == 1 && reading.records.isEmpty)
  }

  @Test func `history ends before this year, but for another school`() throws {
    var scope = try testScope()
    scope.schoolName = "Trường Tiểu học Ẵng"
    let rows =
      "0001,2022-2023,3A,\n0001,2023-2024,4A,\n0001,2023-2024,4A,trường tiểu học  Ẵng\n"
      + "0001,2023-2024,4C,Trường Tiểu học Ẩn\n0001,2024-2025,5A,\n"
    let reading = try HistoryTable.read(csv("Mã học sinh,Năm học,Lớp,Tên trường\n" + rows), scope)
    // With a refused line the pupil's history is left alone as a whole.
    #expect(reading.codes == ["I083", "I040", "I083", "I082", "I099", "I099"])
    #expect(reading.records.isEmpty)
    #expect(reading.tally.ignored == 4)
    #expect(reading.tally.refused == 1)
    let right = try HistoryTable.read(
      csv("Mã học sinh,Năm học,Lớp,Tên trường\n" + rows.replacing("0001,2024-2025,5A,\n", with: "")), scope)
    #expect(right.records.map(\.entry.className) == ["3A", "4C"])
  }
}

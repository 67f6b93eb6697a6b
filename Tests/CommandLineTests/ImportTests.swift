import Foundation
import HocBaKit
import Harness
import Testing

@Suite struct ImportTests {
  private static let marks =
    "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,T,\"8,5\"\n0002,T,\"8,0\"\n"

  @Test func `a refused import speaks as the contract shows, in Vietnamese`() throws {
    let binary = try Binary.withSchool()
    try binary.write("diem-4A.csv", Self.marks)
    let before = try binary.run("export", "results").output
    let outcome = try binary.run(
      "import", "results", "diem-4A.csv", "--class", "4A", "--period", "end-year", "--lang", "vi")
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errorLines == [
        "diem-4A.csv: 2 dòng, 1 đúng (1 đã sửa), 1 sai",
        "  dòng 2, cột \"Toán: Điểm\": \"8,5\" không phải số nguyên từ 0 đến 10 (TT27/2020). Sửa ô này rồi nạp lại.",
        "  dòng 3, cột \"Toán: Điểm\": đã sửa \"8,0\" thành \"8\".",
        "Chưa ghi dòng nào. Dùng --partial để ghi 1 dòng đúng.",
      ])
    #expect(try binary.run("export", "results").output == before)
  }

  @Test func `the same facts in English`() throws {
    let binary = try Binary.withSchool()
    try binary.write("diem-4A.csv", Self.marks)
    let outcome = try binary.run("import", "results", "diem-4A.csv", "--period", "cn", "--lang", "en")
    #expect(outcome.errorLines.first == "diem-4A.csv: 2 rows, 1 right (1 repaired), 1 wrong")
    #expect(
      outcome.errorLines.last == "Nothing was written. Use --partial to write the 1 right row.")
  }

  @Test func `partial writes the good rows and ends with 3, a dry run writes nothing`() throws {
    let binary = try Binary.withSchool()
    try binary.write("diem.csv", Self.marks)
    #expect(try binary.run("import", "results", "diem.csv", "--period", "cn", "--dry-run").code == 65)
    #expect(
      try binary.run("import", "results", "diem.csv", "--period", "cn", "--partial", "--dry-run").code == 65)
    #expect(try !binary.run("export", "results").output.contains("0002,Đặng Ẩn,4A,Cuối năm học,,,,T,8"))
    #expect(try binary.run("import", "results", "diem.csv", "--period", "cn", "--partial").code == 3)
    #expect(try binary.run("export", "results").output.contains("0002,Đặng Ẩn,4A,Cuối năm học,,,,T,8"))
  }

  @Test func `JSON has the counts and the findings`() throws {
    let binary = try Binary.withSchool()
    try binary.write("diem.csv", Self.marks)
    let outcome = try binary.run("import", "results", "diem.csv", "--period", "cn", "--json")
    #expect(outcome.code == 65)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    #expect(json["rows"] as? Int == 2)
    #expect(json["accepted"] as? Int == 1)
    #expect(json["repaired"] as? Int == 1)
    #expect(json["refused"] as? Int == 1)
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["code"] as? String } == ["I070", "I040"])
    #expect(findings.first?["row"] as? Int == 2)
    #expect(findings.first?["column"] as? String == "Toán: Điểm")
  }

  @Test(
    arguments: [
      ("missing.csv", nil, 66), (".", nil, 66), ("empty.csv", "", 65), ("wrong.csv", "a,b\n1,2\n", 65),
      ("twice.csv", "Mã học sinh,Toán: Mức\n0001,T\n0001,T\n", 65),
      ("unknown.csv", "Mã học sinh,Toán: Mức\n9,T\n", 65),
      ("level.csv", "Mã học sinh,Toán: Mức\n0001,X\n", 65),
      ("eleven.csv", "Mã học sinh,Toán: Điểm\n0001,11\n", 65),
      ("zero.csv", "Mã học sinh,Toán: Điểm\n0005,0\n", 65),
      ("short.csv", "Mã học sinh,Toán: Mức\n0001,T\n0002", 65),
      ("open.csv", "Mã học sinh,Toán: Nhận xét\n0001,\"T\n", 65), ("book.xlsx", "PK\u{3}\u{4}....", 65),
    ] as [(String, String?, Int32)])
  func `bad input changes nothing and says why`(file: String, text: String?, code: Int32) throws {
    let binary = try Binary.withSchool()
    if let text { try binary.write(file, text) }
    let before = try binary.run("export", "results", "--period", "cn").output
    for language in ["vi", "en"] {
      let outcome = try binary.run("import", "results", file, "--period", "cn", "--lang", language)
      #expect(outcome.code == code)
      #expect(outcome.errors.contains(file))
      #expect(outcome.output.isEmpty)
    }
    #expect(try binary.run("export", "results", "--period", "cn").output == before)
  }

  @Test func `the period must be known, the class must exist`() throws {
    let binary = try Binary.withSchool()
    try binary.write("diem.csv", Self.marks)
    #expect(try binary.run("import", "results", "diem.csv").code == 64)
    #expect(try binary.run("import", "results", "diem.csv", "--period", "cn", "--class", "9Z").code == 65)
  }

  @Test func `TCVN3 is decoded when asked for`() throws {
    let binary = try Binary.withSchool()
    // "Mã giáo viên,Họ và tên" and "Nguyễn" in the bytes of TCVN3.
    let bytes: [UInt8] =
      Array("M".utf8) + [0xB7] + Array(" gi".utf8) + [0xB8] + Array("o vi".utf8) + [0xAA] + Array("n,H".utf8)
      + [0xE4]
      + Array(" v".utf8) + [0xB5] + Array(" t".utf8) + [0xAA] + Array("n\nGV09,Nguy".utf8) + [0xD4]
      + Array("n\n".utf8)
    try Data(bytes).write(to: binary.folder.appendingPathComponent("gv3.csv"))
    let refused = try binary.run("import", "staff", "gv3.csv")
    #expect(refused.code == 65)
    #expect(refused.errors.contains("--encoding tcvn3"))
    #expect(try binary.run("import", "staff", "gv3.csv", "--encoding", "tcvn3").code == 0)
    #expect(try binary.run("export", "staff").output.contains("GV09,Nguyễn"))
  }

  @Test func `a class with results keeps its grade, the school file says which class has any`() throws {
    let binary = try Binary.withSchool()
    try binary.write("diem.csv", "Mã học sinh,TVM\n0001,T\n")
    try binary.write("lop.csv", "Lớp,Khối\n4A,5\n5B,4\n")
    #expect(try binary.run("import", "results", "diem.csv", "--period", "chk1").code == 0)
    let outcome = try binary.run("import", "classes", "lop.csv", "--partial")
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("row 2, column \"Khối\": class 4A"))
    #expect(outcome.errors.contains("row 3, column \"Khối\": class 5B was in grade 5"))
    let classes = try binary.run("export", "classes").output
    #expect(classes.contains("4A,4,") && classes.contains("5B,4,"))
    try binary.write("diem.csv", "Mã học sinh,TVM\n0001,\n")
    #expect(try binary.run("import", "results", "diem.csv", "--period", "chk1").code == 0)
    #expect(try binary.run("import", "classes", "lop.csv").code == 0)
  }

  @Test func `a file without columns of results is bad data`() throws {
    let binary = try Binary.withSchool()
    try binary.write("diem.csv", "Mã học sinh,XYM\n0001,T\n")
    let outcome = try binary.run("import", "results", "diem.csv", "--period", "cn")
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Columns found: Mã học sinh, XYM."))
  }

  @Test func `findings that differ only in the row are told five times, then counted`() throws {
    let binary = try Binary.withSchool()
    var pupils = "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n"
    for number in 1...9 { pupils += "10\(number),Hạ Ễn,09/05/2014,Nữ,\(number < 9 ? "9Z" : "9Y")\n" }
    try binary.write("hs2.csv", pupils)
    let lines = try binary.run("import", "pupils", "hs2.csv").errorLines
    #expect(lines.count == 1 + 5 + 1 + 1 + 1)
    #expect(lines[6] == "  … and 3 more rows the same")
    #expect(lines[7].contains("row 10") && lines[7].contains("9Y"))
    let json = try binary.run("import", "pupils", "hs2.csv", "--json").output
    #expect(json.components(separatedBy: "I060").count == 1 + 9)
  }

  @Test func `a wrong line of history leaves all lines of its pupil as they were`() throws {
    let binary = try Binary.withSchool()
    let head = "Mã học sinh,Năm học,Lớp,Tên trường,Ngày nhập học\n"
    try binary.write(
      "qt.csv", head + "0001,2021-2022,2A,,\n0001,2022-2023,3A,Trường B,\n0002,2022-2023,3A,,\n")
    try binary.mustRun(["import", "history", "qt.csv"])
    let before = try binary.mustRun(["export", "history"]).output
    try binary.write(
      "qt.csv",
      head + "0001,2021-2022,2B,,\n0001,2022-2023,3B,,45/45/2022\n0002,2022-2023,3C,,\n")
    let outcome = try binary.run("import", "history", "qt.csv", "--partial")
    #expect(outcome.code == 3)
    #expect(outcome.output.contains("3 rows, 1 right, 1 wrong, 1 ignored"))
    #expect(outcome.errors.contains("row 2: row 3 of the same pupil 0001 is wrong"))
    #expect(
      try binary.mustRun(["export", "history"]).output
        == before.replacingOccurrences(of: "0002,2022-2023,3A", with: "0002,2022-2023,3C"))
    // Also where the row could not be read far enough to say whose it is.
    try binary.write("qt.csv", head + "0001,2021-2022,2B,,\n0001,2022-2023,3\u{7},,\n")
    #expect(try binary.run("import", "history", "qt.csv", "--partial").code == 65)
    #expect(try binary.mustRun(["export", "history"]).output.contains("0001,2021-2022,2A"))
  }

  @Test func `while changes are shown others may write, and then the table is compared anew`() throws {
    let binary = try Binary.withSchool()
    try binary.write("gv2.csv", "Mã giáo viên,Họ và tên\nGV01,Tên Khác\n")
    let act = Act(who: "t", at: Moment(unixSeconds: 0), doing: "test")
    let school = try SchoolFile.open(at: binary.url("school.hocba").path, as: act)
    let bytes = Array("Mã giáo viên,Họ và tên\nGV01,Tên Mới\n".utf8)
    var told: [[String]] = []
    let report = try school.importTable(
      .staff, bytes, named: "gv.csv", ImportOptions(year: SchoolYear(start: 2023)),
      regulations: RegulationSet([]), as: act
    ) { report in
      told.append(report.changes.map { "\($0.old) > \($0.new)" })
      if told.count == 1 { #expect((try? binary.mustRun(["import", "staff", "gv2.csv"])) != nil) }
    }
    #expect(told == [["Đỗ Thị Hằng > Tên Mới"], ["Tên Khác > Tên Mới"]])
    #expect(report.isWritten)
    #expect(try school.staff().map(\.fullName) == ["Tên Mới"])
  }

  @Test func `a list whose codes have lost their zeros enters nobody twice`() throws {
    let binary = try Binary.withSchool()
    let before = try binary.mustRun(["export", "pupils"]).output
    let list = String(decoding: try binary.contents("hs.csv"), as: UTF8.self)
    try binary.write("hs2.csv", list.replacingOccurrences(of: "000", with: ""))
    let outcome = try binary.mustRun(["import", "pupils", "hs2.csv"])
    #expect(outcome.output.contains("3 rows, 3 right (3 repaired), 0 wrong"))
    #expect(outcome.errors.contains("\"1\" was repaired to \"0001\""))
    #expect(outcome.output.contains("Nothing differs"))
    #expect(try binary.mustRun(["export", "pupils"]).output == before)
    // Another name is another pupil; the same name and birth date under another code is worth a look.
    try binary.write(
      "hs3.csv",
      "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n1,Vũ Mới,09/05/2014,Nữ,4A\nX9,đặng  ẩn,31/12/2014,Nam,4A\n"
    )
    let json = try binary.mustRun(["import", "pupils", "hs3.csv", "--json"]).output
    #expect(json.contains("I093") && json.contains("I100"))
    #expect(json.contains("has the name and birth date of the known \\\"0002\\\""))
  }

  @Test func `one row is not many rows`() throws {
    let binary = try Binary.withSchool()
    try binary.write("diem.csv", "Mã học sinh,TVM\n0001,T\n")
    #expect(
      try binary.run("import", "results", "diem.csv", "--period", "cn").output
        == "diem.csv: 1 row, 1 right, 0 wrong\nWrote 1 row.\n")
    #expect(try binary.run("results", "show", "--class", "5B").output.contains("1 pupil, "))
    #expect(try binary.run("school", "show").output.contains("2 classes, 3 pupils"))
  }
}

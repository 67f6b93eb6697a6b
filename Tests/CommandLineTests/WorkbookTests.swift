import Foundation
import Harness
import Testing

/// Workbooks that another program made, and what another program finds in ours.
@Suite struct WorkbookTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Tools/make-workbooks.py").path

  private func schoolWithWorkbooks() throws -> Binary {
    let binary = try Binary.withSchool()
    let outcome = try Tool("python3").run([Self.script, binary.folder.path], in: binary.folder)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return binary
  }

  /// The cells of a CSV by row and heading.
  private func table(_ binary: Binary, _ words: [String]) throws -> [[String: String]] {
    let lines = try binary.run(words).output.dropFirst().split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let head = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(zip(head, $0), uniquingKeysWith: { first, _ in first }) }
  }

  @Test func `the class export of other programs: four merged rows of heads, ticks, hidden rows, remarks`()
    throws
  {
    let binary = try schoolWithWorkbooks()
    let outcome = try binary.run("import", "results", "class.xlsx", "--period", "cn", "--lang", "vi")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("class.xlsx: 2 dòng, 2 đúng (1 đã sửa), 0 sai"))
    #expect(outcome.errors.contains("đọc trang tính \"Cuối năm\""))
    #expect(outcome.errors.contains("dòng 9, cột \"Mã học sinh\": đã sửa \"1\" thành \"0001\""))
    let rows = try table(binary, ["export", "results", "--class", "4A"])
    #expect(rows.map { $0["Mã học sinh"] } == ["0001", "0002"])
    let first = try #require(rows.first)
    for (heading, value) in [
      ("Tiếng Việt: Mức", "T"), ("Tiếng Việt: Điểm", "9"), ("Toán: Điểm", "6"), ("Ngoại ngữ 1: Điểm", "8"),
      ("Khoa học: Mức", "H"), ("Khoa học: Điểm", "5"), ("Tin học và Công nghệ (Tin học): Điểm", "10"),
      ("Tin học và Công nghệ (Công nghệ): Điểm", "9"), ("Đạo đức: Mức", "T"), ("Giáo dục thể chất: Mức", "H"),
      ("Nghệ thuật (Âm nhạc): Mức", "T"), ("Nghệ thuật (Mĩ thuật): Mức", "H"),
      ("Hoạt động trải nghiệm: Mức", "T"),
      ("Tiếng dân tộc: Mức", ""), ("Năng lực: Giao tiếp và hợp tác", "Đ"), ("Năng lực: Khoa học", "Đ"),
      ("Năng lực: Tin học", "T"), ("Phẩm chất: Trách nhiệm", "T"), ("Ghi chú", "Chăm"), ("Khen thưởng", ""),
    ] { #expect(first[heading] == value, "\(heading)") }
    #expect(rows.last?["Tiếng Việt: Điểm"] == "Miễn")
    #expect(rows.last?["Toán: Điểm"] == "4")
  }

  @Test
  func `a list of the sector database: titles, the ministry's number as the key, lost zeros, lost dates`()
    throws
  {
    let binary = try schoolWithWorkbooks()
    let outcome = try binary.run("import", "pupils", "pupils.xlsx", "--lang", "vi")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let rows = try table(binary, ["export", "pupils", "--class", "4A"])
    let first = try #require(rows.first { $0["Mã học sinh"] == "7407137235" })
    #expect(first["Số định danh cá nhân"] == "031314009517")
    #expect(first["Điện thoại liên hệ"] == "0912345678")
    #expect(first["Ngày sinh"] == "01/03/2014")
    #expect(first["Họ và tên cha"] == "Nguyễn Văn Cha")
    let second = try #require(rows.first { $0["Mã học sinh"] == "0407137236" })
    #expect(second["Mã định danh Bộ GD&ĐT"] == "0407137236")
    #expect(second["Ngày sinh"] == "01/03/2014")
    #expect(second["Số định danh cá nhân"] == "031214009518")
    // Once more: the same pupils, nothing new.
    let again = try binary.run("import", "pupils", "pupils.xlsx", "--json")
    #expect(
      again.output.contains("\"changes\": []") || again.output.contains("\"changes\":[]"), "\(again.output)")
    #expect(try table(binary, ["export", "pupils", "--class", "4A"]).count == 4)
  }

  @Test func `old letters in a workbook are proposed, then converted`() throws {
    let binary = try schoolWithWorkbooks()
    let refused = try binary.run("import", "staff", "legacy.xlsx")
    #expect(refused.code == 65)
    #expect(refused.errors.contains("--encoding tcvn3"))
    #expect(!refused.errors.contains("Nguy"))
    #expect(try binary.run("import", "staff", "legacy.xlsx", "--encoding", "auto").code == 0)
    let text = try binary.run("export", "staff").output
    #expect(text.contains("GV11,Nguyễn Thị Thuý,,,Giáo viên"))
    #expect(text.contains("GV13,Đỗ Thị Hằng"))
  }

  @Test func `the marks of one subject, the good rows in part, the report of every row`() throws {
    let binary = try schoolWithWorkbooks()
    let outcome = try binary.run(
      "import", "results", "subject.xlsx", "--period", "cn", "--partial", "--report", "bc.csv", "--lang", "vi"
    )
    #expect(outcome.code == 3)
    let report = String(decoding: try binary.contents("bc.csv"), as: UTF8.self)
    #expect(
      report.hasPrefix("\u{FEFF}Dòng,Cột,Mã học sinh,Kết quả,Giá trị,Giá trị mới,Giải thích,Mã lỗi\r\n"))
    #expect(report.contains("\r\n4,,0001,nhận,,,,\r\n"))
    #expect(report.contains("\r\n5,Điểm KTĐK,0002,từ chối,\"7,5\",,"))
    #expect(report.contains("I070"))
    let json = try binary.run("export", "results", "--class", "4A")
    #expect(json.output.contains("\"Tính nhanh\nvà đúng\""))
  }

  @Test func `what an import changes is told before it is written, all of it in JSON`() throws {
    let binary = try Binary.withSchool()
    try binary.write("a.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,T,9\n0002,H,6\n")
    try binary.write("b.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,T,10\n0002,H,\n")
    let words = ["import", "results", "--period", "cn", "--lang", "vi"]
    #expect(try binary.run(words + ["a.csv"]).errors.isEmpty)
    #expect(try binary.run(words + ["a.csv"]).output.contains("Không có gì thay đổi"))
    let dry = try binary.run(words + ["b.csv", "--dry-run"])
    #expect(dry.errorLines.contains("  dòng 2, cột \"Toán: Điểm\" (0001): 9 → 10"))
    #expect(dry.errorLines.contains("  dòng 3, cột \"Toán: Điểm\" (0002): 6 → (trống)"))
    let outcome = try binary.run(words + ["b.csv", "--json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let changes = try #require(json["changes"] as? [[String: Any]])
    #expect(changes.map { $0["pupil"] as? String } == ["0001", "0002"])
    #expect(changes.map { $0["old"] as? String } == ["9", "6"])
    #expect(changes.map { $0["new"] as? String } == ["10", ""])
    #expect(changes.map { $0["row"] as? Int } == [2, 3])
  }

  @Test func `a report may not replace the file, and is written although the file is refused`() throws {
    let binary = try Binary.withSchool()
    try binary.write("a.csv", "x,y\n1,2\n")
    #expect(try binary.run("import", "staff", "a.csv", "--report", "a.csv").code == 64)
    #expect(try binary.run("import", "staff", "a.csv", "--report", "./a.csv").code == 64)
    try FileManager.default.linkItem(at: binary.url("a.csv"), to: binary.url("b.csv"))
    #expect(try binary.run("import", "staff", "a.csv", "--report", "b.csv").code == 64)
    #expect(String(decoding: try binary.contents("a.csv"), as: UTF8.self) == "x,y\n1,2\n")
    #expect(try binary.run("import", "staff", "a.csv", "--report", "none/a.csv").code == 73)
    #expect(try binary.run("import", "staff", "a.csv", "--report", ".").code == 73)
    #expect(try binary.run("import", "staff", "missing.csv", "--report", "r.csv").code == 66)
    #expect(!binary.has("r.csv"))
    #expect(try binary.run("import", "staff", "a.csv", "--report", "r.csv").code == 65)
    #expect(String(decoding: try binary.contents("r.csv"), as: UTF8.self).contains("I020"))
  }

  @Test func `another program finds text, numbers, rules and a frozen heading in our workbook`() throws {
    let binary = try schoolWithWorkbooks()
    #expect(try binary.run("import", "results", "subject.xlsx", "--period", "cn", "--partial").code == 3)
    #expect(
      try binary.run("export", "results", "--class", "4A", "--period", "cn", "--blank", "-o", "b.xlsx").code
        == 0)
    #expect(try binary.run("export", "results", "--class", "4A", "--period", "cn", "-o", "f.xlsx").code == 0)
    let blank = try read(binary, "b.xlsx")
    #expect(blank.frozen == "C2")
    #expect(blank.filter?.hasPrefix("A1:") == true)
    #expect(blank.rules.contains { $0.formula == "\"T,H,C\"" })
    #expect(blank.rules.contains { $0.formula == "\"T,Đ,C\"" })
    #expect(blank.rules.contains { $0.type == "whole" && $0.formula == "0" && $0.to == "10" })
    #expect(blank.rows[0].allSatisfy { $0.bold == true })
    #expect(blank.rows[1][0] == .init(value: "0001", format: "@", type: "s", bold: false, fill: nil))
    let full = try read(binary, "f.xlsx")
    let score = try #require(full.rows[0].firstIndex { $0.value == "Toán: Điểm" })
    #expect(full.rows[1][score].type == "n")
    #expect(full.rows[1][score].value == "9")
    // The blank sheet comes back and empties nothing that is not there.
    #expect(try binary.run("import", "results", "b.xlsx", "--period", "cn", "--dry-run").code == 0)
  }

  @Test(arguments: ["csv", "xlsx"])
  func `a year of four periods under both circulars comes back in a new school file, cell by cell`(
    format: String
  ) throws {
    let old = try Binary.withSchool()
    let new = try Binary()
    let results = [
      "Mã học sinh,Lớp,Thời điểm,Toán: Mức,Toán: Điểm,Toán: Nhận xét,Khoa học: Mức,Khoa học: Điểm,Đạo đức: Mức,"
        + "Phẩm chất: Nhận xét,Ghi chú,Khen thưởng,Kết quả xác nhận,Quyết định lên lớp",
      "0001,4A,ghk1,T,9,=)\u{2026},H,,T; Vắng,-ngoan,,,,", "0002,4A,ghk1,Miễn,,,,,Vắng,,,,,",
      "0005,5B,ghk1,H,Vắng,\"hai\ndòng\",T,,T,,,,,", "0001,4A,chk1,H,Vắng,@a,C,4,T,\"a, \"\"b\"\"\",+1,,,",
      "0005,5B,chk1,T,10; Vắng,,H,6,C,,,,,", "0001,4A,ghk2,T,10,,T,,T,,,,,",
      "0001,4A,cn,T,10,,T,Vắng,T,,Có tiến bộ,Học sinh Xuất sắc; Đột xuất: Cứu bạn,Hoàn thành,không",
      "0005,5B,cn,C,2,,H,5,H,,,Đột xuất: Giải nhất,Chưa hoàn thành,x",
    ].joined(separator: "\n")
    try old.write("kq.csv", results + "\n")
    try old.write(
      "cc.csv",
      "Mã học sinh,Học kỳ,Chiều cao,Cân nặng,Sức khỏe,Nghỉ có phép,Nghỉ không phép\n"
        + "0001,Học kỳ I,\"128,5\",27,Tốt,2,0\n0005,Cả năm,,,,1,1\n")
    try old.write(
      "qt.csv",
      "Mã học sinh,Năm học,Lớp,Tên trường,Số đăng bộ,Ngày nhập học\n0001,2022-2023,3A,Trường Ẵng,007,05/09/2022\n"
    )
    for (kind, file) in [("results", "kq.csv"), ("attendance", "cc.csv"), ("history", "qt.csv")] {
      let outcome = try old.run("import", kind, file)
      try #require(outcome.code == 0, "\(outcome.errors)")
    }
    try new.write("truong.json", Binary.profile)
    for words in [["school", "create", "--profile", "truong.json"], ["year", "open", "2023-2024"]] {
      try #require(try new.run(words).code == 0)
    }
    for kind in ["staff", "classes", "pupils", "results", "attendance", "history"] {
      let path = new.folder.appendingPathComponent("\(kind).\(format)").path
      try #require(try old.run("export", kind, "-o", path).code == 0)
      let outcome = try new.run("import", kind, path)
      #expect(outcome.code == 0, "\(kind): \(outcome.errors)")
      #expect(!outcome.errors.contains("đã sửa") && !outcome.errors.contains("repaired"), "\(outcome.errors)")
      #expect(try new.run("export", kind).output == old.run("export", kind).output, "\(kind)")
    }
  }

  private struct Cell: Decodable, Equatable {
    let value: String?
    let format: String
    let type: String
    let bold: Bool?
    let fill: String?

    init(value: String?, format: String, type: String, bold: Bool?, fill: String?) {
      (self.value, self.format, self.type, self.bold, self.fill) = (value, format, type, bold, fill)
    }

    init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: Key.self)
      value =
        try? (try? box.decode(String.self, forKey: .value))
        ?? box.decodeIfPresent(Int.self, forKey: .value).map { "\($0)" }
      format = try box.decode(String.self, forKey: .format)
      type = try box.decode(String.self, forKey: .type)
      bold = try box.decodeIfPresent(Bool.self, forKey: .bold)
      fill = try box.decodeIfPresent(String.self, forKey: .fill)
    }

    private enum Key: CodingKey { case value, format, type, bold, fill }
  }

  private struct Sheet: Decodable {
    struct Rule: Decodable {
      let type: String
      let formula: String?
      let to: String?
    }

    let rows: [[Cell]]
    let frozen: String?
    let filter: String?
    let rules: [Rule]
  }

  private func read(_ binary: Binary, _ file: String) throws -> Sheet {
    let outcome = try Tool("python3").run(
      [Self.script, "--read", file], in: binary.folder, environment: ["PYTHONIOENCODING": "utf-8"])
    try #require(outcome.code == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Sheet.self, from: outcome.data)
  }
}

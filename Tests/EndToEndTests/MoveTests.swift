import Foundation
import Harness
import Testing

/// Movements, class lists of any day and register numbers, from the command line.
@Suite struct MoveTests {
  /// Two classes of grade 4 with three pupils each, `HS1`… and `HS4`…, and results at the end of term 1.
  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.mustRun([
      "school", "create", "--profile", Printed.samples.appendingPathComponent("profile.json").path,
    ])
    try binary.mustRun(["year", "open", "2023-2024"])
    try binary.write("lop.csv", "Lớp,Khối\n4A,4\n4B,4\n5A,5\n")
    try binary.write(
      "hs.csv",
      "STT,Mã học sinh,Số đăng bộ,Họ và tên,Ngày sinh,Giới tính,Lớp\n1,HS1,0101,Vũ An,01/02/2014,Nam,4A\n"
        + "2,HS2,0102,Đỗ Bình,01/02/2014,Nữ,4A\n3,HS3,0103,Lê Chi,01/02/2014,Nữ,4A\n"
        + "1,HS4,0104,Hồ Dũng,01/02/2014,Nam,4B\n2,HS5,0105,Lý Én,01/02/2014,Nữ,4B\n3,HS6,0106,Vũ Gấm,01/02/2014,Nữ,4B\n"
    )
    try binary.mustRun(["import", "classes", "lop.csv"])
    try binary.mustRun(["import", "pupils", "hs.csv"])
    for name in ["4A", "4B"] { try fill(name, "end-term-1") }
  }

  private func fill(_ name: String, _ period: String) throws {
    let blank = Rows(
      try binary.mustRun(["export", "results", "--class", name, "--period", period, "--blank"]).data)
    let rows = blank.rows.map { row in
      row.merging(
        blank.headings.compactMap { heading in
          if heading.hasPrefix("Tiếng dân tộc") { return nil }
          if heading.hasSuffix(": Điểm") { return (heading, "8") }
          if heading.hasSuffix(": Mức") || heading.hasPrefix("Phẩm chất: ")
            || heading.hasPrefix("Năng lực: ")
          {
            return heading.hasSuffix("Nhận xét") ? nil : (heading, "T")
          }
          return nil
        }
      ) { _, new in new }
    }
    try binary.write("kq.csv", Rows.text(blank.headings, rows))
    try binary.mustRun(["import", "results", "kq.csv", "--class", name, "--period", period])
  }

  private func pupils(_ name: String, on day: String? = nil) throws -> [String] {
    let words = ["class", "list", "--class", name, "--json"] + (day.map { ["--on", $0] } ?? [])
    let json = try JSONSerialization.jsonObject(with: binary.mustRun(words).data) as? [String: Any]
    let classes = json?["classes"] as? [[String: Any]]
    return (classes?.first?["pupils"] as? [[String: Any]] ?? []).map {
      "\($0["number"] as? Int ?? 0) \($0["pupil"] as? String ?? "") \($0["status"] as? String ?? "")"
    }
  }

  private func exported(_ name: String, _ period: String) throws -> [String] {
    Rows(try binary.mustRun(["export", "results", "--class", name, "--period", period]).data).rows.compactMap
    {
      $0["Toán: Điểm"] == "8" ? $0["Mã học sinh"] : nil
    }
  }

  @Test func `who left stands on the lists and in the results of the days before`() throws {
    try binary.mustRun(["move", "out", "--pupil", "HS2", "--date", "10/03/2024", "--papers", "12/GT"])
    #expect(try pupils("4A", on: "09/03/2024") == ["1 HS1 01", "2 HS2 01", "3 HS3 01"])
    #expect(try pupils("4A", on: "10/03/2024") == ["1 HS1 01", "0 HS2 08", "2 HS3 01"])
    #expect(try pupils("4A") == pupils("4A", on: "10/03/2024"))
    #expect(try exported("4A", "end-term-1") == ["HS1", "HS2", "HS3"])
    try fill("4A", "end-year")
    try binary.mustRun(["print", "result-sheet", "--class", "4A", "-o", "bang.pdf"])
    let sheet = try PDFReading(binary, "bang.pdf").text()
    #expect(sheet.contains("Vũ An") && !sheet.contains("Đỗ Bình"))
  }

  @Test func `who changed class stands in the old class before and in the new one after`() throws {
    try binary.mustRun(["move", "class", "--pupil", "HS2", "--class", "4B", "--date", "10/02/2024"])
    #expect(try exported("4A", "end-term-1") == ["HS1", "HS2", "HS3"])
    #expect(try exported("4B", "end-term-1") == ["HS4", "HS5", "HS6"])
    #expect(try pupils("4B") == ["1 HS4 01", "2 HS5 01", "3 HS6 01", "4 HS2 01"])
    try fill("4A", "end-year")
    try fill("4B", "end-year")
    #expect(try exported("4A", "end-year") == ["HS1", "HS3"])
    #expect(try exported("4B", "end-year") == ["HS4", "HS5", "HS6", "HS2"])
    // What is exported of a class at a time comes back, also of who is in another class by now.
    let term = try binary.mustRun(["export", "results", "--period", "end-term-1", "-o", "hk1.csv"])
    #expect(term.errors.isEmpty)
    try binary.mustRun(["import", "results", "hk1.csv"])
    try binary.mustRun(["import", "results", "hk1.csv", "--class", "4A", "--partial"], code: 3)
    #expect(try binary.run("import", "results", "hk1.csv", "--class", "5A").code == 65)
    try binary.mustRun(["export", "results", "--class", "4A", "--period", "end-term-1", "-o", "a.csv"])
    for words in [[], ["--class", "4A"]] {
      let again = try binary.mustRun(["import", "results", "a.csv"] + words)
      #expect(again.output.contains("Nothing differs"), "\(again.output)")
    }
    // One column of the old class leaves the others of who has left it.
    try binary.write("mot.csv", "Mã học sinh,Đạo đức: Mức\nHS2,H\n")
    try binary.mustRun(["import", "results", "mot.csv", "--class", "4A", "--period", "end-term-1"])
    #expect(try exported("4A", "end-term-1") == ["HS1", "HS2", "HS3"])
    for (period, name) in [("end-term-1", "4A"), ("end-year", "4B")] {
      let shown = try binary.mustRun(["results", "show", "--pupil", "HS2", "--period", period, "--json"])
        .output
      #expect(shown.contains("\"class\": \"\(name)\""))
    }
    try binary.mustRun(["print", "report-card", "--pupil", "HS2", "-o", "hb.pdf"])
    #expect(try PDFReading(binary, "hb.pdf").text().contains("4B"))
  }

  @Test func `who came is on no list of the days before, and has a register number`() throws {
    try binary.write(
      "moi.csv", "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n9,HS7,Kim Hà,01/02/2014,Nữ,4A\n")
    try binary.mustRun(["year", "open", "2022-2023"])
    try binary.mustRun(["import", "classes", "lop.csv", "--year", "2022-2023"])
    try binary.mustRun(["import", "pupils", "moi.csv", "--year", "2022-2023"])
    let outcome = try binary.mustRun([
      "move", "in", "--pupil", "HS7", "--class", "4A", "--date", "20/12/2023", "--other-school", "Trường B",
      "--json",
    ])
    #expect(outcome.output.contains("\"registerNumber\": \"0107\""))
    #expect(outcome.output.contains("\"label\": \"Chuyển đến kỳ 1\""))
    #expect(try pupils("4A", on: "19/12/2023") == ["1 HS1 01", "2 HS2 01", "3 HS3 01"])
    #expect(try pupils("4A", on: "20/12/2023") == ["1 HS1 01", "2 HS2 01", "3 HS3 01", "4 HS7 02"])
    // Marks of the time before come back too, with the class of now.
    try binary.write("cu.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\nHS7,T,8\n")
    try binary.mustRun(["import", "results", "cu.csv", "--period", "mid-term-1"])
    let earlier = try binary.mustRun(["export", "results", "--period", "mid-term-1", "-o", "gk1.csv"])
    #expect(!earlier.errors.contains("HS7"))
    for words in [["--period", "mid-term-1"], ["--class", "4A"]] {
      #expect(
        Rows(try binary.mustRun(["export", "results"] + words).data).rows.contains {
          $0["Mã học sinh"] == "HS7" && $0["Lớp"] == "4A" && $0["Thời điểm"] == "Giữa học kỳ I"
            && $0["Toán: Điểm"] == "8"
        }, "\(words)")
    }
    #expect(try binary.mustRun(["import", "results", "gk1.csv"]).output.contains("Nothing differs"))
    // Came before the end of term 1: owes its marks.
    let owed = try binary.run("export", "results", "--class", "4A", "--period", "end-term-1")
    #expect(owed.errors.contains("HS7: "))
  }

  @Test func `a mistake is taken back and the audit keeps it`() throws {
    let before = try binary.mustRun(["export", "pupils"]).data
    try binary.mustRun(["move", "drop-out", "--pupil", "HS4", "--date", "2024-02-01"])
    #expect(try binary.mustRun(["move", "list", "--class", "4B"]).output.contains("Thôi học"))
    #expect(try binary.run("move", "undo", "--pupil", "HS4").code == 64)
    try binary.mustRun(["move", "undo", "--pupil", "HS4", "--reason", "nhầm học sinh"])
    #expect(try binary.mustRun(["export", "pupils"]).data == before)
    #expect(try binary.mustRun(["audit", "show"]).output.contains("move undo: nhầm học sinh"))
    #expect(try binary.run("move", "undo", "--pupil", "HS4", "--reason", "nữa").code == 1)
    try binary.mustRun(["audit", "verify"])
  }

  @Test func `an arrival taken back leaves the day of entering as it was`() throws {
    try binary.write(
      "moi.csv",
      "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp,Ngày vào trường\nHS7,Kim Hà,01/02/2014,Nữ,4A,\n"
        + "HS8,Kim Hạ,01/02/2014,Nữ,4B,10/03/2024\n")
    try binary.mustRun(["year", "open", "2022-2023"])
    try binary.mustRun(["import", "classes", "lop.csv", "--year", "2022-2023"])
    try binary.mustRun(["import", "pupils", "moi.csv", "--year", "2022-2023"])
    func entered(_ id: String, _ year: String) throws -> String? {
      Rows(try binary.mustRun(["export", "pupils", "--year", year]).data).rows.first {
        $0["Mã học sinh"] == id
      }?["Ngày vào trường"]
    }
    for (id, day) in [("HS7", ""), ("HS8", "10/03/2024")] {
      try binary.mustRun(["move", "in", "--pupil", id, "--class", "4A", "--date", "10/03/2024"])
      #expect(try entered(id, "2023-2024") == "10/03/2024")
      let undone = try binary.mustRun(["move", "undo", "--pupil", id, "--reason", "nhầm trường"])
      #expect(undone.errors.contains("V015"))
      #expect(try entered(id, "2023-2024") == nil)
      #expect(try entered(id, "2022-2023") == day, "\(id)")
    }
    #expect(try binary.mustRun(["register", "show", "--all"]).output.contains("0107  HS7"))
    try binary.mustRun(["audit", "verify"])
  }

  @Test func `an old table does not undo a movement`() throws {
    try binary.mustRun(["export", "pupils", "-o", "hs-1.csv"])
    try binary.mustRun(["move", "out", "--pupil", "HS2", "--date", "10/03/2024"])
    for words in [[], ["--dry-run"]] {
      let refused = try binary.run(["import", "pupils", "hs-1.csv"] + words)
      #expect(refused.code == 65)
      #expect(refused.errors.contains("row 3, column \"Trạng thái\": pupil HS2: the table says class 4A"))
    }
    #expect(try binary.run("import", "pupils", "hs-1.csv", "--json").output.contains("V014"))
    #expect(try pupils("4A").contains("0 HS2 08"))
    // The other rows come in where that is asked for, and the report has this one.
    let old = String(decoding: try binary.contents("hs-1.csv"), as: UTF8.self)
    try binary.write("hs-1.csv", old.replacingOccurrences(of: "Lê Chi", with: "Lê Thị Chi"))
    try binary.mustRun(["import", "pupils", "hs-1.csv", "--partial", "--report", "bc.csv"], code: 3)
    #expect(String(decoding: try binary.contents("bc.csv"), as: UTF8.self).contains("V014"))
    #expect(try pupils("4A").contains("0 HS2 08"))
    #expect(try binary.mustRun(["export", "pupils"]).output.contains("Lê Thị Chi"))
    // One that agrees comes in.
    try binary.mustRun(["export", "pupils", "-o", "hs-2.csv"])
    try binary.mustRun(["import", "pupils", "hs-2.csv"])
    #expect(try pupils("4A").contains("0 HS2 08"))
  }

  @Test func `a check of a period is of those who were there`() throws {
    try binary.write(
      "moi.csv", "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n9,HS7,Kim Hà,01/02/2014,Nữ,4A\n")
    try binary.mustRun(["year", "open", "2022-2023"])
    try binary.mustRun(["import", "classes", "lop.csv", "--year", "2022-2023"])
    try binary.mustRun(["import", "pupils", "moi.csv", "--year", "2022-2023"])
    func named(_ id: String) throws -> Bool {
      try binary.run("check", "--class", "4A", "--period", "end-term-1", "--year", "2023-2024", "--json")
        .output
        .contains("\"pupil\": \"\(id)\", \"period\": \"end-term-1\"")
    }
    try binary.mustRun(["move", "in", "--pupil", "HS7", "--class", "4A", "--date", "10/03/2024"])
    #expect(try !named("HS7"), "came after the end of term 1")
    try binary.mustRun(["move", "undo", "--pupil", "HS7", "--reason", "nhầm ngày"])
    try binary.mustRun(["move", "in", "--pupil", "HS7", "--class", "4A", "--date", "10/01/2024"])
    #expect(try named("HS7"), "came before the end of term 1")
    // Without a mark, and gone only afterwards: the mark is owed all the same.
    try binary.mustRun([
      "mark", "set", "--pupil", "HS2", "--period", "end-term-1", "--subject", "TOAN", "--clear",
    ])
    try binary.mustRun(["move", "out", "--pupil", "HS2", "--date", "10/03/2024"])
    #expect(try named("HS2"))
  }

  @Test(arguments: [
    (["move", "return", "--pupil", "HS1", "--date", "10/03/2024"], 65, "V004"),
    (["move", "in", "--pupil", "HS1", "--class", "4B", "--date", "10/03/2024"], 65, "V004"),
    (["move", "out", "--pupil", "HS99", "--date", "10/03/2024"], 66, "V001"),
    (["move", "out", "--pupil", "HS1", "--date", "10/03/2025"], 65, "V002"),
    (["move", "out", "--pupil", "HS1", "--date", "30/02/2024"], 64, "F011"),
    (["move", "class", "--pupil", "HS1", "--class", "4C", "--date", "10/03/2024"], 66, "C022"),
    (["move", "class", "--pupil", "HS1", "--class", "5A", "--date", "10/03/2024"], 65, "V011"),
    (["move", "class", "--pupil", "HS1", "--date", "10/03/2024"], 64, "C014"),
    (["move", "out", "--pupil", "HS1"], 64, "C014"),
    (["move", "out", "--pupil", "HS1", "--date", "10/03/2024", "-o", "x.xlsx"], 64, "V070"),
    (["move", "out", "--pupil", "HS1", "--date", "10/03/2024", "-o", "none/x.json"], 73, "O"),
    (["class", "list", "--on", "01/01/2020"], 65, "V002"),
  ])
  func `nonsense is refused and nothing changes`(words: [String], code: Int32, message: String) throws {
    let before = try binary.contents("school.hocba")
    let outcome = try binary.run(words)
    #expect(outcome.code == code, "\(outcome.errors)")
    #expect(outcome.errors.contains("error \(message)"))
    #expect(try binary.contents("school.hocba") == before)
  }

  @Test func `register numbers go on in the order of entering, and are shown in order`() throws {
    try binary.write(
      "moi.csv",
      "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp,Ngày vào trường\nHS7,Kim Hà,01/02/2014,Nữ,4A,\n"
        + "HS8,Kim Hạ,01/02/2014,Nữ,4B,05/09/2023\nHS9,Kim Hải,01/02/2014,Nữ,4A,05/09/2022\n")
    try binary.mustRun(["import", "pupils", "moi.csv"])
    let before = try binary.contents("school.hocba")
    let plan = try binary.mustRun(["register", "assign", "--dry-run"]).output
    #expect(plan.hasPrefix("0107  HS9  4A\n0108  HS8  4B\n0109  HS7  4A\n"))
    #expect(try binary.contents("school.hocba") == before)
    try binary.mustRun(["register", "assign"])
    let numbers = try binary.mustRun(["register", "show"]).output.split(separator: "\n").map { $0.prefix(9) }
    #expect(numbers.prefix(9).suffix(3) == ["0107  HS9", "0108  HS8", "0109  HS7"])
    #expect(try binary.mustRun(["register", "assign"]).output.contains("Nothing to do"))
  }
}

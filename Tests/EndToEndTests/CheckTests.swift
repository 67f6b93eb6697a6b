import Foundation
import Harness
import Testing

/// `hocba check` from outside: its exit code is that of printing, its findings are the school's.
@Suite struct CheckTests {
  struct Report: Decodable {
    struct Finding: Decodable {
      var code: String
      var severity: String
      var `class`: String?
      var pupil: String?
      var period: String?
      var column: String?
      var message: String
      var reason: String?
    }
    struct Row: Decodable {
      struct Column: Decodable {
        var code: String
        var owed: Int
        var missing: Int
      }
      var `class`: String
      var period: String
      var teacher: String?
      var due: String?
      var overdueDays: Int
      var incomplete: Int
      var missing: Int
      var columns: [Column]
    }
    var version: Int
    var findings: [Finding]
    var acknowledged: [Finding]
    var matrix: [Row]
  }

  private func report(_ binary: Binary, _ words: String..., code: Int32) throws -> Report {
    let outcome = try binary.run(["check", "--json"] + words)
    #expect(outcome.code == code, "\(outcome.errors)")
    return try JSONDecoder().decode(Report.self, from: outcome.data)
  }

  @Test func `the sample lacks two cells, which are named with class, pupil and column`() throws {
    let school = try Printed.sample()
    let report = try report(school.binary, code: 1)
    #expect(report.version == 1)
    let errors = report.findings.filter { $0.severity == "error" }
    let expected = school.pupils.flatMap { pupil in pupil.missing.map { [pupil.className, pupil.id, $0] } }
    #expect(
      Set(errors.map { [$0.class ?? "", $0.pupil ?? "", $0.column ?? ""] }) == Set(expected))
    #expect(errors.count == expected.count)
    #expect(errors.allSatisfy { $0.period == "end-year" && ["K001", "K002"].contains($0.code) })
    let row = try #require(report.matrix.first { $0.class == "2B" })
    #expect(report.matrix.count == 10 && row.missing == 2 && row.incomplete == 1)
    #expect(row.due == "2024-05-31" && row.overdueDays > 0 && row.teacher == "GV016")
    #expect(report.matrix.filter { $0.class != "2B" }.allSatisfy { $0.missing == 0 && $0.overdueDays == 0 })
    #expect(try school.binary.run("check", "--class", "2A").code == 0)
    #expect(try school.binary.run("check", "--grade", "2", "--period", "cn").code == 1)
  }

  @Test(arguments: ["vi", "en"])
  func `people are told the cells, and no name of a pupil`(language: String) throws {
    let school = try Printed.sample()
    let outcome = try school.binary.run("check", "--all", "--lang", language)
    #expect(outcome.code == 1)
    let pupil = try #require(school.pupils.first { !$0.missing.isEmpty })
    for text in pupil.missing + [pupil.id, pupil.className] { #expect(outcome.output.contains(text)) }
    for pupil in school.pupils { #expect(!outcome.output.contains(pupil.name), "\(pupil.id)") }
    let quiet = try school.binary.run("check", "--quiet", "--lang", language)
    #expect(quiet.code == 1 && quiet.output.contains(pupil.id) && !quiet.output.contains("K060"))
  }

  @Test func `exit 1 is what printing says, class by class`() throws {
    let school = try Printed.unseen()
    for className in school.classes {
      let check = try school.binary.run("check", "--class", className, "--period", "end-year")
      let print = try school.binary.run(
        "print", "result-sheet", "--class", className, "-o", "of-\(className)")
      #expect((check.code == 1) == (print.code == 1), "\(className)")
      #expect(check.code == 0 || check.code == 1)
    }
  }

  @Test func `a period with nothing recorded lacks everything, and text says so in a line`() throws {
    let school = try Printed.sample()
    let report = try report(school.binary, "--class", "1A", "--period", "mid-term-1", code: 1)
    let row = try #require(report.matrix.first)
    let present = school.present(in: "1A").count
    // Grade 1 at a mid-term: 8 compulsory levels, 3 + 5 + 5 traits, no score.
    #expect(
      row.missing == present * (8 + 13)
        && report.findings.count(where: { $0.severity == "error" }) == row.missing)
    let text = try school.binary.run("check", "--class", "1A", "--period", "mid-term-1", "--lang", "en")
    #expect(text.output.contains("nothing is recorded at this period"))
    #expect(text.output.split(separator: "\n").count < 20)
  }

  @Test func `what was acknowledged comes back when its value changes`() throws {
    let school = try School.invented(["--classes", "5", "--pupils", "40", "--seed", "5"])
    let binary = school.binary
    let pupil = try #require(school.present(in: "4A").first)
    func set(_ level: String, _ score: String) throws {
      let cells = ["Mã học sinh": pupil.id, "Toán: Mức": level, "Toán: Điểm": score]
      try binary.write(
        "one.csv", Rows.text(["Mã học sinh", "Toán: Mức", "Toán: Điểm"], [cells]))
      try binary.mustRun(["import", "results", "one.csv", "--class", "4A", "--period", "end-year"])
    }
    func isFound(_ list: [Report.Finding]) -> Bool {
      list.contains { $0.code == "K060" && $0.pupil == pupil.id && $0.column == "Toán: Mức" }
    }
    try set("T", "6")
    #expect(try isFound(report(binary, code: 0).findings))
    let scope = ["--class", "4A", "--pupil", pupil.id, "--column", "toán: mức"]
    #expect(try binary.run(["check", "ack", "K060"] + scope).code == 64, "a reason is needed")
    let said = try binary.mustRun(
      ["check", "ack", "k060", "--reason", "Đã xem bài", "--as", "GV019", "--lang", "en"] + scope)
    #expect(said.output.contains("Acknowledged 1 finding"))
    let accepted = try report(binary, code: 0)
    #expect(!isFound(accepted.findings) && isFound(accepted.acknowledged))
    #expect(accepted.acknowledged.first?.reason == "Đã xem bài")
    let list = try binary.mustRun(["check", "ack", "--list"]).output
    #expect(list.contains(pupil.id) && list.contains("GV019") && list.contains("Đã xem bài"))
    let again = try binary.mustRun(["check", "ack", "K060", "--reason", "-", "--lang", "en"] + scope)
    #expect(again.output.contains("There is no K060"))
    try set("T", "5")
    #expect(try isFound(report(binary, code: 0).findings))
    try binary.mustRun(["check", "ack", "K060", "--reason", "Đã xem lại"] + scope)
    #expect(try !isFound(report(binary, code: 0).findings))
    try binary.mustRun(["check", "ack", "K060", "--withdraw"] + scope)
    #expect(try isFound(report(binary, code: 0).findings))
    #expect(
      try binary.mustRun(["check", "ack", "--list", "--json"]).output.contains("\"acknowledgements\": []"))
  }

  @Test func `what forbids printing cannot be acknowledged, and an unknown code is no code`() throws {
    let school = try Printed.sample()
    let refused = try school.binary.run("check", "ack", "K002", "--reason", "sẽ nhập sau", "--lang", "vi")
    #expect(refused.code == 1 && refused.errors.contains("K091"))
    let unknown = try school.binary.run("check", "ack", "K999", "--reason", "-")
    #expect(unknown.code == 64 && unknown.errors.contains("K060"))
    #expect(try school.binary.run("check", "ack").code == 64)
    #expect(try school.binary.run("check", "akc").code == 64)
    #expect(try school.binary.run("check", "ack", "--help").output.hasPrefix("  hocba check ack"))
  }

  @Test func `targets of the school, by label or code, for class, grade and school`() throws {
    let school = try Printed.sample()
    try school.binary.write(
      "targets.csv",
      """
      Chỉ tiêu chất lượng năm học 2023-2024;;;;;
      Khối;Lớp;Môn học;Chỉ số;Từ (%);Đến (%)
      ;;Toán;Điểm dưới 5;;0,1
      4;;TOAN;T;99;100
      ;4A;Tiếng Việt;Điểm 9 – 10;0;100
      4;4A;Tiếng Việt;Hoàn thành;99,5;
      """)
    let report = try report(school.binary, "--targets", "targets.csv", code: 1)
    let found = report.findings.filter { $0.code == "K063" }
    #expect(
      found.map { [$0.class ?? "", $0.column ?? ""] } == [
        ["", "Toán: Điểm dưới 5 (toàn trường)"], ["", "Toán: T (khối 4)"], ["4A", "Tiếng Việt: H"],
      ])
    let one = try self.report(school.binary, "--targets", "targets.csv", "--class", "4A", code: 0)
    #expect(one.findings.filter { $0.code == "K063" }.map(\.class) == ["4A"])
  }

  @Test func `a faulty file of targets is refused with row, column and remedy`() throws {
    let school = try Printed.sample()
    try school.binary.write(
      "bad.csv",
      """
      Khối,Lớp,Môn học,Chỉ số,Từ (%),Đến (%)
      5,4A,Toán,T,50,60
      ,9Z,Toán,T,50,60
      ,,Toan hoc,T,50,60
      ,,Toán,Giỏi,50,60
      ,,Toán,T,60,50
      ,,Toán,T,150,
      ,,Toán,T,,
      7,,Toán,T,1,2
      """)
    let outcome = try school.binary.run("check", "--targets", "bad.csv", "--lang", "en")
    #expect(outcome.code == 65)
    for (row, code) in [
      (2, "K084"), (3, "K080"), (4, "K080"), (5, "K080"), (6, "K082"), (7, "K081"), (8, "K083"), (9, "K080"),
    ] {
      #expect(
        outcome.errorLines.contains { $0.hasPrefix("bad.csv, row \(row)") && $0.contains(code) }, "row \(row)"
      )
    }
    #expect(try school.binary.run("check", "--targets", "none.csv").code == 66)
  }

  @Test func `a letter that no font draws forbids the print, as print says`() throws {
    let binary = try School.invented(["--classes", "5", "--pupils", "30", "--seed", "8"]).binary
    let pupils = Rows(try binary.mustRun(["export", "pupils", "--class", "3A"]).data)
    var rows = pupils.rows
    let id = try #require(rows[0]["Mã học sinh"])
    rows[0]["Họ và tên"] = "Trần Thị 李"
    try binary.write("pupils.csv", Rows.text(pupils.headings, rows))
    try binary.mustRun(["import", "pupils", "pupils.csv"])
    let found = try report(binary, "--class", "3A", code: 1).findings.filter { $0.code == "K005" }
    #expect(found.map(\.pupil) == [id] && found.first?.column == "Họ và tên")
    #expect(try binary.run("print", "result-sheet", "--class", "3A", "-o", "out").code == 1)
    #expect(try binary.run("check", "--class", "4A").code == 0)
    #expect(try binary.run("check", "--class", "3A", "--lang", "vi").output.contains("U+674E"))
  }

  @Test func `letters of cards are looked at too: comments and what is known of a pupil`() throws {
    let binary = try School.invented(["--classes", "5", "--pupils", "30", "--seed", "8"]).binary
    let pupils = Rows(try binary.mustRun(["export", "pupils", "--class", "3A"]).data)
    var rows = pupils.rows
    let id = try #require(rows[0]["Mã học sinh"])
    rows[0]["Họ và tên mẹ"] = "Trần Thị 李"
    try binary.write("pupils.csv", Rows.text(pupils.headings, rows))
    try binary.mustRun(["import", "pupils", "pupils.csv"])
    try binary.mustRun([
      "mark", "set", "--pupil", id, "--period", "cn", "--subject", "TOAN", "--comment", "Em giỏi 😀",
    ])
    let found = try report(binary, "--class", "3A", code: 1).findings.filter { $0.code == "K005" }
    #expect(found.map(\.pupil) == [id, id])
    #expect(Set(found.map(\.column)) == ["Họ và tên mẹ", "Toán: Nhận xét"])
    #expect(try binary.run("print", "report-card", "--pupil", id, "-o", "card.pdf").code == 1)
    // At another period only the sheet is printed.
    let early = try report(binary, "--class", "3A", "--period", "end-term-1", code: 1)
    #expect(!early.findings.contains { $0.code == "K005" })
  }
}

import Foundation
import Harness
import Testing

/// A pupil who leaves mid-year takes everything along in a file that the next school's HocBa reads.
@Suite struct TransferTests {
  private static let profile = """
    {"name": "Trường Tiểu học Ẵng", "place": "Ẵng",
     "localities": [{"from": "2000-01-01", "commune": "xã Ẵng", "province": "tỉnh Ễn"}],
     "principals": [{"from": "2020-08-01", "name": "Bùi Thị Ơ"}]}
    """

  /// A school with a class 4B, and one of grade 5, where the register has reached 0500.
  private func nextSchool(year: String = "2023-2024") throws -> Binary {
    let next = try Binary()
    try next.write("truong.json", Self.profile)
    try next.write("lop.csv", "Lớp,Khối\n4B,4\n5B,5\n")
    try next.write(
      "hs.csv",
      "STT,Mã học sinh,Số đăng bộ,Họ và tên,Ngày sinh,Giới tính,Lớp\n1,B1,0500,Lý Ngọ,01/02/2014,Nam,4B\n")
    for words in [
      ["school", "create", "--profile", "truong.json"], ["year", "open", year],
      ["import", "classes", "lop.csv"], ["import", "pupils", "hs.csv"],
    ] { try next.mustRun(words) }
    return next
  }

  /// The school that the pupil leaves, and a present pupil of 4A with results.
  private static let old = Result { () throws -> (School, String) in
    let school = try School.invented(["--classes", "5", "--pupils", "40", "--seed", "99"])
    let pupil = try #require(school.present(in: "4A").first { $0.missing.isEmpty })
    try school.binary.mustRun(["transfer", "export", "--pupil", pupil.id, "-o", "di.json"])
    return (school, pupil.id)
  }

  private func take(_ next: Binary, _ words: [String] = [], file: String = "den.json") throws -> Outcome {
    try next.run(
      ["transfer", "import", file, "--class", "4B", "--date", "10/03/2024"] + words)
  }

  private func arrival() throws -> (old: School, id: String, next: Binary) {
    let (school, id) = try Self.old.get()
    let next = try nextSchool()
    try school.binary.contents("di.json").write(to: next.url("den.json"))
    return (school, id, next)
  }

  private func row(_ binary: Binary, _ words: [String], _ id: String) throws -> [[String: String]] {
    Rows(try binary.mustRun(["export"] + words).data).rows.filter { $0["Mã học sinh"] == id }
  }

  @Test func `the next school has the same marks, attendance and particulars, and a history line more`()
    throws
  {
    let (school, id, next) = try arrival()
    let before = try next.contents("school.hocba")
    #expect(try take(next, ["--dry-run"]).code == 0)
    #expect(try next.contents("school.hocba") == before)
    let outcome = try take(next)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Register number: 0501"))
    for table in [["results"], ["attendance"], ["pupils"]] {
      var here = try row(next, table, id)
      var there = try row(school.binary, table, id)
      for column in ["Lớp", "STT", "Số đăng bộ", "Ngày vào trường", "Trạng thái"] {
        for index in here.indices { here[index][column] = nil }
        for index in there.indices { there[index][column] = nil }
      }
      #expect(!here.isEmpty)
      let filled = there.map { $0.filter { !$0.value.isEmpty } }
      #expect(here.map { $0.filter { !$0.value.isEmpty } } == filled, "\(table)")
    }
    let pupil = try #require(try row(next, ["pupils"], id).first)
    #expect(pupil["Trạng thái"] == "Chuyển đến kỳ 2")
    #expect(pupil["Ngày vào trường"] == "10/03/2024")
    try next.mustRun(["print", "report-card", "--pupil", id, "-o", "hb.pdf"])
    let card = try PDFReading(next, "hb.pdf").pages(raw: true)
    #expect(card[2].contains("Trường Tiểu học Trấn Giang"))
    #expect(card[2].contains("Trường Tiểu học Ẵng"))
    #expect(card[2].contains("0501"))
  }

  @Test func `nobody is entered twice, and no code stands for two`() throws {
    let (_, id, next) = try arrival()
    try next.write(
      "hs.csv",
      "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n2,\(id),Người Khác,01/02/2014,Nam,4B\n")
    try next.mustRun(["import", "pupils", "hs.csv"])
    let clash = try take(next)
    #expect(clash.code == 65 && clash.errors.contains("V063"))
    #expect(try take(next, ["--pupil", "MOI1"]).code == 0)
    let twice = try take(next, ["--pupil", "MOI2"])
    #expect(twice.code == 65 && twice.errors.contains("V064") && twice.errors.contains("MOI1"))
  }

  @Test func `a changed file, another grade and a later year are refused, an earlier year gives history`()
    throws
  {
    let (_, id, next) = try arrival()
    let text = String(decoding: try next.contents("den.json"), as: UTF8.self)
    try next.write("sua.json", text.replacingOccurrences(of: "\"level\": \"T\"", with: "\"level\": \"H\""))
    #expect(try take(next, file: "sua.json").errors.contains("V062"))
    #expect(
      try next.run("move", "in", "--file", "den.json", "--class", "5B", "--date", "10/03/2024").errors
        .contains(
          "V065"))
    let before = try nextSchool(year: "2022-2023")
    try Data(text.utf8).write(to: before.url("den.json"))
    #expect(
      try before.run("move", "in", "--file", "den.json", "--class", "4B", "--date", "10/03/2023").errors
        .contains("V067"))
    let after = try nextSchool(year: "2024-2025")
    try Data(text.utf8).write(to: after.url("den.json"))
    let outcome = try after.run("move", "in", "--file", "den.json", "--class", "5B", "--date", "20/08/2024")
    #expect(outcome.code == 0 && outcome.errors.contains("V066"))
    #expect(try row(after, ["pupils"], id).first?["Trạng thái"] == "Chuyển đến trong hè")
    #expect(
      try row(after, ["results", "--period", "end-year"], id).allSatisfy { ($0["Toán: Mức"] ?? "").isEmpty })
    #expect(try row(after, ["results"], id).count <= 1)
  }

  @Test func `leaving writes the file at once, or leaves nothing behind`() throws {
    let school = try School.invented(["--classes", "5", "--pupils", "20", "--seed", "5"])
    let id = try #require(school.pupils.first { $0.place != nil }).id
    let refused = try school.binary.run(
      "move", "out", "--pupil", id, "--date", "10/03/2024", "-o", "khong-co/di.json")
    #expect(refused.code == 73)
    #expect(try school.binary.mustRun(["move", "list"]).output.contains("no movements"))
    try school.binary.mustRun([
      "move", "out", "--pupil", id, "--date", "10/03/2024", "--other-school", "Trường B", "-o", "di.json",
    ])
    let file = String(decoding: try school.binary.contents("di.json"), as: UTF8.self)
    #expect(file.contains("\"leaving\": {\"day\": \"2024-03-10\", \"toSchool\": \"Trường B\"}"))
  }
}

import Foundation
import Harness
import Testing

/// What a school chooses where the forms are open, from the profile to the paper (forms.md 12).
@Suite struct ChoicesTests {
  private func profile(_ options: [String: Any], code: String? = nil) throws -> String {
    let data = try Data(contentsOf: Printed.samples.appendingPathComponent("profile.json"))
    var profile = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    profile["options"] = options
    if let code { profile["code"] = code }
    return String(decoding: try JSONSerialization.data(withJSONObject: profile), as: UTF8.self)
  }

  /// A class of one in grade 1 and one in grade 3, with everything recorded.
  private func school() throws -> Binary {
    let binary = try Binary()
    try binary.write("profile.json", profile([:]))
    try binary.mustRun(["school", "create", "--profile", "profile.json"])
    try binary.mustRun(["year", "open", "2023-2024"])
    try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\n1A,1,Lê Thị Ước\n3A,3,Lê Thị Ước\n")
    try binary.mustRun(["import", "classes", "lop.csv"])
    try binary.write(
      "hs.csv",
      "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Lớp\n1,A1,Vừ Thị Ỷ,01/02/2017,Nữ,Mông,1A\n1,A3,Lê Ơ,01/02/2015,Nam,Kinh,3A\n"
    )
    try binary.mustRun(["import", "pupils", "hs.csv"])
    for name in ["1A", "3A"] { try binary.fillResults(name) }
    return binary
  }

  private func heads(_ binary: Binary, _ name: String) throws -> [String] {
    try binary.mustRun(["print", "result-sheet", "--class", name, "--paper", "A4", "-o", "\(name).pdf"])
    return SheetHeads(try #require(try PDFReading(binary, "\(name).pdf").boxes().first)).turned
  }

  private func headings(_ binary: Binary, _ name: String) throws -> [String] {
    Rows(
      try binary.mustRun(["export", "results", "--class", name, "--period", "end-year", "--blank"]).data
    ).headings
  }

  @Test func `fewer competences change sheet, card, tables and what is owed`() throws {
    let binary = try school()
    let science = "Năng lực: Khoa học"
    #expect(try heads(binary, "1A").count == 32 && heads(binary, "3A").count == 39)
    #expect(try headings(binary, "1A").contains(science))
    // One mark is taken away: the pupil is not complete any more, until the school does not ask for it.
    try binary.mustRun([
      "mark", "set", "--pupil", "A1", "--period", "end-year", "--trait", "science", "--clear",
    ])
    #expect(try binary.run("print", "result-sheet", "--class", "1A", "-o", "x.pdf").code == 1)
    try binary.write("profile.json", profile(["specificCompetences": ["1-2": 4, "3": 6]]))
    try binary.mustRun(["school", "update", "--profile", "profile.json"])
    #expect(try heads(binary, "1A").count == 31 && heads(binary, "3A").count == 38)
    #expect(try !heads(binary, "1A").contains("Khoa học"))
    for name in ["1A", "3A"] { #expect(try !headings(binary, name).contains(science)) }
    try binary.mustRun(["print", "report-card", "--class", "1A", "--pages", "year", "-o", "card.pdf"])
    let card = try PDFReading(binary, "card.pdf").pages(raw: true)
    #expect(card.last?.contains("Khoa học") == false)
  }

  @Test func `a new profile is noted, the same one is not, another school's is refused`() throws {
    let binary = try school()
    try binary.write("profile.json", profile(["ethnicGroupColumn": true, "nationalName": true]))
    try binary.mustRun(["school", "update", "--profile", "profile.json"])
    try binary.mustRun(["print", "result-sheet", "--class", "1A", "-o", "chosen.pdf"])
    let text = try PDFReading(binary, "chosen.pdf").text(raw: true)
    #expect(text.contains("Mông") && text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    #expect(try binary.mustRun(["audit", "show", "--limit", "1"]).output.contains("school update"))
    let bytes = try binary.contents("school.hocba")
    let again = try binary.mustRun(["school", "update", "--profile", "profile.json"])
    #expect((again.output + again.errors).contains("nothing to change"))
    #expect(try binary.contents("school.hocba") == bytes)
    try binary.write("other.json", profile([:], code: "99999999"))
    let refused = try binary.run("school", "update", "--profile", "other.json")
    #expect(refused.code == 65 && refused.errors.contains("F043"))
    try binary.write("wrong.json", profile(["tally": "never"]))
    #expect(try binary.run("school", "update", "--profile", "wrong.json").code == 65)
    try binary.mustRun(["audit", "verify"])
  }

  @Test func `cards name who was elsewhere and what was decided after their date`() throws {
    let binary = try school()
    try binary.write(
      "qt.csv", "Mã học sinh,Năm học,Lớp,Tên trường\nA3,2022-2023,2C,Trường Tiểu học Sông Bồng\n")
    try binary.mustRun(["import", "history", "qt.csv"])
    try binary.mustRun([
      "decide", "--pupil", "A1", "--promoted", "no", "--reason", "nghỉ nhiều", "--date", "15/08/2024",
    ])
    let said = try binary.mustRun(["print", "report-card", "--all", "-o", "cards"]).errors
    #expect(said.split(separator: "\n").contains { $0.contains("F041") && $0.contains("A3") })
    #expect(said.split(separator: "\n").contains { $0.contains("F042") && $0.contains("A1") })
    let first = try PDFReading(binary, "cards/2023-2024/1A/report-card-A1.pdf").text(raw: true)
    #expect(first.contains("quyết định đến ngày 15/08/2024"))
    let second = try PDFReading(binary, "cards/2023-2024/3A/report-card-A3.pdf").text(raw: true)
    #expect(second.contains("Trường Tiểu học Sông Bồng") && !second.contains("quyết định đến"))
  }

  @Test func `in a joined file for both sides every card begins on a front, a year on a back`() throws {
    let binary = try school()
    try binary.mustRun(["print", "report-card", "--all", "--duplex", "-o", "cards.pdf"])
    let pages = try PDFReading(binary, "cards.pdf").pages(raw: true)
    #expect(pages.count == 12, "two cards of five pages, each followed by an empty back")
    for (index, page) in pages.enumerated() {
      if page.contains("BỘ GIÁO DỤC") || page.contains("2. Những phẩm chất") { #expect(index % 2 == 0) }
      if page.contains("1. Các môn học") { #expect(index % 2 == 1) }
    }
  }
}

import Foundation
import Harness
import Testing

/// Signing page by page, approving, reopening and verifying, with the program itself (issue 5, lines 2 and 3).
@Suite struct SignOffTests {
  private static let unit = ["--class", "4A", "--period", "end-year"]

  /// A class whose sheet has more than one page.
  private static func school() throws -> School {
    try School.invented(["--classes", "5", "--pupils", "210", "--seed", "11"])
  }

  private func json(_ binary: Binary, _ words: [String], code: Int32 = 0) throws -> [String: Any] {
    let outcome = try binary.mustRun(words + ["--json"], code: code)
    return try #require(JSONSerialization.jsonObject(with: outcome.data) as? [String: Any])
  }

  private func pages(_ binary: Binary) throws -> [[String: Any]] {
    let review = try json(binary, ["review"] + Self.unit)
    return try #require(review["pages"] as? [[String: Any]])
  }

  private func codes(_ binary: Binary) throws -> [String] {
    try pages(binary).map { try #require($0["code"] as? String) }
  }

  /// A score of a pupil, and another that leaves all levels and results as they are.
  private func change(_ school: School, place: Int) throws {
    let pupil = try #require(school.present(in: "4A").first { $0.place == place })
    let results = Rows(
      try school.binary.mustRun(["export", "results", "--class", "4A", "--period", "end-year"]).data)
    let row = try #require(results.rows.first { $0["Mã học sinh"] == pupil.id })
    let score = try #require(Int(row["Toán: Điểm"] ?? ""))
    try school.binary.mustRun([
      "mark", "set", "--pupil", pupil.id, "--period", "end-year", "--subject", "toan", "--score",
      "\(score == 9 ? 10 : 9)", "--level", row["Toán: Mức"] ?? "T",
    ])
  }

  @Test func `a changed mark voids only the pages that show it, and re-signing them is enough`() throws {
    let school = try Self.school()
    let binary = school.binary
    let before = try codes(binary)
    try #require(before.count == 2)
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1-2"])
    try change(school, place: 1)

    let review = try json(binary, ["review"] + Self.unit)
    let pages = try #require(review["pages"] as? [[String: Any]])
    #expect(pages.map { $0["state"] as? String } == ["void", "signed"])
    let changes = try #require(review["changes"] as? [[String: Any]])
    #expect(changes.count == 1)
    #expect(changes.first?["pupil"] as? String == school.present(in: "4A")[0].id)
    #expect(changes.first?["column"] as? String == "Toán: Điểm")
    #expect(changes.first?["page"] as? Int == 1)
    #expect(binary.has("2023-2024/4A/review-result-sheet-end-year.pdf"))

    let status = try json(binary, ["status", "--class", "4A"])
    let row = try #require((status["classes"] as? [[String: Any]])?.first)
    let period = try #require(
      (row["periods"] as? [[String: Any]])?.first { $0["period"] as? String == "end-year" })
    #expect(period["state"] as? String == "partly-signed")
    #expect(period["void"] as? [Int] == [1])
    #expect(period["owes"] as? String == "homeroom-teacher")

    #expect(try binary.run(["approve"] + Self.unit).code == 4)
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1"])
    try binary.mustRun(["approve"] + Self.unit)
    // The superseded page is still known, and can be written.
    let old = try json(binary, ["verify-page", before[0], "-o", "cu.pdf"])
    let verdict = try #require((old["pages"] as? [[String: Any]])?.first)
    #expect(verdict["standing"] as? String == "superseded")
    #expect(verdict["replacedBy"] as? String == (try codes(binary))[0])
    #expect(verdict["replacedSince"] as? String != nil)
    #expect(try PDFText.of(binary.url("cu.pdf")).contains(before[0]))
  }

  @Test func `a mark that changes the tally voids the last page too`() throws {
    let school = try Self.school()
    let binary = school.binary
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1-2"])
    let pupil = school.present(in: "4A")[0].id
    for level in ["T", "H"] {
      try binary.mustRun([
        "mark", "set", "--pupil", pupil, "--period", "end-year", "--subject", "toan", "--level", level,
      ])
      let states = try pages(binary).map { $0["state"] as? String }
      #expect(states == ["signed", "signed"] || states == ["void", "void"])
    }
  }

  @Test func `all pages at once only by who has seen exactly them`() throws {
    let school = try Self.school()
    let binary = school.binary
    #expect(try binary.run(["sign"] + Self.unit + ["--page", "all"]).code == 4)
    try binary.mustRun(["review"] + Self.unit)
    #expect(try binary.run(["sign"] + Self.unit + ["--page", "all", "--as", "khac"]).code == 4)
    try change(school, place: 1)
    #expect(try binary.run(["sign"] + Self.unit + ["--page", "all"]).code == 4)
    try binary.mustRun(["review"] + Self.unit)
    try binary.mustRun(["sign"] + Self.unit + ["--page", "all"])
    let again = try binary.mustRun(["sign"] + Self.unit + ["--page", "all"])
    #expect(again.errors.contains("G025"))
  }

  @Test func `an approval locks, also for other programs; reopening keeps what was approved`() throws {
    let school = try Self.school()
    let binary = school.binary
    let pupil = school.present(in: "4A")[0].id
    let mark = ["mark", "set", "--pupil", pupil, "--period", "end-year", "--subject", "toan", "--score"]
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1-2"])
    try binary.mustRun(["approve"] + Self.unit)
    let first = try codes(binary)
    for score in ["9", "10"] {
      let outcome = try binary.run(mark + [score, "--level", "T"])
      #expect(outcome.code == 4 || outcome.output.contains("nothing changed"))
    }
    #expect(try binary.run(mark + ["5", "--level", "H"]).errors.contains("G001"))
    for sql in [
      "UPDATE subject_mark SET comment = 'x' WHERE result IN (SELECT r.key FROM result r JOIN period_lock l ON l.pupil = r.pupil)",
      "DELETE FROM kept_document", "DELETE FROM page_signature", "UPDATE approval SET name = 'x'",
      "DELETE FROM approval", "DELETE FROM period_lock", "UPDATE kept_document SET pdf = x'00'",
    ] {
      let outcome = try Tool("sqlite3").run(["school.hocba", sql], in: binary.folder)
      #expect(outcome.code != 0, "\(sql)")
    }
    // The class beside it is not locked.
    let neighbour = try #require(school.pupils.first { $0.className != "4A" && $0.place != nil })
    try binary.mustRun([
      "mark", "set", "--pupil", neighbour.id, "--period", "end-year", "--subject", "toan", "--comment", "Tốt",
    ])

    #expect(try binary.run(["reopen"] + Self.unit).code == 64)
    try binary.mustRun(["reopen"] + Self.unit + ["--reason", "Sửa điểm, biên bản 12"])
    try change(school, place: 1)
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1"])
    let unsigned = try pages(binary).filter { $0["state"] as? String != "signed" }.compactMap {
      $0["page"] as? Int
    }
    if !unsigned.isEmpty {
      try binary.mustRun(["sign"] + Self.unit + ["--page", unsigned.map { "\($0)" }.joined(separator: ",")])
    }
    let approved = try json(binary, ["approve"] + Self.unit)
    #expect(approved["edition"] as? Int == 2)
    try binary.mustRun(["print", "result-sheet", "--class", "4A"])
    let text = try PDFText.of(binary.url("2023-2024/4A/result-sheet-end-year.pdf"))
    #expect(text.contains("bản 2 · \(try codes(binary)[0])"))
    let old = try json(binary, ["verify-page", first[0]])
    #expect((old["pages"] as? [[String: Any]])?.first?["standing"] as? String == "superseded")
    #expect(try binary.run(["audit", "verify"]).code == 0)
  }

  @Test func `codes on paper verify, one changed digit does not`() throws {
    let school = try Self.school()
    let binary = school.binary
    try binary.mustRun(["print", "result-sheet", "--class", "4A", "--paper", "A3", "-o", "a.pdf"])
    let text = try PDFText.of(binary.url("a.pdf"))
    let expression =
      /Bảng tổng hợp · 4A · 2023-2024 · Cuối năm học · tr\. 1\/2 · bản 1 · ([0-9A-Z-]{20}[0-9A-Z*~$=])/
    let code = String(try #require(text.firstMatch(of: expression)).1)
    #expect(code == (try codes(binary))[0])
    let own = school.present(in: "4A").map(\.name)
    let lines = text.split(separator: "\n").filter { $0.contains("bản 1 ·") }
    #expect(lines.count == 2)
    for line in lines { #expect(!own.contains { line.contains($0) }) }

    let bytes = try binary.contents("school.hocba")
    let fresh = try json(binary, ["verify-page", code.lowercased().replacing("-", with: " ")])
    let page = try #require((fresh["pages"] as? [[String: Any]])?.first)
    #expect(page["standing"] as? String == "genuine")
    #expect(page["signedBy"] is NSNull)
    #expect(try binary.contents("school.hocba") == bytes, "verifying writes nothing")

    var digits = Array(code)
    digits[3] = digits[3] == "7" ? "8" : "7"
    let wrong = try binary.run("verify-page", String(digits))
    #expect(wrong.code == 1)
    #expect(wrong.errors.contains("G020"))
    #expect(try binary.run("verify-page", "K7Q2-M4XA").code == 64)
    // A code of no page whose check digit fits.
    let unknown = try binary.run("verify-page", "0000-0000-0000-0000-0")
    #expect(unknown.code == 1)
    #expect(unknown.output.contains("UNKNOWN"))

    let file = try json(binary, ["verify-page", "a.pdf"])
    #expect(file["identical"] as? Bool == true)
    #expect((file["pages"] as? [[String: Any]])?.count == 2)
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1"])
    let signed = try json(binary, ["verify-page", code])
    #expect((signed["pages"] as? [[String: Any]])?.first?["signedBy"] is String)
  }

  @Test func `an open query blocks signing until it is answered`() throws {
    let binary = try Self.school().binary
    try binary.mustRun(
      ["query", "add"] + Self.unit + ["--page", "2", "--column", "Toán: Điểm", "--note", "Có đúng?"])
    let refused = try binary.run(["sign"] + Self.unit + ["--page", "1"])
    #expect(refused.code == 4)
    #expect(refused.errors.contains("G006"))
    #expect(try binary.mustRun(["query", "list"]).output.contains("Có đúng?"))
    #expect(try binary.run("query", "close", "7", "--answer", "x").code == 66)
    try binary.mustRun(["query", "close", "1", "--answer", "Đúng"])
    #expect(try binary.run("query", "close", "1", "--answer", "x").code == 4)
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1"])
    #expect(try binary.run(["query", "add"] + Self.unit + ["--page", "9", "--note", "x"]).code == 64)
  }

  @Test func `cards of a class are signed as two pages a pupil`() throws {
    let school = try Self.school()
    let binary = school.binary
    let unit = ["--class", "4A", "--form", "report-card"]
    let count = school.present(in: "4A").count
    let report = try json(binary, ["sign"] + unit + ["--page", "1-4"])
    #expect((report["signed"] as? [Int]) == [1, 2, 3, 4])
    #expect((report["unsigned"] as? [Int])?.count == 2 * count - 4)
    let pages = try #require(report["pages"] as? [[String: Any]])
    #expect(pages[2]["pupil"] as? String == school.present(in: "4A")[1].id)
    try change(school, place: 2)
    let review = try json(binary, ["review"] + unit)
    let void = (review["pages"] as? [[String: Any]])?.filter { $0["state"] as? String == "void" }
    #expect(void?.compactMap { $0["page"] as? Int } == [3])
  }

  @Test func `a mark and an approval at the same moment: one of them is refused`() async throws {
    let school = try Self.school()
    let binary = school.binary
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1-2"])
    let pupil = school.present(in: "4A")[0].id
    // Both have read the school file, and wait until they may write, when the other program ends.
    async let holding = Tool("sqlite3").run(
      ["school.hocba", "BEGIN IMMEDIATE", ".shell sleep 4", "COMMIT"], in: binary.folder)
    try await Task.sleep(for: .milliseconds(500))
    async let approval = binary.run(["approve"] + Self.unit)
    async let mark = binary.run([
      "mark", "set", "--pupil", pupil, "--period", "end-year", "--subject", "toan", "--score", "5", "--level",
      "H",
    ])
    let (approved, marked) = try await (approval, mark)
    #expect(try await holding.code == 0)
    #expect([approved.code, marked.code].sorted() == [0, 4], "\(approved.errors) \(marked.errors)")
  }

  @Test func `publishing needs an approval and writes the public version; printing says what differs`() throws
  {
    let school = try Self.school()
    let binary = school.binary
    let refused = try binary.run(["publish"] + Self.unit)
    #expect(refused.code == 4)
    #expect(refused.errors.contains("G011"))
    let card = try binary.run(["publish", "--form", "report-card"] + Self.unit)
    #expect(card.errors.contains("hocba approve --class 4A --period end-year --form report-card"))
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1-2"])
    try binary.mustRun(["approve"] + Self.unit)
    #expect(try binary.mustRun(["approve"] + Self.unit).errors.contains("G012"))
    try binary.mustRun(["publish"] + Self.unit)
    #expect(binary.has("2023-2024/4A/public-results-end-year.pdf"))
    #expect(binary.has("2023-2024/4A/family-slips-end-year.pdf"))
    #expect(try binary.mustRun(["status", "--class", "4A"]).output.contains("published"))

    // On the approved paper, without a word; on another, with one.
    #expect(!(try binary.mustRun(["print", "result-sheet", "--class", "4A"]).errors.contains("G01")))
    let other = try binary.mustRun(["print", "result-sheet", "--class", "4A", "--paper", "A4"])
    #expect(other.errors.contains("G019"))
    // What the sheet says of a pupil is locked with the marks.
    let pupil = school.present(in: "4A")[0]
    try binary.write(
      "ten.csv",
      "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n\(pupil.id),Đặng Ễn Ẩn,01/02/2014,Nữ,4A\n")
    let renamed = try binary.run("import", "pupils", "ten.csv")
    #expect(renamed.code == 4 && renamed.errors.contains("G001"), "\(renamed.errors)")
    // Another homeroom teacher is not: the page is told not to be the approved one.
    try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\n4A,4,Đặng Ễn Ẩn\n")
    try binary.mustRun(["import", "classes", "lop.csv"])
    #expect(try binary.mustRun(["print", "result-sheet", "--class", "4A"]).errors.contains("G018"))
    let code = try codes(binary)[0]
    #expect(try binary.mustRun(["verify-page", code]).output.contains("GENUINE"))
  }

  @Test func `a second version has a correction slip with the cell and both codes`() throws {
    let school = try Self.school()
    let binary = school.binary
    let old = try codes(binary)
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1-2"])
    try binary.mustRun(["approve"] + Self.unit)
    #expect(!binary.has("2023-2024/4A/correction-slip-end-year-2.pdf"))
    try binary.mustRun(["reopen"] + Self.unit + ["--reason", "Biên bản 12"])
    try change(school, place: 1)
    let new = try codes(binary)
    try binary.mustRun(["sign"] + Self.unit + ["--page", "1-2"])
    try binary.mustRun(["approve"] + Self.unit)
    let slip = try PDFText.of(binary.url("2023-2024/4A/correction-slip-end-year-2.pdf"))
    for words in ["Biên bản 12", school.present(in: "4A")[0].id, "Toán: Điểm", old[0], new[0]] {
      #expect(slip.contains(words), "\(words)")
    }
    #expect(!slip.contains(old[1]))
  }

  @Test func `a sheet with something missing is not signed`() throws {
    let school = try School.invented([
      "--classes", "5", "--pupils", "40", "--seed", "3", "--incomplete", "12",
    ])
    let name = try #require(school.pupils.first { !$0.missing.isEmpty && $0.place != nil }).className
    let outcome = try school.binary.run("sign", "--class", name, "--period", "end-year", "--page", "1")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("G005"))
  }
}

/// What `pdftotext` reads.
private enum PDFText {
  static func of(_ file: URL) throws -> String {
    try Tool("pdftotext").run(["-layout", file.path, "-"], in: file.deletingLastPathComponent()).output
  }
}

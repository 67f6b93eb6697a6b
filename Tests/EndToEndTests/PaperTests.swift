import Foundation
import Harness
import Testing

/// The documents around signing, as `template` shows them.
@Suite struct PaperTests {
  private static let forms = ["public-results", "family-slip", "correction-slip", "review-changes"]

  @Test(arguments: forms) func `each is listed, copied and checked as other forms are`(form: String) throws {
    let binary = try Binary()
    #expect(try binary.mustRun(["template", "list"]).output.contains("\n\(form)  school  "))
    try binary.mustRun(["template", "new", form, "--to", "own"])
    #expect(binary.has("own/school/\(form).xml"))
    let check = try binary.mustRun(["template", "check", form, "--templates", "own", "--lang", "en"])
    #expect(check.output.contains("1 form is right"), "\(check.output)\(check.errors)")
    try binary.write(
      "own/school/\(form).xml",
      String(decoding: try binary.contents("own/school/\(form).xml"), as: UTF8.self)
        .replacing("{school.name", with: "{school.nam", maxReplacements: 1))
    let wrong = try binary.run("template", "check", form, "--templates", "own", "--lang", "en")
    #expect(wrong.code == 65 && wrong.errors.contains("error T012"), "\(wrong.errors)")
    let folder = binary.folder
    let grammar = try Tool("xmllint").run(
      ["--noout", "--relaxng", "own/form.rng", "own/school/\(form).xml"], in: folder)
    #expect(grammar.code == 0, "\(grammar.errors)")
  }

  @Test func `what is shown is of the class that was asked for`() throws {
    let papers = try Printed.papers()
    let notice = try PDFReading(papers, "public-results-4A.pdf").text()
    #expect(notice.contains("LỚP 4A – CUỐI NĂM HỌC"))
    let slips = PDFReading(papers, "family-slip-4A.pdf")
    let outline = try slips.outline()
    #expect(outline.count == 1 && outline.first?.kids.count == 52)
    #expect(try PDFReading(papers, "public-results-1A.pdf").text().contains("GIỮA HỌC KỲ I"))
    let one = try Binary()
    try FileManager.default.copyItem(at: papers.url("school.hocba"), to: one.url("school.hocba"))
    try one.mustRun(["template", "show", "family-slip", "--pupil", "HS220097", "-o", "one.pdf"])
    #expect(try PDFReading(one, "one.pdf").size()?.width == 420.945)
  }

  @Test func `the same school gives the same bytes wherever it is shown`() throws {
    let papers = try Printed.papers()
    let elsewhere = try Binary()
    try FileManager.default.copyItem(at: papers.url("school.hocba"), to: elsewhere.url("school.hocba"))
    for form in ["public-results", "family-slip"] {
      let outcome = try elsewhere.run(
        ["template", "show", form, "--class", "4A", "-o", "again.pdf"],
        environment: ["TZ": "America/Caracas", "LANG": "tr_TR.UTF-8"])
      #expect(outcome.code == 0)
      #expect(try elsewhere.contents("again.pdf") == papers.contents("\(form)-4A.pdf"))
    }
  }

  @Test(arguments: forms) func `nothing is printed beyond the page, and no word on another`(form: String)
    throws
  {
    let reading = PDFReading(try Printed.papers(), "\(form)-TT27-2020.pdf")
    let size = try #require(try reading.size())
    for page in try reading.boxes() {
      // The slanting draft mark has boxes of its own.
      let words = page.filter { $0.bottom - $0.top < 30 && !["BẢN", "NHÁP"].contains($0.text) }
      for word in words {
        #expect(word.left >= 15 && word.right <= size.width - 15, "\(word)")
        #expect(word.top >= 15 && word.bottom <= size.height - 12, "\(word)")
      }
      for (index, word) in words.enumerated() {
        for other in words[(index + 1)...] {
          let overlap = word.overlap(other)
          if overlap.0 > 0.7, overlap.1 > 4 { Issue.record("\(word.text) / \(other.text)") }
        }
      }
    }
  }
}

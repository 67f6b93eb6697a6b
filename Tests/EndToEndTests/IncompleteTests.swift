import Foundation
import Harness
import Testing

/// Whoever lacks a mark is named with the cells, and keeps nobody else from being printed.
@Suite struct IncompleteTests {
  private struct Report: Decodable {
    struct File: Decodable {
      var path: String
      var form: String
      var `class`: String?
      var pupil: String?
      var pages: Int
    }
    struct Refusal: Decodable {
      var `class`: String
      var pupil: String?
      var missing: [String]
    }
    var version: Int
    var files: [File]
    var refused: [Refusal]
  }

  private func check(_ report: Report, against school: School) {
    let incomplete = school.pupils.filter { !$0.missing.isEmpty }
    #expect(report.version == 1)
    #expect(report.refused.count == incomplete.count)
    for pupil in incomplete {
      let refusal = report.refused.first { $0.pupil == pupil.id }
      #expect(refusal?.class == pupil.className)
      #expect(refusal.map { Set($0.missing) } == Set(pupil.missing), "\(pupil.id)")
    }
  }

  @Test func `sheets of other classes are printed, the pupil is named`() throws {
    let school = try Printed.unseen()
    let outcome = try school.binary.run(
      "print", "result-sheet", "--all", "--json", "--lang", "vi", "-o", "again")
    #expect(outcome.code == 3)
    let report = try JSONDecoder().decode(Report.self, from: outcome.data)
    check(report, against: school)
    let blocked = Set(school.pupils.filter { !$0.missing.isEmpty }.map(\.className))
    #expect(blocked.count > 0 && blocked.count < school.classes.count)
    #expect(report.files.compactMap(\.class) == school.classes.filter { !blocked.contains($0) })
    #expect(
      school.binary.files(below: "again")
        == report.files.map { "again/2023-2024/\($0.class ?? "")/result-sheet-end-year.pdf" })
    for pupil in school.pupils where !pupil.missing.isEmpty {
      let line = outcome.errorLines.first { $0.contains(pupil.id) } ?? ""
      for column in pupil.missing + [pupil.className] { #expect(line.contains(column), "\(line)") }
      #expect(!line.contains(pupil.name))
    }
  }

  @Test func `cards of all others are printed, who has left blocks nobody`() throws {
    let school = try Printed.unseen()
    let outcome = try school.binary.run("print", "report-card", "--all", "--json", "-o", "again.pdf")
    #expect(outcome.code == 3)
    check(try JSONDecoder().decode(Report.self, from: outcome.data), against: school)
    #expect(school.pupils.contains { $0.place == nil })
    #expect(try school.binary.contents("again.pdf") == school.binary.contents("cards.pdf"))
    let left = try #require(school.pupils.first { $0.place == nil })
    let alone = try school.binary.run("print", "report-card", "--pupil", left.id, "-o", "left")
    #expect(alone.code == 0)
    #expect(alone.errors.contains(left.id))
  }

  @Test func `nothing printed at all is 1`() throws {
    let school = try Printed.unseen()
    let pupil = try #require(school.pupils.first { !$0.missing.isEmpty })
    let card = try school.binary.run("print", "report-card", "--pupil", pupil.id, "-o", "none")
    #expect(card.code == 1)
    #expect(card.errors.contains(pupil.missing[0]))
    #expect(
      try school.binary.run("print", "result-sheet", "--class", pupil.className, "-o", "none").code == 1)
    #expect(school.binary.files(below: "none").isEmpty)
  }

  @Test func `a draft prints what is there, and says what it is on every page`() throws {
    let (demo, school) = (try Printed.demo(), try Printed.sample())
    let draft = PDFReading(demo, "out/2023-2024/2B/result-sheet-end-year.pdf")
    for page in try draft.pages(raw: true) { #expect(page.contains("BẢN NHÁP")) }
    #expect(try !PDFReading(demo, "out/2023-2024/2A/result-sheet-end-year.pdf").text().contains("BẢN NHÁP"))
    let pupil = try #require(school.pupils.first { !$0.missing.isEmpty })
    #expect(
      try school.binary.run("print", "report-card", "--pupil", pupil.id, "--draft", "-o", "draft.pdf").code
        == 0)
    let pages = try PDFReading(school.binary, "draft.pdf").pages(raw: true)
    #expect(pages.count == 5)
    for page in pages { #expect(page.contains("BẢN NHÁP")) }
  }
}

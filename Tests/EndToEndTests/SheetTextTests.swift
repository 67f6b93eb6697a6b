import Foundation
import Harness
import Testing

/// What every sheet must carry, page by page.
@Suite struct SheetTextTests {
  @Test(arguments: ["A3", "A4"]) func `headings and strip on each page, both signatures on the last`(
    paper: String
  )
    throws
  {
    let school = try Printed.sample()
    let file = PDFReading(school.binary, "sheets-\(paper).pdf")
    let pages = try file.pages(raw: true)
    let starts = try file.outline().map(\.destpageposfrom1)
    for (index, page) in pages.enumerated() {
      let isLast = index + 1 == pages.count || starts.contains(index + 2)
      #expect(page.contains("Họ và tên"), "page \(index + 1)")
      #expect(page.contains("BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC"), "page \(index + 1)")
      #expect(page.contains("GVCN (Ký, ghi rõ họ tên)"), "page \(index + 1)")
      #expect(page.contains("GIÁO VIÊN CHỦ NHIỆM") == isLast, "page \(index + 1)")
      #expect(page.contains("HIỆU TRƯỞNG") == isLast, "page \(index + 1)")
      // A page that only closes has two rows at least, so that nothing can be signed without pupils on it.
      #expect(page.components(separatedBy: "/20").count - 1 >= 2, "page \(index + 1)")
    }
    let count = try file.pageCount()
    #expect(pages.count == count)
  }

  @Test(arguments: ["A3", "A4"]) func `no two texts touch`(paper: String) throws {
    let file = try PDFReading(Printed.sample().binary, "sheets-\(paper).pdf")
    for (page, words) in try file.boxes().enumerated() {
      let sorted = words.sorted { $0.left < $1.left }
      for (index, word) in sorted.enumerated() {
        for other in sorted[(index + 1)...] {
          guard other.left < word.right else { break }
          // The box of a word has the height of its line, and lines may stand close: what counts is ink.
          let (across, down) = word.overlap(other)
          if across > 1, down > 1 { Issue.record("page \(page + 1): \(word.text) and \(other.text)") }
        }
      }
    }
  }

  @Test func `a label of the school's own template is printed, the other forms stay as they are`() throws {
    let binary = try Printed.sample().binary
    let own = try Workplace.newFolder().appendingPathComponent("TT27-2020")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let shipped = Binary.package.appendingPathComponent("Templates/TT27-2020/result-sheet.xml")
    let text = try String(contentsOf: shipped, encoding: .utf8)
    let changed = text.replacingOccurrences(of: "head=\"Họ và tên\"", with: "head=\"Tên học trò\"")
    #expect(changed != text)
    try Data(changed.utf8).write(to: own.appendingPathComponent("result-sheet.xml"))
    let templates = own.deletingLastPathComponent().path
    for (name, isChanged) in [("4B", true), ("5A", false)] {
      try binary.mustRun([
        "print", "result-sheet", "--class", name, "--templates", templates, "-o", "own-\(name).pdf",
      ])
      let printed = try PDFReading(binary, "own-\(name).pdf").text(raw: true)
      #expect(printed.contains("Tên học trò") == isChanged)
    }
    let card = ["print", "report-card", "--class", "3B", "--templates", templates, "-o", "own-cards"]
    try binary.mustRun(card)
    for name in binary.files(below: "own-cards") {
      let plain = name.replacingOccurrences(of: "own-cards", with: "out")
      #expect(try binary.contents(name) == binary.contents(plain))
    }
  }
}

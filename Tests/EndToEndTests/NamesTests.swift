import Foundation
import Harness
import Testing

/// Nobody is missing, nobody's name is altered, and the order is that of the class.
@Suite struct NamesTests {
  private func folded(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func isNFC(_ text: String) -> Bool {
    text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
  }

  /// However the reader orders what it finds: by its layout analysis, as drawn, or as on paper.
  private func check(_ pupils: [School.Pupil], on file: PDFReading) throws {
    let names = pupils.map { folded($0.name) }
    for mode in [[], ["-raw"], ["-layout"]] {
      let text = try file.text(options: mode)
      #expect(text.firstOutOfOrder(names) == nil, "\(file.file.path) \(mode)")
      #expect(isNFC(text))
    }
  }

  @Test func `each sheet of the sample has its class in order`() throws {
    let (demo, school) = (try Printed.demo(), try Printed.sample())
    for name in school.classes {
      try check(
        school.present(in: name), on: PDFReading(demo, "out/2023-2024/\(name)/result-sheet-end-year.pdf"))
    }
    for paper in ["A3", "A4"] {
      let printable = school.classes.filter { $0 != "2B" }
      try check(
        printable.flatMap { school.present(in: $0) }, on: PDFReading(school.binary, "sheets-\(paper).pdf"))
    }
  }

  @Test func `each sheet of an unseen school has its class in order`() throws {
    let school = try Printed.unseen()
    let refused = Set(school.pupils.filter { !$0.missing.isEmpty }.map(\.className))
    for name in school.classes where !refused.contains(name) {
      try check(
        school.present(in: name),
        on: PDFReading(school.binary, "out/2023-2024/\(name)/result-sheet-end-year.pdf"))
    }
  }

  @Test(arguments: [true, false]) func `the cards of a school stand in the order of its classes`(
    isSample: Bool
  )
    throws
  {
    let school = isSample ? try Printed.sample() : try Printed.unseen()
    let cards = PDFReading(school.binary, "cards.pdf")
    let owners = school.classes.flatMap { school.present(in: $0) }.filter { $0.missing.isEmpty }
    let text = try cards.text()
    #expect(isNFC(text))
    #expect(text.firstOutOfOrder(owners.map { folded($0.name) }) == nil)
    let outline = try cards.outline()
    #expect(outline.map(\.title) == school.classes.map { "Lớp \($0)" })
    #expect(outline.flatMap(\.kids).map(\.title) == owners.map(\.name))
    let pages = outline.flatMap(\.kids).map(\.destpageposfrom1)
    #expect(pages.first == 1)
    #expect(zip(pages, pages.dropFirst()).allSatisfy { $0.1 == $0.0 + 5 })
    #expect(try cards.pageCount() == owners.count * 5)
  }
}

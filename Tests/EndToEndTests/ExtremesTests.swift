import Foundation
import Harness
import Testing

/// Long names, notes and comments are fitted or carried on, said so, and never cut (contract §4).
@Suite struct ExtremesTests {
  @Test func `the longest names have 60 letters`() {
    #expect(Extremes.longName.count == 60)
    #expect(Extremes.capitals.count == 60)
  }

  @Test(arguments: ["A3", "A4"]) func `sheets lose nothing and say what they did`(paper: String) throws {
    let extremes = try Printed.extremes()
    let file = PDFReading(extremes.binary, "sheets-\(paper).pdf")
    let text = try file.text(raw: true)
    for name in [Extremes.longName, Extremes.capitals] {
      #expect(text.contains(name), "\(name)")
    }
    #expect(text.components(separatedBy: Extremes.note).count - 1 == 3, "three pupils have the long note")
    let said = extremes.sheetFindings[paper]?.split(separator: "\n") ?? []
    for id in ["A1", "B3", "B4", "C1", "C2"] {
      #expect(said.contains { $0.contains("pupil \(id)") }, "\(id)")
    }
    // Names are not set below 7 points (contract §4).
    let sizes = said.filter { $0.contains("Họ và tên") }.compactMap { line in
      line.split(separator: " ").compactMap { Double($0) }.first
    }
    #expect(sizes.count == 4 && sizes.allSatisfy { $0 >= 7 }, "\(sizes)")
    let outline = try file.outline()
    #expect(outline.map(\.title) == ["Lớp 4A", "Lớp 4B", "Lớp 5A"])
    // All 52 stand in the table of 4B, once each.
    let (start, end) = (outline[1].destpageposfrom1, outline[2].destpageposfrom1)
    let class4B = try file.pages(raw: true)[(start - 1)..<(end - 1)].joined(separator: " ")
    #expect(class4B.components(separatedBy: "01/02/2014").count - 1 == 52)
  }

  @Test func `a comment of 600 letters in every subject is all there`() throws {
    let extremes = try Printed.extremes()
    let file = PDFReading(extremes.binary, "cards.pdf")
    let outline = try file.outline()
    let starts = outline.flatMap(\.kids).map(\.destpageposfrom1) + [try file.pageCount() + 1]
    let pages = try file.pages(raw: true)
    // The first card is A1's, the last C2's.
    for (index, count) in [(0, 12), (starts.count - 2, 12)] {
      let text = pages[(starts[index] - 1)..<(starts[index + 1] - 1)].joined(separator: " ")
      let words = Set(text.split(separator: " ").map(String.init))
      for column in 0..<count {
        let lost = Extremes.comment(column).split(separator: " ").map(String.init).filter {
          !words.contains($0)
        }
        #expect(lost.isEmpty, "card \(index), comment \(column): \(lost.prefix(3))")
      }
    }
    #expect(extremes.cardFindings.contains("A1"), "\(extremes.cardFindings)")
    #expect(extremes.cardFindings.contains("C2"), "\(extremes.cardFindings)")
  }
}

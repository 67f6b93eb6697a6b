import Foundation
import Harness
import Testing

/// A report card over years of two regulations.
@Suite struct BookletTests {
  @Test(arguments: [("all", 3 + 3 * 2), ("year", 2), ("blank", 3 + 3 * 2 + 2)])
  func `pages are those asked for`(pages: String, count: Int) throws {
    #expect(try PDFReading(Printed.booklet(), "\(pages).pdf").pageCount() == count)
  }

  @Test func `each year stands under the regulation of that year`() throws {
    let pages = try PDFReading(Printed.booklet(), "all.pdf").pages(raw: true)
    try #require(pages.count == 9)
    #expect(pages[3...4].joined().contains("Tự phục vụ, tự quản"))
    #expect(!pages[3...4].joined().contains("Yêu nước"))
    for year in [5...6, 7...8] {
      #expect(pages[year].joined().contains("Yêu nước"))
      #expect(!pages[year].joined().contains("Tự phục vụ, tự quản"))
    }
    for (page, name) in [(3, "3A"), (5, "3C"), (7, "4B")] {
      #expect(pages[page...page + 1].joined().contains(name))
    }
    for page in pages[2...] { #expect(page.contains("Vừ Thị Ỷ")) }
  }

  @Test func `one year alone is the newest, or the one asked for`() throws {
    let binary = try Printed.booklet()
    #expect(try PDFReading(binary, "year.pdf").text().contains("4B"))
    #expect(
      try binary.run(
        "print", "report-card", "--pupil", "HS1", "--pages", "year", "--year", "2021-2022", "-o", "old.pdf"
      ).code == 0)
    let old = try PDFReading(binary, "old.pdf").text(raw: true)
    #expect(old.contains("3A"))
    #expect(old.contains("Tự phục vụ, tự quản"))
  }
}

import Diagnostics
import Foundation
import Testing
import Typesetting

@testable import PDFOutput

/// Whole files, read by other programs.
@Suite struct FileTests {
  static let letters =
    "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ bcdghklmnpqrstvxfjwz"
  static let lines = [
    letters, letters.uppercased(), "Nguyễn Thị Ánh Tuyết", "(a) \\ b\\) – “c” 8,5 %", "0123456789.,;:!?[]/-…",
  ]

  @Test func `the same pages give the same bytes`() throws {
    let frames = [page(Self.lines), page(["Lò Thị Mẩy"], face: .boldItalic, furniture: 2)]
    let isSame = try pdf(frames) == pdf(frames)
    #expect(isSame)
    let isOther = try pdf(frames) != pdf([frames[1], frames[0]])
    #expect(isOther)
  }

  @Test(arguments: FontFamily.Face.allCases) func `text comes back letter for letter`(face: FontFamily.Face)
    throws
  {
    let text = try run(
      "pdftotext", of: "poppler-utils", ["-layout", "FILE", "-"], on: pdf([page(Self.lines, face: face)]))
    let found = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(found.filter { $0 != "\u{C}" } == Self.lines)
    for line in found {
      #expect(Array(line.utf16) == Array(line.precomposedStringWithCanonicalMapping.utf16))
    }
  }

  @Test func `a file is sound, its fonts are subsets with their characters`() throws {
    let bytes = try pdf([page(Self.lines), page(["a"], face: .bold), page(["b"], face: .italic)])
    let check = try run("qpdf", of: "qpdf", ["--check", "FILE"], on: bytes)
    #expect(check.contains("No syntax or stream encoding errors found"))
    let fonts = try run("pdffonts", of: "poppler-utils", ["FILE"], on: bytes).split(separator: "\n")
      .dropFirst(2)
    #expect(fonts.count == 3)
    for font in fonts {
      #expect(font.contains("+LiberationSerif-") && font.contains("Identity-H"))
      #expect(
        font.split(separator: " ").filter { $0 == "yes" }.count == 3, "embedded, subset, Unicode: \(font)")
    }
  }

  @Test func `rare characters come back too, and change the program of their face alone`() throws {
    let rare = [page(["Łódź ß Ångström", "Án"]), page(["Án"], face: .bold)]
    let text = try run("pdftotext", of: "poppler-utils", ["-layout", "FILE", "-"], on: pdf(rare))
    #expect(text.contains("Łódź ß Ångström"))
    func names(_ frames: [PageFrame]) throws -> [Substring] {
      try run("pdffonts", of: "poppler-utils", ["FILE"], on: pdf(frames)).split(separator: "\n").dropFirst(2)
        .compactMap { $0.split(separator: " ").first }
    }
    let usual = try names([page(["abc"]), page(["Ữ"], face: .bold)])
    let other = try names(rare)
    #expect(usual[0] != other[0] && usual[1] == other[1])
    // Other documents of a run change nothing.
    let alone = try pdf([page(["abc"])])
    _ = try pdf(rare)
    let isSame = try pdf([page(["abc"])]) == alone
    #expect(isSame)
  }

  /// Objects of a file by qpdf.
  private func objects(_ bytes: [UInt8]) throws -> String {
    try run("qpdf", of: "qpdf", ["--json=2", "--json-key=qpdf", "FILE"], on: bytes)
  }

  @Test func `pages with the same furniture share it`() throws {
    let frames = [page(["a"]), page(["b"]), page(["c"], furniture: 3), page(["d"])]
    let json = try objects(pdf(frames))
    #expect(json.split(separator: "\"/Subtype\": \"/Form\"").count - 1 == 2)
    var bare = page(["e"])
    bare.furniture = []
    #expect(try !objects(pdf([bare])).contains("/Form\""))
  }

  @Test func `titles, dates, outline and labels are what was given`() throws {
    let bytes = try pdf(
      [page(["a"]), page(["b"])],
      bookmarks: [
        PDFWriter.Bookmark(level: 0, title: "Lớp 4A"),
        PDFWriter.Bookmark(level: 1, title: "Lò Thị Mẩy", page: 1),
      ])
    let facts = try run("pdfinfo", of: "poppler-utils", ["-isodates", "FILE"], on: bytes)
    for fact in [
      "Title:           Học bạ – HS001", "Author:          Trường Tiểu học Trấn Giang", "Pages:           2",
      "Subject:         Cuối năm học <2023 & 2024>", "CreationDate:    2024-05-31T00:00:00+07",
      "PDF version:     1.4",
    ] { #expect(facts.contains(fact), "\(fact)") }
    let outline = try run(
      "qpdf", of: "qpdf", ["--json", "--json-key=outlines", "--json-key=pagelabels", "FILE"], on: bytes)
    #expect(outline.contains("\"title\": \"Lớp 4A\"") && outline.contains("\"title\": \"Lò Thị Mẩy\""))
    #expect(outline.contains("4A-"))
    let metadata = try run("pdfinfo", of: "poppler-utils", ["-meta", "FILE"], on: bytes)
    #expect(metadata.contains("<pdfaid:part>1</pdfaid:part>") && metadata.contains("&lt;2023 &amp; 2024&gt;"))
  }

  @Test func `a letter that the font lacks makes no file`() throws {
    let writer = try PDFWriter(stock)
    try writer.add([page(["Án 漢"])], bookmarks: [], label: "")
    do {
      _ = try writer.finish(information)
      Issue.record("a box was drawn")
    } catch { #expect(error.findings.map(\.message.code) == ["P001"]) }
  }

  @Test func `a bookmark of a page that is not there is left out`() throws {
    let bytes = try pdf([page(["a"])], bookmarks: [PDFWriter.Bookmark(level: 3, title: "x", page: 7)])
    _ = try run("qpdf", of: "qpdf", ["--check", "FILE"], on: bytes)
  }

  @Test func `two hundred pages stay small`() throws {
    let bytes = try pdf((0..<200).map { page(["Trang \($0)", "Nguyễn Thị Ánh Tuyết"]) })
    #expect(bytes.count < 200 * 700 + 40_000)
    #expect(try run("pdfinfo", of: "poppler-utils", ["FILE"], on: bytes).contains("Pages:           200"))
  }
}

import Foundation
import Harness
import Testing

/// What is on the paper, not what the file says is on it.
@Suite struct PageImageTests {
  /// Sheets of all bands: TT27 grades 1-2, 3, 4-5 and TT22 grade 5, on both papers.
  private static let sheets: [(paper: String, className: String)] = ["A3", "A4"].flatMap { paper in
    ["1A", "3A", "4A", "5A"].map { (paper, $0) }
  }

  private func pages(_ paper: String, _ className: String) throws -> [PageImage] {
    let school = try Printed.sample()
    let file = PDFReading(school.binary, "sheets-\(paper).pdf")
    let outline = try file.outline()
    let index = try #require(outline.firstIndex { $0.title == "Lớp \(className)" })
    let end = index + 1 < outline.count ? outline[index + 1].destpageposfrom1 - 1 : try file.pageCount()
    return try PageImage.pages(of: file.file, first: outline[index].destpageposfrom1, last: end)
  }

  @Test(arguments: sheets) func `margins are white, hand and seal have room`(paper: String, className: String)
    throws
  {
    for page in try pages(paper, className) {
      let (width, height) = (page.widthInMillimetres, page.heightInMillimetres)
      #expect(abs(width - (paper == "A3" ? 420 : 297)) < 0.5)
      // The binding edge and the stamp zone; half a rule may stand in the margin.
      #expect(page.isWhite(left: 0, top: 0, right: 19.5, bottom: height), "left margin")
      #expect(page.isWhite(left: width - 15.5, top: 0, right: width, bottom: height), "right margin")
      #expect(page.isWhite(left: 0, top: 0, right: width, bottom: 5), "top")
      #expect(page.isWhite(left: 0, top: height - 4, right: width, bottom: height), "bottom")
      // Behind the words of the strip the teacher signs, on the line of dots.
      let words = page.inkByRow(from: width * 0.56, to: width * 0.68)
      let line = PageImage.millimetres(words.lastIndex { $0 > 0 } ?? 0)
      #expect(height - line >= 7 && height - line < 12, "the strip's words stand \(height - line) mm high")
      let behind = page.inkByRow(from: width * 0.72, to: width - 16).prefix(Int((line - 2) / 25.4 * 120))
      let above = PageImage.millimetres(behind.lastIndex { $0 > 0 } ?? 0)
      #expect(line - above >= 12, "the strip has \(line - above) mm")
    }
  }

  @Test(arguments: sheets) func `rows are of one height and as many as pupils`(
    paper: String, className: String
  )
    throws
  {
    let expected = try Printed.sample().present(in: className).count
    let height = paper == "A3" ? 6.2 : 5.4
    var rows = 0
    for page in try pages(paper, className) {
      // In the column of numbers only full rules go from edge to edge.
      let rules = page.rules(from: 21, to: 25)
      let heights = zip(rules, rules.dropFirst()).map { $0.1 - $0.0 }
      rows += heights.filter { abs($0 - height) < 0.35 }.count
      // The rest are the heading and the lines of totals, which are of other heights by far.
      for other in heights where abs(other - height) >= 0.35 {
        #expect(other > 15 || other < height - 1, "a row of \(other) mm")
      }
    }
    #expect(rows == expected)
  }

  /// All letters that Vietnamese adds to the Latin alphabet.
  private static let letters = Array(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
  ).map(String.init)

  @Test(arguments: [false, true]) func `no two letters look alike, so none is a box`(isUpper: Bool) throws {
    let binary = try Binary()
    try binary.mustRun([
      "school", "create", "--profile", Printed.samples.appendingPathComponent("profile.json").path,
    ])
    try binary.mustRun(["year", "open", "2023-2024"])
    try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\n1A,1,Lê Ước\n")
    try binary.mustRun(["import", "classes", "lop.csv"])
    var pupils = "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n"
    let letters = Self.letters.map { isUpper ? $0.uppercased() : $0 }
    for (index, letter) in letters.enumerated() {
      pupils += "\(index + 1),H\(index),\(letter),01/02/2017,Nam,1A\n"
    }
    try binary.write("hs.csv", pupils)
    try binary.mustRun(["import", "pupils", "hs.csv"])
    try binary.fillResults("1A")
    try binary.mustRun(["print", "result-sheet", "--class", "1A", "--paper", "A3", "-o", "a.pdf"])
    let scale = 240 / 25.4
    var pictures: [[[Bool]]] = []
    let pages = try PageImage.pages(of: binary.url("a.pdf"))
    let fine = try PageImage.pages(of: binary.url("a.pdf"), resolution: 240)
    for (page, image) in zip(pages, fine) {
      let rules = page.rules(from: 21, to: 25)
      for (top, bottom) in zip(rules, rules.dropFirst()) where abs(bottom - top - 6.2) < 0.35 {
        // The column of names, between its rules.
        pictures.append(image.ink(left: 28, top: top + 0.4, right: 60, bottom: bottom - 0.4, scale: scale))
      }
    }
    try #require(pictures.count == letters.count)
    var seen: [[[Bool]]: String] = [:]
    for (letter, picture) in zip(letters, pictures) {
      #expect(picture.count > 8, "\(letter) is not drawn")
      if let other = seen.updateValue(letter, forKey: picture) {
        Issue.record("\(letter) looks like \(other)")
      }
    }
  }

  @Test func `no glyph is the one for letters that a font lacks`() throws {
    for (binary, name) in [
      (try Printed.demo(), "out/2023-2024/4A/result-sheet-end-year.pdf"),
      (try Printed.demo(), "out/2023-2024/2B/result-sheet-end-year.pdf"),
      (try Printed.extremes().binary, "cards.pdf"), (try Printed.booklet(), "blank.pdf"),
    ] {
      let glyphs = try PDFReading(binary, name).shownGlyphs()
      #expect(glyphs.count > 40, "\(name)")
      #expect(!glyphs.contains("0000"), "\(name)")
    }
  }
}

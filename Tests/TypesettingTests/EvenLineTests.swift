import Diagnostics
import Testing

@testable import Typesetting

/// Justified text, and spaces at which no line ends.
@Suite struct EvenLineTests {
  private let breaker = LineBreaker(fonts: fonts)

  private func lines(_ text: String, width: Double, even: Bool = false) -> [String] {
    let styled = StyledText(text, plain)
    let result = even ? breaker.evenLines(of: styled, width: width) : breaker.lines(of: styled, width: width)
    return result.lines.map { String(decoding: styled.units[$0.start..<$0.end], as: UTF16.self) }
  }

  private static let words = [
    "chăm", "ngoan", "a", "Nghiêng", "tích", "cực", "và", "em", "đã", "giúp", "đỡ", "Hoàn", "thành",
    "ngày 31",
    "tháng 5", "năm 2024,", "8 %",
  ]

  static func text(_ seed: UInt64) -> String {
    var dice = Dice(seed)
    return (0..<Int.random(in: 2...160, using: &dice)).map { _ in
      (words.randomElement(using: &dice) ?? "") + (Int.random(in: 0..<40, using: &dice) == 0 ? "\n" : "")
    }.joined(separator: " ")
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func `even lines hold all words in order and none is too long`(
    seed: UInt64
  ) {
    let text = Self.text(seed)
    for width in [60.0, 120, 200, 380, 470] {
      let styled = StyledText(text, plain)
      let found = breaker.evenLines(of: styled, width: width, indent: 28).lines
      let joined = found.map { String(decoding: styled.units[$0.start..<$0.end], as: UTF16.self) }
      #expect(joined.flatMap { $0.split(separator: " ") } == text.split(whereSeparator: \.isWhitespace))
      for (index, line) in found.enumerated() {
        let room = index == 0 ? width - 28 : width
        let least = line.width - Double(line.spaces) * 2.5 * LineBreaker.mostShrink
        #expect(least <= room + 0.01)
      }
    }
  }

  /// Spaces of a line in points beyond their own, for lines that are filled.
  private func stretches(_ lines: [LineBreaker.Line], width: Double) -> [Double] {
    lines.filter { !$0.isLast && $0.spaces > 0 }.map { (width - $0.width) / Double($0.spaces) }
  }

  @Test func `far fewer lines are torn apart than greedily, and the others are more even`() {
    var torn = (mine: 0, greedy: 0)
    var even = (mine: 0.0, greedy: 0.0)
    var lines = 0
    for seed in 0..<60 as Range<UInt64> {
      let styled = StyledText(Self.text(seed), plain)
      for width in [200.0, 300, 470] {
        let mine = stretches(breaker.evenLines(of: styled, width: width).lines, width: width)
        let others = stretches(breaker.lines(of: styled, width: width).lines, width: width)
        let isTorn: (Double) -> Bool = { $0 > 2.5 * LineBreaker.mostStretch + 0.01 }
        torn.mine += mine.count(where: isTorn)
        torn.greedy += others.count(where: isTorn)
        even.mine += mine.filter { !isTorn($0) }.reduce(0) { $0 + $1 * $1 }
        even.greedy += others.filter { !isTorn($0) }.reduce(0) { $0 + $1 * $1 }
        lines += mine.count
      }
    }
    #expect(torn.mine < torn.greedy * 3 / 4, "\(torn) of \(lines)")
    #expect(even.mine / Double(lines - torn.mine) < 1, "\(even)")
  }

  @Test func `a long paragraph in a wide column has no torn line`() {
    // No word wider than what the spaces of a line may give and take.
    let text = (0..<4 as Range<UInt64>).map(Self.text).joined(separator: " ")
    let styled = StyledText(
      text.replacing("\n", with: "").replacing(" 2024,", with: ",").replacing("Nghiêng", with: "ngày"), plain)
    for width in stride(from: 400.0, through: 480, by: 5) {
      let found = stretches(breaker.evenLines(of: styled, width: width).lines, width: width)
      #expect(found.allSatisfy { $0 <= 2.5 * 0.6 && $0 >= -0.2501 }, "\(width) \(found)")
    }
  }

  @Test func `what follows a page break is broken as before`() throws {
    let text = StyledText(Self.text(7) + " " + Self.text(8), plain)
    let all = breaker.evenLines(of: text, width: 180).lines
    for line in 1..<all.count - 1 {
      let rest = breaker.evenLines(of: text.suffix(from: all[line].start), width: 180).lines
      #expect(rest.map { $0.end + all[line].start } == all[line...].map(\.end))
    }
    let paragraph = Paragraph(text, alignment: .justify, layer: .ink)
    let whole = try pages([.paragraph(paragraph)], height: 5000)[0]
    let cut = try pages([.paragraph(paragraph)], height: 100)
    #expect(cut.flatMap { texts($0) } == texts(whole))
    #expect(cut.flatMap { runs($0).map(\.wordSpace) } == runs(whole).map(\.wordSpace))
  }

  @Test func `a line that would be torn apart stays ragged`() throws {
    let text = StyledText("nghiêng nghiêngnghiêngnghiêng nghiêng", plain)
    let paragraph = Paragraph(text, alignment: .justify, layer: .ink)
    let all = runs(try pages([.paragraph(paragraph)], height: 300, width: 150)[0])
    #expect(all.count > 1 && all.allSatisfy { $0.wordSpace == 0 })
  }

  @Test(arguments: [
    ("Trần Dương, ngày 31 tháng 5 năm 2024", ["ngày 31", "tháng 5", "năm 2024"]),
    ("theo Điều 9 của Thông tư số 27 về học kỳ II lớp 4A", ["Điều 9", "số 27", "kỳ II", "lớp 4A"]),
    (
      "cao 132 cm nặng 30 kg vắng 8 % ngày ..... tháng ..... năm ........",
      ["132 cm", "30 kg", "8 %", "ngày .....", "năm ........"]
    ),
  ]) func `a number stays with its word in a line`(text: String, bound: [String]) {
    for width in stride(from: 60.0, through: 240, by: 3.5) {
      for found in [lines(text, width: width), lines(text, width: width, even: true)] {
        for pair in bound { #expect(found.contains { $0.contains(pair) }, "\(width) \(found)") }
        #expect(found.joined(separator: " ") == text)
      }
    }
  }

  @Test func `other words may part from a number, and a narrow column parts all`() {
    #expect(lines("Ngoại ngữ 1", width: width("Ngoại ngữ") + 1) == ["Ngoại ngữ", "1"])
    #expect(lines("năm Xuân", width: width("Xuân") + 1) == ["năm", "Xuân"])
    // Better between the two than inside a word.
    #expect(lines("tháng 12", width: width("tháng") + 1) == ["tháng", "12"])
    #expect(lines("ngày 31 tháng 12", width: width("tháng") + 1) == ["ngày", "31", "tháng", "12"])
  }

  @Test func `figures are as wide as each other in all faces`() {
    for face in FontFamily.Face.allCases {
      let widths = Set("0123456789".utf16.map { fonts[face].width(of: [$0], size: 1000) })
      #expect(widths.count == 1)
    }
  }

  @Test func `a broken word of a paragraph is told with its part and owner`() throws {
    var page = sequence([.paragraph(Paragraph(StyledText(String(repeating: "m", count: 80), plain)))])
    page.owner = "HS1"
    let typesetter = Typesetter(fonts: fonts)
    _ = try typesetter.pages(of: [page])
    #expect(typesetter.findings.map(\.message.code) == ["L044"])
    #expect(typesetter.findings.first?.values == ["part": "test", "id": "HS1"])
  }

  @Test func `a text that a cell refuses is an error with column and id`() {
    let long = table(3) {
      $0.rows[1][1] = cell("chăm ngoan chăm ngoan chăm ngoan", overflow: .refuse(lines: 1))
    }
    let found = failure { _ = try pages([.table(long)]) }
    #expect(found?.findings.map(\.message.code) == ["L045"])
    #expect(found?.findings.first?.values["column"] == "Cột")
    let short = table(3) { $0.rows[1][1] = cell("chăm", overflow: .refuse(lines: 1)) }
    #expect(failure { _ = try pages([.table(short)]) } == nil)
  }
}

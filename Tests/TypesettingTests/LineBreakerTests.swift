import Testing

@testable import Typesetting

@Suite struct LineBreakerTests {
  let breaker = LineBreaker(fonts: fonts)

  func lines(_ text: String, width: Double, indent: Double = 0) -> [String] {
    strings(
      StyledText(text, plain), breaker.lines(of: StyledText(text, plain), width: width, indent: indent).lines)
  }

  func strings(_ text: StyledText, _ lines: [LineBreaker.Line]) -> [String] {
    lines.map { String(decoding: text.units[$0.start..<$0.end], as: UTF16.self) }
  }

  @Test func `lines end at spaces and take all that fits`() {
    let text = "Em chăm chỉ, ngoan ngoãn, tích cực phát biểu xây dựng bài và giúp đỡ bạn bè trong lớp."
    for room in stride(from: 60.0, through: 420, by: 13) {
      let lines = lines(text, width: room)
      #expect(lines.joined(separator: " ") == text)
      for (index, line) in lines.enumerated() {
        #expect(width(line) <= room + 0.01)
        guard index + 1 < lines.count, let next = lines[index + 1].split(separator: " ").first else {
          continue
        }
        #expect(width(line + " " + next) > room, "\(next) would have fitted behind \(line)")
      }
    }
  }

  @Test func `a line that just fits is not broken and a hair less breaks it`() {
    let text = "Nguyễn Thị Ánh"
    #expect(lines(text, width: width(text)) == [text])
    #expect(lines(text, width: width(text) - 0.02) == ["Nguyễn Thị", "Ánh"])
  }

  @Test func `a no-break space holds two words together`() {
    let text = "Trường Tiểu\u{A0}học Trấn Giang"
    #expect(lines(text, width: width("Trường Tiểu")) == ["Trường", "Tiểu\u{A0}học", "Trấn Giang"])
  }

  @Test func `a word wider than the line is broken and loses no letter`() {
    let word = String(repeating: "nghiêng", count: 86)
    let result = breaker.lines(of: StyledText(word, plain), width: 100)
    #expect(result.brokeWord)
    #expect(strings(StyledText(word, plain), result.lines).joined() == word)
    #expect(result.lines.allSatisfy { $0.width <= 100.01 })
    let narrow = breaker.lines(of: StyledText(word, plain), width: 0.5)
    #expect(narrow.lines.count == word.count, "one letter a line at least, however narrow")
  }

  @Test func `a new line is a new line, also an empty one`() {
    #expect(lines("a\nb c\n\nd", width: 100) == ["a", "b c", "", "d"])
    let result = breaker.lines(of: StyledText("a b\nc d e", plain), width: width("c d"))
    #expect(result.lines.map(\.isLast) == [true, false, true])
  }

  @Test func `spaces at the end of a line are not part of it`() {
    let text = "ab  cd \nef  "
    let result = breaker.lines(of: StyledText(text, plain), width: width("ab  c"))
    #expect(strings(StyledText(text, plain), result.lines) == ["ab", "cd", "ef"])
    for line in result.lines {
      #expect(line.spaces == 0)
      #expect(isClose(line.width, width(strings(StyledText(text, plain), [line])[0])))
    }
  }

  @Test func `a first word that fits only without the indent goes to the next line whole`() {
    let word = "Nghiêng"
    let result = breaker.lines(of: StyledText(word + " a", plain), width: 60, indent: 40)
    #expect(!result.brokeWord)
    #expect(strings(StyledText(word + " a", plain), result.lines) == ["", "Nghiêng a"])
  }

  @Test func `after a hanging first line the others keep to their own width`() {
    // The first line has 30 points more; the long word begins there and is broken in the room of the others.
    let text = StyledText("a " + String(repeating: "m", count: 40), plain)
    let result = breaker.lines(of: text, width: 80, indent: -30)
    #expect(result.lines.count > 3)
    for (index, line) in result.lines.enumerated() { #expect(line.width <= (index == 0 ? 110 : 80) + 0.01) }
    #expect(strings(text, result.lines).joined().filter { $0 == "m" }.count == 40)
  }

  @Test func `any text in any styles keeps its letters, order and widths`() {
    var dice = Dice(2024)
    let letters = Array("aăâeêioôơuưybcdđghỆỡựẫ.,")
    for round in 0..<300 {
      var text = StyledText()
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        var part = ""
        for _ in 0..<Int.random(in: 1...40, using: &dice) {
          let kind = Int.random(in: 0..<12, using: &dice)
          part.append(kind == 0 ? "\n" : kind < 4 ? " " : letters.randomElement(using: &dice) ?? "a")
        }
        text.append(
          part,
          TextStyle(
            FontFamily.Face.allCases.randomElement(using: &dice) ?? .bold,
            size: Double.random(in: 5...14, using: &dice)))
      }
      let room = Double.random(in: 20...200, using: &dice)
      let indent = Double.random(in: -15...15, using: &dice)
      let lines = breaker.lines(of: text, width: room, indent: indent).lines
      let isBlank = { (unit: UInt16) in unit == 0x20 || unit == 0x0A }
      #expect(
        lines.flatMap { text.units[$0.start..<$0.end] }.filter { !isBlank($0) }
          == text.units.filter { !isBlank($0) })
      for (index, line) in lines.enumerated() {
        let measured = exactWidth(text, line)
        #expect(isClose(line.width, measured, 0.001), "round \(round) line \(index)")
        #expect(
          line.spaces == text.units[line.start..<line.end].count { $0 == 0x20 },
          "round \(round) line \(index)")
        #expect(line.end == line.start || text.units[line.end - 1] != 0x20, "round \(round) line \(index)")
        let most = index == 0 ? room - indent : room
        #expect(line.width <= most + 0.01 || line.end - line.start == 1, "round \(round) line \(index)")
      }
    }
  }

  private func exactWidth(_ text: StyledText, _ line: LineBreaker.Line) -> Double {
    var sum = 0.0
    var start = 0
    for stretch in text.stretches {
      let from = max(start, line.start)
      let to = min(stretch.end, line.end)
      if from < to {
        sum += fonts[stretch.style.face].width(of: text.units[from..<to], size: stretch.style.size)
      }
      start = stretch.end
    }
    return sum
  }
}

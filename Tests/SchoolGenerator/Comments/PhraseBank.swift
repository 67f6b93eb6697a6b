/// The phrases of which the comments of one subject are made.
///
/// One phrase a line, without its subject, in lower case: it must read on after "Em" and alone as a sentence.
/// `[1-3]` in front limits it to grades; `{a|b|c}` stands for one of them. Advice reads on after "Cần".
struct PhraseBank: Sendable {
  struct Phrase: Sendable {
    var text: String
    var grades: ClosedRange<Int>
    /// What the phrase speaks of, as bits of `Themes`.
    var themes: UInt64

    init(_ text: String, _ grades: ClosedRange<Int>) {
      self.text = text
      self.grades = grades
      themes = Themes.mask(text)
    }
  }

  let strong: [Phrase]
  let fair: [Phrase]
  let weak: [Phrase]
  let advice: [Phrase]
  let help: [Phrase]

  init(strong: String, fair: String, weak: String, advice: String, help: String) {
    self.strong = Self.read(strong)
    self.fair = Self.read(fair)
    self.weak = Self.read(weak)
    self.advice = Self.read(advice)
    self.help = Self.read(help)
  }

  private static func read(_ text: String) -> [Phrase] {
    lines(text).map { line in
      guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else {
        return Phrase(line, 1...5)
      }
      let limits = line[..<end].dropFirst().split(separator: "-").compactMap { Int($0) }
      let rest = line[line.index(after: end)...].drop { $0 == " " }
      return Phrase(String(rest), (limits.first ?? 1)...(limits.last ?? 5))
    }
  }
}

/// Makes comments of a phrase bank's phrases, no text twice in one school.
struct CommentWriter {
  private var used: Set<String> = []

  /// A comment of 40 to 180 letters, suited to the level given (T, H or Đ, C).
  mutating func write(_ kind: CommentKind, level: String, grade: Int, _ dice: inout Dice) -> String {
    var text = ""
    for _ in 0..<40 {
      text = Self.sentence(kind.bank, level, grade, &dice)
      if (40...180).contains(text.count), used.insert(text).inserted { break }
    }
    return text
  }

  private static func sentence(_ bank: PhraseBank, _ level: String, _ grade: Int, _ dice: inout Dice)
    -> String
  {
    switch level {
    case "T": strong(bank, grade, &dice)
    case "C": weak(bank, grade, &dice)
    default: fair(bank, grade, &dice)
    }
  }

  private static func strong(_ bank: PhraseBank, _ grade: Int, _ dice: inout Dice) -> String {
    let (a, b) = two(bank.strong, grade, &dice)
    let opener = dice.pick(Openers.strong)
    switch dice.below(10) {
    case 0, 1: return "Em \(a); \(b)."
    case 2: return "\(capital(a)). \(capital(b))."
    case 3: return "Em \(a). \(dice.pick(Openers.praise))"
    case 4: return "\(capital(a)); \(b). \(dice.pick(Openers.praise))"
    case 5, 6: return "Em \(a). \(ask(bank.advice, grade, &dice))"
    case 7: return "\(opener) \(a); \(b)."
    case 8: return "\(capital(a)). \(ask(bank.advice, grade, &dice))"
    default: return "\(opener) \(a). \(dice.pick(Openers.praise))"
    }
  }

  private static func fair(_ bank: PhraseBank, _ grade: Int, _ dice: inout Dice) -> String {
    let (a, b) = two(bank.fair, grade, &dice)
    let advice = ask(bank.advice, grade, &dice)
    switch dice.below(8) {
    case 0, 1: return "Em \(a). \(advice)"
    case 2, 3: return "\(capital(a)); \(b). \(advice)"
    case 4: return "\(capital(a)). \(advice)"
    case 5: return "\(dice.pick(Openers.fair)) \(a). \(advice)"
    case 6: return "Em \(a), tuy nhiên cần \(one(bank.advice, grade, &dice))."
    default: return "Em \(a); \(b)."
    }
  }

  private static func weak(_ bank: PhraseBank, _ grade: Int, _ dice: inout Dice) -> String {
    let (a, b) = two(bank.weak, grade, &dice)
    let help = one(bank.help, grade, &dice)
    switch dice.below(6) {
    case 0: return "Em \(a). Cần \(help)."
    case 1: return "Em có cố gắng nhưng \(a). Cần \(help)."
    case 2: return "\(capital(a)). Em cần \(help)."
    case 3: return "Em \(a); \(b). Cần \(help)."
    case 4: return "Em đã tiến bộ hơn đầu năm song \(a). Cố gắng \(help)."
    default: return "\(capital(a)). Trong hè, em cần \(help)."
    }
  }

  private static func ask(_ phrases: [PhraseBank.Phrase], _ grade: Int, _ dice: inout Dice) -> String {
    "\(dice.pick(Openers.request)) \(one(phrases, grade, &dice))."
  }

  private static func one(_ phrases: [PhraseBank.Phrase], _ grade: Int, _ dice: inout Dice) -> String {
    let fitting = phrases.filter { $0.grades.contains(grade) }
    return resolved(dice.pick(fitting).text, &dice)
  }

  private static func two(_ phrases: [PhraseBank.Phrase], _ grade: Int, _ dice: inout Dice) -> (
    String, String
  ) {
    let fitting = phrases.filter { $0.grades.contains(grade) }
    let first = dice.below(fitting.count)
    let second = (first + 1 + dice.below(max(1, fitting.count - 1))) % fitting.count
    return (resolved(fitting[first].text, &dice), resolved(fitting[second].text, &dice))
  }

  /// Chooses one of `{a|b|c}`, everywhere it stands.
  private static func resolved(_ text: String, _ dice: inout Dice) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += dice.pick(
        rest[open..<close].dropFirst().split(separator: "|", omittingEmptySubsequences: false))
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

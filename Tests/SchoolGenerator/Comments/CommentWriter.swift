/// Makes comments of a phrase bank's phrases, no text twice in one school.
struct CommentWriter {
  private var used: Set<String> = []

  /// A comment of 40 to 180 letters, suited to the level given (T, H or Đ, C).
  mutating func write(_ kind: CommentKind, level: String, grade: Int, _ dice: inout Dice) -> String {
    var text = ""
    for _ in 0..<40 {
      text = Self.sentence(kind, level, grade, &dice)
      if (40...180).contains(text.count), used.insert(text).inserted { break }
    }
    return text
  }

  private static func sentence(_ kind: CommentKind, _ level: String, _ grade: Int, _ dice: inout Dice)
    -> String
  {
    switch level {
    case "T": strong(kind, grade, &dice)
    case "C": weak(kind.bank, grade, &dice)
    default: fair(kind.bank, grade, &dice)
    }
  }

  private static func strong(_ kind: CommentKind, _ grade: Int, _ dice: inout Dice) -> String {
    let bank = kind.bank
    var chosen: [PhraseBank.Phrase] = []
    let a = one(bank.strong, grade, &chosen, &dice)
    let opener = dice.pick(kind.isTrait ? Openers.strongTrait : Openers.strong)
    switch dice.below(10) {
    case 0, 1: return "Em \(a); \(one(bank.strong, grade, &chosen, &dice))."
    case 2: return "\(capital(a)). \(capital(one(bank.strong, grade, &chosen, &dice)))."
    case 3: return "Em \(a). \(dice.pick(Openers.praise))"
    case 4: return "\(capital(a)); \(one(bank.strong, grade, &chosen, &dice)). \(dice.pick(Openers.praise))"
    case 5, 6: return "Em \(a). \(ask(bank, grade, &chosen, &dice))"
    case 7: return "\(opener) \(a); \(one(bank.strong, grade, &chosen, &dice))."
    case 8: return "\(capital(a)). \(ask(bank, grade, &chosen, &dice))"
    default: return "\(opener) \(a). \(dice.pick(Openers.praise))"
    }
  }

  private static func fair(_ bank: PhraseBank, _ grade: Int, _ dice: inout Dice) -> String {
    var chosen: [PhraseBank.Phrase] = []
    let a = one(bank.fair, grade, &chosen, &dice)
    switch dice.below(8) {
    case 0, 1: return "Em \(a). \(ask(bank, grade, &chosen, &dice))"
    case 2, 3:
      let b = one(bank.fair, grade, &chosen, &dice)
      return "\(capital(a)); \(b). \(ask(bank, grade, &chosen, &dice))"
    case 4: return "\(capital(a)). \(ask(bank, grade, &chosen, &dice))"
    case 5: return "\(dice.pick(Openers.fair)) \(a). \(ask(bank, grade, &chosen, &dice))"
    case 6: return "Em \(a), tuy nhiên cần \(one(bank.advice, grade, &chosen, &dice))."
    default: return "Em \(a); \(one(bank.fair, grade, &chosen, &dice))."
    }
  }

  private static func weak(_ bank: PhraseBank, _ grade: Int, _ dice: inout Dice) -> String {
    var chosen: [PhraseBank.Phrase] = []
    let a = one(bank.weak, grade, &chosen, &dice)
    // Help may well name what is weak.
    var unbound: [PhraseBank.Phrase] = []
    let help = one(bank.help, grade, &unbound, &dice)
    switch dice.below(6) {
    case 0: return "Em \(a). Cần \(help)."
    case 1: return "Em có cố gắng nhưng \(a). Cần \(help)."
    case 2: return "\(capital(a)). Em cần \(help)."
    case 3: return "Em \(a); \(one(bank.weak, grade, &chosen, &dice)). Cần \(help)."
    case 4: return "Em đã tiến bộ hơn đầu năm song \(a). Cố gắng \(help)."
    default: return "\(capital(a)). Trong hè, em cần \(help)."
    }
  }

  private static func ask(
    _ bank: PhraseBank, _ grade: Int, _ chosen: inout [PhraseBank.Phrase], _ dice: inout Dice
  ) -> String {
    "\(dice.pick(Openers.request)) \(one(bank.advice, grade, &chosen, &dice))."
  }

  /// A phrase for the grade that does not touch what the chosen ones speak of, if there is one.
  private static func one(
    _ phrases: [PhraseBank.Phrase], _ grade: Int, _ chosen: inout [PhraseBank.Phrase], _ dice: inout Dice
  ) -> String {
    let fitting = phrases.filter { phrase in
      phrase.grades.contains(grade)
        && !chosen.contains { $0.text == phrase.text || $0.themes & phrase.themes != 0 }
    }
    let choice = dice.pick(fitting.isEmpty ? phrases.filter { $0.grades.contains(grade) } : fitting)
    chosen.append(choice)
    return resolved(choice.text, &dice)
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

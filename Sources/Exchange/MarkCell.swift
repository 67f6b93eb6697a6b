import Records
import Vietnamese

/// What a cell for a level can hold.
enum LevelCell: Hashable {
  case level(SubjectLevel)
  case standing(Standing)

  /// Letters and words, in any case; nil for anything else (contract, section 3).
  init?(_ text: String) {
    if text.utf8.count == 1, let byte = text.utf8.first {
      switch byte {
      case 0x54, 0x74: self = .level(.wellCompleted)
      case 0x48, 0x68: self = .level(.completed)
      case 0x43, 0x63: self = .level(.notCompleted)
      case 0x4D, 0x6D: self = .standing(.exempt)
      default: return nil
      }
      return
    }
    switch text.matchingKey {
    case "hoàn thành tốt", "htt": self = .level(.wellCompleted)
    case "hoàn thành", "ht": self = .level(.completed)
    case "chưa hoàn thành", "cht": self = .level(.notCompleted)
    default:
      guard let standing = Standing(cell: text) else { return nil }
      self = .standing(standing)
    }
  }
}

extension Standing {
  /// `Miễn` or `M`, `Vắng`.
  init?(cell text: String) {
    switch text.matchingKey {
    case "miễn", "m": self = .exempt
    case "vắng": self = .absent
    default: return nil
    }
  }
}

extension TraitLevel {
  /// Letters and words, in any case; nil for anything else (contract, section 3).
  init?(cell text: String) {
    switch text {
    case "T", "t": self = .good
    case "Đ", "đ", "D", "d": self = .adequate
    case "C", "c": self = .needsEffort
    default:
      switch text.matchingKey {
      case "tốt": self = .good
      case "đ", "đạt": self = .adequate
      case "cần cố gắng", "ccg": self = .needsEffort
      default: return nil
      }
    }
  }
}

/// A tick: `x`, `X`, `✓`, a box of the spreadsheet (`TRUE`), and the tick of the font Wingdings as real files have it (forms.md 3.2).
enum YesCell {
  static func isYes(_ text: String) -> Bool {
    text == "x" || text == "X" || text == "✓" || text == "✔" || text == "\u{F0FC}" || text == "TRUE"
  }
}

extension Period {
  /// The label on the forms in any spelling of old and new circulars, or a code of the contract. The end of
  /// semester II is the end of the year (forms.md 0.4).
  init?(cell text: String) {
    if let period = Period.allCases.first(where: { $0.label == text }) ?? Period(code: text) {
      self = period
      return
    }
    if let period = Period.allCases.first(where: { $0.label.matchingKey == text.matchingKey }) {
      self = period
      return
    }
    var key = text.unaccented.replacing("y", with: "i").filter { $0 != "." }.collapsed
    for (long, short) in [("giua", "g"), ("cuoi", "c"), ("hoc ki", "hk"), ("ki", "hk")] {
      key = key.split(separator: " ").joined(separator: " ").replacing(long + " ", with: short + " ")
    }
    // `Cuối kì` does not say which.
    guard !key.hasSuffix(" ki"), let period = Self.short[key.replacing(" ", with: "")] else { return nil }
    self = period
  }

  /// Short names without spaces (`GHK1`, `Cuối HKI`, `CKII`).
  private static let short: [String: Period] = {
    var short: [String: Period] = [
      "cn": .endYear, "cnam": .endYear, "cnamhoc": .endYear, "canam": .endYear, "canamhoc": .endYear,
    ]
    for (numbers, middle, end) in [
      (["1", "i"], Period.midTerm1, Period.endTerm1), (["2", "ii"], .midTerm2, .endYear),
    ] {
      for number in numbers {
        for word in ["hk", "k"] {
          short["g" + word + number] = middle
          short["c" + word + number] = end
        }
      }
    }
    return short
  }()
}

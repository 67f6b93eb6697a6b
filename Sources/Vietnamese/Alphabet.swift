/// The letters of the Vietnamese alphabet, taken apart into base letter, tone and case (forms.md 9.1).
///
/// A table of our own, so that neither order nor folding depends on the platform's data.
enum Alphabet {
  /// A letter: its place in the alphabet (from 1), its tone (0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng), its
  /// case.
  struct Letter: Hashable {
    var base: UInt8
    var tone: UInt8
    var isCapital: Bool
  }

  /// All base letters in order; f, j, w, z stand where the Latin alphabet has them.
  static let order = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  /// The tones of each vowel in the order of collation (CLDR): none, huyền, hỏi, ngã, sắc, nặng.
  private static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  static let a = base("a"), e = base("e"), i = base("i"), o = base("o"), q = base("q")
  static let u = base("u"), y = base("y")

  /// The scalar taken apart, or nil if it is not a letter of the table.
  static func letter(_ scalar: Unicode.Scalar) -> Letter? {
    let value = Int(scalar.value)
    let slot: Int
    switch value {
    case 0..<0x1C0: slot = value
    case 0x1E00..<0x1F00: slot = value - 0x1E00 + 0x1C0
    default: return nil
    }
    let entry = table[slot]
    guard entry != 0 else { return nil }
    return Letter(base: UInt8(entry & 0x3F), tone: UInt8(entry >> 6 & 7), isCapital: entry >> 9 == 1)
  }

  /// The small letter of a base and a tone.
  static func small(base: UInt8, tone: UInt8) -> Unicode.Scalar {
    forms[Int(base)][tone < forms[Int(base)].count ? Int(tone) : 0]
  }

  static func isVowel(_ base: UInt8) -> Bool { forms[Int(base)].count > 1 }

  private static func base(_ scalar: Unicode.Scalar) -> UInt8 {
    UInt8((order.firstIndex(of: scalar) ?? 0) + 1)
  }

  /// By base letter: its forms by tone; one form for consonants. Entry 0 is not used.
  private static let forms: [[Unicode.Scalar]] =
    [["\0"]]
    + order.map { letter in
      vowels.first { $0.unicodeScalars.first == letter }.map { Array($0.unicodeScalars) } ?? [letter]
    }

  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x1C0 + 0x100)
    func enter(_ scalar: Unicode.Scalar, _ entry: UInt16) {
      let value = Int(scalar.value)
      table[value < 0x1C0 ? value : value - 0x1E00 + 0x1C0] = entry
    }
    for (base, tones) in forms.enumerated().dropFirst() {
      for (tone, scalar) in tones.enumerated() {
        let entry = UInt16(base) | UInt16(tone) << 6
        enter(scalar, entry)
        if let capital = scalar.properties.uppercaseMapping.unicodeScalars.first {
          enter(capital, entry | 1 << 9)
        }
      }
    }
    return table
  }()
}

/// A character on its way to a key: a letter taken apart, or anything else as it is.
enum Sign: Hashable {
  case letter(Alphabet.Letter)
  case other(Unicode.Scalar)

  init(_ scalar: Unicode.Scalar) {
    if let letter = Alphabet.letter(scalar) { self = .letter(letter) } else { self = .other(scalar) }
  }

  var letter: Alphabet.Letter? {
    if case .letter(let letter) = self { letter } else { nil }
  }

  /// Continues a syllable.
  var isOfWord: Bool {
    switch self {
    case .letter: true
    case .other(let scalar):
      scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
    }
  }
}

extension [Sign] {
  /// The signs of a text, normalised.
  init(of text: String) { self = text.nfc.unicodeScalars.map(Sign.init) }

  /// Moves the tone of open `oa`, `oe`, `uy` to the first vowel (`hoà` → `hòa`), the older of the two valid
  /// styles (forms.md 9.1). Not after `q`, whose `u` is no vowel.
  mutating func foldTonePlacement() {
    for index in indices.dropLast() {
      guard case .letter(var first) = self[index], case .letter(var second) = self[index + 1],
        first.tone == 0, second.tone != 0
      else { continue }
      let isPair =
        first.base == Alphabet.o && (second.base == Alphabet.a || second.base == Alphabet.e)
        || first.base == Alphabet.u && second.base == Alphabet.y
      guard isPair, index + 2 == count || !self[index + 2].isOfWord else { continue }
      if index > 0, self[index - 1].letter?.base == Alphabet.q { continue }
      first.tone = second.tone
      second.tone = 0
      self[index] = .letter(first)
      self[index + 1] = .letter(second)
    }
  }

  /// Writes `i` for a `y` that ends a syllable after a consonant (`mỹ` → `mĩ`, `kỳ` → `kì`).
  mutating func foldFinalY() {
    for index in indices.dropFirst() {
      guard case .letter(var last) = self[index], last.base == Alphabet.y,
        let before = self[index - 1].letter, !Alphabet.isVowel(before.base),
        index + 1 == count || !self[index + 1].isOfWord
      else { continue }
      last.base = Alphabet.i
      self[index] = .letter(last)
    }
  }
}

import Foundation

/// The place of a text in Vietnamese order, computed once (forms.md 9.2).
///
/// The Unicode CLDR tailoring for Vietnamese, from a table of our own: base letters decide over the whole
/// text (`a < ă < â`, `d < đ`), then tones (none, huyền, hỏi, ngã, sắc, nặng), then case.
public struct CollationKey: Hashable, Sendable, Comparable {
  /// Weights level by level; 0 ends a level and is below every weight.
  let bytes: [UInt8]

  /// The key of a text. The two styles of tone placement (`Hoà`, `Hòa`) tie.
  public init(_ text: String) {
    var builder = Builder()
    builder.append(text)
    bytes = builder.bytes
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Lexicographic.
  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  struct Builder {
    var bytes: [UInt8] = []

    mutating func append(_ text: String) {
      var signs = [Sign](of: text)
      signs.foldTonePlacement()
      var tones: [UInt8] = []
      var cases: [UInt8] = []
      bytes.reserveCapacity(bytes.count + signs.count * 3 + 3)
      for sign in signs {
        switch sign {
        case .letter(let letter):
          bytes.append(0x20 + letter.base)
          tones.append(1 + letter.tone)
          cases.append(letter.isCapital ? 2 : 1)
        case .other(let scalar):
          let foreign = ForeignLetter(scalar)
          if let foreign {
            bytes.append(0x20 + foreign.base)
            tones.append(10)
            cases.append(foreign.isCapital ? 2 : 1)
          } else {
            appendPrimary(of: scalar)
            tones.append(1)
            cases.append(1)
          }
        }
      }
      bytes.append(0)
      bytes += tones
      bytes.append(0)
      bytes += cases
      bytes.append(0)
    }

    /// White space, punctuation, digits, letters, then everything else by code point.
    private mutating func appendPrimary(of scalar: Unicode.Scalar) {
      switch scalar {
      case " ": bytes.append(0x02)
      case "0"..."9": bytes.append(0x10 + UInt8(scalar.value - 0x30))
      case "\u{0}"..."\u{7F}": bytes += [0x03, UInt8(scalar.value) + 1]
      case "’": bytes += [0x03, 0x27 + 1]  // as the apostrophe: H’Hen, H'Hen
      default:
        let value = scalar.value
        bytes += [
          0xF0, UInt8(value >> 14 & 0x7F) + 1, UInt8(value >> 7 & 0x7F) + 1, UInt8(value & 0x7F) + 1,
        ]
      }
    }
  }

  /// A Latin letter with a mark that Vietnamese does not have, such as `ñ`: stands by its base letter.
  private struct ForeignLetter {
    var base: UInt8
    var isCapital: Bool

    init?(_ scalar: Unicode.Scalar) {
      guard scalar.value >= 0xC0, scalar.properties.isAlphabetic,
        let first = String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars.first,
        let letter = Alphabet.letter(first)
      else { return nil }
      base = letter.base
      isCapital = letter.isCapital
    }
  }
}

/// The place of a person in a class list: by given name, then by family and middle names (forms.md 9.2).
///
/// Given name and rest are compared one after the other, each at all levels: `Anh` with any family name stands
/// before `Ánh`. Two different names may tie (`Hoà`, `Hòa`); the list is then settled by birth date and code.
public struct NameKey: Hashable, Sendable, Comparable {
  let bytes: [UInt8]

  /// The key of a full name. The last word is the given name unless `givenName` says otherwise, as it must for
  /// names such as `H'Hen Niê`.
  public init(fullName: String, givenName: String? = nil) {
    let name = fullName.nfc.collapsed
    var given = Substring(name)
    var rest = Substring()
    if let stated = givenName?.nfc.collapsed, !stated.isEmpty,
      let range = name.range(of: stated, options: .backwards)
    {
      given = name[range]
      rest = Substring((name[..<range.lowerBound] + name[range.upperBound...]).description.collapsed)
    } else if let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) {
      given = name[name.utf8.index(after: space)...]
      rest = name[..<space]
    }
    var builder = CollationKey.Builder()
    builder.append(String(given))
    builder.append(String(rest))
    bytes = builder.bytes
  }

  /// Lexicographic.
  public static func < (left: NameKey, right: NameKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

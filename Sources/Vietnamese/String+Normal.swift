import Foundation

extension String {
  /// The text in Unicode normal form C, the only form that enters the records (forms.md 9.1).
  ///
  /// Text that is visibly composed already, which is nearly all text, is returned as it is after one look at
  /// its bytes.
  public var nfc: String {
    var copy = self
    let composed = copy.withUTF8 { isPlainlyComposed($0) }
    return composed ? copy : precomposedStringWithCanonicalMapping
  }

  /// The text with look-alikes of `Đ` and `đ` (Icelandic `Ð ð`, African `Ɖ`) replaced (forms.md 9.1).
  ///
  /// A repair, not a normal form: whoever calls it reports it.
  public var repairedDStroke: String {
    guard unicodeScalars.contains(where: { $0 == "\u{D0}" || $0 == "\u{F0}" || $0 == "\u{189}" }) else {
      return self
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{D0}", "\u{189}": result.append("Đ")
      case "\u{F0}": result.append("đ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without white space at its ends and with single spaces inside: no-break spaces, tabs and line
  /// ends become spaces; soft hyphens and zero-width characters vanish (forms.md 9.1).
  ///
  /// Decode TCVN3 first: its byte for `ư` looks like a soft hyphen.
  public var collapsed: String {
    var copy = self
    if copy.withUTF8({ isCollapsed($0) }) { return copy }
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}":
        continue
      case _ where scalar.properties.isWhitespace:
        pendingSpace = !result.isEmpty
      default:
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text in capitals, for headings (forms.md 9.3). No locale has a say in it.
  public var inCapitals: String { uppercased() }
}

/// Whether every character is of a range that normal form C leaves alone, and none combines.
private func isPlainlyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case 0..<0x80:
      index += 1
    case 0xC2...0xCB:  // U+0080...U+02FF: Latin, all stable
      index += 2
    case 0xE1:  // U+1E00...U+1EFF: the Vietnamese letters with two marks
      guard index + 2 < bytes.count, (0xB8...0xBB).contains(bytes[index + 1]) else { return false }
      index += 3
    case 0xE2:  // dashes, quotes, currency, ticks; not the two spaces that have a canonical twin
      guard index + 2 < bytes.count else { return false }
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x82...), (0x81...0x82, _), (0x90...0x9F, _): index += 3
      default: return false
      }
    default:
      return false
    }
  }
  return true
}

/// Whether `collapsed` would change nothing, as far as a look at the bytes can tell.
private func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let last = bytes.last else { return true }
  if last == 0x20 { return false }
  var previous: UInt8 = 0x20
  for byte in bytes {
    // 0xC2 leads to U+0080...U+00BF (no-break space, soft hyphen); 0xE2 0x80 to U+20xx; 0xEF to U+FEFF;
    // 0xE1 0x9A and 0xE3 0x80 to two rare spaces. The slow way sorts them out.
    switch byte {
    case 0x20 where previous == 0x20: return false
    case 0x00...0x1F, 0xC2, 0xE3, 0xEF: return false
    case 0x80 where previous == 0xE2: return false
    case 0x81 where previous == 0xE2: return false
    case 0x9A where previous == 0xE1: return false
    default: break
    }
    previous = byte
  }
  return true
}

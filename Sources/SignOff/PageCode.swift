/// The first 80 bits of a fingerprint as people read and type them: `K7Q2-M4XA-9T3B-WDGE-Z`.
///
/// Crockford's base 32, sixteen digits in groups of four, and his check digit modulo 37, which tells every single
/// digit read wrongly and nearly every pair of digits in the wrong order.
public struct PageCode: Hashable, Sendable {
  /// How many bytes of a fingerprint a code holds.
  public static let byteCount = 10

  /// The first bytes of the fingerprint.
  public let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let checks = digits + Array("*~$=U")
  private static let digitCount = 16

  /// As printed.
  public var text: String {
    let values = Self.values(of: bytes)
    var text = ""
    for (index, value) in values.enumerated() {
      if index > 0, index % 4 == 0 { text.append("-") }
      text.append(Self.digits[value])
    }
    return text + "-" + String(Self.checks[Self.remainder(of: values)])
  }

  /// Five bits each, the first byte first.
  private static func values(of bytes: [UInt8]) -> [Int] {
    var values: [Int] = []
    var (pending, bits) = (0, 0)
    for byte in bytes {
      pending = pending << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        values.append(pending >> bits & 31)
      }
      pending &= (1 << bits) - 1
    }
    return values
  }

  private static func remainder(of values: [Int]) -> Int { values.reduce(0) { ($0 * 32 + $1) % 37 } }
}

extension PageCode {
  /// What a text that somebody typed is.
  public enum Reading: Hashable, Sendable {
    /// A code.
    case code(PageCode)
    /// It has the length of a code, but its check digit says that a digit was read wrongly.
    case misread
    /// No code at all.
    case noCode
  }

  /// Reads a code: small letters, `O` for 0 and `I` or `L` for 1 count; blanks and dashes do not.
  public static func read(_ text: String) -> Reading {
    var letters: [Character] = []
    for character in text.uppercased() where !character.isWhitespace && !"-–—‐‑".contains(character) {
      switch character {
      case "O": letters.append("0")
      case "I", "L": letters.append("1")
      default: letters.append(character)
      }
    }
    guard letters.count == digitCount + 1, let last = letters.last, let check = checks.firstIndex(of: last)
    else { return .noCode }
    var values: [Int] = []
    for letter in letters.dropLast() {
      // A digit that only a check can be was read wrongly.
      guard let value = digits.firstIndex(of: letter) else {
        return checks.contains(letter) ? .misread : .noCode
      }
      values.append(value)
    }
    guard remainder(of: values) == check else { return .misread }
    var bytes: [UInt8] = []
    var (pending, bits) = (0, 0)
    for value in values {
      pending = pending << 5 | value
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> bits))
        pending &= (1 << bits) - 1
      }
    }
    return .code(PageCode(bytes))
  }
}

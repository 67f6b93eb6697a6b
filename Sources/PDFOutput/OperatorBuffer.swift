/// PDF content operators as bytes.
struct OperatorBuffer {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// A length rounded to 1/1000, and a space. What is not a finite number of a page's size is written as 0: a
  /// reader would choke on anything else.
  mutating func append(_ value: Double) {
    append(thousandths: Self.thousandths(value))
  }

  static func thousandths(_ value: Double) -> Int {
    value.isFinite && abs(value) < 32767 ? Int((value * 1000).rounded()) : 0
  }

  mutating func append(thousandths value: Int) {
    if value < 0 { bytes.append(0x2D) }
    let magnitude = abs(value)
    append(digits: magnitude / 1000)
    var fraction = magnitude % 1000
    if fraction > 0 {
      bytes.append(0x2E)
      var unit = 100
      while fraction > 0 {
        bytes.append(0x30 + UInt8(fraction / unit))
        fraction %= unit
        unit /= 10
      }
    }
    bytes.append(0x20)
  }

  private mutating func append(digits value: Int) {
    if value >= 10 { append(digits: value / 10) }
    bytes.append(0x30 + UInt8(value % 10))
  }

  /// Two bytes of a literal string (ISO 32000-1, 7.3.4.2).
  mutating func append(cid: UInt16) {
    append(literal: UInt8(cid >> 8))
    append(literal: UInt8(cid & 0xFF))
  }

  private mutating func append(literal byte: UInt8) {
    switch byte {
    case 0x28, 0x29, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x0D:
      bytes.append(0x5C)
      bytes.append(0x72)
    default:
      bytes.append(byte)
    }
  }
}

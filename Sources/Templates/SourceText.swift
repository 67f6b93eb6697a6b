/// Text of a template file that knows where each of its letters stands.
///
/// Between the file and the text lie entities (`&amp;` is five letters of the file and one of the text), comments,
/// and line ends that attributes turn into blanks; so places are looked up, not counted.
struct SourceText: Sendable {
  /// From this scalar of the text on, the file goes on at this place.
  struct Anchor: Sendable {
    var offset: Int
    var place: TextPosition
  }

  let string: String
  private let anchors: [Anchor]
  private let file: String?

  init(_ string: String, _ anchors: [Anchor], file: String?) {
    self.string = string
    self.anchors = anchors
    self.file = file
  }

  /// Where it begins.
  var place: TextPosition { place(at: 0) }

  /// Where a scalar stands.
  func place(at offset: Int) -> TextPosition {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return TextPosition(line: 1, column: 1, file: file) }
    let anchor = anchors[low - 1]
    return TextPosition(
      line: anchor.place.line, column: anchor.place.column + offset - anchor.offset, file: file)
  }

  /// Where the first letter stands that is no white space; nil when there is none.
  var firstLetter: TextPosition? {
    string.unicodeScalars.enumerated().first { !$0.element.properties.isWhitespace }.map {
      place(at: $0.offset)
    }
  }
}

/// A walk over the bytes of a file that knows line and column.
struct SourceCursor {
  let bytes: [UInt8]
  private(set) var index = 0
  private(set) var place = TextPosition(line: 1, column: 1)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  var isAtEnd: Bool { index >= bytes.count }
  /// The byte here; nought at the end.
  var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }
  var isAtBlank: Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  mutating func step(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == 0x0A {
        place.line += 1
        place.column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        place.column += 1
      }
      index += 1
    }
  }

  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[min(index, bytes.count)...].starts(with: $0) }
  }

  /// Goes behind the next `end`; false when there is none.
  @discardableResult mutating func skip(past end: StaticString) -> Bool {
    while !isAtEnd {
      if starts(with: end) {
        step(end.utf8CodeUnitCount)
        return true
      }
      step()
    }
    return false
  }

  mutating func skipBlanks() { while !isAtEnd, isAtBlank { step() } }

  /// The name here, up to what no name holds.
  mutating func name() -> String {
    let start = index
    while !isAtEnd, !isAtBlank, !Array("=/><\"'&".utf8).contains(byte) { step() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}

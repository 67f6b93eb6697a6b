/// Finds where tags, attribute values and texts begin.
///
/// FoundationXML reads the file and says whether it is well-formed, but it tells only where a start tag *ends*.
/// This scanner walks the same bytes and lists the tags in the same order, so that every message can name line
/// and column. It is used on files that FoundationXML accepts; on others its answers do not matter.
struct TagScanner {
  struct Event {
    var isStart: Bool
    var place: TextPosition
    var attributes: [String: TextPosition]
    /// Where the text behind the tag begins.
    var after: TextPosition
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1

  static func events(in bytes: [UInt8]) -> [Event] {
    var scanner = TagScanner(bytes: bytes)
    return scanner.scan()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var here: TextPosition { TextPosition(line: line, column: column) }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == 0x0A {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
  }

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private mutating func skip(past end: StaticString) {
    while index < bytes.count, !starts(end) { step() }
    step(end.utf8CodeUnitCount)
  }

  private mutating func scan() -> [Event] {
    var events: [Event] = []
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        step()
        continue
      }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<![CDATA[") {
        skip(past: "]]>")
      } else if starts("<?") {
        skip(past: "?>")
      } else if starts("</") {
        let place = here
        skip(past: ">")
        events.append(Event(isStart: false, place: place, attributes: [:], after: here))
      } else {
        events += startTag()
      }
    }
    return events
  }

  private mutating func startTag() -> [Event] {
    let place = here
    var attributes: [String: TextPosition] = [:]
    var name: [UInt8] = []
    /// Blanks may stand around the `=`.
    var last: [UInt8] = []
    var isEmpty = false
    step()
    while index < bytes.count, bytes[index] != 0x3E {
      switch bytes[index] {
      case 0x22, 0x27:
        let quote = bytes[index]
        step()
        attributes[String(decoding: name.isEmpty ? last : name, as: UTF8.self)] = here
        while index < bytes.count, bytes[index] != quote { step() }
        name = []
      case 0x20, 0x09, 0x0A, 0x0D:
        if !name.isEmpty { last = name }
        name = []
      case 0x3D: break
      default: name.append(bytes[index])
      }
      isEmpty = index < bytes.count && bytes[index] == 0x2F
      step()
    }
    step()
    let start = Event(isStart: true, place: place, attributes: attributes, after: here)
    return isEmpty ? [start, Event(isStart: false, place: place, attributes: [:], after: here)] : [start]
  }
}

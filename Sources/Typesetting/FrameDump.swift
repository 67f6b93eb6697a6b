/// The canonical text of frames: what golden tests compare and a fingerprint hashes.
///
/// One mark a line: `p1 ink text 82.500,61.000 regular/11.000 g0.000 "Họ và tên"`. It is written as bytes, because a
/// fingerprint is taken of every page that is printed.
public enum FrameDump {
  /// The dump of pages, numbered from 1; layers left out are not written.
  public static func text(of frames: [PageFrame], layers: [Layer] = [.furniture, .ink]) -> String {
    String(decoding: bytes(of: frames, layers: layers), as: UTF8.self)
  }

  /// The same as UTF-8.
  public static func bytes(of frames: [PageFrame], layers: [Layer] = [.furniture, .ink]) -> [UInt8] {
    var buffer = DumpBuffer()
    for (index, frame) in frames.enumerated() { append(frame, number: index + 1, layers, to: &buffer) }
    return buffer.bytes
  }

  /// The dump of one page as the first of a document.
  public static func bytes(of frame: PageFrame, layers: [Layer]) -> [UInt8] {
    var buffer = DumpBuffer()
    append(frame, number: 1, layers, to: &buffer)
    return buffer.bytes
  }

  /// A mark as its line has it behind the layer: `text 82.500,61.000 regular/11.000 g0.000 "Họ và tên"`.
  public static func text(of mark: Mark) -> String {
    var buffer = DumpBuffer()
    append(mark, to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private static func append(
    _ frame: PageFrame, number: Int, _ layers: [Layer], to buffer: inout DumpBuffer
  ) {
    buffer.append("p")
    buffer.append(whole: number)
    buffer.append(" page ")
    buffer.append(frame.size.width)
    buffer.append("x")
    buffer.append(frame.size.height)
    buffer.append("\n")
    for layer in layers {
      var start = DumpBuffer()
      start.append("p")
      start.append(whole: number)
      start.append(layer == .furniture ? " furniture " : layer == .ink ? " ink " : " stamp ")
      for mark in frame[layer] {
        buffer.append(start)
        append(mark, to: &buffer)
        buffer.append("\n")
      }
    }
  }

  private static func append(_ mark: Mark, to buffer: inout DumpBuffer) {
    switch mark {
    case .text(let run): append(run, to: &buffer)
    case .rule(let rule):
      buffer.append(rule.isDotted ? "dots " : "rule ")
      buffer.append(rule.x1, rule.y1)
      buffer.append(" ")
      buffer.append(rule.x2, rule.y2)
      buffer.append(" ")
      buffer.append(rule.weight)
      buffer.append(" ")
      buffer.append(rule.colour)
    case .fill(let fill):
      buffer.append("fill ")
      buffer.append(fill.x, fill.y)
      buffer.append(" ")
      buffer.append(fill.width)
      buffer.append("x")
      buffer.append(fill.height)
      buffer.append(" ")
      buffer.append(fill.colour)
    case .path(let path): append(path, to: &buffer)
    }
  }

  private static func append(_ run: Mark.TextRun, to buffer: inout DumpBuffer) {
    buffer.append("text ")
    buffer.append(run.x, run.y)
    switch run.style.face {
    case .regular: buffer.append(" regular/")
    case .bold: buffer.append(" bold/")
    case .italic: buffer.append(" italic/")
    case .boldItalic: buffer.append(" boldItalic/")
    }
    buffer.append(run.style.size)
    buffer.append(" ")
    buffer.append(run.style.colour)
    if run.wordSpace != 0 {
      buffer.append(" w")
      buffer.append(run.wordSpace)
    }
    if run.isTurned {
      buffer.append(" turned")
    } else if run.angle != 0 {
      buffer.append(" angle")
      buffer.append(run.angle)
    }
    if run.opens != nil { buffer.append(" whole") }
    buffer.append(" \"")
    buffer.append(utf16: run.units)
    buffer.append("\"")
  }

  private static func append(_ path: Mark.Path, to buffer: inout DumpBuffer) {
    buffer.append("path")
    if let fill = path.fill {
      buffer.append(" fill ")
      buffer.append(fill)
    }
    if let stroke = path.stroke {
      buffer.append(" stroke ")
      buffer.append(stroke.weight)
      buffer.append(" ")
      buffer.append(stroke.colour)
      for dash in stroke.dashes {
        buffer.append(" d")
        buffer.append(dash)
      }
      if stroke.isRound { buffer.append(" round") }
    }
    func at(_ point: Mark.Path.Point, _ buffer: inout DumpBuffer) { buffer.append(point.x, point.y) }
    for step in path.steps {
      switch step {
      case .move(let point):
        buffer.append(" m ")
        at(point, &buffer)
      case .line(let point):
        buffer.append(" l ")
        at(point, &buffer)
      case .curve(let first, let second, let end):
        buffer.append(" c ")
        at(first, &buffer)
        buffer.append(" ")
        at(second, &buffer)
        buffer.append(" ")
        at(end, &buffer)
      case .close: buffer.append(" z")
      }
    }
  }
}

/// Bytes of a dump being written.
private struct DumpBuffer {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ other: DumpBuffer) { bytes.append(contentsOf: other.bytes) }

  mutating func append(whole number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    let value = number.magnitude
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }

  mutating func append(_ x: Double, _ y: Double) {
    append(x)
    append(",")
    append(y)
  }

  /// A length rounded to 1/1000 with all its decimals.
  mutating func append(_ value: Double) {
    guard value.isFinite, abs(value) < 1e9 else {
      append("?")
      return
    }
    let thousandths = Int((value * 1000).rounded())
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = (thousandths.magnitude / 1000, thousandths.magnitude % 1000)
    append(whole: Int(whole))
    bytes.append(UInt8(ascii: "."))
    bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / 100))
    bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / 10 % 10))
    bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
  }

  mutating func append(_ colour: Colour) {
    switch colour {
    case .gray(let gray):
      append("g")
      append(gray)
    case .red: append("red")
    }
  }

  /// UTF-16 as UTF-8; half a surrogate pair becomes U+FFFD, as `String` has it.
  mutating func append(utf16 units: [UInt16]) {
    var index = 0
    while index < units.count {
      let unit = UInt32(units[index])
      index += 1
      switch unit {
      case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: unit))
      case 0x80..<0x800:
        bytes.append(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
      case 0xD800..<0xDC00 where index < units.count && (0xDC00..<0xE000).contains(units[index]):
        let value = 0x10000 + (unit - 0xD800) << 10 + (UInt32(units[index]) - 0xDC00)
        index += 1
        bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
      default:
        let value = (0xD800..<0xE000).contains(unit) ? 0xFFFD : unit
        bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
      }
    }
  }
}

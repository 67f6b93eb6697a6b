package import Diagnostics
package import Foundation
import Vietnamese

/// Reads JSON (RFC 8259) strictly, keeping the position of every value.
///
/// Foundation's decoder names neither line nor column of a mistake, and lets unknown and repeated keys pass; the
/// people who edit these files need to be told both.
package struct JSONParser {
  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1
  private var lineStart = 0

  private static let depthLimit = 64

  /// Reads a whole file.
  package static func parse(_ data: Data, file: String) throws(Failure) -> JSONNode {
    var parser = JSONParser(bytes: Array(data), file: file)
    guard String(validating: parser.bytes, as: UTF8.self) != nil else {
      throw Failure(.jsonNotUTF8, at: .file(file))
    }
    if parser.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      parser.index = 3
      parser.lineStart = 3
    }
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == parser.bytes.count else { throw parser.trailing }
    return node
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONNode {
    skipSpace()
    let start = position
    guard depth < Self.depthLimit else {
      throw Failure(.jsonTooDeep, at: place(start), ["limit": String(Self.depthLimit)])
    }
    guard let byte = current else { throw endsEarly("{ [ \" 0-9 true false") }
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth)), position: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try elements(depth: depth)), position: start)
    case UInt8(ascii: "\""): return JSONNode(value: .text(try text()), position: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(value: .number(try number()), position: start)
    default:
      for (word, value) in [
        ("true", JSONNode.Value.boolean(true)), ("false", .boolean(false)), ("null", .null),
      ] where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return JSONNode(value: value, position: start)
      }
      throw unexpected("{ [ \" 0-9 true false")
    }
  }

  private mutating func members(depth: Int) throws(Failure) -> [JSONNode.Member] {
    index += 1
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if current == UInt8(ascii: "}") {
      index += 1
      return members
    }
    while true {
      skipSpace()
      let start = position
      guard current == UInt8(ascii: "\"") else { throw unexpected("\"") }
      let key = try text()
      guard keys.insert(key).inserted else {
        throw Failure(.jsonDuplicateKey, at: place(start), ["key": key])
      }
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw unexpected(":") }
      index += 1
      members.append(JSONNode.Member(key: key, position: start, value: try value(depth: depth + 1)))
      skipSpace()
      if current == UInt8(ascii: "}") {
        index += 1
        return members
      }
      guard current == UInt8(ascii: ",") else { throw unexpected(", }") }
      index += 1
    }
  }

  private mutating func elements(depth: Int) throws(Failure) -> [JSONNode] {
    index += 1
    var elements: [JSONNode] = []
    skipSpace()
    if current == UInt8(ascii: "]") {
      index += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if current == UInt8(ascii: "]") {
        index += 1
        return elements
      }
      guard current == UInt8(ascii: ",") else { throw unexpected(", ]") }
      index += 1
    }
  }

  private mutating func number() throws(Failure) -> String {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    let firstDigit = index
    try digits()
    if bytes[firstDigit] == UInt8(ascii: "0"), index > firstDigit + 1 {
      index = firstDigit + 1
      throw unexpected(", ] }")
    }
    if current == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(Failure) {
    let start = index
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    if index == start { throw unexpected("0-9") }
  }

  private mutating func text() throws(Failure) -> String {
    index += 1
    var result: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: result, as: UTF8.self).nfc
      case 0..<0x20:
        throw Failure(
          .jsonBadText, at: place(position),
          ["found": "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)])
      case UInt8(ascii: "\\"):
        try escape(into: &result)
      default:
        result.append(byte)
        index += 1
      }
    }
    throw endsEarly("\"")
  }

  private mutating func escape(into result: inout [UInt8]) throws(Failure) {
    let start = position
    index += 1
    guard let byte = current else { throw endsEarly("\"") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      var units = [codeUnit()].compactMap { $0 }
      if let first = units.first, UTF16.isLeadSurrogate(first), bytes[index...].starts(with: [0x5C, 0x75]) {
        index += 2
        if let second = codeUnit() { units.append(second) }
      }
      guard !units.isEmpty, let text = String(validating: units, as: UTF16.self) else {
        throw Failure(.jsonBadText, at: place(start), ["found": "\\u"])
      }
      result += text.utf8
    default:
      throw Failure(.jsonBadText, at: place(start), ["found": "\\"])
    }
  }

  private mutating func codeUnit() -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    index += 4
    return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
  }

  private mutating func skipSpace() {
    while let byte = current {
      switch byte {
      case 0x0A:
        line += 1
        lineStart = index + 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var position: JSONPosition {
    let before = bytes[lineStart..<max(lineStart, index)]
    return JSONPosition(line: line, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  private func place(_ position: JSONPosition) -> Place {
    .position(file: file, line: position.line, column: position.column)
  }

  private func unexpected(_ expected: String) -> Failure {
    guard index < bytes.count else { return endsEarly(expected) }
    return Failure(.jsonUnexpected, at: place(position), ["found": found, "expected": expected])
  }

  private var trailing: Failure { Failure(.jsonTrailing, at: place(position), ["found": found]) }

  private var found: String {
    String(decoding: bytes[index...].prefix(8), as: UTF8.self).first.map(String.init) ?? ""
  }

  private func endsEarly(_ expected: String) -> Failure {
    Failure(.jsonEndsEarly, at: place(position), ["expected": expected])
  }
}

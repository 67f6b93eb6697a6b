/// A value for `--json`. Keys stay in the order given, so that the same result is the same text.
indirect enum JSONText {
  case null
  case bool(Bool)
  case number(Int)
  /// A number with one decimal, given in tenths.
  case tenths(Int)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])
  /// JSON that is there already, and valid.
  case json(String)

  /// Text, or null.
  static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }

  /// On several lines, two spaces a step; an object that holds only plain values stands on one line.
  func rendered(_ indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value): return "\(value)"
    case .tenths(let value): return "\(value / 10).\(value % 10)"
    case .text(let value): return Self.quoted(value)
    case .json(let text): return text
    case .list(let values):
      if values.isEmpty { return "[]" }
      if values.allSatisfy(\.isPlain) {
        return "[" + values.map { $0.rendered() }.joined(separator: ", ") + "]"
      }
      return "[\n" + values.map { inner + $0.rendered(inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { Self.quoted($0.0) + ": " + $0.1.rendered(inner) }
      if members.allSatisfy(\.1.isShort), !indent.isEmpty { return "{" + lines.joined(separator: ", ") + "}" }
      return "{\n" + lines.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .list, .object, .json: false
    default: true
    }
  }

  private var isShort: Bool {
    if case .list(let values) = self { return values.allSatisfy(\.isPlain) }
    return isPlain
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

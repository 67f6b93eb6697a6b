import Vietnamese

// Making JSON, and the one text of it that a hash is taken of.
extension JSONNode {
  private init(_ value: Value) { self.init(value: value, position: JSONPosition(line: 0, column: 0)) }

  /// Text in normal form C, as it will be read again.
  static func text(_ text: String) -> JSONNode { JSONNode(.text(text.nfc)) }
  static func number(_ number: Int) -> JSONNode { JSONNode(.number(String(number))) }
  static func boolean(_ flag: Bool) -> JSONNode { JSONNode(.boolean(flag)) }
  static func list(_ elements: [JSONNode]) -> JSONNode { JSONNode(.array(elements)) }

  /// An object of the members that have a value; nil and empty lists are left out.
  static func object(_ members: [(String, JSONNode?)]) -> JSONNode {
    JSONNode(
      .object(
        members.compactMap { key, node in
          guard let node, node.value != .array([]) else { return nil }
          return Member(key: key, position: node.position, value: node)
        }))
  }

  /// Without a space or line break, members in their order, nothing escaped but quotes, backslashes and control
  /// characters: the same for every file that says the same, however an editor has laid it out.
  var canonicalText: String {
    var result = ""
    append(to: &result)
    return result
  }

  private func append(to result: inout String) {
    switch value {
    case .null: result += "null"
    case .boolean(let flag): result += flag ? "true" : "false"
    case .number(let digits): result += digits
    case .text(let text): result += Self.quoted(text)
    case .array(let elements):
      result += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { result += "," }
        element.append(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { result += "," }
        result += Self.quoted(member.key) + ":"
        member.value.append(to: &result)
      }
      result += "}"
    }
  }

  /// For people: two spaces a step, an object of plain values on one line.
  func laidOut(_ indent: String = "") -> String {
    let inner = indent + "  "
    switch value {
    case .array(let elements) where !elements.isEmpty:
      return "[\n" + elements.map { inner + $0.laidOut(inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { Self.quoted($0.key) + ": " + $0.value.laidOut(inner) }
      let isPlain = members.allSatisfy { member in
        switch member.value.value {
        case .array, .object: false
        default: true
        }
      }
      if isPlain, lines.count <= 6 { return "{" + lines.joined(separator: ", ") + "}" }
      return "{\n" + lines.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)}"
    default: return canonicalText
    }
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
      case "\u{0}"..<"\u{20}":
        result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

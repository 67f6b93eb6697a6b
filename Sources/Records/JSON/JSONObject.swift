import Diagnostics
import Foundation

/// What is wrong with a JSON file: gathered, so that one run tells all.
final class JSONComplaints {
  private(set) var findings: [Finding] = []
  let file: String

  init(file: String) { self.file = file }

  func add(_ message: Message, at position: JSONPosition, _ values: [String: String]) {
    findings.append(
      .error(message, at: .position(file: file, line: position.line, column: position.column), values))
  }

  /// Throws all that was found, if anything was.
  func throwIfAny() throws(Failure) {
    if !findings.isEmpty { throw Failure(findings) }
  }
}

/// Takes a JSON object apart key by key; every key asked for is a known one, and `finish` complains of the rest.
///
/// A missing or wrong value is noted and replaced by a harmless one, so that reading goes on. Nothing read is
/// used unless `complaints.throwIfAny()` passed.
final class JSONObject {
  let path: String
  let position: JSONPosition
  let complaints: JSONComplaints
  private let members: [String: JSONNode.Member]
  private let order: [String]
  private var known: [String] = []

  init(_ node: JSONNode, path: String, complaints: JSONComplaints) {
    self.path = path
    self.complaints = complaints
    position = node.position
    if case .object(let members) = node.value {
      order = members.map(\.key)
      self.members = Dictionary(members.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    } else {
      complaints.add(.jsonWantsObject, at: node.position, ["path": path.isEmpty ? "{ }" : path])
      order = []
      members = [:]
    }
  }

  /// The whole file as an object.
  convenience init(file: String, data: Data) throws(Failure) {
    let node = try JSONParser.parse(data, file: file)
    let complaints = JSONComplaints(file: file)
    self.init(node, path: "", complaints: complaints)
    if case .object = node.value { return }
    try complaints.throwIfAny()
  }

  /// The path of a key in words: `options.pageStrip`.
  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The value of a key that may be absent; `null` counts as absent.
  func node(_ key: String) -> JSONNode? {
    known.append(key)
    guard let node = members[key]?.value, node.value != .null else { return nil }
    return node
  }

  /// Whether a key is there and says `null`.
  func isNull(_ key: String) -> Bool {
    known.append(key)
    return members[key]?.value.value == .null
  }

  /// Notes a complaint about the value of a key.
  func complain(_ message: Message, about key: String, _ values: [String: String] = [:]) {
    var values = values
    values["path"] = path(of: key)
    complaints.add(message, at: members[key]?.value.position ?? position, values)
  }

  /// Complains of every key that nobody asked for. `note` is for the reader where `allowNotes`.
  func finish(allowNotes: Bool = false) {
    for key in order where !known.contains(key) && !(allowNotes && key == "note") {
      guard let position = members[key]?.position else { continue }
      if let meant = Suggestion.nearest(to: key, among: known) {
        complaints.add(
          .jsonUnknownKeySuggest, at: position, ["path": path(of: key), "suggestion": path(of: meant)])
      } else {
        complaints.add(
          .jsonUnknownKey, at: position, ["path": path(of: key), "known": known.joined(separator: ", ")])
      }
    }
  }
}

// Values by type.
extension JSONObject {
  func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    if case .text(let text) = node.value, text.contains(where: { !$0.isWhitespace }) { return text }
    complain(.jsonWantsText, about: key)
    return nil
  }

  func requiredText(_ key: String) -> String { required(key) { text(key) } ?? "" }

  func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    if case .number(let digits) = node.value, let number = Int(digits), range.contains(number) {
      return number
    }
    complain(
      .jsonWantsNumber, about: key,
      ["least": String(range.lowerBound), "most": String(range.upperBound)])
    return nil
  }

  func boolean(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    if case .boolean(let value) = node.value { return value }
    complain(.jsonWantsBoolean, about: key)
    return nil
  }

  func date(_ key: String) -> CivilDate? {
    guard let text = text(key) else { return nil }
    if let date = CivilDate(text) { return date }
    complain(.jsonWantsDate, about: key, ["value": text])
    return nil
  }

  /// A list of texts, none empty.
  func texts(_ key: String) -> [String]? {
    guard let node = node(key) else { return nil }
    guard case .array(let elements) = node.value, !elements.isEmpty else {
      complain(.jsonWantsList, about: key)
      return nil
    }
    var texts: [String] = []
    for (index, element) in elements.enumerated() {
      if case .text(let text) = element.value, text.contains(where: { !$0.isWhitespace }) {
        texts.append(text)
      } else {
        complaints.add(.jsonWantsText, at: element.position, ["path": "\(path(of: key))[\(index)]"])
      }
    }
    return texts
  }

  /// A text of a closed list.
  func choice<Choice: RawRepresentable<String>>(_ key: String, of choices: [Choice]) -> Choice? {
    guard let text = text(key) else { return nil }
    if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
    complain(
      .jsonWantsOneOf, about: key,
      ["value": text, "known": choices.map(\.rawValue).joined(separator: ", ")])
    return nil
  }

  /// Letters of a closed list.
  func choices<Choice: RawRepresentable<String>>(_ key: String, of choices: [Choice]) -> [Choice]? {
    texts(key)?.compactMap { text in
      if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
      complain(
        .jsonWantsOneOf, about: key,
        ["value": text, "known": choices.map(\.rawValue).joined(separator: ", ")])
      return nil
    }
  }

  /// A list of objects, each taken apart by `read`.
  func objects<Element>(_ key: String, _ read: (JSONObject) -> Element) -> [Element]? {
    guard let node = node(key) else { return nil }
    guard case .array(let elements) = node.value, !elements.isEmpty else {
      complain(.jsonWantsList, about: key)
      return nil
    }
    return elements.enumerated().map { index, element in
      read(JSONObject(element, path: "\(path(of: key))[\(index)]", complaints: complaints))
    }
  }

  /// An object, taken apart by `read`.
  func object<Value>(_ key: String, _ read: (JSONObject) -> Value) -> Value? {
    guard let node = node(key) else { return nil }
    return read(JSONObject(node, path: path(of: key), complaints: complaints))
  }

  /// Complains when a key is absent altogether; a wrong value has been complained of by `value`.
  func required<Value>(_ key: String, _ value: () -> Value?) -> Value? {
    let result = value()
    if result == nil, members[key] == nil || members[key]?.value.value == .null {
      complaints.add(.jsonMissingKey, at: position, ["path": path(of: key)])
    }
    return result
  }
}

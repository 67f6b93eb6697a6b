/// One sentence of the catalogue, in both languages, with `{name}` where a value goes.
///
/// All messages live in `Sources/Diagnostics/Messages/`, one file for each area. The code of a message is
/// stable; its words may be improved at any time.
public struct Message: Sendable, Hashable {
  /// What went wrong, as the exit code of a program tells it (contract, section 1).
  public enum Kind: Sendable, Hashable {
    /// Something that does not forbid the result: reported, exit 0.
    case remark
    /// Failed, or findings that forbid a final print: exit 1.
    case failed
    /// Locked or not allowed: exit 4.
    case notAllowed
    /// A wrong command line: exit 64.
    case usage
    /// Bad input data: exit 65.
    case badData
    /// An input is missing or cannot be read: exit 66.
    case missingInput
    /// An output cannot be created: exit 73.
    case cannotCreate
  }

  /// Stable code, such as `I021`.
  public let code: String
  /// Which exit code the message leads to.
  public let kind: Kind
  /// The sentence in Vietnamese.
  public let vietnamese: String
  /// The sentence in English.
  public let english: String

  /// Makes a message; only the catalogue does.
  ///
  /// Both texts say what, which value and what to do; they name the same values, in braces.
  public init(_ code: String, _ kind: Kind, vi: String, en: String) {
    self.code = code
    self.kind = kind
    vietnamese = vi
    english = en
  }

  /// A value that is itself words, for `values`: each language shows its own.
  public static func words(vi: String, en: String) -> String { vi + separator + en }

  private static let separator = "\u{1E}"

  private static func part(of value: String, _ language: Language) -> String {
    let parts = value.split(separator: separator, omittingEmptySubsequences: false)
    return parts.count == 2 ? String(parts[language == .vietnamese ? 0 : 1]) : value
  }

  /// The sentence with its values filled in. A name without a value stays in braces, and `{{name}` is a brace with
  /// the value behind it: what a template says is shown as it is typed.
  public func text(_ language: Language, _ values: [String: String] = [:]) -> String {
    var result = ""
    var rest = (language == .vietnamese ? vietnamese : english)[...]
    while let open = rest.firstIndex(of: "{") {
      let next = rest.index(after: open)
      if next < rest.endIndex, rest[next] == "{" {
        result += rest[...open]
        rest = rest[next...]
        continue
      }
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      result += rest[..<open]
      let name = String(rest[next..<close])
      result += values[name].map { Self.part(of: $0, language) } ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

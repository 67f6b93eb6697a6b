/// One thing found: what, where, with which values.
///
/// A finding never carries a pupil's name or marks beyond the cell at fault; pupils are named by their id.
public struct Finding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, Comparable {
    /// For information.
    case note
    /// Worth a look; the work went on.
    case warning
    /// The work, or this part of it, was not done.
    case error

    /// Orders by weight.
    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

    private var weight: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How much it matters.
  public let severity: Severity
  /// The sentence of the catalogue.
  public let message: Message
  /// Where it is.
  public let place: Place
  /// The values for the braces of the message.
  public let values: [String: String]

  /// Makes a finding.
  public init(
    _ severity: Severity, _ message: Message, at place: Place = .none, _ values: [String: String] = [:]
  ) {
    self.severity = severity
    self.message = message
    self.place = place
    self.values = values
  }

  /// An error.
  public static func error(
    _ message: Message, at place: Place = .none, _ values: [String: String] = [:]
  ) -> Finding { Finding(.error, message, at: place, values) }

  /// A warning.
  public static func warning(
    _ message: Message, at place: Place = .none, _ values: [String: String] = [:]
  ) -> Finding { Finding(.warning, message, at: place, values) }

  /// A note.
  public static func note(
    _ message: Message, at place: Place = .none, _ values: [String: String] = [:]
  ) -> Finding { Finding(.note, message, at: place, values) }

  /// The whole line for people: `place: error CODE: sentence`.
  public func text(_ language: Language) -> String {
    let word =
      switch (severity, language) {
      case (.error, .vietnamese): "lỗi"
      case (.error, .english): "error"
      case (.warning, .vietnamese): "lưu ý"
      case (.warning, .english): "warning"
      case (.note, .vietnamese): "ghi chú"
      case (.note, .english): "note"
      }
    let place = place.text(language)
    return (place.isEmpty ? "" : place + ": ") + "\(word) \(message.code): "
      + message.text(language, values)
  }
}

/// What every throwing function of this package throws: findings, at least one of them an error.
///
/// One error type for the whole package keeps every reason for a refusal in the catalogue, in both languages
/// (Docs/decisions/0002-one-failure-type.md).
public struct Failure: Error, Sendable, Hashable {
  /// What was found; the first one decides the exit code.
  public let findings: [Finding]

  /// A failure of several findings.
  public init(_ findings: [Finding]) { self.findings = findings }

  /// A failure of one finding.
  public init(_ message: Message, at place: Place = .none, _ values: [String: String] = [:]) {
    findings = [.error(message, at: place, values)]
  }
}

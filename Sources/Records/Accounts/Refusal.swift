/// Something that was tried and not allowed, as the school file keeps it.
public struct Refusal: Hashable, Sendable {
  /// When.
  public let at: Moment
  /// The account that was named; `?` for a name that no account has.
  public let who: String
  /// The words of the command.
  public let command: String
  /// Why, in words that stay: `wrong-password`, `locked`, `right: approve`, `class: 4B`.
  public let reason: String

  /// A refusal.
  public init(at: Moment, who: String, command: String, reason: String) {
    self.at = at
    self.who = who
    self.command = command
    self.reason = reason
  }

  /// Who tried under a name that no account has.
  public static let nobody = "?"
}

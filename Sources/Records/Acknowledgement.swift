/// A finding of a check that a person has looked at and accepted, with the reason.
///
/// It holds for exactly what was found: `fingerprint` is made of the values of the finding, so that a new mark
/// brings the finding back.
public struct Acknowledgement: Hashable, Sendable {
  /// The code of the finding, such as `K021`.
  public var code: String
  /// Where it was found: class, pupil, period and column in a text of the check's own making.
  public var place: String
  /// What was found there.
  public var fingerprint: String
  /// Why it is right as it is.
  public var reason: String
  /// Who said so.
  public var who: String
  /// When.
  public var at: Moment

  /// An acknowledgement.
  public init(code: String, place: String, fingerprint: String, reason: String, who: String, at: Moment) {
    self.code = code
    self.place = place
    self.fingerprint = fingerprint
    self.reason = reason
    self.who = who
    self.at = at
  }
}

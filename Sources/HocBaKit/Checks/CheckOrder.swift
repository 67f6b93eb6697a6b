public import Records
public import Typesetting

/// What to check, and against what.
public struct CheckOrder: Sendable {
  /// The classes.
  public var scope: ClassScope
  /// One period; nil: those at which anything is recorded in the year, else the end of the year.
  public var period: Period?
  /// The shares that the school expects.
  public var targets: [DistributionTarget] = []
  /// The day against which due dates count.
  public var today: CivilDate
  /// The fonts of the documents, to find letters that they do not draw; nil: not looked for.
  public var fonts: FontFamily?

  /// An order for all periods.
  public init(_ scope: ClassScope, today: CivilDate) {
    self.scope = scope
    self.today = today
  }
}

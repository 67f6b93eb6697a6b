/// The level of a subject or activity. Not the same as a trait's, though two letters are (forms.md 0.2).
public enum SubjectLevel: String, CaseIterable, Hashable, Sendable {
  /// Hoàn thành tốt.
  case wellCompleted = "T"
  /// Hoàn thành.
  case completed = "H"
  /// Chưa hoàn thành.
  case notCompleted = "C"

  /// The level in words.
  public var label: String {
    switch self {
    case .wellCompleted: "Hoàn thành tốt"
    case .completed: "Hoàn thành"
    case .notCompleted: "Chưa hoàn thành"
    }
  }
}

/// The level of a quality or competence.
public enum TraitLevel: String, CaseIterable, Hashable, Sendable {
  /// Tốt.
  case good = "T"
  /// Đạt.
  case adequate = "Đ"
  /// Cần cố gắng.
  case needsEffort = "C"

  /// The level in words.
  public var label: String {
    switch self {
    case .good: "Tốt"
    case .adequate: "Đạt"
    case .needsEffort: "Cần cố gắng"
    }
  }
}

/// The score of a periodic test: a whole number, 0 to 10 at the widest.
///
/// Which scores are legal is a matter of the regulation (`Regulation.scores`): under TT22 there is no 0.
public struct Score: Hashable, Sendable, Comparable {
  /// 0 to 10.
  public let value: Int

  /// A score, or nil outside `legal`.
  public init?(_ value: Int, within legal: ClosedRange<Int> = 0...10) {
    guard legal.contains(value), (0...10).contains(value) else { return nil }
    self.value = value
  }

  /// Lower scores first.
  public static func < (left: Score, right: Score) -> Bool { left.value < right.value }
}

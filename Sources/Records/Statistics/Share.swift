import Vietnamese

/// How many of how many.
public struct Share: Hashable, Sendable {
  /// How many.
  public var count: Int
  /// Of how many; 0 when there is nothing to compare with.
  public var whole: Int

  /// So many of so many.
  public init(_ count: Int, of whole: Int) {
    self.count = count
    self.whole = whole
  }

  /// The percentage in tenths, halves rounded up: 979 is 97.9 %; nil of nothing (forms.md 9.5).
  public var tenths: Int? { whole > 0 ? (count * 2000 + whole) / (2 * whole) : nil }

  /// The percentage with a decimal comma and no sign, such as `97,9`; nil of nothing.
  public var text: String? { tenths.map { "\($0 / 10),\($0 % 10)" } }
}

/// The bands in which the scores of a test are counted.
public enum ScoreBand: Int, CaseIterable, Hashable, Sendable {
  /// 9 and 10.
  case nineToTen
  /// 7 and 8.
  case sevenToEight
  /// 5 and 6.
  case fiveToSix
  /// Less than 5.
  case belowFive

  /// The band of a score.
  public init(_ score: Score) {
    switch score.value {
    case 9...: self = .nineToTen
    case 7...8: self = .sevenToEight
    case 5...6: self = .fiveToSix
    default: self = .belowFive
    }
  }

  /// The label of statistics and of the school's targets.
  public var label: String {
    switch self {
    case .nineToTen: "Điểm 9-10"
    case .sevenToEight: "Điểm 7-8"
    case .fiveToSix: "Điểm 5-6"
    case .belowFive: "Điểm dưới 5"
    }
  }
}

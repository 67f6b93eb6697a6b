/// Shares of pupils at the end of the year that a school can set itself a target for, in the words of the statistics.
public enum YearEndShare: Hashable, Sendable {
  /// Of an overall result, by its label.
  case outcome(String)
  /// Who completed the grade.
  case completed
  /// Who is promoted.
  case promoted

  /// `Mục` of the statistics.
  public var topic: String {
    switch self {
    case .outcome: "Đánh giá KQGD"
    case .completed: "Chương trình lớp học"
    case .promoted: "Lên lớp"
    }
  }

  /// `Chỉ số` of the statistics.
  public var label: String {
    switch self {
    case .outcome(let label): label
    case .completed: "Hoàn thành"
    case .promoted: "Được lên lớp"
    }
  }

  /// The share in some numbers, of those of whom it is known.
  public func share(in tally: ResultTally) -> Share {
    switch self {
    case .outcome(let label): tally.share(ofOutcome: label)
    case .completed: Share(tally.completed, of: tally.completed + tally.notCompleted)
    case .promoted: Share(tally.promoted, of: tally.promoted + tally.notPromoted)
    }
  }
}

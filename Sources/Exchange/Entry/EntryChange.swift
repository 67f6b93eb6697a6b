public import Records

/// A cell that an entry changed, by its heading in the spreadsheets: what stood there and what stands there now.
public struct EntryChange: Hashable, Sendable {
  /// The heading, such as `Toán: Điểm`.
  public let column: String
  /// What stood there; empty: nothing.
  public let before: String
  /// What stands there now; empty: nothing.
  public let after: String
}

/// What an entry of one pupil makes of what is recorded.
public struct EntryOutcome: Hashable, Sendable {
  /// All that is recorded then.
  public var result: PeriodResult
  /// The cells that changed; none: it was recorded already.
  public var changes: [EntryChange] = []

  /// Notes a cell if it changed.
  mutating func note(_ column: String, _ before: String?, _ after: String?) {
    guard before ?? "" != after ?? "" else { return }
    changes.append(EntryChange(column: column, before: before ?? "", after: after ?? ""))
  }
}

extension SubjectMark {
  /// The level as the cell of a table has it.
  var levelCell: String? { standing == .exempt ? "Miễn" : level?.rawValue }
  /// The score as the cell of a table has it.
  var scoreCell: String? {
    switch standing {
    case .exempt: nil
    case .absent: score.map { "\($0.value)" } ?? "Vắng"
    case .assessed: score.map { "\($0.value)" }
    }
  }
}

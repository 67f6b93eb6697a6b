public import Diagnostics
public import Records
import Vietnamese

/// A decision on one pupil's year, as a person types it: what `decide` says (contract, section 1).
public struct DecisionEntry: Hashable, Sendable {
  /// What is decided about something.
  public enum Choice<Value: Hashable & Sendable>: Hashable, Sendable {
    /// This.
    case set(Value)
    /// What was decided before is taken back.
    case takeBack
  }

  /// The outcome in words, such as `Hoàn thành tốt`.
  public var overall: Choice<String>?
  /// Promoted or not.
  public var promoted: Choice<Bool>?
  /// Why.
  public var reason: String?
  /// When; nil: counts on every document.
  public var day: CivilDate?

  /// A decision that says nothing yet.
  public init() {}

  /// Whether a reason must be given: nothing is decided without one.
  public var needsReason: Bool {
    if case .set = overall { return true }
    if case .set = promoted { return true }
    return false
  }

  /// Lays the decision over what is recorded at the end of the year.
  ///
  /// - Throws: for an outcome that the regulation does not have, or without a reason.
  public func apply(
    to result: PeriodResult, under regulation: Regulation, grade: Int
  ) throws(Failure) -> EntryOutcome {
    guard overall != nil || promoted != nil else { throw Failure(.decisionEmpty) }
    if needsReason, reason == nil { throw Failure(.decisionNeedsReason) }
    let reason = try self.reason.map { text throws(Failure) in try EntryText.clean(text, "--reason") }
    let note = DecisionNote(day: day, reason: reason)
    var outcome = EntryOutcome(result: result)
    if let overall {
      let before = result
      switch overall {
      case .set(let words):
        outcome.result.confirmedOutcome = try code(of: words, regulation, grade)
        outcome.result.outcomeNote = note
      case .takeBack:
        outcome.result.confirmedOutcome = nil
        outcome.result.outcomeNote = DecisionNote()
      }
      outcome.note(
        ResultColumns.outcome.heading, before.confirmedOutcome.flatMap { regulation.outcome($0)?.label },
        outcome.result.confirmedOutcome.flatMap { regulation.outcome($0)?.label })
      outcome.note(ResultColumns.outcome.heading, before.outcomeNote, outcome.result.outcomeNote)
    }
    if let promoted {
      let before = result
      switch promoted {
      case .set(let isPromoted):
        outcome.result.promotionDecision = isPromoted
        outcome.result.promotionNote = note
      case .takeBack:
        outcome.result.promotionDecision = nil
        outcome.result.promotionNote = DecisionNote()
      }
      let heading = ResultColumns.promotion.heading
      outcome.note(
        heading, before.promotionDecision.map(regulation.promotionWords.text),
        outcome.result.promotionDecision.map(regulation.promotionWords.text))
      outcome.note(heading, before.promotionNote, outcome.result.promotionNote)
    }
    return outcome
  }

  private func code(of words: String, _ regulation: Regulation, _ grade: Int) throws(Failure) -> String {
    let key = words.matchingKey
    if let outcome = regulation.outcomes.first(where: { $0.label.matchingKey == key || $0.code == words }) {
      return outcome.code
    }
    throw Failure(
      .decisionNotAnOutcome,
      [
        "value": words, "labels": regulation.outcomes.map(\.label).joined(separator: ", "),
        "regulation": regulation.shortName, "grade": "\(grade)",
      ])
  }
}

extension EntryOutcome {
  fileprivate mutating func note(_ heading: String, _ before: DecisionNote, _ after: DecisionNote) {
    note("\(heading): Ngày", before.day?.text, after.day?.text)
    note("\(heading): Lý do", before.reason, after.reason)
  }
}

extension DecisionContradiction {
  /// What is said of it when it is entered: it counts all the same. Nil for what only a check tells.
  public func remark(under regulation: Regulation) -> Finding? {
    switch self {
    case .confirmedBeforeMarks(let missing):
      .warning(.decisionBeforeMarks, ["count": "\(missing)"])
    case .confirmedDiffers(let confirmed, let marked):
      .warning(.decisionAgainstMarks, ["confirmed": confirmed.label, "computed": marked.label])
    case .keptBackThoughCompleted:
      .warning(.decisionKeepsBack, ["words": regulation.promotionWords.notPromoted])
    case .promotedWithoutPrimary: .warning(.decisionPrimary)
    case .assessmentNotNeeded: .warning(.supplementaryNotNeeded)
    case .confirmedUnknown, .promotionNotNeeded: nil
    }
  }
}

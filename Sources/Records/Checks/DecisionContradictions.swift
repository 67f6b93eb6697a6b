import Diagnostics

/// What people decided, against what follows from the results. It counts all the same.
public enum DecisionContradiction: Hashable, Sendable {
  /// An outcome was confirmed while so many cells are empty.
  case confirmedBeforeMarks(missing: Int)
  /// A confirmed outcome that the regulation does not have.
  case confirmedUnknown(code: String)
  /// Another outcome was confirmed than the marks give, those of a supplementary assessment too.
  case confirmedDiffers(Regulation.Outcome, marked: Regulation.Outcome)
  /// The grade is completed, and yet the decision is not to promote.
  case keptBackThoughCompleted(Regulation.Outcome)
  /// The grade is completed, so that nothing was to be decided.
  case promotionNotNeeded(Regulation.Outcome)
  /// Promoted by decision in the last grade, whose completion nobody can decide.
  case promotedWithoutPrimary
  /// A supplementary assessment of a pupil who had completed the grade before it.
  case assessmentNotNeeded
}

extension Evaluation {
  /// What is odd about the decisions at the end of a year beside what is computed.
  public func contradictions(of result: PeriodResult, grade: Int) -> [DecisionContradiction] {
    var found: [DecisionContradiction] = []
    if let code = result.confirmedOutcome {
      if let confirmedOutcome {
        if !isComplete { found.append(.confirmedBeforeMarks(missing: missing.count)) }
        if let computedOutcome, let markedOutcome, confirmedOutcome.code != computedOutcome.code,
          confirmedOutcome.code != markedOutcome.code
        {
          found.append(.confirmedDiffers(confirmedOutcome, marked: markedOutcome))
        }
      } else {
        found.append(.confirmedUnknown(code: code))
      }
    }
    // Who has completed the grade goes up without a decision; the principal decides on the others (forms.md 1.6).
    if let decision = result.promotionDecision, let outcome, let isCompleted {
      switch (decision, isCompleted) {
      case (false, true): found.append(.keptBackThoughCompleted(outcome))
      case (true, true): found.append(.promotionNotNeeded(outcome))
      case (true, false) where grade >= 5: found.append(.promotedWithoutPrimary)
      default: break
      }
    }
    if !result.supplementary.isEmpty, isCompleted != nil, !countsAssessment {
      found.append(.assessmentNotNeeded)
    }
    return found
  }
}

/// The contradictions as findings of a check.
enum DecisionContradictions {
  static func decisions(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    for member in own.roster(at: period).members {
      let id = member.pupil.id
      guard let result = own.result(of: id, at: period) else { continue }
      func place(_ column: String) -> CheckPlace {
        CheckPlace(own.section.name, pupil: id, period: period, column: column)
      }
      guard period == .endYear else {
        early(result, own.regulation, place, period, into: &findings)
        continue
      }
      guard let evaluation = own.evaluations[period]?[id] else { continue }
      for contradiction in evaluation.contradictions(of: result, grade: own.section.grade) {
        report(contradiction, result, own.regulation, place, into: &findings)
      }
    }
  }

  private static let confirmedColumn = "Kết quả xác nhận"
  private static let promotionColumn = "Quyết định lên lớp"

  /// Overall results and promotion are decided at the end of the year only (TT27/2020, articles 9 and 11).
  private static func early(
    _ result: PeriodResult, _ regulation: Regulation, _ place: (String) -> CheckPlace, _ period: Period,
    into findings: inout [CheckFinding]
  ) {
    if let code = result.confirmedOutcome {
      findings.report(
        .decisionEarly, at: place(confirmedColumn),
        ["value": regulation.outcome(code)?.label ?? code, "period": period.label])
    }
    if let decision = result.promotionDecision {
      findings.report(
        .decisionEarly, at: place(promotionColumn),
        ["value": regulation.promotionWords.text(decision), "period": period.label])
    }
  }

  private static func report(
    _ contradiction: DecisionContradiction, _ result: PeriodResult, _ regulation: Regulation,
    _ place: (String) -> CheckPlace, into findings: inout [CheckFinding]
  ) {
    switch contradiction {
    case .confirmedUnknown(let code):
      findings.report(
        .confirmedUnknown, at: place(confirmedColumn),
        [
          "value": code, "regulation": regulation.shortName,
          "known": regulation.outcomes.map(\.label).joined(separator: "; "),
        ])
    case .confirmedDiffers(let confirmed, let marked):
      // A reason was given with the decision: nobody is asked for it twice.
      guard result.outcomeNote.reason == nil else { return }
      findings.report(
        .confirmedDiffers, at: place(confirmedColumn),
        ["confirmed": confirmed.label, "computed": marked.label])
    case .keptBackThoughCompleted(let outcome):
      findings.report(
        .notPromotedThoughCompleted, at: place(promotionColumn), ["outcome": outcome.label])
    case .promotionNotNeeded(let outcome):
      findings.report(.promotionNotNeeded, at: place(promotionColumn), ["outcome": outcome.label])
    case .confirmedBeforeMarks, .promotedWithoutPrimary, .assessmentNotNeeded: break
    }
  }
}

import Diagnostics

/// What people decided, against what follows from the results.
enum DecisionContradictions {
  static func decisions(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    for member in own.roster(at: period).members {
      let id = member.pupil.id
      guard let result = own.result(of: id, at: period) else { continue }
      func place(_ column: String) -> CheckPlace {
        CheckPlace(own.section.name, pupil: id, period: period, column: column)
      }
      guard period == .endYear else {
        early(result, place, period, into: &findings)
        continue
      }
      confirmed(result, own.evaluations[period]?[id], own, place, into: &findings)
      promotion(result, own.evaluations[period]?[id], place, into: &findings)
    }
  }

  private static let confirmedColumn = "Kết quả xác nhận"
  private static let promotionColumn = "Quyết định lên lớp"

  /// Overall results and promotion are decided at the end of the year only (TT27/2020, articles 9 and 11).
  private static func early(
    _ result: PeriodResult, _ place: (String) -> CheckPlace, _ period: Period,
    into findings: inout [CheckFinding]
  ) {
    if let value = result.confirmedOutcome {
      findings.report(.decisionEarly, at: place(confirmedColumn), ["value": value, "period": period.label])
    }
    if let decision = result.promotionDecision {
      findings.report(
        .decisionEarly, at: place(promotionColumn), ["value": words(decision), "period": period.label])
    }
  }

  /// What was confirmed is compared with what the marks give, in May and after a supplementary assessment.
  private static func confirmed(
    _ result: PeriodResult, _ evaluation: Evaluation?, _ own: ClassYear, _ place: (String) -> CheckPlace,
    into findings: inout [CheckFinding]
  ) {
    guard let code = result.confirmedOutcome else { return }
    let regulation = own.regulation
    guard let confirmed = regulation.outcome(code) else {
      findings.report(
        .confirmedUnknown, at: place(confirmedColumn),
        [
          "value": code, "regulation": regulation.printedID,
          "known": regulation.outcomes.map(\.label).joined(separator: "; "),
        ])
      return
    }
    guard let computed = evaluation?.computedOutcome, computed.code != confirmed.code else { return }
    var unconfirmed = result
    unconfirmed.confirmedOutcome = nil
    let now = regulation.evaluate(
      unconfirmed, grade: own.section.grade, at: .endYear, needs: own.needs[.endYear] ?? ClassNeeds())
    guard now.outcome?.code != confirmed.code else { return }
    findings.report(
      .confirmedDiffers, at: place(confirmedColumn),
      ["confirmed": confirmed.label, "computed": (now.outcome ?? computed).label])
  }

  /// Who has completed the grade goes up without a decision; the principal decides on the others (forms.md 1.6).
  private static func promotion(
    _ result: PeriodResult, _ evaluation: Evaluation?, _ place: (String) -> CheckPlace,
    into findings: inout [CheckFinding]
  ) {
    guard let decision = result.promotionDecision, evaluation?.isCompleted == true else { return }
    findings.report(
      decision ? .promotionNotNeeded : .notPromotedThoughCompleted, at: place(promotionColumn),
      ["outcome": evaluation?.outcome?.label ?? ""])
  }

  private static func words(_ decision: Bool) -> String {
    decision
      ? Message.words(vi: "được lên lớp", en: "promoted")
      : Message.words(vi: "chưa được lên lớp", en: "not promoted")
  }
}

extension Regulation {
  /// Judges one pupil's result at a period (forms.md 1.5, 1.6, 2.4; contract, section 4).
  ///
  /// - Complete is every level, every score of the test matrix and every trait level of the grade at the period.
  ///   Exempt counts as complete and leaves the criteria; absent is still missing.
  /// - `needs` says which optional subjects the class owes; `Tiếng dân tộc` is owed by the pupil who has a mark.
  /// - A pupil who is not present owes nothing. Who left within the year has no result of the year, whatever marks
  ///   are there; who leaves in the summer has one if the marks are complete.
  /// - While a mark is missing, outcome and completion are nil, whatever people decided; promotion is what the
  ///   principal decided, if anything.
  /// - Everything recorded counts; `PeriodResult.known(on:)` leaves out what came after a day.
  ///
  /// - Parameter may: the date of the end of the year. An outcome confirmed later is not May's.
  public func evaluate(
    _ result: PeriodResult?, grade: Int, at period: Period, needs: ClassNeeds,
    status: PupilStatus = .attending, may: CivilDate? = nil
  ) -> Evaluation {
    let result = result ?? PeriodResult()
    let marks = MarksReading(of: result, under: self, grade: grade, period: period, needs: needs)
    let confirmed = result.confirmedOutcome.flatMap { outcome($0) }
    let computed = marks.missing.isEmpty ? outcomes.first { marks.meets($0.criteria) } : nil
    guard period == .endYear, !status.hasLeftWithinYear, let computed else {
      let owes = status.isPresent ? marks.missing : []
      let state: CompletionState? = period == .endYear && !owes.isEmpty ? .incomplete : nil
      return Evaluation(
        missing: owes, computedOutcome: nil, confirmedOutcome: confirmed, mayOutcome: nil, outcome: nil,
        markedOutcome: nil, countsAssessment: false, isCompleted: nil,
        isPromoted: period == .endYear && !status.hasLeftWithinYear ? result.promotionDecision : nil,
        state: state,
        mayState: state, awards: AwardProposals())
    }
    let isLastWord = result.isOutcomeConfirmedAfterAssessment
    let ofMay = result.isOutcomeConfirmedAfter(may) || isLastWord ? computed : confirmed ?? computed
    // What stood when the supplementary assessment was made, if one was.
    let before = isLastWord ? computed : confirmed ?? computed
    let now =
      isLastWord ? confirmed ?? before : outcomeAfterSupport(before, result, grade: grade, needs: needs)
    let completion = Completion(ofMay: ofMay, now: now, grade: grade, decision: result.promotionDecision)
    return Evaluation(
      missing: [], computedOutcome: computed, confirmedOutcome: confirmed, mayOutcome: ofMay, outcome: now,
      markedOutcome: outcomeAfterSupport(computed, result, grade: grade, needs: needs),
      countsAssessment: !before.completes && !result.supplementary.isEmpty,
      isCompleted: now.completes, isPromoted: result.promotionDecision ?? (now.completes ? true : nil),
      state: completion.state, mayState: completion.mayState, awards: proposals(marks, ofMay))
  }

  /// The outcome so far, or the one after a supplementary assessment that completes the grade. An assessment of who
  /// has completed it already, or one that is not enough, changes nothing.
  private func outcomeAfterSupport(
    _ before: Outcome, _ result: PeriodResult, grade: Int, needs: ClassNeeds
  ) -> Outcome {
    guard !before.completes, !result.supplementary.isEmpty else { return before }
    let marks = MarksReading(of: result.latest, under: self, grade: grade, period: .endYear, needs: needs)
    guard let reached = outcomes.first(where: { marks.meets($0.criteria) }), reached.completes else {
      return before
    }
    return outcomeAfterSupport.flatMap { outcome($0) } ?? reached
  }

  /// Awards are for the year, so the results of May decide; whoever completes after support earns none.
  private func proposals(_ marks: MarksReading, _ ofMay: Outcome) -> AwardProposals {
    var proposals = AwardProposals()
    for award in awards where award.hasConditions && marks.meets(award.criteria) {
      if let outcomes = award.outcomes, !outcomes.contains(ofMay.code) { continue }
      switch award.kind {
      case .computed: proposals.computed.append(award)
      case .proposed: proposals.shortlist.append(award)
      case .adHoc: break
      }
    }
    return proposals
  }

  /// The card's line on completion (forms.md 4.3): empty words are never made up, so nil while nothing is known.
  public func completionText(_ evaluation: Evaluation, grade: Int) -> String? {
    guard let isCompleted = evaluation.isCompleted else { return nil }
    let texts = completionTexts
    let pattern: String
    switch (isCompleted, evaluation.isPromoted) {
    case (true, _) where grade >= Completion.lastGrade: pattern = texts.primaryCompleted
    case (true, false?): pattern = texts.completedNotPromoted ?? texts.completed
    case (true, _): pattern = texts.completed
    case (false, true?): pattern = texts.promoted
    case (false, false?): pattern = texts.notPromoted
    case (false, nil): pattern = texts.notCompleted
    }
    return pattern.replacing("{grade}", with: String(grade))
      .replacing("{nextGrade}", with: String(grade + 1))
  }
}

/// The states of forms.md 1.6 that outcomes and the principal's decision lead to.
private struct Completion {
  static let lastGrade = 5

  let mayState: CompletionState
  let state: CompletionState

  init(ofMay: Regulation.Outcome, now: Regulation.Outcome, grade: Int, decision: Bool?) {
    let completed: CompletionState = grade >= Self.lastGrade ? .primaryCompleted : .completed
    mayState = ofMay.completes ? completed : .supportNeeded
    state =
      switch (now.completes, decision) {
      case (true, _): ofMay.completes || completed == .primaryCompleted ? completed : .completedAfterSupport
      case (false, true?): .principalPromoted
      case (false, false?): .notPromoted
      case (false, nil): .supportNeeded
      }
  }
}

extension PeriodResult {
  /// The outcome was confirmed later than the end of the year. One without a day was confirmed in May.
  fileprivate func isOutcomeConfirmedAfter(_ may: CivilDate?) -> Bool {
    guard confirmedOutcome != nil, let confirmed = outcomeNote.day, let may else { return false }
    return confirmed > may
  }

  /// The outcome was confirmed with the supplementary assessment before one's eyes: on its day or later.
  fileprivate var isOutcomeConfirmedAfterAssessment: Bool {
    guard confirmedOutcome != nil, let confirmed = outcomeNote.day else { return false }
    guard !supplementary.isEmpty, let assessed = supplementary.day else { return false }
    return confirmed >= assessed
  }
}

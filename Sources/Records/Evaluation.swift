/// What follows from a pupil's result at a period: nothing is guessed.
public struct Evaluation: Hashable, Sendable {
  /// The cells still empty, in the order of the sheet. Empty for a pupil who owes nothing.
  public let missing: [MissingItem]
  /// The outcome that the marks give; nil before the end of the year and while a mark is missing.
  public let computedOutcome: Regulation.Outcome?
  /// The outcome that a person confirmed instead; nil if nobody did.
  public let confirmedOutcome: Regulation.Outcome?
  /// The outcome that counts: the confirmed one, else the computed one; nil while a mark is missing.
  public let outcome: Regulation.Outcome?
  /// `Hoàn thành chương trình lớp học`; nil if not known.
  public let isCompleted: Bool?
  /// `Được lên lớp`: by the principal's decision, or because the grade is completed; nil if not known.
  public let isPromoted: Bool?

  /// Nothing is missing.
  public var isComplete: Bool { missing.isEmpty }
}

/// An empty cell that keeps a result from being final.
public struct MissingItem: Hashable, Sendable {
  /// What should stand in the cell.
  public enum Part: Hashable, Sendable {
    /// The level of a subject, by its code.
    case level(subject: String)
    /// The score of a subject, by its code.
    case score(subject: String)
    /// The level of a quality or competence, by its code.
    case trait(String)
  }

  /// What should stand in the cell.
  public let part: Part
  /// The heading of the cell in the spreadsheets: `Toán: Điểm`, `Phẩm chất: Yêu nước`.
  public let column: String
}

extension Regulation {
  /// Judges one pupil's result at a period (forms.md 1.5, 1.6, 2.4; contract, section 4).
  ///
  /// - Complete is every level, every score of the test matrix and every trait level of the grade at the period.
  ///   Exempt counts as complete and leaves the criteria; absent is still missing.
  /// - `needs` says which optional subjects the class owes; `Tiếng dân tộc` is owed by the pupil who has a mark.
  /// - A pupil who is not present owes nothing; an outcome is given if the marks happen to be complete.
  /// - While a mark is missing, outcome, completion and promotion are all nil, whatever people decided.
  public func evaluate(
    _ result: PeriodResult?, grade: Int, at period: Period, needs: ClassNeeds,
    status: PupilStatus = .attending
  ) -> Evaluation {
    let result = result ?? PeriodResult()
    let reading = Reading(of: result, under: self, grade: grade, period: period, needs: needs)
    let missing = status.isPresent ? reading.missing : []
    guard period == .endYear, reading.missing.isEmpty else {
      return Evaluation(
        missing: missing, computedOutcome: nil,
        confirmedOutcome: result.confirmedOutcome.flatMap { outcome($0) }, outcome: nil, isCompleted: nil,
        isPromoted: nil)
    }
    let computed = outcomes.first { reading.meets($0) }
    let confirmed = result.confirmedOutcome.flatMap { outcome($0) }
    let valid = confirmed ?? computed
    let isCompleted = valid?.completes
    return Evaluation(
      missing: missing, computedOutcome: computed, confirmedOutcome: confirmed, outcome: valid,
      isCompleted: isCompleted,
      isPromoted: result.promotionDecision ?? (isCompleted == true ? true : nil))
  }

  /// The card's line on completion (forms.md 4.3): empty words are never made up, so nil while nothing is known.
  public func completionText(_ evaluation: Evaluation, grade: Int) -> String? {
    guard let isCompleted = evaluation.isCompleted else { return nil }
    let pattern: String
    switch (isCompleted, evaluation.isPromoted) {
    case (true, _): pattern = grade >= 5 ? completionTexts.primaryCompleted : completionTexts.completed
    case (false, true?): pattern = completionTexts.promoted
    case (false, false?): pattern = completionTexts.notPromoted
    case (false, nil): pattern = completionTexts.notCompleted
    }
    return pattern.replacing("{grade}", with: String(grade))
      .replacing("{nextGrade}", with: String(grade + 1))
  }
}

/// The marks of a result that count, and those that are missing.
private struct Reading {
  var missing: [MissingItem] = []
  private var subjectLevels: Set<SubjectLevel> = []
  private var traitLevels: Set<TraitLevel> = []
  private var lowestScore: Int?

  init(
    of result: PeriodResult, under regulation: Regulation, grade: Int, period: Period, needs: ClassNeeds
  ) {
    for subject in regulation.subjects where subject.isTaught(in: grade) {
      let mark = result.subjects[subject.code] ?? SubjectMark()
      guard mark.standing != .exempt else { continue }
      let isOptional = subject.isOptional(in: grade)
      if !isOptional || needs.owedSubjects.contains(subject.code)
        || subject.owedBy == .pupil && mark.hasMark
      {
        if mark.level == nil {
          missing.append(MissingItem(part: .level(subject: subject.code), column: subject.levelColumn))
        }
        if mark.score == nil, subject.isTested(in: grade, at: period) {
          missing.append(MissingItem(part: .score(subject: subject.code), column: subject.scoreColumn))
        }
      }
      if isOptional, !regulation.optionalSubjectsCount { continue }
      if let level = mark.level { subjectLevels.insert(level) }
      if let score = mark.score, subject.isTested(in: grade, at: period) {
        lowestScore = min(lowestScore ?? score.value, score.value)
      }
    }
    for group in regulation.traitGroups {
      for trait in group.traits where trait.grades.contains(grade) {
        if let level = result.traits[trait.code] {
          traitLevels.insert(level)
        } else {
          missing.append(
            MissingItem(part: .trait(trait.code), column: Regulation.column(of: trait, in: group)))
        }
      }
    }
  }

  func meets(_ outcome: Regulation.Outcome) -> Bool {
    if let allowed = outcome.subjects, !subjectLevels.allSatisfy(allowed.contains) { return false }
    if let allowed = outcome.traits, !traitLevels.allSatisfy(allowed.contains) { return false }
    if let least = outcome.minimumScore, let lowestScore, lowestScore < least { return false }
    return true
  }
}

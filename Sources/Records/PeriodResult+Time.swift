// What stood on a day, and what counts after the summer (forms.md 1.6: keep the May state).
extension PeriodResult {
  /// The marks that count by a judgement of this result: what is printed and counted (forms.md 4.3: of a pupil tested
  /// again the score of the last test).
  public func counted(by evaluation: Evaluation?) -> PeriodResult {
    evaluation?.countsAssessment == true ? latest : self
  }

  /// The marks of May with the supplementary assessment laid over them. Comments stay those of May.
  public var latest: PeriodResult {
    guard !supplementary.isEmpty else { return self }
    var result = self
    for (code, later) in supplementary.subjects {
      var mark = result.subjects[code] ?? SubjectMark()
      if let level = later.level { mark.level = level }
      if let score = later.score { mark.score = score }
      result.subjects[code] = mark
    }
    for (code, level) in supplementary.traits { result.traits[code] = level }
    return result
  }

  /// The result without what was decided or assessed later than a day; what has no day always counts.
  public func known(on day: CivilDate) -> PeriodResult {
    var result = self
    if let decided = outcomeNote.day, decided > day {
      result.confirmedOutcome = nil
      result.outcomeNote = DecisionNote()
    }
    if let decided = promotionNote.day, decided > day {
      result.promotionDecision = nil
      result.promotionNote = DecisionNote()
    }
    if let assessed = supplementary.day, assessed > day { result.supplementary = Supplementary() }
    return result
  }

  /// How many decisions and assessments are later than a day.
  public func decisions(after day: CivilDate) -> Int {
    ([supplementary.isEmpty ? nil : supplementary.day] + decisionDays).count { $0.map { $0 > day } ?? false }
  }

  /// The day of the latest decision, or of the supplementary assessment if it counts by a judgement of this result.
  public func lastDay(by evaluation: Evaluation?) -> CivilDate? {
    let assessed = evaluation?.countsAssessment == true ? supplementary.day : nil
    return ([assessed] + decisionDays).compactMap(\.self).max()
  }

  private var decisionDays: [CivilDate?] {
    [confirmedOutcome == nil ? nil : outcomeNote.day, promotionDecision == nil ? nil : promotionNote.day]
  }
}

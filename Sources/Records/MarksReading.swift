/// Conditions on marks, of an outcome or of an award: what every subject, trait and test must have.
struct MarkCriteria: Hashable, Sendable {
  /// Levels allowed for every subject; nil: no condition.
  var subjects: [SubjectLevel]?
  /// Levels allowed for every trait; nil: no condition.
  var traits: [TraitLevel]?
  /// The least score of every test of the period; nil: no condition.
  var minimumScore: Int?

  /// Asks for nothing.
  var isEmpty: Bool { subjects == nil && traits == nil && minimumScore == nil }
}

/// The marks of a result that count, and those that are missing.
struct MarksReading {
  /// In the order of the sheet.
  private(set) var missing: [MissingItem] = []
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

  func meets(_ criteria: MarkCriteria) -> Bool {
    if let allowed = criteria.subjects, !subjectLevels.allSatisfy(allowed.contains) { return false }
    if let allowed = criteria.traits, !traitLevels.allSatisfy(allowed.contains) { return false }
    if let least = criteria.minimumScore, let lowestScore, lowestScore < least { return false }
    return true
  }
}

/// Results that may be right, but are rare enough for a person to look at (forms.md 1.2: warn, never block).
enum UnusualScores {
  /// A level that does not go with its score by the convention of teachers' tools: `T` with 7-10, `H` with 5 or more,
  /// `C` with less than 5.
  static func levels(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    let tested = testedSubjects(own, period)
    for member in own.roster(at: period).present {
      guard let result = own.result(of: member.pupil.id, at: period) else { continue }
      for subject in tested {
        guard let mark = result.subjects[subject.code], mark.standing != .exempt, let level = mark.level,
          let score = mark.score, !level.goes(with: score)
        else { continue }
        findings.report(
          .levelAgainstScore,
          at: CheckPlace(
            own.section.name, pupil: member.pupil.id, period: period, column: subject.levelColumn),
          ["level": level.rawValue, "score": "\(score.value)", "usual": level.usualScores])
      }
    }
  }

  /// How far a test must be from the pupil's other tests of the year to be reported.
  static let farApart = 4

  /// A score that differs by 4 or more from each of the pupil's other scores in the subject this year. Of two scores
  /// alone the later one is the one to look at.
  static func jumps(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    let tested = testedSubjects(own, period)
    let others = Period.allCases.filter { $0 != period && own.results[$0] != nil }
    guard !others.isEmpty else { return }
    for member in own.roster(at: period).present {
      let id = member.pupil.id
      guard let result = own.result(of: id, at: period) else { continue }
      for subject in tested {
        guard let score = score(in: result, subject) else { continue }
        let compared = others.compactMap { other in
          own.result(of: id, at: other).flatMap { Self.score(in: $0, subject) }.map { (other, $0) }
        }
        guard !compared.isEmpty,
          compared.allSatisfy({ abs($0.1.value - score.value) >= farApart }),
          compared.count > 1 || compared[0].0 < period
        else { continue }
        findings.report(
          .scoreFarFromOthers,
          at: CheckPlace(own.section.name, pupil: id, period: period, column: subject.scoreColumn),
          [
            "score": "\(score.value)",
            "others": compared.map { "\($0.0.label) \($0.1.value)" }.joined(separator: "; "),
          ])
      }
    }
  }

  /// The least number of scores of which it is odd that all are the same.
  static let enoughToCompare = 6

  /// Every pupil of the class has the same score in a subject.
  static func sameForAll(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    for subject in testedSubjects(own, period) {
      let scores = own.roster(at: period).present.compactMap { member in
        own.result(of: member.pupil.id, at: period).flatMap { score(in: $0, subject) }
      }
      guard scores.count >= enoughToCompare, let first = scores.first, scores.allSatisfy({ $0 == first })
      else { continue }
      findings.report(
        .sameScoreForAll, at: CheckPlace(own.section.name, period: period, column: subject.scoreColumn),
        ["count": "\(scores.count)", "score": "\(first.value)"])
    }
  }

  private static func testedSubjects(_ own: ClassYear, _ period: Period) -> [Regulation.Subject] {
    own.regulation.subjects(in: own.section.grade).filter {
      $0.isTested(in: own.section.grade, at: period)
    }
  }

  private static func score(in result: PeriodResult, _ subject: Regulation.Subject) -> Score? {
    guard let mark = result.subjects[subject.code], mark.standing != .exempt else { return nil }
    return mark.score
  }
}

extension SubjectLevel {
  /// The convention of forms.md 1.2.
  func goes(with score: Score) -> Bool {
    switch self {
    case .wellCompleted: score.value >= 7
    case .completed: score.value >= 5
    case .notCompleted: score.value < 5
    }
  }

  /// The scores that usually go with the level.
  var usualScores: String {
    switch self {
    case .wellCompleted: "7-10"
    case .completed: "5-10"
    case .notCompleted: "0-4"
    }
  }
}

/// Counts the results of the pupils of a class at a period: the one rule of statistics and of the foot of a sheet
/// (forms.md 3.6). What counts is what is judged: marks, outcome, completion and promotion of the same state.
public struct ResultCounter: Sendable {
  private let regulation: Regulation
  private let period: Period
  private let subjects: [(subject: Regulation.Subject, isTested: Bool)]
  private let traits: [(code: String, column: String)]

  /// A counter for a grade under a regulation.
  public init(_ regulation: Regulation, grade: Int, at period: Period) {
    self.regulation = regulation
    self.period = period
    subjects = regulation.subjects(in: grade).map { ($0, $0.isTested(in: grade, at: period)) }
    traits = regulation.traitGroups.flatMap { group in
      regulation.traits(of: group, in: grade).map { ($0.code, Regulation.column(of: $0, in: group)) }
    }
  }

  /// Adds a pupil, with or without results.
  public func count(_ result: PeriodResult?, _ evaluation: Evaluation?, into tally: inout ResultTally) {
    tally.counted += 1
    guard let result = result?.counted(by: evaluation) else { return }
    for (subject, isTested) in subjects {
      guard let mark = result.subjects[subject.code], mark.standing != .exempt, mark.hasMark else { continue }
      tally.subjects[subject.label, default: SubjectTally()].add(mark, isTested: isTested)
    }
    for (code, column) in traits {
      if let level = result.traits[code] { tally.traits[column, default: TraitTally()].add(level) }
    }
    for award in Set(result.awards.map(regulation.statisticsTitle)) {
      tally.awards[award, default: 0] += 1
    }
    if !result.awards.isEmpty { tally.praised += 1 }
    if result.awards.contains(where: { !$0.isAdHoc }) { tally.awarded += 1 }
    if result.awards.contains(where: \.isAdHoc) { tally.awardedAdHoc += 1 }
    guard period == .endYear, let evaluation else { return }
    if regulation.printsOutcome, let outcome = evaluation.outcome {
      tally.outcomes[outcome.label, default: 0] += 1
    }
    switch evaluation.isCompleted {
    case true?: tally.completed += 1
    case false?: tally.notCompleted += 1
    case nil: break
    }
    switch evaluation.isPromoted {
    case true?: tally.promoted += 1
    case false?: tally.notPromoted += 1
    case nil: break
    }
    if evaluation.mayState == .supportNeeded { tally.inSupport += 1 }
  }
}

extension PupilGroup {
  /// Whether the results of a pupil of the group are counted in it. Who learns by a plan of his or her own is in the
  /// size, and not in the numbers of results, but for the group of those pupils itself.
  public func counts(_ pupil: Pupil) -> Bool { !pupil.isInclusive || self == .disability }
}

extension Regulation {
  /// Under which title an award is counted: that of the circular, whatever it goes on with.
  func statisticsTitle(of award: Award) -> String {
    award.isAdHoc ? adHocTitle : awardTitle(award.text)?.title ?? award.text
  }

  /// The line of sudden awards, whatever for.
  private var adHocTitle: String {
    awards.first { $0.kind == .adHoc }?.title ?? "Khen thưởng đột xuất"
  }
}

import Records
import Templates

/// Counts of a class for the foot of its sheet, by the rule of the statistics (forms.md 3.6): included pupils with
/// disability are in the size, not in the counts. Of a subject that nobody has marks in, nothing is counted. Where the
/// school wants no counts at the period, nothing is counted at all, and the template leaves the rows out.
struct ClassTally {
  private let records: ClassRecords
  private let context: RegulationContext
  private let tally: ResultTally
  private let isWanted: Bool

  init(_ records: ClassRecords, _ context: RegulationContext) {
    self.records = records
    self.context = context
    isWanted = records.profile.options.tallies.stand(at: records.period)
    let counter = ResultCounter(records.regulation, grade: records.section.grade, at: records.period)
    var tally = ResultTally()
    for member in records.roster.present where PupilGroup.all.counts(member.pupil) {
      counter.count(records.results[member.pupil.id], records.evaluations[member.pupil.id], into: &tally)
    }
    self.tally = tally
  }

  var value: Value {
    .record(
      Record(
        ResultSheet.tally,
        [
          "well": subjects(.wellCompleted), "completed": subjects(.completed),
          "notCompleted": subjects(.notCompleted), "passed": passed,
          "traitGood": traits(.good), "traitAdequate": traits(.adequate),
          "traitNeedsEffort": traits(.needsEffort),
          "outcome": .list(
            records.regulation.outcomes.map { text(tally.share(ofOutcome: $0.label).count) }),
          "gradeCompleted": text(tally.completed), "promoted": text(tally.promoted),
          "notPromoted": text(tally.notPromoted), "yearEndAward": text(tally.awarded),
          "adHocAward": text(tally.awardedAdHoc), "award": text(tally.praised),
        ]))
  }

  private func text(_ count: Int) -> Value { .text(isWanted ? String(count) : "") }

  private func subjects(_ level: SubjectLevel) -> Value {
    .list(
      context.subjects.map { subject in
        guard let own = tally.subjects[subject.label], own.assessed > 0 else { return .text("") }
        return text(own.share(of: level).count)
      })
  }

  /// Scores of 5 and more.
  private var passed: Value {
    .list(
      context.subjects.map { subject in
        guard let own = tally.subjects[subject.label], own.tested > 0 else { return .text("") }
        return text(own.passed.count)
      })
  }

  private func traits(_ level: TraitLevel) -> Value {
    .list(
      context.traits.map { trait in
        let group = records.regulation.traitGroups.first { $0.traits.contains(trait) }
        let own = group.flatMap { tally.traits[Regulation.column(of: trait, in: $0)] }
        return text(own?.share(of: level).count ?? 0)
      })
  }
}

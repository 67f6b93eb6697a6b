import Records
import Templates

/// Counts of a class for the foot of its sheet (forms.md 3.6). Of a subject that nobody has marks in, nothing is counted.
struct ClassTally {
  private let records: ClassRecords
  private let context: RegulationContext
  private let results: [PeriodResult]
  private let evaluations: [Evaluation]

  init(_ records: ClassRecords, _ context: RegulationContext) {
    self.records = records
    self.context = context
    let present = records.roster.present.map(\.enrolment.pupil)
    results = present.compactMap { records.results[$0] }
    evaluations = present.compactMap { records.evaluations[$0] }
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
            records.regulation.outcomes.map { outcome in
              count(evaluations) { $0.outcome?.code == outcome.code }
            }),
          "gradeCompleted": count(evaluations) { $0.isCompleted == true },
          "promoted": count(evaluations) { $0.isPromoted == true },
          "notPromoted": count(evaluations) { $0.isPromoted == false },
          "yearEndAward": count(results) { $0.awards.contains { !$0.isAdHoc } },
          "adHocAward": count(results) { $0.awards.contains { $0.isAdHoc } },
          "award": count(results) { !$0.awards.isEmpty },
        ]))
  }

  private func count<Element>(_ list: [Element], where holds: (Element) -> Bool) -> Value {
    .text(String(list.count(where: holds)))
  }

  private func subjects(_ level: SubjectLevel) -> Value {
    .list(
      context.subjects.map { subject in
        guard results.contains(where: { $0.subjects[subject.code]?.level != nil }) else { return .text("") }
        return count(results) { $0.subjects[subject.code]?.level == level }
      })
  }

  /// Scores of 5 and more.
  private var passed: Value {
    .list(
      context.subjects.map { subject in
        guard results.contains(where: { $0.subjects[subject.code]?.score != nil }) else { return .text("") }
        return count(results) { ($0.subjects[subject.code]?.score?.value ?? 0) >= 5 }
      })
  }

  private func traits(_ level: TraitLevel) -> Value {
    .list(context.traits.map { trait in count(results) { $0.traits[trait.code] == level } })
  }
}

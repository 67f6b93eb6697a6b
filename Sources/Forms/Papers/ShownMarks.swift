import Records
import Templates

/// The marks of a pupil as documents show them: `Miễn` for who is exempt, missing where something is still owed,
/// empty where nothing is.
struct ShownMarks {
  private let result: PeriodResult
  private let missing: Set<MissingItem.Part>

  init(_ records: ClassRecords, _ pupil: PupilID) {
    result = records.results[pupil] ?? PeriodResult()
    missing = Set(records.evaluations[pupil]?.missing.map(\.part) ?? [])
  }

  private func shown(_ text: String?, _ part: MissingItem.Part) -> Value {
    text.map { .text($0) } ?? (missing.contains(part) ? .missing : .text(""))
  }

  private func isExempt(_ subject: Regulation.Subject) -> Bool {
    result.subjects[subject.code]?.standing == .exempt
  }

  func level(_ subject: Regulation.Subject) -> Value {
    isExempt(subject)
      ? .text("Miễn")
      : shown(result.subjects[subject.code]?.level?.rawValue, .level(subject: subject.code))
  }

  func score(_ subject: Regulation.Subject) -> Value {
    isExempt(subject)
      ? .text("")
      : shown(
        result.subjects[subject.code]?.score.map { String($0.value) }, .score(subject: subject.code))
  }

  func trait(_ trait: Regulation.Trait) -> Value {
    shown(result.traits[trait.code]?.rawValue, .trait(trait.code))
  }
}

extension ClassRecords {
  /// Whether a pupil has, or owes, a mark in a subject.
  func takes(_ subject: Regulation.Subject, _ pupil: PupilID) -> Bool {
    let mark = results[pupil]?.subjects[subject.code]
    if let mark, mark.level != nil || mark.score != nil || mark.comment != nil || mark.standing == .exempt {
      return true
    }
    return (evaluations[pupil]?.missing ?? []).contains {
      $0.part == .level(subject: subject.code) || $0.part == .score(subject: subject.code)
    }
  }
}

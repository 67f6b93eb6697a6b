/// What a class says of itself, and what does not fit.
enum ClassContradictions {
  static func section(_ own: ClassYear, into findings: inout [CheckFinding]) {
    let place = CheckPlace(own.section.name)
    if own.section.homeroomTeacher == nil, own.section.homeroomTeacherName == nil {
      findings.report(.classWithoutTeacher, at: place)
    }
    if own.roster.present.isEmpty { findings.report(.classWithoutPupils, at: place) }
    if let named = gradeInName(own.section.name), named != own.section.grade {
      findings.report(
        .gradeAgainstName, at: place, ["grade": "\(own.section.grade)", "named": "\(named)"])
    }
    ordinals(own, into: &findings)
  }

  /// The number that the name of a class begins with, such as 4 of `4A` or `Lớp 4.2`; nil if there is none.
  static func gradeInName(_ name: ClassName) -> Int? {
    let digits = name.rawValue.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 1, let grade = Int(digits), (1...5).contains(grade) else { return nil }
    return grade
  }

  /// `STT` given, but not each to one pupil: the lists are in the order of the names then (contract, section 4).
  private static func ordinals(_ own: ClassYear, into findings: inout [CheckFinding]) {
    let present = own.roster.present
    var holders: [Int: Int] = [:]
    for member in present { if let ordinal = member.enrolment.ordinal { holders[ordinal, default: 0] += 1 } }
    let given = holders.values.reduce(0, +)
    guard given > 0 else { return }
    let twice = holders.filter { $0.value > 1 }.keys.sorted()
    guard given < present.count || !twice.isEmpty else { return }
    findings.report(
      .ordinalsNotUsed, at: CheckPlace(own.section.name, column: "STT"),
      [
        "without": "\(present.count - given)",
        "twice": twice.isEmpty ? "–" : twice.map { "\($0)" }.joined(separator: ", "),
      ],
      basis: present.map { member in
        member.pupil.id.rawValue + (member.enrolment.ordinal.map { " \($0)" } ?? "")
      })
  }
}

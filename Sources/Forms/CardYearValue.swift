import Records
import Templates

/// The values of the two pages of a year.
struct CardYearValue {
  private let record: CardRecords.YearRecord
  private let records: CardRecords
  private let missing: Set<MissingItem.Part>

  init(_ record: CardRecords.YearRecord, _ records: CardRecords) {
    self.record = record
    self.records = records
    missing = Set(record.evaluation?.missing.map(\.part) ?? [])
  }

  var value: Value {
    let isBlank = record.section == nil
    let attendance = YearAttendance(record.attendance)
    let completion = record.evaluation.flatMap {
      record.regulation.completionText($0, grade: record.grade)
    }
    let awards = record.result.awards.map(\.text).joined(separator: "; ")
    let principal = isBlank ? nil : records.profile.principal(on: record.day)
    let title = records.profile.principal(on: record.day)?.title ?? ["HIỆU TRƯỞNG"]
    return .record(
      Record(
        ReportCard.year,
        ordered: [
          .text(isBlank ? "20.... - 20...." : record.year.printed), .optional(record.section?.name.rawValue),
          .number(record.grade), .text(records.profile.name), .optional(record.section?.homeroomTeacherName),
          .optional(attendance.heightCm), .optional(attendance.weightKg), .optional(attendance.health),
          .optional(attendance.excused.map(String.init)), .optional(attendance.unexcused.map(String.init)),
          .optional(attendance.total.map(String.init)), .list(subjectLines(taughtOnly: false)),
          .list(subjectLines(taughtOnly: true)), .list(groups),
          .optional(record.regulation.printsOutcome ? record.evaluation?.outcome?.label : nil),
          .optional(awards.isEmpty ? nil : awards),
          .optional(completion),
          .text(
            isBlank
              ? "..................., ngày ..... tháng ..... năm 20....."
              : SchoolContext.placeAndDate(records.profile, record.date)),
          .optional(principal?.name), .list(title.map { .text($0) }), .flag(isBlank),
          .number(records.profile.sealDiameterMm), .optional(record.laterDecision?.text),
        ]))
  }

  /// One line for each label of the card: `Tự nhiên và Xã hội/ Khoa học` is the line of two subjects, of which a
  /// grade has one.
  private func subjectLines(taughtOnly: Bool) -> [Value] {
    var lines: [(label: String, subjects: [Regulation.Subject])] = []
    for subject in record.regulation.subjects {
      let label = subject.cardLabel ?? subject.label
      if let index = lines.firstIndex(where: { $0.label == label }) {
        lines[index].subjects.append(subject)
      } else {
        lines.append((label, [subject]))
      }
    }
    return lines.compactMap { label, subjects in
      let taught = subjects.first { $0.isTaught(in: record.grade) }
      if taughtOnly, taught == nil { return nil }
      let mark = taught.flatMap { record.result.subjects[$0.code] } ?? SubjectMark()
      let isExempt = mark.standing == .exempt
      func shown(_ text: String?, _ part: MissingItem.Part?) -> Value {
        text.map { .text($0) } ?? (part.map(missing.contains) == true ? .missing : .text(""))
      }
      let namesLanguage = subjects.contains(where: \.namesLanguage)
      return .record(
        Record(
          ReportCard.subjectLine,
          ordered: [
            .text(label), .text(namesLanguage ? languageText(isTaken: mark.level != nil || isExempt) : ""),
            isExempt ? .text("Miễn") : shown(mark.level?.rawValue, taught.map { .level(subject: $0.code) }),
            isExempt
              ? .text("")
              : shown(mark.score.map { String($0.value) }, taught.map { .score(subject: $0.code) }),
            .text(mark.comment ?? ""), .flag(subjects.allSatisfy(Self.isNeverScored)),
          ]))
    }
  }

  /// Without a test in any grade; a subject that only some pupils take has a cell of its own (forms.md 4.6).
  private static func isNeverScored(_ subject: Regulation.Subject) -> Bool {
    subject.optionalIn.isEmpty && subject.tests.values.allSatisfy(\.isEmpty)
  }

  /// What stands behind `Ngoại ngữ 1`: the language, or a blank in a year to come.
  private func languageText(isTaken: Bool) -> String {
    guard let section = record.section else { return ": ........................" }
    return isTaken ? ": " + section.foreignLanguage : ""
  }

  private var groups: [Value] {
    var sections: Set<String> = []
    return record.regulation.cardTraitGroups.compactMap { group in
      let traits = record.regulation.traits(of: group, in: record.grade)
      guard !traits.isEmpty else { return nil }
      let section = group.cardGroup ?? ""
      return .record(
        Record(
          ReportCard.traitGroup,
          ordered: [
            .text(group.code), .text(group.columnPrefix), .text(group.label), .text(section),
            .flag(!section.isEmpty && sections.insert(section).inserted),
            .text(record.result.traitComments[group.code] ?? ""),
            .list(
              traits.map { trait in
                let level = record.result.traits[trait.code]?.rawValue
                return .record(
                  Record(
                    ReportCard.traitLine,
                    ordered: [
                      .text(trait.label),
                      level.map { .text($0) }
                        ?? (missing.contains(.trait(trait.code)) ? .missing : .text("")),
                    ]))
              }),
          ]))
    }
  }
}

/// The year's absences, height and weight from what is recorded of its parts (contract, section 3): for the year
/// if given, else the sum of the two terms; height and weight the latest.
struct YearAttendance {
  let heightCm: String?
  let weightKg: String?
  let health: String?
  let excused: Int?
  let unexcused: Int?

  init(_ terms: [Attendance.Term: Attendance]) {
    let latestFirst = [Attendance.Term.year, .second, .first].compactMap { terms[$0] }
    heightCm = latestFirst.compactMap(\.heightCm).first
    weightKg = latestFirst.compactMap(\.weightKg).first
    health = latestFirst.compactMap(\.health).first
    func sum(_ part: (Attendance) -> Int?) -> Int? {
      if let year = terms[.year].flatMap(part) { return year }
      let parts = [terms[.first], terms[.second]].compactMap { $0.flatMap(part) }
      return parts.isEmpty ? nil : parts.reduce(0, +)
    }
    excused = sum(\.excused)
    unexcused = sum(\.unexcused)
  }

  /// All days absent.
  var total: Int? {
    guard excused != nil || unexcused != nil else { return nil }
    return (excused ?? 0) + (unexcused ?? 0)
  }
}

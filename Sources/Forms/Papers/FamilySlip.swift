public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// `Phiếu thông báo kết quả gửi gia đình`: one pupil's results and comments for the family, who answer on it and sign.
/// School-defined: no source gives its layout. It has pages of A5, two of which stand on a sheet of A4.
public enum FamilySlip {
  static let pupil = RecordType("pupil", [("id", .text), ("fullName", .text)])
  static let subject = RecordType(
    "subject",
    [("label", .text), ("level", .optional(.text)), ("score", .optional(.text)), ("comment", .text)])
  static let trait = RecordType("trait", [("label", .text), ("level", .optional(.text))])
  static let group = RecordType(
    "group",
    [("label", .text), ("levels", .text), ("traits", .list(.record(trait))), ("comment", .text)])
  static let slip = RecordType(
    "slip",
    [
      ("subjects", .list(.record(subject))), ("groups", .list(.record(group))),
      ("hasAbsences", .flag), ("excused", .optional(.number)), ("unexcused", .optional(.number)),
      ("outcome", .optional(.text)),
      ("awards", .optional(.text)), ("completion", .optional(.text)),
    ])

  /// What the template may say.
  public static let schema = FormSchema(
    form: SignOffForm.familySlip.rawValue,
    parts: [
      (
        "slip",
        [
          RootVariable("school", .record(SchoolContext.type)),
          RootVariable("document", .record(PeriodContext.type)),
          RootVariable("class", .record(SectionContext.type)), RootVariable("pupil", .record(pupil)),
          RootVariable("slip", .record(slip)),
        ]
      )
    ])

  /// The slip of a pupil of the class, ready for layout.
  ///
  /// - Parameter attendance: what is recorded of the pupil's year; absences stand on slips at the end of a term.
  public static func sequence(
    _ member: ClassRoster.Member, _ records: ClassRecords, attendance: [Attendance.Term: Attendance],
    template: FormTemplate
  ) throws(Failure) -> PageSequence {
    let context = RegulationContext(
      records.regulation, grade: records.section.grade, period: records.period, order: nil)
    let id = member.pupil.id
    let pupil = Record(pupil, ordered: [.text(id.rawValue), .text(member.pupil.printedName)])
    let document = PeriodContext.value(
      records.profile, records.year, records.period, date: records.date, hasTests: context.hasTests,
      hasOutcome: records.regulation.printsOutcome)
    return try template.sequence(
      "slip",
      values: [
        SchoolContext.value(records.profile, on: records.day), document,
        SectionContext.value(records.section),
        .record(pupil), value(of: id, records, context, attendance),
      ], owner: id.rawValue)
  }

  private static func value(
    of id: PupilID, _ records: ClassRecords, _ context: RegulationContext,
    _ attendance: [Attendance.Term: Attendance]
  ) -> Value {
    let marks = ShownMarks(records, id)
    let result = records.results[id] ?? PeriodResult()
    let evaluation = records.evaluations[id]
    let grade = records.section.grade
    let taken = context.subjects.filter { !$0.isOptional(in: grade) || records.takes($0, id) }
    let subjects = taken.map { subject in
      let isLanguage = subject.namesLanguage
      let label = subject.label + (isLanguage ? ": " + records.section.foreignLanguage : "")
      return Value.record(
        Record(
          self.subject,
          ordered: [
            .text(label), marks.level(subject), marks.score(subject),
            .text(result.subjects[subject.code]?.comment ?? ""),
          ]))
    }
    let isYearEnd = records.period == .endYear
    let absences = absences(attendance, at: records.period)
    let awards = result.awards.map(\.text).joined(separator: "; ")
    return .record(
      Record(
        slip,
        ordered: [
          .list(subjects), .list(groups(records, marks, result)),
          .flag(absences.excused != nil || absences.unexcused != nil), .optional(absences.excused),
          .optional(absences.unexcused),
          .optional(isYearEnd && records.regulation.printsOutcome ? evaluation?.outcome?.label : nil),
          .optional(awards.isEmpty ? nil : awards),
          .optional(
            isYearEnd ? evaluation.flatMap { records.regulation.completionText($0, grade: grade) } : nil),
        ]))
  }

  private static func groups(_ records: ClassRecords, _ marks: ShownMarks, _ result: PeriodResult) -> [Value]
  {
    records.regulation.cardTraitGroups.compactMap { group in
      let traits = records.regulation.traits(of: group, in: records.section.grade)
      guard !traits.isEmpty else { return nil }
      let levels = traits.map { trait in
        "\(trait.label): \(result.traits[trait.code]?.rawValue ?? "…")"
      }
      return .record(
        Record(
          self.group,
          ordered: [
            .text(group.label), .text(levels.joined(separator: "; ")),
            .list(
              traits.map { .record(Record(trait, ordered: [.text($0.label), marks.trait($0)])) }),
            .text(result.traitComments[group.code] ?? ""),
          ]))
    }
  }

  /// Days absent in the term or year that ends with the period; in the middle of a term none are known.
  private static func absences(_ attendance: [Attendance.Term: Attendance], at period: Period) -> (
    excused: Int?, unexcused: Int?
  ) {
    switch period {
    case .midTerm1, .midTerm2: return (nil, nil)
    case .endTerm1: return (attendance[.first]?.excused, attendance[.first]?.unexcused)
    case .endYear:
      let year = YearAttendance(attendance)
      return (year.excused, year.unexcused)
    }
  }

  /// Slips on sheets of A4, two pages of A5 on each.
  ///
  /// Slips of one page stand two on a sheet, which is cut; one of several pages has sheets of its own, which are folded.
  /// - Parameter slips: the pages of each.
  /// - Returns: the sheets, and for each slip the sheet on which it begins, from 0.
  public static func sheets(_ slips: [[PageFrame]]) -> (sheets: [PageFrame], first: [Int]) {
    var sheets: [PageFrame] = []
    var first: [Int] = []
    var waiting: (page: PageFrame, sheet: Int)?
    for slip in slips {
      guard let page = slip.first else {
        first.append(max(0, sheets.count - 1))
        continue
      }
      if slip.count == 1, let open = waiting {
        sheets[open.sheet] = PageFrame.sheet(open.page, page, isCut: true)
        first.append(open.sheet)
        waiting = nil
        continue
      }
      first.append(sheets.count)
      if slip.count == 1 {
        waiting = (page, sheets.count)
        sheets.append(PageFrame.sheet(page, nil, isCut: true))
        continue
      }
      for index in stride(from: 0, to: slip.count, by: 2) {
        sheets.append(
          PageFrame.sheet(slip[index], index + 1 < slip.count ? slip[index + 1] : nil, isCut: false))
      }
    }
    return (sheets, first)
  }
}

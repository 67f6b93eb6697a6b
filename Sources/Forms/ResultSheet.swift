public import Diagnostics
import Records
public import Templates
public import Typesetting

/// `Bảng tổng hợp kết quả đánh giá giáo dục`: the class consolidated result sheet (forms.md 3).
public enum ResultSheet: FormKind {
  static let subject = Form.Subject.section
  static let isOfRegulation = true

  /// Year-end sheets of grades 3 to 5 need A3.
  static func defaultPaper(grade: Int, period: Period) -> Paper {
    grade >= 3 && period == .endYear ? .a3 : .a4
  }

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    try sequences(try Specimen.classRecords(regulation, grade: grade, in: year), template: template)
  }

  /// What the sheet is of, and what the school chose for it (forms.md 12).
  static let document = RecordType(
    "document",
    [
      ("period", .text), ("year", .text), ("placeAndDate", .text), ("isYearEnd", .flag), ("hasTests", .flag),
      ("tallies", .flag), ("ethnicGroup", .flag), ("disability", .flag), ("nationalName", .flag),
    ])

  static let pupil = RecordType(
    "pupil",
    [
      ("id", .text), ("fullName", .text), ("birthDate", .date), ("female", .text), ("ethnicGroup", .text),
      ("disabled", .text),
      ("level", .keyed(by: RegulationContext.subject, .optional(.text))),
      ("score", .keyed(by: RegulationContext.subject, .optional(.text))),
      ("trait", .keyed(by: RegulationContext.trait, .optional(.text))),
      ("outcome", .keyed(by: RegulationContext.outcome, .optional(.text))),
      ("completed", .optional(.text)), ("promoted", .optional(.text)), ("notPromoted", .optional(.text)),
      ("yearEndAward", .text), ("adHocAward", .text), ("award", .text), ("note", .text),
    ])

  static let section = RecordType(
    "class",
    [
      ("name", .text), ("grade", .number), ("homeroomTeacher", .optional(.text)), ("size", .number),
      ("girls", .number), ("inclusive", .number), ("pupils", .list(.record(pupil))),
    ])

  static let tally = RecordType(
    "tally",
    [
      ("well", .keyed(by: RegulationContext.subject, .text)),
      ("completed", .keyed(by: RegulationContext.subject, .text)),
      ("notCompleted", .keyed(by: RegulationContext.subject, .text)),
      ("passed", .keyed(by: RegulationContext.subject, .text)),
      ("traitGood", .keyed(by: RegulationContext.trait, .text)),
      ("traitAdequate", .keyed(by: RegulationContext.trait, .text)),
      ("traitNeedsEffort", .keyed(by: RegulationContext.trait, .text)),
      ("outcome", .keyed(by: RegulationContext.outcome, .text)), ("gradeCompleted", .text),
      ("promoted", .text), ("notPromoted", .text), ("yearEndAward", .text), ("adHocAward", .text),
      ("award", .text),
    ])

  /// What templates of the sheet may say.
  public static let schema = FormSchema(
    form: "result-sheet", hasStampZone: true,
    parts: [
      (
        "sheet",
        [
          RootVariable("document", .record(document)), RootVariable("school", .record(SchoolContext.type)),
          RootVariable("class", .record(section)),
          RootVariable("regulation", .record(RegulationContext.type), isConstant: true),
          RootVariable("tally", .record(tally)),
        ]
      )
    ])

  /// The sheet of a class, ready for layout.
  public static func sequences(_ records: ClassRecords, template: FormTemplate) throws(Failure)
    -> [PageSequence]
  {
    let context = RegulationContext(
      records.regulation, grade: records.section.grade, period: records.period,
      order: records.profile.options.traitGroupOrder)
    let pupils = records.roster.present.map { pupilRecord($0, records, context) }
    let girls = records.roster.present.count { $0.pupil.sex == .female }
    let section = Record(
      section,
      ordered: [
        .text(records.section.name.rawValue), .number(records.section.grade),
        .optional(records.section.homeroomTeacherName), .number(pupils.count), .number(girls),
        .number(records.roster.present.count(where: \.pupil.isInclusive)),
        .list(pupils),
      ])
    let options = records.profile.options
    let document = Record(
      document,
      ordered: [
        .text(records.regulation.label(of: records.period)), .text(records.year.printed),
        .text(SchoolContext.placeAndDate(records.profile, records.date)),
        .flag(records.period == .endYear), .flag(context.hasTests),
        .flag(options.tallies.stand(at: records.period)),
        .flag(options.ethnicGroupColumn), .flag(options.disabilityColumn), .flag(options.nationalName),
      ])
    return [
      try template.sequence(
        "sheet",
        values: [
          .record(document), SchoolContext.value(records.profile, on: records.day), .record(section),
          context.value, ClassTally(records, context).value,
        ],
        owner: records.section.name.rawValue)
    ]
  }

  private static func pupilRecord(
    _ member: ClassRoster.Member, _ records: ClassRecords, _ context: RegulationContext
  ) -> Value {
    let id = member.enrolment.pupil
    let result = records.results[id] ?? PeriodResult()
    let evaluation = records.evaluations[id]
    let missing = Set(evaluation?.missing.map(\.part) ?? [])
    func shown(_ text: String?, _ part: MissingItem.Part) -> Value {
      text.map { .text($0) } ?? (missing.contains(part) ? .missing : .text(""))
    }
    let marks = context.subjects.map { (code: $0.code, mark: result.subjects[$0.code] ?? SubjectMark()) }
    return .record(
      Record(
        pupil,
        ordered: [
          .text(id.rawValue), .text(member.pupil.printedName), .optional(member.pupil.birthDate),
          .tick(member.pupil.sex == .female), .text(member.pupil.ethnicity ?? ""),
          .tick(member.pupil.isInclusive),
          .list(
            marks.map { code, mark in
              mark.standing == .exempt ? .text("Miễn") : shown(mark.level?.rawValue, .level(subject: code))
            }),
          .list(
            marks.map { code, mark in
              mark.standing == .exempt
                ? .text("") : shown(mark.score.map { String($0.value) }, .score(subject: code))
            }),
          .list(context.traits.map { shown(result.traits[$0.code]?.rawValue, .trait($0.code)) }),
          .list(
            records.regulation.outcomes.map { outcome in
              .tick(evaluation?.outcome.map { $0.code == outcome.code })
            }),
          .tick(evaluation?.isCompleted),
          .tick(evaluation?.isPromoted ?? (evaluation?.isCompleted == nil ? nil : false)),
          .tick(evaluation?.isPromoted.map { !$0 } ?? (evaluation?.isCompleted == nil ? nil : false)),
          .tick(result.awards.contains { !$0.isAdHoc }), .tick(result.awards.contains { $0.isAdHoc }),
          .tick(!result.awards.isEmpty), .text(result.note ?? ""),
        ]))
  }
}

public import Diagnostics
import Records
public import Templates
public import Typesetting

/// `Công bố công khai kết quả`: a class's results for teachers, pupils and families (article 9 of the regulation:
/// results are announced when the principal has signed). School-defined: no source gives its layout.
///
/// What is private is no part of its data: birth dates and trait levels only where they were asked for; addresses,
/// comments and notes never. There are no ranks and no averages.
public enum PublicResults {
  /// What a school adds to names, levels, scores, results and awards.
  public struct Options: Hashable, Sendable {
    /// Dates of birth, where names do not tell pupils apart.
    public var birthDates = false
    /// Levels of qualities and competences.
    public var traits = false

    /// Neither, unless said.
    public init(birthDates: Bool = false, traits: Bool = false) {
      self.birthDates = birthDates
      self.traits = traits
    }
  }

  static let pupil = RecordType(
    "pupil",
    [
      ("id", .text), ("fullName", .text), ("birthDate", .optional(.date)),
      ("level", .keyed(by: RegulationContext.subject, .optional(.text))),
      ("score", .keyed(by: RegulationContext.subject, .optional(.text))),
      ("trait", .keyed(by: RegulationContext.trait, .optional(.text))),
      ("outcome", .optional(.text)), ("completed", .optional(.text)), ("promoted", .optional(.text)),
      ("awards", .text),
    ])

  static let section = RecordType(
    "class",
    [
      ("name", .text), ("grade", .number), ("homeroomTeacher", .optional(.text)), ("size", .number),
      ("pupils", .list(.record(pupil))),
    ])

  /// What the template may say.
  public static let schema = FormSchema(
    form: SignOffForm.publicResults.rawValue,
    parts: [
      (
        "results",
        [
          RootVariable("school", .record(SchoolContext.type)),
          RootVariable("document", .record(PeriodContext.type)), RootVariable("class", .record(section)),
          RootVariable("regulation", .record(RegulationContext.type), isConstant: true),
        ]
      )
    ])

  /// More columns of marks than these need A3 to be read from a notice board.
  static let mostColumnsOnA4 = 24

  /// The paper that a class needs: A4, or A3 where the columns are many.
  public static func paper(_ records: ClassRecords, _ options: Options) -> Paper {
    columns(context(records), options) > mostColumnsOnA4 ? .a3 : .a4
  }

  /// Subjects that somebody takes, or should: an empty column would tell nobody anything.
  private static func context(_ records: ClassRecords) -> RegulationContext {
    let context = RegulationContext(
      records.regulation, grade: records.section.grade, period: records.period,
      order: records.profile.options.traitGroupOrder)
    let taken = context.subjects.filter { subject in
      !subject.isOptional(in: records.section.grade)
        || records.roster.present.contains { records.takes(subject, $0.pupil.id) }
    }
    return context.keeping(Set(taken.map(\.code)))
  }

  private static func columns(_ context: RegulationContext, _ options: Options) -> Int {
    let tests = context.subjects.count { $0.isTested(in: context.grade, at: context.period) }
    return context.subjects.count + tests + (options.traits ? context.traits.count : 0)
  }

  /// The results of a class, ready for layout.
  public static func sequences(_ records: ClassRecords, _ options: Options, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let context = context(records)
    let pupils = records.roster.present.map { pupilRecord($0, records, context, options) }
    let section = Record(
      section,
      ordered: [
        .text(records.section.name.rawValue), .number(records.section.grade),
        .optional(records.section.homeroomTeacherName), .number(pupils.count), .list(pupils),
      ])
    let document = PeriodContext.value(
      records.profile, records.year, records.period, date: records.date, hasTests: context.hasTests,
      hasOutcome: records.regulation.printsOutcome, birthDates: options.birthDates, traits: options.traits,
      columns: columns(context, options))
    return [
      try template.sequence(
        "results",
        values: [
          SchoolContext.value(records.profile, on: records.day), document, .record(section), context.value,
        ], owner: records.section.name.rawValue)
    ]
  }

  private static func pupilRecord(
    _ member: ClassRoster.Member, _ records: ClassRecords, _ context: RegulationContext, _ options: Options
  ) -> Value {
    let id = member.pupil.id
    let marks = ShownMarks(records, id)
    let evaluation = records.evaluations[id]
    return .record(
      Record(
        pupil,
        ordered: [
          .text(id.rawValue), .text(member.pupil.printedName),
          options.birthDates ? .optional(member.pupil.birthDate) : .missing,
          .list(context.subjects.map(marks.level)), .list(context.subjects.map(marks.score)),
          .list(options.traits ? context.traits.map(marks.trait) : []),
          .optional(records.regulation.printsOutcome ? evaluation?.outcome?.label : nil),
          .tick(evaluation?.isCompleted), .tick(evaluation?.isPromoted ?? evaluation?.isCompleted),
          .text((records.results[id]?.awards ?? []).map(\.text).joined(separator: "; ")),
        ]))
  }
}

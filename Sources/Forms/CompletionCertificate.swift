public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// `Giấy chứng nhận hoàn thành chương trình tiểu học`, of pupils who completed grade 5 (forms.md 1.6, 2.4). School-defined:
/// no source gives its layout.
public enum CompletionCertificate: FormKind {
  static let subject = Form.Subject.pupil
  static let periods = [Period.endYear]

  static let completion = RecordType(
    "completion", [("afterSupport", .flag), ("supplementaryDate", .optional(.date))])

  /// What templates of the certificate may say.
  public static let schema = FormSchema(
    form: "completion-certificate",
    parts: [
      (
        "page",
        [
          RootVariable("school", .record(SchoolContext.type)),
          RootVariable("document", .record(DocumentContext.type)),
          RootVariable("pupil", .record(PersonContext.type)),
          RootVariable("class", .record(SectionContext.type)),
          RootVariable("completion", .record(completion)),
        ]
      )
    ])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let records = try Specimen.classRecords(regulation, grade: grade, in: year, pupils: 1)
    guard let member = records.roster.members.first else { return [] }
    return try sequences(of: member.pupil, in: records, template: template)
  }

  /// The certificate of a pupil, ready for layout.
  public static func sequences(
    of pupil: Pupil, in records: ClassRecords, template: FormTemplate
  ) throws(Failure) -> [PageSequence] {
    let evaluation = records.evaluations[pupil.id]
    let isAfterSupport = evaluation?.mayState != nil && evaluation?.mayState != evaluation?.state
    let completion = Value.record(
      Record(
        completion,
        ordered: [
          .flag(isAfterSupport),
          isAfterSupport ? .optional(records.results[pupil.id]?.supplementary.day) : .missing,
        ]))
    return [
      try template.sequence(
        "page",
        values: [
          SchoolContext.value(records.profile, on: records.day),
          DocumentContext.value(records.profile, records.year, date: records.date, day: records.day),
          PersonContext.value(pupil), SectionContext.value(records.section), completion,
        ], owner: pupil.id.rawValue)
    ]
  }
}

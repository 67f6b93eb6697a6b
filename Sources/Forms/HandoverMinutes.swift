public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// `Biên bản bàn giao học bạ`: a class's report cards are handed to the school for archiving (forms.md 0.3), those of
/// grade 5 then to the pupils (forms.md 2.6). School-defined: no source gives its layout.
public enum HandoverMinutes: FormKind {
  static let subject = Form.Subject.section
  static let periods = [Period.endYear]

  static let card = RecordType(
    "card",
    [
      ("id", .text), ("fullName", .text), ("birthDate", .date), ("registerNumber", .optional(.text)),
    ])

  static let handover = RecordType(
    "handover", [("clerk", .optional(.text)), ("cards", .list(.record(card))), ("isLastGrade", .flag)])

  /// What templates of the minutes may say.
  public static let schema = FormSchema(
    form: "handover-minutes",
    parts: [
      (
        "page",
        [
          RootVariable("school", .record(SchoolContext.type)),
          RootVariable("document", .record(DocumentContext.type)),
          RootVariable("class", .record(SectionContext.type)),
          RootVariable("handover", .record(handover)),
        ]
      )
    ])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let records = try Specimen.classRecords(regulation, grade: grade, in: year)
    return try sequences(records, clerk: records.section.homeroomTeacherName, date: nil, template: template)
  }

  /// The minutes of a class, ready for layout.
  ///
  /// - Parameters:
  ///   - clerk: who receives the cards; nil leaves a blank to fill.
  ///   - date: the day of the hand-over; nil leaves dots to fill.
  public static func sequences(
    _ records: ClassRecords, clerk: String?, date: CivilDate?, template: FormTemplate
  ) throws(Failure) -> [PageSequence] {
    let cards = records.roster.present.map { member in
      Value.record(
        Record(
          card,
          ordered: [
            .text(member.pupil.id.rawValue), .text(member.pupil.printedName),
            .optional(member.pupil.birthDate), .optional(member.pupil.registerNumber),
          ]))
    }
    let handover = Value.record(
      Record(
        handover, ordered: [.optional(clerk), .list(cards), .flag(records.section.grade == 5)]))
    return [
      try template.sequence(
        "page",
        values: [
          SchoolContext.value(records.profile, on: records.day),
          DocumentContext.value(records.profile, records.year, date: date, day: records.day),
          SectionContext.value(records.section), handover,
        ], owner: records.section.name.rawValue)
    ]
  }
}

public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// `Giấy giới thiệu chuyển trường`, of pupils who move to another school. School-defined: no source gives its layout.
public enum TransferSlip: FormKind {
  static let subject = Form.Subject.pupil

  /// What is recorded of the way to the other school; all of it may be missing.
  static let transfer = RecordType(
    "transfer",
    [
      ("date", .optional(.date)), ("school", .optional(.text)), ("papers", .optional(.text)),
      ("reason", .optional(.text)),
    ])

  /// What templates of the slip may say.
  public static let schema = FormSchema(
    form: "transfer-slip",
    parts: [
      (
        "page",
        [
          RootVariable("school", .record(SchoolContext.type)),
          RootVariable("document", .record(DocumentContext.type)),
          RootVariable("pupil", .record(PersonContext.type)),
          RootVariable("class", .record(SectionContext.type)),
          RootVariable("transfer", .record(transfer)),
        ]
      )
    ])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let records = try Specimen.classRecords(regulation, grade: grade, in: year, pupils: 1)
    guard let member = records.roster.members.first else { return [] }
    let place = Movement.Place(member.enrolment)
    var movement = Movement(
      pupil: member.pupil.id, year: year, kind: .transferOut, day: records.day, before: place, after: place)
    movement.otherSchool = "\(records.profile.name), \(member.pupil.currentAddress ?? "")"
    movement.papers = "Đơn số 88888/ĐCT-TH ngày 28/12/2023"
    movement.reason = member.pupil.currentAddress
    var sequences: [PageSequence] = []
    for movement in [movement, nil] {
      sequences += try self.sequences(
        of: member.pupil, section: records.section, movement, profile: records.profile, year: year,
        date: records.date, template: template)
    }
    return sequences
  }

  /// The slip of a pupil, ready for layout.
  ///
  /// - Parameters:
  ///   - movement: the departure; nil while none is recorded: its lines are left to fill.
  ///   - date: the printed date; nil leaves dots.
  public static func sequences(
    of pupil: Pupil, section: ClassSection, _ movement: Movement?, profile: SchoolProfile, year: SchoolYear,
    date: CivilDate?, template: FormTemplate
  ) throws(Failure) -> [PageSequence] {
    let day = date ?? movement?.day ?? year.lastDay
    let transfer = Value.record(
      Record(
        transfer,
        ordered: [
          .optional(movement?.day), .optional(movement?.otherSchool), .optional(movement?.papers),
          .optional(movement?.reason),
        ]))
    return [
      try template.sequence(
        "page",
        values: [
          SchoolContext.value(profile, on: day),
          DocumentContext.value(profile, year, date: date, day: day), PersonContext.value(pupil),
          SectionContext.value(section), transfer,
        ], owner: pupil.id.rawValue)
    ]
  }
}

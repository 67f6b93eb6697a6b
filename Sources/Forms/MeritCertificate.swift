public import Diagnostics
import Records
public import Templates
public import Typesetting

/// `Giấy khen`: the certificate of merit, one page for each confirmed award of a pupil (forms.md 1.7, 2.5, 5.5). No
/// regulation gives its layout.
public enum MeritCertificate: FormKind {
  static let subject = Form.Subject.pupil
  static let periods = [Period.endYear]

  /// What templates of the certificate may say.
  public static let schema = FormSchema(
    form: "merit-certificate",
    parts: [
      (
        "page",
        [
          RootVariable("school", .record(SchoolContext.type)),
          RootVariable("document", .record(DocumentContext.type)),
          RootVariable("pupil", .record(PersonContext.type)),
          RootVariable("class", .record(SectionContext.type)),
          RootVariable("award", .record(GivenAward.type)),
        ]
      )
    ])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let records = try Specimen.classRecords(regulation, grade: grade, in: year)
    return try sequences(
      Array(Specimen.awards(records).prefix(regulation.awards.count)), in: records, isDateGiven: false,
      template: template)
  }

  /// The certificates of a pupil, ready for layout.
  ///
  /// The date is that of the decision, unless another was asked for or there is no decision yet.
  /// - Parameter isDateGiven: a date was asked for; `records` has it.
  public static func sequences(
    _ awards: [GivenAward], in records: ClassRecords, isDateGiven: Bool, template: FormTemplate
  ) throws(Failure) -> [PageSequence] {
    var sequences: [PageSequence] = []
    for award in awards {
      let date = isDateGiven ? records.date : award.decision?.day ?? records.date
      let day = date ?? records.day
      sequences.append(
        try template.sequence(
          "page",
          values: [
            SchoolContext.value(records.profile, on: day),
            DocumentContext.value(records.profile, records.year, date: date, day: day),
            PersonContext.value(award.pupil), SectionContext.value(award.section), award.value,
          ], owner: award.pupil.id.rawValue))
    }
    return sequences
  }
}

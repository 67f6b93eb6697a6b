import Diagnostics
import Records
import Templates
import Typesetting

/// `Sổ theo dõi và đánh giá học sinh`: the homeroom teacher's working book of a class, laid out by the school
/// (forms.md 5.2: no official primary form is known).
///
/// It never refuses: what is recorded is printed, everything else is left to be filled in by hand.
enum ClassBook: FormKind {
  static let subject = Form.Subject.section

  static let document = RecordType(
    "document", [("year", .text), ("placeAndDate", .text), ("signings", .list(.record(signing)))])

  /// Who confirms the book at the end of a term, and when.
  static let signing = RecordType(
    "signing",
    [
      ("label", .text), ("placeAndDate", .text), ("principal", .optional(.text)),
      ("principalTitle", .list(.text)), ("homeroomTeacher", .optional(.text)),
    ])

  /// One of the four assessment points.
  static let point = RecordType("point", [("label", .text), ("shortLabel", .text), ("isTested", .flag)])

  static let day = RecordType("day", [("label", .text), ("number", .number), ("isWeekend", .flag)])
  static let month = RecordType(
    "month", [("label", .text), ("shortLabel", .text), ("days", .list(.record(day)))])

  static let subjectType = RecordType("subject", [("label", .text), ("points", .list(.record(point)))])
  static let trait = RecordType("trait", [("label", .text), ("points", .list(.record(point)))])
  static let group = RecordType(
    "group", [("label", .text), ("section", .text), ("traits", .list(.record(trait)))])
  static let outcome = RecordType("outcome", [("label", .text), ("count", .number)])

  static let tally = RecordType(
    "tally", [("completed", .number), ("promoted", .number), ("notPromoted", .number)])

  private static let who: [(name: String, type: ValueType)] = [
    ("number", .optional(.number)), ("id", .text), ("fullName", .text), ("isPresent", .flag),
  ]

  static let monthPupil = RecordType(
    "pupil", who + [("cell", .keyed(by: day, .optional(.text)))])
  static let absencePupil = RecordType(
    "pupil",
    who + [
      ("excusedTerm1", .optional(.number)), ("unexcusedTerm1", .optional(.number)),
      ("excusedTerm2", .optional(.number)), ("unexcusedTerm2", .optional(.number)),
      ("excused", .optional(.number)), ("unexcused", .optional(.number)),
    ])
  static let markPupil = RecordType(
    "pupil",
    who + [("level", .keyed(by: point, .text)), ("score", .keyed(by: point, .text))])
  static let yearPupil = RecordType(
    "pupil",
    who + [
      ("outcome", .keyed(by: outcome, .text)), ("completed", .text), ("promoted", .text),
      ("notPromoted", .text), ("awards", .text), ("note", .text),
    ])

  private static let general = [
    RootVariable("document", .record(document)), RootVariable("school", .record(SchoolContext.type)),
    RootVariable("class", .record(ClassList.section)),
  ]

  private static func part(_ name: String, _ own: (name: String, type: ValueType)...) -> (
    name: String, variables: [RootVariable]
  ) {
    (name, general + own.map { RootVariable($0.name, $0.type) })
  }

  static let schema = FormSchema(
    form: "class-book", hasStampZone: true,
    parts: [
      part("cover"), part("list"),
      part("month", ("month", .record(month)), ("pupils", .list(.record(monthPupil)))),
      part("absences", ("months", .list(.record(month))), ("pupils", .list(.record(absencePupil)))),
      part("subject", ("subject", .record(subjectType)), ("pupils", .list(.record(markPupil)))),
      part("traits", ("group", .record(group)), ("pupils", .list(.record(markPupil)))),
      part(
        "year-end", ("outcomes", .list(.record(outcome))), ("tally", .record(tally)),
        ("pupils", .list(.record(yearPupil)))),
      part("reviews"),
    ])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let records = try Specimen.classRecords(regulation, grade: grade, in: year, pupils: 5)
    return try ClassBookRecords(specimen: records).sequences(template)
  }
}

import Diagnostics
import Records
import Templates
import Typesetting

/// `Sổ đăng bộ`: every pupil ever admitted, a line each over two facing pages (forms.md 5.3); laid out by the school.
enum SchoolRegister: FormKind {
  static let subject = Form.Subject.school

  /// School years that the right page has room for; a pupil's further years are told in the notes.
  static let yearColumns = 6

  static let document = RecordType(
    "document",
    [
      ("scope", .text), ("year", .text), ("placeAndDate", .text), ("firstNumber", .optional(.text)),
      ("lastNumber", .optional(.text)),
    ])

  static let yearColumn = RecordType("column", [("number", .number)])

  static let entry = RecordType(
    "entry",
    [
      ("id", .text), ("number", .optional(.text)), ("fullName", .text), ("sex", .text),
      ("birthDate", .optional(.date)), ("birthPlace", .optional(.text)), ("ethnicity", .optional(.text)),
      ("religion", .optional(.text)), ("policy", .optional(.text)), ("currentAddress", .optional(.text)),
      ("fatherName", .optional(.text)), ("fatherOccupation", .optional(.text)),
      ("motherName", .optional(.text)), ("motherOccupation", .optional(.text)),
      ("guardian", .optional(.text)), ("entered", .optional(.date)), ("enteredClass", .optional(.text)),
      ("origin", .optional(.text)), ("className", .keyed(by: yearColumn, .optional(.text))),
      ("schoolYear", .keyed(by: yearColumn, .optional(.text))), ("left", .optional(.date)),
      ("leftClass", .optional(.text)), ("reason", .optional(.text)), ("papers", .optional(.text)),
      ("note", .text),
    ])

  static let spread = RecordType(
    "spread",
    [("firstNumber", .optional(.text)), ("lastNumber", .optional(.text)), ("entries", .list(.record(entry)))])

  static let count = RecordType(
    "count",
    [
      ("pupils", .number), ("inWords", .text), ("girls", .number), ("present", .number),
      ("completed", .number), ("movedAway", .number), ("droppedOut", .number), ("withoutNumber", .number),
    ])

  private static let general = [
    RootVariable("document", .record(document)), RootVariable("school", .record(SchoolContext.type)),
    RootVariable("count", .record(count)),
  ]

  private static let page =
    general + [
      RootVariable("spread", .record(spread)), RootVariable("yearColumns", .list(.record(yearColumn))),
    ]

  static let schema = FormSchema(
    form: "school-register",
    parts: [("cover", general), ("left", page), ("right", page), ("closing", general)])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let records = try Specimen.classRecords(regulation, grade: grade, in: year, pupils: 8)
    let register = RegisterRecords(
      profile: records.profile, year: year, scope: "", date: records.date,
      lines: records.roster.members.map { RegisterLine(specimen: $0.pupil, in: year) })
    return try register.sequences(template, layout: nil)
  }
}

public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// `Học bạ`: the report card of a pupil over all years on record (forms.md 4).
public enum ReportCard: FormKind {
  static let subject = Form.Subject.pupil
  static let isOfRegulation = true
  static let periods = [Period.endYear]

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    guard let card = Specimen.card(try Specimen.classRecords(regulation, grade: grade, in: year)) else {
      return []
    }
    return try sequences(card, pages: Specimen.trial.pages) { (_) throws(Failure) in template }
  }

  /// Which pages of the booklet.
  public enum Pages: String, CaseIterable, Hashable, Sendable {
    /// Cover, guidance, particulars with history, two pages for each year on record.
    case all
    /// The two pages of one year.
    case year
    /// All, and empty pages for the years to come.
    case blank
  }

  static let pupil = RecordType(
    "pupil",
    [
      ("id", .text), ("fullName", .text), ("sex", .text), ("birthDate", .date),
      ("ethnicity", .optional(.text)), ("religion", .optional(.text)), ("nationality", .optional(.text)),
      ("birthPlace", .optional(.text)), ("homeTown", .optional(.text)),
      ("permanentAddress", .optional(.text)), ("currentAddress", .optional(.text)),
      ("fatherName", .optional(.text)), ("motherName", .optional(.text)), ("guardian", .optional(.text)),
      ("registerNumber", .optional(.text)), ("ministryID", .optional(.text)),
      ("nationalID", .optional(.text)),
    ])

  static let historyLine = RecordType(
    "line",
    [
      ("year", .text), ("className", .text), ("school", .text), ("registerNumber", .text), ("entered", .text),
    ])

  static let card = RecordType("card", [("history", .list(.record(historyLine))), ("place", .text)])

  static let subjectLine = RecordType(
    "subject",
    [
      ("label", .text), ("language", .text), ("level", .optional(.text)), ("score", .optional(.text)),
      ("comment", .text), ("isNeverScored", .flag),
    ])

  static let traitLine = RecordType("trait", [("label", .text), ("level", .optional(.text))])

  static let traitGroup = RecordType(
    "group",
    [
      ("code", .text), ("kind", .text), ("label", .text), ("section", .text), ("isFirstOfSection", .flag),
      ("comment", .text),
      ("traits", .list(.record(traitLine))),
    ])

  static let year = RecordType(
    "year",
    [
      ("year", .text), ("className", .optional(.text)), ("grade", .number), ("school", .text),
      ("homeroomTeacher", .optional(.text)), ("heightCm", .optional(.text)), ("weightKg", .optional(.text)),
      ("health", .optional(.text)), ("excused", .optional(.text)), ("unexcused", .optional(.text)),
      ("absences", .optional(.text)), ("subjects", .list(.record(subjectLine))),
      ("taughtSubjects", .list(.record(subjectLine))), ("groups", .list(.record(traitGroup))),
      ("outcome", .optional(.text)), ("awards", .optional(.text)), ("completion", .optional(.text)),
      ("placeAndDate", .text), ("principal", .optional(.text)), ("principalTitle", .list(.text)),
      ("isBlank", .flag), ("sealDiameter", .number), ("laterDecision", .optional(.text)),
    ])

  private static let general = [
    RootVariable("school", .record(SchoolContext.type)), RootVariable("pupil", .record(pupil)),
    RootVariable("card", .record(card)),
  ]

  /// What templates of the card may say.
  public static let schema = FormSchema(
    form: "report-card",
    parts: [
      ("cover", general), ("guidance", general), ("particulars", general),
      (
        "subjects",
        [RootVariable("pupil", .record(pupil)), RootVariable("year", .record(year))]
      ),
      (
        "traits",
        [RootVariable("pupil", .record(pupil)), RootVariable("year", .record(year))]
      ),
    ])

  private static let parts = ["cover", "guidance", "particulars"]
  /// How many sequences stand before those of the years, two for each, in a whole booklet.
  public static let partsBeforeYears = parts.count

  /// The pages of a card, ready for layout.
  ///
  /// - Parameters:
  ///   - isDuplex: for a book printed on both sides: the subjects of a year stand at the left, its traits at the right.
  ///   - template: gives the template of a regulation; each year is printed by the one of that year.
  public static func sequences(
    _ records: CardRecords, pages: Pages, isDuplex: Bool = false,
    template: (Regulation) throws(Failure) -> FormTemplate
  ) throws(Failure) -> [PageSequence] {
    guard let current = records.years.last else { return [] }
    let owner = records.pupil.id.rawValue
    let school = SchoolContext.value(records.profile, on: records.day)
    let pupilValue = value(of: records.pupil)
    let main = try template(current.regulation)
    var sequences: [PageSequence] = []
    if pages != .year {
      let card = Value.record(
        Record(
          card,
          ["history": .list(records.historyLines.map(historyValue)), "place": .text(records.profile.place)]))
      for part in parts {
        sequences.append(try main.sequence(part, values: [school, pupilValue, card], owner: owner))
        if isDuplex, part != "guidance" { sequences[sequences.count - 1].opensOn = .recto }
      }
    }
    var years = pages == .year ? [current] : records.years
    if pages == .blank { years += records.yearsToCome }
    for record in years {
      let yearValue = CardYearValue(record, records).value
      for part in ["subjects", "traits"] {
        sequences.append(
          try template(record.regulation).sequence(part, values: [pupilValue, yearValue], owner: owner))
        if isDuplex { sequences[sequences.count - 1].opensOn = part == "subjects" ? .verso : .recto }
      }
    }
    return sequences
  }

  private static func value(of member: Pupil) -> Value {
    .record(
      Record(
        pupil,
        ordered: [
          .text(member.id.rawValue), .text(member.printedName), .text(member.sex.rawValue),
          .optional(member.birthDate), .optional(member.ethnicity), .optional(member.religion),
          .optional(member.nationality), .optional(member.birthPlace), .optional(member.homeTown),
          .optional(member.permanentAddress), .optional(member.currentAddress ?? member.permanentAddress),
          .optional(member.fatherName), .optional(member.motherName), .optional(member.guardian),
          .optional(member.registerNumber), .optional(member.ministryID), .optional(member.nationalID),
        ]))
  }

  private static func historyValue(_ line: CardRecords.HistoryLine) -> Value {
    .record(
      Record(
        historyLine,
        ordered: [
          .text(line.year), .text(line.className), .text(line.school), .text(line.registerNumber),
          .text(line.entered),
        ]))
  }
}

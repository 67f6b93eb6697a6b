public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// `Danh sách lớp`: the class list with what the homeroom teacher enters of every pupil (forms.md 0.3); laid out by
/// the school.
enum ClassList: FormKind {
  static let subject = Form.Subject.section

  static let document = RecordType(
    "document", [("year", .text), ("day", .optional(.text)), ("placeAndDate", .text)])

  static let section = RecordType(
    "class",
    [
      ("name", .text), ("grade", .number), ("homeroomTeacher", .optional(.text)), ("size", .number),
      ("girls", .number), ("minority", .number), ("departed", .number),
      ("pupils", .list(.record(PupilParticulars.type))),
    ])

  static let schema = FormSchema(
    form: "class-list",
    parts: [
      (
        "list",
        [
          RootVariable("document", .record(document)), RootVariable("school", .record(SchoolContext.type)),
          RootVariable("class", .record(section)),
        ]
      )
    ])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let records = try Specimen.classRecords(regulation, grade: grade, in: year, pupils: 12)
    return try ClassListRecords(specimen: records).sequences(template)
  }

  /// The value of `class` for a list of pupils.
  static func value(_ section: ClassSection, _ pupils: [PupilParticulars]) -> Value {
    let present = pupils.filter { $0.number != nil }
    return .record(
      Record(
        Self.section,
        ordered: [
          .text(section.name.rawValue), .number(section.grade), .optional(section.homeroomTeacherName),
          .number(present.count), .number(present.count { $0.pupil.sex == .female }),
          .number(present.count(where: \.pupil.isOfMinority)), .number(pupils.count - present.count),
          .list(pupils.map(\.value)),
        ]))
  }
}

/// The list of a class on a day: everybody who is in it, and who left with the day of leaving.
public struct ClassListRecords: Sendable {
  /// The school.
  public let profile: SchoolProfile
  /// The year.
  public let year: SchoolYear
  /// The class.
  public let section: ClassSection
  /// The day whose list it is; nil: as things stand.
  public let day: CivilDate?
  /// The printed date; nil leaves dots.
  public let date: CivilDate?
  /// The pupils in their order; those who left are among the members.
  public let roster: ClassRoster
  /// What happened in the year up to the day, in its order.
  public let movements: [Movement]

  /// A list.
  public init(
    profile: SchoolProfile, year: SchoolYear, section: ClassSection, day: CivilDate?, date: CivilDate?,
    roster: ClassRoster, movements: [Movement]
  ) {
    self.profile = profile
    self.year = year
    self.section = section
    self.day = day
    self.date = date
    self.roster = roster
    self.movements = day.map { day in movements.filter { $0.day <= day } } ?? movements
  }

  /// A class of invented pupils, one of whom left.
  init(specimen records: ClassRecords) {
    let members = records.roster.members
    let enrolments = members.enumerated().map { index, member in
      var enrolment = member.enrolment
      if index == 1 { enrolment.status = .readmittedTerm1 }
      if index == 2 { enrolment.status = .movedAwaySummer }
      return enrolment
    }
    self.init(
      profile: records.profile, year: records.year, section: records.section, day: records.date,
      date: records.date,
      roster: ClassRoster(
        enrolments,
        pupils: Dictionary(
          members.map { ($0.pupil.id, $0.pupil) }, uniquingKeysWith: { first, _ in first })),
      movements: [])
  }

  /// The list, ready for layout.
  public func sequences(_ template: FormTemplate) throws(Failure) -> [PageSequence] {
    let document = Record(
      ClassList.document,
      ordered: [
        .text(year.printed), .optional(day?.long), .text(SchoolContext.placeAndDate(profile, date)),
      ])
    return [
      try template.sequence(
        "list",
        values: [
          .record(document), SchoolContext.value(profile, on: date ?? day ?? year.lastDay),
          ClassList.value(section, PupilParticulars.all(roster.members, of: section.name, movements)),
        ],
        owner: section.name.rawValue)
    ]
  }
}

public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// What the book of a class is made of: everything recorded of it in a year.
public struct ClassBookRecords: Sendable {
  /// The school.
  public let profile: SchoolProfile
  /// The year.
  public let year: SchoolYear
  /// The class.
  public let section: ClassSection
  /// Its regulation in that year.
  public let regulation: Regulation
  /// The printed date; nil leaves dots.
  public let date: CivilDate?
  /// The days on which the two terms are confirmed, as far as they have come by this book; others are left to be
  /// filled in by hand.
  public let signingDays: [Period: CivilDate]
  /// Everybody who was in the class in the year, in the order of its list; who went to another class comes last.
  public let members: [ClassRoster.Member]
  /// What happened in the year, in its order.
  public let movements: [Movement]
  /// By assessment point: what is recorded; points that are not asked for are absent.
  public let results: [Period: [PupilID: PeriodResult]]
  /// What follows from the end of the year; empty before it.
  public let evaluations: [PupilID: Evaluation]
  /// Absences, as far as recorded.
  public let attendance: [PupilID: [Attendance.Term: Attendance]]

  /// The records of a class.
  ///
  /// - Parameters:
  ///   - rosters: the lists of the assessment points' days, the earliest first; the last is that of the book.
  public init(
    profile: SchoolProfile, year: SchoolYear, section: ClassSection, regulation: Regulation,
    date: CivilDate?, signingDays: [Period: CivilDate], rosters: [ClassRoster], movements: [Movement],
    results: [Period: [PupilID: PeriodResult]], evaluations: [PupilID: Evaluation],
    attendance: [PupilID: [Attendance.Term: Attendance]]
  ) {
    self.profile = profile
    self.year = year
    self.section = section
    self.regulation = regulation
    self.date = date
    self.signingDays = signingDays
    self.movements = movements
    self.results = results
    self.evaluations = evaluations
    self.attendance = attendance
    var members = rosters.last?.members ?? []
    var known = Set(members.map(\.pupil.id))
    for roster in rosters.dropLast() {
      for member in roster.members where known.insert(member.pupil.id).inserted { members.append(member) }
    }
    self.members = members
  }

  /// A class of invented pupils.
  init(specimen records: ClassRecords) {
    var attendance = Attendance()
    attendance.excused = 10
    attendance.unexcused = 10
    let terms = Dictionary(
      Attendance.Term.allCases.map { ($0, attendance) }, uniquingKeysWith: { first, _ in first })
    self.init(
      profile: records.profile, year: records.year, section: records.section,
      regulation: records.regulation, date: records.date,
      signingDays: records.date.map { [.endTerm1: $0, .endYear: $0] } ?? [:], rosters: [records.roster],
      movements: [],
      results: Dictionary(
        Period.allCases.map { ($0, records.results) }, uniquingKeysWith: { first, _ in first }),
      evaluations: records.evaluations, attendance: records.results.mapValues { _ in terms })
  }

  /// The book: cover, list, a page a month, absences, a page a subject and a group of traits, the end of the year,
  /// reviews and signatures. Each goes on over as many pages as the class needs.
  public func sequences(_ template: FormTemplate) throws(Failure) -> [PageSequence] {
    let book = ClassBookValues(self)
    let owner = section.name.rawValue
    let general = [
      .record(
        Record(
          ClassBook.document,
          ordered: [
            .text(year.printed), .text(SchoolContext.placeAndDate(profile, date)),
            .list(zip(0..., [Period.endTerm1, .endYear]).map(signing)),
          ])),
      SchoolContext.value(profile, on: date ?? year.lastDay),
      ClassList.value(section, book.particulars),
    ]
    var sequences: [PageSequence] = []
    for (part, own) in book.parts {
      sequences.append(try template.sequence(part, values: general + own, owner: owner))
    }
    return sequences
  }

  /// The block in which a term is confirmed; blanks where its day has not come by this book.
  private func signing(_ index: Int, _ period: Period) -> Value {
    let day = signingDays[period]
    let principal = profile.principal(on: day ?? year.lastDay)
    return .record(
      Record(
        ClassBook.signing, ordinal: index,
        ordered: [
          .text(period.label), .text(SchoolContext.placeAndDate(profile, day)),
          .optional(day == nil ? nil : principal?.name),
          .list((principal?.title ?? ["HIỆU TRƯỞNG"]).map { .text($0) }),
          .optional(day == nil ? nil : section.homeroomTeacherName),
        ]))
  }
}

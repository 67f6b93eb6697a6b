public import Diagnostics
public import Records

// Years.
extension SchoolFile {
  /// Opens a school year; a year that is open already only gets new dates, if any are given.
  ///
  /// - Parameter dates: nil: those of `PeriodDates.preset` for a new year.
  /// - Returns: Whether the year is new.
  @discardableResult
  public func openYear(_ year: SchoolYear, dates: PeriodDates? = nil, as act: Act) throws(Failure) -> Bool {
    try write(as: act) { (writer) throws(Failure) in try writer.openYear(year, dates: dates) }
  }

  /// The years that were opened, earliest first.
  public func years() throws(Failure) -> [SchoolYear] {
    try rows("SELECT start FROM school_year ORDER BY start") { $0.year() }
  }

  /// The dates of a year's assessment points.
  public func periodDates(_ year: SchoolYear) throws(Failure) -> PeriodDates {
    var dates = PeriodDates()
    let statement = try connection.prepare("SELECT period, day FROM period_date WHERE year = ?")
    defer { statement.reset() }
    statement.bind(year)
    while try statement.step() {
      if let period = Period(rawValue: statement.requiredText()) { dates[period] = statement.date() }
    }
    return dates
  }

  /// The years that are closed: nothing in them changes.
  public func closedYears() throws(Failure) -> Set<SchoolYear> {
    Set(try rows("SELECT start FROM school_year WHERE closed IS NOT NULL") { $0.year() })
  }
}

// What was accepted.
extension SchoolFile {
  /// The findings of checks of a year that people have accepted, by code and place.
  public func acknowledgements(in year: SchoolYear) throws(Failure) -> [Acknowledgement] {
    try rows(
      "SELECT code, place, fingerprint, reason, who, at FROM acknowledgement WHERE year = ? ORDER BY code, place",
      bind: { $0.bind(year) }
    ) { row in
      Acknowledgement(
        code: row.requiredText(), place: row.requiredText(), fingerprint: row.requiredText(),
        reason: row.requiredText(), who: row.requiredText(),
        at: Moment(row.requiredText()) ?? Moment(unixSeconds: 0))
    }
  }
}

// Staff, classes, pupils.
extension SchoolFile {
  /// All staff, in the order first entered.
  public func staff() throws(Failure) -> [Staff] {
    try rows("SELECT code, full_name, birth_date, sex, position, team FROM staff ORDER BY key") { row in
      var staff = Staff(id: StaffID(rawValue: row.requiredText()), fullName: row.requiredText())
      staff.birthDate = row.date()
      staff.sex = row.text().flatMap(Sex.init(rawValue:))
      staff.position = row.text()
      staff.team = row.text()
      return staff
    }
  }

  /// The classes of a year, by grade and then in the order first entered.
  public func classes(in year: SchoolYear) throws(Failure) -> [ClassSection] {
    try rows(
      "SELECT \(Self.classColumns) FROM class c LEFT JOIN staff s ON s.key = c.homeroom_teacher "
        + "WHERE c.year = ? ORDER BY c.grade, c.key",
      bind: { $0.bind(year) }, Self.classSection)
  }

  static let classColumns =
    "c.name, c.grade, s.code, coalesce(c.homeroom_teacher_name, s.full_name), c.foreign_language"

  static func classSection(_ row: Statement) -> ClassSection {
    var section = ClassSection(name: ClassName(rawValue: row.requiredText()), grade: row.requiredNumber())
    section.homeroomTeacher = row.text().map(StaffID.init(rawValue:))
    section.homeroomTeacherName = row.text()
    section.foreignLanguage = row.requiredText()
    return section
  }

  /// Pupils by code; codes that nobody has are left out.
  public func pupils(ids: some Sequence<PupilID>) throws(Failure) -> [PupilID: Pupil] {
    try pupils(of: .pupils(Array(ids)))
  }

  /// The pupils of a class, or of all classes of the year; in a closed year as they were when it was closed.
  public func pupils(in year: SchoolYear, of name: ClassName? = nil) throws(Failure) -> [PupilID: Pupil] {
    let scope = PupilScope.enrolled(in: year, of: name)
    let columns = PupilRow.columns.split(separator: ", ").dropFirst().map { "x.\($0)" }
    let closed = try rows(
      "SELECT p.code, \(columns.joined(separator: ", ")) FROM closed_pupil x JOIN pupil p ON p.key = x.pupil "
        + "WHERE x.year = ? AND \(scope.condition(on: "x.pupil")) ORDER BY x.pupil",
      bind: { statement in
        statement.bind(year)
        scope.bind(to: statement)
      }, PupilRow.read)
    guard closed.isEmpty else {
      return Dictionary(closed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return try pupils(of: scope)
  }

  /// The pupils of a scope.
  public func pupils(of scope: PupilScope) throws(Failure) -> [PupilID: Pupil] {
    let pupils = try rows(
      "SELECT \(PupilRow.columns) FROM pupil WHERE \(scope.condition(on: "key")) ORDER BY key",
      bind: scope.bind, PupilRow.read)
    return Dictionary(pupils.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Who is in a class, or in all classes of the year, in the order first entered. `ClassRoster` orders them.
  public func enrolments(in year: SchoolYear, of name: ClassName? = nil) throws(Failure) -> [Enrolment] {
    try rows(
      "SELECT p.code, c.name, e.ordinal, e.status FROM enrolment e JOIN class c ON c.key = e.class "
        + "JOIN pupil p ON p.key = e.pupil WHERE c.year = ? \(name == nil ? "" : "AND c.name = ? ")"
        + "ORDER BY c.grade, c.key, p.key",
      bind: { statement in
        statement.bind(year)
        if let name { statement.bind(name.rawValue) }
      }, Self.enrolment)
  }

  private static func enrolment(_ row: Statement) -> Enrolment {
    Enrolment(
      pupil: PupilID(rawValue: row.requiredText()), className: ClassName(rawValue: row.requiredText()),
      ordinal: row.number(), status: PupilStatus(rawValue: row.requiredText()) ?? .attending)
  }

  /// A pupil's classes over the years, earliest first.
  public func enrolments(of pupil: PupilID) throws(Failure) -> [YearEnrolment] {
    try enrolments(of: .pupils([pupil]))[pupil] ?? []
  }

  /// The classes over the years of every pupil of a scope, earliest first.
  public func enrolments(of scope: PupilScope) throws(Failure) -> [PupilID: [YearEnrolment]] {
    let all = try rows(
      "SELECT p.code, c.name, e.ordinal, e.status, e.year, \(Self.classColumns) FROM enrolment e "
        + "JOIN class c ON c.key = e.class JOIN pupil p ON p.key = e.pupil "
        + "LEFT JOIN staff s ON s.key = c.homeroom_teacher "
        + "WHERE \(scope.condition(on: "e.pupil")) ORDER BY e.pupil, e.year",
      bind: scope.bind
    ) { row in
      let enrolment = Self.enrolment(row)
      return YearEnrolment(year: row.year(), enrolment: enrolment, section: Self.classSection(row))
    }
    return Dictionary(grouping: all, by: \.enrolment.pupil)
  }

  /// Earlier years and other schools of the pupils of a class, or of all classes of the year.
  public func history(
    in year: SchoolYear, of name: ClassName? = nil
  ) throws(Failure) -> [PupilID: [HistoryEntry]] {
    try history(of: .enrolled(in: year, of: name))
  }

  /// Earlier years and other schools, in the order entered.
  public func history(of scope: PupilScope) throws(Failure) -> [PupilID: [HistoryEntry]] {
    let all = try rows(
      "SELECT p.code, h.year, h.class_name, h.school, h.register_number, h.entered FROM history h "
        + "JOIN pupil p ON p.key = h.pupil WHERE \(scope.condition(on: "h.pupil")) ORDER BY h.pupil, h.position",
      bind: scope.bind
    ) { row in
      let pupil = PupilID(rawValue: row.requiredText())
      var entry = HistoryEntry(year: row.year(), className: row.requiredText())
      entry.school = row.text()
      entry.registerNumber = row.text()
      entry.entered = row.date()
      return (pupil, entry)
    }
    return Dictionary(grouping: all, by: \.0).mapValues { $0.map(\.1) }
  }

  /// All rows of a query as values.
  func rows<Value>(
    _ sql: String, bind: (Statement) -> Void = { _ in }, _ read: (Statement) -> Value
  ) throws(Failure) -> [Value] {
    let statement = try connection.prepare(sql)
    defer { statement.reset() }
    bind(statement)
    var values: [Value] = []
    while try statement.step() { values.append(read(statement)) }
    return values
  }
}

/// A pupil's place in a class, with the year and what the class was.
public struct YearEnrolment: Hashable, Sendable {
  /// The school year.
  public let year: SchoolYear
  /// The place in the class.
  public let enrolment: Enrolment
  /// The class: grade, teacher, language.
  public let section: ClassSection
}

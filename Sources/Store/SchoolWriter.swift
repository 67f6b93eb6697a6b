public import Diagnostics
public import Records

/// What may be written inside one transaction of `SchoolFile.write`. Entries are found by their keys: an entry
/// that is there already is replaced.
public struct SchoolWriter {
  let school: SchoolFile
  var connection: Connection { school.connection }

  init(_ school: SchoolFile) { self.school = school }

  /// The row of the act's file that the changes to come are from; nil: from none. The audit notes it.
  public var sourceRow: Int? {
    get { connection.trail.sourceRow }
    nonmutating set { connection.trail.sourceRow = newValue }
  }

  /// Enters a member of staff, or replaces the one with the same code.
  public func put(_ staff: Staff) throws(Failure) {
    guard !staff.id.rawValue.isEmpty, !staff.fullName.isEmpty else { throw Failure(.emptyKey) }
    let statement = try connection.prepare(
      """
      INSERT INTO staff (code, full_name, birth_date, sex, position, team) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET full_name = excluded.full_name, birth_date = excluded.birth_date,
        sex = excluded.sex, position = excluded.position, team = excluded.team
      """)
    statement.bind(staff.id.rawValue)
    statement.bind(staff.fullName)
    statement.bind(staff.birthDate)
    statement.bind(staff.sex?.rawValue)
    statement.bind(staff.position)
    statement.bind(staff.team)
    try statement.run()
  }

  /// Enters a class of a year, or replaces the one with the same name.
  ///
  /// With a `homeroomTeacher` the printed name follows the staff list unless a name is given too.
  public func put(_ section: ClassSection, in year: SchoolYear) throws(Failure) {
    guard !section.name.rawValue.isEmpty else { throw Failure(.emptyKey) }
    try requireYear(year)
    var teacher: Int?
    if let id = section.homeroomTeacher {
      teacher = try key("SELECT key FROM staff WHERE code = ?") { $0.bind(id.rawValue) }
      if teacher == nil { throw Failure(.staffNotKnown, ["staff": id.rawValue]) }
    }
    let statement = try connection.prepare(
      """
      INSERT INTO class (year, name, grade, homeroom_teacher, homeroom_teacher_name, foreign_language)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (year, name) DO UPDATE SET grade = excluded.grade,
        homeroom_teacher = excluded.homeroom_teacher, homeroom_teacher_name = excluded.homeroom_teacher_name,
        foreign_language = excluded.foreign_language
      """)
    statement.bind(year)
    statement.bind(section.name.rawValue)
    statement.bind(section.grade)
    statement.bind(teacher)
    statement.bind(section.homeroomTeacherName)
    statement.bind(section.foreignLanguage)
    try statement.run()
  }

  /// Enters a pupil, or replaces the one with the same code.
  public func put(_ pupil: Pupil) throws(Failure) {
    guard !pupil.id.rawValue.isEmpty, !pupil.fullName.isEmpty else { throw Failure(.emptyKey) }
    let statement = try connection.prepare(Self.putPupil)
    PupilRow.bind(pupil, to: statement)
    try statement.run()
  }

  private static let putPupil: String = {
    let columns = PupilRow.columns.split(separator: ", ")
    return "INSERT INTO pupil (\(PupilRow.columns)) VALUES "
      + "(\(columns.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT (code) DO UPDATE SET "
      + columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
  }()

  /// Puts a pupil in a class of a year; one class a year, so a pupil in another class of it moves.
  ///
  /// - Throws: also when class or status are others than the pupil's last movement of the year led to: what a dated
  ///   movement says is changed by another movement, or by taking it back.
  public func put(_ enrolment: Enrolment, in year: SchoolYear) throws(Failure) {
    try requireAgreement(enrolment, in: year)
    try write(enrolment, in: year)
  }

  /// Puts a pupil in a class, whatever the movements say.
  func write(_ enrolment: Enrolment, in year: SchoolYear) throws(Failure) {
    let pupil = try pupilKey(enrolment.pupil)
    let section = try key("SELECT key FROM class WHERE year = ? AND name = ?") { statement in
      statement.bind(year)
      statement.bind(enrolment.className.rawValue)
    }
    guard let section else {
      try requireYear(year)
      throw Failure(.classNotKnown, ["class": enrolment.className.rawValue, "year": year.text])
    }
    let statement = try connection.prepare(
      """
      INSERT INTO enrolment (pupil, year, class, ordinal, status) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (pupil, year) DO UPDATE SET class = excluded.class, ordinal = excluded.ordinal,
        status = excluded.status
      """)
    statement.bind(pupil)
    statement.bind(year)
    statement.bind(section)
    statement.bind(enrolment.ordinal)
    statement.bind(enrolment.status.rawValue)
    try statement.run()
  }

  /// Enters heights, weights and absences of a term, replacing what was there for it.
  public func put(
    _ attendance: Attendance, of pupil: PupilID, in year: SchoolYear, term: Attendance.Term
  ) throws(Failure) {
    let key = try enrolledPupilKey(pupil, in: year)
    guard attendance != Attendance() else {
      let statement = try connection.prepare(
        "DELETE FROM attendance WHERE pupil = ? AND year = ? AND term = ?")
      statement.bind(key)
      statement.bind(year)
      statement.bind(term.rawValue)
      return try statement.run()
    }
    let statement = try connection.prepare(
      """
      INSERT INTO attendance (pupil, year, term, height_cm, weight_kg, health, excused, unexcused)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (pupil, year, term) DO UPDATE SET height_cm = excluded.height_cm,
        weight_kg = excluded.weight_kg, health = excluded.health, excused = excluded.excused,
        unexcused = excluded.unexcused
      """)
    statement.bind(key)
    statement.bind(year)
    statement.bind(term.rawValue)
    statement.bind(attendance.heightCm)
    statement.bind(attendance.weightKg)
    statement.bind(attendance.health)
    statement.bind(attendance.excused)
    statement.bind(attendance.unexcused)
    try statement.run()
  }

  /// Enters the earlier years of a pupil, replacing all that were there.
  public func put(_ history: [HistoryEntry], of pupil: PupilID) throws(Failure) {
    let key = try pupilKey(pupil)
    let delete = try connection.prepare("DELETE FROM history WHERE pupil = ? AND position >= ?")
    delete.bind(key)
    delete.bind(history.count)
    try delete.run()
    for (position, entry) in history.enumerated() {
      let statement = try connection.prepare(
        """
        INSERT INTO history (pupil, position, year, class_name, school, register_number, entered)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (pupil, position) DO UPDATE SET year = excluded.year, class_name = excluded.class_name,
          school = excluded.school, register_number = excluded.register_number, entered = excluded.entered
        """)
      statement.bind(key)
      statement.bind(position)
      statement.bind(entry.year)
      statement.bind(entry.className)
      statement.bind(entry.school)
      statement.bind(entry.registerNumber)
      statement.bind(entry.entered)
      try statement.run()
    }
  }

  /// Notes that a person has accepted a finding of a check; one that was noted before is replaced.
  public func put(_ acknowledgement: Acknowledgement, in year: SchoolYear) throws(Failure) {
    let statement = try connection.prepare(
      """
      INSERT INTO acknowledgement (year, code, place, fingerprint, reason, who, at) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (year, code, place) DO UPDATE SET fingerprint = excluded.fingerprint,
        reason = excluded.reason, who = excluded.who, at = excluded.at
      """)
    statement.bind(year)
    for text in [acknowledgement.code, acknowledgement.place, acknowledgement.fingerprint] {
      statement.bind(required: text)
    }
    statement.bind(acknowledgement.reason)
    statement.bind(acknowledgement.who)
    statement.bind(acknowledgement.at.text)
    try statement.run()
  }

  /// Takes back that a finding was accepted.
  public func removeAcknowledgement(code: String, place: String, in year: SchoolYear) throws(Failure) {
    let statement = try connection.prepare(
      "DELETE FROM acknowledgement WHERE year = ? AND code = ? AND place = ?")
    statement.bind(year)
    statement.bind(code)
    statement.bind(required: place)
    try statement.run()
  }

  /// The act under way, as confirmations name it.
  var actUnderWay: (by: String?, at: String?) {
    (connection.trail.value?.who, connection.trail.value?.at.text)
  }
}

// Finding what an entry refers to.
extension SchoolWriter {
  func key(_ sql: String, _ bind: (Statement) -> Void) throws(Failure) -> Int? {
    let statement = try connection.prepare(sql)
    defer { statement.reset() }
    bind(statement)
    return try statement.step() ? statement.number() : nil
  }

  func pupilKey(_ id: PupilID) throws(Failure) -> Int {
    guard let key = try key("SELECT key FROM pupil WHERE code = ?", { $0.bind(id.rawValue) }) else {
      throw Failure(.pupilNotKnown, ["pupil": id.rawValue])
    }
    return key
  }

  func enrolledPupilKey(_ id: PupilID, in year: SchoolYear) throws(Failure) -> Int {
    let found = try key(
      "SELECT e.pupil FROM enrolment e JOIN pupil p ON p.key = e.pupil WHERE p.code = ? AND e.year = ?"
    ) {
      $0.bind(id.rawValue)
      $0.bind(year)
    }
    guard let found else {
      _ = try pupilKey(id)
      try requireYear(year)
      throw Failure(.pupilNotEnrolled, ["pupil": id.rawValue, "year": year.text])
    }
    return found
  }

  func requireYear(_ year: SchoolYear) throws(Failure) {
    guard try key("SELECT start FROM school_year WHERE start = ?", { $0.bind(year) }) != nil else {
      throw Failure(.yearNotOpen, ["year": year.text])
    }
  }
}

public import Diagnostics
public import Records

extension SchoolWriter {
  /// Notes a movement and brings the pupil's enrolment up to date. Whether it makes sense, `MovementRules` has said.
  public func put(_ movement: Movement) throws(Failure) {
    try requireOpen(movement.year)
    let pupil = try pupilKey(movement.pupil)
    let before = try movement.before.map { place throws(Failure) in
      try classKey(place.className, in: movement.year)
    }
    let after = try classKey(movement.after.className, in: movement.year)
    try write(Enrolment(pupil: movement.pupil, movement.after), in: movement.year)
    let statement = try connection.prepare(
      """
      INSERT INTO movement (pupil, year, kind, day, before_class, before_status, before_ordinal, after_class,
        after_status, after_ordinal, other_school, papers, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    statement.bind(pupil)
    statement.bind(movement.year)
    statement.bind(movement.kind.rawValue)
    statement.bind(movement.day)
    statement.bind(before)
    statement.bind(movement.before?.status.rawValue)
    statement.bind(movement.before?.ordinal)
    statement.bind(after)
    statement.bind(movement.after.status.rawValue)
    statement.bind(movement.after.ordinal)
    statement.bind(movement.otherSchool)
    statement.bind(movement.papers)
    statement.bind(movement.reason)
    try statement.run()
  }

  /// Takes back the last movement of a pupil in a year: class and status are again what they were before it, and the
  /// day of entering that an arrival set is empty again. `Số đăng bộ` stays: each is given once only. The audit keeps
  /// what was taken back.
  ///
  /// - Returns: The movement; nil if there was none.
  /// - Throws: also when the pupil would have no class, but has results.
  public func removeLastMovement(of pupil: PupilID, in year: SchoolYear) throws(Failure) -> Movement? {
    try requireOpen(year)
    guard let last = try school.movements(in: year, of: pupil).last else { return nil }
    let owner = try pupilKey(pupil)
    if last.kind == .transferIn { try takeBackEntering(owner, pupil, last) }
    let delete = try connection.prepare(
      """
      DELETE FROM movement WHERE key = (
        SELECT key FROM movement WHERE pupil = ? AND year = ? ORDER BY day DESC, key DESC LIMIT 1)
      """)
    delete.bind(owner)
    delete.bind(year)
    try delete.run()
    if let place = last.before {
      try write(Enrolment(pupil: pupil, place), in: year)
    } else {
      guard try !school.hasRecords(of: pupil, in: year) else {
        throw Failure(.undoWouldLoseResults, ["pupil": pupil.rawValue, "year": year.text])
      }
      let remove = try connection.prepare("DELETE FROM enrolment WHERE pupil = ? AND year = ?")
      remove.bind(owner)
      remove.bind(year)
      try remove.run()
    }
    return last
  }

  /// Empties the day of entering if it is the one that an arrival set. Whether it did, the audit knows: the act that
  /// noted the movement found it empty.
  private func takeBackEntering(_ key: Int, _ pupil: PupilID, _ movement: Movement) throws(Failure) {
    guard try school.pupils(ids: [pupil])[pupil]?.enteredSchool == movement.day else { return }
    let entries = try school.rows(
      """
      SELECT entry, act, record, before, after FROM audit
      WHERE record = audit_row('pupil', ?) AND act = (
        SELECT act FROM audit WHERE before IS NULL AND record = (
          SELECT audit_row('movement', p.code, m.year, m.key) FROM movement m JOIN pupil p ON p.key = m.pupil
          WHERE m.pupil = ? AND m.year = ? ORDER BY m.day DESC, m.key DESC LIMIT 1)
        ORDER BY entry DESC LIMIT 1)
      """,
      bind: {
        $0.bind(pupil.rawValue)
        $0.bind(key)
        $0.bind(movement.year)
      }
    ) { row in
      let (number, act, record) = (row.requiredNumber(), row.requiredNumber(), row.requiredText())
      return AuditEntry(
        number: number, act: act, sourceRow: nil, record: record, before: row.text(), after: row.text(),
        hash: "")
    }
    let isSetThen = entries.contains { entry in
      entry.changes.contains { $0.column == "entered_school" && $0.before == nil }
    }
    guard isSetThen else { return }
    let statement = try connection.prepare("UPDATE pupil SET entered_school = NULL WHERE key = ?")
    statement.bind(key)
    try statement.run()
  }

  /// Refuses a year that is closed before anything else is said of it; the triggers would refuse it too.
  public func requireOpen(_ year: SchoolYear) throws(Failure) {
    try requireYear(year)
    if try school.closedYears().contains(year) { throw Failure(.yearClosed, at: .file(school.path)) }
  }

  /// Refuses an enrolment that is not where the pupil's last movement led to.
  func requireAgreement(_ enrolment: Enrolment, in year: SchoolYear) throws(Failure) {
    let statement = try connection.prepare(
      """
      SELECT m.day, c.name, m.after_status FROM movement m JOIN pupil p ON p.key = m.pupil
        JOIN class c ON c.key = m.after_class
      WHERE p.code = ? AND m.year = ? ORDER BY m.day DESC, m.key DESC LIMIT 1
      """)
    defer { statement.reset() }
    statement.bind(enrolment.pupil.rawValue)
    statement.bind(year)
    guard try statement.step() else { return }
    let day = statement.date() ?? year.lastDay
    let name = ClassName(rawValue: statement.requiredText())
    let status = statement.text().flatMap(PupilStatus.init(rawValue:)) ?? .attending
    guard enrolment.className != name || enrolment.status != status else { return }
    throw Failure(
      .enrolmentAgainstMovement,
      [
        "pupil": enrolment.pupil.rawValue, "class": enrolment.className.rawValue,
        "status": enrolment.status.label, "day": day.text, "nowClass": name.rawValue, "now": status.label,
      ])
  }

  private func classKey(_ name: ClassName, in year: SchoolYear) throws(Failure) -> Int {
    let found = try key("SELECT key FROM class WHERE year = ? AND name = ?") { statement in
      statement.bind(year)
      statement.bind(name.rawValue)
    }
    guard let found else { throw Failure(.classNotKnown, ["class": name.rawValue, "year": year.text]) }
    return found
  }
}

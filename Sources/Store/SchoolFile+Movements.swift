public import Diagnostics
public import Records

// Who came, went or changed class, and the class lists of any day that follow.
extension SchoolFile {
  /// The movements of a year, of one pupil or of all, in the order in which they happened.
  public func movements(in year: SchoolYear, of pupil: PupilID? = nil) throws(Failure) -> [Movement] {
    try movements(where: "m.year = ?\(pupil == nil ? "" : " AND p.code = ?")") { statement in
      statement.bind(year)
      if let pupil { statement.bind(pupil.rawValue) }
    }
  }

  /// The movements of a pupil in all years, in the order in which they happened.
  public func movements(of pupil: PupilID) throws(Failure) -> [Movement] {
    try movements(where: "p.code = ?") { $0.bind(pupil.rawValue) }
  }

  private func movements(
    where condition: String, _ bind: (Statement) -> Void
  ) throws(Failure) -> [Movement] {
    try rows(
      """
      SELECT p.code, m.year, m.kind, m.day, b.name, m.before_status, m.before_ordinal, a.name, m.after_status,
        m.after_ordinal, m.other_school, m.papers, m.reason
      FROM movement m JOIN pupil p ON p.key = m.pupil JOIN class a ON a.key = m.after_class
      LEFT JOIN class b ON b.key = m.before_class WHERE \(condition) ORDER BY m.day, m.key
      """, bind: bind
    ) { row in
      let pupil = PupilID(rawValue: row.requiredText())
      let year = row.year()
      let kind = Movement.Kind(rawValue: row.requiredText()) ?? .classChange
      let day = row.date() ?? year.lastDay
      let before = Self.place(row)
      let after = Self.place(row)
      var movement = Movement(
        pupil: pupil, year: year, kind: kind, day: day, before: before,
        after: after ?? Movement.Place(className: ClassName(rawValue: ""), status: .attending))
      movement.otherSchool = row.text()
      movement.papers = row.text()
      movement.reason = row.text()
      return movement
    }
  }

  private static func place(_ row: Statement) -> Movement.Place? {
    let name = row.text()
    let status = row.text().flatMap(PupilStatus.init(rawValue:))
    let ordinal = row.number()
    guard let name, let status else { return nil }
    return Movement.Place(className: ClassName(rawValue: name), status: status, ordinal: ordinal)
  }

  /// Who was in a class, or in all classes of the year, on a day; without a day: now.
  ///
  /// A pupil who left on 10 March is present on the 9th and gone on the 10th; one who came on the 10th is not on
  /// the list of the 9th; one who changed class stands in the old class before. `ClassRoster` orders them.
  public func enrolments(
    in year: SchoolYear, of name: ClassName? = nil, on day: CivilDate?
  ) throws(Failure) -> [Enrolment] {
    guard let day else { return try enrolments(in: year, of: name) }
    let movements = try movements(in: year)
    guard movements.contains(where: { $0.day > day }) else { return try enrolments(in: year, of: name) }
    let list = ClassListOfDay(try enrolments(in: year), movements: movements, on: day)
    return list.enrolments.filter { name == nil || $0.className == name }
  }

  /// A pupil's place in a year, on a day or now; nil for one who was not in the school.
  public func enrolment(
    of pupil: PupilID, in year: SchoolYear, on day: CivilDate? = nil
  ) throws(Failure) -> Enrolment? {
    guard let now = try enrolments(of: pupil).first(where: { $0.year == year })?.enrolment else { return nil }
    guard let day else { return now }
    return ClassListOfDay([now], movements: try movements(in: year, of: pupil), on: day).enrolments.first
  }

  /// Every `Số đăng bộ` in use, in the order first entered: of pupils, those long gone included, and of what history
  /// says of this school.
  public func registerNumbers() throws(Failure) -> [String] {
    let name = try profile().name
    return try rows(
      """
      SELECT n FROM (
        SELECT register_number AS n, 0 AS source, key AS place, 0 AS line FROM pupil
        UNION ALL SELECT register_number, 1, pupil, position FROM history WHERE school IS NULL OR school = ?)
      WHERE n IS NOT NULL ORDER BY source, place, line
      """, bind: { $0.bind(name) }
    ) { $0.requiredText() }
  }

  /// Whether anything is recorded of a pupil in a year that hangs on the enrolment.
  func hasRecords(of pupil: PupilID, in year: SchoolYear) throws(Failure) -> Bool {
    let found = try rows(
      """
      SELECT 1 FROM pupil p WHERE p.code = ? AND (
        EXISTS (SELECT 1 FROM result r WHERE r.pupil = p.key AND r.year = ?)
        OR EXISTS (SELECT 1 FROM attendance a WHERE a.pupil = p.key AND a.year = ?)
        OR EXISTS (SELECT 1 FROM award_entry w WHERE w.pupil = p.key AND w.year = ?))
      """,
      bind: {
        $0.bind(pupil.rawValue)
        $0.bind(year)
        $0.bind(year)
        $0.bind(year)
      }
    ) { $0.requiredNumber() }
    return !found.isEmpty
  }
}

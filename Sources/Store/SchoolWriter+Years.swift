public import Diagnostics
public import Records

extension SchoolWriter {
  /// Opens a school year; a year that is open already only gets new dates, if any are given.
  ///
  /// - Parameter dates: nil: those of `PeriodDates.preset` for a new year.
  /// - Returns: Whether the year is new.
  @discardableResult
  public func openYear(_ year: SchoolYear, dates: PeriodDates? = nil) throws(Failure) -> Bool {
    let isNew = try key("SELECT start FROM school_year WHERE start = ?", { $0.bind(year) }) == nil
    if isNew {
      let insert = try connection.prepare("INSERT INTO school_year (start) VALUES (?)")
      insert.bind(year)
      try insert.run()
    }
    guard let dates = dates ?? (isNew ? PeriodDates.preset(for: year) : nil) else { return isNew }
    for period in Period.allCases {
      let statement: Statement
      if let day = dates[period] {
        statement = try connection.prepare(
          """
          INSERT INTO period_date (day, year, period) VALUES (?, ?, ?)
          ON CONFLICT (year, period) DO UPDATE SET day = excluded.day
          """)
        statement.bind(day)
      } else {
        statement = try connection.prepare("DELETE FROM period_date WHERE year = ? AND period = ?")
      }
      statement.bind(year)
      statement.bind(period)
      try statement.run()
    }
    return isNew
  }

  /// Closes a year: nothing in it changes from then on. The names of homeroom teachers and the particulars of the
  /// pupils stay for that year as they are that day, whatever the lists say later.
  public func closeYear(_ year: SchoolYear, at moment: Moment) throws(Failure) {
    try requireYear(year)
    let names = try connection.prepare(
      """
      UPDATE class SET homeroom_teacher_name = (SELECT full_name FROM staff WHERE key = homeroom_teacher)
      WHERE year = ? AND homeroom_teacher_name IS NULL
        AND (SELECT closed FROM school_year WHERE start = year) IS NULL
      """)
    names.bind(year)
    try names.run()
    let columns = PupilRow.columns.split(separator: ", ").dropFirst().joined(separator: ", ")
    let pupils = try connection.prepare(
      """
      INSERT INTO closed_pupil (pupil, year, \(columns)) SELECT key, ?1, \(columns) FROM pupil
      WHERE key IN (SELECT pupil FROM enrolment WHERE year = ?1)
        AND (SELECT closed FROM school_year WHERE start = ?1) IS NULL ORDER BY key
      """)
    pupils.bind(year)
    try pupils.run()
    try setClosed(year, moment.text)
  }

  /// Opens a closed year again.
  public func reopenYear(_ year: SchoolYear) throws(Failure) {
    try requireYear(year)
    try setClosed(year, nil)
    let pupils = try connection.prepare("DELETE FROM closed_pupil WHERE year = ?")
    pupils.bind(year)
    try pupils.run()
  }

  private func setClosed(_ year: SchoolYear, _ moment: String?) throws(Failure) {
    let statement = try connection.prepare(
      "UPDATE school_year SET closed = ? WHERE start = ? AND (closed IS NULL) <> (? IS NULL)")
    statement.bind(moment)
    statement.bind(year)
    statement.bind(moment)
    try statement.run()
  }
}

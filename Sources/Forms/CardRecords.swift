public import Records

/// Everything a report card is made of.
public struct CardRecords: Sendable {
  /// The school.
  public let profile: SchoolProfile
  /// The pupil.
  public let pupil: Pupil
  /// Years on record, the latest last.
  public let years: [YearRecord]
  /// Empty years to come, for a booklet with room for them.
  public let yearsToCome: [YearRecord]
  /// Years at other schools, and what the school wrote of its own.
  public let history: [HistoryEntry]

  /// A year of a pupil.
  public struct YearRecord: Sendable {
    /// The school year.
    public let year: SchoolYear
    /// The grade.
    public let grade: Int
    /// The class; nil in a year to come.
    public let section: ClassSection?
    /// The regulation of that year and grade.
    public let regulation: Regulation
    /// The end of that year.
    public let result: PeriodResult
    /// What follows from it; nil in a year to come.
    public let evaluation: Evaluation?
    /// Height, weight, absences.
    public let attendance: [Attendance.Term: Attendance]
    /// The printed date; nil leaves dots.
    public let date: CivilDate?
    /// The day on which the pupil came or came back, if that was in this year.
    public let arrived: CivilDate?

    /// A year.
    public init(
      year: SchoolYear, grade: Int, section: ClassSection?, regulation: Regulation, result: PeriodResult,
      evaluation: Evaluation?, attendance: [Attendance.Term: Attendance], date: CivilDate?,
      arrived: CivilDate? = nil
    ) {
      self.year = year
      self.grade = grade
      self.section = section
      self.regulation = regulation
      self.result = result
      self.evaluation = evaluation
      self.attendance = attendance
      self.date = date
      self.arrived = arrived
    }

    /// The day of the last assessment or decision that the pages tell of, if it is later than their date.
    public var laterDecision: CivilDate? {
      guard let date, let last = result.lastDay(by: evaluation), last > date else { return nil }
      return last
    }

    /// The day that decides names and localities.
    var day: CivilDate { date ?? year.lastDay }
  }

  /// All of it.
  public init(
    profile: SchoolProfile, pupil: Pupil, years: [YearRecord], yearsToCome: [YearRecord] = [],
    history: [HistoryEntry]
  ) {
    self.profile = profile
    self.pupil = pupil
    self.years = years
    self.yearsToCome = yearsToCome
    self.history = history
  }

  /// The day that the card and its PDF carry.
  public var day: CivilDate {
    years.last?.day ?? CivilDate(checkedYear: 2020, month: 8, day: 31) ?? pupil.birthDate
  }

  /// What is missing in years; the year is named when it is not the latest.
  public func missing(in printed: some Sequence<YearRecord>) -> [String] {
    printed.flatMap { record in
      let prefix = record.year == years.last?.year ? "" : record.year.text + " "
      return (record.evaluation?.missing ?? []).map { prefix + $0.column }
    }
  }

  /// Years at other schools: they have a line of the history, and no pages.
  public var yearsElsewhere: [SchoolYear] { history.filter { !isHere($0) }.map(\.year) }

  private func isHere(_ entry: HistoryEntry) -> Bool { entry.school == nil || entry.school == profile.name }

  /// A line of `Quá trình học tập` as printed.
  struct HistoryLine {
    var year: String
    var className: String
    var school: String
    var registerNumber: String
    var entered: String
  }

  /// Earlier years as entered, then years on record, in order of years; a year entered by hand stands as it is.
  var historyLines: [HistoryLine] {
    var lines = history.map { entry in
      (
        start: entry.year.start,
        line: HistoryLine(
          year: entry.year.printed, className: entry.className, school: entry.school ?? profile.name,
          registerNumber: entry.registerNumber ?? (isHere(entry) ? pupil.registerNumber ?? "" : ""),
          entered: entry.entered?.text ?? "")
      )
    }
    // A year begun at another school has a line for each of the two.
    let entered = Set(history.filter(isHere).map(\.year.start))
    for record in years where !entered.contains(record.year.start) {
      let isFirstHere = !history.contains(where: isHere) && record.year == years.first?.year
      lines.append(
        (
          record.year.start,
          HistoryLine(
            year: record.year.printed, className: record.section?.name.rawValue ?? "", school: profile.name,
            registerNumber: pupil.registerNumber ?? "",
            entered: (record.arrived ?? (isFirstHere ? pupil.enteredSchool : nil))?.text ?? "")
        ))
    }
    return lines.sorted { $0.start < $1.start }.map(\.line)
  }
}

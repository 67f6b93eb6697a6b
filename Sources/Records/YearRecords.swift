/// One school year as checks and statistics read it: each table of the school file loaded once.
public struct YearRecords: Sendable {
  /// The year.
  public let year: SchoolYear
  /// When results are due.
  public let dates: PeriodDates
  /// The classes, by grade and then in the order first entered.
  public let classes: [ClassYear]
  /// Every pupil of the school, those of other years too, by code: for numbers that may stand only once.
  public let everyone: [Pupil]

  /// A year.
  public init(year: SchoolYear, dates: PeriodDates, classes: [ClassYear], everyone: [Pupil] = []) {
    self.year = year
    self.dates = dates
    self.classes = classes
    self.everyone = everyone.sorted { $0.id < $1.id }
  }
}

/// A class of a school year: who is in it, what is recorded, and what follows from it.
public struct ClassYear: Sendable {
  /// The class.
  public let section: ClassSection
  /// The regulation of the year and grade.
  public let regulation: Regulation
  /// The pupils in their order, as they are now.
  public let roster: ClassRoster
  /// The pupils as they were on the date of a period, where that differs.
  private let rosters: [Period: ClassRoster]
  /// What is recorded, by period and pupil. Pupils with nothing recorded are absent.
  public let results: [Period: [PupilID: PeriodResult]]
  /// Heights, weights and absences.
  public let attendance: [PupilID: [Attendance.Term: Attendance]]
  /// The day on which a pupil left, where the movement is on record.
  public let departures: [PupilID: CivilDate]
  /// Which optional subjects the class owes: of the periods that were asked for.
  public let needs: [Period: ClassNeeds]
  /// What follows, by period and pupil: of the periods that were asked for.
  public let evaluations: [Period: [PupilID: Evaluation]]

  /// Judges the pupils of a class at some periods, by the same rule as the documents.
  ///
  /// - Parameters:
  ///   - rosters: the class as it was on the dates of periods after which somebody came, went or changed class.
  ///   - may: the date of the end of the year, if it has one.
  public init(
    section: ClassSection, regulation: Regulation, roster: ClassRoster,
    rosters: [Period: ClassRoster] = [:], results: [Period: [PupilID: PeriodResult]],
    attendance: [PupilID: [Attendance.Term: Attendance]] = [:],
    departures: [PupilID: CivilDate] = [:], may: CivilDate?, judgedAt periods: [Period]
  ) {
    self.section = section
    self.regulation = regulation
    self.roster = roster
    self.rosters = rosters
    self.results = results
    self.attendance = attendance
    self.departures = departures
    var evaluations: [Period: [PupilID: Evaluation]] = [:]
    var allNeeds: [Period: ClassNeeds] = [:]
    for period in periods {
      let roster = rosters[period] ?? roster
      let recorded = results[period] ?? [:]
      let needs = ClassNeeds(
        regulation, grade: section.grade, presentResults: roster.present.compactMap { recorded[$0.pupil.id] })
      allNeeds[period] = needs
      var judged: [PupilID: Evaluation] = [:]
      judged.reserveCapacity(roster.members.count)
      for member in roster.members {
        judged[member.pupil.id] = regulation.evaluate(
          recorded[member.pupil.id], grade: section.grade, at: period, needs: needs,
          status: member.enrolment.status, may: may)
      }
      evaluations[period] = judged
    }
    self.evaluations = evaluations
    needs = allNeeds
  }

  /// The pupils who were in the class on the date of a period: those of its documents.
  public func roster(at period: Period) -> ClassRoster { rosters[period] ?? roster }

  /// What is recorded of a pupil at a period.
  public func result(of pupil: PupilID, at period: Period) -> PeriodResult? { results[period]?[pupil] }

  /// Whether there are present pupils, and nothing is recorded of any of them at a period.
  public func isWithoutResults(at period: Period) -> Bool {
    let recorded = results[period] ?? [:]
    let roster = roster(at: period)
    return !roster.present.isEmpty && !roster.present.contains { recorded[$0.pupil.id] != nil }
  }
}

public import Diagnostics
public import Records
public import Store

extension SchoolFile {
  /// A school year in values: classes, pupils, the results of the periods asked for, attendance; each table read once.
  ///
  /// - Parameters:
  ///   - periods: the periods to judge; nil: those at which anything is recorded, and the end of the year when its
  ///     date has come or nothing else is recorded.
  ///   - known: the day whose state is judged: without what was decided or assessed later; nil: all that is recorded.
  ///   - today: the day that says whether a date has come.
  ///   - context: whether the results of all periods come along, to compare with; else only those of `periods`.
  ///   - withEveryone: whether the pupils of other years come along too.
  /// - Throws: when no regulation, or more than one, covers a grade.
  public func yearRecords(
    _ year: SchoolYear, of className: ClassName? = nil, judgedAt periods: [Period]?, known: CivilDate? = nil,
    today: CivilDate? = nil, withContext context: Bool, withEveryone: Bool, regulations: RegulationSet
  ) throws(Failure) -> (records: YearRecords, periods: [Period]) {
    let regulations = try inForce(regulations)
    var results: [Period: [PupilID: PeriodResult]] = [:]
    for period in Period.allCases where context || periods?.contains(period) != false {
      var recorded = try self.results(in: year, period: period, of: className)
      if let known { recorded = recorded.mapValues { $0.known(on: known) } }
      if !recorded.isEmpty { results[period] = recorded }
    }
    let dates = try periodDates(year)
    let isOver = today.flatMap { today in dates[.endYear].map { $0 <= today } } ?? false
    let recorded = Period.allCases.filter { results[$0] != nil || isOver && $0 == .endYear }
    let judged = periods ?? (recorded.isEmpty ? [.endYear] : recorded)
    let pupils = try withEveryone ? self.pupils(of: .everyone) : self.pupils(in: year, of: className)
    let attendance = try self.attendance(in: year, of: className)
    let lists = ListsOfYear(
      now: try enrolments(in: year), movements: try movements(in: year), dates: dates, pupils: pupils)
    var classes: [ClassYear] = []
    for section in try self.classes(in: year) where className == nil || section.name == className {
      let roster = lists.roster(of: section.name)
      let rosters = lists.rosters(of: section.name)
      var own: [Period: [PupilID: PeriodResult]] = [:]
      for (period, recorded) in results {
        var marks: [PupilID: PeriodResult] = [:]
        for member in roster.members + (rosters[period]?.members ?? []) {
          marks[member.pupil.id] = recorded[member.pupil.id]
        }
        own[period] = marks
      }
      classes.append(
        ClassYear(
          section: section, regulation: try regulations.regulation(for: year, grade: section.grade),
          roster: roster, rosters: rosters, results: own, attendance: attendance,
          departures: lists.departures, may: dates[.endYear], judgedAt: judged))
    }
    let records = YearRecords(
      year: year, dates: dates, classes: classes,
      everyone: withEveryone ? Array(pupils.values) : [])
    return (records, judged)
  }
}

/// The class lists of a year: now, and on the dates of the periods where they were others.
private struct ListsOfYear {
  let departures: [PupilID: CivilDate]
  private let pupils: [PupilID: Pupil]
  private let now: [ClassName: [Enrolment]]
  private var then: [Period: (lists: [ClassName: [Enrolment]], changed: Set<ClassName>)] = [:]

  init(
    now enrolments: [Enrolment], movements: [Movement], dates: PeriodDates, pupils: [PupilID: Pupil]
  ) {
    self.pupils = pupils
    now = Dictionary(grouping: enrolments, by: \.className)
    var departures: [PupilID: CivilDate] = [:]
    for movement in movements {
      departures[movement.pupil] = movement.after.status.isPresent ? nil : movement.day
    }
    self.departures = departures
    for period in Period.allCases {
      guard let day = dates[period] else { continue }
      let later = movements.filter { $0.day > day }
      if later.isEmpty { continue }
      let list = ClassListOfDay(enrolments, movements: movements, on: day).enrolments
      let names = later.flatMap { [$0.before?.className, $0.after.className].compactMap(\.self) }
      then[period] = (Dictionary(grouping: list, by: \.className), Set(names))
    }
  }

  func roster(of name: ClassName) -> ClassRoster { ClassRoster(now[name] ?? [], pupils: pupils) }

  func rosters(of name: ClassName) -> [Period: ClassRoster] {
    then.filter { $0.value.changed.contains(name) }.mapValues {
      ClassRoster($0.lists[name] ?? [], pupils: pupils)
    }
  }
}

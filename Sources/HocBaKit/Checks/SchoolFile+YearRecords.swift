public import Diagnostics
public import Records
public import Store

extension SchoolFile {
  /// A school year in values: classes, pupils, the results of the periods asked for, attendance; each table read once.
  ///
  /// - Parameters:
  ///   - periods: the periods to judge; nil: those at which anything is recorded, else the end of the year.
  ///   - context: whether the results of all periods come along, to compare with; else only those of `periods`.
  ///   - withEveryone: whether the pupils of other years come along too.
  /// - Throws: when no regulation, or more than one, covers a grade.
  public func yearRecords(
    _ year: SchoolYear, of className: ClassName? = nil, judgedAt periods: [Period]?,
    withContext context: Bool,
    withEveryone: Bool, regulations: RegulationSet
  ) throws(Failure) -> (records: YearRecords, periods: [Period]) {
    var results: [Period: [PupilID: PeriodResult]] = [:]
    for period in Period.allCases where context || periods?.contains(period) != false {
      let recorded = try self.results(in: year, period: period, of: className)
      if !recorded.isEmpty { results[period] = recorded }
    }
    let recorded = Period.allCases.filter { results[$0] != nil }
    let judged = periods ?? (recorded.isEmpty ? [.endYear] : recorded)
    let pupils = try withEveryone ? self.pupils(of: .everyone) : self.pupils(in: year, of: className)
    let dates = try periodDates(year)
    let attendance = try self.attendance(in: year, of: className)
    var enrolled: [ClassName: [Enrolment]] = [:]
    for enrolment in try enrolments(in: year, of: className) {
      enrolled[enrolment.className, default: []].append(enrolment)
    }
    var classes: [ClassYear] = []
    for section in try self.classes(in: year) where className == nil || section.name == className {
      let roster = ClassRoster(enrolled[section.name] ?? [], pupils: pupils)
      var own: [Period: [PupilID: PeriodResult]] = [:]
      for (period, recorded) in results {
        var marks: [PupilID: PeriodResult] = [:]
        for member in roster.members { marks[member.pupil.id] = recorded[member.pupil.id] }
        own[period] = marks
      }
      classes.append(
        ClassYear(
          section: section, regulation: try regulations.regulation(for: year, grade: section.grade),
          roster: roster, results: own, attendance: attendance, may: dates[.endYear], judgedAt: judged))
    }
    let records = YearRecords(
      year: year, dates: dates, classes: classes,
      everyone: withEveryone ? Array(pupils.values) : [])
    return (records, judged)
  }
}

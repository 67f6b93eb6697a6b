import Diagnostics
import Forms
import Records
import Store

/// Loads what documents are made of, a class at a time, so that memory does not grow with the school.
final class RecordLoader {
  let school: SchoolFile
  let profile: SchoolProfile
  private let regulations: RegulationSet
  private let override: CivilDate?
  private var dates: [SchoolYear: PeriodDates] = [:]
  /// Earlier years of classes: pupils of one class usually come from few.
  private var earlier: [String: ClassRecords] = [:]
  /// Days on which pupils came or came back, by year.
  private var arrivals: [SchoolYear: [PupilID: CivilDate]] = [:]

  init(_ school: SchoolFile, regulations: RegulationSet, date: CivilDate?) throws(Failure) {
    self.school = school
    override = date
    profile = try school.profile()
    self.regulations = regulations.adapted(to: profile.options)
  }

  private func date(of period: Period, in year: SchoolYear) throws(Failure) -> CivilDate? {
    if let known = dates[year] { return known[period] }
    let loaded = try school.periodDates(year)
    dates[year] = loaded
    return loaded[period]
  }

  /// A class at a period, judged.
  ///
  /// - Parameter asPrinted: by what was known on the printed date, as sheets are; else by all that is recorded.
  func classRecords(
    _ section: ClassSection, in year: SchoolYear, at period: Period, asPrinted: Bool
  ) throws(Failure) -> ClassRecords {
    // Who was in the class on the period's date stands on its documents, whatever date is printed.
    let day = try date(of: period, in: year)
    let printed = override ?? day
    return try load(
      section, in: year, at: period, date: printed, listOf: day, known: asPrinted ? printed : nil)
  }

  private func load(
    _ section: ClassSection, in year: SchoolYear, at period: Period, date: CivilDate?, listOf day: CivilDate?,
    known: CivilDate? = nil
  ) throws(Failure) -> ClassRecords {
    let roster = ClassRoster(
      try school.enrolments(in: year, of: section.name, on: day),
      pupils: try school.pupils(in: year, of: section.name))
    let members = Set(roster.members.map(\.pupil.id))
    return ClassRecords(
      profile: profile, year: year, section: section,
      regulation: try regulations.regulation(for: year, grade: section.grade), period: period, date: date,
      roster: roster,
      results: try school.results(in: year, period: period, of: section.name).filter {
        members.contains($0.key)
      }, known: known, may: try self.date(of: .endYear, in: year))
  }

  /// The cards of the pupils of a class, in its order; `only` keeps one pupil.
  func cards(of records: ClassRecords, only: PupilID?, withYearsToCome: Bool) throws(Failure) -> [CardRecords]
  {
    let scope = PupilScope.enrolled(in: records.year, of: records.section.name)
    let enrolments = try school.enrolments(of: scope)
    let attendance = try school.attendance(of: scope)
    let history = try school.history(of: scope)
    let toCome = withYearsToCome ? try yearsToCome(after: records) : []
    var cards: [CardRecords] = []
    for member in records.roster.members where only == nil || member.pupil.id == only {
      let id = member.pupil.id
      var years: [CardRecords.YearRecord] = []
      for earlier in enrolments[id] ?? [] where earlier.year < records.year {
        let past = try earlierRecords(earlier.section, in: earlier.year)
        // A year without any result is not on record.
        guard let result = past.results[id] else { continue }
        years.append(
          try year(of: id, past, result, attendance[id]?[earlier.year] ?? [:], date: past.date))
      }
      years.append(
        try year(
          of: id, records, records.results[id] ?? PeriodResult(), attendance[id]?[records.year] ?? [:],
          date: records.date))
      cards.append(
        CardRecords(
          profile: profile, pupil: member.pupil, years: years, yearsToCome: toCome,
          history: (history[id] ?? []).filter { $0.year <= records.year }))
    }
    return cards
  }

  private func year(
    of id: PupilID, _ records: ClassRecords, _ result: PeriodResult,
    _ attendance: [Attendance.Term: Attendance], date: CivilDate?
  ) throws(Failure) -> CardRecords.YearRecord {
    CardRecords.YearRecord(
      year: records.year, grade: records.section.grade, section: records.section,
      regulation: records.regulation, result: result, evaluation: records.evaluations[id],
      attendance: attendance, date: date, arrived: try arrivals(in: records.year)[id])
  }

  /// The last day in a year on which each pupil came from another school or came back.
  private func arrivals(in year: SchoolYear) throws(Failure) -> [PupilID: CivilDate] {
    if let known = arrivals[year] { return known }
    var days: [PupilID: CivilDate] = [:]
    for movement in try school.movements(in: year)
    where movement.kind == .transferIn || movement.kind == .returning {
      days[movement.pupil] = movement.day
    }
    arrivals[year] = days
    return days
  }

  private func earlierRecords(_ section: ClassSection, in year: SchoolYear) throws(Failure) -> ClassRecords {
    let key = year.text + "/" + section.name.rawValue
    if let known = earlier[key] { return known }
    if earlier.count >= 24 { earlier.removeAll() }
    let loaded = try load(section, in: year, at: .endYear, date: date(of: .endYear, in: year), listOf: nil)
    earlier[key] = loaded
    return loaded
  }

  /// Empty years up to grade 5, each under the regulation that will apply then.
  private func yearsToCome(after records: ClassRecords) throws(Failure) -> [CardRecords.YearRecord] {
    var years: [CardRecords.YearRecord] = []
    var grade = records.section.grade + 1
    while grade <= 5 {
      let year = SchoolYear(start: records.year.start + grade - records.section.grade)
      years.append(
        CardRecords.YearRecord(
          year: year, grade: grade, section: nil,
          regulation: try regulations.regulation(for: year, grade: grade), result: PeriodResult(),
          evaluation: nil, attendance: [:], date: nil))
      grade += 1
    }
    return years
  }
}

import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Sổ theo dõi và đánh giá học sinh`, one a class, with what is recorded up to the period asked for.
  mutating func printClassBook() throws(Failure) {
    let movements = try press.school.movements(in: order.scope.year)
    for section in try sections() {
      let records = try classBookRecords(of: section, movements)
      guard !records.members.isEmpty else {
        report.findings.append(
          .note(.classListEmpty, ["class": section.name.rawValue, "year": order.scope.year.text]))
        continue
      }
      let template = try self.template(of: nil, grade: section.grade, on: codes?.paper(of: section.name))
      let before = report.findings.count
      try finish(
        try records.sequences(template),
        PrintedDocument(
          form: .classBook, className: section.name, path: path(section.name, ""),
          titles: ["Lớp \(section.name.rawValue)"], formTitle: template.title,
          title: "\(template.title) – Lớp \(section.name.rawValue)",
          subject: subject(template, order.scope.year), day: records.date ?? order.scope.year.lastDay,
          members: records.members.map(\.pupil.id)),
        people: records.members.map { member in
          let id = member.pupil.id
          let result = records.results[.endYear]?[id]
          let words = [result?.note ?? ""] + (result?.awards.map(\.text) ?? [])
          return (id, member.pupil.texts + words.joined(separator: " "))
        })
      tellOnce(from: before)
    }
  }

  /// A name stands on every page of a book: that it is set smaller is told once a pupil and column.
  private mutating func tellOnce(from index: Int) {
    var told: Set<[String]> = []
    let added = report.findings[index...].filter { finding in
      guard let column = finding.values["column"], let id = finding.values["id"] else { return true }
      return told.insert([finding.message.code, column, id]).inserted
    }
    report.findings.replaceSubrange(index..., with: added)
  }

  /// Each point of the year is loaded once: results stay with the pupil, whichever class the pupil was in then.
  private func classBookRecords(of section: ClassSection, _ movements: [Movement]) throws(Failure)
    -> ClassBookRecords
  {
    let school = press.school
    let year = order.scope.year
    let dates = try school.periodDates(year)
    let last = try loader.classRecords(section, in: year, at: order.period, asPrinted: false)
    let points = Period.allCases.filter { $0 <= order.period }
    let pupils = try school.pupils(in: year, of: section.name)
    var rosters: [ClassRoster] = []
    var results: [Period: [PupilID: PeriodResult]] = [:]
    for point in points {
      let recorded = try school.results(in: year, period: point, of: section.name)
      results[point] = recorded
      guard point != order.period else { continue }
      rosters.append(
        ClassRoster(
          try school.enrolments(in: year, of: section.name, on: dates[point]), pupils: pupils))
    }
    results[order.period]?.merge(last.results) { _, counted in counted }
    return ClassBookRecords(
      profile: loader.profile, year: year, section: section, regulation: last.regulation, date: last.date,
      signingDays: signingDays(dates, last.date),
      rosters: rosters + [last.roster],
      movements: movements.filter { movement in dates[order.period].map { movement.day <= $0 } ?? true },
      results: results, evaluations: order.period == .endYear ? last.evaluations : [:],
      attendance: try school.attendance(in: year, of: section.name))
  }

  /// Each term is confirmed on the day of its last assessment point; the point asked for has the printed date.
  private func signingDays(_ dates: PeriodDates, _ printed: CivilDate?) -> [Period: CivilDate] {
    var days: [Period: CivilDate] = [:]
    for period in [Period.endTerm1, .endYear] where period <= order.period {
      days[period] = period == order.period ? printed : dates[period]
    }
    return days
  }
}

import Diagnostics
import Forms
import Records
import Store
import Typesetting

extension PrintRun {
  /// `Sổ đăng bộ`: one book of everybody ever admitted up to the year, or of those asked for.
  mutating func printSchoolRegister() throws(Failure) {
    let year = order.scope.year
    let lines = try registerLines()
    guard !lines.isEmpty else {
      report.findings.append(.note(.registerWithoutPupils, ["year": year.text]))
      return
    }
    let name = order.scope.className
    let dates = try press.school.periodDates(year)
    let records = RegisterRecords(
      profile: loader.profile, year: year, scope: registerScope, date: order.date ?? dates[order.period],
      lines: lines)
    if records.withoutNumber > 0 {
      report.findings.append(.note(.registerWithoutNumbers, ["count": "\(records.withoutNumber)"]))
    }
    let template = try self.template(of: nil, grade: order.scope.grade ?? 1)
    let fonts = press.fonts
    let sequences = try records.sequences(template) { (sequence) throws(Failure) in
      try Typesetter(fonts: fonts).pages(of: [sequence])
    }
    let ending =
      order.pupil.map { "-" + FileNames.ascii($0.rawValue) } ?? order.scope.grade.map { "-grade-\($0)" }
    try finish(
      sequences,
      PrintedDocument(
        form: .schoolRegister, className: name, pupil: order.pupil, path: path(name, ending ?? ""),
        titles: [template.title], formTitle: template.title,
        title: [template.title, registerScope].filter { !$0.isEmpty }.joined(separator: " – "),
        subject: subject(template, year), day: records.date ?? year.lastDay),
      people: lines.map { line in
        let words = [line.origin, line.leaving?.papers].compactMap(\.self) + line.notes
        return (line.pupil.id, line.pupil.texts + words.joined(separator: " "))
      })
  }

  private var registerScope: String {
    if order.pupil != nil { return "một học sinh" }
    if let name = order.scope.className { return "Lớp \(name.rawValue)" }
    return order.scope.grade.map { "Khối \($0)" } ?? ""
  }

  /// What happened after the year asked for is not in its book: a year printed again later says the same.
  private func registerLines() throws(Failure) -> [RegisterLine] {
    let school = press.school
    let year = order.scope.year
    let wanted = try registerPupils()
    let enrolments = try school.enrolments(of: PupilScope.everyone).mapValues { places in
      places.filter { $0.year <= year }
    }
    let history = try school.history(of: .everyone)
    var movements: [PupilID: [Movement]] = [:]
    for opened in try school.years() where opened <= year {
      for movement in try school.movements(in: opened) {
        movements[movement.pupil, default: []].append(movement)
      }
    }
    let pupils = try school.pupils(of: .everyone).values.filter { pupil in
      guard wanted?.contains(pupil.id) ?? true else { return false }
      // Who came in a later year is not yet in the book.
      return enrolments[pupil.id].map { !$0.isEmpty } ?? true
    }.sorted { $0.id < $1.id }
    let graduations = try graduations(of: Set(pupils.map(\.id)), enrolments)
    let name = loader.profile.name
    return pupils.map { pupil in
      RegisterLine(
        pupil,
        enrolments: (enrolments[pupil.id] ?? []).map { YearPlace(year: $0.year, enrolment: $0.enrolment) },
        history: (history[pupil.id] ?? []).filter { $0.year <= year }, movements: movements[pupil.id] ?? [],
        graduation: graduations[pupil.id], school: name)
    }
  }

  /// Those asked for; nil for everybody.
  private func registerPupils() throws(Failure) -> Set<PupilID>? {
    if let pupil = order.pupil { return [pupil] }
    guard order.scope.className != nil || order.scope.grade != nil else { return nil }
    let rosters = try press.school.rosters(of: try sections(), order.scope)
    return Set(rosters.flatMap { $0.roster.members.map(\.pupil.id) })
  }

  /// Who left from grade 5, by the results of the last year that each was in it.
  private func graduations(
    of pupils: Set<PupilID>, _ enrolments: [PupilID: [YearEnrolment]]
  ) throws(Failure) -> [PupilID: RegisterLine.Leaving] {
    var lasts: [SchoolYear: Set<ClassName>] = [:]
    for id in pupils {
      guard let last = enrolments[id]?.last, last.section.grade == RollOver.lastGrade else { continue }
      lasts[last.year, default: []].insert(last.section.name)
    }
    var graduations: [PupilID: RegisterLine.Leaving] = [:]
    for year in lasts.keys.sorted() {
      let may = try press.school.periodDates(year)[.endYear]
      for section in try press.school.classes(in: year) where lasts[year]?.contains(section.name) == true {
        let records = try loader.classRecords(section, in: year, at: .endYear, asPrinted: false)
        for (id, evaluation) in records.evaluations
        where pupils.contains(id) && enrolments[id]?.last?.year == year {
          guard evaluation.isPromoted == true else { continue }
          let isLate = evaluation.state == .primaryCompleted && evaluation.mayState != .primaryCompleted
          graduations[id] = RegisterLine.Leaving(
            day: isLate ? records.results[id]?.supplementary.day : may, className: section.name.rawValue,
            reason: evaluation.isCompleted == true ? .completed : nil)
        }
      }
    }
    return graduations
  }
}

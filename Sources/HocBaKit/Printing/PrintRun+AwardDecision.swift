import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Quyết định` on awards: one document for each decision that is recorded, and one with blanks to fill for the awards
  /// that wait for one. The year's own decision is `decision.pdf`.
  mutating func printAwardDecision() throws(Failure) {
    let register = try press.school.awardRegister(in: order.scope.year)
    var awards: [GivenAward] = []
    var day = order.date
    for section in try sections() {
      let records = try loader.classRecords(section, in: order.scope.year, at: .endYear, asPrinted: false)
      awards += givenAwards(in: records, register)
      day = day ?? records.date
    }
    guard !awards.isEmpty else {
      report.findings.append(.note(.noAwardConfirmed, ["year": order.scope.year.text]))
      return
    }
    noteNarrowing()
    let waiting = awards.filter { $0.decision == nil }
    let main = register.decisions.first { decision in
      awards.contains { $0.decision == decision && !$0.award.isAdHoc }
    }
    for decision in register.decisions {
      let ending = decision == main ? "" : "-\(decision.number)-\(decision.day.year)"
      try printDecision(
        awards.filter { $0.decision == decision }, decision, on: order.date ?? decision.day, ending)
    }
    let yearEnd = waiting.filter { !$0.award.isAdHoc }
    if main == nil {
      try printDecision(yearEnd, nil, on: day, "")
    } else if !yearEnd.isEmpty {
      report.findings.append(
        .note(.awardsBesideDecision, ["count": "\(yearEnd.count)", "year": order.scope.year.text]))
    }
    try printDecision(waiting.filter(\.award.isAdHoc), nil, on: day, "-ad-hoc")
  }

  private mutating func printDecision(
    _ awards: [GivenAward], _ decision: AwardRegister.Decision?, on date: CivilDate?, _ ending: String
  ) throws(Failure) {
    guard !awards.isEmpty else { return }
    if decision == nil {
      report.findings.append(
        .note(.awardsWithoutDecision, ["count": "\(awards.count)", "year": order.scope.year.text]))
    }
    let year = order.scope.year
    let day = date ?? year.lastDay
    let template = try self.template(of: nil, grade: 1)
    let number = decision.map { " số \($0.number)" } ?? ""
    try finish(
      try AwardDecision.sequences(
        awards, profile: loader.profile, year: year, number: decision?.number,
        // A decision that is not recorded has no day yet: it is filled in by hand, on the annex too.
        date: decision == nil ? order.date : date, day: day,
        template: template),
      PrintedDocument(
        form: .decision, path: path(order.scope.className, gradeEnding + ending),
        titles: [template.title + number],
        formTitle: template.title, title: template.title + number, subject: subject(template), day: day),
      people: awards.map { ($0.pupil.id, $0.pupil.fullName + $0.award.text) })
  }

  /// A list of one grade does not replace that of the whole school.
  private var gradeEnding: String { order.scope.grade.map { "-grade-\($0)" } ?? "" }

  /// A document of the whole school that was asked for a class or grade has only that part in its list.
  private mutating func noteNarrowing() {
    let part = order.scope.className?.rawValue ?? order.scope.grade.map { "\($0)" }
    guard let part else { return }
    report.findings.append(.note(.decisionOfPart, ["part": part]))
  }
}

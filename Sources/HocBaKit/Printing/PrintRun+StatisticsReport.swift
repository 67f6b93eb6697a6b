import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Báo cáo thống kê`: one document of the school, of a grade or of a class.
  ///
  /// Like the sheets it tells what was known on its printed date; with `--date` after the summer, what came of it.
  mutating func printStatisticsReport() throws(Failure) {
    let year = order.scope.year
    guard let unit = try countedUnit() else { return }
    let due = try press.school.periodDates(year)[order.period]
    let date = order.date ?? due
    let (read, _) = try press.school.yearRecords(
      year, judgedAt: [order.period], known: date, withContext: false, withEveryone: false,
      regulations: press.regulations)
    let classes = read.classes.filter { own in
      switch unit {
      case .school: true
      case .grade(let grade), .section(_, let grade): own.section.grade == grade
      }
    }
    let records = StatisticsRecords(
      profile: loader.profile, year: year, period: order.period, date: date, classes: classes, scope: unit,
      targets: order.targets)
    let template = try self.template(of: nil, grade: 1)
    guard !records.isEmpty else {
      report.findings.append(
        .note(
          .nothingToCount,
          ["scope": unit.name, "period": order.period.label, "code": order.period.rawValue]))
      return
    }
    if !records.incomplete.isEmpty {
      report.findings.append(
        .note(
          .countedIncomplete,
          [
            "classes": records.incomplete.map { "\($0.name.rawValue) (\($0.count))" }.joined(separator: ", "),
            "code": order.period.rawValue,
          ]))
    }
    let unverified = template.isUnverified ? "; mẫu chưa đối chiếu" : ""
    try finish(
      try StatisticsReport.sequences(records, template: template),
      PrintedDocument(
        form: .statistics, className: order.scope.className,
        path: path(order.scope.className, "-\(order.period.rawValue)\(unit.ending)"), titles: [unit.name],
        formTitle: template.title, title: "\(template.title) – \(unit.name)",
        subject: "\(order.period.label), năm học \(year.printed)\(unverified)", day: records.day),
      people: [])
  }

  /// What the order asks for: nil when there is no such class.
  private func countedUnit() throws(Failure) -> ResultStatistics.Unit? {
    if let name = order.scope.className {
      return try sections().first.map { .section(name, grade: $0.grade) }
    }
    guard try !sections().isEmpty else { return nil }
    return order.scope.grade.map { .grade($0) } ?? .school
  }
}

extension ResultStatistics.Unit {
  /// For titles and messages.
  fileprivate var name: String {
    switch self {
    case .section(let name, _): "Lớp \(name.rawValue)"
    case .grade(let grade): "Khối \(grade)"
    case .school: "Toàn trường"
    }
  }

  /// What its file is called beside those of the school.
  fileprivate var ending: String {
    if case .grade(let grade) = self { "-grade-\(grade)" } else { "" }
  }
}

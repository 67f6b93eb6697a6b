import Diagnostics
import Forms
import Records
import Vietnamese

extension PrintRun {
  /// `Biên bản bàn giao học bạ`: one a class, of the pupils who are in it at the end of the year.
  mutating func printHandoverMinutes() throws(Failure) {
    let clerk = try clerk()
    for section in try sections() {
      let records = try loader.classRecords(section, in: order.scope.year, at: .endYear, asPrinted: false)
      let name = section.name.rawValue
      guard !records.roster.present.isEmpty else {
        report.findings.append(.note(.emptyClass, ["class": name]))
        continue
      }
      let template = try self.template(of: nil, grade: section.grade)
      try finish(
        try HandoverMinutes.sequences(records, clerk: clerk, date: order.date, template: template),
        PrintedDocument(
          form: .handoverMinutes, className: section.name, path: path(section.name, ""),
          titles: ["Lớp \(name)"], formTitle: template.title, title: "\(template.title) – Lớp \(name)",
          subject: subject(template, "Lớp \(name)"), day: records.day),
        people: records.roster.present.map { ($0.pupil.id, $0.pupil.fullName) })
    }
  }

  /// The clerk who keeps documents and seals, if the staff list has exactly one.
  private func clerk() throws(Failure) -> String? {
    let key = "văn thư".matchingKey
    let clerks = try press.school.staff().filter { ($0.position ?? "").matchingKey.contains(key) }
    return clerks.count == 1 ? clerks.first?.fullName : nil
  }
}

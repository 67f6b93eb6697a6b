import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Danh sách lớp`, one a class: of the day asked for, else of the period's day.
  mutating func printClassList() throws(Failure) {
    let year = order.scope.year
    let dates = try press.school.periodDates(year)
    let day = order.date ?? dates[order.period]
    let movements = try press.school.movements(in: year)
    for (section, roster) in try press.school.rosters(of: try sections(), order.scope, on: day) {
      guard !roster.members.isEmpty else {
        report.findings.append(.note(.classListEmpty, ["class": section.name.rawValue, "year": year.text]))
        continue
      }
      let records = ClassListRecords(
        profile: loader.profile, year: year, section: section, day: day, date: day, roster: roster,
        movements: movements)
      let template = try self.template(of: nil, grade: section.grade)
      try finish(
        try records.sequences(template),
        PrintedDocument(
          form: .classList, className: section.name, path: path(section.name, ""),
          titles: ["Lớp \(section.name.rawValue)"], formTitle: template.title,
          title: "\(template.title) – Lớp \(section.name.rawValue)", subject: subject(template, year),
          day: day ?? year.lastDay),
        people: roster.members.map { ($0.pupil.id, $0.pupil.texts) })
    }
  }

  /// What a book that no circular prescribes is, for the metadata of its file.
  func subject(_ template: FormTemplate, _ year: SchoolYear) -> String {
    "Năm học \(year.printed)" + (template.isUnverified ? "; mẫu chưa đối chiếu" : "")
  }
}

extension Pupil {
  /// Every text that a book may print of a pupil, to find whose letter the fonts lack.
  var texts: String {
    [
      fullName, registerNumber, ethnicity, religion, birthPlace, permanentAddress, currentAddress,
      policyCategories, fatherName, fatherOccupation, motherName, motherOccupation, guardian, phone,
    ].compactMap(\.self).joined(separator: " ")
  }
}

import Diagnostics
import Forms
import Records
import Typesetting

extension PrintRun {
  /// The sheets, one a class.
  mutating func printResultSheets() throws(Failure) {
    for section in try sections() {
      // The sheet of May stays as it was in May; a card tells how things stand.
      try printSheet(
        try loader.classRecords(section, in: order.scope.year, at: order.period, asPrinted: true))
    }
  }

  private mutating func printSheet(_ records: ClassRecords) throws(Failure) {
    let name = records.section.name
    guard !records.roster.present.isEmpty else {
      report.findings.append(.note(.emptyClass, ["class": name.rawValue]))
      return
    }
    let incomplete = records.incomplete
    if !order.isDraft, !incomplete.isEmpty {
      let isEmpty = reportIfNothingRecorded(records)
      for (id, missing) in incomplete {
        refuse(isEmpty ? nil : .sheetRefused, name, id, missing.map(\.column))
      }
      return
    }
    noteAbsent(records)
    if records.laterDecisions > 0, let date = records.date {
      report.findings.append(
        .note(
          .laterDecisions,
          ["class": name.rawValue, "count": String(records.laterDecisions), "date": date.text]))
    }
    let template = try self.template(
      of: records.regulation, grade: records.section.grade, on: codes?.paper(of: name))
    let sequences = try ResultSheet.sequences(records, template: template)
    try finish(
      sequences,
      PrintedDocument(
        form: .resultSheet, className: name, path: path(name, "-" + records.period.rawValue),
        titles: ["Lớp \(name.rawValue)"], formTitle: template.title,
        title: "\(template.title) – Lớp \(name.rawValue)",
        subject: subject(template, records.regulation, records.period, records.year), day: records.day,
        regulation: records.regulation.id, members: records.roster.present.map(\.pupil.id)),
      people: records.roster.present.map { member in
        (member.pupil.id, member.pupil.fullName + (records.results[member.pupil.id]?.note ?? ""))
      })
  }

  /// Names who is in the class by its table, but has left by the status given there.
  private mutating func noteAbsent(_ records: ClassRecords) {
    let absent = records.roster.members.filter { !$0.enrolment.status.isPresent }
    guard !absent.isEmpty else { return }
    let pupils = absent.map { "\($0.pupil.id.rawValue) (\($0.enrolment.status.label))" }
    report.findings.append(
      .note(
        .notOnSheet,
        ["class": records.section.name.rawValue, "pupils": pupils.joined(separator: ", ")]))
  }
}

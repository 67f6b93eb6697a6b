import Diagnostics
import Forms
import Records
import Store
import Templates
import Typesetting

/// One order being printed.
struct PrintRun {
  private let press: Press
  private let order: PrintOrder
  private let progress: (Int) -> Void
  private let loader: RecordLoader
  private var report: PrintReport
  private var output: PrintOutput
  /// The folder of each class: over all classes of the year, so that one class never writes into another's.
  private let folders: [String: String]

  init(
    _ press: Press, _ order: PrintOrder, _ destination: Press.Destination, _ progress: @escaping (Int) -> Void
  ) throws(Failure) {
    self.press = press
    self.order = order
    self.progress = progress
    report = PrintReport(order.form)
    loader = try RecordLoader(press.school, regulations: press.regulations, date: order.date)
    folders = FileNames.unique(try press.school.classes(in: order.scope.year).map(\.name.rawValue))
    output = try PrintOutput(destination, fonts: press.fonts, author: loader.profile.name)
  }

  /// Prints class by class.
  ///
  /// - Throws: when nothing was written. A failure after the first file ends the run and is told in the report.
  mutating func perform() throws(Failure) -> PrintReport {
    do throws(Failure) {
      for section in try press.school.classes(in: order.scope.year) where order.scope.contains(section) {
        // The sheet of May stays as it was in May; a card tells how things stand.
        let records = try loader.classRecords(
          section, in: order.scope.year, at: order.period, asPrinted: order.form == .resultSheet)
        switch order.form {
        case .resultSheet: try printSheet(records)
        case .reportCard: try printCards(records)
        }
      }
      try output.finish(&report)
    } catch {
      if report.files.isEmpty { throw error }
      report.stopped = error
    }
    return report
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
    if records.laterDecisions > 0, let date = records.date {
      report.findings.append(
        .note(
          .laterDecisions,
          ["class": name.rawValue, "count": String(records.laterDecisions), "date": date.text]))
    }
    let template = try self.template(of: records.regulation, grade: records.section.grade)
    let sequences = try ResultSheet.sequences(records, template: template)
    try finish(
      sequences,
      PrintedDocument(
        form: .resultSheet, className: name, path: path(records, "-" + records.period.rawValue),
        titles: ["Lớp \(name.rawValue)"], formTitle: template.title,
        title: "\(template.title) – Lớp \(name.rawValue)",
        subject: subject(template, records.regulation, records.period, records.year), day: records.day),
      people: records.roster.present.map { member in
        (member.pupil.id, member.pupil.fullName + (records.results[member.pupil.id]?.note ?? ""))
      })
  }

  /// `2023-2024/4A/result-sheet-end-year.pdf` (contract, section 1).
  private func path(_ records: ClassRecords, _ ending: String) -> String {
    let folder = folders[records.section.name.rawValue] ?? FileNames.ascii(records.section.name.rawValue)
    return "\(records.year.text)/\(folder)/\(order.form.rawValue)\(ending).pdf"
  }

  private mutating func printCards(_ records: ClassRecords) throws(Failure) {
    let name = records.section.name
    let cards = try loader.cards(
      of: records, only: order.pupil, withYearsToCome: order.pages == .blank)
    let isEmpty = !order.isDraft && order.pupil == nil && reportIfNothingRecorded(records)
    let names = FileNames.unique(records.roster.members.map(\.pupil.id.rawValue).sorted())
    var statuses: [PupilID: PupilStatus] = [:]
    for member in records.roster.members { statuses[member.pupil.id] = member.enrolment.status }
    for card in cards {
      let id = card.pupil.id
      if let status = statuses[id], !status.isPresent, records.evaluations[id]?.isCompleted == nil,
        !order.isDraft
      {
        report.findings.append(
          .note(
            .departedSkipped, ["id": id.rawValue, "class": name.rawValue, "status": status.label]))
        continue
      }
      let years = order.pages == .year ? card.years.suffix(1) : card.years[...]
      let missing = order.isDraft ? [] : card.missing(in: years)
      guard missing.isEmpty else {
        refuse(isEmpty ? nil : .cardRefused, name, id, missing)
        continue
      }
      let sequences = try ReportCard.sequences(card, pages: order.pages) { (regulation) throws(Failure) in
        try self.template(of: regulation, grade: records.section.grade)
      }
      let template = try self.template(of: records.regulation, grade: records.section.grade)
      try finish(
        sequences,
        PrintedDocument(
          form: .reportCard, className: name, pupil: id,
          path: path(records, "-" + (names[id.rawValue] ?? FileNames.ascii(id.rawValue))),
          titles: ["Lớp \(name.rawValue)", card.pupil.printedName],
          formTitle: template.title, title: "\(template.title) – \(card.pupil.printedName)",
          subject: subject(template, records.regulation, records.period, records.year), day: card.day),
        people: [(id, "")])
    }
  }

  private func template(of regulation: Regulation, grade: Int) throws(Failure) -> FormTemplate {
    try press.templates.template(
      order.form, regulation: regulation.id, paper: order.paper ?? order.form.defaultPaper(grade: grade))
  }

  private func subject(
    _ template: FormTemplate, _ regulation: Regulation, _ period: Period, _ year: SchoolYear
  ) -> String {
    let unverified = template.isUnverified ? "; mẫu chưa đối chiếu" : ""
    return "\(period.label), năm học \(year.printed); \(regulation.title)\(unverified)"
  }

  /// One line for a class of which nothing is recorded, instead of one for each of its pupils.
  private mutating func reportIfNothingRecorded(_ records: ClassRecords) -> Bool {
    guard !records.roster.present.isEmpty,
      records.roster.present.allSatisfy({ records.results[$0.pupil.id] == nil })
    else { return false }
    report.findings.append(
      .error(
        .classWithoutResults,
        [
          "class": records.section.name.rawValue, "period": records.period.label,
          "code": records.period.rawValue,
        ]))
    return true
  }

  private mutating func refuse(_ message: Message?, _ name: ClassName, _ id: PupilID, _ missing: [String]) {
    report.refused.append(PrintRefusal(className: name, pupil: id, missing: missing))
    guard let message else { return }
    report.findings.append(
      .error(
        message,
        ["class": name.rawValue, "id": id.rawValue, "missing": missing.joined(separator: "; ")]))
  }

  /// Lays out, checks the letters and hands over a document.
  ///
  /// - Parameter people: whose texts may hold a letter that the fonts lack, to name the pupil.
  private mutating func finish(
    _ sequences: [PageSequence], _ document: PrintedDocument, people: [(id: PupilID, text: String)]
  ) throws(Failure) {
    let typesetter = Typesetter(fonts: press.fonts)
    var document = document
    do throws(Failure) {
      document.frames = try typesetter.pages(of: sequences)
    } catch {
      // A text that no page can hold is this document's own; the others are printed.
      guard error.findings.allSatisfy({ $0.message == .tooLargeForPage }) else { throw error }
      report.findings += error.findings.map { Finding.error($0.message, at: .file(document.name), $0.values) }
      report.refused.append(PrintRefusal(className: document.className, pupil: document.pupil, missing: []))
      return
    }
    let lacking = press.fonts.lackingLetters(in: document.frames)
    guard lacking.isEmpty else {
      for letter in lacking {
        let owners =
          people.count == 1 ? [] : people.filter { $0.text.contains(letter.character) }.map(\.id.rawValue)
        let name = ([document.name] + owners).joined(separator: ", ")
        report.findings.append(
          .error(
            .documentLacksLetter,
            ["document": name, "character": letter.character, "code": letter.code]))
      }
      report.refused.append(PrintRefusal(className: document.className, pupil: document.pupil, missing: []))
      return
    }
    if order.isDraft { DraftMark.apply(to: &document.frames, fonts: press.fonts) }
    report.findings += typesetter.findings
    try output.add(document, startsOnRecto: order.isDuplex, &report)
    report.documents += 1
    progress(report.documents)
  }
}

public import Diagnostics
public import Forms
import PDFOutput
public import Records
public import Store
import Templates
public import Typesetting

/// Prints documents of a school: from the school file to PDF files.
///
/// ```swift
/// let press = try Press(school: SchoolFile.open(at: "school.hocba"), home: "/usr/local/share/hocba")
/// let report = try press.print(PrintOrder(.resultSheet, ClassScope(year: year)), to: .folder("out"))
/// ```
public struct Press {
  /// Where the files go.
  public enum Destination: Sendable, Hashable {
    /// One file a document, under `2023-2024/4A/…`.
    case folder(String)
    /// All documents in one file.
    case file(String)
  }

  let school: SchoolFile
  let regulations: RegulationSet
  let templates: TemplateLibrary
  let fonts: FontFamily

  /// A press over a school file.
  public init(
    school: SchoolFile, regulations: RegulationSet, templates: TemplateLibrary, fonts: FontFamily
  ) {
    self.school = school
    self.regulations = regulations
    self.templates = templates
    self.fonts = fonts
  }

  /// A press that finds its forms, regulations and fonts in the folders `Templates` and `Fonts` of a folder.
  ///
  /// - Parameter ownTemplates: a school's own forms, looked at first.
  /// - Throws: `Failure` when a regulation or a font is missing or damaged.
  public init(school: SchoolFile, home: String, ownTemplates: String? = nil) throws(Failure) {
    let folders = (ownTemplates.map { [$0] } ?? []) + [home + "/Templates"]
    self.init(
      school: school, regulations: try RegulationSet.load(folders: folders),
      templates: TemplateLibrary(folders: folders, read: InputFile.readIfPresent),
      fonts: try FontFamily.load(from: home + "/Fonts"))
  }

  /// Prints an order.
  ///
  /// Documents that lack something are refused and named in the report; the rest is printed.
  /// - Parameter progress: called with the number of documents done.
  /// - Throws: `Failure` when nothing can be printed: a broken template, a folder that cannot be written.
  public func print(
    _ order: PrintOrder, to destination: Destination, progress: @escaping (Int) -> Void = { _ in }
  ) throws(Failure) -> PrintReport {
    try school.read { () throws(Failure) in
      var run = try PrintRun(self, order, destination, progress)
      return try run.perform()
    }
  }
}

/// One order being printed.
private struct PrintRun {
  let press: Press
  let order: PrintOrder
  let progress: (Int) -> Void
  let loader: RecordLoader
  var report = PrintReport()
  var output: PrintOutput

  init(
    _ press: Press, _ order: PrintOrder, _ destination: Press.Destination, _ progress: @escaping (Int) -> Void
  ) throws(Failure) {
    self.press = press
    self.order = order
    self.progress = progress
    loader = try RecordLoader(press.school, regulations: press.regulations, date: order.date)
    output = try PrintOutput(destination, fonts: press.fonts, author: loader.profile.name)
  }

  mutating func perform() throws(Failure) -> PrintReport {
    let sections = try press.school.classes(in: order.scope.year).filter(order.scope.contains)
    for section in sections {
      let records = try loader.classRecords(section, in: order.scope.year, at: order.period)
      switch order.form {
      case .resultSheet: try printSheet(records)
      case .reportCard: try printCards(records)
      }
    }
    try output.finish(&report)
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
    let template = try self.template(of: records.regulation, grade: records.section.grade)
    let sequences = try ResultSheet.sequences(records, template: template, isDraft: order.isDraft)
    try finish(
      sequences,
      PrintedDocument(
        form: .resultSheet, year: records.year, className: name, pupil: nil, frames: [],
        titles: ["Lớp \(name.rawValue)"], title: "\(template.title) – Lớp \(name.rawValue)",
        subject: subject(template, records.regulation, records.period, records.year), day: records.day,
        period: records.period))
  }

  private mutating func printCards(_ records: ClassRecords) throws(Failure) {
    let name = records.section.name
    let cards = try loader.cards(
      of: records, only: order.pupil, withYearsToCome: order.pages == .blank)
    let isEmpty = !order.isDraft && order.pupil == nil && reportIfNothingRecorded(records)
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
      let missing =
        order.isDraft || years.allSatisfy { $0.evaluation?.isComplete ?? true } ? [] : card.missing
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
          form: .reportCard, year: records.year, className: name, pupil: id, frames: [],
          titles: ["Lớp \(name.rawValue)", card.pupil.fullName],
          title: "\(template.title) – \(card.pupil.fullName)",
          subject: subject(template, records.regulation, records.period, records.year), day: card.day,
          period: records.period))
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
  private mutating func finish(_ sequences: [PageSequence], _ document: PrintedDocument) throws(Failure) {
    let typesetter = Typesetter(fonts: press.fonts)
    var document = document
    let name = [document.className.rawValue, document.pupil?.rawValue].compactMap { $0 }.joined(
      separator: "/")
    do throws(Failure) {
      document.frames = try typesetter.pages(of: sequences)
    } catch {
      // A text that no page can hold is this document's own; the others are printed.
      guard error.findings.allSatisfy({ $0.message == .tooLargeForPage }) else { throw error }
      report.findings += error.findings.map { Finding.error($0.message, at: .file(name), $0.values) }
      report.refused.append(PrintRefusal(className: document.className, pupil: document.pupil, missing: []))
      return
    }
    let lacking = press.fonts.lackingLetters(in: document.frames)
    guard lacking.isEmpty else {
      for values in lacking {
        report.findings.append(
          .error(.documentLacksLetter, values.merging(["document": name]) { own, _ in own }))
      }
      report.refused.append(PrintRefusal(className: document.className, pupil: document.pupil, missing: []))
      return
    }
    if order.isDraft { DraftMark.apply(to: &document.frames, fonts: press.fonts) }
    report.findings += typesetter.findings
    try output.add(document, &report)
    report.documents += 1
    progress(report.documents)
  }
}

import Diagnostics
import Forms
import Records
import SignOff
import Store
import Templates
import Typesetting

/// One order being printed.
struct PrintRun {
  let press: Press
  let order: PrintOrder
  let progress: (Int) -> Void
  let loader: RecordLoader
  var report: PrintReport
  var output: PrintOutput
  /// The folder of each class: over all classes of the year, so that one class never writes into another's.
  let folders: [String: String]
  /// Of a form that is signed: the codes of its pages.
  var codes: PageCodes?

  init(
    _ press: Press, _ order: PrintOrder, _ destination: Press.Destination?, sink: PrintSink? = nil,
    _ progress: @escaping (Int) -> Void
  ) throws(Failure) {
    self.press = press
    self.order = order
    self.progress = progress
    report = PrintReport(order.form)
    loader = try RecordLoader(press.school, regulations: press.regulations, date: order.date)
    folders = FileNames.unique(try press.school.classes(in: order.scope.year).map(\.name.rawValue))
    output = try PrintOutput(destination, fonts: press.fonts, author: loader.profile.name, sink: sink)
    if order.form.isSigned { codes = try PageCodes(press, order) }
  }

  /// Prints class by class.
  ///
  /// - Throws: when nothing was written. A failure after the first file ends the run and is told in the report.
  mutating func perform() throws(Failure) -> PrintReport {
    do throws(Failure) {
      switch order.form {
      case .resultSheet: try printResultSheets()
      case .reportCard: try printReportCards()
      case .schoolRegister: try printSchoolRegister()
      case .classList: try printClassList()
      case .classBook: try printClassBook()
      case .meritCertificate: try printMeritCertificate()
      case .completionCertificate: try printCompletionCertificate()
      case .transferSlip: try printTransferSlip()
      case .statistics: try printStatisticsReport()
      case .handoverMinutes: try printHandoverMinutes()
      case .decision: try printAwardDecision()
      }
      report.findings += codes?.findings ?? []
      try output.finish(&report)
    } catch {
      if report.files.isEmpty { throw error }
      report.stopped = error
    }
    return report
  }

  /// The classes of the order, in the order of the school.
  func sections() throws(Failure) -> [ClassSection] {
    try press.school.classes(in: order.scope.year).filter(order.scope.contains)
  }

  /// `2023-2024/4A/result-sheet-end-year.pdf` (contract, section 1); of the whole school `2023-2024/statistics.pdf`.
  func path(_ section: ClassName?, _ ending: String) -> String {
    let folder = section.map { (folders[$0.rawValue] ?? FileNames.ascii($0.rawValue)) + "/" } ?? ""
    return "\(order.scope.year.text)/\(folder)\(order.form.rawValue)\(ending).pdf"
  }

  /// The template of the form under a regulation; forms of no regulation ignore it.
  func template(of regulation: Regulation?, grade: Int, on paper: Paper? = nil) throws(Failure)
    -> FormTemplate
  {
    try press.templates.template(
      order.form, regulation: regulation?.id ?? TemplateLibrary.schoolFolder, period: order.period,
      paper: paper ?? order.paper ?? order.form.defaultPaper(grade: grade, period: order.period))
  }

  func subject(
    _ template: FormTemplate, _ regulation: Regulation, _ period: Period, _ year: SchoolYear
  ) -> String {
    let unverified = template.isUnverified ? "; mẫu chưa đối chiếu" : ""
    return "\(period.label), năm học \(year.printed); \(regulation.title)\(unverified)"
  }

  /// What the subject of a document says when forms of the school's own made its pages, and which wording of them.
  private func ownTemplates(of sequences: [PageSequence]) -> String {
    var digests: [String] = []
    for file in sequences.compactMap(\.file) {
      guard let digest = press.templates.ownDigest(of: file), !digests.contains(digest) else { continue }
      digests.append(digest)
    }
    return digests.isEmpty ? "" : "; mẫu riêng của trường \(digests.joined(separator: ", "))"
  }

  /// One line for a class of which nothing is recorded, instead of one for each of its pupils.
  mutating func reportIfNothingRecorded(_ records: ClassRecords) -> Bool {
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

  mutating func refuse(_ message: Message?, _ name: ClassName, _ id: PupilID, _ missing: [String]) {
    report.refused.append(PrintRefusal(className: name, pupil: id, missing: missing))
    guard let message else { return }
    report.findings.append(
      .error(
        message,
        ["class": name.rawValue, "id": id.rawValue, "missing": missing.joined(separator: "; ")]))
  }

  /// Lays out, checks the letters and hands over a document.
  ///
  /// - Parameters:
  ///   - signed: which of the sequences are signed as one; nil: all of them.
  ///   - people: whose texts may hold a letter that the fonts lack, to name the pupil.
  mutating func finish(
    _ sequences: [PageSequence], _ document: PrintedDocument, signed: Range<Int>? = nil,
    people: [(id: PupilID, text: String)]
  ) throws(Failure) {
    let typesetter = Typesetter(fonts: press.fonts)
    var document = document
    document.subject += ownTemplates(of: sequences)
    do throws(Failure) {
      document.frames = try typesetter.pages(of: sequences)
    } catch {
      // A text that no page or cell can hold is this document's own; the others are printed.
      let own: [Message] = [.tooLargeForPage, .textRefused, .sealZoneTaken, .stampZoneTaken]
      guard error.findings.allSatisfy({ own.contains($0.message) }) else { throw error }
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
    let own = signed ?? sequences.indices
    let firstPages = typesetter.firstPages + [document.frames.count]
    try codes?.stamp(
      &document, signed: firstPages[own.lowerBound]..<firstPages[own.upperBound],
      templates: (all: sequences.compactMap(\.file), signed: sequences[own].compactMap(\.file)))
    if order.isDraft || order.isMarked { DraftMark.apply(to: &document.frames, fonts: press.fonts) }
    report.findings += typesetter.findings
    try output.add(document, startsOnRecto: order.isDuplex, &report)
    report.documents += 1
    progress(report.documents)
  }
}

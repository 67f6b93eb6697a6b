import Diagnostics
import Forms
import PDFOutput
import Records
import Store
import Templates
import Typesetting

/// One public version being made.
struct PublicRun {
  private let press: Press
  private let order: PublicOrder
  private let progress: (Int) -> Void
  private let loader: RecordLoader
  private let folders: [String: String]
  private var output: PaperOutput
  private var report = PaperReport()

  init(
    _ press: Press, _ order: PublicOrder, _ destination: Press.Destination,
    _ progress: @escaping (Int) -> Void
  ) throws(Failure) {
    self.press = press
    self.order = order
    self.progress = progress
    loader = try RecordLoader(press.school, regulations: press.regulations, date: order.date)
    folders = FileNames.unique(try press.school.classes(in: order.scope.year).map(\.name.rawValue))
    output = try PaperOutput(destination, fonts: press.fonts, author: loader.profile.name)
  }

  /// - Throws: when nothing was written. A failure after the first file ends the run and is told in the report.
  mutating func perform() throws(Failure) -> PaperReport {
    do throws(Failure) {
      for section in try press.school.classes(in: order.scope.year).filter(order.scope.contains) {
        // What is announced is what was approved: the sheet of the printed date.
        try publish(
          try loader.classRecords(section, in: order.scope.year, at: order.period, asPrinted: true))
      }
      try output.finish(&report)
    } catch {
      if report.files.isEmpty { throw error }
      report.stopped = error
    }
    return report
  }

  private mutating func publish(_ records: ClassRecords) throws(Failure) {
    let name = records.section.name
    guard !records.roster.present.isEmpty else {
      report.findings.append(.note(.emptyClass, ["class": name.rawValue]))
      return
    }
    let incomplete = records.incomplete
    guard order.isDraft || incomplete.isEmpty else {
      for (id, missing) in incomplete {
        let columns = missing.map(\.column)
        report.refused.append(PrintRefusal(className: name, pupil: id, missing: columns))
        report.findings.append(
          .error(
            .sheetRefused,
            ["class": name.rawValue, "id": id.rawValue, "missing": columns.joined(separator: "; ")]))
      }
      return
    }
    if order.parts.contains(.results), order.pupil == nil { try addResults(records) }
    if order.parts.contains(.slips) { try addSlips(records) }
  }

  private mutating func addResults(_ records: ClassRecords) throws(Failure) {
    let template = try press.templates.template(
      .publicResults, paper: order.paper ?? PublicResults.paper(records, order.options))
    let name = records.section.name.rawValue
    let bookmark = PDFWriter.Bookmark(level: 0, title: "Lớp \(name)")
    guard
      let frames = try pages(
        of: PublicResults.sequences(records, order.options, template: template), .publicResults, records)
    else { return }
    if !order.options.birthDates { noteSameNames(records) }
    try add(
      frames, .publicResults, records, template, "public-results-\(records.period.rawValue)", [bookmark],
      documents: 1)
  }

  /// One line for each name that several have.
  private mutating func noteSameNames(_ records: ClassRecords) {
    var known: [String: [String]] = [:]
    var order: [String] = []
    for pupil in records.roster.present.map(\.pupil) {
      if known[pupil.printedName] == nil { order.append(pupil.printedName) }
      known[pupil.printedName, default: []].append(pupil.id.rawValue)
    }
    for codes in order.compactMap({ known[$0] }) where codes.count > 1 {
      report.findings.append(
        .note(
          .sameNameOnNotice,
          ["class": records.section.name.rawValue, "pupils": codes.joined(separator: ", ")]))
    }
  }

  private mutating func addSlips(_ records: ClassRecords) throws(Failure) {
    let template = try press.templates.template(.familySlip, paper: .a5)
    let attendance = try press.school.attendance(in: records.year, of: records.section.name)
    var slips: [(name: String, pages: [PageFrame])] = []
    for member in records.roster.present where order.pupil == nil || member.pupil.id == order.pupil {
      let sequence = try FamilySlip.sequence(
        member, records, attendance: attendance[member.pupil.id] ?? [:], template: template)
      guard let pages = try pages(of: [sequence], .familySlip, records, member.pupil.id) else { continue }
      slips.append((member.pupil.printedName, pages))
    }
    guard !slips.isEmpty else { return }
    if let pupil = order.pupil {
      try add(
        slips.flatMap(\.pages), .familySlip, records, template,
        "family-slip-\(FileNames.ascii(pupil.rawValue))-\(records.period.rawValue)", [], pupil: pupil,
        documents: 1)
      return
    }
    let (sheets, first) = FamilySlip.sheets(slips.map(\.pages))
    let bookmarks = zip(slips, first).map { slip, sheet in
      PDFWriter.Bookmark(level: 0, title: slip.name, page: sheet)
    }
    try add(
      sheets, .familySlip, records, template, "family-slips-\(records.period.rawValue)", bookmarks,
      documents: slips.count)
  }

  /// Sets a document in type; nil, and told in the report, when a text of its own cannot be printed: the others are.
  private mutating func pages(
    of sequences: [PageSequence], _ form: SignOffForm, _ records: ClassRecords, _ pupil: PupilID? = nil
  ) throws(Failure) -> [PageFrame]? {
    let name = ["\(form.rawValue) \(records.section.name.rawValue)", pupil?.rawValue].compactMap(\.self)
      .joined(separator: "/")
    let typesetter = Typesetter(fonts: press.fonts)
    do throws(Failure) {
      let frames = try typesetter.pages(of: sequences)
      try press.refuseUnknownLetters(frames, in: name)
      // A slip may well be set smaller or have a second page: nothing that anybody must know.
      report.findings += typesetter.findings.filter {
        form != .familySlip || ![.pageAdded, .pageShrunk].contains($0.message)
      }
      return frames
    } catch {
      let own: [Message] = [
        .tooLargeForPage, .textRefused, .sealZoneTaken, .stampZoneTaken, .documentLacksLetter,
      ]
      guard error.findings.allSatisfy({ own.contains($0.message) }) else { throw error }
      report.findings += error.findings.map { finding in
        .error(
          finding.message, at: finding.message == .documentLacksLetter ? .none : .file(name), finding.values)
      }
      report.refused.append(
        PrintRefusal(className: records.section.name, pupil: pupil, missing: []))
      return nil
    }
  }

  private mutating func add(
    _ frames: [PageFrame], _ form: SignOffForm, _ records: ClassRecords, _ template: FormTemplate,
    _ file: String, _ bookmarks: [PDFWriter.Bookmark], pupil: PupilID? = nil, documents: Int
  ) throws(Failure) {
    let name = records.section.name.rawValue
    var frames = frames
    if order.isDraft { DraftMark.apply(to: &frames, fonts: press.fonts) }
    let folder = folders[name] ?? FileNames.ascii(name)
    try output.add(
      PaperDocument(
        form: form, className: records.section.name, pupil: pupil,
        path: "\(records.year.text)/\(folder)/\(file).pdf", frames: frames, bookmarks: bookmarks,
        heading: "\(template.title) – Lớp \(name)", title: "\(template.title) – Lớp \(name)",
        subject: "\(records.period.label), năm học \(records.year.printed); \(records.regulation.title)"
          + press.mark(of: template), day: records.day, label: "\(name)-"), &report)
    report.documents += documents
    progress(report.documents)
  }
}

extension Press {
  /// What a subject says of a template: not laid beside a paper form, the school's own.
  func mark(of template: FormTemplate) -> String {
    (template.isUnverified ? "; mẫu chưa đối chiếu" : "")
      + (templates.ownDigest(of: template.file).map { "; mẫu riêng của trường \($0)" } ?? "")
  }

  func refuseUnknownLetters(_ frames: [PageFrame], in document: String) throws(Failure) {
    let lacking = fonts.lackingLetters(in: frames)
    guard lacking.isEmpty else {
      throw Failure(
        lacking.map {
          Finding.error(
            .documentLacksLetter,
            ["document": document, "character": $0.character, "code": $0.code])
        })
    }
  }
}

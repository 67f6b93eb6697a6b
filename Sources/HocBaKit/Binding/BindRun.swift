import Diagnostics
import Forms
import PDFOutput
import Records
import Templates
import Typesetting

/// One volume being made.
///
/// The sheets are those of `print`, made by the same run, so that a bound page is the page that was signed; cover,
/// contents, closing page and guides are added around and under them.
struct BindRun {
  private let press: Press
  private let order: BindOrder
  private var printing: PrintRun
  private var report = BindReport()

  init(_ press: Press, _ order: BindOrder, _ progress: @escaping (Int) -> Void) throws(Failure) {
    self.press = press
    self.order = order
    var sheets = PrintOrder(.resultSheet, ClassScope(year: order.year))
    sheets.period = order.period
    sheets.paper = order.paper
    sheets.isDraft = order.isDraft
    sheets.date = order.date
    printing = try PrintRun(press, sheets, nil, progress)
  }

  mutating func perform(_ destination: Press.Destination) throws(Failure) -> BindReport {
    let printed = try printing.perform()
    if let stopped = printed.stopped { throw stopped }
    report.findings = printed.findings
    report.refused = printed.refused
    let sections = VolumeRecords.ordered(try press.school.classes(in: order.year))
    let documents = sections.compactMap { section in
      printing.output.kept.first { $0.className == section.name }.map { (section: section, document: $0) }
    }
    guard !documents.isEmpty else { return report }
    let refused = Set(report.refusedClasses)
    let dates = try press.school.periodDates(order.year)
    let records = VolumeRecords(
      profile: printing.loader.profile, year: order.year, period: order.period,
      date: order.date ?? dates[order.period], paper: order.paper,
      isDuplex: order.isDuplex, isChained: order.isChained, staff: try press.school.staff(),
      left: sections.map(\.name).filter(refused.contains))
    if !records.left.isEmpty {
      report.findings.append(
        .warning(
          .volumeLacksClasses, ["classes": records.left.map(\.rawValue).joined(separator: ", ")]))
    }
    try write(records, documents, to: destination)
    return report
  }

  private mutating func write(
    _ records: VolumeRecords, _ documents: [(section: ClassSection, document: PrintedDocument)],
    to destination: Press.Destination
  ) throws(Failure) {
    let template = try press.templates.template(.volume, paper: order.paper)
    let pages = try VolumePages(
      records, classes: documents.map { ($0.section, $0.document.frames.count) }, template: template,
      fonts: press.fonts)
    report.findings += pages.findings
    let plan = pages.plan
    var frames = try volume(pages, documents.map(\.document))
    try VolumeGuides(
      plan, sealDiameter: records.profile.sealDiameterMm, template: template, fonts: press.fonts
    ).apply(to: &frames)
    let subjects = documents.reduce(into: [String]()) { known, next in
      if !known.contains(next.document.subject) { known.append(next.document.subject) }
    }
    let own = press.templates.ownDigest(of: template.file).map { "; mẫu riêng của trường \($0)" } ?? ""
    let title = "\(template.title) – \(order.period.label), năm học \(order.year.printed)"
    let volume = try pdf(
      frames, bookmarks(plan), title: title, subject: subjects.joined(separator: "; ") + own,
      keywords: PageCodes.keywords(documents.flatMap(\.document.fingerprints)), records)
    let planning = try stampPlan(records, plan)

    let folder = "\(order.year.text)/volume-\(order.period.rawValue)"
    let path = destination.path(folder + ".pdf")
    let beside = String(path.dropLast(".pdf".count)) + "-stamp-plan.pdf"
    if case .folder = destination { try AtomicFile.makeFolders(for: path) }
    try AtomicFile.write(volume, to: path)
    report.files.append(
      BoundFile(path: path, form: VolumeForm.volume.rawValue, pages: frames.count))
    (report.classes, report.sheets, report.stamps) = (
      documents.count, plan.sheetCount, plan.seal.groups.count
    )
    do throws(Failure) {
      try AtomicFile.write(planning.bytes, to: beside)
      report.files.append(
        BoundFile(path: beside, form: VolumeForm.stampPlan.rawValue, pages: planning.pages))
    } catch {
      report.stopped = error
    }
  }

  /// All pages in order, with empty backs; one size of paper throughout.
  private func volume(_ pages: VolumePages, _ documents: [PrintedDocument]) throws(Failure) -> [PageFrame] {
    var own = [pages.cover, pages.contents, pages.closing]
    try refuseUnknownLetters(own.flatMap(\.self), in: VolumeForm.volume.rawValue)
    if order.isDraft { for index in own.indices { DraftMark.apply(to: &own[index], fonts: press.fonts) } }
    guard let size = own[0].first?.size else { return [] }
    for document in documents {
      guard let other = document.frames.first(where: { $0.size != size }) else { continue }
      throw Failure(
        .volumePaperDiffers,
        [
          "class": document.className?.rawValue ?? "", "actual": Self.millimetres(other.size),
          "expected": Self.millimetres(size),
          "file": "\(document.form.rawValue).xml, \(VolumeForm.volume.rawValue).xml",
        ])
    }
    var frames: [PageFrame] = []
    let parts = [own[0], own[1]] + documents.map(\.frames) + [own[2]]
    for (part, planned) in zip(parts, pages.plan.parts) {
      frames += part
      if planned.hasBlankVerso { frames.append(PageFrame(size: size)) }
    }
    return frames
  }

  private static func millimetres(_ size: Size) -> String {
    "\(Int((size.width / Unit.mm).rounded())) × \(Int((size.height / Unit.mm).rounded()))"
  }

  private func refuseUnknownLetters(_ frames: [PageFrame], in document: String) throws(Failure) {
    let lacking = press.fonts.lackingLetters(in: frames)
    guard lacking.isEmpty else {
      throw Failure(
        lacking.map {
          Finding.error(
            .documentLacksLetter,
            ["document": document, "character": $0.character, "code": $0.code])
        })
    }
  }

  /// Cover, contents, grades with their classes, closing page.
  private func bookmarks(_ plan: VolumePlan) -> [PDFWriter.Bookmark] {
    var bookmarks: [PDFWriter.Bookmark] = []
    var grade: Int?
    for part in plan.parts {
      if let section = part.section, section.grade != grade {
        grade = section.grade
        bookmarks.append(
          PDFWriter.Bookmark(level: 0, title: "Khối \(section.grade)", page: part.firstPage - 1))
      }
      bookmarks.append(
        PDFWriter.Bookmark(level: part.section == nil ? 0 : 1, title: part.label, page: part.firstPage - 1))
    }
    return bookmarks
  }

  private func pdf(
    _ frames: [PageFrame], _ bookmarks: [PDFWriter.Bookmark], title: String, subject: String,
    keywords: String = "", _ records: VolumeRecords
  ) throws(Failure) -> [UInt8] {
    let writer = try PDFWriter(fonts: press.fonts)
    try writer.add(frames, bookmarks: bookmarks, label: "")
    return try writer.finish(
      DocumentInformation(
        title: title, author: records.profile.name, subject: subject, keywords: keywords,
        on: records.day))
  }

  /// The two lists for the clerk, and the sheet to try the printer with on the paper of the volume.
  private mutating func stampPlan(_ records: VolumeRecords, _ plan: VolumePlan) throws(Failure)
    -> (bytes: [UInt8], pages: Int)
  {
    let lists = try press.templates.template(.stampPlan, paper: .a4)
    let typesetter = Typesetter(fonts: press.fonts)
    var frames = try typesetter.pages(of: VolumeStampPlan.sequences(records, plan, template: lists))
    report.findings += typesetter.findings
    let trial = try press.templates.template(.calibration, paper: order.paper)
    let first = frames.count
    frames += try VolumeCalibration.pages(
      records.profile, on: records.day, isDuplex: order.isDuplex, template: trial, fonts: press.fonts)
    try refuseUnknownLetters(frames, in: VolumeForm.stampPlan.rawValue)
    if order.isDraft { DraftMark.apply(to: &frames, fonts: press.fonts) }
    let bookmarks = [
      PDFWriter.Bookmark(level: 0, title: lists.title),
      PDFWriter.Bookmark(level: 0, title: trial.title, page: first),
    ]
    let title = "\(lists.title) – \(order.period.label), năm học \(order.year.printed)"
    return (
      try pdf(frames, bookmarks, title: title, subject: "\(lists.title); \(trial.title)", records),
      frames.count
    )
  }
}

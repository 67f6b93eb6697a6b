import Archiving
import Diagnostics
import Forms
import PDFOutput
import Records
import SignOff
import Store

/// Does items of an archive, in one thread.
final class ArchiveWorker {
  let context: ArchiveContext
  let press: Press
  private let furniture = FurnitureStock()
  var year: SchoolYear { context.order.year }

  init(_ context: ArchiveContext) throws(Failure) {
    self.context = context
    press = try context.press()
  }

  func perform(_ item: ArchiveItem) throws(Failure) -> ArchivedItem {
    switch item {
    case .documents(let form, let name, let period): try documents(item.key, form, name, period)
    case .table(let table): try self.table(item.key, table)
    case .audit: try audit(item.key)
    }
  }

  // MARK: Documents

  private func documents(
    _ key: String, _ form: Form, _ name: ClassName?, _ period: Period
  ) throws(Failure) -> ArchivedItem {
    var item = ArchivedItem(key)
    // A period that a class has no marks of has no sheet either.
    if form == .resultSheet, try press.school.results(in: year, period: period, of: name).isEmpty {
      return item
    }
    var approved: ApprovedDocument?
    if form.isSigned, let name {
      approved = try press.school.approvedDocument(form, of: name, at: period, in: year)
      if approved == nil, !context.order.includesDrafts {
        item.refusals.append(
          ArchiveRefusal(
            form: form.rawValue, className: name.rawValue, pupil: nil, period: period.rawValue,
            isUnapproved: true))
        return item
      }
    }
    // What rests on results is no more final than they are.
    let isMarked = try restsOnUnapproved(form, name, period)
    if isMarked, !context.order.includesDrafts {
      item.refusals.append(
        ArchiveRefusal(
          form: form.rawValue, className: name?.rawValue, pupil: nil, period: period.rawValue,
          isUnapproved: true))
      return item
    }
    if let approved, let name {
      try keep(approved, form, name, period, in: &item)
      // The pages that were signed are of this year; the card of each pupil is the whole booklet.
      if form != .reportCard { return item }
    }
    try print(form, name, period, approved, isMarked: isMarked, into: &item)
    return item
  }

  /// Whether a document says what the sheets of its classes say, and one of these is not approved.
  private func restsOnUnapproved(_ form: Form, _ name: ClassName?, _ period: Period) throws(Failure) -> Bool {
    guard [.meritCertificate, .completionCertificate, .statistics].contains(form) else { return false }
    let recorded = try press.school.periodsWithResults(in: year)
    for section in try press.school.classes(in: year) where name == nil || section.name == name {
      guard recorded[section.name]?.contains(period) == true else { continue }
      if try press.school.approvedDocument(.resultSheet, of: section.name, at: period, in: year) == nil {
        return true
      }
    }
    return false
  }

  private func keep(
    _ approved: ApprovedDocument, _ form: Form, _ name: ClassName, _ period: Period,
    in item: inout ArchivedItem
  ) throws(Failure) {
    let folders = FileNames.unique(try press.school.classes(in: year).map(\.name.rawValue))
    let folder = folders[name.rawValue] ?? FileNames.ascii(name.rawValue)
    let ending = form == .classBook ? "" : "-\(period.rawValue)"
    let file = try context.workplace.put(
      approved.bytes, at: "data/documents/\(folder)/\(form.rawValue)\(ending).pdf")
    item.files.append(file)
    item.approvals.append(approved.day.iso)
    item.documents.append(
      ArchivedDocument(
        path: file.path, form: form.rawValue, className: name.rawValue, pupil: nil, name: nil,
        period: period.rawValue, state: .approved, version: approved.version, pages: approved.pages,
        size: file.size, sha256: file.sha256))
    context.step()
  }

  private func print(
    _ form: Form, _ name: ClassName?, _ period: Period, _ approved: ApprovedDocument?, isMarked: Bool,
    into item: inout ArchivedItem
  ) throws(Failure) {
    var order = PrintOrder(form, ClassScope(year: year, className: name))
    order.period = period
    order.isDraft = form.isSigned && approved == nil
    order.isMarked = isMarked
    let state: ArchivedDocument.State =
      order.isDraft || isMarked ? .draft : form.isSigned ? .approved : .final
    let folder = year.text + "/"
    let workplace = context.workplace
    let context = self.context
    var documents: [ArchivedDocument] = []
    var files: [BagWorkplace.File] = []
    let sink = PrintSink(fonts: context.stock, furniture: furniture) {
      (document, bytes) throws(Failure) in
      let path =
        document.path.hasPrefix(folder) ? String(document.path.dropFirst(folder.count)) : document.path
      let file = try workplace.put(bytes, at: "data/documents/" + path)
      files.append(file)
      documents.append(
        ArchivedDocument(
          path: file.path, form: document.form.rawValue, className: document.className?.rawValue,
          pupil: document.pupil?.rawValue,
          name: document.pupil == nil ? nil : document.titles.last, period: period.rawValue, state: state,
          version: approved?.version, pages: document.frames.count, size: file.size, sha256: file.sha256))
      context.step()
    }
    var run = try PrintRun(press, order, nil, sink: sink) { _ in }
    let report = try run.perform()
    item.files += files
    item.documents += documents
    var told: Set<ArchiveRefusal> = []
    for refusal in report.refused {
      let refused = ArchiveRefusal(
        form: form.rawValue, className: refusal.className?.rawValue, pupil: refusal.pupil?.rawValue,
        period: period.rawValue, isUnapproved: false)
      if told.insert(refused).inserted { item.refusals.append(refused) }
    }
    item.errors += report.findings.filter { $0.severity == .error }.map(NotedFinding.init)
  }
}

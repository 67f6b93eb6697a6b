import Archiving
public import Diagnostics
import Exchange
import Forms
import Records
public import Store

/// Makes the archive of a school year: a bag (RFC 8493) that any archive's tools can verify.
///
/// A snapshot of the school file is taken first, and everything is made from it, by several threads. What is done stands
/// in a journal beside the bag: a run that was killed at any point is gone on with by the same order, and ends with the
/// same bytes (Docs/decisions/0025-archives.md).
public struct ArchiveRun {
  private let order: ArchiveOrder
  private let school: SchoolFile
  private let home: String
  private let ownTemplates: String?
  private let workplace: BagWorkplace
  private let progress: @Sendable (Int, Int) -> Void

  /// - Parameters:
  ///   - home: the folder with `Templates` and `Fonts`.
  ///   - ownTemplates: the school's own forms, looked at first.
  ///   - folder: where the bag goes; nothing may be there.
  ///   - progress: called by several threads with the documents done, and about how many there are.
  public init(
    _ order: ArchiveOrder, of school: SchoolFile, home: String, ownTemplates: String? = nil,
    to folder: String,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.order = order
    self.school = school
    self.home = home
    self.ownTemplates = ownTemplates
    workplace = BagWorkplace(for: folder)
    self.progress = progress
  }

  /// Makes the bag, or goes on making it.
  ///
  /// - Throws: when the place is taken, when an unfinished run of another order lies there, when the disk has no room or
  ///   becomes full. What was done is kept.
  public func perform() throws(Failure) -> ArchiveReport {
    do throws(Failure) {
      return try make()
    } catch {
      let full: [Message] = [.diskFull, .schoolFileDiskFull]
      guard let first = error.findings.first, full.contains(first.message) else { throw error }
      throw Failure(.archiveDiskFull, at: .file(workplace.target))
    }
  }

  private func make() throws(Failure) -> ArchiveReport {
    let reference = try ArchiveReference(home: home, ownTemplates: ownTemplates)
    var identity = ArchiveIdentity(order, state: try school.dataState(), reference: reference.digest)
    if let report = try alreadyThere(identity) { return report }
    try AtomicFile.makeFolders(for: workplace.target)
    try begin(identity)
    let journal = try Journal<ArchivedItem>(at: workplace.folder + "/journal")
    try workplace.prepare()
    let snapshot = try snapshot(&identity)
    let copy = try SchoolFile.openSealed(at: workplace.bag + "/" + Self.snapshotFile)
    let plan = try ArchivePlan(copy, order.year)
    let done = try held(journal, plan)
    let context = try ArchiveContext(
      order, workplace, snapshot: workplace.bag + "/" + Self.snapshotFile, home: home,
      ownTemplates: ownTemplates,
      done: done.values.reduce(0) { $0 + $1.documents.count }, total: plan.documents, progress: progress)
    let waiting = plan.items.filter { done[$0.key] == nil }
    if done.isEmpty { try refuseNothingApproved(in: copy) }
    try checkRoom(plan, snapshot: snapshot.size, remaining: waiting.count)
    let results = BatchResults(done)
    try Batch.run(waiting, jobs: order.jobs) { () throws(Failure) in
      let worker = try ArchiveWorker(context)
      return { (item) throws(Failure) in
        let result = try worker.perform(item)
        try journal.note(result)
        results.add(result)
      }
    }
    let items = plan.items.compactMap { results[$0.key] }
    var report = try close(items, snapshot, reference, identity, copy)
    report.resumed = done.count
    try workplace.finish()
    try workplace.discard()
    return report
  }

  static let snapshotFile = "data/school/school.hocba"

  /// The bag that was asked for is there: whole, as nothing unfinished ever has its name.
  private func alreadyThere(_ identity: ArchiveIdentity) throws(Failure) -> ArchiveReport? {
    guard workplace.isTargetTaken else { return nil }
    guard let there = ArchiveContents(workplace.target), there.identity == identity.digest else {
      throw Failure(.archiveTaken, at: .file(workplace.target))
    }
    // Killed between its last two steps: what lies beside it is of no use any more.
    let isOurs = workplace.isBegun ? ArchiveIdentity.read(workplace) == identity : workplace.isEmpty
    if workplace.hasFolder, isOurs { try workplace.discard() }
    var report = ArchiveReport(folder: workplace.target)
    report.documents = there.documents.count
    report.pages = there.documents.reduce(0) { $0 + $1.pages }
    report.wasThere = true
    return report
  }

  private func begin(_ identity: ArchiveIdentity) throws(Failure) {
    if workplace.hasFolder {
      guard workplace.isBegun || workplace.isEmpty else {
        throw Failure(.archiveFolderForeign, at: .file(workplace.folder))
      }
      if workplace.isBegun {
        let refusal =
          ArchiveIdentity.read(workplace).map { identity.refusal(of: $0, at: workplace.folder) }
          ?? Failure(.archiveProgramChanged, at: .file(workplace.folder))
        guard let refusal else { return }
        guard order.restarts else { throw refusal }
        // Whoever is at work there keeps it.
        _ = try Journal<ArchivedItem>(at: workplace.folder + "/journal")
        try workplace.discard()
      }
    }
    try AtomicFile.makeFolders(for: workplace.order)
    try identity.write(workplace)
  }

  /// The snapshot of the school file; the one that is there goes on to be used.
  private func snapshot(_ identity: inout ArchiveIdentity) throws(Failure) -> BagWorkplace.File {
    if let there = workplace.file(Self.snapshotFile) {
      workplace.seal(Self.snapshotFile)
      return there
    }
    let path = workplace.scratch + "/school.hocba"
    try school.snapshot(to: path, scratch: workplace.scratch)
    let state = try SchoolFile.openSealed(at: path).dataState()
    if state != identity.state {
      // Somebody wrote between the two looks: the snapshot counts.
      identity.state = state
      try identity.write(workplace)
    }
    let file = try workplace.take(path, as: Self.snapshotFile)
    workplace.seal(Self.snapshotFile)
    return file
  }

  /// Items that were done, and whose files are still what they were.
  private func held(_ journal: Journal<ArchivedItem>, _ plan: ArchivePlan) throws(Failure) -> [String:
    ArchivedItem]
  {
    let noted = Dictionary(journal.entries.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
    let there = workplace.stillHolds(noted.values.flatMap(\.files), jobs: order.jobs)
    return noted.filter { entry in entry.value.files.allSatisfy { there.contains(ExactPath($0.path)) } }
  }

  private func refuseNothingApproved(in copy: SchoolFile) throws(Failure) {
    if order.includesDrafts { return }
    for approval in try copy.approvals(in: order.year) where approval.reopened == nil { return }
    try workplace.discard()
    throw Failure(.archiveNothingApproved, ["year": order.year.text])
  }

  private func checkRoom(_ plan: ArchivePlan, snapshot: Int, remaining: Int) throws(Failure) {
    guard let room = BagWorkplace.room(at: workplace.folder), !plan.items.isEmpty else { return }
    // How much of a year is approved is not known before it is looked for: a quarter surely is not too much.
    let whole = (plan.bytes + snapshot / 2) / (order.includesDrafts ? 1 : 4)
    let needed = whole * remaining / plan.items.count
    guard room < needed else { return }
    throw Failure(
      .archiveNoRoom, at: .file(workplace.target),
      ["room": "\(room / 1_000_000)", "needed": "\(needed / 1_000_000 + 1)"])
  }

  // MARK: The last files

  private func close(
    _ items: [ArchivedItem], _ snapshot: BagWorkplace.File, _ reference: ArchiveReference,
    _ identity: ArchiveIdentity, _ copy: SchoolFile
  ) throws(Failure) -> ArchiveReport {
    let documents = items.flatMap(\.documents)
    let refusals = items.flatMap(\.refusals)
    let (referenceFiles, referenceTable) = try reference.write(to: workplace)
    let index = DescribedTable(ArchivedDocument.index, ArchivedDocument.columns)
    let tables = [index] + items.flatMap(\.tables) + [referenceTable]
    var payload = [snapshot] + items.flatMap(\.files) + referenceFiles
    payload.append(try writeIndex(documents))
    payload.append(try writeColumns(tables))
    let information = ArchiveInformation(
      profile: try copy.profile(), year: order.year, documents: documents,
      bytes: payload.reduce(0) { $0 + $1.size },
      approvedOn: items.flatMap(\.approvals).max().flatMap(CivilDate.init),
      approvedBy: try copy.approvals(in: order.year).last { $0.reopened == nil }?.signature.name,
      identity: identity.digest)
    let aid = FindingAid(
      information: information, sections: try copy.classes(in: order.year), documents: documents,
      refusals: refusals, tables: tables, hasOwnTemplates: ownTemplates != nil)
    payload.append(try workplace.put(Array(aid.text.utf8), at: FindingAid.textFile))
    payload.append(try workplace.put(Array(aid.page.utf8), at: FindingAid.pageFile))
    try refuseStrangers(payload)
    try BagWriter(workplace).close(payload, information: information.tags)

    var report = ArchiveReport(folder: workplace.target)
    report.documents = documents.count
    report.pages = information.pages
    report.files = payload.count
    report.bytes = payload.reduce(0) { $0 + $1.size }
    report.refused = refusals
    report.findings = items.flatMap(\.errors).map(\.finding) + unapproved(refusals)
    return report
  }

  /// What somebody else put into the bag while it was made would be in no manifest; it is named, not removed.
  private func refuseStrangers(_ payload: [BagWorkplace.File]) throws(Failure) {
    let known = Set(payload.map { ExactPath($0.path) })
    guard let stranger = workplace.payloadPaths.first(where: { !known.contains(ExactPath($0)) }) else {
      return
    }
    throw Failure(.archiveFileForeign, at: .file(workplace.bag + "/" + stranger))
  }

  /// A line for each class.
  private func unapproved(_ refusals: [ArchiveRefusal]) -> [Finding] {
    var order: [String] = []
    var byClass: [String: [String]] = [:]
    for refusal in refusals where refusal.isUnapproved {
      let name = refusal.className ?? ""
      if byClass[name] == nil { order.append(name) }
      byClass[name, default: []].append("\(refusal.form) (\(refusal.period))")
    }
    return order.map { name in
      .error(
        .archiveNotApproved,
        ["class": name, "documents": (byClass[name] ?? []).joined(separator: ", ")])
    }
  }

  private func writeIndex(_ documents: [ArchivedDocument]) throws(Failure) -> BagWorkplace.File {
    var table = CSVWriter(headings: ArchivedDocument.columns.map(\.heading))
    for document in documents { table.row(document.cells) }
    return try workplace.put(table.bytes, at: ArchivedDocument.index)
  }

  private func writeColumns(_ tables: [DescribedTable]) throws(Failure) -> BagWorkplace.File {
    var table = CSVWriter(headings: ["Tệp", "Cột", "Ý nghĩa", "Nguồn"])
    for described in tables {
      for column in described.columns {
        table.row([described.file, column.heading, column.meaning, column.source])
      }
    }
    return try workplace.put(table.bytes, at: "data/data/columns.csv")
  }
}

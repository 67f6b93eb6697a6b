public import Diagnostics
import Forms
public import Records
public import SignOff
public import Store
public import Typesetting

/// What a person sees who reviews a document.
public struct ReviewReport: Sendable {
  /// The document.
  public let unit: SignedUnit
  /// The class.
  public let section: ClassSection
  /// The version that is printed.
  public let version: Int
  /// What the check says of the class at the period.
  public let check: CheckReport
  /// The pages as they are now.
  public let pages: [PresentPage]
  /// Whether something is missing, so that the document cannot be signed yet.
  public let isIncomplete: Bool
  /// When it was made.
  public let at: Moment
  /// Since when the changes are: the last kept document, or the last look of the person at other pages; nil when there
  /// was neither.
  public let since: Moment?
  /// Cells that are not what they were then.
  public let changes: [UnitChange]
  /// Open queries about the document.
  public let queries: [PageQuery]
  /// The pages, changed cells on a pale ground, with the words over them that they are for review only.
  public let frames: [PageFrame]
  /// The title of the form.
  public let formTitle: String
  /// The names of the pupils on the pages, as printed.
  public let names: [PupilID: String]
  /// What people should know.
  public var findings: [Finding] = []
  /// The file that was written.
  public var file: String?
}

extension Press {
  /// Shows a document to the person who is to sign it: what the check says, the pages with their signatures, what has
  /// changed since the last kept document; and notes that the person has seen exactly these pages.
  public func review(_ unit: SignedUnit, by signer: Signer, as act: Act) throws(Failure) -> ReviewReport {
    let check = try check(unit, today: act.at.vietnameseDay)
    let report = try school.read { () throws(Failure) in try look(unit, check, signer, at: act.at) }
    let seen = report.pages.digest
    let last = try school.pageReviews(of: unit).last { $0.who == signer.who }
    if !report.pages.isEmpty, !report.isIncomplete, last?.seen != seen {
      try school.write(as: act) { (writer) throws(Failure) in
        try writer.noteReview(of: unit, seen: seen, by: signer.who, at: act.at)
      }
    }
    return report
  }

  private func look(_ unit: SignedUnit, _ check: CheckReport, _ signer: Signer, at moment: Moment)
    throws(Failure)
    -> ReviewReport
  {
    let final = try present(unit)
    let present = final.isRefused || final.pages.isEmpty ? try self.present(unit, isDraft: true) : final
    let base = present.history.documents.last
    let reviews = try school.pageReviews(of: unit).filter { $0.who == signer.who }
    let looked = reviews.last { $0.seen != present.pages.digest }
    let entry = base?.lastEntry ?? looked?.lastEntry
    let changes = try entry.map { entry throws(Failure) in try self.changes(since: entry, present) } ?? []
    return ReviewReport(
      unit: unit, section: present.section, version: present.history.version, check: check,
      pages: present.pages, isIncomplete: final.isRefused, at: moment, since: base?.keptAt ?? looked?.at,
      changes: changes,
      queries: try school.pageQueries(in: unit.year, of: unit).filter(\.isOpen),
      frames: try marked(present, base), formTitle: present.documents.first?.formTitle ?? unit.form,
      names: try names(of: unit), findings: present.findings.filter { $0.severity != .note })
  }

  /// The net of changes behind an entry of the audit, with the pages that show them.
  func changes(since entry: Int, _ present: PresentDocument) throws(Failure) -> [UnitChange] {
    var selection = AuditSelection()
    selection.after = entry
    let unit = present.unit
    let scope = ChangeScope(
      unit, pupils: try members(of: unit) + present.members, regulation: present.regulation)
    var changes = scope.net(of: try school.audit(selection))
    let finder = PageFinder(present)
    let names = try names(of: unit)
    for index in changes.indices {
      guard let pupil = changes[index].pupil else { continue }
      changes[index].page = finder.page(of: pupil, name: names[pupil] ?? "")
    }
    return changes
  }

  /// Everybody who is or was in the class this year.
  private func members(of unit: SignedUnit) throws(Failure) -> [PupilID] {
    try school.enrolments(in: unit.year, of: unit.className, on: nil).map(\.pupil)
  }

  func names(of unit: SignedUnit) throws(Failure) -> [PupilID: String] {
    try school.pupils(in: unit.year, of: unit.className).mapValues(\.printedName)
  }

  /// The pages of now with a pale ground under what the kept document does not have.
  private func marked(_ present: PresentDocument, _ base: KeptDocument?) throws(Failure) -> [PageFrame] {
    var frames = present.frames
    if let base {
      let changed = ChangedMarks(dump: try pages(of: base), fonts: fonts)
      for (index, page) in present.pages.enumerated() where index < frames.count {
        guard !base.pages.contains(where: { $0.fingerprint == page.fingerprint.bytes }) else { continue }
        let own = present.pages[...index].count { $0.pupil == page.pupil }
        let places = base.pages.filter { $0.pupil == page.pupil }
        let old = own <= places.count ? places[own - 1].page - 1 : base.pages.count
        changed.mark(&frames[index], against: old)
      }
    }
    DraftMark.apply("BẢN XEM LẠI", to: &frames, fonts: fonts)
    return frames
  }
}

/// Finds the page on which a pupil stands.
private struct PageFinder {
  let present: PresentDocument

  init(_ present: PresentDocument) { self.present = present }

  /// The page; nil when none or several have the name.
  func page(of pupil: PupilID, name: String) -> Int? {
    if let own = present.pages.first(where: { $0.pupil == pupil }) { return own.page }
    let units = Array(name.utf16)
    guard !units.isEmpty else { return nil }
    let found = present.frames.enumerated().filter { _, frame in
      frame.ink.contains { mark in
        if case .text(let run) = mark { run.units == units || run.opens?.units == units } else { false }
      }
    }
    return found.count == 1 ? (found.first?.offset).map { $0 + 1 } : nil
  }
}

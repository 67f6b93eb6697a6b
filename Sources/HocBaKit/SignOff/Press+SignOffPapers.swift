import Diagnostics
import Forms
import Records
import SignOff
import Store
import Typesetting

// The papers around signing: made from what a review or an approval found.
extension Press {
  /// The front page of a review.
  func frontPages(_ review: ReviewReport) throws(Failure) -> [PageFrame] {
    let unit = review.unit
    return try reviewPages(
      ReviewFront(
        formTitle: review.formTitle, section: review.section, year: unit.year, period: unit.period,
        version: review.version, since: review.since, at: review.at,
        changes: try recorded(review.changes, review.names, unit),
        pages: review.pages.map { page in
          PageState(
            page: page.page, code: page.code.text, state: Self.state(page),
            signer: page.signature?.name, at: page.signature?.at)
        },
        remarks: review.check.findings.map { finding in
          ReviewFront.Remark(
            severity: finding.rule.forbidsPrinting ? .error : .warning, code: finding.rule.code,
            text: "\(finding.place.text): \(finding.message(.vietnamese))")
        }))
  }

  private static func state(_ page: PresentPage) -> String {
    page.signature != nil ? "đã ký" : page.voided != nil ? "chờ ký lại" : "chưa ký"
  }

  /// Changes as papers list them; what concerns the class has its name in place of a pupil.
  private func recorded(_ changes: [UnitChange], _ names: [PupilID: String], _ unit: SignedUnit)
    throws(Failure) -> [RecordedChange]
  {
    let people = try people()
    return changes.map { change in
      RecordedChange(
        pupil: change.pupil,
        pupilName: change.pupil.flatMap { names[$0] } ?? "Lớp \(unit.className.rawValue)",
        column: change.column, before: change.before, after: change.after,
        who: people[change.who] ?? change.who, at: change.at,
        page: change.page)
    }
  }

  /// The names of the persons behind accounts: papers name people. Who has no account stays as the audit has it.
  private func people() throws(Failure) -> [String: String] {
    let staff = Dictionary(
      try school.staff().map { ($0.id, $0.fullName) }, uniquingKeysWith: { first, _ in first })
    var people: [String: String] = [:]
    for account in try school.accounts() { people[account.name.rawValue] = staff[account.staff] }
    return people
  }

  /// The slip for the bound book: what a new version changes in the one before it. The first version has none.
  ///
  /// - Returns: the files written.
  func writeCorrectionSlip(
    _ present: PresentDocument, approvedBy name: String, at moment: Moment, to destination: Destination
  ) throws(Failure) -> [String] {
    guard let last = present.history.approvals.last(where: { $0.reopened != nil }),
      let reopened = last.reopened,
      let old = present.history.documents.first(where: { $0.number == last.document })
    else { return [] }
    let unit = present.unit
    let (changes, names) = try school.read { () throws(Failure) in
      (try self.changes(since: old.lastEntry, present), try self.names(of: unit))
    }
    let slip = CorrectionSlip(
      form: unit.signedForm,
      formTitle: present.documents.first?.formTitle ?? unit.form, section: present.section, year: unit.year,
      period: unit.period, version: last.version, reason: reopened.reason,
      reopenedBy: try people()[reopened.who] ?? reopened.who,
      reopenedAt: reopened.at, approvedBy: name, approvedAt: moment,
      changes: try recorded(changes, names, unit), pages: Self.replaced(old, by: present))
    let report = try correctionSlip(slip, to: destination)
    if let stopped = report.stopped { throw stopped }
    return report.files.map(\.path)
  }

  /// The pages that are not what they were: of a pupil those of the same number among the pupil's.
  private static func replaced(_ old: KeptDocument, by present: PresentDocument) -> [CorrectionSlip.Page] {
    var pages: [CorrectionSlip.Page] = []
    var seen: Set<Int> = []
    var counts: [PupilID?: Int] = [:]
    for page in present.pages {
      let index = counts[page.pupil, default: 0]
      counts[page.pupil] = index + 1
      let own = old.pages.filter { $0.pupil == page.pupil }
      let before = index < own.count ? own[index] : nil
      if let before { seen.insert(before.page) }
      guard before?.fingerprint != page.fingerprint.bytes else { continue }
      pages.append(
        CorrectionSlip.Page(
          page: page.page, before: before.flatMap { Fingerprint($0.fingerprint)?.code.text },
          after: page.code.text))
    }
    for page in old.pages where !seen.contains(page.page) {
      pages.append(
        CorrectionSlip.Page(page: page.page, before: Fingerprint(page.fingerprint)?.code.text, after: nil))
    }
    return pages
  }

  /// The public version of what is announced: for the notice board and for each family.
  func writePublicVersion(
    of unit: SignedUnit, showing options: PublicResults.Options, to destination: Destination,
    _ report: inout PublishReport
  ) throws(Failure) {
    var order = PublicOrder(ClassScope(year: unit.year, className: unit.className), at: unit.period)
    order.options = options
    let papers = try publicVersion(order, to: destination)
    if let stopped = papers.stopped { throw stopped }
    report.findings += papers.findings
    report.files = papers.files.map(\.path)
  }
}

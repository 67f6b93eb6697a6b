public import Diagnostics
import Forms
public import Records
import SignOff
import Store

extension Press {
  /// Signs pages of a document as it is now, and keeps the document with its first signature.
  ///
  /// - Throws: `nothingToSign` while something is missing, `unitApproved`, `queriesOpen`, `pagesNotSeen`, and
  ///   `pagesMalformed` for pages that the document does not have.
  public func sign(_ order: SignOrder, by signer: Signer, as act: Act) throws(Failure) -> SignReport {
    let present = try school.read { () throws(Failure) in try complete(order.unit, on: order.paper) }
    try refuseIfApproved(present)
    try refuseOpenQueries(of: order.unit)
    let wanted: [Int]
    switch try PageSelection(order.pages, of: present.pages.count) {
    case .all:
      let seen = present.pages.digest
      let reviews = try school.pageReviews(of: order.unit)
      guard reviews.contains(where: { $0.who == signer.who && $0.seen == seen }) else {
        throw Failure(.pagesNotSeen, words(of: order.unit) + ["count": "\(present.pages.count)"])
      }
      wanted = present.pages.map(\.page)
    case .pages(let pages): wanted = pages
    }
    let unsigned = present.pages.unsigned
    let signing = wanted.filter(unsigned.contains)
    let name = signer.name ?? present.section.homeroomTeacherName ?? signer.who
    if !signing.isEmpty {
      let keeping = try toKeep(present)
      try school.write(as: act) { (writer) throws(Failure) in
        let number = try writer.number(of: unchanged(present), keeping: keeping, at: act.at)
        try writer.sign(
          signing, of: order.unit, document: number,
          as: PageSignature(who: signer.who, name: name, at: act.at))
      }
    }
    return SignReport(
      unit: order.unit, version: present.history.version, paper: present.paper, pages: present.pages,
      signed: signing, unsigned: unsigned.filter { !signing.contains($0) }, name: name)
  }

  /// The pages of a unit of which nothing is missing.
  func complete(_ unit: SignedUnit, on paper: Paper? = nil) throws(Failure) -> PresentDocument {
    let present = try present(unit, on: paper)
    guard !present.pages.isEmpty, !present.isRefused else {
      throw Failure(
        [.error(.nothingToSign, words(of: unit))] + present.findings.filter { $0.severity == .error })
    }
    return present
  }

  /// A document as it is once nobody else can write.
  ///
  /// - Throws: `changedMeanwhile` where it is not what was looked at before, `unitApproved`, `queriesOpen`: what another
  ///   program wrote in between must be looked at too.
  func unchanged(_ seen: PresentDocument) throws(Failure) -> PresentDocument {
    let present = try complete(seen.unit, on: seen.paper)
    try refuseIfApproved(present)
    try refuseOpenQueries(of: seen.unit)
    guard present.pages.digest == seen.pages.digest, present.pages.unsigned == seen.pages.unsigned,
      present.history.version == seen.history.version
    else { throw Failure(.changedMeanwhile, words(of: seen.unit)) }
    return present
  }

  func refuseIfApproved(_ present: PresentDocument) throws(Failure) {
    guard let approval = present.history.approval else { return }
    throw Failure(
      .unitApproved,
      words(of: present.unit) + ["date": approval.signature.at.vietnameseDay.text])
  }

  /// Open queries about any document of the class at the period.
  func refuseOpenQueries(of unit: SignedUnit) throws(Failure) {
    let open = try school.pageQueries(in: unit.year).filter {
      $0.isOpen && $0.unit.className == unit.className && $0.unit.period == unit.period
    }
    guard !open.isEmpty else { return }
    throw Failure(
      .queriesOpen, words(of: unit) + ["queries": open.map { "\($0.number)" }.joined(separator: ", ")])
  }

  /// The values that messages name a unit by.
  func words(of unit: SignedUnit) -> [String: String] {
    ["class": unit.className.rawValue, "form": unit.form, "period": unit.period.rawValue]
  }
}

extension [String: String] {
  static func + (left: Self, right: Self) -> Self { left.merging(right) { $1 } }
}

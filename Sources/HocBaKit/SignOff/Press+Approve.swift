public import Diagnostics
public import Forms
public import Records
import SignOff
public import Store

extension Press {
  /// Approves a document: every page signed as it is, no open query, nothing that forbids printing. What is recorded
  /// of its pupils at its period is locked from then on.
  ///
  /// - Throws: why it cannot be approved yet.
  ///
  /// - Parameter destination: where the correction slip of a second or later version goes.
  public func approve(
    _ unit: SignedUnit, by signer: Signer, to destination: Destination, as act: Act
  ) throws(Failure) -> SignReport {
    let present = try school.read { () throws(Failure) in try complete(unit) }
    if let approval = present.history.approval {
      return SignReport(
        unit: unit, version: present.history.version, paper: present.paper, pages: present.pages, signed: [],
        unsigned: [], name: approval.signature.name,
        findings: [
          .note(
            .alreadyApproved,
            words(of: unit) + [
              "date": approval.signature.at.vietnameseDay.text, "version": "\(approval.version)",
            ])
        ])
    }
    let unsigned = present.pages.unsigned
    guard unsigned.isEmpty else {
      throw Failure(
        .pagesUnsigned,
        words(of: unit) + [
          "pages": PageSelection.text(unsigned), "teacher": present.section.homeroomTeacherName ?? "–",
        ])
    }
    try refuseOpenQueries(of: unit)
    let forbidding = try check(unit, today: act.at.vietnameseDay).findings.filter(\.rule.forbidsPrinting)
    guard forbidding.isEmpty else {
      throw Failure(.checkForbidsApproval, words(of: unit) + ["count": "\(forbidding.count)"])
    }
    let profile = try school.profile()
    let name = signer.name ?? profile.principal(on: act.at.vietnameseDay)?.name ?? signer.who
    let keeping = try toKeep(present)
    try school.write(as: act) { (writer) throws(Failure) in
      let number = try writer.number(of: unchanged(present), keeping: keeping, at: act.at)
      try writer.approve(
        unit, document: number, as: PageSignature(who: signer.who, name: name, at: act.at),
        locking: present.members)
    }
    var report = SignReport(
      unit: unit, version: present.history.version, paper: present.paper, pages: present.pages, signed: [],
      unsigned: [], name: name)
    report.files = try writeCorrectionSlip(present, approvedBy: name, at: act.at, to: destination)
    return report
  }

  /// Reopens an approved document: what is recorded can change again, and the next approval is of the next version.
  /// What was approved stays kept.
  ///
  /// - Returns: the approval that no longer holds.
  public func reopen(_ unit: SignedUnit, reason: String, by signer: Signer, as act: Act) throws(Failure)
    -> Approval
  {
    let approval = try approval(of: unit)
    try school.write(as: act) { (writer) throws(Failure) in
      try writer.reopen(approval, by: signer.who, at: act.at, reason: reason)
    }
    return approval
  }

  /// Notes that an approved document is announced.
  ///
  /// - Returns: the approval, whether it was announced before, and the public version.
  public func publish(
    _ unit: SignedUnit, by signer: Signer, showing options: PublicResults.Options = PublicResults.Options(),
    to destination: Destination, as act: Act
  ) throws(Failure) -> PublishReport {
    let approval = try approval(of: unit)
    var report = PublishReport(approval: approval, wasPublished: approval.published != nil)
    try writePublicVersion(of: unit, showing: options, to: destination, &report)
    if !report.wasPublished {
      try school.write(as: act) { (writer) throws(Failure) in
        try writer.publish(approval, by: signer.who, at: act.at)
      }
    }
    return report
  }

  /// The approval in force.
  private func approval(of unit: SignedUnit) throws(Failure) -> Approval {
    _ = try section(of: unit)
    guard let approval = try history(of: unit).approval else {
      throw Failure(.notApproved, words(of: unit))
    }
    return approval
  }

  /// What `check` says of the class at the period.
  func check(_ unit: SignedUnit, today: CivilDate) throws(Failure) -> CheckReport {
    var order = CheckOrder(ClassScope(year: unit.year, className: unit.className), today: today)
    order.period = unit.period
    order.fonts = fonts
    return try school.check(order, regulations: regulations)
  }
}

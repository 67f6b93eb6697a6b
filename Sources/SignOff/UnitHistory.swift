public import Store

/// What was signed and approved of one unit: a form of a class at a period.
public struct UnitHistory: Sendable {
  /// The unit.
  public let unit: SignedUnit
  /// Its kept documents, earlier ones first.
  public let documents: [KeptDocument]
  /// Its approvals, earlier ones first.
  public let approvals: [Approval]

  /// Picks what is of the unit.
  public init(_ unit: SignedUnit, documents: [KeptDocument], approvals: [Approval]) {
    self.unit = unit
    self.documents = documents.filter { $0.unit == unit }
    self.approvals = approvals.filter { $0.unit == unit }
  }

  /// The approval in force; nil while nothing is approved.
  public var approval: Approval? { approvals.last { $0.reopened == nil } }

  /// The version that is printed: one more after each reopening.
  public var version: Int { 1 + approvals.count { $0.reopened != nil } }

  /// The document of the approval in force.
  public var approved: KeptDocument? {
    approval.flatMap { approval in documents.first { $0.number == approval.document } }
  }

  /// Signatures by the fingerprint that they are on. The first on a page counts.
  public var signatures: [Fingerprint: PageSignature] {
    var known: [Fingerprint: PageSignature] = [:]
    for page in documents.flatMap(\.pages) {
      guard let signature = page.signature, let fingerprint = Fingerprint(page.fingerprint),
        known[fingerprint] == nil
      else { continue }
      known[fingerprint] = signature
    }
    return known
  }
}

extension UnitHistory {
  /// The histories of all units of a year that have any.
  public static func all(documents: [KeptDocument], approvals: [Approval]) -> [SignedUnit: UnitHistory] {
    let byUnit = Dictionary(grouping: documents, by: \.unit)
    let approved = Dictionary(grouping: approvals, by: \.unit)
    return Dictionary(
      uniqueKeysWithValues: byUnit.map { unit, own in
        (unit, UnitHistory(unit, documents: own, approvals: approved[unit] ?? []))
      })
  }
}

public import Records

/// What a check came to.
public struct CheckReport: Sendable {
  /// The school year.
  public let year: SchoolYear
  /// The periods that were checked.
  public let periods: [Period]
  /// Periods whose date has passed and at which nothing at all is recorded; they were not checked.
  public let overdue: [Period]
  /// What is missing, by class, subject and period.
  public let matrix: CompletenessMatrix
  /// What nobody has accepted, in order.
  public let findings: [CheckFinding]
  /// What people have accepted as it is, with what they said.
  public let acknowledged: [(finding: CheckFinding, by: Acknowledgement)]

  /// Whether a final print of anything that was checked would be refused.
  public var forbidsPrinting: Bool { findings.contains { $0.rule.forbidsPrinting } }

  init(
    year: SchoolYear, periods: [Period], overdue: [Period], matrix: CompletenessMatrix, found: [CheckFinding],
    acknowledgements: [Acknowledgement]
  ) {
    self.year = year
    self.periods = periods
    self.overdue = overdue
    self.matrix = matrix
    let known = Dictionary(
      acknowledgements.map { ($0.code + "\t" + $0.place, $0) }, uniquingKeysWith: { first, _ in first })
    guard !known.isEmpty else {
      findings = found
      acknowledged = []
      return
    }
    var open: [CheckFinding] = []
    var accepted: [(finding: CheckFinding, by: Acknowledgement)] = []
    for finding in found {
      if !finding.rule.forbidsPrinting, let own = known[finding.rule.code + "\t" + finding.place.key],
        finding.isAccepted(by: own)
      {
        accepted.append((finding, own))
      } else {
        open.append(finding)
      }
    }
    findings = open
    acknowledged = accepted
  }
}

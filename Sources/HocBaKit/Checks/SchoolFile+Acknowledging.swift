public import Diagnostics
public import Records
public import Store
import Vietnamese

/// Which findings, or which acknowledgements, are meant: nil stands for any.
public struct FindingScope: Sendable, Hashable {
  /// The code, such as `K060`.
  public var code: String
  /// The classes.
  public var classes: ClassScope
  /// One pupil.
  public var pupil: PupilID?
  /// One period.
  public var period: Period?
  /// One column, by its heading.
  public var column: String?

  /// All findings of a code.
  public init(code: String, classes: ClassScope) {
    self.code = code
    self.classes = classes
  }
}

extension SchoolFile {
  /// Notes that a person accepts what a check found: every open finding of the scope.
  ///
  /// - Parameter act: who says so, and when.
  /// - Returns: the findings, none if there are none to accept.
  /// - Throws: when the code is unknown or forbids printing.
  public func acknowledge(
    _ scope: FindingScope, in order: CheckOrder, reason: String, regulations: RegulationSet, as act: Act
  ) throws(Failure) -> [CheckFinding] {
    let rule = try Self.acknowledgeable(scope.code)
    let found = try check(order, regulations: regulations).findings.filter { finding in
      finding.rule == rule && scope.contains(finding.place)
    }
    guard !found.isEmpty else { return [] }
    try write(as: act) { (writer) throws(Failure) in
      for finding in found {
        try writer.put(
          Acknowledgement(
            code: finding.rule.code, place: finding.place.key, fingerprint: finding.fingerprint,
            reason: reason, who: act.who, at: act.at),
          in: scope.classes.year)
      }
    }
    return found
  }

  /// Takes back what was accepted in the scope.
  ///
  /// - Returns: what was taken back.
  public func withdrawAcknowledgements(
    _ scope: FindingScope, as act: Act
  ) throws(Failure) -> [Acknowledgement] {
    let code = try Self.rule(scope.code).code
    let grades = try classes(in: scope.classes.year)
    let own = try acknowledgements(in: scope.classes.year).filter { acknowledgement in
      guard acknowledgement.code == code, let place = CheckPlace(key: acknowledgement.place) else {
        return false
      }
      if let grade = scope.classes.grade {
        guard let name = place.className, grades.contains(where: { $0.name == name && $0.grade == grade })
        else { return false }
      }
      return scope.contains(place)
    }
    guard !own.isEmpty else { return [] }
    try write(as: act) { (writer) throws(Failure) in
      for acknowledgement in own {
        try writer.removeAcknowledgement(
          code: acknowledgement.code, place: acknowledgement.place, in: scope.classes.year)
      }
    }
    return own
  }

  private static func rule(_ code: String) throws(Failure) -> CheckRule {
    guard let rule = CheckRule.named(code) else {
      let known = CheckRule.all.filter { !$0.forbidsPrinting }.map(\.code)
      throw Failure(.checkCodeUnknown, ["value": code, "known": known.joined(separator: ", ")])
    }
    return rule
  }

  private static func acknowledgeable(_ code: String) throws(Failure) -> CheckRule {
    let rule = try rule(code)
    guard !rule.forbidsPrinting else {
      throw Failure(
        .checkCodeForbids,
        [
          "value": rule.code,
          "message": Message.words(vi: rule.message.vietnamese, en: rule.message.english),
        ])
    }
    return rule
  }
}

extension FindingScope {
  /// Whether a place lies in the scope; the grade is left to whoever knows the classes.
  func contains(_ place: CheckPlace) -> Bool {
    if let name = classes.className, place.className != name { return false }
    if classes.reach != .all, place.className.map(classes.reach.contains) != true { return false }
    if let pupil, place.pupil != pupil { return false }
    if let period, place.period != period { return false }
    if let column, place.column?.foldedColumn != column.foldedColumn { return false }
    return true
  }
}

extension String {
  /// A heading as people may type it.
  fileprivate var foldedColumn: String { matchingKey.filter { !$0.isWhitespace } }
}

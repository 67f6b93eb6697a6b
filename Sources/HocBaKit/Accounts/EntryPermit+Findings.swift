import Diagnostics
import Exchange
import Records

// What of an entry or a table is beyond a permit, as findings and refusals.
extension EntryPermit {
  /// Classes that are out of reach.
  func beyond(_ names: [ClassName], _ right: Right, at place: Place) -> [Finding] {
    names.filter { !allows(right, of: $0) }.prefix(1).map { name in
      .error(
        .rowOutOfReach, at: place,
        [
          "account": reach.account.name.rawValue, "class": name.rawValue,
          "classes": reach.words(reach.classes(right)),
        ])
    }
  }

  /// A column that is out of reach.
  func beyond(_ column: String, of name: ClassName, _ scope: SchoolScope, at place: Place) -> Finding {
    let regulation = scope.classes[name].flatMap { scope.regulations[$0.grade] }
    return .error(
      .cellOutOfReach, at: place,
      [
        "account": reach.account.name.rawValue, "class": name.rawValue, "column": column,
        "subjects": words(in: name, under: regulation),
      ])
  }

  /// Refuses a table of which something is beyond the permit; the first places are named.
  func require(_ beyond: [Finding], of file: String) throws(Failure) {
    guard !beyond.isEmpty else { return }
    let summary = Finding.error(
      .cellsOutOfReach, at: .file(file),
      [
        "account": reach.account.name.rawValue, "count": "\(beyond.count)",
        "refusal": "cells: \(beyond.count)",
      ])
    throw Failure([summary] + beyond.prefix(Self.named))
  }

  /// How many places are named.
  private static let named = 20

  /// Refuses an entry of which something is beyond the permit.
  func require(
    from old: PeriodResult, to outcome: EntryOutcome, in name: ClassName, _ regulation: Regulation
  ) throws(Failure) {
    guard !outcome.changes.isEmpty else { return }
    try reach.require(.enterMarks, of: name)
    guard forbidden(from: old, to: outcome.result, in: name) != old else { return }
    let columns = outcome.changes.map(\.column).joined(separator: ", ")
    throw Failure(
      .cellOutOfReach,
      [
        "account": reach.account.name.rawValue, "class": name.rawValue, "column": columns,
        "subjects": words(in: name, under: regulation), "refusal": "column: \(columns) \(name.rawValue)",
      ])
  }
}

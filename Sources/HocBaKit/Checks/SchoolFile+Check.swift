public import Diagnostics
public import Records
public import Store
import Typesetting

extension SchoolFile {
  /// Checks results, classes and pupils: what is missing, what contradicts itself, what is unusual.
  ///
  /// What keeps a class from being printed for good is found by the same evaluation that printing uses.
  /// - Throws: when the file cannot be read, or no regulation covers a grade.
  public func check(_ order: CheckOrder, regulations: RegulationSet) throws(Failure) -> CheckReport {
    try read { () throws(Failure) in
      let (records, periods) = try yearRecords(
        order.scope.year, judgedAt: order.period.map { [$0] }, today: order.today, withContext: true,
        withEveryone: true, regulations: regulations)
      let check = YearCheck(records, at: periods, regulations: regulations, targets: order.targets)
      var findings = check.findings(of: order.scope.contains)
      if let fonts = order.fonts {
        var letters = LetterCheck(fonts)
        for own in records.classes where order.scope.contains(own.section) {
          letters.look(at: own, periods)
        }
        if periods.contains(.endYear) {
          letters.look(
            at: try history(of: .enrolled(in: order.scope.year, of: nil)), of: order.scope, records)
        }
        findings += letters.findings
      }
      let overdue = Period.allCases.filter { period in
        order.period == nil && !periods.contains(period)
          && records.dates[period].map { $0 <= order.today } ?? false
      }
      return CheckReport(
        year: order.scope.year, periods: periods, overdue: overdue,
        matrix: check.matrix(today: order.today, of: order.scope.contains), found: findings,
        acknowledgements: try acknowledgements(in: order.scope.year))
    }
  }
}

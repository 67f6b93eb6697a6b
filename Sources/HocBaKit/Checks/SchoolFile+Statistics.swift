public import Diagnostics
public import Records
public import Store

extension SchoolFile {
  /// Statistics of results at a period: of each class of a scope, of the grades that are whole in it, and of the
  /// school when all classes are asked for.
  ///
  /// - Parameter known: the day whose state is counted; nil: all that is recorded.
  /// - Throws: when the file cannot be read, or no regulation covers a grade.
  public func statistics(
    _ scope: ClassScope, period: Period, known: CivilDate? = nil, regulations: RegulationSet
  ) throws(Failure) -> ResultStatistics {
    try read { () throws(Failure) in
      let (records, _) = try yearRecords(
        scope.year, of: scope.className, judgedAt: [period], known: known, withContext: false,
        withEveryone: false,
        regulations: regulations)
      return ResultStatistics(
        records.classes.filter { scope.contains($0.section) }, year: scope.year, period: period,
        isWholeSchool: scope.isWholeSchool, wholeGrades: scope.className == nil && scope.reach == .all)
    }
  }
}

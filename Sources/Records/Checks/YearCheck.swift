/// All checks of a school year: what is missing, what contradicts itself, what is unusual.
public struct YearCheck: Sendable {
  /// What is checked: classes judged at the periods below.
  public let records: YearRecords
  /// The periods, in the order of the year.
  public let periods: [Period]
  /// All regulations at hand, to tell awards of one from those of another.
  public let regulations: RegulationSet
  /// The shares that the school expects.
  public let targets: [DistributionTarget]

  /// A check.
  public init(
    _ records: YearRecords, at periods: [Period], regulations: RegulationSet,
    targets: [DistributionTarget] = []
  ) {
    self.records = records
    self.periods = periods
    self.regulations = regulations
    self.targets = targets
  }

  /// The matrix of what is missing in the classes of a scope.
  public func matrix(today: CivilDate, of isWanted: (ClassSection) -> Bool = { _ in true })
    -> CompletenessMatrix
  {
    CompletenessMatrix(
      records.classes.filter { isWanted($0.section) }, at: periods, dates: records.dates, today: today)
  }

  /// Everything found in the classes of a scope: by question, then by period, class and pupil.
  ///
  /// Numbers that may stand only once, and targets of grades, are looked at over all classes; only what concerns the
  /// scope is told.
  public func findings(of isWanted: (ClassSection) -> Bool = { _ in true }) -> [CheckFinding] {
    let classes = records.classes.filter { isWanted($0.section) }
    var findings: [CheckFinding] = []
    for period in periods {
      for own in classes { Completeness.cells(own, at: period, into: &findings) }
    }
    for period in periods {
      for own in classes where !own.isWithoutResults(at: period) {
        Completeness.comments(own, at: period, into: &findings)
        if period == .endYear { Completeness.attendance(own, into: &findings) }
      }
    }
    contradictions(classes, into: &findings)
    unusual(classes, isWanted, into: &findings)
    return findings
  }

  private func contradictions(_ classes: [ClassYear], into findings: inout [CheckFinding]) {
    for own in classes {
      ClassContradictions.section(own, into: &findings)
      PupilIdentity.registerNumbers(own, into: &findings)
    }
    let wanted = Set(classes.map(\.section.name))
    var shared: [CheckFinding] = []
    PupilDuplicates(records).numbers(into: &shared)
    findings += shared.filter { $0.place.className.map(wanted.contains) ?? false }
    var awards = AwardContradictions(regulations)
    for period in periods {
      for own in classes {
        MarkContradictions.marks(own, at: period, into: &findings)
        MarkContradictions.departed(own, at: period, dates: records.dates, into: &findings)
        MarkContradictions.optionalSubjects(own, at: period, into: &findings)
        awards.check(own, at: period, into: &findings)
        DecisionContradictions.decisions(own, at: period, into: &findings)
      }
    }
    if periods.contains(.endYear) {
      for own in classes { MarkContradictions.absences(own, into: &findings) }
    }
  }

  private func unusual(
    _ classes: [ClassYear], _ isWanted: (ClassSection) -> Bool, into findings: inout [CheckFinding]
  ) {
    for period in periods {
      for own in classes {
        UnusualScores.levels(own, at: period, into: &findings)
        UnusualScores.jumps(own, at: period, into: &findings)
        UnusualScores.sameForAll(own, at: period, into: &findings)
      }
      if !targets.isEmpty {
        let statistics = ResultStatistics(
          records.classes, year: records.year, period: period, isWholeSchool: true)
        TargetCheck.check(targets.filter { isInScope($0, classes) }, statistics, into: &findings)
      }
    }
    let wanted = Set(classes.map(\.section.name))
    var persons: [CheckFinding] = []
    PupilDuplicates(records).persons(into: &persons)
    findings += persons.filter { $0.place.className.map(wanted.contains) ?? false }
    for own in classes { PupilIdentity.person(own, in: records.year, into: &findings) }
  }

  /// A target of a class is told with the class, one of a grade or of the school when all its classes are asked for.
  private func isInScope(_ target: DistributionTarget, _ classes: [ClassYear]) -> Bool {
    if let name = target.className { return classes.contains { $0.section.name == name } }
    if let grade = target.grade {
      return records.classes.allSatisfy { own in
        own.section.grade != grade || classes.contains { $0.section.name == own.section.name }
      }
    }
    return classes.count == records.classes.count
  }
}

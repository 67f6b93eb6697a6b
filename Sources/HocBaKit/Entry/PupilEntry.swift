public import Diagnostics
public import Exchange
public import Records
public import Store

/// What came of an entry of one pupil.
public struct EntryReport: Sendable {
  /// The cells that changed; none: it was recorded already, and nothing was written.
  public let changes: [EntryChange]
  /// What is recorded now, and what follows.
  public let overview: ResultOverview
  /// What is odd about it; it was written all the same.
  public let findings: [Finding]
}

extension SchoolFile {
  /// Enters one mark (contract, section 1: `mark set`), in one transaction.
  ///
  /// - Parameter permit: what the person who enters may change; nil: everything.
  /// - Throws: for a pupil who is not enrolled in the year, and for what a table of results would refuse too.
  public func enter(
    _ entry: MarkEntry, of pupil: PupilID, in year: SchoolYear, at period: Period,
    regulations: RegulationSet, permit: EntryPermit? = nil, as act: Act
  ) throws(Failure) -> EntryReport {
    let assessments = year.supplementaryAssessments(dates: try periodDates(year))
    return try enter(of: pupil, in: year, at: period, regulations, permit, act) {
      (result, regulation, grade) throws(Failure) in
      try entry.apply(
        to: result, under: regulation, grade: grade, at: period, assessments: assessments)
    }
  }

  /// Records what a person decides on a pupil's year (contract, section 1: `decide`), in one transaction.
  ///
  /// - Throws: for a pupil who is not enrolled, an outcome of another regulation, a day before the year.
  public func decide(
    _ entry: DecisionEntry, on pupil: PupilID, in year: SchoolYear, regulations: RegulationSet, as act: Act
  ) throws(Failure) -> EntryReport {
    if let day = entry.day { try Self.check(day, in: year) }
    return try enter(of: pupil, in: year, at: .endYear, regulations, nil, act) {
      (result, regulation, grade) throws(Failure) in
      try entry.apply(to: result, under: regulation, grade: grade)
    }
  }

  /// A decision on a year is not older than the year.
  static func check(_ day: CivilDate, in year: SchoolYear) throws(Failure) {
    guard let first = CivilDate(checkedYear: year.start, month: 7, day: 1), day < first else { return }
    throw Failure(.decisionDayTooEarly, ["value": day.text, "year": year.text])
  }

  private func enter(
    of pupil: PupilID, in year: SchoolYear, at period: Period, _ regulations: RegulationSet,
    _ permit: EntryPermit?, _ act: Act,
    _ change: (PeriodResult, Regulation, Int) throws(Failure) -> EntryOutcome
  ) throws(Failure) -> EntryReport {
    try write(as: act) { (writer) throws(Failure) in
      let before = try overview(of: pupil, in: year, at: period, regulations: regulations)
      let outcome = try change(
        before.result ?? PeriodResult(), before.regulation, before.section.grade)
      try permit?.require(
        from: before.result ?? PeriodResult(), to: outcome, in: before.section.name, before.regulation)
      if !outcome.changes.isEmpty { try writer.put(outcome.result, of: pupil, in: year, at: period) }
      let after = try overview(of: pupil, in: year, at: period, regulations: regulations)
      let contradictions = after.evaluation.contradictions(of: outcome.result, grade: after.section.grade)
      return EntryReport(
        changes: outcome.changes, overview: after,
        findings: contradictions.compactMap { $0.remark(under: after.regulation) })
    }
  }

  /// What is recorded of one pupil, judged within the class.
  ///
  /// - Throws: `pupilNotFound` for one who is not enrolled in the year.
  public func overview(
    of pupil: PupilID, in year: SchoolYear, at period: Period, regulations: RegulationSet
  ) throws(Failure) -> ResultOverview {
    // Who came after the period's date is judged where the pupil is now.
    let isOfNow = try enrolment(of: pupil, in: year, on: periodDates(year)[period]) == nil
    let scope = ClassScope(year: year, className: try className(of: pupil, in: year, at: period))
    let all = try resultsOverview(scope, period: period, regulations: regulations, ofNow: isOfNow)
    guard let overview = all.first(where: { $0.member.pupil.id == pupil }) else {
      throw Failure(.pupilNotFound, ["pupil": pupil.rawValue, "year": year.text])
    }
    return overview
  }
}

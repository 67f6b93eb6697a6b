public import Diagnostics
public import Records
public import Store

/// What a roll-over does, or did.
public struct RollOverReport: Sendable, Hashable {
  /// The plan.
  public let plan: RollOver
  /// Grades to which another regulation applies in the new year, with its ids.
  public let regulationChanges: [RegulationChange]
  /// Written; else only looked at.
  public let isDone: Bool
  /// The old year was closed before.
  public let wasClosed: Bool
  /// The new year was opened before.
  public let wasOpen: Bool
  /// Dates were given, but the new year has its own already, which stay.
  public internal(set) var leavesDates = false

  /// A grade whose regulation changes with the year.
  public struct RegulationChange: Sendable, Hashable {
    /// The grade.
    public let grade: Int
    /// The id of the regulation until now.
    public let from: String
    /// The id of the regulation from now on.
    public let to: String
  }
}

extension SchoolFile {
  /// Lets a school year follow on the one before (forms.md 1.6, 2.4): opens it, makes its classes, puts every pupil
  /// into the right one, and closes the old year, all in one transaction.
  ///
  /// Run again, it finds nothing to do. What the new year has already stays as it is.
  ///
  /// - Parameters:
  ///   - year: the new year.
  ///   - dates: of its periods; nil: the usual ones for a new year. Those of a year that is open already stay.
  ///   - isDryRun: makes the plan and writes nothing.
  /// - Throws: when the year before was never opened, when of a pupil nobody knows whether the pupil goes up (all are
  ///   named), or when two classes would have one name.
  public func rollOver(
    to year: SchoolYear, dates: PeriodDates? = nil, regulations: RegulationSet, isDryRun: Bool = false,
    as act: Act
  ) throws(Failure) -> RollOverReport {
    if isDryRun {
      return try read { () throws(Failure) in
        var report = try RollOverRun(school: self, year: year, regulations: inForce(regulations))
          .report(isDone: false)
        report.leavesDates = dates != nil && report.wasOpen
        return report
      }
    }
    return try write(as: act) { (writer) throws(Failure) in
      let run = RollOverRun(school: self, year: year, regulations: try inForce(regulations))
      var report = try run.report(isDone: true)
      report.leavesDates = dates != nil && report.wasOpen
      let refusals = report.refusals
      guard refusals.isEmpty else { throw Failure(refusals) }
      if report.hasNothingToDo { return report }
      try run.write(report.plan, dates: report.wasOpen ? nil : dates, writer, at: act.at)
      return report
    }
  }
}

/// One roll-over, within one transaction.
private struct RollOverRun {
  let school: SchoolFile
  let year: SchoolYear
  let regulations: RegulationSet

  private var old: SchoolYear { year.previous }

  func report(isDone: Bool) throws(Failure) -> RollOverReport {
    let opened = try school.years()
    guard opened.contains(old) else {
      throw Failure(
        .rollOverWithoutYear,
        [
          "old": old.text, "new": year.text,
          "known": opened.isEmpty ? "–" : opened.map(\.text).joined(separator: ", "),
        ])
    }
    let wasOpen = opened.contains(year)
    let sections = try school.classes(in: old)
    let plan = RollOver(
      from: old, sections: sections, candidates: try candidates(sections),
      there: wasOpen ? (try school.classes(in: year), try school.enrolments(in: year)) : ([], []))
    var changes: [RollOverReport.RegulationChange] = []
    for grade in Set((plan.made + plan.kept).map(\.grade)).sorted() {
      let next = try regulations.regulation(for: year, grade: grade)
      let last = try regulations.regulation(for: old, grade: grade)
      if next.id != last.id {
        changes.append(RollOverReport.RegulationChange(grade: grade, from: last.id, to: next.id))
      }
    }
    return RollOverReport(
      plan: plan, regulationChanges: changes, isDone: isDone,
      wasClosed: try school.closedYears().contains(old), wasOpen: wasOpen)
  }

  /// The pupils as they are now, after all that happened in the summer; each class judged as for its own documents.
  private func candidates(_ sections: [ClassSection]) throws(Failure) -> [RollOver.Candidate] {
    let results = try school.results(in: old, period: .endYear)
    let may = try school.periodDates(old)[.endYear]
    var candidates: [RollOver.Candidate] = []
    for (section, roster) in try school.rosters(of: sections, ClassScope(year: old)) {
      let regulation = try regulations.regulation(for: old, grade: section.grade)
      let needs = ClassNeeds(
        regulation, grade: section.grade, presentResults: roster.present.compactMap { results[$0.pupil.id] })
      for member in roster.members {
        let result = results[member.pupil.id]
        let evaluation = regulation.evaluate(
          result, grade: section.grade, at: .endYear, needs: needs, status: member.enrolment.status,
          may: may)
        candidates.append(
          RollOver.Candidate(
            enrolment: member.enrolment, section: section,
            isPromoted: evaluation.isPromoted,
            isCompleted: evaluation.isCompleted, missing: evaluation.missing.map(\.column),
            hasResult: result != nil))
      }
    }
    return candidates
  }

  func write(
    _ plan: RollOver, dates: PeriodDates?, _ writer: SchoolWriter, at moment: Moment
  ) throws(Failure) {
    try writer.openYear(year, dates: dates)
    for section in plan.made { try writer.put(section, in: year) }
    for placement in plan.placed {
      try writer.put(Enrolment(pupil: placement.pupil, className: placement.to), in: year)
    }
    try writer.closeYear(old, at: moment)
  }
}

extension RollOverReport {
  /// Nothing to write: it was done before.
  public var hasNothingToDo: Bool { wasOpen && wasClosed && plan.isEmpty && refusals.isEmpty }

  /// Why the roll-over cannot be done: pupils of whom nobody knows whether they go up, a line for a whole class of
  /// which nothing is recorded; classes of one name.
  public var refusals: [Finding] {
    var findings = plan.nameClashes.map {
      Finding.error(.rollOverNameClash, ["class": $0.rawValue, "year": plan.new.text])
    }
    let classes = Dictionary(grouping: plan.unknown, by: \.section.name)
    var told: Set<ClassName> = []
    for candidate in plan.unknown {
      let name = candidate.section.name
      let all = classes[name] ?? []
      if all.count > 1, all.allSatisfy({ !$0.hasResult }) {
        if told.insert(name).inserted {
          findings.append(
            .error(
              .rollOverClassUnknown,
              ["class": name.rawValue, "count": "\(all.count)", "year": plan.old.text]))
        }
        continue
      }
      let values = [
        "pupil": candidate.enrolment.pupil.rawValue, "class": name.rawValue, "year": plan.old.text,
        "missing": candidate.missing.joined(separator: "; "),
      ]
      findings.append(
        .error(candidate.missing.isEmpty ? .rollOverUndecided : .rollOverMissingMarks, values))
    }
    return findings
  }

  /// What people should know beside the plan.
  public var notes: [Finding] {
    let unexpected = plan.alreadyThere.filter(\.isUnexpected).map {
      Finding.warning(
        .rollOverUnexpectedGrade, ["pupil": $0.pupil.rawValue, "class": $0.className.rawValue])
    }
    return (leavesDates ? [.warning(.rollOverLeavesDates, ["year": plan.new.text])] : []) + unexpected
  }
}

public import Records

/// Everything recorded of a class at a period, with what follows from it: what class documents are made of.
public struct ClassRecords: Sendable {
  /// The school.
  public let profile: SchoolProfile
  /// The year.
  public let year: SchoolYear
  /// The class.
  public let section: ClassSection
  /// Its regulation in that year.
  public let regulation: Regulation
  /// The period.
  public let period: Period
  /// The printed date; nil leaves dots.
  public let date: CivilDate?
  /// The pupils in their order.
  public let roster: ClassRoster
  /// By pupil: the marks that stood on the day of the document; of a pupil who had not completed the grade, those of the
  /// supplementary assessment in place of May's.
  public let results: [PupilID: PeriodResult]
  /// By pupil: what follows.
  public let evaluations: [PupilID: Evaluation]

  /// Decisions and assessments that are later than the day of the document, and so not on it.
  public let laterDecisions: Int

  /// Judges every pupil of the class.
  ///
  /// - Parameters:
  ///   - results: all that is recorded.
  ///   - known: the day on which the document tells what was known; nil: all of it counts, as on report cards.
  ///   - may: the date of the end of the year, for what was decided after it.
  public init(
    profile: SchoolProfile, year: SchoolYear, section: ClassSection, regulation: Regulation, period: Period,
    date: CivilDate?, roster: ClassRoster, results: [PupilID: PeriodResult], known: CivilDate? = nil,
    may: CivilDate? = nil
  ) {
    self.profile = profile
    self.year = year
    self.section = section
    self.regulation = regulation
    self.period = period
    self.date = date
    self.roster = roster
    var results = results
    laterDecisions = known.map { day in results.values.reduce(0) { $0 + $1.decisions(after: day) } } ?? 0
    if let known { results = results.mapValues { $0.known(on: known) } }
    let needs = ClassNeeds(
      regulation, grade: section.grade,
      presentResults: roster.present.compactMap { results[$0.enrolment.pupil] })
    var evaluations: [PupilID: Evaluation] = [:]
    for member in roster.members {
      let id = member.enrolment.pupil
      evaluations[id] = regulation.evaluate(
        results[id], grade: section.grade, at: period, needs: needs, status: member.enrolment.status,
        may: may)
    }
    self.evaluations = evaluations
    for (id, evaluation) in evaluations { results[id] = results[id]?.counted(by: evaluation) }
    self.results = results
  }

  /// The day that decides names and localities, and that the PDF carries.
  public var day: CivilDate { date ?? year.lastDay }

  /// Present pupils who lack something, with what they lack.
  public var incomplete: [(id: PupilID, missing: [MissingItem])] {
    roster.present.compactMap { member in
      let missing = evaluations[member.enrolment.pupil]?.missing ?? []
      return missing.isEmpty ? nil : (member.enrolment.pupil, missing)
    }
  }
}

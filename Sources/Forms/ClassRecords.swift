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
  /// By pupil.
  public let results: [PupilID: PeriodResult]
  /// By pupil: what follows.
  public let evaluations: [PupilID: Evaluation]

  /// Judges every pupil of the class.
  public init(
    profile: SchoolProfile, year: SchoolYear, section: ClassSection, regulation: Regulation, period: Period,
    date: CivilDate?, roster: ClassRoster, results: [PupilID: PeriodResult]
  ) {
    self.profile = profile
    self.year = year
    self.section = section
    self.regulation = regulation
    self.period = period
    self.date = date
    self.roster = roster
    self.results = results
    let needs = ClassNeeds(
      regulation, grade: section.grade,
      presentResults: roster.present.compactMap { results[$0.enrolment.pupil] })
    var evaluations: [PupilID: Evaluation] = [:]
    for member in roster.members {
      let id = member.enrolment.pupil
      evaluations[id] = regulation.evaluate(
        results[id], grade: section.grade, at: period, needs: needs, status: member.enrolment.status)
    }
    self.evaluations = evaluations
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

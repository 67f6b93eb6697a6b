public import Diagnostics
public import Records
public import Store

/// Which classes of a school year a question is about.
public struct ClassScope: Sendable, Hashable {
  /// The school year.
  public var year: SchoolYear
  /// One class.
  public var className: ClassName?
  /// One grade.
  public var grade: Int?
  /// Only classes that these reach, whatever else is asked for.
  public var reach: ClassReach

  /// All classes of a year, or one of them, or a grade.
  public init(
    year: SchoolYear, className: ClassName? = nil, grade: Int? = nil, reach: ClassReach = .all
  ) {
    self.year = year
    self.className = className
    self.grade = grade
    self.reach = reach
  }

  /// Every class of the year.
  public var isWholeSchool: Bool { className == nil && grade == nil && reach == .all }

  func contains(_ section: ClassSection) -> Bool {
    if let className, section.name != className { return false }
    if let grade, section.grade != grade { return false }
    return reach.contains(section.name)
  }
}

/// What is recorded of a pupil at a period, and what follows from it.
public struct ResultOverview: Sendable {
  /// The pupil, and the place in the class.
  public let member: ClassRoster.Member
  /// The class.
  public let section: ClassSection
  /// The period.
  public let period: Period
  /// The regulation of the year and grade.
  public let regulation: Regulation
  /// What is recorded; nil if nothing is.
  public let result: PeriodResult?
  /// What follows.
  public let evaluation: Evaluation
  /// A pupil with a disability in inclusive education: assessed on the same scale, counted apart in statistics
  /// (forms.md 1.8).
  public var isInclusive: Bool { member.pupil.isInclusive }
}

extension SchoolFile {
  /// Results and what they follow from, class by class and each in its order: of the pupils who were in the class
  /// on the period's date.
  ///
  /// - Parameter isOfNow: of those who are in the class now instead.
  /// - Throws: when no regulation, or more than one, covers a grade.
  public func resultsOverview(
    _ scope: ClassScope, period: Period, regulations: RegulationSet, ofNow isOfNow: Bool = false
  ) throws(Failure) -> [ResultOverview] {
    let regulations = try inForce(regulations)
    let sections = try classes(in: scope.year).filter(scope.contains)
    let results = try results(in: scope.year, period: period, of: scope.className)
    let dates = try periodDates(scope.year)
    let may = dates[.endYear]
    var overviews: [ResultOverview] = []
    for (section, roster) in try rosters(of: sections, scope, on: isOfNow ? nil : dates[period]) {
      let regulation = try regulations.regulation(for: scope.year, grade: section.grade)
      let needs = ClassNeeds(
        regulation, grade: section.grade, presentResults: roster.present.compactMap { results[$0.pupil.id] })
      for member in roster.members {
        let result = results[member.pupil.id]
        let evaluation = regulation.evaluate(
          result, grade: section.grade, at: period, needs: needs, status: member.enrolment.status,
          may: may)
        overviews.append(
          ResultOverview(
            member: member, section: section, period: period, regulation: regulation, result: result,
            evaluation: evaluation))
      }
    }
    return overviews
  }

  /// The classes of a scope with their pupils in order, on a day or now.
  func rosters(
    of sections: [ClassSection], _ scope: ClassScope, on day: CivilDate? = nil
  ) throws(Failure) -> [(section: ClassSection, roster: ClassRoster)] {
    let pupils = try pupils(in: scope.year, of: scope.className)
    var enrolled: [ClassName: [Enrolment]] = [:]
    for enrolment in try enrolments(in: scope.year, of: scope.className, on: day) {
      enrolled[enrolment.className, default: []].append(enrolment)
    }
    return sections.map { ($0, ClassRoster(enrolled[$0.name] ?? [], pupils: pupils)) }
  }
}

/// The statistics of a school's results at a period: by class, grade and school (forms.md 3.6).
public struct ResultStatistics: Hashable, Sendable {
  /// What is counted together.
  public enum Unit: Hashable, Sendable {
    /// A class of a grade.
    case section(ClassName, grade: Int)
    /// A grade.
    case grade(Int)
    /// The whole school.
    case school

    /// Which of the three, in the words of the command line.
    public var level: Level {
      switch self {
      case .section: .section
      case .grade: .grade
      case .school: .school
      }
    }
  }

  /// What is counted together, whichever it is.
  public enum Level: String, CaseIterable, Hashable, Sendable {
    /// Each class.
    case section = "class"
    /// Each grade.
    case grade
    /// The school.
    case school
  }

  /// A class, a grade or the school, and its numbers.
  public struct Entry: Hashable, Sendable {
    /// What is counted together.
    public let unit: Unit
    /// The numbers of each group of pupils. Of `.disability` the results of these pupils themselves are counted; in
    /// every other group they are left out of the results.
    public let groups: [PupilGroup: ResultTally]

    /// The numbers of a group.
    public subscript(group: PupilGroup) -> ResultTally { groups[group] ?? ResultTally() }
  }

  /// The year.
  public let year: SchoolYear
  /// The period.
  public let period: Period
  /// Classes in their order, then grades, then the school.
  public let entries: [Entry]
  /// Labels of subjects in which anything is counted, in the order of the sheets.
  public let subjects: [String]
  /// Labels of subjects with a periodic test at this period.
  public let testedSubjects: Set<String>
  /// Headings of qualities and competences, in the order of the sheets.
  public let traits: [String]
  /// Overall results that are printed, best first.
  public let outcomes: [String]
  /// Titles of awards that somebody has.
  public let awards: [String]

  /// Counts classes that are judged at a period.
  ///
  /// - Parameter isWholeSchool: whether the classes are all of the year, so that there is a line for the school.
  public init(
    _ classes: [ClassYear], year: SchoolYear, period: Period, isWholeSchool: Bool, wholeGrades: Bool = true
  ) {
    self.year = year
    self.period = period
    var entries = classes.map { own in
      Entry(
        unit: .section(own.section.name, grade: own.section.grade), groups: Self.count(own, at: period))
    }
    let sections = entries
    if wholeGrades {
      for grade in Set(classes.map(\.section.grade)).sorted() {
        let own = zip(classes, sections).filter { $0.0.section.grade == grade }.map(\.1)
        entries.append(Entry(unit: .grade(grade), groups: Self.sum(own)))
      }
    }
    if isWholeSchool { entries.append(Entry(unit: .school, groups: Self.sum(sections))) }
    self.entries = entries
    let all = Self.sum(sections)
    let lines = StatisticsLines(classes, period)
    let counted = all.values.reduce(into: Set<String>()) { $0.formUnion($1.subjects.keys) }
    subjects = lines.subjects.filter(counted.contains)
    testedSubjects = lines.testedSubjects
    let levelled = all.values.reduce(into: Set<String>()) { $0.formUnion($1.traits.keys) }
    traits = lines.traits.filter(levelled.contains)
    outcomes = period == .endYear ? lines.outcomes : []
    let given = all.values.reduce(into: Set<String>()) { $0.formUnion($1.awards.keys) }
    awards =
      lines.awards.filter(given.contains)
      + given.subtracting(lines.awards).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func sum(_ entries: [Entry]) -> [PupilGroup: ResultTally] {
    var groups: [PupilGroup: ResultTally] = [:]
    for entry in entries {
      for group in PupilGroup.allCases { groups[group, default: ResultTally()].add(entry[group]) }
    }
    return groups
  }

  private static func count(_ own: ClassYear, at period: Period) -> [PupilGroup: ResultTally] {
    let counter = ResultCounter(own.regulation, grade: own.section.grade, at: period)
    var groups: [PupilGroup: ResultTally] = [:]
    for group in PupilGroup.allCases { groups[group] = ResultTally() }
    for member in own.roster(at: period).present {
      let memberships = PupilGroup.allCases.filter { $0.contains(member.pupil) }
      for group in memberships {
        for other in memberships { groups[group]?.sizes[other, default: 0] += 1 }
        guard group.counts(member.pupil) else { continue }
        counter.count(
          own.result(of: member.pupil.id, at: period), own.evaluations[period]?[member.pupil.id],
          into: &groups[group, default: ResultTally()])
      }
    }
    return groups
  }
}

/// The lines that the statistics of some classes can have, in order: those of the newest regulation first.
private struct StatisticsLines {
  var subjects: [String] = []
  var testedSubjects: Set<String> = []
  var traits: [String] = []
  var outcomes: [String] = []
  var awards: [String] = []

  init(_ classes: [ClassYear], _ period: Period) {
    var regulations: [Regulation] = []
    for own in classes where !regulations.contains(where: { $0.id == own.regulation.id }) {
      regulations.append(own.regulation)
    }
    func newest(_ regulation: Regulation) -> Int { regulation.applies.map(\.from).max() ?? 0 }
    regulations.sort { (newest($0), $1.id) > (newest($1), $0.id) }
    for regulation in regulations {
      let grades = Set(classes.filter { $0.regulation.id == regulation.id }.map(\.section.grade))
      for subject in regulation.subjects {
        if grades.contains(where: subject.isTaught) { Self.add(subject.label, to: &subjects) }
        if grades.contains(where: { subject.isTaught(in: $0) && subject.isTested(in: $0, at: period) }) {
          testedSubjects.insert(subject.label)
        }
      }
      for group in regulation.traitGroups {
        for trait in group.traits where !grades.isDisjoint(with: trait.grades) {
          Self.add(Regulation.column(of: trait, in: group), to: &traits)
        }
      }
      if regulation.printsOutcome {
        for outcome in regulation.outcomes { Self.add(outcome.label, to: &outcomes) }
      }
      for award in regulation.awards { Self.add(award.title, to: &awards) }
    }
  }

  private static func add(_ label: String, to list: inout [String]) {
    if !list.contains(label) { list.append(label) }
  }
}

public import Records

/// The numbers of a school, a grade or a class at a period: what a statistics report is made of.
public struct StatisticsRecords: Sendable {
  /// The school.
  public let profile: SchoolProfile
  /// The year.
  public let year: SchoolYear
  /// The period.
  public let period: Period
  /// The printed date; nil leaves dots.
  public let date: CivilDate?
  /// What the report is about.
  public let scope: ResultStatistics.Unit
  /// The numbers: of a class those of its whole grade too, to compare with.
  public let statistics: ResultStatistics
  /// What the school expects; none: nothing is compared.
  public let targets: [DistributionTarget]
  let sections: [Section]

  /// What the numbers of a class do not say.
  struct Section: Sendable {
    var name: ClassName
    var grade: Int
    var regulation: Regulation
    /// Present pupils with a cell missing.
    var incomplete: Int
  }

  /// Counts classes that are judged at the period.
  ///
  /// - Parameter classes: those of the scope; of one class, all of its grade.
  public init(
    profile: SchoolProfile, year: SchoolYear, period: Period, date: CivilDate?, classes: [ClassYear],
    scope: ResultStatistics.Unit, targets: [DistributionTarget] = []
  ) {
    self.profile = profile
    self.year = year
    self.period = period
    self.date = date
    self.scope = scope
    self.targets = targets
    statistics = ResultStatistics(classes, year: year, period: period, isWholeSchool: scope == .school)
    sections = classes.map { own in
      Section(
        name: own.section.name, grade: own.section.grade, regulation: own.regulation,
        incomplete: own.roster(at: period).present.count { member in
          own.evaluations[period]?[member.pupil.id]?.isComplete == false
        })
    }
  }

  /// The day that decides names and localities, and that the PDF carries.
  public var day: CivilDate { date ?? year.lastDay }

  /// Classes of the scope with present pupils whose results are not complete, and how many.
  public var incomplete: [(name: ClassName, count: Int)] {
    sections.filter { $0.incomplete > 0 && contains($0) }.map { ($0.name, $0.incomplete) }
  }

  /// Whether anything is recorded of the classes of the scope.
  public var isEmpty: Bool {
    guard let whole = self[scope] else { return true }
    // Of pupils with disability only their own group counts results.
    return [PupilGroup.all, .disability].allSatisfy { whole[$0].subjects.isEmpty && whole[$0].traits.isEmpty }
  }

  func contains(_ section: Section) -> Bool {
    switch scope {
    case .school: true
    case .grade(let grade): section.grade == grade
    case .section(let name, _): section.name == name
    }
  }

  subscript(unit: ResultStatistics.Unit) -> ResultStatistics.Entry? {
    statistics.entries.first { $0.unit == unit }
  }

  func regulation(of grade: Int) -> Regulation? { sections.first { $0.grade == grade }?.regulation }

  /// The grades of the report, in order.
  var grades: [Int] {
    var grades: [Int] = []
    for section in sections where contains(section) && !grades.contains(section.grade) {
      grades.append(section.grade)
    }
    return grades.sorted()
  }

  /// The classes of a grade.
  func classes(of grade: Int) -> [ResultStatistics.Unit] {
    sections.filter { $0.grade == grade }.map { .section($0.name, grade: grade) }
  }

  /// What the lines of the report's tables are: grades of a school, classes of a grade, a class.
  var lines: [ResultStatistics.Unit] {
    switch scope {
    case .school: grades.map { .grade($0) }
    case .grade(let grade): classes(of: grade)
    case .section: [scope]
    }
  }

  /// What stands under these lines: their sum, or what a class is compared with.
  var whole: ResultStatistics.Unit {
    switch scope {
    case .school, .grade: scope
    case .section(_, let grade): .grade(grade)
    }
  }

  /// What has a page of its own.
  var parts: [ResultStatistics.Unit] {
    switch scope {
    case .school, .section: lines
    case .grade: [scope] + lines
    }
  }
}

extension ResultStatistics.Unit {
  /// `Khối 4`, `4A`, `Toàn trường`.
  var label: String {
    switch self {
    case .section(let name, _): name.rawValue
    case .grade(let grade): "Khối \(grade)"
    case .school: "Toàn trường"
    }
  }

  /// The grade of a class or grade.
  var grade: Int? {
    switch self {
    case .section(_, let grade), .grade(let grade): grade
    case .school: nil
    }
  }
}

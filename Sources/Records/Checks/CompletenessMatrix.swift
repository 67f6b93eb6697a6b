/// How many cells are still empty: class × subject and group of traits × period (contract, section 4).
public struct CompletenessMatrix: Hashable, Sendable {
  /// A subject or a group of traits of a class at a period.
  public struct Column: Hashable, Sendable {
    /// The code of the regulation.
    public let code: String
    /// The label of the sheet.
    public let label: String
    /// A subject; else a group of traits.
    public let isSubject: Bool
    /// How many cells the present pupils owe.
    public internal(set) var owed = 0
    /// How many of them are empty.
    public internal(set) var missing = 0
  }

  /// A class at a period.
  public struct Row: Hashable, Sendable {
    /// The class: its grade, and the homeroom teacher, who answers for what is missing.
    public let section: ClassSection
    /// The period.
    public let period: Period
    /// The day on which the period's results are due; nil if the year has no date for it.
    public let due: CivilDate?
    /// Days since then, when something is missing and the day is past; else 0.
    public let daysOverdue: Int
    /// Present pupils.
    public let pupils: Int
    /// Present pupils who lack something.
    public let incomplete: Int
    /// Nothing at all is recorded of the present pupils.
    public let isWithoutResults: Bool
    /// Subjects, then groups of traits, in the order of the sheet: those in which anything is owed.
    public let columns: [Column]

    /// Empty cells of all columns.
    public var missing: Int { columns.reduce(0) { $0 + $1.missing } }
  }

  /// By period, then by class.
  public internal(set) var rows: [Row] = []

  /// Counts classes at periods at which they are judged.
  ///
  /// - Parameter today: the day against which due dates count.
  public init(_ classes: [ClassYear], at periods: [Period], dates: PeriodDates, today: CivilDate) {
    for period in periods {
      for section in classes {
        rows.append(Self.row(section, period, due: dates[period], today: today))
      }
    }
  }

  private static func row(_ own: ClassYear, _ period: Period, due: CivilDate?, today: CivilDate) -> Row {
    let grade = own.section.grade
    let subjects = own.regulation.subjects(in: grade).map { ($0, $0.isTested(in: grade, at: period)) }
    let groups = own.regulation.traitGroups.map { ($0, own.regulation.traits(of: $0, in: grade)) }
    var columns = subjects.map { Column(code: $0.0.code, label: $0.0.sheetLabel, isSubject: true) }
    columns += groups.map { Column(code: $0.0.code, label: $0.0.sheetLabel, isSubject: false) }
    var indices: [String: Int] = [:]
    for (index, subject) in subjects.enumerated() { indices[subject.0.code] = index }
    var traitIndices: [String: Int] = [:]
    for (index, group) in groups.enumerated() {
      for trait in group.1 { traitIndices[trait.code] = subjects.count + index }
    }
    var incomplete = 0
    let recorded = own.results[period] ?? [:]
    for member in own.roster(at: period).present {
      let missing = own.evaluations[period]?[member.pupil.id]?.missing ?? []
      if !missing.isEmpty { incomplete += 1 }
      for item in missing {
        let index =
          switch item.part {
          case .level(let subject), .score(let subject): indices[subject]
          case .trait(let trait): traitIndices[trait]
          }
        guard let index else { continue }
        columns[index].missing += 1
        columns[index].owed += 1
      }
      guard let result = recorded[member.pupil.id] else { continue }
      for (index, (subject, isTested)) in subjects.enumerated() {
        guard let mark = result.subjects[subject.code], mark.standing != .exempt else { continue }
        if mark.level != nil { columns[index].owed += 1 }
        if isTested, mark.score != nil { columns[index].owed += 1 }
      }
      for trait in result.traits.keys {
        if let index = traitIndices[trait] { columns[index].owed += 1 }
      }
    }
    let late = due.map { max(0, today.daysSince1970 - $0.daysSince1970) } ?? 0
    return Row(
      section: own.section, period: period, due: due, daysOverdue: incomplete > 0 ? late : 0,
      pupils: own.roster(at: period).present.count, incomplete: incomplete,
      isWithoutResults: own.isWithoutResults(at: period), columns: columns.filter { $0.owed > 0 })
  }
}

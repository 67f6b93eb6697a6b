public import Diagnostics
public import Records
public import Store

/// A class and its pupils in order.
public struct ClassList: Sendable, Hashable {
  /// The class.
  public let section: ClassSection
  /// Its pupils.
  public let roster: ClassRoster
}

/// A pupil in the school register.
public struct RegisterEntry: Sendable, Hashable {
  /// Who; the number is in it, if there is one.
  public let pupil: Pupil
  /// The last class on record, with its year and status; nil for a pupil who never had one.
  public let last: YearEnrolment?
}

extension SchoolFile {
  /// The class lists of a day, or of now (design, section 4).
  public func classLists(_ scope: ClassScope, on day: CivilDate? = nil) throws(Failure) -> [ClassList] {
    try read { () throws(Failure) in
      let sections = try classes(in: scope.year).filter(scope.contains)
      return try rosters(of: sections, scope, on: day).map {
        ClassList(section: $0.section, roster: $0.roster)
      }
    }
  }

  /// The register, in the order of its numbers; pupils without a number come last.
  ///
  /// - Parameter scope: whose; nil: every pupil ever admitted.
  public func register(_ scope: ClassScope?, year: SchoolYear) throws(Failure) -> [RegisterEntry] {
    try read { () throws(Failure) in
      let last = try enrolments(of: PupilScope.everyone).compactMapValues(\.last)
      var people: [Pupil]
      if let scope {
        let sections = try classes(in: scope.year).filter(scope.contains)
        people = try rosters(of: sections, scope).flatMap { $0.roster.members.map(\.pupil) }
      } else {
        people = try pupils(of: .everyone).values.sorted { $0.id < $1.id }
      }
      people = RegisterNumbering.ordered(people, year: year, number: \.registerNumber)
      return people.map { RegisterEntry(pupil: $0, last: last[$0.id]) }
    }
  }
}

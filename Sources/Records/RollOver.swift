/// What becomes of every pupil and class when a school year follows on another (forms.md 1.6, 2.4): a plan, made of
/// nothing but values, before anything is written.
public struct RollOver: Hashable, Sendable {
  /// The year that ends.
  public let old: SchoolYear
  /// The year that begins.
  public let new: SchoolYear
  /// The classes of the new year that are made now, by grade, in the order of the old ones.
  public var made: [ClassSection] = []
  /// The classes of the new year that were there already.
  public var kept: [ClassSection] = []
  /// Pupils who get a class now, in the order of the old classes.
  public var placed: [Placement] = []
  /// Pupils who completed grade 5, or leave it by the principal's decision.
  public var graduates: [Graduate] = []
  /// Pupils who had left before the year ended.
  public var gone: [Enrolment] = []
  /// Pupils who have a class in the new year already; they stay there.
  public var alreadyThere: [AlreadyThere] = []
  /// Pupils of whom nobody knows yet whether they go up.
  public var unknown: [Candidate] = []
  /// Names of classes that cannot be made, because another grade has the same name.
  public var nameClashes: [ClassName] = []

  /// A pupil of the old year, and what is known of going up.
  public struct Candidate: Hashable, Sendable {
    /// The place in the old year.
    public var enrolment: Enrolment
    /// The class of the old year.
    public var section: ClassSection
    /// `Được lên lớp`; nil: not known.
    public var isPromoted: Bool?
    /// `Hoàn thành chương trình lớp học`; nil: not known.
    public var isCompleted: Bool?
    /// The headings of the cells that are empty.
    public var missing: [String]
    /// Anything is recorded of the end of the year.
    public var hasResult: Bool

    /// A pupil.
    public init(
      enrolment: Enrolment, section: ClassSection, isPromoted: Bool?, isCompleted: Bool?,
      missing: [String] = [], hasResult: Bool = true
    ) {
      self.enrolment = enrolment
      self.section = section
      self.isPromoted = isPromoted
      self.isCompleted = isCompleted
      self.missing = missing
      self.hasResult = hasResult
    }
  }

  /// A pupil who gets a class of the new year.
  public struct Placement: Hashable, Sendable {
    /// Who.
    public let pupil: PupilID
    /// The class of the old year.
    public let from: ClassName
    /// The class of the new year.
    public let to: ClassName
    /// Does the grade again.
    public let repeats: Bool
  }

  /// A pupil who leaves the school from grade 5.
  public struct Graduate: Hashable, Sendable {
    /// Who.
    public let pupil: PupilID
    /// The last class.
    public let from: ClassName
    /// `Hoàn thành chương trình tiểu học`; false: leaves by the principal's decision without it.
    public let hasCompleted: Bool
  }

  /// A pupil who was put into a class of the new year before.
  public struct AlreadyThere: Hashable, Sendable {
    /// Who.
    public let pupil: PupilID
    /// The class of the new year.
    public let className: ClassName
    /// The grade of that class is another than the results lead to.
    public let isUnexpected: Bool
  }

  /// The highest grade.
  public static let lastGrade = 5

  /// There is nothing to write but the end of the old year.
  public var isEmpty: Bool { made.isEmpty && placed.isEmpty }

  /// Makes the plan.
  ///
  /// - Parameters:
  ///   - sections: the classes of the old year, by grade and in their order.
  ///   - candidates: its pupils, class by class.
  ///   - there: what the new year has already.
  public init(
    from old: SchoolYear, sections: [ClassSection], candidates: [Candidate],
    there: (sections: [ClassSection], enrolments: [Enrolment])
  ) {
    self.old = old
    new = SchoolYear(start: old.start + 1)
    kept = there.sections
    var rising: [Candidate] = []
    var repeating: [Candidate] = []
    let enrolled = Dictionary(
      there.enrolments.map { ($0.pupil, $0.className) }, uniquingKeysWith: { first, _ in first })
    let grades = Dictionary(
      there.sections.map { ($0.name, $0.grade) }, uniquingKeysWith: { first, _ in first })
    for candidate in candidates {
      guard candidate.enrolment.status.isPresent else {
        gone.append(candidate.enrolment)
        continue
      }
      if let name = enrolled[candidate.enrolment.pupil] {
        let expected = candidate.isPromoted.map { candidate.section.grade + ($0 ? 1 : 0) }
        alreadyThere.append(
          AlreadyThere(
            pupil: candidate.enrolment.pupil, className: name,
            isUnexpected: expected.map { $0 != grades[name] } ?? false))
        continue
      }
      switch candidate.isPromoted {
      case nil: unknown.append(candidate)
      case true? where candidate.section.grade >= Self.lastGrade:
        graduates.append(
          Graduate(
            pupil: candidate.enrolment.pupil, from: candidate.section.name,
            hasCompleted: candidate.isCompleted == true))
      case true?: rising.append(candidate)
      case false?: repeating.append(candidate)
      }
    }
    makeClasses(sections, rising, repeating)
    place(candidates, rising, repeating)
  }

  private mutating func makeClasses(
    _ sections: [ClassSection], _ rising: [Candidate], _ repeating: [Candidate]
  ) {
    let sources = Set(rising.map(\.section.name))
    // A second run finds nobody to place; it makes no classes either.
    let isDone = !kept.isEmpty && rising.isEmpty && repeating.isEmpty
    for grade in 1...Self.lastGrade {
      var wanted: [ClassSection] = []
      for section in sections where section.grade == grade - 1 && sources.contains(section.name) {
        wanted.append(
          ClassSection(
            name: ClassNaming.above(section), grade: grade, foreignLanguage: section.foreignLanguage))
      }
      // A grade to which nobody comes up begins as it was last year, unless somebody has opened its classes.
      let isOpened = kept.contains { $0.grade == grade }
      if wanted.isEmpty, !isOpened, !isDone {
        wanted = sections.filter { $0.grade == grade }.map {
          ClassSection(name: $0.name, grade: grade, foreignLanguage: $0.foreignLanguage)
        }
      }
      for section in wanted where !made.contains(where: { $0.name == section.name && $0.grade == grade }) {
        if let there = (kept + made).first(where: { $0.name == section.name }) {
          if there.grade != grade { nameClashes.append(section.name) }
        } else {
          made.append(section)
        }
      }
    }
  }

  private mutating func place(
    _ candidates: [Candidate], _ rising: [Candidate], _ repeating: [Candidate]
  ) {
    var target: [PupilID: (name: ClassName, repeats: Bool)] = [:]
    for candidate in rising {
      target[candidate.enrolment.pupil] = (ClassNaming.above(candidate.section), false)
    }
    let all = kept + made
    for candidate in repeating {
      let ofGrade = all.filter { $0.grade == candidate.section.grade }
      let same = ofGrade.first { $0.name == candidate.section.name }
      guard let section = same ?? ofGrade.first else { continue }
      target[candidate.enrolment.pupil] = (section.name, true)
    }
    for candidate in candidates {
      guard let (name, repeats) = target[candidate.enrolment.pupil] else { continue }
      placed.append(
        Placement(
          pupil: candidate.enrolment.pupil, from: candidate.section.name, to: name, repeats: repeats))
    }
  }
}

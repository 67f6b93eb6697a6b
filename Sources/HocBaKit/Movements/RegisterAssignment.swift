public import Diagnostics
public import Records
public import Store

/// `Số đăng bộ` that pupils got, or would get.
public struct RegisterAssignment: Sendable, Hashable {
  /// A pupil and the new number.
  public struct Entry: Sendable, Hashable {
    /// Who.
    public let pupil: PupilID
    /// The class.
    public let className: ClassName
    /// The number.
    public let number: String
  }

  /// In the order of the numbers.
  public let entries: [Entry]
  /// How many pupils of the scope had a number before.
  public let had: Int
}

extension SchoolFile {
  /// Gives every pupil of a scope who has no `Số đăng bộ` the next one (forms.md 5.3), in the order of the day of
  /// entering the school (unknown days last), then of grade, class and class list.
  ///
  /// - Parameters:
  ///   - first: the number to begin with; nil: to go on from those in use.
  ///   - isDryRun: nothing is written.
  /// - Throws: when the numbers in use do not tell the next one, or the year is closed.
  public func assignRegisterNumbers(
    _ scope: ClassScope, first: String? = nil, isDryRun: Bool = false, as act: Act
  ) throws(Failure) -> RegisterAssignment {
    if isDryRun {
      return try read { () throws(Failure) in try registerAssignment(scope, first) }
    }
    return try write(as: act) { (writer) throws(Failure) in
      try writer.requireOpen(scope.year)
      let assignment = try registerAssignment(scope, first)
      let pupils = try pupils(ids: assignment.entries.map(\.pupil))
      for entry in assignment.entries {
        guard var pupil = pupils[entry.pupil] else { continue }
        pupil.registerNumber = entry.number
        try writer.put(pupil)
      }
      return assignment
    }
  }

  private func registerAssignment(
    _ scope: ClassScope, _ first: String?
  ) throws(Failure) -> RegisterAssignment {
    let sections = try classes(in: scope.year).filter(scope.contains)
    let members = try rosters(of: sections, scope).flatMap(\.roster.members)
    let without = members.filter { $0.pupil.registerNumber == nil }
    let had = members.count - without.count
    guard !without.isEmpty else { return RegisterAssignment(entries: [], had: had) }
    var numbering = try RegisterNumbering(inUse: registerNumbers(), year: scope.year, first: first)
    let ordered = without.enumerated().sorted { left, right in
      switch (left.element.pupil.enteredSchool, right.element.pupil.enteredSchool) {
      case (let a?, let b?) where a != b: a < b
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }
    return RegisterAssignment(
      entries: ordered.map { item in
        RegisterAssignment.Entry(
          pupil: item.element.pupil.id, className: item.element.enrolment.className,
          number: numbering.next(in: scope.year))
      }, had: had)
  }
}

import HocBaKit

// What the account may do. In single-user mode everything is allowed.
extension Session {
  /// Refuses an account that may not use the command, or those parts of it.
  func requireRights(for parts: [String]) throws(Failure) {
    guard let account = restricted else { return }
    if let needs = command.needs {
      try account.require(needs, reaching: command.reaching, command: command.name)
    }
    for part in command.parts where parts.contains(part.name) {
      try account.require(
        part.needs, reaching: part.reaching, command: "\(command.name) \(part.name)")
    }
  }

  /// What the account reaches in a year; nil: everything.
  func reach(in year: SchoolYear, of school: SchoolFile) throws(Failure) -> AccountReach? {
    guard let account = restricted else { return nil }
    return try school.reach(of: account, in: year, command: command.name)
  }

  /// Refuses a class that the account does not reach.
  ///
  /// - Parameter right: nil: the one that the command needs.
  func require(
    _ right: Right? = nil, of name: ClassName, in year: SchoolYear, of school: SchoolFile
  ) throws(Failure) {
    guard let right = right ?? command.needs else { return }
    try reach(in: year, of: school)?.require(right, of: name)
  }

  /// Refuses the pupil of a class that the account does not reach.
  func require(
    _ right: Right? = nil, of pupil: PupilID, in year: SchoolYear, at period: Period, of school: SchoolFile
  ) throws(Failure) {
    guard restricted != nil else { return }
    try require(right, of: school.className(of: pupil, in: year, at: period), in: year, of: school)
  }

  /// What the account may change by entries and tables; nil: everything.
  func permit(in year: SchoolYear, of school: SchoolFile) throws(Failure) -> EntryPermit? {
    try reach(in: year, of: school).map { EntryPermit($0) }
  }

  /// Narrows a scope to the classes that the account reaches.
  ///
  /// - Parameters:
  ///   - saysSo: whether the person is told which these are.
  /// - Throws: a refusal, when the class asked for is out of reach, or none of those asked for is in reach.
  func narrow(
    _ scope: inout ClassScope, in school: SchoolFile, _ classes: [ClassSection], saysSo: Bool
  ) throws(Failure) {
    guard let right = command.needs, let own = try reach(in: scope.year, of: school) else { return }
    if let name = scope.className { return try own.require(right, of: name) }
    let classesInReach = own.classes(right)
    guard classesInReach != .all else { return }
    scope.reach = classesInReach
    let left = classes.filter { section in
      (scope.grade == nil || section.grade == scope.grade) && classesInReach.contains(section.name)
    }
    guard !left.isEmpty else { return try own.requireSchool(right) }
    if saysSo {
      console.report(
        .note(
          .scopeNarrowed,
          [
            "account": own.account.name.rawValue,
            "classes": left.map(\.name.rawValue).joined(separator: ", "),
          ]))
    }
  }

  /// Refuses a document about more classes than the account reaches.
  func requireWhole(_ form: Form, _ scope: ClassScope, in school: SchoolFile) throws(Failure) {
    guard form.subject == .school, scope.className == nil || form != .statistics, let right = command.needs
    else { return }
    try reach(in: scope.year, of: school)?.requireSchool(right, for: "\(command.name) \(form.rawValue)")
  }
}

public import Diagnostics
public import Records
public import Store

/// A movement as somebody orders it.
public struct MovementOrder: Sendable, Hashable {
  /// Who, what, when, and to which class.
  public var request: MovementRules.Request
  /// The school that the pupil comes from or goes to.
  public var otherSchool: String?
  /// Number and date of the papers.
  public var papers: String?
  /// The reason.
  public var reason: String?

  /// An order.
  public init(_ request: MovementRules.Request) { self.request = request }
}

/// What came of a movement.
public struct MovementReport: Sendable, Hashable {
  /// As it stands in the school file.
  public let movement: Movement
  /// `Số đăng bộ` that a newcomer got; nil when none was given.
  public let registerNumber: String?
  /// What people should know.
  public let findings: [Finding]
}

extension SchoolFile {
  /// Notes a movement (forms.md 5.3, 8.3): class and status follow, the results of the year stay with the pupil.
  ///
  /// A newcomer gets `Số đăng bộ` at once, if the numbers in use tell the next one.
  ///
  /// - Parameter finish: done in the same transaction, with the movement written; what it throws undoes all.
  /// - Throws: what makes no sense, and what to do instead; nothing is written then.
  public func move(
    _ order: MovementOrder, in year: SchoolYear, as act: Act,
    finish: () throws(Failure) -> Void = {}
  ) throws(Failure) -> MovementReport {
    try write(as: act) { (writer) throws(Failure) in
      try writer.requireOpen(year)
      let report = try writer.move(order, in: year, school: self)
      try finish()
      return report
    }
  }

  /// Takes back the last movement of a pupil in a year.
  ///
  /// `Số đăng bộ` of a newcomer stays with the pupil, because each is given once only; a finding says so.
  ///
  /// - Throws: also when there is none.
  public func undoMovement(
    of pupil: PupilID, in year: SchoolYear, as act: Act
  ) throws(Failure) -> MovementReport {
    try write(as: act) { (writer) throws(Failure) in
      try writer.requireOpen(year)
      guard let movement = try writer.removeLastMovement(of: pupil, in: year) else {
        try requirePupil(pupil)
        throw Failure(.noMovement, ["pupil": pupil.rawValue, "year": year.text])
      }
      var findings: [Finding] = []
      if movement.kind == .transferIn, let number = try pupils(ids: [pupil])[pupil]?.registerNumber {
        findings.append(.note(.undoKeepsRegister, ["pupil": pupil.rawValue, "number": number]))
      }
      return MovementReport(movement: movement, registerNumber: nil, findings: findings)
    }
  }

  func requirePupil(_ id: PupilID) throws(Failure) {
    if try pupils(ids: [id]).isEmpty { throw Failure(.moveUnknownPupil, ["pupil": id.rawValue]) }
  }
}

extension SchoolWriter {
  /// Writes a movement within a transaction that is under way.
  func move(
    _ order: MovementOrder, in year: SchoolYear, school: SchoolFile
  ) throws(Failure) -> MovementReport {
    let id = order.request.pupil
    guard var pupil = try school.pupils(ids: [id])[id] else {
      throw Failure(.moveUnknownPupil, ["pupil": id.rawValue])
    }
    let years = try school.enrolments(of: id)
    let rules = MovementRules(
      year: year, dates: try school.periodDates(year), classes: try school.classes(in: year))
    var movement = try rules.movement(
      order.request, present: years.first { $0.year == year }?.enrolment,
      last: try school.movements(of: id).last, wasHere: years.contains { $0.year < year })
    movement.otherSchool = order.otherSchool
    movement.papers = order.papers
    movement.reason = order.reason
    if movement.after.ordinal == nil, movement.after.status.isPresent {
      let name = movement.after.className
      let roster = ClassRoster(
        try school.enrolments(in: year, of: name).filter { $0.pupil != id },
        pupils: try school.pupils(in: year, of: name))
      movement.after.ordinal = roster.nextOrdinal
    }
    try put(movement)
    guard movement.kind == .transferIn else {
      return MovementReport(movement: movement, registerNumber: nil, findings: [])
    }
    var findings: [Finding] = []
    var given: String?
    if pupil.registerNumber == nil {
      given = try nextRegisterNumber(in: year, school)
      if given == nil { findings.append(.warning(.registerNotGiven, ["pupil": id.rawValue])) }
      pupil.registerNumber = given
    }
    if pupil.enteredSchool == nil { pupil.enteredSchool = movement.day }
    try put(pupil)
    return MovementReport(movement: movement, registerNumber: given, findings: findings)
  }

  /// Nil when the numbers in use do not tell the next one.
  private func nextRegisterNumber(in year: SchoolYear, _ school: SchoolFile) throws(Failure) -> String? {
    let inUse = try school.registerNumbers()
    guard var numbering = try? RegisterNumbering(inUse: inUse, year: year) else { return nil }
    return numbering.next(in: year)
  }
}

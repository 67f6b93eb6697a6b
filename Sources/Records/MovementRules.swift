public import Diagnostics

/// What a movement needs to know of the year and of the pupil, and whether it makes sense.
public struct MovementRules: Sendable {
  /// The school year.
  public let year: SchoolYear
  /// Its dates, which part the terms.
  public let dates: PeriodDates
  /// Its classes.
  public let classes: [ClassSection]

  /// The rules of a year.
  public init(year: SchoolYear, dates: PeriodDates, classes: [ClassSection]) {
    self.year = year
    self.dates = dates
    self.classes = classes
  }

  /// What is asked for.
  public struct Request: Hashable, Sendable {
    /// Who.
    public var pupil: PupilID
    /// What happens.
    public var kind: Movement.Kind
    /// The first day of the new state.
    public var day: CivilDate
    /// The class, where one is chosen.
    public var className: ClassName?

    /// A request.
    public init(_ kind: Movement.Kind, of pupil: PupilID, on day: CivilDate, to className: ClassName? = nil) {
      self.pupil = pupil
      self.kind = kind
      self.day = day
      self.className = className
    }
  }

  /// The movement that a request means. It has no `STT` yet: that follows from the others of the class.
  ///
  /// - Parameters:
  ///   - present: where the pupil is in this year; nil: not in the school.
  ///   - last: the pupil's last movement, of any year.
  ///   - wasHere: whether the pupil was in a class of this school in an earlier year.
  /// - Throws: what makes no sense, and what to do instead.
  public func movement(
    _ request: Request, present: Enrolment?, last: Movement?, wasHere: Bool = false
  ) throws(Failure) -> Movement {
    guard let part = year.part(of: request.day, dates: dates) else {
      throw Failure(
        .movementOutsideYear,
        [
          "day": request.day.text, "year": year.text, "first": year.firstDay.text, "last": year.lastDay.text,
        ])
    }
    if let last, request.day < last.day {
      throw Failure(
        .movementBeforeLast,
        [
          "pupil": request.pupil.rawValue, "day": request.day.text, "last": last.day.text,
          "kind": last.kind.label,
        ])
    }
    // A newcomer whom a table of pupils put in a class as such: the movement says since when.
    let isListedNewcomer =
      request.kind == .transferIn && present?.status.isNewcomer == true && last == nil && !wasHere
    let listed = present.map { Movement.Place($0) }
    let before = isListedNewcomer ? nil : listed
    var request = request
    if isListedNewcomer { request.className = request.className ?? listed?.className }
    var after = try place(request, before: before, last: last, wasHere: wasHere)
    if let status = request.kind.status(in: part) { after.status = status }
    if isListedNewcomer, after.className == listed?.className { after.ordinal = listed?.ordinal }
    return Movement(
      pupil: request.pupil, year: year, kind: request.kind, day: request.day, before: before, after: after)
  }

  private func place(
    _ request: Request, before: Movement.Place?, last: Movement?, wasHere: Bool
  ) throws(Failure) -> Movement.Place {
    let pupil = request.pupil.rawValue
    let isPresent = before?.status.isPresent ?? false
    let since = last?.year == year ? last?.day.text : nil
    let values = [
      "pupil": pupil, "class": before?.className.rawValue ?? "", "status": before?.status.label ?? "",
      "year": year.text,
      "since": since.map { Message.words(vi: " từ ngày \($0)", en: " since \($0)") } ?? "",
    ]
    switch request.kind {
    case .transferIn:
      if isPresent { throw Failure(.alreadyPresent, values) }
      if let before, before.status.hasDroppedOut { throw Failure(.droppedOutReturns, values) }
      let name = try chosenClass(request)
      if let before { try requireSameGrade(name, as: before.className) }
      return Movement.Place(className: name, status: .attending)
    case .returning:
      if isPresent { throw Failure(.alreadyPresent, values) }
      guard let before else {
        guard wasHere else { throw Failure(.neverHere, values) }
        return Movement.Place(className: try chosenClass(request), status: .attending)
      }
      guard request.className != nil else {
        return Movement.Place(className: before.className, status: .attending, ordinal: before.ordinal)
      }
      let name = try chosenClass(request)
      try requireSameGrade(name, as: before.className)
      return Movement.Place(
        className: name, status: .attending, ordinal: name == before.className ? before.ordinal : nil)
    case .transferOut, .dropOut:
      guard let before else { throw Failure(.notInYear, values) }
      guard isPresent else { throw Failure(.alreadyGone, values) }
      return before
    case .classChange:
      guard let before else { throw Failure(.notInYear, values) }
      guard isPresent else { throw Failure(.alreadyGone, values) }
      let name = try chosenClass(request)
      guard name != before.className else { throw Failure(.sameClass, values) }
      try requireSameGrade(name, as: before.className)
      return Movement.Place(className: name, status: before.status)
    }
  }

  private func chosenClass(_ request: Request) throws(Failure) -> ClassName {
    guard let name = request.className else { throw Failure(.movementNeedsClass) }
    guard classes.contains(where: { $0.name == name }) else {
      throw Failure(
        .classNotFound,
        [
          "class": name.rawValue, "year": year.text,
          "known": classes.map(\.name.rawValue).joined(separator: ", "),
        ])
    }
    return name
  }

  private func requireSameGrade(_ name: ClassName, as old: ClassName) throws(Failure) {
    func grade(_ name: ClassName) -> Int? { classes.first { $0.name == name }?.grade }
    guard let new = grade(name), let present = grade(old), new != present else { return }
    throw Failure(
      .otherGrade,
      [
        "class": name.rawValue, "grade": "\(new)", "old": old.rawValue, "oldGrade": "\(present)",
        "possible": classes.filter { $0.grade == present && $0.name != old }.map(\.name.rawValue)
          .joined(separator: ", "),
      ])
  }
}

extension PupilStatus {
  /// `Chuyển đến`, in whatever part of the year.
  public var isNewcomer: Bool { self == .joinedTerm1 || self == .joinedTerm2 || self == .joinedSummer }
  /// `Thôi học`, in whatever part of the year.
  public var hasDroppedOut: Bool { self == .leftTerm1 || self == .leftTerm2 || self == .leftSummer }
}

extension ClassRoster {
  /// The `STT` of a pupil who joins: the next one of a class that numbers its pupils, nil in one that does not.
  public var nextOrdinal: Int? {
    let ordinals = members.compactMap(\.enrolment.ordinal)
    let ofPresent = present.compactMap(\.enrolment.ordinal)
    guard !present.isEmpty else { return members.isEmpty ? 1 : nil }
    guard Set(ofPresent).count == present.count else { return nil }
    return (ordinals.max() ?? 0) + 1
  }
}

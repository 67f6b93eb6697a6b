import Diagnostics
import Records
import Testing

@Suite struct MovementRulesTests {
  private static let year = SchoolYear(start: 2023)
  private static let dates = PeriodDates.preset(for: year)

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test(
    arguments: [
      ("30/06/2023", nil), ("01/07/2023", .summer), ("04/09/2023", .summer), ("05/09/2023", .firstTerm),
      ("15/01/2024", .firstTerm), ("16/01/2024", .secondTerm), ("31/05/2024", .secondTerm),
      ("01/06/2024", .summer), ("31/08/2024", .summer), ("01/09/2024", nil),
    ] as [(String, YearPart?)])
  func `a day lies in a term or in a summer of the year`(text: String, part: YearPart?) throws {
    #expect(Self.year.part(of: try day(text), dates: Self.dates) == part)
    // A year without dates is parted by the usual ones.
    #expect(Self.year.part(of: try day(text), dates: PeriodDates()) == part)
  }

  @Test func `the terms end with the dates of the year, not with the usual ones`() throws {
    var dates = PeriodDates.preset(for: Self.year)
    dates[.endTerm1] = try day("05/01/2024")
    #expect(Self.year.part(of: try day("05/01/2024"), dates: dates) == .firstTerm)
    #expect(Self.year.part(of: try day("06/01/2024"), dates: dates) == .secondTerm)
  }

  @Test(arguments: [
    (Movement.Kind.transferIn, ["Chuyển đến kỳ 1", "Chuyển đến kỳ 2", "Chuyển đến trong hè"]),
    (.transferOut, ["Chuyển đi kỳ 1", "Chuyển đi kỳ 2", "Chuyển đi trong hè"]),
    (.dropOut, ["Thôi học kỳ 1", "Thôi học kỳ 2", "Thôi học trong hè"]),
    (.returning, ["Nghỉ học xin học lại kỳ 1", "Nghỉ học xin học lại kỳ 2", "Đang học"]),
  ])
  func `the status follows from kind and day`(kind: Movement.Kind, labels: [String]) {
    for (part, label) in zip(YearPart.allCases, labels) { #expect(kind.status(in: part)?.label == label) }
  }

  // MARK: What makes sense

  private static let pupil = PupilID(rawValue: "HS1")
  private static let classes = [("4A", 4), ("4B", 4), ("5A", 5)].map {
    ClassSection(name: ClassName(rawValue: $0.0), grade: $0.1)
  }
  private static let rules = MovementRules(year: year, dates: dates, classes: classes)

  private static func enrolment(_ status: PupilStatus, in name: String = "4A") -> Enrolment {
    Enrolment(pupil: pupil, className: ClassName(rawValue: name), ordinal: 7, status: status)
  }

  private func movement(
    _ kind: Movement.Kind, _ text: String = "10/03/2024", to name: String? = nil, present: Enrolment?,
    last: Movement? = nil, wasHere: Bool = false
  ) throws -> Movement {
    try Self.rules.movement(
      MovementRules.Request(kind, of: Self.pupil, on: try day(text), to: name.map(ClassName.init(rawValue:))),
      present: present, last: last, wasHere: wasHere)
  }

  @Test func `a pupil who goes stays in the class with another status`() throws {
    let movement = try movement(.transferOut, present: Self.enrolment(.attending))
    #expect(movement.before == Movement.Place(Self.enrolment(.attending)))
    #expect(movement.after == Movement.Place(Self.enrolment(.movedAwayTerm2)))
  }

  @Test func `a change of class keeps the status and loses the STT`() throws {
    let movement = try movement(.classChange, to: "4B", present: Self.enrolment(.joinedTerm1))
    #expect(movement.after.className.rawValue == "4B")
    #expect(movement.after.status == .joinedTerm1)
    #expect(movement.after.ordinal == nil)
    #expect(movement.before?.ordinal == 7)
  }

  @Test func `who is back is in the old class with the old STT, or in another of the grade`() throws {
    let gone = Self.enrolment(.leftTerm1)
    #expect(try movement(.returning, present: gone).after == Movement.Place(Self.enrolment(.readmittedTerm2)))
    let other = try movement(.returning, to: "4B", present: gone).after
    #expect(other.className.rawValue == "4B")
    #expect(other.ordinal == nil)
  }

  @Test func `a newcomer has nothing before`() throws {
    let movement = try movement(.transferIn, to: "4B", present: nil)
    #expect(movement.before == nil)
    #expect(movement.after.status == .joinedTerm2)
  }

  @Test func `a newcomer whom a table put in a class is there from the day on`() throws {
    let movement = try movement(.transferIn, present: Self.enrolment(.joinedTerm2))
    #expect(movement.before == nil)
    #expect(movement.after == Movement.Place(Self.enrolment(.joinedTerm2)))
    // Once is enough.
    #expect(
      refused(.transferIn, "11/03/2024", present: Self.enrolment(.joinedTerm2), last: movement)
        == .alreadyPresent)
  }

  @Test func `who moved away this year may come again, who dropped out returns`() throws {
    #expect(
      try movement(.transferIn, to: "4B", present: Self.enrolment(.movedAwayTerm1)).after.status
        == .joinedTerm2)
    #expect(refused(.transferIn, to: "4B", present: Self.enrolment(.leftTerm1)) == .droppedOutReturns)
  }

  @Test func `a drop-out of an earlier year returns into a class`() throws {
    let back = try movement(.returning, to: "4B", present: nil, wasHere: true)
    #expect(back.before == nil)
    #expect(back.after.status == .readmittedTerm2)
    #expect(refused(.returning, to: "4B", present: nil) == .neverHere)
  }

  private func refused(
    _ kind: Movement.Kind, _ text: String = "10/03/2024", to name: String? = nil, present: Enrolment?,
    last: Movement? = nil
  ) -> Message? {
    findings { _ = try movement(kind, text, to: name, present: present, last: last) }.first?.message
  }

  @Test func `nonsense is refused`() throws {
    let here = Self.enrolment(.attending)
    let gone = Self.enrolment(.movedAwayTerm1)
    #expect(refused(.transferOut, present: gone) == .alreadyGone)
    #expect(refused(.dropOut, present: gone) == .alreadyGone)
    #expect(refused(.transferOut, present: nil) == .notInYear)
    #expect(refused(.returning, present: here) == .alreadyPresent)
    #expect(refused(.transferIn, to: "4B", present: here) == .alreadyPresent)
    #expect(refused(.transferIn, present: nil) == .movementNeedsClass)
    #expect(refused(.transferIn, to: "4C", present: nil) == .classNotFound)
    #expect(refused(.classChange, to: "4A", present: here) == .sameClass)
    #expect(refused(.classChange, to: "5A", present: here) == .otherGrade)
    #expect(refused(.classChange, to: "4B", present: gone) == .alreadyGone)
    #expect(refused(.returning, to: "5A", present: gone) == .otherGrade)
    #expect(refused(.transferOut, "01/09/2024", present: here) == .movementOutsideYear)
    let last = try movement(.transferOut, "10/03/2024", present: here)
    #expect(refused(.returning, "09/03/2024", present: gone, last: last) == .movementBeforeLast)
    #expect(refused(.returning, "10/03/2024", present: gone, last: last) == nil)
  }

  // MARK: Lists of a day

  @Test func `a list of an earlier day takes back what came after it`() throws {
    let names = ["A", "B", "C", "D"].map(PupilID.init(rawValue:))
    func place(_ name: String, _ status: PupilStatus, _ ordinal: Int?) -> Movement.Place {
      Movement.Place(className: ClassName(rawValue: name), status: status, ordinal: ordinal)
    }
    let tenth = try day("10/03/2024")
    let second = try day("02/02/2024")
    let present = [
      Enrolment(pupil: names[0], place("4A", .movedAwayTerm2, 1)),
      Enrolment(pupil: names[1], place("4B", .attending, 30)),
      Enrolment(pupil: names[2], place("4A", .joinedTerm2, 3)),
      Enrolment(pupil: names[3], place("4A", .leftTerm1, 4)),
    ]
    let movements = [
      Movement(
        pupil: names[1], year: Self.year, kind: .classChange, day: second,
        before: place("4A", .attending, 2), after: place("4C", .attending, 9)),
      Movement(
        pupil: names[1], year: Self.year, kind: .classChange, day: tenth,
        before: place("4C", .attending, 9), after: place("4B", .attending, 30)),
      Movement(
        pupil: names[0], year: Self.year, kind: .transferOut, day: tenth,
        before: place("4A", .attending, 1), after: place("4A", .movedAwayTerm2, 1)),
      Movement(
        pupil: names[2], year: Self.year, kind: .transferIn, day: tenth, before: nil,
        after: place("4A", .joinedTerm2, 3)),
    ]
    func list(_ text: String) throws -> [String] {
      ClassListOfDay(present, movements: movements, on: try day(text)).enrolments.map {
        "\($0.pupil.rawValue) \($0.className.rawValue) \($0.status.rawValue) \($0.ordinal ?? 0)"
      }
    }
    // D left without a movement: the status holds on every day.
    #expect(try list("01/02/2024") == ["A 4A 01 1", "B 4A 01 2", "D 4A 05 4"])
    #expect(try list("09/03/2024") == ["A 4A 01 1", "B 4C 01 9", "D 4A 05 4"])
    #expect(try list("10/03/2024") == ["A 4A 08 1", "B 4B 01 30", "C 4A 06 3", "D 4A 05 4"])
  }

  @Test func `who joins a numbered class gets the next STT, and none in one without`() throws {
    let birth = try day("01/02/2014")
    func roster(_ ordinals: [Int?]) -> ClassRoster {
      let people = ordinals.indices.map {
        Pupil(id: PupilID(rawValue: "P\($0)"), fullName: "Vũ \($0)", birthDate: birth, sex: .male)
      }
      return ClassRoster(
        zip(people, ordinals).map {
          Enrolment(pupil: $0.id, className: ClassName(rawValue: "4A"), ordinal: $1)
        }, pupils: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }))
    }
    #expect(roster([1, 2, 5]).nextOrdinal == 6)
    #expect(roster([1, 1, 2]).nextOrdinal == nil)
    #expect(roster([1, nil]).nextOrdinal == nil)
    #expect(roster([]).nextOrdinal == 1)
  }
}

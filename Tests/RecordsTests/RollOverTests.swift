import Records
import Testing

@Suite struct RollOverTests {
  @Test(arguments: [
    ("4A", 4, "5A"), ("1A1", 1, "2A1"), ("4/2", 4, "5/2"), ("41", 4, "51"), ("A4", 4, "A5"),
    ("Lớp 3B", 3, "Lớp 4B"), ("Hoa Sen", 2, "Hoa Sen"), ("A10", 1, "A10"), ("2Đ", 2, "3Đ"), ("4A4", 4, "5A4"),
  ])
  func `a class goes up by the grade in its name`(name: String, grade: Int, expected: String) {
    let section = ClassSection(name: ClassName(rawValue: name), grade: grade)
    #expect(ClassNaming.above(section).rawValue == expected)
  }

  private static let old = SchoolYear(start: 2023)

  private func section(_ name: String, _ grade: Int, _ language: String = "Tiếng Anh") -> ClassSection {
    ClassSection(name: ClassName(rawValue: name), grade: grade, foreignLanguage: language)
  }

  /// `4A` and `4A+` (promoted), `4A-` (not), `4A?` (not known), `4A!` (left): each a pupil called by its place.
  private func plan(
    _ sections: [ClassSection], _ marks: [String], there: [ClassSection] = [], enrolled: [Enrolment] = []
  ) -> RollOver {
    let candidates = marks.enumerated().compactMap { index, mark -> RollOver.Candidate? in
      let name = ClassName(rawValue: String(mark.dropLast()))
      guard let section = sections.first(where: { $0.name == name }), let sign = mark.last else { return nil }
      return RollOver.Candidate(
        enrolment: Enrolment(
          pupil: PupilID(rawValue: "P\(index)"), className: name, ordinal: index,
          status: sign == "!" ? .movedAwayTerm2 : .attending), section: section,
        isPromoted: sign == "+" ? true : sign == "-" ? false : nil, isCompleted: sign == "+" ? true : nil)
    }
    return RollOver(from: Self.old, sections: sections, candidates: candidates, there: (there, enrolled))
  }

  private func places(_ plan: RollOver) -> [String] {
    plan.placed.map {
      "\($0.pupil.rawValue) \($0.from.rawValue) \($0.to.rawValue)\($0.repeats ? " repeats" : "")"
    }
  }

  private var school: [ClassSection] {
    [
      section("1A", 1), section("1B", 1), section("2A", 2), section("3A", 3, "Tiếng Nhật"), section("4A", 4),
      section("4B", 4), section("5A", 5),
    ]
  }

  @Test func `pupils go up, stay, leave, and classes follow`() {
    let plan = plan(
      school, ["1A+", "1B+", "1B-", "2A+", "3A+", "4A+", "4B-", "5A+", "5A-", "3A!"])
    #expect(
      places(plan) == [
        "P0 1A 2A", "P1 1B 2B", "P2 1B 1B repeats", "P3 2A 3A", "P4 3A 4A", "P5 4A 5A",
        // 4B is not made again, because nobody comes up into it: the first class of the grade takes its pupil.
        "P6 4B 4A repeats", "P8 5A 5A repeats",
      ])
    #expect(plan.made.map(\.name.rawValue) == ["1A", "1B", "2A", "2B", "3A", "4A", "5A"])
    #expect(plan.made.first { $0.grade == 4 }?.foreignLanguage == "Tiếng Nhật")
    #expect(plan.made.allSatisfy { $0.homeroomTeacher == nil && $0.homeroomTeacherName == nil })
    #expect(plan.graduates.map(\.pupil.rawValue) == ["P7"])
    #expect(plan.gone.map(\.pupil.rawValue) == ["P9"])
    #expect(plan.unknown.isEmpty)
  }

  @Test func `who is not known to go up has no place`() {
    let plan = plan(school, ["1A+", "2A?"])
    #expect(plan.unknown.map(\.enrolment.pupil.rawValue) == ["P1"])
    #expect(places(plan) == ["P0 1A 2A"])
  }

  @Test func `what the new year has stays`() {
    let plan = plan(
      school, ["1A+", "1A+", "2A?"], there: [section("2A", 2, "Tiếng Hàn"), section("1C", 1)],
      enrolled: [
        Enrolment(pupil: PupilID(rawValue: "P1"), className: ClassName(rawValue: "1C")),
        Enrolment(pupil: PupilID(rawValue: "P2"), className: ClassName(rawValue: "2A")),
      ])
    #expect(places(plan) == ["P0 1A 2A"])
    #expect(plan.alreadyThere.map(\.pupil.rawValue) == ["P1", "P2"])
    #expect(plan.alreadyThere.map(\.isUnexpected) == [true, false])
    #expect(plan.unknown.isEmpty)
    // 1A and 1B are not made beside 1C, which somebody has opened.
    #expect(plan.made.map(\.name.rawValue) == ["3A", "4A", "4B", "5A"])
  }

  @Test func `a second plan finds nothing`() {
    let first = plan(school, ["1A+", "4B-", "5A+"])
    let again = plan(
      school, ["1A+", "4B-", "5A+"], there: first.made,
      enrolled: first.placed.map { Enrolment(pupil: $0.pupil, className: $0.to) })
    #expect(again.isEmpty)
    #expect(again.alreadyThere.count == 2)
    #expect(again.alreadyThere.allSatisfy { !$0.isUnexpected })
  }

  @Test func `two grades cannot have classes of one name`() {
    let plan = plan([section("Hoa Sen", 1), section("Hoa Mai", 2)], ["Hoa Sen+", "Hoa Mai+"])
    #expect(plan.nameClashes.map(\.rawValue) == ["Hoa Sen"])
  }
}

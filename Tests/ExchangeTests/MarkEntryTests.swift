import Diagnostics
import Exchange
import Records
import Testing

/// Single entries of grade 4 in 2023-2024.
@Suite struct MarkEntryTests {
  private static let year = SchoolYear(start: 2023)
  private static let days = year.supplementaryAssessments(dates: .preset(for: year))

  private func enter(_ entry: MarkEntry, over result: PeriodResult = PeriodResult()) throws -> EntryOutcome {
    let regulation = try #require(try testScope().regulations[4])
    return try entry.apply(
      to: result, under: regulation, grade: 4, at: .endYear, assessments: Self.days)
  }

  private func assessment(_ day: String?, today: String) -> MarkEntry {
    var entry = MarkEntry(.subject("TOAN"))
    entry.isSupplementary = true
    entry.level = "H"
    entry.day = day.flatMap { CivilDate($0) }
    entry.today = CivilDate(today)
    return entry
  }

  @Test func `an assessment can be from the day after the year's end until the next year is over`() {
    #expect(Self.days.lowerBound > (PeriodDates.preset(for: Self.year)[.endYear] ?? Self.days.lowerBound))
    #expect(Self.days.upperBound == CivilDate("31/08/2025"))
  }

  @Test(
    arguments: [
      ("15/08/2024", "20/08/2024", "15/08/2024"), (nil, "20/08/2024", "20/08/2024"),
      (nil, "31/08/2025", "31/08/2025"), ("15/08/2024", "01/01/2030", "15/08/2024"),
    ] as [(String?, String, String)])
  func `the day given, else today`(day: String?, today: String, expected: String) throws {
    let outcome = try enter(assessment(day, today: today))
    #expect(outcome.result.supplementary.day == CivilDate(expected))
    #expect(outcome.changes.map(\.after) == ["H", expected])
  }

  @Test(
    arguments: [
      ("15/05/2024", "20/08/2024", "D022"), ("15/08/2026", "20/08/2024", "D022"),
      (nil, "01/09/2025", "D023"), (nil, "01/03/2024", "D023"),
    ] as [(String?, String, String)])
  func `a day that cannot be is refused, and none at all would stand on May's sheet`(
    day: String?, today: String, code: String
  ) {
    #expect(failureCodes { _ = try enter(assessment(day, today: today)) } == [code])
  }

  @Test func `what is assessed beside has the day of the rest`() throws {
    let first = try enter(assessment("15/08/2024", today: "20/08/2024")).result
    var second = assessment(nil, today: "01/01/2030")
    second.target = .trait("honesty")
    second.level = "Đ"
    let both = try enter(second, over: first)
    #expect(both.result.supplementary.day == CivilDate("15/08/2024") && both.changes.count == 1)
    second.level = nil
    second.isCleared = true
    #expect(try enter(second, over: both.result).result == first)
  }

  @Test(arguments: ["TNXH", "Tự nhiên và Xã hội", "XYZ"])
  func `what the grade does not have can be taken away`(typed: String) throws {
    var result = PeriodResult()
    let code = typed == "XYZ" ? "XYZ" : "TNXH"
    result.subjects[code] = SubjectMark(level: .completed, comment: "Em học tốt.")
    var entry = MarkEntry(.subject(typed))
    entry.isCleared = true
    let outcome = try enter(entry, over: result)
    #expect(outcome.result == PeriodResult() && outcome.changes.map(\.before) == ["H", "Em học tốt."])
    // Nothing is recorded there: still no subject of the grade.
    #expect(failureCodes { _ = try enter(entry) }.count == 1)
    entry.isCleared = false
    entry.level = "T"
    #expect(failureCodes { _ = try enter(entry, over: result) }.count == 1)
  }

  @Test func `a trait of another circular can be taken away`() throws {
    var result = PeriodResult()
    result.traits["tt22Honesty"] = .good
    var entry = MarkEntry(.trait("tt22Honesty"))
    entry.isCleared = true
    #expect(try enter(entry, over: result).result == PeriodResult())
  }
}

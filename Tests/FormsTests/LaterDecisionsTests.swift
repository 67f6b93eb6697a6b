import Forms
import Records
import Testing
import Typesetting

/// What was decided after the date of a sheet (forms.md 1.6; decision 0007).
@Suite struct LaterDecisionsTests {
  private static let august = CivilDate("15/08/2024")

  /// A class of three of grade 4 whose third pupil, who has not completed, was assessed and judged in August.
  private func records(known: String?) throws -> ClassRecords {
    let plain = try School.records(2023, grade: 4)
    var results = plain.results
    let failing = try School.pupil(2).id
    var result = try #require(results[failing])
    for code in result.subjects.keys {
      result.supplementary.subjects[code] = AssessedMark(level: .completed, score: Score(5))
    }
    for code in result.traits.keys { result.supplementary.traits[code] = .adequate }
    result.supplementary.day = Self.august
    result.promotionDecision = true
    result.promotionNote = DecisionNote(day: Self.august)
    results[failing] = result
    return ClassRecords(
      profile: plain.profile, year: plain.year, section: plain.section, regulation: plain.regulation,
      period: .endYear, date: plain.date, roster: plain.roster, results: results,
      known: known.flatMap { CivilDate($0) }, may: plain.date)
  }

  @Test func `the sheet of May shows the marks of May, and counts what came later`() throws {
    let id = try School.pupil(2).id
    let may = try records(known: "31/05/2024")
    #expect(may.laterDecisions == 2)
    #expect(may.results[id]?.subjects["TOAN"]?.score == Score(4))
    #expect(may.evaluations[id]?.isPromoted == nil)
    let texts = try [may, School.records(2023, grade: 4)].map { records in
      try School.table(records).rows.map { $0.map(\.text.string) }
    }
    #expect(texts[0] == texts[1])
    for known in ["15/08/2024", nil] {
      let later = try records(known: known)
      #expect(later.laterDecisions == 0)
      #expect(later.results[id]?.subjects["TOAN"]?.score == Score(5))
      #expect(later.evaluations[id]?.state == .completedAfterSupport)
    }
  }

  @Test func `of a pupil who completed in May the marks of May are printed, assessed again or not`() throws {
    let id = try School.pupil(0).id
    let plain = try School.records(2023, grade: 4)
    let assessed = try School.records(2023, grade: 4) { results in
      results[id]?.supplementary.subjects["TOAN"] = AssessedMark(level: .completed, score: Score(5))
      results[id]?.supplementary.day = Self.august
    }
    #expect(assessed.results[id]?.subjects == plain.results[id]?.subjects)
    let texts = try [plain, assessed].map { try School.table($0).rows.map { $0.map(\.text.string) } }
    #expect(texts[0] == texts[1])
  }

  @Test func `the foot counts by the rule of the statistics`() throws {
    let plain = try School.records(2023, grade: 4)
    let id = try School.pupil(1).id
    var pupils = Dictionary(uniqueKeysWithValues: plain.roster.members.map { ($0.pupil.id, $0.pupil) })
    pupils[id]?.disability = "Khuyết tật nhìn"
    let records = ClassRecords(
      profile: plain.profile, year: plain.year, section: plain.section, regulation: plain.regulation,
      period: .endYear, date: plain.date,
      roster: ClassRoster(plain.roster.members.map(\.enrolment), pupils: pupils), results: plain.results)
    // Pupil 1 is the only one with H and Đ.
    let tables = try [plain, records].map { try School.table($0) }
    func total(_ table: Table, _ row: Int, under heading: String) throws -> String {
      let cell = try #require(table.totals[row].first { $0.origin?.column.hasSuffix(heading) == true })
      return cell.text.string
    }
    for heading in ["Toán: Mức đạt được", "Nhân ái"] {
      #expect(try tables.map { try total($0, 1, under: heading) } == ["1", "0"])
      #expect(try tables.map { try total($0, 0, under: heading) } == ["1", "1"])
    }
    #expect(tables[0].rows.count == tables[1].rows.count)
    // The foot says that somebody is left out.
    #expect(tables[1].closing.count == tables[0].closing.count + 1)
  }

  @Test func `a decision is ticked in a draft although a mark is missing`() throws {
    let id = try School.pupil(2).id
    let undecided = try School.records(2023, grade: 4) { $0[id]?.subjects["TOAN"]?.score = nil }
    let decided = try School.records(2023, grade: 4) { results in
      results[id]?.subjects["TOAN"]?.score = nil
      results[id]?.promotionDecision = false
    }
    let heads = try #require(try School.table(decided).rows.first).map { $0.origin?.column ?? "" }
    let column = try #require(heads.firstIndex(of: "Chưa được lên lớp"))
    #expect(try School.table(undecided).rows[2][column].shade != nil)
    #expect(try School.table(decided).rows[2][column].text.string == "x")
  }
}

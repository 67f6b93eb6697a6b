import Forms
import Records
import Testing
import Typesetting

/// Which columns stand on which sheet (forms.md 3.2, 3.3, 3.7).
@Suite struct SheetColumnsTests {
  @Test(arguments: Period.allCases)
  func `labels, order and count are those of forms md, for every grade and paper`(period: Period) throws {
    for form in SheetColumns.counts {
      let count = form.counts[[Period.midTerm1: 0, .midTerm2: 0, .endTerm1: 1, .endYear: 2][period] ?? 0]
      let isOld = form.year == 2023 && form.grade == 5
      let expected =
        isOld ? SheetColumns.underTT22(at: period) : SheetColumns.underTT27(form.grade, at: period)
      #expect(expected.count == count)
      let records = try School.records(form.year, grade: form.grade, at: period)
      for paper in Paper.allCases {
        let table = try School.table(records, paper)
        #expect(table.widths.count == count, "grade \(form.grade) \(period) \(paper)")
        #expect(try SheetColumns.headings(table) == expected, "grade \(form.grade) \(period) \(paper)")
      }
    }
  }

  @Test func `the title names the period`() throws {
    // Forms of the time of circular 22 write "học kì" (forms.md 0.4).
    for (grade, titles) in [
      (4, ["GIỮA HỌC KỲ I", "CUỐI HỌC KỲ I", "GIỮA HỌC KỲ II", "CUỐI NĂM HỌC"]),
      (5, ["GIỮA HỌC KÌ I", "CUỐI HỌC KÌ I", "GIỮA HỌC KÌ II", "CUỐI NĂM HỌC"]),
    ] {
      for (period, title) in zip(Period.allCases, titles) {
        let frames = try Typesetter(fonts: School.fonts).pages(
          of: School.sheet(School.records(2023, grade: grade, at: period), .a4))
        #expect(School.words(frames).contains("\(title) – LỚP \(grade)A"))
      }
    }
  }

  @Test func `chosen columns stand behind the sex, and only when chosen`() throws {
    for (options, added) in [
      (nil, []), (#""ethnicGroupColumn": true"#, ["Dân tộc"]), (#""disabilityColumn": true"#, ["Khuyết tật"]),
      (#""disabilityColumn": true, "ethnicGroupColumn": true"#, ["Dân tộc", "Khuyết tật"]),
    ] as [(String?, [String])] {
      for (year, grade) in [(2023, 1), (2023, 5), (2024, 5)] {
        for paper in Paper.allCases {
          let table = try School.table(School.records(year, grade: grade, options: options), paper)
          let found = try SheetColumns.headings(table)
          let plain = try SheetColumns.headings(School.table(School.records(year, grade: grade), paper))
          #expect(found == SheetColumns.identity + added + plain[4...])
          let least = paper == .a4 ? 3.7 : 6.6
          #expect(table.widths.allSatisfy { $0 >= least * Unit.mm - 0.01 })
          if added.first == "Dân tộc" { #expect(table.rows[0][4].text.string == "Thái") }
        }
      }
    }
  }

  @Test func `a school may assess fewer specific competences where sources differ`() throws {
    let four = #""specificCompetences": {"1-2": 4, "3": 6}"#
    for (year, grade, plain, chosen) in [
      (2023, 1, 37, 36), (2023, 2, 37, 36), (2023, 3, 44, 43), (2023, 4, 47, 47),
    ] {
      #expect(try School.table(School.records(year, grade: grade)).widths.count == plain)
      let table = try School.table(School.records(year, grade: grade, options: four))
      #expect(table.widths.count == chosen)
      let science = "Năng lực cốt lõi: Năng lực đặc thù: Khoa học"
      #expect(try SheetColumns.headings(table).contains(science) == (plain == chosen))
    }
  }

  @Test(
    arguments: [
      (nil, [false, false, false, true]), ("always", [true, true, true, true]),
      ("never", [false, false, false, false]),
    ] as [(String?, [Bool])])
  func `counts stand where the school wants them`(choice: String?, expected: [Bool]) throws {
    let options = choice.map { #""tallies": "\#($0)""# }
    for (period, isWanted) in zip(Period.allCases, expected) {
      for (grade, rows) in [(1, [3, 4, 3, 5]), (4, [4, 4, 4, 5])] {
        let table = try School.table(School.records(2023, grade: grade, at: period, options: options))
        let index = Period.allCases.firstIndex(of: period) ?? 0
        // A row that would count nothing, such as scores where there is no test, is left out.
        #expect(table.totals.count == (isWanted ? rows[index] : 0), "grade \(grade) \(period)")
      }
    }
  }

  @Test func `name of the state, district and counts follow profile and day`() throws {
    func words(_ options: String?, _ date: String) throws -> String {
      let plain = try School.records(2024, grade: 5, options: options)
      let records = ClassRecords(
        profile: plain.profile, year: plain.year, section: plain.section, regulation: plain.regulation,
        period: .endYear, date: CivilDate(date), roster: plain.roster, results: plain.results)
      return School.words(try Typesetter(fonts: School.fonts).pages(of: School.sheet(records, .a4)))
    }
    let may = try words(nil, "31/05/2025")
    #expect(may.contains("Huyện (Quận, Thị xã, Thành phố): huyện Hải Vĩnh") && !may.contains("CỘNG HÒA"))
    // The data still name a district; there are none any more.
    for day in ["01/07/2025", "31/08/2025"] { #expect(try !words(nil, day).contains("Huyện")) }
    #expect(try words(nil, "30/06/2025").contains("Huyện"))
    let stately = try words(#""nationalName": true"#, "31/05/2025")
    #expect(
      stately.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        && stately.contains("Độc lập - Tự do - Hạnh phúc"))
    #expect(stately.contains("huyện Hải Vĩnh") && stately.contains("xã Trấn Giang"))
  }
}

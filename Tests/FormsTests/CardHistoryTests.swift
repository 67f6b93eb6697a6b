import Diagnostics
import Foundation
import Forms
import Foundation
import Records
import Testing
import Typesetting

/// What a card tells of other schools, of coming back, and of the summer (forms.md 4.5, 1.6).
@Suite struct CardHistoryTests {
  private func card(
    history: [HistoryEntry] = [], arrived: CivilDate? = nil, decided: String? = nil
  ) throws -> CardRecords {
    let records = try School.records(2023, grade: 4) { results in
      guard let decided else { return }
      let id = PupilID(rawValue: "HS001")
      results[id]?.promotionDecision = true
      results[id]?.promotionNote = DecisionNote(day: CivilDate(decided))
    }
    let plain = try School.card(records, 0)
    let year = plain.years[0]
    let again = CardRecords.YearRecord(
      year: year.year, grade: year.grade, section: year.section, regulation: year.regulation,
      result: year.result, evaluation: year.evaluation, attendance: year.attendance, date: year.date,
      arrived: arrived)
    return CardRecords(profile: plain.profile, pupil: plain.pupil, years: [again], history: history)
  }

  private func words(_ card: CardRecords) throws -> String {
    let sequences = try ReportCard.sequences(card, pages: .all) { (regulation) throws(Failure) in
      try School.template(.reportCard, regulation, .a4)
    }
    return School.words(try Typesetter(fonts: School.fonts).pages(of: sequences))
  }

  @Test func `a year elsewhere has its line with school, number and day, and no pages`() throws {
    var line = HistoryEntry(year: SchoolYear(start: 2022), className: "3B")
    line.school = "Trường Tiểu học Sông Bồng"
    line.registerNumber = "77/2020"
    line.entered = CivilDate("05/09/2020")
    let card = try card(history: [line])
    #expect(card.yearsElsewhere == [SchoolYear(start: 2022)])
    let text = try words(card)
    for part in ["2022 - 2023", "3B", "Trường Tiểu học Sông Bồng", "77/2020", "05/09/2020"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.components(separatedBy: "1. Các môn học").count == 2)
  }

  @Test func `a line of this school is no year elsewhere`() throws {
    let own = HistoryEntry(year: SchoolYear(start: 2022), className: "3A")
    #expect(try card(history: [own]).yearsElsewhere == [])
  }

  @Test func `the day of coming back stands in the line of that year`() throws {
    #expect(try words(card(arrived: CivilDate("06/11/2023"))).contains("06/11/2023"))
    #expect(try !words(card()).contains("06/11/2023"))
  }

  @Test func `a decision later than the date of the page is told with its day`() throws {
    #expect(try words(card(decided: "15/08/2024")).contains("quyết định đến ngày 15/08/2024"))
    for day in [nil, "31/05/2024", "20/05/2024"] {
      #expect(try !words(card(decided: day)).contains("quyết định đến ngày"))
    }
  }
}

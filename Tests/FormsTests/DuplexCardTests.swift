import Diagnostics
import Forms
import Records
import Testing
import Typesetting

/// Cards printed on both sides: a year on two facing pages.
@Suite struct DuplexCardTests {
  private func pages(_ pages: ReportCard.Pages, comment: String? = nil, history: Int = 0) throws
    -> [PageFrame]
  {
    let records = try School.records(2023, grade: 4) { results in
      guard let comment else { return }
      for id in results.keys {
        for code in results[id]?.subjects.keys.sorted() ?? [] {
          results[id]?.subjects[code]?.comment = comment
        }
      }
    }
    let card = try School.card(records, 0)
    let lines = (0..<history).map { HistoryEntry(year: SchoolYear(start: 1950 + $0), className: "1A") }
    let longer = CardRecords(
      profile: card.profile, pupil: card.pupil, years: card.years + card.years, history: lines)
    let sequences = try ReportCard.sequences(longer, pages: pages, isDuplex: true) {
      (regulation) throws(Failure) in
      try School.template(.reportCard, regulation, .a4)
    }
    return try Typesetter(fonts: School.fonts).pages(of: sequences)
  }

  /// Numbers of the pages that say something; nil for empty ones.
  private func marks(_ frames: [PageFrame]) -> [String] {
    frames.map { frame in
      let words = School.words([frame])
      let kinds = [
        ("BỘ GIÁO DỤC", "cover"), ("HƯỚNG DẪN", "guidance"), ("QUÁ TRÌNH", "particulars"),
        ("(tiếp theo)", "rest"), ("1. Các môn học", "subjects"), ("2. Những phẩm chất", "traits"),
      ]
      return words.isEmpty ? "empty" : kinds.first { words.contains($0.0) }?.1 ?? "rest"
    }
  }

  @Test func `without overflow nothing is inserted`() throws {
    #expect(
      try marks(pages(.all))
        == ["cover", "guidance", "particulars", "subjects", "traits", "subjects", "traits"])
  }

  @Test func `a year alone begins on a back`() throws {
    #expect(try marks(pages(.year)) == ["empty", "subjects", "traits"])
  }

  @Test func `where a part runs over, its neighbour waits for its side`() throws {
    let found = try marks(pages(.all, comment: String(repeating: "Em học chăm chỉ, tiến bộ. ", count: 16)))
    #expect(found.contains("rest") && found.contains("empty"))
    for (index, kind) in found.enumerated() {
      if kind == "subjects" { #expect(index % 2 == 1, "\(found)") }
      if kind == "traits" || kind == "particulars" || kind == "cover" { #expect(index % 2 == 0, "\(found)") }
      if kind == "empty" { #expect(index > 2 && found[index - 1] != "empty") }
    }
    let long = try marks(pages(.all, history: 40))
    #expect(long[2] == "particulars" && long.firstIndex(of: "subjects").map { $0 % 2 } == 1, "\(long)")
  }

  @Test func `numbers count the empty pages, so that fronts are odd`() throws {
    let frames = try pages(.all)
    #expect(School.words([frames[2]]).contains("Trang 3"))
  }
}

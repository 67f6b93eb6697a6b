import Diagnostics
import Foundation
import Records
import Testing

@Suite struct ShippedRegulationTests {
  @Test(arguments: [
    (2020, [1], [2, 3, 4, 5]), (2021, [1, 2], [3, 4, 5]), (2022, [1, 2, 3], [4, 5]),
    (2023, [1, 2, 3, 4], [5]),
    (2024, [1, 2, 3, 4, 5], []), (2031, [1, 2, 3, 4, 5], []), (2018, [], [1, 2, 3, 4, 5]),
  ])
  func `the regime follows from year and grade`(start: Int, tt27: [Int], tt22: [Int]) throws {
    let set = try shippedRegulations()
    for grade in 1...5 {
      let id = try set.regulation(for: SchoolYear(start: start), grade: grade).id
      #expect(id == (tt27.contains(grade) ? "TT27-2020" : "TT22-2016"))
      #expect(tt22.contains(grade) == (id == "TT22-2016"))
    }
  }

  @Test func `a year before all regulations is refused by name`() throws {
    let set = try shippedRegulations()
    let found = findings { _ = try set.regulation(for: SchoolYear(start: 2010), grade: 3) }
    #expect(found.first?.message == .noRegulation)
    #expect(found.first?.values["year"] == "2010-2011")
  }

  @Test func `two regulations for one class are refused`() throws {
    let data = try Data(contentsOf: URL(filePath: templatesFolder + "/TT27-2020/regulation.json"))
    let other = Data(String(decoding: data, as: UTF8.self).replacing("TT27-2020", with: "TT99").utf8)
    let set = RegulationSet([try regulation("TT27-2020"), try Regulation.load(from: other, file: "x.json")])
    let found = findings { _ = try set.regulation(for: SchoolYear(start: 2023), grade: 3) }
    #expect(found.first?.message == .twoRegulations)
  }

  /// Forms.md 1.2 and 3.3: subjects of the sheet in order, `*` with a score at the ends of the terms, `+` at the
  /// middles too.
  @Test(arguments: [
    ("TT27-2020", 1, "TV* TOAN* NN1 DD TNXH GDTC AN MT HDTN TDT"),
    ("TT27-2020", 2, "TV* TOAN* NN1 DD TNXH GDTC AN MT HDTN TDT"),
    ("TT27-2020", 3, "TV* TOAN* NN1* TH* CN* DD TNXH GDTC AN MT HDTN TDT"),
    ("TT27-2020", 4, "TV+ TOAN+ NN1* LSDL* KH* TH* CN* DD GDTC AN MT HDTN TDT"),
    ("TT27-2020", 5, "TV+ TOAN+ NN1* LSDL* KH* TH* CN* DD GDTC AN MT HDTN TDT"),
    ("TT22-2016", 1, "TV* TOAN* TNXH NN* TH* TDT* DD AN MT TC TD"),
    ("TT22-2016", 2, "TV* TOAN* TNXH NN* TH* TDT* DD AN MT TC TD"),
    ("TT22-2016", 3, "TV* TOAN* TNXH NN* TH* TDT* DD AN MT TC TD"),
    ("TT22-2016", 4, "TV+ TOAN+ KH* LSDL* NN* TH* TDT* DD AN MT KT TD"),
    ("TT22-2016", 5, "TV+ TOAN+ KH* LSDL* NN* TH* TDT* DD AN MT KT TD"),
  ])
  func `subjects and tests of a grade`(id: String, grade: Int, expected: String) throws {
    let subjects = try regulation(id).subjects(in: grade).map { subject in
      let ends = subject.isTested(in: grade, at: .endYear)
      let middles = subject.isTested(in: grade, at: .midTerm1)
      #expect(ends == subject.isTested(in: grade, at: .endTerm1))
      #expect(middles == subject.isTested(in: grade, at: .midTerm2))
      return subject.code + (middles ? "+" : ends ? "*" : "")
    }
    #expect(subjects.joined(separator: " ") == expected)
  }

  /// Forms.md 3.3 and 3.7: identity 4, subjects, traits, year-end columns, notes.
  @Test(arguments: [
    ("TT27-2020", 1, Period.midTerm1, 10 + 8 + 5), ("TT27-2020", 2, .endYear, 12 + 8 + 5),
    ("TT27-2020", 3, .midTerm2, 12 + 10 + 5), ("TT27-2020", 3, .endYear, 17 + 10 + 5),
    ("TT27-2020", 4, .midTerm1, 15 + 10 + 5), ("TT27-2020", 5, .endYear, 20 + 10 + 5),
    ("TT22-2016", 5, .midTerm1, 14 + 7), ("TT22-2016", 5, .endTerm1, 19 + 7),
  ])
  func `marks of a sheet`(id: String, grade: Int, period: Period, leaves: Int) throws {
    let regulation = try regulation(id)
    let subjects = regulation.subjects(in: grade)
    let scores = subjects.count { $0.isTested(in: grade, at: period) }
    let traits = regulation.traitGroups.reduce(0) { $0 + regulation.traits(of: $1, in: grade).count }
    #expect(subjects.count + scores + traits == leaves)
  }

  @Test(arguments: [
    ("TT27-2020", 1, "NN1:wholeClass TDT:pupil"), ("TT27-2020", 4, "TDT:pupil"),
    ("TT22-2016", 5, "NN:wholeClass TH:wholeClass TDT:pupil"),
  ])
  func `optional subjects`(id: String, grade: Int, expected: String) throws {
    let optional = try regulation(id).subjects(in: grade).filter { $0.isOptional(in: grade) }
    #expect(
      optional.map { "\($0.code):\($0.owedBy.map { "\($0)" } ?? "")" }.joined(separator: " ") == expected)
  }

  @Test func `headings of the spreadsheets are those of the contract`() throws {
    let tt27 = try regulation("TT27-2020")
    #expect(tt27.subjects.first { $0.code == "TH" }?.levelColumn == "Tin học và Công nghệ (Tin học): Mức")
    #expect(tt27.subjects.first { $0.code == "AN" }?.commentColumn == "Nghệ thuật (Âm nhạc): Nhận xét")
    #expect(tt27.subjects.first { $0.code == "AN" }?.sheetLabel == "Âm nhạc")
    #expect(
      tt27.traitGroups.map(\.commentColumn)
        == ["Năng lực chung: Nhận xét", "Năng lực đặc thù: Nhận xét", "Phẩm chất: Nhận xét"])
    #expect(tt27.cardTraitGroups.map(\.code) == ["qualities", "generalCompetences", "specificCompetences"])
    let tt22 = try regulation("TT22-2016")
    #expect(tt22.traitGroups.map(\.commentColumn) == ["Năng lực: Nhận xét", "Phẩm chất: Nhận xét"])
    #expect(tt22.cardTraitGroups.map(\.code) == ["competences", "qualities"])
    let group = try #require(tt22.traitGroups.last)
    #expect(Regulation.column(of: group.traits[2], in: group) == "Phẩm chất: Trung thực, kỉ luật")
  }

  @Test func `scores are 0 to 10, under TT22 1 to 10`() throws {
    #expect(try regulation("TT27-2020").scores.range == 0...10)
    #expect(try regulation("TT22-2016").scores.range == 1...10)
    #expect(Score(0, within: 1...10) == nil)
  }
}

import Diagnostics
import Foundation
import Records
import Testing

@Suite struct ProfileTests {
  static let profile = """
    { "name": "Trường Tiểu học Trần Dương", "code": "31313", "place": "Trần Dương",
      "localities": [ {"from": "2025-07-01", "commune": "xã Vĩnh Bảo", "province": "thành phố Hải Phòng"},
                      {"from": "2000-01-01", "commune": "xã Trần Dương", "district": "huyện Vĩnh Bảo", "province": "thành phố Hải Phòng"} ],
      "authorities": [ {"from": "2000-01-01", "lines": ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "HUYỆN VĨNH BẢO"]} ],
      "principals": [ {"from": "2020-08-01", "name": "Bùi Thị Thúy", "title": ["HIỆU TRƯỞNG"]},
                      {"from": "2024-08-01", "name": "Lê Văn Ân", "title": ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"]} ],
      "documentSymbol": "TH", "seal": {"diameterMm": 36},
      "options": {"traitGroupOrder": "qualities-first", "pageStrip": false} }
    """

  private func load(_ text: String) throws -> SchoolProfile {
    try SchoolProfile.load(from: Data(text.utf8), file: "p.json")
  }

  private func complaints(replacing old: String, with new: String) -> [Finding] {
    let text = Self.profile.replacing(old, with: new)
    #expect(text != Self.profile)
    return findings { _ = try load(text) }
  }

  @Test func `everything is read`() throws {
    let profile = try load(Self.profile)
    #expect(profile.name == "Trường Tiểu học Trần Dương")
    #expect(profile.code == "31313")
    #expect(profile.documentSymbol == "TH")
    #expect(profile.sealDiameterMm == 36)
    #expect(profile.options == .init(traitGroupOrder: .qualitiesFirst, pageStrip: false))
  }

  @Test func `choices on the forms are read, and are as the forms have it when not made`() throws {
    let plain = try load(Self.profile).options
    #expect(plain.specificCompetences == .init() && plain.tallies == .yearEnd)
    #expect(!plain.ethnicGroupColumn && !plain.disabilityColumn && !plain.nationalName)
    #expect(plain.retention.label == "Vĩnh viễn")
    let chosen = try load(
      Self.profile.replacing(
        "\"pageStrip\": false",
        with: """
          "pageStrip": false, "specificCompetences": {"1-2": 4, "3": 6}, "ethnicGroupColumn": true,
          "disabilityColumn": true, "tallies": "always", "nationalName": true, "retention": "20-years"
          """)
    ).options
    #expect(chosen.specificCompetences == .init(inGrades1And2: 4, inGrade3: 6))
    #expect((1...5).map { chosen.specificCompetences.count(in: $0) } == [4, 4, 6, nil, nil])
    #expect(chosen.ethnicGroupColumn && chosen.disabilityColumn && chosen.nationalName)
    #expect(Period.allCases.allSatisfy(chosen.tallies.stand))
    #expect(chosen.retention.label == "20 năm")
  }

  @Test func `there are no districts from 1 July 2025 on, whatever the data say`() throws {
    let profile = try load(
      Self.profile.replacing(
        "\"commune\": \"xã Vĩnh Bảo\"", with: "\"commune\": \"xã Vĩnh Bảo\", \"district\": \"x\""))
    for (day, district) in [
      ("2024-05-31", "huyện Vĩnh Bảo"), ("2025-06-30", "huyện Vĩnh Bảo"), ("2025-07-01", nil),
      ("2026-05-31", nil),
    ] as [(String, String?)] {
      #expect(profile.district(on: try #require(CivilDate(day))) == district)
    }
  }

  @Test func `lists answer by date`() throws {
    let profile = try load(Self.profile)
    let may2024 = try #require(CivilDate("2024-05-31"))
    let july2025 = try #require(CivilDate("2025-07-01"))
    let old = try #require(CivilDate("1999-05-31"))
    #expect(profile.locality(on: may2024)?.district == "huyện Vĩnh Bảo")
    #expect(profile.locality(on: july2025)?.commune == "xã Vĩnh Bảo")
    #expect(profile.locality(on: july2025)?.district == nil)
    #expect(profile.locality(on: old)?.commune == "xã Trần Dương")
    #expect(profile.authorityLines(on: may2024).count == 2)
    #expect(profile.authorityLines(on: old) == [])
    #expect(profile.principal(on: may2024)?.name == "Bùi Thị Thúy")
    #expect(profile.principal(on: july2025)?.title == ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"])
    #expect(profile.principal(on: old) == nil)
  }

  @Test func `the required keys are enough`() throws {
    let profile = try load(
      """
      {"name": "Trường", "place": "X", "localities": [{"from": "2000-01-01", "commune": "xã X", "province": "tỉnh Y"}],
       "principals": [{"from": "2000-01-01", "name": "Lê A"}]}
      """)
    #expect(profile.sealDiameterMm == 32)
    #expect(profile.options.pageStrip)
    #expect(profile.options.traitGroupOrder == nil)
    #expect(profile.principals.first?.title == ["HIỆU TRƯỞNG"])
  }

  @Test(arguments: [
    ("\"pageStrip\"", "\"pageStripp\"", Message.jsonUnknownKeySuggest, "options.pageStripp"),
    ("\"documentSymbol\"", "\"xyzzy\"", .jsonUnknownKey, "xyzzy"),
    ("\"place\": \"Trần Dương\",", "", .jsonMissingKey, "place"),
    ("\"name\": \"Lê Văn Ân\", ", "", .jsonMissingKey, "principals[1].name"),
    ("2020-08-01", "2020-02-31", .jsonWantsDate, "principals[0].from"),
    ("2020-08-01", "2024-08-01", .profileSameDay, "principals"),
    ("36", "19", .jsonWantsNumber, "seal.diameterMm"),
    ("36", "51", .jsonWantsNumber, "seal.diameterMm"),
    ("36", "32.5", .jsonWantsNumber, "seal.diameterMm"),
    ("false", "\"false\"", .jsonWantsBoolean, "options.pageStrip"),
    ("\"pageStrip\": false", "\"tallies\": \"sometimes\"", .jsonWantsOneOf, "options.tallies"),
    (
      "\"pageStrip\": false", "\"specificCompetences\": {\"1-2\": 3}", .jsonWantsNumber,
      "options.specificCompetences.1-2"
    ),
    (
      "\"pageStrip\": false", "\"specificCompetences\": {\"1-3\": 5}", .jsonUnknownKeySuggest,
      "options.specificCompetences.1-3"
    ),
    ("qualities-first", "qualities", .jsonWantsOneOf, "options.traitGroupOrder"),
    ("\"xã Trần Dương\"", "\" \"", .jsonWantsText, "localities[1].commune"),
    ("[\"HIỆU TRƯỞNG\"]", "\"HIỆU TRƯỞNG\"", .jsonWantsList, "principals[0].title"),
    ("{\"diameterMm\": 36}", "36", .jsonWantsObject, "seal"),
  ])
  func `a mistake is told with its path`(old: String, new: String, message: Message, path: String) throws {
    let found = complaints(replacing: old, with: new)
    #expect(found.map(\.message) == [message])
    #expect(found.first?.values["path"] == path)
    if case .position(let file, let line, _)? = found.first?.place {
      #expect(file == "p.json")
      #expect((1...8).contains(line))
    } else {
      Issue.record("no position")
    }
  }

  @Test func `the suggestion is a whole path`() {
    let found = complaints(replacing: "\"pageStrip\"", with: "\"pageStripp\"")
    #expect(found.first?.values["suggestion"] == "options.pageStrip")
    #expect(found.first?.place == .position(file: "p.json", line: 8, column: 53))
  }

  @Test func `all mistakes are told at once`() {
    let found = findings { _ = try load("{\"nam\": \"x\", \"localities\": []}") }
    #expect(
      found.map(\.message) == [
        .jsonMissingKey, .jsonMissingKey, .jsonWantsList, .jsonMissingKey, .jsonUnknownKeySuggest,
      ])
  }
}

@Suite struct PeriodDatesTests {
  private let year = SchoolYear(start: 2023)

  private func load(_ text: String) throws -> PeriodDates {
    try PeriodDates.load(from: Data(text.utf8), file: "d.json", for: year)
  }

  @Test func `presets lie within the year and in order`() {
    let dates = PeriodDates.preset(for: year)
    #expect(dates[.endYear]?.iso == "2024-05-31")
    #expect(dates[.endTerm1]?.iso == "2024-01-15")
    let days = Period.allCases.compactMap { dates[$0] }
    #expect(days == days.sorted() && days.count == 4)
  }

  @Test func `a file overrides some, and may take one away`() throws {
    let dates = try load("{\"end-year\": \"25/05/2024\", \"mid-term-1\": null}")
    #expect(dates[.endYear]?.text == "25/05/2024")
    #expect(dates[.midTerm1] == nil)
    #expect(dates[.endTerm1]?.iso == "2024-01-15")
  }

  @Test(arguments: [
    ("{\"end-yaer\": \"2024-05-25\"}", Message.jsonUnknownKeySuggest),
    ("{\"end-year\": \"2023-05-25\"}", .periodDateOutsideYear),
    ("{\"end-year\": \"2024-01-05\"}", .periodDatesUnordered), ("[]", .jsonWantsObject),
  ])
  func `a wrong file is refused`(text: String, message: Message) {
    #expect(findings { _ = try load(text) }.first?.message == message)
  }
}

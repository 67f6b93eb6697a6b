import Foundation
import Harness
import Testing

/// Hundreds of pupils a year, under both regulations, in every period and status: the program against the plain rules.
///
/// `HOCBA_TEST_PUPILS=1000` makes it a thousand a year.
@Suite struct IndependentReadingTests {
  private static let count = ProcessInfo.processInfo.environment["HOCBA_TEST_PUPILS"].flatMap(Int.init) ?? 400

  @Test(arguments: [2022, 2023, 2024])
  func `results of all pupils agree with a reading of their own`(year: Int) throws {
    let school = RandomYear(year: year, pupils: Self.count, seed: 20_231)
    let binary = try entered(school)
    let later = try assessed(school, binary)
    for period in RandomYear.periods {
      let shown = try self.shown(binary, period)
      let exported = try self.exported(binary, period)
      var seen: [String: Int] = [:]
      for section in school.classes {
        let pupils = school.pupils.filter { $0.className == section.name }
        let present = pupils.filter { PlainRules.present.contains($0.status) }
        let rows = present.compactMap { $0.cells[period] }
        for pupil in pupils {
          let expected = PlainResult(
            pupil.cells[period] ?? [:], status: pupil.status, period: period,
            rules: school.rules(section.name), classRows: rows,
            summer: period == "Cuối năm học" ? later[pupil.code] : nil)
          let name = Comment(rawValue: "\(pupil.code) \(section.name) \(period) \(pupil.status)")
          compare(shown[pupil.code], expected, name)
          compare(exported.rows[pupil.code], exported.missing[pupil.code], expected, name)
          count(expected, &seen)
        }
      }
      #expect(exported.missing.count == seen["missing"] ?? 0)
      check(seen, period, year)
    }
  }

  /// The file of the school, with all four periods imported.
  private func entered(_ school: RandomYear) throws -> Binary {
    let binary = try Binary()
    let year = "\(school.year)-\(school.year + 1)"
    let profile = Binary.package.appendingPathComponent("Samples/truong-tieu-hoc-mau/profile.json").path
    try binary.mustRun(["school", "create", "--profile", profile])
    try binary.mustRun(["year", "open", year])
    try binary.write(
      "classes.csv",
      Rows.text(["Lớp", "Khối"], school.classes.map { ["Lớp": $0.name, "Khối": "\($0.grade)"] }))
    try binary.mustRun(["import", "classes", "classes.csv"])
    let headings = ["Mã học sinh", "Họ và tên", "Ngày sinh", "Giới tính", "Lớp", "Trạng thái"]
    let people = school.pupils.map { pupil in
      let grade = school.rules(pupil.className).grade
      return [
        "Mã học sinh": pupil.code, "Họ và tên": "Nguyễn Văn An",
        "Ngày sinh": "15/03/\(school.year - 5 - grade)", "Giới tính": "Nam", "Lớp": pupil.className,
        "Trạng thái": pupil.status,
      ]
    }
    try binary.write("pupils.csv", Rows.text(headings, people))
    try binary.mustRun(["import", "pupils", "pupils.csv"])
    for period in RandomYear.periods {
      let rows = school.pupils.map { pupil in
        (pupil.cells[period] ?? [:]).merging(["Mã học sinh": pupil.code, "Thời điểm": period]) { $1 }
      }
      let used = Set(rows.flatMap(\.keys)).subtracting(["Mã học sinh", "Thời điểm"]).sorted()
      let name = "results-\(RandomYear.codes[period] ?? "").csv"
      try binary.write(name, Rows.text(["Mã học sinh", "Thời điểm"] + used, rows))
      try binary.mustRun(["import", "results", name])
    }
    return binary
  }

  /// What happens to a few pupils who have not completed in May: assessments of everything that failed or of all but
  /// one, and confirmations before, on the day of, and after the assessment.
  private func assessed(_ school: RandomYear, _ binary: Binary) throws -> [String: PlainSummer] {
    var summers: [String: PlainSummer] = [:]
    let failing = school.pupils.filter { pupil in
      let cells = pupil.cells["Cuối năm học"] ?? [:]
      let result = PlainResult(
        cells, status: pupil.status, period: "Cuối năm học", rules: school.rules(pupil.className),
        classRows: [])
      return result.state == "supportNeeded" && Self.failed(cells).count == 2
    }
    let end = "\(school.year + 1)"
    let (none, all) = ("Chưa hoàn thành", "Hoàn thành")
    // (what is assessed, what is confirmed, on which day, what the principal decides)
    let stories: [(assessed: Int, confirmed: String?, day: String, promoted: String?)] = [
      (2, nil, "", nil), (1, nil, "", "yes"), (2, none, "10/06/", nil), (2, none, "15/07/", nil),
      (2, none, "01/08/", "no"), (0, all, "10/06/", nil), (2, all, "20/05/", nil), (1, all, "01/08/", nil),
    ]
    for (story, pupil) in zip(stories, failing) {
      var summer = PlainSummer(assessed: "\(end)-07-15")
      for heading in Self.failed(pupil.cells["Cuối năm học"] ?? [:]).prefix(story.assessed) {
        let parts = heading.components(separatedBy: ": ")
        var call = ["mark", "set", "--pupil", pupil.code, "--period", "cn", "--supplementary"]
        if summer.cells.isEmpty { call += ["--date", "15/07/\(end)"] }
        if parts[0] == "Năng lực" || parts[0] == "Phẩm chất" {
          summer.cells[heading] = "Đ"
          call += ["--trait", parts[1], "--level", "Đ"]
        } else if parts[1] == "Mức" {
          summer.cells[heading] = "H"
          call += ["--subject", parts[0], "--level", "H"]
        } else {
          summer.cells[heading] = "5"
          call += ["--subject", parts[0], "--score", "5"]
        }
        try binary.mustRun(call)
      }
      if let confirmed = story.confirmed {
        let day = story.day + end
        summer.confirmed = (confirmed, day.split(separator: "/").reversed().joined(separator: "-"))
        try binary.mustRun([
          "decide", "--pupil", pupil.code, "--overall", confirmed, "--reason", "Đã xét", "--date", day,
        ])
      }
      if let promoted = story.promoted {
        summer.promoted = promoted == "yes"
        try binary.mustRun([
          "decide", "--pupil", pupil.code, "--promoted", promoted, "--reason", "Đã xét", "--date",
          "20/08/\(end)",
        ])
      }
      summers[pupil.code] = summer
    }
    #expect(summers.count == stories.count)
    return summers
  }

  /// Headings of levels `C` and of scores below 5.
  private static func failed(_ cells: [String: String]) -> [String] {
    cells.filter { $0.value == "C" || (Int($0.value).map { $0 < 5 } ?? false) }.keys.sorted()
  }

  // MARK: What the program says

  private struct Shown: Decodable {
    struct Pupil: Decodable {
      struct Awards: Decodable {
        var computed: [String]
        var shortlist: [String]
      }
      var pupil: String
      var overall: String?
      var completed: String?
      var promoted: String?
      var missing: [String]
      var state: String?
      var awards: Awards
    }
    var pupils: [Pupil]
  }

  private func shown(_ binary: Binary, _ period: String) throws -> [String: Shown.Pupil] {
    let outcome = try binary.mustRun([
      "results", "show", "--period", RandomYear.codes[period] ?? "", "--json",
    ])
    let pupils = try JSONDecoder().decode(Shown.self, from: outcome.data).pupils
    return Dictionary(pupils.map { ($0.pupil, $0) }) { first, _ in first }
  }

  private func exported(
    _ binary: Binary, _ period: String
  ) throws -> (rows: [String: [String: String]], missing: [String: String]) {
    let outcome = try binary.mustRun(["export", "results", "--period", RandomYear.codes[period] ?? ""])
    let rows = Rows(outcome.data).rows
    var missing: [String: String] = [:]
    for line in outcome.errorLines {
      let parts = line.components(separatedBy: ": ")
      missing[parts[0]] = parts.dropFirst().joined(separator: ": ")
    }
    return (Dictionary(rows.map { ($0["Mã học sinh"] ?? "", $0) }) { first, _ in first }, missing)
  }

  // MARK: Comparing

  private func compare(_ found: Shown.Pupil?, _ expected: PlainResult, _ name: Comment) {
    #expect(found?.missing.sorted() == expected.missing.sorted(), name)
    #expect(found?.overall == expected.overall, name)
    #expect(found?.completed == expected.completed, name)
    #expect(found?.promoted == expected.promoted, name)
    #expect(found?.state == expected.state, name)
    #expect(found?.awards.computed == expected.computed, name)
    #expect(found?.awards.shortlist == expected.shortlist, name)
  }

  private func compare(
    _ row: [String: String]?, _ missing: String?, _ expected: PlainResult, _ name: Comment
  ) {
    #expect(row?["Đánh giá KQGD"] ?? "" == expected.overall ?? "", name)
    let completed = expected.completed?.hasPrefix("Hoàn thành") == true ? "x" : ""
    #expect(row?["Hoàn thành chương trình lớp học"] == completed, name)
    #expect(row?["Được lên lớp"] == (expected.promoted == "Được lên lớp" ? "x" : ""), name)
    let columns = missing.map { $0.components(separatedBy: "; ") } ?? []
    #expect(columns.sorted() == expected.missing.sorted(), name)
  }

  // MARK: That the test tests something

  private func count(_ expected: PlainResult, _ seen: inout [String: Int]) {
    if !expected.missing.isEmpty { seen["missing", default: 0] += 1 }
    for word in [expected.overall, expected.state].compactMap(\.self) + expected.computed + expected.shortlist
    {
      seen[word, default: 0] += 1
    }
  }

  private func check(_ seen: [String: Int], _ period: String, _ year: Int) {
    #expect(seen["missing"] ?? 0 > Self.count / 10)
    guard period == "Cuối năm học" else { return }
    var words = [
      "Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành", "completed",
      "primaryCompleted", "supportNeeded", "principalPromoted", "notPromoted", "completedAfterSupport",
      "Học sinh Xuất sắc", "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện",
    ]
    if year < 2024 { words.append("Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện") }
    for word in words { #expect(seen[word] ?? 0 > 0, "\(year): no pupil with \(word)") }
  }
}

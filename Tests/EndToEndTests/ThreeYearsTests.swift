import Foundation
import Harness
import Testing

/// A school of five grades through three years: who goes up, stays and leaves, which circular applies, and that
/// nothing of a closed year changes.
@Suite struct ThreeYearsTests {
  /// The school after two roll-overs, and what was seen on the way.
  private struct Story: Sendable {
    let school: School
    /// Who repeats grade 4 in 2023-2024: a year of TT22, then one of TT27.
    let repeater: String
    /// What `roll-over --json` said, by new year.
    var rollOvers: [String: Data] = [:]
    /// Exports and documents of a year before it was closed, and after all that followed.
    var before: [String: [String: Data]] = [:]
    var after: [String: [String: Data]] = [:]
    var binary: Binary { school.binary }
  }

  private static let story = Result { () throws -> Story in
    let school = try School.invented([
      "--classes", "10", "--pupils", "80", "--seed", "314", "--year", "2022-2023",
    ])
    let binary = school.binary
    let repeater = try #require(school.present(in: "4A").first { $0.missing.isEmpty }).id
    var story = Story(school: school, repeater: repeater)
    // Whoever has not completed stays; of the others the principal keeps one back.
    let promoted = promotions(school)
    for pupil in school.pupils where pupil.place != nil && promoted[pupil.id] != true || pupil.id == repeater
    {
      try binary.mustRun(["decide", "--pupil", pupil.id, "--promoted", "no", "--reason", "theo quy định"])
    }
    story.before["2022-2023"] = try picture(binary, "2022-2023")
    let plan = try binary.mustRun(["year", "roll-over", "2023-2024", "--dry-run", "--json"]).data
    story.rollOvers["2023-2024 dry"] = plan
    #expect(try picture(binary, "2022-2023") == story.before["2022-2023"])
    #expect(try binary.mustRun(["year", "list"]).output.contains("2023-2024") == false)
    story.rollOvers["2023-2024"] = try binary.mustRun(["year", "roll-over", "2023-2024", "--json"]).data

    try firstGraders(binary, "2023-2024", prefix: "M23")
    for name in try classes(binary, "2023-2024") { try binary.fillResults(name, year: "2023-2024") }
    try binary.mustRun([
      "decide", "--pupil", "M231", "--promoted", "no", "--reason", "nghỉ nhiều", "--year", "2023-2024",
    ])
    story.before["2023-2024"] = try picture(binary, "2023-2024")
    story.rollOvers["2024-2025"] = try binary.mustRun(["year", "roll-over", "2024-2025", "--json"]).data
    try firstGraders(binary, "2024-2025", prefix: "M24")
    for name in try classes(binary, "2024-2025") { try binary.fillResults(name, year: "2024-2025") }
    // Every teacher is called otherwise now.
    let staff = Rows(try binary.mustRun(["export", "staff"]).data)
    try binary.write(
      "gv.csv",
      Rows.text(
        staff.headings, staff.rows.map { $0.merging(["Họ và tên": "Trần Đổi Tên"]) { _, new in new } }))
    try binary.mustRun(["import", "staff", "gv.csv"])
    for year in ["2022-2023", "2023-2024"] { story.after[year] = try picture(binary, year) }
    return story
  }

  /// Who has completed the grade, by the generator's own reading of the rules.
  private static func promotions(_ school: School) -> [String: Bool] {
    Dictionary(
      uniqueKeysWithValues: Rows(school.expected).rows.map {
        ($0["Mã học sinh"] ?? "", $0["Được lên lớp"] == "x")
      })
  }

  private static func classes(_ binary: Binary, _ year: String) throws -> [String] {
    Rows(try binary.mustRun(["export", "classes", "--year", year]).data).rows.compactMap { $0["Lớp"] }
  }

  private static func firstGraders(_ binary: Binary, _ year: String, prefix: String) throws {
    let rows = (1...6).map { "\(prefix)\($0),Vũ Thị Mới \($0),01/02/2017,Nữ,\($0 < 4 ? "1A" : "1B")\n" }
    try binary.write("moi.csv", "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n" + rows.joined())
    try binary.mustRun(["import", "pupils", "moi.csv", "--year", year])
  }

  /// Everything that a year says of itself: tables, sheets and cards.
  private static func picture(_ binary: Binary, _ year: String) throws -> [String: Data] {
    var picture: [String: Data] = [:]
    for table in ["classes", "pupils", "results", "attendance"] {
      picture[table] = try binary.mustRun(["export", table, "--year", year]).data
    }
    for form in ["result-sheet", "report-card"] {
      let name = "\(form)-\(year).pdf"
      _ = try binary.run([
        "print", form, "--all", "--year", year, "-o", name, "--draft", "--paper", "A4",
      ])
      picture[form] = try binary.contents(name)
    }
    return picture
  }

  private func rollOver(_ year: String) throws -> [String: Any] {
    let data = try #require(try Self.story.get().rollOvers[year])
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func place(_ id: String, _ year: String) throws -> String? {
    Rows(try Self.story.get().binary.mustRun(["export", "pupils", "--year", year]).data).rows.first {
      $0["Mã học sinh"] == id
    }?["Lớp"]
  }

  @Test func `every pupil is where the results lead`() throws {
    let story = try Self.story.get()
    let promoted = Self.promotions(story.school)
    let rows = Rows(try story.binary.mustRun(["export", "pupils", "--year", "2023-2024"]).data).rows
    let now = Dictionary(uniqueKeysWithValues: rows.map { ($0["Mã học sinh"] ?? "", $0["Lớp"] ?? "") })
    var counts = (up: 0, stay: 0, graduates: 0)
    for pupil in story.school.pupils {
      guard pupil.place != nil else {
        #expect(now[pupil.id] == nil, "who left is not carried")
        continue
      }
      let grade = try #require(pupil.className.first?.wholeNumberValue)
      switch (promoted[pupil.id] == true && pupil.id != story.repeater, grade) {
      case (true, 5):
        counts.graduates += 1
        #expect(now[pupil.id] == nil)
      case (true, _):
        counts.up += 1
        #expect(now[pupil.id] == "\(grade + 1)" + pupil.className.dropFirst())
      case (false, _):
        counts.stay += 1
        #expect(now[pupil.id]?.first?.wholeNumberValue == grade)
      }
    }
    #expect(counts.up > 40 && counts.stay > 1 && counts.graduates > 8)
    let answer = try rollOver("2023-2024")
    #expect((answer["graduates"] as? [String])?.count == counts.graduates)
    for row in rows where row["Mã học sinh"]?.hasPrefix("M") == false {
      #expect(row["Trạng thái"] == "Đang học")
      #expect(row["STT"] == "")
    }
  }

  @Test func `the dry run tells the plan that is then carried out`() throws {
    var dry = try rollOver("2023-2024 dry")
    var done = try rollOver("2023-2024")
    #expect(dry["written"] as? Bool == false)
    #expect(done["written"] as? Bool == true)
    dry["written"] = nil
    done["written"] = nil
    #expect(NSDictionary(dictionary: dry) == NSDictionary(dictionary: done))
  }

  @Test(
    arguments: [
      ("2022-2023", [4, 5]), ("2023-2024", [5]), ("2024-2025", []),
    ] as [(String, [Int])])
  func `grades stand under the circular of their year`(year: String, old: [Int]) throws {
    let binary = try Self.story.get().binary
    for grade in 1...5 {
      let headings = Rows(
        try binary.mustRun([
          "export", "results", "--grade", "\(grade)", "--year", year, "--period", "end-year",
        ]).data
      ).headings
      #expect(headings.contains("Năng lực: Tự phục vụ, tự quản") == old.contains(grade), "\(grade)")
      #expect(headings.contains("Phẩm chất: Yêu nước") != old.contains(grade), "\(grade)")
    }
    let changes = ["2023-2024": [4], "2024-2025": [5]]
    if let expected = changes[year] {
      let told = try rollOver(year)["regulations"] as? [[String: Any]]
      #expect(told?.map { $0["grade"] as? Int } == expected)
    }
  }

  @Test func `nothing of a closed year changes`() throws {
    let story = try Self.story.get()
    for year in ["2022-2023", "2023-2024"] {
      let before = try #require(story.before[year])
      let after = try #require(story.after[year])
      for (name, bytes) in before { #expect(after[name] == bytes, "\(year) \(name)") }
    }
    #expect(try story.binary.mustRun(["year", "list"]).output.components(separatedBy: "(closed)").count == 3)
  }

  @Test func `a repeater has years of both circulars and every year in the history`() throws {
    let story = try Self.story.get()
    #expect(try place(story.repeater, "2023-2024")?.hasPrefix("4") == true)
    #expect(try place(story.repeater, "2024-2025")?.hasPrefix("5") == true)
    try story.binary.mustRun(["print", "report-card", "--pupil", story.repeater, "-o", "luu-ban.pdf"])
    let pages = try PDFReading(story.binary, "luu-ban.pdf").pages(raw: true)
    try #require(pages.count == 3 + 3 * 2)
    for year in ["2022 - 2023", "2023 - 2024", "2024 - 2025"] { #expect(pages[2].contains(year)) }
    #expect(pages[3...4].joined().contains("Tự phục vụ, tự quản"))
    #expect(pages[5...6].joined().contains("Yêu nước"))
    #expect(pages[7...8].joined().contains("Yêu nước"))
    #expect(pages[5].contains("4A") && pages[7].contains("5A"))
    #expect(try place("M231", "2024-2025")?.hasPrefix("1") == true)
  }

  @Test func `running it again finds nothing to do`() throws {
    let binary = try Self.story.get().binary
    let before = try binary.contents("school.hocba")
    let again = try binary.mustRun(["year", "roll-over", "2024-2025"])
    #expect(again.output.contains("Nothing to do"))
    #expect(try binary.contents("school.hocba") == before)
    #expect(try binary.run("year", "roll-over", "2030-2031").code == 66)
  }

  @Test func `the audit of three years verifies`() throws {
    try Self.story.get().binary.mustRun(["audit", "verify"])
  }
}

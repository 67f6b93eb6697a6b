import Diagnostics
import Foundation
import Records
import Testing

@Suite struct RegulationLoadingTests {
  private func source() throws -> String {
    try String(contentsOf: URL(filePath: templatesFolder + "/TT27-2020/regulation.json"), encoding: .utf8)
  }

  @Test(arguments: [
    (
      "\"sheetGroup\": \"Nghệ thuật\", \"sheetLabel\": \"Âm nhạc\"", "\"sheetLable\": \"Âm nhạc\"",
      Message.jsonUnknownKeySuggest, "subjects[10].sheetLable"
    ),
    ("\"code\": \"TOAN\"", "\"code\": \"TV\"", .jsonDuplicateValue, "subjects"),
    ("\"code\": \"kindness\"", "\"code\": \"honesty\"", .jsonDuplicateValue, "traitGroups"),
    ("\"subjects\": [\"T\", \"H\"]", "\"subjects\": [\"T\", \"Đ\"]", .jsonWantsOneOf, "outcomes[2].subjects"),
    ("\"traits\": [\"T\", \"Đ\"]", "\"traits\": [\"T\", \"H\"]", .jsonWantsOneOf, "outcomes[2].traits"),
    (
      "\"label\": \"Chưa hoàn thành\",     ", "\"label\": \"Chưa hoàn thành\", \"minimumScore\": 1, ",
      .outcomeConditions, "outcomes"
    ),
    (
      "\"subjects\": [\"T\"],      \"traits\": [\"T\"],      \"minimumScore\": 7, ", "", .outcomeConditions,
      "outcomes"
    ),
    ("\"optionalIn\": \"1-5\", ", "", .optionalWithoutOwed, "subjects[13].optionalIn"),
    (
      "\"grades\": \"4-5\", \"endTermTests\": \"4-5\"", "\"grades\": \"4-5\", \"endTermTests\": \"3-5\"",
      .gradesOutsideSubject, "subjects[3].endTermTests"
    ),
    (
      "\"grades\": \"4-5\", \"endTermTests\"", "\"grades\": \"4-6\", \"endTermTests\"", .jsonWantsGrades,
      "subjects[3].grades"
    ),
    ("\"highest\": 10", "\"highest\": 11", .jsonWantsNumber, "scores.highest"),
    ("\"cardOrder\": 2", "\"cardOrder\": 1", .jsonDuplicateValue, "traitGroups"),
    ("\"printsOutcome\": true,", "", .jsonMissingKey, "printsOutcome"),
    ("\"owedBy\": \"class\"", "\"owedBy\": \"school\"", .jsonWantsOneOf, "subjects[2].owedBy"),
    ("\"outcomes\": [\"good\"]", "\"outcomes\": [\"well\"]", .outcomeUnknown, "awards"),
    (", \"outcomes\": [\"outstanding\"]", "", .awardConditions, "awards"),
    ("\"kind\": \"proposed\"", "\"kind\": \"maybe\"", .jsonWantsOneOf, "awards[1].kind"),
    ("\"code\": \"adHoc\"", "\"code\": \"exemplaryPupil\"", .jsonDuplicateValue, "awards"),
    (
      "\"outcomeAfterSupport\": \"completed\"", "\"outcomeAfterSupport\": \"notCompleted\"",
      .outcomeDoesNotComplete, "outcomeAfterSupport"
    ),
    (
      "\"outcomeAfterSupport\": \"completed\"", "\"outcomeAfterSupport\": \"done\"", .outcomeUnknown,
      "outcomeAfterSupport"
    ),
  ])
  func `a mistake in a regulation is told`(old: String, new: String, message: Message, path: String) throws {
    let text = try source()
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != text)
    let found = findings { _ = try Regulation.load(from: Data(changed.utf8), file: "r.json") }
    #expect(found.contains { $0.message == message && $0.values["path"] == path }, "\(found)")
  }

  @Test func `a regulation without awards and words of promotion is still one`() throws {
    let lines = try source().split(separator: "\n", omittingEmptySubsequences: false)
    let awards = try #require(lines.firstIndex { $0.hasPrefix("  \"awards\"") })
    let end = try #require(lines[awards...].firstIndex { $0.hasPrefix("  ],") })
    let kept = (lines[..<awards] + lines[(end + 1)...]).filter { !$0.contains("promotionWords") }
    let regulation = try Regulation.load(from: Data(kept.joined(separator: "\n").utf8), file: "r.json")
    #expect(regulation.awards.isEmpty)
    #expect(regulation.promotionWords.text(false) == "Chưa được lên lớp")
  }

  @Test func `notes may stand in any braces`() throws {
    let text = try source().replacing("{\"code\": \"TV\",", with: "{\"note\": \"x\", \"code\": \"TV\",")
    #expect(try Regulation.load(from: Data(text.utf8), file: "r.json").subjects.first?.code == "TV")
  }

  @Test func `the threshold of Hoàn thành tốt is one number in one line`() throws {
    let lines = try source().split(separator: "\n").filter { $0.contains("\"Hoàn thành tốt\"") }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("\"minimumScore\": 7") == true)
  }

  @Test func `a folder of the school goes before the program's`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "hocba-regulations-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = folder.appending(path: "TT27-2020")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try Data(source().replacing("\"minimumScore\": 7", with: "\"minimumScore\": 8").utf8)
      .write(to: own.appending(path: "regulation.json"))
    let set = try RegulationSet.load(folders: [folder.path, templatesFolder])
    #expect(set.regulations.map(\.id) == ["TT22-2016", "TT27-2020"])
    #expect(set.regulations.last?.outcome("good")?.minimumScore == 8)
    let wrong = folder.appending(path: "TT28")
    try FileManager.default.moveItem(at: own, to: wrong)
    #expect(
      findings { _ = try RegulationSet.load(folders: [folder.path]) }.first?.message == .regulationFolderName)
    #expect(
      findings { _ = try RegulationSet.load(folders: ["/nowhere"]) }.first?.message == .regulationsMissing)
  }
}

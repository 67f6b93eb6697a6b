import Foundation
import Harness
import Testing

@Suite struct SchoolTests {
  @Test func `a school is created once and shown`() throws {
    let binary = try Binary()
    try binary.write("truong.json", Binary.profile)
    #expect(try binary.run("school", "create", "--profile", "truong.json").code == 0)
    let before = try binary.contents("school.hocba")
    #expect(try binary.run("school", "create", "--profile", "truong.json").code == 73)
    #expect(try binary.contents("school.hocba") == before)
    #expect(
      try binary.run("school", "show", "--lang", "vi").output.hasPrefix("Trường: Trường Tiểu học Ẵng\n"))
    let json = try binary.run("school", "show", "--json").output
    let shown = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(shown["version"] as? Int == 1)
    #expect((shown["profile"] as? [String: Any])?["name"] as? String == "Trường Tiểu học Ẵng")
    #expect(shown["staff"] as? Int == 0)
  }

  @Test func `the school file is the option's, the variable's, or here`() throws {
    let binary = try Binary()
    try binary.write("truong.json", Binary.profile)
    #expect(try binary.run("--school", "a.hocba", "school", "create", "--profile", "truong.json").code == 0)
    #expect(try binary.run("school", "show").code == 66)
    #expect(try binary.run(["school", "show"], environment: ["HOCBA_SCHOOL": "a.hocba"]).code == 0)
    #expect(try binary.run("school", "show", "--school=a.hocba").code == 0)
  }

  @Test func `a wrong profile is told at its place`() throws {
    let binary = try Binary()
    try binary.write("x.json", #"{"name": "A", "plase": "B"}"#)
    let outcome = try binary.run("school", "create", "--profile", "x.json")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("plase"))
    #expect(try binary.run("school", "create", "--profile", "none.json").code == 66)
    #expect(
      !FileManager.default.fileExists(atPath: binary.folder.appendingPathComponent("school.hocba").path))
  }

  @Test func `years are opened and listed`() throws {
    let binary = try Binary()
    try binary.write("truong.json", Binary.profile)
    try binary.write("ngay.json", #"{"end-year": "2024-05-24"}"#)
    _ = try binary.run("school", "create", "--profile", "truong.json")
    #expect(try binary.run("import", "staff", "truong.json").code == 66)
    #expect(try binary.run("year", "open", "2023-2024", "--dates", "ngay.json").code == 0)
    let again = try binary.run("year", "open", "2023-2024")
    #expect(again.code == 0)
    #expect(again.output.contains("nothing changed"))
    #expect(try binary.run("year", "list").output.contains("Cuối năm học 24/05/2024"))
    #expect(try binary.run("year", "list", "--json").output.contains(#""end-year": "2024-05-24""#))
    #expect(try binary.run("export", "classes", "--year", "2022-2023").code == 66)
  }

  @Test func `the counts of a school are in its JSON`() throws {
    let output = try Binary.withSchool().run("school", "show", "--json").output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let year = try #require((json["years"] as? [[String: Any]])?.first)
    #expect(json["staff"] as? Int == 1)
    #expect(year["year"] as? String == "2023-2024")
    #expect(year["classes"] as? Int == 2)
    #expect(year["pupils"] as? Int == 3)
  }

  @Test(arguments: [
    ["school", "show", "--json"], ["import", "pupils", "none.csv", "--json"], ["--json", "results", "shew"],
    ["year", "open", "2023-2025", "--json"],
  ])
  func `a command that fails says so in JSON too`(words: [String]) throws {
    let outcome = try Binary().run(words)
    #expect(outcome.code != 0)
    #expect(outcome.errorLines.count == 1)
    let json = try #require(
      try JSONSerialization.jsonObject(with: outcome.data) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let finding = try #require((json["findings"] as? [[String: Any]])?.first)
    #expect(finding["severity"] as? String == "error")
    let code = try #require(finding["code"] as? String)
    let message = try #require(finding["message"] as? String)
    #expect(outcome.errors.contains("error \(code): \(message)"))
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write anything"))
  func `reading a file that nobody may write leaves no files beside it`() throws {
    let binary = try Binary.withSchool()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: binary.url("school.hocba").path)
    let before = binary.files()
    #expect(try binary.run("results", "show").code == 0)
    #expect(try binary.run("export", "pupils", "-o", "hs-2.csv").code == 0)
    #expect(binary.files() == (before + ["hs-2.csv"]).sorted())
    #expect(try binary.run("import", "staff", "gv.csv").code == 73)
  }

  @Test func `the demo says in JSON what it printed and whom it refused`() throws {
    let outcome = try Binary().run("demo", "out", "--json")
    #expect(outcome.code == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: outcome.data) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let files = try #require(json["files"] as? [[String: Any]])
    #expect(files.count { $0["form"] as? String == "result-sheet" } == 10)
    #expect((json["refused"] as? [[String: Any]])?.map { $0["class"] as? String } == ["2B"])
  }
}

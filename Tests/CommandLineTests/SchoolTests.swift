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
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
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
}

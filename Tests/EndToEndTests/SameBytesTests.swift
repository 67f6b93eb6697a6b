import Foundation
import Harness
import Testing

/// Same data, same program, same bytes (contract §4).
@Suite struct SameBytesTests {
  private static let surroundings: [[String: String]] = [
    [:], ["TZ": "Pacific/Auckland"], ["LANG": "C"], ["LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8"],
    ["TZ": "America/Caracas", "LANG": "tr_TR.UTF-8", "HOME": "/nonexistent", "TMPDIR": "/tmp"],
  ]

  @Test(arguments: surroundings) func `wherever and whenever it is printed`(environment: [String: String])
    throws
  {
    let school = try Printed.sample().binary
    let elsewhere = try Binary()
    let words = ["--school", school.url("school.hocba").path]
    let sheets = try elsewhere.run(
      words + ["print", "result-sheet", "--all", "--paper", "A3", "-o", "bảng.pdf"], environment: environment)
    #expect(sheets.code == 3)
    #expect(try elsewhere.contents("bảng.pdf") == school.contents("sheets-A3.pdf"))
    let cards = try elsewhere.run(
      words + ["print", "report-card", "--class", "3B"], environment: environment)
    #expect(cards.code == 0)
    let names = elsewhere.files(below: "2023-2024")
    #expect(names.count == 8)
    for name in names {
      #expect(try elsewhere.contents(name) == school.contents("out/\(name)"), "\(name)")
    }
  }

  @Test func `the demo prints what the tables of the sample print`() throws {
    let (demo, school) = (try Printed.demo(), try Printed.sample().binary)
    let names = school.files(below: "out")
    #expect(names.count == 9)
    for name in names { #expect(try demo.contents(name) == school.contents(name), "\(name)") }
  }
}

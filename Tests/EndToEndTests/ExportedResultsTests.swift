import Foundation
import Harness
import Testing

/// The three computed columns, against what the generator of the school worked out by itself.
@Suite struct ExportedResultsTests {
  private static let computed = ["Đánh giá KQGD", "Hoàn thành chương trình lớp học", "Được lên lớp"]

  private func check(_ school: School, expected: Rows) throws {
    let outcome = try school.binary.mustRun(["export", "results", "--period", "end-year"])
    let table = Rows(outcome.data)
    #expect(Array(table.headings.prefix(4)) == ["Mã học sinh", "Họ và tên", "Lớp", "Thời điểm"])
    #expect(Array(table.headings.suffix(3)) == Self.computed)
    let found = Dictionary(table.rows.map { ($0["Mã học sinh"] ?? "", $0) }) { first, _ in first }
    #expect(found.count == table.rows.count, "a pupil twice")
    for row in expected.rows {
      let id = row["Mã học sinh"] ?? ""
      guard let own = found[id] else {
        // Who has left may be without any result.
        #expect(row["Thứ tự"] == "", "\(id) is not in the table")
        continue
      }
      for column in Self.computed { #expect(own[column] == row[column], "\(id), \(column)") }
    }
    let incomplete = expected.rows.filter { $0["Còn thiếu"] != "" }
    #expect(outcome.errorLines.count == incomplete.count)
    for row in incomplete {
      let line = outcome.errorLines.first { $0.hasPrefix("\(row["Mã học sinh"] ?? ""): ") } ?? ""
      let columns = line.drop { $0 != " " }.split(separator: ";").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      #expect(Set(columns) == Set((row["Còn thiếu"] ?? "").split(separator: ";").map(String.init)))
    }
  }

  @Test func `of the sample`() throws {
    let file = Binary.package.appendingPathComponent("Tests/Fixtures/sample-expected.csv")
    try check(try Printed.sample(), expected: Rows(try Data(contentsOf: file)))
  }

  @Test func `of an unseen school`() throws {
    let school = try Printed.unseen()
    try check(school, expected: Rows(school.expected))
  }

  /// Years in which other grades stand under other regulations.
  @Test(arguments: ["2020-2021", "2022-2023", "2024-2025"])
  func `of a school in another year, which prints too`(year: String) throws {
    let school = try School.invented([
      "--classes", "5", "--pupils", "40", "--seed", "99", "--incomplete", "1", "--year", year,
    ])
    try check(school, expected: Rows(school.expected))
    try school.binary.mustRun(["print", "result-sheet", "--all", "-o", "out"], code: 3)
    #expect(school.binary.files(below: "out/\(year)").count == 4)
    try school.binary.mustRun(["print", "report-card", "--class", "5A", "--pages", "blank", "-o", "c.pdf"])
  }
}

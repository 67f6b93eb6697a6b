import Foundation
import Harness
import Testing

@testable import make_school

/// A school that stands in a folder, made from nothing but tables, and what its results must be.
struct School: Sendable {
  /// A pupil as the tables have one.
  struct Pupil: Sendable {
    var id: String
    var name: String
    var className: String
    /// In the class, from 1; nil for one who has left.
    var place: Int?
    var missing: [String]
  }

  let binary: Binary
  let pupils: [Pupil]
  /// What the results must be: the generator's table.
  let expected: Data

  var classes: [String] { Set(pupils.map(\.className)).sorted() }

  /// Who stands on the sheet of a class, in order.
  func present(in className: String) -> [Pupil] {
    pupils.filter { $0.className == className && $0.place != nil }.sorted {
      ($0.place ?? 0) < ($1.place ?? 0)
    }
  }

  /// Makes the school file of the tables in `folder` and imports everything in the order of the contract.
  static func make(
    from folder: URL, expected: Data, in binary: Binary, year: String = "2023-2024"
  ) throws -> School {
    func table(_ name: String) -> String { folder.appendingPathComponent(name).path }
    var calls = [
      ["school", "create", "--profile", table("profile.json")], ["year", "open", year],
      ["import", "staff", table("staff.csv")], ["import", "classes", table("classes.csv")],
      ["import", "pupils", table("pupils.csv")],
    ]
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in files where name.hasPrefix("results-") {
      var call = ["import", "results", table(name)]
      if name != "results-end-year.csv" {
        call += ["--class", String(name.dropFirst("results-".count).dropLast(".csv".count))]
      }
      calls.append(call + ["--period", "end-year"])
    }
    calls += [
      ["import", "attendance", table("attendance.csv")], ["import", "history", table("history.csv")],
    ]
    for call in calls { try binary.mustRun(call) }
    let rows = Rows(try Data(contentsOf: folder.appendingPathComponent("pupils.csv"))).rows
    let names = Dictionary(
      uniqueKeysWithValues: rows.map { ($0["Mã học sinh"] ?? "", $0["Họ và tên"] ?? "") })
    return School(
      binary: binary,
      pupils: Rows(expected).rows.map { row in
        Pupil(
          id: row["Mã học sinh"] ?? "", name: names[row["Mã học sinh"] ?? ""] ?? "",
          className: row["Lớp"] ?? "",
          place: Int(row["Thứ tự"] ?? ""),
          missing: (row["Còn thiếu"] ?? "").split(separator: ";").map(String.init))
      }, expected: expected)
  }

  /// An invented school, as `make-school` writes one.
  static func invented(_ options: [String]) throws -> School {
    let binary = try Binary()
    let tables = try Workplace.newFolder()
    let parsed = try #require(Options(options + [tables.path]))
    let made = MakeSchool.files(parsed)
    for file in made.tables { try file.bytes.write(to: tables.appendingPathComponent(file.name)) }
    return try make(from: tables, expected: made.expected, in: binary, year: parsed.yearText)
  }
}

extension Binary {
  /// Gives every pupil of a class the best marks in everything that the class's regulation asks for; `change` may
  /// alter a row.
  func fillResults(
    _ className: String, year: String = "2023-2024", period: String = "end-year",
    change: (inout [String: String]) -> Void = { _ in }
  ) throws {
    let blank = Rows(
      try mustRun([
        "export", "results", "--class", className, "--period", period, "--year", year, "--blank",
      ]).data)
    let rows = blank.rows.map { row in
      var row = row
      for heading in blank.headings {
        // What nobody has to take stays empty.
        if heading.hasPrefix("Tiếng dân tộc") { continue }
        if heading.hasSuffix(": Mức") {
          row[heading] = "T"
        } else if heading.hasSuffix(": Điểm") {
          row[heading] = "9"
        } else if heading.hasSuffix(": Nhận xét") {
          row[heading] = "Em học tốt."
        } else if heading.hasPrefix("Phẩm chất: ") || heading.hasPrefix("Năng lực: ") {
          row[heading] = "T"
        }
      }
      change(&row)
      return row
    }
    let name = "filled-\(className)-\(year)-\(period).csv"
    // A blank sheet has no columns for awards and decisions; a school's own table may.
    let added = Set(rows.flatMap(\.keys)).subtracting(blank.headings).sorted()
    try write(name, Rows.text(blank.headings + added, rows))
    try mustRun(["import", "results", name, "--class", className, "--period", period, "--year", year])
  }
}

import Foundation
import Harness
import Testing

/// What is printed once and looked at by many tests.
enum Printed {
  private typealias Made<Value> = Result<Value, any Error>

  /// `hocba demo out`: every sheet and card of the sample school.
  static func demo() throws -> Binary { try demoMade.get() }

  /// The sample school from its tables: all sheets in one file for each paper, all cards in one, and class 3B in files.
  static func sample() throws -> School { try sampleMade.get() }

  /// A school that nobody has seen, with three incomplete pupils: sheets in files, cards in one file.
  static func unseen() throws -> School { try unseenMade.get() }

  /// Classes of 1 and 52, the longest names, notes and comments.
  static func extremes() throws -> Extremes { try extremesMade.get() }

  /// A pupil with years under both regulations.
  static func booklet() throws -> Binary { try bookletMade.get() }

  /// The volumes of the school that nobody has seen: on one side, on both sides with chained seals, a draft on A4; and
  /// its sheets on A3 in `sheets`.
  static func bound() throws -> Binary { try boundMade.get() }

  /// Every folder that has PDFs, after printing all of them.
  static func folders() throws -> [Binary] {
    [
      try demo(), try sample().binary, try unseen().binary, try extremes().binary, try booklet(),
      try bound(), try Books.made().binary, try papers(), try Archived.made().binary,
    ]
  }

  /// The documents around signing: of classes of the sample school at every assessment point, and with invented data.
  static func papers() throws -> Binary { try papersMade.get() }

  static let samples = Binary.package.appendingPathComponent("Samples/truong-tieu-hoc-mau")

  private static let demoMade = Made {
    let binary = try Binary()
    try binary.mustRun(["demo", "out"])
    return binary
  }

  private static let sampleMade = Made {
    let expected = Binary.package.appendingPathComponent("Tests/Fixtures/sample-expected.csv")
    let school = try School.make(from: samples, expected: try Data(contentsOf: expected), in: try Binary())
    for paper in ["A3", "A4"] {
      try school.binary.mustRun(
        ["print", "result-sheet", "--all", "--paper", paper, "-o", "sheets-\(paper).pdf"], code: 3)
    }
    try school.binary.mustRun(["print", "report-card", "--all", "-o", "cards.pdf"], code: 3)
    try school.binary.mustRun(["print", "result-sheet", "--class", "3B", "-o", "out"])
    try school.binary.mustRun(["print", "report-card", "--class", "3B", "-o", "out"])
    try school.binary.mustRun(["print", "statistics", "--all", "-o", "statistics.pdf"])
    for form in [
      "merit-certificate", "decision", "completion-certificate", "transfer-slip", "handover-minutes",
    ] {
      try school.binary.mustRun(["print", form, "--all", "-o", "\(form).pdf"])
    }
    return school
  }

  private static let unseenMade = Made {
    let school = try School.invented([
      "--classes", "12", "--pupils", "325", "--seed", "4711", "--incomplete", "3", "--year", "2023-2024",
    ])
    try school.binary.mustRun(
      ["print", "result-sheet", "--all", "--period", "end-year", "-o", "out"], code: 3)
    try school.binary.mustRun(["print", "report-card", "--all", "-o", "cards.pdf"], code: 3)
    return school
  }

  private static let extremesMade = Made { try Extremes.make() }

  private static let boundMade = Made {
    let binary = try Binary()
    try FileManager.default.copyItem(
      at: unseen().binary.url("school.hocba"), to: binary.url("school.hocba"))
    let kinds: [(name: String, words: [String], code: Int32)] = [
      ("simplex", [], 3), ("duplex", ["--duplex", "--chained"], 3), ("a4", ["--draft", "--paper", "A4"], 0),
    ]
    for kind in kinds {
      let outcome = try binary.mustRun(
        ["bind", "--period", "end-year", "--json", "-o", kind.name + ".pdf"] + kind.words, code: kind.code)
      try outcome.data.write(to: binary.url(kind.name + ".json"))
    }
    try binary.mustRun(["print", "result-sheet", "--all", "--paper", "A3", "-o", "sheets"], code: 3)
    return binary
  }

  private static let papersMade = Made {
    let binary = try Binary()
    try FileManager.default.copyItem(at: demo().url("out/school.hocba"), to: binary.url("school.hocba"))
    for form in ["public-results", "family-slip"] {
      for (name, period) in [
        ("1A", "mid-term-1"), ("3A", "end-term-1"), ("4A", "end-year"), ("5A", "end-year"),
      ] {
        try binary.mustRun([
          "template", "show", form, "--class", name, "--period", period, "-o", "\(form)-\(name).pdf",
        ])
      }
    }
    for form in ["public-results", "family-slip", "correction-slip", "review-changes"] {
      for regulation in ["TT27-2020", "TT22-2016"] {
        try binary.mustRun([
          "template", "show", form, "--sample", "--regulation", regulation, "-o",
          "\(form)-\(regulation).pdf",
        ])
      }
    }
    return binary
  }

  private static let bookletMade = Made {
    let binary = try Binary()
    try binary.mustRun(["school", "create", "--profile", samples.appendingPathComponent("profile.json").path])
    // Grade 3 stood under TT22 in 2021-2022 and under TT27 a year later: who repeats it has both.
    for (year, name, grade) in [
      ("2021-2022", "3A", 3), ("2022-2023", "3C", 3), ("2023-2024", "4B", 4),
    ] {
      try binary.mustRun(["year", "open", year])
      try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\n\(name),\(grade),Lê Thị Ước\n")
      try binary.write(
        "hs.csv",
        "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n1,HS1,Vừ Thị Ỷ,01/02/2013,Nữ,\(name)\n")
      try binary.mustRun(["import", "classes", "lop.csv", "--year", year])
      try binary.mustRun(["import", "pupils", "hs.csv", "--year", year])
      try binary.fillResults(name, year: year)
    }
    for pages in ["all", "year", "blank"] {
      try binary.mustRun(["print", "report-card", "--pupil", "HS1", "--pages", pages, "-o", "\(pages).pdf"])
    }
    return binary
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ body: () throws -> Success) { self.init(catching: body) }
}

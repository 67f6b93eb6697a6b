import Foundation
import Harness
import Testing

/// `hocba print statistics`: the numbers on paper against the tables that the school was made from.
@Suite struct PrintedStatisticsTests {
  /// Raw tables of a school, and who counts.
  private struct Tables {
    /// Of the pupils present, by code.
    var pupils: [String: [String: String]] = [:]
    var results: [String: [String: String]] = [:]
    var outcomes: [String: String] = [:]
    var headings: [String]
    /// The codes of a grade, without pupils with disability.
    var counted: [Int: [String]] = [:]
    var present: [Int: [String]] = [:]

    init(_ school: School) throws {
      for kind in ["pupils", "results"] {
        try school.binary.mustRun(["export", kind, "-o", "counted-\(kind).csv"])
      }
      let people = Rows(try school.binary.contents("counted-pupils.csv")).rows
      let marks = Rows(try school.binary.contents("counted-results.csv"))
      headings = marks.headings
      for row in marks.rows { results[row["Mã học sinh"] ?? ""] = row }
      for row in people { pupils[row["Mã học sinh"] ?? ""] = row }
      for row in Rows(school.expected).rows {
        outcomes[row["Mã học sinh"] ?? ""] = row["Đánh giá KQGD"] ?? ""
      }
      for pupil in school.pupils where pupil.place != nil {
        let grade = Int(pupil.className.prefix(1)) ?? 0
        present[grade, default: []].append(pupil.id)
        if pupils[pupil.id]?["Khuyết tật"] == "" { counted[grade, default: []].append(pupil.id) }
      }
    }

    func count(_ ids: [String], _ column: String, _ value: (String) -> Bool) -> Int {
      ids.count { value(results[$0]?[column] ?? "") }
    }
  }

  private static func percent(_ count: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (count * 2000 + whole) / (2 * whole)
    return "\(tenths / 10),\(tenths % 10)"
  }

  private static func shares(_ counts: [Int], of whole: Int) -> String {
    counts.map { "\($0) \(percent($0, whole))" }.joined(separator: " ")
  }

  @Test func `every number of the grades is that of the tables`() throws {
    let school = try Printed.unseen()
    let tables = try Tables(school)
    try school.binary.mustRun(["print", "statistics", "--all", "-o", "stats"])
    let reading = PDFReading(school.binary, "stats/2023-2024/statistics-end-year.pdf")
    let pages = try reading.pages(options: ["-layout"])
    var compared = 0
    for grade in 1...5 {
      let ids = tables.counted[grade] ?? []
      let all = tables.present[grade] ?? []
      // From its title to that of the next grade, on one page or two.
      let page = try #require(
        pages.joined(separator: " ").components(separatedBy: "Khối \(grade) Thông tư").dropFirst().first?
          .components(separatedBy: "Khối \(grade + 1) Thông tư").first)
      #expect(page.contains("Sĩ số \(all.count), tính vào tỉ lệ \(ids.count)."))
      for heading in tables.headings where heading.hasSuffix(": Mức") {
        let label = String(heading.dropLast(": Mức".count))
        let levels = ["T", "H", "C"].map { level in tables.count(ids, heading) { $0 == level } }
        let whole = levels.reduce(0, +)
        guard whole > 0 else { continue }
        var line = "\(label) \(whole) " + Self.shares(levels, of: whole)
        let scores = ids.compactMap { Int(tables.results[$0]?["\(label): Điểm"] ?? "") }
        if !scores.isEmpty {
          let below = scores.count { $0 < 5 }
          line += " \(scores.count) " + Self.shares([below, scores.count - below], of: scores.count)
        }
        #expect(page.contains(line), "grade \(grade): \(line)")
        compared += 1
      }
      for heading in tables.headings where heading.hasPrefix("Phẩm chất: ") || heading.hasPrefix("Năng lực: ")
      {
        let levels = ["T", "Đ", "C"].map { level in tables.count(ids, heading) { $0 == level } }
        let whole = levels.reduce(0, +)
        guard whole > 0 else { continue }
        let label = heading.split(separator: ": ", maxSplits: 1)[1]
        #expect(
          page.contains("\(label) \(whole) " + Self.shares(levels, of: whole)), "grade \(grade): \(heading)")
        compared += 1
      }
      let girls = all.count { tables.pupils[$0]?["Giới tính"] == "Nữ" }
      let minority = all.filter { !["", "Kinh"].contains(tables.pupils[$0]?["Dân tộc"] ?? "") }
      let both = minority.count { tables.pupils[$0]?["Giới tính"] == "Nữ" }
      let classes = Set(school.pupils.map(\.className).filter { $0.hasPrefix("\(grade)") }).count
      #expect(
        pages[0].contains(
          "Khối \(grade) \(classes) \(all.count) \(girls) \(minority.count) \(both) \(all.count - ids.count) \(ids.count)"
        ))
    }
    #expect(compared > 100)
  }

  @Test func `four results where the circular has them, dashes where it has none`() throws {
    let school = try Printed.unseen()
    let tables = try Tables(school)
    try school.binary.mustRun(["print", "statistics", "--all", "-o", "stats-outcomes.pdf"])
    let page = try PDFReading(school.binary, "stats-outcomes.pdf").pages(options: ["-layout"])[0]
    let labels = ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành"]
    for grade in 1...4 {
      let known = (tables.counted[grade] ?? []).compactMap { tables.outcomes[$0] }.filter { !$0.isEmpty }
      let counts = labels.map { label in known.count { $0 == label } }
      #expect(page.contains("Khối \(grade) \(known.count) " + Self.shares(counts, of: known.count)))
    }
    #expect(page.contains("Khối 5 – – – – – – – – –"))
  }

  @Test func `scores of a class stand on its charts, in the order of the axis`() throws {
    let school = try Printed.unseen()
    let tables = try Tables(school)
    let name = try #require(school.classes.first { $0.hasPrefix("4") })
    try school.binary.mustRun(["print", "statistics", "--class", name, "-o", "stats"])
    let reading = PDFReading(school.binary, "stats/2023-2024/\(name)/statistics-end-year.pdf")
    let text = try reading.text()
    let ids = (tables.counted[4] ?? []).filter { tables.pupils[$0]?["Lớp"] == name }
    for (label, subject) in [
      ("Toán", "Toán"), ("Khoa học", "Khoa học"), ("Tin học", "Tin học và Công nghệ (Tin học)"),
    ] {
      let scores = ids.compactMap { Int(tables.results[$0]?["\(subject): Điểm"] ?? "") }
      let passed = scores.count { $0 >= 5 }
      #expect(
        text.contains("\(label) \(scores.count) bài, từ 5 điểm \(Self.percent(passed, scores.count))%"),
        "\(label)")
    }
    // One chart a tested subject, each with the eleven scores under it.
    let drawn = try reading.text(options: ["-layout"])
    #expect(drawn.components(separatedBy: "0 1 2 3 4 5 6 7 8 9 10").count - 1 == 7)
  }

  @Test(arguments: [["--all"], ["--grade", "5"], ["--grade", "4"]])
  func `no chart stands without its title and legend, no title without charts`(scope: [String]) throws {
    let school = try Printed.unseen()
    try school.binary.mustRun(["print", "statistics"] + scope + ["-o", "legends.pdf"])
    let pages = try PDFReading(school.binary, "legends.pdf").pages(options: ["-layout"])
    var kinds = 0
    for page in pages {
      for (title, legend, chart) in [
        ("Mức đạt được của các môn học", "Hoàn thành tốt Hoàn thành Chưa hoàn thành", " C [0-9]+,[0-9]"),
        ("Phân bố điểm kiểm tra định kỳ", "Lớp Cả khối", " 5 6 7 8 9 10"),
      ] {
        let isThere = page.range(of: chart, options: .regularExpression) != nil
        kinds += isThere ? 1 : 0
        #expect(page.contains(title) == isThere && (!isThere || page.contains(legend)), "\(title): \(page)")
      }
    }
    #expect(kinds > 2)
    // They flow: but for the last one no page is left before it is half full.
    let boxes = try PDFReading(school.binary, "legends.pdf").boxes()
    for (index, words) in boxes.dropLast().enumerated() {
      let lowest = words.reduce(0) { max($0, $1.bottom) }
      #expect(lowest > 842 * 0.6, "page \(index + 1) of \(scope)")
    }
  }

  @Test func `the last share stands at the end of its bar, also where the bar has no room for it`() throws {
    let school = try Printed.unseen()
    let tables = try Tables(school)
    try school.binary.mustRun(["print", "statistics", "--all", "-o", "ends.pdf"])
    let page = try PDFReading(school.binary, "ends.pdf").pages(options: ["-layout"])[0]
    for grade in 1...4 {
      let known = (tables.counted[grade] ?? []).compactMap { tables.outcomes[$0] }.filter { !$0.isEmpty }
      let last = Self.percent(known.count { $0 == "Chưa hoàn thành" }, known.count)
      #expect(
        page.range(of: "Khối \(grade)( [0-9]+,[0-9]){1,3} \(last)( |$)", options: .regularExpression) != nil,
        "grade \(grade): \(last)")
    }
  }

  @Test func `charts are drawn, not pictures, and the same twice`() throws {
    let school = try Printed.unseen()
    var files: [Data] = []
    for name in ["once.pdf", "twice.pdf"] {
      try school.binary.mustRun(["print", "statistics", "--grade", "3", "-o", name])
      files.append(try school.binary.contents(name))
    }
    #expect(files[0] == files[1])
    let objects = try Tool("qpdf").run(
      ["--qdf", "--object-streams=disable", school.binary.url("once.pdf").path, "-"], in: school.binary.folder
    )
    #expect(objects.code == 0 && objects.data.range(of: Data("/Subtype /Image".utf8)) == nil)
  }

  @Test func `targets of the school stand beside the results`() throws {
    let school = try Printed.unseen()
    let tables = try Tables(school)
    try school.binary.write(
      "expected.csv",
      """
      Khối,Lớp,Môn học,Chỉ số,Từ (%),Đến (%)
      4,,Toán,T,"99,5",
      4,,Đánh giá KQGD,Hoàn thành xuất sắc,1,
      4,,Chương trình lớp học,Hoàn thành,,50
      """)
    try school.binary.mustRun(
      ["print", "statistics", "--grade", "4", "--targets", "expected.csv", "-o", "stats-targets.pdf"])
    let text = try PDFReading(school.binary, "stats-targets.pdf").text(options: ["-layout"])
    let ids = tables.counted[4] ?? []
    let good = tables.count(ids, "Toán: Mức") { $0 == "T" }
    #expect(
      text.contains("Toán Hoàn thành tốt từ 99,5% trở lên \(good) \(Self.percent(good, ids.count)) Thấp hơn"))
    #expect(text.contains("Hoàn thành xuất sắc từ 1% trở lên") && text.contains("Đạt"))
    #expect(text.contains("không quá 50%") && text.contains("Cao hơn"))
    #expect(text.contains("Chỉ tiêu Hoàn thành tốt"))
    // The same file, the same verdict.
    let check = try school.binary.run(
      "check", "--grade", "4", "--period", "end-year", "--targets", "expected.csv", "--all", "--lang", "vi")
    #expect(check.output.contains("Chương trình lớp học: Hoàn thành (khối 4)"), "\(check.output)")
    #expect(!check.output.contains("Đánh giá KQGD: Hoàn thành xuất sắc"))
    try school.binary.write("wrong.csv", "Môn học,Chỉ số,Từ (%)\nĐánh giá KQGD,Giỏi,10\n")
    let wrong = try school.binary.run(
      "print", "statistics", "--all", "--targets", "wrong.csv", "-o", "wrong.pdf", "--lang", "vi")
    #expect(wrong.code == 65 && wrong.errors.contains("Hoàn thành xuất sắc"), "\(wrong.errors)")
  }

  @Test func `nothing recorded is nothing to print, with a line that says why`() throws {
    let school = try Printed.unseen()
    let outcome = try school.binary.run(
      "print", "statistics", "--all", "--period", "ghk1", "-o", "none", "--lang", "vi")
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("F070") && outcome.errors.contains("Giữa học kỳ I"))
  }

  @Test(arguments: [1, 52])
  func `a class of any size has its report`(size: Int) throws {
    let binary = try Binary()
    try binary.mustRun(
      ["school", "create", "--profile", Printed.samples.appendingPathComponent("profile.json").path])
    try binary.mustRun(["year", "open", "2023-2024"])
    try binary.write("lop.csv", "Lớp,Khối\n1A,1\n")
    let rows = (1...size).map { "\($0),HS\($0),Lò Thị \($0),01/02/2017,Nữ,1A" }
    try binary.write(
      "hs.csv", (["STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp"] + rows).joined(separator: "\n") + "\n")
    try binary.mustRun(["import", "classes", "lop.csv"])
    try binary.mustRun(["import", "pupils", "hs.csv"])
    try binary.fillResults("1A")
    for scope in [["--all"], ["--grade", "1"], ["--class", "1A"]] {
      try binary.mustRun(["print", "statistics"] + scope + ["-o", "all.pdf"])
      let pages = try PDFReading(binary, "all.pdf").pages(options: ["-layout"])
      #expect(pages[0].contains("1A 1 \(size) \(size)") || pages[0].contains("Khối 1 1 \(size) \(size)"))
      #expect(pages.last?.contains("NGƯỜI LẬP BIỂU") == true && pages.last?.contains("1A") == true)
    }
  }
}

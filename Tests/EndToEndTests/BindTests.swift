import Foundation
import Harness
import Testing

/// The bound volume, read back by other tools (contract, section 1; forms.md 6.5).
@Suite struct BindTests {
  private struct Report: Decodable {
    struct File: Decodable {
      var path: String
      var form: String
      var pages: Int
    }
    struct Refusal: Decodable {
      var `class`: String
      var missing: [String]
    }
    var version: Int
    var files: [File]
    var refused: [Refusal]
    var sheets: Int
    var stamps: Int
  }

  private func report(_ name: String) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Printed.bound().contents(name + ".json"))
  }

  /// Classes that nobody keeps from being bound, as the tables of the school say.
  private func classes() throws -> (bound: [String], left: [String]) {
    let school = try Printed.unseen()
    let left = Set(school.pupils.filter { !$0.missing.isEmpty }.map(\.className))
    return (school.classes.filter { !left.contains($0) }, left.sorted())
  }

  /// Pages of each class, as `print` makes them on A3.
  private func printedPages(_ name: String) throws -> Int {
    try PDFReading(Printed.bound(), "sheets/2023-2024/\(name)/result-sheet-end-year.pdf").pageCount()
  }

  @Test(arguments: ["simplex", "duplex"]) func `the outline leads to each class, on a front`(kind: String)
    throws
  {
    let (bound, _) = try classes()
    let outline = try PDFReading(Printed.bound(), kind + ".pdf").outline()
    let grades = Set(bound.map { "Khối \($0.prefix(1))" }).sorted()
    #expect(outline.map(\.title) == ["Bìa", "Mục lục"] + grades + ["Tờ kết thúc"])
    #expect(outline.flatMap(\.kids).map(\.title) == bound.map { "Lớp \($0)" })
    let pages = try PDFReading(Printed.bound(), kind + ".pdf").pages()
    var next = 1
    for (entry, name) in zip(outline.flatMap(\.kids), bound) {
      if kind == "duplex" { #expect(entry.destpageposfrom1 % 2 == 1) }
      #expect(pages[entry.destpageposfrom1 - 1].contains("CUỐI NĂM HỌC – LỚP \(name)"))
      #expect(entry.destpageposfrom1 >= next)
      next = entry.destpageposfrom1 + (try printedPages(name))
      #expect(pages[next - 2].contains("Lớp \(name) – Cuối năm học"))
    }
    for grade in outline where !grade.kids.isEmpty {
      #expect(grade.destpageposfrom1 == grade.kids[0].destpageposfrom1)
    }
  }

  @Test(arguments: ["simplex", "duplex"])
  func `sheets, groups and page numbers stand on the pages that they count`(
    kind: String
  ) throws {
    let pages = try PDFReading(Printed.bound(), kind + ".pdf").pages(raw: true)
    let report = try report(kind)
    let isDuplex = kind == "duplex"
    #expect(report.files.map(\.form) == ["volume", "stamp-plan"])
    #expect(report.files[0].pages == pages.count)
    #expect(pages.count == (isDuplex ? 2 : 1) * report.sheets)
    var groups: [Int: [Int]] = [:]
    var blanks = 0
    for (index, page) in pages.enumerated() {
      let sheet = isDuplex ? index / 2 + 1 : index + 1
      let isFront = !isDuplex || index % 2 == 0
      #expect(page.contains("Tờ \(sheet)/\(report.sheets)") == isFront, "page \(index + 1)")
      #expect(page.contains("Nhóm ") == isFront, "page \(index + 1)")
      if page.isEmpty {
        blanks += 1
        #expect(!isFront)
      } else if index > 0 {
        #expect(page.split(separator: " ").contains("\(index + 1)"), "page \(index + 1)")
      }
      guard let found = page.firstMatch(of: /Nhóm (\d+)(?:, (\d+))?/) else { continue }
      for text in [found.1, found.2 ?? ""] {
        if let group = Int(text) { groups[group, default: []].append(sheet) }
      }
    }
    #expect(blanks == (isDuplex ? try expectedBlanks() : 0))
    #expect(groups.count == report.stamps)
    #expect(groups.values.allSatisfy { (1...5).contains($0.count) })
    #expect(Set(groups.values.joined()) == Set(1...report.sheets))
    // The volume on both sides is chained: neighbours share a sheet.
    let shared = groups.values.reduce(0) { $0 + $1.count } - report.sheets
    #expect(shared == (isDuplex ? report.stamps - 1 : 0))
  }

  /// Cover, contents and closing page have an empty back each, and every class with an odd number of pages.
  private func expectedBlanks() throws -> Int {
    let counts = try classes().bound.map(printedPages)
    return 3 + counts.count { $0 % 2 == 1 }
  }

  @Test(arguments: ["simplex", "duplex"]) func `contents and closing page say what is there and what is not`(
    kind: String
  ) throws {
    let (bound, left) = try classes()
    let reading = PDFReading(try Printed.bound(), kind + ".pdf")
    let pages = try reading.pages(options: ["-layout"])
    let report = try report(kind)
    let contents = pages[kind == "duplex" ? 2 : 1]
    for entry in try reading.outline().flatMap(\.kids) {
      let count = try printedPages(String(entry.title.dropFirst(4)))
      let first = entry.destpageposfrom1
      #expect(contains(contents, entry.title, first, count), "\(entry.title)")
    }
    let closing = try reading.pages(raw: true)[pages.count - (kind == "duplex" ? 2 : 1)]
    #expect(closing.contains("Số lớp: \(bound.count) ("))
    #expect(closing.contains("Số tờ: \(report.sheets) ("))
    #expect(closing.contains("Số trang: \(pages.count) ("))
    #expect(closing.contains("Số dấu giáp lai: \(report.stamps) ("))
    for page in [contents, closing] {
      #expect(page.contains("lớp \(left.joined(separator: "; ")) (kết quả chưa đủ)"))
    }
    #expect(closing.contains("VĂN THƯ") && closing.contains("HIỆU TRƯỞNG"))
  }

  private func contains(_ text: String, _ title: String, _ first: Int, _ count: Int) -> Bool {
    guard let start = text.range(of: title + " ") else { return false }
    return text[start.upperBound...].prefix(80).contains(" \(first) \(first + count - 1) \(count) ")
  }

  @Test func `a class page in the volume is the page that print makes`() throws {
    let binary = try Printed.bound()
    let name = try classes().bound[0]
    let entry = try PDFReading(binary, "duplex.pdf").outline().flatMap(\.kids)[0]
    let count = try printedPages(name)
    let own = try PageImage.pages(of: binary.url("sheets/2023-2024/\(name)/result-sheet-end-year.pdf"))
    let first = entry.destpageposfrom1
    let bound = try PageImage.pages(of: binary.url("duplex.pdf"), first: first, last: first + count - 1)
    #expect(own.count == count && bound.count == count)
    for (one, other) in zip(own, bound) {
      // Only the margins differ: the guide and the page number of the volume.
      let right = one.widthInMillimetres - 16
      #expect(one.inkByRow(from: 20, to: right) == other.inkByRow(from: 20, to: right))
      #expect(one.inkByRow() != other.inkByRow())
    }
  }

  @Test(arguments: ["simplex", "duplex", "a4"])
  func `the bracket lies in the middle of the right edge, on every front`(
    kind: String
  ) throws {
    let binary = try Printed.bound()
    let images = try PageImage.pages(of: binary.url(kind + ".pdf"), last: 9)
    let isDuplex = kind == "duplex"
    for (index, image) in images.enumerated() {
      let (width, height) = (image.widthInMillimetres, image.heightInMillimetres)
      guard !isDuplex || index % 2 == 0 else {
        #expect(
          image.isWhite(left: width - 15.5, top: height / 2 - 40, right: width, bottom: height / 2 + 40))
        continue
      }
      // A bracket of 32 mm: its two ends are the only ink here, as far above the middle as below it.
      let rows = image.inkByRow(from: width - 4.2, to: width).enumerated().filter { row, count in
        count > 0 && abs(PageImage.millimetres(row) - height / 2) < 20
      }.map { PageImage.millimetres($0.offset) }
      let (top, bottom) = (try #require(rows.first), try #require(rows.last))
      #expect(abs((top + bottom) / 2 - height / 2) < 0.5)
      #expect(abs(bottom - top - 32) < 0.6)
    }
  }

  @Test func `page labels are the numbers printed`() throws {
    let outcome = try Tool("qpdf").run(
      ["--json", "--json-key=pagelabels", Printed.bound().url("duplex.pdf").path], in: Printed.bound().folder)
    #expect(outcome.output.contains("\"/S\": \"/D\"") && outcome.output.contains("\"index\": 0"))
    #expect(!outcome.output.contains("\"index\": 1"))
  }

  @Test func `the stamp plan lists sheets to print and groups to seal`() throws {
    let text = try PDFReading(Printed.bound(), "duplex-stamp-plan.pdf").text()
    let report = try report("duplex")
    #expect(text.contains("DANH SÁCH IN") && text.contains("DANH SÁCH ĐÓNG DẤU GIÁP LAI"))
    #expect(text.contains("\(report.stamps) dấu, \(report.sheets) tờ"))
    #expect(text.contains("TỜ THỬ MÁY IN") && text.contains("MẶT SAU CỦA TỜ THỬ"))
    for name in try classes().bound { #expect(text.contains("Lớp \(name)")) }
  }

  @Test func `who is missing is named as print names them`() throws {
    let school = try Printed.unseen()
    let report = try report("simplex")
    #expect(Set(report.refused.map(\.class)) == Set(try classes().left))
    #expect(report.refused.count == school.pupils.count { !$0.missing.isEmpty })
    #expect(report.refused.allSatisfy { !$0.missing.isEmpty })
  }

  @Test func `a draft has all classes and says so on each page with words`() throws {
    let reading = PDFReading(try Printed.bound(), "a4.pdf")
    let school = try Printed.unseen()
    #expect(try reading.outline().flatMap(\.kids).map(\.title) == school.classes.map { "Lớp \($0)" })
    let pages = try reading.pages(raw: true)
    for page in pages { #expect(page.contains("BẢN NHÁP")) }
    #expect(!pages.joined().contains("kết quả chưa đủ"))
  }

  @Test func `a volume has its place, nothing to bind is no error, and all refused is one`() throws {
    let binary = try Binary()
    let samples = Printed.samples
    try binary.mustRun(["school", "create", "--profile", samples.appendingPathComponent("profile.json").path])
    try binary.mustRun(["year", "open", "2023-2024"])
    let empty = try binary.mustRun(["bind", "--period", "end-year"])
    #expect(empty.output == "Nothing to bind.\n" && empty.errors.isEmpty)
    try binary.write("lop.csv", "Lớp,Khối\n4B,4\n4A,4\n")
    try binary.mustRun(["import", "classes", "lop.csv"])
    try binary.mustRun(["bind", "--period", "end-year"])
    let heads = "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n"
    try binary.write("hs.csv", heads + "1,HS1,Vừ Thị Ỷ,01/02/2013,Nữ,4A\n1,HS2,Lò A Páo,01/02/2013,Nam,4B\n")
    try binary.mustRun(["import", "pupils", "hs.csv"])
    let refused = try binary.mustRun(["bind", "--period", "end-year"], code: 1)
    #expect(refused.errors.contains("4A") && refused.errors.contains("4B"))
    #expect(refused.output == "Nothing bound: 2 classes refused.\n")
    #expect(!binary.has("2023-2024"))
    for name in ["4A", "4B"] { try binary.fillResults(name) }
    try binary.mustRun(["bind", "--period", "cn"])
    #expect(
      binary.files(below: "2023-2024") == [
        "2023-2024/volume-end-year-stamp-plan.pdf", "2023-2024/volume-end-year.pdf",
      ])
    // Entered the other way round, bound in the order of the names.
    let outline = try PDFReading(binary, "2023-2024/volume-end-year.pdf").outline()
    #expect(outline.flatMap(\.kids).map(\.title) == ["Lớp 4A", "Lớp 4B"])
    try binary.mustRun(["bind", "--calibration", "--paper", "a4"])
    #expect(binary.has("calibration-A4.pdf"))
    try binary.mustRun(["bind", "--calibration", "--draft"], code: 64)
  }

  @Test func `the same volume has the same bytes`() throws {
    let binary = try Printed.bound()
    let words = [
      "--school", binary.url("school.hocba").path, "bind", "--duplex", "--chained", "-o", "again.pdf",
    ]
    let elsewhere = try Binary()
    let outcome = try elsewhere.run(words, environment: ["TZ": "Pacific/Auckland", "LANG": "vi_VN.UTF-8"])
    #expect(outcome.code == 3)
    #expect(try elsewhere.contents("again.pdf") == binary.contents("duplex.pdf"))
    #expect(try elsewhere.contents("again-stamp-plan.pdf") == binary.contents("duplex-stamp-plan.pdf"))
  }

  @Test func `a form of the school's own makes the volume, and the file says so`() throws {
    let binary = try Binary()
    let folder = binary.url("own/school")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let shipped = Binary.package.appendingPathComponent("Templates/school/volume.xml")
    let text = try String(contentsOf: shipped, encoding: .utf8)
    let words = ["--school", try Printed.bound().url("school.hocba").path, "--templates", "own", "bind"]
    try binary.write("own/school/volume.xml", text.replacing("TỜ KẾT THÚC", with: "TRANG CUỐI"))
    try binary.mustRun(words + ["-o", "own.pdf"], code: 3)
    #expect(try PDFReading(binary, "own.pdf").pages().last?.contains("TRANG CUỐI") == true)
    let information = try Tool("pdfinfo").run(["own.pdf"], in: binary.folder).output
    #expect(information.contains("mẫu riêng của trường"))
    // Of another orientation than the sheets it cannot be bound with them.
    try binary.write(
      "own/school/volume.xml", text.replacing("orientation=\"landscape\"", with: "orientation=\"portrait\""))
    let outcome = try binary.mustRun(words + ["-o", "x.pdf"], code: 65)
    #expect(outcome.errorLines.count { $0.contains("B001") } == 1)
    #expect(!binary.has("x.pdf") && !binary.has("x-stamp-plan.pdf"))
  }
}

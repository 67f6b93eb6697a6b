import Foundation
import Harness
import HocBaKit
import Testing

/// The documents around signing of the sample school, as the library makes them.
@Suite struct PaperPressTests {
  private static let demo = Result(catching: { () throws -> Binary in
    let binary = try Binary()
    try binary.mustRun(["demo", "out", "--quiet"])
    return binary
  })

  private static let year = SchoolYear(start: 2023)

  private static func school() throws -> SchoolFile {
    let act = Act(who: "thử", at: Moment(unixSeconds: 1_716_861_309), doing: "test")
    return try SchoolFile.open(at: demo.get().url("out/school.hocba").path, as: act)
  }

  private static func press() throws -> Press {
    try Press(school: school(), home: Binary.package.path)
  }

  /// The pupils of a class, in its order.
  private static func pupils(_ name: String) throws -> [Pupil] {
    let school = try school()
    let name = ClassName(rawValue: name)
    return ClassRoster(
      try school.enrolments(in: year, of: name), pupils: try school.pupils(in: year, of: name)
    ).present.map(\.pupil)
  }

  private static func order(_ name: String) -> PublicOrder {
    PublicOrder(ClassScope(year: year, className: ClassName(rawValue: name)), at: .endYear)
  }

  private static func text(_ path: String) throws -> String {
    try Tool("pdftotext").run(["-raw", path, "-"], in: Binary.package).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a class has its notice and the slips of its families, in class order`() throws {
    let folder = try Binary().folder.path
    let report = try Self.press().publicVersion(Self.order("4A"), to: .folder(folder))
    #expect(
      report.files.map(\.path) == [
        "\(folder)/2023-2024/4A/public-results-end-year.pdf",
        "\(folder)/2023-2024/4A/family-slips-end-year.pdf",
      ])
    #expect(report.files.map(\.form) == [.publicResults, .familySlip])
    #expect(report.documents == 53 && report.refused.isEmpty)
    // Two of one name stand in this class.
    #expect(report.findings.map(\.message) == [.sameNameOnNotice])
    var dated = Self.order("4A")
    (dated.parts, dated.options.birthDates) = ([.results], true)
    let other = try Self.press().publicVersion(dated, to: .file(folder + "/dated.pdf"))
    #expect(other.findings.isEmpty)
    #expect(try Self.text(folder + "/dated.pdf").matches(of: /\d\d\/\d\d\/20\d\d/).count == 52)
    let names = try Self.pupils("4A").map(\.printedName)
    #expect(names.count == 52)
    var rest = try Self.text(report.files[0].path)[...]
    for name in names {
      let found = try #require(rest.range(of: name), "\(name)")
      rest = rest[found.upperBound...]
    }
    let outline = try Tool("qpdf").run(
      ["--json", "--json-key=outlines", report.files[1].path], in: Binary.package)
    struct Answer: Decodable {
      struct Entry: Decodable { var title: String, destpageposfrom1: Int }
      var outlines: [Entry]
    }
    let entries = try JSONDecoder().decode(Answer.self, from: outline.data).outlines
    #expect(entries.map(\.title) == names)
    #expect(entries.map(\.destpageposfrom1) == entries.map(\.destpageposfrom1).sorted())
    // Not a birth date, not a code, not an address of anybody.
    let notice = try Self.text(report.files[0].path)
    #expect(notice.firstMatch(of: /\d\d\/\d\d\/20\d\d/) == nil)
    #expect(notice.firstMatch(of: /HS\d{6}/) == nil)
  }

  @Test func `a class that is not complete is not published`() throws {
    let folder = try Binary().folder
    let report = try Self.press().publicVersion(Self.order("2B"), to: .folder(folder.path))
    #expect(report.files.isEmpty && report.documents == 0)
    #expect(report.refused.map(\.pupil?.rawValue) == ["HS220084"])
    #expect(report.findings.map(\.message.code) == ["F002"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/2023-2024"))
  }

  @Test func `a slip alone has pages of A5`() throws {
    let folder = try Binary().folder.path
    var order = Self.order("4A")
    order.pupil = try Self.pupils("4A").first?.id
    let report = try Self.press().publicVersion(order, to: .folder(folder))
    let file = try #require(report.files.first)
    #expect(report.files.count == 1 && file.pupil == order.pupil)
    #expect(file.path.hasSuffix("/4A/family-slip-\(order.pupil?.rawValue ?? "")-end-year.pdf"))
    let size = try Tool("pdfinfo").run([file.path], in: Binary.package).output
    #expect(size.contains("420.945 x 595.276"))
  }

  @Test func `the same school gives the same bytes, also joined`() throws {
    let binary = try Binary()
    for name in ["one", "two"] {
      let report = try Self.press().publicVersion(
        PublicOrder(ClassScope(year: Self.year, grade: 3), at: .endYear),
        to: .file(binary.url(name + ".pdf").path))
      #expect(report.files.count == 1 && report.files.first?.form == nil)
    }
    #expect(try binary.contents("one.pdf") == binary.contents("two.pdf"))
  }

  @Test func `a correction slip is named by the version that replaces, a review comes as pages`() throws {
    let folder = try Binary().folder.path
    let press = try Self.press()
    let section = try #require(
      try Self.school().classes(in: Self.year).first { $0.name.rawValue == "4A" })
    let moment = Moment(unixSeconds: 1_716_861_309)
    let change = RecordedChange(
      pupil: PupilID(rawValue: "HS1"), pupilName: "Vừ Thị Ỷ", column: "Toán: Điểm", before: "7", after: "8",
      who: "Lê Ước", at: moment)
    let report = try press.correctionSlip(
      CorrectionSlip(
        formTitle: "Bảng tổng hợp", section: section, year: Self.year, period: .endYear, version: 1,
        reason: "Nhập nhầm", reopenedBy: "A", reopenedAt: moment, changes: [change], pages: []),
      to: .folder(folder))
    #expect(
      report.files.map(\.path) == ["\(folder)/2023-2024/4A/correction-slip-end-year-2.pdf"])
    #expect(try Self.text(report.files[0].path).contains("HS1 Vừ Thị Ỷ Toán: Điểm 7 8 Lê Ước"))
    let pages = try press.reviewPages(
      ReviewFront(
        formTitle: "Bảng tổng hợp", section: section, year: Self.year, period: .endYear, version: 2,
        since: moment, changes: [change], pages: [], remarks: []))
    #expect(pages.count == 1 && pages[0].size == Paper.a4.size(landscape: true))
  }

  @Test func `a letter that no font has keeps one slip and the notice from being made, not the others`()
    throws
  {
    let binary = try Binary.withSchool()
    try binary.write("hs2.csv", "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n0009,Lò 中,01/02/2014,Nữ,4A\n")
    try binary.mustRun(["import", "pupils", "hs2.csv"])
    let act = Act(who: "thử", at: Moment(unixSeconds: 1_716_861_309), doing: "test")
    let press = try Press(
      school: SchoolFile.open(at: binary.url("school.hocba").path, as: act), home: Binary.package.path)
    var order = Self.order("4A")
    order.isDraft = true
    let report = try press.publicVersion(order, to: .folder(binary.url("out").path))
    #expect(report.files.map(\.form) == [.familySlip] && report.documents == 2)
    #expect(report.refused.map { $0.pupil?.rawValue } == [nil, "0009"])
    #expect(report.findings.map(\.message) == [.documentLacksLetter, .documentLacksLetter])
    #expect(!report.findings.contains { $0.text(.english).contains("Lò") })
  }
}

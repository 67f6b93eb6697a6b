import Foundation
import Harness
import HocBaKit
import Testing

/// Approved documents in an archive, through the library: they are taken as they were kept.
@Suite struct ApprovedArchiveTests {
  private static let kept = Array("%PDF-1.4 as it was approved".utf8)

  /// 4A and 5B; of 4A the sheet and the cards of the end of the year are approved.
  private static let approved: ApprovedDocuments = { (_, _, form, name, period) throws(Failure) in
    guard name.rawValue == "4A", form != .classBook, period == .endYear,
      let day = CivilDate(form == .resultSheet ? "2024-06-03" : "2024-06-05")
    else { return nil }
    return ApprovedDocument(version: 2, day: day, pages: 3, bytes: kept)
  }

  @Test func `what is approved is there, what is not is named`() throws {
    let binary = try Binary.withSchool()
    try binary.write(
      "diem.csv", "Mã học sinh,Tiếng Việt: Mức,Tiếng Việt: Điểm\r\n0001,T,9\r\n0002,T,9\r\n")
    try binary.mustRun(["import", "results", "diem.csv", "--class", "4A", "--period", "cn"])
    let school = try SchoolFile.open(at: binary.url("school.hocba").path)
    var order = ArchiveOrder(SchoolYear(start: 2023))
    order.jobs = 2
    let folder = binary.url("b").path
    let report = try ArchiveRun(
      order, of: school, home: Binary.package.path, to: folder, approved: Self.approved
    ).perform()
    #expect(try binary.contents("b/data/documents/4A/result-sheet-end-year.pdf") == Data(Self.kept))
    #expect(try binary.contents("b/data/documents/4A/report-card-end-year.pdf") == Data(Self.kept))
    let contents = try #require(ArchiveContents(folder))
    let sheet = try #require(contents.documents(of: ClassName(rawValue: "4A"), form: .resultSheet).first)
    #expect(sheet.state == .approved && sheet.version == 2 && sheet.pages == 3)
    #expect(try contents.bytes(of: sheet) == Self.kept)
    // The booklets of a class whose cards are approved are no drafts; nothing of the other class is there.
    #expect(contents.documents.allSatisfy { $0.state != .draft })
    #expect(!contents.documents.contains { $0.form == "report-card" && $0.className == "5B" })
    let refused = Set(
      report.refused.filter(\.isUnapproved).map { "\($0.form) \($0.className ?? "") \($0.period)" })
    #expect(refused == ["class-book 4A end-year", "class-book 5B end-year", "report-card 5B end-year"])
    #expect(report.findings.contains { $0.message == .archiveNotApproved })
    let information = String(decoding: try binary.contents("b/bag-info.txt"), as: UTF8.self)
    #expect(information.contains("Bagging-Date: 2024-06-05\n"), "the last approval")
    try binary.mustRun(["archive", "verify", "b"])
  }
}

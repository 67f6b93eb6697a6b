import Foundation
import Harness
import Testing

@Suite struct PrintTests {
  /// Sheets as drafts: the little school has no marks, and each sheet is one page.
  private static func schoolWithClashingNames() throws -> Binary {
    let binary = try Binary.withSchool()
    try binary.write("lop2.csv", "Lớp,Khối\n5Đ,5\n5Ê,5\n")
    try binary.write(
      "hs2.csv",
      "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\nA1,Hạ Ân,09/05/2013,Nữ,5Đ\nA2,Hạ Ẩn,09/05/2013,Nam,5Ê\n"
    )
    try binary.mustRun(["import", "classes", "lop2.csv"])
    try binary.mustRun(["import", "pupils", "hs2.csv"])
    return binary
  }

  @Test func `classes whose names differ only beyond ASCII have folders of their own, whatever is printed`()
    throws
  {
    let binary = try Self.schoolWithClashingNames()
    var paths: [String] = []
    for name in ["5Đ", "5Ê", "5Đ"] {
      let outcome = try binary.run("print", "result-sheet", "--class", name, "--draft", "-o", "o", "--json")
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      let files = try #require(json["files"] as? [[String: Any]])
      paths += files.compactMap { $0["path"] as? String }
    }
    #expect(
      paths == [
        "o/2023-2024/5_/result-sheet-end-year.pdf", "o/2023-2024/5_-2/result-sheet-end-year.pdf",
        "o/2023-2024/5_/result-sheet-end-year.pdf",
      ])
  }

  @Test(arguments: [([], 4), (["--duplex"], 8)])
  func `in a joined file for both sides each document begins on a front`(options: [String], pages: Int) throws
  {
    let binary = try Self.schoolWithClashingNames()
    let words = ["print", "result-sheet", "--all", "--draft", "-o", "all.pdf", "--json"] + options
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(binary.run(words).output.utf8)) as? [String: Any])
    let files = try #require(json["files"] as? [[String: Any]])
    #expect(files.map { $0["pages"] as? Int } == [pages])
  }

  @Test func `a class without any result is told in one line`() throws {
    let binary = try Binary.withSchool()
    let outcome = try binary.run("print", "result-sheet", "--class", "4A", "--lang", "en")
    #expect(outcome.code == 1)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errorLines.first?.contains("F008") == true)
  }

  @Test func `a character that no face draws is named with its pupil, and other classes are printed`() throws
  {
    let binary = try Binary.withSchool()
    try binary.write(
      "hs3.csv", "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n0002,Đặng 😀 Ẩn,31/12/2014,Nam,4A\n")
    try binary.mustRun(["import", "pupils", "hs3.csv"])
    let outcome = try binary.run(
      "print", "result-sheet", "--all", "--draft", "-o", "o", "--lang", "en")
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("4A, 0002 cannot be printed: the font has no character 😀 (U+1F600)"))
    #expect(outcome.output.contains("o/2023-2024/5B/result-sheet-end-year.pdf"))
  }

  @Test func `a folder of forms that holds none is an error`() throws {
    let binary = try Binary.withSchool()
    try FileManager.default.createDirectory(
      at: binary.folder.appending(path: "mau/trong"), withIntermediateDirectories: true)
    for (folder, code) in [("mau", "T024"), ("khong-co", "T021")] {
      let outcome = try binary.run("template", "check", "--templates", folder)
      #expect(outcome.code == 66)
      #expect(outcome.errors.contains(code))
    }
  }

  @Test func `an import that empties marks says so`() throws {
    let binary = try Binary.withSchool()
    try binary.write("diem.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,T,8\n0002,H,6\n")
    try binary.write("trong.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,,\n0002,H,\n")
    try binary.mustRun(["import", "results", "diem.csv", "--period", "cn"])
    let again = try binary.run("import", "results", "diem.csv", "--period", "cn", "--dry-run", "--lang", "en")
    #expect(!again.errors.contains("become empty"))
    let blank = try binary.run(
      "import", "results", "trong.csv", "--period", "cn", "--dry-run", "--lang", "en")
    #expect(blank.errors.contains("3 cells of 2 pupils become empty"))
  }
}

import Foundation
import Harness
import Testing

/// A roll-over that cannot be done, and commands that meet a closed year.
@Suite struct ClosedYearTests {
  private func school() throws -> School {
    try School.invented(["--classes", "5", "--pupils", "30", "--seed", "8", "--incomplete", "2"])
  }

  @Test func `a roll-over names whom it does not know, and does nothing`() throws {
    let school = try school()
    let before = try school.binary.contents("school.hocba")
    let refused = try school.binary.run("year", "roll-over", "2024-2025")
    #expect(refused.code == 1)
    for pupil in school.pupils where !pupil.missing.isEmpty && pupil.place != nil {
      #expect(refused.errors.contains(pupil.id))
      for column in pupil.missing { #expect(refused.errors.contains(column)) }
    }
    #expect(try school.binary.contents("school.hocba") == before)
    let dry = try school.binary.run("year", "roll-over", "2024-2025", "--dry-run", "--json")
    #expect(dry.code == 1)
    #expect(dry.output.contains("V041"))
    #expect(try school.binary.contents("school.hocba") == before)
    // A principal's decision counts although marks are missing.
    let promoted = Rows(school.expected).rows.filter { $0["Được lên lớp"] == "x" }.map { $0["Mã học sinh"] }
    for pupil in school.pupils where pupil.place != nil && !promoted.contains(pupil.id) {
      try school.binary.mustRun(["decide", "--pupil", pupil.id, "--promoted", "yes", "--reason", "đạt"])
    }
    try school.binary.mustRun(["year", "roll-over", "2024-2025"])
    // A second time there is nothing to do, whatever dates are given.
    try school.binary.write("ngay.json", #"{"end-year": "2025-05-19"}"#)
    let done = try school.binary.contents("school.hocba")
    let again = try school.binary.mustRun(["year", "roll-over", "2024-2025", "--dates", "ngay.json"])
    #expect(again.errors.contains("V047") && again.errors.contains("hocba year open 2024-2025 --dates"))
    #expect(try school.binary.contents("school.hocba") == done)
    #expect(try !school.binary.mustRun(["year", "list"]).output.contains("19/05/2025"))
  }

  @Test func `a class without results is one line`() throws {
    let binary = try Binary()
    try binary.mustRun([
      "school", "create", "--profile", Printed.samples.appendingPathComponent("profile.json").path,
    ])
    try binary.mustRun(["year", "open", "2023-2024"])
    try binary.write("lop.csv", "Lớp,Khối\n1A,1\n")
    try binary.write(
      "hs.csv",
      "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\nA1,Vũ A,01/02/2017,Nam,1A\nA2,Vũ B,01/02/2017,Nam,1A\n")
    try binary.mustRun(["import", "classes", "lop.csv"])
    try binary.mustRun(["import", "pupils", "hs.csv"])
    let refused = try binary.run("year", "roll-over", "2024-2025")
    #expect(refused.errorLines.count == 1)
    #expect(refused.errors.contains("V043") && refused.errors.contains("2 pupils"))
  }

  @Test func `a new year opened by hand is filled, not overwritten`() throws {
    let school = try School.invented(["--classes", "5", "--pupils", "30", "--seed", "21"])
    let binary = school.binary
    let promoted = Rows(school.expected).rows.filter { $0["Được lên lớp"] == "x" }.map { $0["Mã học sinh"] }
    for pupil in school.pupils where pupil.place != nil && !promoted.contains(pupil.id) {
      try binary.mustRun(["decide", "--pupil", pupil.id, "--promoted", "yes", "--reason", "đạt"])
    }
    let early = try #require(school.present(in: "1A").first).id
    try binary.mustRun(["year", "open", "2024-2025"])
    try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm,Ngoại ngữ\n2A,2,Lê Ước,Tiếng Hàn\n2X,2,,\n")
    try binary.write(
      "hs.csv",
      "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n1,\(early),Em Sớm,01/02/2017,Nam,2X\n")
    try binary.mustRun(["import", "classes", "lop.csv", "--year", "2024-2025"])
    try binary.mustRun(["import", "pupils", "hs.csv", "--year", "2024-2025"])
    let outcome = try binary.mustRun(["year", "roll-over", "2024-2025"])
    #expect(outcome.output.contains("\(early) (2X)"))
    let rows = Rows(try binary.mustRun(["export", "classes"]).data).rows
    #expect(rows.first { $0["Lớp"] == "2A" }?["Giáo viên chủ nhiệm"] == "Lê Ước")
    #expect(rows.first { $0["Lớp"] == "2A" }?["Ngoại ngữ"] == "Tiếng Hàn")
    let pupils = Rows(try binary.mustRun(["export", "pupils"]).data).rows
    #expect(pupils.first { $0["Mã học sinh"] == early }?["Lớp"] == "2X")
    #expect(pupils.filter { $0["Lớp"] == "2A" }.count == school.present(in: "1A").count - 1)
  }

  @Test func `every command that writes into a closed year is refused with 4`() throws {
    let school = try School.invented(["--classes", "5", "--pupils", "30", "--seed", "21"])
    let binary = school.binary
    let id = try #require(school.present(in: "4A").first { $0.missing.isEmpty }).id
    let other = try #require(school.present(in: "4A").last { $0.id != id }).id
    try binary.mustRun(["move", "out", "--pupil", other, "--date", "01/04/2024", "-o", "di.json"])
    try binary.mustRun(["year", "open", "2024-2025"])
    try binary.mustRun(["year", "close", "2023-2024"])
    try binary.write("lop.csv", "Lớp,Khối\n4Z,4\n")
    try binary.write(
      "hs.csv", "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\nN1,Vũ A,01/02/2014,Nam,4A\n")
    try binary.write("kq.csv", "Mã học sinh,Ghi chú\n\(id),mới ghi\n")
    try binary.write("cc.csv", "Mã học sinh,Học kỳ,Nghỉ có phép\n\(id),Học kỳ I,77\n")
    try binary.write("qt.csv", "Mã học sinh,Năm học,Lớp\n\(id),2021-2022,2X\n")
    try binary.write("sai.csv", "x\n")
    try binary.write("ngay.json", #"{"end-year": "2024-05-24"}"#)
    let before = try binary.contents("school.hocba")
    for words in [
      ["import", "classes", "lop.csv"], ["import", "pupils", "hs.csv"],
      ["import", "results", "kq.csv", "--class", "4A", "--period", "end-year"],
      ["import", "attendance", "cc.csv"], ["import", "history", "qt.csv"], ["import", "history", "sai.csv"],
      ["import", "pupils", "sai.csv"], ["import", "pupils", "hs.csv", "--dry-run"],
      ["move", "in", "--pupil", id, "--class", "4A", "--date", "10/04/2024"],
      ["move", "out", "--pupil", id, "--date", "10/04/2024"],
      ["move", "drop-out", "--pupil", id, "--date", "10/04/2024"],
      ["move", "return", "--pupil", other, "--date", "10/04/2024"],
      ["move", "class", "--pupil", id, "--class", "4B", "--date", "10/04/2024"],
      ["move", "undo", "--pupil", other, "--reason", "nhầm"],
      ["transfer", "import", "di.json", "--class", "4A", "--date", "10/04/2024", "--pupil", "N2"],
      ["register", "assign"],
      ["mark", "set", "--pupil", id, "--period", "end-year", "--subject", "TOAN", "--comment", "mới"],
      ["decide", "--pupil", id, "--promoted", "no", "--reason", "thử"],
      ["award", "confirm", "--pupil", id, "--title", "Giải nhất", "--ad-hoc"],
    ] {
      let outcome = try binary.run(words + ["--year", "2023-2024"])
      #expect(outcome.code == 4, "\(words): \(outcome.errors)")
      #expect(outcome.errors.contains("S027"), "\(words)")
      #expect(try binary.contents("school.hocba") == before, "\(words)")
    }
    #expect(try binary.run("year", "open", "2023-2024", "--dates", "ngay.json").code == 4)
    #expect(try binary.run("year", "reopen", "2023-2024").code == 64)
    try binary.mustRun(["year", "reopen", "2023-2024", "--reason", "sửa ghi chú"])
    try binary.mustRun([
      "import", "results", "kq.csv", "--class", "4A", "--period", "end-year", "--year", "2023-2024",
    ])
    try binary.mustRun(["year", "close", "2023-2024"])
    #expect(try binary.mustRun(["year", "close", "2023-2024"]).output.contains("nothing to do"))
    #expect(try binary.mustRun(["audit", "show"]).output.contains("year reopen 2023-2024: sửa ghi chú"))
  }
}

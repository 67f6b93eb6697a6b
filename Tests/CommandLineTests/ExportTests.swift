import Foundation
import HocBaKit
import Harness
import Testing

@Suite struct ExportTests {
  @Test func `tables come back as they went in`() throws {
    let binary = try Binary.withSchool()
    #expect(
      try binary.run("export", "classes").output
        == "\u{FEFF}Lớp,Khối,Giáo viên chủ nhiệm,Ngoại ngữ\r\n4A,4,GV01,Tiếng Anh\r\n5B,5,Lê Ước,Tiếng Anh\r\n"
    )
    let pupils = try binary.run("export", "pupils", "--class", "4A").output
    #expect(pupils.contains("\r\n2,0002,,,,Đặng Ẩn,31/12/2014,Nam,"))
    #expect(!pupils.contains("0005"))
  }

  @Test func `pupils with missing cells are listed, and the end is 0`() throws {
    let binary = try Binary.withSchool()
    try binary.write("d.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,T,9\n0002,Miễn,\n")
    #expect(try binary.run("import", "results", "d.csv", "--period", "cn").code == 0)
    let outcome = try binary.run("export", "results", "--class", "4A", "-o", "kq.csv")
    #expect(outcome.code == 0)
    #expect(outcome.errorLines.count == 2)
    #expect(outcome.errorLines.first?.hasPrefix("0001: Tiếng Việt: Mức; Tiếng Việt: Điểm; ") == true)
    #expect(outcome.errorLines.last?.contains("Toán") == false)
    #expect(
      String(decoding: try binary.contents("kq.csv"), as: UTF8.self).hasPrefix(
        "\u{FEFF}Mã học sinh,Họ và tên,Lớp,Thời điểm,"))
  }

  @Test func `a blank table has pupils and no marks, and can be imported`() throws {
    let binary = try Binary.withSchool()
    try binary.write("d.csv", "Mã học sinh,Toán: Mức\n0001,T\n")
    _ = try binary.run("import", "results", "d.csv", "--period", "chk1")
    let blank = try binary.run(
      "export", "results", "--class", "4A", "--period", "chk1", "--blank", "-o", "b.csv")
    #expect(blank.code == 0)
    #expect(blank.errors.isEmpty)
    let text = String(decoding: try binary.contents("b.csv"), as: UTF8.self)
    #expect(text.contains("\r\n0001,Hạ Ễn,4A,Cuối học kỳ I,,,,,"))
    #expect(try binary.run("import", "results", "b.csv").code == 0)
  }

  @Test func `a blank table filled in and imported leaves decisions and awards alone`() throws {
    let binary = try Binary.withSchool()
    try binary.write(
      "d.csv",
      "Mã học sinh,Toán: Mức,Khen thưởng,Kết quả xác nhận,Quyết định lên lớp\n0001,T,Đột xuất: Giải nhất,Hoàn thành,không\n"
    )
    try binary.mustRun(["import", "results", "d.csv", "--period", "cn"])
    let before = try binary.mustRun(["export", "results", "--period", "cn"]).data
    let blank = try binary.mustRun(["export", "results", "--period", "cn", "--blank"]).output
    for column in ["Khen thưởng", "Kết quả xác nhận", "Quyết định lên lớp"] {
      #expect(!blank.contains(column))
    }
    #expect(blank.contains("Ghi chú"))
    try binary.write(
      "b.csv",
      blank.replacingOccurrences(
        of: "0001,Hạ Ễn,4A,Cuối năm học,,,,", with: "0001,Hạ Ễn,4A,Cuối năm học,,,,T"))
    try binary.mustRun(["import", "results", "b.csv"])
    #expect(try binary.mustRun(["export", "results", "--period", "cn"]).data == before)
  }

  @Test func `results show says what is missing, in JSON too`() throws {
    let binary = try Binary.withSchool()
    let outcome = try binary.run("results", "show", "--pupil", "0005", "--json")
    #expect(outcome.code == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let pupil = try #require((json["pupils"] as? [[String: Any]])?.first)
    #expect(pupil["class"] as? String == "5B")
    #expect(pupil["overall"] is NSNull)
    #expect((pupil["missing"] as? [String])?.first == "Tiếng Việt: Mức")
    #expect(try binary.run("results", "show", "--class", "9Z").code == 66)
    #expect(try binary.run("results", "show", "--pupil", "9").code == 66)
    #expect(try binary.run("results", "show", "--grade", "4").output.contains("0001"))
  }

  @Test(
    arguments: [("none/x.csv", 73), (".", 73), ("/dev/full", 73), ("/proc/x.csv", 73)] as [(String, Int32)])
  func `an output that cannot be made ends with 73`(path: String, code: Int32) throws {
    let binary = try Binary.withSchool()
    let outcome = try binary.run("export", "pupils", "-o", path)
    #expect(outcome.code == code)
    #expect(outcome.errorLines.count == 1)
  }

  @Test(
    arguments: [
      ["export", "pupils", "-o", "school.hocba"], ["export", "pupils", "-o", "link.csv"],
      ["export", "pupils", "-o", "school.hocba-wal"],
      ["import", "pupils", "hs.csv", "--report", "school.hocba"],
      ["import", "pupils", "hs.csv", "--report", "link.csv"],
      ["transfer", "export", "--pupil", "0001", "-o", "school.hocba"],
      ["move", "out", "--pupil", "0001", "--date", "10/03/2024", "-o", "./school.hocba"],
      ["results", "stats", "-o", "school.hocba"],
      ["print", "result-sheet", "--class", "4A", "--draft", "-o", "link.pdf"],
    ])
  func `no output replaces the school's own file`(words: [String]) throws {
    let binary = try Binary.withSchool()
    for name in ["link.csv", "link.pdf"] {
      try FileManager.default.linkItem(at: binary.url("school.hocba"), to: binary.url(name))
    }
    let before = try binary.contents("school.hocba")
    let outcome = try binary.run(words)
    #expect(outcome.code == 73, "\(outcome.errors)")
    #expect(outcome.errors.contains("O026"))
    #expect(try binary.contents("school.hocba") == before)
    #expect(try binary.contents("link.csv") == before)
    #expect(try binary.mustRun(["export", "pupils"]).output.contains("0001"))
  }

  @Test func `a full or closed standard output does not crash`() throws {
    let binary = try Binary.withSchool()
    #expect(try binary.shell("\"$HOCBA\" export pupils > /dev/full; echo $?").output.hasSuffix("73\n"))
    #expect(try binary.shell("\"$HOCBA\" export pupils | true; echo ${PIPESTATUS[0]}").output == "0\n")
    #expect(try binary.shell("\"$HOCBA\" export pupils >&-; echo $?").output.hasSuffix("73\n"))
  }

  @Test func `nothing half-written is left, and an old file stays when the new one fails`() throws {
    let binary = try Binary.withSchool()
    #expect(try binary.run("export", "pupils", "-o", "hs-2.csv").code == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: binary.folder.path)
    #expect(left.allSatisfy { !$0.hasSuffix(".tmp") })
    try FileManager.default.createSymbolicLink(
      at: binary.folder.appendingPathComponent("link.csv"),
      withDestinationURL: binary.folder.appendingPathComponent("hs-2.csv"))
    #expect(try binary.run("export", "staff", "-o", "link.csv").code == 0)
    #expect(try binary.contents("hs-2.csv") == binary.contents("link.csv"))
  }

  @Test func `quiet says only errors`() throws {
    let binary = try Binary.withSchool()
    let outcome = try binary.run("export", "results", "--quiet", "-o", "x.csv")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test func `interrupted means 130`() throws {
    let binary = try Binary()
    let outcome = try binary.shell(
      """
      mkfifo wait; sleep 5 > wait & holder=$!
      "$HOCBA" school create --profile wait & pid=$!
      sleep 0.5; kill -INT $pid; wait $pid; echo $?; kill $holder; ls
      """)
    #expect(outcome.output.hasPrefix("130\n"))
    #expect(!outcome.output.contains("school.hocba"))
  }

  @Test func `files are whole or not there`() throws {
    let folder = try Binary().folder.path
    try AtomicFile.write(Array("một".utf8), to: folder + "/a")
    try AtomicFile.write(Array("hai".utf8), to: folder + "/a")
    #expect(try InputFile.read(folder + "/a") == Array("hai".utf8))
    #expect(throws: Failure(.diskFull, at: .file("/dev/full"))) { try AtomicFile.write([1], to: "/dev/full") }
    #expect(throws: Failure(.outputIsFolder, at: .file(folder))) { try AtomicFile.write([1], to: folder) }
    #expect(throws: Failure(.folderMissing, at: .file(folder + "/b/c"), ["folder": folder + "/b"])) {
      try AtomicFile.write([1], to: folder + "/b/c")
    }
    #expect(throws: Failure(.fileMissing, at: .file(folder + "/b"))) { try InputFile.read(folder + "/b") }
    #expect(throws: Failure(.fileIsFolder, at: .file(folder))) { try InputFile.read(folder) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
  }
}

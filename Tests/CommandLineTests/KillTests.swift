import Foundation
import Harness
import HocBaKit
import Testing

/// A program that is killed has done all of what it was asked, or nothing.
@Suite struct KillTests {
  /// A command, and how what it changes is read.
  struct Deed: Sendable, CustomTestStringConvertible {
    let words: [String]
    var testDescription: String { words.prefix(2).joined(separator: " ") }
  }

  static let deeds = [
    Deed(words: ["import", "results", "diem.csv", "--period", "cn"]),
    Deed(words: ["import", "pupils", "hoc-sinh.csv"]),
    Deed(words: ["mark", "set", "--pupil", "P100", "--period", "cn", "--subject", "TV", "--score", "7"]),
    Deed(words: ["year", "roll-over", "2024-2025"]),
    Deed(words: ["backup", "restore", "khac.hocba"]),
  ]

  /// Kills in all, shared by the deeds.
  private static let kills = 60

  @Test(arguments: deeds) func `killed at any moment`(deed: Deed) throws {
    let binary = try Self.school()
    let base = try binary.contents("school.hocba")
    let before = try Self.state(binary)
    let start = ContinuousClock.now
    try binary.mustRun(deed.words)
    let whole = ContinuousClock.now - start
    let after = try Self.state(binary)
    #expect(before != after)
    var done = 0
    // Moments spread evenly over twice the time that the command took; then later ones until it was done once,
    // however busy the machine is by now.
    let count = Self.kills / Self.deeds.count
    var moment = 0
    while moment < count || done == 0 && moment < count * 50 {
      defer { moment += 1 }
      try Self.put(base, binary)
      let process = Process()
      process.executableURL = binary.program
      process.arguments = deed.words
      process.currentDirectoryURL = binary.folder
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let microseconds = Int(whole / .microseconds(1)) * moment / count * 2
      usleep(UInt32(microseconds))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let state = try Self.state(binary)
      #expect(state == before || state == after, "moment \(moment)")
      if state == after { done += 1 }
      let report = try SchoolFile.open(at: binary.url("school.hocba").path).verifyAudit()
      #expect(report.findings == [], "moment \(moment)")
    }
    #expect(done > 0 && done < moment, "some were killed in time, and some too late: \(done) of \(moment)")
  }

  /// A class of 40 with nothing recorded.
  private static func school() throws -> Binary {
    let binary = try Binary.withSchool()
    var pupils = "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n"
    var marks = "Mã học sinh,Toán: Mức,Toán: Điểm,Tiếng Việt: Mức,Tiếng Việt: Điểm,Đạo đức: Mức,Ghi chú\n"
    for number in 100..<140 {
      pupils += "P\(number),Nguyễn Văn \(number),01/02/2014,Nam,4A\n"
      marks += "P\(number),T,9,H,\(number % 10),T,ghi chú \(number)\n"
    }
    try binary.write("dau.csv", pupils)
    try binary.write("hoc-sinh.csv", pupils.replacing("Nguyễn", with: "Trần"))
    try binary.write("diem.csv", marks)
    try binary.mustRun(["import", "pupils", "dau.csv"])
    // For a restore: the school with marks, and back.
    try binary.mustRun(["backup", "create", "-o", "truoc.hocba"])
    try binary.mustRun(["import", "results", "diem.csv", "--period", "cn"])
    try binary.mustRun(["backup", "create", "-o", "khac.hocba"])
    try binary.mustRun(["backup", "restore", "truoc.hocba"])
    // For a roll-over: everybody is decided.
    for pupil in try binary.mustRun(["class", "list", "--json"]).output.matches(of: /"pupil": "([^"]+)"/) {
      try binary.mustRun([
        "decide", "--pupil", String(pupil.1), "--promoted", "no", "--reason", "thử",
      ])
    }
    return binary
  }

  private static func put(_ base: Data, _ binary: Binary) throws {
    for suffix in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(at: binary.url("school.hocba" + suffix))
    }
    try base.write(to: binary.url("school.hocba"))
  }

  /// All that is recorded.
  private static func state(_ binary: Binary) throws -> [String] {
    let school = try SchoolFile.open(at: binary.url("school.hocba").path)
    let year = SchoolYear(start: 2023)
    let results = try school.results(in: year, period: .endYear)
    let pupils = try school.pupils(in: year)
    return pupils.keys.sorted().map { id in
      "\(id.rawValue) \(pupils[id]?.fullName ?? "") \(results[id]?.note ?? "") "
        + "\(results[id]?.subjects["TV"]?.score?.value ?? -1)"
    } + ["\(try school.years().map(\.text))", "\(try school.closedYears().count)"]
  }
}

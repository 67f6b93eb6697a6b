import Foundation
import Harness
import Testing

/// What is wrong is said with its place and the exit code of the contract; nothing is left half made.
@Suite struct BadInputTests {
  /// A school of one class, with templates and fonts of its own that a test may spoil.
  private func school() throws -> Binary {
    let binary = try Binary()
    let source = try Printed.booklet().url("school.hocba")
    try FileManager.default.copyItem(at: source, to: binary.url("school.hocba"))
    return binary
  }

  /// Runs and checks everything that holds of every refusal.
  private func refuse(
    _ binary: Binary, _ words: [String], code: Int32, saying parts: [String] = [],
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = (binary.files(), try binary.contents("school.hocba"))
    for language in ["vi", "en"] {
      let outcome = try binary.run(words + ["--lang", language], environment: environment)
      #expect(outcome.code == code, "\(outcome.errors)", sourceLocation: sourceLocation)
      #expect(!outcome.errorLines.isEmpty, sourceLocation: sourceLocation)
      for part in parts {
        #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: sourceLocation)
      }
      #expect(!outcome.errors.contains("Vừ Thị Ỷ"), "no names in messages", sourceLocation: sourceLocation)
    }
    let after = binary.files().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    #expect(after == before.0, sourceLocation: sourceLocation)
    #expect(try binary.contents("school.hocba") == before.1, sourceLocation: sourceLocation)
  }

  @Test(
    arguments: [
      (["result-sheet", "--class", "9Z"], 66, ["9Z"]),
      (["report-card", "--pupil", "nobody"], 66, ["nobody"]),
      (["result-shet", "--all"], 64, ["result-shet", "result-sheet"]), (["result-sheet"], 64, ["--all"]),
      (["result-sheet", "--all", "--paper", "A5"], 64, ["A5"]),
      (["result-sheet", "--all", "--period", "never"], 64, ["never"]),
      (["report-card", "--all", "--pages", "some"], 64, ["some"]),
      (["result-sheet", "--all", "--date", "31/02/2024"], 64, ["31/02/2024"]),
      (["result-sheet", "--grade", "6"], 64, ["6"]),
      (["result-sheet", "--all", "--class", "4B"], 64, ["--class"]),
      (["result-sheet", "--all", "--year", "2030-2031"], 66, ["2030-2031"]),
      (["result-sheet", "--all", "--school", "other.hocba"], 66, ["other.hocba"]),
    ] as [([String], Int32, [String])])
  func `what does not exist`(words: [String], code: Int32, parts: [String]) throws {
    try refuse(
      try school(), ["print"] + words + (words.contains("-o") ? [] : ["-o", "x"]), code: code, saying: parts)
  }

  @Test(arguments: [
    ("{pupil.fullName}", "{pupil.fulName}", ["fulName", "fullName"]),
    ("head=\"Khen thưởng\"", "head=\"Khen thưởng\"\" ", []),
    ("</table>", "", []), ("<rule ", "<rul ", ["rul", "rule"]),
    ("overflow=\"note 2\"", "overfow=\"note 2\"", ["overfow", "overflow"]),
    (" width=\"", " width=\"5xx", ["5xx"]),
    ("{row.number}", "{row.number", []),
  ])
  func `a template with a fault`(good: String, bad: String, parts: [String]) throws {
    let binary = try school()
    try copy("Templates", to: binary.url("mau"))
    let file = binary.url("mau/TT27-2020/result-sheet.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let range = try #require(text.range(of: good))
    try Data(text.replacingCharacters(in: range, with: bad).utf8).write(to: file)
    let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
    let words = ["print", "result-sheet", "--class", "4B", "--templates", "mau", "-o", "x"]
    let place = "mau/TT27-2020/result-sheet.xml:"
    // An element that is never closed is noticed later than where it begins.
    let isLate = bad.isEmpty
    try refuse(binary, words, code: 65, saying: [isLate ? place : place + "\(line):"] + parts)
  }

  @Test(arguments: ["empty", "cut", "noise", "folder", "missing", "zeros"])
  func `a font with a fault`(kind: String) throws {
    let binary = try school()
    try copy("Templates", to: binary.url("home/Templates"))
    try copy("Fonts", to: binary.url("home/Fonts"))
    let file = binary.url("home/Fonts/LiberationSerif-Bold.ttf")
    var bytes = try Data(contentsOf: file)
    switch kind {
    case "empty": bytes = Data()
    case "cut": bytes = bytes.prefix(bytes.count / 3)
    case "noise":
      for index in stride(from: 12, to: 300, by: 3) { bytes[index] = UInt8(truncatingIfNeeded: index &* 37) }
    case "zeros": bytes = Data(count: 4000)
    default: break
    }
    try FileManager.default.removeItem(at: file)
    if kind == "folder" {
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    } else if kind != "missing" {
      try bytes.write(to: file)
    }
    try refuse(
      binary, ["print", "result-sheet", "--all", "-o", "x.pdf"],
      code: ["folder", "missing"].contains(kind) ? 66 : 65,
      saying: ["LiberationSerif-Bold.ttf"], environment: ["HOCBA_HOME": binary.url("home").path])
  }

  /// A damaged byte anywhere may be harmless or an error, but never a crash and never half a file.
  @Test func `fonts with a wrong byte never crash it`() throws {
    let binary = try school()
    try copy("Templates", to: binary.url("home/Templates"))
    try copy("Fonts", to: binary.url("home/Fonts"))
    let file = binary.url("home/Fonts/LiberationSerif-Regular.ttf")
    let good = try Data(contentsOf: file)
    for step in 0..<24 {
      var bytes = good
      // The directory of tables first, then places all over the file.
      let place = step < 12 ? 4 + step * 23 : (good.count / 12) * (step - 12) + 97
      for offset in 0..<4 { bytes[place + offset] ^= 0xFF }
      try bytes.write(to: file)
      let outcome = try binary.run(
        ["print", "result-sheet", "--all", "-o", "x.pdf"],
        environment: ["HOCBA_HOME": binary.url("home").path])
      #expect([0, 65].contains(outcome.code), "byte \(place): \(outcome.code) \(outcome.errors)")
      #expect(binary.has("x.pdf") == (outcome.code == 0))
      if binary.has("x.pdf") { try FileManager.default.removeItem(at: binary.url("x.pdf")) }
    }
  }

  @Test(arguments: [
    ["result-sheet", "--all", "-o", "way"], ["report-card", "--all", "-o", "way"],
    ["result-sheet", "--all", "-o", "way/x.pdf"], ["result-sheet", "--all", "-o", "none/x.pdf"],
    ["report-card", "--all", "-o", "folder.pdf"], ["result-sheet", "--all", "-o", "/proc/x.pdf"],
    ["result-sheet", "--all", "-o", "/proc/x"], ["result-sheet", "--all", "-o", "full.pdf"],
  ]) func `an output that cannot be made`(words: [String]) throws {
    let binary = try school()
    try binary.write("way", "a file is in the way")
    try FileManager.default.createDirectory(
      at: binary.url("folder.pdf"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: binary.url("full.pdf").path, withDestinationPath: "/dev/full")
    try refuse(binary, ["print"] + words, code: 73)
  }

  @Test func `a folder that may not be written`() throws {
    let binary = try school()
    try FileManager.default.createDirectory(at: binary.url("fest"), withIntermediateDirectories: false)
    guard getuid() != 0 else {
      // Root may write anywhere that is mounted for writing.
      #expect(try binary.run("print", "result-sheet", "--all", "-o", "/sys/x").code == 73)
      return
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: binary.url("fest").path)
    try refuse(binary, ["print", "result-sheet", "--all", "-o", "fest"], code: 73)
  }

  private func copy(_ name: String, to place: URL) throws {
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Binary.package.appendingPathComponent(name), to: place)
  }
}

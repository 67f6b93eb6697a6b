import Foundation
import Harness
import Testing

/// However a run of `archive create` ends, the same command goes on and ends with the same bytes.
@Suite struct ArchiveEndingsTests {
  /// Kills in all: `HOCBA_ARCHIVE_KILLS`, else 10.
  private static let kills =
    ProcessInfo.processInfo.environment["HOCBA_ARCHIVE_KILLS"].flatMap { Int($0) } ?? 10

  @Test(arguments: [1, 2]) func `killed again and again`(jobs: Int) throws {
    let made = try Archived.made()
    let start = ContinuousClock.now
    let whole = try Binary()
    try whole.mustRun(made.words("b", jobs: jobs))
    let time = Int((ContinuousClock.now - start) / .microseconds(1))
    let binary = try Binary()
    var ended = 0
    for _ in 0..<Self.kills / 2 {
      let process = Process()
      process.executableURL = binary.program
      process.arguments = made.words("b", jobs: jobs)
      process.currentDirectoryURL = binary.folder
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32.random(in: 0...UInt32(max(1, time * 3 / 4))))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if binary.has("b") {
        // It was whole before the kill.
        ended += 1
        #expect(try made.differences(from: binary, "b").isEmpty)
        try FileManager.default.removeItem(at: binary.url("b"))
      }
    }
    #expect(ended < Self.kills / 2, "some were killed in time")
    try binary.mustRun(made.words("b", jobs: 3 - jobs))
    #expect(try made.differences(from: binary, "b").isEmpty)
    #expect(!binary.has("b.unfinished"))
    #expect(try Archived.isValid(binary, "b"))
  }

  /// Once part of it is done: after the first document.
  private func begin(_ made: Archived, _ binary: Binary, signal: String) throws -> Outcome {
    try binary.shell(
      """
      "$HOCBA" \(made.words("b", jobs: 1).map { "'\($0)'" }.joined(separator: " ")) & pid=$!
      for turn in $(seq 2000); do [ "$(wc -l 2>/dev/null < b.unfinished/journal || echo 0)" -gt 3 ] && break; sleep 0.01; done
      kill -\(signal) $pid; wait $pid; echo "code $?"
      """)
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)]) func `interrupted`(signal: String, code: Int) throws {
    let made = try Archived.made()
    let binary = try Binary()
    #expect(try begin(made, binary, signal: signal).output.hasSuffix("code \(code)\n"))
    #expect(!binary.has("b") && binary.has("b.unfinished/journal"))
    #expect(try binary.mustRun(["archive", "verify", "b"], code: 66).errors.contains("H020"))
    let outcome = try binary.mustRun(made.words("b"))
    #expect(outcome.output.contains("Went on with an unfinished archive"))
    #expect(try made.differences(from: binary, "b").isEmpty)
  }

  @Test func `what was noted but lost is made again`() throws {
    let made = try Archived.made()
    let binary = try Binary()
    _ = try begin(made, binary, signal: "KILL")
    let pdf = try #require(binary.files(below: "b.unfinished/bag/data/documents").first)
    try binary.write(pdf, "torn")
    try binary.mustRun(made.words("b"))
    #expect(try made.differences(from: binary, "b").isEmpty)
  }

  @Test func `another order, another state of the school, and beginning anew`() throws {
    let made = try Archived.made()
    let binary = try Binary()
    try FileManager.default.copyItem(at: made.binary.url("school.hocba"), to: binary.url("school.hocba"))
    _ = try begin(made, binary, signal: "KILL")
    let words = ["archive", "create", "-o", "b", "--lang", "en"]
    let other = try binary.mustRun(words, code: 73)
    #expect(other.errors.contains("H003") && other.errors.contains("--restart"))
    let pupil = try #require(made.school.present(in: "4A").first)
    try binary.mustRun([
      "mark", "set", "--pupil", pupil.id, "--period", "cn", "--subject", "TV", "--comment", "Tốt.",
    ])
    let changed = try binary.mustRun(words + ["--include-drafts"], code: 73)
    #expect(changed.errors.contains("H004") && changed.errors.contains("--restart"))
    try binary.mustRun(words + ["--include-drafts", "--restart"])
    #expect(!binary.has("b.unfinished"))
    try binary.mustRun(["archive", "verify", "b"])
    #expect(try !made.differences(from: binary, "b").isEmpty)
  }

  /// Killed as it began, and killed as it tidied up.
  @Test func `the first and the last moment`() throws {
    let made = try Archived.made()
    let binary = try Binary()
    let folder = binary.url("b.unfinished")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try binary.write("b.unfinished/.hocba-1-1.tmp", "{")
    try binary.mustRun(made.words("b"))
    #expect(!binary.has("b.unfinished"))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try binary.mustRun(made.words("b"))
    #expect(!binary.has("b.unfinished"))
    #expect(try made.differences(from: binary, "b").isEmpty)
  }

  @Test func `a folder of somebody else is not touched`() throws {
    let made = try Archived.made()
    let binary = try Binary()
    try FileManager.default.createDirectory(at: binary.url("b.unfinished"), withIntermediateDirectories: true)
    try binary.write("b.unfinished/mine", "x")
    for more in [[], ["--restart"]] { try binary.mustRun(made.words("b") + more, code: 73) }
    #expect(binary.files() == ["b.unfinished/mine"])
  }

  @Test func `two at a time do not mix`() throws {
    let made = try Archived.made()
    let binary = try Binary()
    let call = made.words("b", jobs: 1).map { "'\($0)'" }.joined(separator: " ")
    let outcome = try binary.shell(
      """
      "$HOCBA" \(call) > first & pid=$!
      for turn in $(seq 2000); do [ -s b.unfinished/journal ] && break; sleep 0.01; done
      "$HOCBA" \(call) --quiet; echo "second $?"; wait $pid; echo "first $?"
      """)
    #expect(outcome.output.contains("H002"), "\(outcome.output)")
    #expect(outcome.output.contains("second 73\nfirst 0\n"), "\(outcome.output)")
    #expect(try made.differences(from: binary, "b").isEmpty)
  }

  /// A small file system of its own, where it is allowed to make one: refused beforehand, or full on the way.
  @Test(arguments: ["300k", "700k", "4m", "4900k", "5m", "5200k", "5400k"])
  func `the disk fills up, and the next run goes on`(
    size: String
  ) throws {
    let made = try Archived.made()
    let binary = try Binary()
    let call = made.words("part/b").map { "'\($0)'" }.joined(separator: " ")
    let outcome = try binary.shell(
      """
      mkdir part; mount -t tmpfs -o size=\(size) tmpfs part 2>/dev/null || { echo "no mount"; exit; }
      "$HOCBA" \(call); echo "code $?"
      ls part/b 2>&1 | head -1
      mount -o remount,size=200m part
      "$HOCBA" \(call) --quiet; echo "code $?"
      cp -r part/b kept; umount part
      """)
    guard outcome.output != "no mount\n" else { return }
    #expect(outcome.output.contains("code 73\n"), "\(outcome.output)")
    #expect(
      outcome.output.contains("error H007") || outcome.output.contains("error H008"), "\(outcome.output)")
    #expect(outcome.output.contains("No such file"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("code 0\n"), "\(outcome.output)")
    #expect(try made.differences(from: binary, "kept").isEmpty)
  }

  /// Files may not be larger than some KiB: fewer than the snapshot has, and a few more.
  @Test(arguments: [false, true]) func `a limit on the size of files`(isAboveSnapshot: Bool) throws {
    let made = try Archived.made()
    let binary = try Binary()
    let size = try made.binary.contents("\(Archived.bag)/data/school/school.hocba").count / 1024
    let call = made.words("b").map { "'\($0)'" }.joined(separator: " ")
    let outcome = try binary.shell(
      """
      (ulimit -f \(isAboveSnapshot ? size + 20 : size / 2); "$HOCBA" \(call)); echo "code $?"
      "$HOCBA" \(call) --quiet; echo "code $?"
      """)
    if !isAboveSnapshot { #expect(outcome.output.contains("code 73\n"), "\(outcome.output)") }
    #expect(outcome.output.hasSuffix("code 0\n"), "\(outcome.output)")
    #expect(try made.differences(from: binary, "b").isEmpty)
  }
}

import Foundation
import Harness
import Testing

/// However it ends, a file is whole or not there (contract §1, exit codes 73 and 130).
@Suite struct WholeFilesTests {
  private func checkWhole(_ files: [String], in binary: Binary, below folder: String) throws {
    let demo = try Printed.demo()
    #expect(!files.contains { $0.hasSuffix(".tmp") }, "\(files)")
    for file in files where file.hasSuffix(".pdf") {
      let name = "out" + file.dropFirst(folder.count)
      #expect(try binary.contents(file) == demo.contents(name), "\(file)")
    }
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)]) func `interrupted in the middle`(signal: String, code: Int)
    throws
  {
    let school = try Printed.sample().binary.url("school.hocba").path
    let binary = try Binary()
    let outcome = try binary.shell(
      """
      "$HOCBA" --school '\(school)' print report-card --all -o part --quiet & pid=$!
      for turn in $(seq 1000); do ls part/2023-2024/1A/*.pdf >/dev/null 2>&1 && break; sleep 0.02; done
      kill -\(signal) $pid; wait $pid; echo "code $?"
      """)
    #expect(outcome.output == "code \(code)\n")
    let files = binary.files(below: "part")
    #expect(!files.isEmpty && files.count < 333)
    try checkWhole(files, in: binary, below: "part")
  }

  @Test(arguments: [8, 34]) func `files may not be larger than a limit`(limit: Int) throws {
    let school = try Printed.sample().binary.url("school.hocba").path
    let binary = try Binary()
    // 8 KiB is enough for no card, 34 for some.
    let outcome = try binary.shell(
      """
      ulimit -f \(limit)
      "$HOCBA" --school '\(school)' print report-card --class 3B -o part --quiet; echo "code $?"
      """)
    let files = binary.files(below: "part")
    if files.count < 8 { #expect(outcome.output.hasSuffix("code 73\n"), "\(outcome.output)") }
    if limit == 8 { #expect(files.isEmpty) }
    try checkWhole(files, in: binary, below: "part")
  }

  /// A small file system of its own, where it is allowed to make one.
  @Test func `the disk fills up`() throws {
    let school = try Printed.sample().binary.url("school.hocba").path
    let binary = try Binary()
    let outcome = try binary.shell(
      """
      mkdir part; mount -t tmpfs -o size=160k tmpfs part 2>/dev/null || { echo "no mount"; exit; }
      "$HOCBA" --school '\(school)' print report-card --class 3B -o part --lang en; echo "code $?"
      "$HOCBA" --school '\(school)' print report-card --class 3B -o part/all.pdf --quiet; echo "code $?"
      cp -r part kept; umount part
      """)
    guard outcome.output != "no mount\n" else { return }
    #expect(outcome.output.components(separatedBy: "code 73\n").count == 3, "\(outcome.output)")
    #expect(outcome.output.contains("part/2023-2024/3B/report-card-"), "\(outcome.output)")
    let files = binary.files(below: "kept")
    #expect(files.count > 0 && files.count < 8)
    #expect(!files.contains("kept/all.pdf"))
    try checkWhole(files, in: binary, below: "kept")
  }

  /// `make install` lays the program so; a link to it, and any folder to call it from, are as good.
  @Test func `an installed program finds its folders`() throws {
    let binary = try Binary()
    let share = binary.url("usr/share/hocba")
    for folder in [binary.url("usr/bin"), share, binary.url("elsewhere")] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(at: binary.program, to: binary.url("usr/bin/hocba"))
    for name in ["Templates", "Fonts", "Samples"] {
      try FileManager.default.copyItem(
        at: Binary.package.appendingPathComponent(name), to: share.appendingPathComponent(name))
    }
    try FileManager.default.createSymbolicLink(
      at: binary.url("elsewhere/hb"), withDestinationURL: binary.url("usr/bin/hocba"))
    let school = try Printed.sample().binary
    let outcome = try Tool(binary.url("elsewhere/hb")).run(
      [
        "print", "result-sheet", "--all", "--paper", "A4", "-o", "x.pdf", "--school",
        school.url("school.hocba").path,
      ], in: binary.url("elsewhere"))
    #expect(outcome.code == 3, "\(outcome.errors)")
    #expect(try binary.contents("elsewhere/x.pdf") == school.contents("sheets-A4.pdf"))
  }
}

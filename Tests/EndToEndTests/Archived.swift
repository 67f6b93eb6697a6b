import Foundation
import Harness
import Testing

/// An archive that is made once, of a small school, and compared with by many tests.
struct Archived: Sendable {
  let school: School
  /// The folder of the bag in the school's folder.
  static let bag = "bag"

  var binary: Binary { school.binary }
  /// The path of the school file.
  var file: String { binary.url("school.hocba").path }

  static func made() throws -> Archived { try madeOnce.get() }

  private static let madeOnce = Result<Archived, any Error> {
    let school = try School.invented(["--classes", "5", "--pupils", "30", "--seed", "77"])
    try school.binary.fillResults("5A", period: "end-term-1")
    try school.binary.mustRun(["award", "confirm", "--all-computed"])
    try school.binary.mustRun([
      "archive", "create", "-o", bag, "--include-drafts", "--jobs", "1", "--lang", "en",
    ])
    return Archived(school: school)
  }

  /// The words that make the same archive elsewhere.
  func words(_ folder: String, jobs: Int = 2) -> [String] {
    [
      "--school", file, "archive", "create", "-o", folder, "--include-drafts", "--jobs", "\(jobs)", "--lang",
      "en",
    ]
  }

  /// What differs between a bag elsewhere and this one; empty: nothing.
  func differences(from other: Binary, _ folder: String) throws -> String {
    let outcome = try Tool("diff").run(
      ["-r", binary.url(Self.bag).path, other.url(folder).path], in: other.folder)
    return outcome.output + outcome.errors
  }

  /// Whether the tool of the Library of Congress finds a bag valid.
  static func isValid(_ binary: Binary, _ folder: String) throws -> Bool {
    let tool = Binary.package.appendingPathComponent(".build/bagit/bin/bagit.py")
    guard FileManager.default.isExecutableFile(atPath: tool.path) else {
      throw HarnessError("the bag tool is not installed; make test installs it")
    }
    return try Tool(tool).run(["--quiet", "--validate", folder], in: binary.folder).code == 0
  }
}

import Diagnostics
import Foundation
import Harness
import Testing

@testable import Archiving

/// Bags that this program did not make, good and bad, before the tool of the Library of Congress and before ours.
@Suite struct AgreementTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// By RFC 8493.
    let isValid: Bool
    /// What the tool says of it.
    let isValidToTool: Bool
    /// Why that differs.
    let reason: String
    let folder: String

    var testDescription: String { name }
  }

  static let made: Result<[Case], any Error> = Result {
    let folder = try Workplace.newFolder().appendingPathComponent("bags")
    let maker = Binary.package.appendingPathComponent("Tests/Tools/make-bags.py").path
    let outcome = try Tool("python3").run([maker, folder.path], in: Binary.package)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Case(
        name: cells[0], isValid: cells[1] == "true",
        isValidToTool: (cells[2].isEmpty ? cells[1] : cells[2]) == "true",
        reason: cells[3], folder: folder.appendingPathComponent(cells[0]).path)
    }
  }

  /// The tool, as `make test` puts it there; without it this run has failed.
  private func isValidToTool(_ folder: String) throws -> Bool {
    let tool = Binary.package.appendingPathComponent(".build/bagit/bin/bagit.py")
    guard FileManager.default.isExecutableFile(atPath: tool.path) else {
      throw HarnessError("the bag tool is not installed; make test installs it")
    }
    return try Tool(tool).run(["--quiet", "--validate", folder], in: Binary.package).code == 0
  }

  @Test func `ours and the tool of the Library of Congress agree`() throws {
    let cases = try Self.made.get()
    #expect(cases.count >= 70)
    for bag in cases {
      let report = try BagVerification.verify(bag.folder, jobs: 2)
      #expect(report.isValid == bag.isValid, "\(bag.name): \(report.findings.map { $0.text(.english) })")
      #expect(try isValidToTool(bag.folder) == bag.isValidToTool, "\(bag.name)")
      #expect(bag.reason.isEmpty == (bag.isValid == bag.isValidToTool), "\(bag.name)")
    }
    // Where the two differ, the reason is written down; there are few.
    #expect(cases.count { $0.isValid != $0.isValidToTool } == 7)
  }

  @Test(arguments: [
    ("file-missing-without-oxum", ["E031 manifest-sha256.txt:1:1"]), ("file-added", ["E034 data/new.txt"]),
    ("file-changed-same-size", ["E036 data/a.txt"]), ("path-absolute", ["E021 manifest-sha256.txt:3:1"]),
    ("backslashes", ["E021 manifest-sha256.txt:2:1", "E034 data/b/c.txt"]),
    ("fetch-not-fetched", ["E033 manifest-sha256.txt:1:1"]),
    ("other-case-on-disk", ["E032 manifest-sha256.txt:1:1", "E034 data/A.txt"]),
    ("one-of-two-manifests-incomplete", ["E035 data/b/c.txt"]), ("oxum-wrong-count", ["E044 bag-info.txt"]),
    ("link-out-of-the-bag", ["E031 manifest-sha256.txt:3:1", "E039 data/link.txt"]),
    ("no-declaration", ["E003 bagit.txt"]), ("unknown-encoding", ["E010 bagit.txt"]),
  ])
  func `what is wrong is named`(name: String, expected: [String]) throws {
    let bag = try #require(try Self.made.get().first { $0.name == name })
    let errors = try BagVerification.verify(bag.folder, jobs: 1).findings.filter { $0.severity == .error }
    #expect(
      errors.map { "\($0.message.code) \($0.place.text(.english))" }.sorted() == expected,
      "\(errors.map { $0.text(.english) })")
  }

  @Test(arguments: BagAlgorithm.allCases) func `digests with coreutils and without`(algorithm: BagAlgorithm)
    throws
  {
    let folder = try Workplace.newFolder()
    let names = ["a", "-b", "c d", "e\nf", "Ặ"]
    for name in names { try Data(name.utf8).write(to: folder.appendingPathComponent(name)) }
    let files = names.map { (path: $0, size: $0.utf8.count) }
    let found = try #require(FileDigests(in: folder.path, jobs: 2).digests(of: files, by: algorithm))
    #expect(found.count == names.count)
    #expect(found.values.allSatisfy { $0.utf8.count == algorithm.digits })
    if algorithm == .sha256 {
      for name in names {
        let path = folder.appendingPathComponent(name).path
        #expect(found[ExactPath(name)] == FileDigests.sha256(of: path))
      }
    }
  }
}

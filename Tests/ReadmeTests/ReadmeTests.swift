import Foundation
import Testing

@Suite struct ReadmeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The example is the file beside this one, which this target compiles.
  @Test func `the README shows the example that compiles`() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let example = try String(
      contentsOf: Self.root.appending(path: "Tests/ReadmeTests/PrintASheet.swift"), encoding: .utf8)
    #expect(readme.contains(example))
  }

  @Test(arguments: ["README.md", "CHANGELOG.md", "Docs/templates.md"])
  func `links and paths in documents exist`(name: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
    let folder = Self.root.appending(path: name).deletingLastPathComponent()
    for match in text.matches(of: /\]\(([^)#:]+)\)/) {
      let path = folder.appending(path: String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(name): \(match.1)")
    }
    for match in text.matches(of: /`((?:Sources|Templates|Tests|Docs|Samples|Fonts)\/[A-Za-z0-9_\/.+-]*)`/) {
      let path = Self.root.appending(path: String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(name): \(match.1)")
    }
  }
}

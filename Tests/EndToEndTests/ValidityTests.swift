import Foundation
import Harness
import Testing

/// Every PDF that the other tests make, looked at by the tools that an archive would use.
@Suite struct ValidityTests {
  private static let jars = [
    "preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-io", "commons-logging", "javax.activation",
    "jaxb-api",
  ]

  private func allFiles() throws -> [URL] {
    try Printed.folders().flatMap { binary in
      binary.files().filter { $0.hasSuffix(".pdf") }.map { binary.url($0) }
    }
  }

  @Test func `all are valid PDF-A-1b`() throws {
    let files = try allFiles()
    let folder = try Workplace.newFolder()
    let list = folder.appendingPathComponent("list")
    try Data(files.map(\.path).joined(separator: "\n").utf8).write(to: list)
    let classes = Self.jars.map { "/usr/share/java/\($0).jar" }
    for jar in classes {
      try #require(FileManager.default.fileExists(atPath: jar), "\(jar) is not installed")
    }
    // One JVM for all: starting it costs more than a file.
    let outcome = try Tool("java").run(
      [
        "-XX:+UseSerialGC", "-cp", classes.joined(separator: ":"),
        "org.apache.pdfbox.preflight.Validator_A1b",
        "group", list.path,
      ], in: folder)
    let lines = outcome.output.split(separator: "\n")
    let complaints = lines.filter { !$0.hasSuffix("is a valid PDF/A-1b file") }
    #expect(complaints.isEmpty, "\(complaints.prefix(10).joined(separator: "\n"))")
    #expect(lines.count == files.count)
    #expect(outcome.code == 0)
    #expect(files.count > 360)
  }

  @Test func `qpdf has nothing to say`() throws {
    for file in try allFiles() {
      let outcome = try Tool("qpdf").run(["--check", file.path], in: file.deletingLastPathComponent())
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(file.path): \(outcome.errors)")
      #expect(!outcome.output.contains("WARNING"), "\(file.path): \(outcome.output)")
    }
  }

  @Test func `every font is embedded, a subset, and has its letters`() throws {
    let files = try allFiles()
    // The cards of one class are made by the same code as those of another.
    for file in files where !file.path.contains("report-card-") || file.path.contains("/3B/") {
      let outcome = try Tool("pdffonts").run([file.path], in: file.deletingLastPathComponent())
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(file.path): \(outcome.errors)")
      let fonts = outcome.output.split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty)
      for font in fonts {
        let columns = font.split(separator: " ")
        #expect(columns.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(file.path): \(font)")
        let tag = font.prefix { $0 != "+" }
        #expect(tag.count == 6 && tag.allSatisfy { $0.isUppercase }, "\(file.path): \(font)")
      }
    }
  }
}

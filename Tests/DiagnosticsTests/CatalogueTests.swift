import Foundation
import Testing

/// Reads the catalogue as text: every message of every area, without a list to keep.
@Suite struct CatalogueTests {
  private struct Entry {
    let code: String
    let vietnamese: String
    let english: String
  }

  private func entries() throws -> [Entry] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Sources/Diagnostics/Messages")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var entries: [Entry] = []
    for file in files {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for part in source.components(separatedBy: "Message(\n").dropFirst() {
        let literals = Self.literals(in: part)
        if literals.count >= 3 {
          entries.append(Entry(code: literals[0], vietnamese: literals[1], english: literals[2]))
        } else {
          Issue.record("\(file): a message without code and two texts")
        }
      }
    }
    return entries
  }

  /// The string literals of a piece of source, escapes left as they are.
  private static func literals(in source: String) -> [String] {
    var literals: [String] = []
    var current: String?
    var isEscaped = false
    for character in source {
      if let text = current {
        if character == "\"", !isEscaped {
          literals.append(text)
          current = nil
        } else {
          current = text + String(character)
        }
        isEscaped = character == "\\" && !isEscaped
      } else if character == "\"" {
        current = ""
        isEscaped = false
      }
      if literals.count == 3 { break }
    }
    return literals
  }

  private func names(in text: String) -> Set<Substring> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first
      }
    )
    .filter { $0.allSatisfy { $0.isLetter || $0.isNumber } }
  }

  @Test func `codes are unique and have one shape`() throws {
    let codes = try entries().map(\.code)
    #expect(codes.count > 50)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.wholeMatch(of: /[A-Z]{1,2}[0-9]{3}/) != nil, "\(code)") }
  }

  @Test func `both languages name the same values`() throws {
    for entry in try entries() {
      #expect(names(in: entry.vietnamese) == names(in: entry.english), "\(entry.code)")
    }
  }

  @Test func `Vietnamese is in normal form C and differs from English`() throws {
    for entry in try entries() {
      #expect(
        entry.vietnamese.utf8.elementsEqual(entry.vietnamese.precomposedStringWithCanonicalMapping.utf8),
        "\(entry.code)")
      #expect(entry.vietnamese != entry.english, "\(entry.code)")
    }
  }
}

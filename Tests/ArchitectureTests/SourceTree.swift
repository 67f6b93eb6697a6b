import Foundation

/// A line of Swift under Sources, with the room it is in.
struct SourceLine: CustomStringConvertible {
  let room: String
  let file: String
  let number: Int
  /// Without the blanks around it.
  let text: String

  /// As a compiler would name it.
  var description: String { "\(room)/\(file):\(number): \(text)" }

  /// Its words: runs of letters, digits and `_`.
  var words: [Substring] { text.split { !($0.isLetter || $0.isNumber || $0 == "_") } }

  /// The module of an `import` line in any of its spellings: with access, attributes or a kind of declaration.
  var imported: String? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    while let first = words.first, first.hasPrefix("@") || Self.access.contains(first) { words.removeFirst() }
    guard words.first == "import", words.count > 1 else { return nil }
    let name = Self.kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
    return name.split(separator: ".").first.map(String.init)
  }

  private static let access: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
}

/// The files of this repository.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every line of code; comments are left out.
  static let lines: [SourceLine] = {
    let sources = root.appending(path: "Sources")
    let files =
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
    return files.sorted { $0.path < $1.path }.flatMap { url -> [SourceLine] in
      let parts = url.path.dropFirst(sources.path.count + 1).split(separator: "/", maxSplits: 1)
      guard parts.count == 2, let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
      return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
        index, line in
        let text = line.trimmingCharacters(in: .whitespaces)
        guard !text.hasPrefix("//") else { return nil }
        return SourceLine(room: String(parts[0]), file: String(parts[1]), number: index + 1, text: text)
      }
    }
  }()
}

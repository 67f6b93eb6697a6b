import Diagnostics
import Foundation

/// Labels and values of a tag file such as `bag-info.txt`, in order; labels may come several times
/// (RFC 8493, section 2.2.2).
public struct BagTags: Sendable, Hashable {
  /// A label with its value.
  public struct Tag: Sendable, Hashable {
    /// As written.
    public let label: String
    /// Without folding.
    public let value: String
  }

  /// In the order of the file.
  public private(set) var tags: [Tag] = []

  /// No tags.
  public init() {}

  /// The tags of a bag of UTF-8, for what is known of it beside its payload; nil when they cannot be read.
  public init?(fileOf folder: String) {
    guard let data = FileManager.default.contents(atPath: folder + "/bag-info.txt"),
      let text = String(validating: data, as: UTF8.self)
    else { return nil }
    self = Self.read(text, file: "bag-info.txt").tags
  }

  /// Adds a tag; line breaks in a value become blanks.
  public mutating func add(_ label: String, _ value: String) {
    let words = value.split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace))
    }
    tags.append(Tag(label: label, value: words.joined(separator: " ")))
  }

  /// The values of a label, whatever its case.
  public subscript(label: String) -> [String] {
    let wanted = label.lowercased()
    return tags.filter { $0.label.lowercased() == wanted }.map(\.value)
  }

  /// The file: a line a tag.
  var bytes: [UInt8] { Array(tags.map { "\($0.label): \($0.value)\n" }.joined().utf8) }

  /// Reads a tag file. A line that begins with white space goes on the one before it.
  static func read(_ text: String, file: String) -> (tags: BagTags, findings: [Finding]) {
    var tags = BagTags()
    var findings: [Finding] = []
    var label: String?
    var value = ""
    func close() {
      if let label { tags.tags.append(Tag(label: label, value: value)) }
    }
    for (index, line) in BagText.lines(text).enumerated() where line.contains(where: { !$0.isWhitespace }) {
      if line.first?.isWhitespace == true, label != nil {
        value += (value.isEmpty ? "" : " ") + BagText.trimmed(line)
        continue
      }
      close()
      label = nil
      guard let colon = line.firstIndex(of: ":"), !BagText.trimmed(line[..<colon]).isEmpty else {
        findings.append(
          .error(.bagTagMalformed, at: .position(file: file, line: index + 1, column: 1)))
        continue
      }
      label = BagText.trimmed(line[..<colon])
      value = BagText.trimmed(line[line.index(after: colon)...])
    }
    close()
    return (tags, findings)
  }
}

/// Lines of tag files and manifests.
enum BagText {
  /// Lines end with LF, CR or CRLF.
  static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
  }

  static func trimmed(_ text: Substring) -> String {
    var rest = text
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest.drop(while: \.isWhitespace))
  }
}

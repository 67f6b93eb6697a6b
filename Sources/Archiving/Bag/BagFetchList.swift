import Diagnostics

/// `fetch.txt`, read: files that are elsewhere (RFC 8493, section 2.2.3). They are told, and never fetched.
struct BagFetchList {
  private(set) var paths: [BagPath] = []
  private(set) var findings: [Finding] = []

  static let file = "fetch.txt"

  init(_ text: String) {
    for (index, line) in BagText.lines(text).enumerated() where line.contains(where: { !$0.isWhitespace }) {
      let place = Place.position(file: Self.file, line: index + 1, column: 1)
      let parts = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
      guard parts.count == 3, parts[1] == "-" || parts[1].allSatisfy(\.isNumber) else {
        findings.append(.error(.bagFetchLine, at: place))
        continue
      }
      guard Self.isAddress(parts[0]) else {
        findings.append(.error(.bagFetchAddress, at: place, ["address": String(parts[0])]))
        continue
      }
      let path = BagPath(BagText.trimmed(parts[2]))
      guard path.trick == nil, path.isPayload else {
        findings.append(.error(.bagPathOutsideData, at: place, ["path": String(parts[2])]))
        continue
      }
      paths.append(path)
    }
  }

  /// A scheme and a host; `file:` needs no host.
  private static func isAddress(_ text: Substring) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isLetter, first.isASCII else {
      return false
    }
    let scheme = text[..<colon].lowercased()
    guard scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) }) else { return false }
    let rest = text[text.index(after: colon)...]
    if scheme == "file" { return true }
    guard rest.hasPrefix("//") else { return false }
    let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    return !host.isEmpty
  }
}

import Diagnostics

/// A manifest, read: which file has which digest (RFC 8493, section 2.1.3).
struct BagManifest {
  struct Entry {
    let line: Int
    /// In lower case.
    let digest: String
    let path: BagPath
  }

  /// Its name, such as `manifest-sha256.txt`.
  let file: String
  let algorithm: BagAlgorithm
  /// Whether it is of tag files.
  let isOfTags: Bool
  private(set) var entries: [Entry] = []
  private(set) var findings: [Finding] = []

  init(_ text: String, file: String, algorithm: BagAlgorithm, isOfTags: Bool) {
    self.file = file
    self.algorithm = algorithm
    self.isOfTags = isOfTags
    for (index, line) in BagText.lines(text).enumerated() { read(line, index + 1) }
  }

  private mutating func read(_ line: Substring, _ number: Int) {
    let text = line.drop(while: \.isWhitespace)
    // Tools of old wrote remarks.
    if text.isEmpty || text.first == "#" { return }
    let place = Place.position(file: file, line: number, column: 1)
    let digest = text.prefix { !$0.isWhitespace }
    var path = text[digest.endIndex...].drop(while: \.isWhitespace)
    // The mark of a binary file in the lists of md5sum and the like.
    if path.first == "*" { path = path.dropFirst() }
    guard !path.isEmpty else {
      findings.append(.warning(.bagManifestLine, at: place))
      return
    }
    let read = BagPath(String(path))
    if let trick = read.trick {
      findings.append(
        .error(.bagPathRefused, at: place, ["path": String(path), "reason": trick.words]))
      return
    }
    if !isOfTags, !read.isPayload {
      findings.append(.error(.bagPathOutsideData, at: place, ["path": String(path)]))
      return
    }
    if isOfTags, read.isPayload {
      findings.append(.warning(.bagTagManifestPayload, at: place, ["path": String(path)]))
    }
    if read.isTidied { findings.append(.warning(.bagPathTidied, at: place, ["path": String(path)])) }
    if digest.utf8.count != algorithm.digits || !digest.allSatisfy(\.isHexDigit) {
      findings.append(
        .error(
          .bagDigestMalformed, at: place,
          ["path": read.decoded, "algorithm": algorithm.rawValue, "count": "\(algorithm.digits)"]))
    }
    entries.append(Entry(line: number, digest: digest.lowercased(), path: read))
  }
}

extension BagPath.Trick {
  fileprivate var words: String {
    switch self {
    case .empty: Message.words(vi: "không có tên tệp", en: "it names no file")
    case .absolute: Message.words(vi: "bắt đầu bằng \"/\"", en: "it begins with \"/\"")
    case .climbing: Message.words(vi: "có \"..\"", en: "it has \"..\"")
    case .home: Message.words(vi: "bắt đầu bằng \"~\"", en: "it begins with \"~\"")
    case .drive: Message.words(vi: "có tên ổ đĩa", en: "it names a drive")
    case .backslash: Message.words(vi: "dùng \"\\\" thay vì \"/\"", en: "it has \"\\\" instead of \"/\"")
    case .nul: Message.words(vi: "có ký tự rỗng", en: "it has a NUL character")
    }
  }
}

import Foundation

/// A path as a manifest writes it, and the file that it names.
struct BagPath: Hashable {
  /// The path with percent-encoded characters decoded (RFC 8493, section 2.1.3).
  let decoded: String
  /// The path as it is written, for bags whose maker encoded nothing.
  let literal: String
  /// Whether `./` or `//` was taken out.
  let isTidied: Bool

  /// What makes a path one that may not be followed.
  enum Trick: String { case empty, absolute, climbing, home, drive, backslash, nul }

  init(_ written: String) {
    let parts = Self.parts(written)
    literal = parts.joined(separator: "/")
    isTidied = !literal.utf8.elementsEqual(written.utf8)
    decoded = Self.decode(literal)
  }

  /// Why the path may not be followed; nil when it may (RFC 8493, section 5.1). Both readings are looked at: a percent
  /// sign must not carry a trick past.
  var trick: Trick? { Self.trick(in: literal) ?? Self.trick(in: decoded) }

  static func trick(in path: String) -> Trick? {
    if path.isEmpty || path == "." { return .empty }
    if path.hasPrefix("/") { return .absolute }
    if path.hasPrefix("~") { return .home }
    if path.utf8.contains(0) { return .nul }
    if path.split(separator: "/").contains("..") { return .climbing }
    let head = Array(path.utf8.prefix(2))
    if head.count == 2, head[1] == UInt8(ascii: ":"), Character(Unicode.Scalar(head[0])).isLetter {
      return .drive
    }
    if path.hasPrefix("\\") || path.hasPrefix("data\\") { return .backslash }
    return nil
  }

  /// Without white space at its end, which old tools left there; nil when there is none.
  var trimmed: String? {
    let text = String(decoded.reversed().drop(while: \.isWhitespace).reversed())
    return text.utf8.count == decoded.utf8.count ? nil : text
  }

  var isPayload: Bool { decoded.hasPrefix("data/") }

  /// The path as a manifest of version 1.0 has it: CR, LF and the percent sign encoded.
  static func encode(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "\n": text += "%0A"
      case "\r": text += "%0D"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func decode(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    var text = ""
    var rest = path[...]
    while let sign = rest.firstIndex(of: "%") {
      text += rest[..<sign]
      let code = rest[sign...].dropFirst().prefix(2)
      let replacement: String? =
        switch code.uppercased() {
        case "0A": "\n"
        case "0D": "\r"
        case "25": "%"
        default: nil
        }
      text += replacement ?? "%"
      rest = rest[sign...].dropFirst(replacement == nil ? 1 : 3)
    }
    return text + rest
  }

  /// The parts between slashes, without empty ones and `.`; the first stays empty in an absolute path.
  private static func parts(_ path: String) -> [Substring] {
    let all = path.split(separator: "/", omittingEmptySubsequences: false)
    guard all.count > 1 else { return all }
    return all.enumerated().filter { index, part in
      index == 0 ? part != "." : !(part.isEmpty || part == ".")
    }.map(\.element)
  }
}

/// Whether a path may be followed from the folder of a bag.
public enum BagPathCheck {
  /// It stays under `data/`.
  public static func isSafe(_ path: String) -> Bool {
    BagPath.trick(in: path) == nil && path.hasPrefix("data/")
  }
}

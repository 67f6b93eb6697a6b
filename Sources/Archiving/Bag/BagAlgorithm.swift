/// A checksum algorithm, by the name that it has in the names of manifests (RFC 8493, section 2.4).
public enum BagAlgorithm: String, CaseIterable, Sendable, Comparable {
  case md5, sha1, sha224, sha256, sha384, sha512

  /// Hexadecimal digits of a digest.
  var digits: Int {
    switch self {
    case .md5: 32
    case .sha1: 40
    case .sha224: 56
    case .sha256: 64
    case .sha384: 96
    case .sha512: 128
    }
  }

  /// The program of the GNU coreutils that knows it.
  var program: String { rawValue + "sum" }

  /// The weaker first.
  public static func < (left: BagAlgorithm, right: BagAlgorithm) -> Bool {
    left.digits < right.digits
  }
}

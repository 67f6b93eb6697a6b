import Digests

/// SHA-256 of what a page says and of what it was made from: equal for equal pages, and for those alone.
///
/// What is hashed, line by line, is written in Docs/decisions/0024-signing-pages.md; everybody can compute it anew.
public struct Fingerprint: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// A fingerprint that was kept; nil when these are not 32 bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  init(hashing text: [UInt8]) { bytes = SHA256.digest(text) }

  /// The code printed on the page.
  public var code: PageCode { PageCode(Array(bytes.prefix(PageCode.byteCount))) }

  /// Lower-case hexadecimal digits.
  public var hex: String { SHA256.hex(bytes) }
}

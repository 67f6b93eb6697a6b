public import Diagnostics

/// What came of verifying a bag.
public struct BagReport: Sendable {
  /// Where it is, as given.
  public let path: String
  /// The version of the format; nil when `bagit.txt` does not say it.
  public internal(set) var version: String?
  /// The algorithms of its manifests.
  public internal(set) var algorithms: [BagAlgorithm] = []
  /// Files under `data/`.
  public internal(set) var files = 0
  /// Their bytes.
  public internal(set) var bytes = 0
  /// `bag-info.txt`.
  public internal(set) var tags = BagTags()
  /// The digests of the payload by the strongest manifest, as listed.
  public internal(set) var listed: [ExactPath: String] = [:]
  /// Everything that was found.
  public internal(set) var findings: [Finding] = []

  /// Complete, and every file is what its digest says (RFC 8493, section 3).
  public var isValid: Bool { !findings.contains { $0.severity == .error } }

  init(path: String) { self.path = path }

  /// Adds what is known of the bag beside its format.
  public mutating func add(_ findings: [Finding]) { self.findings += findings }
}

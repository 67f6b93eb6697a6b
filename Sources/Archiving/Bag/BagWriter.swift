import Digests
public import Diagnostics

/// Writes what makes a folder of files a bag of version 1.0: declaration, information, manifests (RFC 8493).
public struct BagWriter {
  private let workplace: BagWorkplace

  /// A writer for the bag of a workplace.
  public init(_ workplace: BagWorkplace) { self.workplace = workplace }

  /// Writes the tag files around a payload that stands; the tag manifest comes last.
  ///
  /// - Parameter information: what `bag-info.txt` says; `Payload-Oxum` is added.
  public func close(_ payload: [BagWorkplace.File], information: BagTags) throws(Failure) {
    var information = information
    information.add("Payload-Oxum", "\(payload.reduce(0) { $0 + $1.size }).\(payload.count)")
    let tagFiles = [
      try workplace.put(Self.manifest(payload), at: "manifest-sha256.txt"),
      try workplace.put(Array(BagDeclaration.own.utf8), at: BagDeclaration.file),
      try workplace.put(information.bytes, at: "bag-info.txt"),
    ]
    try workplace.put(Self.manifest(tagFiles), at: "tagmanifest-sha256.txt")
  }

  /// A line a file, ordered by path.
  static func manifest(_ files: [BagWorkplace.File]) -> [UInt8] {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Array(sorted.map { "\($0.sha256)  \(BagPath.encode($0.path))\n" }.joined().utf8)
  }
}

import Digests
import Forms
import Records
public import Typesetting

/// Takes fingerprints of pages; furniture that many pages share is hashed once.
public final class Fingerprinter {
  private var furniture: [DumpedFurniture: String] = [:]
  private static let most = 512

  /// The dump of a page's furniture, compared as a whole.
  private struct DumpedFurniture: Hashable {
    var bytes: [UInt8]

    /// All bytes at once: an array hashes them one by one.
    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  /// One that has seen nothing yet. For one thread at a time.
  public init() {}

  /// The fingerprint of a page: furniture and ink, no stamp.
  public func fingerprint(of frame: PageFrame, _ page: PageIdentity, _ sources: PageSources) -> Fingerprint {
    var lines = ["HocBa page 1", "form \(page.form.rawValue)", "year \(page.year.text)"]
    lines.append("class \(page.className.rawValue)")
    if let pupil = page.pupil { lines.append("pupil \(pupil.rawValue)") }
    lines += ["period \(page.period.rawValue)", "page \(page.page)"]
    lines += sources.templates.map { "template \($0)" }
    if let regulation = sources.regulation { lines.append("regulation \(regulation)") }
    lines += [
      "fonts \(sources.fonts)", "furniture \(furnitureDigest(frame))",
      "ink \(SHA256.hex(SHA256.digest(FrameDump.bytes(of: frame, layers: [.ink]))))",
    ]
    return Fingerprint(hashing: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func furnitureDigest(_ frame: PageFrame) -> String {
    let dump = DumpedFurniture(bytes: FrameDump.bytes(of: frame, layers: [.furniture]))
    if let known = furniture[dump] { return known }
    let digest = SHA256.hex(SHA256.digest(dump.bytes))
    if furniture.count < Self.most { furniture[dump] = digest }
    return digest
  }
}

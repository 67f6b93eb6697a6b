import Deflate
import Diagnostics

/// The entries of a zip file, read by its central directory (PKWARE APPNOTE 4.3): stored and deflated ones, no
/// encryption, no ZIP64, one volume.
///
/// Every size is checked before anything is inflated, so that a small file cannot fill the memory.
struct ZipArchive {
  private struct Entry {
    let name: String
    let flags: Int
    let method: Int
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let headerAt: Int
  }

  private let bytes: [UInt8]
  private let file: String
  private let deflate: Deflate
  private let limits: WorkbookLimits
  private var entries: [String: Entry] = [:]
  private var spent = 0

  init(_ bytes: [UInt8], file: String, limits: WorkbookLimits) throws(Failure) {
    guard let deflate = Deflate() else { throw Failure(.noLibz, at: .file(file)) }
    self.bytes = bytes
    self.file = file
    self.deflate = deflate
    self.limits = limits
    guard let end = endRecord else { throw damaged(Self.directory) }
    let count = short(end + 10)
    let size = long(end + 12)
    let start = long(end + 16)
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      throw Failure(.zipVariant, at: .file(file), ["variant": "ZIP64"])
    }
    guard short(end + 4) == 0, short(end + 6) == 0 else {
      throw Failure(.zipVariant, at: .file(file), ["variant": "multi-volume"])
    }
    guard count <= limits.entries else {
      throw limits.failure(.entries, file: file)
    }
    guard start + size <= end else { throw damaged(Self.directory) }
    var at = start
    for _ in 0..<count {
      guard at + 46 <= end, long(at) == 0x0201_4B50 else { throw damaged(Self.directory) }
      let nameLength = short(at + 28)
      let next = at + 46 + nameLength + short(at + 30) + short(at + 32)
      guard next <= end else { throw damaged(Self.directory) }
      let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
        .replacing("\\", with: "/")
      let entry = Entry(
        name: name, flags: short(at + 8), method: short(at + 10), checksum: UInt32(long(at + 16)),
        packedSize: long(at + 20), size: long(at + 24), headerAt: long(at + 42))
      // Of two entries with one name, programs read either: such a file is made to deceive.
      guard entries.updateValue(entry, forKey: Self.key(name)) == nil else { throw damaged(name) }
      at = next
    }
  }

  /// Whether there is an entry; names of parts match without regard to case (ECMA-376 part 2, 6.2.2).
  func has(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// The names of all entries, in no order that means anything, so sorted.
  var names: [String] { entries.values.map(\.name).sorted() }

  /// The content of an entry; nil when there is none.
  ///
  /// - Throws: when it is damaged, encrypted or larger than the limits allow.
  mutating func content(_ name: String) throws(Failure) -> [UInt8]? {
    guard let entry = entries[Self.key(name)] else { return nil }
    if entry.flags & 0x41 != 0 { throw Failure(.zipVariant, at: .file(file), ["variant": "AES/ZipCrypto"]) }
    if entry.packedSize == 0xFFFF_FFFF || entry.size == 0xFFFF_FFFF || entry.headerAt == 0xFFFF_FFFF {
      throw Failure(.zipVariant, at: .file(file), ["variant": "ZIP64"])
    }
    spent += entry.size
    guard spent <= limits.inflatedBytes else { throw limits.failure(.inflatedBytes, file: file) }
    let header = entry.headerAt
    guard header + 30 <= bytes.count, long(header) == 0x0403_4B50 else { throw damaged(entry.name) }
    let start = header + 30 + short(header + 26) + short(header + 28)
    guard start + entry.packedSize <= bytes.count else { throw damaged(entry.name) }
    let packed = bytes[start..<(start + entry.packedSize)]
    let content: [UInt8]?
    switch entry.method {
    case 0: content = entry.packedSize == entry.size ? Array(packed) : nil
    case 8: content = deflate.inflateRaw(packed, size: entry.size)
    default: throw Failure(.zipVariant, at: .file(file), ["variant": "method \(entry.method)"])
    }
    guard let content, deflate.checksum(content) == entry.checksum else { throw damaged(entry.name) }
    return content
  }

  /// How a clerk is told of the central directory.
  private static let directory = Message.words(vi: "mục lục ở cuối tệp", en: "the directory at its end")

  private func damaged(_ part: String) -> Failure {
    Failure(.zipDamaged, at: .file(file), ["part": part])
  }

  private static func key(_ name: String) -> String {
    (name.hasPrefix("/") ? String(name.dropFirst()) : name).lowercased()
  }

  /// The record that ends the file, searched backwards over the longest comment there can be.
  private var endRecord: Int? {
    var at = bytes.count - 22
    let first = max(0, at - 0xFFFF)
    while at >= first {
      if bytes[at] == 0x50, long(at) == 0x0605_4B50, at + 22 + short(at + 20) <= bytes.count { return at }
      at -= 1
    }
    return nil
  }

  /// Little endian; the caller has checked the place.
  private func short(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
  private func long(_ at: Int) -> Int { short(at) | short(at + 2) << 16 }
}

import Deflate
import Diagnostics

/// Writes a zip file: deflated entries in the order given, all of the first day that the format knows, so that the
/// same content is the same bytes.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private let deflate: Deflate

  init() throws(Failure) {
    guard let deflate = Deflate() else { throw Failure(.noLibz) }
    self.deflate = deflate
  }

  mutating func add(_ name: String, _ content: [UInt8]) throws(Failure) {
    guard let packed = deflate.compressRaw(content, level: 6), bytes.count + packed.count < 1 << 31 else {
      throw Failure(.noLibz)
    }
    let at = bytes.count
    // Version 2.0, no flags, deflate, 1 January 1980.
    var common: [UInt8] = [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0]
    Self.append(deflate.checksum(content), to: &common)
    Self.append(UInt32(packed.count), to: &common)
    Self.append(UInt32(content.count), to: &common)
    let length = Array(name.utf8).count
    common += [UInt8(length & 0xFF), UInt8(length >> 8), 0, 0]
    bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + packed
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    Self.append(UInt32(at), to: &directory)
    directory += Array(name.utf8)
    count += 1
  }

  func finished() -> [UInt8] {
    var result = bytes + directory
    let counts: [UInt8] = [UInt8(count & 0xFF), UInt8(count >> 8)]
    result += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + counts + counts
    Self.append(UInt32(directory.count), to: &result)
    Self.append(UInt32(bytes.count), to: &result)
    return result + [0, 0]
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}

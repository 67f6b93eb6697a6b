internal import CSystem

/// Zlib streams (RFC 1950) and raw deflate streams (RFC 1951) through the libz that is in every process with
/// libharu.
public struct Deflate: Sendable {
  private let compress2: hocba_compress2_function
  private let uncompress: hocba_uncompress_function
  private let bound: hocba_compressBound_function
  private let crc32: hocba_crc32_function

  /// Nil when the machine has no libz.
  public init?() {
    guard let compress2 = hocba_compress2(), let uncompress = hocba_uncompress(),
      let bound = hocba_compressBound(), let crc32 = hocba_crc32()
    else { return nil }
    self.compress2 = compress2
    self.uncompress = uncompress
    self.bound = bound
    self.crc32 = crc32
  }

  /// The compressed bytes, nil only when memory runs out.
  ///
  /// - Parameter level: 1 fast … 9 small.
  public func compress(_ bytes: [UInt8], level: Int32 = 3) -> [UInt8]? {
    var length = bound(UInt(bytes.count))
    var ok = false
    var result = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      ok = compress2(buffer.baseAddress, &length, bytes, UInt(bytes.count), level) == 0
      count = ok ? Int(length) : 0
    }
    if result.capacity > 2 * result.count { result = Array(result[...]) }
    return ok ? result : nil
  }

  /// The compressed bytes as a raw deflate stream, as the entries of a zip file hold it.
  ///
  /// A zlib stream is a raw one between a header of two bytes and a checksum of four (RFC 1950, 2.2).
  public func compressRaw(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8]? {
    guard let stream = compress(bytes, level: level), stream.count > 6 else { return nil }
    return Array(stream[2..<(stream.count - 4)])
  }

  /// The inflated bytes; nil when the stream is damaged or larger than `limit` bytes.
  public func inflate(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var length = UInt(limit)
    var ok = false
    let result = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      ok = uncompress(buffer.baseAddress, &length, bytes, UInt(bytes.count)) == 0
      count = ok ? Int(length) : 0
    }
    return ok ? result : nil
  }

  /// The inflated bytes of a raw deflate stream; nil when it is damaged or cut, or does not give exactly `size`
  /// bytes.
  public func inflateRaw(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    guard size >= 0 else { return nil }
    var made = -1
    let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      made = bytes.withUnsafeBufferPointer { source in
        hocba_inflate_raw(buffer.baseAddress, UInt(size), source.baseAddress, UInt(source.count))
      }
      count = max(0, made)
    }
    return made == size ? result : nil
  }

  /// The checksum CRC-32 of bytes, as zip files carry it.
  public func checksum(_ bytes: [UInt8]) -> UInt32 {
    // The count of zlib is an `unsigned int`.
    var sum: UInt = 0
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        let count = min(buffer.count - start, 1 << 30)
        sum = crc32(sum, buffer.baseAddress.map { $0 + start }, UInt32(count))
        start += count
      }
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}

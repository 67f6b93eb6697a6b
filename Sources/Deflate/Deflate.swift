internal import CSystem

/// Zlib streams (RFC 1950) through the libz that is in every process with libharu.
public struct Deflate: Sendable {
  private let compress2: hocba_compress2_function
  private let uncompress: hocba_uncompress_function
  private let bound: hocba_compressBound_function

  /// Nil when the machine has no libz.
  public init?() {
    guard let compress2 = hocba_compress2(), let uncompress = hocba_uncompress(),
      let bound = hocba_compressBound()
    else { return nil }
    self.compress2 = compress2
    self.uncompress = uncompress
    self.bound = bound
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
}

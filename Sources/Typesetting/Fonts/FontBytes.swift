import Diagnostics

/// Reads big-endian numbers from a font and refuses every position outside it.
struct FontBytes {
  let bytes: [UInt8]
  let file: String

  func failure(_ detail: String) -> Failure {
    let words = Message.words(vi: "chỗ hỏng: \(detail)", en: detail)
    return Failure(.corruptFont, at: .file(file), ["detail": words])
  }

  func u16(_ at: Int) throws(Failure) -> Int {
    guard at >= 0, at <= bytes.count - 2 else { throw failure("offset \(at)") }
    return Int(bytes[at]) << 8 | Int(bytes[at + 1])
  }

  func i16(_ at: Int) throws(Failure) -> Int {
    Int(Int16(truncatingIfNeeded: try u16(at)))
  }

  func u32(_ at: Int) throws(Failure) -> Int {
    guard at >= 0, at <= bytes.count - 4 else { throw failure("offset \(at)") }
    return Int(bytes[at]) << 24 | Int(bytes[at + 1]) << 16 | Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
  }

  func slice(_ range: Range<Int>) throws(Failure) -> ArraySlice<UInt8> {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else {
      throw failure("range \(range.lowerBound)..<\(range.upperBound)")
    }
    return bytes[range]
  }
}

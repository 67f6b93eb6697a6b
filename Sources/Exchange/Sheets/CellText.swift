import Vietnamese

/// The text of a cell as it enters a table.
enum CellText {
  /// White space at both ends removed (also no-break and zero-width spaces), NFC.
  static func clean(_ text: String) -> String {
    var copy = text
    let isClean = copy.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      return !isSpace(first) && first < 0xC2 && !isSpace(last) && last < 0x80
    }
    if isClean { return copy.nfc }
    return clean(Array(copy.utf8)[...])
  }

  /// The same for bytes of UTF-8.
  static func clean(_ bytes: ArraySlice<UInt8>) -> String {
    var slice = bytes
    while let first = slice.first {
      if isSpace(first) {
        slice.removeFirst()
      } else if first >= 0xC2, let length = blank(at: slice.startIndex, in: slice) {
        slice.removeFirst(length)
      } else {
        break
      }
    }
    while let last = slice.last {
      if isSpace(last) {
        slice.removeLast()
      } else if last == 0xA0, blank(at: slice.endIndex - 2, in: slice) == 2 {
        slice.removeLast(2)
      } else if last == 0x8B || last == 0xBF, blank(at: slice.endIndex - 3, in: slice) == 3 {
        slice.removeLast(3)
      } else {
        break
      }
    }
    return slice.isEmpty ? "" : String(decoding: slice, as: UTF8.self).nfc
  }

  /// A space, a tab or a line end. Other control characters stay: whoever reads the cell refuses them.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The length of a no-break space, a zero-width space or a byte order mark at `index`; nil if none is there.
  private static func blank(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    guard index >= bytes.startIndex, index + 1 < bytes.endIndex else { return nil }
    if bytes[index] == 0xC2 { return bytes[index + 1] == 0xA0 ? 2 : nil }
    guard index + 2 < bytes.endIndex else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return 3
    default: return nil
    }
  }
}

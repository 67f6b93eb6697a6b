import Foundation

/// The character encoding of the tag files of a bag, by any name that the C library knows (RFC 8493, section 2.1.1).
struct BagEncoding: Hashable {
  /// As `bagit.txt` names it.
  let name: String

  static let utf8 = BagEncoding(known: "UTF-8")

  private init(known name: String) { self.name = name }

  /// Nil when nothing on this machine knows the encoding.
  init?(_ name: String) {
    let isName = name.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "/")
    }
    guard isName, !name.isEmpty else { return nil }
    self.name = name
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    iconv_close(converter)
  }

  var isUTF8: Bool { ["UTF-8", "UTF8"].contains(name.uppercased()) }

  /// The text of bytes, without a byte-order mark at its front; nil when they are not in this encoding.
  func text(of bytes: [UInt8]) -> (text: String, hasMark: Bool)? {
    guard let text = isUTF8 ? String(validating: bytes, as: UTF8.self) : converted(bytes) else { return nil }
    let scalars = text.unicodeScalars
    guard scalars.first == "\u{FEFF}" else { return (text, false) }
    return (String(scalars.dropFirst()), true)
  }

  private func converted(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map(CChar.init(bitPattern:))
    var result: [UInt8] = []
    let isWhole = input.withUnsafeMutableBufferPointer { source -> Bool in
      var from = source.baseAddress
      var left = source.count
      var piece = [CChar](repeating: 0, count: 1 << 14)
      while true {
        // At the end, what an encoding with combining marks holds back is asked for.
        let isEnd = left == 0
        let (code, written, reason) = piece.withUnsafeMutableBufferPointer { target -> (Int, Int, Int32) in
          var to = target.baseAddress
          var room = target.count
          let code =
            isEnd
            ? iconv(converter, nil, nil, &to, &room) : iconv(converter, &from, &left, &to, &room)
          return (code, target.count - room, errno)
        }
        result += piece[..<written].map(UInt8.init(bitPattern:))
        // A full piece is emptied and filled again; anything else is not of this encoding.
        if code == -1, reason != E2BIG { return false }
        if isEnd, code != -1 { return true }
      }
    }
    return isWhole ? String(validating: result, as: UTF8.self) : nil
  }
}

import Diagnostics
import Vietnamese

/// The bytes of a CSV file as strict UTF-8 without its mark.
struct CSVText: Sendable, Hashable {
  /// Valid UTF-8.
  let bytes: [UInt8]
  /// The name of the file, for findings.
  let file: String
  /// Whether the bytes were TCVN3, and were decoded.
  private(set) var wasTCVN3 = false

  /// Decodes a file. Bytes that look like TCVN3 are decoded only where the encoding was asked for; without an
  /// option they are refused with the proposal (contract, section 1: `--encoding`).
  ///
  /// - Throws: when the file is empty, or has a byte that the encoding does not know; the finding has the row.
  init(_ bytes: [UInt8], file: String, encoding: TextEncoding?) throws(Failure) {
    self.file = file
    guard bytes.contains(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) else {
      throw Failure(.emptyFile, at: .file(file))
    }
    if encoding != .utf8, let order = ByteOrder(markOf: bytes) {
      self.bytes = try Self.utf8(fromUTF16: bytes[2...], order, file: file)
      return
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let fault = UTF8Check.firstFault(in: body) else {
      // Old programs end a file with Ctrl-Z.
      self.bytes = Array(body.last == 0x1A ? body.dropLast() : body)
      return
    }
    switch encoding {
    case .tcvn3: break
    case .auto where TCVN3.isLikely(bytes): break
    case nil where TCVN3.isLikely(bytes): throw Failure(.looksLikeTCVN3, at: .file(file))
    case nil, .auto, .utf8:
      throw Failure(
        .notUTF8, at: .row(file: file, row: Self.line(of: fault, in: bytes)),
        ["byte": Self.hex(bytes[fault]), "offset": "\(fault + 1)"])
    }
    let ended = bytes.last == 0x1A ? bytes.dropLast() : bytes[...]
    self.bytes = Array(TCVN3.decode(ended).utf8)
    wasTCVN3 = true
  }

  private enum ByteOrder {
    case little, big

    init?(markOf bytes: [UInt8]) {
      if bytes.starts(with: [0xFF, 0xFE]) {
        self = .little
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        self = .big
      } else {
        return nil
      }
    }
  }

  private static func utf8(
    fromUTF16 body: ArraySlice<UInt8>, _ order: ByteOrder, file: String
  ) throws(Failure) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(body.count / 2)
    var index = body.startIndex
    while index + 1 < body.endIndex {
      let (a, b) = (UInt16(body[index]), UInt16(body[index + 1]))
      units.append(order == .little ? b << 8 | a : a << 8 | b)
      index += 2
    }
    guard index == body.endIndex, let text = String(validating: units, as: UTF16.self) else {
      throw Failure(.notUTF16, at: .file(file))
    }
    return Array(text.utf8)
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == 0x0A }
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

/// Finds the first byte that is no UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF).
enum UTF8Check {
  static func firstFault(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        let lead = buffer[index]
        if lead < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var allowed: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, allowed) = (3, 0xA0...0xBF)
        case 0xED: (length, allowed) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, allowed) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, allowed) = (4, 0x80...0x8F)
        default: return bytes.startIndex + index
        }
        guard index + length <= count, allowed.contains(buffer[index + 1]) else {
          return bytes.startIndex + index
        }
        for next in 2..<max(length, 2) where buffer[index + next] & 0xC0 != 0x80 {
          return bytes.startIndex + index
        }
        index += length
      }
      return nil
    }
  }
}

import Diagnostics
import Testing

@testable import Typesetting

/// A damaged font is an error or a font, never a crash, a hang or a silent change.
@Suite struct CorruptFontTests {
  static let bytes: [UInt8] = (try? fontFile(.regular)) ?? []

  /// Where a table stands: entry in the directory, offset, length.
  struct Entry {
    var at: Int
    var tag: String
    var offset: Int
    var length: Int
  }

  static func u32(_ bytes: [UInt8], _ at: Int) -> Int {
    Int(bytes[at]) << 24 | Int(bytes[at + 1]) << 16 | Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
  }

  static func put32(_ bytes: inout [UInt8], _ at: Int, _ value: UInt32) {
    for index in 0..<4 { bytes[at + index] = UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32(index))) }
  }

  static let entries: [Entry] = (0..<Int(bytes[5])).map { index in
    let at = 12 + 16 * index
    return Entry(
      at: at, tag: String(decoding: bytes[at..<at + 4], as: UTF8.self), offset: u32(bytes, at + 8),
      length: u32(bytes, at + 12))
  }

  static func entry(_ tag: String) throws -> Entry { try #require(entries.first { $0.tag == tag }) }

  /// Makes all checksums right again, so that what is deeper is reached.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard let head = entries.first(where: { $0.tag == "head" }) else { return bytes }
    put32(&bytes, head.offset + 8, 0)
    for entry in entries {
      let length = u32(bytes, entry.at + 12)
      let offset = u32(bytes, entry.at + 8)
      guard offset + length <= bytes.count else { continue }
      put32(&bytes, entry.at + 4, FontFace.checksum(bytes, offset..<offset + length))
    }
    put32(&bytes, head.offset + 8, 0xB1B0_AFBA &- FontFace.checksum(bytes, 0..<bytes.count))
    return bytes
  }

  /// Reads the font and, if it is taken, uses all of it; true when it was refused.
  @discardableResult static func isRefused(_ bytes: [UInt8]) -> Bool {
    do throws(Failure) {
      let face = try FontFace(bytes: bytes, name: "Test", file: "Test.ttf")
      _ = try FontSubset(of: face, characters: Array("Nguyễn Thị Ánh Ặ ự".utf16).filter(face.draws))
      return false
    } catch {
      let isNamed = error.findings.contains { $0.message.code == "L001" && $0.place.file == "Test.ttf" }
      #expect(isNamed)
      return true
    }
  }

  @Test func `the fonts themselves are right, whole and repaired`() {
    let isRefused = Self.isRefused(Self.bytes)
    let isSame = Self.repaired(Self.bytes) == Self.bytes
    #expect(!isRefused && isSame)
  }

  @Test func `a file cut anywhere is refused`() {
    for step in 0..<60 {
      let length = step < 20 ? step * 17 : Self.bytes.count * (step - 19) / 41
      guard length < Self.bytes.count else { continue }
      let isRefused = Self.isRefused(Array(Self.bytes[..<length]))
      #expect(isRefused, "\(length) bytes")
    }
    let isRefused = Self.isRefused(Self.bytes.dropLast(1))
    #expect(isRefused, "the last byte")
  }

  @Test func `a changed byte is always noticed`() {
    var dice = Dice(27)
    for round in 0..<150 {
      var bytes = Self.bytes
      // A third of the flips in the directory and in the small tables that measure, the rest anywhere.
      let index =
        switch round % 3 {
        case 0: Int.random(in: 0..<332, using: &dice)
        case 1:
          Self.entries.first { $0.tag == "head" }.map { $0.offset + Int.random(in: 0..<54, using: &dice) }
            ?? 0
        default: Int.random(in: 0..<bytes.count, using: &dice)
        }
      bytes[index] ^= UInt8(1 << Int.random(in: 0..<8, using: &dice))
      let isRefused = Self.isRefused(bytes)
      #expect(isRefused, "byte \(index)")
    }
  }

  @Test func `a changed byte with right checksums is an error or a font`() {
    var dice = Dice(22)
    for round in 0..<150 {
      var bytes = Self.bytes
      let table = Self.entries[round % Self.entries.count]
      let index =
        table.offset + Int.random(in: 0..<min(table.length, round % 2 == 0 ? 64 : table.length), using: &dice)
      bytes[index] = UInt8.random(in: 0...255, using: &dice)
      Self.isRefused(Self.repaired(bytes))
    }
  }

  @Test(arguments: [0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF, 0x8000_0000])
  func `a table of any length is an error or a font`(
    length: Int
  ) {
    for entry in Self.entries {
      for field in [8, 12] {
        var bytes = Self.bytes
        Self.put32(&bytes, entry.at + field, UInt32(length))
        Self.isRefused(bytes)
        Self.isRefused(Self.repaired(bytes))
      }
    }
  }

  @Test func `a directory of 65535 tables ends soon`() {
    var bytes = Self.bytes
    (bytes[4], bytes[5]) = (0xFF, 0xFF)
    let isRefused = Self.isRefused(bytes)
    #expect(isRefused)
    // All entries point to the whole file, with its right checksum and names of their own.
    var many: [UInt8] = [0, 1, 0, 0, 0x10, 0, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 0x1000 * 16)
    many += [UInt8](repeating: 0, count: 400_000)
    for index in 0..<0x1000 {
      Self.put32(&many, 12 + 16 * index, 0x4141_0000 + UInt32(index))
      Self.put32(&many, 12 + 16 * index + 8, UInt32(12 + 0x1000 * 16))
      Self.put32(&many, 12 + 16 * index + 12, 400_000)
    }
    let start = ContinuousClock.now
    let isManyRefused = Self.isRefused(many)
    #expect(isManyRefused)
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test func `character ranges that overlap without end are refused soon`() throws {
    let cmap = try Self.entry("cmap")
    var bytes = Self.bytes
    var subtable = 0
    for index in 0..<Int(bytes[cmap.offset + 3]) {
      let start = cmap.offset + Self.u32(bytes, cmap.offset + 4 + 8 * index + 4)
      if bytes[start + 1] == 4 { subtable = start }
    }
    try #require(subtable > 0)
    let twice = Int(bytes[subtable + 6]) << 8 | Int(bytes[subtable + 7])
    for segment in 0..<twice / 2 {
      let end = subtable + 14 + 2 * segment
      let start = end + twice + 2
      (bytes[end], bytes[end + 1], bytes[start], bytes[start + 1]) = (0xFF, 0xFE, 0, 0)
      for at in [start + twice, start + 2 * twice] { (bytes[at], bytes[at + 1]) = (0, 0) }
    }
    let began = ContinuousClock.now
    let isRefused = Self.isRefused(Self.repaired(bytes))
    #expect(isRefused)
    #expect(ContinuousClock.now - began < .seconds(2))
  }

  @Test func `a composite glyph that contains itself is refused`() throws {
    let face = fonts[.regular]
    let glyph = try #require(
      (0..<face.glyphCount).first { glyph in
        let range = face.locations[glyph]..<face.locations[glyph + 1]
        return range.count > 10 && face.source.bytes[range.lowerBound] & 0x80 != 0
          && (0..<0x10000).contains { Int(face.glyph(for: UInt16($0))) == glyph }
      })
    var bytes = Self.bytes
    let at = face.locations[glyph] + 12
    (bytes[at], bytes[at + 1]) = (UInt8(glyph >> 8), UInt8(glyph & 255))
    let code = try #require((0..<0x10000).first { Int(face.glyph(for: UInt16($0))) == glyph })
    let changed = try FontFace(bytes: Self.repaired(bytes), name: "Test", file: "Test.ttf")
    let refused = failure { _ = try FontSubset(of: changed, characters: [UInt16(code)]) }
    #expect(refused?.findings.first?.message.code == "L001")
  }
}

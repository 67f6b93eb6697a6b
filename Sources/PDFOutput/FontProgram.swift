import Deflate
import Diagnostics
import Typesetting

/// A subset of a face with all that a PDF says of it, deflated.
struct FontProgram: Sendable {
  let face: FontFace
  /// The subset's name: six capitals that tell it from other subsets, and the face's.
  let name: String
  /// The TrueType file, deflated, and its length before that.
  let file: [UInt8]
  let length: Int
  /// All bits of all glyphs, deflated.
  let cidSet: [UInt8]
  /// CIDs to Unicode, deflated.
  let toUnicode: [UInt8]
  /// Advance of each CID from 0 in thousandths of an em.
  let widths: [Int]

  init(of face: FontFace, characters: [UInt16], _ deflate: Deflate) throws(Failure) {
    let subset = try FontSubset(of: face, characters: characters)
    func packed(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
      guard let packed = deflate.compress(bytes, level: 6) else { throw Failure(.noDeflate) }
      return packed
    }
    self.face = face
    name = Self.tag(characters) + "+" + face.name
    file = try packed(subset.file)
    length = subset.file.count
    cidSet = try packed(Self.cidSet(subset.glyphCount))
    toUnicode = try packed(Self.toUnicode(characters))
    widths = subset.widths
  }

  /// Six capitals that follow from the characters: other subsets have other names.
  private static func tag(_ characters: [UInt16]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for code in characters { hash = (hash ^ UInt64(code)) &* 0x100_0000_01B3 }
    var letters = ""
    for _ in 0..<6 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(65 + hash % 26)))
      hash /= 26
    }
    return letters
  }

  /// All bits of all glyphs in the file.
  private static func cidSet(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0xFF, count: count / 8)
    if count % 8 > 0 { bytes.append(UInt8(truncatingIfNeeded: 0xFF00 >> (count % 8))) }
    return bytes
  }

  /// CIDs to Unicode in blocks of at most 100 (ISO 32000-1, 9.10.3).
  private static func toUnicode(_ characters: [UInt16]) -> [UInt8] {
    func hex(_ value: UInt16) -> String {
      let text = String(value, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - text.count) + text
    }
    var map = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """
    var start = 0
    while start < characters.count {
      let end = min(start + 100, characters.count)
      map += "\(end - start) beginbfchar\n"
      for index in start..<end { map += "<\(hex(UInt16(index + 1)))> <\(hex(characters[index]))>\n" }
      map += "endbfchar\n"
      start = end
    }
    map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    return Array(map.utf8)
  }
}

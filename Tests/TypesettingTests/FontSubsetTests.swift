import Diagnostics
import Testing

@testable import Typesetting

/// The part of a font that is embedded.
@Suite struct FontSubsetTests {
  /// A reader of subset files of its own, so that no mistake of `FontFace` is repeated: they have no cmap.
  struct Reader {
    let bytes: [UInt8]
    var tables: [String: Range<Int>] = [:]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      for index in 0..<u16(4) {
        let at = 12 + 16 * index
        let offset = u32(at + 8)
        tables[String(decoding: bytes[at..<at + 4], as: UTF8.self)] = offset..<offset + u32(at + 12)
      }
    }

    func u16(_ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }
    func u32(_ at: Int) -> Int { u16(at) << 16 | u16(at + 2) }
    func start(_ tag: String) -> Int { tables[tag]?.lowerBound ?? 0 }
    var glyphCount: Int { u16(start("maxp") + 4) }

    func outline(_ glyph: Int) -> [UInt8] {
      let loca = start("loca")
      let glyf = start("glyf")
      return Array(bytes[(glyf + u32(loca + 4 * glyph))..<(glyf + u32(loca + 4 * glyph + 4))])
    }

    /// The parts of a composite glyph; nil for a simple one.
    func components(_ glyph: Int) -> [Int]? {
      let outline = outline(glyph)
      guard outline.count >= 10, outline[0] & 0x80 != 0 else { return nil }
      func word(_ at: Int) -> Int { Int(outline[at]) << 8 | Int(outline[at + 1]) }
      var parts: [Int] = []
      var at = 10
      while true {
        let flags = word(at)
        parts.append(word(at + 2))
        at += flags & 1 != 0 ? 8 : 6
        at += flags & 8 != 0 ? 2 : flags & 0x40 != 0 ? 4 : flags & 0x80 != 0 ? 8 : 0
        if flags & 0x20 == 0 { return parts }
      }
    }

    /// Points and contours flattened: the outline without numbers of parts and without instructions.
    func shape(_ glyph: Int) -> [[UInt8]] {
      guard let components = components(glyph) else {
        let outline = outline(glyph)
        guard outline.count >= 10 else { return [outline] }
        let at = 10 + 2 * (Int(outline[0]) << 8 | Int(outline[1]))
        let length = Int(outline[at]) << 8 | Int(outline[at + 1])
        return [Array(outline[..<at] + outline[(at + 2 + length)...])]
      }
      return components.flatMap(shape)
    }
  }

  static let characters = LetterTests.all + [0x20, 0xA0]

  @Test(arguments: FontFamily.Face.allCases) func `the subset draws what the face draws`(
    face: FontFamily.Face
  ) throws {
    let font = fonts[face]
    let subset = try FontSubset(of: font, characters: Self.characters)
    let reader = Reader(subset.file)
    let whole = Reader(font.source.bytes)
    #expect(Set(reader.tables.keys).isSuperset(of: ["glyf", "head", "hhea", "hmtx", "loca", "maxp"]))
    #expect(reader.glyphCount == subset.glyphCount)
    #expect(subset.widths.count == 1 + Self.characters.count)
    let hmtx = reader.start("hmtx")
    for (index, code) in Self.characters.enumerated() {
      let cid = index + 1
      let glyph = Int(font.glyph(for: code))
      #expect(reader.u16(hmtx + 4 * cid) == Int(font.advances[glyph]))
      #expect(isClose(Double(subset.widths[cid]), Double(font.advances[glyph]) * 1000 / 2048, 0.5))
      // The face's own loca is long too (head 50).
      let drawn = reader.shape(cid).map(trimmed)
      #expect(drawn == whole.shape(glyph).map(trimmed), "\(String(decoding: [code], as: UTF16.self))")
    }
  }

  /// Padding to four bytes does not count.
  private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while bytes.last == 0 { bytes.removeLast() }
    return bytes
  }

  @Test(arguments: FontFamily.Face.allCases) func `parts of composite glyphs are renumbered`(
    face: FontFamily.Face
  ) throws {
    let subset = try FontSubset(of: fonts[face], characters: Self.characters)
    let reader = Reader(subset.file)
    var composites = 0
    for glyph in 0..<subset.glyphCount {
      for part in reader.components(glyph) ?? [] {
        composites += 1
        #expect(part < subset.glyphCount && part != glyph)
      }
    }
    #expect(composites > 0, "Vietnamese letters are made of parts")
  }

  @Test func `two characters of one glyph keep a number each`() throws {
    let font = fonts[.regular]
    let subset = try FontSubset(of: font, characters: [0x2D, 0xAD, 0x20, 0xA0])
    #expect(subset.widths.count == 5)
    #expect(subset.widths[3] == subset.widths[4])
  }

  @Test func `checksums of the subset are right`() throws {
    let subset = try FontSubset(of: fonts[.bold], characters: Array("Đặng Thị Ngọc Ánh".utf16))
    #expect(FontFace.checksum(subset.file, 0..<subset.file.count) == 0xB1B0_AFBA)
    #expect(subset.file.count < 40_000)
  }

  @Test func `instructions for screens are left out`() throws {
    let subset = try FontSubset(of: fonts[.regular], characters: Self.characters)
    let reader = Reader(subset.file)
    #expect(Set(reader.tables.keys) == ["glyf", "head", "hhea", "hmtx", "loca", "maxp"])
    for glyph in 0..<subset.glyphCount {
      let outline = reader.outline(glyph)
      guard outline.count >= 10 else { continue }
      if outline[0] & 0x80 == 0 {
        let at = 10 + 2 * (Int(outline[0]) << 8 | Int(outline[1]))
        #expect(outline[at] == 0 && outline[at + 1] == 0)
      } else {
        // WE_HAVE_INSTRUCTIONS of the first component, and of the last, is off.
        #expect(outline[10] & 0x01 == 0)
      }
    }
    #expect(subset.file.count < 25_000)
  }

  @Test func `an empty subset has only the glyph for nothing`() throws {
    let subset = try FontSubset(of: fonts[.italic], characters: [])
    #expect(subset.widths.count == 1)
  }
}

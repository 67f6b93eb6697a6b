public import Diagnostics

/// One face of a TrueType font: what measures text is also what is embedded.
///
/// Reads the tables of the OpenType specification (1.9) that a PDF needs: head, hhea, maxp, hmtx, cmap, loca,
/// glyf, OS/2, post. Every offset is checked, and so is the checksum of every table: a damaged file is an
/// error, never a crash and never a wrong letter.
public final class FontFace: Sendable {
  /// PostScript name, from the file's name.
  public let name: String
  /// Units of the design grid in an em.
  public let unitsPerEm: Int
  /// Highest and lowest point of the line, in thousandths of an em.
  public let ascent: Int, descent: Int
  /// Height of capitals in thousandths of an em.
  public let capHeight: Int
  /// Bounding box of all glyphs in thousandths of an em: left, bottom, right, top.
  public let box: [Int]
  /// Degrees counter-clockwise from the vertical.
  public let italicAngle: Int
  /// Glyphs in the file.
  public let glyphCount: Int

  /// The whole file.
  public var fileBytes: [UInt8] { source.bytes }

  let source: FontBytes
  let tables: [String: Range<Int>]
  let advances: [UInt16]
  let locations: [Int]
  private let glyphs: [UInt16]
  /// Advance of each code unit in design units; `missing` where there is no glyph.
  let widths: [UInt16]
  static let missing = UInt16.max
  /// Fonts have some twenty tables; a directory of thousands would only cost time.
  private static let mostTables = 64

  /// Reads a face.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the PostScript name.
  ///   - file: the path, for messages.
  /// - Throws: `Failure` with `corruptFont` naming the table at fault.
  public init(bytes: [UInt8], name: String, file: String) throws(Failure) {
    let source = FontBytes(bytes: bytes, file: file)
    let tables = try Self.directory(source)
    func table(_ tag: String) throws(Failure) -> Int {
      guard let range = tables[tag] else { throw source.failure("no table \(tag)") }
      return range.lowerBound
    }
    let head = try table("head")
    let unitsPerEm = try source.u16(head + 18)
    guard (16...16384).contains(unitsPerEm) else { throw source.failure("unitsPerEm \(unitsPerEm)") }
    let hhea = try table("hhea")
    let glyphCount = try source.u16(try table("maxp") + 4)
    let metricCount = try source.u16(hhea + 34)
    guard metricCount >= 1, metricCount <= glyphCount else { throw source.failure("hhea metrics") }
    func thousandths(_ value: Int) -> Int {
      (value * 1000 + (value < 0 ? -1 : 1) * unitsPerEm / 2) / unitsPerEm
    }

    self.name = name
    self.source = source
    self.tables = tables
    self.unitsPerEm = unitsPerEm
    self.glyphCount = glyphCount
    ascent = thousandths(try source.i16(hhea + 4))
    descent = thousandths(try source.i16(hhea + 6))
    box = [
      thousandths(try source.i16(head + 36)), thousandths(try source.i16(head + 38)),
      thousandths(try source.i16(head + 40)), thousandths(try source.i16(head + 42)),
    ]
    let os2 = try table("OS/2")
    capHeight = try source.u16(os2) >= 2 ? thousandths(try source.i16(os2 + 88)) : 662
    italicAngle = try source.i16(try table("post") + 4)

    let hmtx = try table("hmtx")
    var advances = [UInt16](repeating: 0, count: glyphCount)
    for glyph in 0..<glyphCount {
      advances[glyph] = UInt16(truncatingIfNeeded: try source.u16(hmtx + 4 * min(glyph, metricCount - 1)))
    }
    self.advances = advances

    let long = try source.u16(head + 50) == 1
    let loca = try table("loca")
    guard let glyf = tables["glyf"] else { throw source.failure("no table glyf") }
    var locations = [Int](repeating: 0, count: glyphCount + 1)
    for glyph in 0...glyphCount {
      let offset = long ? try source.u32(loca + 4 * glyph) : try source.u16(loca + 2 * glyph) * 2
      guard offset <= glyf.count, glyph == 0 || offset >= locations[glyph - 1] - glyf.lowerBound else {
        throw source.failure("loca of glyph \(glyph)")
      }
      locations[glyph] = glyf.lowerBound + offset
    }
    self.locations = locations

    let glyphs = try Self.characterMap(source, at: try table("cmap"), glyphCount: glyphCount)
    var widths = [UInt16](repeating: Self.missing, count: 0x10000)
    for code in 0..<0x10000 where glyphs[code] != 0 { widths[code] = advances[Int(glyphs[code])] }
    self.glyphs = glyphs
    self.widths = widths
  }

  /// The glyph of a character of the Basic Multilingual Plane; 0 when the face has none.
  public func glyph(for code: UInt16) -> UInt16 { glyphs[Int(code)] }

  /// Whether the face draws this character.
  public func draws(_ code: UInt16) -> Bool { widths[Int(code)] != Self.missing }

  /// Whether the glyph of a character has an outline: a letter without one is not drawn.
  public func hasOutline(_ code: UInt16) -> Bool {
    let glyph = Int(glyphs[Int(code)])
    return glyph > 0 && locations[glyph + 1] > locations[glyph]
  }

  /// Width of a text in points at a size in points. Characters the face lacks count nothing.
  public func width(of text: some Sequence<UInt16>, size: Double) -> Double {
    var units = 0
    for code in text {
      let width = widths[Int(code)]
      if width != Self.missing { units += Int(width) }
    }
    return Double(units) * size / Double(unitsPerEm)
  }

  private static func directory(_ source: FontBytes) throws(Failure) -> [String: Range<Int>] {
    let version = try source.u32(0)
    guard version == 0x0001_0000 else { throw source.failure("no TrueType outlines") }
    let count = try source.u16(4)
    guard count <= mostTables else { throw source.failure("\(count) tables") }
    var tables: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = 12 + 16 * index
      let tag = String(decoding: try source.slice(entry..<entry + 4), as: UTF8.self)
      let offset = try source.u32(entry + 8)
      let length = try source.u32(entry + 12)
      guard length > 0, offset + length <= source.bytes.count else { throw source.failure("table \(tag)") }
      let wanted = tag == "head" ? nil : try source.u32(entry + 4)
      if let wanted, checksum(source.bytes, offset..<offset + length) != UInt32(truncatingIfNeeded: wanted) {
        throw source.failure("checksum of table \(tag)")
      }
      tables[tag] = offset..<offset + length
    }
    // The table head and the directory itself are covered by the sum of the whole file (head: checksumAdjustment).
    guard checksum(source.bytes, 0..<source.bytes.count) == 0xB1B0_AFBA else {
      throw source.failure("checksum of the file")
    }
    return tables
  }

  static func checksum(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var sum: UInt32 = 0
    bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index + 4 <= range.upperBound {
        sum &+=
          UInt32(bytes[index]) << 24 | UInt32(bytes[index + 1]) << 16 | UInt32(bytes[index + 2]) << 8
          | UInt32(bytes[index + 3])
        index += 4
      }
      var shift: UInt32 = 24
      while index < range.upperBound {
        sum &+= UInt32(bytes[index]) << shift
        shift -= 8
        index += 1
      }
    }
    return sum
  }

  /// The Unicode BMP subtable of format 4 (platform 3, encoding 1, or platform 0).
  private static func characterMap(_ source: FontBytes, at cmap: Int, glyphCount: Int) throws(Failure)
    -> [UInt16]
  {
    var subtable: Int?
    for index in 0..<(try source.u16(cmap + 2)) {
      let entry = cmap + 4 + 8 * index
      let platform = try source.u16(entry)
      let encoding = try source.u16(entry + 2)
      let start = cmap + (try source.u32(entry + 4))
      guard platform == 3 && encoding == 1 || platform == 0, try source.u16(start) == 4 else { continue }
      subtable = start
    }
    guard let subtable else { throw source.failure("no Unicode cmap of format 4") }
    var glyphs = [UInt16](repeating: 0, count: 0x10000)
    let twice = try source.u16(subtable + 6)
    var previous = -1
    for segment in 0..<twice / 2 {
      let at = subtable + 14 + 2 * segment
      let end = try source.u16(at)
      let start = try source.u16(at + twice + 2)
      let delta = try source.u16(at + 2 * twice + 2)
      let rangeAt = at + 3 * twice + 2
      let rangeOffset = try source.u16(rangeAt)
      // In order and apart, as the specification wants: no character is looked at twice.
      guard start <= end, start > previous else { throw source.failure("cmap segment \(segment)") }
      previous = end
      for code in start...end where code != 0xFFFF {
        var glyph = code
        if rangeOffset != 0 {
          glyph = try source.u16(rangeAt + rangeOffset + 2 * (code - start))
          if glyph == 0 { continue }
        }
        glyph = (glyph + delta) & 0xFFFF
        guard glyph < glyphCount else { throw source.failure("cmap glyph \(glyph)") }
        glyphs[code] = UInt16(glyph)
      }
    }
    return glyphs
  }
}

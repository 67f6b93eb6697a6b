public import Diagnostics

/// A font file of only the characters used, with glyph numbers that a PDF can use as CIDs.
///
/// CID 0 is `.notdef`; CID n is the n-th character given, one for each *character* even where two share a glyph,
/// so that each extracts as itself. Components of composite glyphs follow.
public struct FontSubset: Sendable {
  /// The TrueType file: glyf, head, hhea, hmtx, loca, maxp. Instructions for coarse screens are left out: paper has
  /// no use for them, and they are more than half of the file.
  public let file: [UInt8]
  /// Advance of each CID in thousandths of an em, rounded.
  public let widths: [Int]
  /// Number of glyphs in the file, components included.
  public let glyphCount: Int

  /// Makes the subset.
  ///
  /// - Throws: `Failure` with `corruptFont` when an outline reaches outside the file or refers to itself.
  public init(of face: FontFace, characters: [UInt16]) throws(Failure) {
    var glyphs = [0] + characters.map { Int(face.glyph(for: $0)) }
    let direct = glyphs.count
    var place: [Int: Int] = [:]
    for (index, glyph) in glyphs.enumerated() where place[glyph] == nil { place[glyph] = index }
    var outlines: [[UInt8]] = []
    var parts: [[Int]] = []
    var next = 0
    while next < glyphs.count {
      guard glyphs.count <= 0xFFFF else { throw face.source.failure("too many components") }
      let glyph = glyphs[next]
      var outline = Array(try face.source.slice(face.locations[glyph]..<face.locations[glyph + 1]))
      var own: [Int] = []
      try Self.dropInstructions(&outline, of: face)
      if outline.count >= 10, outline[0] & 0x80 != 0 {
        try Self.renumber(&outline, of: face) { component in
          let number = place[component] ?? glyphs.count
          if number == glyphs.count {
            place[component] = number
            glyphs.append(component)
          }
          own.append(number)
          return number
        }
      }
      parts.append(own)
      while outline.count % 4 != 0 { outline.append(0) }
      outlines.append(outline)
      next += 1
    }
    try Self.refuseCycles(parts, of: face)
    glyphCount = glyphs.count
    widths = glyphs[..<direct].map { glyph in
      (Int(face.advances[glyph]) * 1000 + face.unitsPerEm / 2) / face.unitsPerEm
    }
    file = try Self.assemble(face, glyphs: glyphs, outlines: outlines)
  }

  /// A glyph that is a part of itself would send a reader of the PDF round in circles.
  private static func refuseCycles(_ parts: [[Int]], of face: FontFace) throws(Failure) {
    var waiting = parts.map(\.count)
    var users: [[Int]] = Array(repeating: [], count: parts.count)
    for (glyph, own) in parts.enumerated() { for part in own { users[part].append(glyph) } }
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    var done = 0
    while let glyph = ready.popLast() {
      done += 1
      for user in users[glyph] {
        waiting[user] -= 1
        if waiting[user] == 0 { ready.append(user) }
      }
    }
    guard done == parts.count else { throw face.source.failure("composite glyph within itself") }
  }

  /// Replaces the component numbers of a composite glyph (OpenType, glyf: composite glyph description).
  private static func renumber(
    _ outline: inout [UInt8], of face: FontFace, _ number: (Int) throws(Failure) -> Int
  ) throws(Failure) {
    var at = 10
    while true {
      guard at + 4 <= outline.count else { throw face.source.failure("composite glyph") }
      // Without the instructions that may follow the components.
      outline[at] &= ~0x01
      let flags = Int(outline[at]) << 8 | Int(outline[at + 1])
      let component = Int(outline[at + 2]) << 8 | Int(outline[at + 3])
      guard component < face.glyphCount else { throw face.source.failure("component \(component)") }
      let new = try number(component)
      outline[at + 2] = UInt8(truncatingIfNeeded: new >> 8)
      outline[at + 3] = UInt8(truncatingIfNeeded: new)
      at += flags & 0x0001 != 0 ? 8 : 6
      if flags & 0x0008 != 0 {
        at += 2
      } else if flags & 0x0040 != 0 {
        at += 4
      } else if flags & 0x0080 != 0 {
        at += 8
      }
      guard at <= outline.count else { throw face.source.failure("composite glyph") }
      if flags & 0x0020 == 0 { break }
    }
    outline.removeSubrange(at...)
  }

  /// Takes the instructions out of a simple glyph (OpenType, glyf: simple glyph description).
  private static func dropInstructions(_ outline: inout [UInt8], of face: FontFace) throws(Failure) {
    guard outline.count >= 10, outline[0] & 0x80 == 0 else { return }
    let at = 10 + 2 * (Int(outline[0]) << 8 | Int(outline[1]))
    guard at + 2 <= outline.count else { throw face.source.failure("simple glyph") }
    let end = at + 2 + (Int(outline[at]) << 8 | Int(outline[at + 1]))
    guard end <= outline.count else { throw face.source.failure("instructions of a glyph") }
    (outline[at], outline[at + 1]) = (0, 0)
    outline.removeSubrange(at + 2..<end)
  }

  private static func assemble(_ face: FontFace, glyphs: [Int], outlines: [[UInt8]]) throws(Failure)
    -> [UInt8]
  {
    func copy(_ tag: String) throws(Failure) -> [UInt8]? {
      guard let range = face.tables[tag] else { return nil }
      return Array(try face.source.slice(range))
    }
    var loca: [UInt8] = []
    var glyf: [UInt8] = []
    for outline in outlines {
      loca.append32(glyf.count)
      glyf += outline
    }
    loca.append32(glyf.count)
    var hmtx: [UInt8] = []
    let bearings = face.tables["hmtx"]?.lowerBound ?? 0
    let metrics = try face.source.u16((face.tables["hhea"]?.lowerBound ?? 0) + 34)
    for glyph in glyphs {
      hmtx.append16(Int(face.advances[glyph]))
      let at = glyph < metrics ? bearings + 4 * glyph + 2 : bearings + 4 * metrics + 2 * (glyph - metrics)
      hmtx.append16(try face.source.u16(at))
    }
    guard var head = try copy("head"), var hhea = try copy("hhea"), var maxp = try copy("maxp"),
      head.count >= 54, hhea.count >= 36, maxp.count >= 6
    else { throw face.source.failure("table head, hhea or maxp") }
    head.replace32(at: 8, 0)
    head.replace16(at: 50, 1)
    hhea.replace16(at: 34, glyphs.count)
    maxp.replace16(at: 4, glyphs.count)
    // No twilight zone, storage, functions, stack or instructions.
    if maxp.count >= 28 {
      maxp.replace16(at: 14, 1)
      for at in stride(from: 16, through: 26, by: 2) { maxp.replace16(at: at, 0) }
    }

    let tables: [(tag: String, data: [UInt8])] = [
      ("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", hmtx), ("loca", loca), ("maxp", maxp),
    ]
    var file: [UInt8] = []
    file.append32(0x0001_0000)
    file.append16(tables.count)
    let power = 2
    file.append16(16 << power)
    file.append16(power)
    file.append16(tables.count * 16 - 16 << power)
    var offset = 12 + 16 * tables.count
    var headOffset = 0
    for (tag, data) in tables {
      file += Array(tag.utf8)
      file.append32(Int(FontFace.checksum(data, 0..<data.count)))
      file.append32(offset)
      file.append32(data.count)
      if tag == "head" { headOffset = offset }
      offset += (data.count + 3) / 4 * 4
    }
    for (_, data) in tables {
      file += data
      while file.count % 4 != 0 { file.append(0) }
    }
    file.replace32(at: headOffset + 8, Int(0xB1B0_AFBA &- FontFace.checksum(file, 0..<file.count)))
    return file
  }
}

extension [UInt8] {
  fileprivate mutating func append16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  fileprivate mutating func append32(_ value: Int) {
    append16(value >> 16)
    append16(value)
  }

  fileprivate mutating func replace16(at index: Int, _ value: Int) {
    self[index] = UInt8(truncatingIfNeeded: value >> 8)
    self[index + 1] = UInt8(truncatingIfNeeded: value)
  }

  fileprivate mutating func replace32(at index: Int, _ value: Int) {
    replace16(at: index, value >> 16)
    replace16(at: index + 2, value)
  }
}

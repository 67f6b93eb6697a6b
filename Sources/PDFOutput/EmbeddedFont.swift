internal import CHaru
import Deflate
import Diagnostics
import Typesetting

/// Fills the font dictionary of a face: Type 0 over a CIDFontType2 with an identity map (ISO 32000-1, 9.7),
/// with the CIDSet that PDF/A-1b demands (ISO 19005-1, 6.3.5).
struct EmbeddedFont {
  let face: FontFace
  let characters: [UInt16]

  func fill(_ font: HaruDocument.Dictionary, in document: HaruDocument, _ deflate: Deflate) throws(Failure) {
    let subset = try FontSubset(of: face, characters: characters)
    let name = tag + "+" + face.name
    func stream(_ bytes: [UInt8]) throws(Failure) -> HaruDocument.Dictionary {
      guard let packed = deflate.compress(bytes) else { throw Failure(.noDeflate) }
      return try document.stream(packed, isDeflated: true)
    }

    let file = try stream(subset.file)
    HPDF_Dict_AddNumber(file, "Length1", Int32(subset.file.count))
    let descriptor = try document.dictionary()
    HPDF_Dict_AddName(descriptor, "Type", "FontDescriptor")
    HPDF_Dict_AddName(descriptor, "FontName", name)
    HPDF_Dict_AddNumber(descriptor, "Flags", face.italicAngle == 0 ? 6 : 70)
    let box = try document.array()
    for value in face.box { HPDF_Array_AddNumber(box, Int32(value)) }
    HPDF_Dict_Add(descriptor, "FontBBox", box)
    HPDF_Dict_AddNumber(descriptor, "ItalicAngle", Int32(face.italicAngle))
    HPDF_Dict_AddNumber(descriptor, "Ascent", Int32(face.ascent))
    HPDF_Dict_AddNumber(descriptor, "Descent", Int32(face.descent))
    HPDF_Dict_AddNumber(descriptor, "CapHeight", Int32(face.capHeight))
    HPDF_Dict_AddNumber(descriptor, "StemV", face.name.contains("Bold") ? 140 : 80)
    HPDF_Dict_Add(descriptor, "FontFile2", file)
    HPDF_Dict_Add(descriptor, "CIDSet", try stream(cidSet(subset.glyphCount)))

    let descendant = try document.dictionary()
    HPDF_Dict_AddName(descendant, "Type", "Font")
    HPDF_Dict_AddName(descendant, "Subtype", "CIDFontType2")
    HPDF_Dict_AddName(descendant, "BaseFont", name)
    let system = try document.directDictionary()
    HPDF_Dict_Add(system, "Registry", HPDF_String_New(document.mmgr, "Adobe", nil))
    HPDF_Dict_Add(system, "Ordering", HPDF_String_New(document.mmgr, "Identity", nil))
    HPDF_Dict_AddNumber(system, "Supplement", 0)
    HPDF_Dict_Add(descendant, "CIDSystemInfo", system)
    HPDF_Dict_AddName(descendant, "CIDToGIDMap", "Identity")
    HPDF_Dict_Add(descendant, "FontDescriptor", descriptor)
    let widths = try document.array()
    for width in subset.widths { HPDF_Array_AddNumber(widths, Int32(width)) }
    let ranges = try document.array()
    HPDF_Array_AddNumber(ranges, 0)
    HPDF_Array_Add(ranges, widths)
    HPDF_Dict_Add(descendant, "W", ranges)

    HPDF_Dict_AddName(font, "Type", "Font")
    HPDF_Dict_AddName(font, "Subtype", "Type0")
    HPDF_Dict_AddName(font, "BaseFont", name)
    HPDF_Dict_AddName(font, "Encoding", "Identity-H")
    let descendants = try document.array()
    HPDF_Array_Add(descendants, descendant)
    HPDF_Dict_Add(font, "DescendantFonts", descendants)
    HPDF_Dict_Add(font, "ToUnicode", try stream(toUnicode))
  }

  /// Six capitals that follow from the characters: other subsets have other names.
  private var tag: String {
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
  private func cidSet(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0xFF, count: count / 8)
    if count % 8 > 0 { bytes.append(UInt8(truncatingIfNeeded: 0xFF00 >> (count % 8))) }
    return bytes
  }

  /// CIDs to Unicode in blocks of at most 100 (ISO 32000-1, 9.10.3).
  private var toUnicode: [UInt8] {
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

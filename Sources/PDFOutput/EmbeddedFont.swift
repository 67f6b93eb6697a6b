internal import CHaru
import Diagnostics
import Typesetting

/// Fills the font dictionary of a face: Type 0 over a CIDFontType2 with an identity map (ISO 32000-1, 9.7),
/// with the CIDSet that PDF/A-1b demands (ISO 19005-1, 6.3.5).
struct EmbeddedFont {
  let program: FontProgram

  func fill(_ font: HaruDocument.Dictionary, in document: HaruDocument) throws(Failure) {
    let face = program.face
    let name = program.name
    let file = try document.stream(program.file, isDeflated: true)
    HPDF_Dict_AddNumber(file, "Length1", Int32(program.length))
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
    HPDF_Dict_Add(descriptor, "CIDSet", try document.stream(program.cidSet, isDeflated: true))

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
    for width in program.widths { HPDF_Array_AddNumber(widths, Int32(width)) }
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
    HPDF_Dict_Add(font, "ToUnicode", try document.stream(program.toUnicode, isDeflated: true))
  }
}

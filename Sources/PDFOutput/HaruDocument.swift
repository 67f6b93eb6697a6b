internal import CHaru
import Diagnostics

/// The one owner of a libharu document: low-level objects only (Docs/decisions/0003-own-fonts-in-libharu.md).
///
/// Errors of libharu are sticky, so they are looked at once, before saving.
final class HaruDocument {
  private let pdf: HPDF_Doc
  let xref: HPDF_Xref
  let mmgr: HPDF_MMgr
  /// The number tree of page labels, once there are any.
  private var labels: HPDF_Array?

  typealias Dictionary = HPDF_Dict
  typealias Page = HPDF_Page
  typealias Outline = HPDF_Outline

  init() throws(Failure) {
    guard let pdf = HPDF_New(nil, nil) else { throw Failure(.pdfFailed, ["code": "new"]) }
    self.pdf = pdf
    guard let xref = pdf.pointee.xref, let mmgr = pdf.pointee.mmgr else {
      HPDF_Free(pdf)
      throw Failure(.pdfFailed, ["code": "new"])
    }
    self.xref = xref
    self.mmgr = mmgr
    HPDF_SetPagesConfiguration(pdf, 200)
    pdf.pointee.pdf_version = HPDF_VER_14
  }

  deinit { HPDF_Free(pdf) }

  /// The first error so far.
  func check() throws(Failure) {
    let code = HPDF_GetError(pdf)
    guard code == 0 else { throw Failure(.pdfFailed, ["code": String(code, radix: 16)]) }
  }

  /// An indirect dictionary.
  func dictionary() throws(Failure) -> Dictionary {
    guard let dictionary = HPDF_Dict_New(mmgr), HPDF_Xref_Add(xref, dictionary) == 0 else {
      throw Failure(.pdfFailed, ["code": "dictionary"])
    }
    return dictionary
  }

  /// A direct dictionary, owned by what it is added to.
  func directDictionary() throws(Failure) -> Dictionary {
    guard let dictionary = HPDF_Dict_New(mmgr) else { throw Failure(.pdfFailed, ["code": "dictionary"]) }
    return dictionary
  }

  /// A direct array, owned by what it is added to.
  func array() throws(Failure) -> HPDF_Array {
    guard let array = HPDF_Array_New(mmgr) else { throw Failure(.pdfFailed, ["code": "array"]) }
    return array
  }

  /// An indirect stream of bytes that are already deflated, or plain.
  func stream(_ bytes: [UInt8], isDeflated: Bool) throws(Failure) -> Dictionary {
    guard let stream = HPDF_DictStream_New(mmgr, xref) else {
      throw Failure(.pdfFailed, ["code": "stream"])
    }
    Self.fill(stream, with: bytes, isDeflated: isDeflated)
    return stream
  }

  private static func fill(_ stream: Dictionary, with bytes: [UInt8], isDeflated: Bool) {
    stream.pointee.filter = 0
    if isDeflated {
      // libharu removes a Filter key when it has not deflated by itself; this is written just before ">>".
      stream.pointee.write_fn = { _, out in HPDF_Stream_WriteStr(out, "/Filter /FlateDecode\n") }
    }
    HPDF_Stream_Write(stream.pointee.stream, bytes, UInt32(bytes.count))
  }

  /// A page with its deflated content.
  func page(
    width: Double, height: Double, content: [UInt8], resources: (Dictionary) throws(Failure) -> Void
  ) throws(Failure) -> Page {
    guard let page = HPDF_AddPage(pdf), let attributes = page.pointee.attr,
      let own = HPDF_Dict_GetItem(page, "Resources", UInt16(HPDF_OCLASS_DICT))
    else { throw Failure(.pdfFailed, ["code": String(HPDF_GetError(pdf), radix: 16)]) }
    HPDF_Page_SetWidth(page, Float(width))
    HPDF_Page_SetHeight(page, Float(height))
    let record = attributes.assumingMemoryBound(to: HPDF_PageAttr_Rec.self)
    Self.fill(record.pointee.contents, with: content, isDeflated: true)
    try resources(own.assumingMemoryBound(to: _HPDF_Dict_Rec.self))
    return page
  }

  /// A form XObject with its deflated content.
  func form(width: Double, height: Double, content: [UInt8], fonts: Dictionary) throws(Failure) -> Dictionary
  {
    let form = try stream(content, isDeflated: true)
    form.pointee.header.obj_class |= UInt16(HPDF_OSUBCLASS_XOBJECT)
    HPDF_Dict_AddName(form, "Type", "XObject")
    HPDF_Dict_AddName(form, "Subtype", "Form")
    let box = try array()
    for value in [0, 0, width, height] { HPDF_Array_AddReal(box, Float(value)) }
    HPDF_Dict_Add(form, "BBox", box)
    let resources = try directDictionary()
    HPDF_Dict_Add(resources, "Font", fonts)
    HPDF_Dict_Add(form, "Resources", resources)
    return form
  }

  /// An outline entry that opens a page; under the top when `parent` is nil.
  func outline(_ title: String, under parent: Outline?, opens page: Page) throws(Failure) -> Outline {
    guard let entry = HPDF_CreateOutline(pdf, parent, "-", nil) else {
      throw Failure(.pdfFailed, ["code": "outline"])
    }
    HPDF_Dict_Add(entry, "Title", text(title))
    // A direct array: preflight rejects the indirect one that libharu's own destinations are.
    let destination = try array()
    HPDF_Array_Add(destination, page)
    HPDF_Array_AddName(destination, "Fit")
    HPDF_Dict_Add(entry, "Dest", destination)
    return entry
  }

  /// Pages from `index` on are labelled `prefix1`, `prefix2`, …
  func label(from index: Int, prefix: String) throws(Failure) {
    if labels == nil, let catalog = pdf.pointee.catalog {
      let tree = try directDictionary()
      labels = try array()
      HPDF_Dict_Add(tree, "Nums", labels)
      HPDF_Dict_Add(catalog, "PageLabels", tree)
    }
    let label = try directDictionary()
    HPDF_Dict_AddName(label, "S", "D")
    HPDF_Dict_Add(label, "P", text(prefix))
    HPDF_Array_AddNumber(labels, Int32(index))
    HPDF_Array_Add(labels, label)
  }

  /// A text string in UTF-16 (ISO 32000-1, 7.9.2.2). Made here: the tables of libharu's own encoder cost a small file
  /// more than its page.
  private func text(_ string: String) -> HPDF_Binary? {
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in string.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    return HPDF_Binary_New(mmgr, &bytes, UInt32(bytes.count))
  }

  /// Info dictionary, XMP, output intent, language and file identifier.
  func describe(_ information: DocumentInformation, profile: [UInt8], digest: [UInt8]) throws(Failure) {
    var date = HPDF_Date()
    date.year = Int32(information.year)
    date.month = Int32(information.month)
    date.day = Int32(information.day)
    date.ind = CChar(UInt8(ascii: "+"))
    date.off_hour = 7
    HPDF_SetInfoDateAttr(pdf, HPDF_INFO_CREATION_DATE, date)
    HPDF_SetInfoDateAttr(pdf, HPDF_INFO_MOD_DATE, date)
    guard let info = pdf.pointee.info else { throw Failure(.pdfFailed, ["code": "info"]) }
    for (key, value) in [
      ("Title", information.title), ("Author", information.author), ("Subject", information.subject),
      ("Creator", information.creator), ("Producer", information.producer),
    ] {
      HPDF_Dict_Add(info, key, text(value))
    }
    if !information.keywords.isEmpty { HPDF_Dict_Add(info, "Keywords", text(information.keywords)) }

    guard let catalog = pdf.pointee.catalog, let trailer = pdf.pointee.trailer else {
      throw Failure(.pdfFailed, ["code": "catalog"])
    }
    let metadata = try stream(Array(information.xmp.utf8), isDeflated: false)
    HPDF_Dict_AddName(metadata, "Type", "Metadata")
    HPDF_Dict_AddName(metadata, "Subtype", "XML")
    HPDF_Dict_Add(catalog, "Metadata", metadata)

    let icc = try stream(profile, isDeflated: true)
    HPDF_Dict_AddNumber(icc, "N", 3)
    let intent = try directDictionary()
    HPDF_Dict_AddName(intent, "Type", "OutputIntent")
    HPDF_Dict_AddName(intent, "S", "GTS_PDFA1")
    HPDF_Dict_Add(intent, "OutputConditionIdentifier", HPDF_String_New(mmgr, "sRGB", nil))
    HPDF_Dict_Add(intent, "Info", HPDF_String_New(mmgr, "sRGB-like, gamma 2.2", nil))
    HPDF_Dict_Add(intent, "DestOutputProfile", icc)
    let intents = try array()
    HPDF_Array_Add(intents, intent)
    HPDF_Dict_Add(catalog, "OutputIntents", intents)
    HPDF_Dict_Add(catalog, "Lang", HPDF_String_New(mmgr, "vi", nil))
    let viewer = try directDictionary()
    HPDF_Dict_AddBoolean(viewer, "DisplayDocTitle", 1)
    HPDF_Dict_Add(catalog, "ViewerPreferences", viewer)

    let identifier = try array()
    var digest = digest
    for _ in 0..<2 { HPDF_Array_Add(identifier, HPDF_Binary_New(mmgr, &digest, UInt32(digest.count))) }
    HPDF_Dict_Add(trailer, "ID", identifier)
  }

  /// The whole file.
  func save() throws(Failure) -> [UInt8] {
    try check()
    guard HPDF_SaveToStream(pdf) == 0 else {
      throw Failure(.pdfFailed, ["code": String(HPDF_GetError(pdf), radix: 16)])
    }
    var size = HPDF_GetStreamSize(pdf)
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      HPDF_ReadFromStream(pdf, buffer.baseAddress, &size)
      count = Int(size)
    }
    return bytes
  }
}

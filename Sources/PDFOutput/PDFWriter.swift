internal import CHaru
import Deflate
public import Diagnostics
public import Typesetting

/// Gathers page frames into one PDF/A-1b file (ISO 19005-1): the same frames give the same bytes.
///
/// Pages are encoded and deflated as they come; what is kept of a page is a few kilobytes. One writer makes one
/// file, on one thread at a time.
public final class PDFWriter {
  private let document: HaruDocument
  private let deflate: Deflate
  private let fontResources: HaruDocument.Dictionary
  private let furniture: FurnitureStock
  private var encoder: FrameEncoder
  private var forms: [FormKey: HaruDocument.Dictionary] = [:]
  private var pages: [HaruDocument.Page] = []
  private var outlines: [HaruDocument.Outline] = []
  private var digest = HPDF_MD5_CTX()
  private var buffer = OperatorBuffer()

  /// Furniture is shared by pages of one size whose operators are equal.
  private struct FormKey: Hashable {
    var size: Size
    var operators: FurnitureOperators
  }

  /// A place in the outline: its titles from the outermost to its own.
  public struct Bookmark: Hashable, Sendable {
    /// How deep, from 0.
    public var level: Int
    /// The words.
    public var title: String
    /// Index of the page within the frames given with it.
    public var page: Int

    /// A bookmark.
    public init(level: Int, title: String, page: Int = 0) {
      self.level = level
      self.title = title
      self.page = page
    }
  }

  /// An empty file with fonts of its own; for many files, make a stock of them once.
  ///
  /// - Throws: `Failure` when libharu or libz cannot be used.
  public convenience init(fonts: FontFamily) throws(Failure) { try self.init(FontStock(fonts)) }

  /// An empty file.
  ///
  /// - Parameters:
  ///   - stock: the fonts.
  ///   - furniture: what the files of a run have in common.
  /// - Throws: `Failure` when libharu or libz cannot be used.
  public init(_ stock: FontStock, furniture: FurnitureStock = FurnitureStock()) throws(Failure) {
    self.furniture = furniture
    guard let deflate = Deflate() else { throw Failure(.noDeflate) }
    self.deflate = deflate
    document = try HaruDocument()
    fontResources = try document.dictionary()
    encoder = FrameEncoder(stock: stock)
    HPDF_MD5Init(&digest)
  }

  /// Number of pages so far.
  public var pageCount: Int { pages.count }

  /// Adds the pages of one document.
  ///
  /// - Parameters:
  ///   - frames: its pages.
  ///   - bookmarks: outline entries, outer ones before inner ones.
  ///   - label: what page labels begin with, such as `4A-`.
  public func add(_ frames: [PageFrame], bookmarks: [Bookmark], label: String) throws(Failure) {
    let first = pages.count
    note(Array((label + bookmarks.map { "\($0.level) \($0.page) \($0.title)" }.joined(separator: "\n")).utf8))
    for frame in frames { try add(frame) }
    if !frames.isEmpty { try document.label(from: first, prefix: label) }
    for bookmark in bookmarks where first + bookmark.page < pages.count {
      outlines.removeLast(max(0, outlines.count - bookmark.level))
      outlines.append(
        try document.outline(
          bookmark.title, under: outlines.last, opens: pages[first + bookmark.page]))
    }
  }

  private func add(_ frame: PageFrame) throws(Failure) {
    let size = frame.size
    note(Array("\(size.width) \(size.height)".utf8))
    buffer.clear()
    encoder.encode(frame.furniture, pageHeight: size.height, into: &buffer)
    let furniture = try form(size: size)
    buffer.clear()
    encoder.encode(frame.stamp, pageHeight: size.height, into: &buffer)
    if furniture != nil { buffer.append("/X Do\n") }
    encoder.encode(frame.ink, pageHeight: size.height, into: &buffer)
    note(buffer.bytes)
    guard let content = deflate.compress(buffer.bytes) else { throw Failure(.noDeflate) }
    let page = try document.page(width: size.width, height: size.height, content: content) {
      (resources) throws(Failure) in
      HPDF_Dict_Add(resources, "Font", fontResources)
      if let furniture {
        let objects = try document.directDictionary()
        HPDF_Dict_Add(objects, "X", furniture)
        HPDF_Dict_Add(resources, "XObject", objects)
      }
    }
    pages.append(page)
  }

  /// The form of the furniture in the buffer; the same for all pages with the same furniture.
  private func form(size: Size) throws(Failure) -> HaruDocument.Dictionary? {
    guard !buffer.bytes.isEmpty else { return nil }
    note(buffer.bytes)
    let key = FormKey(size: size, operators: FurnitureOperators(bytes: buffer.bytes))
    if let known = forms[key] { return known }
    guard let content = furniture.deflated(key.operators, { deflate.compress($0) }) else {
      throw Failure(.noDeflate)
    }
    let form = try document.form(
      width: size.width, height: size.height, content: content, fonts: fontResources)
    if forms.count < 512 { forms[key] = form }
    return form
  }

  private func note(_ bytes: [UInt8]) {
    HPDF_MD5Update(&digest, bytes, UInt32(bytes.count))
  }

  /// The finished file.
  ///
  /// - Throws: `Failure` with `pdfFailed` for what libharu reports, and when a page has a character that its face
  ///   does not draw (`FontFamily.lackingLetters` tells which): paper with a box in a name is never made.
  public func finish(_ information: DocumentInformation) throws(Failure) -> [UInt8] {
    guard encoder.lacking.isEmpty else { throw Failure(.pdfFailed, ["code": "letter"]) }
    for (index, use) in encoder.uses.enumerated() where use.isUsed {
      // Operators name rare characters by the order of their use; which they are is part of the content too.
      note(use.rare.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
      let font = try document.dictionary()
      let stock = encoder.stock.faces[index]
      let program =
        use.rare.isEmpty
        ? stock.program : try FontProgram(of: stock.face, characters: stock.characters + use.rare, deflate)
      try EmbeddedFont(program: program).fill(font, in: document)
      HPDF_Dict_Add(fontResources, "F\(index)", font)
    }
    note(Array(information.xmp.utf8))
    var identifier = [UInt8](repeating: 0, count: 16)
    HPDF_MD5Final(&identifier, &digest)
    try document.describe(information, profile: encoder.stock.profile, digest: identifier)
    return try document.save()
  }
}

import Diagnostics
import Foundation
import FoundationXML

/// Reads a template file into elements.
final class TemplateReader: NSObject, XMLParserDelegate {
  static let largestFile = 1 << 20
  static let deepest = 48
  /// The most elements of a file, and attributes of one of them: far more than any form has.
  static let mostElements = 5_000, mostAttributes = 64

  private let file: String
  /// What the places of a part carry.
  private let partFile: String?
  private let deepest: Int
  private let events: [TagScanner.Event]
  private var next = 0
  private var stack: [TemplateElement] = []
  private var root: TemplateElement?
  private var text = ""
  private var failure: Failure?

  private init(file: String, isPart: Bool, deepest: Int, events: [TagScanner.Event]) {
    self.file = file
    partFile = isPart ? file : nil
    self.deepest = deepest
    self.events = events
  }

  /// The root element.
  ///
  /// - Parameters:
  ///   - isPart: whether places in it must name the file, since it will stand in another.
  ///   - largest: the most bytes.
  ///   - deepest: the most elements within one another.
  /// - Throws: `Failure` with the first fault and its place. A DOCTYPE is refused, so no entity is ever expanded
  ///   and nothing outside the file is read.
  static func read(
    _ bytes: [UInt8], file: String, isPart: Bool = false, largest: Int = largestFile, deepest: Int = deepest
  ) throws(Failure) -> TemplateElement {
    guard bytes.count <= largest else {
      throw Failure(
        .templateTooLarge, at: .file(file),
        ["detail": "\(bytes.count / 1024) KiB", "limit": "\(largest / 1024) KiB"])
    }
    try refuseOtherEncodings(bytes, file: file)
    let data = Data(bytes)
    if let range = data.range(of: Data("<!DOCTYPE".utf8)) {
      throw Failure(.templateDoctype, at: place(of: range.lowerBound, in: bytes, file: file))
    }
    let events = TagScanner.events(in: bytes)
    try refuseCrowds(events, bytes, file: file)
    let reader = TemplateReader(file: file, isPart: isPart, deepest: deepest, events: events)
    let parser = XMLParser(data: data)
    parser.delegate = reader
    let parsed = parser.parse()
    if let failure = reader.failure {
      guard failure.findings.first?.message == .templateSyntax, let fault = SyntaxFault.first(in: bytes)
      else { throw failure }
      throw Failure(.templateSyntax, at: fault.place.place(in: file), ["detail": fault.detail])
    }
    guard parsed, let root = reader.root else {
      throw Failure(
        .templateSyntax, at: .position(file: file, line: 1, column: 1),
        ["detail": Message.words(vi: "không có thẻ nào", en: "no element")])
    }
    return root
  }

  /// Refuses more than can be meant before it takes time; what is no XML is told as that.
  private static func refuseCrowds(_ events: [TagScanner.Event], _ bytes: [UInt8], file: String)
    throws(Failure)
  {
    var excess: (event: TagScanner.Event, detail: String, limit: Int)?
    if events.count > mostElements, let last = events.lazy.filter(\.isStart).dropFirst(mostElements).first {
      excess = (last, Message.words(vi: "quá nhiều thẻ", en: "too many elements"), mostElements)
    } else if let crowded = events.first(where: { $0.attributes.count > mostAttributes }) {
      excess = (
        crowded, Message.words(vi: "quá nhiều thuộc tính", en: "too many attributes"), mostAttributes
      )
    }
    guard let excess else { return }
    if let fault = SyntaxFault.first(in: bytes) {
      throw Failure(.templateSyntax, at: fault.place.place(in: file), ["detail": fault.detail])
    }
    throw Failure(
      .templateTooLarge, at: excess.event.place.place(in: file),
      ["detail": excess.detail, "limit": "\(excess.limit)"])
  }

  private static let saveAsUTF8 = Message.words(
    vi: "chữ ở đây không theo bảng mã UTF-8, hãy lưu tệp bằng bảng mã UTF-8",
    en: "this is not UTF-8; save the file as UTF-8")

  /// FoundationXML ends the program at an attribute that is not UTF-8, and in other encodings a DOCTYPE would not
  /// be seen.
  private static func refuseOtherEncodings(_ bytes: [UInt8], file: String) throws(Failure) {
    var index = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar) where scalar.value != 0: index += UTF8.width(scalar)
      case .emptyInput where index == bytes.count: break decoding
      default:
        throw Failure(.templateSyntax, at: place(of: index, in: bytes, file: file), ["detail": saveAsUTF8])
      }
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: "<?xml".utf8),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    let words = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
      .split { " \t\r\n=\"'?".contains($0) }
    guard let name = words.firstIndex(of: "encoding"), name + 1 < words.count, words[name + 1] != "utf-8"
    else {
      return
    }
    throw Failure(
      .templateSyntax, at: place(of: start, in: bytes, file: file),
      [
        "detail": Message.words(
          vi: "encoding phải là \"UTF-8\", và tệp phải lưu bằng bảng mã UTF-8",
          en: "the encoding must be \"UTF-8\"; save the file as UTF-8")
      ])
  }

  /// Line and column of a byte.
  private static func place(of index: Int, in bytes: [UInt8], file: String) -> Place {
    let before = bytes[..<min(index, bytes.count)]
    let line = (before.lastIndex(of: 0x0A) ?? -1) + 1
    return .position(
      file: file, line: before.count { $0 == 0x0A } + 1,
      column: before[line...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  private func named(_ place: TextPosition) -> TextPosition {
    TextPosition(line: place.line, column: place.column, file: partFile)
  }

  private func flushText() {
    defer { text = "" }
    guard let top = stack.last, !text.isEmpty else { return }
    let anchors = next < events.count ? events[next].before : []
    top.children.append(.text(SourceText(text, anchors, file: partFile)))
  }

  private func advance() -> TagScanner.Event? {
    defer { next += 1 }
    return next < events.count ? events[next] : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
  ) {
    flushText()
    let event = advance()
    let place = named(event?.place ?? TextPosition(line: parser.lineNumber, column: parser.columnNumber))
    let element = TemplateElement(
      name: elementName, place: place,
      attributes: attributeDict.sorted { $0.key < $1.key }.map { name, value in
        let found = event?.attributes[name]
        return TemplateElement.Attribute(
          name: name, namePlace: found.map { named($0.place) } ?? place,
          text: SourceText(
            value, found?.value ?? [SourceText.Anchor(offset: 0, place: place)], file: partFile))
      })
    if let top = stack.last { top.children.append(.element(element)) } else { root = element }
    stack.append(element)
    if stack.count > deepest, failure == nil {
      failure = Failure(
        .templateTooLarge, at: .position(file: file, line: place.line, column: place.column),
        ["detail": "> \(deepest)", "limit": "\(deepest)"])
      parser.abortParsing()
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    flushText()
    _ = advance()
    stack.removeLast(min(1, stack.count))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { text += String(decoding: block, as: UTF8.self) }

  /// The first fault counts: one fault is often reported many times, and `parse()` may still answer true.
  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    guard failure == nil else { return }
    let error = parseError as NSError
    let words =
      Self.words[error.code]
      ?? Message.words(
        vi: "không đọc được (libxml2: \(error.code))", en: "it cannot be read (libxml2: \(error.code))")
    failure = Failure(
      .templateSyntax,
      at: .position(file: file, line: max(1, parser.lineNumber), column: max(1, parser.columnNumber)),
      ["detail": words])
  }

  /// The faults that people make most, by libxml2's number.
  private static let words = [
    4: Message.words(vi: "tệp trống", en: "empty file"),
    5: Message.words(vi: "tệp kết thúc giữa chừng", en: "unexpected end"),
    9: Message.words(vi: "ký tự không được phép", en: "character not allowed"),
    23: Message.words(vi: "thiếu ';' sau '&'", en: "';' missing after '&'"),
    26: Message.words(vi: "thực thể lạ", en: "unknown entity"),
    38: Message.words(vi: "có '<' trong thuộc tính", en: "'<' in an attribute"),
    39: Message.words(vi: "thuộc tính thiếu dấu nháy", en: "attribute without quotes"),
    41: Message.words(vi: "thuộc tính không có giá trị", en: "attribute without value"),
    42: Message.words(vi: "thuộc tính lặp lại", en: "attribute given twice"),
    65: Message.words(vi: "thiếu dấu cách giữa các thuộc tính", en: "space missing between attributes"),
    68: Message.words(vi: "tên thẻ sai", en: "bad tag name"),
    73: Message.words(vi: "thiếu '>'", en: "'>' missing"),
    76: Message.words(vi: "thẻ đóng không khớp thẻ mở", en: "end tag does not match its start tag"),
    77: Message.words(vi: "thẻ chưa đóng", en: "element not closed"),
    80: Message.words(vi: "có -- trong chú thích", en: "-- within a comment"),
    81: Message.words(vi: "sai bảng mã", en: "bad encoding"),
    110: Message.words(vi: "tên thẻ hoặc thuộc tính quá dài", en: "a name is too long"),
    86: Message.words(vi: "có chữ sau phần cuối", en: "text after the end"),
  ]
}

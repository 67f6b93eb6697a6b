import Diagnostics
import Foundation
import FoundationXML

/// Reads a template file into elements.
final class TemplateReader: NSObject, XMLParserDelegate {
  static let largestFile = 1 << 20
  static let deepest = 48

  private let file: String
  private let events: [TagScanner.Event]
  private var next = 0
  private var stack: [TemplateElement] = []
  private var root: TemplateElement?
  private var text = ""
  private var textPlace = TextPosition(line: 1, column: 1)
  private var failure: Failure?

  private init(file: String, events: [TagScanner.Event]) {
    self.file = file
    self.events = events
  }

  /// The root element.
  ///
  /// - Throws: `Failure` with the first fault and its place. A DOCTYPE is refused, so no entity is ever expanded
  ///   and nothing outside the file is read.
  static func read(_ bytes: [UInt8], file: String) throws(Failure) -> TemplateElement {
    guard bytes.count <= largestFile else {
      throw Failure(
        .templateTooLarge, at: .file(file),
        ["detail": "\(bytes.count / 1024) KiB", "limit": "\(largestFile / 1024) KiB"])
    }
    let data = Data(bytes)
    if data.range(of: Data("<!DOCTYPE".utf8)) != nil { throw Failure(.templateDoctype, at: .file(file)) }
    let reader = TemplateReader(file: file, events: TagScanner.events(in: bytes))
    let parser = XMLParser(data: data)
    parser.delegate = reader
    let parsed = parser.parse()
    if let failure = reader.failure { throw failure }
    guard parsed, let root = reader.root else {
      throw Failure(
        .templateSyntax, at: .position(file: file, line: 1, column: 1),
        ["detail": Message.words(vi: "không có thẻ nào", en: "no element")])
    }
    return root
  }

  private func flushText() {
    defer { text = "" }
    guard let top = stack.last, !text.isEmpty else { return }
    top.children.append(.text(text, textPlace))
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
    let place = event?.place ?? TextPosition(line: parser.lineNumber, column: parser.columnNumber)
    let element = TemplateElement(
      name: elementName, place: place,
      attributes: attributeDict.sorted { $0.key < $1.key }.map { name, value in
        (name, value, event?.attributes[name] ?? place)
      })
    if let top = stack.last { top.children.append(.element(element)) } else { root = element }
    stack.append(element)
    textPlace = event?.after ?? place
    if stack.count > Self.deepest, failure == nil {
      failure = Failure(
        .templateTooLarge, at: .position(file: file, line: place.line, column: place.column),
        ["detail": "> \(Self.deepest)", "limit": "\(Self.deepest)"])
      parser.abortParsing()
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    flushText()
    if let event = advance() { textPlace = event.after }
    stack.removeLast(min(1, stack.count))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  /// The first fault counts: one fault is often reported many times, and `parse()` may still answer true.
  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    guard failure == nil else { return }
    let error = parseError as NSError
    let words = Self.words[error.code] ?? "libxml2 \(error.code)"
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
    81: Message.words(vi: "sai bảng mã", en: "bad encoding"),
    86: Message.words(vi: "có chữ sau phần cuối", en: "text after the end"),
  ]
}

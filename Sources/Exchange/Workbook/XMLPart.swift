import Diagnostics
import Foundation
import FoundationXML

/// What takes the elements of a part as they come.
protocol XMLPartHandler {
  /// An element begins; its name has no prefix.
  mutating func start(_ name: String, _ attributes: [String: String]) throws(Failure)
  /// An element ends; `text` is what stood in it since the last tag.
  mutating func end(_ name: String, _ text: String) throws(Failure)
}

/// One XML part of a workbook, read from begin to end.
///
/// `XMLParser.parse()` answers true although faults were reported, so the fault is what counts. A part that is not
/// UTF-8 is refused first: an attribute that is not would end the program. So is a DOCTYPE: no part may have one
/// (ECMA-376 part 2, 6.2.5), and so no entity is ever expanded.
enum XMLPart {
  static func read<Handler: XMLPartHandler>(
    _ bytes: [UInt8], _ handler: Handler, part: String, file: String
  ) throws(Failure) -> Handler {
    guard isPlain(bytes) else { throw Failure(.workbookPartDamaged, at: .file(file), ["part": part]) }
    let walk = XMLWalk(handler)
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = walk
    let parsed = parser.parse()
    if let failure = walk.failure { throw failure }
    guard parsed, !walk.isBroken, walk.sawElement else {
      throw Failure(.workbookPartDamaged, at: .file(file), ["part": part])
    }
    return walk.handler
  }

  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard UTF8Check.firstFault(in: bytes[...]) == nil, !bytes.contains(0) else { return false }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if Data(bytes).range(of: Data("<!DOCTYPE".utf8)) != nil { return false }
    guard bytes[start...].starts(with: "<?xml".utf8) else { return true }
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return false }
    let words = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
      .split { " \t\r\n=\"'?".contains($0) }
    guard let name = words.firstIndex(of: "encoding") else { return true }
    return name + 1 < words.count && ["utf-8", "utf8"].contains(words[name + 1])
  }
}

private final class XMLWalk<Handler: XMLPartHandler>: NSObject, XMLParserDelegate {
  private(set) var handler: Handler
  private(set) var failure: Failure?
  private(set) var isBroken = false
  private(set) var sawElement = false
  private var text = ""
  private var depth = 0
  private static var deepest: Int { 64 }

  init(_ handler: Handler) { self.handler = handler }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
  ) {
    guard failure == nil, !isBroken else { return }
    sawElement = true
    depth += 1
    if depth > Self.deepest { return stop(parser, nil) }
    if !text.isEmpty { text = "" }
    do throws(Failure) {
      try handler.start(Self.localName(elementName), attributeDict)
    } catch {
      stop(parser, error)
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    guard failure == nil, !isBroken else { return }
    depth -= 1
    do throws(Failure) {
      try handler.end(Self.localName(elementName), text)
    } catch {
      stop(parser, error)
    }
    if !text.isEmpty { text = "" }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, foundIgnorableWhitespace whitespaceString: String) {
    text += whitespaceString
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    text += String(decoding: CDATABlock, as: UTF8.self)
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) { isBroken = true }

  private func stop(_ parser: XMLParser, _ failure: Failure?) {
    if let failure { self.failure = failure } else { isBroken = true }
    parser.abortParsing()
  }

  /// Some writers put a prefix before every name: `x:row`.
  private static func localName(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: 0x3A) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}

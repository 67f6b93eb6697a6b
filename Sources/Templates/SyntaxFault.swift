import Diagnostics

/// Finds why a file is no well-formed XML, in the words and at the place of the person who wrote it.
///
/// libxml2 tells where it stumbled: at the end of the file for a tag that was never closed, at the next `<` for a
/// quote that is missing. Looked for here is where the mistake was made. Used only on files that FoundationXML
/// refuses; what is not found is told in libxml2's way.
struct SyntaxFault {
  let place: TextPosition
  /// In both languages.
  let detail: String

  private init(_ place: TextPosition, vi: String, en: String) {
    self.place = place
    detail = Message.words(vi: vi, en: en)
  }

  /// All elements of the language.
  static let elements: Set = [
    "form", "part", "pages", "include", "head", "foot", "p", "line", "field", "columns", "strip", "col",
    "box",
    "keep", "block", "table", "group", "column", "total", "closing", "chart", "series", "grid", "signatures",
    "signature", "date", "title", "hint", "name", "rule", "space", "fill", "page-break", "b", "i", "span",
    "br",
  ]

  /// The first fault of a file; nil when there is none of the usual ones.
  static func first(in bytes: [UInt8]) -> SyntaxFault? {
    var cursor = SourceCursor(bytes)
    var open: [(name: String, place: TextPosition)] = []
    var hasRoot = false
    while !cursor.isAtEnd {
      let place = cursor.place
      if cursor.starts(with: "<!--") {
        if let fault = comment(&cursor) { return fault }
      } else if cursor.starts(with: "<![CDATA[") {
        if let fault = skip(&cursor, past: "]]>", vi: "<![CDATA[ chưa có ]]>", en: "<![CDATA[ without ]]>") {
          return fault
        }
      } else if cursor.starts(with: "<?") {
        if let fault = skip(&cursor, past: "?>", vi: "<? chưa có ?>", en: "<? without ?>") { return fault }
      } else if cursor.starts(with: "</") {
        cursor.step(2)
        let name = cursor.name()
        if let fault = close(name, at: place, &open) { return fault }
        cursor.skipBlanks()
        guard cursor.byte == 0x3E else {
          return SyntaxFault(
            place, vi: "thẻ đóng </\(name.shortened) thiếu '>'", en: "'>' missing after </\(name.shortened)")
        }
        cursor.step()
      } else if cursor.byte == 0x3C {
        if hasRoot, open.isEmpty {
          return SyntaxFault(place, vi: "có thẻ sau thẻ cuối cùng", en: "an element after the last one")
        }
        hasRoot = true
        switch startTag(&cursor) {
        case .fault(let fault): return fault
        case .opened(let name): open.append((name, place))
        case .empty: break
        }
      } else if let fault = letter(&cursor, isOutside: open.isEmpty) {
        return fault
      }
    }
    return open.last.map { unclosed($0) }
  }

  private static func unclosed(_ tag: (name: String, place: TextPosition)) -> SyntaxFault {
    SyntaxFault(
      tag.place, vi: "thẻ <\(tag.name.shortened)> mở ở đây nhưng chưa đóng, thiếu </\(tag.name.shortened)>",
      en: "<\(tag.name.shortened)> is opened here and not closed; </\(tag.name.shortened)> is missing")
  }

  private static func close(
    _ name: String, at place: TextPosition, _ open: inout [(name: String, place: TextPosition)]
  ) -> SyntaxFault? {
    guard let last = open.last else {
      return SyntaxFault(
        place, vi: "thẻ đóng </\(name.shortened)> không có thẻ mở", en: "</\(name.shortened)> closes nothing")
    }
    if last.name == name {
      open.removeLast()
      return nil
    }
    // An outer tag is closed: the inner one was forgotten.
    if open.contains(where: { $0.name == name }) { return unclosed(last) }
    // Of two names that differ, the one that the language does not have is the slip.
    if elements.contains(name), !elements.contains(last.name) {
      return SyntaxFault(
        last.place,
        vi: "thẻ <\(last.name.shortened)> không khớp thẻ đóng </\(name.shortened)> ở dòng \(place.line)",
        en: "<\(last.name.shortened)> does not match </\(name.shortened)> of line \(place.line)")
    }
    return SyntaxFault(
      place,
      vi:
        "thẻ đóng </\(name.shortened)> không khớp thẻ mở <\(last.name.shortened)> ở dòng \(last.place.line)",
      en: "</\(name.shortened)> does not match <\(last.name.shortened)> of line \(last.place.line)")
  }

  /// Two hyphens stand in a comment only where it ends.
  private static func comment(_ cursor: inout SourceCursor) -> SyntaxFault? {
    let place = cursor.place
    cursor.step(4)
    var hyphens: TextPosition?
    while !cursor.isAtEnd {
      if cursor.starts(with: "-->") {
        cursor.step(3)
        return hyphens.map {
          SyntaxFault(
            $0, vi: "trong chú thích không được có hai gạch nối liền nhau (--)",
            en: "two hyphens (--) cannot stand within a comment")
        }
      }
      if hyphens == nil, cursor.starts(with: "--") { hyphens = cursor.place }
      cursor.step()
    }
    return SyntaxFault(place, vi: "chú thích <!-- chưa có -->", en: "comment <!-- without -->")
  }

  private static func skip(_ cursor: inout SourceCursor, past end: StaticString, vi: String, en: String)
    -> SyntaxFault?
  {
    let place = cursor.place
    return cursor.skip(past: end) ? nil : SyntaxFault(place, vi: vi, en: en)
  }

  /// A letter of a text: an entity that is none, a letter that may not stand there.
  private static func letter(_ cursor: inout SourceCursor, isOutside: Bool) -> SyntaxFault? {
    let place = cursor.place
    if isOutside, !cursor.isAtBlank {
      return SyntaxFault(place, vi: "có chữ bên ngoài các thẻ", en: "text outside the elements")
    }
    if cursor.byte < 0x20, !cursor.isAtBlank {
      return SyntaxFault(place, vi: "ký tự điều khiển không được phép", en: "a control character")
    }
    guard cursor.byte == 0x26 else {
      cursor.step()
      return nil
    }
    cursor.step()
    let start = cursor.index
    while !cursor.isAtEnd, cursor.index - start < 32, isEntityLetter(cursor.byte) { cursor.step() }
    let name = String(decoding: cursor.bytes[start..<cursor.index], as: UTF8.self)
    guard !name.isEmpty, cursor.byte == 0x3B else {
      return SyntaxFault(place, vi: "dấu & phải viết là &amp;", en: "& must be written &amp;")
    }
    cursor.step()
    if name.hasPrefix("#") || ["amp", "lt", "gt", "quot", "apos"].contains(name) { return nil }
    return SyntaxFault(
      place, vi: "không có ký hiệu &\(name.shortened); (hãy viết thẳng chữ đó)",
      en: "there is no &\(name.shortened); (write the letter itself)")
  }

  private static func isEntityLetter(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 0x23
  }

  private enum Tag {
    case fault(SyntaxFault)
    case opened(String)
    case empty
  }

  private static func startTag(_ cursor: inout SourceCursor) -> Tag {
    let tagPlace = cursor.place
    cursor.step()
    let name = cursor.name()
    guard let first = name.first, first.isLetter || first == "_" else {
      return .fault(
        SyntaxFault(
          tagPlace, vi: "sau '<' phải là tên thẻ; dấu < trong chữ viết là &lt;",
          en: "a name must follow '<'; in text < is written &lt;"))
    }
    var names: Set<String> = []
    while true {
      let hadBlank = cursor.isAtBlank
      cursor.skipBlanks()
      let place = cursor.place
      if cursor.starts(with: "/>") {
        cursor.step(2)
        return .empty
      }
      if cursor.byte == 0x3E {
        cursor.step()
        return .opened(name)
      }
      guard !cursor.isAtEnd, cursor.byte != 0x3C else {
        return .fault(
          SyntaxFault(
            tagPlace, vi: "thẻ <\(name.shortened) thiếu '>'", en: "'>' missing after <\(name.shortened)"))
      }
      guard hadBlank else {
        return .fault(
          SyntaxFault(
            place, vi: "trước chỗ này thiếu dấu cách, hoặc dấu nháy trước đó đặt sai",
            en: "a space is missing before this, or a quote before it is misplaced"))
      }
      if let fault = attribute(&cursor, &names) { return .fault(fault) }
    }
  }

  private static func attribute(_ cursor: inout SourceCursor, _ names: inout Set<String>) -> SyntaxFault? {
    let place = cursor.place
    let name = cursor.name()
    guard !name.isEmpty else {
      cursor.step()
      return SyntaxFault(place, vi: "ký tự lạ trong thẻ", en: "a stray character in the tag")
    }
    guard names.insert(name).inserted else {
      return SyntaxFault(
        place, vi: "thuộc tính \(name.shortened) lặp lại", en: "\(name.shortened) is given twice")
    }
    cursor.skipBlanks()
    guard cursor.byte == 0x3D else {
      return SyntaxFault(
        place, vi: "thuộc tính \(name.shortened) không có giá trị", en: "\(name.shortened) has no value")
    }
    cursor.step()
    cursor.skipBlanks()
    let start = cursor.place
    let quote = cursor.byte
    guard quote == 0x22 || quote == 0x27 else {
      return SyntaxFault(
        start, vi: "giá trị của \(name.shortened) phải đặt trong dấu nháy: \(name.shortened)=\"…\"",
        en: "the value of \(name.shortened) must stand in quotes: \(name.shortened)=\"…\"")
    }
    cursor.step()
    while !cursor.isAtEnd, cursor.byte != quote, cursor.byte != 0x3C {
      if let fault = letter(&cursor, isOutside: false) { return fault }
    }
    guard cursor.byte == quote else {
      return SyntaxFault(
        start, vi: "giá trị của \(name.shortened) thiếu dấu nháy đóng",
        en: "the value of \(name.shortened) lacks its closing quote")
    }
    cursor.step()
    return nil
  }
}

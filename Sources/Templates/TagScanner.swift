/// Finds where tags, attribute values and texts stand.
///
/// FoundationXML reads the file and says whether it is well-formed, but it tells only where a start tag *ends*.
/// This scanner walks the same bytes and lists the tags in the same order, so that every message can name line
/// and column. It is used on files that FoundationXML accepts; on others its answers do not matter.
struct TagScanner {
  struct Attribute {
    /// Where its name begins.
    var place: TextPosition
    var value: [SourceText.Anchor]
  }

  struct Event {
    var isStart: Bool
    var place: TextPosition
    var attributes: [String: Attribute] = [:]
    /// The text between the tag before and this one.
    var before: [SourceText.Anchor] = []
  }

  private var cursor: SourceCursor
  /// The text since the last tag, and how many scalars of it there are.
  private var text = Text()

  private struct Text {
    var anchors: [SourceText.Anchor] = []
    var count = 0

    /// The next scalar stands here.
    mutating func anchor(_ place: TextPosition) {
      if anchors.last?.offset == count { anchors.removeLast() }
      anchors.append(SourceText.Anchor(offset: count, place: place))
    }
  }

  static func events(in bytes: [UInt8]) -> [Event] {
    var scanner = TagScanner(cursor: SourceCursor(bytes))
    return scanner.scan()
  }

  private mutating func scan() -> [Event] {
    var events: [Event] = []
    text.anchor(cursor.place)
    while !cursor.isAtEnd {
      if cursor.byte != 0x3C {
        Self.takeLetter(&cursor, &text)
      } else if cursor.starts(with: "<!--") {
        cursor.skip(past: "-->")
        text.anchor(cursor.place)
      } else if cursor.starts(with: "<![CDATA[") {
        cursor.step(9)
        text.anchor(cursor.place)
        while !cursor.isAtEnd, !cursor.starts(with: "]]>") {
          Self.takeLetter(&cursor, &text, decoding: false)
        }
        cursor.step(3)
        text.anchor(cursor.place)
      } else if cursor.starts(with: "<?") {
        cursor.skip(past: "?>")
        text.anchor(cursor.place)
      } else {
        let before = text.anchors
        events += cursor.starts(with: "</") ? endTag(before) : startTag(before)
        text = Text()
        text.anchor(cursor.place)
      }
    }
    return events
  }

  /// Goes behind one scalar of the text: an entity, a line end or a letter.
  private static func takeLetter(_ cursor: inout SourceCursor, _ text: inout Text, decoding: Bool = true) {
    switch cursor.byte {
    case 0x26 where decoding:
      text.count += 1
      cursor.skip(past: ";")
      text.anchor(cursor.place)
    case 0x0D:
      text.count += 1
      cursor.step(cursor.starts(with: "\r\n") ? 2 : 1)
      text.anchor(cursor.place)
    case 0x0A:
      text.count += 1
      cursor.step()
      text.anchor(cursor.place)
    default:
      if cursor.byte & 0xC0 != 0x80 { text.count += 1 }
      cursor.step()
    }
  }

  private mutating func endTag(_ before: [SourceText.Anchor]) -> [Event] {
    let place = cursor.place
    cursor.skip(past: ">")
    return [Event(isStart: false, place: place, before: before)]
  }

  private mutating func startTag(_ before: [SourceText.Anchor]) -> [Event] {
    var start = Event(isStart: true, place: cursor.place, before: before)
    cursor.step()
    _ = cursor.name()
    var isEmpty = false
    while !cursor.isAtEnd, cursor.byte != 0x3E {
      cursor.skipBlanks()
      isEmpty = cursor.byte == 0x2F
      if isEmpty || cursor.byte == 0x3E {
        if isEmpty { cursor.step() }
        continue
      }
      let place = cursor.place
      let index = cursor.index
      let name = cursor.name()
      while !cursor.isAtEnd, cursor.isAtBlank || cursor.byte == 0x3D { cursor.step() }
      let quote = cursor.byte
      if quote == 0x22 || quote == 0x27 {
        cursor.step()
        var value = Text()
        value.anchor(cursor.place)
        while !cursor.isAtEnd, cursor.byte != quote { Self.takeLetter(&cursor, &value) }
        cursor.step()
        start.attributes[name] = Attribute(place: place, value: value.anchors)
      }
      // Whatever stands here, the walk goes on.
      if cursor.index == index { cursor.step() }
    }
    cursor.step()
    return isEmpty ? [start, Event(isStart: false, place: start.place)] : [start]
  }
}

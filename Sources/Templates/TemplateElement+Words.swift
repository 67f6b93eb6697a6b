import Diagnostics

/// How people know an element.
extension TemplateElement {
  private static let inline: Set = ["b", "i", "span", "br"]
  private static let texts: Set = [
    "p", "b", "i", "span", "br", "title", "hint", "date", "name", "total", "field",
  ]

  /// Its content is words.
  var isText: Bool { Self.texts.contains(name) }

  /// Its words as they are written, with the tags within them; of elements that hold others, only words of their own.
  var ownText: String {
    var text = ""
    for child in children {
      switch child {
      case .text(let piece): text += piece.string
      case .element(let inner) where isText || Self.inline.contains(inner.name):
        let attributes = inner.attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
        text += "<\(inner.name)\(attributes)>" + inner.ownText
        if inner.name != "br" { text += "</\(inner.name)>" }
      case .element: break
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func value(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// What tells it from its neighbours.
  private var label: String? {
    switch name {
    case "column", "group": value("head") ?? value("each") ?? (ownText.isEmpty ? nil : ownText)
    case "field": value("label")
    case "pages": value("part")
    case "head", "foot": value("on")
    case "table": value("rows")
    case "include": value("file")
    case "form": value("id")
    default: isText && !ownText.isEmpty ? ownText : nil
    }
  }

  /// Elements with the same key stand for each other.
  var key: String { "\(name) \(label ?? "")" }

  /// What it shows, where that tells it from its neighbours whatever its head says; else empty.
  var content: String { name == "column" && !ownText.isEmpty ? "column \(ownText)" : "" }

  private func kind(_ language: Language) -> String {
    guard language == .vietnamese else {
      return switch name {
      case "p": "paragraph"
      case "pages": "part"
      case "title", "hint", "date", "name": "line <\(name)>"
      case "column", "group", "table", "field", "form": name
      default: "<\(name)>"
      }
    }
    return switch name {
    case "p": "đoạn"
    case "pages": "phần"
    case "column": "cột"
    case "group": "nhóm cột"
    case "table": "bảng"
    case "field": "ô điền"
    case "form": "mẫu"
    case "title", "hint", "date", "name": "dòng <\(name)>"
    default: "<\(name)>"
    }
  }

  /// `column "Nữ"`.
  func described(_ language: Language) -> String {
    guard let label, !label.isEmpty else { return kind(language) }
    return "\(kind(language)) \"\(label.count > 40 ? label.prefix(39) + "…" : label)\""
  }

  /// In both languages, for the values of a message.
  var inWords: String { Message.words(vi: described(.vietnamese), en: described(.english)) }

  /// `column`, in both languages.
  var kindInWords: String { Message.words(vi: kind(.vietnamese), en: kind(.english)) }
}

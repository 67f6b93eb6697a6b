import Diagnostics

/// An element of a template file, with the place of everything in it.
final class TemplateElement {
  let name: String
  let place: TextPosition
  let attributes: [Attribute]
  var children: [Child] = []

  enum Child {
    case element(TemplateElement)
    case text(SourceText)
  }

  struct Attribute {
    let name: String
    /// Where the name stands.
    let namePlace: TextPosition
    let text: SourceText

    var value: String { text.string }
    /// Where the value begins.
    var place: TextPosition { text.place }
  }

  init(name: String, place: TextPosition, attributes: [Attribute]) {
    self.name = name
    self.place = place
    self.attributes = attributes
  }

  var elements: [TemplateElement] {
    children.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }
}

/// A line and column of a template file, from 1.
struct TextPosition: Hashable, Sendable {
  var line: Int
  var column: Int
  /// The part that was put in; nil in the template itself.
  var file: String?

  /// The place for messages.
  func place(in template: String) -> Place {
    .position(file: file ?? template, line: line, column: column)
  }
}

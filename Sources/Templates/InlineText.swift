import Typesetting

/// Text of a template with its expressions.
struct InlineText: Sendable {
  /// How a piece differs from the paragraph it stands in.
  struct Look: Sendable {
    var isBold = false
    var isItalic = false
    var size: Double?
    var colour: Colour?
  }

  struct Piece: Sendable {
    enum Content: Sendable {
      case literal(String)
      case expression(Expression)
    }
    var content: Content
    var look: Look
  }

  var pieces: [Piece] = []
  /// Expressions that may be missing without a word on what then, with their places.
  var undeclared: [(source: String, place: TextPosition)] = []
  /// No expression, or only such as are the same for all documents.
  var isConstant = true

  var isEmpty: Bool { pieces.isEmpty }

  /// What filling it in takes, as `RenderLog` counts.
  var cost: Int {
    pieces.reduce(0) { sum, piece in
      if case .literal(let text) = piece.content { sum + text.utf8.count / 16 } else { sum + 1 }
    }
  }

  /// What white space would follow: a blank when there is nothing yet.
  var lastCharacter: Character {
    guard let last = pieces.last else { return " " }
    if case .literal(let text) = last.content { return text.last ?? " " }
    return "x"
  }

  /// Some expression may be missing without a word on what then.
  var mayBeMissing: Bool { !undeclared.isEmpty }

  /// The text in a scope; nil when a value in it is missing.
  func styled(in scope: [Value], _ base: TextStyle) -> StyledText? {
    var result = StyledText()
    for piece in pieces {
      let style = piece.look.style(over: base)
      switch piece.content {
      case .literal(let text): result.append(text, style)
      case .expression(let expression):
        guard let text = expression.text(in: scope) else { return nil }
        result.append(text, style)
      }
    }
    return result
  }

  /// The text alone; missing values are left out.
  func string(in scope: [Value]) -> String {
    pieces.reduce(into: "") { result, piece in
      switch piece.content {
      case .literal(let text): result += text
      case .expression(let expression): result += expression.text(in: scope) ?? ""
      }
    }
  }
}

extension InlineText.Look {
  func style(over base: TextStyle) -> TextStyle {
    var style = base
    let isBold = isBold || base.face == .bold || base.face == .boldItalic
    let isItalic = isItalic || base.face == .italic || base.face == .boldItalic
    style.face = isBold ? (isItalic ? .boldItalic : .bold) : (isItalic ? .italic : .regular)
    if let size { style.size = size }
    if let colour { style.colour = colour }
    return style
  }
}

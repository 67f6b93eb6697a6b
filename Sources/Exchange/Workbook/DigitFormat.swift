/// A number format that shows a whole number as a code: `0000`, `"HS"0000`, `000-00` (ECMA-376 part 1, 18.8.31).
struct DigitFormat: Sendable, Hashable {
  private enum Piece: Hashable {
    /// `0`: a digit, or a zero where there is none.
    case digit
    /// `#`: a digit, if there is one.
    case optional
    case literal(String)
  }

  private let pieces: [Piece]

  /// Nil when the format shows anything but digits and fixed text, or the plain number.
  init?(_ code: String) {
    var pieces: [Piece] = []
    var characters = code.makeIterator()
    reading: while let character = characters.next() {
      switch character {
      case "0": pieces.append(.digit)
      case "#": pieces.append(.optional)
      case "\"":
        var text = ""
        while let next = characters.next(), next != "\"" { text.append(next) }
        pieces.append(.literal(text))
      case "\\": if let next = characters.next() { pieces.append(.literal(String(next))) }
      case "_", "*": _ = characters.next()
      case "-", " ", "(", ")", ":", "+": pieces.append(.literal(String(character)))
      case ";": break reading  // the first section shows positive numbers
      default: return nil
      }
    }
    let digits = pieces.count { $0 == .digit }
    let hasLiteral = pieces.contains { if case .literal(let text) = $0 { text != " " } else { false } }
    guard digits > 1 || digits == 1 && hasLiteral else { return nil }
    self.pieces = pieces
  }

  /// A whole number, written in digits, as it is shown; nil for any other.
  func shown(_ number: String) -> String? {
    guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    var rest = number[...]
    var places = pieces.count { $0 == .digit || $0 == .optional }
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .digit, .optional:
        // Digits beyond the places stand in the first of them.
        let taken = rest.prefix(max(0, rest.count - places + 1))
        places -= 1
        rest = rest.dropFirst(taken.count)
        text += taken.isEmpty && piece == .digit ? "0" : String(taken)
      }
    }
    return text == number ? nil : text
  }
}

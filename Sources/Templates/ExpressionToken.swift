/// A word or sign of an expression.
struct ExpressionToken {
  enum Kind { case name, text, number, symbol, end }
  var kind: Kind
  var text: String
  /// In characters from the beginning of the expression.
  var offset: Int

  /// The words of an expression, with an end behind them; or the first sign that is none.
  ///
  /// - Parameter most: an expression of more words is not read to its end.
  static func all(in text: String, most: Int) -> (tokens: [ExpressionToken], stray: ExpressionToken?) {
    let characters = Array(text)
    var tokens: [ExpressionToken] = []
    var index = 0
    func isName(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "_"
    }
    while index < characters.count, tokens.count <= most {
      let character = characters[index]
      let start = index
      if character.isWhitespace {
        index += 1
      } else if character == "'" || character == "\"" {
        index += 1
        while index < characters.count, characters[index] != character { index += 1 }
        guard index < characters.count else {
          return (tokens, ExpressionToken(kind: .symbol, text: String(character), offset: start))
        }
        let words = String(characters[(start + 1)..<index])
        tokens.append(ExpressionToken(kind: .text, text: words, offset: start))
        index += 1
      } else if isName(character) {
        while index < characters.count, isName(characters[index]) { index += 1 }
        let word = String(characters[start..<index])
        tokens.append(ExpressionToken(kind: Int(word) == nil ? .name : .number, text: word, offset: start))
      } else {
        let two = String(characters[index..<min(index + 2, characters.count)])
        let symbol = ["??", "==", "!=", "<=", ">="].contains(two) ? two : String(character)
        guard "??==!=<=>=.()|".contains(symbol) else {
          return (tokens, ExpressionToken(kind: .symbol, text: symbol, offset: start))
        }
        tokens.append(ExpressionToken(kind: .symbol, text: symbol, offset: start))
        index += symbol.count
      }
    }
    tokens.append(ExpressionToken(kind: .end, text: "…", offset: characters.count))
    return (tokens, nil)
  }
}

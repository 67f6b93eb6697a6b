import Diagnostics

/// A word or sign of an expression.
struct ExpressionToken {
  enum Kind { case name, text, number, symbol, end }
  var kind: Kind
  var text: String
  /// In characters from the beginning of the expression.
  var offset: Int
  /// Behind its last character.
  var end: Int

  private init(_ kind: Kind, _ text: String, _ range: Range<Int>) {
    self.kind = kind
    self.text = text
    offset = range.lowerBound
    end = range.upperBound
  }

  private static let symbols: Set = ["??", "==", "!=", "<=", ">=", "<", ">", ".", "(", ")", "|"]
  /// Signs of two characters, also those that only other languages have.
  private static let pairs: Set = ["??", "==", "!=", "<=", ">=", "=>", "=<", "<>", "&&", "||"]

  /// What is wrong with it where it stands, and what to write; in both languages.
  var complaint: String {
    func write(_ right: String) -> String {
      Message.words(vi: "thay '\(text)' bằng \(right)", en: "write \(right) instead of '\(text)'")
    }
    switch (kind, text) {
    case (.end, _): return Message.words(vi: "thiếu phần cuối", en: "something is missing at the end")
    case (.symbol, "="): return write("==")
    case (.symbol, "=>"): return write(">=")
    case (.symbol, "=<"): return write("<=")
    case (.symbol, "<>"): return write("!=")
    case (.symbol, "&"), (.symbol, "&&"): return write("and")
    case (.symbol, "||"): return write("or")
    case (.symbol, "!"): return write("not")
    case (.symbol, "'"), (.symbol, "\""):
      return Message.words(
        vi: "chữ mở bằng dấu \(text) ở đây chưa đóng", en: "the text that \(text) opens here is not closed")
    case (.symbol, "+"), (.symbol, "-"), (.symbol, "*"), (.symbol, "/"):
      return Message.words(
        vi: "không có phép tính ('\(text)')", en: "there is no arithmetic ('\(text)')")
    default:
      return Message.words(
        vi: "'\(text.shortened)' không đứng được ở đây", en: "'\(text.shortened)' cannot stand here")
    }
  }

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
          return (tokens, ExpressionToken(.symbol, String(character), start..<index))
        }
        let words = String(characters[(start + 1)..<index])
        index += 1
        tokens.append(ExpressionToken(.text, words, start..<index))
      } else if isName(character) {
        while index < characters.count, isName(characters[index]) { index += 1 }
        let word = String(characters[start..<index])
        tokens.append(ExpressionToken(Int(word) == nil ? .name : .number, word, start..<index))
      } else {
        let two = String(characters[index..<min(index + 2, characters.count)])
        let symbol = Self.pairs.contains(two) ? two : String(character)
        guard Self.symbols.contains(symbol) else {
          return (tokens, ExpressionToken(.symbol, symbol, start..<start + symbol.count))
        }
        index += symbol.count
        tokens.append(ExpressionToken(.symbol, symbol, start..<index))
      }
    }
    tokens.append(ExpressionToken(.end, "…", characters.count..<characters.count))
    return (tokens, nil)
  }
}

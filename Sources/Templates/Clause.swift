import Diagnostics

/// An `if` or an `each` of a template.
struct Clause: Sendable {
  enum Kind: String, Sendable {
    case condition = "if"
    case list = "each"
  }

  var kind: Kind
  var expression: Expression
  /// As it is written.
  var source: String
  var place: TextPosition
  /// Depends on nothing but what trials go through in full: the regulation with its assessment points, the grade.
  var isSettled: Bool
}

extension Renderer {
  /// Whether an `if` holds.
  func holds(_ clause: Clause, _ scope: [Value]) -> Bool {
    let holds = clause.expression.isTrue(in: scope)
    log.trace?.saw(clause, held: holds)
    return holds
  }

  /// What an `each` goes through.
  ///
  /// - Throws: `Failure` when repetitions within repetitions have made more than any form has.
  func values(_ clause: Clause, _ scope: [Value]) throws(Failure) -> [Value] {
    guard case .list(let values) = clause.expression.value(in: scope) else { return [] }
    log.trace?.saw(clause, held: !values.isEmpty)
    try spend(values.count, at: clause.place)
    return values
  }

  /// Takes from what a sequence of pages may hold.
  ///
  /// - Parameter place: of the repetition or table that begins here.
  func spend(_ amount: Int, at place: TextPosition? = nil) throws(Failure) {
    guard let place = log.spend(amount, at: place) else { return }
    throw Failure(.tooMuchRepeated, at: place.place(in: file), ["limit": "\(RenderLog.most)"])
  }
}

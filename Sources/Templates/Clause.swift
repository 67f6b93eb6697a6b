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
    try within(clause.place) { () throws(Failure) in try spend(values.count) }
    return values
  }

  /// Does what a repetition or a table does, which is to blame for what is too much.
  func within<Result>(_ place: TextPosition, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let outer = log.enter(place)
    defer { log.leave(to: outer) }
    return try body()
  }

  /// Takes from what a sequence of pages may hold.
  ///
  /// - Throws: `Failure` at the repetition or table that makes too much, else at the pages.
  func spend(_ amount: Int, blocks: Int = 0) throws(Failure) {
    guard let excess = log.spend(amount, blocks: blocks) else { return }
    throw Failure(excess.message, at: excess.place.place(in: file), ["limit": "\(excess.limit)"])
  }
}

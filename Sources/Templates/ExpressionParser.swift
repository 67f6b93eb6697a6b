import Diagnostics

/// Reads and checks one expression against the names in scope.
///
/// `path ?? 'text' | filter`, comparisons, `and`, `or`, `not`, `count(list)`; a path is `name.field.field` or
/// `name.field(key)`. No loops and no arithmetic: what needs more is computed before, not in a template.
struct ExpressionParser {
  struct Result: Sendable {
    var expression: Expression
    var type: ValueType
    /// Drawn from constants only.
    var isConstant: Bool
    /// Drawn from what trials go through in full: constants and the grade.
    var isSettled: Bool
    /// The variables it begins its paths with, by their place in the scope.
    var variables: Set<Int>
    /// Values before `??` that are never missing, with their places in characters.
    var needless: [(expression: String, offset: Int)]
  }

  private let text: String
  private let place: (Int) -> Place
  private let scope: NameScope
  private var tokens: [Token] = []
  private var next = 0
  private var isConstant = true
  private var isSettled = true
  private var variables: Set<Int> = []
  private var needless: [(expression: String, offset: Int)] = []
  /// Fields that trials of a template go through in full.
  private static let settled: Set = ["grade"]
  private var depth = 0
  /// More than any template needs: an expression is read and computed by calls within calls.
  private static let mostTokens = 256, deepest = 24, mostLetters = 4_000

  private typealias Token = ExpressionToken

  /// The checked expression.
  ///
  /// - Parameter place: gives the place of a character of the expression.
  static func parse(_ text: String, in scope: NameScope, place: @escaping (Int) -> Place) throws(Failure)
    -> Result
  {
    var parser = ExpressionParser(text: text, place: place, scope: scope)
    guard text.utf8.count <= mostLetters else {
      throw Failure(
        .badExpression, at: place(0), ["expression": text.shortened, "detail": "> \(mostLetters)"])
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw parser.fault(
        Message.words(vi: "giữa { và } không có gì", en: "there is nothing between { and }"), at: 0)
    }
    try parser.tokenize()
    let (expression, type) = try parser.pipe()
    if parser.current.kind != .end {
      throw parser.fault(parser.current.complaint, at: parser.current.offset)
    }
    return Result(
      expression: expression, type: type, isConstant: parser.isConstant, isSettled: parser.isSettled,
      variables: parser.variables, needless: parser.needless)
  }

  private init(text: String, place: @escaping (Int) -> Place, scope: NameScope) {
    self.text = text
    self.place = place
    self.scope = scope
  }

  private func fault(_ detail: String, at offset: Int) -> Failure {
    Failure(.badExpression, at: place(offset), ["expression": text, "detail": detail])
  }

  private var tooLong: Failure {
    Failure(
      .badExpression, at: place(0),
      ["expression": String(text.prefix(20)) + "…", "detail": "> \(Self.mostTokens)"])
  }

  /// A value of the wrong kind: all that has been read since an offset.
  private func wrongType(_ type: ValueType, _ expected: String, from offset: Int, at other: Int? = nil)
    -> Failure
  {
    if case .keyed(let key, _) = type.known {
      return Failure(
        .keyNeeded, at: place(offset), ["expression": part(from: offset), "key": key.name])
    }
    return Failure(
      .wrongType, at: place(other ?? offset),
      ["expression": part(from: offset), "actual": type.name, "expected": expected])
  }

  /// What has been read since an offset, as it is written.
  private func part(from offset: Int) -> String {
    let end = tokens[max(0, min(next, tokens.count) - 1)].end
    return String(text.dropFirst(offset).prefix(max(0, end - offset)))
  }

  /// A part that must be yes or no.
  private mutating func condition(
    _ part: (inout ExpressionParser) throws(Failure) -> (Expression, ValueType)
  ) throws(Failure) -> Expression {
    let offset = current.offset
    let (expression, type) = try part(&self)
    guard type == .flag else { throw wrongType(type, ValueType.flag.name, from: offset) }
    return expression
  }

  private var current: Token { tokens[min(next, tokens.count - 1)] }

  private mutating func take(_ symbol: String) -> Bool {
    guard current.text == symbol, current.kind == .symbol || current.kind == .name else { return false }
    next += 1
    return true
  }

  private mutating func tokenize() throws(Failure) {
    let found = Token.all(in: text, most: Self.mostTokens)
    if let stray = found.stray { throw fault(stray.complaint, at: stray.offset) }
    tokens = found.tokens
    guard tokens.count <= Self.mostTokens else { throw tooLong }
  }

  private mutating func pipe() throws(Failure) -> (Expression, ValueType) {
    let start = current.offset
    var (expression, type) = try or()
    while take("|") {
      let token = current
      let before = String(part(from: start).dropLast().reversed().drop { $0 == " " }.reversed())
      guard token.kind == .name, let filter = Expression.Filter(rawValue: token.text) else {
        let names = Expression.Filter.allCases.map(\.rawValue)
        let known = names.joined(separator: ", ")
        throw fault(
          Message.words(
            vi: "sau | cần một trong: \(known)", en: "behind | stands one of: \(known)"), at: token.offset)
      }
      next += 1
      let wanted = filter.takes
      guard type.known == wanted else {
        throw Failure(
          .wrongType, at: place(token.offset),
          ["expression": before, "actual": type.name, "expected": wanted.name])
      }
      expression = .filter(expression, filter)
      type = type.isOptional ? .optional(.text) : .text
    }
    return (expression, type)
  }

  private mutating func or() throws(Failure) -> (Expression, ValueType) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw tooLong }
    let offset = current.offset
    var (left, type) = try and()
    while current.kind == .name, current.text == "or" {
      guard type == .flag else { throw wrongType(type, ValueType.flag.name, from: offset) }
      next += 1
      left = .or(left, try condition { (parser) throws(Failure) in try parser.and() })
    }
    return (left, type)
  }

  private mutating func and() throws(Failure) -> (Expression, ValueType) {
    let offset = current.offset
    var (left, type) = try not()
    while current.kind == .name, current.text == "and" {
      guard type == .flag else { throw wrongType(type, ValueType.flag.name, from: offset) }
      next += 1
      left = .and(left, try condition { (parser) throws(Failure) in try parser.not() })
    }
    return (left, type)
  }

  private mutating func not() throws(Failure) -> (Expression, ValueType) {
    guard take("not") else { return try comparison() }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw tooLong }
    return (.not(try condition { (parser) throws(Failure) in try parser.not() }), .flag)
  }

  private mutating func comparison() throws(Failure) -> (Expression, ValueType) {
    let offset = current.offset
    let (left, type) = try either()
    guard current.kind == .symbol, let comparison = Expression.Comparison(rawValue: current.text) else {
      return (left, type)
    }
    // What is compared must be of one kind, and only numbers have an order.
    let isOrder = comparison != .equal && comparison != .unequal
    if isOrder, type.known != .number { throw wrongType(type, ValueType.number.name, from: offset) }
    next += 1
    let rightOffset = current.offset
    let (right, rightType) = try either()
    guard rightType.known == type.known else {
      throw wrongType(rightType, type.known.name, from: rightOffset)
    }
    return (.compare(left, comparison, right), .flag)
  }

  private mutating func either() throws(Failure) -> (Expression, ValueType) {
    let start = current.offset
    var (left, type) = try primary()
    while take("??") {
      let offset = current.offset
      if !type.isOptional {
        let before = String(Array(text)[start..<tokens[next - 1].offset])
        needless.append((before.split(separator: " ").joined(separator: " "), start))
      }
      let rightOffset = current.offset
      let (right, rightType) = try primary()
      // Words may stand for any value that is printed, but not for a list or a record.
      guard rightType.known == type.known || rightType.known == .text && type.isPrinted else {
        throw wrongType(rightType, type.known.name, from: rightOffset, at: offset)
      }
      left = .either(left, right)
      type = rightType.isOptional ? .optional(type.known) : type.known
    }
    return (left, type)
  }

  private mutating func primary() throws(Failure) -> (Expression, ValueType) {
    let token = current
    next += 1
    switch token.kind {
    case .text: return (.literal(.text(token.text)), .text)
    case .number: return (.literal(.number(Int(token.text) ?? 0)), .number)
    case .symbol where token.text == "(":
      let inner = try pipe()
      try close()
      return inner
    case .name where token.text == "count" && current.text == "(":
      next += 1
      let start = current.offset
      let (list, type) = try or()
      guard case .list = type.known else { throw wrongType(type, "list", from: start) }
      try close()
      return (.count(list), .number)
    case .name: return try path(from: token)
    default: throw fault(token.complaint, at: token.offset)
    }
  }

  private mutating func close() throws(Failure) {
    guard take(")") else {
      throw fault(Message.words(vi: "thiếu dấu )", en: ") is missing"), at: current.offset)
    }
  }

  private mutating func path(from token: Token) throws(Failure) -> (Expression, ValueType) {
    guard let index = scope.index(of: token.text) else {
      throw unknown(
        token, in: Message.words(vi: "ở đây", en: "what is known here"),
        among: Set(scope.names.map(\.name)).sorted())
    }
    let root = scope.names[index]
    if !root.isConstant { isConstant = false }
    variables.insert(index)
    var expression = Expression.variable(index)
    var type = root.type
    var last = root.name
    defer {
      isSettled = isSettled && (root.isConstant || Self.settled.contains(last))
    }
    while true {
      if take(".") {
        let name = current
        guard case .record(let record) = type.known else {
          let before = String(part(from: token.offset).dropLast())
          throw Failure(
            .wrongType, at: place(name.offset),
            ["expression": before, "actual": type.name, "expected": "record"])
        }
        next += 1
        guard name.kind == .name, let field = record.index(of: name.text) else {
          throw unknown(name, in: record.name, among: record.fields.map(\.name))
        }
        last = name.text
        expression = .field(expression, field)
        let fieldType = record.fields[field].type
        type = type.isOptional && !fieldType.isOptional ? .optional(fieldType) : fieldType
      } else if case .keyed(let key, let valueType) = type.known, current.text == "(" {
        next += 1
        let at = current.offset
        let (argument, argumentType) = try or()
        guard argumentType.known == .record(key) else {
          throw wrongType(argumentType, key.name, from: at)
        }
        try close()
        expression = .keyed(expression, by: argument)
        type = valueType
      } else {
        return (expression, type)
      }
    }
  }

  private func unknown(_ token: Token, in record: String, among names: [String]) -> Failure {
    if let near = Suggestion.nearest(to: token.text, among: names) {
      return Failure(
        .unknownField, at: place(token.offset), ["record": record, "name": token.text, "suggestion": near])
    }
    return Failure(
      .strangeField, at: place(token.offset),
      ["record": record, "name": token.text, "candidates": names.sorted().joined(separator: ", ")])
  }
}

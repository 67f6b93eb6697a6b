import Vietnamese

/// A checked expression: every name is resolved to a place in the scope or a field.
indirect enum Expression: Sendable {
  case literal(Value)
  case variable(Int)
  case field(Expression, Int)
  case keyed(Expression, by: Expression)
  case either(Expression, Expression)
  case compare(Expression, Comparison, Expression)
  case not(Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case count(Expression)
  case filter(Expression, Filter)

  enum Comparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
  }

  /// Ways to write a value, after `|`.
  enum Filter: String, CaseIterable, Sendable {
    /// Capitals.
    case upper
    /// Small letters.
    case lower
    /// A capital at the beginning: `Mười hai`.
    case capital
    /// A number in words: `mười hai` (forms.md 6.2).
    case words
    /// A number below ten with a nought before it: `05` (forms.md 6.2).
    case two
    /// A number with a dot at the thousands: `1.250` (forms.md 9.5).
    case grouped
    /// `31/12/2016`.
    case date
    /// `ngày 05 tháng 3 năm 2024` (decree 30/2020).
    case longDate

    /// What stands before it.
    var takes: ValueType {
      switch self {
      case .upper, .lower, .capital: .text
      case .words, .two, .grouped: .number
      case .date, .longDate: .date
      }
    }
  }

  /// The value in a scope.
  func value(in scope: [Value]) -> Value {
    switch self {
    case .literal(let value): return value
    case .variable(let index): return index < scope.count ? scope[index] : .missing
    case .field(let base, let index):
      if case .record(let record) = base.value(in: scope), index < record.values.count {
        return record.values[index]
      }
      return .missing
    case .keyed(let base, let key):
      if case .list(let values) = base.value(in: scope), case .record(let record) = key.value(in: scope),
        record.ordinal < values.count
      {
        return values[record.ordinal]
      }
      return .missing
    case .either(let first, let second):
      let value = first.value(in: scope)
      if case .missing = value { return second.value(in: scope) }
      return value
    case .compare(let left, let comparison, let right):
      return .flag(Self.compare(left.value(in: scope), comparison, right.value(in: scope)))
    case .not(let inner): return .flag(!inner.isTrue(in: scope))
    case .and(let left, let right): return .flag(left.isTrue(in: scope) && right.isTrue(in: scope))
    case .or(let left, let right): return .flag(left.isTrue(in: scope) || right.isTrue(in: scope))
    case .count(let list):
      if case .list(let values) = list.value(in: scope) { return .number(values.count) }
      return .number(0)
    case .filter(let inner, let filter): return Self.apply(filter, to: inner.value(in: scope))
    }
  }

  func isTrue(in scope: [Value]) -> Bool { value(in: scope) == .flag(true) }

  /// The value as printed; nil when missing.
  func text(in scope: [Value]) -> String? { Self.text(of: value(in: scope)) }

  static func text(of value: Value) -> String? {
    switch value {
    case .missing: nil
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "x" : ""
    case .date: text(of: apply(.date, to: value))
    case .list(let values): values.compactMap(text(of:)).joined(separator: "; ")
    case .record: ""
    }
  }

  private static func compare(_ left: Value, _ comparison: Comparison, _ right: Value) -> Bool {
    switch comparison {
    case .equal: return left == right
    case .unequal: return left != right
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard case .number(let a) = left, case .number(let b) = right else { return false }
      switch comparison {
      case .less: return a < b
      case .lessOrEqual: return a <= b
      case .greater: return a > b
      default: return a >= b
      }
    }
  }

  private static func apply(_ filter: Filter, to value: Value) -> Value {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    switch (filter, value) {
    case (.upper, .text(let text)): return .text(text.uppercased())
    case (.lower, .text(let text)): return .text(text.lowercased())
    case (.capital, .text(let text)): return .text(text.prefix(1).uppercased() + text.dropFirst())
    case (.words, .number(let number)): return .text(NumberText.words(number))
    case (.two, .number(let number)): return .text(two(number))
    case (.grouped, .number(let number)): return .text(NumberText.grouped(number))
    case (.date, .date(let year, let month, let day)): return .text("\(two(day))/\(two(month))/\(year)")
    case (.longDate, .date(let year, let month, let day)):
      return .text("ngày \(two(day)) tháng \(month <= 2 ? two(month) : "\(month)") năm \(year)")
    default: return value
    }
  }
}

/// The names an expression may begin with, and what they hold.
struct NameScope: Sendable {
  var names: [RootVariable]

  func adding(_ variable: RootVariable) -> NameScope { NameScope(names: names + [variable]) }

  /// The innermost variable of a name.
  func index(of name: String) -> Int? { names.lastIndex { $0.name == name } }
}

/// A value that a template can show.
public indirect enum Value: Hashable, Sendable {
  /// Not there: the template must say what then.
  case missing
  /// Words.
  case text(String)
  /// A whole number.
  case number(Int)
  /// Yes or no.
  case flag(Bool)
  /// A day.
  case date(year: Int, month: Int, day: Int)
  /// Several values; for a keyed field, one for each key by its ordinal.
  case list([Value])
  /// Named fields.
  case record(Record)

  /// A text, or missing.
  public static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .missing }
}

/// The values of one thing: a pupil, a class, a subject.
public struct Record: Hashable, Sendable {
  /// Its fields.
  public let type: RecordType
  /// One value for each field of the type, in order.
  public let values: [Value]
  /// Its place among its like: the key of keyed fields.
  public let ordinal: Int

  /// A record; values by field name. A field without a value is missing, an unknown name is ignored.
  public init(_ type: RecordType, ordinal: Int = 0, _ values: [String: Value]) {
    self.type = type
    self.ordinal = ordinal
    self.values = type.fields.map { values[$0.name] ?? .missing }
  }

  /// A record; values in the order of the fields.
  public init(_ type: RecordType, ordinal: Int = 0, ordered values: [Value]) {
    self.type = type
    self.ordinal = ordinal
    self.values = values + Array(repeating: .missing, count: max(0, type.fields.count - values.count))
  }
}

/// What kind of value a field holds.
public indirect enum ValueType: Hashable, Sendable {
  case text
  case number
  case flag
  case date
  case list(ValueType)
  case record(RecordType)
  /// A value for each record of a type: `pupil.level(subject)`.
  case keyed(by: RecordType, ValueType)
  /// May be missing.
  case optional(ValueType)

  /// The type without `optional`.
  var known: ValueType {
    if case .optional(let inner) = self { return inner.known }
    return self
  }

  var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }

  /// Can stand in a text.
  var isPrintable: Bool {
    switch known {
    case .text, .number, .flag, .date: true
    case .list(let element): element.isPrintable
    case .record, .keyed, .optional: false
    }
  }

  /// Shown as text: no list, no record.
  var isPrinted: Bool {
    switch known {
    case .text, .number, .flag, .date: true
    case .list, .record, .keyed, .optional: false
    }
  }

  /// The word for messages.
  var name: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .flag: "yes/no"
    case .date: "date"
    case .list(let element): "list of \(element.name)"
    case .record(let type): type.name
    case .keyed(let key, let value): "\(value.name) by \(key.name)"
    case .optional(let inner): "\(inner.name)?"
    }
  }
}

/// The fields that records of one kind have.
public final class RecordType: Hashable, Sendable {
  /// The word for messages: `pupil`.
  public let name: String
  /// In order.
  public let fields: [(name: String, type: ValueType)]
  private let indices: [String: Int]

  /// A type of records.
  public init(_ name: String, _ fields: [(name: String, type: ValueType)]) {
    self.name = name
    self.fields = fields
    indices = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  func index(of name: String) -> Int? { indices[name] }

  /// By identity: two types of one name are different.
  public static func == (left: RecordType, right: RecordType) -> Bool { left === right }
  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A name that templates of a form begin their paths with.
public struct RootVariable: Hashable, Sendable {
  /// The name.
  public let name: String
  /// What it holds.
  public let type: ValueType
  /// The same for all documents of a regulation: what is drawn from it is furniture, not ink.
  public let isConstant: Bool

  /// A variable.
  public init(_ name: String, _ type: ValueType, isConstant: Bool = false) {
    self.name = name
    self.type = type
    self.isConstant = isConstant
  }
}

import HocBaKit

/// What was typed, understood: the command's words and options.
struct Arguments: Sendable {
  /// The words behind the command.
  var operands: [String] = []
  private var values: [String: String] = [:]

  /// The value of an option, nil if it was not given.
  subscript(option: Option) -> String? { values[option.name] }

  /// Whether a flag was given.
  func has(_ option: Option) -> Bool { values[option.name] != nil }

  mutating func set(_ option: Option, to value: String) { values[option.name] = value }
}

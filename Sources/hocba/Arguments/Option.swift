/// An option as data: help, parsing and suggestions all come from this description.
struct Option: Sendable {
  /// What an option's value can be.
  enum Value: Sendable {
    /// No value: the option is there or not.
    case flag
    /// Any text; the placeholder stands for it in help.
    case text(Words)
    /// One of these words; `aliases` are taken too, but not shown.
    case choice([String], aliases: [String] = [])
  }

  /// The long form, such as `--class`; for `-o` the short form is all there is.
  let name: String
  /// Another spelling, such as `-h`.
  let short: String?
  let value: Value
  /// Nil: taken, but not shown in help, because nothing that is built heeds it yet.
  let help: Words?

  init(_ name: String, short: String? = nil, _ value: Value = .flag, _ help: Words?) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
  }

  func isNamed(_ word: String) -> Bool { word == name || word == short }
}

/// A word that a command takes, such as the file to import.
struct Operand: Sendable {
  /// How it is called in help, such as `FILE`.
  let name: Words
  /// The words it may be; empty: anything.
  let choices: [String]
  /// May be left out.
  let isOptional: Bool
  let help: Words

  init(_ name: Words, choices: [String] = [], isOptional: Bool = false, _ help: Words) {
    self.name = name
    self.choices = choices
    self.isOptional = isOptional
    self.help = help
  }
}

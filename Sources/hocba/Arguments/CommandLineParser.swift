import HocBaKit

/// What the command line asks for.
enum Request: Sendable {
  /// Help on the commands that begin with these words; none: on all.
  case help([String])
  /// The version.
  case version
  /// A command, ready to run.
  case run(Command, Arguments)
}

/// Reads a command line by the descriptions of commands and options.
struct CommandLineParser {
  let commands: [Command]
  /// The language in which operands and placeholders are named.
  let language: Language
  private(set) var arguments = Arguments()
  private var path: [String] = []
  private var command: Command?

  init(_ commands: [Command], language: Language) {
    self.commands = commands
    self.language = language
  }

  /// Reads the words behind the program's name.
  ///
  /// - Throws: a failure of kind `.usage` that says what was typed wrongly, and what may have been meant.
  mutating func parse(_ words: [String]) throws(Failure) -> Request {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        for word in rest { try take(word) }
        break
      } else if word.hasPrefix("-"), word.utf8.count > 1 {
        try readOption(word, &rest)
      } else {
        try take(word)
      }
    }
    if arguments.has(.help) || path.first == "help" {
      return .help(path.first == "help" ? Array(path.dropFirst()) : path)
    }
    if arguments.has(.version) { return .version }
    guard let command else {
      throw Failure(
        .commandMissing,
        ["typed": (["hocba"] + path).joined(separator: " "), "known": known, "help": helpCall])
    }
    if let missing = command.operands.dropFirst(arguments.operands.count).first(where: { !$0.isOptional }) {
      throw Failure(
        .operandMissing, ["name": missing.name.text(language), "usage": command.usage(language)])
    }
    return .run(command, arguments)
  }

  // MARK: Words

  private mutating func take(_ word: String) throws(Failure) {
    guard let command else {
      try takeCommandWord(word)
      return
    }
    // A command may begin with the words of another, as `check ack` does with those of `check`.
    if arguments.operands.isEmpty, command.operands.isEmpty, nextWords.contains(word) {
      try takeCommandWord(word)
      return
    }
    if arguments.has(.help) { return }
    let index = arguments.operands.count
    guard index < command.operands.count else {
      throw Failure(.operandExtra, ["value": word, "usage": command.usage(language)])
    }
    let operand = command.operands[index]
    if !operand.choices.isEmpty, !operand.choices.contains(word) {
      throw unknownValue(word, of: operand.name.text(language), among: operand.choices)
    }
    arguments.operands.append(word)
  }

  private mutating func takeCommandWord(_ word: String) throws(Failure) {
    let candidates = nextWords
    let asksForHelp = path.isEmpty ? word == "help" : path[0] == "help"
    guard candidates.contains(word) || asksForHelp else {
      if let near = Suggestion.nearest(to: word, among: candidates) {
        throw Failure(.commandMisspelt, ["word": word, "near": near, "help": helpCall])
      }
      throw Failure(.commandUnknown, ["word": word, "known": known, "help": helpCall])
    }
    path.append(word)
    command = commands.first { $0.path == path }
  }

  /// The words that can follow those typed so far.
  private var nextWords: [String] {
    var result: [String] = []
    for command in commands where command.path.count > path.count && command.path.starts(with: path) {
      let word = command.path[path.count]
      if !result.contains(word) { result.append(word) }
    }
    return result
  }

  private var known: String { nextWords.joined(separator: ", ") }

  private var helpCall: String { (["hocba"] + path + ["--help"]).joined(separator: " ") }

  // MARK: Options

  private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>) throws(Failure) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    let here = Option.globals + (command?.options ?? [])
    guard let option = here.first(where: { $0.isNamed(name) }) else {
      let names = here.map(\.name)
      if let near = Suggestion.nearest(to: name, among: names), near.hasPrefix("--") {
        throw Failure(.optionMisspelt, ["option": name, "near": near, "help": helpCall])
      }
      throw Failure(.optionUnknown, ["option": name, "help": helpCall])
    }
    switch option.value {
    case .flag:
      if parts.count > 1 {
        throw Failure(.optionTakesNoValue, ["option": name, "value": parts[1], "help": helpCall])
      }
      arguments.set(option, to: "")
    case .text(let placeholder):
      let value = try value(of: option, name, parts, &rest, placeholder.text(language))
      try set(option, to: value)
    case .choice(let choices, let aliases):
      let value = try value(of: option, name, parts, &rest, choices.joined(separator: "|"))
      guard choices.contains(value) || aliases.contains(value) else {
        throw unknownValue(value, of: name, among: choices)
      }
      try set(option, to: value)
    }
  }

  private func value(
    of option: Option, _ name: String, _ parts: [String], _ rest: inout ArraySlice<String>,
    _ placeholder: String
  ) throws(Failure) -> String {
    if parts.count > 1, !parts[1].isEmpty { return parts[1] }
    if parts.count == 1, let next = rest.first, !next.isEmpty, !next.hasPrefix("--") {
      rest.removeFirst()
      return next
    }
    throw Failure(.optionWithoutValue, ["option": name, "placeholder": placeholder, "help": helpCall])
  }

  private mutating func set(_ option: Option, to value: String) throws(Failure) {
    if let first = arguments[option], first != value {
      throw Failure(.optionTwice, ["option": option.name, "first": first, "value": value])
    }
    arguments.set(option, to: value)
  }

  private func unknownValue(_ value: String, of name: String, among choices: [String]) -> Failure {
    let list = choices.joined(separator: ", ")
    if let near = Suggestion.nearest(to: value, among: choices) {
      return Failure(.valueMisspelt, ["name": name, "value": value, "near": near, "choices": list])
    }
    return Failure(.valueUnknown, ["name": name, "value": value, "choices": list])
  }
}

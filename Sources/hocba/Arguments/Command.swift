import HocBaKit

/// A command as data. To add one: a file that declares it, and a line in `Command.all`.
struct Command: Sendable {
  /// A part of what a command does that has a right of its own: an operand, such as `staff` of `import`, or an option.
  struct Part: Sendable {
    /// The word behind the command.
    let name: String
    let needs: Right
    let reaching: Reach

    init(_ name: String, needs: Right, reaching: Reach = .subjects) {
      self.name = name
      self.needs = needs
      self.reaching = reaching
    }
  }

  /// The words that call it, such as `school create`.
  let path: [String]
  /// What it does, in a line.
  let summary: Words
  /// What an account must be allowed; nil: the command needs no school file, or only reads a copy put away. Some commands
  /// need more, by what they are told to do.
  let needs: Right?
  /// How far the right must reach at least.
  let reaching: Reach
  /// What needs another right, or one that reaches further, than the command itself.
  let parts: [Part]
  /// Whether every use of the command is one of its parts, so that its own right is only the least of theirs.
  let isInParts: Bool
  /// What a clerk would type; help begins with the first three.
  let examples: [Words]
  let operands: [Operand]
  let options: [Option]
  /// More to say behind the options, one paragraph each.
  let notes: [Words]
  /// Does it.
  let run: @Sendable (Session) throws(Failure) -> ExitCode

  init(
    _ path: String, _ summary: Words, needs: Right?, reaching: Reach = .subjects, parts: [Part] = [],
    isInParts: Bool = false, examples: [Words], operands: [Operand] = [], options: [Option] = [],
    notes: [Words] = [], run: @escaping @Sendable (Session) throws(Failure) -> ExitCode
  ) {
    self.path = path.split(separator: " ").map(String.init)
    self.summary = summary
    self.needs = needs
    self.reaching = reaching
    self.parts = parts
    self.isInParts = isInParts
    self.examples = examples
    self.operands = operands
    self.options = options
    self.notes = notes
    self.run = run
  }

  var name: String { path.joined(separator: " ") }

  /// How it is typed: `hocba import KIND FILE [--class …] …`.
  func usage(_ language: Language) -> String {
    let words = operands.map { operand in
      let name =
        operand.choices.isEmpty ? operand.name.text(language) : operand.choices.joined(separator: "|")
      return operand.isOptional ? "[\(name)]" : name
    }
    return (["hocba", name] + words + (options.isEmpty ? [] : ["[…]"])).joined(separator: " ")
  }
}

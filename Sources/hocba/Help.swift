import HocBaKit

/// Help, made from the descriptions of the commands. Its first three lines are what a clerk would type.
struct Help {
  let commands: [Command]
  let language: Language

  /// Help on what begins with `path`: a command, a group of commands, or the whole program.
  func text(_ path: [String]) throws(Failure) -> String {
    if path.isEmpty { return overview() }
    if let command = commands.first(where: { $0.path == path }) { return help(command) }
    let group = commands.filter { $0.path.starts(with: path) }
    guard group.isEmpty else { return help(group: path, group) }
    let words = commands.map(\.name)
    let typed = path.joined(separator: " ")
    if let near = Suggestion.nearest(to: typed, among: words) {
      throw Failure(.commandMisspelt, ["word": typed, "near": near, "help": "hocba --help"])
    }
    throw Failure(
      .commandUnknown, ["word": typed, "known": words.joined(separator: ", "), "help": "hocba --help"])
  }

  private func overview() -> String {
    var lines = Command.overviewExamples.map { "  " + $0.text(language) }
    lines += [
      "",
      say(
        "hocba \(Version.text): sổ điểm của một trường tiểu học thành hồ sơ in được",
        "hocba \(Version.text): a primary school's grade book as documents to print"),
    ]
    lines += ["", say("Lệnh:", "Commands:")]
    lines += table(commands.map { ($0.name, $0.summary.text(language)) })
    lines += [
      "",
      say("Tùy chọn chung (trước hoặc sau lệnh):", "Options of all commands (before or behind the command):"),
    ]
    lines += table(Option.globals.compactMap(line))
    lines += ["", say("Mã thoát:", "Exit codes:")]
    lines += table(ExitCode.meanings.map { ("\($0.code.rawValue)", $0.words.text(language)) })
    lines += ["", say("Hướng dẫn từng lệnh: hocba LỆNH --help", "Help on a command: hocba COMMAND --help")]
    return lines.joined(separator: "\n")
  }

  private func help(group path: [String], _ commands: [Command]) -> String {
    var lines = examples(
      commands.flatMap { $0.examples.prefix(1) } + commands.flatMap { $0.examples.dropFirst() })
    lines += ["", say("Lệnh:", "Commands:")]
    lines += table(commands.map { ($0.name, $0.summary.text(language)) })
    lines += [
      "",
      say(
        "Hướng dẫn từng lệnh: hocba \(path.joined(separator: " ")) LỆNH --help",
        "Help on a command: hocba \(path.joined(separator: " ")) COMMAND --help"),
    ]
    return lines.joined(separator: "\n")
  }

  private func help(_ command: Command) -> String {
    var lines = examples(command.examples)
    lines += ["", command.summary.text(language), "", say("Cách gõ: ", "Type: ") + command.usage(language)]
    if !command.operands.isEmpty {
      lines.append("")
      lines += table(
        command.operands.map { operand in
          let choices = operand.choices.isEmpty ? "" : ": " + operand.choices.joined(separator: ", ")
          return (operand.name.text(language), operand.help.text(language) + choices)
        })
    }
    if !command.options.isEmpty {
      lines += ["", say("Tùy chọn:", "Options:")]
      lines += table(command.options.compactMap(line))
    }
    for note in command.notes { lines += ["", note.text(language)] }
    lines += [
      "",
      say("Tùy chọn chung và mã thoát: hocba --help", "Options of all commands, exit codes: hocba --help"),
    ]
    return lines.joined(separator: "\n")
  }

  private func examples(_ examples: [Words]) -> [String] {
    examples.prefix(3).map { "  " + $0.text(language) }
  }

  private func line(_ option: Option) -> (String, String)? {
    guard let help = option.help?.text(language) else { return nil }
    let name = ([option.name] + (option.short.map { [$0] } ?? [])).joined(separator: ", ")
    switch option.value {
    case .flag: return (name, help)
    case .text(let placeholder): return ("\(name) \(placeholder.text(language))", help)
    case .choice(let choices, _): return ("\(name) …", "\(help): \(choices.joined(separator: ", "))")
    }
  }

  /// Two columns; a long left one gets a line of its own.
  private func table(_ rows: [(String, String)]) -> [String] {
    let width = min(rows.map(\.0.count).max() ?? 0, 24)
    return rows.map { left, right in
      left.count > width
        ? "  \(left)\n  " + String(repeating: " ", count: width + 2) + right
        : "  \(left)" + String(repeating: " ", count: width + 2 - left.count) + right
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}

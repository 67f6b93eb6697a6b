import Foundation
import HocBaKit

/// What the program finds around it. Nothing below this target looks at any of it.
struct Surroundings: Sendable {
  /// The words behind the program's name.
  var words: [String]
  /// The environment.
  var environment: [String: String]
  /// The program's own file, with symbolic links resolved.
  var executable: String
  /// The name of the machine's user.
  var user: String
  /// When the program was started.
  var now: Moment

  /// What holds a password; programs that this one starts do not get them.
  private static let secrets = ["HOCBA_PASSWORD", "HOCBA_NEW_PASSWORD"]

  /// As the process was started.
  static func live() -> Surroundings {
    let own = realpath("/proc/self/exe", nil)
    defer { free(own) }
    let environment = ProcessInfo.processInfo.environment
    for name in secrets { unsetenv(name) }
    return Surroundings(
      words: Array(CommandLine.arguments.dropFirst()), environment: environment,
      executable: own.map { String(cString: $0) } ?? CommandLine.arguments.first ?? "hocba",
      user: getpwuid(geteuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } ?? "\(geteuid())",
      now: Moment(unixSeconds: time(nil)))
  }

  /// An environment variable; empty counts as not set.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// By `--lang`, else by the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set: `vi…` is Vietnamese, anything
  /// else English. Looked at before the command line is understood, so that mistakes in it are told in the
  /// right language.
  var language: Language {
    for (index, word) in words.enumerated() {
      if word == "--" { break }
      if word.hasPrefix("--lang="), let language = Language(rawValue: String(word.dropFirst(7))) {
        return language
      }
      if word == "--lang", index + 1 < words.count, let language = Language(rawValue: words[index + 1]) {
        return language
      }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variable($0) }.first
    return locale?.lowercased().hasPrefix("vi") == true ? .vietnamese : .english
  }

  /// `--json`, looked at before the command line is understood, so that a program learns of mistakes in it too.
  var wantsJSON: Bool { words.prefix { $0 != "--" }.contains("--json") }

  /// Whether standard error may be coloured.
  func allowsColor(_ errors: TextOutput) -> Bool {
    errors.isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
  }
}

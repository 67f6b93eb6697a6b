import Foundation
import HocBaKit

/// The program from words to exit code; nothing here ends the process, so that tests can call it.
enum Program {
  static func run(_ surroundings: Surroundings, output: TextOutput, errors: TextOutput) -> ExitCode {
    let language = surroundings.language
    var console = Console(
      output: output, errors: errors, language: language, isQuiet: false,
      isColored: surroundings.allowsColor(errors) && !surroundings.words.contains("--no-color"))
    let code: ExitCode
    do throws(Failure) {
      var parser = CommandLineParser(Command.all, language: language)
      if surroundings.words.isEmpty {
        console.error(try Help(commands: Command.all, language: language).text([]), .note)
        return .usage
      }
      let request = try parser.parse(surroundings.words)
      switch request {
      case .help(let path):
        console.result(try Help(commands: Command.all, language: language).text(path))
        code = .done
      case .version:
        console.result("hocba \(Version.text)")
        code = .done
      case .run(let command, let arguments):
        console = Console(
          output: output, errors: errors, language: language, isQuiet: arguments.has(.quiet),
          isColored: console.isColored)
        let session = Session(
          command: command, arguments: arguments, surroundings: surroundings, console: console)
        do throws(Failure) { code = try command.run(session) } catch { throw session.noting(error) }
      }
    } catch {
      for finding in error.findings { console.report(finding) }
      if surroundings.wantsJSON {
        let findings = error.findings.map { $0.json(language) }
        console.result(
          JSONText.object([("version", .number(1)), ("findings", .list(findings))]).rendered())
      }
      return ExitCode(error)
    }
    return outputCode(console) ?? code
  }

  /// A reader that closes its pipe, as `head` does, has what it wants. Anything else that keeps the result from
  /// being written is a failure.
  private static func outputCode(_ console: Console) -> ExitCode? {
    let failure = console.output.failure
    if failure == 0 || failure == EPIPE { return nil }
    console.report(.error(.outputFailed, ["reason": String(cString: strerror(failure))]))
    return .cannotCreate
  }
}

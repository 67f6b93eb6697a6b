import Foundation
import HocBaKit
import Harness
import Testing

@testable import hocba

@Suite struct UsageTests {
  @Test(arguments: [
    (["imprt", "pupils", "x"], "import"), (["import", "pupil", "x"], "pupils"),
    (["school", "creat"], "create"),
    (["school", "show", "--jsn"], "--json"), (["--lng", "vi"], "--lang"),
    (["export", "results", "--period", "end-yaer"], "end-year"),
    (["import", "results", "x", "--encoding", "tcvn"], "tcvn3"),
  ])
  func `a slip is answered with a suggestion`(words: [String], meant: String) throws {
    let outcome = try Binary().run(words)
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("Did you mean \"\(meant)\"?"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    [], ["school"], ["import"], ["import", "pupils"], ["import", "pupils", "a", "b"], ["school", "create"],
    ["year", "open", "2023"], ["year", "open", "2023-2025"], ["school", "show", "--class", "4A"],
    ["school", "show", "--json=1"],
    ["export", "results", "--class"], ["export", "results", "--class", "4A", "--grade", "4"],
    ["export", "results", "--class", "4A", "--class", "4B"], ["--lang", "fr", "school", "show"],
    ["export", "pupils", "-o", "x.xls"], ["export", "pupils", "-o", "x.ods"],
  ])
  func `bad usage ends with 64 and one line`(words: [String]) throws {
    let outcome = try Binary().run(words)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(words.isEmpty || outcome.errorLines.count == 1)
  }

  @Test(arguments: ["vi", "en"])
  func `help begins with three examples, on every level`(language: String) throws {
    let binary = try Binary()
    var levels: [[String]] = [[], ["school"], ["year"], ["results"]]
    levels += Command.all.map(\.path)
    for path in levels {
      let outcome = try binary.run(path + ["--help", "--lang", language])
      #expect(outcome.code == 0)
      let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      if path != ["results"] { #expect(lines.prefix(3).allSatisfy { $0.hasPrefix("  hocba ") }, "\(path)") }
      #expect(
        outcome.output.contains(language == "vi" ? "Tùy chọn" : "Options") || path == ["school"]
          || !path.isEmpty)
    }
  }

  @Test func `help lists the exit codes`() throws {
    let help = try Binary().run("--help").output
    for code in ["0", "1", "3", "4", "64", "65", "66", "73", "130"] { #expect(help.contains("\n  \(code) ")) }
    #expect(try Binary().run("help", "import").output == Binary().run("import", "--help").output)
    #expect(try Binary().run("help", "impor").code == 64)
  }

  @Test func `every example of the help is understood`() throws {
    for language in [Language.vietnamese, .english] {
      for example in Command.all.flatMap(\.examples) + Command.overviewExamples {
        let words = Self.words(example.text(language))
        #expect(words.first == "hocba")
        var parser = CommandLineParser(Command.all, language: language)
        guard case .run = try parser.parse(Array(words.dropFirst())) else {
          Issue.record("\(words)")
          continue
        }
      }
    }
  }

  /// The words of a line as a shell takes them: what stands in double quotes is one.
  private static func words(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }

  @Test func `options stand anywhere and take their value either way`() throws {
    let forms = [
      ["--school", "a", "export", "results", "--class=4A", "-o", "b"],
      ["export", "--class", "4A", "results", "-o=b", "--school=a"],
    ]
    for words in forms {
      var parser = CommandLineParser(Command.all, language: .english)
      guard case .run(let command, let arguments) = try parser.parse(words) else {
        Issue.record("\(words)")
        continue
      }
      #expect(command.name == "export")
      #expect(arguments[.school] == "a")
      #expect(arguments[.className] == "4A")
      #expect(arguments[.output] == "b")
      #expect(arguments.operands == ["results"])
    }
  }

  @Test(arguments: [
    (["LC_ALL": "vi_VN.UTF-8", "LANG": "en_US"], "không có lệnh"), (["LANG": "vi"], "không có lệnh"),
    (["LC_MESSAGES": "fr_FR", "LANG": "vi_VN"], "there is no command"), ([:], "there is no command"),
    (["LC_ALL": "C", "LANG": "vi_VN"], "there is no command"),
  ])
  func `the language follows the environment`(environment: [String: String], words: String) throws {
    #expect(try Binary().run(["quack"], environment: environment).errors.contains(words))
  }

  @Test func `version and language before the command`() throws {
    #expect(try Binary().run("--version").output.hasPrefix("hocba "))
    #expect(try Binary().run("--lang", "vi", "quack").errors.contains("không có lệnh"))
    #expect(try Binary().run("quack", "--lang=vi").errors.contains("không có lệnh"))
  }
}

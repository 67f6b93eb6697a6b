import Diagnostics
import Foundation
import FoundationXML
import Testing
import Typesetting

@testable import Templates

/// The grammar beside the forms, `Templates/form.rng`, and the compiler know the same language.
///
/// Every attribute is tried on every element, and every element in every other, with xmllint and with the compiler.
@Suite struct SchemaTests {
  static let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Templates")
  static let grammar = templates.appending(path: "form.rng")

  /// An element in a form that is right without it: `@` stands for its attributes, `%` for what is in it.
  struct Place: Sendable {
    var name: String
    var text: String
    /// What it must have.
    var needs: [String: String] = [:]

    /// In the body of the pages.
    static func body(_ name: String, _ text: String, _ needs: [String: String] = [:]) -> Place {
      Place(name: name, text: "<form id=\"test\"><pages part=\"sheet\">\(text)</pages></form>", needs: needs)
    }

    func filled(_ attributes: [(String, String)], _ inner: String) -> String {
      let own = Set(attributes.map { $0.0.split(separator: ".").first.map(String.init) ?? $0.0 })
      let all = needs.sorted { $0.key < $1.key }.filter { !own.contains($0.key) } + attributes
      let written = all.map { " \($0.0)=\"\($0.1)\"" }.joined()
      return text.replacing("@", with: written).replacing("%", with: inner)
    }
  }

  static let places: [Place] = [
    Place(name: "form", text: "<form@><pages part=\"sheet\"/>%</form>", needs: ["id": "test"]),
    Place(name: "pages", text: "<form id=\"test\"><pages@>%</pages></form>"),
    .body("head", "<head@>%</head>"), .body("foot", "<foot@>%</foot>"), .body("p", "<p@>%</p>"),
    .body("line", "<line@>%</line>"), .body("field", "<line><field@>%</field></line>"),
    .body("columns", "<columns@>%</columns>"), .body("strip", "<strip@>%</strip>"),
    .body("col", "<columns><col@>%</col></columns>"), .body("box", "<box@>%</box>"),
    .body("keep", "<keep@>%</keep>"), .body("block", "<block@>%</block>"),
    .body("head of a block", "<block><head@>%</head></block>"),
    .body("rule", "<rule@>%</rule>"), .body("space", "<space@>%</space>", ["height": "1mm"]),
    .body("fill", "<fill@>%</fill>"), .body("page-break", "<page-break@>%</page-break>"),
    .body("table", "<table@>%</table>"), .body("group", "<table><group@>%</group></table>"),
    .body("column", "<table><column@>%</column></table>", ["width": "9mm"]),
    .body("total", "<table><column width=\"9mm\"><total@>%</total></column></table>"),
    .body("closing", "<table><closing@>%</closing></table>"),
    .body("signatures", "<signatures@>%</signatures>"),
    .body("signature of several", "<signatures><signature@>%</signature></signatures>"),
    .body("signature", "<signature@>%</signature>"),
    .body("title", "<signature><title@>%</title></signature>"),
    .body("date", "<signature><date@>%</date></signature>"),
    .body("hint", "<signature><hint@>%</hint></signature>"),
    .body("name", "<signature><name@>%</name></signature>"),
    .body(
      "bars", "<chart@><series value=\"class.grade\"/>%</chart>",
      ["kind": "bars", "rows": "class.pupils"]),
    .body(
      "stacked", "<chart@><series value=\"class.grade\"/>%</chart>",
      ["kind": "stacked", "rows": "class.pupils"]),
    .body(
      "series", "<chart kind=\"bars\" rows=\"class.pupils\"><series@>%</series></chart>",
      ["value": "class.grade"]),
    .body("grid", "<grid@>%</grid>", ["rows": "class.pupils"]),
    .body("b", "<p><b@>%</b></p>"), .body("i", "<p><i@>%</i></p>"), .body("span", "<p><span@>%</span></p>"),
    .body("br", "<p>a<br@>%</br></p>"), .body("include", "<include@>%</include>", ["file": "a.xml"]),
  ]

  /// A value that an attribute may have, on whatever element.
  static let values: [String: String] = [
    "id": "test", "part": "sheet", "orientation": "portrait", "frame-style": "double", "stamp-zone": "no",
    "smallest-scale": "0.9", "on": "first", "align": "center", "leading": "1.2", "share": "0.5",
    "vertical": "top", "rows": "class.pupils", "row-as": "row1", "cell-leading": "1.2",
    "overflow": "shrink 7pt 2", "missing": "dash", "merge": "all", "seal": "no", "room": "40mm",
    "file": "a.xml", "each": "class.pupils", "as": "x", "if": "class.grade == 4", "legend": "below",
    "last": "end",
    "unit": "count", "look": "dark", "grow": "1.5", "target": "class.grade", "top": "class.grade",
    "step": "class.grade",
    "value": "class.grade", "kind": "bars", "head": "a", "label": "a", "title": "a", "end": "a", "text": "a",
    "target-label": "a", "colour": "red", "frame-colour": "grey 40%", "margins": "20mm",
  ]

  /// Kinds of values that many attributes have: one of these is right for an attribute not named above.
  static let usual = ["yes", "4mm", "3"]

  /// Where the compiler is asked: nothing but the words of the language counts, not what a form knows.
  static func isRefused(_ text: String) -> Bool {
    do throws(Failure) {
      _ = try FormTemplate(
        Array(text.utf8), file: "test.xml", paper: .a4, schema: World.schema
      ) { (name) throws(Failure) in
        name == "a.xml" ? TemplateFile(path: "parts/a.xml", bytes: Array("<part/>".utf8)) : nil
      }
      return false
    } catch {
      let words: Set = ["T001", "T002", "T029", "T003", "T004", "T005", "T022", "T041", "T048"]
      return error.findings.contains { words.contains($0.message.code) }
    }
  }

  /// Which of some texts xmllint refuses.
  static func refusedByGrammar(_ texts: [String]) throws -> [Bool] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hocba-grammar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, text) in texts.enumerated() {
      try Data(text.utf8).write(to: folder.appending(path: "\(index).xml"))
    }
    var refused = [Bool](repeating: true, count: texts.count)
    for start in stride(from: 0, to: texts.count, by: 800) {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/xmllint")
      process.currentDirectoryURL = folder
      process.arguments =
        ["--noout", "--relaxng", grammar.path] + (start..<min(start + 800, texts.count)).map { "\($0).xml" }
      let output = Pipe()
      process.standardError = output
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      for line in words.split(separator: "\n") where line.hasSuffix(".xml validates") {
        if let index = Int(line.prefix { $0 != "." }) { refused[index] = false }
      }
    }
    return refused
  }

  /// All names of attributes that the grammar or the compiler has anywhere.
  static func attributeNames() throws -> [String] {
    let grammar = try String(contentsOf: Self.grammar, encoding: .utf8)
    var names = Set(
      grammar.matches(of: /<name>([a-z-]+)<\/name>/).map { String($0.1) })
    for place in places {
      do throws(Failure) {
        _ = try FormTemplate(
          Array(place.filled([("zzzzzzzzzzzzzzzzzzzz", "1")], "").utf8), file: "test.xml", paper: .a4,
          schema: World.schema)
      } catch {
        for finding in error.findings where finding.message == .strangeAttribute {
          names.formUnion((finding.values["candidates"] ?? "").split(separator: ", ").map(String.init))
        }
      }
    }
    return names.sorted()
  }

  @Test func `the grammar and the compiler have the same attributes on every element`() throws {
    let names = try Self.attributeNames()
    #expect(names.count > 60)
    var texts: [String] = []
    var labels: [String] = []
    for place in Self.places {
      for name in names {
        // Of the usual kinds the one that some element takes.
        for value in Self.values[name].map({ [$0] }) ?? Self.usual {
          texts.append(place.filled([(name, value)], ""))
          labels.append("<\(place.name) \(name)=\"\(value)\">")
        }
      }
      for (name, value) in [("each", "class.pupils"), ("rows", "class.pupils"), ("frame", "9mm")] {
        let second = ["each": "as", "rows": "row-as", "frame": "frame-style"][name] ?? ""
        texts.append(place.filled([(name, value), (second, Self.values[second] ?? "")], ""))
        labels.append("<\(place.name) \(name) \(second)>")
      }
      for (name, value) in [("size", "9pt"), ("if", "class.grade == 4"), ("width", "9mm"), ("height", "1mm")]
      {
        texts.append(place.filled([(name + ".A4", value)], ""))
        labels.append("<\(place.name) \(name).A4>")
      }
      texts.append(place.filled([("size.A5", "9pt")], ""))
      labels.append("<\(place.name) size.A5>")
    }
    let refused = try Self.refusedByGrammar(texts)
    #expect(refused.count { !$0 } > 300)
    for (index, text) in texts.enumerated() where refused[index] != Self.isRefused(text) {
      Issue.record(
        "\(labels[index]): the grammar \(refused[index] ? "refuses" : "takes") it, the compiler does not: \(text)"
      )
    }
  }

  @Test func `the grammar and the compiler have the same elements in every element`() throws {
    let inner: [(String, String)] =
      Self.places.filter {
        $0.name != "form"
          && !["bars", "stacked", "signature of several", "head of a block"].contains($0.name)
      }
      .map { place in
        let needs = place.needs.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }.joined()
        return (place.name, "<\(place.name)\(needs)/>")
      } + [
        ("chart", "<chart kind=\"bars\" rows=\"class.pupils\"><series value=\"class.grade\"/></chart>"),
        ("form", "<form id=\"test\"/>"), ("part", "<part/>"), ("para", "<para/>"), ("words", "words"),
      ]
    var texts: [String] = []
    var labels: [String] = []
    for place in Self.places {
      for (name, text) in inner where !(place.name == "form" && name == "pages") {
        texts.append(place.filled([], text))
        labels.append("<\(name)> in <\(place.name)>")
      }
    }
    let refused = try Self.refusedByGrammar(texts)
    #expect(refused.count { !$0 } > 200)
    for (index, text) in texts.enumerated() where refused[index] != Self.isRefused(text) {
      Issue.record(
        "\(labels[index]): the grammar \(refused[index] ? "refuses" : "takes") it, the compiler does not: \(text)"
      )
    }
  }

  @Test(arguments: [
    "<p size=\"9\">a</p>", "<p bold=\"true\">a</p>", "<p align=\"middle\">a</p>", "<p colour=\"blue\">a</p>",
    "<p colour=\"grey 0%\">a</p>", "<p size=\"-9pt\">a</p>", "<p size=\"9 pt\">a</p>",
    "<p leading=\"much\">a</p>",
    "<box padding=\"1mm 2mm 3mm\"/>", "<space height=\"9e1mm\"/>", "<space/>", "<include/>",
    "<include file=\"../a.xml\"/>", "<columns><col width=\"*\"/></columns>",
    "<table><column width=\"9mm\" overflow=\"shrink\">a</column></table>",
    "<table><column>a</column></table>",
    "<table><column width=\"9mm\" missing=\"none\">a</column></table>", "<p if=\"a\" as=\"b\">a</p>",
    "<table><column width=\"9mm\"><total span=\"1.5\"/></column></table>", "<grid/>",
    "<chart kind=\"pie\" rows=\"class.pupils\"><series value=\"1\"/></chart>",
  ])
  func `values that no attribute takes are refused by both`(body: String) throws {
    let text = "<form id=\"test\"><pages part=\"sheet\">\(body)</pages></form>"
    #expect(try Self.refusedByGrammar([text]) == [true])
    #expect(Self.isRefused(text))
  }

  @Test func `what is no XML is judged by the same elements`() throws {
    let grammar = try String(contentsOf: Self.grammar, encoding: .utf8)
    #expect(
      Set(grammar.matches(of: /<element name="([a-z-]+)"/).map { String($0.1) }) == SyntaxFault.elements)
  }

  @Test func `every shipped template and part stands to the grammar`() throws {
    let files = try #require(
      FileManager.default.enumerator(at: Self.templates, includingPropertiesForKeys: nil)
    ).compactMap { $0 as? URL }.filter { $0.pathExtension == "xml" }
    #expect(files.count >= 15)
    let refused = try Self.refusedByGrammar(try files.map { try String(contentsOf: $0, encoding: .utf8) })
    for (file, isRefused) in zip(files, refused) { #expect(!isRefused, "\(file.path)") }
  }
}

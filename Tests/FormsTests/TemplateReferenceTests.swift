import Diagnostics
import Foundation
import Records
import Testing

@testable import Forms
@testable import Templates
@testable import Typesetting

/// `Docs/templates.md` says what is so: every example is set in type, the tutorial is gone through, every element,
/// attribute, filter and field is there, and no field that is not.
@Suite struct TemplateReferenceTests {
  private struct Block {
    /// Behind the three backticks: `xml statistics`.
    var words: [String]
    var line: Int
    var text: String
  }

  private static let page: String =
    (try? String(contentsOf: School.root.appending(path: "Docs/templates.md"), encoding: .utf8)) ?? ""

  private static let blocks: [Block] = {
    var blocks: [Block] = []
    var open: Block?
    for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(
            words: line.dropFirst(3).split(separator: " ").map(String.init), line: number + 1, text: "")
        }
      } else {
        open?.text += line + "\n"
      }
    }
    return blocks
  }()

  private static func section(from start: String, to end: String) throws -> String {
    let first = try #require(page.range(of: "\n## \(start)\n"))
    let last = try #require(page.range(of: "\n## \(end)\n", range: first.upperBound..<page.endIndex))
    return String(page[first.upperBound..<last.lowerBound])
  }

  /// What stands in backticks.
  private static func marked(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  // MARK: Examples

  /// A whole form around an example.
  private func form(around block: Block) -> (form: Form, text: String, part: String?) {
    let text = block.text.trimmingCharacters(in: .whitespacesAndNewlines)
    let form = block.words.dropFirst().first.flatMap(Form.init(rawValue:)) ?? .resultSheet
    let part = form.schema.parts[0].name
    func whole(_ body: String) -> String {
      "<form id=\"\(form.rawValue)\"><pages part=\"\(part)\" margins=\"15mm 16mm 15mm 20mm\">\(body)</pages></form>"
    }
    if text.hasPrefix("<form") {
      let id = text.firstMatch(of: /<form id="([a-z-]+)"/).map { String($0.1) } ?? ""
      return (Form(rawValue: id) ?? form, text, nil)
    }
    if text.hasPrefix("<part") { return (form, whole("<include file=\"example.xml\"/>"), text) }
    return (form, whole(text), nil)
  }

  @Test func `every example of the reference is set in type`() throws {
    let examples = Self.blocks.filter { $0.words.first == "xml" }
    #expect(examples.count >= 7)
    let regulation = try School.regulation(2023, grade: 4)
    for example in examples {
      let (form, text, part) = form(around: example)
      for paper in Paper.allCases {
        do throws(Failure) {
          let template = try FormTemplate(
            Array(text.utf8), file: "Docs/templates.md:\(example.line)", paper: paper, schema: form.schema
          ) { (name) throws(Failure) in
            part.map { TemplateFile(path: name, bytes: Array($0.utf8)) }
          }
          let pages = try Typesetter(fonts: School.fonts).pages(
            of: form.specimen(
              regulation, grade: 4, in: SchoolYear(start: 2023), at: .endYear, template: template))
          #expect(pages.contains { !$0.ink.isEmpty || !$0.furniture.isEmpty }, "line \(example.line)")
          #expect(template.warnings == [], "line \(example.line)")
        } catch { Issue.record("line \(example.line): \(error.findings.map { $0.text(.english) })") }
      }
    }
  }

  @Test func `whoever does what the ten minutes say has the page they promise`() throws {
    let path = "school/class-list.xml"
    var text = try String(
      contentsOf: School.root.appending(path: "Templates/" + path), encoding: .utf8)
    let steps = Self.blocks.filter { $0.words.first == "diff" }
    #expect(steps.count == 4)
    for step in steps {
      let lines = step.text.split(separator: "\n").map(String.init)
      let old = lines.filter { $0.hasPrefix("-") }.map { $0.dropFirst() + "\n" }.joined()
      let new = lines.filter { $0.hasPrefix("+") }.map { $0.dropFirst() + "\n" }.joined()
      #expect(text.contains(old), "line \(step.line): the shipped form has no such lines")
      text = text.replacing(old, with: new)
    }
    let changed = Array(text.utf8)
    let library = TemplateLibrary(folders: ["own", "Templates"]) { file in
      file == "own/" + path
        ? changed : (try? Data(contentsOf: School.root.appending(path: file))).map { Array($0) }
    }
    let regulations = try RegulationSet.load(folders: [School.root.appending(path: "Templates").path])
    let outcome = TemplateCheck(library, fonts: School.fonts).outcome(.classList, regulations.regulations)
    #expect(outcome.findings.map { $0.text(.english) } == [])
    let template = try library.template(.classList, regulation: "", period: .endYear, paper: .a4)
    #expect(template.isOwn)
    let pages = try Typesetter(fonts: School.fonts).pages(
      of: Form.classList.specimen(
        regulations.regulations[0], grade: 4, in: SchoolYear(start: 2023), at: .endYear, template: template))
    let words = pages.flatMap { $0.furniture + $0.ink }.compactMap { mark in
      if case .text(let run) = mark { String(decoding: run.units, as: UTF16.self) } else { nil }
    }.joined(separator: " ")
    for expected in ["Số điện", "Số đăng", "nhà trường lưu 01 bản"] {
      #expect(words.contains(expected), "\(expected)")
    }
  }

  // MARK: Words of the language

  @Test func `every element and attribute of the grammar stands in the reference`() throws {
    let reference = try Self.section(from: "Lengths, yes and no, paper", to: "What a form knows")
    let known = Set(
      Self.marked(reference).flatMap { mark in
        mark.matches(of: /[a-z][a-z-]*/).map { String($0.0) }
      })
    let grammar = try String(
      contentsOf: School.root.appending(path: "Templates/form.rng"), encoding: .utf8)
    var names = Set(grammar.matches(of: /<element name="([a-z-]+)"/).map { String($0.1) })
    names.formUnion(grammar.matches(of: /<name>([a-z-]+)<\/name>/).map { String($0.1) })
    names.formUnion(grammar.matches(of: /<value>([a-z-]+)<\/value>/).map { String($0.1) })
    // What a missing value does when nothing is said is no word that one writes.
    names.remove("never")
    #expect(names.count > 90)
    for name in names.sorted() where !known.contains(name) { Issue.record("\(name) is not in the reference") }
  }

  @Test func `every filter stands in the reference`() throws {
    let text = try Self.section(from: "Expressions", to: "What a form knows")
    for filter in Expression.Filter.allCases {
      #expect(text.contains("| \(filter.rawValue)`"), "\(filter.rawValue)")
    }
  }

  // MARK: Fields

  /// Every name that templates of a schema may say.
  private static func names(_ schema: FormSchema) -> Set<String> {
    var names: Set<String> = []
    func gather(_ type: ValueType) {
      switch type {
      case .text, .number, .flag, .date: break
      case .optional(let inner), .list(let inner): gather(inner)
      case .keyed(let key, let value):
        gather(.record(key))
        gather(value)
      case .record(let record):
        for field in record.fields {
          names.insert(field.name)
          gather(field.type)
        }
      }
    }
    for part in schema.parts {
      names.insert(part.name)
      for variable in part.variables {
        names.insert(variable.name)
        gather(variable.type)
      }
    }
    return names
  }

  private static let schemas =
    Form.allCases.map(\.schema) + VolumeForm.allCases.map(\.schema) + SignOffForm.allCases.map(\.schema)

  @Test func `every part, name and field of every form stands in the reference`() throws {
    let text = try Self.section(from: "What a form knows", to: "Limits")
    let known = Set(Self.marked(text).flatMap { $0.split(separator: ".").map(String.init) })
    for schema in Self.schemas {
      #expect(text.contains("`\(schema.form)`"), "\(schema.form)")
      let missing = Self.names(schema).subtracting(known).sorted()
      #expect(missing == [], "\(schema.form)")
    }
  }

  @Test func `the reference names no field that no form has`() throws {
    let text = try Self.section(from: "What a form knows", to: "Limits")
    var names: Set<String> = ["row", "page", "head", "foot"]
    for schema in Self.schemas {
      names.formUnion(Self.names(schema))
      names.insert(schema.form)
    }
    names.formUnion(PagesNode.pageType.fields.map(\.name))
    names.formUnion(TemplateCompiler.rowType.fields.map(\.name))
    for mark in Self.marked(text) {
      for name in mark.split(separator: ".").map(String.init)
      where name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) && name.first?.isLowercase == true {
        #expect(names.contains(name), "\(mark)")
      }
    }
  }
}

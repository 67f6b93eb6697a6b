import Diagnostics
import Typesetting

@testable import Templates

/// A small world: a class of pupils with marks in subjects.
enum World {
  static let subject = RecordType("subject", [("label", .text), ("isTested", .flag)])
  static let pupil = RecordType(
    "pupil",
    [
      ("id", .text), ("fullName", .text), ("birthDate", .date), ("note", .optional(.text)),
      ("level", .keyed(by: subject, .optional(.text))), ("left", .optional(.date)), ("isGirl", .flag),
    ])
  static let section = RecordType(
    "class",
    [
      ("name", .text), ("grade", .number), ("teacher", .optional(.text)), ("pupils", .list(.record(pupil))),
      ("subjects", .list(.record(subject))), ("lines", .list(.text)),
    ])
  static let variables = [
    RootVariable("class", .record(section)), RootVariable("school", .text, isConstant: true),
  ]
  static let schema = FormSchema(form: "test", parts: [("sheet", variables)])

  static let subjects: [Value] = ["Toán", "Tiếng Việt"].enumerated().map {
    .record(Record(subject, ordinal: $0.offset, ordered: [.text($0.element), .flag($0.offset == 0)]))
  }

  static func pupil(_ number: Int) -> Value {
    .record(
      Record(
        pupil,
        [
          "id": .text("HS\(number)"), "fullName": .text("Nguyễn Thị Ánh \(number)"),
          "birthDate": .date(year: 2014, month: 2, day: 5), "isGirl": .flag(number % 2 == 0),
          "level": .list([.text("T"), number == 1 ? .missing : .text("H")]),
          "note": number == 0 ? .text("Miễn") : .missing,
        ]))
  }

  static let values: [Value] = [
    .record(
      Record(
        section,
        [
          "name": .text("4a"), "grade": .number(4), "pupils": .list((0..<3).map(pupil)),
          "subjects": .list(subjects), "lines": .list([.text("một"), .text("hai")]),
        ])),
    .text("Trường Tiểu học Trấn Giang"),
  ]
}

/// A template with a body on its third line: `<form …>`, `<pages …>`, body.
func template(
  _ body: String, pages: String = "", paper: Paper = .a4, parts: [String: String] = [:]
) throws(Failure) -> FormTemplate {
  try FormTemplate(
    Array(
      "<form id=\"test\">\n<pages part=\"sheet\" margins=\"10mm\"\(pages)>\n\(body)\n</pages>\n</form>".utf8),
    file: "test.xml", paper: paper, schema: World.schema
  ) { (name) throws(Failure) in
    parts[name].map { TemplateFile(path: "parts/" + name, bytes: Array($0.utf8)) }
  }
}

/// Every finding of a template as `T012 3:6`, with the values asked for.
func faults(_ body: String, values names: String...) -> [String] {
  do throws(Failure) {
    _ = try template(body)
    return []
  } catch { return described(error, names) }
}

func described(_ failure: Failure, _ names: [String] = []) -> [String] {
  failure.findings.map { finding in
    var text = finding.message.code
    if case .position(let file, let line, let column) = finding.place {
      text += (file == "test.xml" ? " " : " \(file):") + "\(line):\(column)"
    }
    for name in names { text += " " + (finding.values[name] ?? "–") }
    return text
  }
}

/// The blocks of a template's body, filled.
func blocks(_ body: String, paper: Paper = .a4) throws(Failure) -> [Block] {
  try template(body, paper: paper).sequence("sheet", values: World.values, owner: "4A").blocks
}

/// The words of its paragraphs.
func paragraphs(_ body: String) throws(Failure) -> [String] {
  try blocks(body).compactMap { block in
    if case .paragraph(let paragraph) = block { paragraph.text.string } else { nil }
  }
}

func tables(_ body: String, paper: Paper = .a4) throws(Failure) -> [Table] {
  try blocks(body, paper: paper).compactMap { block in
    if case .table(let table) = block { table } else { nil }
  }
}

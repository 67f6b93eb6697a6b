import Diagnostics
import Foundation
import Records
import Testing
import Typesetting

@testable import Forms
@testable import Templates

/// What `template check` finds in a form, each at its line and column.
@Suite struct TemplateCheckTests {
  /// A class list with a body on its third line; trials are of the list's own specimen.
  private func found(_ body: String, pages: String = "orientation=\"landscape\" margins=\"10mm\"") -> [String]
  {
    let text =
      "<form id=\"class-list\" unverified=\"yes\">\n<pages part=\"list\" \(pages)>\n\(body)</pages></form>"
    let library = TemplateLibrary(folders: ["own"]) { path in
      path == "own/school/class-list.xml" ? Array(text.utf8) : nil
    }
    let regulations = (try? RegulationSet.load(folders: [School.root.appending(path: "Templates").path]))?
      .regulations
    let outcome = TemplateCheck(library, fonts: School.fonts).outcome(.classList, regulations ?? [])
    return outcome.findings.map { finding in
      var text = finding.message.code
      if case .position(_, let line, let column) = finding.place { text += " \(line):\(column)" }
      return text + (finding.values["column"].map { " " + $0 } ?? "")
    }
  }

  private func table(_ columns: String, _ attributes: String = "") -> String {
    "<table rows=\"class.pupils\" row-as=\"p\" id=\"{p.id}\" \(attributes)>\n\(columns)</table>"
  }

  @Test func `a form that is right has nothing to say`() {
    #expect(found(table("<column width=\"90mm\" head=\"Họ và tên\">{p.fullName}</column>")) == [])
  }

  @Test func `columns too narrow for the longest value or their head are named at their place`() {
    // 28/12/2011 takes about 16 mm at 11 pt.
    #expect(
      found(
        table(
          "<column width=\"12mm\" head=\"Ngày\">{p.birthDate | date}</column>\n<column width=\"9mm\" head=\"Nghiêng\">x</column>"
        )) == ["T050 4:1 Ngày", "T051 5:1 Nghiêng"])
    #expect(
      found(table("<column width=\"14mm\" head=\"Tên\" overflow=\"shrink 9pt 1\">{p.fullName}</column>"))
        == ["T052 4:1 Tên"])
    #expect(
      found(table("<column width=\"3mm\" head=\"Nữ\" turned=\"yes\" head-size=\"12pt\">x</column>"))
        .first?.hasPrefix("T05") == true)
  }

  @Test func `two columns of one head are told apart`() {
    let body =
      table("<column width=\"30mm\" head=\"Ngày\">{p.birthDate | date}</column>")
      + "\n" + table("<column width=\"12mm\" head=\"Ngày\">{p.birthDate | date}</column>")
    #expect(found(body) == ["T050 6:1 Ngày"])
  }

  @Test func `letters that no font has are found in the template itself`() {
    #expect(found("<p>Lớp\n  中 &#x1F600; {class.name}</p>") == ["T053 4:3", "T053 4:5"])
  }

  @Test func `what goes onto no page is told with its element`() {
    let long = String(repeating: "chữ ", count: 900)
    #expect(found("<p>a</p>\n<keep>\n<p size=\"20pt\">\(long)</p></keep>") == ["L003 4:1"])
    // A mistake of the form, as all others.
    #expect(Message.tooLargeForPage.kind == .badData)
  }

  @Test(arguments: [
    ("<p if=\"class.grade == 6\">a</p>", ["T054 3:8"]), ("<p if=\"class.grade == 5\">a</p>", []),
    ("<p if=\"1 == 2\">a</p>", ["T054 3:8"]), ("<p if=\"class.size > 9000\">a</p>", []),
    ("<p>{school.name ?? 'a'}</p>", ["T057 3:5"]), ("<p>{school.principal ?? 'a'}</p>", []),
    ("<p each=\"school.authorityLines\" as=\"line\">a</p>", ["T058 3:37"]),
    ("<p each=\"school.authorityLines\" as=\"line\">{line}</p>", []),
    ("<p size=\"9pt\" size.A3=\"9pt\">a</p>", ["T056 3:15"]), ("<p size=\"9pt\" size.A3=\"10pt\">a</p>", []),
    (
      "<table total-size=\"9pt\" note-size=\"8pt\" turned-limit=\"9mm\"><column width=\"9mm\">a</column></table>",
      ["T056 3:8", "T056 3:25", "T056 3:41"]
    ),
    ("<table row-height=\"9mm\" row-ideal=\"8mm\"><column width=\"9mm\">a</column></table>", ["T056 3:25"]),
    (
      "<table><column width=\"9mm\">a<total span=\"2\">1</total></column>\n<column width=\"9mm\">b<total>2</total></column></table>",
      ["T059 4:22"]
    ),
    (
      "<table><column width=\"9mm\">a<total span=\"3\">1</total></column>\n<column width=\"9mm\">b</column></table>",
      ["T060 3:29"]
    ),
  ])
  func `what has no effect is told`(body: String, expected: [String]) {
    #expect(found(body) == expected)
  }

  @Test func `an error is told once, whatever is tried`() {
    #expect(found("<p>{class.nam}</p>\n<p sise=\"9pt\"/>") == ["T012 3:11", "T003 4:4"])
  }

  @Test func `a column without room is one error, and nothing that follows from it`() {
    // 297 − 2 × 10 = 277 mm, on A3 420 − 20 = 400 mm: there is room on the larger paper only.
    let wide =
      "<column width=\"276mm\" width.A3=\"300mm\" head=\"Tên\">{p.fullName}</column>\n<column width=\"0mm+1*\" head=\"Ngày sinh của em\">{p.birthDate}</column>"
    #expect(found(table(wide)) == ["T025 5:16 Ngày sinh của em"])
    #expect(
      found(table("<column width=\"12mm\" head=\"Ngày\">{p.birthDate}</column>", "padding=\"100mm\"")) == [
        "T033 3:60 Ngày"
      ])
    // What is refused in a cell is told with its column.
    #expect(
      found(table("<column width=\"9mm\" head=\"Tên\" overflow=\"refuse 1\">{p.fullName}</column>")).map {
        $0.prefix(12)
      }.allSatisfy { $0.hasPrefix("L045 4:1 Tên") })
  }

  /// Bodies that make too much, by what they are made of; they are too long to be shown.
  private static func crowd(_ name: String) -> String {
    func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    return switch name {
    case "4,000 pages": many("<page-break/>", 4_000)
    case "900 pages": many("<page-break/>", 900)
    case "30,000 pages": many("<page-break/>", 30_000)
    case "36,000 paragraphs": many("<p>xxxxxxxxxxxxxxxxxxxxxx</p>", 36_000)
    case "a long text": "<p>{'" + many("x", 900_000) + "'}</p>"
    case "pupils by pupils":
      many(
        "<block each=\"class.pupils\" as=\"p\"><p each=\"class.pupils\" as=\"q\">{p.id}{q.id}</p></block>\n",
        600)
    case "tables":
      many("<table rows=\"class.pupils\" row-as=\"p\"><column width=\"9mm\">a</column></table>\n", 2_400)
    default: "<p " + (0..<80_000).map { "a\($0)=\"x\"" }.joined(separator: " ") + ">x</p>"
    }
  }

  @Test(arguments: [
    ("4,000 pages", "T035 2:1"), ("900 pages", "T036 2:1"), ("30,000 pages", "T016 3:"),
    ("36,000 paragraphs", "T016 3:"), ("a long text", "T034 3:4"), ("pupils by pupils", "T045 "),
    ("tables", "T036 "), ("attributes", "T016 3:1"),
  ])
  func `what makes too much is one error`(name: String, expected: String) {
    let found = found(Self.crowd(name))
    #expect(found.count == 1 && found[0].hasPrefix(expected), "\(found)")
  }

  @Test func `only the words of a circular that is there are tried`() throws {
    // Grades and periods of both circulars, on both papers: the shipped sheets are right.
    let library = TemplateLibrary(folders: ["Templates"]) { path in
      (try? Data(contentsOf: School.root.appending(path: path))).map { Array($0) }
    }
    let regulations = try RegulationSet.load(folders: [School.root.appending(path: "Templates").path])
    let outcome = TemplateCheck(library, fonts: School.fonts).outcome(.reportCard, regulations.regulations)
    #expect(outcome.files.count >= 2)
    #expect(outcome.findings.filter { $0.severity == .error } == [])
  }
}

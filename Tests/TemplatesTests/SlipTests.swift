import Diagnostics
import Testing
import Typesetting

@testable import Templates

/// Slips that used to be told at another place, several times, in words of the program, or not at all.
@Suite struct SlipTests {
  @Test(arguments: [
    ("<p>a}</p>", "T026 3:5"), ("<p>{class.name}} b</p>", "T026 3:16"), ("<p>ễ {school}\n }</p>", "T026 4:2"),
    ("<line><field label=\"a}\">b</field></line>", "T026 3:22"),
  ])
  func `a brace that nothing opened is an error where it stands`(body: String, expected: String) {
    #expect(faults(body) == [expected])
  }

  @Test func `two braces are a brace`() throws {
    #expect(try paragraphs("<p>{{class}} }}</p>") == ["{class} }"])
  }

  @Test(arguments: [
    (
      "<block each=\"class.pupils\"><p>{p.id}</p><p>{p.fullName}</p></block>",
      "T004 3:14 – – as"
    ),
    (
      "<block each=\"class.pupils\" as=\"my p\"><p>{p.id}</p><p>{p.fullName}</p></block>",
      "T027 3:32 my p – as"
    ),
    ("<p each=\"class.pupils\" as=\"2p\">a</p>", "T027 3:28 2p – as"),
    ("<p each=\"class.pupils\" as=\"count\">a</p>", "T027 3:28 count – as"),
    (
      "<table rows=\"class.pupils\" row-as=\"class\"><column width=\"9mm\">{pupil.id}</column><column width=\"9mm\">{pupil.id}</column></table>",
      "T028 3:36 class – row-as"
    ),
    (
      "<block each=\"class.pupils\" as=\"p\"><p each=\"class.pupils\" as=\"p\">{p.id}</p></block>",
      "T028 3:62 p – as"
    ),
  ])
  func `a name that is missing, no name or taken is one error, not one for each use of it`(
    body: String, expected: String
  ) {
    #expect(faults(body, values: "value", "expected", "name") == [expected])
  }

  @Test func `a word that missing cannot be is told without what follows from it`() {
    #expect(
      faults(
        "<table rows=\"class.pupils\" row-as=\"p\"><column width=\"9mm\" missing=\"grey\">{p.note}</column></table>"
      )
        == ["T005 3:68"])
  }

  /// The English words of the detail of the first finding.
  private func detail(_ body: String) -> (String, String) {
    do throws(Failure) {
      _ = try template(body)
      return ("", "")
    } catch {
      let finding = error.findings[0]
      return (described(error)[0], finding.message.text(.english, finding.values))
    }
  }

  @Test(arguments: [
    ("<p if=\"class.grade = 4\"/>", "T013 3:20", "write == instead of '='"),
    ("<p if=\"class.grade => 4\"/>", "T013 3:20", "write >= instead of '=>'"),
    ("<p if=\"class.grade > 3 &amp;&amp; class.grade > 4\"/>", "T013 3:24", "write and instead of '&&'"),
    ("<p if=\"class.grade > 3 || class.grade > 4\"/>", "T013 3:24", "write or instead of '||'"),
    ("<p if=\"!(class.grade > 3)\"/>", "T013 3:8", "write not instead of '!'"),
    ("<p>{class.name</p>", "T013 3:4", "{ is opened here and not closed by }"),
    ("<p>{class.grade + 1}</p>", "T013 3:17", "there is no arithmetic ('+')"),
    ("<p>{}</p>", "T013 3:5", "there is nothing between { and }"),
    ("<p>{class.teacher ?? 'a}</p>", "T013 3:22", "the text that ' opens here is not closed"),
    ("<p>{(class.name}</p>", "T013 3:16", ") is missing"),
  ])
  func `an expression that cannot be read says what to write`(body: String, place: String, words: String) {
    let (found, text) = detail(body)
    #expect(found == place)
    #expect(text.contains(": \(words). "), "\(text)")
  }

  @Test(arguments: [
    ("<p if=\"class.grade > 'a' and class.grade > 3\"/>", "T015 3:22 'a' text number"),
    ("<p if=\"class.name > 4 and class.grade > 3\"/>", "T015 3:8 class.name text number"),
    ("<p if=\"class.grade and class.grade > 3\"/>", "T015 3:8 class.grade number yes/no"),
    ("<p each=\"class.pupils\" as=\"p\">{p.level(p) ?? ''}</p>", "T015 3:40 p pupil subject"),
    ("<p>{class.name.first}</p>", "T015 3:16 class.name text record"),
    ("<p>{class.grade | date}</p>", "T015 3:19 class.grade number date"),
    ("<p>{count(class.name)}</p>", "T015 3:11 class.name text list"),
    ("<p each=\"class.name\" as=\"x\">a</p>", "T015 3:10 class.name text list"),
  ])
  func `what is of another kind is quoted by itself, at its place`(body: String, expected: String) {
    #expect(faults(body, values: "expression", "actual", "expected") == [expected])
  }

  @Test func `a field of many values asks for its key`() {
    let (found, text) = detail("<p each=\"class.pupils\" as=\"p\">{p.level}</p>")
    #expect(found == "T032 3:32")
    #expect(text.contains("Write {p.level(subject)} inside an element with each=\"…\" as=\"subject\""))
  }

  @Test func `braces are shown as they are typed`() {
    let (_, text) = detail("<p>{class.teacher}</p>")
    #expect(text.contains("Write {class.teacher ?? '…'}, or"))
  }

  @Test func `text where only elements stand says where to put it`() {
    let (found, text) = detail("<table><column width=\"9mm\">a</column> words</table>")
    #expect(found == "T029 3:39" && text.contains("no text directly in <table>"))
    #expect(faults("words") == ["T029 3:1"])
  }

  @Test func `a comma in a number is told with the point`() {
    #expect(detail("<p size=\"7,5pt\">a</p>").1.contains("Expected: 7.5pt, with a point"))
    #expect(
      faults("<signature seal=\"yes\"><title>a</title></signature>", values: "expected") == [
        "T005 3:18 no, 32mm, {school.sealDiameter}"
      ])
  }

  @Test func `what is no XML or no UTF-8 is told in words`() {
    #expect(detail("<!-- a -- b --><p>a</p>").0 == "T001 3:8")
    #expect(detail("<!-- a -- b --><p>a</p>").1.contains("two hyphens (--) cannot stand within a comment"))
    for bytes: [UInt8] in [[0], Array("<form>".utf8) + [0xE0]] {
      do throws(Failure) {
        _ = try FormTemplate(bytes, file: "test.xml", paper: .a4, schema: World.schema)
        Issue.record("no error")
      } catch {
        let finding = error.findings[0]
        #expect(finding.message.text(.english, finding.values).contains("save the file as UTF-8"))
      }
    }
  }

  @Test(arguments: [
    "<p align=\"#\">a</p>", "<include file=\"#\"/>", "<#/>", "<#>", "<p #=\"1\">a</p>", "<p>{#}</p>",
  ])
  func `a word of many letters is not repeated whole`(body: String) {
    let (_, text) = detail(body.replacing("#", with: String(repeating: "a", count: 15_000)))
    #expect(!text.isEmpty && text.utf8.count < 600, "\(text.prefix(700))")
  }

  @Test func `one mistake in a part is told once, and then where the part is put in`() {
    let parts = [
      "head.xml": "<part><p>{class.nam}</p></part>", "huge.xml": String(repeating: " ", count: 70_000),
    ]
    func found(_ body: String) -> [String] {
      do throws(Failure) {
        _ = try template(body, parts: parts)
        return []
      } catch { return described(error) }
    }
    let three = String(repeating: "<include file=\"head.xml\"/>\n", count: 3)
    #expect(found(three) == ["T012 parts/head.xml:1:17", "T043 3:1"])
    #expect(
      found(String(repeating: "<include file=\"huge.xml\"/>", count: 3_000)).map { $0.prefix(4) } == [
        "T016", "T043",
      ])
  }

  @Test func `the id of another form is told at its value`() {
    do throws(Failure) {
      _ = try FormTemplate(
        Array("<form id=\"tests\"><pages part=\"sheet\"/></form>".utf8), file: "test.xml", paper: .a4,
        schema: World.schema)
      Issue.record("no error")
    } catch { #expect(described(error) == ["T005 1:11"]) }
  }
}

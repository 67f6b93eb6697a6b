import Diagnostics
import Testing
@testable import Typesetting

@testable import Templates

/// What has no room, and what makes too much: one error at the attribute that asks for it.
@Suite struct TemplateRoomTests {
  /// What filling a body comes to.
  private func filled(_ body: String, pages: String = "", trace: TemplateTrace? = nil) -> [String] {
    do throws(Failure) {
      var template = try template(body, pages: pages)
      if let trace { template = template.traced(by: trace) }
      _ = try template.sequence("sheet", values: World.values, owner: "4A")
      return []
    } catch { return described(error, ["column", "need", "most"]) }
  }

  @Test func `a column that comes out too narrow is one error at its width, with the least width`() {
    // A page of 190 mm: nothing is left for the shares.
    let wide = "<column width=\"189.5mm\" head=\"Dài\">a</column>\n"
    #expect(
      filled("<table>\(wide)<column width=\"0mm+1*\" head=\"Hẹp\">b</column></table>")
        == ["T025 4:16 Hẹp 3.8 –"])
    // Words of 11 pt need 0.6 of that, and twice 2 pt: 10.6 pt.
    #expect(filled("<table>\(wide)<column width=\"1*\">b</column></table>") == ["T025 4:16 – 3.8 –"])
    #expect(filled("<table><column width=\"4mm\">b</column></table>") == [])
  }

  @Test func `padding that leaves no room is one error at the padding`() {
    #expect(
      filled(
        "<table padding=\"100mm\"><column width=\"20mm\" head=\"A\">a</column><column width=\"20mm\">b</column></table>"
      )
        == ["T033 3:17 A – 8.8"])
    #expect(
      filled("<table><column width=\"20mm\" padding=\"10mm\" head=\"A\">a</column></table>") == [
        "T033 3:38 A – 8.8"
      ])
  }

  @Test func `margins that leave nothing and indents as wide as the page are told at their attribute`() {
    do throws(Failure) {
      _ = try FormTemplate(
        Array(
          "<form id=\"test\">\n<pages part=\"sheet\" margins=\"300mm\"><p indent=\"9mm\">a</p></pages></form>"
            .utf8),
        file: "test.xml", paper: .a4, schema: World.schema)
      Issue.record("no error")
    } catch { #expect(described(error) == ["T030 2:30"]) }
    // 210 − 2 × 10.
    #expect(faults("<p indent=\"190mm\">a</p>") == ["T031 3:12"])
    #expect(faults("<p hanging=\"200mm\">a</p>") == ["T031 3:13"])
    #expect(faults("<p hanging=\"189mm\">a</p>") == [])
  }

  @Test func `what makes too much without repeating is told at its pages, what is one text at the text`() {
    #expect(filled(String(repeating: "<page-break/>", count: 1_300)) == ["T035 2:1 – – –"])
    #expect(faults("<p>a</p>\n<p>\(String(repeating: "a ", count: 10_001))</p>") == ["T034 4:4"])
    let twice = "<block each=\"class.pupils\" as=\"p\"><p>{p.id}</p></block>"
    #expect(filled(twice + String(repeating: "<page-break/>", count: 1_300)) == ["T035 2:1 – – –"])
  }

  @Test func `files of more elements or attributes than any form has are refused`() {
    #expect(faults(String(repeating: "<p/>\n", count: 5_000)).map { $0.prefix(4) } == ["T016"])
    let attributes = (0..<80).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(faults("<p>a</p><p \(attributes)/>") == ["T016 3:9"])
    // What is no XML is told as that.
    #expect(faults("<p \(attributes)/><p>") == ["T001 3:\(("<p \(attributes)/><p>").count - 2)"])
  }

  @Test func `all trials of a form together make only so much`() {
    let trace = TemplateTrace(file: "test.xml")
    let body = String(repeating: "<page-break/>", count: 1_000)
    var found: [String] = []
    var count = 0
    while found.isEmpty, count < 100 {
      found = filled(body, trace: trace)
      count += 1
    }
    // 51 for each page break.
    #expect(found == ["T036 2:1 – – –"] && count == TemplateTrace.most / 51_000 + 1)
  }
}

import Diagnostics
import Testing
import Typesetting

@testable import Templates

/// `<include file="…"/>`: what several forms have in common.
@Suite struct PartTests {
  private func faults(_ body: String, _ parts: [String: String] = [:]) -> [String] {
    do throws(Failure) {
      _ = try template(body, parts: parts)
      return []
    } catch { return described(error) }
  }

  private func words(_ body: String, _ parts: [String: String]) throws(Failure) -> [String] {
    try template(body, parts: parts).sequence("sheet", values: World.values, owner: "4A").blocks.compactMap {
      if case .paragraph(let paragraph) = $0 { paragraph.text.string } else { nil }
    }
  }

  @Test func `a part stands where it is put in, and knows the names there`() throws {
    let parts = [
      "head.xml": "<?xml version=\"1.0\"?>\n<!-- c -->\n<part>\n<p>{school}</p><p>{line ?? ''}</p></part>"
    ]
    #expect(
      try words(
        "<p>a</p><block each=\"class.lines\" as=\"line\"><include file=\"head.xml\"/></block><p>b</p>", parts)
        == ["a", "Trường Tiểu học Trấn Giang", "một", "Trường Tiểu học Trấn Giang", "hai", "b"])
  }

  @Test func `a part may hold columns of a table, fields of a line, words of a paragraph`() throws {
    let parts = [
      "a.xml": "<part><column width=\"9mm\" head=\"b\">{row.number}</column></part>",
      "b.xml": "<part>Lớp <b>{class.name}</b></part>",
      "c.xml": "<part><field label=\"x\"/></part>",
    ]
    let body =
      "<table rows=\"class.pupils\"><column width=\"9mm\" head=\"a\">1</column><include file=\"a.xml\"/></table>"
      + "<p>[<include file=\"b.xml\"/>]</p><line><include file=\"c.xml\"/></line>"
    let blocks = try template(body, parts: parts).sequence("sheet", values: World.values, owner: "4A").blocks
    guard case .table(let table) = blocks[0], case .paragraph(let paragraph) = blocks[1],
      case .fields(let line) = blocks[2]
    else {
      Issue.record("\(blocks)")
      return
    }
    #expect(table.widths.count == 2)
    #expect(paragraph.text.string == "[Lớp 4a]")
    #expect(line.fields.count == 1)
  }

  @Test func `a mistake in a part is told in the part, and where it was put in`() {
    let parts = ["head.xml": "<part>\n  <p>{class.nam}</p>\n  <p sise=\"9pt\"/></part>"]
    #expect(
      faults("<p/>\n<include file=\"head.xml\"/><p>{clas.name}</p>", parts)
        == ["T012 4:31", "T012 parts/head.xml:2:13", "T003 parts/head.xml:3:6", "T043 4:1"])
    #expect(
      faults("<include file=\"head.xml\"/>", ["head.xml": "<part><p></part>"])
        .first?.hasPrefix("T001 parts/head.xml:1:") == true)
    #expect(
      faults("<include file=\"head.xml\"/>", ["head.xml": "<form id=\"test\"/>"])
        == ["T002 parts/head.xml:1:1", "T043 3:1"])
  }

  @Test(arguments: [
    ("<include/>", "T004 3:1"), ("<include file=\"b.xml\"/>", "T040 3:16"),
    ("<include file=\"../a.xml\"/>", "T041 3:16"), ("<include file=\"/etc/passwd\"/>", "T041 3:16"),
    ("<include file=\"http://x/a.xml\"/>", "T041 3:16"), ("<include file=\"A.xml\"/>", "T041 3:16"),
    ("<include file=\".xml\"/>", "T041 3:16"), ("<include file=\"a.xml\u{0}\"/>", "T001"),
    ("<include file=\"a.rng\"/>", "T041 3:16"), ("<include file=\"ạ.xml\"/>", "T041 3:16"),
    ("<include file=\"a.xml\" as=\"x\"/>", "T022 3:23"),
    ("<include file=\"a.xml\"><p/></include>", "T002 3:23"),
  ])
  func `a part is named plainly`(body: String, expected: String) {
    let found = faults(body, ["a.xml": "<part/>"])
    #expect(found.count == 1 && found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test func `no part puts in another, so there are no rings`() {
    #expect(
      faults(
        "<include file=\"a.xml\"/>", ["a.xml": "<part><block>\n<include file=\"a.xml\"/></block></part>"]
      )
      .first == "T042 parts/a.xml:2:1")
  }

  @Test func `parts are few, small and not deep`() {
    let many = String(repeating: "<include file=\"a.xml\"/>", count: 33)
    #expect(faults(many, ["a.xml": "<part/>"]) == ["T016 3:737"])
    let large = "<part>" + String(repeating: " ", count: 1 << 16) + "</part>"
    #expect(faults("<include file=\"a.xml\"/>", ["a.xml": large]).first == "T016")
    // The form, its pages, 40 blocks; then the part, and in it the seventh is one too many.
    func nested(_ levels: Int, _ inner: String) -> String {
      String(repeating: "<block>", count: levels) + inner + String(repeating: "</block>", count: levels)
    }
    let body = nested(40, "<include file=\"a.xml\"/>")
    #expect(faults(body, ["a.xml": "<part>" + nested(5, "") + "</part>"]) == [])
    #expect(
      faults(body, ["a.xml": "<part>" + nested(6, "") + "</part>"]).first == "T016 parts/a.xml:1:42")
  }
}

import Diagnostics
import Testing
import Typesetting

@testable import Templates

/// `<chart>` and `<grid>`, and cells of the same text.
@Suite struct ChartTemplateTests {
  private func charts(_ body: String) throws(Failure) -> [Chart] {
    try blocks(body).compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  @Test func `rows and series come from the data`() throws {
    let body = """
      <chart kind="stacked" rows="class.pupils" row-as="pupil" label="{pupil.id}" end="{pupil.note ?? '–'}" target="class.grade" size="7pt">
        <series label="một" value="class.grade" text="{class.grade}"/>
        <series each="class.subjects" as="subject" label="{subject.label}" value="count(class.lines)" text="{pupil.level(subject)}"/>
      </chart>
      """
    let chart = try #require(try charts(body).first)
    #expect(chart.series.map(\.label.string) == ["một", "Toán", "Tiếng Việt"])
    #expect(chart.series.map(\.look) == [.dark, .light, .hatched])
    #expect(chart.rows.map(\.label.string) == ["HS0", "HS1", "HS2"])
    #expect(chart.rows.allSatisfy { $0.values == [4, 2, 2] && $0.target == 4 })
    #expect(
      chart.rows.map { $0.texts.map(\.string) } == [["4", "T", "H"], ["4", "T", ""], ["4", "T", "H"]])
    #expect(chart.rows.map(\.end.string) == ["Miễn", "–", "–"])
    #expect(chart.style.size == 7)
  }

  @Test func `the last of the texts stands at the end of its bar where the form says so`() throws {
    let body = """
      <chart kind="stacked" rows="class.pupils" row-as="pupil" label="{pupil.id}" last="end" end-width="9mm">
        <series value="class.grade" text="{class.grade}"/>
        <series each="class.subjects" as="subject" value="1" text="{pupil.level(subject)}"/>
      </chart>
      """
    let chart = try #require(try charts(body).first)
    #expect(
      chart.rows.map { $0.texts.map(\.string) } == [["4", "T", ""], ["4", "T", ""], ["4", "T", ""]])
    #expect(chart.rows.map(\.end.string) == ["H", "", "H"])
  }

  @Test func `a block has a head of its own where it begins and where it goes on`() throws {
    let body = """
      <block each="class.subjects" as="subject">
        <head on="first"><p>{subject.label}</p></head>
        <head on="continued"><p>{subject.label} (tiếp theo)</p></head>
        <head><p>mọi trang</p></head>
        <p each="class.pupils" as="pupil">{pupil.id}</p>
      </block>
      """
    func words(_ blocks: [Block]) -> [String] {
      blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text.string } else { nil } }
    }
    let stacks = try blocks(body).compactMap { if case .headed(let stack) = $0 { stack } else { nil } }
    #expect(stacks.map { words($0.head) } == [["Toán", "mọi trang"], ["Tiếng Việt", "mọi trang"]])
    #expect(
      stacks.map { words($0.continuedHead) } == [
        ["Toán (tiếp theo)", "mọi trang"], ["Tiếng Việt (tiếp theo)", "mọi trang"],
      ])
    #expect(stacks.map { words($0.blocks) } == [["HS0", "HS1", "HS2"], ["HS0", "HS1", "HS2"]])
    #expect(faults("<block><head on=\"last\"><p>a</p></head></block>").first?.hasPrefix("T005") == true)
    #expect(faults("<keep><head><p>a</p></head></keep>").first?.hasPrefix("T002") == true)
  }

  @Test func `heads keep their own distance from the lines beside them`() throws {
    let body = """
      <table rows="class.pupils" row-as="pupil" padding="2pt" head-padding="4pt">
        <group head="Nhóm"><column width="9mm" head="Mã" padding="1pt">{pupil.id}</column></group>
      </table>
      """
    let table = try #require(
      try blocks(body).lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
    #expect(table.head.map { $0.map(\.padding) } == [[4], [4]])
    #expect(table.rows.allSatisfy { $0.map(\.padding) == [1] })
  }

  @Test func `bars take their axis from numbers or values`() throws {
    let body = """
      <chart kind="bars" rows="class.pupils" top="12" step="class.grade" height="30mm"><series value="count(class.pupils)"/></chart>
      <chart kind="bars" rows="class.pupils" unit="percent"><series value="9"/></chart>
      """
    let found = try charts(body).map(\.kind)
    #expect(
      found == [
        .bars(Chart.Axis(top: 12, step: 4, isPercent: false, height: 30 * Unit.mm)),
        .bars(Chart.Axis(top: 9, step: 3, isPercent: true, height: 40 * Unit.mm)),
      ])
  }

  @Test(arguments: [
    ("<chart kind=\"bars\" rows=\"class.pupils\"/>", "T080 3:1"),
    ("<chart kind=\"pie\" rows=\"class.pupils\"><series value=\"1\"/></chart>", "T005 3:14"),
    ("<chart rows=\"class.pupils\"><series value=\"1\"/></chart>", "T004 3:1"),
    ("<chart kind=\"bars\"><series value=\"1\"/></chart>", "T004 3:1"),
    ("<chart kind=\"bars\" rows=\"class.name\"><series value=\"1\"/></chart>", "T015 3:26"),
    ("<chart kind=\"bars\" rows=\"class.pupils\"><series/></chart>", "T004 3:40"),
    ("<chart kind=\"bars\" rows=\"class.pupils\"><series value=\"class.name\"/></chart>", "T015 3:55"),
    ("<chart kind=\"bars\" rows=\"class.pupils\"><series value=\"1\" look=\"blue\"/></chart>", "T005 3:64"),
    ("<chart kind=\"bars\" rows=\"class.pupils\"><bar value=\"1\"/></chart>", "T002 3:40"),
    ("<chart kind=\"bars\" rows=\"class.pupils\" end=\"a\"><series value=\"1\"/></chart>", "T003 3:40"),
    ("<grid across=\"2\"><p>a</p></grid>", "T004 3:1"),
    ("<grid rows=\"class.pupils\" across=\"99\"><p>a</p></grid>", "T005 3:35"),
    ("<grid rows=\"class.pupils\" row-as=\"p\"><p>{p.ident}</p></grid>", "T023 3:44"),
  ])
  func `a mistake in a chart is one error at its place`(body: String, expected: String) {
    let found = faults(body)
    #expect(found.count == 1 && found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test func `a chart without room for its bars is an error at its place`() {
    let body =
      "<chart kind=\"stacked\" rows=\"class.pupils\" label-width=\"190mm\"><series value=\"1\"/></chart>"
    do throws(Failure) {
      _ = try blocks(body)
      Issue.record("no error")
    } catch {
      #expect(described(error, ["need", "space"]) == ["T081 3:1 200 190"])
    }
  }

  @Test(arguments: [(2, "no", [2, 2, 1]), (3, "no", [3, 2]), (4, "no", [4, 1]), (4, "yes", [3, 2])])
  func `a grid has so many side by side`(across: Int, even: String, expected: [Int]) throws {
    let list = (0..<5).map { Value.text("\($0)") }
    let type = RecordType("class", [("lines", .list(.text))])
    let schema = FormSchema(form: "test", parts: [("sheet", [RootVariable("class", .record(type))])])
    let text =
      "<form id=\"test\"><pages part=\"sheet\"><grid rows=\"class.lines\" row-as=\"line\" across=\"\(across)\" even=\"\(even)\"><p>{line}</p></grid></pages></form>"
    let template = try FormTemplate(Array(text.utf8), file: "test.xml", paper: .a4, schema: schema)
    let sequence = try template.sequence(
      "sheet", values: [.record(Record(type, ordered: [.list(list)]))], owner: "")
    let rows = sequence.blocks.compactMap { block -> [Columns.Column]? in
      if case .columns(let columns) = block { columns.columns } else { nil }
    }
    #expect(rows.map { $0.count { !$0.blocks.isEmpty } } == expected)
    // The last row keeps the widths of the others.
    #expect(Set(rows.map(\.count)).count == 1)
  }

  @Test func `neighbours of the same text share a cell`() throws {
    let body = """
      <table rows="class.pupils" row-as="pupil">
        <column width="20mm" merge="same">{pupil.note ?? 'không'}</column>
        <column width="20mm" merge="same">{pupil.id}</column>
      </table>
      """
    let table = try #require(try tables(body).first)
    #expect(table.rows.map { $0.map(\.rowSpan) } == [[1, 1], [2, 1], [1]])
    #expect(table.rows.map { $0.map(\.text.string) } == [["Miễn", "HS0"], ["không", "HS1"], ["HS2"]])
  }

  @Test func `thousands have a dot, and a part in parentheses may have a form of its own`() throws {
    let type = RecordType("class", [("size", .number), ("left", .optional(.number))])
    let schema = FormSchema(form: "test", parts: [("sheet", [RootVariable("class", .record(type))])])
    let text =
      "<form id=\"test\"><pages part=\"sheet\"><p>{class.size | grouped} {(class.left | grouped) ?? '–'}</p></pages></form>"
    let template = try FormTemplate(Array(text.utf8), file: "test.xml", paper: .a4, schema: schema)
    for (left, expected) in [(Value.missing, "1.250 –"), (.number(999), "1.250 999")] {
      let sequence = try template.sequence(
        "sheet", values: [.record(Record(type, ordered: [.number(1250), left]))], owner: "")
      guard case .paragraph(let paragraph)? = sequence.blocks.first else { continue }
      #expect(paragraph.text.string == expected)
    }
  }
}

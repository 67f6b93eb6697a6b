import Records
import Diagnostics
import Foundation
import Testing

@testable import Forms
@testable import Templates
@testable import Typesetting

@Suite struct RenderingTests {
  @Test(arguments: [
    ("<p>  Lớp\n   {class.name | upper}  </p>", "Lớp 4A"), ("<p>a<br/> b</p>", "a\nb"),
    ("<p>a <b>b</b> <i>c</i></p>", "a b c"),
    ("<p>{{x}}</p>", "{x}"), ("<p>a&#160;</p>", "a\u{A0}"), ("<p>a &lt; &amp; b</p>", "a < & b"),
    ("<p><![CDATA[a <b> c]]></p>", "a <b> c"), ("<p>{class.teacher ?? '…'}</p>", "…"),
  ])
  func `white space, braces and entities`(body: String, expected: String) throws {
    #expect(try paragraphs(body) == [expected])
  }

  @Test func `loops and conditions`() throws {
    #expect(try paragraphs("<p each=\"class.lines\" as=\"line\">{line}</p>") == ["một", "hai"])
    #expect(try paragraphs("<p if=\"class.grade >= 4\">a</p><p if=\"class.grade &lt; 4\">b</p>") == ["a"])
    #expect(
      try paragraphs(
        "<block each=\"class.pupils\" as=\"p\" if=\"p.isGirl\"><p each=\"class.lines\" as=\"l\">{p.id} {l}</p></block>"
      )
        == ["HS0 một", "HS0 hai", "HS2 một", "HS2 hai"])
  }

  @Test func `a variant for a paper comes before the value for all`() throws {
    let body = "<p size=\"9pt\" size.A3=\"12pt\" bold=\"yes\">a</p>"
    for (paper, size) in [(Paper.a4, 9.0), (.a3, 12)] {
      guard case .paragraph(let paragraph)? = try blocks(body, paper: paper).first else { continue }
      #expect(paragraph.text.stretches.map(\.style) == [TextStyle(.bold, size: size)])
    }
    let table =
      "<table rows=\"class.pupils\"><column width=\"20mm\" width.A4=\"10mm\">a</column><column width=\"1*\">b</column></table>"
    // 210 - 2 × 10 - 10 and 297 - 2 × 10 - 20.
    #expect(try tables(table, paper: .a4)[0].widths.map { ($0 / Unit.mm).rounded() } == [10, 180])
    #expect(try tables(table, paper: .a3)[0].widths.map { ($0 / Unit.mm).rounded() } == [20, 257])
  }

  @Test func `widths: lengths, shares and lengths that grow`() throws {
    let table =
      "<table rows=\"class.pupils\"><column width=\"10mm\">a</column><column width=\"1*\">b</column>"
      + "<column width=\"20mm+3*\">c</column></table>"
    // 190 - 30 = 160 in four shares.
    #expect(try tables(table)[0].widths.map { ($0 / Unit.mm).rounded() } == [10, 40, 140])
  }

  @Test func `a table in a column is as wide as the column`() throws {
    let body =
      "<columns gap=\"10mm\"><col width=\"40mm\"><table rows=\"class.pupils\"><column width=\"1*\">a</column></table></col>"
      + "<col width=\"1*\"><table rows=\"class.pupils\"><column width=\"1*\">a</column></table></col></columns>"
    guard case .columns(let columns)? = try blocks(body).first else {
      Issue.record("no columns")
      return
    }
    let widths = columns.columns.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { (table.widths[0] / Unit.mm).rounded() } else { nil }
    }
    // 190 - 40 - 10
    #expect(widths == [40, 140])
  }

  @Test func `heads of any depth tile the grid`() throws {
    let body = """
      <table rows="class.pupils" row-as="p" id="{p.id}">
        <column width="9mm" head="STT">{row.number}</column>
        <group head="Môn">
          <group each="class.subjects" as="s" head="{s.label}">
            <column width="9mm" head="Mức" missing="shade">{p.level(s)}</column>
            <column width="9mm" head="Điểm" if="s.isTested">9</column>
          </group>
        </group>
      </table>
      """
    let table = try tables(body)[0]
    let head = table.head.map { $0.map { "\($0.text.string) \($0.columnSpan)×\($0.rowSpan)" } }
    #expect(
      head == [
        ["STT 1×3", "Môn 3×1"], ["Toán 2×1", "Tiếng Việt 1×1"], ["Mức 1×1", "Điểm 1×1", "Mức 1×1"],
      ])
    #expect(
      table.rows.map { $0.map(\.text.string) } == [
        ["1", "T", "9", "H"], ["2", "T", "9", ""], ["3", "T", "9", "H"],
      ])
    #expect(table.rows[1][3].shade != nil && table.rows[0][3].shade == nil)
    #expect(table.rows[1][3].origin == Table.Cell.Origin(column: "Môn: Tiếng Việt: Mức", id: "HS1"))
    #expect(table.heavyBefore == [1, 4])
  }

  @Test func `cells are merged over neighbouring rows`() throws {
    func spans(_ merge: String) throws -> [[Int]] {
      try tables(
        "<table rows=\"class.pupils\" row-as=\"p\"><column width=\"9mm\">a</column><column width=\"9mm\" merge=\"\(merge)\">b</column></table>"
      )[0].rows.map { $0.map(\.rowSpan) }
    }
    #expect(try spans("all") == [[1, 3], [1], [1]])
    #expect(try spans("row.number >= 2") == [[1, 1], [1, 2], [1]])
    #expect(try spans("p.isGirl") == [[1, 1], [1, 1], [1, 1]])
  }

  @Test func `totals stand in their columns`() throws {
    let table = try tables(
      "<table rows=\"class.pupils\"><column width=\"9mm\">a<total span=\"2\" align=\"right\">Tổng</total></column>"
        + "<column width=\"9mm\">b</column><column width=\"9mm\">c<total>{count(class.pupils)}</total></column></table>"
    )[0]
    #expect(table.totals.map { $0.map { "\($0.text.string) \($0.columnSpan)" } } == [["Tổng 2", "3 1"]])
  }

  @Test func `empty rows fill a table up`() throws {
    #expect(
      try tables("<table rows=\"class.pupils\" least-rows=\"7\"><column width=\"9mm\">a</column></table>")[0]
        .rows.count == 7)
  }

  @Test func `running heads know their page`() throws {
    let sequence = try template(
      "<head on=\"first\"><p>first</p></head><head on=\"continued\"><p>{page.number}/{page.count}</p></head>"
        + "<foot on=\"last\"><p>{page.numberInPart}/{page.countInPart} {class.name}</p></foot><p>body</p>"
    ).sequence("sheet", values: World.values, owner: "4A")
    func words(_ blocks: [Block]) -> [String] {
      blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text.string } else { nil } }
    }
    let first = PageInfo(number: 4, count: 9, numberInPart: 1, countInPart: 2)
    let last = PageInfo(number: 5, count: 9, numberInPart: 2, countInPart: 2)
    #expect(try words(sequence.head(first)) == ["first"])
    #expect(try words(sequence.foot(first)) == [])
    #expect(try words(sequence.head(last)) == ["5/9"])
    #expect(try words(sequence.foot(last)) == ["2/2 4a"])
    #expect(words(sequence.blocks) == ["body"])
  }

  static let shipped: [(path: String, form: Form)] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Templates")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
      ?? []
    return files.filter { $0.pathExtension == "xml" }.map(\.path).sorted().compactMap { path in
      Form(rawValue: String(path.split(separator: "/").last?.dropLast(4) ?? "")).map { (path, $0) }
    }
  }()

  @Test func `every shipped template is right on both papers`() throws {
    #expect(Self.shipped.count >= 4)
    for (path, form) in Self.shipped {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      let parts = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: TemplateLibrary.partsFolder)
      for paper in Paper.allCases {
        let template = try FormTemplate(bytes, file: path, paper: paper, schema: form.schema) {
          (name) throws(Failure) in
          let url = parts.appending(path: name)
          return (try? Data(contentsOf: url)).map { TemplateFile(path: url.path, bytes: Array($0)) }
        }
        #expect(!template.title.isEmpty && template.paper == paper)
      }
    }
  }

  @Test func `a template that is not there is named with its path`() throws {
    let library = TemplateLibrary(folders: ["school", "shipped"]) { _ in nil }
    do {
      _ = try library.template(.reportCard, regulation: "TT27-2020", period: .endYear, paper: .a4)
      Issue.record("found")
    } catch {
      #expect(error.findings.first?.message.code == "T019")
      #expect(error.findings.first?.values["path"] == "shipped/TT27-2020/report-card.xml")
    }
  }

  @Test func `a school's own template comes first and is read once`() throws {
    let bytes = Array("<form id=\"result-sheet\" title=\"Của trường\"><pages part=\"sheet\"/></form>".utf8)
    var reads: [String] = []
    let library = TemplateLibrary(folders: ["school", "shipped"]) { path in
      reads.append(path)
      return path.contains("end-year") ? nil : bytes
    }
    for _ in 0..<2 {
      #expect(
        try library.template(.resultSheet, regulation: "TT27-2020", period: .endYear, paper: .a3).title
          == "Của trường")
    }
    #expect(
      reads == ["school/TT27-2020/result-sheet-end-year.xml", "school/TT27-2020/result-sheet.xml"])
  }
}

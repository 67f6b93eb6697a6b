import Diagnostics
import Foundation
import Testing
@testable import Typesetting

@testable import Templates

/// Every message of a template, at its line and column; bodies begin on line 3.
@Suite struct FaultTests {
  @Test(arguments: [
    // End tags, start tags.
    ("<p>a</q>", "T001 3:5"), ("<p>a", "T001 3:1"), ("<p>a <b>b</p>", "T001 3:6"), ("a</p>", "T001 3:2"),
    ("<p>\n<b>a</p>\n</b>", "T001 4:1"), ("<p>a</p", "T001 3:5"), ("<pp>a\n</p>", "T001 3:1"),
    ("<p>a\n</pp>", "T001 4:1"), ("<p align=\"left\">a</p><p", "T001 3:22"),
    ("<p>1 < 2</p>", "T001 3:6"), ("<>a</>", "T001 3:1"), ("</form><p/>", "T001 2:1"),
    // Attributes.
    ("<p size=9pt>a</p>", "T001 3:9"), ("<p a=\"1\" a=\"2\">a</p>", "T001 3:10"),
    ("<p bold>a</p>", "T001 3:4"),
    ("<p size=\"9pt>a</p>\n<p>b</p>", "T001 3:9"), ("<p size=\"9pt bold=\"yes\">a</p>", "T001 3:20"),
    ("<p size=\"9pt\"bold=\"yes\">a</p>", "T001 3:14"), ("<p =\"9pt\">a</p>", "T001 3:4"),
    // Entities, comments, letters.
    ("<p>a &amp b</p>", "T001 3:6"), ("<p>Ô & B</p>", "T001 3:6"), ("<p>ề\n &eacute;</p>", "T001 4:2"),
    ("<p if=\"a && b\"/>", "T001 3:10"), ("<!-- a <p/>", "T001 3:1"), ("<p>\u{1}</p>", "T001 3:4"),
  ])
  func `what is not XML is one error where it was written`(body: String, expected: String) {
    #expect(faults(body) == [expected])
  }

  @Test(arguments: [
    ("<p><!-- ề --> {class.nam}</p>", "T012 3:22"), ("<p>a &amp; b {class.nam}</p>", "T012 3:21"),
    ("<p>&#7873;&lt;{class.nam}</p>", "T012 3:22"), ("<p><![CDATA[ề <]]> {class.nam}</p>", "T012 3:27"),
    ("<p>a <?x y?>{class.nam}</p>", "T012 3:20"), ("<p>a\r\n{class.nam}</p>", "T012 4:8"),
    ("<p if=\"class.name != '&quot;' and class.nam == 'ề'\"/>", "T012 3:41"),
    ("<p if=\"class.grade > 1\n  and class.nam == ''\"/>", "T012 4:13"),
    ("<p\n  if = 'class.grade >\n  1 and\n clas.name == 1'/>", "T012 6:2"),
    ("<p>e\u{302}\u{301} {class.nam}</p>", "T012 3:15"),
    ("<!-- \n --><p>{class.nam}</p>", "T012 4:15"), ("<p a.A3=\"1\" if=\"class.gra == 4\"/>", "T012 3:23"),
  ])
  func `the place behind comments, entities and line ends is exact`(body: String, expected: String) {
    #expect(faults(body).contains(expected), "\(faults(body))")
  }

  @Test func `the mark of byte order takes no column`() {
    do throws(Failure) {
      _ = try FormTemplate(
        Array("\u{FEFF}<form id=\"test\" titel=\"a\"><pages/></form>".utf8), file: "test.xml", paper: .a4,
        schema: World.schema)
      Issue.record("no error")
    } catch { #expect(described(error) == ["T003 1:17"]) }
  }

  @Test(arguments: [
    // Elements
    ("<para>a</para>", "T002 3:1 para pages p, line"),
    ("<p>a <u>b</u></p>", "T002 3:6 u p b, i, span, br"),
    ("<line><p/></line>", "T002 3:7 p line field"),
    ("<columns>\n  <p/></columns>", "T002 4:3 p columns col"),
    ("<table rows=\"class.pupils\"><p/></table>", "T002 3:28 p table column, group, closing"),
  ])
  func `an element that is not known here`(body: String, expected: String) {
    let found = faults(body, values: "name", "parent", "candidates").first ?? ""
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test(arguments: [
    ("<tabel/>", "T048 3:1 tabel pages table"), ("<p>a <spam/></p>", "T048 3:6 spam p span"),
    ("<table><colum/></table>", "T048 3:8 colum table column"),
    ("<signature><titel/></signature>", "T048 3:12 titel signature title"),
  ])
  func `an element much like one that is known`(body: String, expected: String) {
    #expect(faults(body, values: "name", "parent", "suggestion") == [expected])
  }

  @Test(arguments: [
    ("<p alig=\"center\">a</p>", ["T003 3:4 alig align"]),
    ("<p\n   bold = \"yes\"\n   sise=\"9pt\">a</p>", ["T003 5:4 sise size"]),
    ("<p size.A5=\"9pt\">a</p>", ["T003 3:4 size.A5 size"]),
    ("<p zzzzzz=\"1\">a</p>", ["T022 3:4 zzzzzz –"]), ("<space/>", ["T004 3:1 height –"]),
    (
      "<table rows=\"class.pupils\" row-as=\"pupil\">\n<column head=\"a\">{pupil.id}</column></table>",
      ["T004 4:1 width –"]
    ),
  ])
  func `attributes unknown or missing`(body: String, expected: [String]) {
    #expect(faults(body, values: "name", "suggestion") == expected)
  }

  @Test(arguments: [
    ("<p size=\"9\">a</p>", "T005 3:10 9 12mm, 9pt"), ("<p size=\"0pt\">a</p>", "T005 3:10 0pt 1pt…200pt"),
    ("<p align=\"middle\">a</p>", "T005 3:11 middle left, center, right, justify"),
    ("<p bold=\"true\">a</p>", "T005 3:10 true yes, no"), ("<p leading=\"9\">a</p>", "T005 3:13 9 0.9…3.0"),
    ("<box padding=\"1mm 2mm 3mm\"/>", "T005 3:15 1mm 2mm 3mm 12mm, 12mm 16mm, 12mm 16mm 14mm 20mm"),
    ("<space height=\"-2mm\"/>", "T005 3:16 -2mm 12mm, 9pt"),
    ("<space height=\"nanmm\"/>", "T005 3:16 nanmm 12mm, 9pt"),
    ("<space height=\"9e9mm\"/>", "T005 3:16 9e9mm 12mm, 9pt"),
    ("<p size=\"9pt\" size.A4=\"x\">a</p>", "T005 3:24 x 12mm, 9pt"),
    ("<columns><col width=\"1mm+\"/></columns>", nil),
    ("<columns><col width=\"0mm\"/></columns>", "T005 3:22 0mm 1mm…, 1*, 6mm+1*"),
    ("<columns><col width=\"0\"/></columns>", "T005 3:22 0 1mm…, 1*, 6mm+1*"),
    ("<columns><col width=\"1e9*\"/></columns>", "T005 3:22 1e9* 12mm, 1*, 6mm+1*"),
    ("<space height=\"0x10mm\"/>", "T005 3:16 0x10mm 12mm, 9pt"),
    ("<space height=\"+5mm\"/>", "T005 3:16 +5mm 12mm, 9pt"),
    ("<table least-rows=\"2.5\"><column width=\"9mm\">a</column></table>", "T005 3:20 2.5 0…200"),
    ("<p leading=\"0\">a</p>", "T005 3:13 0 0.9…3.0"),
    ("<columns><col width=\"*\"/></columns>", "T005 3:22 * 12mm, 1*, 6mm+1*"),
    (
      "<table><column width=\"9mm\" overflow=\"shrink\">a</column></table>",
      "T005 3:38 shrink wrap, shrink 7pt 2, note 2, refuse 2"
    ),
  ])
  func `a value that an attribute cannot have`(body: String, expected: String?) {
    #expect(faults(body, values: "value", "expected").first == expected)
  }

  @Test(arguments: [
    ("<p>{class.nam}</p>", ["T012 3:11 nam name"]),
    ("<p>Lớp {clas.name}</p>", ["T012 3:9 clas class"]),
    ("<p each=\"class.pupils\" as=\"em\">{em.fulName}</p>", ["T012 3:36 fulName fullName"]),
    ("<p if=\"class.grad == 4\">a</p>", ["T012 3:14 grad grade"]),
    ("<p>a\n  b {class.zzzzzz}</p>", ["T023 4:12 zzzzzz –"]),
    ("<p>ễ <b>ự {class.nam}</b></p>", ["T012 3:18 nam name"]),
    ("<table rows=\"class.pupil\">\n</table>", ["T012 3:20 pupil pupils"]),
  ])
  func `a field that is not there is named with the nearest`(body: String, expected: [String]) {
    #expect(faults(body, values: "name", "suggestion") == expected)
  }

  @Test(arguments: [
    ("<p>{class.name</p>", "T013 3:4"), ("<p>{class.name |}</p>", "T013 3:17"), ("<p>{}</p>", "T013 3:5"),
    ("<p>{class.name | small}</p>", "T013 3:18"), ("<p>{class.name + 1}</p>", "T013 3:16"),
    ("<p>{(class.name}</p>", "T013 3:16"), ("<p>{'a}</p>", "T013 3:5"),
    ("<p>{class.name class.name}</p>", "T013 3:16"),
    ("<p>{count(class.pupils}</p>", "T013 3:23"),
  ])
  func `what is no expression`(body: String, expected: String) {
    #expect(faults(body) == [expected])
  }

  @Test(arguments: [
    ("<p>{school} {class.teacher}</p>", ["T014 3:14 class.teacher"]),
    ("<p>{school} <b>{class.teacher}</b></p>", ["T014 3:17 class.teacher"]),
    ("<p>{class.teacher ?? class.teacher}</p>", ["T014 3:5 class.teacher ?? class.teacher"]),
    ("<p>{class.teacher ?? ''}</p>", []),
    ("<line><field label=\"GV: {class.teacher}\"/></line>", ["T014 3:26 class.teacher"]),
    ("<line><field label=\"GV:\">{class.teacher}</field></line>", []),
    (
      "<table rows=\"class.pupils\" row-as=\"p\"><column width=\"9mm\" head=\"{class.teacher}\">{p.note}</column></table>",
      ["T014 3:66 class.teacher", "T014 3:83 p.note"]
    ),
    (
      "<table rows=\"class.pupils\" row-as=\"p\"><column width=\"9mm\" missing=\"dash\">{p.note}</column></table>",
      []
    ),
  ])
  func `a value that may be missing, and no word on what then`(body: String, expected: [String]) {
    #expect(faults(body, values: "expression") == expected)
  }

  @Test(arguments: [
    ("<p>{class}</p>", ["T015 3:5 class text"]),
    ("<p>{class.pupils}</p>", ["T015 3:5 list of pupil text"]),
    ("<p each=\"class.pupils\" as=\"p\">{p.level}</p>", ["T032 3:32 – –"]),
    ("<p each=\"class.name\" as=\"x\">a</p>", ["T015 3:10 text list"]),
    ("<p each=\"class.name\" as=\"x\" bold=\"yes\">{x.y}</p>", ["T015 3:10 text list"]),
    ("<table rows=\"school\" row-as=\"p\" id=\"{p.id}\" cell-leading=\"1.1\"/>", ["T015 3:14 text list"]),
    ("<p if=\"class.name\">a</p>", ["T015 3:8 text yes/no"]),
    ("<p if=\"not class.name\">a</p>", ["T015 3:12 text yes/no"]),
    ("<p if=\"class.grade == '4'\">a</p>", ["T015 3:23 text number"]),
    ("<p if=\"class.name &lt; 4\">a</p>", ["T015 3:8 text number"]),
    ("<p>{class.grade | upper}</p>", ["T015 3:19 number text"]),
    ("<p>{class.name | date}</p>", ["T015 3:18 text date"]),
    ("<p>{class.name | two}</p>", ["T015 3:18 text number"]),
    ("<p>{class.name.first}</p>", ["T015 3:16 text record"]),
    ("<p>{count(class.name)}</p>", ["T015 3:11 text list"]),
    (
      "<p each=\"class.pupils\" as=\"p\">{p.level(class) ?? ''}</p>", ["T015 3:40 class subject"]
    ),
    ("<line><field label=\"a\" if=\"class.grade\"/></line>", ["T015 3:28 number yes/no"]),
  ])
  func `a value of another kind`(body: String, expected: [String]) {
    #expect(faults(body, values: "actual", "expected") == expected)
  }

  @Test func `all faults are told at once, each once`() {
    #expect(
      faults("<p sise=\"1pt\">{class.nam}</p>\n<para/>\n<p>{class.nam}</p>")
        == ["T003 3:4", "T012 3:22", "T002 4:1", "T012 5:11"])
  }

  @Test func `a form without a part, with another id or another root`() {
    func faults(_ text: String) -> [String] {
      do throws(Failure) {
        _ = try FormTemplate(Array(text.utf8), file: "test.xml", paper: .a4, schema: World.schema)
        return []
      } catch { return described(error) }
    }
    #expect(faults("<form id=\"test\"></form>") == ["T018 1:1"])
    #expect(faults("<form id=\"tets\"><pages part=\"sheet\"/></form>") == ["T005 1:11"])
    #expect(faults("<forms/>") == ["T048 1:1"])
    #expect(faults("<form id=\"test\">\n <pages part=\"shet\"/></form>").first == "T005 2:15")
    #expect(faults("<form id=\"test\"><pages part=\"sheet\"/><page/></form>") == ["T048 1:38"])
    #expect(faults("").map { $0.prefix(4) } == ["T001"])
  }

  @Test func `a table wider than its page is an error at the table`() {
    func fault(_ body: String, paper: Paper) -> [String] {
      do throws(Failure) {
        let sequence = try template(body, paper: paper).sequence("sheet", values: World.values, owner: "4A")
        for number in 1...2 {
          let info = PageInfo(number: number, count: 2, numberInPart: number, countInPart: 2)
          _ = try (sequence.head(info), sequence.foot(info))
        }
        return []
      } catch { return described(error, ["need", "space", "paper"]) }
    }
    let wide =
      "<space height=\"1mm\"/>\n  <table rows=\"class.pupils\"><column width=\"150mm\">a</column><column width=\"41mm\">a</column></table>"
    #expect(fault(wide, paper: .a4) == ["T020 4:3 192 189 A4"])
    #expect(fault(wide, paper: .a3) == [])
    // A running foot is no place to lose a table in, on no page.
    #expect(fault("<foot>\(wide)</foot>", paper: .a4) == ["T020 4:3 192 189 A4"])
    #expect(fault("<foot on=\"continued\">\(wide)</foot>", paper: .a4) == ["T020 4:3 192 189 A4"])
  }
}

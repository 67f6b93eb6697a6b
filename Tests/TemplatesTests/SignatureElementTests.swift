import Diagnostics
import Foundation
import Testing
import Typesetting

@testable import Templates

@Suite struct SignatureElementTests {
  private func rows(_ body: String) throws -> [SignatureRow] {
    try blocks(body).compactMap { block in
      if case .signatures(let row) = block { row } else { nil }
    }
  }

  @Test func `titles, hint and name come from the template, the seal from the school`() throws {
    let row = try #require(
      try rows(
        """
        <signatures gap="6mm" size="11pt">
          <signature seal="{count(class.pupils)}" share="2">
            <title each="class.lines" as="line">{line | upper}</title>
            <hint size="9pt">(Ký)</hint><name>{class.teacher ?? ''}</name>
          </signature>
          <signature share="2" seal="40mm" if="class.grade == 4"><title if="class.grade == 5">A</title><title italic="yes">B</title></signature>
          <signature if="class.grade == 5"><title>C</title></signature>
        </signatures>
        """
      ).first)
    #expect(row.signatures.count == 2)
    let first = row.signatures[0]
    #expect(first.title.map(\.text.string) == ["MỘT", "HAI"] && first.title.allSatisfy { $0.layer == .ink })
    #expect(first.hint.map(\.text.stretches.first?.style) == [TextStyle(.italic, size: 9)])
    #expect(first.name.count == 1 && first.name[0].text.isEmpty)
    // Three pupils: three millimetres.
    #expect(abs(first.seal - 3 * Unit.mm) < 0.001 && first.share == 2)
    #expect(row.signatures[1].title.map(\.text.stretches.first?.style) == [TextStyle(.boldItalic, size: 11)])
    #expect(abs(row.signatures[1].seal - 40 * Unit.mm) < 0.001)
  }

  @Test func `one signature stands alone, for each and only if`() throws {
    let body =
      "<signature each=\"class.lines\" as=\"line\" if=\"line == 'hai'\"><title>{line}</title></signature>"
    #expect(try rows(body).flatMap(\.signatures).flatMap(\.title).map(\.text.string) == ["hai"])
  }

  @Test(arguments: [
    ("<signatures><p>a</p></signatures>", "T002 3:13"),
    ("<signature><p>a</p></signature>", "T002 3:12"),
    ("<signature><title bald=\"yes\">a</title></signature>", "T003 3:19"),
    ("<signature seal=\"{class.name}\"><title>a</title></signature>", "T015 3:18"),
    ("<signature seal=\"{class.nam}\"><title>a</title></signature>", "T012 3:25"),
    ("<signature seal=\"big\"><title>a</title></signature>", "T005 3:18"),
    ("<signature room=\"10mm\"><title>a</title></signature>", "T005 3:18"),
    ("<signature room=\"20mm\" seal=\"32mm\"><title>a</title></signature>", "T005 3:18"),
    ("<signature><name>{class.teacher}</name></signature>", "T014 3:19"),
  ]) func `mistakes have their place`(body: String, fault: String) { #expect(faults(body) == [fault]) }

  @Test func `a column too narrow for the seal is an error at the signature`() {
    let body = """
      <columns><col width="50mm">
      <signature seal="32mm"><title>A</title></signature></col><col/></columns>
      """
    // 32 + 2/3 × 36 = 56 mm.
    do throws(Failure) {
      _ = try blocks(body)
      Issue.record("fits")
    } catch { #expect(described(error, ["need", "space"]) == ["L043 4:1 56 50"]) }
  }

  @Test func `colours are black, red and greys`() throws {
    let found = try blocks(
      "<p colour=\"red\">a<b colour=\"grey 30%\">b</b><i>c</i></p><box border=\"1pt\" colour=\"red\"/><rule/>"
    )
    guard case .paragraph(let paragraph) = found[0], case .box(let box) = found[1],
      case .rule(let rule) = found[2]
    else { return #expect(Bool(false)) }
    #expect(paragraph.text.stretches.map(\.style.colour) == [.red, .gray(0.7), .red])
    #expect(box.colour == .red && rule.colour == .black)
    for wrong in ["blue", "grey", "grey 0%", "grey 101%", "#ff0000"] {
      #expect(faults("<p colour=\"\(wrong)\">a</p>") == ["T005 3:12"])
    }
  }

  @Test func `of the shipped forms only the certificate of merit is red`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Templates")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let forms = files.filter { $0.hasSuffix(".xml") }
    #expect(forms.count > 10)
    let red = try forms.filter {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8).contains("\"red\"")
    }
    #expect(red.allSatisfy { $0.hasSuffix("merit-certificate.xml") }, "\(red)")
  }

  @Test(arguments: [
    (" stamp-zone=\"right\"", ["L042 2:30"]), (" stamp-zone=\"no\"", []),
    (" stamp-zone=\"left\"", ["T005 2:48"]),
    (" frame=\"9mm\" frame-style=\"ornament\" frame-colour=\"red\"", []),
    (" frame-style=\"ornament\"", ["T004 2:1"]), (" frame=\"9mm\" frame-style=\"flowers\"", ["T005 2:61"]),
  ]) func `pages know their stamp zone and frame`(attributes: String, expected: [String]) {
    do throws(Failure) {
      _ = try template("<p>a</p>", pages: attributes)
      #expect(expected == [])
    } catch { #expect(described(error) == expected) }
  }
}

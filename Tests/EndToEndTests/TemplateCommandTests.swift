import Foundation
import Harness
import Testing

/// `template list|new|check|show|diff`, as a school uses them.
@Suite struct TemplateCommandTests {
  @Test func `a form is copied once, and never over what is there`() throws {
    let binary = try Binary()
    let made = try binary.mustRun(["template", "new", "result-sheet", "--to", "own"])
    #expect(made.output.contains("own/TT22-2016/result-sheet.xml\nown/TT27-2020/result-sheet.xml\n"))
    #expect(made.output.contains("hocba template check result-sheet --templates own"))
    let copy = try #require(
      String(data: try binary.contents("own/TT27-2020/result-sheet.xml"), encoding: .utf8))
    let original = try String(
      contentsOf: Binary.package.appendingPathComponent("Templates/TT27-2020/result-sheet.xml"),
      encoding: .utf8)
    let lines = copy.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1].hasPrefix("<?xml-model href=\"../form.rng\""))
    #expect(lines[2].contains("Bản riêng của trường, chép từ HocBa "))
    #expect(copy.contains("HOCBA_TEMPLATES=own hocba template diff result-sheet -->".dropLast(4)))
    #expect(made.output.contains("TT27-2020: the classes of grade 1, 2, 3, 4, 5 in 20"))
    #expect(made.output.contains("TT22-2016: no class of 20"))
    #expect(copy.hasSuffix(original.drop { $0 != "\n" }))
    #expect(binary.has("own/form.rng"))
    try binary.write("own/TT27-2020/result-sheet.xml", "mine")
    let again = try binary.run("template", "new", "result-sheet", "--to", "own", "--lang", "vi")
    #expect(again.code == 73)
    #expect(again.errors.contains("own/TT27-2020/result-sheet.xml: lỗi T070"))
    #expect(try binary.contents("own/TT27-2020/result-sheet.xml") == Data("mine".utf8))
    #expect(try binary.run("template", "new", "result-sheet").code == 64)
    #expect(
      try binary.run("template", "new", "class-list", "--to", "x", "--regulation", "TT27-2020").code == 64)
    #expect(try binary.run("template", "new", "result-sheet", "--to", "x", "--regulation", "TT1").code == 64)
    try binary.mustRun(["template", "new", "result-sheet", "--to", "one", "--regulation", "TT27-2020"])
    #expect(binary.files(below: "one") == ["one/TT27-2020/result-sheet.xml", "one/form.rng"])
    try binary.mustRun(["template", "new", "volume", "--to", "one"])
    #expect(binary.has("one/school/volume.xml"))
  }

  @Test func `a copy stands to the grammar that is laid beside it`() throws {
    let binary = try Binary()
    try binary.mustRun(["template", "new", "class-book", "--to", "own"])
    let outcome = try Tool("xmllint").run(
      ["--noout", "--relaxng", "own/form.rng", "own/school/class-book.xml"], in: binary.folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test func `what a school has changed is told in words, in both languages`() throws {
    let binary = try Binary()
    try binary.mustRun(["template", "new", "class-list", "--to", "own"])
    let same = try binary.mustRun(["template", "diff", "class-list", "--templates", "own"])
    #expect(same.output == "The forms do not differ.\n")
    let text = try #require(String(data: try binary.contents("own/school/class-list.xml"), encoding: .utf8))
    try binary.write(
      "own/school/class-list.xml",
      text.replacing("head=\"Điện thoại liên hệ\"", with: "head=\"Số điện thoại\""))
    let english = try binary.mustRun(["template", "diff", "class-list", "--templates", "own"])
    #expect(
      english.output.contains(
        "the label of a column changes from \"Điện thoại liên hệ\" to \"Số điện thoại\""))
    #expect(english.output.contains("own/school/class-list.xml:"))
    let vietnamese = try binary.mustRun([
      "template", "diff", "class-list", "--templates", "own", "--lang", "vi",
    ])
    #expect(
      vietnamese.output.contains(
        "nhãn của cột đổi từ \"Điện thoại liên hệ\" thành \"Số điện thoại\"\n1 chỗ khác.\n"))
    let files = try binary.mustRun([
      "template", "diff", "own/school/class-list.xml",
      Binary.package.appendingPathComponent("Templates/school/class-list.xml").path, "--json",
    ])
    struct Answer: Decodable {
      struct Change: Decodable { var code: String, from: String?, to: String?, message: String }
      var version: Int, changes: [Change]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: files.data)
    #expect(answer.version == 1 && answer.changes.map(\.code) == ["T061"])
    #expect(try binary.run("template", "diff", "report-card", "--templates", "own").code == 66)
    #expect(try binary.run("template", "diff", "no-form").code == 64)
    #expect(try binary.run("template", "diff", "a.xml", "b.xml").code == 66)
  }

  @Test func `mistakes are one error each, at line and column, with what to do`() throws {
    let binary = try Binary()
    try binary.mustRun(["template", "new", "class-list", "--to", "own"])
    let right = try #require(String(data: try binary.contents("own/school/class-list.xml"), encoding: .utf8))
    let name = "{pupil.fullName}</column>"
    for (old, new, found, expected) in [
      ("<closing>", "<closin>", "<closin>", "T001"),
      ("<rule ", "<ruler ", "<ruler", "T048"), ("head-heights=", "head-hights=", "head-hights", "T003"),
      ("size=\"8.5pt\" overflow", "size=\"8.5\" overflow", "8.5\" overflow", "T005"),
      (name, "{pupil.fulName}</column>", "fulName", "T012"),
      (name, "{pupil.phone}</column>", "pupil.phone", "T014"),
      ("if=\"class.departed &gt; 0\"", "if=\"class.departed\"", "class.departed\"", "T015"),
      (
        "<column width=\"8mm\" width.A3=\"10mm\" head=\"Nữ\">", "<column head=\"Nữ\">", "<column head=\"Nữ\"",
        "T004"
      ),
      ("<hint>(Ký, ghi rõ họ tên)</hint>", "<p>(Ký)</p>", "<p>(Ký)</p>", "T002"),
      ("Trang {page.number}", "Trang & {page.number}", "& {page", "T001"),
    ] {
      let wrong = right.replacing(old, with: new, maxReplacements: 1)
      #expect(wrong != right, "\(old)")
      try binary.write("own/school/class-list.xml", wrong)
      let outcome = try binary.run("template", "check", "class-list", "--templates", "own")
      let place = try #require(wrong.range(of: found))
      let before = wrong[..<place.lowerBound]
      let line = before.count { $0 == "\n" } + 1
      let column = before.reversed().prefix { $0 != "\n" }.count + 1
      let errors = outcome.errors.split(separator: "\n").filter { $0.contains(" error ") }
      #expect(outcome.code == 65)
      #expect(errors.count == 1, "\(errors)")
      #expect(
        errors.first?.hasPrefix("own/school/class-list.xml:\(line):\(column): error \(expected): ") == true,
        "\(line):\(column) \(expected): \(errors)")
    }
  }

  @Test func `a form made by the school says so in the list and in the document`() throws {
    let demo = try Printed.demo()
    let binary = try Binary()
    try FileManager.default.copyItem(at: demo.url("out/school.hocba"), to: binary.url("school.hocba"))
    try binary.mustRun(["template", "new", "class-list", "--to", "own"])
    let list = try binary.mustRun(["template", "list", "--templates", "own", "--lang", "vi"])
    let line = try #require(list.output.split(separator: "\n").first { $0.hasPrefix("class-list  ") })
    let digest = try #require(line.firstMatch(of: /\[mẫu riêng của trường ([0-9a-f]{12})\]/)).1
    #expect(list.output.contains("    own/school/class-list.xml\n"))
    try binary.mustRun(["print", "class-list", "--class", "4A", "--templates", "own", "-o", "own.pdf"])
    try binary.mustRun(["print", "class-list", "--class", "4A", "-o", "plain.pdf"])
    func subject(_ name: String) throws -> String {
      try Tool("pdfinfo").run([name], in: binary.folder).output.split(separator: "\n")
        .first { $0.hasPrefix("Subject:") }.map(String.init) ?? ""
    }
    #expect(try subject("own.pdf").hasSuffix("; mẫu riêng của trường \(digest)"))
    #expect(try !subject("plain.pdf").contains("mẫu riêng"))
    // A part of the school's own makes the form its own too.
    try FileManager.default.createDirectory(at: binary.url("parts/parts"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Binary.package.appendingPathComponent("Templates/parts/class-book-foot.xml"),
      to: binary.url("parts/parts/class-book-foot.xml"))
    let parts = try binary.mustRun(["template", "list", "--templates", "parts", "--lang", "vi"])
    #expect(
      parts.output.split(separator: "\n").contains { $0.hasPrefix("class-book") && $0.contains("mẫu riêng") })
  }

  @Test func `a form is shown with the school's data, complete or not, or with invented data`() throws {
    let demo = try Printed.demo()
    let binary = try Binary()
    try FileManager.default.copyItem(at: demo.url("out/school.hocba"), to: binary.url("school.hocba"))
    // 2B is not complete.
    try binary.mustRun(["template", "show", "result-sheet", "--class", "2B", "-o", "sheet.pdf"])
    #expect(try PDFReading(binary, "sheet.pdf").text().contains("LỚP 2B"))
    try binary.mustRun(["template", "show", "report-card", "-o", "card.pdf"])
    #expect(try PDFReading(binary, "card.pdf").pageCount() >= 5)
    let pictures = try binary.mustRun(["template", "show", "class-list", "--class", "1A", "-o", "list.png"])
    #expect(!pictures.output.isEmpty)
    for name in pictures.output.split(separator: "\n") {
      #expect(try binary.contents(String(name)).starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(name)")
    }
    let empty = try Binary()
    try empty.mustRun(["template", "show", "class-list", "--sample"])
    #expect(try PDFReading(empty, "class-list-xem-thu.pdf").text().contains("Công Tằng Tôn Nữ"))
    let without = try empty.run(
      ["template", "show", "class-list", "--sample", "-o", "a.png"], environment: ["PATH": "/none"])
    #expect(without.code == 66 && without.errors.contains("T073"))
  }

  @Test func `files that are no templates are refused unread`() throws {
    let binary = try Binary()
    try FileManager.default.createDirectory(at: binary.url("own/school"), withIntermediateDirectories: true)
    let place = binary.url("own/school/class-list.xml")
    let check = ["template", "check", "class-list", "--templates", "own"]
    // 100 MB, a folder, a pipe that nobody writes to, and one that goes on for ever.
    try binary.write("own/school/class-list.xml", "<form>")
    #expect(truncate(place.path, 100 << 20) == 0)
    var outcome = try binary.run(check)
    #expect(outcome.code == 65 && outcome.errors.contains("class-list.xml: error T016: "))
    try FileManager.default.removeItem(at: place)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    outcome = try binary.run(check)
    #expect(outcome.code == 65 && outcome.errors.contains("class-list.xml: error T047: "))
    try FileManager.default.removeItem(at: place)
    #expect(mkfifo(place.path, 0o600) == 0)
    outcome = try binary.run(check)
    #expect(outcome.code == 65 && outcome.errors.contains("class-list.xml: error T047: "))
    try FileManager.default.removeItem(at: place)
    try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: "/dev/zero")
    outcome = try binary.run(check)
    #expect(outcome.code == 65 && outcome.errors.contains("class-list.xml: error T047: "))
  }

  @Test func `the command in a copy is the whole command`() throws {
    let binary = try Binary()
    try binary.mustRun(["template", "new", "class-list", "--to", "own"])
    let copy = try #require(String(data: try binary.contents("own/school/class-list.xml"), encoding: .utf8))
    let line = try #require(copy.firstMatch(of: /HOCBA_TEMPLATES=(\S+) hocba ([a-z -]+[a-z])/))
    let outcome = try binary.run(
      line.2.split(separator: " ").map(String.init), environment: ["HOCBA_TEMPLATES": String(line.1)])
    #expect(outcome.code == 0 && outcome.output == "The forms do not differ.\n")
  }

  @Test func `a part is copied, listed, checked with all that put it in, and compared`() throws {
    let binary = try Binary()
    let made = try binary.mustRun(["template", "new", "letterhead", "--to", "own"])
    #expect(made.output.hasPrefix("own/parts/letterhead.xml\n"))
    #expect(!made.output.contains("template show"))
    let list = try binary.mustRun(["template", "list", "--templates", "own"])
    #expect(list.output.contains("letterhead  parts  [the school's own]\n    own/parts/letterhead.xml\n"))
    let right = try binary.mustRun(["template", "check", "letterhead", "--templates", "own"])
    #expect(right.output.hasPrefix("1 form is right"))
    let text = try #require(String(data: try binary.contents("own/parts/letterhead.xml"), encoding: .utf8))
    try binary.write(
      "own/parts/letterhead.xml", text.replacing("{school.name | upper}", with: "{school.nam | upper}"))
    let wrong = try binary.run("template", "check", "--templates", "own")
    let lines = wrong.errors.split(separator: "\n")
    #expect(wrong.code == 65 && lines.count { $0.contains(" error ") } == 1, "\(lines)")
    #expect(lines.first?.contains("parts/letterhead.xml:") == true && lines.first?.contains("T012") == true)
    #expect(wrong.output.contains("1 error in forms"))
    let diff = try binary.mustRun(["template", "diff", "letterhead", "--templates", "own"])
    #expect(diff.output.contains("\"{school.nam | upper}\""))
  }

  @Test func `files of the school's folder that nothing uses are named with the nearest`() throws {
    let binary = try Binary()
    try binary.mustRun(["template", "new", "class-list", "--to", "own"])
    let text = try binary.contents("own/school/class-list.xml")
    for path in [
      "tt27-2020/result-sheet.xml", "shcool/class-list.xml", "school/class-lists.xml",
      "school/result-sheet.xml",
      "parts/letterheads.xml", "TT27-2020/result-sheet-midterm.xml", "class-list.xml", "parts/our.xml",
    ] {
      let place = binary.url("own/" + path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: place)
    }
    try binary.write(
      "own/school/class-list.xml",
      String(decoding: text, as: UTF8.self).replacing("<closing>", with: "<closing><!-- \"our.xml\" -->"))
    for command in ["check", "list"] {
      let outcome = try binary.run(
        command == "list"
          ? ["template", "list", "--templates", "own"]
          : ["template", "check", "class-list", "--templates", "own"])
      let found = outcome.errors.split(separator: "\n").filter { $0.contains("T038") || $0.contains("T039") }
      #expect(outcome.code == 0)
      for (name, near) in [
        ("tt27-2020/", "TT27-2020/"), ("shcool/", "school/"), ("school/class-lists.xml", "class-list.xml"),
        ("school/result-sheet.xml", "TT27-2020/result-sheet.xml"),
        ("parts/letterheads.xml", "letterhead.xml"),
        ("TT27-2020/result-sheet-midterm.xml", "result-sheet-mid-term.xml"),
        ("class-list.xml", "school/class-list.xml"),
      ] {
        #expect(
          found.contains { $0.hasSuffix("nothing uses \(name) here. Did you mean \(near)?") }, "\(name)")
      }
      #expect(found.count == 7, "\(found)")
    }
  }

  @Test func `a form is shown as PDF or PNG, of one class, and where something can be written`() throws {
    let demo = try Printed.demo()
    let binary = try Binary()
    try FileManager.default.copyItem(at: demo.url("out/school.hocba"), to: binary.url("school.hocba"))
    let picture = try binary.run("template", "show", "class-list", "-o", "a.jpg")
    #expect(picture.code == 64 && picture.errors.contains("T077") && !binary.has("a.jpg"))
    let certificates = try binary.mustRun(["template", "show", "merit-certificate", "-o", "m.pdf"])
    let count = try #require(certificates.output.firstMatch(of: /Printed ([0-9]+) document/)?.1)
    #expect((1...60).contains(Int(count) ?? 0), "\(certificates.output)")
    let nowhere = try binary.run("template", "new", "class-list", "--to", "/proc/own")
    #expect(
      nowhere.code == 73 && nowhere.errors.contains("O021") && !nowhere.errors.contains("there is no folder"))
  }
}

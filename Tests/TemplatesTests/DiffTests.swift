import Diagnostics
import Testing

@testable import Templates

/// `template diff`: what changes, in words.
@Suite struct DiffTests {
  private func changes(_ first: String, _ second: String, _ language: Language = .english) throws -> [String]
  {
    func file(_ path: String, _ body: String) -> TemplateFile {
      TemplateFile(
        path: path, bytes: Array("<form id=\"t\">\n<pages part=\"sheet\">\n\(body)\n</pages></form>".utf8))
    }
    return try TemplateDiff.changes(from: file("a", first), to: file("b", second)).map { $0.text(language) }
  }

  private static let table = """
    <table rows="x">
    <column width="9mm" head="STT">{row.number}</column>
    <column width="50mm" head="Họ và tên">{p.fullName}</column>
    <column width="9mm" head="Nữ">{p.female}</column>
    <group head="Môn"><column width="9mm" head="Toán">{p.level(s)}</column></group>
    </table>
    """

  @Test func `what is the same has no changes, whatever the comments, blanks and order of attributes`() throws
  {
    #expect(try changes(Self.table, Self.table) == [])
    #expect(
      try changes(
        "<p size=\"9pt\" bold=\"yes\">a b</p>", "<!-- c -->\n<p  bold='yes'\n size='9pt'> a\n b </p>") == [])
  }

  @Test(arguments: [
    (
      "head=\"Nữ\"", "head=\"Gái\"", ["a:6:21 → b:6:21: the label of a column changes from \"Nữ\" to \"Gái\""]
    ),
    (
      "width=\"50mm\"", "width=\"56mm\"",
      ["a:5:9 → b:5:9: column \"Họ và tên\": width changes from \"50mm\" to \"56mm\""]
    ),
    (
      "width=\"50mm\"", "width=\"50mm\" size=\"9pt\"",
      ["a:5:1 → b:5:22: column \"Họ và tên\": size=\"9pt\" is added"]
    ),
    (" head=\"STT\"", "", ["a:4:21 → b:4:1: column \"STT\": head=\"STT\" is taken out"]),
    (
      "{p.female}", "{p.sex}",
      ["a:6:1 → b:6:1: the words of a column change from \"{p.female}\" to \"{p.sex}\""]
    ),
    (
      "<column width=\"9mm\" head=\"Nữ\">{p.female}</column>\n", "",
      ["a:6:1: column \"Nữ\" is taken out"]
    ),
    (
      "<group head=\"Môn\">", "<column width=\"9mm\" head=\"Mã\">{p.id}</column>\n<group head=\"Môn\">",
      ["b:7:1: column \"Mã\" is added, behind column \"Nữ\""]
    ),
    (
      "<group head=\"Môn\">", "<group head=\"Môn\"><column width=\"9mm\" head=\"Mã\">{p.id}</column>",
      ["b:7:19: column \"Mã\" is added, as the first"]
    ),
    (
      "<table rows=\"x\">", "<p>Ghi chú</p>\n<table rows=\"x\">",
      ["b:3:1: paragraph \"Ghi chú\" is added, as the first"]
    ),
    (
      "</table>", "</table><p>Ghi chú: {p.note}</p>",
      ["b:8:9: paragraph \"Ghi chú: {p.note}\" is added, behind table \"x\""]
    ),
  ])
  func `one change is told as one, with both places`(old: String, new: String, expected: [String]) throws {
    #expect(try changes(Self.table, Self.table.replacing(old, with: new, maxReplacements: 1)) == expected)
  }

  @Test func `a column that is moved is not taken out and added`() throws {
    let column = "<column width=\"9mm\" head=\"Nữ\">{p.female}</column>\n"
    let moved = Self.table.replacing(column, with: "").replacing(
      "<column width=\"9mm\" head=\"STT\">", with: column + "<column width=\"9mm\" head=\"STT\">")
    #expect(try changes(Self.table, moved) == ["a:6:1 → b:4:1: column \"Nữ\" is moved, as the first"])
    #expect(
      try changes(Self.table, moved.replacing("head=\"Nữ\"", with: "head=\"Gái\"")) == [
        "a:6:1 → b:4:1: column \"Nữ\" is moved, as the first",
        "a:6:21 → b:4:21: the label of a column changes from \"Nữ\" to \"Gái\"",
      ])
  }

  @Test func `words within words, and in Vietnamese`() throws {
    #expect(
      try changes("<p>Sĩ số: <b>{n}</b></p>", "<p>Tổng số: <b>{n}</b></p>", .vietnamese)
        == ["a:3:1 → b:3:1: chữ của đoạn đổi từ \"Sĩ số: <b>{n}</b>\" thành \"Tổng số: <b>{n}</b>\""])
    #expect(
      try changes("<p>a</p><p>b</p><p>c</p>", "<p>a</p><p>c</p><p>d</p>", .vietnamese)
        == ["a:3:9: bỏ đoạn \"b\"", "b:3:17: thêm đoạn \"d\", sau đoạn \"c\""])
  }

  @Test func `long files are compared soon`() throws {
    let many = (0..<4_900).map { "<p>\($0)</p>" }.joined()
    let others = (0..<4_900).map { "<p>\($0 * 2)</p>" }.joined()
    let start = HostileTests.seconds
    #expect(try changes(many, others).count > 100)
    #expect(HostileTests.seconds - start < 10)
  }

  @Test func `what is no XML is an error at its place`() {
    #expect(throws: Failure.self) { try changes("<p>", "<p/>") }
  }
}

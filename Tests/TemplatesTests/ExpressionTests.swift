import Diagnostics
import Testing
import Typesetting

@testable import Templates

@Suite struct ExpressionTests {
  /// `a` is a text, `n` a number, `f` a flag, `d` a day, `l` a list, `o` missing, `p` the second pupil.
  static let scope = NameScope(
    names: [
      RootVariable("a", .text), RootVariable("n", .number), RootVariable("f", .flag),
      RootVariable("d", .date),
      RootVariable("l", .list(.text)), RootVariable("o", .optional(.text)),
      RootVariable("p", .record(World.pupil)),
      RootVariable("s", .record(World.subject)), RootVariable("q", .optional(.record(World.pupil))),
    ])
  static let values: [Value] = [
    .text("đặng"), .number(4), .flag(true), .date(year: 2024, month: 5, day: 31),
    .list([.text("x"), .text("y")]),
    .missing, World.pupil(1), World.subjects[1], .missing,
  ]

  func result(_ text: String) throws(Failure) -> ExpressionParser.Result {
    try ExpressionParser.parse(text, in: Self.scope) { .position(file: "t", line: 1, column: $0 + 1) }
  }

  @Test(arguments: [
    ("a", "đặng"), ("a | upper", "ĐẶNG"), ("'ề ự' | upper", "Ề Ự"), ("n", "4"), ("f", "x"),
    ("d", "31/05/2024"),
    ("d | date", "31/05/2024"), ("d | longDate", "ngày 31 tháng 5 năm 2024"), ("l", "x; y"),
    ("count(l)", "2"),
    ("o ?? 'không'", "không"), ("o ?? o ?? a", "đặng"), ("a ?? 'không'", "đặng"), ("'it''s'", nil),
    ("\"it's\"", "it's"),
    ("p.fullName | upper", "NGUYỄN THỊ ÁNH 1"), ("p.birthDate | longDate", "ngày 05 tháng 02 năm 2014"),
    ("p.note ?? '–'", "–"), ("p.level(s) ?? 'thiếu'", "thiếu"), ("q.fullName ?? 'ai'", "ai"),
    ("n | words", "bốn"), ("n | words | capital", "Bốn"), ("n | two", "04"), ("count(l) | two", "02"),
    ("12 | words", "mười hai"), ("12 | two", "12"), ("105 | words | capital", "Một trăm linh năm"),
    ("'TRẦN ĐĂNG' | lower", "trần đăng"), ("'đ' | capital", "Đ"), ("'' | capital", ""),
    ("p.left ?? 'nay' | date", "nay"), ("o", nil), ("(a)", "đặng"),
  ])
  func `text of an expression`(source: String, expected: String?) throws {
    let parsed = try? result(source)
    #expect(parsed?.expression.text(in: Self.values) == expected)
  }

  @Test(arguments: [
    ("n == 4", true), ("n != 4", false), ("n < 5", true), ("n <= 4", true), ("n > 4", false),
    ("n >= 4", true),
    ("a == 'đặng'", true), ("a != ''", true), ("f and n == 4", true), ("f and not f", false),
    ("not f or f", true),
    ("not (f and f)", false), ("f or f and not f", true), ("(o ?? '') == ''", true), ("count(l) > 1", true),
    ("o == 'x'", false), ("n == 4 and a == 'đặng'", true), ("p.isGirl", false),
    ("s.label == 'Tiếng Việt'", true),
  ])
  func `truth of an expression`(source: String, expected: Bool) throws {
    #expect(try result(source).expression.isTrue(in: Self.values) == expected)
  }

  @Test(arguments: [
    ("a", "text"), ("n", "number"), ("n == 1", "yes/no"), ("l", "list of text"), ("o", "text?"),
    ("o ?? a", "text"),
    ("o ?? o", "text?"), ("o | upper", "text?"), ("n | words", "text"), ("d | date", "text"),
    ("count(l)", "number"), ("p", "pupil"),
    ("p.level", "text? by subject"), ("p.level(s)", "text?"), ("q.fullName", "text?"), ("q.note", "text?"),
    ("q", "pupil?"),
  ])
  func `type of an expression`(source: String, expected: String) throws {
    #expect(try result(source).type.name == expected)
  }

  @Test func `what is drawn from constants only is furniture`() throws {
    let blocks = try blocks("<p>{school}</p><p>{class.name}</p><p>a</p><p>{school} {class.name}</p>")
    let layers = blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.layer } else { nil } }
    #expect(layers == [.furniture, .ink, .furniture, .ink])
  }
}

import Diagnostics
import Foundation
import Testing

@testable import Records

@Suite struct JSONTests {
  private func position(_ text: String) -> (Message, Place)? {
    findings { _ = try JSONParser.parse(Data(text.utf8), file: "a.json") }.first.map {
      ($0.message, $0.place)
    }
  }

  @Test(arguments: [
    ("{\n  \"a\": 1\n  \"b\": 2\n}", Message.jsonUnexpected, 3, 3),
    ("{\"a\": 1,}", .jsonUnexpected, 1, 9),
    ("{\"a\": tru}", .jsonUnexpected, 1, 7),
    ("[1, 2", .jsonEndsEarly, 1, 6),
    ("{\"a\": \"x", .jsonEndsEarly, 1, 9),
    ("", .jsonEndsEarly, 1, 1),
    ("{} x", .jsonTrailing, 1, 4),
    ("{\"tên\": 01}", .jsonUnexpected, 1, 10),
    ("{\"ế\": x}", .jsonUnexpected, 1, 7),
    ("{\"a\": 1, \"a\": 2}", .jsonDuplicateKey, 1, 10),
    ("{\"a\": \"x\ny\"}", .jsonBadText, 1, 9),
    ("{\"a\": \"\\q\"}", .jsonBadText, 1, 8),
    ("{\"a\": \"\\ud800x\"}", .jsonBadText, 1, 8),
    ("[1.]", .jsonUnexpected, 1, 4),
    ("{a: 1}", .jsonUnexpected, 1, 2),
  ])
  func `a slip is told with line and column`(text: String, message: Message, line: Int, column: Int) throws {
    let found = try #require(position(text))
    #expect(found.0 == message)
    #expect(found.1 == .position(file: "a.json", line: line, column: column))
  }

  @Test func `brackets without end stop at a limit`() throws {
    #expect(try #require(position(String(repeating: "[", count: 100_000))).0 == .jsonTooDeep)
  }

  @Test func `bytes that are no text are refused`() {
    let found = findings { _ = try JSONParser.parse(Data([0x7B, 0xFF, 0x7D]), file: "a.json") }
    #expect(found.first?.message == .jsonNotUTF8)
  }

  @Test func `values are read, in normal form`() throws {
    let node = try JSONParser.parse(
      Data("\u{FEFF}{\"a\": \"\\u1ebf \\ud83d\\ude00 e\u{301}\\n\", \"b\": [-1, 2.5e3, true, null]}".utf8),
      file: "a.json")
    guard case .object(let members) = node.value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["a", "b"])
    #expect(members[0].value.value == .text("ế 😀 é\n"))
    guard case .array(let elements) = members[1].value.value else {
      Issue.record("no array")
      return
    }
    #expect(elements.map(\.value) == [.number("-1"), .number("2.5e3"), .boolean(true), .null])
  }
}

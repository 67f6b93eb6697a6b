import Diagnostics
import Records
import Testing

@Suite struct RegisterNumberTests {
  private func next(
    _ inUse: [String], in start: Int = 2024, first: String? = nil, count: Int = 1
  ) throws -> [String] {
    let year = SchoolYear(start: start)
    var numbering = try RegisterNumbering(inUse: inUse, year: year, first: first)
    return (0..<count).map { _ in numbering.next(in: year) }
  }

  @Test(arguments: [
    (["0123"], "0124"), (["0009", "0123", "0045"], "0124"), (["99"], "100"), (["0999"], "1000"),
    (["TH0123", "TH0007"], "TH0124"), (["ĐB-12"], "ĐB-13"),
    // The year part follows the year; counting begins anew only where it did before.
    (["2024-017", "2024-003"], "2024-018"), (["2023-017"], "2024-018"),
    (["2022-045", "2023-046", "2023-090"], "2024-091"),
    (["2022-001", "2022-045", "2023-001", "2023-017"], "2024-001"),
    (["2022-045", "2023-017", "2024-004"], "2024-005"),
    (["0012/2022", "0004/2023"], "0001/2024"), (["0012/2023", "0013/2023"], "0014/2024"),
    (["22-0045", "23-0017"], "24-0001"), (["23-0045"], "24-0046"),
    (["TH/2022/045", "TH/2023/017"], "TH/2024/001"),
    // A part that never changes is no counter.
    (["31/0456", "31/0457"], "31/0458"),
  ])
  func `the next number continues the pattern`(inUse: [String], expected: String) throws {
    #expect(try next(inUse) == [expected])
  }

  @Test func `no number is given twice, nor one that means the same`() throws {
    #expect(try next(["5", "0006", "7"], first: "4", count: 3) == ["4", "8", "9"])
    #expect(try next(["2023-004", "2024-002", "2024-003"], first: "2024-001", count: 3).first == "2024-001")
    #expect(
      try next(["2023-004", "2024-002", "2024-003"], first: "2024-001", count: 2) == ["2024-001", "2024-004"])
  }

  @Test func `a few numbers of another kind do not spoil the pattern`() throws {
    #expect(try next((1...30).map { "0\($0 + 100)" } + ["cũ 5"]) == ["0131"])
  }

  @Test(
    arguments: [
      ([], Message.registerEmpty), (["1", "A-1"], .registerPatternUnknown),
      (["abc"], .registerPatternUnknown),
      (["2/45", "3/44"], .registerPatternUnknown), (["1/2/3"], .registerPatternUnknown),
      (["2001-2002", "2003-2004"], .registerPatternUnknown),
    ] as [([String], Message)])
  func `what gives no next number is refused`(inUse: [String], message: Message) {
    #expect(findings { _ = try next(inUse) }.map(\.message) == [message])
  }

  @Test(arguments: [("0124", "0125"), ("2/46", "2/47"), ("2024-001", "2024-002"), ("7/2024", "8/2024")])
  func `a first number helps where there is no pattern`(first: String, second: String) throws {
    #expect(try next(["1", "A-1"], first: first, count: 2) == [first, second])
  }

  @Test func `a first number must be free, and a number`() {
    #expect(findings { _ = try next(["0123"], first: "123") }.map(\.message) == [.registerNumberUsed])
    #expect(findings { _ = try next(["0123"], first: "abc") }.map(\.message) == [.registerNumberMalformed])
  }

  @Test func `the register is in the order of years and counts`() {
    let numbers = ["0010/2023", nil, "0002/2024", "0009/2023", "cũ", "0001/2024"]
    let ordered = RegisterNumbering.ordered(numbers, year: SchoolYear(start: 2024)) { $0 }
    #expect(ordered == ["0009/2023", "0010/2023", "0001/2024", "0002/2024", "cũ", nil])
  }
}

import Diagnostics
import Records
import Testing

/// What was acknowledged comes back when a value changes, also where the sentence only counts.
@Suite struct FingerprintTests {
  private typealias Change = @Sendable (inout SmallClass) -> Void

  private static let cases: [(String, Change, Change)] = [
    (
      "K010", { $0.change(1) { $0.subjects["TOAN"]?.comment = nil } },
      { $0.change(2) { $0.subjects["TOAN"]?.comment = nil } }
    ),
    (
      "K011", { $0.attendance["4A1"]?[.year]?.heightCm = nil },
      { $0.attendance["4A2"]?[.year]?.heightCm = nil }
    ),
    (
      "K012", { $0.attendance["4A1"]?[.year]?.excused = nil },
      { $0.attendance["4A2"]?[.year]?.excused = nil }
    ),
    (
      "K024", { $0.statuses["4A1"] = .movedAwayTerm1 },
      { own in
        own.statuses["4A1"] = .movedAwayTerm1
        own.change(1) { $0.subjects["TOAN"]?.score = Score(9) }
      }
    ),
    (
      "K050", { own in for place in 0..<7 { own.pupils[place].registerNumber = nil } },
      { own in for place in [0, 1, 2, 3, 4, 5, 7] { own.pupils[place].registerNumber = nil } }
    ),
    (
      "K043",
      { own in own.ordinals = ["4A1": 1, "4A2": 1, "4A3": 2] },
      { own in own.ordinals = ["4A2": 1, "4A3": 1, "4A1": 2] }
    ),
  ]

  @Test(arguments: cases.indices)
  func `another pupil or mark makes another finding`(index: Int) throws {
    let (code, first, second) = Self.cases[index]
    func finding(_ change: Change) throws -> CheckFinding {
      var own = try SmallClass(pupils: 8)
      change(&own)
      return try #require(try found([own]).first { $0.rule.code == code })
    }
    let before = try finding(first)
    let after = try finding(second)
    #expect(before.values == after.values && before.place == after.place)
    #expect(before.fingerprint != after.fingerprint)
    #expect(try finding(first).fingerprint == before.fingerprint)
  }

  @Test func `marks of an optional subject that only some have`() throws {
    func finding(_ score: SubjectLevel) throws -> String {
      var own = try SmallClass("1A", grade: 1)
      own.change(1) { $0.subjects["NN1"] = SubjectMark(level: score, comment: "Em học tốt.") }
      return try #require(try found([own]).first { $0.rule.code == "K025" }).fingerprint
    }
    #expect(try finding(.completed) != finding(.wellCompleted))
  }
}

import Diagnostics
import Records
import Testing

@Suite struct UnusualScoreTests {
  @Test(
    arguments: [
      (.wellCompleted, 7, true), (.wellCompleted, 6, false), (.completed, 5, true), (.completed, 10, true),
      (.completed, 4, false), (.notCompleted, 4, true), (.notCompleted, 5, false),
    ] as [(SubjectLevel, Int, Bool)])
  func `a level and its score`(level: SubjectLevel, score: Int, isUsual: Bool) throws {
    var own = try SmallClass()
    own.change(1) { result in
      result.subjects["TOAN"]?.level = level
      result.subjects["TOAN"]?.score = Score(score)
    }
    #expect(try brief(found([own])) == (isUsual ? [] : ["K060 4A1 end-year Toán: Mức"]))
  }

  @Test func `an untested subject and an exempt pupil have no score to compare`() throws {
    var own = try SmallClass()
    own.change(1) { $0.subjects["KH"] = SubjectMark(standing: .exempt) }
    own.change(2) { $0.subjects["AN"]?.level = .notCompleted }
    #expect(try brief(found([own])) == [])
  }

  /// Scores at the four periods, nil where there is none, and the periods at which a test is far from the others.
  @Test(
    arguments: [
      ([9, 9, 9, 5], [.endYear]), ([9, 9, 9, 6], []), ([5, 9, 9, 9], [.midTerm1]),
      ([9, nil, nil, 5], [.endYear]),
      ([5, nil, nil, 9], [.endYear]), ([9, 5, 9, 5], []), ([nil, nil, nil, 5], []),
      ([10, 6, 6, 6], [.midTerm1]), ([7, 10, 6, 8], []),
    ] as [([Int?], [Period])])
  func `a test far from the pupil's others`(scores: [Int?], far: [Period]) throws {
    let tested = zip(Period.allCases, scores).filter { $0.1 != nil }.map(\.0)
    var own = try SmallClass(at: tested)
    for (period, score) in zip(Period.allCases, scores) {
      guard let score else { continue }
      own.change(1, at: period) { result in
        result.subjects["TOAN"]?.score = Score(score)
        result.subjects["TOAN"]?.level = score >= 7 ? .wellCompleted : .completed
      }
    }
    #expect(
      try brief(found([own], at: tested)) == far.map { "K061 4A1 \($0.rawValue) Toán: Điểm" })
    // The other periods are looked at even when one alone is checked.
    #expect(
      try brief(found([own], at: [.endYear]))
        == (far.contains(.endYear) ? ["K061 4A1 end-year Toán: Điểm"] : []))
  }

  @Test func `the same score for a whole class`() throws {
    let small = try SmallClass(pupils: 5)
    #expect(try brief(found([small])) == [])
    var own = try SmallClass(pupils: 6)
    for subject in ["TV", "NN1", "LSDL", "KH", "TH", "CN"] {
      own.change(1) { $0.subjects[subject]?.score = Score(9) }
    }
    #expect(try brief(found([own])) == ["K062 4A end-year Toán: Điểm"])
  }

  @Test func `distributions against targets, at the bounds too`() throws {
    // 4A: 1 of 3 with H; 4B: all with T. The grade: 5 of 6 with T = 83.3 %.
    var own = try SmallClass()
    own.change(1) { result in
      result.subjects["TOAN"]?.level = .completed
      result.subjects["TOAN"]?.score = Score(8)
    }
    let classes = [own, try SmallClass("4B"), try SmallClass("1A", grade: 1)]
    let name = ClassName(rawValue: "4A")
    func check(
      _ expected: ClosedRange<Int>, _ indicator: DistributionTarget.Indicator, grade: Int?, _ name: ClassName?
    )
      throws -> [String]
    {
      try brief(
        found(
          classes,
          targets: [
            DistributionTarget(
              className: name, grade: grade, subjects: ["Toán"], indicator: indicator, expected: expected)
          ]))
    }
    #expect(try check(0...333, .level(.completed), grade: 4, name) == [])
    #expect(try check(0...332, .level(.completed), grade: 4, name) == ["K063 4A end-year Toán: H"])
    #expect(try check(334...1000, .level(.completed), grade: nil, name) == ["K063 4A end-year Toán: H"])
    #expect(try check(833...833, .level(.wellCompleted), grade: 4, nil) == [])
    #expect(
      try check(834...1000, .level(.wellCompleted), grade: 4, nil) == ["K063 - end-year Toán: T (khối 4)"])
    // The school: 8 of 9 scores are 9-10 = 88.9 %, 1 of 9 is 7-8 = 11.1 %.
    #expect(
      try check(0...888, .band(.nineToTen), grade: nil, nil) == [
        "K063 - end-year Toán: Điểm 9-10 (toàn trường)"
      ])
    #expect(try check(111...111, .band(.sevenToEight), grade: nil, nil) == [])
    #expect(try check(1...1000, .band(.belowFive), grade: 5, nil) == [], "no such grade")
  }

  @Test func `a finding is accepted only as it was`() throws {
    var own = try SmallClass()
    own.change(1) { $0.subjects["TOAN"]?.score = Score(6) }
    let finding = try #require(try found([own]).first)
    let accepted = Acknowledgement(
      code: "K060", place: finding.place.key, fingerprint: finding.fingerprint, reason: "đã xem", who: "an",
      at: Moment(unixSeconds: 0))
    #expect(finding.isAccepted(by: accepted))
    #expect(CheckPlace(key: finding.place.key) == finding.place)
    own.change(1) { $0.subjects["TOAN"]?.score = Score(5) }
    #expect(try found([own]).first?.isAccepted(by: accepted) == false)
    own.change(1) { $0.subjects["TOAN"]?.score = nil }
    let missing = try #require(try found([own]).first)
    let forbidden = Acknowledgement(
      code: missing.rule.code, place: missing.place.key, fingerprint: missing.fingerprint, reason: "-",
      who: "an",
      at: Moment(unixSeconds: 0))
    #expect(!missing.isAccepted(by: forbidden))
  }

  @Test func `every rule has a code of its own, and no message names a pupil`() throws {
    #expect(Set(CheckRule.all.map(\.code)).count == CheckRule.all.count)
    for rule in CheckRule.all {
      #expect(CheckRule.named(rule.code.lowercased()) == rule)
      for text in [rule.message.vietnamese, rule.message.english] {
        #expect(!text.contains("{name}") && !text.contains("{fullName}"))
      }
    }
  }
}

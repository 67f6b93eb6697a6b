import Records
import Testing

/// The state machine of forms.md 1.6, with the marks of May kept.
@Suite struct CompletionStateTests {
  private static let may = CivilDate(2024, 5, 31)
  private static let june = CivilDate(2024, 6, 10)
  private static let july = CivilDate(2024, 7, 20)
  private static let august = CivilDate(2024, 8, 15)

  /// Grade 4, TT27: all `T` and 10 but Toán, which is `C` with 3.
  private func failing(_ id: String = "TT27-2020", grade: Int = 4) throws -> (Regulation, PeriodResult) {
    let regulation = try regulation(id)
    var result = fullResult(regulation, grade: grade)
    result.subjects["TOAN"] = SubjectMark(level: .notCompleted, score: Score(3))
    return (regulation, result)
  }

  private func judge(_ regulation: Regulation, _ result: PeriodResult, grade: Int = 4) -> Evaluation {
    regulation.evaluate(result, grade: grade, at: .endYear, needs: ClassNeeds(), may: Self.may)
  }

  private func support(_ level: SubjectLevel, _ score: Int, day: CivilDate? = july) -> Supplementary {
    var supplementary = Supplementary()
    supplementary.subjects["TOAN"] = AssessedMark(level: level, score: Score(score))
    supplementary.day = day
    return supplementary
  }

  @Test func `not completed in May, nothing decided: support is needed and promotion is not known`() throws {
    let (regulation, result) = try failing()
    let evaluation = judge(regulation, result)
    #expect(evaluation.state == .supportNeeded && evaluation.mayState == .supportNeeded)
    #expect(evaluation.isCompleted == false && evaluation.isPromoted == nil)
    #expect(regulation.completionText(evaluation, grade: 4) == "Chưa hoàn thành chương trình lớp 4")
  }

  @Test func `a supplementary assessment that is enough completes, and May's outcome stays known`() throws {
    var (regulation, result) = try failing()
    result.supplementary = support(.completed, 6)
    let evaluation = judge(regulation, result)
    #expect(evaluation.state == .completedAfterSupport && evaluation.mayState == .supportNeeded)
    #expect(evaluation.outcome?.code == "completed" && evaluation.mayOutcome?.code == "notCompleted")
    #expect(evaluation.computedOutcome?.code == "notCompleted")
    #expect(evaluation.isCompleted == true && evaluation.isPromoted == true)
    #expect(result.subjects["TOAN"]?.score == Score(3))
    #expect(result.latest.subjects["TOAN"]?.score == Score(6))
  }

  @Test func `an assessment after support gives no upper outcome and no award`() throws {
    var (regulation, result) = try failing()
    result.supplementary = support(.wellCompleted, 10)
    let evaluation = judge(regulation, result)
    #expect(evaluation.outcome?.code == "completed")
    #expect(evaluation.awards == AwardProposals())
  }

  @Test(arguments: [(SubjectLevel.notCompleted, 7), (.completed, 4)])
  func `a supplementary assessment that is not enough changes nothing`(level: SubjectLevel, score: Int) throws
  {
    var (regulation, result) = try failing()
    result.supplementary = support(level, score)
    let evaluation = judge(regulation, result)
    #expect(evaluation.state == .supportNeeded && evaluation.isPromoted == nil)
    result.promotionDecision = true
    #expect(judge(regulation, result).state == .principalPromoted)
    #expect(judge(regulation, result).isCompleted == false)
    result.promotionDecision = false
    #expect(judge(regulation, result).state == .notPromoted)
  }

  @Test func `an assessment of one of two failings is not enough`() throws {
    var (regulation, result) = try failing()
    result.traits["honesty"] = .needsEffort
    result.supplementary = support(.completed, 5)
    #expect(judge(regulation, result).state == .supportNeeded)
    result.supplementary.traits["honesty"] = .adequate
    #expect(judge(regulation, result).state == .completedAfterSupport)
  }

  @Test func `an assessment after a completed year takes nothing away`() throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 4)
    result.supplementary = support(.notCompleted, 1)
    let evaluation = judge(regulation, result)
    #expect(evaluation.state == .completed && evaluation.outcome?.code == "outstanding")
  }

  @Test(arguments: ["TT27-2020", "TT22-2016"])
  func `grade 5 completes the primary programme, in May or after support`(id: String) throws {
    let regulation = try regulation(id)
    let inMay = judge(regulation, fullResult(regulation, grade: 5), grade: 5)
    #expect(inMay.state == .primaryCompleted && inMay.mayState == .primaryCompleted)
    var (_, result) = try failing(id, grade: 5)
    result.supplementary = support(.completed, 5)
    let later = judge(regulation, result, grade: 5)
    #expect(later.state == .primaryCompleted && later.mayState == .supportNeeded)
    #expect(regulation.completionText(later, grade: 5) == "Hoàn thành chương trình tiểu học")
  }

  @Test(arguments: [
    ("TT27-2020", 4, true, "Chưa hoàn thành chương trình lớp 4; Được lên lớp 5"),
    ("TT27-2020", 4, false, "Chưa hoàn thành chương trình lớp 4; Chưa được lên lớp"),
    ("TT22-2016", 5, false, "Chưa hoàn thành chương trình lớp 5; Ở lại lớp 5"),
    ("TT22-2016", 3, true, "Chưa hoàn thành chương trình lớp 3; Được lên lớp 4"),
  ])
  func `the principal's decision in the words of the circular`(
    id: String, grade: Int, decision: Bool, text: String
  ) throws {
    var (regulation, result) = try failing(id, grade: grade)
    result.promotionDecision = decision
    let evaluation = judge(regulation, result, grade: grade)
    #expect(evaluation.isCompleted == false && evaluation.isPromoted == decision)
    #expect(regulation.completionText(evaluation, grade: grade) == text)
  }

  @Test func `a pupil who completed and is kept back all the same is not said to go up`() throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 2)
    result.promotionDecision = false
    let evaluation = judge(regulation, result, grade: 2)
    #expect(evaluation.isCompleted == true && evaluation.isPromoted == false)
    #expect(
      regulation.completionText(evaluation, grade: 2)
        == "Hoàn thành chương trình lớp 2; Chưa được lên lớp")
  }

  /// When an outcome was confirmed decides whether it is May's; without a day it is.
  @Test(
    arguments: [
      (nil, july, "completed", "completed", CompletionState.completed),
      (may, july, "completed", "completed", .completed),
      (july, nil, "notCompleted", "completed", .completedAfterSupport),
      (august, july, "notCompleted", "completed", .completedAfterSupport),
    ] as [(CivilDate?, CivilDate?, String, String, CompletionState)])
  func `a confirmed outcome`(
    day: CivilDate?, assessed: CivilDate?, inMay: String, now: String, state: CompletionState
  ) throws {
    var (regulation, result) = try failing()
    result.confirmedOutcome = "completed"
    result.outcomeNote.day = day
    if let assessed { result.supplementary = support(.notCompleted, 4, day: assessed) }
    let evaluation = judge(regulation, result)
    #expect(evaluation.mayOutcome?.code == inMay && evaluation.outcome?.code == now)
    #expect(evaluation.state == state)
  }

  @Test func `Chưa hoàn thành confirmed in May does not stand in the way of the assessment after it`() throws
  {
    var (regulation, result) = try failing()
    result.confirmedOutcome = "notCompleted"
    result.supplementary = support(.completed, 5)
    #expect(judge(regulation, result).state == .completedAfterSupport)
    // Confirmed after the assessment it counts.
    result.outcomeNote.day = Self.august
    #expect(judge(regulation, result).state == .supportNeeded)
  }

  /// Only a confirmation on the day of the assessment or after it has the last word.
  @Test(
    arguments: [
      (nil, july, CompletionState.completedAfterSupport), (may, july, .completedAfterSupport),
      (june, july, .completedAfterSupport), (june, nil, .completedAfterSupport),
      (july, july, .supportNeeded), (august, july, .supportNeeded),
    ] as [(CivilDate?, CivilDate?, CompletionState)])
  func `Chưa hoàn thành confirmed before or after an assessment that is enough`(
    confirmed: CivilDate?, assessed: CivilDate?, state: CompletionState
  ) throws {
    var (regulation, result) = try failing()
    result.confirmedOutcome = "notCompleted"
    result.outcomeNote.day = confirmed
    result.supplementary = support(.completed, 6, day: assessed)
    let evaluation = judge(regulation, result)
    #expect(evaluation.state == state && evaluation.mayOutcome?.code == "notCompleted")
    #expect(evaluation.countsAssessment)
    #expect(result.counted(by: evaluation).subjects["TOAN"]?.score == Score(6))
  }

  @Test func `marks of May stand where the grade was completed before the assessment`() throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 4)
    result.supplementary = support(.completed, 5)
    let evaluation = judge(regulation, result)
    #expect(!evaluation.countsAssessment && result.counted(by: evaluation) == result)
    #expect(evaluation.contradictions(of: result, grade: 4) == [.assessmentNotNeeded])
    var (_, other) = try failing()
    other.confirmedOutcome = "completed"
    other.outcomeNote.day = Self.june
    other.supplementary = support(.notCompleted, 4)
    let confirmed = judge(regulation, other)
    #expect(confirmed.state == .completedAfterSupport && !confirmed.countsAssessment)
  }

  @Test func `what came after a day is not known on it`() throws {
    var (regulation, result) = try failing()
    result.supplementary = support(.completed, 6)
    result.promotionDecision = true
    result.promotionNote.day = Self.august
    #expect(result.decisions(after: Self.may) == 2 && result.decisions(after: Self.july) == 1)
    #expect(judge(regulation, result.known(on: Self.may)).state == .supportNeeded)
    #expect(result.known(on: Self.may).latest.subjects["TOAN"]?.score == Score(3))
    #expect(judge(regulation, result.known(on: Self.july)).state == .completedAfterSupport)
    #expect(result.known(on: Self.july).promotionDecision == nil)
    #expect(result.known(on: Self.august) == result)
    result.promotionNote.day = nil
    #expect(result.known(on: Self.may).promotionDecision == true)
  }

  @Test(arguments: [Period.midTerm1, .endTerm1, .midTerm2])
  func `only the end of the year has states, decisions and awards`(period: Period) throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 4, period: period)
    result.promotionDecision = true
    let evaluation = regulation.evaluate(result, grade: 4, at: period, needs: ClassNeeds())
    #expect(evaluation.state == nil && evaluation.isPromoted == nil && evaluation.outcome == nil)
    #expect(evaluation.awards == AwardProposals())
    result.subjects["DD"]?.level = nil
    #expect(!regulation.evaluate(result, grade: 4, at: period, needs: ClassNeeds()).isComplete)
  }

  @Test func `a pupil who left without results has no state`() throws {
    let regulation = try regulation("TT27-2020")
    let evaluation = regulation.evaluate(
      nil, grade: 4, at: .endYear, needs: ClassNeeds(), status: .leftTerm1)
    #expect(evaluation.state == nil && evaluation.isComplete)
  }
}

extension CivilDate {
  fileprivate init(_ year: Int, _ month: Int, _ day: Int) {
    self =
      CivilDate("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
      ?? SchoolYear(start: 2000).lastDay
  }
}

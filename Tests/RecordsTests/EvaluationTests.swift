import Records
import Testing

@Suite struct EvaluationTests {
  /// Changes to a grade 4 result that is all `T`, all 10, and the outcome under TT27 (forms.md 1.5).
  enum Change: Sendable {
    case score(String, Int, Period = .endYear)
    case level(String, SubjectLevel)
    case trait(String, TraitLevel)
  }

  @Test(
    arguments: [
      ([], "outstanding"),
      ([.score("TV", 9)], "outstanding"),
      ([.score("TV", 8)], "good"),
      ([.score("TV", 7), .score("KH", 9)], "good"),
      ([.score("CN", 6)], "completed"),
      ([.score("CN", 5)], "completed"),
      ([.score("CN", 4)], "notCompleted"),
      ([.score("CN", 0)], "notCompleted"),
      // One single H forbids both top values, whatever the scores.
      ([.level("AN", .completed)], "completed"),
      ([.level("AN", .notCompleted)], "notCompleted"),
      ([.trait("honesty", .adequate)], "completed"),
      ([.trait("physical", .needsEffort)], "notCompleted"),
      ([.level("TV", .completed), .trait("honesty", .adequate), .score("TOAN", 5)], "completed"),
      // A score where there is no test does not count.
      ([.score("DD", 1)], "outstanding"),
      ([.score("AN", 3)], "outstanding"),
    ] as [([Change], String)])
  func `outcome of grade 4 under TT27`(changes: [Change], expected: String) throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 4)
    apply(changes, to: &result)
    let evaluation = regulation.evaluate(result, grade: 4, at: .endYear, needs: ClassNeeds())
    #expect(evaluation.outcome?.code == expected)
    #expect(evaluation.missing.isEmpty)
    #expect(evaluation.isCompleted == (expected != "notCompleted"))
    #expect(evaluation.isPromoted == (expected != "notCompleted" ? true : nil))
  }

  @Test(
    arguments: [
      ([], true), ([.score("TV", 5)], true), ([.score("TV", 4)], false),
      ([.level("TD", .notCompleted)], false),
      ([.trait("tt22Honesty", .adequate)], true), ([.trait("tt22Honesty", .needsEffort)], false),
    ] as [([Change], Bool)])
  func `completion of grade 5 under TT22`(changes: [Change], completed: Bool) throws {
    let regulation = try regulation("TT22-2016")
    var result = fullResult(regulation, grade: 5)
    apply(changes, to: &result)
    let evaluation = regulation.evaluate(result, grade: 5, at: .endYear, needs: ClassNeeds())
    #expect(evaluation.isCompleted == completed)
    #expect(!regulation.printsOutcome)
  }

  private func apply(_ changes: [Change], to result: inout PeriodResult) {
    for change in changes {
      switch change {
      case .score(let subject, let score, _): result.subjects[subject]?.score = Score(score)
      case .level(let subject, let level): result.subjects[subject]?.level = level
      case .trait(let trait, let level): result.traits[trait] = level
      }
    }
  }

  @Test func `what is missing is named by its heading, and nothing is guessed`() throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 4)
    result.subjects["TOAN"]?.score = nil
    result.subjects["TH"] = nil
    result.traits["patriotism"] = nil
    result.traits["problemSolving"] = nil
    result.promotionDecision = true
    result.confirmedOutcome = "completed"
    let evaluation = regulation.evaluate(result, grade: 4, at: .endYear, needs: ClassNeeds())
    #expect(
      evaluation.missing.map(\.column) == [
        "Toán: Điểm", "Tin học và Công nghệ (Tin học): Mức", "Tin học và Công nghệ (Tin học): Điểm",
        "Năng lực: Giải quyết vấn đề và sáng tạo", "Phẩm chất: Yêu nước",
      ])
    #expect(evaluation.outcome == nil && evaluation.isCompleted == nil)
    // What the principal decided is known all the same.
    #expect(evaluation.isPromoted == true)
    #expect(evaluation.state == .incomplete && evaluation.mayState == .incomplete)
    #expect(evaluation.confirmedOutcome?.code == "completed")
    #expect(evaluation.awards == AwardProposals())
    result.promotionDecision = nil
    #expect(
      regulation.evaluate(result, grade: 4, at: .endYear, needs: ClassNeeds()).isPromoted == nil)
  }

  @Test func `a pupil without any result misses everything`() throws {
    let regulation = try regulation("TT27-2020")
    let evaluation = regulation.evaluate(nil, grade: 1, at: .endYear, needs: ClassNeeds())
    // TV, TOAN with scores; DD TNXH GDTC AN MT HDTN; 3 + 5 + 5 traits
    #expect(evaluation.missing.count == 2 * 2 + 6 + 3 + 5 + 5)
  }

  @Test func `the middle of a term has no scores but those of grades 4 and 5, and no outcome`() throws {
    let regulation = try regulation("TT27-2020")
    let result = fullResult(regulation, grade: 3, period: .midTerm1)
    let evaluation = regulation.evaluate(result, grade: 3, at: .midTerm1, needs: ClassNeeds())
    #expect(evaluation.isComplete)
    #expect(evaluation.outcome == nil && evaluation.isPromoted == nil)
    let grade4 = regulation.evaluate(
      fullResult(regulation, grade: 4, period: .endTerm1), grade: 4, at: .midTerm1, needs: ClassNeeds())
    #expect(grade4.isComplete)
    var untested = fullResult(regulation, grade: 4, period: .midTerm1)
    untested.subjects["TV"]?.score = nil
    let missing = regulation.evaluate(untested, grade: 4, at: .midTerm1, needs: ClassNeeds()).missing
    #expect(missing.map(\.column) == ["Tiếng Việt: Điểm"])
  }

  @Test func `an exempt subject is complete and leaves the criteria`() throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 4)
    result.subjects["GDTC"] = SubjectMark(standing: .exempt)
    result.subjects["TH"] = SubjectMark(level: .notCompleted, score: Score(2), standing: .exempt)
    let evaluation = regulation.evaluate(result, grade: 4, at: .endYear, needs: ClassNeeds())
    #expect(evaluation.missing.isEmpty)
    #expect(evaluation.outcome?.code == "outstanding")
  }

  @Test func `an absent pupil still owes the mark`() throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 4)
    result.subjects["TOAN"] = SubjectMark(level: .completed, standing: .absent)
    let evaluation = regulation.evaluate(result, grade: 4, at: .endYear, needs: ClassNeeds())
    #expect(evaluation.missing.map(\.column) == ["Toán: Điểm"])
    #expect(evaluation.missing.first?.part == .score(subject: "TOAN"))
  }

  @Test func `people's decisions count beside what is computed`() throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 4)
    result.subjects["TOAN"]?.score = Score(3)
    result.promotionDecision = false
    var evaluation = regulation.evaluate(result, grade: 4, at: .endYear, needs: ClassNeeds())
    #expect(evaluation.isCompleted == false && evaluation.isPromoted == false)
    #expect(
      regulation.completionText(evaluation, grade: 4)
        == "Chưa hoàn thành chương trình lớp 4; Chưa được lên lớp")
    result.promotionDecision = true
    evaluation = regulation.evaluate(result, grade: 4, at: .endYear, needs: ClassNeeds())
    #expect(evaluation.isCompleted == false && evaluation.isPromoted == true)
    result.promotionDecision = nil
    result.confirmedOutcome = "completed"
    evaluation = regulation.evaluate(result, grade: 4, at: .endYear, needs: ClassNeeds())
    #expect(evaluation.computedOutcome?.code == "notCompleted")
    #expect(evaluation.outcome?.code == "completed")
    #expect(evaluation.isCompleted == true && evaluation.isPromoted == true)
    #expect(
      regulation.completionText(evaluation, grade: 4) == "Hoàn thành chương trình lớp 4; Được lên lớp 5")
    #expect(regulation.completionText(evaluation, grade: 5) == "Hoàn thành chương trình tiểu học")
  }

  @Test(arguments: [PupilStatus.movedAwayTerm1, .leftTerm2, .movedAwaySummer, .leftSummer])
  func `a pupil who left owes nothing`(status: PupilStatus) throws {
    let regulation = try regulation("TT27-2020")
    let evaluation = regulation.evaluate(nil, grade: 4, at: .endYear, needs: ClassNeeds(), status: status)
    #expect(evaluation.missing.isEmpty)
    #expect(evaluation.outcome == nil && evaluation.isPromoted == nil)
  }
}

@Suite struct OptionalSubjectTests {
  @Test func `a foreign language in grade 1 is owed by all once one has a mark`() throws {
    let regulation = try regulation("TT27-2020")
    let plain = fullResult(regulation, grade: 1)
    var learner = plain
    learner.subjects["NN1"] = SubjectMark(level: .completed)
    #expect(ClassNeeds(regulation, grade: 1, presentResults: [plain, plain]).owedSubjects.isEmpty)
    let needs = ClassNeeds(regulation, grade: 1, presentResults: [plain, learner])
    #expect(needs.owedSubjects == ["NN1"])
    let evaluation = regulation.evaluate(plain, grade: 1, at: .endYear, needs: needs)
    #expect(evaluation.missing.map(\.column) == ["Ngoại ngữ 1: Mức"])
    // It counts for who has it.
    #expect(regulation.evaluate(learner, grade: 1, at: .endYear, needs: needs).outcome?.code == "completed")
  }

  @Test func `a comment alone makes no subject owed`() throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 2)
    result.subjects["NN1"] = SubjectMark(comment: "Làm quen")
    #expect(ClassNeeds(regulation, grade: 2, presentResults: [result]).owedSubjects.isEmpty)
  }

  @Test func `in grade 3 the language is owed by everybody anyway`() throws {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 3)
    result.subjects["NN1"] = nil
    let evaluation = regulation.evaluate(result, grade: 3, at: .endYear, needs: ClassNeeds())
    #expect(evaluation.missing.map(\.column) == ["Ngoại ngữ 1: Mức", "Ngoại ngữ 1: Điểm"])
  }

  @Test func `informatics under TT22 is owed by the class, with its score`() throws {
    let regulation = try regulation("TT22-2016")
    let plain = fullResult(regulation, grade: 5)
    var learner = plain
    learner.subjects["TH"] = SubjectMark(score: Score(8))
    let needs = ClassNeeds(regulation, grade: 5, presentResults: [learner, plain])
    #expect(needs.owedSubjects == ["TH"])
    #expect(
      regulation.evaluate(plain, grade: 5, at: .endYear, needs: needs).missing.map(\.column)
        == ["Tin học: Mức", "Tin học: Điểm"])
    #expect(
      regulation.evaluate(learner, grade: 5, at: .endYear, needs: needs).missing.map(\.column)
        == ["Tin học: Mức"])
  }

  @Test func `an ethnic language is owed by the pupil who has it, and by no other`() throws {
    let regulation = try regulation("TT22-2016")
    let plain = fullResult(regulation, grade: 5)
    var learner = plain
    learner.subjects["TDT"] = SubjectMark(level: .wellCompleted)
    let needs = ClassNeeds(regulation, grade: 5, presentResults: [plain, learner])
    #expect(needs.owedSubjects.isEmpty)
    #expect(regulation.evaluate(plain, grade: 5, at: .endYear, needs: needs).isComplete)
    #expect(
      regulation.evaluate(learner, grade: 5, at: .endYear, needs: needs).missing.map(\.column)
        == ["Tiếng dân tộc: Điểm"])
    let tt27 = try self.tt27EthnicOutcome()
    #expect(tt27 == "notCompleted")
  }

  private func tt27EthnicOutcome() throws -> String? {
    let regulation = try regulation("TT27-2020")
    var result = fullResult(regulation, grade: 5)
    result.subjects["TDT"] = SubjectMark(level: .notCompleted)
    return regulation.evaluate(result, grade: 5, at: .endYear, needs: ClassNeeds()).outcome?.code
  }
}

/// What follows from a pupil's result at a period: nothing is guessed.
public struct Evaluation: Hashable, Sendable {
  /// The cells still empty, in the order of the sheet. Empty for a pupil who owes nothing.
  public let missing: [MissingItem]
  /// The outcome that the marks of May give; nil before the end of the year and while a mark is missing.
  public let computedOutcome: Regulation.Outcome?
  /// The outcome that a person confirmed instead; nil if nobody did.
  public let confirmedOutcome: Regulation.Outcome?
  /// The outcome of May: the confirmed one, else the computed one. No later decision or assessment changes it.
  public let mayOutcome: Regulation.Outcome?
  /// The outcome that counts now: that of May, or the one after support; nil while a mark is missing.
  public let outcome: Regulation.Outcome?
  /// The outcome that the marks give now, those of a supplementary assessment too, whatever people confirmed.
  public let markedOutcome: Regulation.Outcome?
  /// The marks of the supplementary assessment stand in place of those of May: the grade was not completed before it.
  /// An assessment of a pupil who had completed is kept, and changes nothing on paper.
  public let countsAssessment: Bool
  /// `Hoàn thành chương trình lớp học`; nil if not known.
  public let isCompleted: Bool?
  /// `Được lên lớp`: by the principal's decision, or because the grade is completed; nil if not known.
  public let isPromoted: Bool?
  /// Where the pupil stands at the end of the year; nil at other periods, and for one who left without results.
  public let state: CompletionState?
  /// Where the pupil stood in May, before any support or decision of the principal.
  public let mayState: CompletionState?
  /// Awards that the results of May lead to; people confirm them, and what is confirmed counts on paper.
  public let awards: AwardProposals

  /// Nothing is missing.
  public var isComplete: Bool { missing.isEmpty }
}

/// Awards that follow from results (forms.md 1.7, 2.5), before anybody confirmed one.
public struct AwardProposals: Hashable, Sendable {
  /// Titles that the pupil's results earn.
  public var computed: [Regulation.AwardTitle] = []
  /// Titles that people may give the pupil, who meets the conditions that a program can see.
  public var shortlist: [Regulation.AwardTitle] = []

  /// None.
  public init() {}
}

/// An empty cell that keeps a result from being final.
public struct MissingItem: Hashable, Sendable {
  /// What should stand in the cell.
  public enum Part: Hashable, Sendable {
    /// The level of a subject, by its code.
    case level(subject: String)
    /// The score of a subject, by its code.
    case score(subject: String)
    /// The level of a quality or competence, by its code.
    case trait(String)
  }

  /// What should stand in the cell.
  public let part: Part
  /// The heading of the cell in the spreadsheets: `Toán: Điểm`, `Phẩm chất: Yêu nước`.
  public let column: String
}

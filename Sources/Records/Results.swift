/// How a pupil stands to a subject: marked as usual, exempt, or absent from its test.
public enum Standing: String, Hashable, Sendable {
  /// Has, or will have, marks.
  case assessed
  /// `Miễn`: owes no mark, and the subject does not count.
  case exempt
  /// `Vắng`: was absent; the mark is still owed.
  case absent
}

/// What is recorded of one pupil in one subject at one period.
public struct SubjectMark: Hashable, Sendable {
  /// The level, nil if not yet given.
  public var level: SubjectLevel?
  /// The score of the periodic test, nil if not yet given.
  public var score: Score?
  /// The teacher's comment.
  public var comment: String?
  /// Exempt and absent are different from empty.
  public var standing: Standing
  /// Scores of earlier tests that a later one replaced, the first test first (forms.md 1.2: the register keeps the
  /// score of the last test).
  public var earlierTests: [EarlierTest] = []

  /// A mark; all parts may come later.
  public init(
    level: SubjectLevel? = nil, score: Score? = nil, comment: String? = nil, standing: Standing = .assessed
  ) {
    self.level = level
    self.score = score
    self.comment = comment
    self.standing = standing
  }
}

/// A test that was taken again: its score counts no more, and is kept.
public struct EarlierTest: Hashable, Sendable {
  /// What it gave.
  public var score: Score
  /// Why it was taken again.
  public var reason: String?

  /// An earlier test.
  public init(score: Score, reason: String? = nil) {
    self.score = score
    self.reason = reason
  }
}

/// What a supplementary assessment gives in one subject: a level and a score, nothing else.
public struct AssessedMark: Hashable, Sendable {
  /// The new level; nil: that of May stays.
  public var level: SubjectLevel?
  /// The new score; nil: that of May stays.
  public var score: Score?

  /// A mark; both parts may come later.
  public init(level: SubjectLevel? = nil, score: Score? = nil) {
    self.level = level
    self.score = score
  }
}

/// `Đánh giá bổ sung`: the assessment after the summer's support (TT27/2020, article 11; forms.md 1.6). It stands
/// beside the marks of May, which stay as they are.
public struct Supplementary: Hashable, Sendable {
  /// New levels and scores of the subjects that were assessed again, by code.
  public var subjects: [String: AssessedMark] = [:]
  /// New levels of traits that were assessed again, by code.
  public var traits: [String: TraitLevel] = [:]
  /// The day; nil if not known.
  public var day: CivilDate?

  /// Nothing assessed again.
  public init() {}

  /// Nothing was assessed again.
  public var isEmpty: Bool { subjects.isEmpty && traits.isEmpty }
}

/// Why and when a person decided something beside what is computed.
public struct DecisionNote: Hashable, Sendable {
  /// The day of the decision; nil if not known.
  public var day: CivilDate?
  /// The reason given.
  public var reason: String?

  /// A note.
  public init(day: CivilDate? = nil, reason: String? = nil) {
    self.day = day
    self.reason = reason
  }
}

/// An award as entered by the school (forms.md 1.7, 2.5).
public struct Award: Hashable, Sendable {
  /// The text as printed on the card.
  public var text: String
  /// `Đột xuất`; any other is a year-end award.
  public var isAdHoc: Bool

  /// An award.
  public init(text: String, isAdHoc: Bool) {
    self.text = text
    self.isAdHoc = isAdHoc
  }
}

/// Everything recorded of one pupil at one period.
public struct PeriodResult: Hashable, Sendable {
  /// By subject code of the regulation.
  public var subjects: [String: SubjectMark] = [:]
  /// By trait code of the regulation.
  public var traits: [String: TraitLevel] = [:]
  /// By trait group code of the regulation: one comment for the block.
  public var traitComments: [String: String] = [:]
  /// In the order entered.
  public var awards: [Award] = []
  /// `Ghi chú` of the class sheet.
  public var note: String?
  /// `Kết quả xác nhận`: the code of the outcome a person confirmed, beside the computed one.
  public var confirmedOutcome: String?
  /// `Quyết định lên lớp`: what the principal decided, nil when nothing is decided.
  public var promotionDecision: Bool?
  /// Beside `confirmedOutcome`: when and why.
  public var outcomeNote = DecisionNote()
  /// Beside `promotionDecision`: when and why.
  public var promotionNote = DecisionNote()
  /// `Đánh giá bổ sung`, at the end of the year only.
  public var supplementary = Supplementary()

  /// Nothing recorded.
  public init() {}
}

/// Heights, weights and absences of a term (`Học kỳ I`, `Học kỳ II`) or of the year (`Cả năm`).
public struct Attendance: Hashable, Sendable {
  /// The part of the year.
  public enum Term: String, CaseIterable, Hashable, Sendable {
    /// Học kỳ I.
    case first = "Học kỳ I"
    /// Học kỳ II.
    case second = "Học kỳ II"
    /// Cả năm.
    case year = "Cả năm"
  }

  /// Centimetres, as written, decimal comma.
  public var heightCm: String?
  /// Kilograms, as written, decimal comma.
  public var weightKg: String?
  /// `Sức khỏe`, printed under TT22.
  public var health: String?
  /// Days absent with leave.
  public var excused: Int?
  /// Days absent without leave.
  public var unexcused: Int?

  /// Nothing recorded.
  public init() {}
}

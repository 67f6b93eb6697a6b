/// The rules of one circular, as data: `Templates/<id>/regulation.json`.
///
/// Everything that may change without a new program is here: subjects, traits, the test matrix, scores, results
/// and their words. What forms.md marks uncertain has its switch here. Read by `Regulation.load`.
public struct Regulation: Hashable, Sendable {
  /// The name of the folder, such as `TT27-2020`.
  public let id: String
  /// The circular in words, for metadata and lists.
  public let title: String
  /// Where the facts come from.
  public let sources: [String]
  /// In which school years it applies to which grades.
  public let applies: [Application]
  /// Legal scores, lowest to highest.
  public let scores: ScoreRange
  /// All subjects and activities of all grades, in the order of the sheet.
  public let subjects: [Subject]
  /// Qualities and competences, in the order of the sheet.
  public internal(set) var traitGroups: [TraitGroup]
  /// Year-end results, best first; the first whose conditions hold is the pupil's, the last has none.
  public let outcomes: [Outcome]
  /// Whether the outcome is printed (TT27) or only decides completion (TT22).
  public let printsOutcome: Bool
  /// Whether an optional subject that a pupil has marks in counts for the outcome (forms.md 1.5, unsettled).
  public let optionalSubjectsCount: Bool
  /// The code of the outcome of a pupil who completes the grade by the supplementary assessment; nil: the outcome
  /// that the marks give then (forms.md 1.5: the upper outcomes are given once, at the end of the year).
  public let outcomeAfterSupport: String?
  /// What a pupil can be awarded (forms.md 1.7, 2.5).
  public let awards: [AwardTitle]
  /// Words for the card's line on completion.
  public let completionTexts: CompletionTexts
  /// What the circular calls promotion.
  public let promotionWords: PromotionWords
  /// How the circular writes assessment points on its forms, where it differs from `Period.label`: TT22-era forms say
  /// `Giữa học kì I` (forms.md 0.4).
  public let periodLabels: [Period: String]

  /// School years and grades to which a regulation applies.
  public struct Application: Hashable, Sendable {
    /// First school year, by its first calendar year.
    public let from: Int
    /// Last school year; nil while in force.
    public let until: Int?
    /// The grades.
    public let grades: [Int]
  }

  /// Lowest and highest legal score.
  public struct ScoreRange: Hashable, Sendable {
    /// Inclusive.
    public let lowest: Int
    /// Inclusive.
    public let highest: Int
    /// As a range.
    public var range: ClosedRange<Int> { lowest...max(lowest, highest) }
  }

  /// A subject or activity: one line of the card, one or two columns of the sheet.
  public struct Subject: Hashable, Sendable {
    /// Stable code, such as `TV`.
    public let code: String
    /// The long label: heading of the spreadsheets (contract, section 3) and line of the card.
    public let label: String
    /// The label of the card's line, when it differs (`Tự nhiên và Xã hội/ Khoa học`).
    public let cardLabel: String?
    /// The label of the sheet's column.
    public let sheetLabel: String
    /// A head that spans this column and its neighbours of the same group (`Nghệ thuật`).
    public let sheetGroup: String?
    /// Grades in which it is taught.
    public let grades: [Int]
    /// Grades in which it is optional.
    public let optionalIn: [Int]
    /// When an optional subject is owed: by every pupil of a class once one has a mark, or by that pupil only.
    public let owedBy: Owed?
    /// Grades with a periodic test, by period.
    public let tests: [Period: [Int]]
    /// Whether the name of the class's foreign language follows the label on the card.
    public let namesLanguage: Bool

    /// Who owes an optional subject.
    public enum Owed: String, Hashable, Sendable {
      /// Every pupil of the class, once one pupil of it has a mark.
      case wholeClass = "class"
      /// Only a pupil who has a mark.
      case pupil
    }

    /// Heading of the level in the spreadsheets (contract, section 3).
    public var levelColumn: String { label + ": Mức" }
    /// Heading of the score in the spreadsheets.
    public var scoreColumn: String { label + ": Điểm" }
    /// Heading of the comment in the spreadsheets.
    public var commentColumn: String { label + ": Nhận xét" }
    /// Taught in this grade.
    public func isTaught(in grade: Int) -> Bool { grades.contains(grade) }
    /// Has a periodic test in this grade at this period.
    public func isTested(in grade: Int, at period: Period) -> Bool {
      tests[period]?.contains(grade) ?? false
    }
    /// Optional in this grade.
    public func isOptional(in grade: Int) -> Bool { optionalIn.contains(grade) }
  }

  /// Qualities, or a kind of competences: one comment a group.
  public struct TraitGroup: Hashable, Sendable {
    /// Stable code: `qualities`, `generalCompetences`, `specificCompetences`, `competences`.
    public let code: String
    /// Title on the card.
    public let label: String
    /// Head on the sheet.
    public let sheetLabel: String
    /// A head that spans several groups on the sheet (`Năng lực cốt lõi`).
    public let sheetGroup: String?
    /// Heading prefix of the spreadsheets: `Phẩm chất` or `Năng lực`.
    public let columnPrefix: String
    /// Heading of the comment in the spreadsheets, such as `Năng lực chung: Nhận xét`.
    public let commentColumn: String
    /// Place among the groups of the card, from 1; the order of the sheet is that of the list (forms.md 3.8).
    public let cardOrder: Int
    /// Title over several groups of the card (`Những năng lực cốt lõi`).
    public let cardGroup: String?
    /// In the order printed.
    public internal(set) var traits: [Trait]
  }

  /// Heading of a trait's level in the spreadsheets, such as `Phẩm chất: Yêu nước` (contract, section 3).
  public static func column(of trait: Trait, in group: TraitGroup) -> String {
    "\(group.columnPrefix): \(trait.label)"
  }

  /// A quality or competence.
  public struct Trait: Hashable, Sendable {
    /// Stable code, such as `patriotism`.
    public let code: String
    /// The label of spreadsheets and card.
    public let label: String
    /// The label of the sheet, when it differs (`GQVĐ và sáng tạo`).
    public let sheetLabel: String?
    /// Grades in which it is assessed.
    public internal(set) var grades: [Int]
    /// Those of them in which sources differ, so that a school may leave it out (forms.md 1.4, 12 point 2).
    public let unsettledIn: [Int]
  }

  /// A year-end result and its conditions.
  public struct Outcome: Hashable, Sendable {
    /// Stable code, such as `outstanding`.
    public let code: String
    /// The words, verbatim.
    public let label: String
    /// Levels allowed for every subject; nil: no condition.
    public let subjects: [SubjectLevel]?
    /// Levels allowed for every trait; nil: no condition.
    public let traits: [TraitLevel]?
    /// The least score of every end-of-year test; nil: no condition.
    public let minimumScore: Int?
    /// Whether it completes the grade.
    public let completes: Bool
    /// What is asked of the marks.
    var criteria: MarkCriteria {
      MarkCriteria(subjects: subjects, traits: traits, minimumScore: minimumScore)
    }
  }

  /// What a circular calls promotion: TT27 `Chưa được lên lớp`, TT22 `Ở lại lớp` (forms.md 1.6, 2.4).
  public struct PromotionWords: Hashable, Sendable {
    /// Promoted.
    public let promoted: String
    /// Not promoted.
    public let notPromoted: String
    /// The words of a decision.
    public func text(_ isPromoted: Bool) -> String { isPromoted ? promoted : notPromoted }
  }

  /// Words of the card's line `Hoàn thành chương trình lớp học/chương trình tiểu học`; `{grade}` and
  /// `{nextGrade}` are replaced.
  public struct CompletionTexts: Hashable, Sendable {
    /// Completed and promoted.
    public let completed: String
    /// Completed in the last grade.
    public let primaryCompleted: String
    /// Not completed, nothing decided yet.
    public let notCompleted: String
    /// Not completed, promoted by the principal's decision.
    public let promoted: String
    /// Not completed, not promoted by the principal's decision.
    public let notPromoted: String
    /// Completed, and yet not promoted by the principal's decision; nil: as `completed`.
    public let completedNotPromoted: String?
  }

  /// `TT27/2020`: how messages name a circular.
  public var shortName: String { id.replacing("-", with: "/") }
  /// Whether it applies to a grade in a school year.
  public func applies(to grade: Int, in year: SchoolYear) -> Bool {
    applies.contains { span in
      year.start >= span.from && year.start <= span.until ?? .max && span.grades.contains(grade)
    }
  }

  /// An assessment point as the circular's forms write it.
  public func label(of period: Period) -> String { periodLabels[period] ?? period.label }
  /// Subjects taught in a grade, in order.
  public func subjects(in grade: Int) -> [Subject] { subjects.filter { $0.isTaught(in: grade) } }
  /// The groups of traits in the order of the card.
  public var cardTraitGroups: [TraitGroup] { traitGroups.sorted { $0.cardOrder < $1.cardOrder } }
  /// The outcome of a code, such as `outstanding`.
  public func outcome(_ code: String) -> Outcome? { outcomes.first { $0.code == code } }
  /// Traits of a group assessed in a grade, in order.
  public func traits(of group: TraitGroup, in grade: Int) -> [Trait] {
    group.traits.filter { $0.grades.contains(grade) }
  }
}

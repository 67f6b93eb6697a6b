public import Records
import Templates

/// A confirmed award of a pupil, with the decision that gave it and its number in the register, as far as recorded.
public struct GivenAward: Sendable {
  /// Whose.
  public let pupil: Pupil
  /// The class of the pupil.
  public let section: ClassSection
  /// The regulation of the class.
  public let regulation: Regulation
  /// The award.
  public let award: Award
  /// The decision; nil while none is recorded.
  public let decision: AwardRegister.Decision?
  /// `Vào sổ khen thưởng số`; nil while there is no decision.
  public let registerNumber: Int?

  /// An award.
  public init(
    pupil: Pupil, section: ClassSection, regulation: Regulation, award: Award,
    decision: AwardRegister.Decision? = nil, registerNumber: Int? = nil
  ) {
    self.pupil = pupil
    self.section = section
    self.regulation = regulation
    self.award = award
    self.decision = decision
    self.registerNumber = registerNumber
  }

  private var title: Regulation.AwardTitle? { award.isAdHoc ? nil : regulation.awardTitle(award.text) }

  /// The words without `Đạt danh hiệu`: a title as the circular writes it, else as the school wrote them.
  var text: String {
    if let title, title.openings.isEmpty { return title.title }
    return award.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Words of a school that say themselves what was done: nothing stands before them.
  private var isSentence: Bool {
    award.isAdHoc && ["có", "đã", "đạt", "vì", "là"].contains(text.lowercased().prefix { $0 != " " })
  }

  /// For lists: what counts as the same award there.
  var kind: String {
    if award.isAdHoc { return "Khen thưởng đột xuất" }
    guard let title, !title.openings.isEmpty else { return text }
    return Self.closed(title.title)
  }

  /// Its place among the titles of the circular, in the order that the circular has them; others come behind.
  var rank: Int {
    title.flatMap { own in regulation.awards.firstIndex { $0.code == own.code } } ?? regulation.awards.count
  }

  /// A title without `về ...`: what it is about differs from pupil to pupil.
  static func closed(_ title: String) -> String {
    title.hasSuffix(" về ...") ? String(title.dropLast(" về ...".count)) : title
  }
}

extension GivenAward {
  static let type = RecordType(
    "award",
    [
      ("text", .text), ("code", .text), ("isAdHoc", .flag), ("isSentence", .flag),
      ("decisionNumber", .optional(.number)), ("decisionDate", .optional(.date)),
      ("registerNumber", .optional(.number)),
    ])

  var value: Value {
    .record(
      Record(
        Self.type,
        ordered: [
          .text(text), .text(title?.code ?? ""), .flag(award.isAdHoc), .flag(isSentence),
          .optional(decision?.number), .optional(decision?.day), .optional(registerNumber),
        ]))
  }

  /// A line of a list of awarded pupils.
  static let lineType = RecordType(
    "line",
    [
      ("id", .text), ("fullName", .text), ("birthDate", .date), ("female", .text), ("className", .text),
      ("grade", .number), ("award", .record(type)),
    ])

  var line: Value {
    .record(
      Record(
        Self.lineType,
        ordered: [
          .text(pupil.id.rawValue), .text(pupil.printedName), .optional(pupil.birthDate),
          .tick(pupil.sex == .female), .text(section.name.rawValue), .number(section.grade), value,
        ]))
  }
}

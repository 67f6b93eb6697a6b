public import Diagnostics
public import Records

/// One entry of a mark, as a person types it: what `mark set` says (contract, section 1).
///
/// Legal is what is legal in a table of results.
public struct MarkEntry: Hashable, Sendable {
  /// What it is about, by code or label.
  public enum Target: Hashable, Sendable {
    /// A subject.
    case subject(String)
    /// A trait, or a group of traits for its comment.
    case trait(String)
  }

  /// A test taken again: the score so far goes to the earlier tests.
  public struct Retest: Hashable, Sendable {
    /// Why.
    public var reason: String?

    /// A test taken again.
    public init(reason: String? = nil) { self.reason = reason }
  }

  /// What it is about.
  public var target: Target
  /// The level: a letter or words.
  public var level: String?
  /// The score.
  public var score: String?
  /// The comment.
  public var comment: String?
  /// Exempt or absent.
  public var standing: Standing?
  /// Takes away all that is recorded of the target.
  public var isCleared = false
  /// The score is that of a test taken again.
  public var retest: Retest?
  /// An assessment after the summer's support, kept beside the marks of May.
  public var isSupplementary = false
  /// The day of the supplementary assessment.
  public var day: CivilDate?

  /// An entry that says nothing yet.
  public init(_ target: Target) { self.target = target }

  /// Lays the entry over what is recorded.
  ///
  /// - Throws: what a table of results would refuse too, and what contradicts itself.
  public func apply(
    to result: PeriodResult, under regulation: Regulation, grade: Int, at period: Period
  ) throws(Failure) -> EntryOutcome {
    try checkOptions(period)
    let reader = EntryReader(regulation: regulation, grade: grade, period: period)
    var outcome = EntryOutcome(result: result)
    switch try EntryTarget(target, regulation, grade: grade) {
    case .subject(let subject):
      if isSupplementary {
        try assess(subject, reader, &outcome)
      } else {
        try mark(subject, reader, &outcome)
      }
    case .trait(let trait, let group):
      let column = Regulation.column(of: trait, in: group)
      if comment != nil {
        throw Failure(.entryCommentOfTrait, ["column": column, "group": group.code])
      }
      try refuseSubjectParts(column)
      try set(trait, column, reader, &outcome)
    case .group(let group):
      try refuseSubjectParts(group.commentColumn)
      guard level == nil, !isSupplementary else {
        throw Failure(
          .entryLevelOfGroup,
          [
            "column": group.commentColumn,
            "known": regulation.traits(of: group, in: grade).map(\.code).joined(separator: ", "),
          ])
      }
      let before = result.traitComments[group.code]
      let after = try comment.map { text throws(Failure) in try reader.text(text, group.commentColumn) }
      outcome.result.traitComments[group.code] = isCleared ? nil : after ?? before
      outcome.note(group.commentColumn, before, outcome.result.traitComments[group.code])
    }
    return outcome
  }

  /// Parts of an entry that do not go together, whatever they are about.
  private func checkOptions(_ period: Period) throws(Failure) {
    let says = [
      ("--level", level != nil), ("--score", score != nil), ("--comment", comment != nil),
      ("--exempt", standing == .exempt), ("--absent", standing == .absent), ("--clear", isCleared),
      ("--retest", retest != nil), ("--supplementary", isSupplementary), ("--date", day != nil),
    ].filter(\.1).map(\.0)
    guard says.contains(where: { !["--retest", "--supplementary", "--date"].contains($0) }) else {
      throw Failure(.entryEmpty)
    }
    let apart: [(String, [String])] = [
      ("--clear", ["--level", "--score", "--comment", "--exempt", "--absent", "--retest", "--date"]),
      ("--exempt", ["--level", "--score", "--absent", "--retest"]), ("--absent", ["--score", "--retest"]),
      ("--supplementary", ["--comment", "--exempt", "--absent", "--retest"]),
    ]
    for (option, others) in apart where says.contains(option) {
      if let other = others.first(where: says.contains) {
        throw Failure(.optionsExclude, ["first": option, "second": other])
      }
    }
    if retest != nil, score == nil { throw Failure(.entryRetestNeedsScore) }
    if day != nil, !isSupplementary { throw Failure(.entryDayNeedsSupplementary) }
    if isSupplementary, period != .endYear {
      throw Failure(.entrySupplementaryPeriod, ["period": period.label])
    }
  }

  private func refuseSubjectParts(_ column: String) throws(Failure) {
    let named =
      score != nil ? "--score" : standing == .exempt ? "--exempt" : standing == .absent ? "--absent" : nil
    if let named { throw Failure(.entryNotOfTrait, ["column": column, "option": named]) }
  }

  private func mark(
    _ subject: Regulation.Subject, _ reader: EntryReader, _ outcome: inout EntryOutcome
  ) throws(Failure) {
    let before = outcome.result.subjects[subject.code] ?? SubjectMark()
    var mark = isCleared ? SubjectMark() : before
    if let level {
      switch try reader.level(level, subject) {
      case .level(let level):
        mark.level = level
        if mark.standing == .exempt || !reader.isTested(subject) { mark.standing = .assessed }
      case .standing(let standing): try reader.set(standing, in: &mark, subject, beside: score)
      }
    }
    if let score { try set(score, reader, in: &mark, subject) }
    if let standing { try reader.set(standing, in: &mark, subject, beside: nil) }
    if let comment { mark.comment = try reader.text(comment, subject.commentColumn) }
    outcome.result.subjects[subject.code] = mark == SubjectMark() ? nil : mark
    outcome.note(subject.levelColumn, before.levelCell, mark.levelCell)
    outcome.note(subject.scoreColumn, before.scoreCell, mark.scoreCell)
    outcome.note(subject.commentColumn, before.comment, mark.comment)
    outcome.note(
      "\(subject.label): Điểm các lần kiểm tra trước", before.earlierScores, mark.earlierScores)
  }

  private func set(
    _ written: String, _ reader: EntryReader, in mark: inout SubjectMark, _ subject: Regulation.Subject
  ) throws(Failure) {
    switch try reader.score(written, subject) {
    case .standing(let standing):
      if retest != nil { throw Failure(.entryRetestNeedsScore) }
      try reader.set(standing, in: &mark, subject, beside: level)
    case .score(let score):
      if let retest {
        guard let earlier = mark.score else {
          throw Failure(.entryNothingToRetest, ["column": subject.scoreColumn])
        }
        let reason = try retest.reason.map { text throws(Failure) in try EntryText.clean(text, "--reason") }
        mark.earlierTests.append(EarlierTest(score: earlier, reason: reason))
      }
      mark.score = score
      mark.standing = .assessed
    }
  }

  private func set(
    _ trait: Regulation.Trait, _ column: String, _ reader: EntryReader, _ outcome: inout EntryOutcome
  ) throws(Failure) {
    let after = try level.map { written throws(Failure) in try reader.trait(written, column) }
    if isSupplementary {
      let before = outcome.result.supplementary.traits[trait.code]
      outcome.result.supplementary.traits[trait.code] = after
      outcome.note(column + reader.supplementary, before?.rawValue, after?.rawValue)
      note(day: outcome.result.supplementary.day, &outcome)
    } else {
      let before = outcome.result.traits[trait.code]
      outcome.result.traits[trait.code] = after
      outcome.note(column, before?.rawValue, after?.rawValue)
    }
  }

  /// New levels and scores of a subject, beside those of May.
  private func assess(
    _ subject: Regulation.Subject, _ reader: EntryReader, _ outcome: inout EntryOutcome
  ) throws(Failure) {
    let before = outcome.result.supplementary.subjects[subject.code] ?? SubjectMark()
    var mark = isCleared ? SubjectMark() : before
    if let level {
      guard case .level(let level) = try reader.level(level, subject) else {
        throw Failure(.entryStandingInSupplementary, ["column": subject.levelColumn])
      }
      mark.level = level
    }
    if let score {
      guard case .score(let score) = try reader.score(score, subject) else {
        throw Failure(.entryStandingInSupplementary, ["column": subject.scoreColumn])
      }
      mark.score = score
    }
    outcome.result.supplementary.subjects[subject.code] = mark == SubjectMark() ? nil : mark
    outcome.note(subject.levelColumn + reader.supplementary, before.levelCell, mark.levelCell)
    outcome.note(subject.scoreColumn + reader.supplementary, before.scoreCell, mark.scoreCell)
    note(day: outcome.result.supplementary.day, &outcome)
  }

  /// One day for the whole assessment; none once nothing is assessed.
  private func note(day before: CivilDate?, _ outcome: inout EntryOutcome) {
    if let day { outcome.result.supplementary.day = day }
    if outcome.result.supplementary.isEmpty { outcome.result.supplementary.day = nil }
    outcome.note("Ngày đánh giá bổ sung", before?.text, outcome.result.supplementary.day?.text)
  }
}

extension SubjectMark {
  fileprivate var earlierScores: String {
    earlierTests.map { "\($0.score.value)" }.joined(separator: ", ")
  }
}

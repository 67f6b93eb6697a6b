public import Diagnostics
public import Records
import Vietnamese

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
  /// The day of the entry, which is that of the supplementary assessment when none is given.
  public var today: CivilDate?

  /// An entry that says nothing yet.
  public init(_ target: Target) { self.target = target }

  /// Lays the entry over what is recorded.
  ///
  /// - Parameter assessments: the days on which a supplementary assessment of the year can be.
  /// - Throws: what a table of results would refuse too, and what contradicts itself.
  public func apply(
    to result: PeriodResult, under regulation: Regulation, grade: Int, at period: Period,
    assessments: ClosedRange<CivilDate>
  ) throws(Failure) -> EntryOutcome {
    try checkOptions(period)
    let day = try dayOfAssessment(result.supplementary, in: assessments)
    let reader = EntryReader(regulation: regulation, grade: grade, period: period)
    var outcome = EntryOutcome(result: result)
    if isCleared, !isSupplementary, clearStrange(regulation, grade, &outcome) { return outcome }
    switch try EntryTarget(target, regulation, grade: grade) {
    case .subject(let subject):
      if isSupplementary {
        try assess(subject, reader, &outcome)
        note(day, &outcome)
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
      if isSupplementary { note(day, &outcome) }
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
    let before = outcome.result.supplementary.subjects[subject.code] ?? AssessedMark()
    var mark = isCleared ? AssessedMark() : before
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
    outcome.result.supplementary.subjects[subject.code] = mark == AssessedMark() ? nil : mark
    outcome.note(
      subject.levelColumn + reader.supplementary, before.level?.rawValue, mark.level?.rawValue)
    outcome.note(
      subject.scoreColumn + reader.supplementary, before.score.map { "\($0.value)" },
      mark.score.map { "\($0.value)" })
  }

  /// The day given, else the one that the assessment has, else today: without a day it would stand on the sheet of May.
  private func dayOfAssessment(
    _ assessed: Supplementary, in days: ClosedRange<CivilDate>
  ) throws(Failure) -> CivilDate? {
    guard isSupplementary, !isCleared else { return assessed.day }
    let values = ["first": days.lowerBound.text, "last": days.upperBound.text]
    if let day {
      guard days.contains(day) else {
        throw Failure(.entryAssessmentDay, values.merging(["value": day.text]) { $1 })
      }
      return day
    }
    if let known = assessed.day { return known }
    guard let today, days.contains(today) else { throw Failure(.entryAssessmentNeedsDay, values) }
    return today
  }

  /// One day for the whole assessment; none once nothing is assessed.
  private func note(_ day: CivilDate?, _ outcome: inout EntryOutcome) {
    let before = outcome.result.supplementary.day
    outcome.result.supplementary.day = outcome.result.supplementary.isEmpty ? nil : day
    outcome.note("Ngày đánh giá bổ sung", before?.text, outcome.result.supplementary.day?.text)
  }

  /// Takes away what is recorded in a column that the grade does not have, of this regulation or of none.
  ///
  /// - Returns: whether that is what the entry is about.
  private func clearStrange(
    _ regulation: Regulation, _ grade: Int, _ outcome: inout EntryOutcome
  ) -> Bool {
    switch target {
    case .subject(let word):
      let key = word.matchingKey
      let code = outcome.result.subjects.keys.sorted().first { code in
        let subject = regulation.subjects.first { $0.code == code }
        let names = [code, subject?.label, subject?.sheetLabel].compactMap(\.self)
        return subject?.isTaught(in: grade) != true && names.contains { $0.matchingKey == key }
      }
      guard let code, let before = outcome.result.subjects.removeValue(forKey: code) else { return false }
      let label = regulation.subjects.first { $0.code == code }?.label ?? code
      outcome.note("\(label): Mức", before.levelCell, nil)
      outcome.note("\(label): Điểm", before.scoreCell, nil)
      outcome.note("\(label): Nhận xét", before.comment, nil)
    case .trait(let word):
      let key = word.matchingKey
      let all = regulation.traitGroups.flatMap { group in group.traits.map { ($0, group) } }
      let code = outcome.result.traits.keys.sorted().first { code in
        let trait = all.first { $0.0.code == code }?.0
        let names = [code, trait?.label, trait?.sheetLabel].compactMap(\.self)
        return trait?.grades.contains(grade) != true && names.contains { $0.matchingKey == key }
      }
      guard let code, let before = outcome.result.traits.removeValue(forKey: code) else { return false }
      let column = all.first { $0.0.code == code }.map { Regulation.column(of: $0.0, in: $0.1) }
      outcome.note(column ?? code, before.rawValue, nil)
    }
    return true
  }
}

extension SubjectMark {
  fileprivate var earlierScores: String {
    earlierTests.map { "\($0.score.value)" }.joined(separator: ", ")
  }
}

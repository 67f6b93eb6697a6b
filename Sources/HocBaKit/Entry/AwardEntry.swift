public import Diagnostics
import Exchange
public import Records
public import Store
import Vietnamese

/// An award that was confirmed or taken back.
public struct AwardChange: Hashable, Sendable {
  /// Whose.
  public let pupil: PupilID
  /// The class.
  public let className: ClassName
  /// The award.
  public let award: Award
}

extension SchoolFile {
  /// Confirms an award of a pupil; nil when it is confirmed already.
  ///
  /// - Parameters:
  ///   - text: a title of the pupil's regulation, or its code; with `isAdHoc` the school's own words.
  /// - Throws: for a title of another regulation, one that the results do not earn, or one outside the shortlist.
  public func confirmAward(
    _ text: String, isAdHoc: Bool, of pupil: PupilID, in year: SchoolYear, regulations: RegulationSet,
    as act: Act
  ) throws(Failure) -> AwardChange? {
    try write(as: act) { (writer) throws(Failure) in
      let overview = try overview(of: pupil, in: year, at: .endYear, regulations: regulations)
      let reader = AwardReader(overview: overview, year: year, regulations: regulations)
      let award = isAdHoc ? try reader.adHoc(text) : try reader.title(text)
      return try confirm(award, overview, year, writer)
    }
  }

  /// Confirms every computed title that is not confirmed yet, all or nothing.
  public func confirmComputedAwards(
    _ scope: ClassScope, only pupil: PupilID? = nil, regulations: RegulationSet, as act: Act
  ) throws(Failure) -> [AwardChange] {
    try write(as: act) { (writer) throws(Failure) in
      var changes: [AwardChange] = []
      for overview in try resultsOverview(scope, period: .endYear, regulations: regulations)
      where pupil == nil || overview.member.pupil.id == pupil {
        for title in overview.openAwards.computed {
          let award = Award(text: title.title, isAdHoc: false)
          if let change = try confirm(award, overview, scope.year, writer) { changes.append(change) }
        }
      }
      return changes
    }
  }

  /// Takes a confirmed award back.
  ///
  /// - Throws: when the pupil has no such award.
  public func revokeAward(
    _ text: String, isAdHoc: Bool, of pupil: PupilID, in year: SchoolYear, regulations: RegulationSet,
    as act: Act
  ) throws(Failure) -> AwardChange {
    try write(as: act) { (writer) throws(Failure) in
      let overview = try overview(of: pupil, in: year, at: .endYear, regulations: regulations)
      var result = overview.result ?? PeriodResult()
      let meant = Award(text: text, isAdHoc: isAdHoc)
      let title = overview.regulation.awards.first { $0.code == text }
      let index = result.awards.firstIndex { award in
        overview.regulation.isSame(award, meant)
          || award.isAdHoc == isAdHoc && (title.map { $0.isMeant(by: award.text) } ?? false)
      }
      guard let index else {
        let known = result.awards.map { ($0.isAdHoc ? "Đột xuất: " : "") + $0.text }.joined(separator: "; ")
        throw Failure(
          .awardNotRecorded,
          [
            "pupil": pupil.rawValue, "title": text,
            "known": known.isEmpty ? Message.words(vi: "không có", en: "none") : known,
          ])
      }
      let award = result.awards.remove(at: index)
      try writer.put(result, of: pupil, in: year, at: .endYear)
      return AwardChange(pupil: pupil, className: overview.section.name, award: award)
    }
  }

  private func confirm(
    _ award: Award, _ overview: ResultOverview, _ year: SchoolYear, _ writer: SchoolWriter
  ) throws(Failure) -> AwardChange? {
    let pupil = overview.member.pupil.id
    // Read again: the pupil may have got another award in the same transaction.
    var result =
      try results(in: year, period: .endYear, of: overview.section.name)[pupil] ?? PeriodResult()
    if result.awards.contains(where: { overview.regulation.isSame($0, award) }) { return nil }
    result.awards.append(award)
    try writer.put(result, of: pupil, in: year, at: .endYear)
    return AwardChange(pupil: pupil, className: overview.section.name, award: award)
  }
}

/// Reads the title of an award as a person types it, for one pupil.
private struct AwardReader {
  let overview: ResultOverview
  let year: SchoolYear
  let regulations: RegulationSet

  private var regulation: Regulation { overview.regulation }
  private var values: [String: String] {
    [
      "pupil": overview.member.pupil.id.rawValue, "grade": "\(overview.section.grade)", "year": year.text,
      "regulation": regulation.shortName,
      "known": regulation.awards.filter { $0.kind != .adHoc }.map(\.title).joined(separator: "; "),
    ]
  }

  /// A sudden award, in the school's own words.
  func adHoc(_ typed: String) throws(Failure) -> Award {
    var text = try self.text(typed)
    if let colon = text.firstIndex(of: ":"), String(text[..<colon]).matchingKey == "đột xuất" {
      text = try self.text(String(text[text.index(after: colon)...]))
    }
    if regulations.regulations.contains(where: { $0.awardTitle(text) != nil }) {
      throw failure(.awardNotAdHoc, ["title": text])
    }
    return Award(text: text, isAdHoc: true)
  }

  /// A year-end title, which the results must allow.
  func title(_ typed: String) throws(Failure) -> Award {
    let text = try self.text(typed)
    guard let title = regulation.awardTitle(text) ?? unfinished(text) else {
      if let other = regulations.regulations.first(where: {
        $0.id != regulation.id && $0.awardTitle(text) != nil
      }) {
        throw failure(.awardOfOtherRegulation, ["title": text, "other": other.shortName])
      }
      throw failure(.awardUnknown, ["title": text])
    }
    if !title.openings.isEmpty, !title.isMeant(by: text) {
      throw failure(.awardUnfinished, ["example": title.openings.last ?? title.title])
    }
    if title.hasConditions, !overview.meets(title) {
      let missing = overview.evaluation.missing.count
      if missing > 0 { throw failure(.awardBeforeMarks, ["title": title.title, "count": "\(missing)"]) }
      let conditions = RuleWords(title, regulation).value
      throw failure(.awardNotEarned, ["title": title.title, "conditions": conditions])
    }
    return Award(text: title.openings.isEmpty ? title.title : text, isAdHoc: false)
  }

  /// A title that goes on, typed without what it goes on with.
  private func unfinished(_ text: String) -> Regulation.AwardTitle? {
    let key = text.matchingKey
    return regulation.awards.first { title in
      title.kind != .adHoc && title.title.matchingKey == key
        || title.openings.contains { key.hasPrefix($0.matchingKey) }
    }
  }

  private func text(_ typed: String) throws(Failure) -> String {
    let text = try EntryText.line(typed, "--title")
    if text.contains(";") { throw failure(.awardWithSemicolon, [:]) }
    return text
  }

  private func failure(_ message: Message, _ more: [String: String]) -> Failure {
    Failure(message, values.merging(more) { _, new in new })
  }
}

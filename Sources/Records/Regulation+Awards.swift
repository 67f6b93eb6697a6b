import Diagnostics
import Vietnamese

extension Regulation {
  /// An award of a circular: computed from the results, or proposed for people to decide (forms.md 1.7, 2.5).
  public struct AwardTitle: Hashable, Sendable {
    /// Who finds out whom it goes to.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// It follows from the results; people confirm it.
      case computed
      /// People decide; those who meet the conditions, if there are any, are on the shortlist.
      case proposed
      /// `Đột xuất`: for a sudden achievement, in the school's own words.
      case adHoc
    }

    /// Stable code, such as `excellentPupil`.
    public let code: String
    /// The words, verbatim.
    public let title: String
    /// What a text that goes on begins with, such as `Học sinh có tiến bộ vượt bậc về`; empty: `title` is the
    /// whole text.
    public let openings: [String]
    /// Who finds out.
    public let kind: Kind
    /// Codes of the outcomes of May that it goes with; nil: any.
    public let outcomes: [String]?
    /// Levels allowed for every subject; nil: no condition.
    public let subjects: [SubjectLevel]?
    /// Levels allowed for every trait; nil: no condition.
    public let traits: [TraitLevel]?
    /// The least score of every end-of-year test; nil: no condition.
    public let minimumScore: Int?

    /// What is asked of the marks.
    var criteria: MarkCriteria {
      MarkCriteria(subjects: subjects, traits: traits, minimumScore: minimumScore)
    }
    /// Whether the results say anything on who may have it.
    public var hasConditions: Bool { outcomes != nil || !criteria.isEmpty }

    /// Whether a text of the school is this award: its title or an opening and something more, in any spelling
    /// that means the same; `Đạt danh hiệu` may stand before it (forms.md 4.3).
    public func isMeant(by text: String) -> Bool {
      let key = Self.words(text)
      if openings.isEmpty { return key == title.matchingKey }
      return openings.contains { opening in
        let start = opening.matchingKey
        return key.hasPrefix(start + " ") && key.dropFirst(start.count).contains { $0.isLetter }
      }
    }

    /// The words of an award without `Đạt danh hiệu`, to compare them.
    static func words(_ text: String) -> String {
      let key = text.matchingKey
      let honour = "đạt danh hiệu".matchingKey + " "
      return key.hasPrefix(honour) ? String(key.dropFirst(honour.count)) : key
    }
  }

  /// The year-end award that a text or a code is; nil if it is none of this regulation.
  public func awardTitle(_ text: String) -> AwardTitle? {
    awards.first { $0.kind != .adHoc && ($0.code == text || $0.isMeant(by: text)) }
  }

  /// Whether two awards are the same, `Đạt danh hiệu` before one of them or not. Titles that go on are the same only
  /// with the same words.
  public func isSame(_ left: Award, _ right: Award) -> Bool {
    guard left.isAdHoc == right.isAdHoc else { return false }
    if left.text.matchingKey == right.text.matchingKey { return true }
    guard !left.isAdHoc, let title = awardTitle(left.text), title == awardTitle(right.text) else {
      return false
    }
    return title.openings.isEmpty || AwardTitle.words(left.text) == AwardTitle.words(right.text)
  }

  /// No outcome that is not there, no computed award without conditions.
  func checkAwards(_ json: JSONObject) {
    let known = outcomes.map(\.code).joined(separator: ", ")
    if let code = outcomeAfterSupport {
      if let outcome = outcome(code) {
        if !outcome.completes {
          json.complain(.outcomeDoesNotComplete, about: "outcomeAfterSupport", ["value": code])
        }
      } else {
        json.complain(.outcomeUnknown, about: "outcomeAfterSupport", ["value": code, "known": known])
      }
    }
    for award in awards {
      for code in award.outcomes ?? [] where outcome(code) == nil {
        json.complain(.outcomeUnknown, about: "awards", ["value": code, "known": known])
      }
      if award.kind == .computed, !award.hasConditions {
        json.complain(.awardConditions, about: "awards", ["value": award.code])
      }
    }
  }
}

extension Regulation.AwardTitle {
  init(_ json: JSONObject) {
    self.init(
      code: json.requiredText("code"), title: json.requiredText("title"),
      openings: json.texts("openings") ?? [],
      kind: json.required("kind") { json.choice("kind", of: Kind.allCases) } ?? .adHoc,
      outcomes: json.texts("outcomes"), subjects: json.choices("subjects", of: SubjectLevel.allCases),
      traits: json.choices("traits", of: TraitLevel.allCases),
      minimumScore: json.number("minimumScore", in: 0...10))
    json.finish(allowNotes: true)
  }
}

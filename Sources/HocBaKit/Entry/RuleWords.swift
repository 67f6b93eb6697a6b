public import Diagnostics
public import Records

/// Conditions of outcomes and awards in words, for people.
public struct RuleWords: Sendable {
  private var parts: [(vietnamese: String, english: String)] = []

  /// What an outcome asks for.
  public init(_ outcome: Regulation.Outcome) {
    add(outcome.subjects, outcome.traits, outcome.minimumScore)
  }

  /// What an award asks for.
  public init(_ award: Regulation.AwardTitle, _ regulation: Regulation) {
    if let outcomes = award.outcomes {
      let labels = outcomes.compactMap { regulation.outcome($0)?.label }.joined(separator: ", ")
      parts.append(("kết quả cuối năm \(labels)", "the year's result \(labels)"))
    }
    add(award.subjects, award.traits, award.minimumScore)
  }

  private mutating func add(_ subjects: [SubjectLevel]?, _ traits: [TraitLevel]?, _ minimumScore: Int?) {
    if let subjects {
      let levels = subjects.map(\.rawValue).joined(separator: "/")
      parts.append(("mọi môn đạt \(levels)", "every subject \(levels)"))
    }
    if let traits {
      let levels = traits.map(\.rawValue).joined(separator: "/")
      parts.append(("mọi năng lực, phẩm chất đạt \(levels)", "every competence and quality \(levels)"))
    }
    if let minimumScore {
      parts.append(
        ("mọi điểm cuối năm từ \(minimumScore)", "every end-of-year score from \(minimumScore)"))
    }
  }

  /// Nothing is asked for.
  public var isEmpty: Bool { parts.isEmpty }

  /// All conditions on one line.
  public func text(_ language: Language) -> String {
    parts.map { language == .vietnamese ? $0.vietnamese : $0.english }.joined(separator: "; ")
  }

  /// For the values of a message.
  var value: String { Message.words(vi: text(.vietnamese), en: text(.english)) }
}

public import Diagnostics
public import Records
public import Store

/// An award of a pupil in a year: one that the results lead to, or one that is confirmed.
public struct AwardLine: Sendable {
  /// How it stands.
  public enum Standing: String, Sendable {
    /// The results earn it; nobody has confirmed it yet.
    case computed
    /// The pupil can be chosen for it.
    case shortlisted
    /// Confirmed: it counts on paper.
    case confirmed
  }

  /// The pupil, class and results.
  public let overview: ResultOverview
  /// The words.
  public let text: String
  /// The title of the regulation; nil: the school's own words.
  public let title: Regulation.AwardTitle?
  /// How it stands.
  public let standing: Standing
  /// `Đột xuất`.
  public let isAdHoc: Bool
  /// Who confirmed it; nil if nobody did, or in records of an older version.
  public let who: String?
  /// When.
  public let at: Moment?
  /// False for a confirmed title whose conditions the results do not meet, or not any more.
  public let isMet: Bool
}

extension ResultOverview {
  /// Whether the results allow a title: earned if it is computed, on the shortlist if it is proposed. Titles
  /// without conditions are for people alone to give.
  func meets(_ title: Regulation.AwardTitle) -> Bool {
    switch title.kind {
    case .computed: evaluation.awards.computed.contains(title)
    case .proposed: !title.hasConditions || evaluation.awards.shortlist.contains(title)
    case .adHoc: true
    }
  }

  /// Titles earned or proposed, as yet unconfirmed, in the order of the regulation.
  public var openAwards: (computed: [Regulation.AwardTitle], shortlist: [Regulation.AwardTitle]) {
    let confirmed = result?.awards.filter { !$0.isAdHoc } ?? []
    func isOpen(_ title: Regulation.AwardTitle) -> Bool {
      !confirmed.contains { regulation.awardTitle($0.text) == title }
    }
    return (evaluation.awards.computed.filter(isOpen), evaluation.awards.shortlist.filter(isOpen))
  }
}

extension SchoolFile {
  /// Awards at the end of a year (forms.md 1.7, 2.5): confirmed ones, with who and when, then what is open.
  public func awards(_ scope: ClassScope, regulations: RegulationSet) throws(Failure) -> [AwardLine] {
    let overviews = try resultsOverview(scope, period: .endYear, regulations: regulations)
    let confirmations = try confirmations(in: scope.year, period: .endYear, of: scope.className)
    var lines: [AwardLine] = []
    for overview in overviews {
      for confirmation in confirmations[overview.member.pupil.id] ?? [] {
        let award = confirmation.award
        let title = award.isAdHoc ? nil : overview.regulation.awardTitle(award.text)
        lines.append(
          AwardLine(
            overview: overview, text: award.text, title: title, standing: .confirmed,
            isAdHoc: award.isAdHoc, who: confirmation.who, at: confirmation.at,
            isMet: title.map(overview.meets) ?? true))
      }
      let open = overview.openAwards
      for (titles, standing) in [
        (open.computed, AwardLine.Standing.computed), (open.shortlist, .shortlisted),
      ] {
        lines += titles.map { title in
          AwardLine(
            overview: overview, text: title.title, title: title, standing: standing, isAdHoc: false,
            who: nil, at: nil, isMet: true)
        }
      }
    }
    return lines
  }
}

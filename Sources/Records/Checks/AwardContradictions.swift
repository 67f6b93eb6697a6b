/// Awards against the results and the regulation of the pupil (forms.md 1.7, 2.5). Sudden awards are the school's own.
struct AwardContradictions {
  private let regulations: [Regulation]
  /// What a text is under a regulation, worked out once: many pupils have the same award.
  private var known: [String: [String: Regulation.AwardTitle?]] = [:]

  init(_ regulations: RegulationSet) { self.regulations = regulations.regulations }

  mutating func check(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    for member in own.roster(at: period).members {
      let id = member.pupil.id
      guard let result = own.result(of: id, at: period) else { continue }
      for award in result.awards where !award.isAdHoc {
        let place = CheckPlace(own.section.name, pupil: id, period: period, column: "Khen thưởng")
        if let title = title(award.text, under: own.regulation) {
          if period == .endYear {
            compare(title, award, own.evaluations[period]?[id], at: place, into: &findings)
          }
        } else if let other = otherRegulation(of: award.text, than: own.regulation) {
          findings.report(
            .awardOfOtherRegulation, at: place,
            [
              "award": award.text, "other": other.shortName, "grade": "\(own.section.grade)",
              "regulation": own.regulation.shortName,
              "known": own.regulation.awards.filter { $0.kind != .adHoc }.map(\.title).joined(
                separator: "; "),
            ])
        }
        if period != .endYear {
          findings.report(
            .yearEndAwardEarly, at: place, ["award": award.text, "period": period.label])
        }
      }
    }
  }

  /// A title with conditions goes to those who meet them; while marks are missing nobody knows.
  private func compare(
    _ title: Regulation.AwardTitle, _ award: Award, _ evaluation: Evaluation?, at place: CheckPlace,
    into findings: inout [CheckFinding]
  ) {
    guard title.hasConditions, let evaluation, let outcome = evaluation.mayOutcome else { return }
    let earned = evaluation.awards.computed + evaluation.awards.shortlist
    guard !earned.contains(where: { $0.code == title.code }) else { return }
    findings.report(.awardAgainstResult, at: place, ["award": award.text, "outcome": outcome.label])
  }

  private mutating func title(_ text: String, under regulation: Regulation) -> Regulation.AwardTitle? {
    if let found = known[regulation.id]?[text] { return found }
    let title = regulation.awardTitle(text)
    known[regulation.id, default: [:]][text] = .some(title)
    return title
  }

  private mutating func otherRegulation(of text: String, than own: Regulation) -> Regulation? {
    for other in regulations where other.id != own.id {
      if title(text, under: other) != nil { return other }
    }
    return nil
  }
}

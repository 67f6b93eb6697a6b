import Diagnostics
import Records
import Vietnamese

/// Reading the awards of a row (contract, section 3).
extension RowInHand {
  /// Whether the cell of awards has only a tick, which says that there is one but not which; that is told.
  mutating func isAwardTick() -> Bool {
    let written = cell(ResultColumns.awards)
    guard !written.isEmpty, !Self.isNone(written) else { return false }
    let isTick =
      YesCell.isYes(written) || written.matchingKey == "có" || written.count(where: \.isLetter) < 2
    if isTick { warn(.awardTextNeeded, ResultColumns.awards.heading) }
    return isTick
  }

  private static func isNone(_ text: String) -> Bool { ["không", "ko", "-"].contains(text.matchingKey) }

  /// A title of another circular is not for this grade (forms.md 2.5). Whether a title is earned is for the check to
  /// say: people may decide otherwise.
  mutating func checkTitles(_ awards: [Award], _ plan: ResultPlan) {
    for award in awards where !award.isAdHoc && plan.regulation.awardTitle(award.text) == nil {
      guard let other = plan.others.first(where: { $0.awardTitle(award.text) != nil }) else { continue }
      refuse(
        .awardOfOtherRegulation, ResultColumns.awards.heading,
        [
          "pupil": key ?? "", "title": award.text, "other": other.shortName, "grade": "\(plan.grade)",
          "year": plan.year.text, "regulation": plan.regulation.shortName,
          "known": plan.regulation.awards.filter { $0.kind != .adHoc }.map(\.title).joined(separator: "; "),
        ])
    }
  }

  /// Texts by `;`; one that begins `Đột xuất:` is an ad hoc award.
  mutating func awards() -> [Award] {
    guard let written = line(ResultColumns.awards), !Self.isNone(written) else { return [] }
    return written.split(separator: ";").compactMap { part in
      let text = String(part).collapsed
      guard !text.isEmpty else { return nil }
      if let colon = text.firstIndex(of: ":"), String(text[..<colon]).matchingKey == "đột xuất" {
        let rest = String(text[text.index(after: colon)...]).collapsed
        return rest.isEmpty ? nil : Award(text: rest, isAdHoc: true)
      }
      return Award(text: text, isAdHoc: false)
    }
  }

  /// The columns of awards of other programs: words are an award, a tick says only that there is one.
  mutating func readAwardTicks(into result: inout PeriodResult) {
    for column in ResultShortKeys.awardTicks {
      let written = cell(column)
      guard !written.isEmpty, !Self.isNone(written), !table.has(ResultColumns.awards) || result.awards.isEmpty
      else { continue }
      let isAdHoc = column == ResultShortKeys.awardAdHoc
      if written.contains(" "), let text = line(column) {
        if !result.awards.contains(where: { $0.text == text && $0.isAdHoc == isAdHoc }) {
          result.awards.append(Award(text: text, isAdHoc: isAdHoc))
        }
      } else if !result.awards.contains(where: { $0.isAdHoc == isAdHoc }) {
        warn(.awardTextNeeded, column.heading)
      }
    }
  }
}

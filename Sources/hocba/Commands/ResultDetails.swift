import HocBaKit

/// All that is recorded of one pupil at a period, and where the results come from.
struct ResultDetails {
  let console: Console
  let overview: ResultOverview

  private var regulation: Regulation { overview.regulation }
  private var grade: Int { overview.section.grade }

  func tell(_ confirmations: [AwardConfirmation]) {
    console.result("")
    console.result(regulation.title)
    if overview.isInclusive {
      line(
        "Học sinh khuyết tật học hòa nhập: tách khỏi mẫu số khi thống kê",
        "Inclusive education: left out of the denominators of statistics")
    }
    marks()
    guard overview.period == .endYear else { return }
    supplementary()
    for outcome in regulation.outcomes { rule(outcome) }
    decisions()
    if let state = overview.evaluation.state {
      let words = state.label(regulation.promotionWords)
      line("Tình trạng: \(words)", "State: \(words)")
    }
    awards(confirmations)
  }

  private func line(_ vietnamese: String, _ english: String) {
    console.result("  " + Words(vi: vietnamese, en: english).text(console.language))
  }

  private func marks() {
    for subject in regulation.subjects(in: grade) {
      guard let mark = overview.result?.subjects[subject.code] else { continue }
      let parts = Self.parts(mark)
      if !parts.isEmpty { line("\(subject.label): \(parts)", "\(subject.label): \(parts)") }
      for test in mark.earlierTests {
        let reason = test.reason.map { " (\($0))" } ?? ""
        line(
          "\(subject.label), lần kiểm tra trước: \(test.score.value)\(reason)",
          "\(subject.label), earlier test: \(test.score.value)\(reason)")
      }
    }
    for group in regulation.traitGroups {
      for trait in regulation.traits(of: group, in: grade) {
        guard let level = overview.result?.traits[trait.code] else { continue }
        console.result("  \(group.columnPrefix): \(trait.label): \(level.rawValue)")
      }
    }
  }

  private static func parts(_ mark: SubjectMark) -> String {
    var parts: [String] = []
    if mark.standing == .exempt { parts.append("Miễn") }
    if mark.standing == .absent { parts.append("Vắng") }
    if let level = mark.level { parts.append(level.rawValue) }
    if let score = mark.score { parts.append("\(score.value)") }
    return parts.joined(separator: " ")
  }

  private func supplementary() {
    guard let assessed = overview.result?.supplementary, !assessed.isEmpty else { return }
    let day = assessed.day.map { ", \($0.text)" } ?? ""
    line("Đánh giá bổ sung\(day):", "Supplementary assessment\(day):")
    for subject in regulation.subjects(in: grade) {
      guard let mark = assessed.subjects[subject.code] else { continue }
      console.result("    \(subject.label): \(Self.parts(SubjectMark(level: mark.level, score: mark.score)))")
    }
    for group in regulation.traitGroups {
      for trait in group.traits {
        guard let level = assessed.traits[trait.code] else { continue }
        console.result("    \(group.columnPrefix): \(trait.label): \(level.rawValue)")
      }
    }
  }

  private func rule(_ outcome: Regulation.Outcome) {
    let conditions = RuleWords(outcome)
    line(
      "\(outcome.label): \(conditions.isEmpty ? "còn lại" : conditions.text(.vietnamese))",
      "\(outcome.label): \(conditions.isEmpty ? "all others" : conditions.text(.english))")
  }

  private func decisions() {
    let evaluation = overview.evaluation
    if let confirmed = evaluation.confirmedOutcome {
      let note = Self.note(overview.result?.outcomeNote)
      let computed = evaluation.computedOutcome?.label ?? "–"
      line(
        "Tính tự động: \(computed); kết quả được xác nhận: \(confirmed.label)\(note)",
        "Computed: \(computed); confirmed by a person: \(confirmed.label)\(note)")
    }
    if let may = evaluation.mayOutcome, may != evaluation.outcome {
      line("Kết quả cuối năm học: \(may.label)", "Result in May: \(may.label)")
    }
    if let decision = overview.result?.promotionDecision {
      let words = regulation.promotionWords.text(decision) + Self.note(overview.result?.promotionNote)
      line("Quyết định của hiệu trưởng: \(words)", "The principal decided: \(words)")
    }
  }

  private static func note(_ note: DecisionNote?) -> String {
    let parts = [note?.day?.text, note?.reason].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ": ")))"
  }

  private func awards(_ confirmations: [AwardConfirmation]) {
    let open = overview.openAwards
    for title in open.computed {
      line("Đủ điều kiện, chưa xác nhận: \(title.title)", "Earned, unconfirmed: \(title.title)")
    }
    for title in open.shortlist {
      line("Có thể đề cử: \(title.title)", "On the shortlist: \(title.title)")
    }
    for confirmation in confirmations {
      let text = (confirmation.award.isAdHoc ? "Đột xuất: " : "") + confirmation.award.text
      let by = [confirmation.who, confirmation.at?.text].compactMap(\.self).joined(separator: ", ")
      let whom = by.isEmpty ? "" : " (\(by))"
      line("Khen thưởng: \(text)\(whom)", "Award: \(text)\(whom)")
    }
  }
}

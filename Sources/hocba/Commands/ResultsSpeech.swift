import HocBaKit

/// Shows results, for people and for programs.
struct ResultsSpeech {
  let console: Console

  /// One line a pupil: code, class, name, overall result, what is missing.
  func table(_ overviews: [ResultOverview]) {
    if overviews.isEmpty {
      console.remark(Words(vi: "Không có học sinh nào.", en: "There are no pupils."))
      return
    }
    let rows = overviews.map { overview in
      [
        overview.member.pupil.id.rawValue, overview.section.name.rawValue, overview.member.pupil.fullName,
        summary(overview),
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = (0..<3).map { row[$0] + String(repeating: " ", count: widths[$0] - row[$0].count) }
      console.result((cells + [row[3]]).joined(separator: "  "))
    }
    let open = overviews.count { !$0.evaluation.isComplete }
    console.remark(
      Words(
        vi: "\(overviews.count) học sinh, \(open) em còn thiếu.",
        en: "\(Words.count(overviews.count, "pupil")), \(open) with something missing."))
  }

  private func summary(_ overview: ResultOverview) -> String {
    let evaluation = overview.evaluation
    if !evaluation.isComplete {
      let columns = evaluation.missing.map(\.column).joined(separator: "; ")
      return Words(vi: "còn thiếu: \(columns)", en: "missing: \(columns)").text(console.language)
    }
    if !overview.member.enrolment.status.isPresent { return overview.member.enrolment.status.label }
    let words = [words(overview).overall, words(overview).completed, words(overview).promoted].compactMap(
      \.self)
    return words.isEmpty
      ? Words(vi: "đủ kết quả", en: "complete").text(console.language) : words.joined(separator: "; ")
  }

  /// The marks of one pupil, and where the overall result comes from.
  func details(_ overview: ResultOverview) {
    let grade = overview.section.grade
    let regulation = overview.regulation
    console.result("")
    console.result("\(regulation.title)")
    for subject in regulation.subjects(in: grade) {
      guard let mark = overview.result?.subjects[subject.code] else { continue }
      var parts: [String] = []
      if mark.standing == .exempt { parts.append("Miễn") }
      if mark.standing == .absent { parts.append("Vắng") }
      if let level = mark.level { parts.append(level.rawValue) }
      if let score = mark.score { parts.append("\(score.value)") }
      if !parts.isEmpty { console.result("  \(subject.label): \(parts.joined(separator: " "))") }
    }
    for group in regulation.traitGroups {
      for trait in regulation.traits(of: group, in: grade) {
        guard let level = overview.result?.traits[trait.code] else { continue }
        console.result("  \(group.columnPrefix): \(trait.label): \(level.rawValue)")
      }
    }
    guard overview.period == .endYear else { return }
    for outcome in regulation.outcomes { console.result("  " + rule(outcome)) }
    if let computed = overview.evaluation.computedOutcome,
      let confirmed = overview.evaluation.confirmedOutcome
    {
      console.result(
        Words(
          vi: "  Máy tính: \(computed.label); người xác nhận: \(confirmed.label)",
          en: "  Computed: \(computed.label); confirmed by a person: \(confirmed.label)"
        ).text(console.language))
    }
  }

  private func rule(_ outcome: Regulation.Outcome) -> String {
    var conditions: [String] = []
    if let subjects = outcome.subjects {
      conditions.append(
        Words(
          vi: "mọi môn đạt \(subjects.map(\.rawValue).joined(separator: "/"))",
          en: "every subject \(subjects.map(\.rawValue).joined(separator: "/"))"
        ).text(console.language))
    }
    if let traits = outcome.traits {
      conditions.append(
        Words(
          vi: "mọi năng lực, phẩm chất đạt \(traits.map(\.rawValue).joined(separator: "/"))",
          en: "every competence and quality \(traits.map(\.rawValue).joined(separator: "/"))"
        ).text(console.language))
    }
    if let least = outcome.minimumScore {
      conditions.append(
        Words(vi: "mọi điểm cuối năm từ \(least)", en: "every end-of-year score from \(least)").text(
          console.language))
    }
    let rest = Words(vi: "còn lại", en: "all others").text(console.language)
    return "\(outcome.label): " + (conditions.isEmpty ? rest : conditions.joined(separator: "; "))
  }

  /// One object, for programs (contract, section 1).
  func json(_ overviews: [ResultOverview]) {
    let pupils = overviews.map { overview -> JSONText in
      let words = words(overview)
      return .object([
        ("pupil", .text(overview.member.pupil.id.rawValue)), ("class", .text(overview.section.name.rawValue)),
        ("period", .text(overview.period.rawValue)), ("overall", .optional(words.overall)),
        ("completed", .optional(words.completed)), ("promoted", .optional(words.promoted)),
        ("missing", .list(overview.evaluation.missing.map { .text($0.column) })),
      ])
    }
    console.result(JSONText.object([("version", .number(1)), ("pupils", .list(pupils))]).rendered())
  }

  /// The results in the words of the forms; nil where nothing is known, or nothing printed.
  private func words(_ overview: ResultOverview) -> (overall: String?, completed: String?, promoted: String?)
  {
    let evaluation = overview.evaluation
    return (
      overview.regulation.printsOutcome ? evaluation.outcome?.label : nil,
      evaluation.isCompleted.map {
        $0 ? "Hoàn thành chương trình lớp học" : "Chưa hoàn thành chương trình lớp học"
      },
      evaluation.isPromoted.map { $0 ? "Được lên lớp" : "Chưa được lên lớp" }
    )
  }
}

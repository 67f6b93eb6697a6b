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
    Columns.show(rows, on: console)
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
    let known = words(overview)
    var words = [known.overall, known.completed, known.promoted].compactMap(\.self)
    if words.isEmpty { return Words(vi: "đủ kết quả", en: "complete").text(console.language) }
    if evaluation.state == .supportNeeded {
      words.append(Words(vi: "chờ đánh giá bổ sung", en: "to be assessed again").text(console.language))
    } else if let may = mayOverall(overview) {
      words.append(Words(vi: "cuối năm học: \(may)", en: "in May: \(may)").text(console.language))
    }
    return words.joined(separator: "; ")
  }

  /// May's result, where a later one counts now.
  private func mayOverall(_ overview: ResultOverview) -> String? {
    let evaluation = overview.evaluation
    guard let may = evaluation.mayOutcome, may != evaluation.outcome else { return nil }
    return may.label
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
        ("state", .optional(overview.evaluation.state?.rawValue)),
        (
          "mayOverall",
          .optional(overview.regulation.printsOutcome ? overview.evaluation.mayOutcome?.label : nil)
        ),
        ("awards", awards(overview)), ("inclusive", .bool(overview.isInclusive)),
      ])
    }
    console.result(JSONText.object([("version", .number(1)), ("pupils", .list(pupils))]).rendered())
  }

  /// Titles that the results earn or allow, and what is confirmed, ad hoc awards as tables have them.
  private func awards(_ overview: ResultOverview) -> JSONText {
    let proposals = overview.evaluation.awards
    let confirmed = overview.result?.awards.map { ($0.isAdHoc ? "Đột xuất: " : "") + $0.text } ?? []
    return .object([
      ("computed", .list(proposals.computed.map { .text($0.title) })),
      ("shortlist", .list(proposals.shortlist.map { .text($0.title) })),
      ("confirmed", .list(confirmed.map(JSONText.text))),
    ])
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
      evaluation.isPromoted.map(overview.regulation.promotionWords.text)
    )
  }
}

import HocBaKit

extension Command {
  static let status = Command(
    "status",
    Words(
      vi: "cả trường trên một màn hình: lớp nào ký đến đâu, ai còn nợ chữ ký",
      en: "the whole school on one screen: how far each class has come, who owes a signature"),
    needs: .look,
    examples: [
      Words("hocba status"), Words("hocba status --class 4A"),
      Words("hocba status --form report-card --json"),
    ],
    options: [.className, .grade, .signedForm]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let scope = try session.classScope(in: school)
    let report = try session.press(school).status(scope, of: session.signedForm)
    let speech = StatusSpeech(session)
    session.wantsJSON ? speech.json(report) : speech.text(report)
    return .done
  }
}

/// Tells where classes stand.
struct StatusSpeech {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func text(_ report: StatusReport) {
    let periods = report.form.periods
    var rows = [
      [Words(vi: "Lớp", en: "Class").text(session.language)] + periods.map(\.label)
        + [Words(vi: "Chờ ai", en: "Whose turn").text(session.language)]
    ]
    for row in report.rows {
      rows.append(
        [row.section.name.rawValue] + periods.map { row.states[$0].map(cell) ?? "–" } + [debts(row, periods)])
    }
    session.console.result(
      Words(vi: report.form.shortName, en: report.form.rawValue).text(session.language)
        + ", \(report.year.text)")
    Columns.show(rows, on: session.console)
    guard !report.queries.isEmpty else { return }
    session.console.result("")
    session.console.result(
      Words(vi: "Thắc mắc chưa trả lời:", en: "Open queries:").text(session.language))
    QuerySpeech(session).lines(report.queries)
  }

  private func cell(_ state: UnitState) -> String {
    let date = state.since.map { " \($0.vietnameseDay.text)" } ?? ""
    let version = state.version > 1 ? Words(vi: " b.\(state.version)", en: " v.\(state.version)") : Words("")
    let words: Words
    switch state.stage {
    case .empty: return "–"
    case .draft:
      words = Words(vi: "nháp", en: "draft")
    case .partlySigned:
      let (pages, all) = state.signed ?? (0, 0)
      words = Words(vi: "ký \(pages)/\(all)", en: "signed \(pages)/\(all)")
    case .signed: words = Words(vi: "đã ký", en: "signed")
    case .approved: words = Words(vi: "đã duyệt", en: "approved")
    case .published: words = Words(vi: "đã công bố", en: "published")
    }
    let pages = PageSelection.text(state.voided)
    let void = pages.isEmpty ? Words("") : Words(vi: ", ký lại tr. \(pages)", en: ", again p. \(pages)")
    return [words, version, void].map { $0.text(session.language) }.joined() + date
  }

  /// Whose turn it is, the latest period first that waits for somebody.
  private func debts(_ row: StatusReport.Row, _ periods: [Period]) -> String {
    var names: [String] = []
    for period in periods {
      guard let state = row.states[period], let debtor = state.owes else { continue }
      let name =
        debtor == .principal
        ? "HT" : row.section.homeroomTeacherName ?? Words(vi: "GVCN", en: "teacher").text(session.language)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  func json(_ report: StatusReport) {
    let classes = report.rows.map { row in
      JSONText.object([
        ("class", .text(row.section.name.rawValue)), ("grade", .number(row.section.grade)),
        ("homeroomTeacher", .optional(row.section.homeroomTeacherName)),
        (
          "periods",
          .list(
            report.form.periods.compactMap { period in
              row.states[period].map { state in
                .object([
                  ("period", .text(period.rawValue)), ("state", .text(state.stage.rawValue)),
                  ("edition", .number(state.version)),
                  ("signed", state.signed.map { .number($0.pages) } ?? .null),
                  ("pages", state.signed.map { .number($0.of) } ?? .null),
                  ("void", .list(state.voided.map(JSONText.number))),
                  ("since", .optional(state.since?.text)), ("owes", .optional(state.owes?.rawValue)),
                ])
              }
            })
        ),
      ])
    }
    session.console.result(
      JSONText.object([
        ("version", .number(1)), ("year", .text(report.year.text)), ("form", .text(report.form.rawValue)),
        ("classes", .list(classes)), ("queries", .list(report.queries.map(QuerySpeech.json))),
      ]).rendered())
  }
}

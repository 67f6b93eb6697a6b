import HocBaKit

extension Command {
  static let review = Command(
    "review",
    Words(
      vi: "xem lại trước khi ký: kiểm tra, từng trang, những gì đã đổi từ lần ký trước",
      en: "look before signing: the check, the pages, what has changed since the last signature"),
    needs: .look,
    examples: [
      Words("hocba review --class 4A --period end-year"),
      Words("hocba review --class 4A --period end-year -o xem-lai.pdf"),
      Words("hocba review --class 4A --form report-card --json"),
    ],
    options: [.className, .period, .signedForm, .reviewPlace],
    notes: [
      Words(
        vi:
          "Ghi bản xem lại, ví dụ 2023-2024/4A/review-result-sheet-end-year.pdf: ô đã đổi có nền xám. Đã xem đúng các trang ấy thì ký được tất cả: hocba sign … --page all.",
        en:
          "It writes a PDF such as 2023-2024/4A/review-result-sheet-end-year.pdf, changed cells on grey. Who has seen exactly these pages can sign them all: hocba sign … --page all."
      )
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let unit = try session.signedUnit(in: school)
    let signer = try session.signer(.look, of: unit, in: school)
    let press = try session.press(school)
    var report = try press.review(unit, by: signer, as: session.act())
    report.file = try press.writeReview(report, to: session.place(.reviewPlace))
    let speech = ReviewSpeech(session)
    session.wantsJSON ? speech.json(report) : speech.text(report)
    return .done
  }
}

/// Tells what a review found.
struct ReviewSpeech {
  private let session: Session
  private var language: Language { session.language }

  init(_ session: Session) { self.session = session }

  private func say(_ vi: String, _ en: String) {
    session.console.result(Words(vi: vi, en: en).text(language))
  }

  func text(_ report: ReviewReport) {
    let unit = report.unit
    session.console.result(
      "\(session.name(of: unit)), \(unit.period.label), \(unit.year.text)"
        + (report.version > 1
          ? Words(vi: ", bản \(report.version)", en: ", version \(report.version)").text(language) : ""))
    checked(report)
    pages(report)
    changes(report)
    if !report.queries.isEmpty {
      say("Thắc mắc chưa trả lời:", "Open queries:")
      QuerySpeech(session).lines(report.queries)
    }
    if !report.pages.voided.isEmpty {
      session.console.report(
        .warning(
          .signaturesVoid,
          [
            "class": unit.className.rawValue, "pages": PageSelection.text(report.pages.voided),
            "period": unit.period.rawValue, "form": unit.form,
          ]))
    }
    if let file = report.file { session.console.result(file) }
  }

  private func checked(_ report: ReviewReport) {
    guard !report.check.findings.isEmpty else {
      say("Kiểm tra: không có gì phải xem.", "Check: nothing to look at.")
      return
    }
    let forbidding = report.check.findings.count { $0.rule.forbidsPrinting }
    say(
      "Kiểm tra: \(report.check.findings.count) chỗ, trong đó \(forbidding) chỗ cấm in:",
      "Check: \(Words.count(report.check.findings.count, "finding")), \(forbidding) of them forbid printing:")
    for finding in report.check.findings.prefix(20) {
      session.console.result("  \(finding.rule.code) \(finding.place.text): \(finding.message(language))")
    }
    if report.check.findings.count > 20 {
      say(
        "  … xem hết: hocba check --class \(report.unit.className.rawValue)",
        "  … for all: hocba check --class \(report.unit.className.rawValue)")
    }
  }

  private func pages(_ report: ReviewReport) {
    if report.isIncomplete {
      say("Còn thiếu nên chưa ký được.", "Something is missing, so it cannot be signed yet.")
    }
    say("Trang:", "Pages:")
    Columns.show(
      report.pages.map { page in
        ["  \(page.page)", page.pupil?.rawValue ?? "", page.code.text, state(page)]
      }, on: session.console)
  }

  private func state(_ page: PresentPage) -> String {
    if let signature = page.signature {
      return Words(
        vi: "đã ký: \(signature.name), \(signature.at.vietnameseText)",
        en: "signed: \(signature.name), \(signature.at.vietnameseText)"
      ).text(language)
    }
    if let old = page.voided?.signature {
      return Words(
        vi: "nội dung đã đổi, chữ ký ngày \(old.at.vietnameseDay.text) mất hiệu lực, phải ký lại",
        en: "changed, the signature of \(old.at.vietnameseDay.text) is void, sign again"
      ).text(language)
    }
    return Words(vi: "chưa ký", en: "not signed").text(language)
  }

  private func changes(_ report: ReviewReport) {
    guard let since = report.since else { return }
    let date = since.vietnameseText
    guard !report.changes.isEmpty else {
      say("Không có gì đổi từ \(date).", "Nothing has changed since \(date).")
      return
    }
    say(
      "Đã đổi từ \(date): \(report.changes.count)",
      "Changed since \(date): \(report.changes.count)")
    Columns.show(
      report.changes.map { change in
        [
          "  \(change.pupil?.rawValue ?? "")", change.column,
          "\(change.before ?? "–") → \(change.after ?? "–")",
          change.page.map { Words(vi: "trang \($0)", en: "page \($0)").text(language) } ?? "",
          "\(change.who), \(change.at.vietnameseText)",
        ]
      }, on: session.console)
  }

  func json(_ report: ReviewReport) {
    let pages = report.pages.map { page in
      JSONText.object([
        ("page", .number(page.page)), ("pupil", .optional(page.pupil?.rawValue)),
        ("code", .text(page.code.text)),
        (
          "state",
          .text(page.signature != nil ? "signed" : page.voided != nil ? "void" : "unsigned")
        ),
        ("who", .optional(page.signature?.who)), ("name", .optional(page.signature?.name)),
        ("at", .optional(page.signature?.at.text)),
      ])
    }
    let changes = report.changes.map { change in
      JSONText.object([
        ("pupil", .optional(change.pupil?.rawValue)), ("column", .text(change.column)),
        ("before", .optional(change.before)), ("after", .optional(change.after)),
        ("who", .text(change.who)), ("at", .text(change.at.text)),
        ("page", change.page.map(JSONText.number) ?? .null),
      ])
    }
    session.console.result(
      JSONText.object([
        ("version", .number(1)), ("form", .text(report.unit.form)),
        ("class", .text(report.unit.className.rawValue)), ("period", .text(report.unit.period.rawValue)),
        ("year", .text(report.unit.year.text)), ("edition", .number(report.version)),
        ("complete", .bool(!report.isIncomplete)), ("since", .optional(report.since?.text)),
        ("pages", .list(pages)), ("changes", .list(changes)),
        ("queries", .list(report.queries.map(QuerySpeech.json))),
        (
          "findings",
          .list(
            report.check.findings.map { finding in
              .object([
                ("code", .text(finding.rule.code)), ("place", .text(finding.place.text)),
                ("message", .text(finding.message(language))),
              ])
            })
        ),
        ("file", .optional(report.file)),
      ]).rendered())
  }
}

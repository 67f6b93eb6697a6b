import HocBaKit

/// Tells what an entry of one pupil changed.
struct EntrySpeech {
  let console: Console

  func tell(_ report: EntryReport, asJSON: Bool) {
    let overview = report.overview
    for finding in report.findings { console.report(finding) }
    if asJSON {
      console.result(
        JSONText.object([
          ("version", .number(1)), ("pupil", .text(overview.member.pupil.id.rawValue)),
          ("class", .text(overview.section.name.rawValue)), ("period", .text(overview.period.rawValue)),
          (
            "changes",
            .list(
              report.changes.map { change in
                .object([
                  ("column", .text(change.column)), ("before", .text(change.before)),
                  ("after", .text(change.after)),
                ])
              })
          ),
          ("findings", .list(report.findings.map { $0.json(console.language) })),
        ]).rendered())
      return
    }
    let whose =
      "\(overview.member.pupil.id.rawValue) (\(overview.section.name.rawValue)), \(overview.period.label)"
    if report.changes.isEmpty {
      console.remark(
        Words(
          vi: "\(whose): đã ghi như vậy từ trước, không có gì thay đổi.",
          en: "\(whose): recorded already, nothing changed."))
      return
    }
    let nothing = Words(vi: "(trống)", en: "(empty)").text(console.language)
    for change in report.changes {
      let before = change.before.isEmpty ? nothing : change.before
      let after = change.after.isEmpty ? nothing : change.after
      console.remark(Words("\(whose), \(change.column): \(before) → \(after)"))
    }
  }
}

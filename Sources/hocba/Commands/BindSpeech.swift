import HocBaKit

/// Tells what was bound and what was left out.
struct BindSpeech {
  let console: Console
  let wantsJSON: Bool

  func tell(_ report: BindReport) -> ExitCode {
    for finding in report.findings { console.report(finding) }
    if wantsJSON {
      json(report)
    } else {
      words(report)
    }
    if let stopped = report.stopped {
      for finding in stopped.findings { console.report(finding) }
      return ExitCode(stopped)
    }
    if report.refused.isEmpty { return .done }
    return report.files.isEmpty ? .failed : .partly
  }

  private func words(_ report: BindReport) {
    if report.files.isEmpty, report.refused.isEmpty {
      console.remark(Words(vi: "Không có gì để đóng thành tập.", en: "Nothing to bind."))
      return
    }
    for file in report.files {
      console.remark(
        Words(
          vi: "\(file.path) (\(file.pages) trang)", en: "\(file.path) (\(Words.count(file.pages, "page")))"))
    }
    let refused = report.refusedClasses.count
    guard report.sheets > 0 else {
      if refused > 0 {
        console.remark(
          Words(
            vi: "Chưa đóng được tập: từ chối cả \(refused) lớp.",
            en: "Nothing bound: \(Words.count(refused, "class", "classes")) refused."))
      }
      return
    }
    console.remark(
      Words(
        vi: "Đã đóng \(report.classes) lớp, \(report.sheets) tờ, \(report.stamps) dấu giáp lai"
          + (refused > 0 ? "; từ chối \(refused) lớp." : "."),
        en:
          "Bound \(Words.count(report.classes, "class", "classes")), \(Words.count(report.sheets, "sheet")), \(Words.count(report.stamps, "seal"))"
          + (refused > 0 ? "; refused \(Words.count(refused, "class", "classes"))." : ".")))
  }

  private func json(_ report: BindReport) {
    console.result(
      JSONText.object([
        ("version", .number(1)),
        (
          "files",
          .list(
            report.files.map { file in
              .object([
                ("path", .text(file.path)), ("form", .text(file.form)), ("class", .null), ("pupil", .null),
                ("pages", .number(file.pages)),
              ])
            })
        ),
        (
          "refused",
          .list(
            report.refused.map { refusal in
              .object([
                ("class", .optional(refusal.className?.rawValue)),
                ("pupil", .optional(refusal.pupil?.rawValue)),
                ("missing", .list(refusal.missing.map(JSONText.text))),
              ])
            })
        ),
        ("classes", .number(report.classes)), ("sheets", .number(report.sheets)),
        ("stamps", .number(report.stamps)),
        (
          "findings",
          .list(
            (report.findings + (report.stopped?.findings ?? [])).filter { $0.severity != .note }.map {
              $0.json(console.language)
            })
        ),
      ]).rendered())
  }
}

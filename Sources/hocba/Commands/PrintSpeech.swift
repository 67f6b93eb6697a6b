import HocBaKit

/// Tells what was printed and what was refused.
struct PrintSpeech {
  let console: Console
  let wantsJSON: Bool

  func tell(_ report: PrintReport) -> ExitCode {
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

  private func words(_ report: PrintReport) {
    if report.files.isEmpty, report.refused.isEmpty {
      console.remark(Words(vi: "Không có gì để in.", en: "Nothing to print."))
      return
    }
    for file in report.files {
      console.remark(
        Words(
          vi: "\(file.path) (\(file.pages) trang)", en: "\(file.path) (\(Words.count(file.pages, "page")))"))
    }
    let pages = report.files.reduce(0) { $0 + $1.pages }
    let refused = report.refusedDocuments
    console.remark(
      Words(
        vi: "Đã in \(report.documents) văn bản, \(pages) trang, \(report.files.count) tệp"
          + (refused > 0 ? "; từ chối \(refused)." : "."),
        en:
          "Printed \(Words.count(report.documents, "document")), \(Words.count(pages, "page")), \(Words.count(report.files.count, "file"))"
          + (refused > 0 ? "; refused \(refused)." : ".")))
  }

  private func json(_ report: PrintReport) {
    console.result(
      JSONText.object([
        ("version", .number(1)),
        (
          "files",
          .list(
            report.files.map { file in
              .object([
                ("path", .text(file.path)), ("form", .text(file.form.rawValue)),
                ("class", .optional(file.className?.rawValue)), ("pupil", .optional(file.pupil?.rawValue)),
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

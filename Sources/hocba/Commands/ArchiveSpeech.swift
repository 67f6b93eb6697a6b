import HocBaKit

/// Tells what was archived, verified or found.
struct ArchiveSpeech {
  let console: Console
  let wantsJSON: Bool

  // MARK: Made

  func tell(_ report: ArchiveReport) -> ExitCode {
    for finding in report.findings { console.report(finding) }
    if wantsJSON {
      json(report)
    } else if report.wasThere {
      console.remark(
        Words(
          vi: "\(report.folder): hồ sơ này đã có, sổ của trường không đổi từ đó; không phải làm gì.",
          en:
            "\(report.folder): this archive is there, and the school file has not changed since; nothing to do."
        ))
    } else {
      words(report)
    }
    return report.refused.isEmpty ? .done : .partly
  }

  private func words(_ report: ArchiveReport) {
    let size = Self.megabytes(report.bytes)
    let refused = report.refused.count
    if report.resumed > 0 {
      console.remark(
        Words(
          vi: "Làm tiếp lần lưu trữ dở dang: \(report.resumed) phần đã xong từ trước.",
          en: "Went on with an unfinished archive: \(Words.count(report.resumed, "part")) had been done."))
    }
    console.remark(
      Words(
        vi:
          "Đã lưu trữ vào \(report.folder): \(report.documents) văn bản, \(report.pages) trang, \(report.files) tệp, \(size) MB"
          + (refused > 0 ? "; không có \(refused) văn bản nêu trên." : "."),
        en:
          "Archived to \(report.folder): \(Words.count(report.documents, "document")), \(Words.count(report.pages, "page")), \(Words.count(report.files, "file")), \(size) MB"
          + (refused > 0 ? "; without \(Words.count(refused, "document")) named above." : ".")))
  }

  private func json(_ report: ArchiveReport) {
    console.result(
      JSONText.object([
        ("version", .number(1)), ("archive", .text(report.folder)), ("documents", .number(report.documents)),
        ("pages", .number(report.pages)), ("files", .number(report.files)), ("bytes", .number(report.bytes)),
        ("resumed", .number(report.resumed)), ("wasThere", .bool(report.wasThere)),
        (
          "refused",
          .list(
            report.refused.map { refusal in
              .object([
                ("form", .text(refusal.form)), ("class", .optional(refusal.className)),
                ("pupil", .optional(refusal.pupil)), ("period", .text(refusal.period)),
                ("reason", .text(refusal.isUnapproved ? "not-approved" : "not-printed")),
              ])
            })
        ), ("findings", .list(report.findings.map { $0.json(console.language) })),
      ]).rendered())
  }

  // MARK: Verified

  func tell(_ report: ArchiveVerification.Report) -> ExitCode {
    let bag = report.bag
    for finding in bag.findings { console.report(finding) }
    let isSound = bag.isValid
    if wantsJSON {
      console.result(
        JSONText.object([
          ("version", .number(1)), ("bag", .text(bag.path)), ("valid", .bool(isSound)),
          ("bagit", .optional(bag.version)), ("algorithms", .list(bag.algorithms.map { .text($0.rawValue) })),
          ("files", .number(bag.files)), ("bytes", .number(bag.bytes)), ("own", .bool(report.isOwn)),
          ("documents", .number(report.documents)), ("auditEntries", .number(report.auditEntries)),
          ("findings", .list(bag.findings.map { $0.json(console.language) })),
        ]).rendered())
      return isSound ? .done : .failed
    }
    let errors = bag.findings.count { $0.severity == .error }
    if isSound {
      let algorithms = bag.algorithms.map(\.rawValue).joined(separator: ", ")
      let own = report.isOwn
      console.remark(
        Words(
          vi:
            "\(bag.path): nguyên vẹn. \(bag.files) tệp, \(Self.megabytes(bag.bytes)) MB, đối chiếu bằng \(algorithms)"
            + (own ? "; \(report.documents) văn bản, \(report.auditEntries) mục nhật ký." : "."),
          en:
            "\(bag.path): sound. \(Words.count(bag.files, "file")), \(Self.megabytes(bag.bytes)) MB, compared by \(algorithms)"
            + (own
              ? "; \(Words.count(report.documents, "document")), \(Words.count(report.auditEntries, "audit entry", "audit entries"))."
              : ".")))
    } else {
      console.error(
        Words(
          vi: "\(bag.path): KHÔNG nguyên vẹn, \(errors) chỗ sai.",
          en: "\(bag.path): NOT sound, \(Words.count(errors, "fault"))."
        ).text(console.language))
    }
    return isSound ? .done : .failed
  }

  // MARK: Listed

  func list(_ documents: [ArchivedDocument]) -> ExitCode {
    if wantsJSON {
      console.result(
        JSONText.object([
          ("version", .number(1)), ("documents", .list(documents.map(Self.json))),
        ]).rendered())
      return .done
    }
    guard !documents.isEmpty else {
      console.remark(Words(vi: "Không có văn bản nào như vậy.", en: "There is no such document."))
      return .done
    }
    let heads =
      console.language == .vietnamese
      ? ["Lớp", "Học sinh", "Mẫu", "Thời điểm", "Trang", "Byte", "Tệp"]
      : ["Class", "Pupil", "Form", "Period", "Pages", "Bytes", "Path"]
    let rows = documents.map { document in
      [
        document.className ?? "–", document.pupil ?? "–", document.form, document.period, "\(document.pages)",
        "\(document.size)", document.path,
      ]
    }
    for line in Columns.aligned([heads] + rows, leftmost: 4, rightmost: 6) { console.result(line) }
    return .done
  }

  func extracted(_ document: ArchivedDocument, to target: String) -> ExitCode {
    if wantsJSON {
      console.result(
        JSONText.object([
          ("version", .number(1)), ("file", .text(target)), ("document", Self.json(document)),
        ]).rendered())
    } else {
      console.remark(
        Words(
          vi: "\(target): \(document.path), \(document.pages) trang, đúng mã băm.",
          en: "\(target): \(document.path), \(Words.count(document.pages, "page")), its digest is right."))
    }
    return .done
  }

  private static func json(_ document: ArchivedDocument) -> JSONText {
    .object([
      ("path", .text(document.path)), ("form", .text(document.form)),
      ("class", .optional(document.className)),
      ("pupil", .optional(document.pupil)), ("period", .text(document.period)),
      ("state", .text(document.state.rawValue)), ("pages", .number(document.pages)),
      ("bytes", .number(document.size)), ("sha256", .text(document.sha256)),
    ])
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

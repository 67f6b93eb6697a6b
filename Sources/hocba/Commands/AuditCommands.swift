import HocBaKit

extension Option {
  static let entry = Option(
    "--entry", .text(Words(vi: "SỐ", en: "NUMBER")),
    Words(vi: "chỉ mục này, hoặc thao tác mang số này", en: "this entry only, or the act of this number"))
  static let since = Option(
    "--since", .text(Words(vi: "NGÀY", en: "DATE")),
    Words(vi: "từ ngày này, ví dụ 2024-05-31", en: "from this day on, such as 2024-05-31"))
  static let by = Option(
    "--by", .text(Words(vi: "NGƯỜI", en: "USER")), Words(vi: "chỉ người này", en: "this person only"))
  static let notedHash = Option(
    "--hash", .text(Words(vi: "MÃ", en: "HASH")),
    Words(
      vi: "mã cuối đã chép lại trước đây: nhật ký đến đó có còn nguyên không",
      en: "a last hash noted down before: whether the audit is whole up to there"))
  static let limit = Option(
    "--limit", .text(Words("50")),
    Words(
      vi: "nhiều nhất bấy nhiêu thay đổi mới nhất (mặc định 50)",
      en: "at most so many changes, the latest (50)"))
}

extension Command {
  static let auditShow = Command(
    "audit show",
    Words(
      vi: "xem nhật ký: ai, lúc nào, đổi gì thành gì, từ tệp và dòng nào",
      en: "show the audit: who, when, from what to what, from which file and row"),
    needs: .seeAudit,
    examples: [
      Words("hocba audit show --pupil HS230412"), Words("hocba audit show --since 2024-05-20 --limit 200"),
      Words("hocba audit show --entry 1204 --json"),
    ],
    options: [.pupil, .entry, .since, .by, .limit]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    var selection = AuditSelection()
    selection.pupil = session.pupil
    selection.who = session.text(.by)
    selection.since = try session.date(.since)
    if let typed = session.arguments[.entry] {
      let last = try school.lastAuditEntry()
      guard let number = Int(typed), (1...max(1, last)).contains(number) else {
        throw Failure(.auditEntryUnknown, ["entry": typed, "last": "\(last)"])
      }
      selection.entry = number
    }
    let limit = try session.count(.limit) ?? (selection.entry == nil ? 50 : nil)
    selection.limit = limit
    let acts = try school.audit(selection)
    let speech = AuditSpeech(session)
    session.wantsJSON ? speech.json(acts) : speech.say(acts)
    if let limit, acts.reduce(0, { $0 + $1.entries.count }) == limit, !session.wantsJSON {
      session.console.remark(
        Words(
          vi: "Chỉ hiện \(limit) thay đổi mới nhất; xem thêm bằng --limit, ví dụ --limit \(limit * 10).",
          en:
            "Only the latest \(limit) changes are shown; for more use --limit, such as --limit \(limit * 10)."
        ))
    }
    return .done
  }

  static let auditVerify = Command(
    "audit verify",
    Words(
      vi: "kiểm tra sổ: dữ liệu có đúng như nhật ký ghi không, nhật ký có bị sửa không",
      en: "verify the file: whether the data are what the audit noted, and the audit is whole"),
    needs: .own,
    examples: [
      Words("hocba audit verify"), Words("hocba audit verify --json"),
      Words("hocba audit verify --school tran-duong.hocba"),
    ],
    options: [.notedHash],
    notes: [
      Words(
        vi:
          "Mã cuối của nhật ký nên được chép ra giấy cùng ngày tháng: có mã đó thì sau này biết được phần trước nó còn nguyên, kể cả khi ai đó viết lại toàn bộ nhật ký.",
        en:
          "Note the last hash of the audit down on paper with the date: with it one can tell later that all before it is whole, even if somebody wrote the whole audit anew."
      )
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let code = try session.report(try school.verifyAudit())
    guard let hash = session.arguments[.notedHash] else { return code }
    guard let entry = try school.auditEntry(withHash: hash) else {
      throw Failure(.auditHashUnknown, at: .file(school.path), ["hash": hash])
    }
    if !session.wantsJSON {
      session.console.remark(
        Words(vi: "Mã đã chép là của mục \(entry).", en: "The noted hash is that of entry \(entry)."))
    }
    return code
  }
}

extension Session {
  /// Says what came of verifying a file; exit 1 when something is wrong.
  func report(_ report: AuditReport) throws(Failure) -> ExitCode {
    if wantsJSON {
      console.result(
        JSONText.object([
          ("version", .number(1)), ("sound", .bool(report.isSound)), ("entries", .number(report.entries)),
          ("acts", .number(report.acts)), ("rows", .number(report.rows)),
          ("lastHash", .text(report.lastHash)),
          ("findings", .list(report.findings.map { $0.json(language) })),
        ]).rendered())
    } else {
      for finding in report.findings { console.report(finding) }
      if report.isSound {
        console.remark(
          Words(
            vi:
              "Đúng: \(report.rows) dòng dữ liệu khớp với nhật ký (\(report.entries) mục, \(report.acts) thao tác). Mã cuối: \(report.lastHash)",
            en:
              "Sound: \(report.rows) rows of data agree with the audit (\(report.entries) entries, \(report.acts) acts). Last hash: \(report.lastHash)"
          ))
      } else {
        console.remark(
          Words(
            vi: "Có \(report.findings.count) chỗ không đúng.",
            en: "\(Words.count(report.findings.count, "thing")) found wrong."))
      }
    }
    return report.isSound ? .done : .failed
  }
}

/// Says what the audit has.
struct AuditSpeech {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func say(_ acts: [AuditedAct]) {
    if acts.isEmpty {
      session.console.remark(
        Words(vi: "Nhật ký không có mục nào như vậy.", en: "The audit has no such entry."))
    }
    let row = Words(vi: "dòng", en: "row").text(session.language)
    for act in acts {
      let file = act.act.file.map { " (\($0))" } ?? ""
      session.console.result("\(act.act.at.vietnameseText)  \(act.act.who)  \(act.act.doing)\(file)")
      for entry in act.entries {
        let source = entry.sourceRow.map { ", \(row) \($0)" } ?? ""
        session.console.result(
          "  \(entry.number)\(source)  \(entry.record.text(session.language)): \(changes(entry))")
      }
    }
  }

  private func changes(_ entry: AuditEntry) -> String {
    // The usual standing of a new mark says nothing.
    let told = entry.changes.filter { !(entry.isNew && $0.column == "standing" && $0.after == "assessed") }
    let parts = told.map { change in
      let old = change.shown(change.before, session.language)
      let new = change.shown(change.after, session.language)
      let label = change.label(session.language)
      return entry.isNew ? "\(label) \(new)" : "\(label) \(old) → \(new)"
    }
    let words =
      entry.isNew
      ? Words(vi: "thêm", en: "new") : entry.isDeleted ? Words(vi: "xóa", en: "deleted") : nil
    return ((words.map { [$0.text(session.language)] } ?? []) + parts).joined(separator: "; ")
  }

  func json(_ acts: [AuditedAct]) {
    let list = acts.map { act in
      JSONText.object([
        ("act", .number(act.number)), ("who", .text(act.act.who)), ("at", .text(act.act.at.text)),
        ("doing", .text(act.act.doing)), ("file", .optional(act.act.file)),
        ("entries", .list(act.entries.map(Self.json))),
      ])
    }
    session.console.result(JSONText.object([("version", .number(1)), ("acts", .list(list))]).rendered())
  }

  private static func json(_ entry: AuditEntry) -> JSONText {
    .object([
      ("entry", .number(entry.number)), ("row", entry.sourceRow.map(JSONText.number) ?? .null),
      ("kind", .text(entry.record.kind)), ("record", .list(entry.record.parts.map { .text($0) })),
      ("new", .bool(entry.isNew)), ("deleted", .bool(entry.isDeleted)),
      (
        "changes",
        .list(
          entry.changes.map {
            .object([
              ("column", .text($0.column)), ("before", .optional($0.before)), ("after", .optional($0.after)),
            ])
          })
      ),
      ("hash", .text(entry.hash)),
    ])
  }
}

import HocBaKit

/// Tells of decisions that gave awards, and of the register.
struct AwardRegisterSpeech {
  let console: Console
  let wantsJSON: Bool

  func recorded(_ report: AwardDecisionReport, isDryRun: Bool) {
    if wantsJSON {
      return console.result(
        JSONText.object([
          ("version", .number(1)), ("written", .bool(!isDryRun && !report.entries.isEmpty)),
          ("decision", report.decision.map(json) ?? .null),
          ("numbered", .list(report.entries.map { json($0) })), ("total", .number(report.total)),
        ]).rendered())
    }
    for entry in report.entries {
      console.result("\(Self.two(entry.number))  \(entry.pupil.rawValue)  \(words(entry.award))")
    }
    guard let decision = report.decision, !report.entries.isEmpty else {
      return console.remark(
        Words(
          vi:
            "Không có gì phải làm: không có khen thưởng đã xác nhận nào đang chờ quyết định (hocba award list).",
          en: "Nothing to do: no confirmed award waits for a decision (hocba award list)."))
    }
    let count = report.entries.count
    let name = self.name(decision)
    if isDryRun {
      console.remark(
        Words(
          vi: "Sẽ ghi quyết định số \(name) cho \(count) khen thưởng; chưa ghi gì.",
          en: "Decision \(name) would be recorded for \(Words.count(count, "award")); nothing written."))
    } else {
      console.remark(
        Words(
          vi:
            "Đã ghi quyết định số \(name): vào sổ \(count) khen thưởng, tất cả \(report.total). In: hocba print decision --all",
          en:
            "Recorded decision \(name): \(Words.count(count, "award")) numbered, \(report.total) in all. Print: hocba print decision --all"
        ))
    }
  }

  func corrected(_ old: AwardRegister.Decision, _ new: AwardRegister.Decision) {
    if wantsJSON {
      return console.result(
        JSONText.object([("version", .number(1)), ("before", json(old)), ("decision", json(new))]).rendered())
    }
    console.remark(Words("\(name(old)) → \(name(new))"))
  }

  func withdrawn(_ decision: AwardRegister.Decision, _ count: Int) {
    if wantsJSON {
      return console.result(
        JSONText.object([("version", .number(1)), ("withdrawn", json(decision)), ("awards", .number(count))])
          .rendered())
    }
    console.remark(
      Words(
        vi: "Đã bỏ quyết định số \(name(decision)); \(count) khen thưởng lại chờ quyết định.",
        en: "Took back decision \(name(decision)); \(Words.count(count, "award")) again without one."))
  }

  /// The register; `lines` are the awards of the year as they stand.
  func show(_ register: AwardRegister, _ lines: [AwardLine]) {
    let rows = register.entries.map { entry in
      (entry: entry, line: lines.first { $0.standing == .confirmed && $0.isIn(entry) })
    }
    let waiting = lines.filter { line in
      line.standing == .confirmed && !register.entries.contains { line.isIn($0) }
    }
    if wantsJSON {
      let entries = rows.map { entry, line in json(entry, line: .some(line)) }
      return console.result(
        JSONText.object([
          ("version", .number(1)), ("decisions", .list(register.decisions.map(json))),
          ("register", .list(entries)), ("waiting", .number(waiting.count)),
        ]).rendered())
    }
    Columns.show(
      rows.map { entry, line in
        [
          Self.two(entry.number), entry.pupil.rawValue, line?.overview.section.name.rawValue ?? "–",
          line?.overview.member.pupil.fullName ?? "–", words(entry.award),
          register.decision(at: entry.decision).map(name) ?? "–",
          line == nil ? Words(vi: "đã bỏ khen thưởng", en: "award taken back").text(console.language) : "",
        ]
      }, on: console)
    console.remark(
      Words(
        vi:
          "\(register.decisions.count) quyết định, \(rows.count) khen thưởng trong sổ, \(waiting.count) đã xác nhận nhưng chưa có quyết định.",
        en:
          "\(Words.count(register.decisions.count, "decision")), \(Words.count(rows.count, "award")) in the register, \(waiting.count) confirmed without a decision."
      ))
  }

  private func name(_ decision: AwardRegister.Decision) -> String {
    Words(
      vi: "\(Self.two(decision.number)) ngày \(decision.day.text)",
      en: "\(Self.two(decision.number)) of \(decision.day.text)"
    ).text(console.language)
  }

  private func words(_ award: Award) -> String { (award.isAdHoc ? "Đột xuất: " : "") + award.text }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func json(_ decision: AwardRegister.Decision) -> JSONText {
    .object([
      ("position", .number(decision.position)), ("number", .number(decision.number)),
      ("date", .text(decision.day.iso)),
    ])
  }

  /// `line`: the award as it stands, in a register that is shown; nil in it: taken back.
  private func json(_ entry: AwardRegister.Entry, line: AwardLine?? = nil) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("number", .number(entry.number)), ("pupil", .text(entry.pupil.rawValue)),
      ("title", .text(entry.award.text)), ("adHoc", .bool(entry.award.isAdHoc)),
      ("decision", .number(entry.decision)),
    ]
    if let line {
      fields.append(("class", .optional(line?.overview.section.name.rawValue)))
      fields.append(("confirmed", .bool(line != nil)))
    }
    return .object(fields)
  }
}

extension AwardLine {
  /// Whether the register has the award as this entry.
  fileprivate func isIn(_ entry: AwardRegister.Entry) -> Bool {
    overview.member.pupil.id == entry.pupil
      && overview.regulation.isSame(Award(text: text, isAdHoc: isAdHoc), entry.award)
  }
}

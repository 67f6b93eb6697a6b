import HocBaKit

/// Tells of movements, to people and to programs.
struct MovementSpeech {
  let console: Console

  /// `10/03/2024  HS00123  Chuyển đi  4A  (Chuyển đi kỳ 2)  Trường Tiểu học …`
  func line(_ movement: Movement) -> String {
    let place =
      if let before = movement.before, before.className != movement.after.className {
        "\(before.className.rawValue) → \(movement.after.className.rawValue)"
      } else {
        movement.after.className.rawValue
      }
    let rest = [movement.otherSchool, movement.papers, movement.reason].compactMap(\.self)
    return
      ([
        movement.day.text, movement.pupil.rawValue, movement.kind.label, place,
        "(\(movement.after.status.label))",
      ] + rest).joined(separator: "  ")
  }

  func json(_ movement: Movement) -> JSONText {
    .object([
      ("pupil", .text(movement.pupil.rawValue)), ("kind", .text(movement.kind.rawValue)),
      ("date", .text(movement.day.iso)), ("before", movement.before.map(json) ?? .null),
      ("after", json(movement.after)), ("otherSchool", .optional(movement.otherSchool)),
      ("papers", .optional(movement.papers)), ("reason", .optional(movement.reason)),
    ])
  }

  private func json(_ place: Movement.Place) -> JSONText {
    .object([
      ("class", .text(place.className.rawValue)), ("status", .text(place.status.rawValue)),
      ("label", .text(place.status.label)), ("ordinal", place.ordinal.map { .number($0) } ?? .null),
    ])
  }

  func tell(_ report: MovementReport, file: String?, asJSON: Bool) {
    for finding in report.findings { console.report(finding) }
    if asJSON {
      console.result(
        JSONText.object([
          ("version", .number(1)), ("movement", json(report.movement)),
          ("registerNumber", .optional(report.registerNumber)), ("file", .optional(file)),
          ("findings", .list(report.findings.map { $0.json(console.language) })),
        ]).rendered())
      return
    }
    console.remark(
      Words(vi: "Đã ghi: \(line(report.movement))", en: "Noted: \(line(report.movement))"))
    if let number = report.registerNumber {
      console.remark(Words(vi: "Số đăng bộ: \(number)", en: "Register number: \(number)"))
    }
    if let file { console.remark(Words(vi: "Đã ghi tệp chuyển trường \(file).", en: "Wrote \(file).")) }
  }

  func tell(_ report: TransferReport, asJSON: Bool) {
    for finding in report.findings { console.report(finding) }
    if asJSON {
      console.result(
        JSONText.object([
          ("version", .number(1)), ("written", .bool(report.isWritten)),
          ("pupil", .text(report.pupil.rawValue)),
          ("year", .text(report.record.year.text)), ("marks", .bool(report.hasMarks)),
          ("periods", .list(report.periods.map { .text($0.rawValue) })),
          ("movement", json(report.movement)), ("registerNumber", .optional(report.registerNumber)),
          ("findings", .list(report.findings.map { $0.json(console.language) })),
        ]).rendered())
      return
    }
    let code = report.pupil.rawValue
    let years = report.record.history.count
    let periods = report.periods.map(\.label).joined(separator: ", ")
    let marks =
      periods.isEmpty
      ? Words(vi: "không có điểm của năm nay", en: "no marks of this year")
      : Words(vi: "kết quả \(periods)", en: "results of \(periods)")
    console.remark(
      Words(
        vi:
          "\(report.isWritten ? "Đã nạp" : "Sẽ nạp (chưa ghi gì)"): học sinh \(code) từ \(report.record.school); lý lịch, \(years) dòng quá trình học tập, \(marks.vietnamese).",
        en:
          "\(report.isWritten ? "Taken in" : "Would be taken in (nothing written)"): pupil \(code) from \(report.record.school); particulars, \(Words.count(years, "line")) of history, \(marks.english)."
      ))
    console.remark(Words(line(report.movement)))
    if let number = report.registerNumber {
      console.remark(Words(vi: "Số đăng bộ: \(number)", en: "Register number: \(number)"))
    }
  }
}

extension TransferReport {
  /// The periods whose results were taken.
  fileprivate var periods: [Period] {
    hasMarks ? Period.allCases.filter { record.results[$0] != nil } : []
  }
}

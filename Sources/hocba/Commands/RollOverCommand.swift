import Foundation
import HocBaKit

extension Command {
  static let yearRollOver = Command(
    "year roll-over",
    Words(
      vi: "chuyển sang năm học mới: lên lớp, ở lại, ra trường; khóa sổ năm cũ",
      en: "go on to the next school year: who goes up, stays, leaves; closes the old year"),
    needs: .manageYears,
    examples: [
      Words("hocba year roll-over 2024-2025 --dry-run"), Words("hocba year roll-over 2024-2025"),
      Words(
        vi: "hocba year roll-over 2024-2025 --dates ngay.json",
        en: "hocba year roll-over 2024-2025 --dates dates.json"),
    ],
    operands: [
      Operand(
        Words(vi: "NĂM-HỌC", en: "YEAR"),
        Words(vi: "năm học mới, ví dụ 2024-2025", en: "the new school year, such as 2024-2025"))
    ],
    options: [.dates, .dryRun],
    notes: [
      Words(
        vi:
          "Lớp 4A lên 5A; lớp 1 và khối không có học sinh lên thì lập như năm trước. Học sinh chưa biết có được lên lớp không thì lệnh dừng và nêu tên (mã kết thúc 1). Lớp và học sinh đã có trong năm mới được giữ nguyên. Giáo viên chủ nhiệm không chuyển theo: nạp bằng import classes. Có --dry-run thì chỉ xem kế hoạch.",
        en:
          "4A goes up to 5A; grade 1, and grades to which nobody comes up, are made as last year. If of a pupil it is not known whether the pupil goes up, nothing is done and all are named (exit 1). Classes and pupils that the new year has already stay. Homeroom teachers are not carried: import classes. With --dry-run only the plan is shown."
      )
    ]
  ) { session throws(Failure) in
    let year = try Session.year(session.arguments.operands[0])
    var dates: PeriodDates?
    if let file = session.arguments[.dates] {
      dates = try PeriodDates.load(from: Data(InputFile.read(file)), file: file, for: year)
    }
    let school = try session.openSchool()
    let report = try school.rollOver(
      to: year, dates: dates, regulations: session.regulations(),
      isDryRun: session.arguments.has(.dryRun), as: session.act())
    let speech = RollOverSpeech(console: session.console)
    for finding in report.refusals + report.notes { session.console.report(finding) }
    if session.wantsJSON { speech.json(report) } else { speech.words(report) }
    return report.refusals.isEmpty ? .done : .failed
  }

  static let yearClose = Command(
    "year close",
    Words(vi: "khóa sổ một năm học: không đổi được gì nữa", en: "close a school year: nothing in it changes"),
    needs: .closeYears,
    examples: [
      Words("hocba year close 2023-2024"), Words("hocba year close 2023-2024 --json"),
      Words("hocba year close 2023-2024 --school tran-duong.hocba"),
    ],
    operands: [year]
  ) { session throws(Failure) in
    let year = try Session.year(session.arguments.operands[0])
    let school = try session.openSchool()
    let act = session.act()
    let wasClosed = try school.closedYears().contains(year)
    if !wasClosed {
      try school.write(as: act) { (writer) throws(Failure) in try writer.closeYear(year, at: act.at) }
    }
    return session.tell(
      year, closed: true, changed: !wasClosed,
      wasClosed
        ? Words(
          vi: "Năm học \(year.text) đã khóa sổ từ trước; không có gì phải làm.",
          en: "The school year \(year.text) is closed already; nothing to do.")
        : Words(vi: "Đã khóa sổ năm học \(year.text).", en: "Closed the school year \(year.text)."))
  }

  static let yearReopen = Command(
    "year reopen",
    Words(
      vi: "mở lại năm học đã khóa sổ, có ghi lý do", en: "open a closed school year again, with a reason"),
    needs: .closeYears,
    examples: [
      Words(
        vi: "hocba year reopen 2023-2024 --reason sửa-điểm",
        en: "hocba year reopen 2023-2024 --reason mistake"),
      Words(
        vi: "hocba year reopen 2023-2024 --reason sửa-điểm --json",
        en: "hocba year reopen 2023-2024 --reason mistake --json"),
      Words(
        vi: "hocba year reopen 2023-2024 --reason sửa-điểm --as hieutruong",
        en: "hocba year reopen 2023-2024 --reason mistake --as principal"),
    ],
    operands: [year], options: [.reason],
    notes: [
      Words(
        vi: "Sửa xong thì khóa lại bằng: hocba year close NĂM-HỌC",
        en: "When all is mended, close it again: hocba year close YEAR")
    ]
  ) { session throws(Failure) in
    let year = try Session.year(session.arguments.operands[0])
    guard let reason = session.arguments[.reason] else { throw Failure(.reopenNeedsReason) }
    let school = try session.openSchool()
    let wasClosed = try school.closedYears().contains(year)
    try school.write(as: session.act(because: reason)) { (writer) throws(Failure) in
      try writer.reopenYear(year)
    }
    return session.tell(
      year, closed: false, changed: wasClosed,
      wasClosed
        ? Words(vi: "Đã mở lại năm học \(year.text).", en: "The school year \(year.text) is open again.")
        : Words(
          vi: "Năm học \(year.text) đang mở; không có gì phải làm.",
          en: "The school year \(year.text) is open; nothing to do."))
  }

  private static let year = Operand(
    Words(vi: "NĂM-HỌC", en: "YEAR"),
    Words(vi: "năm học, ví dụ 2023-2024", en: "the school year, such as 2023-2024"))
}

extension Session {
  fileprivate func tell(_ year: SchoolYear, closed: Bool, changed: Bool, _ words: Words) -> ExitCode {
    if wantsJSON {
      console.result(
        JSONText.object([
          ("version", .number(1)), ("year", .text(year.text)), ("closed", .bool(closed)),
          ("changed", .bool(changed)),
        ]).rendered())
    } else {
      console.remark(words)
    }
    return .done
  }
}

import Foundation
import HocBaKit

extension Option {
  static let dates = Option(
    "--dates", .text(Words(vi: "TỆP.json", en: "FILE.json")),
    Words(
      vi: "ngày của các thời điểm, ví dụ {\"end-year\": \"2024-05-31\"}",
      en: "dates of the periods, such as {\"end-year\": \"2024-05-31\"}"))
}

extension Command {
  static let yearOpen = Command(
    "year open",
    Words(
      vi: "mở năm học, với ngày của các thời điểm đánh giá",
      en: "open a school year, with the dates of its periods"),
    needs: .manageYears,
    examples: [
      Words("hocba year open 2023-2024"),
      Words(
        vi: "hocba year open 2023-2024 --dates ngay.json", en: "hocba year open 2023-2024 --dates dates.json"),
      Words("hocba year open 2024-2025"),
    ],
    operands: [
      Operand(
        Words(vi: "NĂM-HỌC", en: "YEAR"),
        Words(vi: "năm học, ví dụ 2023-2024", en: "the school year, such as 2023-2024"))
    ],
    options: [.dates],
    notes: [
      Words(
        vi:
          "Không có --dates thì dùng ngày thường lệ của năm học. Mở lại một năm đã mở với --dates để đổi ngày.",
        en:
          "Without --dates the usual dates of the year are used. Open a year again with --dates to change them."
      )
    ]
  ) { session throws(Failure) in
    let year = try Session.year(session.arguments.operands[0])
    let school = try session.openSchool()
    var dates: PeriodDates?
    if let file = session.arguments[.dates] {
      dates = try PeriodDates.load(from: Data(InputFile.read(file)), file: file, for: year)
    }
    let isNew = try school.openYear(year, dates: dates, as: session.act())
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("year", .text(year.text)), ("new", .bool(isNew))])
          .rendered())
      return .done
    }
    let words =
      switch (isNew, dates) {
      case (true, _): Words(vi: "Đã mở năm học \(year.text).", en: "Opened the school year \(year.text).")
      case (false, nil):
        Words(
          vi: "Năm học \(year.text) đã mở từ trước; không có gì thay đổi.",
          en: "The school year \(year.text) was open already; nothing changed.")
      case (false, _):
        Words(vi: "Đã đổi ngày của năm học \(year.text).", en: "Changed the dates of \(year.text).")
      }
    session.console.remark(words)
    return .done
  }

  static let yearList = Command(
    "year list",
    Words(
      vi: "các năm học đã mở và ngày của các thời điểm", en: "the school years and the dates of their periods"
    ),
    needs: .look,
    examples: [
      Words("hocba year list"), Words("hocba year list --json"),
      Words("hocba year list --school tran-duong.hocba"),
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let years = try school.years()
    let closed = try school.closedYears()
    if session.wantsJSON {
      var list: [JSONText] = []
      for year in years {
        let dates = try school.periodDates(year)
        list.append(
          .object([
            ("year", .text(year.text)), ("closed", .bool(closed.contains(year))),
            ("dates", .object(Period.allCases.map { ($0.rawValue, .optional(dates[$0]?.iso)) })),
          ]))
      }
      session.console.result(JSONText.object([("version", .number(1)), ("years", .list(list))]).rendered())
      return .done
    }
    if years.isEmpty {
      session.console.remark(
        Words(
          vi: "Chưa mở năm học nào. Gõ: hocba year open 2023-2024",
          en: "No school year is open. Type: hocba year open 2023-2024"))
    }
    for year in years {
      let dates = try school.periodDates(year)
      let days = Period.allCases.map { "\($0.label) \(dates[$0]?.text ?? "…")" }
      let mark =
        closed.contains(year) ? Words(vi: " (đã khóa sổ)", en: " (closed)").text(session.language) : ""
      session.console.result("\(year.text)\(mark): \(days.joined(separator: "; "))")
    }
    return .done
  }
}

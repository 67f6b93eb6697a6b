import Records
import Templates

/// A month of the attendance grid: always 31 columns, so that the days stand at the same places on every page.
struct BookMonth {
  /// A day of it.
  struct Day {
    let date: CivilDate
    let isWeekend: Bool
    /// Monday is `T2`, Sunday `CN`.
    let weekday: String
  }

  let year: Int
  let month: Int
  /// 31 places; nil where the month has no such day.
  let days: [Day?]

  init(year: Int, month: Int) {
    self.year = year
    self.month = month
    days = (1...31).map { number in
      CivilDate(checkedYear: year, month: month, day: number).map { date in
        // 1 January 1970 was a Thursday.
        let weekday = (date.daysSince1970 % 7 + 10) % 7
        return Day(
          date: date, isWeekend: weekday >= 5, weekday: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"][weekday])
      }
    }
  }

  /// September to May (forms.md 0.4: from 5 September to the end of May).
  static func ofSchoolYear(_ year: SchoolYear) -> [BookMonth] {
    (9...12).map { BookMonth(year: year.start, month: $0) }
      + (1...5).map { BookMonth(year: year.start + 1, month: $0) }
  }

  var value: Value {
    .record(
      Record(
        ClassBook.month,
        ordered: [
          .text("Tháng \(month < 3 ? "0" : "")\(month) năm \(year)"), .text("Tháng \(month)"),
          .list(
            days.enumerated().map { index, day in
              .record(
                Record(
                  ClassBook.day, ordinal: index,
                  ordered: [
                    .text(day.map { "\($0.weekday)\n\($0.date.day)" } ?? ""),
                    day.map { .number($0.date.day) } ?? .number(index + 1), .flag(day?.isWeekend ?? true),
                  ]))
            }),
        ]))
  }
}

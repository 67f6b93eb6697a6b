public import Diagnostics
public import Foundation

/// The dates of a school year's assessment points: what is printed as the date of their documents.
public struct PeriodDates: Hashable, Sendable {
  private var days: [Period: CivilDate]

  /// Dates of some or all points.
  public init(_ days: [Period: CivilDate] = [:]) { self.days = days }

  /// The date of a point, nil if none was given: dots are printed then (contract, section 4).
  public subscript(period: Period) -> CivilDate? {
    get { days[period] }
    set { days[period] = newValue }
  }

  /// The dates a year gets when nobody says otherwise.
  ///
  /// Presets, not law. Forms.md 0.4 gives the frame of 2023-2024 (semester I ends before 15 January, the year
  /// closes before 31 May) and the usual weeks of the mid-term points: 9 and 27 of a year that begins on 5
  /// September, so early November and late March.
  public static func preset(for year: SchoolYear) -> PeriodDates {
    PeriodDates([
      .midTerm1: CivilDate(year: year.start, month: 11, day: 10),
      .endTerm1: CivilDate(year: year.start + 1, month: 1, day: 15),
      .midTerm2: CivilDate(year: year.start + 1, month: 3, day: 25),
      .endYear: CivilDate(year: year.start + 1, month: 5, day: 31),
    ])
  }

  /// Reads the file of `year open --dates`: an object with the codes of the periods as keys, such as
  /// `{"end-term-1": "2024-01-12", "end-year": "2024-05-25"}`. Points not named keep their preset; `null` means
  /// that no date is known, so that dots are printed.
  public static func load(from data: Data, file: String, for year: SchoolYear) throws(Failure) -> PeriodDates
  {
    let json = try JSONObject(file: file, data: data)
    var dates = preset(for: year)
    for period in Period.allCases {
      let key = period.rawValue
      if json.isNull(key) {
        dates[period] = nil
      } else if let day = json.date(key) {
        dates[period] = day
        let first = CivilDate(year: year.start, month: 7, day: 1)
        if day < first || day > year.lastDay {
          json.complain(.periodDateOutsideYear, about: key, ["value": day.iso, "year": year.text])
        }
      }
    }
    json.finish()
    var latest: CivilDate?
    for period in Period.allCases {
      guard let day = dates[period] else { continue }
      if let latest, day <= latest, json.complaints.findings.isEmpty {
        json.complain(.periodDatesUnordered, about: period.rawValue, ["value": day.iso])
      }
      latest = day
    }
    try json.complaints.throwIfAny()
    return dates
  }
}

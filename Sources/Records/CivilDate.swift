/// A day of the calendar without clock or time zone.
public struct CivilDate: Hashable, Sendable, Comparable {
  /// Year, month from 1, day from 1.
  public let year: Int, month: Int, day: Int

  /// A day known to exist, such as one the school file has checked.
  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day, or nil if the calendar has none such (`31/02/2015`).
  public init?(checkedYear year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year),
      (1800...2999).contains(year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `31/12/2016`, `31-12-2016`, `31.12.2016` or `2016-12-31` (contract, section 3).
  public init?(_ text: String) {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { "/-.".contains($0) })
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCII) }),
      let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2])
    else { return nil }
    if parts[0].count == 4, text.contains("-") {
      self.init(checkedYear: a, month: b, day: c)
    } else if parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 {
      self.init(checkedYear: c, month: b, day: a)
    } else {
      return nil
    }
  }

  /// `31/12/2016`.
  public var text: String { "\(Self.two(day))/\(Self.two(month))/\(year)" }
  /// `2016-12-31`.
  public var iso: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }
  /// `ngày 05 tháng 3 năm 2024`: days below 10 and months 1 and 2 get a leading zero (decree 30/2020, annex I).
  public var long: String {
    "ngày \(Self.two(day)) tháng \(month <= 2 ? "0\(month)" : "\(month)") năm \(year)"
  }

  /// The day so many days after 1 January 1970.
  public init(daysSince1970 days: Int) {
    // Counted in eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// Days since 1 January 1970.
  public var daysSince1970: Int {
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Earlier days first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

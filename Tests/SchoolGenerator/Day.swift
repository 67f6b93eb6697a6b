/// A date as the tables write it: 31/12/2016.
struct Day {
  var day: Int
  var month: Int
  var year: Int

  init(_ day: Int, _ month: Int, _ year: Int) {
    self.day = day
    self.month = month
    self.year = year
  }

  /// Any day of a year that exists in the calendar.
  init(in year: Int, _ dice: inout Dice) {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    month = dice.within(1...12)
    day = dice.within(1...lengths[month - 1])
    self.year = year
  }

  var text: String { "\(padded(day, 2))/\(padded(month, 2))/\(year)" }

  /// Sorts as the calendar does.
  var key: Int { year * 10_000 + month * 100 + day }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

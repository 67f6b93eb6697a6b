import Foundation
import Records

/// A number of a cell, as a person typed it.
enum CellNumber {
  /// The text of a stored number: digits without an exponent, no more than the fifteen that a spreadsheet shows, a
  /// decimal comma. Nil when it is no number.
  static func text(_ stored: String) -> String? {
    let digits = stored.utf8
    if digits.count <= 15, !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.first != 0x30 || digits.count == 1
    {
      return stored
    }
    guard let number = value(stored) else { return nil }
    if number == number.rounded(), abs(number) < 1e18 { return "\(Int64(number))" }
    // A number above the digits that a spreadsheet keeps stays in its rounded form, so that a code is refused.
    if abs(number) >= 1e18 { return String(format: "%.5E", number).replacing(".", with: ",") }
    let shortest = String(format: "%.15g", number)
    guard let typed = Double(shortest) else { return nil }
    let text = "\(typed)"
    if text.contains("e") { return expanded(typed) }
    return text.replacing(".", with: ",")
  }

  /// The stored number.
  static func value(_ stored: String) -> Double? {
    guard let number = Double(stored), number.isFinite else { return nil }
    return number
  }

  /// A very small number without its exponent.
  private static func expanded(_ number: Double) -> String {
    var text = String(format: "%.20f", number)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text.replacing(".", with: ",")
  }

  /// The day of a serial number, nil outside the calendar of spreadsheets.
  ///
  /// In the 1900 system day 1 is 1/1/1900 and day 60 the 29/2/1900 that never was, so that days below it stand one
  /// earlier than counting back gives; in the 1904 system day 0 is 1/1/1904.
  static func date(serial: Double, is1904: Bool) -> CivilDate? {
    guard serial >= (is1904 ? 0 : 1), serial < 400_000 else { return nil }
    var day = Int(serial.rounded(.down))
    if is1904 {
      day += 1462
    } else if day < 60 {
      day += 1
    } else if day == 60 {
      return nil
    }
    return civil(daysSince1970: day - 25569)
  }

  /// Howard Hinnant's `civil_from_days`.
  private static func civil(daysSince1970 days: Int) -> CivilDate? {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return CivilDate(
      checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }
}

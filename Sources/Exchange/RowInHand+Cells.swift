import Diagnostics
import Records
import Vietnamese

/// Reading cells of the kinds that several tables have (contract, section 3). Each gives nil for an empty cell
/// and for one that it refuses.
extension RowInHand {
  /// One line of text. Line breaks and tabs become spaces; a look-alike of Đ becomes Đ; both are reported.
  mutating func line(_ column: TableColumn) -> String? {
    line(cell(column), column.heading)
  }

  mutating func line(_ written: String, _ heading: String) -> String? {
    guard !written.isEmpty else { return nil }
    guard Self.isOdd(written) else { return written }
    var text = written
    if written.utf8.contains(where: { $0 < 0x20 }) {
      text = String(
        String.UnicodeScalarView(
          written.unicodeScalars.map { Self.isBreak($0) ? " " : $0 }))
    }
    // Within a line a blank is one plain blank.
    if text.contains("\u{A0}") || text.contains("  ") {
      text = text.replacing("\u{A0}", with: " ").split(separator: " ", omittingEmptySubsequences: true)
        .joined(separator: " ")
    }
    return printable(text, written, heading)
  }

  /// Text of several lines, such as a comment.
  mutating func paragraph(_ written: String, _ heading: String) -> String? {
    guard !written.isEmpty else { return nil }
    guard Self.isOdd(written) else { return written }
    let text = String(
      String.UnicodeScalarView(
        written.replacing("\r\n", with: "\n").unicodeScalars.map { $0 == "\r" ? "\n" : $0 == "\t" ? " " : $0 }
      ))
    return printable(text, text, heading)
  }

  /// A text that the table cannot do without.
  mutating func requiredLine(_ column: TableColumn) -> String? {
    guard !cell(column).isEmpty else {
      refuse(.cellMissing, column.heading)
      return nil
    }
    return line(column)
  }

  /// A code: text with its leading zeros. A number that a spreadsheet has rounded is no code any more.
  mutating func code(_ column: TableColumn) -> String? {
    guard let text = line(column) else { return nil }
    let isRounded =
      text.utf8.contains(0x2B) && text.wholeMatch(of: /[0-9]+([.,][0-9]+)?[eE]\+[0-9]+/) != nil
    // A spreadsheet keeps fifteen digits of a number.
    if isRounded || kind(column) == .number && text.utf8.count > 15 {
      refuse(.codeRounded, column.heading, ["value": text])
      return nil
    }
    return text
  }

  /// A code that the table cannot do without.
  mutating func requiredCode(_ column: TableColumn) -> String? {
    guard !cell(column).isEmpty else {
      refuse(.cellMissing, column.heading)
      return nil
    }
    return code(column)
  }

  /// `31/12/2016` or `2016-12-31`.
  mutating func date(_ column: TableColumn) -> CivilDate? {
    let written = cell(column)
    guard !written.isEmpty else { return nil }
    let year = column == PupilColumns.birthDate ? table.year?.start : nil
    if let reading = CellDate.read(written, kind(column), is1904: table.is1904, year: year) {
      if let before = reading.repaired { repair(column.heading, before, as: reading.date.text) }
      return reading.date
    }
    refuse(CellDate.isWhole(written) ? .notADate : .dateUnreadable, column.heading, ["value": written])
    return nil
  }

  /// `Nam` or `Nữ`.
  mutating func sex(_ column: TableColumn) -> Sex? {
    let written = cell(column)
    guard !written.isEmpty else { return nil }
    switch written.matchingKey {
    case "nam": return .male
    case "nữ": return .female
    default:
      refuse(.notASex, column.heading, ["value": written])
      return nil
    }
  }

  /// A count of days; `3,0` is repaired to 3.
  mutating func count(_ column: TableColumn) -> Int? {
    let written = cell(column)
    guard !written.isEmpty else { return nil }
    guard let number = WholeNumber(written), number.value <= 366 else {
      refuse(.notACount, column.heading, ["value": written])
      return nil
    }
    if number.hadDecimals { repair(column.heading, written, as: "\(number.value)") }
    return number.value
  }

  /// A measure with at most two decimals, written with a decimal comma.
  mutating func measure(_ column: TableColumn, _ legal: ClosedRange<Int>, _ message: Message) -> String? {
    let written = cell(column)
    guard !written.isEmpty else { return nil }
    let text = written.replacing(".", with: ",")
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = WholeNumber(String(parts[0])),
      legal.contains(whole.value),
      parts.count == 1
        || ((1...2).contains(parts[1].count) && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) })
    else {
      refuse(
        message, column.heading,
        ["value": written, "lowest": "\(legal.lowerBound)", "highest": "\(legal.upperBound)"])
      return nil
    }
    if text != written { repair(column.heading, written, as: text) }
    return text
  }

  /// Whether a cell needs a second look: it has a control character, a look-alike of Đ, or an invisible
  /// character. Nearly no cell has, and one look at the bytes says so.
  private static func isOdd(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { bytes in
      var before: UInt8 = 0
      for byte in bytes {
        switch (before, byte) {
        case (_, 0..<0x20), (_, 0x7F): return true
        case (0xC2, 0x80...0xA0), (0xC2, 0xAD): return true  // U+0080 to U+009F, no-break space, soft hyphen
        case (0x20, 0x20): return true
        case (0xC3, 0x90), (0xC3, 0xB0), (0xC6, 0x89): return true  // Ð, ð, Ɖ
        case (0xE2, 0x80...0x81), (0xEF, 0xBB): return true  // zero-width characters, byte order mark
        default: before = byte
        }
      }
      return false
    }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\t"
  }

  /// The text without look-alikes and invisible characters; refused when it has a character that no printer knows.
  private mutating func printable(_ text: String, _ written: String, _ heading: String) -> String? {
    let visible = String(
      String.UnicodeScalarView(
        text.repairedDStroke.unicodeScalars.filter { !Self.invisible.contains($0.value) }))
    if let control = visible.unicodeScalars.first(where: { scalar in
      scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
    }) {
      refuse(.cellUnprintable, heading, ["character": control.codePoint])
      return nil
    }
    let dropped = text.unicodeScalars.filter { Self.invisible.contains($0.value) }
    if !dropped.isEmpty {
      var names: [String] = []
      for name in dropped.map(\.codePoint) where !names.contains(name) { names.append(name) }
      leaveOut(heading, names.joined(separator: ", "), leaving: visible)
    } else if visible != written {
      repair(heading, Self.oneLine(written), as: visible)
    }
    return visible.isEmpty ? nil : visible
  }

  /// Soft hyphen, zero-width characters, byte order mark.
  private static let invisible: Set<UInt32> = [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]

  private static func oneLine(_ text: String) -> String {
    text.replacing("\r\n", with: "↵").replacing("\n", with: "↵").replacing("\r", with: "↵")
  }
}

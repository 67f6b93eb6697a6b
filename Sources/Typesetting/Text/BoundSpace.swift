/// Spaces at which a line ends only when there is no other: a number stays with the word that it numbers, a sign
/// with its number.
///
/// `ngày 31`, `tháng 5`, `năm 2024`, `Điều 9`, `lớp 4A`, `học kỳ II`, `32 mm`, `8 %`. The text keeps its plain
/// spaces.
enum BoundSpace {
  /// Words that a number belongs to, in small letters.
  private static let leading: Set<[UInt16]> = words([
    "ngày", "tháng", "năm", "điều", "khoản", "điểm", "mục", "chương", "số", "lớp", "khối", "tờ", "trang",
    "tuần",
    "quý", "kỳ", "kì", "nhóm", "quyển", "tập",
  ])
  /// Signs and units that belong to the number before them.
  private static let trailing: Set<[UInt16]> = words(["%", "mm", "cm", "m", "kg", "g"])

  private static func words(_ words: [String]) -> Set<[UInt16]> { Set(words.map { Array($0.utf16) }) }

  /// Whether the space at an index of a text is one.
  static func isOne(_ units: UnsafeBufferPointer<UInt16>, at index: Int) -> Bool {
    guard index > 0, index + 1 < units.count else { return false }
    let (before, after) = (units[index - 1], units[index + 1])
    if isDigit(after) || after == 0x2E || isRoman(after) {
      guard !isDigit(before), isNumber(units, from: index + 1) else { return false }
      return leading.contains(wordBefore(units, index))
    }
    guard isDigit(before), after == 0x25 || after == 0x6D || after == 0x63 || after == 0x6B || after == 0x67
    else { return false }
    var end = index + 1
    while end < units.count, end < index + 4, isLetter(units[end]) { end += 1 }
    return trailing.contains(Array(units[index + 1..<end]))
  }

  /// Digits and what may follow them (`4A`), dots to fill in, or a Roman number alone.
  private static func isNumber(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Bool {
    guard isRoman(units[start]) else { return true }
    var end = start
    while end < units.count, isRoman(units[end]) { end += 1 }
    return end == units.count || !isLetter(units[end])
  }

  private static func wordBefore(_ units: UnsafeBufferPointer<UInt16>, _ index: Int) -> [UInt16] {
    var start = index
    while start > 0, index - start < 8, isLetter(units[start - 1]) { start -= 1 }
    var word = Array(units[start..<index])
    // The first letter may be a capital: Ngày, Điều, TỜ is left alone.
    if let first = word.first {
      if (0x41...0x5A).contains(first) { word[0] = first + 0x20 }
      if first == 0x110 { word[0] = 0x111 }
    }
    return word
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }
  private static func isRoman(_ unit: UInt16) -> Bool { unit == 0x49 || unit == 0x56 || unit == 0x58 }
  private static func isLetter(_ unit: UInt16) -> Bool {
    unit != 0x20 && unit != 0x0A && unit != 0x2C && unit != 0x2E && unit != 0x28 && unit != 0x29
      && unit != 0x3B
      && unit != 0x3A
  }
}

/// Which cells of a workbook show their number as a date: the styles part (ECMA-376 part 1, 18.8.30 and 18.8.45).
struct NumberFormats: XMLPartHandler {
  private var codes: [Int: String] = [:]
  private var formatOfStyle: [Int] = []
  private var isInCellFormats = false
  private(set) var isDate: [Bool] = []
  /// By style: how a number is shown with zeros in front or letters beside it; nil where that is the number alone.
  private(set) var digits: [DigitFormat?] = []

  mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] ?? "" }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      formatOfStyle.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  mutating func end(_ name: String, _ text: String) {
    switch name {
    case "cellXfs": isInCellFormats = false
    case "styleSheet":
      isDate = formatOfStyle.map { id in codes[id].map(Self.isDate) ?? Self.isBuiltInDate(id) }
      digits = formatOfStyle.map { id in codes[id].flatMap(DigitFormat.init) }
    default: break
    }
  }

  /// Dates and times among the formats that files do not spell out; 27 to 36 and 50 to 58 are dates of East Asian
  /// installations.
  static func isBuiltInDate(_ id: Int) -> Bool {
    (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id) || (50...58).contains(id)
  }

  /// Whether a format code shows a date: `d`, `m` or `y` outside quotes, brackets and escapes. An `m` beside `h` or
  /// `s` is a minute.
  static func isDate(_ code: String) -> Bool {
    var hasDay = false
    var hasMonth = false
    var hasClock = false
    var characters = code.lowercased().unicodeScalars.makeIterator()
    while let scalar = characters.next() {
      switch scalar {
      case "\"": while let next = characters.next(), next != "\"" {}
      case "[": while let next = characters.next(), next != "]" {}
      case "\\", "_", "*": _ = characters.next()
      case ";": return hasDay || hasMonth && !hasClock  // the first section shows positive numbers
      case "d", "y": hasDay = true
      case "m": hasMonth = true
      case "h", "s": hasClock = true
      case "g":  // `General`
        return false
      default: break
      }
    }
    return hasDay || hasMonth && !hasClock
  }
}

import Diagnostics
import Records

/// The cells of one sheet (ECMA-376 part 1, 18.3.1).
struct SheetCells: XMLPartHandler {
  private(set) var rows: [SheetRow] = []
  private(set) var merges: [SheetGrid.Merge] = []
  /// Places taken, for the limit over all sheets.
  private(set) var places = 0

  private let strings: [String]
  private let formats: NumberFormats
  private let is1904: Bool
  private let limits: WorkbookLimits
  private let file: String
  private let part: String

  private var rowNumber = 0
  private var cells: [String] = []
  private var kinds: [CellKind] = []
  private var hasKinds = false
  private var shown: [Int: String] = [:]
  private var column = -1
  private var type = ""
  private var style = 0
  private var value: String?
  private var inline = ""
  private var hasFormula = false
  private var isPhonetic = false
  private var hasText = false

  init(
    strings: [String], formats: NumberFormats, is1904: Bool, limits: WorkbookLimits, file: String,
    part: String
  ) {
    self.strings = strings
    self.formats = formats
    self.is1904 = is1904
    self.limits = limits
    self.file = file
    self.part = part
  }

  mutating func start(_ name: String, _ attributes: [String: String]) throws(Failure) {
    switch name {
    case "c":
      let next = attributes["r"].flatMap { CellReference($0)?.column } ?? column + 1
      column = next
      type = attributes["t"] ?? ""
      style = attributes["s"].flatMap { Int($0) } ?? 0
      (value, inline, hasFormula, isPhonetic, hasText) = (nil, "", false, false, false)
    case "row":
      let next = attributes["r"].flatMap { Int($0) } ?? rowNumber + 1
      guard next > rowNumber, next <= 1 << 20 else { throw damaged }
      rowNumber = next
      column = -1
      cells = []
      kinds = []
      hasKinds = false
      shown = [:]
    case "f": hasFormula = true
    case "rPh": isPhonetic = true
    case "mergeCell":
      guard merges.count < limits.merges else { throw limits.failure(.merges, file: file) }
      if let merge = attributes["ref"].flatMap(SheetGrid.Merge.init(reference:)) { merges.append(merge) }
    default: break
    }
  }

  mutating func end(_ name: String, _ text: String) throws(Failure) {
    switch name {
    case "v": value = text
    case "t":
      if !isPhonetic { inline += text }
      hasText = true
    case "rPh": isPhonetic = false
    case "c": try takeCell()
    case "row": try takeRow()
    default: break
    }
  }

  private var damaged: Failure { Failure(.workbookPartDamaged, at: .file(file), ["part": part]) }

  private mutating func takeCell() throws(Failure) {
    let (text, kind) = try content()
    guard !text.isEmpty else { return }
    guard column >= 0, column < limits.columns else { throw limits.failure(.columns, file: file) }
    while cells.count <= column {
      cells.append("")
      kinds.append(.text)
    }
    cells[column] = text
    kinds[column] = kind
    if kind != .text { hasKinds = true }
    if kind == .number, formats.digits.indices.contains(style),
      let code = formats.digits[style]?.shown(text)
    {
      shown[column] = code
    }
  }

  private func content() throws(Failure) -> (String, CellKind) {
    switch type {
    case "s":
      guard let value else { return ("", .text) }
      guard let index = Int(value), strings.indices.contains(index) else { throw damaged }
      return (strings[index], .text)
    case "inlineStr": return (CellText.clean(EscapedText.decode(inline)), .text)
    case "str": return (CellText.clean(EscapedText.decode(value ?? "")), .text)
    // A box that is ticked, or is not.
    case "b": return (value == "1" || value == "true" ? "TRUE" : "", .text)
    case "e": return (value ?? "", .failed)
    case "d":
      let day = (value ?? "").prefix(10)
      return (day.isEmpty ? "" : String(day), .date)
    default:
      if hasText, value == nil { return (CellText.clean(EscapedText.decode(inline)), .text) }
      guard let value, !value.isEmpty else { return hasFormula ? ("=", .uncomputed) : ("", .text) }
      guard let number = CellNumber.value(value), let text = CellNumber.text(value) else { throw damaged }
      if formats.isDate.indices.contains(style), formats.isDate[style],
        let date = CellNumber.date(serial: number, is1904: is1904)
      {
        return (date.text, .date)
      }
      return (text, .number)
    }
  }

  private mutating func takeRow() throws(Failure) {
    guard !cells.isEmpty else { return }
    guard rows.count < limits.rows else { throw limits.failure(.rows, file: file) }
    places += cells.count
    guard places <= limits.cells else { throw limits.failure(.cells, file: file) }
    // Rows without cells are not written; one of them is enough to end a table.
    if rowNumber > (rows.last?.number ?? 0) + 1 {
      rows.append(SheetRow(number: (rows.last?.number ?? 0) + 1, cells: []))
    }
    rows.append(SheetRow(number: rowNumber, cells: cells, kinds: hasKinds ? kinds : [], shown: shown))
  }
}

/// `AB12`: a column, counted from 0, and a row, counted from 1.
struct CellReference {
  let column: Int
  let row: Int

  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var hasDigits = false
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where !hasDigits: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where !hasDigits: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39:
        hasDigits = true
        row = row * 10 + Int(byte - 0x30)
      case 0x24: break  // `$`
      default: return nil
      }
      if column > 1 << 20 || row > 1 << 22 { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.column = column - 1
    self.row = row
  }

  /// `AB` for 27.
  static func letters(_ column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension SheetGrid.Merge {
  /// `A1:D2`.
  fileprivate init?(reference: String) {
    let parts = reference.split(separator: ":")
    guard let first = parts.first.flatMap({ CellReference($0) }),
      let last = parts.last.flatMap({ CellReference($0) }),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }
}

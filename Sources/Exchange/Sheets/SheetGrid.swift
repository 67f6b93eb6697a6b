/// What a spreadsheet says of a cell beside its text.
enum CellKind: UInt8, Sendable, Hashable {
  /// Text; every cell of a CSV file.
  case text
  /// A number; its text has no exponent and a decimal comma.
  case number
  /// A day; its text is `31/12/2016`.
  case date
  /// A formula that failed; its text is such as `#REF!`.
  case failed
  /// A formula without a stored result.
  case uncomputed
}

/// A row of a table: its cells, and its number as a spreadsheet shows it.
struct SheetRow: Sendable, Hashable {
  /// Counts from 1; a row whose cells hold line breaks is still one row.
  let number: Int
  /// Trimmed and NFC.
  var cells: [String]
  /// The kinds of the cells; empty when all are text.
  var kinds: [CellKind] = []
  /// By position: cells that were converted from an old encoding, or are taken as the spreadsheet shows them.
  var conversions: [Int: Conversion] = [:]
  /// By position: numbers as their format shows them (`0011`), where that is more than the number.
  var shown: [Int: String] = [:]
  /// The positions of cells that look like an old encoding and were left as they are.
  var suspects: Set<Int> = []

  /// What a cell was before it was converted.
  struct Conversion: Sendable, Hashable {
    let original: String
    /// Whether every such cell is told, and not their number alone.
    let isTold: Bool
  }

  var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  /// The text of a cell; empty behind the last.
  func text(_ position: Int) -> String { position < cells.count ? cells[position] : "" }

  /// The kind of a cell.
  func kind(_ position: Int) -> CellKind { position < kinds.count ? kinds[position] : .text }
}

/// Cells of one sheet, or of a CSV file read with one separator.
struct SheetGrid: Sendable {
  /// Cells that stand as one; only the first of them has a text.
  struct Merge: Sendable, Hashable {
    let rows: ClosedRange<Int>
    /// Counts from 0.
    let columns: ClosedRange<Int>
  }

  /// The name of the sheet; nil in a CSV file.
  var name: String?
  /// Whether the sheet is hidden.
  var isHidden = false
  /// In order; of several blank rows in a gap there may be only one.
  var rows: [SheetRow] = []
  var merges: [Merge] = []
  /// Whether every row must have as many cells as the heading: in a CSV file a shorter one was cut off.
  var isOfFullRows = true
  /// Whether day 0 is 1/1/1904.
  var is1904 = false
}

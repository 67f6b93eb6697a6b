public import Diagnostics

/// A table to be written, whatever the format.
///
/// Cells are written as they are, also one that begins with `=`, `+`, `-` or `@`: a comment `=)` must come back
/// unchanged, and putting an apostrophe before it would change the record. In a workbook such a cell is text and no
/// formula, so nothing can run. A CSV file has no way to say so: whoever opens it in a spreadsheet program sees what
/// that program makes of it, which is why files for people are best written as `.xlsx`.
public struct OutputSheet: Sendable {
  /// How the cells of a column are shown.
  enum Kind: Sendable, Hashable {
    /// A code or a short text, kept as text.
    case text
    /// A whole number where it is one.
    case number
    /// A level: a letter in the middle.
    case letter
    /// A comment: broken into lines.
    case long
  }

  /// What may be entered in a cell.
  enum Rule: Sendable, Hashable {
    case free
    /// Nothing: the pupil has no such mark.
    case closed
    case oneOf([String])
    case wholeNumber(ClosedRange<Int>)
  }

  struct Column: Sendable, Hashable {
    let heading: String
    let kind: Kind
    /// In characters.
    let width: Int

    init(_ heading: String, _ kind: Kind = .text, width: Int? = nil) {
      self.heading = heading
      self.kind = kind
      self.width = width ?? max(8, min(heading.count + 2, 22))
    }
  }

  struct Row: Sendable, Hashable {
    var cells: [String]
    /// By column; empty when all are free.
    var rules: [Rule] = []
  }

  /// The name of the sheet in a workbook.
  let name: String
  let columns: [Column]
  var rows: [Row] = []
  /// How many columns stay in sight when the sheet is scrolled sideways.
  var frozenColumns = 0

  init(_ name: String, _ columns: [Column], frozenColumns: Int = 0) {
    self.name = name
    self.columns = columns
    self.frozenColumns = frozenColumns
  }

  mutating func add(_ cells: [String], rules: [Rule] = []) {
    rows.append(Row(cells: cells, rules: rules))
  }

  /// An empty report: rows of text under these headings.
  public static func report(_ name: String, _ headings: [String]) -> OutputSheet {
    OutputSheet(name, headings.map { Column($0, width: $0.count > 8 ? 24 : 12) })
  }

  /// The headings of its columns.
  public var headings: [String] { columns.map(\.heading) }

  /// Adds a row of text.
  public mutating func addLine(_ cells: [String]) { add(cells) }

  /// The file.
  ///
  /// - Throws: when a workbook is wanted on a machine without libz.
  public func bytes(as format: SheetFormat) throws(Failure) -> [UInt8] {
    switch format {
    case .csv: csv
    case .xlsx: try WorkbookWriter(self).bytes()
    }
  }

  /// CSV as the contract has it.
  var csv: [UInt8] {
    var csv = CSVWriter(headings: columns.map(\.heading))
    for row in rows { csv.row(row.cells) }
    return csv.bytes
  }
}

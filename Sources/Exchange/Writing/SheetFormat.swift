/// A format in which tables are written.
public enum SheetFormat: String, CaseIterable, Sendable, Hashable {
  /// UTF-8 with its mark, commas, CRLF.
  case csv
  /// An Excel workbook (ECMA-376).
  case xlsx
}

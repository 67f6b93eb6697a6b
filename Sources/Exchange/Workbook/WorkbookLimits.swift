import Diagnostics

/// How large a workbook may be. A whole school's year is far below all of these; a file made to fill the memory
/// is stopped at the first.
struct WorkbookLimits: Sendable {
  enum Limit: Sendable {
    case entries, inflatedBytes, sheets, rows, columns, cells, sharedStrings, merges
  }

  /// Parts in the container.
  var entries = 4096
  /// All parts that are read, inflated.
  var inflatedBytes = 192 << 20
  /// Sheets in the workbook.
  var sheets = 256
  /// Rows of a sheet with anything in them.
  var rows = 50_000
  /// The last column with anything in it.
  var columns = 1024
  /// Places for cells over all sheets, empty ones between others among them.
  var cells = 6_000_000
  /// Texts that cells share.
  var sharedStrings = 2_000_000
  /// Merged ranges of a sheet.
  var merges = 100_000

  /// What is said when a limit is passed.
  func failure(_ limit: Limit, file: String) -> Failure {
    let words: (vi: String, en: String) =
      switch limit {
      case .entries: ("\(entries) phần trong tệp", "\(entries) parts in the file")
      case .inflatedBytes: ("\(inflatedBytes >> 20) MiB khi giải nén", "\(inflatedBytes >> 20) MiB unpacked")
      case .sheets: ("\(sheets) trang tính", "\(sheets) sheets")
      case .rows: ("\(rows) dòng có dữ liệu", "\(rows) rows with anything in them")
      case .columns: ("\(columns) cột", "\(columns) columns")
      case .cells: ("\(cells) ô", "\(cells) cells")
      case .sharedStrings: ("\(sharedStrings) chuỗi dùng chung", "\(sharedStrings) shared texts")
      case .merges: ("\(merges) vùng gộp ô", "\(merges) merged ranges")
      }
    return Failure(.workbookTooLarge, at: .file(file), ["limit": Message.words(vi: words.vi, en: words.en)])
  }
}

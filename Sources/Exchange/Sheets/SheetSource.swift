public import Diagnostics

/// A spreadsheet file as tables are read from it, whatever its format: CSV in any dress, or the sheets of an Excel
/// workbook.
public struct SheetSource: Sendable {
  enum Content: Sendable {
    case text(CSVText)
    case workbook([SheetGrid])
  }

  /// The name of the file, for findings.
  let file: String
  let content: Content
  /// How text of old fonts is treated.
  let encoding: TextEncoding?

  /// Opens a file; its first bytes say of which format it is.
  ///
  /// - Parameters:
  ///   - encoding: as the user gave it; nil: not given, so that an old encoding is proposed but not converted.
  ///   - sheet: the sheet of a workbook to read; nil: the first with a heading that the table knows.
  /// - Throws: when the file is empty, damaged, of another kind, or passes a limit.
  public init(
    _ bytes: [UInt8], file: String, encoding: TextEncoding? = nil, sheet: String? = nil
  ) throws(Failure) {
    self.file = file
    self.encoding = encoding
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Failure(.oldWorkbook, at: .file(file)) }
    if let kind = OtherFile.kind(of: bytes) {
      throw Failure(.notASpreadsheet, at: .file(file), ["kind": kind])
    }
    guard bytes.starts(with: [0x50, 0x4B]) && bytes.dropFirst(2).first.map({ $0 < 9 }) == true else {
      content = .text(try CSVText(bytes, file: file, encoding: encoding))
      return
    }
    var sheets = try WorkbookReader.sheets(of: bytes, file: file)
    if let sheet {
      let key = HeadingKey(sheet)
      guard
        let named = sheets.first(where: { $0.name == sheet })
          ?? sheets.first(where: { $0.name.map(HeadingKey.init) == key })
      else {
        throw Failure(
          .sheetUnknown, at: .file(file),
          ["sheet": sheet, "known": sheets.compactMap(\.name).joined(separator: ", ")])
      }
      sheets = [named]
    }
    if sheets.allSatisfy({ $0.rows.isEmpty }) { throw Failure(.emptyFile, at: .file(file)) }
    content = .workbook(sheets)
  }

  /// A grid with text of old fonts treated as the encoding says, and what is to be said of it.
  func settled(_ grid: SheetGrid) throws(Failure) -> (grid: SheetGrid, findings: [Finding]) {
    guard encoding != .utf8 else { return (grid, []) }
    let legacy = LegacyText(grid.rows)
    guard legacy.legacyCells > 0 || encoding == .tcvn3 else { return (grid, []) }
    guard let encoding else {
      if legacy.isLikely { throw Failure(.looksLikeTCVN3, at: .file(file)) }
      var grid = grid
      legacy.mark(&grid.rows)
      return (grid, [])
    }
    var grid = grid
    let count = legacy.convert(&grid.rows, isCertain: encoding == .tcvn3)
    guard count > 0 else { return (grid, []) }
    return (grid, [.note(.convertedFromTCVN3, at: .file(file), ["count": "\(count)"])])
  }
}

import Diagnostics

/// Splits text into rows and cells by RFC 4180; CRLF, LF and a lone CR end a row.
struct CSVRecords {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let file: String

  init(_ text: CSVText, separator: UInt8) {
    bytes = text.bytes
    file = text.file
    self.separator = separator
  }

  /// The rows.
  ///
  /// Blank rows are rows: a spreadsheet counts them.
  /// - Throws: when a quote is never closed, at the row where it opens.
  func rows() throws(Failure) -> [SheetRow] {
    let (rows, fault) = rows(limit: .max)
    if let fault { throw Failure(.unclosedQuote, at: .row(file: file, row: fault)) }
    return rows
  }

  /// At most `limit` rows from the first on, and the row in which a quote opens that is never closed.
  func rows(limit: Int) -> (rows: [SheetRow], fault: Int?) {
    var rows: [SheetRow] = []
    var cells: [String] = []
    var index = 0
    let end = bytes.count
    while index < end, rows.count < limit {
      let (cell, next, closed) = cell(at: index)
      guard closed else {
        return (rows, rows.count + 1)
      }
      cells.append(cell)
      index = next
      if index < end, bytes[index] == separator {
        index += 1
        if index < end { continue }
        cells.append("")
      }
      if index < end, bytes[index] == 0x0D { index += 1 }
      if index < end, bytes[index] == 0x0A { index += 1 }
      rows.append(SheetRow(number: rows.count + 1, cells: cells))
      cells.removeAll(keepingCapacity: true)
    }
    return (rows, nil)
  }

  /// The cell that begins at `start`, where it ends, and whether its quotes are closed.
  private func cell(at start: Int) -> (text: String, next: Int, closed: Bool) {
    var index = start
    let end = bytes.count
    guard index < end, bytes[index] == 0x22 else {
      while index < end, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      return (Self.text(bytes[start..<index]), index, true)
    }
    index += 1
    let opening = index
    while index < end, bytes[index] != 0x22 { index += 1 }
    if index + 1 == end || (index + 1 < end && isEnd(bytes[index + 1])) {
      return (Self.text(bytes[opening..<index]), index + 1, true)
    }
    return longCell(from: opening)
  }

  /// A quoted cell with doubled quotes in it, or with text behind its closing quote.
  private func longCell(from opening: Int) -> (text: String, next: Int, closed: Bool) {
    var content: [UInt8] = []
    var index = opening
    let end = bytes.count
    while index < end {
      if bytes[index] != 0x22 {
        content.append(bytes[index])
      } else if index + 1 < end, bytes[index + 1] == 0x22 {
        content.append(0x22)
        index += 1
      } else {
        index += 1
        while index < end, !isEnd(bytes[index]) {
          content.append(bytes[index])
          index += 1
        }
        return (Self.text(content[...]), index, true)
      }
      index += 1
    }
    return ("", end, false)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { CellText.clean(bytes) }
}

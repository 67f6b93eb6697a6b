import Diagnostics

/// Which grid of a file holds the table, and the heading in it.
struct GridChoice {
  let grid: SheetGrid
  let block: HeadingBlock
  let findings: [Finding]
  /// How findings name the file; of a workbook with several sheets also the sheet.
  let file: String

  init(
    _ source: SheetSource, _ catalogue: ColumnCatalogue, _ headings: any HeadingReading
  ) throws(Failure) {
    switch source.content {
    case .text(let text): try self.init(text, source, catalogue, headings)
    case .workbook(let sheets): try self.init(sheets, source, catalogue, headings)
    }
  }

  /// Of the three separators the one that makes the most heads known.
  private init(
    _ text: CSVText, _ source: SheetSource, _ catalogue: ColumnCatalogue, _ headings: any HeadingReading
  ) throws(Failure) {
    var best = CSVRecords(text, separator: 0x2C)
    var bestScore = Int.min
    for separator in [0x2C, 0x3B, 0x09] as [UInt8] {
      let records = CSVRecords(text, separator: separator)
      // With the wrong separator quotes may seem open; where one truly is, the heads before it still tell.
      let rows = records.rows(limit: 60).rows
      let block = HeadingBlock.find(in: SheetGrid(rows: rows), rows: rows, catalogue, headings)
      // An old encoding hides the heads too; how many cells there are then tells as much.
      let widest = rows.map(\.cells.count).max() ?? 0
      guard let score = block?.score ?? (widest > 1 ? widest - 1_000_000 : nil) else { continue }
      if score > bestScore { (best, bestScore) = (records, score) }
    }
    let grid = SheetGrid(rows: try best.rows())
    try self.init(grid, text, source, catalogue, headings)
  }

  private init(
    _ unsettled: SheetGrid, _ text: CSVText, _ source: SheetSource, _ catalogue: ColumnCatalogue,
    _ headings: any HeadingReading
  ) throws(Failure) {
    let (grid, settling) = text.wasTCVN3 ? (unsettled, []) : try source.settled(unsettled)
    var findings = settling
    if text.wasTCVN3 { findings.insert(.note(.fileWasTCVN3, at: .file(text.file)), at: 0) }
    guard let block = HeadingBlock.find(in: grid, rows: grid.rows, catalogue, headings) else {
      throw Self.noHeading(catalogue, text.file)
    }
    self.grid = grid
    self.block = block
    self.findings = findings
    file = text.file
  }

  /// The first visible sheet with all that the table needs; else the first with a heading at all, so that it can be
  /// said what is missing.
  private init(
    _ sheets: [SheetGrid], _ source: SheetSource, _ catalogue: ColumnCatalogue, _ headings: any HeadingReading
  ) throws(Failure) {
    typealias Found = (grid: SheetGrid, block: HeadingBlock, findings: [Finding])
    var complete: [Found] = []
    var partial: [Found] = []
    var refusal: Failure?
    for sheet in sheets.filter({ !$0.isHidden }) + sheets.filter(\.isHidden) {
      do throws(Failure) {
        let (grid, findings) = try source.settled(sheet)
        guard let block = HeadingBlock.find(in: grid, rows: grid.rows, catalogue, headings) else { continue }
        if HeaderColumns.isComplete(block, catalogue) {
          complete.append((grid, block, findings))
        } else {
          partial.append((grid, block, findings))
        }
      } catch {
        refusal = refusal ?? error
      }
    }
    guard let chosen = complete.first ?? partial.first else {
      throw refusal ?? Self.noHeading(catalogue, source.file)
    }
    if complete.isEmpty, let refusal { throw refusal }
    grid = chosen.grid
    block = chosen.block
    var findings = chosen.findings
    var file = source.file
    if sheets.count > 1, let name = chosen.grid.name {
      file += " [\(name)]"
      let others = complete.dropFirst().compactMap(\.grid.name)
      findings.insert(
        others.isEmpty
          ? .note(.sheetRead, at: .file(source.file), ["sheet": name])
          : .note(
            .sheetReadOfSeveral, at: .file(source.file),
            ["sheet": name, "others": others.joined(separator: ", ")]), at: 0)
    }
    self.file = file
    self.findings = findings
  }

  private static func noHeading(_ catalogue: ColumnCatalogue, _ file: String) -> Failure {
    var required = catalogue.columns.filter { $0.role == .required }
    if let key = catalogue.keys.first, !required.contains(key) { required.insert(key, at: 0) }
    return Failure(
      .noHeadingRow, at: .file(file),
      ["columns": required.map { "\"\($0.heading)\"" }.joined(separator: ", ")])
  }
}

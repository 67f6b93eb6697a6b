/// The rows that head a table, and what they make of its columns.
struct HeadingBlock {
  /// Indices into the rows of the grid.
  let rows: ClosedRange<Int>
  /// The heads of each column from the top down; a head that spans several columns or rows stands once in each path.
  let paths: [[String]]
  let matches: [HeadingMatch]
  let score: Int

  /// One head with its groups, as it is named in findings.
  static func text(_ path: [String]) -> String { path.joined(separator: " / ") }

  /// How many columns the table has.
  var width: Int { (paths.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// Four rows of heads, and rows between them that only go on.
  static let deepest = 6

  /// Finds the heading: around the row with the most columns that say whose the rows are, as many rows above and
  /// below as make more columns known or are heads themselves. Title rows above are no part of it.
  static func find(
    in grid: SheetGrid, rows: [SheetRow], _ catalogue: ColumnCatalogue, _ reading: any HeadingReading
  ) -> HeadingBlock? {
    var best: (index: Int, score: Int)?
    for (index, row) in rows.prefix(60).enumerated() where !row.isBlank {
      // Far below a heading there are only pupils.
      if let best, best.score >= 50, index > best.index + 12 { break }
      let score = catalogue.score(of: row.cells)
      if score > best?.score ?? 1 { best = (index, score) }
    }
    guard let anchor = best?.index else { return nil }
    let keys = rows[anchor].cells.indices.filter { position in
      catalogue.column(for: rows[anchor].cells[position]).map(catalogue.isAnchor) ?? false
    }
    var top = anchor
    while top > 0, anchor - top < 3, isGroups(rows[top - 1], keys) { top -= 1 }
    // A row of heads is never data, also where it makes no column known that was not before.
    let heads = HeadWords(catalogue, reading)
    var bottom = anchor
    var known = anchor
    var next = anchor + 1
    while next < rows.count, next - anchor < deepest {
      defer { next += 1 }
      if rows[next].isBlank { continue }
      guard isBelow(rows[next], rows[anchor], keys), !heads.isNumbered(rows[next], under: rows[anchor]) else {
        break
      }
      if heads.areIn(rows[next]) {
        known = next
      } else if next > bottom + 1 {
        break
      }
      bottom = next
    }
    var found: HeadingBlock?
    for size in 1...deepest {
      for first in top...anchor where first + size - 1 >= known && first + size - 1 <= bottom {
        let block = HeadingBlock(first...(first + size - 1), grid, rows, catalogue, reading)
        if block.score > found?.score ?? .min { found = block }
      }
    }
    return found
  }

  private init(
    _ range: ClosedRange<Int>, _ grid: SheetGrid, _ rows: [SheetRow], _ catalogue: ColumnCatalogue,
    _ reading: any HeadingReading
  ) {
    self.rows = range
    paths =
      range.count == 1
      ? rows[range.lowerBound].cells.map { $0.isEmpty ? [] : [$0] }
      : Self.paths(Self.filled(rows[range], grid.merges))
    matches = reading.matches(paths, catalogue)
    // A column that is found twice is one whose lower heads are still missing.
    var seen: Set<TableColumn> = []
    var score = 0
    for (path, match) in zip(paths, matches) {
      switch match {
      case .column(let column):
        let isNew = column.role == .ignored || column.role == .foreignResult || seen.insert(column).inserted
        score += isNew ? catalogue.isAnchor(column) ? 100 : 10 : -5
      case .ambiguous, .withoutSubject: score += 5
      case .unknown: score -= path.isEmpty ? 0 : 1
      }
    }
    self.score = score
  }

  /// Groups above the anchor: nothing over the columns that say whose a row is, unless it repeats them.
  private static func isGroups(_ row: SheetRow, _ keys: [Int]) -> Bool {
    !row.isBlank && keys.allSatisfy { row.text($0).isEmpty }
  }

  /// Lower heads: nothing under the columns that say whose a row is, or their heads once more.
  private static func isBelow(_ row: SheetRow, _ anchor: SheetRow, _ keys: [Int]) -> Bool {
    !row.isBlank && !keys.isEmpty
      && keys.allSatisfy { row.text($0).isEmpty || HeadingKey(row.text($0)) == HeadingKey(anchor.text($0)) }
  }

  /// The heads row by row, with those that span columns or rows written into all of them: by the merged cells of the
  /// sheet; where a file knows no merged cells, a group goes on over blank cells to its right that have heads below.
  private static func filled(_ rows: ArraySlice<SheetRow>, _ merges: [SheetGrid.Merge]) -> [[String]] {
    let width = rows.map(\.cells.count).max() ?? 0
    let original = rows.map { row in (0..<width).map { row.text($0) } }
    var cells = original
    var isMerged = original.map { $0.map { _ in false } }
    let numbers = rows.map(\.number)
    for merge in merges {
      guard let first = numbers.firstIndex(of: merge.rows.lowerBound), merge.columns.lowerBound < width else {
        continue
      }
      for (index, number) in numbers.enumerated() where merge.rows.contains(number) {
        for position in merge.columns where position < width {
          cells[index][position] = original[first][merge.columns.lowerBound]
          isMerged[index][position] = true
        }
      }
    }
    func hasHeadBelow(_ index: Int, _ position: Int) -> Bool {
      original.indices.contains { $0 > index && !original[$0][position].isEmpty }
    }
    for index in cells.indices.dropLast() {
      for position in cells[index].indices.dropFirst() {
        guard cells[index][position].isEmpty, !isMerged[index][position], !isMerged[index][position - 1],
          !cells[index][position - 1].isEmpty, hasHeadBelow(index, position),
          hasHeadBelow(index, position - 1),
          cells.indices.allSatisfy({ $0 >= index || cells[$0][position] == cells[$0][position - 1] })
        else { continue }
        cells[index][position] = cells[index][position - 1]
      }
    }
    return cells
  }

  private static func paths(_ rows: [[String]]) -> [[String]] {
    guard let first = rows.first else { return [] }
    return first.indices.map { position in
      var path: [String] = []
      for row in rows where !row[position].isEmpty && row[position] != path.last {
        path.append(row[position])
      }
      return path
    }
  }
}

/// Rows as columns for people.
enum Columns {
  /// Cells below each other, two spaces between columns: the first columns and the last ones to the left, the numbers
  /// between them to the right.
  ///
  /// - Parameters:
  ///   - leftmost: how many columns are to the left; nil: all.
  ///   - rightmost: the first of the last columns; nil: there are none.
  static func aligned(_ rows: [[String]], leftmost: Int? = nil, rightmost: Int? = nil) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        let isLeft = column < leftmost ?? count || column >= rightmost ?? count
        return isLeft ? row[column] + space : space + row[column]
      }
      let line = cells.joined(separator: "  ")
      return String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
    }
  }

  static func show(_ rows: [[String]], on console: Console) {
    for line in aligned(rows) { console.result(line) }
  }
}

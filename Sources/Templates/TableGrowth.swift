import Typesetting

extension Table {
  /// Sets the letters of the table larger, but for notes, which have two lines of a row; heights of rows stay, so that
  /// as many fit a page.
  mutating func grow(by factor: Double) {
    guard factor > 1 else { return }
    for row in head.indices { Self.grow(&head[row], by: factor) }
    for row in rows.indices { Self.grow(&rows[row], by: factor) }
    for row in totals.indices { Self.grow(&totals[row], by: factor) }
    turnedLimit *= factor
  }

  private static func grow(_ cells: inout [Cell], by factor: Double) {
    for index in cells.indices {
      if case .note = cells[index].overflow { continue }
      cells[index].text = cells[index].text.scaled(by: factor)
    }
  }
}

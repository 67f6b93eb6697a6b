extension Typesetter {
  /// Raises the rows of a table that needs several pages, up to a common height, as far as it needs no page more: its
  /// last page is then as full as the others, not one with three rows.
  ///
  /// For a table that begins a page, since only then the other pages are known to have about as much room.
  ///
  /// - Parameters:
  ///   - ideal: the height beyond which no row is raised.
  ///   - room: for rows on a page.
  ///   - closing: what totals and closing take on the last page.
  func evenOutOverPages(
    _ rows: inout [PreparedRow], upTo ideal: Double, in room: Double, closing: Double
  ) {
    /// Pages when every row has at least a height, of which the first has `room` and the others a share of it.
    func pages(_ level: Double, share: Double) -> Int {
      var count = 1
      var left = room
      for row in rows {
        let height = max(row.height, level) + row.notesHeight
        if height > left {
          count += 1
          left = room * share
        }
        left -= height
      }
      return closing > left ? count + 1 : count
    }
    let least = pages(0, share: 1)
    // Running heads of later pages may be a little higher.
    let share = 0.97
    guard least > 1, room > 0, pages(0, share: share) == least else { return }
    var low = 0.0
    var high = ideal
    if pages(ideal, share: share) == least { low = ideal }
    while high - low > 0.05 {
      let middle = (low + high) / 2
      if pages(middle, share: share) == least { low = middle } else { high = middle }
    }
    for index in rows.indices { rows[index].height = max(rows[index].height, low) }
  }
}

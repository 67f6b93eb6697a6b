extension Typesetter {
  /// Places as many whole rows as fit under a repeated head.
  ///
  /// A head stands with at least `rowsWithHead` rows, what closes the table with at least `rowsWithClosing`; rows
  /// joined by a cell over several of them stay together.
  func measure(_ rest: TableRest, height: Double, isFresh: Bool) -> SpacePlan {
    var prepared = rest.prepared
    let table = prepared.table
    let headHeight = heights(prepared.head)
    let totalsHeight = heights(prepared.totals)
    let closing = fragment(of: table.closing, width: prepared.width)
    let count = prepared.body.count
    if case .even(_, let ideal) = table.rowHeight, rest.next == 0, height.isFinite {
      let notes = prepared.body.reduce(0) { $0 + $1.notesHeight }
      evenOut(
        &prepared.body, upTo: ideal * scale, in: height - headHeight - totalsHeight - closing.height - notes)
      if isFresh {
        evenOutOverPages(
          &prepared.body, upTo: ideal * scale, in: height - headHeight, closing: totalsHeight + closing.height
        )
      }
    }
    let body = prepared.body
    let all = heights(body[rest.next...])

    if headHeight + all + totalsHeight + closing.height <= height + Unit.tolerance {
      var result = draw(prepared, rest.next..<count, withTotals: true)
      result.add(closing, x: 0, y: result.height)
      result.height += closing.height
      return .full(result)
    }

    var end = rest.next
    var used = headHeight
    while end < count {
      let group = groupEnd(body, end)
      let more = heights(body[end..<group])
      guard used + more <= height + Unit.tolerance else { break }
      used += more
      end = group
    }
    if end == rest.next, isFresh {
      // Joined rows higher than a page: an empty cell over them may be cut, one with a text may not.
      while end < count {
        let group = groupEnd(body, end, by: \.textReach)
        let more = heights(body[end..<group])
        guard used + more <= height + Unit.tolerance else { break }
        used += more
        end = group
      }
    }
    if end == count, used + totalsHeight <= height + Unit.tolerance {
      let last = groupStart(body, count - min(table.rowsWithClosing, count - rest.next), from: rest.next)
      let together = headHeight + heights(body[last...]) + totalsHeight + closing.height
      if table.rowsWithClosing == 0 || isFresh && together > height + Unit.tolerance {
        // What closes the table would not fit a page of its own with rows: it follows by itself.
        return .partial(
          draw(prepared, rest.next..<count, withTotals: true), rest: .stack(table.closing))
      }
    }
    end = holdingBack(prepared, from: rest.next, to: end, isFresh: isFresh)
    let least = min(table.rowsWithHead, count - rest.next)
    if end - rest.next < least, !isFresh || end <= rest.next {
      let group = least > 0 ? groupEnd(body, rest.next + least - 1) : rest.next
      return .wrap(need: headHeight + heights(body[rest.next..<group]))
    }
    guard end > rest.next else { return .wrap(need: used + totalsHeight + closing.height) }
    return .partial(
      draw(prepared, rest.next..<end, withTotals: false),
      rest: .continued(TableRest(prepared, next: end)))
  }

  /// How far rows go on a page that is not the last: some stay back so that neither the head of the next page nor
  /// what closes the table stands there with too few.
  private func holdingBack(_ prepared: PreparedTable, from next: Int, to end: Int, isFresh: Bool) -> Int {
    let table = prepared.table
    let left = prepared.body.count - next
    let closing = min(max(table.rowsWithClosing, prepared.totals.isEmpty ? 0 : 1), left)
    let head = min(table.rowsWithHead, left)
    guard left - (end - next) < max(closing, head) else { return end }
    let below = heights(prepared.totals) + fragment(of: table.closing, width: prepared.width).height
    let room = pageRoom - heights(prepared.head) - below + Unit.tolerance
    /// That what closes the table has two rows comes first, then the head of this page and one page for all the rest,
    /// then all the rows that the closing should have, and the head of the next page.
    func faults(_ place: Int) -> Int {
      let kept = place - next
      return (left - kept == 0 ? 8 : 0) + (left - kept < min(2, closing) ? 4 : 0) + (kept < head ? 2 : 0)
        + (heights(prepared.body[place...]) > room ? 2 : 0) + (left - kept < closing ? 1 : 0)
        + (left - kept < head ? 1 : 0)
    }
    var best = end
    var place = next
    while place < end {
      if place > next, faults(place) <= faults(best) { best = place }
      place = groupEnd(prepared.body, place)
    }
    if faults(end) <= faults(best) { best = end }
    // Where something stands above, all of it can go on to the next page instead.
    return !isFresh && faults(best) >= 2 ? next : best
  }

  /// Rows with the notes that stand under the table on their page.
  private func heights(_ rows: some Sequence<PreparedRow>) -> Double {
    rows.reduce(0) { $0 + $1.height + $1.notesHeight }
  }

  /// The end of the joined rows that begin with a row: cells over several rows may overlap like tiles.
  private func groupEnd(
    _ rows: [PreparedRow], _ start: Int, by reach: KeyPath<PreparedRow, Int> = \.reach
  ) -> Int {
    var end = start + 1
    var row = start
    while row < min(end, rows.count) {
      end = max(end, row + rows[row][keyPath: reach] + 1)
      row += 1
    }
    return min(end, rows.count)
  }

  /// The first row of the joined rows that a row belongs to; `first` begins such rows.
  private func groupStart(_ rows: [PreparedRow], _ index: Int, from first: Int) -> Int {
    var start = first
    while start < rows.count {
      let end = groupEnd(rows, start)
      if index < end { return start }
      start = end
    }
    return index
  }

  /// Raises low rows to a common height, as far as the room allows.
  private func evenOut(_ rows: inout [PreparedRow], upTo ideal: Double, in room: Double) {
    func total(_ level: Double) -> Double { rows.reduce(0) { $0 + max($1.height, level) } }
    var level = ideal
    if total(level) > room {
      var low = 0.0
      var high = ideal
      for _ in 0..<24 {
        level = (low + high) / 2
        if total(level) > room { high = level } else { low = level }
      }
      level = low
    }
    for index in rows.indices { rows[index].height = max(rows[index].height, level) }
  }
}

extension Typesetter {
  /// Places as many whole rows as fit under a repeated head.
  ///
  /// A head stands with at least `rowsWithHead` rows, what closes the table with at least `rowsWithClosing`; rows
  /// joined by a cell over several of them stay together.
  func measure(_ rest: TableRest, height: Double, isFresh: Bool) -> SpacePlan {
    var prepared = rest.prepared
    let table = prepared.table
    let width = prepared.edges.last ?? 0
    let headHeight = heights(prepared.head)
    let totalsHeight = heights(prepared.totals)
    let closing = fragment(of: prepared.closing, width: width)
    let count = prepared.body.count
    if case .even(_, let ideal) = table.rowHeight, rest.next == 0, height.isFinite {
      evenOut(&prepared.body, upTo: ideal * scale, in: height - headHeight - totalsHeight - closing.height)
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
      let group = end + body[end].reach + 1
      let more = heights(body[end..<min(group, count)])
      guard used + more <= height + Unit.tolerance else { break }
      used += more
      end = min(group, count)
    }
    if end == count, used + totalsHeight <= height + Unit.tolerance,
      closing.height + headHeight + heights(body.suffix(table.rowsWithClosing)) + totalsHeight > height
    {
      // What closes the table would not fit a page of its own with rows: it follows by itself.
      return .partial(
        draw(prepared, rest.next..<count, withTotals: true), rest: .stack(prepared.closing))
    }
    let held = min(table.rowsWithClosing, count - rest.next)
    if count - end < held { end = groupStart(body, count - held) }
    let least = min(table.rowsWithHead, count - rest.next)
    if end - rest.next < least, !isFresh || end <= rest.next {
      return .wrap(need: headHeight + heights(body[rest.next..<rest.next + least]))
    }
    guard end > rest.next else { return .wrap(need: used + totalsHeight + closing.height) }
    return .partial(
      draw(prepared, rest.next..<end, withTotals: false),
      rest: .continued(TableRest(prepared, next: end)))
  }

  private func heights(_ rows: some Sequence<PreparedRow>) -> Double { rows.reduce(0) { $0 + $1.height } }

  /// The first row of the joined rows that a row belongs to.
  private func groupStart(_ rows: [PreparedRow], _ index: Int) -> Int {
    var start = 0
    while start < rows.count {
      let end = start + rows[start].reach + 1
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

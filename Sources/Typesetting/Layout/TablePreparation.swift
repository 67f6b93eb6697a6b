import Diagnostics

/// A table whose texts are broken into lines and whose heights are known.
struct PreparedTable: Sendable {
  var table: Table
  /// Of what stands under the table: notes and closing.
  var width: Double
  /// Left edges of the columns, and the right edge of the last.
  var edges: [Double]
  var head: [PreparedRow]
  var body: [PreparedRow]
  var totals: [PreparedRow]
}

/// A row of cells at their columns.
struct PreparedRow: Sendable {
  var height: Double
  /// Numbered notes that stand under the table on the page of the row, and their height.
  var notes: [Block] = []
  var notesHeight = 0.0
  var cells: [PreparedCell]
  /// Index of the last row that a cell of this row reaches, relative to it.
  var reach: Int
  /// The same of cells with a text.
  var textReach = 0
}

/// A cell with its lines.
struct PreparedCell: Sendable {
  var column: Int
  var cell: Table.Cell
  var text: StyledText
  var lines: [LineBreaker.Line]
  /// In the head of the table, where labels keep clear of the rules around them.
  var isHead = false

  /// Height of the lines, or width of them when turned.
  var linesHeight: Double { Double(lines.count) * text.largestSize * cell.leading }
  var linesWidth: Double { lines.reduce(0) { max($0, $1.width) } }
  /// Between a label of the head and the rules at its ends, points: the lines above and below have half of it in their
  /// own leading.
  static let headClearance = 3.5
  /// Height that the cell needs, with room above and below.
  var need: Double {
    if text.isEmpty { return 0 }
    if cell.isTurned { return linesWidth + (isHead ? Self.headClearance * 2 : 5) }
    // Text on several lines makes its row grow and keeps clear of the rules; in rows of one line every point counts.
    return linesHeight + (isHead ? Self.headClearance : cell.overflow == .wrap && lines.count > 1 ? 2.5 : 1.6)
  }
}

/// What is left of a table.
public struct TableRest: Sendable {
  let prepared: PreparedTable
  let next: Int

  init(_ prepared: PreparedTable, next: Int = 0) {
    self.prepared = prepared
    self.next = next
  }
}

extension Typesetter {
  /// Breaks all texts and finds all heights, once for the whole table.
  func prepare(_ table: Table, width: Double) -> PreparedTable {
    var edges = [0.0]
    for width in table.widths { edges.append(edges[edges.count - 1] + width) }
    var head = rows(of: table.head, table, edges, isHead: true)
    for index in head.indices {
      head[index].height = index < table.headHeights.count ? table.headHeights[index] : 0
    }
    settleHeights(&head)

    var totals = rows(of: table.totals, table, edges)
    for index in totals.indices { totals[index].height = table.totalsHeight }
    settleHeights(&totals)

    var body = rows(of: table.rows, table, edges)
    var noteCount = 0
    for row in body.indices {
      for cell in body[row].cells.indices {
        guard let note = limit(&body[row].cells[cell], table, edges, number: noteCount + 1) else { continue }
        noteCount += 1
        body[row].notes.append(note)
      }
      if !body[row].notes.isEmpty {
        body[row].notesHeight = fragment(of: body[row].notes, width: width).height
      }
    }
    switch table.rowHeight {
    case .uniform(let minimum):
      for index in body.indices { body[index].height = minimum * scale }
      settleHeights(&body)
      let common = body.reduce(0) { max($0, $1.height) }
      for index in body.indices { body[index].height = common }
    case .even(let minimum, _):
      for index in body.indices { body[index].height = minimum * scale }
      settleHeights(&body)
    }
    for row in body.indices {
      for cell in body[row].cells.indices {
        shrink(&body[row].cells[cell], table, edges, height: body[row].height)
      }
    }
    return PreparedTable(table: table, width: width, edges: edges, head: head, body: body, totals: totals)
  }

  private func rows(of cells: [[Table.Cell]], _ table: Table, _ edges: [Double], isHead: Bool = false)
    -> [PreparedRow]
  {
    var covered: [Int] = Array(repeating: 0, count: table.widths.count)
    var rows: [PreparedRow] = []
    rows.reserveCapacity(cells.count)
    for (index, row) in cells.enumerated() {
      var prepared = PreparedRow(height: 0, cells: [], reach: 0)
      prepared.cells.reserveCapacity(row.count)
      var column = 0
      for var cell in row {
        while column < covered.count, covered[column] > 0 { column += 1 }
        guard column < covered.count else { break }
        // No cell reaches beyond the grid.
        cell.columnSpan = min(max(1, cell.columnSpan), covered.count - column)
        cell.rowSpan = min(max(1, cell.rowSpan), cells.count - index)
        let end = column + cell.columnSpan
        for place in column..<end { covered[place] = cell.rowSpan }
        prepared.cells.append(
          breakLines(of: cell, at: column, width: edges[end] - edges[column], table, isHead: isHead))
        prepared.reach = max(prepared.reach, cell.rowSpan - 1)
        if !cell.text.isEmpty { prepared.textReach = max(prepared.textReach, cell.rowSpan - 1) }
        column = end
      }
      for index in covered.indices where covered[index] > 0 { covered[index] -= 1 }
      rows.append(prepared)
    }
    return rows
  }

  private func breakLines(of cell: Table.Cell, at column: Int, width: Double, _ table: Table, isHead: Bool)
    -> PreparedCell
  {
    let text = cell.text.scaled(by: scale)
    guard text.largestSize > 0 else { return PreparedCell(column: column, cell: cell, text: text, lines: []) }
    var room = width - 2 * (cell.padding ?? table.padding)
    if cell.isTurned {
      room = turnedRoom(text, width: width, leading: cell.leading, limit: table.turnedLimit)
    }
    if room < 1, !cell.isTurned || width < 1 { refuseColumn(cell, width: width) }
    if case .shrink = cell.overflow { room = .infinity }
    var broken =
      cell.alignment == .justify && room.isFinite
      ? breaker.evenLines(of: text, width: room) : breaker.lines(of: text, width: room)
    if isHead, !cell.isTurned, room.isFinite, let line = broken.lines.first, broken.lines.count == 1,
      line.width > width - 2 * PreparedCell.headClearance
    {
      // A label of two words rather stands on two lines than reaches from rule to rule.
      let looser = breaker.lines(of: text, width: width - 2 * PreparedCell.headClearance)
      if !looser.brokeWord { broken = looser }
    }
    if isHead, broken.lines.count > 1, !broken.brokeWord { balance(&broken, text, width: room) }
    if !isHead, cell.alignment != .justify { keepTwoWords(&broken, text, width: room) }
    if case .refuse(let most) = cell.overflow, broken.brokeWord || broken.lines.count > most {
      faults.append(
        .error(
          .textRefused,
          ["column": cell.origin?.column ?? "", "id": cell.origin?.id ?? "", "lines": "\(most)"]))
    }
    if broken.brokeWord, let origin = cell.origin {
      findings.append(.note(.wordBroken, ["column": origin.column, "id": origin.id]))
    }
    if cell.readsWhole, cell.overflow == .wrap, broken.lines.count > 1, let origin = cell.origin {
      findings.append(.note(.nameFitted, Self.fitted(text, lines: broken.lines.count, origin)))
    }
    return PreparedCell(column: column, cell: cell, text: text, lines: broken.lines, isHead: isHead)
  }

  /// A column without room for a letter: a mistake of the template, told once for each column.
  private func refuseColumn(_ cell: Table.Cell, width: Double) {
    let tenths = Int((max(0, width) / Unit.mm * 10).rounded())
    let fault = Finding.error(
      .columnWithoutRoom,
      ["column": cell.origin?.column ?? "", "width": "\(tenths / 10).\(tenths % 10)", "part": current.part])
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// How long lines of a turned text may be: up to the limit if the column is wide enough for two lines or more,
  /// longer when it would be too many of them, and without end when there is room for one only.
  private func turnedRoom(_ text: StyledText, width: Double, leading: Double, limit: Double) -> Double {
    let fitting = (width - 1) / (text.largestSize * leading)
    guard fitting >= 2, limit.isFinite else { return .infinity }
    func fits(_ room: Double) -> Bool {
      let broken = breaker.lines(of: text, width: room)
      return !broken.brokeWord && Double(broken.lines.count) <= fitting
    }
    if fits(limit) { return limit }
    var low = limit
    var high = self.width(of: text)
    guard high > low, fits(high) else { return .infinity }
    for _ in 0..<10 {
      let middle = (low + high) / 2
      if fits(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// The narrowest lines of the same number: `Lịch sử` over `và Địa lí`, not `Lịch sử và` over `Địa lí`.
  private func balance(_ broken: inout LineBreaker.Result, _ text: StyledText, width: Double) {
    var low = broken.lines.reduce(0) { $0 + $1.width } / Double(broken.lines.count)
    var high = width
    for _ in 0..<8 {
      let middle = (low + high) / 2
      let attempt = breaker.lines(of: text, width: middle)
      if attempt.lines.count == broken.lines.count, !attempt.brokeWord {
        broken = attempt
        high = middle
      } else {
        low = middle
      }
    }
  }

  /// A short text does not end with a line of one word if as many lines of two and more can hold it: `thành phố` over
  /// `Hải Phòng`.
  private func keepTwoWords(_ broken: inout LineBreaker.Result, _ text: StyledText, width: Double) {
    guard (2...4).contains(broken.lines.count), !broken.brokeWord, broken.lines.last?.spaces == 0 else {
      return
    }
    var room = width
    while room > width * 0.6 {
      room -= max(1, width / 50)
      let attempt = breaker.lines(of: text, width: room)
      guard attempt.lines.count == broken.lines.count, !attempt.brokeWord else { return }
      if attempt.lines.allSatisfy({ $0.spaces > 0 }) {
        broken = attempt
        return
      }
    }
  }

  /// Makes every row as high as its cells need; what a cell over several rows lacks is shared by its rows.
  private func settleHeights(_ rows: inout [PreparedRow]) {
    for index in rows.indices {
      for cell in rows[index].cells where cell.cell.rowSpan == 1 {
        if case .shrink = cell.cell.overflow { continue }
        rows[index].height = max(rows[index].height, cell.need)
      }
    }
    for index in rows.indices where rows[index].reach > 0 {
      for cell in rows[index].cells where cell.cell.rowSpan > 1 {
        let end = min(index + cell.cell.rowSpan, rows.count)
        let lack = cell.need - rows[index..<end].reduce(0) { $0 + $1.height }
        guard lack > 0 else { continue }
        let first = cell.cell.isTurned || cell.cell.layer == .furniture ? end - 1 : index
        for row in first..<end { rows[row].height += lack / Double(end - first) }
      }
    }
  }

  /// Cuts a text that goes on as a numbered note (contract, section 4: beyond two lines).
  private func limit(
    _ cell: inout PreparedCell, _ table: Table, _ edges: [Double], number: Int
  ) -> Block? {
    guard case .note(let most) = cell.cell.overflow, cell.lines.count > most else { return nil }
    let origin = cell.cell.origin ?? Table.Cell.Origin(column: "", id: "")
    let width =
      edges[cell.column + cell.cell.columnSpan] - edges[cell.column] - 2
      * (cell.cell.padding ?? table.padding)
    guard let style = cell.text.stretches.first?.style else { return nil }
    func cut(at end: Int) -> Bool {
      var short = cell.text.prefix(end)
      short.append("… (\(number))", style)
      let lines = breaker.lines(of: short, width: width).lines
      guard lines.count <= most else { return false }
      (cell.text, cell.lines) = (short, lines)
      return true
    }
    // Behind a word if there is one, else inside it.
    let last = cell.lines[most - 1].end
    let words = (1...max(1, last)).reversed().lazy.filter { [text = cell.text] in text.units[$0] == 0x20 }
    if !cut(at: last), !words.contains(where: { cut(at: $0) }),
      !(0..<last).reversed().contains(where: { cut(at: $0) })
    {
      // Too narrow even for the number.
      cell.lines.removeLast(cell.lines.count - most)
    }
    findings.append(
      .note(.continuedAsNote, ["column": origin.column, "id": origin.id, "number": "\(number)"]))
    var note = StyledText("(\(number)) ", table.noteStyle)
    note.append(cell.cell.text.string, table.noteStyle)
    return .paragraph(
      Paragraph(note, leading: 1.2, hanging: table.noteStyle.size * 1.4, before: 2, layer: .ink))
  }

  /// Fits a name into its cell: smaller by a little, then on more lines, then smaller.
  private func shrink(_ cell: inout PreparedCell, _ table: Table, _ edges: [Double], height: Double) {
    guard case .shrink(let minimum, let most) = cell.cell.overflow, cell.text.largestSize > 0 else { return }
    let width =
      edges[cell.column + cell.cell.columnSpan] - edges[cell.column] - 2
      * (cell.cell.padding ?? table.padding)
    let base = cell.text.largestSize
    if cell.linesWidth <= width, cell.linesHeight <= height - 0.3 { return }
    var best: (text: StyledText, lines: [LineBreaker.Line])?
    // Lines keep clear of the rules of the row, unless the least size would not do then.
    func attempt(_ size: Double, lines: Int, breakingWords: Bool = false, clear: Double = 1) -> Bool {
      let text = cell.cell.text.scaled(by: scale * size / base)
      let broken = breaker.lines(of: text, width: width)
      guard breakingWords || !broken.brokeWord, broken.lines.count <= lines,
        Double(broken.lines.count) * size * cell.cell.leading <= height
          - (broken.lines.count > 1 ? clear : 0.3)
      else { return false }
      best = (text, broken.lines)
      return true
    }
    func search(lines: Int, least: Double) -> Bool {
      var size = base
      while size > least + Unit.tolerance {
        if attempt(size, lines: lines) { return true }
        size -= 0.25
      }
      return size > least - 0.25
        && (attempt(min(base, least), lines: lines) || attempt(min(base, least), lines: lines, clear: 0.3))
    }
    if !search(lines: 1, least: max(base * 0.88, minimum)), !search(lines: most, least: minimum) {
      // A word that is too wide for its column, such as `Miễn`, is read from bottom to top.
      if most == 1, turn(&cell, smallest: minimum, height: height) { return }
      if !search(lines: most, least: 4.5) { _ = search(lines: most + 1, least: 3.5) }
    }
    // No name is so long, but a text of any length stays within its cell.
    var size = 4.5
    while best == nil, size > 0.2, !attempt(size, lines: .max, breakingWords: true) { size -= 0.25 }
    guard let best else { return }
    (cell.text, cell.lines) = (best.text, best.lines)
    guard let origin = cell.cell.origin else { return }
    let values = Self.fitted(best.text, lines: best.lines.count, origin)
    if best.lines.count > most || best.text.largestSize < minimum * scale - Unit.tolerance {
      findings.append(.warning(.textTooLong, values))
    } else if best.lines.count > 1 || best.text.largestSize < base - 0.2 {
      findings.append(.note(.nameFitted, values))
    }
  }

  /// What messages say of a text that was fitted: how many lines, and what size.
  private static func fitted(_ text: StyledText, lines: Int, _ origin: Table.Cell.Origin) -> [String: String]
  {
    let tenths = Int((text.largestSize * 10).rounded())
    return [
      "column": origin.column, "id": origin.id, "lines": "\(lines)",
      "size": tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)",
    ]
  }

  /// Turns a text of one line if it fits the height of its row.
  private func turn(_ cell: inout PreparedCell, smallest: Double, height: Double) -> Bool {
    var size = cell.text.largestSize
    while size >= smallest - 1 - Unit.tolerance {
      let text = cell.cell.text.scaled(by: scale * size / cell.text.largestSize)
      if width(of: text) <= height - 2.5 {
        cell.cell.isTurned = true
        (cell.text, cell.lines) = (text, breaker.lines(of: text, width: .infinity).lines)
        return true
      }
      size -= 0.25
    }
    return false
  }
}

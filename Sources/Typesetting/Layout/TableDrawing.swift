extension Typesetter {
  /// Head, rows and perhaps totals of one page, with their lines.
  func draw(_ prepared: PreparedTable, _ range: Range<Int>, withTotals: Bool) -> Fragment {
    let table = prepared.table
    var result = Fragment(width: prepared.edges.last ?? 0)
    var grid = TableGrid(columns: table.widths.count)
    for row in prepared.head { grid.add(row, isHead: true) }
    grid.heavyBelowHere()
    for (index, row) in prepared.body[range].enumerated() {
      grid.add(row, isHead: false)
      if table.heavyEvery > 0, (range.lowerBound + index + 1) % table.heavyEvery == 0 {
        grid.heavyBelowHere()
      }
    }
    grid.heavyBelowHere()
    if withTotals {
      for row in prepared.totals { grid.add(row, isHead: false) }
      grid.heavyBelowHere()
    }
    result.height = grid.tops[grid.tops.count - 1]

    for placed in grid.cells {
      let left = prepared.edges[placed.cell.column]
      let right = prepared.edges[min(placed.cell.column + placed.cell.cell.columnSpan, table.widths.count)]
      let top = grid.tops[placed.row]
      let bottom = grid.tops[min(placed.row + placed.cell.cell.rowSpan, grid.tops.count - 1)]
      draw(
        placed.cell, x: left, y: top, width: right - left, height: bottom - top,
        padding: placed.cell.cell.padding ?? table.padding,
        into: &result)
    }
    grid.rules(table, edges: prepared.edges) { result.add(.rule($0), .furniture) }
    for row in prepared.body[range] where !row.notes.isEmpty {
      let notes = fragment(of: row.notes, width: prepared.width)
      result.add(notes, x: 0, y: result.height)
      result.height += notes.height
    }
    return result
  }

  private func draw(
    _ cell: PreparedCell, x: Double, y: Double, width: Double, height: Double, padding: Double,
    into result: inout Fragment
  ) {
    if let shade = cell.cell.shade {
      result.add(
        .fill(Mark.Fill(x: x, y: y, width: width, height: height, colour: .gray(shade))), cell.cell.layer)
    }
    guard !cell.lines.isEmpty else { return }
    if cell.cell.isTurned {
      drawTurned(cell, x: x, y: y, width: width, height: height, into: &result)
      return
    }
    let first = result.ink.count
    let top =
      switch cell.cell.vertical {
      case .top: y + 1.5
      case .middle: y + (height - cell.linesHeight) / 2
      case .bottom: y + height - cell.linesHeight - 1.5
      }
    draw(
      cell.text, cell.lines, alignment: cell.cell.alignment, leading: cell.cell.leading, x: x + padding,
      y: top,
      width: width - 2 * padding, layer: cell.cell.layer, into: &result)
    if cell.cell.readsWhole, cell.cell.layer == .ink {
      join(&result.ink, from: first, cell, top: y, height: height)
    }
  }

  /// Marks the runs of a cell as one text.
  private func join(_ marks: inout [Mark], from first: Int, _ cell: PreparedCell, top: Double, height: Double)
  {
    guard first < marks.count, case .text(var opening) = marks[first] else { return }
    opening.opens = Mark.TextRun.Whole(
      units: cell.text.units, rowHeight: height, anchor: top + height * 0.68 - opening.y)
    marks[first] = .text(opening)
    guard case .text(var closing) = marks[marks.count - 1] else { return }
    closing.closes = true
    marks[marks.count - 1] = .text(closing)
  }

  /// Lines read from bottom to top, side by side, centred optically: the middle of the small letters, not of the
  /// line with its marks, stands in the middle of the column.
  private func drawTurned(
    _ cell: PreparedCell, x: Double, y: Double, width: Double, height: Double, into result: inout Fragment
  ) {
    let size = cell.text.largestSize
    let distance = size * cell.cell.leading
    let optical = size * 0.29
    var baseline = x + width / 2 + optical - distance * Double(cell.lines.count - 1) / 2
    for line in cell.lines {
      let start = y + height / 2 + line.width / 2
      var at = start
      var from = 0
      for stretch in cell.text.stretches {
        let first = max(from, line.start)
        let end = min(stretch.end, line.end)
        from = stretch.end
        guard first < end else { continue }
        let units = Array(cell.text.units[first..<end])
        result.add(
          .text(
            Mark.TextRun(x: baseline, y: at, style: stretch.style, units: units, wordSpace: 0, isTurned: true)
          ),
          cell.cell.layer)
        at -= fonts[stretch.style.face].width(of: units, size: stretch.style.size)
      }
      baseline += distance
    }
  }
}

/// Which cell covers which place of the grid, and the lines that follow from it.
struct TableGrid {
  struct Placed {
    var row: Int
    var cell: PreparedCell
  }

  let columns: Int
  private(set) var tops: [Double] = [0]
  private(set) var cells: [Placed] = []
  /// Index into `cells` for each place, row by row.
  private var owners: [Int] = []
  private var heavyBelow: Set<Int> = [0]
  private var pending: [(owner: Int, rows: Int)]

  init(columns: Int) {
    self.columns = columns
    pending = Array(repeating: (-1, 0), count: columns)
  }

  mutating func add(_ row: PreparedRow, isHead: Bool) {
    let index = tops.count - 1
    for cell in row.cells {
      for column in cell.column..<min(cell.column + cell.cell.columnSpan, columns) {
        pending[column] = (cells.count, cell.cell.rowSpan)
      }
      cells.append(Placed(row: index, cell: cell))
    }
    for column in 0..<columns {
      owners.append(pending[column].rows > 0 ? pending[column].owner : -1 - column)
      pending[column].rows -= 1
    }
    tops.append(tops[index] + row.height)
  }

  /// A heavy line under the last row.
  mutating func heavyBelowHere() { heavyBelow.insert(tops.count - 1) }

  private func owner(_ row: Int, _ column: Int) -> Int {
    guard row >= 0, row < tops.count - 1, column >= 0, column < columns else { return .min }
    return owners[row * columns + column]
  }

  /// All lines, each as long as it goes without a cell across it.
  func rules(_ table: Table, edges: [Double], _ add: (Mark.Rule) -> Void) {
    let rows = tops.count - 1
    guard rows > 0 else { return }
    for boundary in 0...rows {
      let weight = heavyBelow.contains(boundary) ? table.heavy : table.thin
      var start: Int?
      for column in 0...columns {
        let isEdge = column < columns && owner(boundary - 1, column) != owner(boundary, column)
        if isEdge, start == nil { start = column }
        if !isEdge, let from = start {
          add(
            Mark.Rule(
              x1: edges[from], y1: tops[boundary], x2: edges[column], y2: tops[boundary], weight: weight))
          start = nil
        }
      }
    }
    for boundary in 0...columns {
      let isOuter = boundary == 0 || boundary == columns
      let weight = isOuter || table.heavyBefore.contains(boundary) ? table.heavy : table.thin
      var start: Int?
      for row in 0...rows {
        let isEdge = row < rows && owner(row, boundary - 1) != owner(row, boundary)
        if isEdge, start == nil { start = row }
        if !isEdge, let from = start {
          add(
            Mark.Rule(
              x1: edges[boundary], y1: tops[from], x2: edges[boundary], y2: tops[row], weight: weight))
          start = nil
        }
      }
    }
  }
}

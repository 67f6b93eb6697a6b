import Diagnostics

/// The rows of a table below its heads: where they begin, where they end, and what stands behind the end.
struct TableBody {
  /// The columns by which rows are told to be data.
  struct Marks {
    /// The columns that say whose a row is.
    let keys: [Int]
    let ordinal: Int?
    /// Other columns that the table cannot do without.
    let required: [Int]
    /// All columns that are read.
    let known: [Int]
    /// The heads of the key columns, for rows that repeat them.
    let heads: [Int: HeadingKey]
    /// Whether rows are told by a name, which has blanks in it; a code has none.
    let isByName: Bool
  }

  private(set) var rows: ArraySlice<SheetRow>
  /// Full rows behind the row that ends the table.
  private(set) var strays: [SheetRow] = []
  /// The row that ends the table, where there are strays.
  private(set) var end: SheetRow?
  private(set) var findings: [Finding] = []
  private let marks: Marks

  /// - Parameter merged: the last row into which a head is merged down.
  /// - Throws: when there is text below the heads, but no row that could be told to be one.
  init(_ below: ArraySlice<SheetRow>, merged: Int, _ marks: Marks, file: String) throws(Failure) {
    self.marks = marks
    rows = below
    // A head may be merged down, and a blank row may stand between the heads and the first row of data; whatever has
    // an ordinal or a code is data also beside a cell that is merged down.
    rows = rows.drop {
      $0.number <= merged && !isNumbered($0) && !hasKey($0) && (marks.required.isEmpty || !isPart($0))
    }
    if let first = rows.first, first.isBlank { rows = rows.dropFirst() }
    if let first = rows.first, Self.isNumbering(first) { rows = rows.dropFirst() }
    let all = rows
    let lastFull = all.lastIndex(where: isFull) ?? all.startIndex
    let end =
      all.indices.first { index in
        !isNumbered(all[index]) && !hasKey(all[index]) && !(index < lastFull && isPart(all[index]))
      } ?? all.endIndex
    // A remark or a signature right under the last row: text in the place of the code, and nothing else.
    let last = all[..<end].lastIndex { isNumbered($0) || !isRemark($0) } ?? all.startIndex - 1
    rows = all[..<(last + 1)]
    if last + 1 < end {
      findings.append(.note(.remarkEndsTable, at: .row(file: file, row: all[last + 1].number)))
    }
    strays = all[(last + 1)...].filter { isFull($0) && !isHeadAgain($0) }
    if !strays.isEmpty { self.end = all[last + 1] }
    // Heads that a page break repeats.
    if rows.contains(where: isHeadAgain) { rows = rows.filter { !isHeadAgain($0) }[...] }
    if rows.isEmpty, strays.isEmpty, let text = all.first(where: { !$0.isBlank }) {
      throw Failure(.textButNoRows, at: .row(file: file, row: text.number))
    }
  }

  private func hasKey(_ row: SheetRow) -> Bool { marks.keys.contains { !row.text($0).isEmpty } }

  private func isNumbered(_ row: SheetRow) -> Bool {
    marks.ordinal.flatMap { Ordinal(row.text($0)) } != nil
  }

  /// Whether a row without a code has what only a row of data has.
  private func isPart(_ row: SheetRow) -> Bool {
    if !marks.required.isEmpty { return marks.required.contains { !row.text($0).isEmpty } }
    return marks.known.count { !row.text($0).isEmpty } > 1
  }

  /// Whether a row has a code and another value that it needs. Words in the place of the code make it a remark, unless
  /// all the rest is there; words in the place of the ordinal (`Cộng`) a sum.
  private func isFull(_ row: SheetRow) -> Bool {
    guard hasKey(row) else { return false }
    if let ordinal = marks.ordinal, !row.text(ordinal).isEmpty, !isNumbered(row) { return false }
    if marks.keys.contains(where: { row.text($0).contains(" ") }) {
      return marks.required.isEmpty
        ? marks.isByName && marks.known.count { !row.text($0).isEmpty } > 2
        : marks.required.allSatisfy { !row.text($0).isEmpty }
    }
    return isPart(row)
  }

  private func isHeadAgain(_ row: SheetRow) -> Bool {
    let written = marks.keys.filter { !row.text($0).isEmpty }
    return !written.isEmpty && written.allSatisfy { marks.heads[$0] == HeadingKey(row.text($0)) }
  }

  /// Whether a row has words in the place of the code, and no value in the other columns; where the code is all that a
  /// table needs, nothing at all beside it.
  private func isRemark(_ row: SheetRow) -> Bool {
    let written = marks.keys.filter { !row.text($0).isEmpty }
    guard written.contains(where: { row.text($0).contains(" ") }) else { return false }
    return marks.required.isEmpty
      ? written.count == 1 && row.cells.indices.allSatisfy { written.contains($0) || row.cells[$0].isEmpty }
      : marks.required.allSatisfy { row.text($0).isEmpty }
  }

  /// `1 | 2 | 3 | …` under the heading: the numbers of the columns, as official forms have them.
  private static func isNumbering(_ row: SheetRow) -> Bool {
    let numbers = row.cells.filter { !$0.isEmpty }.map { cell in
      Int(cell.filter { $0 != "(" && $0 != ")" })
    }
    guard numbers.count > 3, let first = numbers[0], first <= 1 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { before, next in
      before != nil && next == before.map { $0 + 1 }
    }
  }
}

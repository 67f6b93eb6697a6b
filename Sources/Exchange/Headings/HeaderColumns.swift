import Diagnostics

/// What the columns of a table are, and what is to be said of them.
struct HeaderColumns {
  private(set) var positions: [TableColumn: Int] = [:]
  private(set) var findings: [Finding] = []
  private(set) var withoutSubject: [(part: String, position: Int)] = []
  let width: Int

  /// Whether a heading has all that the table needs.
  static func isComplete(_ block: HeadingBlock, _ catalogue: ColumnCatalogue) -> Bool {
    let there = block.matches.compactMap { if case .column(let column) = $0 { column } else { nil } }
    return catalogue.columns.allSatisfy { $0.role != .required || there.contains($0) }
      && catalogue.isKeyed(by: there.contains)
  }

  /// - Throws: when a required column is missing, one stands there twice, or nothing tells which of two it is.
  init(_ block: HeadingBlock, _ catalogue: ColumnCatalogue, file: String, row: Int) throws(Failure) {
    var errors: [Finding] = []
    var foreign: [String] = []
    width = block.width
    for (position, path) in block.paths.enumerated() where !path.isEmpty {
      let heading = HeadingBlock.text(path)
      let place = Place.cell(file: file, row: row, column: heading)
      switch block.matches[position] {
      case .unknown: findings.append(Self.unknown(path, at: place, catalogue))
      case .ambiguous: errors.append(.error(.columnAmbiguous, at: place, ["column": path.last ?? heading]))
      case .withoutSubject(let part): withoutSubject.append((part, position))
      case .column(let column):
        switch column.role {
        case .ignored: break
        case .foreignResult: foreign.append(heading)
        case .notKept: findings.append(.warning(.columnNotKept, at: place, ["column": heading]))
        case .required, .optional:
          if let first = positions[column] {
            errors.append(.error(.columnTwice, at: place, ["first": HeadingBlock.text(block.paths[first])]))
          } else {
            positions[column] = position
          }
        }
      }
    }
    if !foreign.isEmpty {
      findings.append(
        .note(
          .foreignResultsIgnored, at: .row(file: file, row: row),
          ["columns": foreign.map { "\"\($0)\"" }.joined(separator: ", ")]))
    }
    errors += missing(block, catalogue, file: file, row: row)
    guard errors.isEmpty else { throw Failure(errors + findings) }
  }

  private func missing(
    _ block: HeadingBlock, _ catalogue: ColumnCatalogue, file: String, row: Int
  ) -> [Finding] {
    var missing = catalogue.columns.filter { $0.role == .required && positions[$0] == nil }
    if let key = catalogue.keys.first, !missing.contains(key),
      !catalogue.isKeyed(by: { positions[$0] != nil })
    {
      missing.insert(key, at: 0)
    }
    let found = block.paths.filter { !$0.isEmpty }.map(HeadingBlock.text).joined(separator: ", ")
    return missing.map { column in
      .error(.columnMissing, at: .row(file: file, row: row), ["column": column.heading, "found": found])
    }
  }

  private static func unknown(_ path: [String], at place: Place, _ catalogue: ColumnCatalogue) -> Finding {
    let heading = HeadingBlock.text(path)
    guard let leaf = path.last, let near = catalogue.nearest(to: leaf) else {
      return .warning(.columnUnknown, at: place, ["column": heading])
    }
    return .warning(.columnMisspelt, at: place, ["column": heading, "near": near])
  }
}

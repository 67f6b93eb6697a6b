/// What a column turned out to be by its heads.
enum HeadingMatch: Hashable, Sendable {
  /// A column of the table.
  case column(TableColumn)
  /// Nothing that is known.
  case unknown
  /// The name of a subject and of a trait, with no group above to tell which.
  case ambiguous
  /// A mark of a subject that no head names.
  case withoutSubject(part: String)
}

/// Tells the columns of a table by the heads above them.
protocol HeadingReading: Sendable {
  /// What each column is; `paths` has the heads of each from the top down, empty where there is none.
  func matches(_ paths: [[String]], _ catalogue: ColumnCatalogue) -> [HeadingMatch]
}

/// The heads of lists of people: what stands lowest decides, with the group before it or behind it
/// (`Cha` over `Họ tên`: `Họ tên cha`).
struct PlainHeadings: HeadingReading {
  func matches(_ paths: [[String]], _ catalogue: ColumnCatalogue) -> [HeadingMatch] {
    paths.map { path in
      guard let leaf = path.last else { return .unknown }
      var tried: [String] = []
      if path.count > 1 {
        for group in path.dropLast().reversed() {
          var bare = group
          for word in ["Thông tin về ", "Thông tin ", "Họ và tên "] where bare.hasPrefix(word) {
            bare = String(bare.dropFirst(word.count))
          }
          tried += ["\(leaf) \(bare)", "\(bare) \(leaf)", "\(group): \(leaf)"]
        }
      }
      tried.append(leaf)
      for heading in tried {
        if let column = catalogue.column(for: heading) { return .column(column) }
      }
      return .unknown
    }
  }
}

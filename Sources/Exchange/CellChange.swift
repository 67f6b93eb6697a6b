/// A cell of a table whose value differs from what is recorded.
public struct CellChange: Sendable, Hashable {
  /// The row of the file.
  public let row: Int
  /// The heading.
  public let column: String
  /// The code of whose record it is: a pupil's, a teacher's, a class's name.
  public let key: String
  /// What is recorded, as it is exported; empty: nothing.
  public let old: String
  /// What the file says; empty: nothing.
  public let new: String

  /// The cells in which two lists differ.
  static func between(
    _ old: [String], _ new: [String], headings: [String], row: Int, key: String
  ) -> [CellChange] {
    headings.indices.compactMap { index in
      old[index] == new[index]
        ? nil : CellChange(row: row, column: headings[index], key: key, old: old[index], new: new[index])
    }
  }
}

import Diagnostics
import Vietnamese

/// A column that a table may have.
struct TableColumn: Hashable, Sendable {
  /// How the column is treated when it is met or missed.
  enum Role: Hashable, Sendable {
    /// The table cannot be read without it.
    case required
    /// May be missing.
    case optional
    /// Computed by this program when it exports, or there for the reader only: ignored on import, silently.
    case ignored
    /// Known from other programs, but not kept: ignored with a warning.
    case notKept
    /// Computed by another program: compared with nothing, ignored with a note.
    case foreignResult
  }

  /// The heading of contract, section 3.
  let heading: String
  let role: Role
  /// Other headings with the same meaning (forms.md 8.2).
  let aliases: [String]

  init(_ heading: String, _ role: Role = .optional, aliases: [String] = []) {
    self.heading = heading
    self.role = role
    self.aliases = aliases
  }

  /// Whether its cells are codes, numbers of persons or of telephones: text, whatever a spreadsheet makes of it.
  var isIdentifier: Bool {
    heading.hasPrefix("Mã ")
      || ["Số định danh cá nhân", "Số đăng bộ", "Điện thoại liên hệ"].contains(heading)
  }

  /// A column is known by its heading alone.
  static func == (left: TableColumn, right: TableColumn) -> Bool { left.heading == right.heading }

  func hash(into hasher: inout Hasher) { hasher.combine(heading) }

  /// The same column where a table can do without it.
  var optional: TableColumn { TableColumn(heading, .optional, aliases: aliases) }
}

/// The folded form in which headings are compared: NFC, case, spaces, tone placement, i and y, a star that
/// marks a duty, and spaces around the colon of `Toán: Điểm`.
struct HeadingKey: Hashable, Sendable {
  private let folded: String

  init(_ heading: String) {
    let parts = heading.split(separator: ":", omittingEmptySubsequences: true).map { part in
      part.replacing("(*)", with: "").filter { $0 != "*" }.matchingKey
    }
    folded = parts.filter { !$0.isEmpty }.joined(separator: ":")
  }

  var isEmpty: Bool { folded.isEmpty }
}

/// All columns that a kind of table knows.
struct ColumnCatalogue: Sendable {
  let columns: [TableColumn]
  /// The columns that can say whose a row is, the best first: one of them must be there.
  let keys: [TableColumn]
  /// Columns that together say it where there is none of the `keys`; empty: nothing does.
  let otherKeys: [TableColumn]
  private let index: [HeadingKey: Int]

  /// Of two columns with the same heading or alias the first wins; a heading goes before an alias.
  init(_ columns: [TableColumn], keys: [TableColumn], otherKeys: [TableColumn] = []) {
    self.columns = columns
    self.keys = keys
    self.otherKeys = otherKeys
    var index: [HeadingKey: Int] = [:]
    for (position, column) in columns.enumerated() {
      let key = HeadingKey(column.heading)
      if index[key] == nil { index[key] = position }
    }
    for (position, column) in columns.enumerated() {
      for alias in column.aliases {
        let key = HeadingKey(alias)
        if index[key] == nil { index[key] = position }
      }
    }
    self.index = index
  }

  func column(for heading: String) -> TableColumn? {
    index[HeadingKey(heading)].map { columns[$0] }
  }

  /// The heading that was probably meant: of the same kind, a part of a subject or not, and a slip away. Missing
  /// accents count for nothing; a word of three letters or less must then be the same.
  func nearest(to heading: String) -> String? {
    let typed = heading.collapsed.unaccented
    let hasPart = typed.contains(":")
    var known: [String: String] = [:]
    for column in columns where column.role == .required || column.role == .optional {
      let bare = column.heading.unaccented
      if bare.contains(":") == hasPart, known[bare] == nil { known[bare] = column.heading }
    }
    let limit = typed.count < 4 ? 0 : max(1, typed.count / 5)
    return Suggestion.nearest(to: typed, among: known.keys.sorted(), within: limit).flatMap { known[$0] }
  }

  /// Whether a column says whose a row is, or the table cannot be read without it.
  func isAnchor(_ column: TableColumn) -> Bool {
    column.role == .required || keys.contains(column) || otherKeys.contains(column)
  }

  /// Whether columns are enough to say whose a row is.
  func isKeyed(by there: (TableColumn) -> Bool) -> Bool {
    keys.contains(where: there) || !otherKeys.isEmpty && otherKeys.allSatisfy(there)
  }

  /// How many of these cells are headings of this table; a heading that says whose a row is counts fifty times, so
  /// that neither a title row with a stray known word nor the lower rows of a heading are taken for the heading row.
  func score(of cells: [String]) -> Int {
    cells.reduce(0) { sum, cell in
      guard !cell.isEmpty, cell.utf8.count < 120, let column = column(for: cell) else { return sum }
      return sum + (isAnchor(column) ? 50 : 1)
    }
  }
}

/// Where a finding is: in a file, a cell of a table, a page of a document.
public enum Place: Sendable, Hashable {
  /// Nowhere in particular.
  case none
  /// A whole file or folder.
  case file(String)
  /// A position in a text file; line and column count from 1.
  case position(file: String, line: Int, column: Int)
  /// A row of a table; rows count from 1 as a spreadsheet shows them.
  case row(file: String, row: Int)
  /// A cell of a table, named by its row and its heading.
  case cell(file: String, row: Int, column: String)
  /// A page of a document.
  case page(document: String, page: Int)

  /// The file, when there is one.
  public var file: String? {
    switch self {
    case .none, .page: nil
    case .file(let file), .position(let file, _, _), .row(let file, _), .cell(let file, _, _): file
    }
  }

  /// The place in words, with no separator behind it; empty for `.none`.
  public func text(_ language: Language) -> String {
    let vietnamese = language == .vietnamese
    switch self {
    case .none: return ""
    case .file(let file): return file
    case .position(let file, let line, let column): return "\(file):\(line):\(column)"
    case .row(let file, let row):
      return vietnamese ? "\(file), dòng \(row)" : "\(file), row \(row)"
    case .cell(let file, let row, let column):
      return vietnamese
        ? "\(file), dòng \(row), cột \"\(column)\"" : "\(file), row \(row), column \"\(column)\""
    case .page(let document, let page):
      return vietnamese ? "\(document), trang \(page)" : "\(document), page \(page)"
    }
  }
}

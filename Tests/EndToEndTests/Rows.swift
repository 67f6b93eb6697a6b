import Foundation

/// A CSV table as a spreadsheet would read it; nothing of HocBa's own reader is used here.
struct Rows {
  var headings: [String] = []
  var rows: [[String: String]] = []

  init(_ data: Data) {
    var records: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var text = Substring(String(decoding: data, as: UTF8.self))
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    var scalars = text.unicodeScalars.makeIterator()
    var waiting: Unicode.Scalar?
    func endCell() {
      records[records.count - 1].append(cell)
      cell = ""
    }
    while let scalar = waiting ?? scalars.next() {
      waiting = nil
      switch (scalar, isQuoted) {
      case ("\"", true):
        waiting = scalars.next()
        if waiting == "\"" {
          cell.unicodeScalars.append("\"")
          waiting = nil
        } else {
          isQuoted = false
        }
      case ("\"", false): isQuoted = true
      case (",", false): endCell()
      case ("\n", false):
        endCell()
        records.append([])
      case ("\r", false): break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    if !cell.isEmpty || records.last?.isEmpty == false { endCell() }
    headings = records.first ?? []
    rows = records.dropFirst().filter { !$0.isEmpty }.map { record in
      Dictionary(zip(headings, record)) { first, _ in first }
    }
  }

  /// A table as text, every cell quoted.
  static func text(_ headings: [String], _ rows: [[String: String]]) -> String {
    func line(_ cells: [String]) -> String {
      cells.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",")
        + "\r\n"
    }
    return line(headings) + rows.map { row in line(headings.map { row[$0] ?? "" }) }.joined()
  }
}

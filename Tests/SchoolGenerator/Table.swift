import Foundation

/// A table as contract §3 writes one: UTF-8 with BOM, comma, CRLF, RFC 4180 quotes.
struct Table {
  var headings: [String]
  var rows: [[String]] = []

  init(_ headings: [String]) { self.headings = headings }

  var bytes: Data {
    var text = "\u{FEFF}"
    for row in [headings] + rows {
      text += row.map(Self.quoted).joined(separator: ",")
      text += "\r\n"
    }
    return Data(text.utf8)
  }

  private static func quoted(_ cell: String) -> String {
    // By scalars: CR LF is one Character in Swift and would slip through.
    let needsQuotes = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    guard needsQuotes else { return cell }
    return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

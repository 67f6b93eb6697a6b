public import Diagnostics

/// Which pages of a document somebody names: `2`, `1-3`, `1,3` or `all`.
public enum PageSelection: Hashable, Sendable {
  /// All pages, which the person has seen.
  case all
  /// These, in order.
  case pages([Int])

  /// Reads what was typed.
  ///
  /// - Throws: `pagesMalformed` for anything else, and for pages that the document does not have.
  public init(_ text: String, of count: Int) throws(Failure) {
    if text.lowercased() == "all" {
      self = .all
      return
    }
    var pages: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(whereSeparator: { "-–".contains($0) }).map { Int($0.filter { $0 != " " }) }
      guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
        first >= 1, first <= last, last <= count
      else {
        throw Failure(.pagesMalformed, ["value": text, "count": "\(count)"])
      }
      pages.formUnion(first...last)
    }
    self = .pages(pages.sorted())
  }

  /// Page numbers as people write them: `1-3, 7`.
  public static func text(_ pages: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < pages.count {
      var end = index
      while end + 1 < pages.count, pages[end + 1] == pages[end] + 1 { end += 1 }
      parts.append(index == end ? "\(pages[index])" : "\(pages[index])-\(pages[end])")
      index = end + 1
    }
    return parts.joined(separator: ", ")
  }
}

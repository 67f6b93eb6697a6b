/// Which sheets of a volume get one imprint of the seal together across their right edges (giáp lai, forms.md 6.5).
///
/// Sheets of paper are counted, not pages. One imprint covers at most five sheets (decree 30/2020, article 33); every
/// sheet is in a group, in exactly one unless the groups are chained.
public struct SealPlan: Hashable, Sendable {
  /// One imprint covers at most so many sheets.
  public static let mostSheets = 5
  /// The last group takes sheets from the one before it until it has so many: a seal across one sheet or two would
  /// reach from the edge into the table (16 mm of margin, a seal of 30 to 36 mm).
  static let fewestSheets = 3

  /// Sheets of the volume.
  public let sheets: Int
  /// Whether the last sheet of a group is the first of the next, which ties the groups together.
  public let isChained: Bool
  /// The sheets of each group, numbered from 1.
  public let groups: [ClosedRange<Int>]

  /// The groups of so many sheets.
  public init(sheets: Int, isChained: Bool) {
    self.sheets = max(0, sheets)
    self.isChained = isChained
    var groups: [ClosedRange<Int>] = []
    var first = 1
    while first <= sheets {
      let last = min(first + Self.mostSheets - 1, sheets)
      groups.append(first...last)
      if last == sheets { break }
      first = isChained ? last : last + 1
    }
    if groups.count > 1, let short = groups.last, short.count < Self.fewestSheets {
      let taken = Self.fewestSheets - short.count
      let before = groups[groups.count - 2]
      groups[groups.count - 2] = before.lowerBound...(before.upperBound - taken)
      groups[groups.count - 1] = (short.lowerBound - taken)...short.upperBound
    }
    self.groups = groups
  }

  /// Numbers of the groups, from 1, that a sheet is in: one, or two where groups are chained.
  public func groups(of sheet: Int) -> [Int] {
    groups.indices.filter { groups[$0].contains(sheet) }.map { $0 + 1 }
  }

  /// Sheets that a document of so many pages takes: printed on both sides, half as many, rounded up.
  public static func sheets(pages: Int, isDuplex: Bool) -> Int { isDuplex ? (pages + 1) / 2 : pages }
}

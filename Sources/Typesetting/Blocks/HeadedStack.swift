/// Blocks under a head, which stands again above what goes on at the next page: the legend of many charts, the title
/// of a class with two tables.
public struct HeadedStack: Sendable {
  /// Where it begins; never without the first of the blocks.
  public var head: [Block]
  /// On every page where it goes on.
  public var continuedHead: [Block]
  /// What goes on over pages.
  public var blocks: [Block]

  /// Blocks under a head.
  public init(head: [Block], continuedHead: [Block], blocks: [Block]) {
    self.head = head
    self.continuedHead = continuedHead
    self.blocks = blocks
  }
}

/// A table: columns under nested heads, rows, totals, and what closes it.
public struct Table: Sendable {
  /// Width of each leaf column in points.
  public var widths: [Double]
  /// Columns at whose left edge a heavy line stands (the start of a group).
  public var heavyBefore: Set<Int>
  /// The head, row by row; spans must tile the grid.
  public var head: [[Cell]]
  /// Least height of each head row, points.
  public var headHeights: [Double]
  /// The body.
  public var rows: [[Cell]]
  /// Under the last row, in the same columns.
  public var totals: [[Cell]]
  /// Heights of body rows.
  public var rowHeight: RowHeight
  /// Turned heads longer than so many points go on two lines where the column is wide enough.
  public var turnedLimit: Double
  /// Height of a totals row, points.
  public var totalsHeight: Double
  /// A heavy line after every so many rows; 0 for none.
  public var heavyEvery: Int
  /// Space at the sides of a cell, points.
  public var padding: Double
  /// Weights of lines: two at most.
  public var thin: Double, heavy: Double
  /// A head stands with at least so many rows.
  public var rowsWithHead: Int
  /// `closing` stands with at least so many rows.
  public var rowsWithClosing: Int
  /// Follows the table, on the page of its last rows.
  public var closing: [Block]
  /// What the numbered notes under the table look like.
  public var noteStyle: TextStyle

  /// Heights of body rows.
  public enum RowHeight: Hashable, Sendable {
    /// All of one height: at least so many points, and what the highest needs.
    case uniform(Double)
    /// Each what it needs, but evened out up to `ideal` as far as the page has room.
    case even(minimum: Double, ideal: Double)
  }

  /// A cell.
  public struct Cell: Sendable {
    /// Its text.
    public var text: StyledText
    /// Columns and rows it covers.
    public var columnSpan: Int, rowSpan: Int
    /// How its lines stand.
    public var alignment: Alignment
    /// How its lines stand from top to bottom.
    public var vertical: VerticalAlignment
    /// Read from bottom to top.
    public var isTurned: Bool
    /// What happens to a text that does not fit.
    public var overflow: Overflow
    /// The layer of its text.
    public var layer: Layer
    /// Shade behind it, nil for none.
    public var shade: Double?
    /// Baseline distance as a multiple of the size.
    public var leading: Double
    /// Extracts in one piece though it may stand on two lines.
    public var readsWhole = false
    /// Space at the sides in points, instead of the table's.
    public var padding: Double?
    /// For messages: the heading of the column and the id of the row.
    public var origin: Origin?

    /// Where a cell comes from, for messages.
    public struct Origin: Hashable, Sendable {
      /// The heading of the column.
      public var column: String
      /// The id of the pupil.
      public var id: String
      /// An origin.
      public init(column: String, id: String) {
        self.column = column
        self.id = id
      }
    }

    /// What happens to a text that does not fit.
    public enum Overflow: Hashable, Sendable {
      /// As many lines as it takes; the row grows.
      case wrap
      /// At most `lines` lines in the height of the row, not smaller than `minimum` points.
      case shrink(minimum: Double, lines: Int)
      /// At most `lines` lines; a longer text goes on as a numbered note under the table.
      case note(lines: Int)
      /// At most `lines` lines; a longer text is an error, and its document is not printed.
      case refuse(lines: Int)
    }

    /// A cell.
    public init(
      _ text: StyledText, columnSpan: Int = 1, rowSpan: Int = 1, alignment: Alignment = .center,
      vertical: VerticalAlignment = .middle, isTurned: Bool = false, overflow: Overflow = .wrap,
      layer: Layer = .furniture, shade: Double? = nil, leading: Double = 1.15, padding: Double? = nil,
      origin: Origin? = nil
    ) {
      self.text = text
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.alignment = alignment
      self.vertical = vertical
      self.isTurned = isTurned
      self.overflow = overflow
      self.layer = layer
      self.shade = shade
      self.leading = leading
      self.padding = padding
      self.origin = origin
    }
  }

  /// A table without rows; the rest is set by its maker.
  public init(widths: [Double], rowHeight: RowHeight) {
    self.widths = widths
    self.rowHeight = rowHeight
    heavyBefore = []
    head = []
    headHeights = []
    rows = []
    totals = []
    totalsHeight = 0
    turnedLimit = .infinity
    heavyEvery = 0
    padding = 2
    thin = 0.35
    heavy = 0.8
    rowsWithHead = 3
    rowsWithClosing = 2
    closing = []
    noteStyle = TextStyle(size: 8)
  }
}

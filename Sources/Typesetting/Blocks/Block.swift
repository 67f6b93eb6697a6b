/// A piece of content: what templates make and layout places.
public indirect enum Block: Sendable {
  /// Text in lines.
  case paragraph(Paragraph)
  /// Labels with their values on dotted blanks, side by side.
  case fields(FieldLine)
  /// Blocks side by side.
  case columns(Columns)
  /// A table, which may go on over pages.
  case table(Table)
  /// Blocks one under another, which may go on over pages.
  case stack([Block])
  /// Blocks under a head that stands again where they go on.
  case headed(HeadedStack)
  /// Blocks that stay on one page.
  case keep([Block])
  /// Blocks within a frame or padding, on one page.
  case box(Box)
  /// Numbers as bars, on one page.
  case chart(Chart)
  /// Places for hand and seal, side by side.
  case signatures(SignatureRow)
  /// Empty height in points.
  case space(Double)
  /// A horizontal line over the whole width.
  case rule(RuleBlock)
  /// What is left of a table that began on an earlier page.
  case continued(TableRest)
  /// Takes what is left of the page: what follows stands at its foot.
  case fill
  /// Goes on at the next page.
  case pageBreak

  /// The word for messages.
  var name: String {
    switch self {
    case .paragraph: "p"
    case .fields: "line"
    case .columns: "columns"
    case .table, .continued: "table"
    case .stack, .headed: "block"
    case .keep: "keep"
    case .box: "box"
    case .chart: "chart"
    case .signatures: "signatures"
    case .space: "space"
    case .rule: "rule"
    case .fill: "fill"
    case .pageBreak: "page-break"
    }
  }
}

/// Horizontal alignment.
public enum Alignment: String, CaseIterable, Hashable, Sendable {
  case left, center, right, justify
}

/// Vertical alignment in a cell or column.
public enum VerticalAlignment: String, CaseIterable, Hashable, Sendable {
  case top, middle, bottom
}

/// Text in lines.
public struct Paragraph: Hashable, Sendable {
  /// The text.
  public var text: StyledText
  /// How lines stand.
  public var alignment: Alignment
  /// Baseline distance as a multiple of the size; at least 1.15 for stacked diacritics (forms.md 9.6).
  public var leading: Double
  /// Indent of the first line, points.
  public var indent: Double
  /// Indent of the other lines, points.
  public var hanging: Double
  /// Space before and after, points.
  public var before: Double, after: Double
  /// The layer of its marks.
  public var layer: Layer
  /// Never the last on a page while something follows.
  public var keepsWithNext = false

  /// A paragraph.
  public init(
    _ text: StyledText, alignment: Alignment = .left, leading: Double = 1.2, indent: Double = 0,
    hanging: Double = 0, before: Double = 0, after: Double = 0, layer: Layer = .furniture
  ) {
    self.text = text
    self.alignment = alignment
    self.leading = leading
    self.indent = indent
    self.hanging = hanging
    self.before = before
    self.after = after
    self.layer = layer
  }
}

/// Labels with values on dotted blanks, sharing one line.
public struct FieldLine: Hashable, Sendable {
  /// One label and its value.
  public struct Field: Hashable, Sendable {
    /// The label, furniture.
    public var label: StyledText
    /// The value, ink; empty leaves the blank.
    public var value: StyledText
    /// Share of the line's width.
    public var share: Double
    /// Whether a dotted blank runs to the end of the field.
    public var hasLeader: Bool

    /// A field.
    public init(label: StyledText, value: StyledText, share: Double = 1, hasLeader: Bool = true) {
      self.label = label
      self.value = value
      self.share = share
      self.hasLeader = hasLeader
    }
  }

  /// From left to right.
  public var fields: [Field]
  /// Distance of baselines when a value wraps, and height of the line, points.
  public var lineHeight: Double
  /// Space between fields, points.
  public var gap: Double

  /// A line of fields.
  public init(_ fields: [Field], lineHeight: Double, gap: Double = 8) {
    self.fields = fields
    self.lineHeight = lineHeight
    self.gap = gap
  }
}

/// Blocks side by side, on one page.
public struct Columns: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// Points.
    public var length: Double
    /// Share of what is left when all columns have their points.
    public var share: Double
    /// Its content.
    public var blocks: [Block]
    /// How it stands, instead of what is said for all.
    public var vertical: VerticalAlignment?

    /// A column.
    public init(length: Double, share: Double, blocks: [Block], vertical: VerticalAlignment? = nil) {
      self.length = length
      self.share = share
      self.vertical = vertical
      self.blocks = blocks
    }
  }

  /// From left to right.
  public var columns: [Column]
  /// Between columns, points.
  public var gap: Double
  /// How shorter columns stand.
  public var vertical: VerticalAlignment
  /// Least height in points.
  public var minimumHeight: Double

  /// Columns.
  public init(
    _ columns: [Column], gap: Double = 0, vertical: VerticalAlignment = .top, minimumHeight: Double = 0
  ) {
    self.columns = columns
    self.gap = gap
    self.vertical = vertical
    self.minimumHeight = minimumHeight
  }
}

/// Blocks within padding and, perhaps, a frame.
public struct Box: Sendable {
  /// Its content.
  public var blocks: [Block]
  /// Inside the frame, points.
  public var padding: Insets
  /// Weight of the frame in points; 0 for none.
  public var border: Double
  /// Least height in points, padding included.
  public var minimumHeight: Double
  /// Of the frame.
  public var colour: Colour

  /// A box.
  public init(
    _ blocks: [Block], padding: Insets, border: Double = 0, minimumHeight: Double = 0, colour: Colour = .black
  ) {
    self.blocks = blocks
    self.padding = padding
    self.border = border
    self.minimumHeight = minimumHeight
    self.colour = colour
  }
}

/// A horizontal line.
public struct RuleBlock: Hashable, Sendable {
  /// Points.
  public var weight: Double
  /// Its length as a share of the width, centred.
  public var share: Double
  /// Space before and after, points.
  public var before: Double, after: Double
  /// Its colour.
  public var colour: Colour

  /// A rule.
  public init(
    weight: Double, share: Double = 1, before: Double = 0, after: Double = 0, colour: Colour = .black
  ) {
    self.weight = weight
    self.share = share
    self.before = before
    self.after = after
    self.colour = colour
  }
}

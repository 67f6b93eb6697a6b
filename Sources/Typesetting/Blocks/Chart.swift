/// A chart of numbers, drawn with fills and lines alone: legible in black and white by greys, hatching, outlines and
/// the numbers themselves.
public struct Chart: Hashable, Sendable {
  /// How numbers are shown.
  public enum Kind: Hashable, Sendable {
    /// Upright bars over a common axis, one place for each row; values from 0 to `top`.
    case bars(Axis)
    /// A lying bar for each row, its parts side by side: values are shares of their sum.
    case stacked(Bars)
  }

  /// The upright axis of bars.
  public struct Axis: Hashable, Sendable {
    /// The value at its upper end, above 0.
    public var top: Int
    /// Distance of grid lines in values, above 0.
    public var step: Int
    /// Values are tenths of a percent, and the axis says so; else plain numbers.
    public var isPercent: Bool
    /// Height of the whole drawing in points, legend not counted.
    public var height: Double

    /// An axis.
    public init(top: Int, step: Int, isPercent: Bool, height: Double) {
      self.top = top
      self.step = step
      self.isPercent = isPercent
      self.height = height
    }
  }

  /// The measures of lying bars.
  public struct Bars: Hashable, Sendable {
    /// Thickness of a bar and white between bars, points.
    public var thickness: Double, gap: Double
    /// Room for labels at the left and for texts at the right end, points.
    public var labelWidth: Double, endWidth: Double
    /// Whether 0, 25, … 100 % stand under the bars.
    public var hasAxis: Bool

    /// Measures.
    public init(
      thickness: Double, gap: Double, labelWidth: Double, endWidth: Double, hasAxis: Bool
    ) {
      self.thickness = thickness
      self.gap = gap
      self.labelWidth = labelWidth
      self.endWidth = endWidth
      self.hasAxis = hasAxis
    }
  }

  /// How an area is told from its neighbours without colour.
  public enum Look: String, CaseIterable, Hashable, Sendable {
    /// Dark grey; text in it is white.
    case dark
    /// Medium grey.
    case medium
    /// Light grey.
    case light
    /// White with slanted lines.
    case hatched
    /// An outline alone; among upright bars a wider one behind the others, to compare with.
    case outline

    /// 0 black … 1 white; nil is not filled.
    var gray: Double? {
      switch self {
      case .dark: 0.3
      case .medium: 0.62
      case .light: 0.87
      case .hatched, .outline: nil
      }
    }
  }

  /// What is shown of every row.
  public struct Series: Hashable, Sendable {
    /// For the legend.
    public var label: StyledText
    /// How it is told from the others.
    public var look: Look

    /// A series.
    public init(_ label: StyledText, look: Look) {
      self.label = label
      self.look = look
    }
  }

  /// A bar or a place of bars.
  public struct Row: Hashable, Sendable {
    /// Under or beside it.
    public var label: StyledText
    /// One for each series; nil is not known, and not drawn.
    public var values: [Int?]
    /// One for each series, shown where there is room.
    public var texts: [StyledText]
    /// At the right end of a lying bar.
    public var end: StyledText
    /// Where a line across a lying bar shows what is expected, tenths of a percent; nil for no line.
    public var target: Int?

    /// A row.
    public init(
      label: StyledText, values: [Int?], texts: [StyledText], end: StyledText = StyledText(),
      target: Int? = nil
    ) {
      self.label = label
      self.values = values
      self.texts = texts
      self.end = end
      self.target = target
    }
  }

  /// Whether the looks of the series are explained, and where.
  public enum Legend: String, CaseIterable, Hashable, Sendable {
    case none, above, below
    /// Nothing but the legend: for many small charts of one kind.
    case only
  }

  /// The kind with its measures.
  public var kind: Kind
  /// In order: from the left, or side by side.
  public var series: [Series]
  /// From the top, or from the left.
  public var rows: [Row]
  /// Where the legend stands.
  public var legend: Legend
  /// The words of the legend for the line of the target; empty when there is none.
  public var targetLabel: StyledText
  /// Of the numbers at axes.
  public var style: TextStyle
  /// Weight of lines, points: of the grid, outlines and hatching.
  public var line: Double

  /// A chart.
  public init(
    _ kind: Kind, series: [Series], rows: [Row], legend: Legend = .none,
    targetLabel: StyledText = StyledText(), style: TextStyle, line: Double = 0.35
  ) {
    self.kind = kind
    self.series = series
    self.rows = rows
    self.legend = legend
    self.targetLabel = targetLabel
    self.style = style
    self.line = line
  }
}

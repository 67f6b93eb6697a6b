/// One positioned thing on a page; lengths in points from the upper left corner.
public enum Mark: Hashable, Sendable {
  /// A stretch of text.
  case text(TextRun)
  /// A straight line.
  case rule(Rule)
  /// A filled rectangle.
  case fill(Fill)
  /// Straight lines and curves: ornaments and charts.
  case path(Path)

  /// A stretch of text of one style on one baseline.
  public struct TextRun: Hashable, Sendable {
    /// Left end of the baseline (of a turned run: its lower end).
    public var x: Double, y: Double
    /// The style.
    public var style: TextStyle
    /// UTF-16 code units.
    public var units: [UInt16]
    /// Points added to each space (justified lines).
    public var wordSpace: Double
    /// Read from bottom to top, 90° counter-clockwise.
    public var isTurned: Bool
    /// Degrees counter-clockwise for large marks; 0 for all else.
    public var angle: Double
    /// This run is the first of a text that is read as a whole; nil for any other run.
    public var opens: Whole?
    /// This run is the last of such a text.
    public var closes = false

    /// A text that extracts in one piece though it stands on several lines: a name in a table.
    public struct Whole: Hashable, Sendable {
      /// UTF-16 code units.
      public var units: [UInt16]
      /// Distance of the rows it stands in, points: readers that look for columns find its neighbours there.
      public var rowHeight: Double
      /// From the baseline of the first run down to the line that all cells of the column share, points.
      public var anchor: Double

      /// A text and where its neighbours stand.
      public init(units: [UInt16], rowHeight: Double, anchor: Double) {
        self.units = units
        self.rowHeight = rowHeight
        self.anchor = anchor
      }
    }

    /// A run.
    public init(
      x: Double, y: Double, style: TextStyle, units: [UInt16], wordSpace: Double = 0, isTurned: Bool = false,
      angle: Double = 0
    ) {
      self.x = x
      self.y = y
      self.style = style
      self.units = units
      self.wordSpace = wordSpace
      self.isTurned = isTurned
      self.angle = angle
    }
  }

  /// A straight line.
  public struct Rule: Hashable, Sendable {
    /// Its ends.
    public var x1: Double, y1: Double, x2: Double, y2: Double
    /// Points.
    public var weight: Double
    /// Its colour.
    public var colour: Colour
    /// A row of round dots instead of a line: the blank of a form.
    public var isDotted: Bool
    /// From dot to dot, points.
    public static let dotDistance = 2.4

    /// A line.
    public init(
      x1: Double, y1: Double, x2: Double, y2: Double, weight: Double, colour: Colour = .black,
      isDotted: Bool = false
    ) {
      self.x1 = x1
      self.y1 = y1
      self.x2 = x2
      self.y2 = y2
      self.weight = weight
      self.colour = colour
      self.isDotted = isDotted
    }
  }

  /// A filled rectangle.
  public struct Fill: Hashable, Sendable {
    /// Upper left corner.
    public var x: Double, y: Double
    /// Its sides.
    public var width: Double, height: Double
    /// Its colour.
    public var colour: Colour

    /// A rectangle.
    public init(x: Double, y: Double, width: Double, height: Double, colour: Colour) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
      self.colour = colour
    }
  }

  /// A row of dots begins and ends on a grid that all pages share, so that dots stand under dots; the rest stays.
  var onDotGrid: Mark {
    guard case .rule(var rule) = self, rule.isDotted, rule.y1 == rule.y2 else { return self }
    let distance = Mark.Rule.dotDistance
    rule.x1 = (rule.x1 / distance - Unit.tolerance).rounded(.up) * distance
    // A little longer than to the last dot, which would else depend on the reader's rounding.
    rule.x2 = max(rule.x1, (rule.x2 / distance + Unit.tolerance).rounded(.down) * distance) + distance / 8
    return .rule(rule)
  }

  /// The same, moved.
  func moved(_ dx: Double, _ dy: Double) -> Mark {
    switch self {
    case .text(var run):
      run.x += dx
      run.y += dy
      return .text(run)
    case .rule(var rule):
      rule.x1 += dx
      rule.x2 += dx
      rule.y1 += dy
      rule.y2 += dy
      return .rule(rule)
    case .fill(var fill):
      fill.x += dx
      fill.y += dy
      return .fill(fill)
    case .path(let path): return .path(path.moved(dx, dy))
    }
  }
}

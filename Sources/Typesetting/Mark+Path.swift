extension Mark {
  /// A figure of straight lines and curves, filled, stroked or both.
  ///
  /// Paths are drawn over fills and under rules and texts of their layer, in their order.
  public struct Path: Hashable, Sendable {
    /// A point in points from the upper left corner.
    public struct Point: Hashable, Sendable {
      /// Points.
      public var x: Double, y: Double
      /// A point.
      public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
      }
    }

    /// A step of the pen.
    public enum Step: Hashable, Sendable {
      /// Begins a figure.
      case move(Point)
      /// A straight line.
      case line(Point)
      /// A cubic Bézier curve: its two controls and its end.
      case curve(Point, Point, Point)
      /// Back to the beginning of the figure.
      case close
    }

    /// How the pen draws.
    public struct Stroke: Hashable, Sendable {
      /// Points.
      public var weight: Double
      /// Its colour.
      public var colour: Colour
      /// Lengths of dashes and of the gaps between them in points; empty for a line without gaps.
      public var dashes: [Double]
      /// Ends and corners are round.
      public var isRound: Bool

      /// A stroke.
      public init(weight: Double, colour: Colour = .black, dashes: [Double] = [], isRound: Bool = false) {
        self.weight = weight
        self.colour = colour
        self.dashes = dashes
        self.isRound = isRound
      }
    }

    /// What the pen does.
    public var steps: [Step]
    /// What the figure is filled with; nil for nothing.
    public var fill: Colour?
    /// How it is drawn around; nil for not at all.
    public var stroke: Stroke?

    /// A path.
    public init(_ steps: [Step], fill: Colour? = nil, stroke: Stroke? = nil) {
      self.steps = steps
      self.fill = fill
      self.stroke = stroke
    }

    /// A path through points.
    public init(through points: [Point], isClosed: Bool = false, fill: Colour? = nil, stroke: Stroke? = nil) {
      steps = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
      if isClosed { steps.append(.close) }
      self.fill = fill
      self.stroke = stroke
    }

    /// The same with every point changed.
    public func mapped(_ change: (Point) -> Point) -> Path {
      var path = self
      path.steps = steps.map { step in
        switch step {
        case .move(let point): .move(change(point))
        case .line(let point): .line(change(point))
        case .curve(let first, let second, let end): .curve(change(first), change(second), change(end))
        case .close: .close
        }
      }
      return path
    }

    func moved(_ dx: Double, _ dy: Double) -> Path { mapped { Point($0.x + dx, $0.y + dy) } }
  }
}

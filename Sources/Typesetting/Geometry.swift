/// Lengths are points (1/72 inch) in `Double`; y grows downwards from the upper left corner of the page.
public enum Unit {
  /// Points in a millimetre.
  public static let mm = 72.0 / 25.4
  /// Two lengths closer than this are the same.
  public static let tolerance = 0.01
}

/// A width and a height in points.
public struct Size: Hashable, Sendable {
  /// Points.
  public var width: Double, height: Double
  /// A size in points.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// Distances from the four edges in points.
public struct Insets: Hashable, Sendable {
  /// Points.
  public var top: Double, right: Double, bottom: Double, left: Double
  /// Insets in points, in the order of a clock.
  public init(top: Double, right: Double, bottom: Double, left: Double) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }
}

/// A sheet of paper.
public enum Paper: String, CaseIterable, Hashable, Sendable {
  /// 210 × 297 mm.
  case a4 = "A4"
  /// 297 × 420 mm.
  case a3 = "A3"
  /// 148.5 × 210 mm: exactly half a sheet of A4, so that two stand on one.
  case a5 = "A5"

  /// What a person can ask for, and what templates have variants for; A5 is of slips only.
  public static let allCases: [Paper] = [.a4, .a3]

  /// The size in points.
  public func size(landscape: Bool) -> Size {
    let (short, long) =
      switch self {
      case .a5: (148.5, 210.0)
      case .a4: (210.0, 297.0)
      case .a3: (297.0, 420.0)
      }
    return landscape
      ? Size(width: long * Unit.mm, height: short * Unit.mm)
      : Size(width: short * Unit.mm, height: long * Unit.mm)
  }
}

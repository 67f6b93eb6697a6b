extension Mark {
  /// A straight line.
  ///
  /// - Parameter gray: 0 black … 1 white.
  public static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, weight: Double, gray: Double = 0
  ) -> Mark {
    .rule(Rule(x1: x1, y1: y1, x2: x2, y2: y2, weight: weight, gray: gray, isDotted: false))
  }
}

extension TextStyle {
  /// The same in grey, 0 black … 1 white.
  public func inGray(_ gray: Double) -> TextStyle { TextStyle(face, size: size, gray: gray) }
}

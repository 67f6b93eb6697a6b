/// A frame around a page: of a cover, of a certificate.
public struct PageBorder: Hashable, Sendable {
  /// What it looks like.
  public enum Style: String, CaseIterable, Hashable, Sendable {
    /// A heavy and a thin line.
    case double
    /// A braid between two lines, with a rosette in each corner.
    case ornament
  }

  /// From the edges of the paper to its outer line, points.
  public var insets: Insets
  /// What it looks like.
  public var style: Style
  /// Its colour.
  public var colour: Colour

  /// A frame.
  public init(_ insets: Insets, style: Style = .double, colour: Colour = .black) {
    self.insets = insets
    self.style = style
    self.colour = colour
  }

  /// The two weights of all its lines, points.
  static let heavy = 1.6
  static let thin = 0.5

  /// What it takes of a page.
  func marks(on size: Size) -> [Mark] {
    let box = Box(
      left: insets.left, top: insets.top, right: size.width - insets.right,
      bottom: size.height - insets.bottom)
    switch style {
    case .double: return lines(box, Self.heavy) + lines(box.inset(by: 3.2), Self.thin)
    case .ornament: return lines(box, Self.heavy) + Ornament(box: box, colour: colour).marks
    }
  }

  /// The outer edge of a frame on its page.
  struct Box {
    var left: Double, top: Double, right: Double, bottom: Double

    func inset(by distance: Double) -> Box {
      Box(left: left + distance, top: top + distance, right: right - distance, bottom: bottom - distance)
    }
  }

  /// Four lines that meet in whole corners.
  private func lines(_ box: Box, _ weight: Double) -> [Mark] {
    let half = weight / 2
    return [
      (box.left - half, box.top, box.right + half, box.top), (box.right, box.top, box.right, box.bottom),
      (box.right + half, box.bottom, box.left - half, box.bottom), (box.left, box.bottom, box.left, box.top),
    ].map { x1, y1, x2, y2 in
      .rule(Mark.Rule(x1: x1, y1: y1, x2: x2, y2: y2, weight: weight, colour: colour))
    }
  }
}

/// Room on a page that nothing is printed in: for the round seal, for the stamps across the sheets of a volume.
public struct ClearZone: Hashable, Sendable {
  /// What the room is kept for.
  public enum Purpose: Hashable, Sendable {
    /// The round seal over the left third of a signature (forms.md 6.4).
    case seal
    /// The slices of the straddling seal at the middle of the right edge (contract, section 4; forms.md 6.5).
    case stamps
  }

  /// What for.
  public var purpose: Purpose
  /// Upper left corner, points.
  public var x: Double, y: Double
  /// Its sides in points; the room for a seal is the circle within them.
  public var width: Double, height: Double

  /// A zone.
  public init(_ purpose: Purpose, x: Double, y: Double, width: Double, height: Double) {
    self.purpose = purpose
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// How far the stamps reach into a sheet, and how much of the middle of its edge they take (contract, section 4).
  public static let stampDepth = 16 * Unit.mm
  /// Points of the middle of the right edge.
  public static let stampLength = 40 * Unit.mm

  /// The zone of the stamps on a page.
  static func stamps(on size: Size) -> ClearZone {
    ClearZone(
      .stamps, x: size.width - stampDepth, y: (size.height - stampLength) / 2, width: stampDepth,
      height: stampLength)
  }

  func moved(_ dx: Double, _ dy: Double) -> ClearZone {
    var zone = self
    zone.x += dx
    zone.y += dy
    return zone
  }

  /// Whether a rectangle of ink reaches into it.
  func meets(left: Double, top: Double, right: Double, bottom: Double) -> Bool {
    let slack = Unit.tolerance
    guard right > x + slack, left < x + width - slack, bottom > y + slack, top < y + height - slack else {
      return false
    }
    guard purpose == .seal else { return true }
    // The point of the rectangle next to the middle of the circle.
    let dx = min(max(x + width / 2, left), right) - (x + width / 2)
    let dy = min(max(y + height / 2, top), bottom) - (y + height / 2)
    return (dx * dx + dy * dy).squareRoot() < width / 2 - slack
  }
}

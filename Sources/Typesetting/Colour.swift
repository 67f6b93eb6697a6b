/// What a mark is drawn in: black and greys, and the red that certificates may have.
///
/// There are no others: what a school prints must read on its black and white printer.
public enum Colour: Hashable, Sendable {
  /// 0 black … 1 white.
  case gray(Double)
  /// Of a certificate's title and border; dark enough to read when printed in greys.
  case red

  /// All text unless said otherwise.
  public static let black = Colour.gray(0)
}

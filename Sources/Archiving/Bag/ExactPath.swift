/// A path by its bytes: as a `String` the same name in two Unicode forms would be one.
public struct ExactPath: Hashable, Sendable {
  /// The path.
  public let text: String

  /// A path.
  public init(_ text: String) { self.text = text }

  /// Byte by byte.
  public static func == (left: ExactPath, right: ExactPath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Byte by byte.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

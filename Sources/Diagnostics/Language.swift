/// The language in which people are spoken to.
public enum Language: String, Sendable, CaseIterable {
  /// Vietnamese.
  case vietnamese = "vi"
  /// English.
  case english = "en"
}

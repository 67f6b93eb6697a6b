/// How the letters of a CSV file are encoded.
public enum TextEncoding: String, CaseIterable, Sendable, Hashable {
  /// UTF-8, or UTF-16 when the file begins with its mark.
  case auto
  /// UTF-8.
  case utf8
  /// TCVN 5712 (ABC), of the fonts `.VnTime` and their kin.
  case tcvn3
}

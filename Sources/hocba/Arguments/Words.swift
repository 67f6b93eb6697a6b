import Diagnostics

/// A text of help in both languages.
struct Words: Sendable {
  let vietnamese: String
  let english: String

  init(vi: String, en: String) {
    vietnamese = vi
    english = en
  }

  /// The same in both languages, such as a name of a file.
  init(_ both: String) {
    vietnamese = both
    english = both
  }

  func text(_ language: Language) -> String { language == .vietnamese ? vietnamese : english }

  /// `1 page`, `2 pages`; `1 class`, `2 classes`.
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}

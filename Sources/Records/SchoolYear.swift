/// A school year, such as 2023-2024.
public struct SchoolYear: Hashable, Sendable, Comparable {
  /// The calendar year in which it begins.
  public let start: Int

  /// The year that begins in `start`.
  public init(start: Int) { self.start = start }

  /// Reads `2023-2024`, `2023 - 2024` or the same with an en dash; nil if the two years do not follow.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: { "-–".contains($0) }).map { part in
      Int(part.filter { !$0.isWhitespace })
    }
    guard parts.count == 2, let first = parts[0], let second = parts[1],
      second == first + 1, (1900...2999).contains(first)
    else { return nil }
    start = first
  }

  /// `2023-2024`: in files, folders and commands.
  public var text: String { "\(start)-\(start + 1)" }
  /// `2023 - 2024`: on the forms (forms.md 9.5).
  public var printed: String { "\(start) - \(start + 1)" }
  /// The year before.
  public var previous: SchoolYear { SchoolYear(start: start - 1) }
  /// 31 August of the second calendar year: the date a PDF carries when nothing else is known.
  public var lastDay: CivilDate { CivilDate(year: start + 1, month: 8, day: 31) }

  /// Earlier years first.
  public static func < (left: SchoolYear, right: SchoolYear) -> Bool { left.start < right.start }
}

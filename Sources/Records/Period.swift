/// One of the four assessment points of a school year (forms.md 0.4).
public enum Period: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Giữa học kỳ I.
  case midTerm1 = "mid-term-1"
  /// Cuối học kỳ I.
  case endTerm1 = "end-term-1"
  /// Giữa học kỳ II.
  case midTerm2 = "mid-term-2"
  /// Cuối năm học.
  case endYear = "end-year"

  /// Reads the codes of the contract: `mid-term-1` or `ghk1`, `end-term-1` or `chk1`, `mid-term-2` or `ghk2`,
  /// `end-year` or `cn`.
  public init?(code: String) {
    switch code.lowercased() {
    case "mid-term-1", "ghk1": self = .midTerm1
    case "end-term-1", "chk1": self = .endTerm1
    case "mid-term-2", "ghk2": self = .midTerm2
    case "end-year", "cn": self = .endYear
    default: return nil
    }
  }

  /// The label on the forms, such as `Cuối năm học`.
  public var label: String {
    switch self {
    case .midTerm1: "Giữa học kỳ I"
    case .endTerm1: "Cuối học kỳ I"
    case .midTerm2: "Giữa học kỳ II"
    case .endYear: "Cuối năm học"
    }
  }

  /// In the order of the year.
  public static func < (left: Period, right: Period) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

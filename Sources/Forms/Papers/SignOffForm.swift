public import Templates

/// The documents around signing: school-defined, none of the forms of `print`.
public enum SignOffForm: String, CaseIterable, Hashable, Sendable {
  /// Công bố công khai kết quả: what hangs on the notice board, one a class.
  case publicResults = "public-results"
  /// Phiếu thông báo kết quả gửi gia đình, one a pupil.
  case familySlip = "family-slip"
  /// Phiếu đính chính, for the bound book.
  case correctionSlip = "correction-slip"
  /// The front page of a review: what has changed since the last look.
  case reviewChanges = "review-changes"

  /// What its template may say.
  public var schema: FormSchema {
    switch self {
    case .publicResults: PublicResults.schema
    case .familySlip: FamilySlip.schema
    case .correctionSlip: CorrectionSlip.schema
    case .reviewChanges: ReviewFront.schema
    }
  }

  /// Whether one document is about a class with its results, so that it can be shown with those of a school.
  public var isOfResults: Bool { self == .publicResults || self == .familySlip }
}

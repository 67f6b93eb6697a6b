/// Where a pupil stands in completing the grade: the states of forms.md 1.6 (TT27/2020, article 11; TT22/2016,
/// article 14, the same with other words).
///
/// Completed and promoted are two things: a pupil whom the principal lets go up has not completed the grade.
public enum CompletionState: String, CaseIterable, Hashable, Sendable {
  /// A mark is missing: nothing follows yet.
  case incomplete
  /// Completed at the end of the year.
  case completed
  /// Not completed at the end of the year, nothing decided since: support, then a supplementary assessment.
  case supportNeeded
  /// Completed by the supplementary assessment.
  case completedAfterSupport
  /// Not completed; the principal decided that the pupil goes up.
  case principalPromoted
  /// Not completed; the principal decided that the pupil stays.
  case notPromoted
  /// The last grade is completed, in May or after support: `Hoàn thành chương trình tiểu học`.
  case primaryCompleted

  /// The state in words; `promotion` is what the circular calls it.
  public func label(_ promotion: Regulation.PromotionWords) -> String {
    switch self {
    case .incomplete: "Còn thiếu kết quả"
    case .completed: "Hoàn thành chương trình lớp học"
    case .supportNeeded: "Cần hướng dẫn, giúp đỡ và đánh giá bổ sung"
    case .completedAfterSupport: "Hoàn thành chương trình lớp học sau đánh giá bổ sung"
    case .principalPromoted: "Chưa hoàn thành chương trình lớp học; " + promotion.promoted
    case .notPromoted: "Chưa hoàn thành chương trình lớp học; " + promotion.notPromoted
    case .primaryCompleted: "Hoàn thành chương trình tiểu học"
    }
  }
}

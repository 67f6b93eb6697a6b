/// What a person is at the school: which rights an account has follows from it (articles 3 to 9 of the school's
/// regulation).
public enum Role: String, CaseIterable, Sendable, Comparable {
  /// `Hiệu trưởng`.
  case principal
  /// `Phó hiệu trưởng`.
  case deputy
  /// `Tổ trưởng chuyên môn`; the group is that of the person's row in the staff list.
  case groupHead = "group-head"
  /// `Giáo viên chủ nhiệm`; the class is the one whose homeroom teacher the person is.
  case homeroomTeacher = "homeroom-teacher"
  /// `Giáo viên bộ môn`; classes and subjects are granted one by one.
  case subjectTeacher = "subject-teacher"
  /// `Văn thư`.
  case clerk
  /// `Quản trị sổ điểm`: a teacher who also looks after the software.
  case administrator
  /// `Cán bộ lưu trữ`.
  case archivist

  /// The Vietnamese title.
  public var label: String {
    switch self {
    case .principal: "Hiệu trưởng"
    case .deputy: "Phó hiệu trưởng"
    case .groupHead: "Tổ trưởng chuyên môn"
    case .homeroomTeacher: "Giáo viên chủ nhiệm"
    case .subjectTeacher: "Giáo viên bộ môn"
    case .clerk: "Văn thư"
    case .administrator: "Quản trị sổ điểm"
    case .archivist: "Lưu trữ"
    }
  }

  /// In the order of the school's regulation.
  public static func < (left: Role, right: Role) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

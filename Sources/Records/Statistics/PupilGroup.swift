import Vietnamese

/// The groups of pupils that statistics count apart (forms.md 3.6).
public enum PupilGroup: String, CaseIterable, Hashable, Sendable {
  /// All pupils.
  case all
  /// Girls.
  case girls
  /// Ethnic minorities: `Dân tộc` is given, and is not Kinh.
  case minority
  /// Girls of ethnic minorities.
  case minorityGirls = "minority-girls"
  /// Included pupils with disability.
  case disability

  /// The label in tables.
  public var label: String {
    switch self {
    case .all: "Tất cả"
    case .girls: "Nữ"
    case .minority: "Dân tộc thiểu số"
    case .minorityGirls: "Nữ dân tộc thiểu số"
    case .disability: "Khuyết tật"
    }
  }

  /// Whether a pupil belongs to it.
  public func contains(_ pupil: Pupil) -> Bool {
    switch self {
    case .all: true
    case .girls: pupil.sex == .female
    case .minority: pupil.isOfMinority
    case .minorityGirls: pupil.sex == .female && pupil.isOfMinority
    case .disability: pupil.isInclusive
    }
  }
}

extension Pupil {
  /// Of an ethnic minority: `Dân tộc` names one of the 53 groups other than Kinh, in any spelling (forms.md 8.4).
  /// Nobody is counted whose `Dân tộc` is empty, a foreigner's, or no name that the list has.
  public var isOfMinority: Bool {
    guard let ethnicity, ethnicity != "Kinh", let code = EthnicGroups.code(of: ethnicity) else {
      return false
    }
    return code != 1
  }
}

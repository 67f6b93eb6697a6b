/// `Mã học sinh`: the key of a pupil, text with its leading zeros.
public struct PupilID: RawRepresentable, Hashable, Sendable, Comparable {
  /// The code as the school writes it.
  public let rawValue: String
  /// Wraps a code.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// By code unit, independent of any locale.
  public static func < (left: PupilID, right: PupilID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// `Mã giáo viên`: the key of a member of staff.
public struct StaffID: RawRepresentable, Hashable, Sendable {
  /// The code as the school writes it.
  public let rawValue: String
  /// Wraps a code.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a class within its school year, such as `4A`.
public struct ClassName: RawRepresentable, Hashable, Sendable {
  /// The name as printed.
  public let rawValue: String
  /// Wraps a name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

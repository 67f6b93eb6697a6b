/// A pupil comes, goes or changes class: a dated event (forms.md 5.3, 8.3).
///
/// Class and status of any day follow from the present ones by taking back the movements after that day.
public struct Movement: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Chuyển đến.
    case transferIn = "in"
    /// Chuyển đi.
    case transferOut = "out"
    /// Thôi học (bỏ học).
    case dropOut = "drop-out"
    /// Trở lại học.
    case returning = "return"
    /// Chuyển lớp.
    case classChange = "class"

    /// The word of the register.
    public var label: String {
      switch self {
      case .transferIn: "Chuyển đến"
      case .transferOut: "Chuyển đi"
      case .dropOut: "Thôi học"
      case .returning: "Trở lại học"
      case .classChange: "Chuyển lớp"
      }
    }
  }

  /// The class and status of a pupil at a time.
  public struct Place: Hashable, Sendable {
    /// The class.
    public var className: ClassName
    /// `Trạng thái`.
    public var status: PupilStatus
    /// `STT` in that class, so that a list of an earlier day keeps its order; nil if not given.
    public var ordinal: Int?

    /// A place.
    public init(className: ClassName, status: PupilStatus, ordinal: Int? = nil) {
      self.className = className
      self.status = status
      self.ordinal = ordinal
    }

    /// The place that an enrolment gives.
    public init(_ enrolment: Enrolment) {
      self.init(className: enrolment.className, status: enrolment.status, ordinal: enrolment.ordinal)
    }
  }

  /// Who.
  public var pupil: PupilID
  /// The school year.
  public var year: SchoolYear
  /// What happened.
  public var kind: Kind
  /// The first day of the new state.
  public var day: CivilDate
  /// Where the pupil was before; nil for one who was not in the school this year.
  public var before: Place?
  /// Where the pupil is from that day on.
  public var after: Place
  /// The school that the pupil came from or went to.
  public var otherSchool: String?
  /// Number and date of the papers: a request, a decision, a letter of introduction.
  public var papers: String?
  /// The reason.
  public var reason: String?

  /// A movement.
  public init(
    pupil: PupilID, year: SchoolYear, kind: Kind, day: CivilDate, before: Place?, after: Place
  ) {
    self.pupil = pupil
    self.year = year
    self.kind = kind
    self.day = day
    self.before = before
    self.after = after
  }
}

/// The twelve statuses of the sector database (forms.md 8.3). Matched by label, never by number alone.
public enum PupilStatus: String, CaseIterable, Hashable, Sendable {
  case attending = "01"
  case joinedTerm1 = "02"
  case readmittedTerm1 = "03"
  case movedAwayTerm1 = "04"
  case leftTerm1 = "05"
  case joinedTerm2 = "06"
  case readmittedTerm2 = "07"
  case movedAwayTerm2 = "08"
  case leftTerm2 = "09"
  case joinedSummer = "10"
  case movedAwaySummer = "11"
  case leftSummer = "12"

  /// The label of the sector list.
  public var label: String {
    switch self {
    case .attending: "Đang học"
    case .joinedTerm1: "Chuyển đến kỳ 1"
    case .readmittedTerm1: "Nghỉ học xin học lại kỳ 1"
    case .movedAwayTerm1: "Chuyển đi kỳ 1"
    case .leftTerm1: "Thôi học kỳ 1"
    case .joinedTerm2: "Chuyển đến kỳ 2"
    case .readmittedTerm2: "Nghỉ học xin học lại kỳ 2"
    case .movedAwayTerm2: "Chuyển đi kỳ 2"
    case .leftTerm2: "Thôi học kỳ 2"
    case .joinedSummer: "Chuyển đến trong hè"
    case .movedAwaySummer: "Chuyển đi trong hè"
    case .leftSummer: "Thôi học trong hè"
    }
  }

  /// Stands on the class sheets and owes marks (forms.md 8.3; contract, section 4).
  public var isPresent: Bool {
    switch self {
    case .attending, .joinedTerm1, .readmittedTerm1, .joinedTerm2, .readmittedTerm2, .joinedSummer: true
    case .movedAwayTerm1, .leftTerm1, .movedAwayTerm2, .leftTerm2, .movedAwaySummer, .leftSummer: false
    }
  }

  /// Left before the year was over (04, 05, 08, 09): there is no end of the year to be judged by. Who leaves in the
  /// summer (11, 12) has finished the year.
  public var hasLeftWithinYear: Bool {
    switch self {
    case .movedAwayTerm1, .leftTerm1, .movedAwayTerm2, .leftTerm2: true
    default: false
    }
  }
}

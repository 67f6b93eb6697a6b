public import Records
import Vietnamese

/// What is in the school file already, as far as the rows of a table refer to it.
public struct SchoolScope: Sendable {
  /// The school year that is imported into.
  public var year: SchoolYear
  /// The school's own name; nil if it is not known.
  public var schoolName: String?
  /// Staff by code.
  public var staff: [StaffID: Staff] = [:]
  /// The classes of the year, by name.
  public var classes: [ClassName: ClassSection] = [:]
  /// The classes of the year whose pupils have results in it.
  public var classesWithResults: Set<ClassName> = []
  /// The class of each pupil in the year.
  public var enrolments: [PupilID: Enrolment] = [:]
  /// Other classes in which a pupil was earlier in the year, by the movements: results of that time name them.
  public var formerClasses: [PupilID: Set<ClassName>] = [:]
  /// The last movement of each pupil in the year.
  public var lastMovements: [PupilID: Movement] = [:]
  /// Pupils of any year.
  public var pupils: [PupilID: Pupil] = [:]
  /// The regulation of each grade in the year.
  public var regulations: [Int: Regulation] = [:]
  /// Heights, weights and absences of the year as recorded.
  public var attendance: [PupilID: [Attendance.Term: Attendance]] = [:]

  /// All regulations at hand, those of no grade of the year among them: a title of another is told by them.
  public var knownRegulations: [Regulation] = []

  /// The class that a text means: as it stands, else the only one with the same letters in any case, without spaces and
  /// without `Lớp` before it. Nil when there is none.
  func className(meantBy text: String) -> ClassName? {
    if classes[ClassName(rawValue: text)] != nil { return ClassName(rawValue: text) }
    let key = Self.folded(text)
    guard !key.isEmpty else { return nil }
    let meant = classes.keys.filter { Self.folded($0.rawValue) == key }
    return meant.count == 1 ? meant[0] : nil
  }

  private static func folded(_ name: String) -> String {
    let key = name.matchingKey
    let prefix = "lớp "
    return (key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : key).replacing(" ", with: "")
  }

  /// An empty school in a year.
  public init(year: SchoolYear) { self.year = year }
}

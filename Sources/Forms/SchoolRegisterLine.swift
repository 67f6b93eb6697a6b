public import Records
import Vietnamese

/// A pupil's line of the school register: who, and the way through the school (forms.md 5.3). Nothing is guessed: what
/// nobody recorded is a blank to be filled in by hand.
public struct RegisterLine: Hashable, Sendable {
  /// The pupil.
  public let pupil: Pupil
  /// `Ngày vào trường`.
  public private(set) var entered: CivilDate?
  /// `Vào lớp`.
  public private(set) var enteredClass: String?
  /// The school from which the pupil came.
  public private(set) var origin: String?
  /// The classes at this school, the earliest year first.
  public let classes: [SchoolClass]
  /// The end of the time at the school; nil while it lasts, or when nothing tells of it.
  public private(set) var leaving: Leaving?
  /// What else happened, in its order.
  public private(set) var notes: [String] = []

  /// A class of a school year.
  public struct SchoolClass: Hashable, Sendable {
    /// The year.
    public let year: SchoolYear
    /// The class.
    public let name: String
  }

  /// Why a pupil is gone.
  public enum Reason: String, Hashable, Sendable {
    case completed = "Hoàn thành chương trình tiểu học"
    case movedAway = "Chuyển trường"
    case droppedOut = "Thôi học"
  }

  /// How a pupil left.
  public struct Leaving: Hashable, Sendable {
    /// `Ngày ra trường/ chuyển đi`; nil if not recorded.
    public var day: CivilDate?
    /// The class at that time.
    public var className: String
    /// Nil for one who left grade 5 without completing it, by the principal's decision.
    public var reason: Reason?
    /// Number and date of the papers of a transfer.
    public var papers: String?

    /// The end of the time at the school.
    public init(day: CivilDate?, className: String, reason: Reason?, papers: String? = nil) {
      self.day = day
      self.className = className
      self.reason = reason
      self.papers = papers
    }
  }

  /// What follows from the records of a pupil.
  ///
  /// - Parameters:
  ///   - enrolments: the classes on file, the earliest year first.
  ///   - history: earlier years as entered by hand, at this school or another.
  ///   - movements: all of the pupil, in the order in which they happened.
  ///   - graduation: the end of grade 5, if the results tell of it.
  ///   - school: this school's name, as history may give it.
  public init(
    _ pupil: Pupil, enrolments: [YearPlace], history: [HistoryEntry], movements: [Movement],
    graduation: Leaving?, school: String
  ) {
    self.pupil = pupil
    func isHere(_ entry: HistoryEntry) -> Bool { entry.school == nil || entry.school == school }
    let onFile = Set(enrolments.map(\.year))
    classes =
      (history.filter { isHere($0) && !onFile.contains($0.year) }.map {
        SchoolClass(year: $0.year, name: $0.className)
      } + enrolments.map { SchoolClass(year: $0.year, name: $0.enrolment.className.rawValue) })
      .sorted { $0.year < $1.year }
    let arrival = movements.first { $0.kind == .transferIn }
    entered =
      pupil.enteredSchool ?? history.first { isHere($0) && $0.entered != nil }?.entered ?? arrival?.day
    let isFirst = arrival != nil && arrival?.day == entered
    origin =
      isFirst && arrival?.otherSchool != nil
      ? arrival?.otherSchool : Self.origin(history.filter { !isHere($0) }, before: entered)
    if isFirst, let arrival {
      enteredClass = arrival.after.className.rawValue
    } else if let entered {
      let year = SchoolYear(start: entered.month >= 6 ? entered.year : entered.year - 1)
      enteredClass = classes.first { $0.year == year }?.name
    }
    leaving = Self.leaving(enrolments, movements) ?? graduation
    if let arrival, let papers = arrival.papers { notes.append("Giấy chuyển đến: \(papers)") }
    note(movements)
  }

  /// An invented pupil with the longest of everything.
  init(specimen pupil: Pupil, in year: SchoolYear) {
    self.pupil = pupil
    entered = year.lastDay
    enteredClass = "1A10"
    origin = "Trường Tiểu học Nguyễn Trương Phương Thượng"
    classes = (0..<SchoolRegister.yearColumns).map {
      SchoolClass(year: SchoolYear(start: year.start + $0), name: "\(min(5, $0 + 1))A10")
    }
    leaving = Leaving(day: year.lastDay, className: "5A10", reason: .completed, papers: "123/GCT, 31/12/2024")
    notes = ["Trở lại học ngày 31/12/2024"]
  }

  /// The last other school before the pupil came.
  private static func origin(_ elsewhere: [HistoryEntry], before entered: CivilDate?) -> String? {
    let earlier = elsewhere.filter { entry in entered.map { entry.year.firstDay < $0 } ?? true }
    return earlier.max { $0.year < $1.year }?.school
  }

  /// By the last movement; of one whose movements nobody noted, by the status.
  private static func leaving(_ enrolments: [YearPlace], _ movements: [Movement]) -> Leaving? {
    if let last = movements.last(where: { $0.kind != .classChange }) {
      // Enrolled again in a later year, whatever nobody noted.
      if let now = enrolments.last, now.year > last.year { return leaving(now) }
      let name = (last.before ?? last.after).className.rawValue
      switch last.kind {
      case .transferOut:
        return Leaving(day: last.day, className: name, reason: .movedAway, papers: last.papers)
      case .dropOut:
        return Leaving(day: last.day, className: name, reason: .droppedOut, papers: last.papers)
      case .transferIn, .returning, .classChange: return nil
      }
    }
    return enrolments.last.flatMap(leaving)
  }

  private static func leaving(_ place: YearPlace) -> Leaving? {
    let status = place.enrolment.status
    guard !status.isPresent else { return nil }
    return Leaving(
      day: nil, className: place.enrolment.className.rawValue,
      reason: status.hasDroppedOut ? .droppedOut : .movedAway)
  }

  /// What the columns do not tell: where to, why, earlier comings and goings, years beyond the columns.
  private mutating func note(_ movements: [Movement]) {
    for (index, movement) in movements.enumerated() {
      let isLast = index == movements.lastIndex { $0.kind != .classChange }
      switch movement.kind {
      case .transferOut, .dropOut:
        if !isLast || leaving == nil { notes.append("\(movement.kind.label) ngày \(movement.day.text)") }
        if let other = movement.otherSchool { notes.append("Đến \(other)") }
        if let reason = movement.reason { notes.append(reason) }
      case .transferIn:
        guard movement.day != entered else { continue }
        notes.append("Chuyển đến ngày \(movement.day.text)")
        if let other = movement.otherSchool { notes.append("Từ \(other)") }
      case .returning: notes.append("Trở lại học ngày \(movement.day.text)")
      case .classChange: break
      }
    }
    for further in classes.dropFirst(SchoolRegister.yearColumns) {
      notes.append("\(further.year.short): lớp \(further.name)")
    }
  }
}

/// A pupil's class of a year, with the status in it.
public struct YearPlace: Hashable, Sendable {
  /// The year.
  public let year: SchoolYear
  /// Class and status.
  public let enrolment: Enrolment

  /// A place.
  public init(year: SchoolYear, enrolment: Enrolment) {
    self.year = year
    self.enrolment = enrolment
  }
}

extension SchoolYear {
  /// `2023-24`: for narrow columns.
  var short: String { "\(start)-\((start + 1) % 100 < 10 ? "0" : "")\((start + 1) % 100)" }
}

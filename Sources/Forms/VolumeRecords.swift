public import Records
public import Typesetting
import Vietnamese

/// What a volume says beside its class sheets, and how it is made.
public struct VolumeRecords: Sendable {
  /// The school.
  public let profile: SchoolProfile
  /// The year.
  public let year: SchoolYear
  /// The period.
  public let period: Period
  /// The printed date; nil leaves dots.
  public let date: CivilDate?
  /// The one paper of the whole volume: one imprint cannot straddle two sizes (contract, section 4).
  public let paper: Paper
  /// Whether it is printed on both sides.
  public let isDuplex: Bool
  /// Whether neighbouring groups of sealed sheets share a sheet.
  public let isChained: Bool
  /// The clerk's name (văn thư); nil leaves room to write it.
  public let clerk: String?
  /// Classes that are not in the volume because they are not complete.
  public let left: [ClassName]

  /// All of it.
  public init(
    profile: SchoolProfile, year: SchoolYear, period: Period, date: CivilDate?, paper: Paper, isDuplex: Bool,
    isChained: Bool, staff: [Staff], left: [ClassName]
  ) {
    self.profile = profile
    self.year = year
    self.period = period
    self.date = date
    self.paper = paper
    self.isDuplex = isDuplex
    self.isChained = isChained
    let clerks = staff.filter { ($0.position ?? "").unaccented.contains("van thu") }
    clerk = clerks.count == 1 ? clerks[0].fullName : nil
    self.left = left
  }

  /// The day that decides names and localities, and that the PDF carries.
  public var day: CivilDate { date ?? year.lastDay }

  /// Classes in the Ministry's order: by grade, then by name, numbers in it as numbers (`4A2` before `4A10`).
  public static func ordered(_ sections: [ClassSection]) -> [ClassSection] {
    func key(_ section: ClassSection) -> CollationKey {
      var padded = ""
      var digits = ""
      for character in section.name.rawValue + " " {
        if character.isASCII, character.isNumber {
          digits.append(character)
          continue
        }
        if !digits.isEmpty { padded += String(repeating: "0", count: max(0, 6 - digits.count)) + digits }
        digits = ""
        padded.append(character)
      }
      return CollationKey(padded)
    }
    return sections.enumerated().map { (offset: $0.offset, section: $0.element, key: key($0.element)) }
      .sorted { one, other in
        if one.section.grade != other.section.grade { return one.section.grade < other.section.grade }
        return one.key == other.key ? one.offset < other.offset : one.key < other.key
      }.map(\.section)
  }
}

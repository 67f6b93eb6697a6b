/// Everything of a pupil that goes along to the next school: who it is, the schooling so far, and all that is recorded
/// of the year under way (forms.md 5.3; design, section 4).
public struct TransferRecord: Hashable, Sendable {
  /// The school that the pupil leaves.
  public var school: String
  /// Its code in the sector database.
  public var schoolCode: String?
  /// The school year under way.
  public var year: SchoolYear
  /// The grade.
  public var grade: Int
  /// The class.
  public var className: String
  /// The language of `Ngoại ngữ 1`.
  public var foreignLanguage: String
  /// The id of the regulation that the marks follow, such as `TT27-2020`.
  public var regulation: String
  /// Who: `Số đăng bộ` and `Ngày vào trường` are those of the school that the pupil leaves.
  public var pupil: Pupil
  /// Every year so far, this one included, each with the name of its school.
  public var history: [HistoryEntry] = []
  /// What is recorded of the year, by period.
  public var results: [Period: PeriodResult] = [:]
  /// Heights, weights, absences of the year.
  public var attendance: [Attendance.Term: Attendance] = [:]
  /// That the pupil left; nil while no movement says so.
  public var leaving: Leaving?

  /// How the pupil left.
  public struct Leaving: Hashable, Sendable {
    /// The first day away.
    public var day: CivilDate
    /// The school that the pupil goes to.
    public var toSchool: String?
    /// Number and date of the papers.
    public var papers: String?
    /// The reason.
    public var reason: String?

    /// From the movement.
    public init(day: CivilDate, toSchool: String? = nil, papers: String? = nil, reason: String? = nil) {
      self.day = day
      self.toSchool = toSchool
      self.papers = papers
      self.reason = reason
    }
  }

  /// A pupil of a class in a year.
  public init(
    school: String, schoolCode: String?, year: SchoolYear, section: ClassSection, regulation: String,
    pupil: Pupil
  ) {
    self.school = school
    self.schoolCode = schoolCode
    self.year = year
    grade = section.grade
    className = section.name.rawValue
    foreignLanguage = section.foreignLanguage
    self.regulation = regulation
    self.pupil = pupil
  }
}

extension Pupil {
  /// The particulars that may be missing, by their keys in a transfer file.
  static var particulars: [(key: String, path: WritableKeyPath<Pupil, String?>)] {
    [
      ("ministryID", \.ministryID), ("nationalID", \.nationalID), ("registerNumber", \.registerNumber),
      ("ethnicity", \.ethnicity), ("religion", \.religion), ("nationality", \.nationality),
      ("birthPlace", \.birthPlace), ("homeTown", \.homeTown), ("permanentAddress", \.permanentAddress),
      ("currentAddress", \.currentAddress), ("policyCategories", \.policyCategories),
      ("disability", \.disability), ("fatherName", \.fatherName), ("fatherOccupation", \.fatherOccupation),
      ("motherName", \.motherName), ("motherOccupation", \.motherOccupation), ("guardian", \.guardian),
      ("phone", \.phone),
    ]
  }
}

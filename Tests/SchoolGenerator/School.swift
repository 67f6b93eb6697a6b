/// A pupil as the tables know one, and how the year went.
struct Pupil {
  /// How the year is meant to end; the marks are drawn to fit, the expected result is computed from the marks.
  enum Standing { case outstanding, good, complete, notYet }

  var ordinal: Int?
  var code = ""
  var ministryId = ""
  var nationalId = ""
  var register = ""
  var name = ""
  var birth = Day(1, 1, 2017)
  var isFemale = false
  var ethnicity = "Kinh"
  var religion = "Không"
  var birthPlace = ""
  var homeTown = ""
  var permanentAddress = ""
  var currentAddress = ""
  var policy = ""
  var disability = ""
  var father = ""
  var fatherJob = ""
  var mother = ""
  var motherJob = ""
  var guardian = ""
  var phone = ""
  var entered = Day(5, 9, 2023)
  /// The calendar year in which the first grade at this or another school began.
  var firstYear = 2023
  /// Has done a grade twice.
  var hasRepeated = false
  /// The school a pupil came from, when not always here.
  var cameFrom: String?
  var status = ""
  var ability = 0
  var standing = Standing.complete
  /// Marks, comments, awards and note by heading; looked up, never iterated.
  var cells: [String: String] = [:]
  /// A row in the table of results (some who left have none).
  var hasResultRow = true

  /// Statuses 04 05 08 09 11 12 owe nothing (contract §4) and stand on no year-end sheet (forms.md §8.3).
  var hasLeft: Bool { status.hasPrefix("Chuyển đi") || status.hasPrefix("Thôi học") }
}

struct Teacher {
  var code: String
  var name: String
  var birth: Day
  var isFemale: Bool
  var post: String
  var group: String
}

struct Classroom {
  var name: String
  var grade: Int
  var curriculum: Curriculum
  var teacherCode: String
  var language: String
  /// Whether the optional foreign language and informatics are taken.
  var takesLanguage: Bool
  var takesInformatics: Bool
  var order: ListOrder
  var yearlyAttendance: Bool
  var pupils: [Pupil] = []

  enum ListOrder {
    /// STT by given name, as class lists are.
    case byName
    /// STT by day of enrolment.
    case byEnrolment
    /// No STT.
    case none
  }

  /// Whether the class takes a subject that not every class must take.
  func takes(_ subject: Curriculum.Subject) -> Bool {
    switch subject.demand {
    case .compulsory: true
    case .personal: false
    case .classwide: subject.kind == .informatics ? takesInformatics : takesLanguage
    }
  }
}

struct School {
  var startYear: Int
  var staff: [Teacher]
  var classes: [Classroom]
}

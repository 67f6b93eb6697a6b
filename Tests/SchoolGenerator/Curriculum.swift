/// What is taught and tested in a grade, read anew from forms.md §1.1-§1.4 and §2.1-§2.2.
///
/// On purpose not the product's regulation data: two readings that agree are worth more than one.
struct Curriculum {
  enum Regime { case tt27, tt22 }

  enum Demand {
    /// Every pupil of the grade.
    case compulsory
    /// Every pupil of a class in which one pupil has a mark.
    case classwide
    /// Only the pupil who has a mark.
    case personal
  }

  struct Subject {
    var label: String
    var kind: CommentKind
    var isScored: Bool
    var demand: Demand = .compulsory

    var level: String { "\(label): Mức" }
    var score: String { "\(label): Điểm" }
    var comment: String { "\(label): Nhận xét" }
  }

  struct TraitGroup {
    var kind: CommentKind
    var columns: [String]
    var comment: String
  }

  var regime: Regime
  var grade: Int
  var subjects: [Subject]
  var traits: [TraitGroup]

  /// The regime of a grade in a school year: forms.md §0.2.
  init(startYear: Int, grade: Int) {
    self.grade = grade
    if startYear >= 2020 && grade <= startYear - 2019 {
      regime = .tt27
      subjects = Self.subjects27(grade)
      traits = Self.traits27(grade)
    } else {
      regime = .tt22
      subjects = Self.subjects22(grade)
      traits = Self.traits22
    }
  }

  private static func subjects27(_ grade: Int) -> [Subject] {
    let upper = grade >= 4
    var list = [
      Subject(label: "Tiếng Việt", kind: .vietnamese, isScored: true),
      Subject(label: "Toán", kind: .mathematics, isScored: true),
      Subject(
        label: "Ngoại ngữ 1", kind: .foreignLanguage, isScored: grade >= 3,
        demand: grade >= 3 ? .compulsory : .classwide),
    ]
    if upper {
      list.append(Subject(label: "Lịch sử và Địa lí", kind: .historyGeography, isScored: true))
      list.append(Subject(label: "Khoa học", kind: .science, isScored: true))
    }
    if grade >= 3 {
      list.append(Subject(label: "Tin học và Công nghệ (Tin học)", kind: .informatics, isScored: true))
      list.append(Subject(label: "Tin học và Công nghệ (Công nghệ)", kind: .technology, isScored: true))
    }
    list.append(Subject(label: "Đạo đức", kind: .ethics, isScored: false))
    if !upper { list.append(Subject(label: "Tự nhiên và Xã hội", kind: .natureSociety, isScored: false)) }
    list += [
      Subject(label: "Giáo dục thể chất", kind: .physical, isScored: false),
      Subject(label: "Nghệ thuật (Âm nhạc)", kind: .music, isScored: false),
      Subject(label: "Nghệ thuật (Mĩ thuật)", kind: .art, isScored: false),
      Subject(label: "Hoạt động trải nghiệm", kind: .experience, isScored: false),
      Subject(label: "Tiếng dân tộc", kind: .minorityLanguage, isScored: false, demand: .personal),
    ]
    return list
  }

  private static func subjects22(_ grade: Int) -> [Subject] {
    var list = [
      Subject(label: "Tiếng Việt", kind: .vietnamese, isScored: true),
      Subject(label: "Toán", kind: .mathematics, isScored: true),
    ]
    if grade >= 4 {
      list.append(Subject(label: "Khoa học", kind: .science, isScored: true))
      list.append(Subject(label: "Lịch sử và Địa lí", kind: .historyGeography, isScored: true))
    } else {
      list.append(Subject(label: "Tự nhiên và Xã hội", kind: .natureSociety, isScored: false))
    }
    list += [
      Subject(label: "Ngoại ngữ", kind: .foreignLanguage, isScored: true, demand: .classwide),
      Subject(label: "Tin học", kind: .informatics, isScored: true, demand: .classwide),
      Subject(label: "Tiếng dân tộc", kind: .minorityLanguage, isScored: true, demand: .personal),
      Subject(label: "Đạo đức", kind: .ethics, isScored: false),
      Subject(label: "Âm nhạc", kind: .music, isScored: false),
      Subject(label: "Mĩ thuật", kind: .art, isScored: false),
      Subject(label: grade >= 4 ? "Kĩ thuật" : "Thủ công", kind: .handicraft, isScored: false),
      Subject(label: "Thể dục", kind: .physical, isScored: false),
    ]
    return list
  }

  private static func traits27(_ grade: Int) -> [TraitGroup] {
    let qualities = ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"]
    let general = ["Tự chủ và tự học", "Giao tiếp và hợp tác", "Giải quyết vấn đề và sáng tạo"]
    var special = ["Ngôn ngữ", "Tính toán", "Khoa học"]
    if grade >= 3 { special += ["Công nghệ", "Tin học"] }
    special += ["Thẩm mĩ", "Thể chất"]
    return [
      TraitGroup(
        kind: .qualities, columns: qualities.map { "Phẩm chất: \($0)" }, comment: "Phẩm chất: Nhận xét"),
      TraitGroup(
        kind: .generalCompetences, columns: general.map { "Năng lực: \($0)" },
        comment: "Năng lực chung: Nhận xét"),
      TraitGroup(
        kind: .specialCompetences, columns: special.map { "Năng lực: \($0)" },
        comment: "Năng lực đặc thù: Nhận xét"),
    ]
  }

  private static let traits22 = [
    TraitGroup(
      kind: .competences22,
      columns: ["Tự phục vụ, tự quản", "Hợp tác", "Tự học và giải quyết vấn đề"].map { "Năng lực: \($0)" },
      comment: "Năng lực: Nhận xét"),
    TraitGroup(
      kind: .qualities22,
      columns: ["Chăm học, chăm làm", "Tự tin, trách nhiệm", "Trung thực, kỉ luật", "Đoàn kết, yêu thương"]
        .map { "Phẩm chất: \($0)" },
      comment: "Phẩm chất: Nhận xét"),
  ]
}

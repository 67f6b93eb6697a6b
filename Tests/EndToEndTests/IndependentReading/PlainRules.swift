// The rules once more, read from the domain document by hand and written as plainly as can be. Nothing of the
// program is used here; where the two differ, one of them is wrong.

/// One line of the tables of subjects.
struct PlainSubject {
  let label: String
  let grades: ClosedRange<Int>
  /// Grades with a test in the middle of a term.
  let middle: ClosedRange<Int>?
  /// Grades with a test at the end of a term.
  let end: ClosedRange<Int>?
  /// Grades in which it is optional, and whether one pupil's mark makes the whole class owe it.
  let optional: ClosedRange<Int>?
  let classwide: Bool

  init(
    _ label: String, _ grades: ClosedRange<Int>, middle: ClosedRange<Int>? = nil,
    end: ClosedRange<Int>? = nil, optional: ClosedRange<Int>? = nil, classwide: Bool = false
  ) {
    self.label = label
    self.grades = grades
    self.middle = middle
    self.end = end
    self.optional = optional
    self.classwide = classwide
  }
}

/// What a grade is judged by in a school year.
struct PlainRules {
  let isTT27: Bool
  let grade: Int
  let year: Int

  /// Section 0.2: the table of school years and grades.
  init(year: Int, grade: Int) {
    self.grade = grade
    self.year = year
    switch year {
    case ...2019: isTT27 = false
    case 2020: isTT27 = grade <= 1
    case 2021: isTT27 = grade <= 2
    case 2022: isTT27 = grade <= 3
    case 2023: isTT27 = grade <= 4
    default: isTT27 = true
    }
  }

  /// Sections 1.1, 1.2 and 3.3.
  static let tt27 = [
    PlainSubject("Tiếng Việt", 1...5, middle: 4...5, end: 1...5),
    PlainSubject("Toán", 1...5, middle: 4...5, end: 1...5),
    PlainSubject("Ngoại ngữ 1", 1...5, end: 3...5, optional: 1...2, classwide: true),
    PlainSubject("Lịch sử và Địa lí", 4...5, end: 4...5),
    PlainSubject("Khoa học", 4...5, end: 4...5),
    PlainSubject("Tin học và Công nghệ (Tin học)", 3...5, end: 3...5),
    PlainSubject("Tin học và Công nghệ (Công nghệ)", 3...5, end: 3...5),
    PlainSubject("Đạo đức", 1...5),
    PlainSubject("Tự nhiên và Xã hội", 1...3),
    PlainSubject("Giáo dục thể chất", 1...5),
    PlainSubject("Nghệ thuật (Âm nhạc)", 1...5),
    PlainSubject("Nghệ thuật (Mĩ thuật)", 1...5),
    PlainSubject("Hoạt động trải nghiệm", 1...5),
    PlainSubject("Tiếng dân tộc", 1...5, optional: 1...5),
  ]

  /// Section 2.1.
  static let tt22 = [
    PlainSubject("Tiếng Việt", 1...5, middle: 4...5, end: 1...5),
    PlainSubject("Toán", 1...5, middle: 4...5, end: 1...5),
    PlainSubject("Tự nhiên và Xã hội", 1...3),
    PlainSubject("Khoa học", 4...5, end: 4...5),
    PlainSubject("Lịch sử và Địa lí", 4...5, end: 4...5),
    PlainSubject("Ngoại ngữ", 1...5, end: 1...5, optional: 1...5, classwide: true),
    PlainSubject("Tin học", 1...5, end: 1...5, optional: 1...5, classwide: true),
    PlainSubject("Tiếng dân tộc", 1...5, end: 1...5, optional: 1...5),
    PlainSubject("Đạo đức", 1...5),
    PlainSubject("Âm nhạc", 1...5),
    PlainSubject("Mĩ thuật", 1...5),
    PlainSubject("Thủ công", 1...3),
    PlainSubject("Kĩ thuật", 4...5),
    PlainSubject("Thể dục", 1...5),
  ]

  var subjects: [PlainSubject] { (isTT27 ? Self.tt27 : Self.tt22).filter { $0.grades.contains(grade) } }

  func hasTest(_ subject: PlainSubject, _ period: String) -> Bool {
    let grades = period.hasPrefix("Giữa") ? subject.middle : subject.end
    return grades?.contains(grade) ?? false
  }

  /// Sections 1.4 and 2.2, as headings of the spreadsheets.
  var traits: [String] {
    if !isTT27 {
      return [
        "Năng lực: Tự phục vụ, tự quản", "Năng lực: Hợp tác", "Năng lực: Tự học và giải quyết vấn đề",
        "Phẩm chất: Chăm học, chăm làm", "Phẩm chất: Tự tin, trách nhiệm", "Phẩm chất: Trung thực, kỉ luật",
        "Phẩm chất: Đoàn kết, yêu thương",
      ]
    }
    let core = [
      "Năng lực: Tự chủ và tự học", "Năng lực: Giao tiếp và hợp tác",
      "Năng lực: Giải quyết vấn đề và sáng tạo", "Năng lực: Ngôn ngữ", "Năng lực: Tính toán",
      "Năng lực: Khoa học",
    ]
    let technical = grade >= 3 ? ["Năng lực: Công nghệ", "Năng lực: Tin học"] : []
    return core + technical + [
      "Năng lực: Thẩm mĩ", "Năng lực: Thể chất", "Phẩm chất: Yêu nước", "Phẩm chất: Nhân ái",
      "Phẩm chất: Chăm chỉ", "Phẩm chất: Trung thực", "Phẩm chất: Trách nhiệm",
    ]
  }

  /// Section 8.3: who stands on sheets.
  static let present: Set<String> = [
    "Đang học", "Chuyển đến kỳ 1", "Nghỉ học xin học lại kỳ 1", "Chuyển đến kỳ 2",
    "Nghỉ học xin học lại kỳ 2", "Chuyển đến trong hè",
  ]
  /// Section 8.3: who left in the first or the second term.
  static let goneWithinYear: Set<String> = [
    "Chuyển đi kỳ 1", "Thôi học kỳ 1", "Chuyển đi kỳ 2", "Thôi học kỳ 2",
  ]
  /// Section 8.3: who does not.
  static let gone: Set<String> = [
    "Chuyển đi kỳ 1", "Thôi học kỳ 1", "Chuyển đi kỳ 2", "Thôi học kỳ 2", "Chuyển đi trong hè",
    "Thôi học trong hè",
  ]
}

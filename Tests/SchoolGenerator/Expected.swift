/// What must come out for a pupil, computed from the cells as they stand in the file: forms.md §1.5, §1.6, §2.4 and
/// the completeness of contract §4.
struct Expected {
  var overall = ""
  var isCompleted = false
  var isPromoted = false
  var missing: [String] = []

  static let headings = [
    "Mã học sinh", "Đánh giá KQGD", "Hoàn thành chương trình lớp học", "Được lên lớp", "Còn thiếu", "Lớp",
    "Thứ tự",
  ]

  init(_ pupil: Pupil, in classroom: Classroom) {
    guard !pupil.hasLeft else { return }
    let curriculum = classroom.curriculum
    var levels: [String] = []
    var scores: [Int] = []
    var traits: [String] = []
    for subject in curriculum.subjects {
      let level = pupil.cells[subject.level] ?? ""
      let score = pupil.cells[subject.score] ?? ""
      let isOwed =
        switch subject.demand {
        case .compulsory: true
        case .classwide: classroom.pupils.contains { Self.hasMark($0, subject) }
        case .personal: Self.hasMark(pupil, subject)
        }
      if level == "Miễn" { continue }
      if !level.isEmpty { levels.append(level) } else if isOwed { missing.append(subject.level) }
      guard subject.isScored else { continue }
      if let value = Int(score) { scores.append(value) } else if isOwed { missing.append(subject.score) }
    }
    for column in curriculum.traits.flatMap(\.columns) {
      let level = pupil.cells[column] ?? ""
      if level.isEmpty { missing.append(column) } else { traits.append(level) }
    }
    guard missing.isEmpty else { return }
    let lowest = scores.min() ?? 10
    let best = levels.allSatisfy { $0 == "T" } && traits.allSatisfy { $0 == "T" }
    isCompleted = !levels.contains("C") && !traits.contains("C") && lowest >= 5
    // Whoever has not completed may still be promoted, but that is a person's decision and no table has it.
    isPromoted = isCompleted
    guard curriculum.regime == .tt27 else { return }
    overall =
      if best && lowest >= 9 {
        "Hoàn thành xuất sắc"
      } else if best && lowest >= 7 {
        "Hoàn thành tốt"
      } else if isCompleted {
        "Hoàn thành"
      } else {
        "Chưa hoàn thành"
      }
  }

  private static func hasMark(_ pupil: Pupil, _ subject: Curriculum.Subject) -> Bool {
    !(pupil.cells[subject.level] ?? "").isEmpty || !(pupil.cells[subject.score] ?? "").isEmpty
  }
}

/// Awards and notes. The titles are those of forms.md §1.7 and §2.5; a title never contradicts the result.
struct Honours {
  let classroom: Classroom
  /// A class has one head and a prize one winner.
  private var given: Set<String> = []

  init(classroom: Classroom) { self.classroom = classroom }

  mutating func give(_ pupil: inout Pupil, result: Expected, _ dice: inout Dice) {
    var awards: [String] = []
    switch classroom.curriculum.regime {
    case .tt27:
      if result.overall == "Hoàn thành xuất sắc" {
        awards.append("Học sinh Xuất sắc")
      } else if result.overall == "Hoàn thành tốt", dice.chance(percent: 55) {
        awards.append("Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện")
      }
    case .tt22:
      if result.isCompleted, pupil.standing == .outstanding {
        awards.append("Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện")
      } else if result.isCompleted, pupil.standing == .good, dice.chance(percent: 60) {
        awards.append("Học sinh có thành tích vượt trội về môn \(dice.pick(Self.strongSubjects))")
      } else if result.isCompleted, dice.chance(percent: 12) {
        awards.append("Học sinh có tiến bộ vượt bậc về \(dice.pick(Self.progress))")
      }
    }
    if result.missing.isEmpty, dice.chance(permille: 30) {
      let deed = dice.pick(Self.sudden)
      if given.insert(deed).inserted { awards.append("Đột xuất: " + deed) }
    }
    if !awards.isEmpty { pupil.cells["Khen thưởng"] = awards.joined(separator: "; ") }
    if let note = note(pupil, result, &dice) { pupil.cells["Ghi chú"] = note }
  }

  private mutating func note(_ pupil: Pupil, _ result: Expected, _ dice: inout Dice) -> String? {
    if !pupil.disability.isEmpty { return "Học sinh khuyết tật học hoà nhập" }
    if pupil.standing == .notYet, result.missing.isEmpty { return "Rèn luyện trong hè" }
    if pupil.status.hasPrefix("Chuyển đến") {
      return pupil.cameFrom.map { "Chuyển đến từ \($0) ngày \(pupil.entered.text)" }
    }
    let note = dice.pick(classroom.grade >= 3 ? Self.notes + ["Chi đội trưởng"] : Self.notes)
    return dice.chance(permille: 30) && given.insert(note).inserted ? note : nil
  }

  private static let strongSubjects = ["Toán", "Tiếng Việt", "Khoa học", "Mĩ thuật", "Ngoại ngữ", "Tin học"]
  private static let progress = [
    "môn Toán", "môn Tiếng Việt", "năng lực tự phục vụ, tự quản", "năng lực hợp tác",
    "phẩm chất chăm học, chăm làm",
    "phẩm chất tự tin, trách nhiệm",
  ]
  private static let sudden = [
    "Giải Nhì giải bơi học sinh tiểu học cấp huyện", "Giải Ba cờ vua Hội khỏe Phù Đổng cấp huyện",
    "Nhặt được của rơi trả lại người đánh mất", "Giải Nhất thi viết chữ đẹp cấp trường",
    "Giải Khuyến khích thi vẽ tranh Ý tưởng trẻ thơ", "Giải Nhất chạy 60 m Hội khỏe Phù Đổng cấp trường",
    "Giúp bạn bị đuối nước kịp thời", "Giải Nhì văn nghệ chào mừng ngày 20/11 cấp trường",
    "Giải Ba Toán qua mạng cấp huyện", "Giải Khuyến khích Tin học trẻ cấp huyện",
    "Giải Nhất đá cầu Hội khỏe Phù Đổng cấp trường", "Trả lại ví tiền nhặt được ở cổng trường",
    "Giải Ba Trạng nguyên Tiếng Việt cấp huyện",
    "Giải Nhì kể chuyện theo sách cấp trường",
  ]
  private static let notes = [
    "Lớp trưởng", "Lớp phó học tập", "Lớp phó văn thể", "Học hai buổi/ngày", "Ở bán trú",
    "Con giáo viên trong trường", "Nghỉ ốm dài ngày trong tháng 11", "Cận thị, ngồi bàn đầu",
  ]
}

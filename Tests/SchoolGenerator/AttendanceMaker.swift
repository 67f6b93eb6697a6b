/// Height, weight, health, absences: by term in most classes, for the year in some.
struct AttendanceMaker {
  let options: Options

  init(_ options: Options) { self.options = options }

  func table(_ school: School) -> Table {
    var table = Table([
      "Mã học sinh", "Học kỳ", "Chiều cao", "Cân nặng", "Sức khỏe", "Nghỉ có phép", "Nghỉ không phép",
    ])
    for classroom in school.classes {
      for pupil in classroom.pupils {
        table.rows += rows(pupil, classroom)
      }
    }
    return table
  }

  private func rows(_ pupil: Pupil, _ classroom: Classroom) -> [[String]] {
    var dice = Dice(seed: options.seed, "health \(pupil.code)")
    if pupil.status.hasSuffix("đi kỳ 1") || pupil.status.hasPrefix("Thôi học") { return [] }
    // About the averages of the growth charts: 117 cm and 21 kg in grade 1, 139 cm and 33 kg in grade 5.
    let height = 117 + (classroom.grade - 1) * 11 / 2 + dice.bell() / 22
    let tenthsKilo = 210 + (classroom.grade - 1) * 30 + dice.bell() / 4 + (height - 117) * 3 / 2
    let health = dice.weighted([("Tốt", 60), ("Khá", 12), ("Bình thường", 26), ("Trung bình", 2)])
    let excused = dice.weighted([(0, 38), (1, 24), (2, 16), (3, 9), (4, 5), (6, 3), (9, 1), (15, 1)])
    let unexcused = dice.weighted([(0, 93), (1, 5), (2, 1), (3, 1)])
    if classroom.yearlyAttendance {
      return [row(pupil, "Cả năm", height, tenthsKilo, health, excused, unexcused)]
    }
    let first = dice.within(0...excused)
    let firstTerm = row(pupil, "Học kỳ I", height - 2, tenthsKilo - 10, health, first, unexcused)
    if pupil.hasLeft { return [firstTerm] }
    return [firstTerm, row(pupil, "Học kỳ II", height, tenthsKilo, health, excused - first, 0)]
  }

  private func row(
    _ pupil: Pupil, _ term: String, _ height: Int, _ tenths: Int, _ health: String, _ excused: Int,
    _ unexcused: Int
  ) -> [String] {
    let rest = tenths % 10
    let weight = rest == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(rest)"
    return [pupil.code, term, String(height), weight, health, String(excused), String(unexcused)]
  }
}

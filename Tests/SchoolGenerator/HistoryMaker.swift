/// Earlier years: at this school, or at another before the pupil came.
struct HistoryMaker {
  let options: Options

  init(_ options: Options) { self.options = options }

  func table(_ school: School) -> Table {
    var table = Table(["Mã học sinh", "Năm học", "Lớp", "Tên trường", "Số đăng bộ", "Ngày nhập học"])
    for classroom in school.classes {
      for pupil in classroom.pupils { table.rows += rows(pupil, classroom) }
    }
    return table
  }

  private func rows(_ pupil: Pupil, _ classroom: Classroom) -> [[String]] {
    guard pupil.firstYear < options.startYear else { return [] }
    var dice = Dice(seed: options.seed, "history \(pupil.code)")
    let letter = String(classroom.name.dropFirst())
    let otherLetter = dice.pick(["A", "B", "C", "1", "2"])
    let otherRegister = "\(padded(dice.within(12...980), 3))/\(pupil.firstYear)"
    // A repeated grade stands twice.
    let repeated = pupil.hasRepeated ? dice.within(1...classroom.grade) : 0
    var grade = 1
    var isSecondTime = false
    var rows: [[String]] = []
    for year in pupil.firstYear..<options.startYear {
      let name = "\(year)-\(year + 1)"
      let isElsewhere = pupil.cameFrom != nil && year < enrolmentYear(pupil)
      let date = Day(5, 9, year).text
      if isElsewhere {
        rows.append([pupil.code, name, "\(grade)\(otherLetter)", pupil.cameFrom ?? "", otherRegister, date])
      } else {
        rows.append([
          pupil.code, name, "\(grade)\(letter)", "Trường Tiểu học Trấn Giang", pupil.register, date,
        ])
      }
      if grade == repeated && !isSecondTime { isSecondTime = true } else { grade += 1 }
    }
    return rows
  }

  private func enrolmentYear(_ pupil: Pupil) -> Int {
    pupil.entered.month < 6 ? pupil.entered.year - 1 : pupil.entered.year
  }
}

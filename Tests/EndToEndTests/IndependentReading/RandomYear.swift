/// A year of a school with marks drawn at random: everything that may happen happens often.
struct RandomYear {
  struct Pupil {
    var code: String
    var className: String
    var status: String
    /// By period, by heading.
    var cells: [String: [String: String]] = [:]
  }

  static let periods = ["Giữa học kỳ I", "Cuối học kỳ I", "Giữa học kỳ II", "Cuối năm học"]
  static let codes = [
    "Giữa học kỳ I": "mid-term-1", "Cuối học kỳ I": "end-term-1", "Giữa học kỳ II": "mid-term-2",
    "Cuối năm học": "end-year",
  ]

  let year: Int
  let classes: [(name: String, grade: Int)]
  private(set) var pupils: [Pupil] = []
  private var dice: Numbers

  /// So many pupils, shared among the five classes of each grade.
  init(year: Int, pupils count: Int, seed: UInt64) {
    self.year = year
    dice = Numbers(state: seed &+ UInt64(year) &* 7919)
    classes = (1...5).flatMap { grade in ["A", "B", "C", "D", "E"].map { ("\(grade)\($0)", grade) } }
    for index in 0..<count {
      let section = classes[index % classes.count]
      let everybody = PlainRules.present.sorted() + PlainRules.gone.sorted()
      let status = dice.chance(40) ? everybody[dice.below(everybody.count)] : "Đang học"
      var pupil = Pupil(code: "R\(10_000 + index)", className: section.name, status: status)
      let rules = PlainRules(year: year, grade: section.grade)
      let kind = dice.below(10)
      for period in Self.periods {
        pupil.cells[period] = cells(rules, period, kind: kind, className: section.name)
      }
      pupils.append(pupil)
    }
  }

  func rules(_ className: String) -> PlainRules {
    PlainRules(year: year, grade: classes.first { $0.name == className }?.grade ?? 1)
  }

  /// - Parameter kind: 0-2 the best, 3-4 good, 5-7 completing, 8-9 anything.
  private mutating func cells(
    _ rules: PlainRules, _ period: String, kind: Int, className: String
  ) -> [String: String] {
    var cells: [String: String] = [:]
    for subject in rules.subjects {
      if subject.optional?.contains(rules.grade) ?? false {
        // Classes A take optional subjects, B rarely (one such pupil makes all owe it), C never.
        let chance =
          className.hasSuffix("A") ? 95 : className.hasSuffix("B") ? 2 : className.hasSuffix("C") ? 0 : 10
        if !dice.chance(subject.classwide ? chance : 8) { continue }
      }
      let level = level(kind, ["T", "H", "C"])
      let score = "\(score(kind, lowest: rules.isTT27 ? 0 : 1))"
      let isTested = rules.hasTest(subject, period)
      cells[subject.label + ": Mức"] = level
      if isTested { cells[subject.label + ": Điểm"] = score }
      switch dice.below(200) {
      case 0:
        cells[subject.label + ": Mức"] = "Miễn"
        if isTested { cells[subject.label + ": Điểm"] = dice.chance(50) ? "Miễn" : nil }
      case 1:
        if isTested {
          cells[subject.label + ": Điểm"] = "Vắng"
        } else {
          cells[subject.label + ": Mức"] = "Vắng"
        }
      case 2: cells[subject.label + ": Mức"] = nil
      case 3: cells[subject.label + ": Điểm"] = nil
      case 4:
        cells[subject.label + ": Mức"] = nil
        cells[subject.label + ": Điểm"] = nil
        cells[subject.label + ": Nhận xét"] = "Em chưa có bài."
      default: break
      }
    }
    for trait in rules.traits where !dice.chance(1) || dice.chance(70) {
      cells[trait] = level(kind, ["T", "Đ", "C"])
    }
    if period == "Cuối năm học" {
      if dice.chance(8) { cells["Quyết định lên lớp"] = dice.chance(60) ? "x" : "không" }
      if dice.chance(6) {
        let words =
          rules.isTT27
          ? ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành"]
          : ["Hoàn thành", "Chưa hoàn thành"]
        cells["Kết quả xác nhận"] = words[dice.below(words.count)]
      }
    }
    return cells
  }

  private mutating func level(_ kind: Int, _ letters: [String]) -> String {
    switch kind {
    case 0...4: dice.chance(1) ? letters[1] : letters[0]
    case 5...7: letters[dice.below(2)]
    default: dice.chance(6) ? letters[2] : letters[dice.below(2)]
    }
  }

  private mutating func score(_ kind: Int, lowest: Int) -> Int {
    switch kind {
    case 0...2: 9 + dice.below(2)
    case 3...4: 7 + dice.below(4)
    case 5...7: 5 + dice.below(6)
    default: dice.chance(15) ? lowest + dice.below(5) : 4 + dice.below(7)
    }
  }
}

/// Random numbers that are the same on every machine (a linear congruence of Knuth's).
struct Numbers {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

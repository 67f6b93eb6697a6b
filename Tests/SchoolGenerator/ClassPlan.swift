/// Which classes there are and how they differ.
struct ClassPlan {
  var name: String
  var grade: Int
  var size: Int
  var language: String
  var takesLanguage: Bool
  var takesInformatics: Bool
  var order: Classroom.ListOrder
  var yearlyAttendance: Bool
  var hasNamesakes: Bool
  /// Whether pupils may have left during the year.
  var mayLose: Bool
  var isSample: Bool

  static func all(_ options: Options) -> [ClassPlan] {
    if options.isSample { return SampleSchool.plans }
    var dice = Dice(seed: options.seed, "plan")
    // Every grade gets its share; what is left over goes to grade 4 first, the widest sheet.
    var counts = [Int](repeating: options.classes / 5, count: 6)
    for grade in [4, 1, 5, 2, 3].prefix(options.classes % 5) { counts[grade] += 1 }
    let mean = options.pupils / options.classes
    var plans: [ClassPlan] = []
    for grade in 1...5 {
      for index in 0..<counts[grade] {
        let size = max(1, mean + (mean > 8 ? dice.within(-4...4) : 0))
        let order: Classroom.ListOrder = index % 5 == 3 ? .none : index % 5 == 4 ? .byEnrolment : .byName
        plans.append(
          ClassPlan(
            name: "\(grade)\(letter(index))", grade: grade, size: size,
            language: dice.weighted([("Tiếng Anh", 80), ("", 14), ("Tiếng Nhật", 3), ("Tiếng Hàn", 3)]),
            takesLanguage: grade >= 3 || index % 2 == 0, takesInformatics: index % 4 != 3, order: order,
            yearlyAttendance: index % 3 == 2, hasNamesakes: index % 3 == 0, mayLose: true, isSample: false))
      }
    }
    spread(options.pupils - plans.reduce(0) { $0 + $1.size }, over: &plans)
    return plans
  }

  /// Makes the sum of the sizes what was asked for.
  private static func spread(_ difference: Int, over plans: inout [ClassPlan]) {
    var rest = difference
    var index = 0
    while rest != 0 {
      let step = rest > 0 ? 1 : -1
      if plans[index].size + step >= 1 {
        plans[index].size += step
        rest -= step
      }
      index = (index + 1) % plans.count
    }
  }

  private static func letter(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : "A\(index)"
  }

  func adjust(_ pupils: inout [Pupil], _ dice: inout Dice) {
    if isSample { SampleSchool.adjust(&pupils, in: name, &dice) }
  }
}

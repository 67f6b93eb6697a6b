/// Makes the whole school: staff, classes, pupils, their year.
struct SchoolMaker {
  let options: Options
  private var pupilMaker: PupilMaker
  private var comments = CommentWriter()

  init(_ options: Options) {
    self.options = options
    pupilMaker = PupilMaker(options)
  }

  mutating func make() -> School {
    var staff = StaffMaker(options)
    var classes: [Classroom] = []
    for plan in ClassPlan.all(options) {
      let curriculum = Curriculum(startYear: options.startYear, grade: plan.grade)
      var classroom = Classroom(
        name: plan.name, grade: plan.grade, curriculum: curriculum,
        teacherCode: staff.homeroomTeacher(grade: plan.grade),
        language: plan.language, takesLanguage: plan.takesLanguage, takesInformatics: plan.takesInformatics,
        order: plan.order, yearlyAttendance: plan.yearlyAttendance)
      fill(&classroom, plan)
      classes.append(classroom)
    }
    removeCells(&classes)
    for index in classes.indices { comment(&classes[index]) }
    return School(startYear: options.startYear, staff: staff.all, classes: classes)
  }

  private mutating func fill(_ classroom: inout Classroom, _ plan: ClassPlan) {
    var pupils = (0..<plan.size).map { pupilMaker.make(grade: plan.grade, label: "\(plan.name) \($0)") }
    var dice = Dice(seed: options.seed, "class \(plan.name)")
    if pupils.count > 20, plan.hasNamesakes {
      // Two children of one name, told apart only by their codes.
      let twin = pupils.indices.dropFirst().first {
        pupils[$0].isFemale == pupils[0].isFemale && pupils[$0].ethnicity == "Kinh"
      }
      if let twin, pupils[0].ethnicity == "Kinh" {
        pupils[twin].name = pupils[0].name
        let family = pupils[0].name.split(separator: " ").first.map(String.init) ?? ""
        pupils[twin].father = Naming.adult(family: family, female: false, &dice)
      }
    }
    plan.adjust(&pupils, &dice)
    pupils = dice.shuffled(pupils)
    switch plan.order {
    case .byName: pupils = NameOrder.sorted(pupils)
    case .byEnrolment, .none: break
    }
    if plan.order != .none { for index in pupils.indices { pupils[index].ordinal = index + 1 } }
    let marks = MarksMaker(classroom: classroom)
    for index in pupils.indices {
      var dice = Dice(seed: options.seed, "marks \(pupils[index].code)")
      if pupils[index].status.isEmpty, plan.mayLose, dice.chance(permille: 14) {
        leave(&pupils[index], &dice)
      }
      pupils[index].standing = MarksMaker.standing(ability: pupils[index].ability)
      marks.fill(&pupils[index], &dice)
      if pupils[index].hasLeft { empty(&pupils[index], classroom, &dice) }
      if pupils[index].status.isEmpty, dice.chance(percent: 80) { pupils[index].status = "Đang học" }
    }
    classroom.pupils = pupils
  }

  private func leave(_ pupil: inout Pupil, _ dice: inout Dice) {
    pupil.status = dice.pick([
      "Chuyển đi kỳ 1", "Chuyển đi kỳ 1", "Chuyển đi kỳ 2", "Chuyển đi kỳ 2", "Thôi học kỳ 1",
    ])
  }

  /// Who left owes no marks: no row, an empty row, or what there was until then.
  private func empty(_ pupil: inout Pupil, _ classroom: Classroom, _ dice: inout Dice) {
    let kept = dice.below(3)
    if kept < 2 { pupil.cells = [:] }
    if kept == 0 { pupil.hasResultRow = false }
    guard kept == 2 else { return }
    for column in classroom.curriculum.traits.flatMap(\.columns) { pupil.cells[column] = nil }
    for subject in classroom.curriculum.subjects { pupil.cells[subject.score] = nil }
  }

  /// Takes one to three cells away from as many pupils as asked for.
  private func removeCells(_ classes: inout [Classroom]) {
    if options.isSample { return SampleSchool.removeCells(&classes) }
    var dice = Dice(seed: options.seed, "incomplete")
    var places: [(Int, Int)] = []
    for (c, classroom) in classes.enumerated() {
      for (p, pupil) in classroom.pupils.enumerated() where !pupil.hasLeft { places.append((c, p)) }
    }
    for (c, p) in dice.shuffled(places).prefix(options.incomplete) {
      let curriculum = classes[c].curriculum
      let columns = curriculum.subjects.flatMap { $0.isScored ? [$0.level, $0.score] : [$0.level] }
      let filled = (columns + curriculum.traits.flatMap(\.columns)).filter {
        classes[c].pupils[p].cells[$0] != nil
      }
      // An exempt subject and a personal one would not be missing: leave those.
      let personal = curriculum.subjects.filter { $0.demand == .personal }.flatMap { [$0.level, $0.score] }
      let owed = filled.filter { classes[c].pupils[p].cells[$0] != "Miễn" && !personal.contains($0) }
      for column in dice.shuffled(owed).prefix(dice.within(1...3)) {
        classes[c].pupils[p].cells[column] = nil
      }
    }
  }

  private mutating func comment(_ classroom: inout Classroom) {
    var honours = Honours(classroom: classroom)
    for index in classroom.pupils.indices where !classroom.pupils[index].hasLeft {
      var dice = Dice(seed: options.seed, "comments \(classroom.pupils[index].code)")
      let cells = classroom.pupils[index].cells
      let grade = classroom.grade
      for subject in classroom.curriculum.subjects {
        guard let level = cells[subject.level], level != "Miễn" else { continue }
        classroom.pupils[index].cells[subject.comment] = comments.write(
          subject.kind, level: level, grade: grade, &dice)
      }
      for group in classroom.curriculum.traits {
        let levels = group.columns.compactMap { cells[$0] }
        let level = levels.contains("C") ? "C" : levels.contains("Đ") ? "Đ" : "T"
        classroom.pupils[index].cells[group.comment] = comments.write(
          group.kind, level: level, grade: grade, &dice)
      }
      let result = Expected(classroom.pupils[index], in: classroom)
      honours.give(&classroom.pupils[index], result: result, &dice)
    }
    if options.isSample { SampleSchool.finish(&classroom) }
  }
}

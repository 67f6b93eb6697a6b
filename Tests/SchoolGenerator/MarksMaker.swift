/// Draws a pupil's levels, scores and trait levels to fit the standing; the results are computed from them later.
struct MarksMaker {
  let classroom: Classroom

  /// About 20 % outstanding, 30 % good, 45 % complete, few not yet.
  static func standing(ability: Int) -> Pupil.Standing {
    switch ability {
    case 84...: .outstanding
    case 0...: .good
    case (-182)...: .complete
    default: .notYet
    }
  }

  func fill(_ pupil: inout Pupil, _ dice: inout Dice) {
    let subjects = classroom.curriculum.subjects.filter { isTaken($0, by: pupil, &dice) }
    let exempt = exemption(pupil, subjects, &dice)
    var levels: [String: String] = [:]
    var scores: [String: Int] = [:]
    for subject in subjects where subject.label != exempt {
      let (level, score) = mark(subject, pupil, &dice)
      levels[subject.label] = level
      if subject.isScored { scores[subject.label] = score }
    }
    var traits: [String: String] = [:]
    for column in classroom.curriculum.traits.flatMap(\.columns) { traits[column] = trait(pupil, &dice) }

    let graded = subjects.filter { $0.label != exempt }
    switch pupil.standing {
    case .outstanding: break
    case .good:
      // At least one test below 9, or the pupil would be outstanding.
      let scored = graded.filter(\.isScored)
      if !scored.contains(where: { (scores[$0.label] ?? 10) < 9 }) {
        scores[dice.pick(scored).label] = dice.within(7...8)
      }
    case .complete:
      let isGood =
        levels.values.allSatisfy { $0 == "T" } && traits.values.allSatisfy { $0 == "T" }
        && scores.values.allSatisfy { $0 >= 7 }
      if isGood { levels[dice.pick(graded.filter { !$0.isScored }).label] = "H" }
    case .notYet:
      fail(graded, &levels, &scores, &traits, &dice)
    }
    for subject in subjects {
      if subject.label == exempt {
        pupil.cells[subject.level] = "Miễn"
        if subject.isScored { pupil.cells[subject.score] = "Miễn" }
      } else {
        pupil.cells[subject.level] = levels[subject.label]
        if let score = scores[subject.label] { pupil.cells[subject.score] = String(score) }
      }
    }
    for (column, level) in traits { pupil.cells[column] = level }
  }

  private func isTaken(_ subject: Curriculum.Subject, by pupil: Pupil, _ dice: inout Dice) -> Bool {
    guard subject.demand == .personal else { return classroom.takes(subject) }
    return Minorities.taughtLanguages.contains(pupil.ethnicity) && dice.chance(percent: 45)
  }

  private func exemption(_ pupil: Pupil, _ subjects: [Curriculum.Subject], _ dice: inout Dice) -> String? {
    let kind: CommentKind
    switch pupil.disability {
    case "Khuyết tật vận động", "Khuyết tật nhìn": kind = .physical
    case "Khuyết tật nghe, nói": kind = dice.chance(percent: 50) ? .music : .foreignLanguage
    default:
      guard dice.chance(permille: 6) else { return nil }
      kind = .physical
    }
    return subjects.first { $0.kind == kind }?.label
  }

  private func mark(_ subject: Curriculum.Subject, _ pupil: Pupil, _ dice: inout Dice) -> (String, Int) {
    switch pupil.standing {
    case .outstanding:
      return ("T", dice.chance(percent: min(85, 30 + pupil.ability / 4)) ? 10 : 9)
    case .good:
      return ("T", min(10, max(7, 8 + (pupil.ability + dice.bell() - 30) / 90)))
    case .complete, .notYet:
      let score = min(10, max(5, 7 + (pupil.ability + 60 + dice.bell()) / 85))
      // A few surprises: a T with a 6, an H with a 9.
      if subject.isScored && dice.chance(permille: 25) { return score >= 8 ? ("H", score) : ("T", score) }
      let isGood =
        subject.isScored ? score >= 8 || (score == 7 && dice.chance(percent: 40)) : score + dice.below(3) >= 8
      return (isGood ? "T" : "H", score)
    }
  }

  private func trait(_ pupil: Pupil, _ dice: inout Dice) -> String {
    switch pupil.standing {
    case .outstanding, .good: "T"
    case .complete, .notYet: pupil.ability + 160 + dice.bell() > 40 ? "T" : "Đ"
    }
  }

  private func fail(
    _ graded: [Curriculum.Subject], _ levels: inout [String: String], _ scores: inout [String: Int],
    _ traits: inout [String: String], _ dice: inout Dice
  ) {
    let lowest = classroom.curriculum.regime == .tt27 && dice.chance(percent: 6) ? 0 : 2
    let scored = graded.filter(\.isScored)
    for (index, subject) in dice.shuffled(scored).prefix(dice.within(1...2)).enumerated() {
      scores[subject.label] = dice.within(lowest...4)
      // Sometimes only the test failed: the level stays H, the result does not.
      levels[subject.label] = index == 0 && dice.chance(percent: 20) ? "H" : "C"
    }
    if dice.chance(percent: 25) { levels[dice.pick(graded.filter { !$0.isScored }).label] = "C" }
    let columns = classroom.curriculum.traits.flatMap(\.columns)
    if dice.chance(percent: 45) { traits[dice.pick(columns)] = "C" }
  }
}

/// Puts names together.
enum Naming {
  /// A child of a Kinh family. Some bear a second middle name, some the mother's family name after the father's.
  static func child(family: String, motherFamily: String, female: Bool, _ dice: inout Dice) -> String {
    let middles = female ? GirlsNames.middle : BoysNames.middle
    let givens = female ? GirlsNames.given : BoysNames.given
    var parts = [family]
    let given = dice.pick(givens)
    let kind = dice.below(100)
    if kind < 7, motherFamily != family {
      parts.append(motherFamily)
    } else if kind < 22, female {
      parts.append("Thị")
    } else if kind < 30 {
      parts.append(dice.pick(middles))
    }
    if kind < 96 || parts.count == 1 { parts.append(dice.pick(middles)) }
    parts.append(given)
    // "Minh Minh", "Ngọc Gia Ngọc" or "Thị Thị" is nobody's name: draw again.
    let folded = parts.dropFirst()
    guard Set(folded).count == folded.count, !parts.dropFirst(2).contains(family) else {
      return child(family: family, motherFamily: motherFamily, female: female, &dice)
    }
    if parts.count > 3, let thi = parts.firstIndex(of: "Thị"), thi != 1 { parts.remove(at: thi) }
    return parts.joined(separator: " ")
  }

  static func adult(family: String, female: Bool, _ dice: inout Dice) -> String {
    let middle = dice.pick(female ? ParentsNames.womenMiddle : ParentsNames.menMiddle).replacing(
      "_", with: " ")
    let given = dice.pick(female ? ParentsNames.women : ParentsNames.men)
    guard !middle.split(separator: " ").contains(Substring(given)), given != family else {
      return adult(family: family, female: female, &dice)
    }
    return "\(family) \(middle) \(given)"
  }
}

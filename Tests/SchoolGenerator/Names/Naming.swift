/// Puts names together.
enum Naming {
  /// A child of a Kinh family. Most bear a favourite pair; some a second middle name, some the mother's family name
  /// after the father's.
  static func child(family: String, motherFamily: String, female: Bool, _ dice: inout Dice) -> String {
    var parts = [family]
    let kind = dice.below(100)
    let isFavourite = dice.chance(percent: 68)
    if kind < 8 {
      parts.append(motherFamily)
    } else if kind < 24, isFavourite {
      parts.append(female ? "Thị" : dice.pick(["Văn", "Đình", "Hữu", "Quang", "Đức", "Xuân", "Duy", "Công"]))
    }
    if isFavourite {
      let pair = dice.pick(female ? FavouriteNames.girls : FavouriteNames.boys)
      parts += pair.split(separator: " ").map(String.init)
    } else {
      let given = dice.pick(female ? GirlsNames.given : BoysNames.given)
      let isOldFashioned = female && !GirlsNames.middle.contains(given) && dice.chance(percent: 50)
      parts += [isOldFashioned ? "Thị" : dice.pick(female ? GirlsNames.middle : BoysNames.middle), given]
    }
    // "Minh Minh" or "Nguyễn Nguyên Nguyễn" is nobody's name: draw again.
    guard Set(parts).count == parts.count else {
      return child(family: family, motherFamily: motherFamily, female: female, &dice)
    }
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

  /// Parents do not give a child their own name.
  static func areOfDifferentGivenNames(_ names: [String]) -> Bool {
    Set(names.compactMap { $0.split(separator: " ").last }).count == names.count
  }
}

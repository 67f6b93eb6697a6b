/// Makes pupils: who they are, where they live, how able they are. Marks come later.
struct PupilMaker {
  let options: Options
  /// Last register number given, by year of enrolment.
  private var registers: [Int: Int] = [:]
  private var usedIds: Set<String> = []

  init(_ options: Options) { self.options = options }

  mutating func make(grade: Int, label: String) -> Pupil {
    var dice = Dice(seed: options.seed, "pupil \(label)")
    var pupil = Pupil()
    pupil.isFemale = dice.chance(percent: 48)
    pupil.ability = dice.bell()
    if dice.chance(permille: 55) {
      makeMinority(&pupil, &dice)
    } else {
      makeKinh(&pupil, &dice)
    }
    bornAndEnrolled(&pupil, grade: grade, &dice)
    household(&pupil, &dice)
    return pupil
  }

  private func makeKinh(_ pupil: inout Pupil, _ dice: inout Dice) {
    let family = dice.weighted(FamilyNames.kinh)
    let motherFamily = dice.weighted(FamilyNames.kinh)
    repeat {
      pupil.name = Naming.child(family: family, motherFamily: motherFamily, female: pupil.isFemale, &dice)
      pupil.father = Naming.adult(family: family, female: false, &dice)
      pupil.mother = Naming.adult(family: motherFamily, female: true, &dice)
    } while !Naming.areOfDifferentGivenNames([pupil.name, pupil.father, pupil.mother])
    pupil.religion = dice.weighted([("Không", 91), ("Công giáo", 5), ("Phật giáo", 4)])
    pupil.birthPlace = dice.weighted(Places.birthPlaces)
    pupil.homeTown = dice.chance(percent: 70) ? Places.origins[0] : dice.pick(Places.origins)
  }

  private func makeMinority(_ pupil: inout Pupil, _ dice: inout Dice) {
    let group = dice.weighted(Minorities.groups.map { ($0, $0.weight) })
    let family = dice.pick(group.families)
    pupil.ethnicity = group.ethnicity
    // Father, mother and child of three different given names.
    repeat {
      pupil.name = Minorities.name(group, family: family, female: pupil.isFemale, &dice)
      pupil.father = Minorities.name(group, family: family, female: false, &dice)
      pupil.mother = Minorities.name(group, family: dice.pick(group.families), female: true, &dice)
    } while !Naming.areOfDifferentGivenNames([pupil.name, pupil.father, pupil.mother])
    let homes = Places.highlands.filter { home in group.provinces.contains { home.hasSuffix($0) } }
    pupil.homeTown = dice.pick(homes)
    pupil.birthPlace = dice.chance(percent: 50) ? pupil.homeTown : dice.weighted(Places.birthPlaces)
    if dice.chance(percent: 60) { pupil.policy = "Dân tộc thiểu số" }
  }

  mutating func bornAndEnrolled(_ pupil: inout Pupil, grade: Int, _ dice: inout Dice) {
    let isOlder = dice.chance(permille: 28)
    let usualFirst = options.startYear - grade + 1
    pupil.hasRepeated = isOlder && dice.chance(percent: 60)
    pupil.firstYear = pupil.hasRepeated ? usualFirst - 1 : usualFirst
    let birthYear = options.startYear - 5 - grade - (isOlder ? 1 : 0)
    pupil.birth = Day(in: birthYear, &dice)
    pupil.entered = Day(5, 9, pupil.firstYear)
    if grade > 1 && dice.chance(permille: 45) {
      let year = dice.within(max(pupil.firstYear + 1, usualFirst + 1)...options.startYear)
      pupil.cameFrom = dice.pick(Places.otherSchools)
      pupil.entered =
        year == options.startYear && dice.chance(percent: 50)
        ? Day(dice.within(8...26), 1, year + 1) : Day(5, 9, year)
      if year == options.startYear {
        pupil.status =
          pupil.entered.year > year
          ? "Chuyển đến kỳ 2" : dice.chance(percent: 50) ? "Chuyển đến kỳ 1" : "Chuyển đến trong hè"
      }
    }
    // A pupil who came in January was entered in the register of the school year that had begun in September.
    let registerYear = pupil.entered.month < 6 ? pupil.entered.year - 1 : pupil.entered.year
    let number = (registers[registerYear] ?? 0) + dice.within(1...3)
    registers[registerYear] = number
    pupil.register = "\(padded(number, 4))/\(registerYear)"
    pupil.code = "HS\(padded(registerYear % 100, 2))\(padded(number, 4))"
    repeat { pupil.ministryId = "31" + dice.digits(8) } while !usedIds.insert(pupil.ministryId).inserted
    let province = dice.weighted([("031", 86), ("034", 5), ("030", 4), ("001", 3), ("022", 2)])
    let century = pupil.isFemale ? "3" : "2"
    repeat {
      pupil.nationalId = province + century + padded(pupil.birth.year % 100, 2) + dice.digits(6)
    } while !usedIds.insert(pupil.nationalId).inserted
  }

  private func household(_ pupil: inout Pupil, _ dice: inout Dice) {
    let home = "\(dice.pick(Places.hamlets)), \(Places.here)"
    pupil.permanentAddress = home
    pupil.currentAddress = home
    if pupil.ethnicity != "Kinh" && dice.chance(percent: 60) {
      pupil.permanentAddress = pupil.homeTown
    } else if dice.chance(percent: 6) {
      pupil.currentAddress = "\(dice.pick(Places.streets)), \(Places.town)"
    }
    pupil.fatherJob = dice.weighted(Places.menJobs)
    pupil.motherJob = dice.weighted(Places.womenJobs)
    pupil.phone = "09" + dice.digits(8)
    var policies = pupil.policy.isEmpty ? [] : [pupil.policy]
    let kind = dice.below(1000)
    if kind < 16 {
      policies.insert("Hộ nghèo", at: 0)
    } else if kind < 48 {
      policies.insert("Hộ cận nghèo", at: 0)
    } else if kind < 54 {
      policies.insert("Con thương binh, bệnh binh", at: 0)
    } else if kind < 57 {
      policies.insert("Con của người nhiễm chất độc hóa học", at: 0)
    } else if kind < 63 {
      policies.insert("Mồ côi", at: 0)
      pupil.father = ""
      pupil.fatherJob = ""
    } else if kind < 68 {
      policies.insert("Hoàn cảnh đặc biệt khác", at: 0)
    }
    if dice.chance(permille: 10) {
      pupil.disability = dice.pick([
        "Khuyết tật vận động", "Khuyết tật trí tuệ", "Khuyết tật nghe, nói", "Khuyết tật nhìn",
      ])
      policies.append("Khuyết tật")
    }
    pupil.policy = policies.joined(separator: "; ")
    if pupil.fatherJob == "Xuất khẩu lao động" || dice.chance(percent: 3) {
      pupil.guardian = guardian(pupil, &dice)
    }
  }

  private func guardian(_ pupil: Pupil, _ dice: inout Dice) -> String {
    let family = String(pupil.name.split(separator: " ").first ?? "Nguyễn")
    return dice.chance(percent: 65)
      ? "\(dice.weighted(FamilyNames.kinh)) Thị \(dice.pick(ParentsNames.oldWomen))"
      : "\(family) Văn \(dice.pick(ParentsNames.oldMen))"
  }
}

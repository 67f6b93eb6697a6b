/// The staff of the school; homeroom teachers are made as classes need them.
struct StaffMaker {
  private(set) var all: [Teacher] = []
  private var dice: Dice
  private let startYear: Int
  private var names: Set<String> = []

  init(_ options: Options) {
    startYear = options.startYear
    dice = Dice(seed: options.seed, "staff")
    add("Hiệu trưởng", "Tổ Văn phòng", named: Profile.principal, female: true, born: 1974)
    add("Phó Hiệu trưởng", "Tổ Văn phòng", named: Profile.deputy, female: false, born: 1979)
    for post in ["Giáo viên Tiếng Anh", "Giáo viên Tin học", "Giáo viên Âm nhạc", "Giáo viên Mĩ thuật"] {
      add(post, "Tổ 4-5")
    }
    add("Giáo viên Giáo dục thể chất", "Tổ 2-3")
    add("Tổng phụ trách Đội", "Tổ 2-3")
    for post in ["Nhân viên văn thư", "Nhân viên kế toán", "Nhân viên thư viện, thiết bị", "Nhân viên y tế"] {
      add(post, "Tổ Văn phòng")
    }
  }

  /// Adds a homeroom teacher and gives the code.
  mutating func homeroomTeacher(grade: Int) -> String {
    let group = grade == 1 ? "Tổ 1" : grade <= 3 ? "Tổ 2-3" : "Tổ 4-5"
    let leads = !all.contains { $0.group == group && $0.post.hasPrefix("Tổ trưởng") }
    add(leads ? "Tổ trưởng chuyên môn" : "Giáo viên", group, female: !dice.chance(percent: 12))
    return all[all.count - 1].code
  }

  private mutating func add(
    _ post: String, _ group: String, named: String? = nil, female: Bool? = nil, born: Int? = nil
  ) {
    let isFemale = female ?? dice.chance(percent: 70)
    var name = named ?? ""
    while name.isEmpty || (named == nil && names.contains(name)) {
      name = Naming.adult(family: dice.weighted(FamilyNames.kinh), female: isFemale, &dice)
    }
    names.insert(name)
    let birth = Day(in: born ?? dice.within(startYear - 55...startYear - 24), &dice)
    all.append(
      Teacher(
        code: "GV\(padded(all.count + 1, 3))", name: name, birth: birth, isFemale: isFemale, post: post,
        group: group))
  }
}

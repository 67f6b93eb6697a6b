/// What makes the sample school special: sizes, names, one long note, one incomplete pupil.
enum SampleSchool {
  static let plans: [ClassPlan] = [
    plan("1A", 36), plan("1B", 35, takesLanguage: false, yearly: true), plan("2A", 34),
    plan("2B", 33, namesakes: true),
    plan("3A", 37, order: .none), plan("3B", 8, mayLose: false),
    plan("4A", 52, namesakes: true, mayLose: false),
    plan("4B", 35, order: .byEnrolment), plan("5A", 36, yearly: true), plan("5B", 34, language: ""),
  ]

  private static func plan(
    _ name: String, _ size: Int, language: String = "Tiếng Anh", takesLanguage: Bool = true,
    order: Classroom.ListOrder = .byName, yearly: Bool = false, namesakes: Bool = false, mayLose: Bool = true
  ) -> ClassPlan {
    ClassPlan(
      name: name, grade: Int(name.prefix(1)) ?? 1, size: size, language: language,
      takesLanguage: takesLanguage,
      takesInformatics: true, order: order, yearlyAttendance: yearly, hasNamesakes: namesakes,
      mayLose: mayLose,
      isSample: true)
  }

  /// Gives the first few pupils of a class names that a form must be able to carry.
  static func adjust(_ pupils: inout [Pupil], in name: String, _ dice: inout Dice) {
    for (offset, person) in people.filter({ $0.className == name }).enumerated() {
      // From the end, since the namesakes stand at the beginning.
      let index = pupils.count - 1 - offset
      pupils[index].name = person.name
      pupils[index].ethnicity = person.ethnicity
      pupils[index].father = person.father
      pupils[index].mother = person.mother
      if person.isFemale != pupils[index].isFemale {
        pupils[index].isFemale = person.isFemale
        // The fourth digit of the national id tells the sex.
        let id = pupils[index].nationalId
        pupils[index].nationalId = id.prefix(3) + (person.isFemale ? "3" : "2") + id.dropFirst(4)
      }
      if let homeTown = person.homeTown { pupils[index].homeTown = homeTown }
    }
  }

  struct Person {
    var className: String
    var name: String
    var isFemale: Bool
    var ethnicity: String
    var father: String
    var mother: String
    var homeTown: String?
  }

  static let people = [
    Person(
      className: "4A", name: "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên", isFemale: true, ethnicity: "Kinh",
      father: "Tôn Thất Hoàng Bách", mother: "Nguyễn Thị Diệu Ẩn",
      homeTown: "phường Thuận Hoà, tỉnh Thừa Thiên Huế"),
    Person(
      className: "4A", name: "H'Hen Niê", isFemale: true, ethnicity: "Ê-đê", father: "Y Bhăm Mlô",
      mother: "H'Bia Niê",
      homeTown: "xã Ea Tul, tỉnh Đắk Lắk"),
    Person(
      className: "4A", name: "Lò Thị Mỉ", isFemale: true, ethnicity: "Thái", father: "Lò Văn Hặc",
      mother: "Cầm Thị Phích",
      homeTown: "xã Chiềng Pha, tỉnh Sơn La"),
    Person(
      className: "1A", name: "Giàng A Páo", isFemale: false, ethnicity: "Hmông", father: "Giàng A Sính",
      mother: "Vàng Thị Say", homeTown: "xã Pà Lủng, tỉnh Hà Giang"),
    Person(
      className: "2A", name: "Sùng Thị Dợ", isFemale: true, ethnicity: "Hmông", father: "Sùng A Tủa",
      mother: "Thào Thị Mỷ",
      homeTown: "xã Nậm Khoà, tỉnh Lào Cai"),
    Person(
      className: "3B", name: "Y Thu Ê-ban", isFemale: false, ethnicity: "Ê-đê", father: "Y Sem Niê Kdăm",
      mother: "H'Lan Ê-ban", homeTown: "xã Ea Tul, tỉnh Đắk Lắk"),
    Person(
      className: "5A", name: "K'Brơi", isFemale: false, ethnicity: "Cơ-ho", father: "K'Brẹo",
      mother: "Ka Dờn",
      homeTown: "xã Đạ Chais, tỉnh Lâm Đồng"),
    Person(
      className: "5B", name: "Bàn Thị Muổng Khe", isFemale: true, ethnicity: "Dao", father: "Bàn Văn Phẩu",
      mother: "Triệu Thị Ghến", homeTown: "xã Nậm Khoà, tỉnh Lào Cai"),
  ]

  /// The one incomplete pupil: in 2B, two cells.
  static func removeCells(_ classes: inout [Classroom]) {
    guard let c = classes.firstIndex(where: { $0.name == "2B" }),
      let p = classes[c].pupils.firstIndex(where: { !$0.hasLeft && $0.standing == .complete })
    else { return }
    classes[c].pupils[p].cells["Toán: Điểm"] = nil
    classes[c].pupils[p].cells["Nghệ thuật (Mĩ thuật): Mức"] = nil
  }

  /// The one long note.
  static func finish(_ classroom: inout Classroom) {
    guard classroom.name == "4A", let index = classroom.pupils.firstIndex(where: { $0.name == "Lò Thị Mỉ" })
    else { return }
    classroom.pupils[index].cells["Ghi chú"] = """
      Nghỉ học có phép từ ngày 04/12/2023 đến ngày 22/12/2023 để điều trị tại bệnh viện; đã được giáo viên chủ nhiệm và các \
      bạn trong lớp giúp ôn tập, kiểm tra bổ sung đủ các môn ngày 08/01/2024.
      """
  }
}

/// How families of the other ethnic groups name their children.
enum Minorities {
  struct Group {
    var ethnicity: String
    var weight: Int
    /// Where the family comes from.
    var provinces: [String]
    var families: [String]
    var boysMiddle: [String]
    var boys: [String]
    var girlsMiddle: [String]
    var girls: [String]
  }

  static let groups: [Group] = [
    Group(
      ethnicity: "Tày", weight: 24, provinces: ["Cao Bằng", "Lạng Sơn", "Hà Giang"],
      families: words("Nông Hoàng Lý Bế Hà Ma Đàm Triệu Lương Nguyễn Chu"),
      boysMiddle: words("Văn Đức Minh Quang Gia Tuấn Thanh"),
      boys: words("Hiệu Tuân Khải Thiện Dương Bách Lập Nghĩa Chấn"),
      girlsMiddle: words("Thị Thị_Ngọc Thu Khánh Bảo"),
      girls: words("Niềm Nhinh Thảo Hoa Diệp Huyền Ngân Lả Điệp")),
    Group(
      ethnicity: "Nùng", weight: 18, provinces: ["Lạng Sơn", "Cao Bằng"],
      families: words("Nông Vi Lương Hoàng Lục Hứa Mông Triệu Chu Lâm"),
      boysMiddle: words("Văn Đình Anh Tiến"), boys: words("Phủ Chiến Thiệp Khôi Sầm Toán Đạt Thuỵ"),
      girlsMiddle: words("Thị Kiều Thanh Thị_Thu"), girls: words("Nhình Pín Lưu Thêm Vân Yến Xuân Ngọc")),
    Group(
      ethnicity: "Mường", weight: 18, provinces: ["Hoà Bình", "Thanh Hoá"],
      families: words("Bùi Đinh Quách Bạch Hà Phùng Xa"),
      boysMiddle: words("Văn Đình Quốc Minh"), boys: words("Nhượng Thiểm Chấn Dũng Nguyên Lực Hoan Ỷ"),
      girlsMiddle: words("Thị Thị_Thanh Thảo Ngọc"), girls: words("Nhẹm Nguyên Ơn Thiểm Dự Hà Lưu Miền")),
    Group(
      ethnicity: "Thái", weight: 14, provinces: ["Sơn La", "Điện Biên"],
      families: words("Lò Cầm Quàng Tòng Lường Vì Hà Cà Bạc Điêu"),
      boysMiddle: words("Văn Văn Minh Việt"), boys: words("Pâng Hặc Ỏm Tưởng Thoảng Inh Chung Dẫn"),
      girlsMiddle: words("Thị Thị Thị_Mai Bảo"), girls: words("Mỉ Ún Phích Ọi Ngoan Khặt Xương Hỏa Ánh")),
    Group(
      ethnicity: "Hmông", weight: 12, provinces: ["Hà Giang", "Lào Cai", "Điện Biên"],
      families: words("Giàng Sùng Vàng Thào Lý Mùa Hạng Cứ Vừ Ly Lầu"),
      boysMiddle: words("A A Mí Seo"), boys: words("Páo Sính Tủa Chứ Dơ Lử Vảng Chá Sử Dình Phử"),
      girlsMiddle: words("Thị Thị Y"), girls: words("Dợ Mỷ Say Mao Pà Chở Sua Ké Dí Máy Xở")),
    Group(
      ethnicity: "Dao", weight: 10, provinces: ["Hà Giang", "Lào Cai"],
      families: words("Bàn Triệu Đặng Phùng Lý Chảo Tẩn Dương"),
      boysMiddle: words("Văn Tòn Chòi Hữu"), boys: words("Ton Phẩu Khé Siệu Sơn Vảng Kinh Toàn"),
      girlsMiddle: words("Thị Mùi Thị_Ngọc"), girls: words("Ghến Khe Muổng Pham Nái Sếnh Mản Xuân")),
    Group(
      ethnicity: "Hoa", weight: 4, provinces: ["Quảng Ninh"], families: words("Lâm Trần Hứa Quách Lưu Chung"),
      boysMiddle: words("Chí Gia Vĩ Quốc"), boys: words("Hào Khang Cường Lương Kiệt Phát"),
      girlsMiddle: words("Mỹ Tuệ Gia Bội"), girls: words("Linh Nghi Mẫn Hân San Phụng")),
    Group(
      ethnicity: "Khmer", weight: 3, provinces: ["Sóc Trăng"], families: words("Thạch Sơn Kim Danh Lâm Châu"),
      boysMiddle: words("Sa Sô Minh Chanh"), boys: words("Rinh Thia Đa Phết Hươne Ri"),
      girlsMiddle: words("Thị Sóc Sa"), girls: words("Mươl Phiếp Đa Nary Thia Liên")),
    Group(
      ethnicity: "Sán Dìu", weight: 3, provinces: ["Quảng Ninh"],
      families: words("Diệp Từ Trương Lưu Ninh Tạ"),
      boysMiddle: words("Văn Minh Đức"), boys: words("Sáng Mậu Quyền Hải Tư Lương"),
      girlsMiddle: words("Thị Thanh"), girls: words("Sinh Thìn Thơm Mai Ngân")),
  ]

  /// Groups whose languages schools teach as Tiếng dân tộc.
  static let taughtLanguages = ["Tày", "Thái", "Hmông", "Dao", "Ê-đê", "Cơ-ho", "Khmer"]

  static func name(_ group: Group, family: String, female: Bool, _ dice: inout Dice) -> String {
    let middle = dice.pick(female ? group.girlsMiddle : group.boysMiddle).replacing("_", with: " ")
    let given = dice.pick(female ? group.girls : group.boys)
    return "\(family) \(middle) \(given)"
  }
}

import Records

/// The columns of the table of pupils, with the headings that other programs give them (forms.md 8.2).
enum PupilColumns {
  static let ordinal = TableColumn("STT", aliases: ["TT", "Số TT", "Số thứ tự"])
  static let id = TableColumn("Mã học sinh", .required, aliases: ["Mã HS", "maHocSinh"])
  static let ministryID = TableColumn(
    "Mã định danh Bộ GD&ĐT",
    aliases: ["Mã MOET", "Mã định danh Bộ GDĐT", "Mã định danh của Bộ GD&ĐT", "moetCode"])
  static let nationalID = TableColumn(
    "Số định danh cá nhân", aliases: ["Sổ định danh cá nhân", "Số định danh", "CCCD", "Căn cước", "Số CCCD"])
  static let registerNumber = TableColumn("Số đăng bộ", aliases: ["Sổ đăng bộ", "Số danh bộ", "SoDB"])
  static let fullName = TableColumn(
    "Họ và tên", .required,
    aliases: ["Họ tên", "Họ và tên học sinh", "Họ tên học sinh", "Họ và tên HS", "Họ tên HS"])
  static let birthDate = TableColumn(
    "Ngày sinh", .required, aliases: ["Ngày, tháng, năm sinh", "Ngày tháng năm sinh"])
  static let sex = TableColumn("Giới tính", .required)
  static let ethnicity = TableColumn("Dân tộc")
  static let religion = TableColumn("Tôn giáo")
  static let nationality = TableColumn("Quốc tịch")
  static let birthPlace = TableColumn("Nơi sinh", aliases: ["Nơi sinh chi tiết"])
  static let homeTown = TableColumn("Quê quán")
  static let permanentAddress = TableColumn(
    "Địa chỉ thường trú",
    aliases: ["Hộ khẩu thường trú", "Tổ/thôn Hộ khẩu thường trú", "Nơi thường trú", "Thường trú"])
  static let currentAddress = TableColumn(
    "Nơi ở hiện nay", aliases: ["Chỗ ở hiện nay", "Chỗ ở hiện tại", "Nơi ở hiện tại"])
  static let policyCategories = TableColumn("Diện chính sách", aliases: ["Đối tượng chính sách"])
  static let disability = TableColumn("Khuyết tật", aliases: ["Diện khuyết tật", "Loại khuyết tật"])
  static let fatherName = TableColumn(
    "Họ và tên cha", aliases: ["Tên cha", "Họ tên cha", "Họ và tên bố", "Họ tên bố", "Tên bố"])
  static let fatherOccupation = TableColumn(
    "Nghề nghiệp cha", aliases: ["Nghề nghiệp bố", "Nghề nghiệp của cha"])
  static let motherName = TableColumn("Họ và tên mẹ", aliases: ["Tên mẹ", "Họ tên mẹ"])
  static let motherOccupation = TableColumn("Nghề nghiệp mẹ", aliases: ["Nghề nghiệp của mẹ"])
  static let guardian = TableColumn(
    "Người giám hộ", aliases: ["Họ và tên người giám hộ", "Họ tên người giám hộ", "Tên người giám hộ"])
  static let phone = TableColumn(
    "Điện thoại liên hệ", aliases: ["SĐT liên hệ", "Điện thoại DĐ", "Điện thoại", "Số điện thoại", "SĐT"])
  static let className = TableColumn("Lớp", .required, aliases: ["Lớp học", "Tên lớp", "tenLopHoc"])
  static let enteredSchool = TableColumn("Ngày vào trường")
  static let status = TableColumn("Trạng thái", aliases: ["Tình trạng", "trangThai"])

  /// In the order of the contract.
  static let written = [
    ordinal, id, ministryID, nationalID, registerNumber, fullName, birthDate, sex, ethnicity, religion,
    nationality, birthPlace, homeTown, permanentAddress, currentAddress, policyCategories, disability,
    fatherName, fatherOccupation, motherName, motherOccupation, guardian, phone, className, enteredSchool,
    status,
  ]

  /// The columns that are a line of text and nothing more.
  static var lines: [(column: TableColumn, path: WritableKeyPath<Pupil, String?>)] {
    [
      (ethnicity, \.ethnicity), (religion, \.religion), (nationality, \.nationality),
      (birthPlace, \.birthPlace), (homeTown, \.homeTown), (permanentAddress, \.permanentAddress),
      (currentAddress, \.currentAddress), (policyCategories, \.policyCategories),
      (disability, \.disability), (fatherName, \.fatherName), (fatherOccupation, \.fatherOccupation),
      (motherName, \.motherName), (motherOccupation, \.motherOccupation), (guardian, \.guardian),
    ]
  }

  /// Met in files of the sector database and of other programs, not kept here.
  private static let notKept = [
    "Mã VEMIS", "Khối", "Khối học", "khoiHoc", "Tỉnh thành quê quán", "Phường Xã quê quán", "Số CMND",
    "Chứng minh thư",
    "Ngày cấp", "Nơi cấp", "Ngày cấp CMT", "Nơi cấp CMT", "Năm sinh cha", "Năm sinh mẹ", "Cận nghèo",
    "Đoàn viên", "Đội viên", "Con giáo viên", "Email", "Điện thoại bố", "Điện thoại mẹ",
    "Điện thoại học sinh", "Ghi chú", "Nghề nghiệp người giám hộ", "Năm sinh người giám hộ",
  ].map { TableColumn($0, .notKept) }

  static func catalogue(isClassGiven: Bool) -> ColumnCatalogue {
    ColumnCatalogue(
      written.map { isClassGiven && $0 == className || $0 == id ? $0.optional : $0 } + notKept,
      keys: [id, ministryID, nationalID], otherKeys: [fullName, birthDate])
  }
}

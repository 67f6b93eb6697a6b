/// Invented hamlets and communes; only the provinces are real.
enum Places {
  static let here = "xã Trấn Giang, huyện Hải Vĩnh, thành phố Hải Phòng"
  static let town = "thị trấn Hải Vĩnh, huyện Hải Vĩnh, thành phố Hải Phòng"

  static let hamlets = [
    "Thôn Đông Am", "Thôn Đoài", "Thôn Tiền Hải", "Thôn Phương Trạch", "Thôn Cự Lai", "Thôn Hạ Đồng",
    "Thôn Lôi Xuyên",
    "Thôn Nội Tạ", "Thôn An Quý", "Thôn Tây Đàm", "Thôn Dưỡng Thiện", "Xóm Chùa, thôn Đông Am",
    "Xóm 3, thôn Cự Lai",
    "Xóm Bến, thôn Hạ Đồng", "Đội 7, thôn Lôi Xuyên", "Số nhà 12, thôn Đoài",
    "Khu tập thể nông trường, thôn Tiền Hải",
  ]

  static let streets = [
    "Tổ dân phố số 1", "Tổ dân phố số 3", "Tổ dân phố 5", "Số 27, đường Bạch Mai",
    "Số 8, ngõ 46, đường 3 tháng 2",
    "Tổ dân phố Đông Thái", "Khu dân cư số 2",
  ]

  static let origins = [
    "xã Trấn Giang, thành phố Hải Phòng", "xã Hoà Lạc, thành phố Hải Phòng",
    "xã Vĩnh Lễ, thành phố Hải Phòng",
    "xã Thụy Ninh, tỉnh Thái Bình", "xã Đông Quỳnh, tỉnh Thái Bình", "xã Tứ Dương, tỉnh Hải Dương",
    "xã Ninh Thắng, tỉnh Nam Định", "xã Kim Lương, tỉnh Hưng Yên", "xã Hoằng Phú, tỉnh Thanh Hoá",
    "xã Quỳnh Lâm, tỉnh Nghệ An", "phường Đông Mỹ, thành phố Hà Nội",
  ]

  static let highlands = [
    "xã Pà Lủng, tỉnh Hà Giang", "xã Nậm Khoà, tỉnh Lào Cai", "xã Chiềng Pha, tỉnh Sơn La",
    "xã Bản Ngoại, tỉnh Cao Bằng",
    "xã Tân Văn, tỉnh Lạng Sơn", "xã Phú Cường, tỉnh Hoà Bình", "xã Xuân Lẹ, tỉnh Thanh Hoá",
    "xã Nà Tấu, tỉnh Điện Biên", "xã Bình Lư, tỉnh Quảng Ninh", "xã Phú Tâm Lộc, tỉnh Sóc Trăng",
  ]

  static let birthPlaces: [(String, Int)] = [
    ("huyện Hải Vĩnh, thành phố Hải Phòng", 40), ("thành phố Hải Phòng", 34),
    ("Trạm y tế xã Trấn Giang, huyện Hải Vĩnh, thành phố Hải Phòng", 8), ("thành phố Hà Nội", 4),
    ("tỉnh Thái Bình", 4),
    ("tỉnh Hải Dương", 4), ("tỉnh Quảng Ninh", 3), ("tỉnh Bình Dương", 2), ("Thành phố Hồ Chí Minh", 1),
  ]

  static let otherSchools = [
    "Trường Tiểu học Hoà Lạc", "Trường Tiểu học Vĩnh Lễ", "Trường Tiểu học thị trấn Hải Vĩnh",
    "Trường Tiểu học Đông Quỳnh",
    "Trường Tiểu học Kim Lương", "Trường Tiểu học và Trung học cơ sở Nậm Khoà", "Trường Tiểu học Đông Mỹ",
    "Trường PTDTBT Tiểu học Pà Lủng",
  ]

  static let menJobs: [(String, Int)] = [
    ("Làm ruộng", 24), ("Công nhân", 24), ("Lao động tự do", 14), ("Lái xe", 8), ("Thợ xây", 8),
    ("Kinh doanh", 6),
    ("Thợ cơ khí", 4), ("Bộ đội", 3), ("Giáo viên", 2), ("Kĩ sư", 2), ("Thủy thủ", 2),
    ("Đánh bắt hải sản", 3),
    ("Cán bộ xã", 1), ("Công an", 1), ("Xuất khẩu lao động", 3), ("Bác sĩ", 1), ("Thợ điện", 2),
  ]

  static let womenJobs: [(String, Int)] = [
    ("Làm ruộng", 24), ("Công nhân", 26), ("Công nhân may", 12), ("Nội trợ", 8), ("Buôn bán nhỏ", 9),
    ("Kinh doanh", 4),
    ("Giáo viên", 5), ("Y tá", 2), ("Thợ may", 3), ("Kế toán", 3), ("Lao động tự do", 4),
    ("Nhân viên văn phòng", 2),
    ("Xuất khẩu lao động", 2), ("Cán bộ xã", 1), ("Dược sĩ", 1),
  ]
}

/// Names of people born from the 1950s to the 1990s: parents, grandparents, teachers.
enum ParentsNames {
  static let menMiddle = words(
    """
    Văn Văn Văn Văn Văn Đức Đình Hữu Xuân Quang Ngọc Thanh Minh Mạnh Trọng Công Bá Duy Khắc Thế Tiến Anh Huy Viết Quốc Đăng
    """)
  static let men = words(
    """
    Hùng Dũng Cường Tuấn Thắng Hải Sơn Nam Long Tùng Trung Kiên Quân Hưng Toàn Bình Đức Thành Tiến Mạnh Chiến Thịnh Phương
    Quyết Tuyên Duy Huy Hoàng Hiếu Hà Đông Lâm Khánh Thanh Tâm Vinh Quang Phúc Lợi Thuận Hoà Hậu Hiệp Luân Luyện Ngọc Tài
    Trường Tú Việt Vượng Xuân Thưởng Thủy Thiện Tỵ Sỹ Ước Khoa Khương Bắc Đạt Định Điệp Đoàn Giang Chung Chính Cảnh Công
    Mười Bẩy Nghĩa Nhất Phong Thao Thuyết Tình Toản Triệu Trọng Tráng Vang Viện Quỳnh Năm Hiển Huấn Lịch Kỷ Tưởng Thuật
    """)
  static let womenMiddle = words(
    """
    Thị Thị Thị Thị Thị Thị Thị Thu Thanh Thúy Hồng Ngọc Minh Bích Kim Phương Mai Thị_Thu Thị_Thanh Thị_Hồng Thị_Ngọc
    Thị_Thúy Thị_Bích Thị_Kim Thị_Minh Thị_Phương Thị_Lan Thị_Mai Thị_Hải Thị_Vân
    """)
  static let women = words(
    """
    Hương Hoa Lan Hằng Hà Thủy Thúy Nga Mai Huyền Trang Linh Thu Hiền Hạnh Loan Liên Phương Phượng Yến Oanh Dung Duyên Ngọc
    Bích Hồng Huệ Cúc Đào Nhung Nguyệt Tuyết Vân Vui Tươi Thắm Thơm Thảo Tâm Minh Chinh Chuyên Gấm Giang Hoài Hoàn Huế
    Hường Khuyên Lành Luyến Lụa Lý Mến Miền Mùi Mừng Na Ngân Ngát Ngoan Nhài Nhàn Nết Quyên Quỳnh Sen Sim Thêu Thoa Thoan
    Thương Thùy Tình Trâm Tuyến Uyên Xoan Xuyến Én Ánh Bưởi Cậy Dịu Diệp Dịp Hợi Hậu Lệ Mận Mây Phấn Quế Tẹo Yên Vụ Sáu
    """)
  /// Births of the 1950s; of grandparents who are guardians.
  static let oldWomen = words(
    "Mùi Tý Nhớn Gái Bé Sửu Dậu Thìn Tuất Ngọ Lạch Nụ Cúc Chắt Đượm Xuyên Mơ Bưởi Thiềng Vạn")
  static let oldMen = words(
    "Thìn Tỵ Ngọ Mão Sửu Khoát Chước Đắc Tộ Đởm Nhượng Khoản Tập Thể Vạn Đệ Khuông Lẫm Tiễu Hoạch")
}

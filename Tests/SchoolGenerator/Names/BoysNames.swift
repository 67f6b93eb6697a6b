/// Boys' middle and given names of children born in the 2010s.
enum BoysNames {
  static let middle = words(
    """
    Minh Minh Gia Đức Đức Đức Quang Quang Anh Tuấn Bảo Hải Hoàng Duy Đình Đình Hữu Hữu Văn Văn Văn Văn Nhật Thành Quốc
    Trung Việt Mạnh Tiến Tiến Xuân Khánh Đăng Thái Công Công Ngọc Thế Trọng Chí Hồng Khắc Bá Sỹ Danh Viết Huy Tấn Trường
    """)

  static let given = words(
    """
    Anh Anh Anh An An Ân Bách Bảo Bảo Bằng Biên Bình Cảnh Chiến Chính Chung Công Cường Cương Danh Doanh Duẩn Du Duy Duy
    Dũng Dũng Dương Dương Đại Đan Đạt Đạt Đăng Đăng Điền Đích Định Đoàn Đông Đồng Độ Đức Đức Giang Giáp Hà Hải Hải Hân
    Hào Hiến Hiển Hiệp Hiếu Hiếu Hoà Hoàn Hoàng Hoàng Hợp Huân Hùng Hùng Huy Huy Huy Huỳnh Hưng Hưng Hướng Hữu Kha Khải
    Khải Khang Khang Khanh Khánh Khánh Khiêm Khoa Khoa Khôi Khôi Khởi Khuê Kiên Kiên Kiệt Kỳ Lâm Lâm Lập Lân Long Long
    Lộc Lợi Luân Luật Lực Lượng Lương Mạnh Minh Minh Minh Nam Nam Nam Nghĩa Nghị Ngọc Nguyên Nguyên Nhân Nhật Nhẫn
    Ninh Phát Phi Phong Phong Phong Phú Phúc Phúc Phúc Phước Phương Quân Quân Quân Quang Quang Quảng Quốc Quý Quyền Quyết
    Quyến Sang Sáng Sâm Sơn Sơn Tài Tâm Tân Tấn Thái Thái Thanh Thành Thành Thạch Thao Thạo Thắng Thắng Thăng Thế Thiên
    Thiện Thiệu Thịnh Thịnh Thọ Thông Thống Thuận Thuấn Thức Thưởng Tiến Tiến Tiệp Tính Tín Toàn Toản Trí Trí Triết Triều
    Trọng Trung Trung Truyền Trường Trưởng Tú Tuân Tuấn Tuấn Tuấn Tùng Tùng Tường Tuệ Tuyên Uy Ước Văn Việt Việt Viễn Vinh
    Vinh Vĩnh Vũ Vũ Vượng Vương Vỹ Ý Yên Quỳnh Bắc Hậu Hiệu Khương Lễ Mẫn Mậu Ngạn Nhượng Tiềm Trực Vịnh Xuân Ấn Bửu Cẩn
    """)
}

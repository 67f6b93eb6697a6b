/// Middle and given name together, as parents of the 2010s liked them best: most children bear one of these.
enum FavouriteNames {
  static let boys = items(
    """
    Minh Quân / Minh Khang / Minh Khôi / Minh Đức / Minh Hiếu / Minh Nhật / Minh Phúc / Minh Quang / Minh Tuấn / Minh Trí / Minh Đăng
    Gia Bảo / Gia Huy / Gia Khánh / Gia Hưng / Gia Phát / Gia Khiêm / Gia Minh / Gia Vinh / Bảo Long / Bảo Nam / Bảo Minh / Bảo Khang
    Bảo Khánh / Bảo Lâm / Bảo Duy / Bảo Anh / Đức Anh / Đức Minh / Đức Huy / Đức Duy / Đức Thịnh / Đức Trọng / Đức Mạnh / Đức Phát
    Tuấn Anh / Tuấn Kiệt / Tuấn Minh / Tuấn Hưng / Tuấn Tú / Tuấn Khải / Quang Minh / Quang Huy / Quang Hải / Quang Vinh / Quang Dũng
    Quang Khải / Quang Anh / Anh Tuấn / Anh Khoa / Anh Minh / Anh Dũng / Anh Quân / Anh Tú / Anh Kiệt / Hải Đăng / Hải Nam / Hải Anh
    Hải Phong / Hải Long / Hoàng Anh / Hoàng Nam / Hoàng Long / Hoàng Phúc / Hoàng Bách / Hoàng Minh / Hoàng Quân / Hoàng Sơn
    Duy Anh / Duy Khánh / Duy Hưng / Duy Mạnh / Duy Khang / Đình Phong / Đình Khôi / Đình Quân / Hữu Phước / Hữu Đạt / Hữu Nghĩa
    Nhật Minh / Nhật Nam / Nhật Huy / Nhật Anh / Nhật Quang / Thành Đạt / Thành Công / Thành Long / Thành Nam / Thành Trung / Thành Vinh
    Quốc Bảo / Quốc Anh / Quốc Khánh / Quốc Việt / Quốc Hưng / Trung Kiên / Trung Hiếu / Trung Dũng / Trung Nghĩa / Việt Anh / Việt Hoàng
    Việt Hùng / Việt Dũng / Mạnh Hùng / Mạnh Cường / Mạnh Dũng / Tiến Dũng / Tiến Đạt / Tiến Minh / Tiến Thành / Xuân Trường / Xuân Bách
    Xuân Phúc / Khánh Duy / Khánh Nam / Khánh Toàn / Đăng Khoa / Đăng Khôi / Đăng Dương / Đăng Quang / Thái Sơn / Thái Dương
    Thái Bảo / Phúc Lâm / Phúc Thịnh / Phúc An / Nguyên Khang / Nguyên Khôi / Công Minh / Công Vinh / Công Hậu / Ngọc Hưng / Ngọc Sơn
    Ngọc Lâm / Thế Anh / Thế Vinh / Thế Bảo / Trọng Nghĩa / Trọng Nhân / Chí Thanh / Chí Kiên / Chí Bảo / Thiên Ân / Thiên Phú / Thiên Bảo
    Tùng Lâm / Tùng Dương / Tùng Anh / Văn Toàn / Văn Hậu / Văn Đức / Văn Mạnh / Văn Khánh / Văn Hải / Văn Quyết / Khắc Huy / Khắc Việt
    Bá Duy / Bá Khánh / Tấn Phát / Tấn Dũng / Trường Giang / Trường An / Trường Sơn / Huy Hoàng / Huy Khánh / Huy Vũ / Lâm Phong / An Khang
    An Nguyên / Phú Trọng / Kim Long / Cao Minh / Sơn Tùng / Bình Minh / Bình An / Đông Quân / Kiến Văn / Hồng Phong / Hồng Quân / Vĩnh An
    """)

  static let girls = items(
    """
    Bảo Anh / Bảo An / Bảo Châu / Bảo Hân / Bảo Ngọc / Bảo Trâm / Bảo Vy / Bảo Linh / Bảo Yến / Bảo Quyên / Bảo Nhi / Khánh An / Khánh Linh
    Khánh Ngọc / Khánh Huyền / Khánh Vy / Khánh Chi / Khánh Hà / Khánh Ngân / Khánh Ly / Minh Anh / Minh Châu / Minh Ngọc / Minh Thư
    Minh Trang / Minh Hằng / Minh Nguyệt / Minh Tâm / Minh Thảo / Minh Khuê / Gia Hân / Gia Linh / Gia Nhi / Gia Như / Ngọc Anh / Ngọc Ánh
    Ngọc Diệp / Ngọc Hà / Ngọc Hân / Ngọc Lan / Ngọc Linh / Ngọc Mai / Ngọc Bích / Ngọc Trâm / Ngọc Quỳnh / Ngọc Khánh / Ngọc Huyền
    Phương Anh / Phương Linh / Phương Thảo / Phương Uyên / Phương Nhi / Phương Trinh / Phương Vy / Phương Chi / Phương Mai / Quỳnh Anh
    Quỳnh Chi / Quỳnh Hương / Quỳnh Như / Quỳnh Trang / Quỳnh Mai / Quỳnh Nga / Quỳnh Giang / Hà My / Hà Anh / Hà Linh / Hà Phương / Hà Vy
    Hà Trang / Trà My / Trà Giang / Thảo My / Thảo Nguyên / Thảo Vy / Thảo Linh / Thảo Nhi / Thùy Linh / Thùy Dương / Thùy Trang / Thùy Chi
    Thùy Anh / Thu Hà / Thu Hương / Thu Trang / Thu Phương / Thu Thảo / Thu Uyên / Thu Giang / Thanh Trúc / Thanh Mai / Thanh Thảo
    Thanh Hà / Thanh Vân / Thanh Hằng / Thanh Tâm / Thanh Xuân / Thanh Huyền / Thanh Nhàn / Hải Yến / Hải Anh / Hải My / Hải Vân / Hải Ngân
    Tú Anh / Tú Linh / Tú Uyên / Vân Anh / Vân Khánh / Vân Giang / Lan Anh / Lan Chi / Lan Hương / Lan Phương / Mai Anh / Mai Chi / Mai Phương
    Mai Lan / Mai Hương / Mai Linh / Diệu Anh / Diệu Linh / Diệu Hương / Diệu Thảo / Diễm Quỳnh / Diễm My / Diễm Hằng / Hồng Nhung
    Hồng Ngọc / Hồng Ánh / Hồng Hạnh / Hồng Vân / Kim Ngân / Kim Chi / Kim Anh / Kim Oanh / Yến Nhi / Yến Vy / Yến Chi / Tường Vy / Tường Vi
    Tuệ Nhi / Tuệ Lâm / Tuệ Minh / Tuệ Mẫn / Cát Tiên / Cát Tường / Hoài An / Hoài Thương / Hoài Phương / Huyền Trang / Huyền My / Huyền Anh
    Như Ý / Như Quỳnh / Như Ngọc / Nhã Uyên / Nhã Phương / Ánh Dương / Ánh Tuyết / Ánh Nguyệt / Bích Ngọc / Bích Phượng / Bích Thủy
    Cẩm Tú / Cẩm Ly / Cẩm Vân / Xuân Mai / Xuân Quỳnh / Ái Linh / An Nhiên / An Chi / Linh Chi / Linh Đan / Linh Anh / Tâm Anh / Tâm Như / Tâm Đan
    Hương Giang / Hương Ly / Hương Trà / Hiền Anh / Hiền Mai / Châu Anh / Anh Thư / Anh Thơ / Uyên Nhi / Uyên Thư / Đan Lê / Đan Thanh
    Mỹ Duyên / Mỹ Linh / Mỹ Hạnh / Trúc Linh / Trúc Quỳnh / Mộc Trà / Thục Anh / Thục Quyên / Hạ Vy / Hạ Băng / Nguyệt Anh / Nguyệt Hà
    """)
}

/// Girls' middle and given names of children born in the 2010s.
enum GirlsNames {
  static let middle = words(
    """
    Ngọc Ngọc Ngọc Bảo Khánh Minh Minh Thanh Thanh Thanh Thu Thu Phương Mai Quỳnh Thảo Thùy Kim Hồng Hồng Gia Thị Thị Thị
    Thị Như Lan Huyền Hoài Diễm Bích Cẩm Xuân Hải Yến Tường Diệu
    """)

  static let given = words(
    """
    Anh Anh Anh Anh An An Ái Ân Ánh Ánh Băng Bích Bình Cầm Chân Châm Châu Châu Châu Chi Chi Chi Chúc Cúc Dao Diễm Diệp
    Diệp Diệu Doanh Dung Duyên Dương Dương Đan Đào Đoan Giang Giang Hà Hà Hà Hải Hạ Hân Hân Hân Hằng Hằng Hạnh Hảo Hậu
    Hiên Hiền Hiền Hiếu Hoa Hoài Hoan Hoàn Hồng Hợi Huế Huệ Huyền Huyền Hương Hương Hường Khánh Khánh Khuê Kiều Kim Kỳ
    Lam Lan Lan Lâm Lệ Liên Liễu Linh Linh Linh Linh Loan Lộc Lụa Luyến Ly Ly Lý Mai Mai Mai Mẫn Mây Mến Mi Miên Minh
    Minh My My Mỹ Na Nga Nga Ngà Ngân Ngân Ngân Nghi Ngọc Ngọc Ngọc Nguyên Nguyên Nguyệt Nhàn Nhã Nhạn Nhi Nhi Nhi Nhiên
    Nhị Nhung Như Như Như Nương Oanh Phúc Phụng Phương Phương Phương Phượng Phượng Quế Quyên Quỳnh Quỳnh San Sen Sương
    Tâm Tâm Thanh Thảo Thảo Thảo Thắm Thêu Thi Thoa Thoan Thơ Thơm Thu Thu Thuận Thùy Thủy Thúy Thư Thư Thư Thương
    Thương Thục Tiên Tiên Tình Trà Trà Trang Trang Trang Trang Trâm Trâm Trân Trân Trinh Trinh Trúc Trúc Tú Tuệ Tươi
    Tường Tuyết Tuyền Tuyến Uyên Uyên Uyển Vân Vân Vi Viên Vũ Vui Vy Vy Vy Xoan Xuân Xuyến Ý Yên Yến Yến Ẩn Bảo Cẩm
    Đài Gấm Hoà Ngoan Nhẫn Quý Thiên Thơm Tố Ưng Vĩ Vẹn Khuyên Lành Nết Ngần Ước
    """)
}

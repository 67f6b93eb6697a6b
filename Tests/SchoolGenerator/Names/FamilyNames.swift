/// Family names of Kinh families with their weight in a thousand, as frequent as on the coast of the Red River delta.
enum FamilyNames {
  static let kinh: [(String, Int)] = [
    ("Nguyễn", 310), ("Trần", 95), ("Phạm", 92), ("Lê", 72), ("Vũ", 58), ("Hoàng", 45), ("Bùi", 38),
    ("Đoàn", 26),
    ("Đỗ", 26), ("Đào", 22), ("Đặng", 20), ("Ngô", 18), ("Phan", 15), ("Dương", 14), ("Đinh", 13),
    ("Lương", 12),
    ("Trịnh", 11), ("Mai", 10), ("Hà", 10), ("Cao", 9), ("Lưu", 9), ("Tô", 8), ("Khúc", 7), ("Trương", 7),
    ("Phùng", 7),
    ("Hồ", 6), ("Tạ", 6), ("Chu", 5), ("Võ", 5), ("Lại", 5), ("Vương", 5), ("Quách", 4), ("Nghiêm", 4),
    ("Lý", 4),
    ("Khổng", 3), ("Doãn", 3), ("Tống", 3), ("Thái", 3), ("Đồng", 3), ("Huỳnh", 3), ("Kiều", 2), ("Đàm", 2),
    ("Mạc", 2),
    ("Ninh", 2), ("Cù", 2), ("Tăng", 2), ("Nhữ", 1), ("Ngụy", 1), ("Thẩm", 1), ("Vi", 1), ("La", 1),
    ("Giang", 1),
  ]
}

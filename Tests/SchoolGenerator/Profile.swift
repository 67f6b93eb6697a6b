/// The school's profile (contract §2). Commune, district and people are invented.
enum Profile {
  static let principal = "Đoàn Thị Nguyệt Ánh"
  static let deputy = "Vũ Đình Thưởng"

  static let json = """
    {
      "name": "Trường Tiểu học Trấn Giang",
      "code": "31318999",
      "place": "Trấn Giang",
      "localities": [
        {"from": "2000-01-01", "commune": "xã Trấn Giang", "district": "huyện Hải Vĩnh", "province": "thành phố Hải Phòng"},
        {"from": "2025-07-01", "commune": "xã Hải Vĩnh", "province": "thành phố Hải Phòng"}
      ],
      "authorities": [
        {"from": "2000-01-01", "lines": ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN HẢI VĨNH"]},
        {"from": "2025-07-01", "lines": ["ỦY BAN NHÂN DÂN XÃ HẢI VĨNH"]}
      ],
      "principals": [
        {"from": "2013-08-01", "name": "Bùi Văn Khoản", "title": ["HIỆU TRƯỞNG"]},
        {"from": "2020-08-01", "name": "\(principal)", "title": ["HIỆU TRƯỞNG"]},
        {"from": "2025-09-01", "name": "\(deputy)", "title": ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"]}
      ],
      "documentSymbol": "TH",
      "seal": {"diameterMm": 32},
      "options": {"traitGroupOrder": "competences-first", "pageStrip": true}
    }

    """
}

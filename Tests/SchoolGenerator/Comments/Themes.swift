/// Keeps a comment from contradicting or repeating itself: praise and advice never touch the same quality.
enum Themes {
  /// Words of one row mean about the same to a reader.
  private static let rows = [
    ["nhanh", "thành thạo", "thuần thục", "phản xạ"], ["đẹp", "tinh tế", "trang trí"],
    ["rõ", "mạch lạc", "trôi chảy", "lưu loát"],
    ["cẩn thận", "sạch sẽ", "gọn gàng", "ngay ngắn", "khoa học", "tỉ mỉ", "chính xác", "nhầm"],
    ["mạnh dạn", "tự tin", "hăng hái", "phát biểu", "biểu diễn", "rụt rè", "nhút nhát", "xây dựng bài"],
    ["đầy đủ", "đủ", "chu đáo"], ["sáng tạo", "ý tưởng", "tưởng tượng"],
    ["tự giác", "chủ động", "chăm", "chăm chỉ", "kiên trì"],
    ["cân đối", "bố cục", "chặt chẽ"], ["đúng giờ", "nội quy", "kỉ luật", "trật tự"],
    ["khéo", "khéo léo", "khéo tay"],
    ["đọc sách", "sách", "truyện"], ["chính tả", "chữ viết", "viết chữ"], ["diễn cảm", "sắc thái"],
    ["màu", "tô màu"],
    ["bản đồ", "lược đồ"], ["phát âm", "ngữ điệu"], ["từ vựng", "vốn từ", "từ mới"], ["gõ", "gõ đệm"],
    ["nhịp", "tiết tấu"],
    ["hợp tác", "trong nhóm", "cùng nhóm", "lắng nghe"], ["nhận lỗi", "thật thà", "trung thực"],
    ["mốc", "sự kiện"],
    ["bảng nhân", "bảng chia"], ["lời giải", "giải toán", "toán có lời văn"], ["an toàn"], ["thí nghiệm"],
    ["tính nhẩm", "nhẩm"],
    ["việc nhà"], ["trách nhiệm", "được giao"], ["thể lực", "sức bền", "bền", "dẻo dai"], ["quan sát"],
    ["giúp đỡ", "chia sẻ"],
    ["cách giải"], ["dân ca", "bài hát của dân tộc"], ["thời gian"], ["đồ dùng"], ["đổi đúng", "đơn vị đo"],
    ["người thân", "bố mẹ"],
    ["sách vở"], ["hát"], ["vẽ"], ["câu"], ["gia đình"], ["chia"], ["thực tế", "đời sống"],
    ["tính đúng", "tính toán"], ["quy trình"],
  ]

  /// One bit for each row that a phrase touches.
  static func mask(_ phrase: String) -> UInt64 {
    let words = phrase.lowercased().split { " ,;{}|".contains($0) }
    let padded = " " + words.joined(separator: " ") + " "
    var mask: UInt64 = 0
    for (bit, row) in rows.enumerated() where row.contains(where: { padded.contains(" \($0) ") }) {
      mask |= 1 << UInt64(bit)
    }
    return mask
  }
}

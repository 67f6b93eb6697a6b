/// The words around the phrases, the same for every subject.
enum Openers {
  static let strong = [
    "Trong các giờ học, em", "Cả năm học, em", "Em luôn cố gắng;", "Em là học sinh chăm học,", "Em",
  ]
  static let fair = ["So với đầu năm, em", "Em đã cố gắng,", "Trong học kì này, em", "Em"]
  static let praise = [
    "Rất đáng khen.", "Đáng khen!", "Cô khen em!", "Em cần phát huy.", "Tiếp tục phát huy nhé!", "Khen em!",
    "Cố gắng giữ vững kết quả này.", "Thầy cô rất vui vì sự tiến bộ của em.", "Cần phát huy hơn nữa.",
  ]
  static let request = ["Cần", "Cần", "Cần", "Em cần", "Em cần", "Em nên", "Cố gắng", "Nên"]
}

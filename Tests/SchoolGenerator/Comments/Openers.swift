/// The words around the phrases, the same for every subject.
enum Openers {
  static let strong = [
    "Trong các giờ học, em", "Cả năm học, em", "Em tiến bộ rõ rệt,", "Em luôn cố gắng,", "Học kỳ II, em",
  ]
  /// A quality shows all day, not in a lesson.
  static let strongTrait = [
    "Cả năm học, em", "Em luôn cố gắng,", "Em tiến bộ rõ rệt,", "Học kỳ II, em", "Ở lớp, em",
  ]
  static let fair = [
    "So với đầu năm học, em đã", "Em đã cố gắng,", "Trong học kỳ II, em", "Nhìn chung em",
    "Em có ý thức học,",
  ]
  static let praise = [
    "Rất đáng khen.", "Đáng khen!", "Cô khen em!", "Em cần phát huy.", "Tiếp tục phát huy nhé!", "Khen em!",
    "Cố gắng giữ vững kết quả này.", "Thầy cô rất vui vì sự tiến bộ của em.", "Cần phát huy hơn nữa.",
    "Chúc mừng em!", "Em rất xứng đáng được tuyên dương.",
  ]
  static let request = ["Cần", "Cần", "Cần", "Em cần", "Em cần", "Em nên", "Cố gắng", "Nên", "Mong em"]
}

import HocBaKit

/// Options that several commands take.
extension Option {
  static let className = Option(
    "--class", .text(Words("4A")), Words(vi: "chỉ lớp này", en: "this class only"))
  static let grade = Option(
    "--grade", .text(Words("4")), Words(vi: "chỉ khối này", en: "this grade only"))
  static let pupil = Option(
    "--pupil", .text(Words(vi: "MÃ", en: "CODE")), Words(vi: "chỉ học sinh này", en: "this pupil only"))
  /// Of commands about one pupil.
  static let ofPupil = Option(
    "--pupil", .text(Words(vi: "MÃ", en: "CODE")), Words(vi: "mã học sinh", en: "the pupil's code"))
  static let period = Option(
    "--period", .choice(Period.allCases.map(\.rawValue), aliases: ["ghk1", "chk1", "ghk2", "cn"]),
    Words(
      vi: "thời điểm đánh giá (hoặc ghk1, chk1, ghk2, cn)",
      en: "the assessment period (or ghk1, chk1, ghk2, cn)"))
  static let output = Option(
    "-o", .text(Words(vi: "TỆP", en: "FILE")),
    Words(vi: "ghi vào tệp thay vì in ra màn hình", en: "write to this file instead of standard output"))
}

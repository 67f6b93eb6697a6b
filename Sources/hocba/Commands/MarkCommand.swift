import HocBaKit
import Vietnamese

extension Option {
  static let subject = Option(
    "--subject", .text(Words("TOAN")),
    Words(vi: "môn học: mã hoặc tên", en: "the subject: its code or label"))
  static let trait = Option(
    "--trait", .text(Words("honesty")),
    Words(
      vi: "phẩm chất, năng lực: mã hoặc tên; nhận xét thì ghi cho cả nhóm, ví dụ qualities",
      en: "the quality or competence: its code or label; for a comment the group, such as qualities"))
  static let level = Option(
    "--level", .text(Words("T")),
    Words(vi: "mức: T, H, C; phẩm chất, năng lực: T, Đ, C", en: "the level: T, H, C; of a trait T, Đ, C"))
  static let score = Option(
    "--score", .text(Words("9")), Words(vi: "điểm kiểm tra định kỳ", en: "the score of the periodic test"))
  static let comment = Option(
    "--comment", .text(Words(vi: "\"…\"", en: "\"…\"")), Words(vi: "nhận xét", en: "the comment"))
  static let exempt = Option(
    "--exempt", .flag, Words(vi: "Miễn: không phải đánh giá môn này", en: "exempt from the subject (Miễn)"))
  static let absent = Option(
    "--absent", .flag, Words(vi: "Vắng: chưa có bài kiểm tra", en: "absent from the test (Vắng)"))
  static let retest = Option(
    "--retest", .flag,
    Words(
      vi: "--score là điểm kiểm tra lại; điểm trước được giữ riêng",
      en: "--score is of a test taken again; the score so far is kept apart"))
  static let retestReason = Option(
    "--reason", .text(Words(vi: "\"…\"", en: "\"…\"")),
    Words(vi: "lý do kiểm tra lại", en: "why the test was taken again"))
  static let supplementary = Option(
    "--supplementary", .flag,
    Words(
      vi: "đánh giá bổ sung sau cuối năm học, ghi bên cạnh kết quả tháng 5",
      en: "the supplementary assessment after the year, kept beside the marks of May"))
  static let assessed = Option(
    "--date", .text(Words("15/08/2024")),
    Words(
      vi: "ngày đánh giá bổ sung (mặc định: hôm nay, nếu năm học sau chưa hết)",
      en: "the day of the supplementary assessment (default: today, while the next year is not over)"))
  static let clear = Option(
    "--clear", .flag, Words(vi: "xóa những gì đã ghi ở mục này", en: "take away what is recorded there"))
}

extension Command {
  static let markSet = Command(
    "mark set",
    Words(vi: "ghi một mức, điểm hoặc nhận xét", en: "enter one level, score or comment"),
    needs: .enterMarks,
    examples: [
      Words("hocba mark set --pupil HS00123 --period end-year --subject TOAN --level T --score 9"),
      Words("hocba mark set --pupil HS00123 --period ghk1 --trait honesty --level Đ"),
      Words(
        vi:
          "hocba mark set --pupil HS00123 --period cn --subject TOAN --score 8 --retest --reason \"Ốm hôm kiểm tra\"",
        en:
          "hocba mark set --pupil HS00123 --period cn --subject TOAN --score 8 --retest --reason \"Was ill\""),
    ],
    options: [
      .ofPupil, .period, .subject, .trait, .level, .score, .comment, .exempt, .absent, .retest,
      .retestReason, .supplementary, .assessed, .clear,
    ],
    notes: [
      Words(
        vi:
          "Giá trị hợp lệ giống như khi nạp bảng kết quả: theo thông tư, khối và thời điểm. Điểm cũ bị thay bằng --score; muốn giữ lại thì dùng --retest.",
        en:
          "What is legal is what import takes: by circular, grade and period. --score replaces the score so far; --retest keeps it."
      ),
      Words(
        vi:
          "Bảng có ngày sớm hơn ngày đánh giá bổ sung vẫn in kết quả tháng 5. Môn học có thể gõ bằng tên như trên bảng kết quả.",
        en:
          "Sheets of an earlier date than the supplementary assessment keep the marks of May. Subjects may also be typed as they are called in the table of results."
      ),
    ]
  ) { session throws(Failure) in
    let pupil = PupilID(rawValue: try session.required(.ofPupil).nfc)
    _ = try session.required(.period)
    let period = session.period ?? .endYear
    let entry = try session.markEntry()
    let school = try session.openSchool()
    let year = try session.year(in: school)
    try session.require(of: pupil, in: year, at: period, of: school)
    let report = try school.enter(
      entry, of: pupil, in: year, at: period, regulations: session.regulations(),
      permit: session.permit(in: year, of: school), as: session.act())
    EntrySpeech(console: session.console).tell(report, asJSON: session.wantsJSON)
    return .done
  }
}

extension Session {
  /// What the options of `mark set` say.
  fileprivate func markEntry() throws(Failure) -> MarkEntry {
    try exclude(.subject, .trait)
    try exclude(.exempt, .absent)
    let target: MarkEntry.Target
    if let subject = arguments[.subject] {
      target = .subject(subject.nfc)
    } else if let trait = arguments[.trait] {
      target = .trait(trait.nfc)
    } else {
      throw Failure(.entryTargetMissing)
    }
    var entry = MarkEntry(target)
    entry.level = arguments[.level]?.nfc
    entry.score = arguments[.score]?.nfc
    entry.comment = arguments[.comment]
    entry.standing = arguments.has(.exempt) ? .exempt : arguments.has(.absent) ? .absent : nil
    entry.isCleared = arguments.has(.clear)
    if arguments.has(.retest) { entry.retest = MarkEntry.Retest(reason: arguments[.retestReason]) }
    if entry.retest == nil, arguments.has(.retestReason) { throw Failure(.entryReasonNeedsRetest) }
    entry.isSupplementary = arguments.has(.supplementary)
    entry.day = try date(.assessed)
    entry.today = surroundings.today
    return entry
  }
}

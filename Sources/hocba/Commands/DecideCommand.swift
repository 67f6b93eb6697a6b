import HocBaKit
import Vietnamese

extension Option {
  static let overall = Option(
    "--overall", .text(Words(vi: "\"Hoàn thành tốt\"", en: "\"Hoàn thành tốt\"")),
    Words(
      vi: "kết quả do giáo viên xác nhận, thay cho kết quả tính tự động; none: bỏ xác nhận",
      en: "the result that the teacher confirms instead of the computed one; none: take it back"))
  static let promoted = Option(
    "--promoted", .choice(["yes", "no", "none"]),
    Words(
      vi: "quyết định của hiệu trưởng: được lên lớp hay không; none: bỏ quyết định",
      en: "what the principal decides: promoted or not; none: take it back"))
  static let decisionReason = Option(
    "--reason", .text(Words(vi: "\"…\"", en: "\"…\"")), Words(vi: "lý do", en: "the reason"))
  static let decided = Option(
    "--date", .text(Words("20/08/2024")),
    Words(
      vi: "ngày quyết định; bảng có ngày sớm hơn thì không ghi quyết định này",
      en: "the day of the decision; sheets of an earlier date do not show it"))
}

extension Command {
  static let decide = Command(
    "decide",
    Words(
      vi: "ghi điều do người quyết định: kết quả xác nhận, được lên lớp",
      en: "record what people decide: a confirmed result, a promotion"),
    needs: .look,
    parts: [
      Part("--overall", needs: .decideResults, reaching: .ownClass),
      Part("--promoted", needs: .decidePromotion, reaching: .school),
    ],
    isInParts: true,
    examples: [
      Words(
        vi:
          "hocba decide --pupil HS00123 --promoted yes --reason \"Đã rèn luyện trong hè\" --date 20/08/2024",
        en: "hocba decide --pupil HS00123 --promoted yes --reason \"Worked all summer\" --date 20/08/2024"),
      Words(
        vi: "hocba decide --pupil HS00123 --overall \"Hoàn thành tốt\" --reason \"Hội đồng xét lại\"",
        en: "hocba decide --pupil HS00123 --overall \"Hoàn thành tốt\" --reason \"The board looked again\""),
      Words("hocba decide --pupil HS00123 --promoted none"),
    ],
    options: [.ofPupil, .overall, .promoted, .decisionReason, .decided],
    notes: [
      Words(
        vi:
          "Kết quả tính tự động vẫn được giữ bên cạnh. Không có --date thì quyết định có giá trị trên mọi bảng, kể cả bảng của tháng 5; quyết định sau hè thì nên ghi --date.",
        en:
          "What is computed is kept beside it. Without --date the decision counts on every sheet, that of May too; give the day of one made after the summer."
      )
    ]
  ) { session throws(Failure) in
    let pupil = PupilID(rawValue: try session.required(.ofPupil).nfc)
    var entry = DecisionEntry()
    if let typed = session.arguments[.overall] {
      entry.overall = typed == "none" ? .takeBack : .set(typed.nfc)
    }
    if let typed = session.arguments[.promoted] {
      entry.promoted = typed == "none" ? .takeBack : .set(typed == "yes")
    }
    entry.reason = session.arguments[.decisionReason]
    entry.day = try session.date(.decided)
    let school = try session.openSchool(
      for: [Option.overall, .promoted].filter(session.arguments.has).map(\.name))
    let year = try session.year(in: school)
    if entry.overall != nil {
      try session.require(.decideResults, of: pupil, in: year, at: .endYear, of: school)
    }
    let report = try school.decide(
      entry, on: pupil, in: year, regulations: session.regulations(), as: session.act())
    EntrySpeech(console: session.console).tell(report, asJSON: session.wantsJSON)
    return .done
  }
}

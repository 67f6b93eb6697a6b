import HocBaKit
import Vietnamese

extension Option {
  static let decisionNumber = Option(
    "--number", .text(Words(vi: "SỐ", en: "NUMBER")),
    Words(vi: "số quyết định, không kèm ký hiệu", en: "the number of the decision, without its symbol"))
  static let decisionDay = Option(
    "--date", .text(Words("25/05/2024")),
    Words(vi: "ngày ký quyết định", en: "the day on which the decision was signed"))
  static let firstEntry = Option(
    "--from", .text(Words(vi: "SỐ", en: "NUMBER")),
    Words(
      vi: "số vào sổ khen thưởng đầu tiên (mặc định: số tiếp theo)",
      en: "the first number in the register of awards (default: the next one)"))
  static let correctDecision = Option(
    "--correct", .text(Words(vi: "SỐ-CŨ", en: "OLD")),
    Words(
      vi: "sửa số, ngày của quyết định đã ghi với số này (45 hoặc 45/2024)",
      en: "correct number and date of the decision recorded with this number (45 or 45/2024)"))
  static let withdraw = Option(
    "--withdraw", .flag,
    Words(
      vi: "bỏ quyết định đã ghi và các số vào sổ của nó (nhật ký vẫn giữ)",
      en: "take a recorded decision back with its numbers in the register (the audit keeps them)"))
}

extension Command {
  static let awardDecision = Command(
    "award decision",
    Words(
      vi: "ghi quyết định khen thưởng; cấp số vào sổ khen thưởng",
      en: "record the decision that gives awards; numbers them in the register"),
    needs: .recordDecisions,
    examples: [
      Words("hocba award decision --number 45 --date 25/05/2024"),
      Words("hocba award decision --number 12 --date 10/01/2024 --ad-hoc --pupil HS00123"),
      Words("hocba award decision --correct 45 --number 46 --date 25/05/2024"),
    ],
    options: [
      .decisionNumber, .decisionDay, .adHoc, .ofPupil, .className, .grade, .firstEntry, .dryRun,
      .correctDecision, .withdraw, .reason,
    ],
    notes: [
      Words(
        vi:
          "Áp dụng cho mọi khen thưởng cuối năm đã xác nhận mà chưa có quyết định (--ad-hoc: khen thưởng đột xuất). Số vào sổ cấp theo thứ tự in: khối, lớp, thứ tự trong lớp; đã cấp thì không đổi. Gõ lại cùng số và ngày thì thêm các em vừa xác nhận.",
        en:
          "It is about all confirmed year-end awards that have no decision yet (--ad-hoc: sudden ones). Numbers in the register follow the order of printing, grade, class, class list, and stay once given. The same number and date again take in what was confirmed since."
      )
    ]
  ) { session throws(Failure) in
    for other in [Option.className, .grade, .ofPupil, .adHoc, .firstEntry, .dryRun] {
      try session.exclude(.correctDecision, other)
      try session.exclude(.withdraw, other)
    }
    try session.exclude(.correctDecision, .withdraw)
    let (number, calendarYear) = try session.decisionNumber(.decisionNumber)
    let speech = AwardRegisterSpeech(console: session.console, wantsJSON: session.wantsJSON)
    if session.arguments.has(.withdraw) {
      let reason = try session.required(.reason)
      let school = try session.openSchool()
      let year = try session.year(in: school)
      let decision = try school.awardDecision(number, calendarYear: calendarYear, in: year)
      let count = try school.withdrawAwardDecision(decision, in: year, as: session.act(because: reason))
      speech.withdrawn(decision, count)
      return .done
    }
    let day = try session.requiredDay(.decisionDay)
    let school = try session.openSchool()
    if session.arguments.has(.correctDecision) {
      let year = try session.year(in: school)
      let (old, calendarYear) = try session.decisionNumber(.correctDecision)
      let decision = try school.awardDecision(old, calendarYear: calendarYear, in: year)
      let act = session.arguments[.reason].map(session.act(because:)) ?? session.act()
      let corrected = try school.correctAwardDecision(decision, number: number, day: day, in: year, as: act)
      speech.corrected(decision, corrected)
      return .done
    }
    let (scope, pupil) = try session.awardScope(in: school)
    var order = AwardDecisionOrder(number: number, day: day)
    order.isAdHoc = session.arguments.has(.adHoc)
    order.pupil = pupil
    order.firstEntry = try session.count(.firstEntry)
    let isDryRun = session.arguments.has(.dryRun)
    let report = try school.recordAwardDecision(
      order, scope, regulations: session.regulations(), isDryRun: isDryRun, as: session.act())
    speech.recorded(report, isDryRun: isDryRun)
    return .done
  }

  static let awardRegister = Command(
    "award register",
    Words(vi: "sổ khen thưởng của năm học", en: "the register of awards of the year"),
    needs: .look, reaching: .school,
    examples: [
      Words("hocba award register"), Words("hocba award register --json"),
      Words("hocba award register --year 2023-2024"),
    ],
    options: []
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let year = try session.year(in: school)
    let lines = try school.awards(ClassScope(year: year), regulations: session.regulations())
    AwardRegisterSpeech(console: session.console, wantsJSON: session.wantsJSON).show(
      try school.awardRegister(in: year), lines)
    return .done
  }
}

extension Session {
  /// The number of a decision, `45` or `45/2024`.
  fileprivate func decisionNumber(_ option: Option) throws(Failure) -> (number: Int, calendarYear: Int?) {
    let typed = try required(option)
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first, let number = first, (1...99_999).contains(number), parts.count <= 2,
      parts.count == 1 || parts[1].map({ (1900...2999).contains($0) }) == true
    else {
      throw Failure(.awardDecisionNumberMalformed, ["option": option.name, "value": typed])
    }
    return (number, parts.count == 2 ? parts[1] : nil)
  }
}

import HocBaKit

extension Option {
  static let targets = Option(
    "--targets", .text(Words(vi: "TỆP", en: "FILE")),
    Words(
      vi: "chỉ tiêu của trường (CSV): Khối, Lớp, Môn học, Chỉ số, Từ (%), Đến (%)",
      en: "the school's targets (CSV): Khối, Lớp, Môn học, Chỉ số, Từ (%), Đến (%)"))
  static let everything = Option(
    "--all", .flag, Words(vi: "liệt kê hết, không rút gọn", en: "list everything, shorten nothing"))
}

extension Command {
  static let check = Command(
    "check",
    Words(
      vi: "soát sổ điểm: còn thiếu, mâu thuẫn, bất thường",
      en: "look the grade book over: missing, contradictory, unusual"),
    needs: .look,
    examples: [
      Words("hocba check --period end-year"),
      Words("hocba check --class 4A --all"),
      Words(
        vi: "hocba check --grade 5 --targets chi-tieu.csv --json",
        en: "hocba check --grade 5 --targets targets.csv --json"),
    ],
    options: [.className, .grade, .period, .targets, .everything],
    notes: [
      Words(
        vi:
          "Không có --period thì soát mọi thời điểm đã có kết quả. Mã thoát 1 nghĩa là print sẽ từ chối in bản chính của lớp nào đó: còn thiếu kết quả, hoặc có chữ không in được trên bảng hay học bạ. Học bạ còn cần đủ kết quả của những năm trước, phần này không soát. Mâu thuẫn và bất thường chỉ để lưu ý.",
        en:
          "Without --period every period with anything recorded is checked. Exit 1 means that print would refuse something final of a class: marks are missing, or a letter of its sheet or cards cannot be printed. Cards also need the marks of earlier years, which are not looked at here. Contradictory and unusual things are only pointed out."
      ),
      Words(
        vi:
          "Điều đã xem và đúng là như vậy thì ghi nhận kèm lý do: hocba check ack MÃ --reason \"…\". Nó trở lại khi kết quả thay đổi.",
        en:
          "What was looked at and is right as it is can be acknowledged with a reason: hocba check ack CODE --reason \"…\". It comes back when the values change."
      ),
    ]
  ) { session throws(Failure) in
    try session.exclude(.className, .grade)
    let school = try session.openSchool()
    let order = try session.checkOrder(in: school)
    let report = try school.check(order, regulations: session.regulations())
    let speech = CheckSpeech(console: session.console, showsAll: session.arguments.has(.everything))
    if session.wantsJSON {
      speech.json(report)
    } else {
      speech.text(report)
    }
    return report.forbidsPrinting ? .failed : .done
  }
}

extension Session {
  /// What the options of `check` ask for.
  func checkOrder(in school: SchoolFile, saysSo: Bool = true) throws(Failure) -> CheckOrder {
    var order = CheckOrder(try classScope(in: school, saysSo: saysSo), today: surroundings.today)
    order.period = period
    order.fonts = try FontFamily.load(from: Home.find(surroundings).folder + "/Fonts")
    order.targets = try targets(in: school, of: order.scope.year)
    return order
  }

  /// The targets of `--targets`; none without it.
  func targets(in school: SchoolFile, of year: SchoolYear) throws(Failure) -> [DistributionTarget] {
    guard let path = arguments[.targets] else { return [] }
    let (targets, findings) = try TargetsTable.read(
      SheetSource(InputFile.read(path), file: path), classes: school.classes(in: year),
      regulations: regulations().regulations)
    for finding in findings { console.report(finding) }
    return targets
  }
}

extension Surroundings {
  /// The day in Vietnam, whose clocks are seven hours ahead of universal time, whatever zone the machine is set to.
  var today: CivilDate { now.vietnameseDay }
}

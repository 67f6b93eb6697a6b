import HocBaKit
import Vietnamese

extension Option {
  static let all = Option("--all", .flag, Words(vi: "mọi lớp của năm học", en: "all classes of the year"))
  static let draft = Option(
    "--draft", .flag,
    Words(vi: "in cả khi còn thiếu, có chữ BẢN NHÁP", en: "print what is not complete too, marked BẢN NHÁP"))
  static let paper = Option(
    "--paper", .choice(Paper.allCases.map(\.rawValue).sorted(by: >), aliases: ["a4", "a3"]),
    Words(
      vi: "khổ giấy (mặc định: A3 cho bảng cuối năm khối 3-5, còn lại A4)",
      en: "the paper (default: A3 for year-end sheets of grades 3-5, else A4)"))
  static let pages = Option(
    "--pages", .choice(ReportCard.Pages.allCases.map(\.rawValue)),
    Words(
      vi: "trang học bạ: cả cuốn, chỉ năm nay, hay thêm trang trống cho các năm sau",
      en: "pages of a card: the whole booklet, this year's two, or with empty pages for years to come"))
  static let duplex = Option(
    "--duplex", .flag,
    Words(
      vi:
        "in hai mặt: trong tệp gộp, mỗi văn bản bắt đầu ở mặt trước; hai trang của một năm học bạ nằm đối diện nhau",
      en:
        "for printing on both sides: in a joined file each document begins on a front; the two pages of a card's year face each other"
    ))
  static let date = Option(
    "--date", .text(Words("31/05/2024")),
    Words(
      vi: "ngày in trên giấy (mặc định: ngày của thời điểm)", en: "the printed date (default: the period's)"))
  static let place = Option(
    "-o", .text(Words(vi: "NƠI", en: "PATH")),
    Words(
      vi: "thư mục (mỗi văn bản một tệp) hoặc tệp .pdf (tất cả vào một tệp)",
      en: "a folder (one file a document) or a .pdf file (all in one)"))
}

extension Command {
  static let print = Command(
    "print",
    Words(vi: "in văn bản ra PDF", en: "print documents as PDF"),
    needs: .print,
    parts: [
      Part(Form.schoolRegister.rawValue, needs: .print, reaching: .school),
      Part(Form.decision.rawValue, needs: .print, reaching: .school),
    ],
    examples: [
      Words("hocba print result-sheet --class 4A --period end-year"),
      Words("hocba print report-card --all -o out"),
      Words("hocba print result-sheet --all --draft -o nhap.pdf"),
    ],
    operands: [
      Operand(
        Words(vi: "MẪU", en: "FORM"), choices: Form.allCases.map(\.rawValue),
        Words(vi: "bảng tổng hợp của lớp, hoặc học bạ", en: "the sheet of a class, or report cards"))
    ],
    options: [
      .className, .grade, .pupil, .all, .period, .place, .draft, .paper, .duplex, .pages, .date, .targets,
    ],
    notes: [
      Words(
        vi:
          "Không có -o thì ghi vào thư mục hiện tại, ví dụ 2023-2024/4A/result-sheet-end-year.pdf. Lớp hoặc học sinh còn thiếu điểm bị từ chối và được nêu tên ô thiếu (mã kết thúc 3); phần còn lại vẫn in.",
        en:
          "Without -o files go to the current folder, such as 2023-2024/4A/result-sheet-end-year.pdf. A class or pupil with missing marks is refused and the cells are named (exit 3); the rest is printed."
      )
    ]
  ) { session throws(Failure) in
    guard let form = Form(rawValue: session.arguments.operands[0]) else { return .usage }
    let school = try session.openSchool(for: form.rawValue)
    let order = try session.printOrder(form, school)
    let progress = ProgressLine(session)
    defer { progress.clear() }
    let report = try session.press(school).print(order, to: session.destination, progress: progress.step)
    progress.clear()
    return PrintSpeech(console: session.console, wantsJSON: session.wantsJSON).tell(report)
  }
}

extension Session {
  /// What the options of `print` ask for.
  func printOrder(_ form: Form, _ school: SchoolFile) throws(Failure) -> PrintOrder {
    for (first, second) in [
      (Option.className, Option.grade), (.className, .pupil), (.grade, .pupil), (.all, .className),
      (.all, .grade), (.all, .pupil),
    ] {
      try exclude(first, second)
    }
    guard [Option.all, .className, .grade, .pupil].contains(where: { arguments.has($0) }) else {
      throw Failure(.scopeMissing, ["usage": command.usage(language)])
    }
    var order = PrintOrder(
      form, try classScope(in: school, saysSo: !arguments.has(.pupil) && form.subject != .school))
    try requireWhole(form, order.scope, in: school)
    if let typed = arguments[.pupil] {
      let pupil = PupilID(rawValue: typed.nfc)
      order.scope.className = try school.className(
        of: pupil, in: order.scope.year, at: period ?? .endYear)
      if let name = order.scope.className { try require(of: name, in: order.scope.year, of: school) }
      // The register has a line for each pupil, wherever the pupil is.
      if form.subject == .pupil || form == .schoolRegister {
        order.pupil = pupil
      } else if let name = order.scope.className {
        console.report(
          .note(.wholeClassPrinted, ["form": form.rawValue, "class": name.rawValue]))
      }
    }
    order.period = period ?? .endYear
    guard form.periods.contains(order.period) else {
      throw Failure(
        .formNotForPeriod,
        [
          "form": form.rawValue, "period": order.period.rawValue,
          "possible": form.periods.map(\.rawValue).joined(separator: ", "),
        ])
    }
    for (option, used) in [(Option.pages, Form.reportCard), (.targets, .statistics)]
    where arguments.has(option) && form != used {
      throw Failure(
        .optionOfOtherForm, ["option": option.name, "form": form.rawValue, "used": used.rawValue])
    }
    order.isDraft = arguments.has(.draft)
    order.isDuplex = arguments.has(.duplex)
    order.paper = arguments[.paper].flatMap { Paper(rawValue: $0.uppercased()) }
    order.pages = arguments[.pages].flatMap(ReportCard.Pages.init) ?? .all
    order.date = try date(.date)
    order.targets = try targets(in: school, of: order.scope.year)
    return order
  }

  /// Where `-o` points to: a file when it ends in `.pdf`, else a folder.
  var destination: Press.Destination {
    guard let path = arguments[.place] else { return .folder(".") }
    return path.lowercased().hasSuffix(".pdf") ? .file(path) : .folder(path)
  }

  /// Everything that printing needs beside the school.
  func press(_ school: SchoolFile) throws(Failure) -> Press {
    try Press(school: school, home: Home.find(surroundings).folder, ownTemplates: ownTemplates())
  }
}

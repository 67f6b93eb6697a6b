import HocBaKit

extension Option {
  static let bindPaper = Option(
    "--paper", .choice(Paper.allCases.map(\.rawValue).sorted(by: >), aliases: ["a4", "a3"]),
    Words(vi: "khổ giấy của cả tập (mặc định: A3)", en: "the one paper of the volume (default: A3)"))
  static let bindDuplex = Option(
    "--duplex", .flag,
    Words(
      vi: "in hai mặt: bìa, mục lục, mỗi lớp, tờ kết thúc đều bắt đầu ở mặt trước",
      en: "for printing on both sides: cover, contents, each class and the closing page begin on a front"))
  static let chained = Option(
    "--chained", .flag,
    Words(
      vi: "dấu giáp lai nối nhau: tờ cuối nhóm trước là tờ đầu nhóm sau",
      en: "chained seals: the last sheet of a group is the first of the next"))
  static let calibration = Option(
    "--calibration", .flag,
    Words(
      vi: "chỉ in tờ thử máy in (xem có lệch, co giãn không)",
      en: "only the sheet that shows whether the printer shifts or scales"))
  static let bindPlace = Option(
    "-o", .text(Words(vi: "NƠI", en: "PATH")),
    Words(
      vi: "tệp .pdf của tập (phiếu đóng dấu nằm cạnh), hoặc thư mục",
      en: "the .pdf file of the volume (its stamp plan goes beside it), or a folder"))
}

extension Command {
  static let bind = Command(
    "bind",
    Words(
      vi: "đóng bảng của các lớp thành một tập, kèm phiếu đóng dấu giáp lai",
      en: "bind the class sheets into a volume, with its stamp plan"),
    needs: .bind,
    examples: [
      Words("hocba bind --period end-year"),
      Words("hocba bind --period end-year --duplex --chained -o quyen-cuoi-nam.pdf"),
      Words("hocba bind --calibration --paper A3"),
    ],
    options: [
      .period, .bindPaper, .bindDuplex, .chained, .draft, .date, .bindPlace, .calibration,
    ],
    notes: [
      Words(
        vi:
          "Không có -o thì ghi 2023-2024/volume-end-year.pdf và 2023-2024/volume-end-year-stamp-plan.pdf trong thư mục hiện tại. Lớp còn thiếu điểm không vào tập (mã kết thúc 3); mục lục và tờ kết thúc ghi rõ lớp nào chưa có.",
        en:
          "Without -o it writes 2023-2024/volume-end-year.pdf and 2023-2024/volume-end-year-stamp-plan.pdf in the current folder. A class with missing marks is left out (exit 3); contents and closing page say which classes are not in the volume."
      ),
      Words(
        vi:
          "Mọi tờ của tập đều được đóng giáp lai, mỗi dấu không quá 5 tờ. In đúng tỉ lệ 100 %: thử máy in bằng tờ ở cuối phiếu đóng dấu.",
        en:
          "All sheets of the volume are sealed, at most 5 to an imprint. Print at 100 %: try the printer with the sheet at the end of the stamp plan."
      ),
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let speech = BindSpeech(console: session.console, wantsJSON: session.wantsJSON)
    let paper = session.arguments[.bindPaper].flatMap { Paper(rawValue: $0.uppercased()) } ?? .a3
    if session.arguments.has(.calibration) {
      for option in [Option.period, .chained, .draft, .date] { try session.exclude(.calibration, option) }
      return speech.tell(
        try session.press(school).calibrate(
          paper: paper, isDuplex: session.arguments.has(.bindDuplex), to: session.destination))
    }
    var order = BindOrder(try session.year(in: school))
    order.period = session.period ?? .endYear
    order.paper = paper
    order.isDuplex = session.arguments.has(.bindDuplex)
    order.isChained = session.arguments.has(.chained)
    order.isDraft = session.arguments.has(.draft)
    order.date = try session.date(.date)
    let progress = ProgressLine(session)
    defer { progress.clear() }
    let report = try session.press(school).bind(order, to: session.destination, progress: progress.step)
    progress.clear()
    return speech.tell(report)
  }
}

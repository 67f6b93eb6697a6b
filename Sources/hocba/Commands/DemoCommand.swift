import HocBaKit

extension Command {
  static let demo = Command(
    "demo",
    Words(
      vi: "tạo trường mẫu và in cả năm học của trường đó", en: "make the sample school and print its year"),
    needs: nil,
    examples: [
      Words("hocba demo"), Words("hocba demo thu"), Words("hocba demo --lang vi"),
    ],
    operands: [
      Operand(
        Words(vi: "THƯ-MỤC", en: "DIR"), isOptional: true,
        Words(vi: "nơi ghi (mặc định: out)", en: "where to (default: out)"))
    ],
    notes: [
      Words(
        vi: "Trường mẫu là hư cấu. Mọi tệp nằm trong thư mục: sổ school.hocba và các PDF theo lớp.",
        en: "The sample school is invented. All files go to the folder: school.hocba and PDFs by class.")
    ]
  ) { session throws(Failure) in
    let folder = session.arguments.operands.first ?? "out"
    let home = try Home.find(session.surroundings)
    let school = try SampleSchool.make(
      at: folder + "/school.hocba", from: home.samples + "/truong-tieu-hoc-mau",
      regulations: session.regulations(), as: session.act())
    let press = try session.press(school)
    let scope = ClassScope(year: SampleSchool.year)
    let progress = ProgressLine(session)
    var sheets = try press.print(
      PrintOrder(.resultSheet, scope), to: .folder(folder), progress: progress.step)
    // A class with an incomplete pupil gets a sheet too, marked as a draft.
    var drafts: [PrintedFile] = []
    for name in Set(sheets.refused.compactMap(\.className?.rawValue)).sorted() {
      var order = PrintOrder(
        .resultSheet, ClassScope(year: SampleSchool.year, className: ClassName(rawValue: name)))
      order.isDraft = true
      drafts += try press.print(order, to: .folder(folder)).files
    }
    let cards = try press.print(PrintOrder(.reportCard, scope), to: .folder(folder), progress: progress.step)
    progress.clear()
    sheets.files += drafts
    let speech = DemoSpeech(console: session.console, folder: folder)
    if session.wantsJSON {
      speech.json(sheets, cards)
    } else {
      speech.tell(sheets, drafts: drafts.count, cards)
    }
    return .done
  }
}

/// Tells what the demo made.
private struct DemoSpeech {
  let console: Console
  let folder: String

  /// One object, as `print` gives it. A class whose sheet was printed as a draft is not refused; its pupil's card
  /// is.
  func json(_ sheets: PrintReport, _ cards: PrintReport) {
    var report = cards
    report.files = sheets.files + cards.files
    report.findings = cards.findings.filter { $0.severity == .error }
    _ = PrintSpeech(console: console, wantsJSON: true).tell(report)
  }

  func tell(_ sheets: PrintReport, drafts: Int, _ cards: PrintReport) {
    for finding in cards.findings where finding.severity == .error { console.report(finding) }
    let pages = (sheets.files + cards.files).reduce(0) { $0 + $1.pages }
    let year = SampleSchool.year.text
    console.remark(
      Words(
        vi:
          "\(folder)/\(year): \(sheets.files.count) bảng tổng hợp (\(drafts) bản nháp), \(cards.files.count) học bạ, \(pages) trang.",
        en:
          "\(folder)/\(year): \(Words.count(sheets.files.count, "result sheet")) (\(drafts) as a draft), \(Words.count(cards.files.count, "report card")), \(Words.count(pages, "page"))."
      ))
    for refusal in cards.refused {
      let missing = refusal.missing.joined(separator: "; ")
      let pupil = refusal.pupil?.rawValue ?? ""
      console.remark(
        Words(
          vi: "Chưa đủ điểm: học sinh \(pupil), lớp \(refusal.className?.rawValue ?? ""), thiếu \(missing).",
          en:
            "Not complete: pupil \(pupil) of class \(refusal.className?.rawValue ?? ""), missing \(missing).")
      )
    }
    if let first = sheets.files.first {
      console.remark(Words(vi: "Xem thử: \(first.path)", en: "Have a look at: \(first.path)"))
    }
  }
}

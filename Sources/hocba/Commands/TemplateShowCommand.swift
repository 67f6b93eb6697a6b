import Foundation
import HocBaKit

extension Option {
  static let sample = Option(
    "--sample", .flag,
    Words(
      vi: "dùng dữ liệu bịa, dài nhất có thể, không cần tệp của trường",
      en: "with invented data, the longest of everything; needs no school file"))
  static let picture = Option(
    "-o", .text(Words(vi: "TỆP", en: "FILE")),
    Words(
      vi: "tệp .pdf hoặc .png (mặc định: MẪU-xem-thu.pdf)",
      en: "a .pdf or .png file (default: FORM-xem-thu.pdf)"))
}

extension Command {
  static let templateShow = Command(
    "template show",
    Words(
      vi: "xem nhanh một mẫu với dữ liệu của trường", en: "have a quick look at a form with the school's data"
    ),
    needs: .print,
    examples: [
      Words("hocba template show result-sheet --class 4A"),
      Words("hocba template show report-card --pupil HS220097 -o thu.png"),
      Words("hocba template show merit-certificate --sample"),
    ],
    operands: [
      Operand(
        Words(vi: "MẪU", en: "FORM"),
        choices: Form.allCases.map(\.rawValue) + SignOffForm.allCases.map(\.rawValue),
        Words(vi: "tên mẫu, xem: hocba template list", en: "the form; see: hocba template list"))
    ],
    options: [.className, .pupil, .period, .paper, .pages, .sample, .regulation, .picture],
    notes: [
      Words(
        vi:
          "In nháp, cả khi dữ liệu còn thiếu. Không có --class thì lấy lớp đầu tiên có gì để in; học bạ không có --pupil thì lấy học sinh đầu tiên của lớp. Tệp .png cần chương trình pdftoppm (gói poppler-utils); nhiều trang thì thành thu-1.png, thu-2.png…",
        en:
          "Prints a draft, also of incomplete data. Without --class it takes the first class that has something to print; of report cards without --pupil the first pupil of the class. A .png file needs the program pdftoppm (package poppler-utils); several pages become try-1.png, try-2.png …"
      )
    ]
  ) { session throws(Failure) in
    let form = session.arguments.operands[0]
    let path = session.arguments[.picture] ?? "\(form)-xem-thu.pdf"
    guard path.lowercased().hasSuffix(".png") else {
      guard path.lowercased().hasSuffix(".pdf") else { throw Failure(.showNeedsPDF, ["value": path]) }
      return try session.show(form, as: path)
    }
    guard let program = session.program("pdftoppm") else { throw Failure(.noPictureProgram) }
    let folder = FileManager.default.temporaryDirectory.path + "/hocba-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let document = folder + "/page.pdf"
    try AtomicFile.makeFolders(for: document)
    let code = try session.show(form, as: document, isHidden: true)
    guard InputFile.exists(document) else { return code }
    for picture in try Pictures(program: program).make(of: document, as: path) {
      session.console.remark(Words(picture))
    }
    return code
  }
}

extension Session {
  /// Prints the form as a draft into one PDF file.
  fileprivate func show(_ name: String, as path: String, isHidden: Bool = false) throws(Failure) -> ExitCode {
    if let form = Form(rawValue: name) { return try show(form, as: path, isHidden: isHidden) }
    guard let form = SignOffForm(rawValue: name) else { return .usage }
    return try show(form, as: path, isHidden: isHidden)
  }

  private func show(_ form: Form, as path: String, isHidden: Bool) throws(Failure) -> ExitCode {
    if arguments.has(.sample) {
      let pages = try showSample(form, as: path)
      if !isHidden { tell(path, pages) }
      return .done
    }
    let school = try openSchool()
    let press = try press(school)
    var orders = try ordersToShow(form, school)[...]
    var report = try press.print(orders.removeFirst(), to: .file(path))
    while report.files.isEmpty, report.refused.isEmpty, let order = orders.popFirst() {
      report = try press.print(order, to: .file(path))
    }
    if report.files.isEmpty, report.refused.isEmpty, !wantsJSON {
      for finding in report.findings { console.report(finding) }
      console.remark(
        Words(
          vi: "Trường chưa có gì để xem ở mẫu này. Thêm --sample để xem với dữ liệu bịa.",
          en: "The school has nothing to show on this form. Add --sample to see it with invented data."))
      return .done
    }
    guard isHidden else { return PrintSpeech(console: console, wantsJSON: wantsJSON).tell(report) }
    for finding in report.findings { console.report(finding) }
    return report.refused.isEmpty ? .done : report.files.isEmpty ? .failed : .partly
  }

  /// A draft of one class, of one card; of what only some pupils have, of the first class that has it.
  private func ordersToShow(_ form: Form, _ school: SchoolFile) throws(Failure) -> [PrintOrder] {
    let order = try orderToShow(form, school)
    guard form.subject == .pupil, order.pupil == nil, order.scope.className == nil else { return [order] }
    let orders = try school.classes(in: order.scope.year).map { section in
      var own = order
      own.scope.className = section.name
      return own
    }
    return orders.isEmpty ? [order] : orders
  }

  /// A draft of one class, of one card.
  private func orderToShow(_ form: Form, _ school: SchoolFile) throws(Failure) -> PrintOrder {
    var order = PrintOrder(form, try classScope(in: school, saysSo: false))
    try requireWhole(form, order.scope, in: school)
    order.isDraft = true
    order.period = period ?? form.periods.last ?? .endYear
    order.paper = arguments[.paper].flatMap { Paper(rawValue: $0.uppercased()) }
    order.pages = arguments[.pages].flatMap(ReportCard.Pages.init) ?? .all
    if let pupil {
      order.scope.className = try school.className(of: pupil, in: order.scope.year, at: order.period)
      if let name = order.scope.className { try require(of: name, in: order.scope.year, of: school) }
      if form.subject == .pupil { order.pupil = pupil }
      return order
    }
    if order.scope.className == nil, form.subject == .section || form == .reportCard {
      order.scope.className = try school.classes(in: order.scope.year).map(\.name)
        .first(where: order.scope.reach.contains)
    }
    if form == .reportCard, let name = order.scope.className {
      order.pupil = try school.enrolments(in: order.scope.year, of: name).first?.pupil
    }
    return order
  }

  private func showSample(_ form: Form, as path: String) throws(Failure) -> Int {
    return try specimenPress().print(
      form, under: regulationToShow(form.rawValue), at: period ?? form.periods.last ?? .endYear,
      paper: arguments[.paper].flatMap { Paper(rawValue: $0.uppercased()) }, to: path)
  }
  private func specimenPress() throws(Failure) -> SpecimenPress {
    SpecimenPress(
      templates: try templateLibrary(), fonts: try FontFamily.load(from: Home.find(surroundings).fonts))
  }

  private func regulationToShow(_ form: String) throws(Failure) -> Regulation {
    let known = try regulations().regulations
    let id = arguments[.regulation]
    guard let regulation = id.map({ id in known.first { $0.id == id } }) ?? known.last else {
      throw Failure(
        .noSuchRegulation,
        ["form": form, "value": id ?? "", "known": known.map(\.id).joined(separator: ", ")])
    }
    return regulation
  }

  /// A document around signing: one of results with those of a class, one of changes always with invented ones.
  private func show(_ form: SignOffForm, as path: String, isHidden: Bool) throws(Failure) -> ExitCode {
    let period = period ?? .endYear
    guard form.isOfResults, !arguments.has(.sample) else {
      let pages = try specimenPress().print(
        form, under: regulationToShow(form.rawValue), at: period, to: path)
      if !isHidden { tell(path, pages) }
      return .done
    }
    let school = try openSchool()
    var order = PublicOrder(try classScope(in: school), at: period)
    order.isDraft = true
    order.parts = form == .publicResults ? [.results] : [.slips]
    if form == .publicResults {
      order.paper = arguments[.paper].flatMap { Paper(rawValue: $0.uppercased()) }
    }
    if let pupil {
      order.scope.className = try school.className(of: pupil, in: order.scope.year, at: period)
      if form == .familySlip { order.pupil = pupil }
    } else if order.scope.className == nil {
      order.scope.className = try school.classes(in: order.scope.year).first?.name
    }
    let report = try press(school).publicVersion(order, to: .file(path))
    for finding in report.findings { console.report(finding) }
    guard let file = report.files.first else { return .failed }
    if !isHidden { tell(path, file.pages) }
    return .done
  }

  private func tell(_ path: String, _ pages: Int) {
    console.remark(Words(vi: "\(path) (\(pages) trang)", en: "\(path) (\(Words.count(pages, "page")))"))
  }
}

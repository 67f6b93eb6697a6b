import HocBaKit

extension Option {
  static let encoding = Option(
    "--encoding", .choice(TextEncoding.allCases.map(\.rawValue)),
    Words(vi: "bảng mã của tệp", en: "how the letters of the file are encoded"))
  static let sheet = Option(
    "--sheet", .text(Words(vi: "TÊN", en: "NAME")),
    Words(
      vi: "trang tính cần đọc của tệp Excel (mặc định: trang đầu tiên có bảng)",
      en: "the sheet of an Excel file to read (else the first that has the table)"))
  static let fileSubject = Option(
    "--subject", .text(Words(vi: "MÃ", en: "CODE")),
    Words(
      vi: "môn của tệp điểm chỉ có một môn, ví dụ TOAN",
      en: "the subject of a file of results with one subject only, such as TOAN"))
  static let rowReport = Option(
    "--report", .text(Words(vi: "TỆP", en: "FILE")),
    Words(
      vi: "ghi báo cáo từng dòng vào tệp .csv hoặc .xlsx", en: "write a report of every row, .csv or .xlsx"))
  static let dryRun = Option(
    "--dry-run", .flag, Words(vi: "chỉ kiểm tra, không ghi", en: "only check, write nothing"))
  static let partial = Option(
    "--partial", .flag,
    Words(vi: "ghi các dòng đúng dù có dòng sai", en: "write the good rows although others are refused"))
}

extension Command {
  static let importTable = Command(
    "import",
    Words(
      vi: "nạp bảng Excel hoặc CSV vào sổ; có một dòng sai thì không ghi gì",
      en: "import a table from Excel or CSV; one wrong row and nothing is written"),
    needs: .look,
    parts: [
      Part("staff", needs: .manageYears), Part("classes", needs: .manageYears),
      Part("pupils", needs: .enterPupils), Part("history", needs: .enterPupils),
      Part("results", needs: .enterMarks), Part("attendance", needs: .enterMarks, reaching: .ownClass),
    ],
    isInParts: true,
    examples: [
      Words(vi: "hocba import pupils hoc-sinh.xlsx", en: "hocba import pupils pupils.xlsx"),
      Words(
        vi: "hocba import results diem-4A.csv --class 4A --period end-year",
        en: "hocba import results results-4A.csv --class 4A --period end-year"),
      Words(
        vi: "hocba import attendance chuyen-can.csv --dry-run",
        en: "hocba import attendance attendance.csv --dry-run"),
    ],
    operands: [
      Operand(
        Words(vi: "BẢNG", en: "TABLE"), choices: TableKind.allCases.map(\.rawValue),
        Words(vi: "loại bảng", en: "what the table is about")),
      Operand(Words(vi: "TỆP", en: "FILE"), Words(vi: "tệp .xlsx hoặc .csv", en: "the .xlsx or .csv file")),
    ],
    options: [.className, .period, .sheet, .fileSubject, .encoding, .rowReport, .dryRun, .partial],
    notes: [
      Words(
        vi:
          "Nạp theo thứ tự: staff, classes, pupils, rồi các bảng còn lại. Cột mà tệp không có thì giữ nguyên dữ liệu đã ghi; ô trống trong cột có mặt nghĩa là chưa có, trừ hai cột quyết định (Kết quả xác nhận, Quyết định lên lớp): ô trống ở đó không bỏ quyết định nào. Bảng history thay toàn bộ quá trình học của các học sinh có trong tệp.",
        en:
          "Order: staff, classes, pupils, then the rest. What the file has no column for stays as it is; an empty cell in a column that is there means not yet, but for the two of decisions (Kết quả xác nhận, Quyết định lên lớp), where it takes none back. The table history replaces all earlier years of the pupils in the file."
      )
    ]
  ) { session throws(Failure) in
    let arguments = session.arguments
    let file = arguments.operands[1]
    guard let kind = TableKind(rawValue: arguments.operands[0]) else { return .usage }
    let bytes = try InputFile.read(file)
    let school = try session.openSchool(for: kind.rawValue)
    var options = ImportOptions(year: try session.year(in: school))
    options.permit = try session.permit(in: options.year, of: school)
    options.className = session.className
    options.period = session.period
    options.encoding = arguments[.encoding].flatMap(TextEncoding.init(rawValue:))
    options.sheet = arguments[.sheet]
    options.subject = arguments[.fileSubject]
    options.isDryRun = arguments.has(.dryRun)
    options.isPartial = arguments.has(.partial)
    let regulations = kind == .results ? try session.regulations() : RegulationSet([])
    let rows = try RowReport(session, source: file)
    let speech = ImportSpeech(options: options, console: session.console)
    let isJSON = session.wantsJSON
    let report: ImportReport
    do throws(Failure) {
      report = try school.importTable(
        kind, bytes, named: file, options, regulations: regulations, as: session.act(file: file)
      ) { report in
        // What changes is said before it is written.
        if !isJSON { speech.tellWhatWasRead(report) }
      }
    } catch {
      try rows?.write(ImportReport.sheet(of: error, session.language))
      throw error
    }
    if isJSON { speech.sayAsJSON(report) } else { speech.tellWhatWasWritten(report) }
    try rows?.write(report.sheet(session.language))
    if !report.hasErrors { return .done }
    return report.isWritten ? .partly : .badData
  }
}

/// Where the report of every row goes.
private struct RowReport {
  let path: String
  let format: SheetFormat

  /// Nil when none is wanted.
  ///
  /// - Throws: when the file cannot be made, so that this is known before anything is imported. It is made only
  ///   afterwards.
  init?(_ session: Session, source: String) throws(Failure) {
    guard let path = session.arguments[.rowReport] else { return nil }
    if AtomicFile.isSame(path, source) { throw Failure(.reportIsSource, ["file": path]) }
    self.path = path
    format = try SheetFormat(path: path)
    try AtomicFile.check(path)
  }

  func write(_ sheet: OutputSheet) throws(Failure) {
    try AtomicFile.write(sheet.bytes(as: format), to: path)
  }
}

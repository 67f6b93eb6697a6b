import HocBaKit

extension Option {
  static let blank = Option(
    "--blank", .flag,
    Words(
      vi: "bảng trống để điền: có học sinh, chưa có kết quả", en: "a table to fill in: pupils, but no marks"))
}

extension Command {
  private static let kinds = TableKind.allCases.map(\.rawValue)

  static let exportTable = Command(
    "export",
    Words(
      vi: "xuất bảng với đúng các cột của lệnh import, thành CSV hoặc Excel",
      en: "export a table with the columns of import, as CSV or Excel"),
    needs: .look,
    parts: [
      Part("staff", needs: .look, reaching: .school), Part("pupils", needs: .print),
    ],
    examples: [
      Words(
        vi: "hocba export results --period end-year -o ket-qua.csv",
        en: "hocba export results --period end-year -o results.csv"),
      Words(
        vi: "hocba export results --class 4A --period end-term-1 --blank -o nhap-diem-4A.xlsx",
        en: "hocba export results --class 4A --period end-term-1 --blank -o enter-4A.xlsx"),
      Words(
        vi: "hocba export pupils --grade 5 -o khoi-5.csv", en: "hocba export pupils --grade 5 -o grade-5.csv"),
    ],
    operands: [
      Operand(
        Words(vi: "BẢNG", en: "TABLE"), choices: kinds, Words(vi: "loại bảng", en: "what the table is about"))
    ],
    options: [.className, .grade, .period, .blank, .output],
    notes: [
      Words(
        vi:
          "Tên tệp sau -o có đuôi .xlsx thì ghi tệp Excel, đuôi khác thì ghi CSV. Bảng results không có --period thì xuất mọi thời điểm đã có kết quả. Học sinh còn thiếu được liệt kê ở luồng lỗi: mã: các cột.",
        en:
          "A file behind -o that ends in .xlsx is an Excel workbook, any other is CSV. Without --period the table results has every period with anything recorded. Pupils with missing cells are listed on standard error: code: columns."
      )
    ]
  ) { session throws(Failure) in
    try session.exclude(.className, .grade)
    let path = session.arguments[.output]
    let format = try path.map { (path) throws(Failure) in try SheetFormat(path: path) } ?? .csv
    guard let kind = TableKind(rawValue: session.arguments.operands[0]) else { return .usage }
    let school = try session.openSchool(for: kind.rawValue)
    let table: ExportedTable
    if kind == .staff {
      // Staff belong to no year, so a school without one can export them.
      table = try school.exportTable(
        kind, ClassScope(year: SchoolYear(start: 2000)), isBlank: session.arguments.has(.blank),
        format: format, regulations: RegulationSet([]))
    } else {
      table = try school.exportTable(
        kind, session.classScope(in: school), period: session.period, isBlank: session.arguments.has(.blank),
        format: format, regulations: kind == .results ? session.regulations() : RegulationSet([]))
    }
    if let path {
      try AtomicFile.write(table.bytes, to: path)
      session.console.remark(Words(vi: "Đã ghi \(path).", en: "Wrote \(path)."))
    } else {
      session.console.result(table.bytes)
    }
    let periods = Set(table.missing.map(\.period))
    for missing in table.missing {
      let columns = missing.columns.map { periods.count > 1 ? "\($0) (\(missing.period.label))" : $0 }
      session.console.error("\(missing.pupil.rawValue): \(columns.joined(separator: "; "))", .warning)
    }
    return .done
  }
}

extension Session {
  /// The classes that `--year`, `--class` and `--grade` name, as far as the account reaches; there must be at least
  /// one.
  ///
  /// - Parameter saysSo: whether the person is told when the account does not reach them all.
  func classScope(in school: SchoolFile, saysSo: Bool = true) throws(Failure) -> ClassScope {
    let year = try year(in: school)
    var scope = ClassScope(year: year, className: className, grade: try grade())
    let classes = try school.classes(in: year)
    if classes.isEmpty { throw Failure(.yearWithoutClasses, at: .file(schoolPath), ["year": year.text]) }
    if let name = scope.className, !classes.contains(where: { $0.name == name }) {
      throw Failure(
        .classNotFound,
        [
          "class": name.rawValue, "year": year.text,
          "known": classes.map(\.name.rawValue).joined(separator: ", "),
        ])
    }
    if let grade = scope.grade, !classes.contains(where: { $0.grade == grade }) {
      throw Failure(.gradeNotFound, ["grade": "\(grade)", "year": year.text])
    }
    try narrow(&scope, in: school, classes, saysSo: saysSo)
    return scope
  }
}

extension SheetFormat {
  /// The format that the ending of a file asks for; CSV when it says nothing.
  init(path: String) throws(Failure) {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    switch ending {
    case "xlsx": self = .xlsx
    case "xls", "ods", "xlsb", "xlsm", "numbers", "pdf", "docx", "doc":
      throw Failure(.formatNotWritable, ["ending": ".\(ending)"])
    default: self = .csv
    }
  }
}

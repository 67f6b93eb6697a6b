import HocBaKit

extension Option {
  static let blank = Option(
    "--blank", .flag,
    Words(
      vi: "bảng trống để điền: có học sinh, chưa có kết quả", en: "a table to fill in: pupils, but no marks"))
}

extension Command {
  private static let kinds = TableKind.allCases.filter { $0 != .history }.map(\.rawValue)

  static let exportTable = Command(
    "export",
    Words(
      vi: "xuất bảng CSV với đúng các cột của lệnh import",
      en: "export a CSV table with the columns of import"),
    examples: [
      Words(
        vi: "hocba export results --period end-year -o ket-qua.csv",
        en: "hocba export results --period end-year -o results.csv"),
      Words(
        vi: "hocba export results --class 4A --period end-term-1 --blank -o nhap-diem-4A.csv",
        en: "hocba export results --class 4A --period end-term-1 --blank -o enter-4A.csv"),
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
          "Bảng results không có --period thì xuất mọi thời điểm đã có kết quả. Học sinh còn thiếu được liệt kê ở luồng lỗi: mã: các cột.",
        en:
          "Without --period the table results has every period with anything recorded. Pupils with missing cells are listed on standard error: code: columns."
      )
    ]
  ) { session throws(Failure) in
    try session.exclude(.className, .grade)
    let path = session.arguments[.output]
    guard let kind = TableKind(rawValue: session.arguments.operands[0]) else { return .usage }
    let school = try session.openSchool()
    let table: ExportedTable
    if kind == .staff {
      // Staff belong to no year, so a school without one can export them.
      table = try school.exportTable(
        kind, ClassScope(year: SchoolYear(start: 2000)), isBlank: session.arguments.has(.blank),
        regulations: RegulationSet([]))
    } else {
      table = try school.exportTable(
        kind, session.classScope(in: school), period: session.period, isBlank: session.arguments.has(.blank),
        regulations: kind == .results ? session.regulations() : RegulationSet([]))
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
  /// The classes that `--year`, `--class` and `--grade` name; there must be at least one.
  func classScope(in school: SchoolFile) throws(Failure) -> ClassScope {
    let year = try year(in: school)
    let scope = ClassScope(year: year, className: className, grade: try grade())
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
    return scope
  }
}

public import Diagnostics
public import Records
import Vietnamese

/// The table of classes (contract, section 3).
public enum ClassesTable {
  static let ordinal = TableColumn("STT", aliases: ["TT", "Số TT"])
  static let name = TableColumn("Lớp", .required, aliases: ["Lớp học", "Tên lớp"])
  static let grade = TableColumn("Khối", .required, aliases: ["Khối học", "Khối lớp"])
  static let teacher = TableColumn("Giáo viên chủ nhiệm", aliases: ["GVCN"])
  static let language = TableColumn("Ngoại ngữ")

  static let written = [name, grade, teacher, language]

  /// Reads a file. A homeroom teacher is a code, or a name that only one member of staff has; any other text is
  /// kept as the name to print, with a warning. What the file has no column for stays as it is recorded. The
  /// grade of a class with results stays: they were entered by the rules of that grade.
  ///
  /// - Throws: when there is no such table in it.
  public static func read(_ source: SheetSource, _ scope: SchoolScope) throws(Failure) -> TableReading<
    ClassSection
  > {
    let table = try SheetTable(
      source, columns: ColumnCatalogue([ordinal] + written, keys: [name]), ordinal: ordinal)
    var byName: [String: [Staff]] = [:]
    for member in scope.staff.values { byName[member.fullName.matchingKey, default: []].append(member) }
    var firstRow: [String: Int] = [:]
    return table.reading { row in
      guard let label = row.requiredLine(name), row.isFirst(label, name, &firstRow),
        let number = row.grade()
      else { return nil }
      let key = ClassName(rawValue: label)
      var section = scope.classes[key] ?? ClassSection(name: key, grade: number)
      if section.grade != number {
        let values = [
          "class": label, "from": "\(section.grade)", "to": "\(number)", "year": scope.year.text,
        ]
        if scope.classesWithResults.contains(key) {
          row.refuse(.gradeChangesUnderResults, grade.heading, values)
        } else {
          row.warn(.gradeChanges, grade.heading, values)
        }
      }
      section.grade = number
      if let language = row.line(language) { section.foreignLanguage = language }
      if table.has(teacher) { (section.homeroomTeacher, section.homeroomTeacherName) = (nil, nil) }
      if let written = row.line(teacher) {
        let sameName = byName[written.matchingKey] ?? []
        if let member = scope.staff[StaffID(rawValue: written)] ?? (sameName.count == 1 ? sameName[0] : nil) {
          section.homeroomTeacher = member.id  // the printed name follows the staff list
        } else {
          section.homeroomTeacherName = written
          row.warn(
            sameName.isEmpty ? .teacherUnknown : .teacherNotUnique, teacher.heading,
            ["value": written, "codes": sameName.map(\.id.rawValue).sorted().joined(separator: ", ")])
        }
      }
      return section
    }
  }

  /// The table, in the order given.
  public static func sheet(_ classes: [ClassSection]) -> OutputSheet {
    var sheet = OutputSheet(
      "Lớp", written.map { OutputSheet.Column($0.heading, $0 == grade ? .number : .text) }, frozenColumns: 1)
    for section in classes { sheet.add(cells(section)) }
    return sheet
  }

  /// The table as CSV.
  public static func write(_ classes: [ClassSection]) -> [UInt8] { sheet(classes).csv }

  /// What a second import changes.
  public static func changes(from old: ClassSection, to new: ClassSection, row: Int) -> [CellChange] {
    CellChange.between(
      cells(old), cells(new), headings: written.map(\.heading), row: row, key: new.name.rawValue)
  }

  private static func cells(_ section: ClassSection) -> [String] {
    [
      section.name.rawValue, "\(section.grade)",
      section.homeroomTeacher?.rawValue ?? section.homeroomTeacherName ?? "", section.foreignLanguage,
    ]
  }
}

extension RowInHand {
  /// `4`, also `Khối 4` or `4,0`.
  fileprivate mutating func grade() -> Int? {
    let written = cell(ClassesTable.grade)
    guard !written.isEmpty else {
      refuse(.cellMissing, ClassesTable.grade.heading)
      return nil
    }
    let bare = written.split(separator: " ").last.map(String.init) ?? written
    let hasPrefix = bare.utf8.count < written.utf8.count
    guard let number = WholeNumber(bare), (1...5).contains(number.value),
      !hasPrefix || ["khối", "lớp"].contains(String(written.dropLast(bare.count)).matchingKey)
    else {
      refuse(.notAGrade, ClassesTable.grade.heading, ["value": written])
      return nil
    }
    if hasPrefix || number.hadDecimals { repair(ClassesTable.grade.heading, written, as: "\(number.value)") }
    return number.value
  }
}

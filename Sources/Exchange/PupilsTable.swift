public import Diagnostics
public import Records
import Vietnamese

/// A row of the table of pupils: the pupil, and the place in a class of the year.
public struct PupilRow: Sendable, Hashable {
  /// What does not change with the year.
  public var pupil: Pupil
  /// The class, the ordinal and the status.
  public var enrolment: Enrolment

  /// A row.
  public init(pupil: Pupil, enrolment: Enrolment) {
    self.pupil = pupil
    self.enrolment = enrolment
  }
}

/// The table of pupils (contract, section 3).
public enum PupilsTable {
  /// Reads a file. With a class given, the column `Lớp` may be missing, and may name no other class. What the
  /// file has no column for stays as it is recorded.
  ///
  /// - Throws: when there is no such table in it.
  public static func read(
    _ source: SheetSource, _ scope: SchoolScope, className: ClassName? = nil
  ) throws(Failure) -> TableReading<PupilRow> {
    var table = try SheetTable(
      source, columns: PupilColumns.catalogue(isClassGiven: className != nil), ordinal: PupilColumns.ordinal)
    table.findings += table.keyNote
    table.year = scope.year
    let finder = PupilFinder(scope, in: table, className: className)
    var firstRow: [String: Int] = [:]
    var newCodes = 0
    var people: [PupilFinder.Person: [PupilID]]?
    let sheet = table
    var reading = sheet.reading { row -> PupilRow? in
      guard let code = row.pupilCode(finder, scope, &newCodes), row.isFirst(code, PupilColumns.id, &firstRow)
      else { return nil }
      // All cells are read before any gives up, so that a row names all its faults at once.
      let name = row.requiredLine(PupilColumns.fullName)
      let birthDate = row.requiredDate(PupilColumns.birthDate)
      let sex = row.requiredSex(PupilColumns.sex)
      let section = row.className(PupilColumns.className, given: className, scope)
      guard let name, let birthDate, let sex, let section else {
        return nil
      }
      let id = PupilID(rawValue: code)
      if scope.pupils[id] == nil {
        let known = people ?? finder.people
        people = known
        if let other = known[PupilFinder.Person(name: name.matchingKey, birthDate: birthDate)]?.first {
          row.warn(.pupilLikeAnother, PupilColumns.id.heading, ["value": code, "other": other.rawValue])
        }
      }
      var pupil = scope.pupils[id] ?? Pupil(id: id, fullName: name, birthDate: birthDate, sex: sex)
      (pupil.fullName, pupil.birthDate, pupil.sex) = (name, birthDate, sex)
      row.fill(&pupil)
      var enrolment = scope.enrolments[id] ?? Enrolment(pupil: id, className: section)
      let last = scope.lastMovements[id]
      if enrolment.className != section, last == nil {
        row.warn(
          .pupilChangesClass, PupilColumns.className.heading,
          ["from": enrolment.className.rawValue, "to": section.rawValue])
      }
      enrolment.className = section
      if sheet.has(PupilColumns.ordinal) {
        enrolment.ordinal = Ordinal(row.cell(PupilColumns.ordinal))?.value
      }
      if sheet.has(PupilColumns.status) { enrolment.status = row.status() ?? .attending }
      if let last { row.compare(enrolment, with: last) }
      return PupilRow(pupil: pupil, enrolment: enrolment)
    }
    if newCodes > 0 {
      reading.add(
        .note(
          .codesFromMinistry, at: .row(file: source.file, row: sheet.headingRow), ["count": "\(newCodes)"]))
    }
    return reading
  }

  /// The table, in the order given.
  public static func sheet(_ rows: [PupilRow]) -> OutputSheet {
    let wide: [TableColumn] = [
      PupilColumns.fullName, PupilColumns.birthPlace, PupilColumns.homeTown, PupilColumns.permanentAddress,
      PupilColumns.currentAddress, PupilColumns.fatherName, PupilColumns.motherName,
    ]
    var sheet = OutputSheet(
      "Học sinh",
      PupilColumns.written.map { column in
        column == PupilColumns.ordinal
          ? OutputSheet.Column(column.heading, .number, width: 6)
          : OutputSheet.Column(column.heading, width: wide.contains(column) ? 28 : nil)
      }, frozenColumns: 2)
    for row in rows { sheet.add(cells(row)) }
    return sheet
  }

  /// The table as CSV.
  public static func write(_ rows: [PupilRow]) -> [UInt8] { sheet(rows).csv }

  /// What a second import changes.
  public static func changes(from old: PupilRow, to new: PupilRow, row: Int) -> [CellChange] {
    CellChange.between(
      cells(old), cells(new), headings: PupilColumns.written.map(\.heading), row: row,
      key: new.pupil.id.rawValue)
  }

  private static func cells(_ row: PupilRow) -> [String] {
    let pupil = row.pupil
    return [
      row.enrolment.ordinal.map { "\($0)" } ?? "", pupil.id.rawValue, pupil.ministryID ?? "",
      pupil.nationalID ?? "", pupil.registerNumber ?? "", pupil.fullName, pupil.birthDate.text,
      pupil.sex.rawValue, pupil.ethnicity ?? "", pupil.religion ?? "", pupil.nationality ?? "",
      pupil.birthPlace ?? "", pupil.homeTown ?? "", pupil.permanentAddress ?? "",
      pupil.currentAddress ?? "", pupil.policyCategories ?? "", pupil.disability ?? "",
      pupil.fatherName ?? "", pupil.fatherOccupation ?? "", pupil.motherName ?? "",
      pupil.motherOccupation ?? "", pupil.guardian ?? "", pupil.phone ?? "",
      row.enrolment.className.rawValue, pupil.enteredSchool?.text ?? "", row.enrolment.status.label,
    ]
  }
}

extension RowInHand {
  /// A table does not undo a movement: class and status are those that the last one led to.
  fileprivate mutating func compare(_ enrolment: Enrolment, with last: Movement) {
    let (now, written) = (last.after, enrolment)
    guard now.className != written.className || now.status != written.status else { return }
    let column = now.className != written.className ? PupilColumns.className : PupilColumns.status
    refuse(
      .enrolmentAgainstMovement, column.heading,
      [
        "pupil": last.pupil.rawValue, "class": written.className.rawValue, "status": written.status.label,
        "day": last.day.text, "nowClass": now.className.rawValue, "now": now.status.label,
      ])
  }

  /// The code of the pupil. A file without the school's codes finds the pupils that are known by another number, or
  /// by name and birth date; a new pupil's code is then the number of the ministry, and without one there is none.
  fileprivate mutating func pupilCode(
    _ finder: PupilFinder, _ scope: SchoolScope, _ newCodes: inout Int
  ) -> String? {
    if table.has(PupilColumns.id) {
      guard let code = requiredCode(PupilColumns.id) else { return nil }
      if case .padded(let other, _) = finder.find(table, row) {
        // A spreadsheet that drops the zeros of one code drops those of all: the whole school would be entered twice.
        if let known = scope.pupils[other],
          known.fullName.matchingKey == cell(PupilColumns.fullName).matchingKey,
          known.birthDate == CellDate.quietly(table, row, PupilColumns.birthDate)
        {
          repair(PupilColumns.id.heading, code, as: other.rawValue)
          return other.rawValue
        }
        warn(.codeLikeAnother, PupilColumns.id.heading, ["value": code, "other": other.rawValue])
      }
      return code
    }
    switch finder.find(table, row) {
    case .found(let id), .padded(let id, _): return id.rawValue
    case .unknown(PupilColumns.ministryID, _):
      guard let written = code(PupilColumns.ministryID) else { return nil }
      let whole = LostZeros.restored(written, digits: 10) ?? written
      guard whole.utf8.count == 10, whole.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        refuse(.ministryIDAsCode, PupilColumns.ministryID.heading, ["value": written])
        return nil
      }
      newCodes += 1
      return whole
    case .unknown(let column, let written):
      refuse(.pupilCodeNeeded, column.heading, ["value": written])
    case .several(let column, let written):
      refuse(.pupilNotUnique, column.heading, ["value": written, "column": PupilFinder.words(column)])
    case .missing(let column): refuse(.cellMissing, column.heading)
    }
    return nil
  }

  fileprivate mutating func requiredDate(_ column: TableColumn) -> CivilDate? {
    if cell(column).isEmpty { refuse(.cellMissing, column.heading) }
    return date(column)
  }

  fileprivate mutating func requiredSex(_ column: TableColumn) -> Sex? {
    if cell(column).isEmpty { refuse(.cellMissing, column.heading) }
    return sex(column)
  }

  /// Sets what the table has a column for.
  fileprivate mutating func fill(_ pupil: inout Pupil) {
    if table.has(PupilColumns.ministryID) { pupil.ministryID = number(PupilColumns.ministryID, digits: 10) }
    if table.has(PupilColumns.nationalID) { pupil.nationalID = number(PupilColumns.nationalID, digits: 12) }
    if table.has(PupilColumns.registerNumber) { pupil.registerNumber = code(PupilColumns.registerNumber) }
    if table.has(PupilColumns.phone) { pupil.phone = phone() }
    if table.has(PupilColumns.enteredSchool) { pupil.enteredSchool = date(PupilColumns.enteredSchool) }
    for (column, path) in PupilColumns.lines where table.has(column) { pupil[keyPath: path] = line(column) }
  }

  /// An identifier of a known count of digits. One that has lost its leading zeros to a spreadsheet, in the file itself
  /// or before it was saved as text, gets them back where only one identifier is possible; any other count is kept with a warning (forms.md 8.1).
  private mutating func number(_ column: TableColumn, digits: Int) -> String? {
    guard let text = code(column) else { return nil }
    if let whole = LostZeros.restored(text, digits: digits) {
      repair(column.heading, text, as: whole)
      return whole
    }
    if text.utf8.count != digits || !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      warn(.codeLength, column.heading, ["value": text, "digits": "\(digits)"])
    }
    return text
  }

  /// A spreadsheet drops the leading 0 of a telephone number: nine digits get it back (forms.md 8.1), and so do those
  /// behind the 84 of Vietnam (9.5).
  private mutating func phone() -> String? {
    guard let text = code(PupilColumns.phone) else { return nil }
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }
    if digits.count == 11, digits.starts(with: "84".utf8), text.hasPrefix("84") || text.hasPrefix("+84") {
      let rest = text.dropFirst(text.hasPrefix("+") ? 3 : 2).drop { " .-".contains($0) }
      repair(PupilColumns.phone.heading, text, as: "0" + rest)
      return "0" + rest
    }
    let isNineDigits =
      text.utf8.count == 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.first != 0x30
    guard isNineDigits else { return text }
    repair(PupilColumns.phone.heading, text, as: "0" + text)
    return "0" + text
  }

  fileprivate mutating func status() -> PupilStatus? {
    let written = cell(PupilColumns.status)
    guard !written.isEmpty else { return nil }
    let key = written.matchingKey
    if let status = PupilStatus.allCases.first(where: { $0.label.matchingKey == key }) { return status }
    let labels = PupilStatus.allCases.map(\.label)
    refuse(
      .notAStatus, PupilColumns.status.heading,
      ["value": written, "labels": labels.joined(separator: ", ")])
    return nil
  }

  /// A class of the year: from the cell, or as given with the command.
  mutating func className(_ column: TableColumn, given: ClassName?, _ scope: SchoolScope) -> ClassName? {
    let written = cell(column)
    if written.isEmpty {
      if let given { return given }
      refuse(.cellMissing, column.heading)
      return nil
    }
    let name = scope.className(meantBy: written) ?? ClassName(rawValue: written)
    if let given, given != name {
      refuse(.otherClass, column.heading, ["value": written, "class": given.rawValue])
      return nil
    }
    guard scope.classes[name] != nil else {
      refuse(.classUnknown, column.heading, ["value": written, "year": scope.year.text])
      return nil
    }
    if name.rawValue != written { repair(column.heading, written, as: name.rawValue) }
    return name
  }
}

public import Diagnostics
public import Records
import Vietnamese

/// A row of the table of results: all that is recorded of a pupil at a period once the row is written.
public struct ResultRow: Sendable, Hashable {
  /// Whose.
  public let pupil: PupilID
  /// When.
  public let period: Period
  /// What was recorded before, changed where the table has a column.
  public let result: PeriodResult
}

/// The table of results (contract, section 3), found in a file but not yet read.
///
/// It is read in two steps because it may hold any periods, and what is recorded of those must be at hand: a
/// column that the table does not have leaves its marks as they are.
public struct ResultsTable: Sendable {
  private let table: SheetTable
  private let columns: ResultColumns
  private let scope: SchoolScope
  private let className: ClassName?
  private let period: Period?

  /// Finds the table.
  ///
  /// - Parameters:
  ///   - className: the class to which all rows must belong, if one is given.
  ///   - period: the period of all rows; without one the table needs its column `Thời điểm`.
  ///   - subject: the code or label of the subject of a file that has the marks of one only, and does not say of
  ///     which.
  /// - Throws: when there is no such table, or nothing says the period or the subject.
  public init(
    _ source: SheetSource, _ scope: SchoolScope, className: ClassName? = nil, period: Period? = nil,
    subject: String? = nil
  ) throws(Failure) {
    let regulations = scope.regulations.sorted { $0.key < $1.key }.map(\.value)
    var known: [Regulation] = []
    for regulation in regulations where !known.contains(where: { $0.id == regulation.id }) {
      known.append(regulation)
    }
    columns = ResultColumns(known)
    var table = try SheetTable(
      source, columns: columns.catalogue, ordinal: ResultColumns.ordinal, headings: ResultHeadings())
    let subjects = SubjectNames(known)
    let asked = try subject.map { (text) throws(Failure) in
      guard let label = subjects.label(of: text) else {
        throw Failure(.subjectUnknown, ["subject": text, "known": subjects.codes.joined(separator: ", ")])
      }
      return label
    }
    if !table.withoutSubject.isEmpty {
      // A title says it, or the name of the sheet.
      let named = subjects.named(in: table.titles) ?? table.sheetName.flatMap(subjects.label)
      guard let label = asked ?? named else {
        throw Failure(
          .subjectMissing, at: .row(file: source.file, row: table.headingRow),
          ["known": subjects.codes.joined(separator: ", ")])
      }
      for (part, position) in table.withoutSubject {
        let heading = ResultColumns.heading(label, part)
        if let column = columns.catalogue.column(for: heading), !table.has(column) {
          table.place(column, at: position)
        }
      }
      table.findings.append(.note(.subjectOfFile, at: .file(source.file), ["subject": label]))
    }
    guard columns.hasResults(in: table) else {
      throw Failure(
        [
          .error(
            .noResultColumns, at: .row(file: source.file, row: table.headingRow), ["found": table.found])
        ] + table.findings)
    }
    guard period != nil || table.has(ResultColumns.period) || table.has(ResultColumns.term) else {
      throw Failure(.periodMissing, at: .file(source.file))
    }
    table.findings += table.keyNote
    table.year = scope.year
    self.table = table
    self.scope = scope
    self.className = className
    self.period = period
  }

  /// The periods that rows of this table are about.
  public var periods: [Period] {
    if let period { return [period] }
    let column = table.has(ResultColumns.period) ? ResultColumns.period : ResultColumns.term
    let written = Set(table.rows.map { table.cell($0, column) })
    return Set(written.compactMap(Period.init(cell:))).sorted()
  }

  /// Reads the rows.
  ///
  /// - Parameter recorded: what is recorded at each of `periods`.
  public func read(recorded: [Period: [PupilID: PeriodResult]]) -> TableReading<ResultRow> {
    var plans: [PlanKey: ResultPlan] = [:]
    var firstRow: [RowKey: Int] = [:]
    let finder = PupilFinder(scope, in: table, className: className)
    return table.reading { row in
      guard let id = row.pupil(finder) else { return nil }
      guard let period = row.period(given: period) else { return nil }
      if let first = firstRow[RowKey(pupil: id, period: period)] {
        row.refuse(.rowTwice, ResultColumns.id.heading, ["value": id.rawValue, "first": "\(first)"])
        return nil
      }
      firstRow[RowKey(pupil: id, period: period)] = row.row.number
      guard let section = row.section(of: id, given: className, scope) else { return nil }
      row.compareName(scope.pupils[id]?.fullName)
      let key = PlanKey(grade: section.grade, period: period)
      guard let plan = plans[key] ?? plan(key) else {
        row.refuseRow(.noRegulationForGrade, ["grade": "\(section.grade)", "year": scope.year.text])
        return nil
      }
      plans[key] = plan
      var result = recorded[period]?[id] ?? PeriodResult()
      row.read(plan, into: &result)
      return ResultRow(pupil: id, period: period, result: result)
    }
  }

  private struct RowKey: Hashable {
    let pupil: PupilID
    let period: Period
  }

  private struct PlanKey: Hashable {
    let grade: Int
    let period: Period
  }

  private func plan(_ key: PlanKey) -> ResultPlan? {
    scope.regulations[key.grade].map {
      ResultPlan(table, columns, $0, grade: key.grade, period: key.period, in: scope)
    }
  }
}

extension RowInHand {
  fileprivate mutating func period(given: Period?) -> Period? {
    let hasPeriod = table.has(ResultColumns.period)
    let written = cell(hasPeriod ? ResultColumns.period : ResultColumns.term)
    guard !written.isEmpty else {
      if given == nil { refuse(.cellMissing, ResultColumns.period.heading) }
      return given
    }
    guard let period = Period(cell: written) else {
      let heading = hasPeriod ? ResultColumns.period.heading : ResultColumns.term.heading
      // `Học kỳ: 1` agrees with either period of the term, and does not say which.
      if let term = Attendance.Term(cell: written) {
        guard let given else {
          refuse(.termIsTwoPeriods, heading, ["value": written])
          return nil
        }
        if term == given.term { return given }
        refuse(.otherPeriod, heading, ["value": written, "period": given.label])
        return nil
      }
      refuse(
        .notAPeriod, heading,
        ["value": written, "labels": Period.allCases.map(\.label).joined(separator: ", ")])
      return nil
    }
    if let given, given != period {
      refuse(.otherPeriod, ResultColumns.period.heading, ["value": written, "period": given.label])
      return nil
    }
    return period
  }

  /// The class in which the pupil is recorded; the command and the row may say it, or one of the classes in which the
  /// pupil was earlier in the year.
  mutating func section(of pupil: PupilID, given: ClassName?, _ scope: SchoolScope) -> ClassSection? {
    let heading = ResultColumns.id.heading
    guard let enrolment = scope.enrolments[pupil] else {
      refuse(.pupilUnknown, heading, ["value": pupil.rawValue, "year": scope.year.text])
      return nil
    }
    let written = cell(ResultColumns.className)
    func wasIn(_ name: ClassName) -> Bool {
      name == enrolment.className || scope.formerClasses[pupil]?.contains(name) == true
    }
    let meant = scope.className(meantBy: written)
    let name = meant ?? ClassName(rawValue: written)
    if !written.isEmpty, !wasIn(name) {
      let isClass = scope.classes[name] != nil
      refuse(
        isClass ? .pupilInOtherClass : .classUnknown, ResultColumns.className.heading,
        ["value": written, "recorded": enrolment.className.rawValue, "year": scope.year.text])
      return nil
    }
    if let given, !wasIn(given) || !written.isEmpty && name != given {
      // The column that holds the fault: `Lớp`, when the row says its class itself.
      refuse(
        .otherClass, written.isEmpty ? heading : ResultColumns.className.heading,
        ["value": written.isEmpty ? enrolment.className.rawValue : written, "class": given.rawValue])
      return nil
    }
    if let meant, meant.rawValue != written {
      repair(ResultColumns.className.heading, written, as: meant.rawValue)
    }
    guard let section = scope.classes[enrolment.className] else {
      refuse(
        .classUnknown, heading, ["value": enrolment.className.rawValue, "year": scope.year.text])
      return nil
    }
    return section
  }

  /// A name that is not the pupil's may mean that rows were shifted against their codes: worth a look.
  fileprivate mutating func compareName(_ recorded: String?) {
    let written = cell(ResultColumns.fullName)
    guard let recorded, !written.isEmpty, written != recorded, written.matchingKey != recorded.matchingKey
    else { return }
    warn(.nameDiffers, ResultColumns.fullName.heading, ["pupil": key ?? ""])
  }
}

extension Period {
  /// The term that the period belongs to.
  fileprivate var term: Attendance.Term {
    switch self {
    case .midTerm1, .endTerm1: .first
    case .midTerm2, .endYear: .second
    }
  }
}

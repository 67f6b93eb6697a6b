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
  /// - Throws: when there is no such table, or nothing says the period.
  public init(
    _ text: CSVText, _ scope: SchoolScope, className: ClassName? = nil, period: Period? = nil
  ) throws(Failure) {
    let regulations = scope.regulations.sorted { $0.key < $1.key }.map(\.value)
    var known: [Regulation] = []
    for regulation in regulations where !known.contains(where: { $0.id == regulation.id }) {
      known.append(regulation)
    }
    columns = ResultColumns(known)
    table = try SheetTable(
      text, columns: columns.catalogue, ordinal: ResultColumns.ordinal, code: ResultColumns.id)
    guard columns.hasResults(in: table) else {
      throw Failure(
        [
          .error(
            .noResultColumns, at: .row(file: text.file, row: table.heading.number),
            ["found": table.heading.cells.filter { !$0.isEmpty }.joined(separator: ", ")])
        ] + table.findings)
    }
    guard period != nil || table.has(ResultColumns.period) else {
      throw Failure(.periodMissing, at: .file(text.file))
    }
    self.scope = scope
    self.className = className
    self.period = period
  }

  /// The periods that rows of this table are about.
  public var periods: [Period] {
    if let period { return [period] }
    let written = Set(table.rows.map { table.cell($0, ResultColumns.period) })
    return Set(written.compactMap(Period.init(cell:))).sorted()
  }

  /// Reads the rows.
  ///
  /// - Parameter recorded: what is recorded at each of `periods`.
  public func read(recorded: [Period: [PupilID: PeriodResult]]) -> TableReading<ResultRow> {
    var plans: [PlanKey: ResultPlan] = [:]
    var firstRow: [RowKey: Int] = [:]
    return table.reading { row in
      guard let code = row.requiredCode(ResultColumns.id) else { return nil }
      guard let period = row.period(given: period) else { return nil }
      let id = PupilID(rawValue: code)
      if let first = firstRow[RowKey(pupil: id, period: period)] {
        row.refuse(.rowTwice, ResultColumns.id.heading, ["value": code, "first": "\(first)"])
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
      ResultPlan(table, columns, $0, grade: key.grade, period: key.period)
    }
  }
}

extension RowInHand {
  fileprivate mutating func period(given: Period?) -> Period? {
    let written = cell(ResultColumns.period)
    guard !written.isEmpty else {
      if given == nil { refuse(.cellMissing, ResultColumns.period.heading) }
      return given
    }
    guard let period = Period(cell: written) else {
      refuse(
        .notAPeriod, ResultColumns.period.heading,
        ["value": written, "labels": Period.allCases.map(\.label).joined(separator: ", ")])
      return nil
    }
    if let given, given != period {
      refuse(.otherPeriod, ResultColumns.period.heading, ["value": written, "period": given.label])
      return nil
    }
    return period
  }

  /// The class in which the pupil is recorded; it must be the one of the command and of the row, if these say one.
  mutating func section(of pupil: PupilID, given: ClassName?, _ scope: SchoolScope) -> ClassSection? {
    let heading = ResultColumns.id.heading
    guard let enrolment = scope.enrolments[pupil] else {
      refuse(.pupilUnknown, heading, ["value": pupil.rawValue, "year": scope.year.text])
      return nil
    }
    let written = cell(ResultColumns.className)
    if !written.isEmpty, written != enrolment.className.rawValue {
      let isClass = scope.classes[ClassName(rawValue: written)] != nil
      refuse(
        isClass ? .pupilInOtherClass : .classUnknown, ResultColumns.className.heading,
        ["value": written, "recorded": enrolment.className.rawValue, "year": scope.year.text])
      return nil
    }
    if let given, given != enrolment.className {
      // The column that holds the fault: `Lớp`, when the row says its class itself.
      refuse(
        .otherClass, written.isEmpty ? heading : ResultColumns.className.heading,
        ["value": enrolment.className.rawValue, "class": given.rawValue])
      return nil
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
    warn(.nameDiffers, ResultColumns.fullName.heading, ["pupil": cell(ResultColumns.id)])
  }
}

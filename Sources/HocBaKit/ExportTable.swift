public import Diagnostics
public import Exchange
public import Records
public import Store

/// A table as a file, and what is missing in it.
public struct ExportedTable: Sendable, Hashable {
  /// A pupil with cells that are still empty.
  public struct Missing: Sendable, Hashable {
    /// Whose.
    public let pupil: PupilID
    /// When.
    public let period: Period
    /// The headings of the empty cells.
    public let columns: [String]
  }

  /// The file.
  public let bytes: [UInt8]
  /// The headings of its columns.
  public let headings: [String]
  /// For results: the pupils whose marks are not complete.
  public internal(set) var missing: [Missing] = []
}

extension SchoolFile {
  /// Exports a table (contract, section 3), with the columns that `importTable` takes.
  ///
  /// - Parameters:
  ///   - period: for results: the period; nil: every period with something recorded, else the end of the year.
  ///   - isBlank: a table to fill in: pupils, but no marks.
  ///   - format: CSV, or a workbook.
  /// - Throws: when the school file cannot be read, or no regulation covers a grade.
  public func exportTable(
    _ kind: TableKind, _ scope: ClassScope, period: Period? = nil, isBlank: Bool = false,
    format: SheetFormat = .csv, regulations: RegulationSet
  ) throws(Failure) -> ExportedTable {
    let table = try read { () throws(Failure) in
      try sheet(kind, scope, period: period, isBlank: isBlank, regulations: regulations)
    }
    return ExportedTable(
      bytes: try table.sheet.bytes(as: format), headings: table.sheet.headings, missing: table.missing)
  }

  private typealias Sheet = (sheet: OutputSheet, missing: [ExportedTable.Missing])

  private func sheet(
    _ kind: TableKind, _ scope: ClassScope, period: Period?, isBlank: Bool, regulations: RegulationSet
  ) throws(Failure) -> Sheet {
    switch kind {
    case .staff: return (StaffTable.sheet(isBlank ? [] : try staff()), [])
    case .classes:
      return (ClassesTable.sheet(isBlank ? [] : try classes(in: scope.year).filter(scope.contains)), [])
    case .pupils: return (PupilsTable.sheet(isBlank ? [] : try pupilRows(scope)), [])
    case .results: return try exportResults(scope, period, isBlank, regulations)
    case .attendance: return (AttendanceTable.sheet(try attendanceRows(scope, isBlank)), [])
    case .history: return (HistoryTable.sheet(isBlank ? [] : try historyRows(scope)), [])
    }
  }

  private func members(_ scope: ClassScope) throws(Failure) -> [ClassRoster.Member] {
    let sections = try classes(in: scope.year).filter(scope.contains)
    return try rosters(of: sections, scope).flatMap(\.roster.members)
  }

  private func pupilRows(_ scope: ClassScope) throws(Failure) -> [PupilRow] {
    try members(scope).map { PupilRow(pupil: $0.pupil, enrolment: $0.enrolment) }
  }

  private func historyRows(_ scope: ClassScope) throws(Failure) -> [HistoryRow] {
    let history = try history(in: scope.year, of: scope.className)
    return try members(scope).flatMap { member in
      (history[member.pupil.id] ?? []).map { HistoryRow(pupil: member.pupil.id, entry: $0) }
    }
  }

  private func attendanceRows(_ scope: ClassScope, _ isBlank: Bool) throws(Failure) -> [AttendanceRow] {
    let recorded = isBlank ? [:] : try attendance(in: scope.year, of: scope.className)
    let terms: [Attendance.Term] = isBlank ? [.first, .second] : Attendance.Term.allCases
    return try members(scope).flatMap { member in
      terms.compactMap { term in
        let attendance = recorded[member.pupil.id]?[term]
        if attendance == nil, !isBlank { return nil }
        return AttendanceRow(pupil: member.pupil.id, term: term, attendance: attendance ?? Attendance())
      }
    }
  }

  private func exportResults(
    _ scope: ClassScope, _ period: Period?, _ isBlank: Bool, _ regulations: RegulationSet
  ) throws(Failure) -> Sheet {
    let regulations = try inForce(regulations)
    var rows: [ResultsSheet.Row] = []
    var missing: [ExportedTable.Missing] = []
    let sections = try classes(in: scope.year).filter(scope.contains)
    var bands: [ResultsSheet.Band] = []
    let dates = try periodDates(scope.year)
    let now = try isBlank ? [] : rosters(of: sections, scope)
    for period in try periods(scope, period, isBlank) {
      for section in sections {
        let regulation = try regulations.regulation(for: scope.year, grade: section.grade)
        let isKnown = bands.contains {
          $0.grade == section.grade && $0.period == period && $0.regulation.id == regulation.id
        }
        if !isKnown {
          bands.append(ResultsSheet.Band(regulation: regulation, grade: section.grade, period: period))
        }
      }
      for overview in try resultsOverview(scope, period: period, regulations: regulations) {
        rows.append(overview.row(isBlank: isBlank))
        if !isBlank, !overview.evaluation.isComplete {
          missing.append(
            ExportedTable.Missing(
              pupil: overview.member.pupil.id, period: period,
              columns: overview.evaluation.missing.map(\.column)))
        }
      }
      // What is recorded of pupils who were on no list of that day, such as the marks that one brought along from
      // another school, belongs to the table too: it stands under the present class, and nothing is judged by it.
      let listed = Set(try enrolments(in: scope.year, on: dates[period]).map(\.pupil))
      guard now.contains(where: { $0.roster.members.contains { !listed.contains($0.pupil.id) } }) else {
        continue
      }
      let recorded = try results(in: scope.year, period: period, of: scope.className)
      for (section, roster) in now {
        let regulation = try regulations.regulation(for: scope.year, grade: section.grade)
        for member in roster.members where !listed.contains(member.pupil.id) {
          guard let result = recorded[member.pupil.id] else { continue }
          rows.append(
            ResultsSheet.Row(
              pupil: member.pupil.id, fullName: member.pupil.fullName, className: section.name,
              grade: section.grade, period: period, regulation: regulation, result: result, evaluation: nil))
        }
      }
    }
    return (ResultsSheet.sheet(rows, bands: bands, isBlank: isBlank), missing)
  }

  private func periods(
    _ scope: ClassScope, _ period: Period?, _ isBlank: Bool
  ) throws(Failure) -> [Period] {
    if let period { return [period] }
    if isBlank { return [.endYear] }
    var found: [Period] = []
    for period in Period.allCases {
      if try !results(in: scope.year, period: period, of: scope.className).isEmpty { found.append(period) }
    }
    return found.isEmpty ? [.endYear] : found
  }
}

extension ResultOverview {
  fileprivate func row(isBlank: Bool) -> ResultsSheet.Row {
    ResultsSheet.Row(
      pupil: member.pupil.id, fullName: member.pupil.fullName, className: section.name,
      grade: section.grade, period: period, regulation: regulation,
      result: isBlank ? PeriodResult() : result ?? PeriodResult(), evaluation: isBlank ? nil : evaluation)
  }
}

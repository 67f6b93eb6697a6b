public import Diagnostics
public import Exchange
public import Records
public import Store

extension SchoolFile {
  /// Imports a table (contract, section 3): all of it or, when a row is refused, nothing, unless
  /// `options.isPartial`. One transaction, so that a table is never half written.
  ///
  /// The table is read and compared first, without keeping other programs from writing; if one has written until the
  /// rows are to be, they are compared anew.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name, for findings.
  ///   - regulations: those at hand; only results need them.
  ///   - beforeWriting: gets the report before the first row is written, so that what changes can be shown first; its
  ///     `isWritten` is still false. It may take its time, nobody waits for it; it is called again where another program's
  ///     writing has changed the report.
  ///   - act: who imports, and when.
  /// - Throws: when there is no such table in the file, the year is closed, or the school file cannot be written.
  public func importTable(
    _ kind: TableKind, _ bytes: [UInt8], named file: String, _ options: ImportOptions,
    regulations: RegulationSet, as act: Act, beforeWriting: (ImportReport) -> Void = { _ in }
  ) throws(Failure) -> ImportReport {
    // Staff belong to no year.
    if kind != .staff, try closedYears().contains(options.year) {
      throw Failure(.yearClosed, at: .file(path))
    }
    let source = try SheetSource(
      bytes, file: file, encoding: options.encoding, sheet: options.sheet)
    var told: ImportReport?
    for _ in 0..<Self.attempts {
      let (plan, version) = try read { () throws(Failure) in
        let plan = try TableImport(
          school: self, kind: kind, source: source, file: file, options: options, regulations: regulations
        ).plan()
        return (plan, try dataVersion())
      }
      var report = plan.report
      if report != told { beforeWriting(report) }
      told = report
      guard !options.isDryRun, report.tally.refused == 0 || options.isPartial else { return report }
      do throws(Failure) {
        try write(as: act) { (writer) throws(Failure) in
          // Thrown, so that not even the act itself is written: that would look like a change to the others.
          guard try dataVersion() == version else { throw Failure(.schoolFileChanged, at: .file(path)) }
          try plan.write(writer)
        }
        report.isWritten = report.tally.accepted > 0
        return report
      } catch {
        guard error.findings.first?.message == .schoolFileChanged else { throw error }
      }
    }
    throw Failure(.schoolFileChanged, at: .file(path))
  }

  /// How often a table is compared anew because another program has written meanwhile.
  private static let attempts = 20
}

/// What an import would do, and how it is done.
private struct ImportPlan {
  let report: ImportReport
  let write: (SchoolWriter) throws(Failure) -> Void
}

/// One import.
private struct TableImport {
  let school: SchoolFile
  let kind: TableKind
  let source: SheetSource
  let file: String
  let options: ImportOptions
  let regulations: RegulationSet

  func plan() throws(Failure) -> ImportPlan {
    let scope = try scope()
    let year = options.year
    switch kind {
    case .staff:
      return try finish(StaffTable.read(source, scope)) { staff, row in
        scope.staff[staff.id].map { StaffTable.changes(from: $0, to: staff, row: row) }
      } put: { (writer, staff) throws(Failure) in
        try writer.put(staff)
      }
    case .classes:
      return try finish(ClassesTable.read(source, scope)) { section, row in
        scope.classes[section.name].map { ClassesTable.changes(from: $0, to: section, row: row) }
      } put: { (writer, section) throws(Failure) in
        try writer.put(section, in: year)
      }
    case .pupils:
      let reading = try PupilsTable.read(source, scope, className: options.className)
      return try finish(reading) { new, row in
        guard let pupil = scope.pupils[new.pupil.id], let enrolment = scope.enrolments[new.pupil.id] else {
          return nil
        }
        return PupilsTable.changes(
          from: PupilRow(pupil: pupil, enrolment: enrolment), to: new, row: row)
      } beyond: { new, row, permit in
        // Neither out of another class nor into one.
        let present = scope.enrolments[new.pupil.id]?.className
        return permit.beyond(
          [present, new.enrolment.className].compactMap(\.self), .enterPupils, at: .row(file: file, row: row))
      } put: { (writer, row) throws(Failure) in
        if scope.pupils[row.pupil.id] != row.pupil { try writer.put(row.pupil) }
        if scope.enrolments[row.enrolment.pupil] != row.enrolment { try writer.put(row.enrolment, in: year) }
      }
    case .results: return try importResults(scope)
    case .attendance:
      let reading = try AttendanceTable.read(source, scope, className: options.className)
      return try finish(reading) { new, row in
        scope.attendance[new.pupil]?[new.term].map {
          AttendanceTable.changes(from: $0, to: new, row: row)
        }
      } beyond: { new, row, permit in
        let name = scope.enrolments[new.pupil]?.className
        let findings = permit.beyond(name.map { [$0] } ?? [], .enterMarks, at: .row(file: file, row: row))
        guard findings.isEmpty, let name, permit.reach.subjects(.enterMarks, in: name) != .all else {
          return findings
        }
        return [permit.beyond("Chuyên cần, sức khỏe", of: name, scope, at: .row(file: file, row: row))]
      } put: { (writer, row) throws(Failure) in
        try writer.put(row.attendance, of: row.pupil, in: year, term: row.term)
      }
    case .history: return try importHistory(scope)
    }
  }

  private func importResults(_ scope: SchoolScope) throws(Failure) -> ImportPlan {
    let year = options.year
    let table = try ResultsTable(
      source, scope, className: options.className, period: options.period, subject: options.subject)
    var recorded: [Period: [PupilID: PeriodResult]] = [:]
    for period in table.periods {
      recorded[period] = try school.results(in: year, period: period, of: options.className)
    }
    var reading = table.read(recorded: recorded)
    let lost = reading.records.compactMap { row in
      recorded[row.period]?[row.pupil].map { $0.marksMissing(from: row.result) }
    }.filter { $0 > 0 }
    if !lost.isEmpty {
      reading.add(
        .warning(
          .marksEmptied, at: .file(file),
          ["count": "\(lost.reduce(0, +))", "pupils": "\(lost.count)"]))
    }
    return try finish(reading) { new, row in
      guard let old = recorded[new.period]?[new.pupil] else {
        return new.result == PeriodResult() ? [] : nil
      }
      guard old != new.result, let enrolment = scope.enrolments[new.pupil],
        let section = scope.classes[enrolment.className],
        let regulation = scope.regulations[section.grade]
      else { return [] }
      let after = ResultsSheet.Row(
        pupil: new.pupil, fullName: "", className: section.name, grade: section.grade, period: new.period,
        regulation: regulation, result: new.result, evaluation: nil)
      return ResultsSheet.changes(from: old, to: after, row: row)
    } beyond: { new, row, permit in
      guard let name = scope.enrolments[new.pupil]?.className else { return [] }
      let old = recorded[new.period]?[new.pupil] ?? PeriodResult()
      guard old != new.result else { return [] }
      let findings = permit.beyond([name], .enterMarks, at: .row(file: file, row: row))
      guard findings.isEmpty, let section = scope.classes[name],
        let regulation = scope.regulations[section.grade]
      else { return findings }
      let forbidden = permit.forbidden(from: old, to: new.result, in: name)
      guard forbidden != old else { return [] }
      let after = ResultsSheet.Row(
        pupil: new.pupil, fullName: "", className: name, grade: section.grade, period: new.period,
        regulation: regulation, result: forbidden, evaluation: nil)
      let columns = ResultsSheet.changes(from: old, to: after, row: row).map(\.column)
      return (columns.isEmpty ? ["…"] : columns).map { column in
        permit.beyond(column, of: name, scope, at: .cell(file: file, row: row, column: column))
      }
    } put: { (writer, row) throws(Failure) in
      // Most of a second import of the same file changes nothing.
      if recorded[row.period]?[row.pupil] == row.result { return }
      try writer.put(row.result, of: row.pupil, in: year, at: row.period)
    }
  }

  private func importHistory(_ scope: SchoolScope) throws(Failure) -> ImportPlan {
    let reading = try HistoryTable.read(source, scope)
    var grouped: [PupilID: (entries: [HistoryEntry], rows: [Int])] = [:]
    for (row, number) in zip(reading.records, reading.recordRows) {
      grouped[row.pupil, default: ([], [])].entries.append(row.entry)
      grouped[row.pupil, default: ([], [])].rows.append(number)
    }
    let recorded = try school.history(of: .pupils(grouped.keys.sorted()))
    var compared: Set<PupilID> = []
    var written: Set<PupilID> = []
    return try finish(reading) { row, _ in
      guard compared.insert(row.pupil).inserted, let new = grouped[row.pupil] else { return [] }
      guard let old = recorded[row.pupil] else { return nil }
      return HistoryTable.changes(from: old, to: new.entries, rows: new.rows, pupil: row.pupil)
    } beyond: { new, row, permit in
      permit.beyond(
        [scope.enrolments[new.pupil]?.className].compactMap(\.self), .enterPupils,
        at: .row(file: file, row: row))
    } put: { (writer, row) throws(Failure) in
      // All lines of a pupil are written with the first of them.
      guard written.insert(row.pupil).inserted, let new = grouped[row.pupil],
        recorded[row.pupil] != new.entries
      else { return }
      try writer.put(new.entries, of: row.pupil)
    }
  }

  /// What the rows can refer to; loaded only as far as this kind of table does.
  private func scope() throws(Failure) -> SchoolScope {
    let year = options.year
    var scope = SchoolScope(year: year)
    if kind == .staff || kind == .classes {
      for member in try school.staff() { scope.staff[member.id] = member }
    }
    if kind != .staff {
      for section in try school.classes(in: year) { scope.classes[section.name] = section }
    }
    if kind == .classes { scope.classesWithResults = try school.classesWithResults(in: year) }
    if kind == .history { scope.schoolName = try school.profile().name }
    if kind == .history, options.permit != nil {
      for enrolment in try school.enrolments(in: year) { scope.enrolments[enrolment.pupil] = enrolment }
    }
    if kind == .pupils || kind == .results || kind == .attendance {
      for enrolment in try school.enrolments(in: year) { scope.enrolments[enrolment.pupil] = enrolment }
      for movement in try school.movements(in: year) {
        scope.lastMovements[movement.pupil] = movement
        guard let before = movement.before?.className, before != movement.after.className else { continue }
        scope.formerClasses[movement.pupil, default: []].insert(before)
      }
    }
    if kind == .pupils || kind == .results || kind == .attendance || kind == .history {
      scope.pupils = try school.pupils(of: .everyone)
    }
    if kind == .attendance {
      scope.attendance = try school.attendance(in: year, of: options.className)
    }
    if kind == .results {
      let regulations = try school.inForce(regulations)
      scope.knownRegulations = regulations.regulations
      for grade in Set(scope.classes.values.map(\.grade)).sorted() {
        scope.regulations[grade] = try regulations.regulation(for: year, grade: grade)
      }
    }
    if let name = options.className, kind == .pupils || kind == .results || kind == .attendance,
      scope.classes[name] == nil
    {
      throw Failure(.classUnknown, ["value": name.rawValue, "year": year.text])
    }
    return scope
  }

  private func finish<Record>(
    _ reading: TableReading<Record>, changes: (Record, Int) -> [CellChange]?,
    beyond: (Record, Int, EntryPermit) -> [Finding] = { _, _, _ in [] },
    put: @escaping (SchoolWriter, Record) throws(Failure) -> Void
  ) throws(Failure) -> ImportPlan {
    var findings = reading.findings
    if reading.tally.rows == 0 { findings.append(.warning(.noRows, at: .file(file))) }
    // Nil: a record that is new.
    let compared = zip(reading.records, reading.recordRows).map { changes($0, $1) }
    if let permit = options.permit {
      // What stays as it is was not entered by this table.
      let changed = compared.indices.filter { compared[$0] != [] || kind == .results }
      try permit.require(
        changed.flatMap { beyond(reading.records[$0], reading.recordRows[$0], permit) }, of: file)
    }
    var report = ImportReport(
      kind: kind, file: file, tally: reading.tally, findings: findings, details: reading.details,
      outcomes: reading.outcomes, changes: compared.flatMap { $0 ?? [] }, isWritten: false)
    report.changesNothing = !compared.isEmpty && compared.allSatisfy { $0 == [] }
    return ImportPlan(report: report) { (writer) throws(Failure) in
      for (record, row) in zip(reading.records, reading.recordRows) {
        writer.sourceRow = row
        try put(writer, record)
      }
      writer.sourceRow = nil
    }
  }
}

extension PeriodResult {
  /// How many marks, comments and levels recorded here are not in `other` any more.
  fileprivate func marksMissing(from other: PeriodResult) -> Int {
    var count = 0
    for (code, mark) in subjects {
      let new = other.subjects[code] ?? SubjectMark()
      if mark.level != nil, new.level == nil, new.standing != .exempt { count += 1 }
      if mark.score != nil, new.score == nil, new.standing != .exempt { count += 1 }
      if mark.comment != nil, new.comment == nil { count += 1 }
    }
    count += traits.keys.count { other.traits[$0] == nil }
    count += traitComments.keys.count { other.traitComments[$0] == nil }
    return count + (note != nil && other.note == nil ? 1 : 0) + max(0, awards.count - other.awards.count)
  }
}

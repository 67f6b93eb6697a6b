import Digests
public import Diagnostics
public import Records
public import Store

/// The file that goes along with a pupil to the next school.
public enum TransferFile {
  /// SHA-256 as hexadecimal digits.
  static func digest(_ bytes: [UInt8]) -> String { SHA256.hex(SHA256.digest(bytes)) }

  /// Refuses the name of a spreadsheet: the file is JSON, which programs read and people can too.
  public static func check(name: String) throws(Failure) {
    let lower = name.lowercased()
    guard let ending = [".xlsx", ".xls", ".csv", ".pdf"].first(where: lower.hasSuffix) else { return }
    throw Failure(.transferIsJSON, at: .file(name), ["name": name.dropLast(ending.count) + ".json"])
  }
}

extension SchoolFile {
  /// The transfer file of a pupil who is, or was, in a class of the year: particulars, the schooling so far, and all
  /// that is recorded of the year.
  ///
  /// - Throws: when the pupil has no class in the year, or no regulation covers the grade.
  public func transferFile(
    of pupil: PupilID, in year: SchoolYear, regulations: RegulationSet
  ) throws(Failure) -> String {
    guard let person = try pupils(ids: [pupil])[pupil] else {
      throw Failure(.moveUnknownPupil, ["pupil": pupil.rawValue])
    }
    let years = try enrolments(of: pupil)
    guard let now = years.first(where: { $0.year == year }) else {
      throw Failure(.pupilNotFound, ["pupil": pupil.rawValue, "year": year.text])
    }
    let profile = try profile()
    let regulation = try inForce(regulations).regulation(for: year, grade: now.section.grade)
    var record = TransferRecord(
      school: profile.name, schoolCode: profile.code, year: year, section: now.section,
      regulation: regulation.id, pupil: person)
    record.history = schooling(
      of: person, years.filter { $0.year <= year }, try history(of: .pupils([pupil]))[pupil] ?? [],
      schoolName: profile.name)
    record.attendance = try attendance(of: .pupils([pupil]))[pupil]?[year] ?? [:]
    let last = try movements(in: year, of: pupil).last {
      !$0.after.status.isPresent && $0.after.status == now.enrolment.status
    }
    let dates = try periodDates(year)
    for period in Period.allCases {
      // What is dated behind the day of leaving is not this pupil's.
      if let last, let day = dates[period], last.day <= day { continue }
      record.results[period] = try results(at: period, of: .pupils([pupil]))[pupil]?[year]
    }
    if let last {
      record.leaving = TransferRecord.Leaving(
        day: last.day, toSchool: last.otherSchool, papers: last.papers, reason: last.reason)
    }
    return record.file(regulation, digest: TransferFile.digest)
  }

  /// What was written of earlier years, then the years in this school's classes, each with the school's name.
  private func schooling(
    of pupil: Pupil, _ years: [YearEnrolment], _ written: [HistoryEntry], schoolName: String
  ) -> [HistoryEntry] {
    func isHere(_ entry: HistoryEntry) -> Bool { entry.school == nil || entry.school == schoolName }
    var lines = written.map { entry in
      var line = entry
      if isHere(entry) {
        line.school = schoolName
        line.registerNumber = entry.registerNumber ?? pupil.registerNumber
      }
      return line
    }
    let known = Set(written.filter(isHere).map(\.year))
    for (index, year) in years.enumerated() where !known.contains(year.year) {
      var line = HistoryEntry(year: year.year, className: year.section.name.rawValue)
      line.school = schoolName
      line.registerNumber = pupil.registerNumber
      if index == 0, known.isEmpty { line.entered = pupil.enteredSchool }
      lines.append(line)
    }
    return lines.enumerated().sorted {
      ($0.element.year, $0.offset) < ($1.element.year, $1.offset)
    }.map(\.element)
  }
}

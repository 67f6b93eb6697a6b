public import Diagnostics
public import Records

// Results and attendance. Each call is a handful of queries, whatever the number of pupils.
extension SchoolFile {
  /// The results of a class, or of all classes of the year, at a period. Pupils with nothing recorded are absent.
  public func results(
    in year: SchoolYear, period: Period, of name: ClassName? = nil
  ) throws(Failure) -> [PupilID: PeriodResult] {
    let loaded = try loadResults(
      where:
        "r.year = ? AND r.period = ? AND \(PupilScope.enrolled(in: year, of: name).condition(on: "r.pupil"))"
    ) { statement in
      statement.bind(year)
      statement.bind(period)
      PupilScope.enrolled(in: year, of: name).bind(to: statement)
    }
    return Dictionary(
      zip(loaded.map(\.pupil), loaded.map(\.result)), uniquingKeysWith: { first, _ in first })
  }

  /// The results of a scope at a period of every year on record, as a report card needs them.
  public func results(
    at period: Period, of scope: PupilScope
  ) throws(Failure) -> [PupilID: [SchoolYear: PeriodResult]] {
    let loaded = try loadResults(where: "r.period = ? AND \(scope.condition(on: "r.pupil"))") { statement in
      statement.bind(period)
      scope.bind(to: statement)
    }
    var results: [PupilID: [SchoolYear: PeriodResult]] = [:]
    for entry in loaded { results[entry.pupil, default: [:]][entry.year] = entry.result }
    return results
  }

  /// The classes of a year with anything recorded of their pupils in it, at any period.
  public func classesWithResults(in year: SchoolYear) throws(Failure) -> Set<ClassName> {
    let names = try rows(
      "SELECT DISTINCT c.name FROM result r JOIN enrolment e ON e.pupil = r.pupil AND e.year = r.year "
        + "JOIN class c ON c.key = e.class WHERE r.year = ?",
      bind: { $0.bind(year) }
    ) { row in
      ClassName(rawValue: row.requiredText())
    }
    return Set(names)
  }

  private struct LoadedResult {
    let key: Int
    let pupil: PupilID
    let year: SchoolYear
    var result = PeriodResult()
  }

  /// The result with a key of the file.
  func result(_ key: Int) throws(Failure) -> PeriodResult {
    try loadResults(where: "r.key = ?") { $0.bind(key) }.first?.result ?? PeriodResult()
  }

  /// Who confirmed each award of a year, and when, in the order of the awards.
  public func confirmations(
    in year: SchoolYear, period: Period, of name: ClassName? = nil
  ) throws(Failure) -> [PupilID: [AwardConfirmation]] {
    let scope = PupilScope.enrolled(in: year, of: name)
    let all = try rows(
      "SELECT p.code, x.text, x.is_ad_hoc, x.confirmed_by, x.confirmed_at FROM award x "
        + "JOIN result r ON r.key = x.result JOIN pupil p ON p.key = r.pupil "
        + "WHERE r.year = ? AND r.period = ? AND \(scope.condition(on: "r.pupil")) ORDER BY r.key, x.position",
      bind: { statement in
        statement.bind(year)
        statement.bind(period)
        scope.bind(to: statement)
      }
    ) { row in
      let pupil = PupilID(rawValue: row.requiredText())
      let award = Award(text: row.requiredText(), isAdHoc: row.flag() ?? false)
      return (pupil, AwardConfirmation(award: award, who: row.text(), at: row.text().flatMap(Moment.init)))
    }
    return Dictionary(grouping: all, by: \.0).mapValues { $0.map(\.1) }
  }

  /// The rows of `result` that meet a condition, and what hangs on them: eight queries, all in order of the key,
  /// so that each is merged in one pass.
  private func loadResults(
    where condition: String, _ bind: (Statement) -> Void
  ) throws(Failure) -> [LoadedResult] {
    var loaded = try rows(
      "SELECT r.key, p.code, r.year, r.note, r.confirmed_outcome, r.outcome_day, r.outcome_reason, "
        + "r.promotion_decision, r.promotion_day, r.promotion_reason, r.supplementary_day FROM result r "
        + "JOIN pupil p ON p.key = r.pupil WHERE \(condition) ORDER BY r.key", bind: bind
    ) { row in
      var entry = LoadedResult(
        key: row.requiredNumber(), pupil: PupilID(rawValue: row.requiredText()), year: row.year())
      entry.result.note = row.text()
      entry.result.confirmedOutcome = row.text()
      entry.result.outcomeNote = DecisionNote(day: row.date(), reason: row.text())
      entry.result.promotionDecision = row.flag()
      entry.result.promotionNote = DecisionNote(day: row.date(), reason: row.text())
      entry.result.supplementary.day = row.date()
      return entry
    }
    try merge(into: &loaded, "subject_mark", "subject, level, score, comment, standing", condition, bind) {
      result, row in
      let subject = row.requiredText()
      result.subjects[subject] = SubjectMark(
        level: row.text().flatMap(SubjectLevel.init(rawValue:)), score: row.number().flatMap { Score($0) },
        comment: row.text(), standing: row.text().flatMap(Standing.init(rawValue:)) ?? .assessed)
    }
    try merge(into: &loaded, "trait_level", "trait, level", condition, bind) { result, row in
      let trait = row.requiredText()
      result.traits[trait] = row.text().flatMap(TraitLevel.init(rawValue:))
    }
    try merge(into: &loaded, "trait_comment", "trait_group, comment", condition, bind) { result, row in
      let group = row.requiredText()
      result.traitComments[group] = row.text()
    }
    try merge(
      into: &loaded, "earlier_test", "subject, score, reason", condition, bind, order: "x.subject, x.position"
    ) { result, row in
      let subject = row.requiredText()
      guard let score = row.number().flatMap({ Score($0) }) else { return }
      result.subjects[subject, default: SubjectMark()].earlierTests.append(
        EarlierTest(score: score, reason: row.text()))
    }
    try merge(into: &loaded, "supplementary_mark", "subject, level, score", condition, bind) { result, row in
      let subject = row.requiredText()
      result.supplementary.subjects[subject] = AssessedMark(
        level: row.text().flatMap(SubjectLevel.init(rawValue:)), score: row.number().flatMap { Score($0) })
    }
    try merge(into: &loaded, "supplementary_trait", "trait, level", condition, bind) { result, row in
      let trait = row.requiredText()
      result.supplementary.traits[trait] = row.text().flatMap(TraitLevel.init(rawValue:))
    }
    try merge(into: &loaded, "award", "text, is_ad_hoc", condition, bind, order: "x.position") {
      result, row in
      result.awards.append(Award(text: row.requiredText(), isAdHoc: row.flag() ?? false))
    }
    return loaded
  }

  private func merge(
    into loaded: inout [LoadedResult], _ table: String, _ columns: String, _ condition: String,
    _ bind: (Statement) -> Void, order: String? = nil, _ add: (inout PeriodResult, Statement) -> Void
  ) throws(Failure) {
    let statement = try connection.prepare(
      "SELECT r.key, \(columns) FROM result r JOIN \(table) x ON x.result = r.key WHERE \(condition) "
        + "ORDER BY r.key\(order.map { ", " + $0 } ?? "")")
    defer { statement.reset() }
    bind(statement)
    var index = 0
    while try statement.step() {
      let key = statement.requiredNumber()
      while index < loaded.count, loaded[index].key < key { index += 1 }
      guard index < loaded.count, loaded[index].key == key else { continue }
      add(&loaded[index].result, statement)
    }
  }

  /// Heights, weights and absences of a class, or of all classes of the year.
  public func attendance(
    in year: SchoolYear, of name: ClassName? = nil
  ) throws(Failure) -> [PupilID: [Attendance.Term: Attendance]] {
    try attendance(of: .enrolled(in: year, of: name)).compactMapValues { $0[year] }
  }

  /// Heights, weights and absences of a scope in every year on record.
  public func attendance(
    of scope: PupilScope
  ) throws(Failure) -> [PupilID: [SchoolYear: [Attendance.Term: Attendance]]] {
    let all = try rows(
      "SELECT p.code, a.year, a.term, a.height_cm, a.weight_kg, a.health, a.excused, a.unexcused "
        + "FROM attendance a JOIN pupil p ON p.key = a.pupil WHERE \(scope.condition(on: "a.pupil"))",
      bind: scope.bind
    ) { row in
      let pupil = PupilID(rawValue: row.requiredText())
      let year = row.year()
      let term = Attendance.Term(rawValue: row.requiredText()) ?? .year
      var attendance = Attendance()
      attendance.heightCm = row.text()
      attendance.weightKg = row.text()
      attendance.health = row.text()
      attendance.excused = row.number()
      attendance.unexcused = row.number()
      return (pupil, year, term, attendance)
    }
    var result: [PupilID: [SchoolYear: [Attendance.Term: Attendance]]] = [:]
    for (pupil, year, term, attendance) in all {
      result[pupil, default: [:]][year, default: [:]][term] = attendance
    }
    return result
  }
}

/// An award, and who confirmed it when.
public struct AwardConfirmation: Hashable, Sendable {
  /// The award.
  public let award: Award
  /// Who; nil in records of an older version.
  public let who: String?
  /// When; nil in records of an older version.
  public let at: Moment?
}

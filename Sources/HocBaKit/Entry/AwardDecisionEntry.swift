public import Diagnostics
public import Records
public import Store

/// A decision of the principal to record, and which awards it gave.
public struct AwardDecisionOrder: Sendable {
  /// The number, without its symbol.
  public var number: Int
  /// The day on which it was signed.
  public var day: CivilDate
  /// Of sudden awards; else of those at the end of the year.
  public var isAdHoc = false
  /// Of this pupil only.
  public var pupil: PupilID?
  /// The number in the register that the first award gets; nil: the next one.
  public var firstEntry: Int?

  /// A decision on the awards at the end of the year.
  public init(number: Int, day: CivilDate) {
    self.number = number
    self.day = day
  }
}

/// What came of recording a decision.
public struct AwardDecisionReport: Sendable, Hashable {
  /// The decision; nil when no award waited for one, and nothing was written.
  public let decision: AwardRegister.Decision?
  /// The awards that got a number in the register now, in order.
  public let entries: [AwardRegister.Entry]
  /// How many awards the decision has given in all.
  public let total: Int
}

extension SchoolFile {
  /// Records the decision that gave the confirmed awards of a scope which have none yet, and gives each the next number
  /// of the register (forms.md 5.5) in the order of printing: by grade, class and class list.
  ///
  /// The same decision again takes in what was confirmed since. Numbers once given stay.
  /// - Throws: for a number that another decision of the calendar year has, or a day outside the year.
  public func recordAwardDecision(
    _ order: AwardDecisionOrder, _ scope: ClassScope, regulations: RegulationSet, isDryRun: Bool = false,
    as act: Act
  ) throws(Failure) -> AwardDecisionReport {
    if isDryRun {
      return try read { () throws(Failure) in try planAwardDecision(order, scope, regulations) }
    }
    return try write(as: act) { (writer) throws(Failure) in
      try writer.requireOpen(scope.year)
      let report = try planAwardDecision(order, scope, regulations)
      if let decision = report.decision { try writer.put(decision, in: scope.year) }
      for entry in report.entries { try writer.put(entry, in: scope.year) }
      return report
    }
  }

  private func planAwardDecision(
    _ order: AwardDecisionOrder, _ scope: ClassScope, _ regulations: RegulationSet
  ) throws(Failure) -> AwardDecisionReport {
    let year = scope.year
    try Self.checkDecisionDay(order.day, in: year)
    let register = try awardRegister(in: year)
    let decision = try decision(for: order, register, in: year)
    let waiting = try awards(scope, regulations: regulations).filter { line in
      let pupil = line.overview.member.pupil.id
      return line.isGiven && line.isAdHoc == order.isAdHoc && (order.pupil ?? pupil) == pupil
        && register.entry(
          of: Award(text: line.text, isAdHoc: line.isAdHoc), of: pupil, under: line.overview.regulation)
          == nil
    }
    let under = register.entries.count { $0.decision == decision.position }
    guard !waiting.isEmpty else {
      return AwardDecisionReport(decision: under > 0 ? decision : nil, entries: [], total: under)
    }
    let first = order.firstEntry ?? register.nextNumber
    guard first >= register.nextNumber else {
      throw Failure(
        .awardNumberTaken,
        [
          "value": "\(first)", "year": year.text, "last": "\(register.nextNumber - 1)",
          "next": "\(register.nextNumber)",
        ])
    }
    let entries = waiting.enumerated().map { offset, line in
      AwardRegister.Entry(
        number: first + offset, pupil: line.overview.member.pupil.id,
        award: Award(text: line.text, isAdHoc: line.isAdHoc), decision: decision.position)
    }
    return AwardDecisionReport(decision: decision, entries: entries, total: under + entries.count)
  }

  /// The decision that is recorded already, or a new one behind the last.
  private func decision(
    for order: AwardDecisionOrder, _ register: AwardRegister, in year: SchoolYear
  ) throws(Failure) -> AwardRegister.Decision {
    let same = register.decisions.first {
      $0.number == order.number && $0.day.year == order.day.year
    }
    if let same {
      guard same.day == order.day else {
        throw Failure(
          .awardDecisionOtherDay,
          ["number": "\(order.number)", "day": same.day.text, "value": order.day.text])
      }
      return same
    }
    try checkDecisionNumber(order.number, order.day, besides: nil, in: year)
    return AwardRegister.Decision(
      position: (register.decisions.last?.position ?? 0) + 1, number: order.number, day: order.day)
  }

  /// Numbers of decisions begin anew each calendar year, so that two school years share one count.
  private func checkDecisionNumber(
    _ number: Int, _ day: CivilDate, besides position: Int?, in year: SchoolYear
  ) throws(Failure) {
    for other in try years() {
      let taken = try awardRegister(in: other).decisions.first {
        $0.number == number && $0.day.year == day.year && !(other == year && $0.position == position)
      }
      guard let taken else { continue }
      throw Failure(
        .awardDecisionTaken,
        [
          "number": "\(number)", "calendarYear": "\(day.year)", "day": taken.day.text, "year": other.text,
        ])
    }
  }

  private static func checkDecisionDay(_ day: CivilDate, in year: SchoolYear) throws(Failure) {
    guard !year.contains(day) else { return }
    throw Failure(
      .awardDecisionDayOutside,
      ["value": day.text, "year": year.text, "first": year.firstDay.text, "last": year.lastDay.text])
  }
}

// Correcting what was recorded.
extension SchoolFile {
  /// Names a recorded decision: by its number, with the calendar year if two have it.
  ///
  /// - Parameter calendarYear: nil: not given.
  public func awardDecision(
    _ number: Int, calendarYear: Int? = nil, in year: SchoolYear
  ) throws(Failure) -> AwardRegister.Decision {
    let all = try awardRegister(in: year).decisions
    let found = all.filter { $0.number == number && (calendarYear ?? $0.day.year) == $0.day.year }
    let typed = "\(number)" + (calendarYear.map { "/\($0)" } ?? "")
    guard let first = found.first else {
      let known = all.map { "\($0.number) (\($0.day.text))" }.joined(separator: ", ")
      throw Failure(
        .awardDecisionUnknown,
        [
          "value": typed, "year": year.text,
          "known": known.isEmpty ? Message.words(vi: "không có", en: "none") : known,
        ])
    }
    guard found.count == 1 else {
      throw Failure(
        .awardDecisionAmbiguous,
        ["value": typed, "year": year.text, "calendarYear": "\(first.day.year)"])
    }
    return first
  }

  /// Corrects number and day of a recorded decision; its awards keep their numbers in the register.
  public func correctAwardDecision(
    _ old: AwardRegister.Decision, number: Int, day: CivilDate, in year: SchoolYear, as act: Act
  ) throws(Failure) -> AwardRegister.Decision {
    try Self.checkDecisionDay(day, in: year)
    return try write(as: act) { (writer) throws(Failure) in
      try checkDecisionNumber(number, day, besides: old.position, in: year)
      let corrected = AwardRegister.Decision(position: old.position, number: number, day: day)
      try writer.put(corrected, in: year)
      return corrected
    }
  }

  /// Takes back that a decision was recorded, with the numbers of its awards.
  ///
  /// - Returns: How many awards wait for a decision again.
  public func withdrawAwardDecision(
    _ decision: AwardRegister.Decision, in year: SchoolYear, as act: Act
  ) throws(Failure) -> Int {
    try write(as: act) { (writer) throws(Failure) in
      let count = try awardRegister(in: year).entries.count { $0.decision == decision.position }
      try writer.removeAwardDecision(at: decision.position, in: year)
      return count
    }
  }
}

extension AwardLine {
  /// Confirmed, and not a year-end title of somebody who left within the year, who has no result of it.
  var isGiven: Bool {
    standing == .confirmed && (isAdHoc || !overview.member.enrolment.status.hasLeftWithinYear)
  }
}

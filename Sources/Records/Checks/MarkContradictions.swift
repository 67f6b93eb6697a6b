import Vietnamese

/// Marks that speak against the regulation, the pupil's standing, or each other.
enum MarkContradictions {
  /// The marks of every pupil of the class, those who left too.
  static func marks(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    let grade = own.section.grade
    let subjects = own.regulation.subjects(in: grade).map { ($0, $0.isTested(in: grade, at: period)) }
    let known = Set(subjects.map(\.0.code))
    let traits = Set(
      own.regulation.traitGroups.flatMap { own.regulation.traits(of: $0, in: grade).map(\.code) })
    for member in own.roster(at: period).members {
      guard let result = own.result(of: member.pupil.id, at: period) else { continue }
      func place(_ column: String) -> CheckPlace {
        CheckPlace(own.section.name, pupil: member.pupil.id, period: period, column: column)
      }
      for (subject, isTested) in subjects {
        guard let mark = result.subjects[subject.code], mark.hasMark else { continue }
        if mark.standing == .exempt {
          findings.report(.exemptWithMark, at: place(subject.levelColumn), ["mark": mark.text])
          continue
        }
        guard let score = mark.score else { continue }
        if !isTested {
          findings.report(
            .scoreWithoutTest, at: place(subject.scoreColumn),
            ["score": "\(score.value)", "grade": "\(grade)", "period": period.label])
        } else if !own.regulation.scores.range.contains(score.value) {
          findings.report(
            .scoreOutsideRange, at: place(subject.scoreColumn),
            [
              "score": "\(score.value)", "regulation": own.regulation.shortName,
              "lowest": "\(own.regulation.scores.lowest)", "highest": "\(own.regulation.scores.highest)",
            ])
        }
      }
      let strange =
        result.subjects.filter { !known.contains($0.key) && $0.value.hasMark }.map {
          (own.regulation.column(ofSubject: $0.key), $0.value.text)
        }
        + result.traits.filter { !traits.contains($0.key) }.map {
          (own.regulation.column(ofTrait: $0.key), $0.value.rawValue)
        }
      for (column, mark) in strange.sorted(by: { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }) {
        findings.report(
          .markOfNoColumn, at: place(column),
          ["mark": mark, "grade": "\(grade)", "regulation": own.regulation.shortName])
      }
    }
  }

  /// Results at a period of pupils who were gone by then: by the day of the movement, else by the status, which says
  /// in which term a pupil left.
  static func departed(
    _ own: ClassYear, at period: Period, dates: PeriodDates, into findings: inout [CheckFinding]
  ) {
    for member in own.roster.members where !member.enrolment.status.isPresent {
      let id = member.pupil.id
      guard let result = own.result(of: id, at: period) else { continue }
      let count = result.subjects.count { $0.value.hasMark } + result.traits.count
      guard count > 0 else { continue }
      let isGone: Bool
      if let left = own.departures[id], let day = dates[period] {
        isGone = left < day
      } else {
        isGone = member.enrolment.status.isGone(at: period)
      }
      guard isGone else { continue }
      findings.report(
        .markAfterLeaving, at: CheckPlace(own.section.name, pupil: id, period: period),
        [
          "status": member.enrolment.status.label, "count": "\(count)",
          "day": own.departures[id].map { " (\($0.text))" } ?? "",
        ],
        basis: result.subjects.filter { $0.value.hasMark }.map { "\($0.key) \($0.value.text)" }.sorted()
          + result.traits.map { "\($0.key) \($0.value.rawValue)" }.sorted())
    }
  }

  /// An optional subject in which only some pupils of the class have marks: either it is not finished, or the few are
  /// a slip. The subjects that a pupil alone owes are left out.
  static func optionalSubjects(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    let grade = own.section.grade
    for subject in own.regulation.subjects(in: grade)
    where subject.isOptional(in: grade) && subject.owedBy == .wholeClass {
      var having: [String] = []
      var without = 0
      for member in own.roster(at: period).present {
        let mark = own.result(of: member.pupil.id, at: period)?.subjects[subject.code] ?? SubjectMark()
        if mark.standing == .exempt { continue }
        if mark.hasMark { having.append("\(member.pupil.id.rawValue) \(mark.text)") } else { without += 1 }
      }
      guard !having.isEmpty, without > 0 else { continue }
      findings.report(
        .optionalPartly, at: CheckPlace(own.section.name, period: period, column: subject.label),
        ["having": "\(having.count)", "without": "\(without)"], basis: having)
    }
  }

  /// The year's absences against those of the terms.
  static func absences(_ own: ClassYear, into findings: inout [CheckFinding]) {
    let parts: [(String, (Attendance) -> Int?)] = [
      ("Nghỉ có phép", \.excused), ("Nghỉ không phép", \.unexcused),
    ]
    for member in own.roster.members {
      let terms = own.attendance[member.pupil.id] ?? [:]
      for (column, part) in parts {
        guard let year = terms[.year].flatMap(part) else { continue }
        let first = terms[.first].flatMap(part)
        let second = terms[.second].flatMap(part)
        let sum = (first ?? 0) + (second ?? 0)
        guard first != nil && second != nil ? year != sum : year < sum else { continue }
        findings.report(
          .absencesDoNotAdd,
          at: CheckPlace(own.section.name, pupil: member.pupil.id, column: column),
          [
            "year": "\(year)", "first": first.map { "\($0)" } ?? "–",
            "second": second.map { "\($0)" } ?? "–",
          ])
      }
    }
  }
}

extension SubjectMark {
  /// Level and score as the sheet prints them: `T 9`.
  var text: String {
    [level?.rawValue, score.map { "\($0.value)" }].compactMap(\.self).joined(separator: " ")
  }
}

extension Regulation {
  /// The heading of the level of a subject of any grade, or its code.
  func column(ofSubject code: String) -> String {
    subjects.first { $0.code == code }?.levelColumn ?? code
  }

  /// The heading of a trait of any grade, or its code.
  func column(ofTrait code: String) -> String {
    for group in traitGroups {
      if let trait = group.traits.first(where: { $0.code == code }) {
        return Self.column(of: trait, in: group)
      }
    }
    return code
  }
}

extension PupilStatus {
  /// Whether a pupil of this status had left by a period, as far as the term in the status tells.
  func isGone(at period: Period) -> Bool {
    switch self {
    case .movedAwayTerm1, .leftTerm1: period >= .endTerm1
    case .movedAwayTerm2, .leftTerm2: period == .endYear
    default: false
    }
  }
}

/// Cells without which nothing final is printed, and those that a final print can do without (contract, section 4).
enum Completeness {
  /// One finding for each empty cell of a present pupil.
  static func cells(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    let recorded = own.results[period] ?? [:]
    for member in own.roster(at: period).present {
      let id = member.pupil.id
      for item in own.evaluations[period]?[id]?.missing ?? [] {
        let place = CheckPlace(own.section.name, pupil: id, period: period, column: item.column)
        switch item.part {
        case .level: findings.report(.missingLevel, at: place)
        case .trait: findings.report(.missingTrait, at: place)
        case .score(let subject):
          if recorded[id]?.subjects[subject]?.standing == .absent {
            findings.report(.missedTest, at: place)
          } else {
            let scores = own.regulation.scores
            findings.report(
              .missingScore, at: place, ["lowest": "\(scores.lowest)", "highest": "\(scores.highest)"])
          }
        }
      }
    }
  }

  /// Comments: at the end of the year, whose comments the card prints; at other periods once the class has begun to
  /// write some. One finding a class.
  static func comments(_ own: ClassYear, at period: Period, into findings: inout [CheckFinding]) {
    let recorded = own.roster(at: period).present.compactMap { member in
      own.result(of: member.pupil.id, at: period).map { (id: member.pupil.id, result: $0) }
    }
    guard !recorded.isEmpty else { return }
    let hasAny = recorded.map(\.result).contains { result in
      result.subjects.contains { $0.value.comment != nil } || !result.traitComments.isEmpty
    }
    guard period == .endYear || hasAny else { return }
    var cells = 0
    var pupils = 0
    var columns: [(label: String, count: Int)] = []
    var counts: [String: Int] = [:]
    var basis: [String] = []
    for (id, result) in recorded {
      let empty = emptyComments(of: result, own)
      cells += empty.count
      pupils += empty.isEmpty ? 0 : 1
      if !empty.isEmpty { basis.append(id.rawValue + "\t" + empty.joined(separator: "\t")) }
      for column in empty { counts[column, default: 0] += 1 }
    }
    guard cells > 0 else { return }
    for column in commentColumns(own) {
      if let count = counts[column] { columns.append((column, count)) }
    }
    findings.report(
      .missingComments, at: CheckPlace(own.section.name, period: period),
      [
        "cells": "\(cells)", "pupils": "\(pupils)", "size": "\(own.roster(at: period).present.count)",
        "columns": columns.map { "\($0.label) \($0.count)" }.joined(separator: "; "),
      ], basis: basis)
  }

  private static func commentColumns(_ own: ClassYear) -> [String] {
    own.regulation.subjects(in: own.section.grade).map(\.label)
      + own.regulation.traitGroups.map(\.commentLabel)
  }

  private static func emptyComments(of result: PeriodResult, _ own: ClassYear) -> [String] {
    let grade = own.section.grade
    var empty: [String] = []
    for subject in own.regulation.subjects where subject.isTaught(in: grade) {
      let mark = result.subjects[subject.code] ?? SubjectMark()
      if mark.standing == .exempt || subject.isOptional(in: grade) && !mark.hasMark { continue }
      if mark.comment == nil { empty.append(subject.label) }
    }
    for group in own.regulation.traitGroups where group.traits.contains(where: { $0.grades.contains(grade) })
    {
      if result.traitComments[group.code] == nil { empty.append(group.commentLabel) }
    }
    return empty
  }

  /// Height, weight and absences of the year, which the card prints. One finding a class for each of the two.
  static func attendance(_ own: ClassYear, into findings: inout [CheckFinding]) {
    guard !own.roster.present.isEmpty else { return }
    var unmeasured: [String] = []
    var uncounted: [String] = []
    for member in own.roster.present {
      let terms = own.attendance[member.pupil.id] ?? [:]
      let has = { (part: (Attendance) -> String?) in terms.values.contains { part($0) != nil } }
      if !has(\.heightCm) || !has(\.weightKg) { unmeasured.append(member.pupil.id.rawValue) }
      let isCounted = isKnown(\.excused, terms, member.enrolment.status)
      if !isCounted || !isKnown(\.unexcused, terms, member.enrolment.status) {
        uncounted.append(member.pupil.id.rawValue)
      }
    }
    let place = CheckPlace(own.section.name, period: .endYear)
    let size = "\(own.roster.present.count)"
    if !unmeasured.isEmpty {
      findings.report(
        .missingMeasures, at: place, ["pupils": "\(unmeasured.count)", "size": size], basis: unmeasured)
    }
    if !uncounted.isEmpty {
      findings.report(
        .missingAbsences, at: place, ["pupils": "\(uncounted.count)", "size": size], basis: uncounted)
    }
  }

  /// The year's number is given, or those of the terms that the pupil was here.
  private static func isKnown(
    _ part: (Attendance) -> Int?, _ terms: [Attendance.Term: Attendance], _ status: PupilStatus
  ) -> Bool {
    if terms[.year].flatMap(part) != nil { return true }
    guard terms[.second].flatMap(part) != nil else { return false }
    let cameInTerm2 = status == .joinedTerm2 || status == .readmittedTerm2
    return cameInTerm2 || terms[.first].flatMap(part) != nil
  }
}

extension Regulation.TraitGroup {
  /// The heading of the group's comment without its last part: `Năng lực chung`.
  var commentLabel: String {
    commentColumn.hasSuffix(": Nhận xét") ? String(commentColumn.dropLast(": Nhận xét".count)) : commentColumn
  }
}

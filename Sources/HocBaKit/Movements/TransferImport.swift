public import Diagnostics
import Foundation
public import Records
public import Store

/// How a transfer file is taken in.
public struct TransferOrder: Sendable, Hashable {
  /// The class that the pupil comes to.
  public var className: ClassName
  /// The first day here.
  public var day: CivilDate
  /// The code that the pupil gets; nil: the one of the file.
  public var pupil: PupilID?
  /// Number and date of the papers; nil: those of the file.
  public var papers: String?
  /// The reason; nil: that of the file.
  public var reason: String?
  /// Only look: nothing is written.
  public var isDryRun = false

  /// Into a class, on a day.
  public init(className: ClassName, day: CivilDate) {
    self.className = className
    self.day = day
  }
}

/// What came of a transfer file.
public struct TransferReport: Sendable, Hashable {
  /// What the file says.
  public let record: TransferRecord
  /// The pupil's code here.
  public let pupil: PupilID
  /// The arrival; its `STT` is not known before it is written.
  public let movement: Movement
  /// Whether the marks of the year were taken, or only particulars and history.
  public let hasMarks: Bool
  /// `Số đăng bộ` given; nil: none.
  public let registerNumber: String?
  /// Whether it is in the school file now.
  public let isWritten: Bool
  /// What people should know.
  public let findings: [Finding]
}

extension SchoolFile {
  /// Takes in a pupil of another school by the file that came along: particulars, history, the year's results and
  /// attendance, and the arrival as a movement, in one transaction.
  ///
  /// - Throws: when the file is none, was changed, or does not fit this school; nothing is written then.
  public func importTransfer(
    _ bytes: [UInt8], named file: String, _ order: TransferOrder, in year: SchoolYear,
    regulations: RegulationSet, as act: Act
  ) throws(Failure) -> TransferReport {
    let record = try TransferRecord.read(Data(bytes), file: file, digest: TransferFile.digest)
    let transfer = TransferIn(
      school: self, record: record, file: file, order: order, year: year, regulations: regulations)
    if order.isDryRun { return try read { () throws(Failure) in try transfer.run(nil) } }
    return try write(as: act) { (writer) throws(Failure) in
      try writer.requireOpen(year)
      return try transfer.run(writer)
    }
  }
}

/// One transfer, within one transaction.
private struct TransferIn {
  let school: SchoolFile
  let record: TransferRecord
  let file: String
  let order: TransferOrder
  let year: SchoolYear
  let regulations: RegulationSet

  func run(_ writer: SchoolWriter?) throws(Failure) -> TransferReport {
    let id = order.pupil ?? record.pupil.id
    try checkIdentity(id)
    let sections = try school.classes(in: year)
    var request = MovementOrder(
      MovementRules.Request(.transferIn, of: id, on: order.day, to: order.className))
    request.otherSchool = record.school
    request.papers = order.papers ?? record.leaving?.papers
    request.reason = order.reason ?? record.leaving?.reason
    var movement = try MovementRules(year: year, dates: school.periodDates(year), classes: sections)
      .movement(request.request, present: nil, last: nil)
    movement.otherSchool = request.otherSchool
    movement.papers = request.papers
    movement.reason = request.reason
    guard record.year <= year else {
      throw Failure(
        .transferLaterYear, at: .file(file), ["old": record.year.text, "year": year.text])
    }
    let hasMarks = record.year == year
    var findings: [Finding] = []
    if hasMarks {
      findings = try findingsOnMarks(sections)
    } else {
      findings.append(
        .warning(.transferOtherYear, at: .file(file), ["old": record.year.text, "year": year.text]))
    }
    guard let writer else {
      return TransferReport(
        record: record, pupil: id, movement: movement, hasMarks: hasMarks, registerNumber: nil,
        isWritten: false, findings: findings)
    }
    try writer.put(newcomer(id))
    try writer.put(record.history, of: id)
    let moved = try writer.move(request, in: year, school: school)
    if hasMarks {
      for period in Period.allCases {
        if let result = record.results[period] { try writer.put(result, of: id, in: year, at: period) }
      }
      for term in Attendance.Term.allCases {
        if let entry = record.attendance[term] { try writer.put(entry, of: id, in: year, term: term) }
      }
    }
    return TransferReport(
      record: record, pupil: id, movement: moved.movement, hasMarks: hasMarks,
      registerNumber: moved.registerNumber, isWritten: true, findings: findings + moved.findings)
  }

  /// The pupil as this school enters it: a new register number and day of entering, everything else as it was.
  private func newcomer(_ id: PupilID) -> Pupil {
    var pupil = record.pupil
    pupil.id = id
    pupil.registerNumber = nil
    pupil.enteredSchool = order.day
    return pupil
  }

  /// Nobody is entered twice, and no code stands for two.
  private func checkIdentity(_ id: PupilID) throws(Failure) {
    let all = try school.pupils(of: .everyone)
    let new = record.pupil
    for known in all.values.sorted(by: { $0.id < $1.id }) {
      let same: String? =
        if let number = new.ministryID, known.ministryID == number {
          Message.words(vi: "mã định danh của Bộ", en: "ministry id")
        } else if let number = new.nationalID, known.nationalID == number {
          Message.words(vi: "số định danh cá nhân", en: "national id")
        } else if known.id == new.id, known.fullName == new.fullName, known.birthDate == new.birthDate {
          Message.words(vi: "mã, họ tên và ngày sinh", en: "code, name and birth date")
        } else {
          nil
        }
      if let same {
        throw Failure(.transferSamePupil, at: .file(file), ["here": known.id.rawValue, "what": same])
      }
    }
    if all[id] != nil { throw Failure(.transferCodeClash, at: .file(file), ["pupil": id.rawValue]) }
  }

  /// Whether the marks fit the class, and what of them this school's regulation does not know.
  private func findingsOnMarks(_ sections: [ClassSection]) throws(Failure) -> [Finding] {
    guard let section = sections.first(where: { $0.name == order.className }) else { return [] }
    guard section.grade == record.grade else {
      throw Failure(
        .transferOtherGrade, at: .file(file),
        [
          "old": "\(record.grade)", "oldClass": record.className, "class": section.name.rawValue,
          "grade": "\(section.grade)",
        ])
    }
    let regulation = try school.inForce(regulations).regulation(for: year, grade: section.grade)
    var findings: [Finding] = []
    if regulation.id != record.regulation {
      findings.append(
        .warning(
          .transferOtherRegulation, at: .file(file),
          [
            "old": record.regulation, "new": regulation.id, "grade": "\(section.grade)", "year": year.text,
          ]))
    }
    let subjects = Set(regulation.subjects(in: section.grade).map(\.code))
    let traits = Set(
      regulation.traitGroups.flatMap { regulation.traits(of: $0, in: section.grade) }.map(\.code))
    for period in Period.allCases {
      guard let result = record.results[period] else { continue }
      let unknown =
        result.subjects.keys.filter { !subjects.contains($0) }
        + result.traits.keys.filter { !traits.contains($0) }
      for code in unknown.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        findings.append(
          .warning(
            .transferUnknownSubject, at: .file(file),
            [
              "period": period.label, "label": code, "regulation": regulation.id,
              "grade": "\(section.grade)",
            ]))
      }
    }
    return findings
  }
}

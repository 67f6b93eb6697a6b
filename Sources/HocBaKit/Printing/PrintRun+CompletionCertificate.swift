import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Giấy chứng nhận hoàn thành chương trình tiểu học`: of pupils of grade 5 who have completed it, in May or after
  /// support (forms.md 1.6).
  mutating func printCompletionCertificate() throws(Failure) {
    let sections = try self.sections()
    if !sections.contains(where: { $0.grade == 5 }), order.pupil == nil {
      report.findings.append(.note(.noLastGrade, [:]))
    }
    for section in sections {
      if section.grade == 5 {
        try printCompletionCertificates(section)
      } else if let pupil = order.pupil {
        refuseCompletion(
          pupil, section,
          Message.words(
            vi: "em học khối \(section.grade), chưa phải khối 5",
            en: "the pupil is in grade \(section.grade), not in grade 5"))
      }
    }
  }

  private mutating func printCompletionCertificates(_ section: ClassSection) throws(Failure) {
    let records = try loader.classRecords(section, in: order.scope.year, at: .endYear, asPrinted: false)
    let names = fileNames(records.roster)
    let isEmpty = !order.isDraft && order.pupil == nil && reportIfNothingRecorded(records)
    var others: [String] = []
    for member in records.roster.members where order.pupil == nil || member.pupil.id == order.pupil {
      let id = member.pupil.id
      let isCompleted = records.evaluations[id]?.state == .primaryCompleted
      guard isCompleted || order.isDraft && member.enrolment.status.isPresent else {
        let missing = records.evaluations[id]?.missing.map(\.column) ?? []
        if !missing.isEmpty, member.enrolment.status.isPresent {
          refuse(isEmpty ? nil : .completionNotKnown, section.name, id, missing)
        } else if order.pupil != nil {
          refuseCompletion(id, section, reason(member, records))
        } else if member.enrolment.status.isPresent {
          others.append(id.rawValue)
        }
        continue
      }
      let template = try self.template(of: nil, grade: section.grade)
      try finish(
        try CompletionCertificate.sequences(of: member.pupil, in: records, template: template),
        document(of: member.pupil, section, names, template, day: records.day), people: [(id, "")])
    }
    guard !others.isEmpty else { return }
    report.findings.append(
      .note(
        .notCompletedPrimary,
        [
          "class": section.name.rawValue, "count": "\(others.count)",
          "ids": others.prefix(12).joined(separator: ", ") + (others.count > 12 ? ", …" : ""),
        ]))
  }

  private mutating func refuseCompletion(_ id: PupilID, _ section: ClassSection, _ reason: String) {
    report.refused.append(PrintRefusal(className: section.name, pupil: id, missing: []))
    report.findings.append(
      .error(
        .completionRefused, ["id": id.rawValue, "class": section.name.rawValue, "reason": reason]))
  }

  /// Why a pupil of grade 5 has no certificate.
  private func reason(_ member: ClassRoster.Member, _ records: ClassRecords) -> String {
    let evaluation = records.evaluations[member.pupil.id]
    guard let state = evaluation?.state else { return member.enrolment.status.label }
    return Message.words(
      vi: state.label(records.regulation.promotionWords), en: "the pupil has not completed the grade")
  }
}

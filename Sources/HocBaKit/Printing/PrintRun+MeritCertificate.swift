import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Giấy khen`: one document a pupil, one page an award.
  mutating func printMeritCertificate() throws(Failure) {
    let register = try press.school.awardRegister(in: order.scope.year)
    var without = 0
    var hasAwards = false
    for section in try sections() {
      let records = try loader.classRecords(section, in: order.scope.year, at: .endYear, asPrinted: false)
      let awards = givenAwards(in: records, register)
      guard !awards.isEmpty else { continue }
      let names = fileNames(records.roster)
      let template = try self.template(of: nil, grade: section.grade)
      for member in records.roster.members where order.pupil == nil || member.pupil.id == order.pupil {
        let own = awards.filter { $0.pupil.id == member.pupil.id }
        guard !own.isEmpty else { continue }
        hasAwards = true
        without += own.count { $0.decision == nil }
        let day = order.date ?? own.compactMap(\.decision?.day).max() ?? records.day
        try finish(
          try MeritCertificate.sequences(
            own, in: records, isDateGiven: order.date != nil, template: template),
          document(of: member.pupil, section, names, template, day: day),
          people: [(member.pupil.id, "")])
      }
    }
    if !hasAwards {
      report.findings.append(.note(.noAwardConfirmed, ["year": order.scope.year.text]))
    } else if without > 0 {
      report.findings.append(
        .note(.awardsWithoutDecision, ["count": "\(without)", "year": order.scope.year.text]))
    }
  }
}

import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Giấy giới thiệu chuyển trường`: of pupils who are recorded as gone to another school in the year, and of one who
  /// asks for it. Its date is left to fill unless one is asked for.
  mutating func printTransferSlip() throws(Failure) {
    var last: [PupilID: Movement] = [:]
    for movement in try press.school.movements(in: order.scope.year) { last[movement.pupil] = movement }
    var hasSlip = false
    for section in try sections() {
      let roster = ClassRoster(
        try press.school.enrolments(in: order.scope.year, of: section.name),
        pupils: try press.school.pupils(in: order.scope.year, of: section.name))
      let names = fileNames(roster)
      for member in roster.members {
        let id = member.pupil.id
        let hasMoved = member.enrolment.status.hasMovedAway
        guard order.pupil.map({ $0 == id }) ?? hasMoved else { continue }
        if !hasMoved {
          report.findings.append(.note(.departureNotRecorded, ["id": id.rawValue]))
        }
        hasSlip = true
        let movement = last[id].flatMap { $0.kind == .transferOut ? $0 : nil }
        let template = try self.template(of: nil, grade: section.grade)
        try finish(
          try TransferSlip.sequences(
            of: member.pupil, section: section, movement, profile: loader.profile, year: order.scope.year,
            date: order.date, template: template),
          document(
            of: member.pupil, section, names, template,
            day: order.date ?? movement?.day ?? order.scope.year.lastDay), people: [(id, "")])
      }
    }
    if !hasSlip { report.findings.append(.note(.nobodyMovedAway, ["year": order.scope.year.text])) }
  }
}

extension PupilStatus {
  /// `Chuyển đi`, in any part of the year.
  fileprivate var hasMovedAway: Bool {
    switch self {
    case .movedAwayTerm1, .movedAwayTerm2, .movedAwaySummer: true
    default: false
    }
  }
}

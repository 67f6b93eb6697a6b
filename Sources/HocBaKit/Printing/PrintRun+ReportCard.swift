import Diagnostics
import Forms
import Records
import Typesetting

extension PrintRun {
  /// The cards, one a pupil.
  mutating func printReportCards() throws(Failure) {
    for section in try sections() {
      try printCards(
        try loader.classRecords(section, in: order.scope.year, at: order.period, asPrinted: false))
    }
  }

  private mutating func printCards(_ records: ClassRecords) throws(Failure) {
    let name = records.section.name
    let cards = try loader.cards(
      of: records, only: order.pupil, withYearsToCome: order.pages == .blank)
    let isEmpty = !order.isDraft && order.pupil == nil && reportIfNothingRecorded(records)
    let names = FileNames.unique(records.roster.members.map(\.pupil.id.rawValue).sorted())
    var statuses: [PupilID: PupilStatus] = [:]
    for member in records.roster.members { statuses[member.pupil.id] = member.enrolment.status }
    var elsewhere: [String] = []
    var later: [String] = []
    for card in cards {
      let id = card.pupil.id
      if let status = statuses[id], !status.isPresent, records.evaluations[id]?.isCompleted == nil,
        !order.isDraft || order.isForSigning
      {
        report.findings.append(
          .note(
            .departedSkipped, ["id": id.rawValue, "class": name.rawValue, "status": status.label]))
        continue
      }
      let years = order.pages == .year ? card.years.suffix(1) : card.years[...]
      let missing = order.isDraft ? [] : card.missing(in: years)
      guard missing.isEmpty else {
        refuse(isEmpty ? nil : .cardRefused, name, id, missing)
        continue
      }
      let sequences = try ReportCard.sequences(card, pages: order.pages, isDuplex: order.isDuplex) {
        (regulation) throws(Failure) in
        try self.template(of: regulation, grade: records.section.grade, on: codes?.paper(of: name))
      }
      let template = try self.template(
        of: records.regulation, grade: records.section.grade, on: codes?.paper(of: name))
      // The two pages of this year are signed, wherever they stand in the booklet.
      let first = order.pages == .year ? 0 : ReportCard.partsBeforeYears + 2 * (card.years.count - 1)
      try finish(
        sequences,
        PrintedDocument(
          form: .reportCard, className: name, pupil: id,
          path: path(name, "-" + (names[id.rawValue] ?? FileNames.ascii(id.rawValue))),
          titles: ["Lớp \(name.rawValue)", card.pupil.printedName],
          formTitle: template.title, title: "\(template.title) – \(card.pupil.printedName)",
          subject: subject(template, records.regulation, records.period, records.year), day: card.day,
          regulation: records.regulation.id, members: [id]),
        signed: first..<first + 2, people: [(id, "")])
      if order.pages != .year, !card.yearsElsewhere.isEmpty { elsewhere.append(id.rawValue) }
      if years.contains(where: { $0.laterDecision != nil }) { later.append(id.rawValue) }
    }
    note(.yearsElsewhere, name, elsewhere)
    note(.cardsWithLaterDecisions, name, later, date: records.date)
  }

  /// One line for the pupils of a class of whom there is something to know.
  private mutating func note(
    _ message: Message, _ name: ClassName, _ pupils: [String], date: CivilDate? = nil
  ) {
    guard !pupils.isEmpty else { return }
    report.findings.append(
      .note(
        message,
        ["class": name.rawValue, "pupils": pupils.joined(separator: ", "), "date": date?.text ?? ""]))
  }
}

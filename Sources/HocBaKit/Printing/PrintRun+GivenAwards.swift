import Diagnostics
import Forms
import Records
import Templates

extension PrintRun {
  /// The confirmed awards of a class in its order, with what the register has of them. Who left within the year has no
  /// title of its end.
  func givenAwards(in records: ClassRecords, _ register: AwardRegister) -> [GivenAward] {
    records.roster.members.flatMap { member in
      let awards = (records.results[member.pupil.id]?.awards ?? []).filter {
        $0.isAdHoc || !member.enrolment.status.hasLeftWithinYear
      }
      return awards.map { award in
        let entry = register.entry(of: award, of: member.pupil.id, under: records.regulation)
        return GivenAward(
          pupil: member.pupil, section: records.section, regulation: records.regulation, award: award,
          decision: entry.flatMap { register.decision(at: $0.decision) }, registerNumber: entry?.number)
      }
    }
  }

  /// What a form of no regulation is about, for the metadata.
  func subject(_ template: FormTemplate, _ words: String = "") -> String {
    let unverified = template.isUnverified ? "; mẫu chưa đối chiếu" : ""
    return (words.isEmpty ? "" : words + ", ") + "năm học \(order.scope.year.printed)\(unverified)"
  }

  /// File names of the pupils of a class, each its own.
  func fileNames(_ roster: ClassRoster) -> [String: String] {
    FileNames.unique(roster.members.map(\.pupil.id.rawValue).sorted())
  }

  /// A document about one pupil.
  func document(
    of pupil: Pupil, _ section: ClassSection, _ names: [String: String], _ template: FormTemplate,
    day: CivilDate
  ) -> PrintedDocument {
    PrintedDocument(
      form: order.form, className: section.name, pupil: pupil.id,
      path: path(section.name, "-" + (names[pupil.id.rawValue] ?? FileNames.ascii(pupil.id.rawValue))),
      titles: ["Lớp \(section.name.rawValue)", pupil.printedName], formTitle: template.title,
      title: "\(template.title) – \(pupil.printedName)",
      subject: subject(template, "Lớp \(section.name.rawValue)"), day: day)
  }
}

import Diagnostics
import Foundation
import Records
import Templates
import Typesetting

extension Specimen {
  /// The specimen that a form makes for a trial.
  static func sequences(
    of form: Form, _ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate,
    _ trial: Trial
  ) throws(Failure) -> [PageSequence] {
    let made = $trial.withValue(trial) { () -> Result<[PageSequence], Failure> in
      do throws(Failure) {
        return .success(try form.kind.specimen(regulation, grade: grade, in: year, template: template))
      } catch { return .failure(error) }
    }
    return try made.get()
  }

  /// A class of two of whom nothing is known that may be missing.
  static func sparseRecords(_ regulation: Regulation, grade: Int, in year: SchoolYear) throws(Failure)
    -> ClassRecords
  {
    let profile = try SchoolProfile.load(from: Data(profileJSON.utf8), file: "specimen")
    let section = ClassSection(name: ClassName(rawValue: "\(grade)A"), grade: grade)
    var pupils: [PupilID: Pupil] = [:]
    var enrolments: [Enrolment] = []
    for index in 1...2 {
      let id = PupilID(rawValue: "M\(index)")
      pupils[id] = Pupil(
        id: id, fullName: "Lò Ỷ",
        birthDate: CivilDate(checkedYear: year.start - 5 - grade, month: 1, day: 1) ?? year.firstDay,
        sex: .male)
      enrolments.append(Enrolment(pupil: id, className: section.name, ordinal: index))
    }
    return ClassRecords(
      profile: profile, year: year, section: section, regulation: regulation, period: trial.period, date: nil,
      roster: ClassRoster(enrolments, pupils: pupils), results: [:])
  }

  private static let profileJSON = """
    { "name": "Trường Tiểu học A", "place": "A",
      "localities": [ {"from": "2000-01-01", "commune": "xã A", "province": "tỉnh A"} ],
      "principals": [ {"from": "2100-01-01", "name": "A", "title": ["HIỆU TRƯỞNG"]} ] }
    """
}

public import Diagnostics
import Foundation
public import Records

/// Invented records with the longest legal values: what a template is tried with, without anybody's data.
public enum Specimen {
  /// What a trial asks of the specimens made for it.
  struct Trial: Sendable {
    /// The assessment point of the records.
    var period = Period.endYear
    /// The largest class there is, instead of some pupils of it.
    var isWhole = true
    /// Nothing is given that may be missing, instead of the longest of everything.
    var isSparse = false
    /// Which pages of a card.
    var pages = ReportCard.Pages.all
  }

  /// The trial that specimens are being made for: every form makes its own, and all of them heed it.
  @TaskLocal static var trial = Trial()

  /// A class of a grade under a regulation: a name of 60 letters, every mark given, notes of 200 letters.
  public static func classRecords(
    _ regulation: Regulation, grade: Int, in year: SchoolYear, pupils: Int? = nil
  ) throws(Failure) -> ClassRecords {
    let count = pupils ?? (trial.isWhole ? 60 : 12)
    if trial.isSparse { return try sparseRecords(regulation, grade: grade, in: year) }
    let profile = try profile()
    var section = ClassSection(name: ClassName(rawValue: "\(grade)A"), grade: grade)
    section.homeroomTeacherName = name(0)
    var people: [PupilID: Pupil] = [:]
    var enrolments: [Enrolment] = []
    var results: [PupilID: PeriodResult] = [:]
    for index in 1...max(1, count) {
      let id = PupilID(rawValue: "M\(index)")
      var pupil = Pupil(
        id: id, fullName: name(index),
        birthDate: CivilDate(checkedYear: year.start - 5 - grade, month: 12, day: 28) ?? year.lastDay,
        sex: index % 2 == 0 ? .female : .male)
      pupil.ethnicity = "Bru-Vân Kiều"
      pupil.nationality = "Việt Nam"
      pupil.birthPlace = long(60)
      pupil.homeTown = long(60)
      pupil.currentAddress = long(110)
      pupil.fatherName = name(1)
      pupil.motherName = name(2)
      people[id] = pupil
      enrolments.append(Enrolment(pupil: id, className: section.name, ordinal: index))
      results[id] = result(
        regulation, grade: grade, hasLongNote: index % 10 == 1, isExempt: index % 10 == 2)
    }
    return ClassRecords(
      profile: profile, year: year, section: section, regulation: regulation, period: trial.period,
      date: CivilDate(checkedYear: year.start + 1, month: 12, day: 28),
      roster: ClassRoster(enrolments, pupils: people), results: results)
  }

  /// Such a class for a trial.
  static func classRecords(
    _ regulation: Regulation, grade: Int, in year: SchoolYear, trial: Trial, pupils count: Int
  ) throws(Failure) -> ClassRecords {
    let made = $trial.withValue(trial) { () -> Result<ClassRecords, Failure> in
      do throws(Failure) {
        return .success(try classRecords(regulation, grade: grade, in: year, pupils: count))
      } catch { return .failure(error) }
    }
    return try made.get()
  }

  /// The card of the first pupil of such a class.
  public static func card(_ records: ClassRecords) -> CardRecords? {
    guard let member = records.roster.members.first else { return nil }
    let id = member.pupil.id
    var attendance = Attendance()
    attendance.heightCm = "128,5"
    attendance.weightKg = "27,5"
    attendance.health = "Tốt"
    attendance.excused = 10
    attendance.unexcused = 2
    let year = CardRecords.YearRecord(
      year: records.year, grade: records.section.grade, section: records.section,
      regulation: records.regulation, result: records.results[id] ?? PeriodResult(),
      evaluation: records.evaluations[id], attendance: [.year: attendance], date: records.date)
    let toCome = trial.pages == .blank ? yearsToCome(after: records) : []
    return CardRecords(
      profile: records.profile, pupil: member.pupil, years: [year], yearsToCome: toCome, history: [])
  }

  /// Empty years up to grade 5.
  private static func yearsToCome(after records: ClassRecords) -> [CardRecords.YearRecord] {
    let grade = records.section.grade
    guard grade < 5 else { return [] }
    return (grade + 1...5).map { later in
      CardRecords.YearRecord(
        year: SchoolYear(start: records.year.start + later - grade), grade: later, section: nil,
        regulation: records.regulation, result: PeriodResult(), evaluation: nil, attendance: [:], date: nil)
    }
  }

  private static func result(
    _ regulation: Regulation, grade: Int, hasLongNote: Bool, isExempt: Bool
  ) -> PeriodResult {
    var result = PeriodResult()
    for subject in regulation.subjects(in: grade) {
      result.subjects[subject.code] = SubjectMark(
        level: .wellCompleted, score: subject.isTested(in: grade, at: trial.period) ? Score(10) : nil,
        comment: long(180))
      if isExempt { result.subjects[subject.code]?.standing = .exempt }
    }
    for group in regulation.traitGroups {
      for trait in regulation.traits(of: group, in: grade) { result.traits[trait.code] = .adequate }
      result.traitComments[group.code] = long(180)
    }
    result.note = hasLongNote ? long(200) : "Lớp trưởng"
    return result
  }

  private static let words = [
    "nghiêng", "trưởng", "phường", "đường", "thương", "Nguyễn", "quyển", "khuyến", "chương", "hoàn",
  ]

  /// A sentence of about so many letters.
  static func long(_ letters: Int) -> String {
    var text = ""
    var index = 0
    while text.count < letters {
      text += (text.isEmpty ? "" : " ") + words[index % words.count]
      index += 1
    }
    return text
  }

  /// A name of about 60 letters for the first of a class, of usual length for the others.
  private static func name(_ index: Int) -> String {
    index == 1
      ? "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên Khương Thượng Khuyến"
      : "Nguyễn Trương Phương \(["Thảo", "Quỳnh", "Nghiêm", "Khương"][index % 4])"
  }

  /// A school with long names.
  static func profile() throws(Failure) -> SchoolProfile {
    try SchoolProfile.load(from: Data(profileJSON.utf8), file: "specimen")
  }

  private static let profileJSON = """
    { "name": "Trường Tiểu học Nguyễn Trương Phương Thượng", "code": "MAU", "place": "Phường Thượng",
      "localities": [ {"from": "2000-01-01", "commune": "phường Thượng Khương",
                       "district": "huyện Trường Thượng", "province": "thành phố Nguyễn Trương"} ],
      "authorities": [ {"from": "2000-01-01", "lines": ["Phòng Giáo dục và Đào tạo huyện Trường Thượng"]} ],
      "principals": [ {"from": "2000-01-01", "name": "Nguyễn Trương Phương Quyển",
                       "title": ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"]} ] }
    """
}

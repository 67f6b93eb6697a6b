import Diagnostics
import Records
import Testing

/// A class made by hand in which a check finds nothing; tests then spoil one thing.
struct SmallClass: Sendable {
  var name = "4A"
  var grade = 4
  var regulation = "TT27-2020"
  var teacher: String? = "Nguyễn Thị Hoa"
  var pupils: [Pupil]
  var statuses: [String: PupilStatus] = [:]
  var ordinals: [String: Int] = [:]
  var results: [Period: [String: PeriodResult]] = [:]
  var attendance: [String: [Attendance.Term: Attendance]] = [:]
  var departures: [String: CivilDate] = [:]

  /// `count` pupils `4A1`, `4A2`, … of grade 4 under TT27 (or as said), with everything recorded at the periods.
  init(
    _ name: String = "4A", grade: Int = 4, regulation: String = "TT27-2020", pupils count: Int = 3,
    at periods: [Period] = [.endYear]
  ) throws {
    self.name = name
    self.grade = grade
    self.regulation = regulation
    pupils = (1...max(count, 1)).prefix(count).map { Self.pupil("\(name)\($0)", grade: grade, number: $0) }
    let rules = try RecordsTests.regulation(regulation)
    for pupil in pupils {
      var year = Attendance()
      year.heightCm = "130"
      year.weightKg = "28,5"
      year.excused = 1
      year.unexcused = 0
      attendance[pupil.id.rawValue] = [.year: year]
      for period in periods {
        var result = fullResult(rules, grade: grade, period: period)
        for code in result.subjects.keys { result.subjects[code]?.comment = "Em học tốt." }
        for group in rules.traitGroups { result.traitComments[group.code] = "Em ngoan." }
        results[period, default: [:]][pupil.id.rawValue] = result
      }
    }
  }

  /// Born in the usual year, all numbers in order. `number` makes the pupil another one.
  static func pupil(_ id: String, grade: Int, number: Int, year: Int = 2023) -> Pupil {
    let born = year - 5 - grade
    var pupil = Pupil(
      id: PupilID(rawValue: id), fullName: "Nguyễn Văn \(id)",
      birthDate: CivilDate(checkedYear: born, month: 1 + number % 12, day: 1 + number % 28)
        ?? CivilDate(daysSince1970: 0),
      sex: .male)
    pupil.ethnicity = "Kinh"
    pupil.registerNumber = "\(id)/\(born)"
    let digits = id.utf8.reversed().map { String($0) }.joined()
    pupil.ministryID = String(("3100" + digits + "000000").prefix(10))
    let two = born % 100 < 10 ? "0\(born % 100)" : "\(born % 100)"
    pupil.nationalID = String(("0312\(two)" + digits + "000000").prefix(12))
    pupil.phone = "0912 345 678"
    pupil.enteredSchool = CivilDate(checkedYear: born + 6, month: 9, day: 5)
    pupil.fatherName = "Nguyễn Văn Cha"
    pupil.motherName = "Trần Thị Mẹ"
    return pupil
  }

  /// Changes what is recorded of a pupil, by place from 1.
  mutating func change(_ place: Int, at period: Period = .endYear, _ change: (inout PeriodResult) -> Void) {
    let id = pupils[place - 1].id.rawValue
    change(&results[period, default: [:]][id, default: PeriodResult()])
  }

  func classYear(judgedAt periods: [Period]) throws -> ClassYear {
    var section = ClassSection(name: ClassName(rawValue: name), grade: grade)
    section.homeroomTeacherName = teacher
    let enrolments = pupils.map { pupil in
      Enrolment(
        pupil: pupil.id, className: section.name, ordinal: ordinals[pupil.id.rawValue],
        status: statuses[pupil.id.rawValue] ?? .attending)
    }
    func keyed<Value>(_ values: [String: Value]) -> [PupilID: Value] {
      Dictionary(uniqueKeysWithValues: values.map { (PupilID(rawValue: $0.key), $0.value) })
    }
    return ClassYear(
      section: section, regulation: try RecordsTests.regulation(regulation),
      roster: ClassRoster(
        enrolments, pupils: Dictionary(uniqueKeysWithValues: pupils.map { ($0.id, $0) })),
      results: results.mapValues(keyed), attendance: keyed(attendance), departures: keyed(departures),
      may: CivilDate("31/05/2024"), judgedAt: periods)
  }
}

/// The year 2023-2024 of some classes; `others` are pupils of other years.
func smallYear(_ classes: [SmallClass], at periods: [Period] = [.endYear], others: [Pupil] = []) throws
  -> YearRecords
{
  let year = SchoolYear(start: 2023)
  return YearRecords(
    year: year, dates: .preset(for: year), classes: try classes.map { try $0.classYear(judgedAt: periods) },
    everyone: classes.flatMap(\.pupils) + others)
}

/// Everything found in some classes.
func found(
  _ classes: [SmallClass], at periods: [Period] = [.endYear], others: [Pupil] = [],
  targets: [DistributionTarget] = []
) throws -> [CheckFinding] {
  YearCheck(
    try smallYear(classes, at: periods, others: others), at: periods, regulations: try shippedRegulations(),
    targets: targets
  ).findings()
}

/// `K060 4A1 end-year Toán: Mức`: what was found, without its words.
func brief(_ findings: [CheckFinding]) -> [String] {
  findings.map { finding in
    [
      finding.rule.code, finding.place.pupil?.rawValue ?? finding.place.className?.rawValue ?? "-",
      finding.place.period?.rawValue ?? "-", finding.place.column ?? "-",
    ].joined(separator: " ")
  }
}

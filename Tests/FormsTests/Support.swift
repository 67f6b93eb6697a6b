import Diagnostics
import Forms
import Foundation
import Records
import Templates
import Testing
import Typesetting

/// The repository, and a small hand-made school.
enum School {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let fonts: FontFamily = {
    do {
      return try FontFamily { (name) throws(Failure) in
        let url = root.appending(path: "Fonts/" + name)
        guard let data = try? Data(contentsOf: url) else { throw Failure(.corruptFont, at: .file(url.path)) }
        return (Array(data), url.path)
      }
    } catch { preconditionFailure("\(error)") }
  }()

  static func regulation(_ year: Int, grade: Int) throws -> Regulation {
    try RegulationSet.load(folders: [root.appending(path: "Templates").path])
      .regulation(for: SchoolYear(start: year), grade: grade)
  }

  /// - Parameter options: the inside of `options`, such as `"tallies": "never"`.
  static func profile(_ options: String? = nil) throws -> SchoolProfile {
    let options = options.map { ", \"options\": {\($0)}" } ?? ""
    let text = """
      {"name": "Trường Tiểu học Trấn Giang", "place": "Trấn Giang",
       "localities": [{"from": "2000-01-01", "commune": "xã Trấn Giang", "district": "huyện Hải Vĩnh", "province": "thành phố Hải Phòng"}],
       "authorities": [{"from": "2000-01-01", "lines": ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN HẢI VĨNH"]}],
       "principals": [{"from": "2020-08-01", "name": "Đoàn Thị Nguyệt Ánh", "title": ["HIỆU TRƯỞNG"]}]\(options)}
      """
    return try SchoolProfile.load(from: Data(text.utf8), file: "profile.json")
  }

  static let names = ["Lò Thị Mẩy", "Nguyễn Phúc Hoàng Đăng Khôi", "Đặng Ngọc Ánh"]

  static func pupil(_ number: Int) throws -> Pupil {
    var pupil = Pupil(
      id: PupilID(rawValue: "HS00\(number + 1)"), fullName: names[number],
      birthDate: try #require(CivilDate("0\(number + 5)/02/2014")), sex: number == 1 ? .male : .female)
    pupil.ethnicity = number == 0 ? "Thái" : "Kinh"
    pupil.nationality = "Việt Nam"
    pupil.permanentAddress = "thôn Đoài, xã Trấn Giang"
    pupil.fatherName = "Lò Văn Pản"
    pupil.registerNumber = "12\(number)"
    return pupil
  }

  static func section(_ name: String, grade: Int) -> ClassSection {
    var section = ClassSection(name: ClassName(rawValue: name), grade: grade)
    section.homeroomTeacherName = "Vũ Thị Hằng"
    return section
  }

  /// Pupil 0 has the best of all, pupil 1 is good enough, pupil 2 has not completed.
  static func result(
    _ number: Int, _ regulation: Regulation, grade: Int, at period: Period = .endYear
  ) -> PeriodResult {
    var result = PeriodResult()
    let level = [SubjectLevel.wellCompleted, .completed, .notCompleted][number]
    let score = [10, 7, 4][number]
    for subject in regulation.subjects(in: grade) where !subject.isOptional(in: grade) {
      result.subjects[subject.code] = SubjectMark(
        level: level, score: subject.isTested(in: grade, at: period) ? Score(score) : nil,
        comment: "Em học \(subject.label) chăm chỉ, cần phát huy.")
    }
    for group in regulation.traitGroups {
      for trait in regulation.traits(of: group, in: grade) {
        result.traits[trait.code] = [TraitLevel.good, .adequate, .needsEffort][number]
      }
      result.traitComments[group.code] = "Em ngoan, lễ phép."
    }
    if number == 0 { result.awards = [Award(text: "Học sinh Xuất sắc", isAdHoc: false)] }
    if number == 1 { result.note = "Chuyển đến từ học kỳ II." }
    return result
  }

  /// A class of three; `change` may take marks away.
  static func records(
    _ year: Int, grade: Int, at period: Period = .endYear, options: String? = nil,
    _ change: (inout [PupilID: PeriodResult]) -> Void = { _ in }
  ) throws -> ClassRecords {
    let profile = try profile(options)
    let regulation = try regulation(year, grade: grade).adapted(to: profile.options)
    let pupils = try (0..<3).map(pupil)
    var results = Dictionary(
      uniqueKeysWithValues: pupils.enumerated().map {
        ($0.element.id, result($0.offset, regulation, grade: grade, at: period))
      })
    change(&results)
    let section = section("\(grade)A", grade: grade)
    let roster = ClassRoster(
      pupils.enumerated().map {
        Enrolment(pupil: $0.element.id, className: section.name, ordinal: $0.offset + 1)
      },
      pupils: Dictionary(uniqueKeysWithValues: pupils.map { ($0.id, $0) }))
    return ClassRecords(
      profile: profile, year: SchoolYear(start: year), section: section, regulation: regulation,
      period: period, date: CivilDate("31/05/\(year + 1)"), roster: roster, results: results)
  }

  static func template(_ form: Form, _ regulation: Regulation, _ paper: Paper) throws(Failure) -> FormTemplate
  {
    let library = TemplateLibrary(folders: ["Templates"]) { path in
      (try? Data(contentsOf: root.appending(path: path))).map { Array($0) }
    }
    return try library.template(
      form, regulation: regulation.id, period: .endYear, paper: paper)
  }

  static func sheet(_ records: ClassRecords, _ paper: Paper) throws -> [PageSequence] {
    try ResultSheet.sequences(
      records, template: template(.resultSheet, records.regulation, paper))
  }

  /// The one table of a sheet.
  static func table(_ records: ClassRecords, _ paper: Paper = .a3) throws -> Table {
    let tables = try sheet(records, paper).flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    try #require(tables.count == 1)
    return tables[0]
  }

  /// All texts of pages, in the order in which they are drawn.
  static func words(_ frames: [PageFrame]) -> String {
    frames.flatMap { $0.furniture + $0.ink }.compactMap { mark in
      if case .text(let run) = mark { String(decoding: run.units, as: UTF16.self) } else { nil }
    }.joined(separator: " ")
  }

  static func card(_ records: ClassRecords, _ number: Int) throws -> CardRecords {
    let pupil = try pupil(number)
    var attendance = Attendance()
    attendance.heightCm = "132,5"
    attendance.weightKg = "28"
    attendance.excused = 2
    attendance.unexcused = 0
    return CardRecords(
      profile: records.profile, pupil: pupil,
      years: [
        CardRecords.YearRecord(
          year: records.year, grade: records.section.grade, section: records.section,
          regulation: records.regulation,
          result: records.results[pupil.id] ?? PeriodResult(), evaluation: records.evaluations[pupil.id],
          attendance: [.year: attendance], date: records.date)
      ], history: [])
  }

  static func cardPages(_ records: ClassRecords, _ number: Int, _ pages: ReportCard.Pages) throws
    -> [PageFrame]
  {
    let sequences = try ReportCard.sequences(card(records, number), pages: pages) {
      (regulation) throws(Failure) in
      try template(.reportCard, regulation, .a4)
    }
    return try Typesetter(fonts: fonts).pages(of: sequences)
  }
}

/// Compares a dump with its file under Tests/Goldens; `UPDATE_GOLDEN=1` writes it.
func expectGolden(_ text: String, _ name: String) throws {
  let file = School.root.appending(path: "Tests/Goldens/\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard text != expected else { return }
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let known = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let line =
    zip(found, known).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    ?? min(found.count, known.count)
  func shown(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(end)" }
  Attachment.record(text, named: name + ".txt")
  Issue.record(
    """
    \(name).txt differs from line \(line + 1) on (\(known.count) lines, now \(found.count)); look at the page, then \
    UPDATE_GOLDEN=1 swift test --filter FormsTests
    - \(shown(known))
    + \(shown(found))
    """)
}

import Diagnostics
import Forms
import Foundation
import Records
import Templates
import Typesetting

/// The shipped documents around signing, filled by tests.
enum Papers {
  static func template(_ form: SignOffForm, _ paper: Paper = .a4) throws(Failure) -> FormTemplate {
    try TemplateLibrary(folders: ["Templates"]) { path in
      (try? Data(contentsOf: School.root.appending(path: path))).map { Array($0) }
    }.template(form, paper: paper)
  }

  static func results(_ records: ClassRecords, _ options: PublicResults.Options = .init()) throws
    -> [PageFrame]
  {
    try Typesetter(fonts: School.fonts).pages(
      of: PublicResults.sequences(
        records, options, template: template(.publicResults, PublicResults.paper(records, options))))
  }

  /// The slip of a pupil of the class of three.
  static func slip(
    _ records: ClassRecords, _ number: Int = 0, _ attendance: [Attendance.Term: Attendance] = [:]
  ) throws -> [PageFrame] {
    try Typesetter(fonts: School.fonts).pages(of: [
      FamilySlip.sequence(
        records.roster.present[number], records, attendance: attendance,
        template: template(.familySlip, .a5))
    ])
  }

  static let moment = Moment(unixSeconds: 1_716_861_309)

  static func change(_ number: Int, before: String? = "9", after: String? = "10") -> RecordedChange {
    RecordedChange(
      pupil: PupilID(rawValue: "HS\(1000 + number)"), pupilName: "Đặng Ngọc Ánh", column: "Toán: Điểm",
      before: before, after: after, who: "Vũ Thị Hằng", at: moment, page: 1)
  }

  static func correction(_ changes: [RecordedChange]) throws -> [PageFrame] {
    let slip = CorrectionSlip(
      formTitle: "Bảng tổng hợp kết quả đánh giá giáo dục", section: School.section("4A", grade: 4),
      year: SchoolYear(start: 2023), period: .endYear, version: 1, reason: "Nhập nhầm điểm Toán",
      reopenedBy: "Đoàn Thị Nguyệt Ánh", reopenedAt: moment, approvedBy: "Đoàn Thị Nguyệt Ánh",
      approvedAt: moment, changes: changes,
      pages: [
        CorrectionSlip.Page(page: 1, before: "7K3M-9QXT", after: "B8WC-4JYP"),
        CorrectionSlip.Page(page: 2, before: nil, after: "TSG1-FA5K"),
      ], date: CivilDate("03/06/2024"))
    return try Typesetter(fonts: School.fonts).pages(
      of: slip.sequences(School.profile(), template: template(.correctionSlip)))
  }

  static func review(
    _ changes: [RecordedChange], since: Moment? = moment, remarks: [ReviewFront.Remark] = []
  ) throws -> [PageFrame] {
    let review = ReviewFront(
      formTitle: "Bảng tổng hợp kết quả đánh giá giáo dục", section: School.section("4A", grade: 4),
      year: SchoolYear(start: 2023), period: .endYear, version: 2, since: since, changes: changes,
      pages: [
        PageState(
          page: 1, code: "7K3M-9QXT", state: "chữ ký hết hiệu lực", signer: "Vũ Thị Hằng", at: moment),
        PageState(page: 2, code: "B8WC-4JYP", state: "chưa ký"),
      ], remarks: remarks)
    return try Typesetter(fonts: School.fonts).pages(
      of: review.sequences(School.profile(), template: template(.reviewChanges)))
  }

  /// Weights of all lines but dotted blanks.
  static func weights(_ frames: [PageFrame]) -> Set<Double> {
    Set(
      frames.flatMap { $0.furniture + $0.ink }.compactMap { mark in
        if case .rule(let rule) = mark, !rule.isDotted { rule.weight } else { nil }
      })
  }
}

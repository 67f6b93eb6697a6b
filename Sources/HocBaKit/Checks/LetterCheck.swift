import Records
import Typesetting

/// Looks for letters that no font draws in all that sheets and cards print of a pupil: printing refuses them.
///
/// Cards are printed of the end of the year, and so looked at with it.
struct LetterCheck {
  private(set) var findings: [CheckFinding] = []
  /// By UTF-16 code: whether every face draws it, so that bold heads need no second look.
  private let draws: [Bool]

  init(_ fonts: FontFamily) {
    let faces = FontFamily.Face.allCases.map { fonts[$0] }
    draws = (0...UInt16.max).map { code in
      faces.allSatisfy { $0.draws(code) } || Unicode.Scalar(code)?.properties.isWhitespace == true
    }
  }

  mutating func look(at own: ClassYear, _ periods: [Period]) {
    let name = own.section.name
    look(own.section.homeroomTeacherName, at: CheckPlace(name, column: "Giáo viên chủ nhiệm"))
    for period in periods {
      for member in own.roster(at: period).present {
        guard let result = own.result(of: member.pupil.id, at: period) else { continue }
        let place = CheckPlace(name, pupil: member.pupil.id, period: period)
        look(result.note, at: place, "Ghi chú")
        for award in result.awards { look(award.text, at: place, "Khen thưởng") }
        if period == .endYear { comments(result, own.regulation, at: place) }
      }
    }
    for member in own.roster.present {
      let place = CheckPlace(name, pupil: member.pupil.id)
      look(member.pupil.fullName, at: place, "Họ và tên")
      guard periods.contains(.endYear) else { continue }
      for (column, text) in Self.particulars(member.pupil) { look(text, at: place, column) }
      for attendance in (own.attendance[member.pupil.id] ?? [:]).values {
        look(attendance.health, at: place, "Sức khỏe")
      }
    }
  }

  /// The lines of `Quá trình học tập` of the pupils of a scope.
  mutating func look(
    at history: [PupilID: [HistoryEntry]], of scope: ClassScope, _ records: YearRecords
  ) {
    for own in records.classes where scope.contains(own.section) {
      for member in own.roster.present {
        let place = CheckPlace(own.section.name, pupil: member.pupil.id)
        for entry in history[member.pupil.id] ?? [] {
          look(entry.className, at: place, "\(entry.year.text): Lớp")
          look(entry.school, at: place, "\(entry.year.text): Trường")
          look(entry.registerNumber, at: place, "\(entry.year.text): Số đăng bộ")
        }
      }
    }
  }

  private mutating func comments(_ result: PeriodResult, _ regulation: Regulation, at place: CheckPlace) {
    for subject in regulation.subjects {
      look(result.subjects[subject.code]?.comment, at: place, subject.commentColumn)
    }
    for group in regulation.traitGroups {
      look(result.traitComments[group.code], at: place, group.commentColumn)
    }
  }

  private static func particulars(_ pupil: Pupil) -> [(column: String, text: String?)] {
    [
      ("Số đăng bộ", pupil.registerNumber), ("Mã định danh Bộ GD&ĐT", pupil.ministryID),
      ("Số định danh cá nhân", pupil.nationalID), ("Dân tộc", pupil.ethnicity), ("Tôn giáo", pupil.religion),
      ("Quốc tịch", pupil.nationality), ("Nơi sinh", pupil.birthPlace), ("Quê quán", pupil.homeTown),
      ("Địa chỉ thường trú", pupil.permanentAddress), ("Nơi ở hiện nay", pupil.currentAddress),
      ("Họ và tên cha", pupil.fatherName), ("Họ và tên mẹ", pupil.motherName),
      ("Người giám hộ", pupil.guardian),
    ]
  }

  private mutating func look(_ text: String?, at place: CheckPlace, _ column: String? = nil) {
    guard let text, !text.utf16.allSatisfy({ draws[Int($0)] }) else { return }
    var place = place
    if let column { place.column = column }
    var lacking: Set<UInt32> = []
    for scalar in text.unicodeScalars
    where !scalar.properties.isWhitespace && (scalar.value > 0xFFFF || !draws[Int(scalar.value)]) {
      lacking.insert(scalar.value)
    }
    for value in lacking.sorted() {
      let hex = String(value, radix: 16, uppercase: true)
      findings.append(
        CheckFinding(
          .letterNotDrawn, at: place,
          [
            "character": Unicode.Scalar(value).map { String(Character($0)) } ?? "?",
            "code": "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex,
          ]))
    }
  }
}

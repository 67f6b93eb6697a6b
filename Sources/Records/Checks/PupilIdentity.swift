import Diagnostics
import Vietnamese

/// What is recorded of a pupil's person, each thing against the others (forms.md 8.1, 9.5).
enum PupilIdentity {
  static func person(_ own: ClassYear, in year: SchoolYear, into findings: inout [CheckFinding]) {
    for member in own.roster.present {
      let pupil = member.pupil
      func place(_ column: String) -> CheckPlace {
        CheckPlace(own.section.name, pupil: pupil.id, column: column)
      }
      age(pupil, own.section.grade, year, at: place("Ngày sinh"), into: &findings)
      if let entered = pupil.enteredSchool, entered <= pupil.birthDate {
        findings.report(
          .enteredBeforeBirth, at: place("Ngày vào trường"),
          ["entered": entered.text, "birth": pupil.birthDate.text])
      }
      if let id = pupil.ministryID, !isDigits(id, count: 10) {
        findings.report(
          .ministryIDShape, at: place("Mã định danh Bộ GD&ĐT"), ["value": id, "count": "\(id.count)"])
      }
      if let id = pupil.nationalID {
        nationalID(id, pupil, at: place("Số định danh cá nhân"), into: &findings)
      }
      for number in pupil.phone?.split(whereSeparator: { ";,/\n".contains($0) }) ?? [] {
        guard let digits = Phone.digits(String(number)), !Phone.isUsual(digits) else { continue }
        findings.report(
          .phoneShape, at: place("Điện thoại liên hệ"),
          ["value": String(number).collapsed, "count": "\(digits.utf8.count)"])
      }
    }
  }

  /// Born about year - 5 - grade (forms.md 9.5): one year younger and three years older still happen.
  private static func age(
    _ pupil: Pupil, _ grade: Int, _ year: SchoolYear, at place: CheckPlace,
    into findings: inout [CheckFinding]
  ) {
    let usual = year.start - 5 - grade
    let difference = pupil.birthDate.year - usual
    guard difference > 1 || difference < -3 else { return }
    findings.report(
      .ageUnlikely, at: place,
      ["birth": pupil.birthDate.text, "grade": "\(grade)", "usual": "\(usual)", "year": year.text])
  }

  /// Twelve digits: province, century and sex, year of birth, six more (forms.md 8.1).
  private static func nationalID(
    _ id: String, _ pupil: Pupil, at place: CheckPlace, into findings: inout [CheckFinding]
  ) {
    guard isDigits(id, count: 12) else {
      findings.report(.nationalIDShape, at: place, ["value": id, "count": "\(id.count)"])
      return
    }
    let digits = id.utf8.map { Int($0) - 0x30 }
    let born = 1900 + digits[3] / 2 * 100 + digits[4] * 10 + digits[5]
    let sex: Sex = digits[3] % 2 == 0 ? .male : .female
    guard sex != pupil.sex || born != pupil.birthDate.year else { return }
    findings.report(
      .nationalIDAgainstPerson, at: place,
      [
        "sex": sex.rawValue, "born": "\(born)", "ownSex": pupil.sex.rawValue,
        "ownBorn": "\(pupil.birthDate.year)",
      ])
  }

  private static func isDigits(_ text: String, count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The classes' pupils without a number in the school register: one finding a class.
  static func registerNumbers(_ own: ClassYear, into findings: inout [CheckFinding]) {
    let without = own.roster.present.filter { $0.pupil.registerNumber == nil }.map(\.pupil.id.rawValue)
    guard !without.isEmpty else { return }
    findings.report(
      .registerNumberMissing, at: CheckPlace(own.section.name, column: "Số đăng bộ"),
      [
        "count": "\(without.count)", "size": "\(own.roster.present.count)",
        "pupils": without.prefix(5).joined(separator: ", ") + (without.count > 5 ? ", …" : ""),
      ], basis: without)
  }
}

/// A phone number as people write it.
enum Phone {
  /// The digits, `+84` as the first 0; nil when there are none.
  static func digits(_ text: String) -> String? {
    var digits = text.filter { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    if text.collapsed.hasPrefix("+84") { digits = "0" + digits.dropFirst(2) }
    return digits
  }

  /// Ten digits that begin as mobiles do, or ten or eleven of a landline (forms.md 9.5).
  static func isUsual(_ digits: String) -> Bool {
    let bytes = Array(digits.utf8)
    guard bytes.count >= 2, bytes[0] == 0x30 else { return false }
    switch bytes[1] {
    case 0x33, 0x35, 0x37, 0x38, 0x39: return bytes.count == 10
    case 0x32: return bytes.count == 10 || bytes.count == 11
    default: return false
    }
  }
}

import HocBaKit
import Vietnamese

extension Option {
  static let awardTitle = Option(
    "--title", .text(Words(vi: "\"…\"", en: "\"…\"")),
    Words(
      vi: "danh hiệu của thông tư (hoặc mã của nó); với --ad-hoc là nội dung khen",
      en: "a title of the circular (or its code); with --ad-hoc what the award is for"))
  static let adHoc = Option(
    "--ad-hoc", .flag, Words(vi: "khen thưởng đột xuất", en: "a sudden award (Đột xuất)"))
  static let allComputed = Option(
    "--all-computed", .flag,
    Words(
      vi: "xác nhận mọi danh hiệu tính tự động (của trường, của --class, --grade hoặc --pupil)",
      en: "confirm every computed title (of the school, of --class, --grade or --pupil)"))
}

extension Command {
  static let awardConfirm = Command(
    "award confirm",
    Words(vi: "xác nhận khen thưởng", en: "confirm an award"),
    needs: .confirmAwards,
    examples: [
      Words("hocba award confirm --pupil HS00123 --title \"Học sinh Xuất sắc\""),
      Words("hocba award confirm --all-computed --class 4A"),
      Words("hocba award confirm --pupil HS00123 --ad-hoc --title \"Giải Nhất cờ vua cấp huyện\""),
    ],
    options: [.ofPupil, .awardTitle, .adHoc, .allComputed, .className, .grade],
    notes: [
      Words(
        vi:
          "Danh hiệu phải là của thông tư áp dụng cho học sinh và em phải đủ điều kiện. Danh hiệu do người quyết định thì chương trình chỉ nêu danh sách: hocba award list.",
        en:
          "The title must be one of the pupil's circular, and earned. Where people decide, the program only makes a shortlist: hocba award list."
      )
    ]
  ) { session throws(Failure) in
    let arguments = session.arguments
    for other in [Option.awardTitle, .adHoc] { try session.exclude(.allComputed, other) }
    let school = try session.openSchool()
    let speech = AwardSpeech(console: session.console)
    if arguments.has(.allComputed) {
      let (scope, pupil) = try session.awardScope(in: school)
      let changes = try school.confirmComputedAwards(
        scope, only: pupil, regulations: session.regulations(), as: session.act())
      speech.tell(changes, .confirmed, asJSON: session.wantsJSON)
      return .done
    }
    guard arguments.has(.ofPupil), let title = arguments[.awardTitle] else { throw Failure(.awardMissing) }
    for other in [Option.className, .grade] { try session.exclude(.ofPupil, other) }
    let change = try school.confirmAward(
      title.nfc, isAdHoc: arguments.has(.adHoc), of: PupilID(rawValue: session.required(.ofPupil).nfc),
      in: session.year(in: school), regulations: session.regulations(), as: session.act())
    speech.tell(change.map { [$0] } ?? [], .confirmed, asJSON: session.wantsJSON)
    return .done
  }

  static let awardRevoke = Command(
    "award revoke",
    Words(vi: "bỏ một khen thưởng đã xác nhận", en: "take a confirmed award back"),
    needs: .confirmAwards,
    examples: [
      Words("hocba award revoke --pupil HS00123 --title \"Học sinh Xuất sắc\""),
      Words("hocba award revoke --pupil HS00123 --ad-hoc --title \"Giải Nhất cờ vua cấp huyện\""),
      Words("hocba award revoke --pupil HS00123 --title exemplaryPupil"),
    ],
    options: [.ofPupil, .awardTitle, .adHoc]
  ) { session throws(Failure) in
    let pupil = PupilID(rawValue: try session.required(.ofPupil).nfc)
    let title = try session.required(.awardTitle).nfc
    let school = try session.openSchool()
    let change = try school.revokeAward(
      title, isAdHoc: session.arguments.has(.adHoc), of: pupil, in: session.year(in: school),
      regulations: session.regulations(), as: session.act())
    AwardSpeech(console: session.console).tell([change], .revoked, asJSON: session.wantsJSON)
    return .done
  }

  static let awardList = Command(
    "award list",
    Words(
      vi: "khen thưởng: đã xác nhận, đủ điều kiện, có thể chọn",
      en: "awards: confirmed, earned, or open to choice"),
    needs: .look,
    examples: [
      Words("hocba award list --class 4A"), Words("hocba award list --json"),
      Words("hocba award list --grade 5"),
    ],
    options: [.className, .grade, .ofPupil]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let (scope, pupil) = try session.awardScope(in: school)
    let lines = try school.awards(scope, regulations: session.regulations()).filter { line in
      pupil == nil || line.overview.member.pupil.id == pupil
    }
    AwardSpeech(console: session.console).list(lines, asJSON: session.wantsJSON)
    return .done
  }
}

extension Session {
  /// The classes, or the pupil, that the options name.
  func awardScope(in school: SchoolFile) throws(Failure) -> (ClassScope, PupilID?) {
    try exclude(.className, .grade)
    try exclude(.ofPupil, .className)
    try exclude(.ofPupil, .grade)
    var scope = try classScope(in: school, saysSo: !arguments.has(.ofPupil))
    guard let typed = arguments[.ofPupil] else { return (scope, nil) }
    let pupil = PupilID(rawValue: typed.nfc)
    guard let enrolment = try school.enrolments(of: pupil).first(where: { $0.year == scope.year }) else {
      throw Failure(.pupilNotFound, ["pupil": pupil.rawValue, "year": scope.year.text])
    }
    try require(of: enrolment.enrolment.className, in: scope.year, of: school)
    scope.className = enrolment.enrolment.className
    return (scope, pupil)
  }
}

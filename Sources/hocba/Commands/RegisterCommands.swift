import HocBaKit
import Vietnamese

extension Option {
  static let fromNumber = Option(
    "--from", .text(Words(vi: "SỐ", en: "NUMBER")),
    Words(
      vi: "số đầu tiên được cấp (mặc định: tiếp theo số lớn nhất đang dùng)",
      en: "the first number given (default: the one behind the highest in use)"))
  static let everyone = Option(
    "--all", .flag,
    Words(vi: "mọi học sinh từng vào trường", en: "every pupil ever admitted"))
  static let onDay = Option(
    "--on", .text(Words("09/03/2024")),
    Words(vi: "danh sách của ngày này (mặc định: hiện nay)", en: "the list of this day (default: now)"))
}

extension Command {
  static let registerAssign = Command(
    "register assign",
    Words(
      vi: "cấp số đăng bộ cho học sinh chưa có", en: "give register numbers to pupils who have none"),
    needs: .movePupils,
    examples: [
      Words("hocba register assign --dry-run"), Words("hocba register assign --grade 1"),
      Words("hocba register assign --from 2024-001"),
    ],
    options: [.className, .grade, .fromNumber, .dryRun],
    notes: [
      Words(
        vi:
          "Thứ tự: ngày vào trường, khối, lớp, thứ tự trong lớp. Mỗi số chỉ cấp một lần, kể cả số của học sinh đã ra trường.",
        en:
          "In the order of the day of entering the school, grade, class and class list. A number is given once only, also when its pupil left long ago."
      )
    ]
  ) { session throws(Failure) in
    try session.exclude(.className, .grade)
    let school = try session.openSchool()
    let isDryRun = session.arguments.has(.dryRun)
    let assignment = try school.assignRegisterNumbers(
      session.classScope(in: school), first: session.arguments[.fromNumber]?.nfc, isDryRun: isDryRun,
      as: session.act())
    if session.wantsJSON {
      let entries = assignment.entries.map { entry -> JSONText in
        .object([
          ("pupil", .text(entry.pupil.rawValue)), ("class", .text(entry.className.rawValue)),
          ("number", .text(entry.number)),
        ])
      }
      session.console.result(
        JSONText.object([
          ("version", .number(1)), ("written", .bool(!isDryRun)), ("had", .number(assignment.had)),
          ("assigned", .list(entries)),
        ]).rendered())
      return .done
    }
    for entry in assignment.entries {
      session.console.result("\(entry.number)  \(entry.pupil.rawValue)  \(entry.className.rawValue)")
    }
    let count = assignment.entries.count
    if count == 0 {
      session.console.remark(
        Words(
          vi: "Không có gì phải làm: \(assignment.had) học sinh đều đã có số đăng bộ.",
          en: "Nothing to do: all \(Words.count(assignment.had, "pupil")) have a register number."))
    } else if isDryRun {
      session.console.remark(
        Words(vi: "Sẽ cấp \(count) số; chưa ghi gì.", en: "\(count) would be given; nothing written."))
    } else {
      session.console.remark(Words(vi: "Đã cấp \(count) số.", en: "Gave \(Words.count(count, "number"))."))
    }
    return .done
  }

  static let registerShow = Command(
    "register show",
    Words(vi: "sổ đăng bộ theo thứ tự số", en: "the register in the order of its numbers"),
    needs: .look, parts: [Part("--all", needs: .look, reaching: .school)],
    examples: [
      Words("hocba register show"), Words("hocba register show --class 1A"),
      Words("hocba register show --all --json"),
    ],
    options: [.className, .grade, .everyone]
  ) { session throws(Failure) in
    for (first, second) in [
      (Option.className, Option.grade), (.className, .everyone), (.grade, .everyone),
    ] { try session.exclude(first, second) }
    let school = try session.openSchool(for: session.arguments.has(.everyone) ? ["--all"] : [])
    let year = try session.year(in: school)
    let scope = session.arguments.has(.everyone) ? nil : try session.classScope(in: school)
    let entries = try school.register(scope, year: year)
    if session.wantsJSON {
      let list = entries.map { entry -> JSONText in
        .object([
          ("number", .optional(entry.pupil.registerNumber)), ("pupil", .text(entry.pupil.id.rawValue)),
          ("fullName", .text(entry.pupil.fullName)), ("birthDate", .text(entry.pupil.birthDate.iso)),
          ("sex", .text(entry.pupil.sex.rawValue)), ("entered", .optional(entry.pupil.enteredSchool?.iso)),
          ("year", .optional(entry.last?.year.text)), ("class", .optional(entry.last?.section.name.rawValue)),
          ("status", .optional(entry.last?.enrolment.status.label)),
        ])
      }
      session.console.result(
        JSONText.object([("version", .number(1)), ("register", .list(list))]).rendered())
      return .done
    }
    Columns.show(
      entries.map { entry in
        [
          entry.pupil.registerNumber ?? "–", entry.pupil.id.rawValue, entry.pupil.fullName,
          entry.pupil.birthDate.text, entry.pupil.sex.rawValue, entry.pupil.enteredSchool?.text ?? "–",
          entry.last.map { "\($0.section.name.rawValue) \($0.year.text)" } ?? "–",
          entry.last?.enrolment.status.label ?? "",
        ]
      }, on: session.console)
    let without = entries.count { $0.pupil.registerNumber == nil }
    session.console.remark(
      Words(
        vi: "\(entries.count) học sinh, \(without) em chưa có số đăng bộ.",
        en: "\(Words.count(entries.count, "pupil")), \(without) without a register number."))
    return .done
  }

  static let classList = Command(
    "class list",
    Words(vi: "danh sách lớp của một ngày bất kỳ", en: "the class lists of any day"),
    needs: .look,
    examples: [
      Words("hocba class list --class 4A"), Words("hocba class list --class 4A --on 09/03/2024"),
      Words("hocba class list --grade 1 --json"),
    ],
    options: [.className, .grade, .onDay]
  ) { session throws(Failure) in
    try session.exclude(.className, .grade)
    let school = try session.openSchool()
    let scope = try session.classScope(in: school)
    let day = try session.date(.onDay)
    if let day, !scope.year.contains(day) {
      throw Failure(
        .movementOutsideYear,
        [
          "day": day.text, "year": scope.year.text, "first": scope.year.firstDay.text,
          "last": scope.year.lastDay.text,
        ])
    }
    let lists = try school.classLists(scope, on: day)
    if session.wantsJSON {
      session.console.result(
        JSONText.object([
          ("version", .number(1)), ("year", .text(scope.year.text)), ("on", .optional(day?.iso)),
          ("classes", .list(lists.map(\.json))),
        ]).rendered())
      return .done
    }
    for list in lists {
      if lists.count > 1 { session.console.result(list.section.name.rawValue) }
      Columns.show(
        list.rows.map { number, member in
          [
            number.map { "\($0)" } ?? "–", member.pupil.id.rawValue, member.pupil.fullName,
            member.pupil.birthDate.text, member.pupil.sex.rawValue, member.enrolment.status.label,
          ]
        }, on: session.console)
      session.console.remark(
        Words(
          vi: "Lớp \(list.section.name.rawValue): \(list.roster.present.count) học sinh.",
          en: "Class \(list.section.name.rawValue): \(Words.count(list.roster.present.count, "pupil"))."))
    }
    return .done
  }
}

extension ClassList {
  /// Those present, numbered from 1, and between or behind them those who left, without a number.
  fileprivate var rows: [(number: Int?, member: ClassRoster.Member)] {
    var count = 0
    return roster.members.map { member in
      guard member.enrolment.status.isPresent else { return (nil, member) }
      count += 1
      return (count, member)
    }
  }

  fileprivate var json: JSONText {
    .object([
      ("class", .text(section.name.rawValue)), ("grade", .number(section.grade)),
      (
        "pupils",
        .list(
          rows.map { number, member in
            .object([
              ("number", number.map { .number($0) } ?? .null), ("pupil", .text(member.pupil.id.rawValue)),
              ("fullName", .text(member.pupil.fullName)), ("birthDate", .text(member.pupil.birthDate.iso)),
              ("sex", .text(member.pupil.sex.rawValue)), ("status", .text(member.enrolment.status.rawValue)),
              ("label", .text(member.enrolment.status.label)),
            ])
          })
      ),
    ])
  }
}

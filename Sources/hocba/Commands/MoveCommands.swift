import HocBaKit
import Vietnamese

/// Options of movements. `--school` is the school file everywhere, so the other school has a name of its own.
extension Option {
  static let toClass = Option(
    "--class", .text(Words("4B")), Words(vi: "lớp mà học sinh vào", en: "the class that the pupil goes to"))
  static let day = Option(
    "--date", .text(Words("10/03/2024")),
    Words(vi: "ngày đầu tiên của tình trạng mới", en: "the first day of the new state"))
  static let otherSchool = Option(
    "--other-school", .text(Words(vi: "TÊN", en: "NAME")),
    Words(vi: "trường mà học sinh từ đó đến, hoặc đi đến", en: "the school the pupil comes from or goes to"))
  static let papers = Option(
    "--papers", .text(Words(vi: "GIẤY-TỜ", en: "PAPERS")),
    Words(vi: "số và ngày của giấy tờ", en: "number and date of the papers"))
  static let reason = Option(
    "--reason", .text(Words(vi: "LÝ-DO", en: "REASON")), Words(vi: "lý do", en: "the reason"))
  static let transferFile = Option(
    "--file", .text(Words(vi: "TỆP.json", en: "FILE.json")),
    Words(
      vi: "tệp chuyển trường của trường cũ; khi đó --pupil là mã mới ở trường này",
      en: "the transfer file of the old school; --pupil is then the new code at this school"))
  static let transferOutput = Option(
    "-o", .text(Words(vi: "TỆP.json", en: "FILE.json")),
    Words(vi: "ghi luôn tệp chuyển trường", en: "write the transfer file too"))
}

extension Command {
  static let moveIn = Command(
    "move in",
    Words(vi: "học sinh chuyển đến: vào lớp từ một ngày", en: "a pupil comes: in a class from a day on"),
    needs: .movePupils,
    examples: [
      Words("hocba move in --pupil HS00123 --class 4B --date 10/03/2024"),
      Words(
        vi: "hocba move in --file chuyen-truong.json --class 4B --date 10/03/2024",
        en: "hocba move in --file transfer.json --class 4B --date 10/03/2024"),
      Words("hocba move in --pupil HS00123 --class 4B --date 2024-03-10 --papers 45/GT"),
    ],
    options: [.ofPupil, .toClass, .day, .otherSchool, .papers, .reason, .transferFile, .dryRun],
    notes: [
      Words(
        vi:
          "Em mới đến không có tệp chuyển trường: nạp một dòng bằng import pupils với Trạng thái \"Chuyển đến kỳ 2\" (hoặc \"kỳ 1\"), rồi gõ lệnh này để ghi ngày đến. Em từng học ở trường thì chỉ cần lệnh này. Trạng thái theo ngày: kỳ 1, kỳ 2, hay trong hè. Số đăng bộ được cấp ngay.",
        en:
          "A newcomer without a transfer file: import one row with import pupils and the status \"Chuyển đến kỳ 2\" (or \"kỳ 1\"), then this command notes the day. Who was here in an earlier year needs this command alone. The status follows from the day: term 1, term 2 or summer. A register number is given at once."
      )
    ]
  ) { session throws(Failure) in
    if session.arguments.has(.transferFile) { return try session.importTransfer(.transferFile) }
    return try session.move(.transferIn)
  }

  static let moveOut = Command(
    "move out",
    Words(vi: "học sinh chuyển đi từ một ngày", en: "a pupil goes to another school, from a day on"),
    needs: .movePupils,
    examples: [
      Words("hocba move out --pupil HS00123 --date 10/03/2024"),
      Words(
        vi: "hocba move out --pupil HS00123 --date 10/03/2024 -o chuyen-truong.json",
        en: "hocba move out --pupil HS00123 --date 10/03/2024 -o transfer.json"),
      Words("hocba move out --pupil HS00123 --date 2024-03-10 --papers 45/GT"),
    ],
    options: [.ofPupil, .day, .otherSchool, .papers, .reason, .transferOutput],
    notes: [leaving]
  ) { session throws(Failure) in
    try session.move(.transferOut)
  }

  static let moveDropOut = Command(
    "move drop-out",
    Words(vi: "học sinh thôi học từ một ngày", en: "a pupil drops out, from a day on"),
    needs: .movePupils,
    examples: [
      Words("hocba move drop-out --pupil HS00123 --date 10/03/2024"),
      Words("hocba move drop-out --pupil HS00123 --date 2024-03-10 --papers 12/QĐ"),
      Words("hocba move drop-out --pupil HS00123 --date 10/03/2024 --json"),
    ],
    options: [.ofPupil, .day, .papers, .reason], notes: [leaving]
  ) { session throws(Failure) in
    try session.move(.dropOut)
  }

  static let moveReturn = Command(
    "move return",
    Words(vi: "học sinh trở lại học từ một ngày", en: "a pupil is back, from a day on"),
    needs: .movePupils,
    examples: [
      Words("hocba move return --pupil HS00123 --date 01/04/2024"),
      Words("hocba move return --pupil HS00123 --date 01/04/2024 --class 4B"),
      Words("hocba move return --pupil HS00123 --date 2024-04-01 --json"),
    ],
    options: [.ofPupil, .day, .toClass, .papers, .reason],
    notes: [
      Words(vi: "Không có --class thì về lớp cũ.", en: "Without --class: to the class of before.")
    ]
  ) { session throws(Failure) in
    try session.move(.returning)
  }

  static let moveClass = Command(
    "move class",
    Words(
      vi: "học sinh chuyển lớp trong cùng khối từ một ngày", en: "a pupil changes class, from a day on"),
    needs: .movePupils,
    examples: [
      Words("hocba move class --pupil HS00123 --class 4B --date 10/02/2024"),
      Words("hocba move class --pupil HS00123 --class 4B --date 2024-02-10 --papers 3/QĐ"),
      Words("hocba move class --pupil HS00123 --class 4B --date 10/02/2024 --json"),
    ],
    options: [.ofPupil, .toClass, .day, .papers, .reason],
    notes: [
      Words(
        vi:
          "Kết quả đi theo học sinh. Bảng của thời điểm trước ngày chuyển vẫn có em ở lớp cũ; bảng sau đó và học bạ ghi lớp mới.",
        en:
          "Results stay with the pupil. Sheets of periods before that day have the pupil in the old class, later ones and the report card in the new one."
      )
    ]
  ) { session throws(Failure) in
    try session.move(.classChange)
  }

  static let moveList = Command(
    "move list",
    Words(vi: "các lần biến động của năm học", en: "the movements of the year"),
    needs: .look,
    examples: [
      Words("hocba move list"), Words("hocba move list --class 4A"),
      Words("hocba move list --pupil HS00123 --json"),
    ],
    options: [.className, .ofPupil]
  ) { session throws(Failure) in
    try session.exclude(.className, .ofPupil)
    let school = try session.openSchool()
    let year = try session.year(in: school)
    if session.className != nil { _ = try session.classScope(in: school) }
    let pupil = try session.knownPupil(in: school)
    let reach = try session.reach(in: year, of: school)?.classes(.look) ?? .all
    let movements = try school.movements(in: year, of: pupil).filter { movement in
      let names = [movement.before?.className, movement.after.className].compactMap(\.self)
      guard names.contains(where: reach.contains) else { return false }
      guard let name = session.className else { return true }
      return movement.before?.className == name || movement.after.className == name
    }
    let speech = MovementSpeech(console: session.console)
    if session.wantsJSON {
      session.console.result(
        JSONText.object([
          ("version", .number(1)), ("year", .text(year.text)),
          ("movements", .list(movements.map(speech.json))),
        ]).rendered())
      return .done
    }
    for movement in movements { session.console.result(speech.line(movement)) }
    if movements.isEmpty {
      session.console.remark(
        Words(
          vi: "Không có biến động nào trong năm học \(year.text).",
          en: "There are no movements in \(year.text)."))
    }
    return .done
  }

  static let moveUndo = Command(
    "move undo",
    Words(
      vi: "bỏ lần biến động gần nhất của một học sinh (nhật ký vẫn giữ)",
      en: "take back the last movement of a pupil (the audit keeps it)"),
    needs: .movePupils,
    examples: [
      Words(
        vi: "hocba move undo --pupil HS00123 --reason nhầm",
        en: "hocba move undo --pupil HS00123 --reason mistake"),
      Words(
        vi: "hocba move undo --pupil HS00123 --reason nhầm --json",
        en: "hocba move undo --pupil HS00123 --reason mistake --json"),
      Words(
        vi: "hocba move undo --pupil HS00123 --reason nhầm --year 2023-2024",
        en: "hocba move undo --pupil HS00123 --reason mistake --year 2023-2024"),
    ],
    options: [.ofPupil, .reason]
  ) { session throws(Failure) in
    let id = PupilID(rawValue: try session.required(.ofPupil).nfc)
    let reason = try session.required(.reason)
    let school = try session.openSchool()
    let year = try session.year(in: school)
    let report = try school.undoMovement(of: id, in: year, as: session.act(because: reason))
    let movement = report.movement
    let speech = MovementSpeech(console: session.console)
    for finding in report.findings { session.console.report(finding) }
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("undone", speech.json(movement))]).rendered())
      return .done
    }
    session.console.remark(
      Words(vi: "Đã bỏ: \(speech.line(movement))", en: "Taken back: \(speech.line(movement))"))
    return .done
  }

  private static let leaving = Words(
    vi:
      "Bảng của thời điểm trước ngày đó vẫn có em, với kết quả; từ ngày đó em không còn trong danh sách. Trạng thái theo ngày: kỳ 1, kỳ 2, hay trong hè.",
    en:
      "Sheets of periods before that day still have the pupil, with marks; from that day on no list has. The status follows from the day: term 1, term 2 or summer."
  )
}

extension Session {
  /// The value of `--pupil`, which must be in the school file; nil if it was not given.
  func knownPupil(in school: SchoolFile) throws(Failure) -> PupilID? {
    guard let typed = arguments[.ofPupil] else { return nil }
    let id = PupilID(rawValue: typed.nfc)
    if try school.pupils(ids: [id]).isEmpty { throw Failure(.moveUnknownPupil, ["pupil": id.rawValue]) }
    return id
  }

  /// The value of an option that must be a day.
  func requiredDay(_ option: Option) throws(Failure) -> CivilDate {
    let typed = try required(option)
    guard let day = CivilDate(typed) else { throw Failure(.dateMalformed, ["value": typed]) }
    return day
  }

  /// What the audit is told of a command with a reason.
  func act(because reason: String) -> Act {
    var act = act()
    act.doing += ": " + reason.nfc
    return act
  }

  /// Does a movement and tells of it.
  func move(_ kind: Movement.Kind) throws(Failure) -> ExitCode {
    let id = PupilID(rawValue: try required(.ofPupil).nfc)
    let day = try requiredDay(.day)
    if kind == .transferIn || kind == .classChange { _ = try required(.toClass) }
    let target = arguments[.transferOutput]
    if let target { try TransferFile.check(name: target) }
    let school = try openSchool()
    let year = try self.year(in: school)
    var order = MovementOrder(
      MovementRules.Request(
        kind, of: id, on: day, to: arguments[.toClass].map { ClassName(rawValue: $0.nfc) }))
    order.otherSchool = arguments[.otherSchool]?.nfc
    order.papers = arguments[.papers]?.nfc
    order.reason = arguments[.reason]?.nfc
    let regulations = target == nil ? RegulationSet([]) : try self.regulations()
    let report = try school.move(order, in: year, as: act()) { () throws(Failure) in
      // A file that cannot be written takes the movement back with it.
      guard let target else { return }
      let file = try school.transferFile(of: id, in: year, regulations: regulations)
      try AtomicFile.write(Array(file.utf8), to: target)
    }
    MovementSpeech(console: console).tell(report, file: target, asJSON: wantsJSON)
    return .done
  }
}

import HocBaKit

extension Option {
  static let backupPath = Option(
    "-o", .text(Words(vi: "TỆP", en: "FILE")), Words(vi: "tên của bản sao", en: "the name of the copy"))
  static let ofAnySchool = Option(
    "--any-school", .flag,
    Words(vi: "thay cả khi bản sao là của trường khác", en: "also when the backup is of another school"))
}

extension Command {
  private static let file = Operand(
    Words(vi: "TỆP", en: "FILE"), Words(vi: "bản sao lưu", en: "the backup"))

  static let backupCreate = Command(
    "backup create",
    Words(
      vi: "sao lưu cả sổ, kể cả khi người khác đang dùng, rồi kiểm tra bản sao",
      en: "copy the whole school file, also while others use it, and verify the copy"),
    needs: .backUp,
    examples: [
      Words("hocba backup create"), Words("hocba backup create -o /media/usb/2024-05-31.hocba"),
      Words("hocba backup create --school tran-duong.hocba"),
    ],
    options: [.backupPath],
    notes: [
      Words(
        vi: "Không có -o thì bản sao nằm cạnh sổ, tên có ngày giờ; tệp đã có không bao giờ bị ghi đè.",
        en: "Without -o the copy lies beside the school file, named by the time; no file is ever overwritten."
      )
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let stamp = session.surroundings.now.text.filter { $0.isNumber || $0 == "T" || $0 == "Z" }
    let bare =
      session.schoolPath.hasSuffix(".hocba")
      ? String(session.schoolPath.dropLast(".hocba".count)) : session.schoolPath
    let target = session.arguments[.backupPath] ?? "\(bare)-\(stamp).hocba"
    try school.backup(to: target)
    let report = try SchoolFile.open(at: target).verifyAudit()
    guard report.isSound else { return try session.report(report) }
    if session.wantsJSON {
      session.console.result(
        JSONText.object([
          ("version", .number(1)), ("backup", .text(target)), ("entries", .number(report.entries)),
          ("lastHash", .text(report.lastHash)),
        ]).rendered())
    } else {
      session.console.remark(
        Words(
          vi:
            "Đã sao lưu vào \(target) và kiểm tra: \(report.rows) dòng dữ liệu, \(report.entries) mục nhật ký.",
          en:
            "Backed up to \(target) and verified: \(report.rows) rows of data, \(report.entries) audit entries."
        ))
    }
    return .done
  }

  static let backupVerify = Command(
    "backup verify",
    Words(
      vi: "kiểm tra một bản sao lưu và xem trong đó có gì", en: "verify a backup, and show what it holds"),
    needs: nil,
    examples: [
      Words("hocba backup verify school-20240531T020000Z.hocba"),
      Words("hocba backup verify school-20240531T020000Z.hocba --json"),
      Words("hocba backup verify /media/usb/2024-05-31.hocba"),
    ],
    operands: [file]
  ) { session throws(Failure) in
    let path = session.arguments.operands[0]
    guard InputFile.exists(path) else { throw Failure(.backupMissing, at: .file(path)) }
    let backup = try SchoolFile.open(at: path)
    let report = try backup.verifyAudit()
    if report.isSound, !session.wantsJSON {
      var years: [String] = []
      for year in try backup.years() {
        years.append("\(year.text) (\(try backup.enrolments(in: year).count))")
      }
      var last = AuditSelection()
      last.limit = 1
      let act = try backup.audit(last).last?.act
      session.console.remark(
        Words(
          vi:
            "\(path): \(try backup.profile().name); năm học (số học sinh): \(years.joined(separator: ", ")); thay đổi cuối: \(act?.at.text ?? "–")",
          en:
            "\(path): \(try backup.profile().name); years (pupils): \(years.joined(separator: ", ")); last change: \(act?.at.text ?? "–")"
        ))
    }
    return try session.report(report)
  }

  static let backupRestore = Command(
    "backup restore",
    Words(
      vi: "thay sổ bằng một bản sao lưu; sổ đang có được dời sang bên, không mất",
      en: "put a backup in the place of the school file; the file there is moved aside, not lost"),
    needs: .backUp,
    examples: [
      Words("hocba backup restore school-20240531T020000Z.hocba"),
      Words("hocba backup restore /media/usb/2024-05-31.hocba --school tran-duong.hocba"),
      Words("hocba backup restore ban-sao.hocba --json"),
    ],
    operands: [file],
    options: [.ofAnySchool]
  ) { session throws(Failure) in
    let backup = session.arguments.operands[0]
    try session.admitToRestore(backup)
    let aside = try SchoolFile.restore(
      backup, to: session.schoolPath, as: session.act(file: backup),
      ofAnySchool: session.arguments.has(.ofAnySchool))
    if session.wantsJSON {
      session.console.result(
        JSONText.object([
          ("version", .number(1)), ("school", .text(session.schoolPath)), ("movedAside", .optional(aside)),
        ]).rendered())
      return .done
    }
    session.console.remark(
      Words(
        vi: "Đã khôi phục \(session.schoolPath) từ \(backup)."
          + (aside.map { " Sổ trước đó còn ở \($0)." } ?? ""),
        en: "Restored \(session.schoolPath) from \(backup)."
          + (aside.map { " The file that was there is now \($0)." } ?? "")))
    return .done
  }
}

extension Session {
  /// Signs in by the accounts of the school file, or of the backup where there is no file that can be read.
  fileprivate func admitToRestore(_ backup: String) throws(Failure) {
    guard let school = (try? SchoolFile.open(at: schoolPath)) ?? (try? SchoolFile.open(at: backup)) else {
      return
    }
    try signIn(to: school)
    try requireRights(for: [])
  }
}

import HocBaKit
import Vietnamese

extension Command {
  static let transferExport = Command(
    "transfer export",
    Words(
      vi: "xuất tệp chuyển trường: lý lịch, quá trình học tập, kết quả đến nay",
      en: "write a pupil's transfer file: particulars, schooling, results so far"),
    needs: .movePupils,
    examples: [
      Words(
        vi: "hocba transfer export --pupil HS00123 -o chuyen-truong.json",
        en: "hocba transfer export --pupil HS00123 -o transfer.json"),
      Words("hocba transfer export --pupil HS00123"),
      Words(
        vi: "hocba transfer export --pupil HS00123 --year 2022-2023 -o nam-truoc.json",
        en: "hocba transfer export --pupil HS00123 --year 2022-2023 -o last-year.json"),
    ],
    options: [.ofPupil, .output],
    notes: [
      Words(
        vi: "Tệp JSON đọc được bằng mắt, kèm mã kiểm tra sha256: trường mới biết nếu nội dung bị sửa.",
        en: "The file is JSON that people can read, with a sha256: the next school knows if it was changed.")
    ]
  ) { session throws(Failure) in
    let id = PupilID(rawValue: try session.required(.ofPupil).nfc)
    let target = session.arguments[.output]
    if let target { try TransferFile.check(name: target) }
    let school = try session.openSchool()
    let file = try school.transferFile(
      of: id, in: session.year(in: school), regulations: session.regulations())
    guard let target else {
      session.console.result(Array(file.utf8))
      return .done
    }
    try AtomicFile.write(Array(file.utf8), to: target)
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("pupil", .text(id.rawValue)), ("file", .text(target))])
          .rendered())
    } else {
      session.console.remark(Words(vi: "Đã ghi \(target).", en: "Wrote \(target)."))
    }
    return .done
  }

  static let transferImport = Command(
    "transfer import",
    Words(vi: "nạp tệp chuyển trường của trường cũ", en: "take in a pupil by the old school's transfer file"),
    needs: .movePupils,
    examples: [
      Words(
        vi: "hocba transfer import chuyen-truong.json --class 4B --date 10/03/2024",
        en: "hocba transfer import transfer.json --class 4B --date 10/03/2024"),
      Words(
        vi: "hocba transfer import chuyen-truong.json --class 4B --date 10/03/2024 --dry-run",
        en: "hocba transfer import transfer.json --class 4B --date 10/03/2024 --dry-run"),
      Words(
        vi: "hocba transfer import chuyen-truong.json --class 4B --date 10/03/2024 --pupil HS00999",
        en: "hocba transfer import transfer.json --class 4B --date 10/03/2024 --pupil HS00999"),
    ],
    operands: [
      Operand(Words(vi: "TỆP", en: "FILE"), Words(vi: "tệp chuyển trường", en: "the transfer file"))
    ],
    options: [.ofPupil, .toClass, .day, .papers, .reason, .dryRun],
    notes: [
      Words(
        vi:
          "Tệp của năm học khác chỉ nạp lý lịch và quá trình học tập. Trùng mã với em khác thì cho mã mới bằng --pupil.",
        en:
          "From a file of another year only particulars and history are taken. Where the code is another pupil's, give a new one with --pupil."
      )
    ]
  ) { session throws(Failure) in
    try session.importTransfer(nil)
  }
}

extension Session {
  /// Takes in the file that an option, or else the operand, names.
  func importTransfer(_ option: Option?) throws(Failure) -> ExitCode {
    let file = try option.map { option throws(Failure) in try required(option) } ?? arguments.operands[0]
    var order = TransferOrder(
      className: ClassName(rawValue: try required(.toClass).nfc), day: try requiredDay(.day))
    order.pupil = arguments[.ofPupil].map { PupilID(rawValue: $0.nfc) }
    order.papers = arguments[.papers]?.nfc
    order.reason = arguments[.reason]?.nfc
    order.isDryRun = arguments.has(.dryRun)
    try TransferFile.check(name: file)
    let bytes = try InputFile.read(file)
    let school = try openSchool()
    let report = try school.importTransfer(
      bytes, named: file, order, in: year(in: school), regulations: regulations(), as: act(file: file))
    MovementSpeech(console: console).tell(report, asJSON: wantsJSON)
    return .done
  }
}

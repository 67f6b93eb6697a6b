import HocBaKit
import Vietnamese

extension Option {
  static let acceptedReason = Option(
    "--reason", .text(Words(vi: "LÝ-DO", en: "REASON")),
    Words(vi: "vì sao như vậy là đúng", en: "why it is right as it is"))
  static let onlyColumn = Option(
    "--column", .text(Words(vi: "CỘT", en: "COLUMN")),
    Words(vi: "chỉ cột này, như \"Toán: Mức\"", en: "this column only, such as \"Toán: Mức\""))
  static let acceptedList = Option(
    "--list", .flag, Words(vi: "xem những điều đã ghi nhận", en: "show what has been acknowledged"))
  static let withdrawal = Option(
    "--withdraw", .flag, Words(vi: "bỏ ghi nhận", en: "take the acknowledgement back"))
}

extension Command {
  static let checkAcknowledge = Command(
    "check ack",
    Words(
      vi: "ghi nhận điều đã xem và đúng là như vậy",
      en: "acknowledge what was looked at and is right as it is"),
    needs: .acknowledge,
    examples: [
      Words(
        vi: "hocba check ack K060 --class 4A --reason đã-đối-chiếu-bài",
        en: "hocba check ack K060 --class 4A --reason compared-with-the-tests"),
      Words("hocba check ack --list"),
      Words("hocba check ack K060 --class 4A --withdraw"),
    ],
    operands: [
      Operand(
        Words(vi: "MÃ", en: "CODE"), isOptional: true,
        Words(vi: "mã của điều được ghi nhận, như K060", en: "the code of what is acknowledged, such as K060")
      )
    ],
    options: [
      .acceptedReason, .className, .grade, .pupil, .period, .onlyColumn, .targets, .acceptedList, .withdrawal,
    ],
    notes: [
      Words(
        vi:
          "Ghi nhận mọi điều mang mã này trong phạm vi đã chọn. Điều cấm in thì không ghi nhận được. Khi kết quả thay đổi, điều ấy được nêu lại.",
        en:
          "All present findings of the code in the scope are acknowledged. What forbids printing cannot be. A finding comes back when its values change."
      )
    ]
  ) { session throws(Failure) in
    try session.exclude(.className, .grade)
    try session.exclude(.acceptedList, .withdrawal)
    let school = try session.openSchool()
    let speech = AcknowledgementSpeech(session)
    if session.arguments.has(.acceptedList) {
      let year = try session.year(in: school)
      let reach = try session.reach(in: year, of: school)?.classes(.acknowledge) ?? .all
      let acknowledgements = try school.acknowledgements(in: year).filter { acknowledgement in
        reach == .all || CheckPlace(key: acknowledgement.place)?.className.map(reach.contains) == true
      }
      try speech.list(acknowledgements, code: session.arguments.operands.first)
      return .done
    }
    guard let code = session.arguments.operands.first else {
      throw Failure(
        .operandMissing,
        [
          "name": session.language == .vietnamese ? "MÃ" : "CODE",
          "usage": session.command.usage(session.language),
        ])
    }
    var scope = FindingScope(
      code: code, classes: try session.classScope(in: school, saysSo: session.pupil == nil))
    scope.period = session.period
    scope.column = session.arguments[.onlyColumn]?.nfc
    if let typed = session.arguments[.pupil] {
      let pupil = PupilID(rawValue: typed.nfc)
      guard try school.enrolments(of: pupil).contains(where: { $0.year == scope.classes.year }) else {
        throw Failure(.pupilNotFound, ["pupil": pupil.rawValue, "year": scope.classes.year.text])
      }
      try session.require(
        of: pupil, in: scope.classes.year, at: session.period ?? .endYear, of: school)
      scope.pupil = pupil
    }
    if session.arguments.has(.withdrawal) {
      speech.withdrawn(try school.withdrawAcknowledgements(scope, as: session.act()), code: code)
      return .done
    }
    let reason = try session.required(.acceptedReason).nfc
    let accepted = try school.acknowledge(
      scope, in: session.checkOrder(in: school, saysSo: false), reason: reason,
      regulations: session.regulations(),
      as: session.act())
    speech.accepted(accepted, code: code)
    return .done
  }
}

/// Tells what was acknowledged.
private struct AcknowledgementSpeech {
  private let console: Console
  private let wantsJSON: Bool

  init(_ session: Session) {
    console = session.console
    wantsJSON = session.wantsJSON
  }

  func accepted(_ findings: [CheckFinding], code: String) {
    if wantsJSON {
      let speech = CheckSpeech(console: console, showsAll: true)
      json("acknowledged", findings.map { .object(speech.members(of: $0)) })
    } else if findings.isEmpty {
      console.remark(
        Words(
          vi: "Không có điều \(code) nào để ghi nhận trong phạm vi này.",
          en: "There is no \(code) to acknowledge in this scope."))
    } else {
      console.remark(
        Words(
          vi: "Đã ghi nhận \(findings.count) điều \(code).",
          en: "Acknowledged \(Words.count(findings.count, "finding")) of \(code)."))
    }
  }

  func withdrawn(_ acknowledgements: [Acknowledgement], code: String) {
    if wantsJSON {
      json("withdrawn", acknowledgements.map(Self.object))
    } else if acknowledgements.isEmpty {
      console.remark(
        Words(
          vi: "Không có ghi nhận \(code) nào trong phạm vi này.",
          en: "No \(code) is acknowledged in this scope."))
    } else {
      console.remark(
        Words(
          vi: "Đã bỏ \(acknowledgements.count) ghi nhận \(code).",
          en: "Took back \(Words.count(acknowledgements.count, "acknowledgement")) of \(code)."))
    }
  }

  func list(_ all: [Acknowledgement], code: String?) throws(Failure) {
    let own = all.filter { code == nil || $0.code == code?.uppercased() }
    if wantsJSON {
      json("acknowledgements", own.map(Self.object))
      return
    }
    if own.isEmpty {
      console.remark(Words(vi: "Chưa ghi nhận điều nào.", en: "Nothing is acknowledged."))
    }
    for acknowledgement in own {
      let place = CheckPlace(key: acknowledgement.place)?.text ?? acknowledgement.place
      console.result(
        "\(acknowledgement.code) \(place): \(acknowledgement.reason) (\(acknowledgement.who), \(acknowledgement.at.day.text))"
      )
    }
  }

  private func json(_ name: String, _ items: [JSONText]) {
    console.result(JSONText.object([("version", .number(1)), (name, .list(items))]).rendered())
  }

  private static func object(_ acknowledgement: Acknowledgement) -> JSONText {
    .object(
      [("code", .text(acknowledgement.code))]
        + CheckSpeech.members(of: CheckPlace(key: acknowledgement.place) ?? CheckPlace())
        + CheckSpeech.members(of: acknowledgement))
  }
}

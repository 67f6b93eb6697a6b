import HocBaKit

extension Command {
  static let verifyPage = Command(
    "verify-page",
    Words(
      vi: "đối chiếu một trang giấy bằng mã in ở chân trang, hoặc cả tệp PDF",
      en: "verify a page by the code at its foot, or a whole PDF file"),
    needs: .own,
    examples: [
      Words("hocba verify-page K7Q2-M4XA-9T3B-WDGE-Z"),
      Words("hocba verify-page bang-4A.pdf"),
      Words("hocba verify-page K7Q2-M4XA-9T3B-WDGE-Z --archive luu-tru-2023-2024"),
    ],
    operands: [
      Operand(
        Words(vi: "MÃ|TỆP.pdf", en: "CODE|FILE.pdf"),
        Words(vi: "mã của trang, hoặc tệp", en: "the code of a page, or a file"))
    ],
    options: [.className, .period, .signedForm, .keptPlace, .inArchive],
    notes: [
      Words(
        vi:
          "Trang đã ký được tìm trong sổ; trang chưa ký được làm lại từ dữ liệu hiện nay rồi so, nhanh hơn khi ghi --class, --form, --period in cạnh mã. Mã thật mà trang giấy bị sửa thì mắt phải so: -o ghi ra văn bản lưu. Mã kết thúc 1 khi có trang không rõ.",
        en:
          "Signed pages are looked up; others are made anew and compared, faster with the --class, --form and --period that stand beside the code. A true code does not say that nobody has altered the paper: -o writes the kept document to compare by eye. Exit 1 when a page is unknown."
      )
    ]
  ) { session throws(Failure) in
    let typed = session.arguments.operands[0]
    let archive = session.arguments[.inArchive]
    let school: SchoolFile
    if let archive {
      school = try ArchiveVerification.snapshot(in: archive)
    } else {
      school = try session.openSchool()
    }
    let press = try session.press(school)
    var scope = VerifyScope(try session.year(in: school))
    scope.className = session.className
    scope.period = session.period
    scope.form = session.arguments[.signedForm].flatMap(Form.init)
    let speech = VerifySpeech(session)
    let verdicts: [PageVerdict]
    if typed.lowercased().hasSuffix(".pdf") {
      let verdict = try press.verify(file: InputFile.read(typed), named: typed, in: scope)
      verdicts = verdict.pages
      session.wantsJSON ? speech.json(verdicts, isIdentical: verdict.isIdentical) : speech.text(verdict)
    } else {
      switch PageCode.read(typed) {
      case .noCode: throw Failure(.codeMalformed, ["code": typed])
      case .misread: throw Failure(.codeMisread, ["code": typed])
      case .code(let code): verdicts = [try press.verify(code, in: scope)]
      }
      session.wantsJSON ? speech.json(verdicts, isIdentical: nil) : verdicts.forEach(speech.text)
    }
    if let path = session.arguments[.keptPlace] {
      guard let kept = verdicts.first(where: { $0.kept != nil }) else { throw Failure(.nothingKept) }
      if archive == nil, let unit = kept.unit {
        try session.require(.print, of: unit.className, in: unit.year, of: school)
      }
      try AtomicFile.makeFolders(for: path)
      try AtomicFile.write(try press.keptPDF(kept), to: path)
      if !session.wantsJSON { session.console.result(path) }
    }
    return verdicts.contains { $0.standing == .unknown } ? .failed : .done
  }
}

/// Tells what is known of pages.
struct VerifySpeech {
  private let session: Session
  private var language: Language { session.language }

  init(_ session: Session) { self.session = session }

  private func say(_ vi: String, _ en: String) {
    session.console.result(Words(vi: vi, en: en).text(language))
  }

  func text(_ verdict: FileVerdict) {
    verdict.pages.forEach(text)
    if verdict.isIdentical {
      say(
        "Tệp giống hệt từng byte văn bản mà sổ có.",
        "The file is, byte for byte, a document that the school file knows.")
    } else {
      say(
        "Tệp không giống hệt văn bản nào trong sổ: mã chỉ nói trang nào, nội dung phải so bằng mắt (-o TỆP.pdf ghi ra văn bản lưu).",
        "The file is not byte for byte a document of the school file: the codes only say which pages; compare what they show by eye (-o FILE.pdf writes the kept document)."
      )
    }
  }

  func text(_ verdict: PageVerdict) {
    let code = verdict.code.text
    guard let unit = verdict.unit, let page = verdict.page else {
      say(
        "\(code): KHÔNG RÕ. Sổ này không có trang nào mang mã ấy: trang của sổ khác, hoặc bản in chưa ký trước khi dữ liệu đổi.",
        "\(code): UNKNOWN. No page of this school file has this code: it is of another file, or was printed and never signed before data changed."
      )
      return
    }
    let pupil = verdict.pupil.map { ", \($0.rawValue)" } ?? ""
    let place = Words(
      vi:
        "\(unit.signedForm.shortName), lớp \(unit.className.rawValue)\(pupil), \(unit.year.text), \(unit.period.label), trang \(page), bản \(verdict.version ?? 1)",
      en:
        "\(unit.form), class \(unit.className.rawValue)\(pupil), \(unit.year.text), \(unit.period.label), page \(page), version \(verdict.version ?? 1)"
    ).text(language)
    if verdict.standing == .superseded {
      let since = verdict.successor?.since?.vietnameseDay.text
      let by = verdict.successor?.code?.text
      say(
        "\(code): ĐÃ THAY. \(place). \(by.map { "Thay bằng \($0)" } ?? "Không còn trang này")\(since.map { " từ \($0)" } ?? "").",
        "\(code): SUPERSEDED. \(place). \(by.map { "Replaced by \($0)" } ?? "There is no such page any more")\(since.map { " since \($0)" } ?? "")."
      )
    } else {
      // What nobody signed only agrees with the school file.
      let isSigned = verdict.signature != nil
      say(
        "\(code): ĐÚNG\(isSigned ? "" : " VỚI SỔ, CHƯA KÝ"). \(place).",
        "\(code): GENUINE\(isSigned ? "" : ", NOT SIGNED"). \(place).")
    }
    if let signature = verdict.signature {
      say(
        "  ký: \(signature.name) (\(signature.who)), \(signature.at.vietnameseText)",
        "  signed: \(signature.name) (\(signature.who)), \(signature.at.vietnameseText)")
    }
    if let approval = verdict.approval {
      say(
        "  phê duyệt: \(approval.signature.name), \(approval.signature.at.vietnameseText)",
        "  approved: \(approval.signature.name), \(approval.signature.at.vietnameseText)")
      if let reopened = approval.reopened {
        say(
          "  mở lại: \(reopened.at.vietnameseText): \(reopened.reason)",
          "  reopened: \(reopened.at.vietnameseText): \(reopened.reason)")
      }
    }
  }

  func json(_ verdicts: [PageVerdict], isIdentical: Bool?) {
    let pages = verdicts.map { verdict in
      JSONText.object([
        ("code", .text(verdict.code.text)), ("standing", .text(verdict.standing.rawValue)),
        ("form", .optional(verdict.unit?.form)), ("class", .optional(verdict.unit?.className.rawValue)),
        ("year", .optional(verdict.unit?.year.text)), ("period", .optional(verdict.unit?.period.rawValue)),
        ("page", verdict.page.map(JSONText.number) ?? .null), ("pupil", .optional(verdict.pupil?.rawValue)),
        ("edition", verdict.version.map(JSONText.number) ?? .null),
        ("signedBy", .optional(verdict.signature?.who)), ("signer", .optional(verdict.signature?.name)),
        ("signedAt", .optional(verdict.signature?.at.text)),
        ("approvedAt", .optional(verdict.approval?.signature.at.text)),
        ("reopenedAt", .optional(verdict.approval?.reopened?.at.text)),
        ("replacedBy", .optional(verdict.successor?.code?.text)),
        ("replacedSince", .optional(verdict.successor?.since?.text)),
      ])
    }
    session.console.result(
      JSONText.object([
        ("version", .number(1)), ("pages", .list(pages)),
        ("identical", isIdentical.map(JSONText.bool) ?? .null),
      ]).rendered())
  }
}

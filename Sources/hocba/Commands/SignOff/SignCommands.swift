import HocBaKit

extension Command {
  static let sign = Command(
    "sign",
    Words(
      vi: "giáo viên chủ nhiệm ký từng trang của lớp", en: "the homeroom teacher signs pages of the class"),
    needs: .sign,
    examples: [
      Words("hocba sign --class 4A --period end-year --page 1"),
      Words("hocba sign --class 4A --period end-year --page 1-3"),
      Words("hocba sign --class 4A --form report-card --page all"),
    ],
    options: [.className, .period, .signedForm, .signedPages, .signedPaper],
    notes: [
      Words(
        vi:
          "Chữ ký gắn với đúng nội dung của trang: đổi một điểm thì chữ ký trên trang có điểm đó mất hiệu lực, các trang khác vẫn còn. Văn bản được lưu lại nguyên vẹn trong sổ. Học bạ: hai trang năm nay của từng học sinh, đánh số liền theo thứ tự lớp.",
        en:
          "A signature holds for exactly what is on the page: when a mark changes, the signatures on the pages that show it are void, the others hold. The document is kept in the school file as it was. Report cards: this year's two pages of every pupil, numbered through in the order of the class."
      )
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let unit = try session.signedUnit(in: school)
    var order = SignOrder(unit, pages: try session.required(.signedPages))
    order.paper = session.signedPaper
    let signer = try session.signer(.sign, of: unit, in: school)
    let report = try session.press(school).sign(order, by: signer, as: session.act())
    SignSpeech(session).signed(report)
    return .done
  }

  static let approve = Command(
    "approve",
    Words(vi: "hiệu trưởng phê duyệt, khóa kết quả", en: "the principal approves, which locks the results"),
    needs: .approve,
    examples: [
      Words("hocba approve --class 4A --period end-year"),
      Words("hocba approve --class 4A --form report-card"),
      Words("hocba approve --class 4A --period end-year --json"),
    ],
    options: [.className, .period, .signedForm, .reviewPlace],
    notes: [
      Words(
        vi:
          "Chỉ phê duyệt được khi mọi trang đã ký, không còn thắc mắc, và hocba check không cấm in. Từ đó kết quả ở thời điểm ấy không đổi được nữa; muốn sửa phải hocba reopen.",
        en:
          "It takes every page signed, no open query, and nothing in hocba check that forbids printing. From then on the results of that period cannot change; to correct them, hocba reopen."
      )
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let unit = try session.signedUnit(in: school)
    let signer = try session.signer(.approve, of: unit, in: school)
    let report = try session.press(school).approve(
      unit, by: signer, to: session.place(.reviewPlace), as: session.act())
    SignSpeech(session).approved(report)
    return .done
  }

  static let reopen = Command(
    "reopen",
    Words(
      vi: "hiệu trưởng mở lại văn bản đã phê duyệt để sửa",
      en: "the principal reopens what was approved, to correct it"),
    needs: .approve,
    examples: [
      Words(
        vi: "hocba reopen --class 4A --period end-year --reason \"Sửa điểm Toán, biên bản 12\"",
        en: "hocba reopen --class 4A --period end-year --reason \"Correct a score, minutes 12\""),
      Words(
        vi: "hocba reopen --class 4A --form report-card --reason \"Sai nhận xét\"",
        en: "hocba reopen --class 4A --form report-card --reason \"Wrong comment\""),
      Words(
        vi: "hocba reopen --class 4A --period mid-term-1 --reason \"Thiếu một điểm\"",
        en: "hocba reopen --class 4A --period mid-term-1 --reason \"A score is missing\""),
    ],
    options: [.className, .period, .signedForm, .reopenReason],
    notes: [
      Words(
        vi: "Bản đã phê duyệt vẫn được lưu. Lần phê duyệt sau là bản kế tiếp, kèm phiếu đính chính.",
        en: "What was approved stays kept. The next approval is of the next version, with a correction slip.")
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let unit = try session.signedUnit(in: school)
    let reason = try session.required(.reopenReason)
    let signer = try session.signer(.approve, of: unit, in: school)
    let approval = try session.press(school).reopen(unit, reason: reason, by: signer, as: session.act())
    SignSpeech(session).reopened(approval)
    return .done
  }

  static let publish = Command(
    "publish",
    Words(vi: "công bố kết quả đã phê duyệt", en: "publish approved results"),
    needs: .approve,
    examples: [
      Words("hocba publish --class 4A --period end-year"),
      Words("hocba publish --class 4A --period end-year -o cong-bo"),
      Words("hocba publish --class 4A --period mid-term-1 --birth-dates"),
    ],
    options: [.className, .period, .signedForm, .birthDates, .traitLevels, .reviewPlace],
    notes: [
      Words(
        vi:
          "Ghi hai tệp: bảng công bố của lớp, không có ngày sinh, địa chỉ, phẩm chất, năng lực (trừ khi chọn), và phiếu gửi từng gia đình.",
        en:
          "Writes two files: the notice of the class, without birth dates, addresses and trait levels (unless chosen), and a slip for each family."
      )
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let unit = try session.signedUnit(in: school)
    let signer = try session.signer(.approve, of: unit, in: school)
    let chosen = PublicResults.Options(
      birthDates: session.arguments.has(.birthDates), traits: session.arguments.has(.traitLevels))
    let report = try session.press(school).publish(
      unit, by: signer, showing: chosen, to: session.place(.reviewPlace), as: session.act())
    SignSpeech(session).published(report)
    return .done
  }
}

extension Session {
  /// Where an option points to: a file when it ends in `.pdf`, else a folder.
  func place(_ option: Option) -> Press.Destination {
    guard let path = arguments[option] else { return .folder(".") }
    return path.lowercased().hasSuffix(".pdf") ? .file(path) : .folder(path)
  }
}

/// Tells what was signed and approved.
struct SignSpeech {
  private let session: Session

  init(_ session: Session) { self.session = session }

  private func name(_ unit: SignedUnit) -> String {
    "\(session.name(of: unit)), \(unit.period.label)"
  }

  func signed(_ report: SignReport) {
    for finding in report.findings { session.console.report(finding) }
    if report.signed.isEmpty { session.console.report(.note(.allSigned)) }
    if session.wantsJSON {
      json(report)
      return
    }
    if !report.signed.isEmpty {
      let pages = PageSelection.text(report.signed)
      session.console.remark(
        Words(
          vi:
            "Đã ký \(name(report.unit)): trang \(pages) (\(report.name), khổ \(report.paper.rawValue), bản \(report.version)).",
          en:
            "Signed \(name(report.unit)): page \(pages) (\(report.name), \(report.paper.rawValue), version \(report.version))."
        ))
      for page in report.pages where report.signed.contains(page.page) {
        let pupil = page.pupil.map { " \($0.rawValue)" } ?? ""
        session.console.result("  \(page.page)\(pupil)  \(page.code.text)")
      }
    }
    let unsigned = PageSelection.text(report.unsigned)
    session.console.remark(
      report.unsigned.isEmpty
        ? Words(
          vi: "Cả \(report.pages.count) trang đã ký; chờ hiệu trưởng phê duyệt.",
          en: "All \(report.pages.count) pages are signed; the principal can approve.")
        : Words(vi: "Còn chưa ký: trang \(unsigned).", en: "Not signed yet: page \(unsigned)."))
  }

  func approved(_ report: SignReport) {
    for finding in report.findings { session.console.report(finding) }
    if session.wantsJSON {
      json(report)
      return
    }
    guard report.findings.isEmpty else { return }
    session.console.remark(
      Words(
        vi:
          "Đã phê duyệt \(name(report.unit)), bản \(report.version), \(report.pages.count) trang (\(report.name)). Kết quả ở thời điểm này đã khóa.",
        en:
          "Approved \(name(report.unit)), version \(report.version), \(Words.count(report.pages.count, "page")) (\(report.name)). The results of this period are locked."
      ))
    for file in report.files { session.console.result(file) }
  }

  func reopened(_ approval: Approval) {
    if session.wantsJSON {
      session.console.result(
        JSONText.object([
          ("version", .number(1)), ("form", .text(approval.unit.form)),
          ("class", .text(approval.unit.className.rawValue)),
          ("period", .text(approval.unit.period.rawValue)), ("reopened", .number(approval.version)),
          ("next", .number(approval.version + 1)),
        ]).rendered())
      return
    }
    session.console.remark(
      Words(
        vi:
          "Đã mở lại \(name(approval.unit)): bản \(approval.version) được lưu, sửa xong ký lại các trang đã đổi rồi phê duyệt bản \(approval.version + 1).",
        en:
          "Reopened \(name(approval.unit)): version \(approval.version) stays kept; correct, sign the changed pages again, then approve version \(approval.version + 1)."
      ))
  }

  func published(_ report: PublishReport) {
    for finding in report.findings { session.console.report(finding) }
    if session.wantsJSON {
      session.console.result(
        JSONText.object([
          ("version", .number(1)), ("form", .text(report.approval.unit.form)),
          ("class", .text(report.approval.unit.className.rawValue)),
          ("period", .text(report.approval.unit.period.rawValue)),
          ("new", .bool(!report.wasPublished)), ("files", .list(report.files.map(JSONText.text))),
        ]).rendered())
      return
    }
    session.console.remark(
      report.wasPublished
        ? Words(
          vi: "\(name(report.approval.unit)) đã công bố trước đó.",
          en: "\(name(report.approval.unit)) was published before.")
        : Words(
          vi: "Đã công bố \(name(report.approval.unit)).", en: "Published \(name(report.approval.unit))."))
    for file in report.files { session.console.result(file) }
  }

  private func json(_ report: SignReport) {
    session.console.result(
      JSONText.object([
        ("version", .number(1)), ("form", .text(report.unit.form)),
        ("class", .text(report.unit.className.rawValue)), ("period", .text(report.unit.period.rawValue)),
        ("year", .text(report.unit.year.text)), ("edition", .number(report.version)),
        ("paper", .text(report.paper.rawValue)), ("name", .text(report.name)),
        ("signed", .list(report.signed.map(JSONText.number))),
        ("unsigned", .list(report.unsigned.map(JSONText.number))),
        ("files", .list(report.files.map(JSONText.text))),
        (
          "pages",
          .list(
            report.pages.map { page in
              .object([
                ("page", .number(page.page)), ("pupil", .optional(page.pupil?.rawValue)),
                ("code", .text(page.code.text)),
              ])
            })
        ),
      ]).rendered())
  }
}

import HocBaKit

extension Option {
  static let to = Option(
    "--to", .text(Words(vi: "THƯ_MỤC", en: "FOLDER")),
    Words(vi: "thư mục mẫu riêng của trường", en: "the school's own folder of forms"))
  static let regulation = Option(
    "--regulation", .text(Words("TT27-2020")),
    Words(vi: "chỉ mẫu của thông tư này (mặc định: mọi thông tư)", en: "of this circular only (default: all)")
  )
}

extension Operand {
  /// Any template: of a form, or of a document around a volume.
  static let template = Operand(
    Words(vi: "MẪU", en: "FORM"), choices: TemplateName.all.map(\.text),
    Words(vi: "tên mẫu, xem: hocba template list", en: "the form; see: hocba template list"))
}

extension Command {
  static let templateNew = Command(
    "template new",
    Words(vi: "chép mẫu ra thư mục riêng của trường để sửa", en: "copy a form into the school's own folder"),
    needs: nil,
    examples: [
      Words(
        vi: "hocba template new result-sheet --to mau-cua-truong",
        en: "hocba template new result-sheet --to our-forms"),
      Words(
        vi: "hocba template new report-card --to mau-cua-truong --regulation TT27-2020",
        en: "hocba template new report-card --to our-forms --regulation TT27-2020"),
      Words(
        vi: "hocba template new volume --to mau-cua-truong", en: "hocba template new volume --to our-forms"),
    ],
    operands: [.template], options: [.to, .regulation],
    notes: [
      Words(
        vi:
          "Không bao giờ ghi đè tệp đã có. Mẫu trong thư mục này được dùng trước mẫu của chương trình khi có --templates THƯ_MỤC hoặc biến HOCBA_TEMPLATES.",
        en:
          "A file that exists is never overwritten. Forms in this folder go before the program's when --templates FOLDER or the variable HOCBA_TEMPLATES names it."
      )
    ]
  ) { session throws(Failure) in
    guard let form = TemplateName(session.arguments.operands[0]) else { return .usage }
    let folder = try session.required(.to)
    let known = try session.regulations().regulations.map(\.id)
    var shelves = known
    if let typed = session.arguments[.regulation] {
      guard form.isOfRegulation, known.contains(typed) else {
        throw Failure(
          .noSuchRegulation,
          [
            "form": form.text, "value": typed,
            "known": form.isOfRegulation ? known.joined(separator: ", ") : TemplateLibrary.schoolFolder,
          ])
      }
      shelves = [typed]
    }
    let copies = TemplateCopies(program: try Home.find(session.surroundings).templates)
    let paths = try copies.copy(form, shelves: shelves, to: folder)
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("files", .list(paths.map(JSONText.text)))]).rendered())
      return .done
    }
    for path in paths { session.console.remark(Words(path)) }
    let name = form.text
    session.console.remark(
      Words(
        vi: """
          Tiếp theo: 1. sửa tệp trên bằng một trình soạn thảo văn bản (cách viết: Docs/templates.md)
            2. hocba template check \(name) --templates \(folder)
            3. hocba template show \(name) --templates \(folder) -o thu.pdf
            4. in như thường, thêm --templates \(folder) (hoặc đặt HOCBA_TEMPLATES=\(folder))
          """,
        en: """
          Next: 1. change the file above with a text editor (the language: Docs/templates.md)
            2. hocba template check \(name) --templates \(folder)
            3. hocba template show \(name) --templates \(folder) -o try.pdf
            4. print as ever, with --templates \(folder) (or HOCBA_TEMPLATES=\(folder))
          """))
    return .done
  }
}

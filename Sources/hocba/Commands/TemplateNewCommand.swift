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
        vi: "hocba template new letterhead --to mau-cua-truong",
        en: "hocba template new letterhead --to our-forms"),
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
            "known": form.isOfRegulation ? known.joined(separator: ", ") : form.shelf,
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
    if form.isOfRegulation, shelves.count > 1 { session.tellRegulationsInForce() }
    session.tellNextSteps(form, folder)
    return .done
  }
}

extension Session {
  /// What to do with a copy.
  fileprivate func tellNextSteps(_ form: TemplateName, _ folder: String) {
    let name = form.text
    var steps = [
      Words(
        vi: "sửa tệp trên bằng một trình soạn thảo văn bản (cách viết: Docs/templates.md)",
        en: "change the file above with a text editor (the language: Docs/templates.md)"),
      Words("hocba template check \(name) --templates \(folder)"),
    ]
    // Volumes are shown by binding, parts with the forms that put them in.
    if Form(rawValue: name) != nil {
      steps.append(
        Words(
          vi: "hocba template show \(name) --templates \(folder) -o thu.pdf",
          en: "hocba template show \(name) --templates \(folder) -o try.pdf"))
    }
    steps.append(
      Words(
        vi: "in như thường, thêm --templates \(folder) (hoặc đặt HOCBA_TEMPLATES=\(folder))",
        en: "print as ever, with --templates \(folder) (or HOCBA_TEMPLATES=\(folder))"))
    for (index, step) in steps.enumerated() {
      let (vi, en) = index == 0 ? ("Tiếp theo: ", "Next: ") : ("  ", "  ")
      console.remark(
        Words(vi: "\(vi)\(index + 1). \(step.vietnamese)", en: "\(en)\(index + 1). \(step.english)"))
    }
  }

  /// Which folder of a circular is for which classes of this school year, and of the next where that differs.
  fileprivate func tellRegulationsInForce() {
    guard let regulations = try? regulations() else { return }
    let today = surroundings.today
    let year = SchoolYear(start: today.month >= 8 ? today.year : today.year - 1)
    var parts: [(id: String, grades: [Int])] = []
    for grade in 1...5 {
      guard let id = try? regulations.regulation(for: year, grade: grade).id else { continue }
      if let index = parts.firstIndex(where: { $0.id == id }) {
        parts[index].grades.append(grade)
      } else {
        parts.append((id, [grade]))
      }
    }
    for regulation in regulations.regulations where !parts.contains(where: { $0.id == regulation.id }) {
      parts.append((regulation.id, []))
    }
    for part in parts {
      let grades = part.grades.map(String.init).joined(separator: ", ")
      console.remark(
        part.grades.isEmpty
          ? Words(
            vi: "\(part.id): không lớp nào của năm học \(year.text), chỉ để in các năm trước",
            en: "\(part.id): no class of \(year.text), only to print earlier years")
          : Words(
            vi: "\(part.id): các lớp khối \(grades) của năm học \(year.text)",
            en: "\(part.id): the classes of grade \(grades) in \(year.text)"))
    }
  }
}

import HocBaKit

extension Command {
  static let templateDiff = Command(
    "template diff",
    Words(vi: "nói bằng lời hai mẫu khác nhau ở đâu", en: "tell in words how two forms differ"),
    needs: nil,
    examples: [
      Words(
        vi: "hocba template diff result-sheet --templates mau-cua-truong",
        en: "hocba template diff result-sheet --templates our-forms"),
      Words(
        vi: "hocba template diff cu/result-sheet.xml moi/result-sheet.xml",
        en: "hocba template diff old/result-sheet.xml new/result-sheet.xml"),
      Words(
        vi: "hocba template diff class-list --templates mau-cua-truong --json",
        en: "hocba template diff class-list --templates our-forms --json"),
    ],
    operands: [
      Operand(
        Words("A"),
        Words(
          vi: "tệp mẫu, hoặc tên mẫu: bản của chương trình so với bản của trường",
          en: "a file, or the name of a form: the program's against the school's own")),
      Operand(Words("B"), isOptional: true, Words(vi: "tệp mẫu thứ hai", en: "the second file")),
    ],
    notes: [
      Words(
        vi:
          "So sánh nhãn, chữ, chiều rộng và các thuộc tính khác, cột thêm, bớt hoặc chuyển chỗ; không so từng dòng của tệp. Mã kết thúc là 0 dù giống hay khác.",
        en:
          "Labels, words, widths and other attributes, columns added, taken out or moved are compared; lines of the file are not. The exit code is 0 whether they differ or not."
      )
    ]
  ) { session throws(Failure) in
    var changes: [TemplateChange] = []
    for (first, second) in try session.filesToCompare() {
      changes += try TemplateDiff.changes(
        from: try session.templateFile(first), to: try session.templateFile(second))
    }
    if session.wantsJSON {
      let list = changes.map { change in
        JSONText.object([
          ("code", .text(change.message.code)),
          ("from", .optional(change.from?.text(session.language))),
          ("to", .optional(change.to?.text(session.language))),
          ("message", .text(change.message.text(session.language, change.values))),
        ])
      }
      session.console.result(
        JSONText.object([("version", .number(1)), ("changes", .list(list))]).rendered())
      return .done
    }
    for change in changes { session.console.result(change.text(session.language)) }
    session.console.remark(
      changes.isEmpty
        ? Words(vi: "Hai mẫu không khác nhau.", en: "The forms do not differ.")
        : Words(vi: "\(changes.count) chỗ khác.", en: "\(Words.count(changes.count, "difference"))."))
    return .done
  }
}

extension Session {
  /// The two files that were named, or the program's files of a form and the school's own.
  fileprivate func filesToCompare() throws(Failure) -> [(String, String)] {
    let operands = arguments.operands
    if operands.count > 1 { return [(operands[0], operands[1])] }
    guard let form = TemplateName(operands[0]) else {
      throw Failure(
        .diffNeedsTwo, ["known": TemplateName.all.map(\.text).joined(separator: ", ")])
    }
    let folders = try templateFolders()
    guard let program = folders.last else { return [] }
    var pairs: [(String, String)] = []
    let shelves =
      form.isOfRegulation ? try regulations().regulations.map(\.id) : [form.shelf]
    for shelf in shelves {
      for name in form.files {
        let path = "/\(shelf)/\(name)"
        guard let own = folders.dropLast().map({ $0 + path }).first(where: InputFile.exists) else { continue }
        // A form for one assessment point that only the school has goes out from the form for all of them.
        let candidates = [path, "/\(shelf)/\(form.text).xml"].map { program + $0 }
        if let original = candidates.first(where: InputFile.exists) { pairs.append((original, own)) }
      }
    }
    guard !pairs.isEmpty else { throw Failure(.noOwnTemplate, ["form": form.text]) }
    return pairs
  }

  fileprivate func templateFile(_ path: String) throws(Failure) -> TemplateFile {
    guard let bytes = try InputFile.readTemplate(path) else { throw Failure(.fileMissing, at: .file(path)) }
    return TemplateFile(path: path, bytes: bytes)
  }
}

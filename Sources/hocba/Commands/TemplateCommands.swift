import HocBaKit

extension Command {
  private static let form = Operand(
    Words(vi: "MẪU", en: "FORM"), choices: TemplateName.all.map(\.text), isOptional: true,
    Words(vi: "chỉ mẫu này", en: "this form only"))

  static let templateList = Command(
    "template list",
    Words(vi: "các mẫu đang dùng và tệp của mẫu", en: "the forms in use and their files"),
    needs: nil,
    examples: [
      Words("hocba template list"), Words("hocba template list --json"),
      Words("hocba template list --templates mau-cua-truong"),
    ]
  ) { session throws(Failure) in
    let library = try session.templateLibrary()
    let rows = try session.templatesInUse(library)
    if session.wantsJSON {
      let templates = rows.map { row in
        JSONText.object([
          ("form", .text(row.template.id)), ("regulation", .optional(row.regulation)),
          ("title", .text(row.template.title)), ("file", .text(row.template.file)),
          ("verified", .bool(!row.template.isUnverified)), ("own", .bool(row.template.isOwn)),
          ("digest", .text(row.template.digest)),
        ])
      }
      session.console.result(
        JSONText.object([("version", .number(1)), ("templates", .list(templates))]).rendered())
      return .done
    }
    let folders = try session.templateFolders()
    for regulation in try session.regulations().regulations {
      let file = folders.map { "\($0)/\(regulation.id)/regulation.json" }.first(where: InputFile.exists)
      session.console.result("regulation  \(regulation.id)  \(regulation.title)")
      session.console.result("    \(file ?? "")")
    }
    for row in rows {
      let unverified = Words(
        vi: "  [mẫu chưa đối chiếu]", en: "  [not laid beside the paper form: mẫu chưa đối chiếu]")
      let own = Words(
        vi: "  [mẫu riêng của trường \(row.template.digest)]",
        en: "  [the school's own \(row.template.digest)]")
      let shelf = row.regulation ?? TemplateLibrary.schoolFolder
      session.console.result(
        "\(row.template.id)  \(shelf)  \(row.template.title)"
          + (row.template.isUnverified ? unverified.text(session.language) : "")
          + (row.template.isOwn ? own.text(session.language) : ""))
      session.console.result("    \(row.template.file)")
    }
    for part in TemplateName.all where part.isPart {
      let paths = part.files.flatMap { name in folders.map { "\($0)/\(part.shelf)/\(name)" } }
      guard let path = paths.first(where: InputFile.exists) else { continue }
      let own =
        path.hasPrefix((folders.last ?? "") + "/")
        ? Words("") : Words(vi: "  [của trường]", en: "  [the school's own]")
      session.console.result("\(part.text)  \(part.shelf)" + own.text(session.language))
      session.console.result("    \(path)")
    }
    for finding in try session.strayTemplates() { session.console.report(finding) }
    return .done
  }

  static let templateCheck = Command(
    "template check",
    Words(vi: "kiểm tra mẫu, thử với dữ liệu dài nhất", en: "check forms, trying the longest values"),
    needs: nil,
    examples: [
      Words("hocba template check"), Words("hocba template check result-sheet"),
      Words("hocba template check --templates mau-cua-truong"),
    ],
    operands: [form]
  ) { session throws(Failure) in
    let home = try Home.find(session.surroundings)
    let check = TemplateCheck(try session.templateLibrary(), fonts: try FontFamily.load(from: home.fonts))
    let wanted = session.arguments.operands.first.flatMap(TemplateName.init)
    let regulations = try session.regulations().regulations
    var findings: [Finding] = []
    var count = 0
    // A part is tried with whatever form puts it in.
    let isWanted = { (name: String) in wanted?.isPart != false || name == wanted?.text }
    let forms = Form.allCases.filter { isWanted($0.rawValue) }
    let volumes = VolumeForm.allCases.filter { isWanted($0.rawValue) }
    let papers = SignOffForm.allCases.filter { isWanted($0.rawValue) }
    for outcome in forms.map({ check.outcome($0, regulations) }) + volumes.map({ check.outcome($0) })
      + papers.map({ check.outcome($0, regulations) })
    {
      findings += outcome.findings.filter { !findings.contains($0) }
      count += outcome.files.count
    }
    if let wanted, wanted.isPart {
      let ends = wanted.files.map { "/\(wanted.shelf)/\($0)" }
      findings.removeAll { finding in
        !ends.contains {
          (finding.place.file ?? "").hasSuffix($0) || finding.values["part"]?.hasSuffix($0) == true
        }
      }
      count = 1
    }
    findings += try session.strayTemplates()
    let errors = findings.filter { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    let folders = try session.templateFolders().joined(separator: ", ")
    if session.wantsJSON {
      session.console.result(
        JSONText.object([
          ("version", .number(1)), ("templates", .number(count)),
          ("findings", .list(findings.map { $0.json(session.language) })),
        ]).rendered())
    } else {
      for finding in findings { session.console.report(finding) }
      session.console.remark(
        errors.isEmpty
          ? Words(
            vi: "\(count) mẫu đúng"
              + (warnings > 0 ? ", \(warnings) điều nên xem lại" : "") + " (\(folders)).",
            en: "\(Words.count(count, "form")) \(count == 1 ? "is" : "are") right"
              + (warnings > 0 ? ", \(Words.count(warnings, "thing")) worth a look" : "") + " (\(folders)).")
          : Words(
            vi: "\(errors.count) lỗi trong mẫu (\(folders)).",
            en: "\(Words.count(errors.count, "error")) in forms (\(folders))."))
    }
    return errors.isEmpty ? .done : ExitCode(Failure(errors))
  }
}

extension Session {
  /// Every template file in use, in the order of the regulations and of the catalogue.
  fileprivate func templatesInUse(_ library: TemplateLibrary) throws(Failure)
    -> [(regulation: String?, template: FormTemplate)]
  {
    var rows: [(regulation: String?, template: FormTemplate)] = []
    func add(_ regulation: String?, _ template: FormTemplate) {
      if !rows.contains(where: { $0.template.file == template.file }) { rows.append((regulation, template)) }
    }
    let regulations = try regulations().regulations
    for regulation in regulations {
      for form in Form.allCases where form.isOfRegulation || regulation == regulations.first {
        for period in form.periods {
          add(
            form.isOfRegulation ? regulation.id : nil,
            try library.template(
              form, regulation: regulation.id, period: period,
              paper: form.defaultPaper(grade: 5, period: period)))
        }
      }
    }
    for form in VolumeForm.allCases { add(nil, try library.template(form, paper: .a4)) }
    for form in SignOffForm.allCases {
      add(nil, try library.template(form, paper: form == .familySlip ? .a5 : .a4))
    }
    return rows
  }

  /// Files of the school's own folder that no command would look at.
  fileprivate func strayTemplates() throws(Failure) -> [Finding] {
    guard let own = try ownTemplates() else { return [] }
    return StrayTemplates.findings(in: own, regulations: try regulations().regulations.map(\.id))
  }

  /// The forms at hand, the school's own first.
  func templateLibrary() throws(Failure) -> TemplateLibrary {
    TemplateLibrary(folders: try templateFolders(), read: InputFile.readTemplate)
  }
}

import HocBaKit

/// Tells what a check found.
struct CheckSpeech {
  let console: Console
  /// `--all`: long lists whole.
  let showsAll: Bool

  private var language: Language { console.language }

  /// How many findings of a code, or pupils of a column, are named without `--all`.
  private static let few = 8

  func text(_ report: CheckReport) {
    for period in report.periods {
      let rows = report.matrix.rows.filter { $0.period == period }
      MatrixText(rows, language: language, showsAll: showsAll).lines.forEach(console.result)
    }
    missingCells(report)
    for area in CheckRule.Area.allCases { warnings(report, area) }
    summary(report)
  }

  // MARK: What is missing

  private func missingCells(_ report: CheckReport) {
    let forbidding = report.findings.filter(\.rule.forbidsPrinting)
    let cells = forbidding.filter { $0.rule != .letterNotDrawn }
    var rules: [CheckRule] = []
    for row in report.matrix.rows where row.incomplete > 0 {
      let own = cells.filter { $0.place.className == row.section.name && $0.place.period == row.period }
      console.result("")
      console.result(heading(row))
      if row.isWithoutResults, !showsAll {
        say("  chưa ghi kết quả nào của thời điểm này", "  nothing is recorded at this period")
        continue
      }
      for group in Self.grouped(own, by: { [$0.rule.code, $0.place.column ?? ""] }) {
        guard let first = group.first else { continue }
        let pupils = group.compactMap { $0.place.pupil?.rawValue }
        console.result(
          "  \(first.rule.code) \(first.place.column ?? "") (\(pupils.count)): \(list(pupils))")
        if !rules.contains(first.rule) { rules.append(first.rule) }
      }
    }
    let others = forbidding.filter { $0.rule == .letterNotDrawn }
    if !others.isEmpty { console.result("") }
    for finding in others { console.result(line(finding)) }
    guard !rules.isEmpty else { return }
    console.result("")
    for rule in rules.sorted(by: { $0.code < $1.code }) {
      if let finding = cells.first(where: { $0.rule == rule }) {
        console.result("\(rule.code): \(finding.message(language))")
      }
    }
  }

  private func heading(_ row: CompletenessMatrix.Row) -> String {
    let name = "\(row.section.name.rawValue), \(row.period.label)"
    let teacher = row.section.homeroomTeacherName
    return Words(
      vi: "\(name): \(row.incomplete) học sinh còn thiếu \(row.missing) ô"
        + (teacher.map { "; giáo viên chủ nhiệm \($0)" } ?? ""),
      en:
        "\(name): \(Words.count(row.incomplete, "pupil")) with \(Words.count(row.missing, "cell")) missing"
        + (teacher.map { "; homeroom teacher \($0)" } ?? "")
    ).text(language)
  }

  private func list(_ codes: [String]) -> String {
    guard codes.count > Self.few, !showsAll else { return codes.joined(separator: ", ") }
    let more = codes.count - Self.few
    return codes.prefix(Self.few).joined(separator: ", ")
      + Words(vi: " và \(more) em nữa", en: " and \(more) more").text(language)
  }

  // MARK: What else there is

  private func warnings(_ report: CheckReport, _ area: CheckRule.Area) {
    let own = report.findings.filter { $0.rule.area == area && !$0.rule.forbidsPrinting }
    guard !own.isEmpty, !console.isQuiet else { return }
    console.result("")
    console.result("\(Self.title(area).text(language)) (\(own.count))")
    for group in Self.grouped(own, by: { [$0.rule.code] }) {
      let shown = showsAll ? group[...] : group.prefix(Self.few)
      for finding in shown { console.result(line(finding)) }
      if let code = group.first?.rule.code, shown.count < group.count {
        let more = group.count - shown.count
        say(
          "  … và \(more) điều \(code) nữa; --all liệt kê hết",
          "  … and \(more) more \(code); --all lists them")
      }
    }
  }

  private static func title(_ area: CheckRule.Area) -> Words {
    switch area {
    case .completeness: Words(vi: "Nên bổ sung, không cấm in", en: "Better added, though printing goes on")
    case .contradictions: Words(vi: "Mâu thuẫn", en: "Contradictory")
    case .unusual: Words(vi: "Bất thường", en: "Unusual")
    }
  }

  /// `4A, HS230001, Cuối năm học, Toán: Mức: lưu ý K060: …`, as findings of all commands are told.
  private func line(_ finding: CheckFinding) -> String {
    let word =
      finding.rule.forbidsPrinting ? Words(vi: "lỗi", en: "error") : Words(vi: "lưu ý", en: "warning")
    return
      "\(finding.place.text): \(word.text(language)) \(finding.rule.code): \(finding.message(language))"
  }

  private func summary(_ report: CheckReport) {
    let cells = report.findings.count(where: \.rule.forbidsPrinting)
    let others = report.findings.count - cells
    console.remark(Words(""))
    if cells == 0 {
      console.remark(
        Words(
          vi: "Đủ kết quả: in được bản chính của bảng tổng hợp mọi lớp đã soát.",
          en: "Nothing is missing: the sheet of every class that was checked prints."))
    } else {
      let classes = Set(report.findings.filter(\.rule.forbidsPrinting).map(\.place.className)).count
      console.remark(
        Words(
          vi: "Chưa in được bản chính của \(classes) lớp: \(cells) điều phải xử lý.",
          en:
            "\(Words.count(classes, "class", "classes")) cannot be printed for good: \(Words.count(cells, "thing")) to be done."
        ))
    }
    if !report.overdue.isEmpty {
      let labels = report.overdue.map(\.label).joined(separator: ", ")
      console.remark(
        Words(
          vi: "Đã quá ngày mà chưa ghi gì: \(labels). Soát riêng bằng --period.",
          en: "Past its date with nothing recorded: \(labels). Check it by --period."))
    }
    let accepted = report.acknowledged.count
    console.remark(
      Words(
        vi: "\(others) điều cần xem" + (accepted > 0 ? "; \(accepted) điều đã ghi nhận." : "."),
        en: "\(Words.count(others, "thing")) to look at"
          + (accepted > 0 ? "; \(accepted) acknowledged." : ".")))
  }

  private func say(_ vietnamese: String, _ english: String) {
    console.result(Words(vi: vietnamese, en: english).text(language))
  }

  /// Findings with the same key, the groups and their members in the order found.
  private static func grouped(
    _ findings: [CheckFinding], by key: (CheckFinding) -> [String]
  ) -> [[CheckFinding]] {
    var places: [[String]: Int] = [:]
    var groups: [[CheckFinding]] = []
    for finding in findings {
      let key = key(finding)
      if let index = places[key] {
        groups[index].append(finding)
      } else {
        places[key] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }
}

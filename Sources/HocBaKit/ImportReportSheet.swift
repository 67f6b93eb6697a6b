public import Diagnostics
public import Exchange

extension ImportReport {
  /// The report as a table: what was said of the file first, then every row at least once, with its cells that were
  /// repaired, refused, changed or worth a look.
  public func sheet(_ language: Language) -> OutputSheet {
    var lines = ReportLines(language)
    var byRow: [Int: [Finding]] = [:]
    for finding in findings + details {
      if let row = finding.row, outcomeRows.contains(row) {
        byRow[row, default: []].append(finding)
      } else {
        lines.add(finding, key: nil)
      }
    }
    let changesByRow = Dictionary(grouping: changes, by: \.row)
    for outcome in outcomes {
      let found = byRow[outcome.row] ?? []
      for finding in found { lines.add(finding, key: outcome.key) }
      for change in changesByRow[outcome.row] ?? [] { lines.add(change) }
      let isNamed = found.contains { $0.severity == .error || $0.message == .cellRepaired }
      if outcome.state == .accepted || outcome.state == .repaired && !isNamed {
        lines.add(outcome)
      }
    }
    return lines.sheet
  }

  /// The report of a file that could not be read at all.
  public static func sheet(of failure: Failure, _ language: Language) -> OutputSheet {
    var lines = ReportLines(language)
    for finding in failure.findings { lines.add(finding, key: nil) }
    return lines.sheet
  }

  private var outcomeRows: Set<Int> { Set(outcomes.map(\.row)) }
}

extension Finding {
  /// The row of a table, where it is of one.
  fileprivate var row: Int? {
    switch place {
    case .cell(_, let row, _), .row(_, let row): row
    default: nil
    }
  }
}

/// The lines of a report as they are made.
private struct ReportLines {
  private(set) var sheet: OutputSheet
  private let language: Language

  init(_ language: Language) {
    self.language = language
    sheet = OutputSheet.report(
      language == .vietnamese ? "Báo cáo nạp" : "Import report",
      language == .vietnamese
        ? ["Dòng", "Cột", "Mã học sinh", "Kết quả", "Giá trị", "Giá trị mới", "Giải thích", "Mã lỗi"]
        : ["Row", "Column", "Code", "Result", "Value", "New value", "Explanation", "Message"])
  }

  mutating func add(_ finding: Finding, key: String?) {
    var (row, column) = ("", "")
    switch finding.place {
    case .cell(_, let number, let heading): (row, column) = ("\(number)", heading)
    case .row(_, let number): row = "\(number)"
    default: break
    }
    let isRepair = finding.message == .cellRepaired || finding.message == .invisibleLeftOut
    let result =
      finding.severity == .error
      ? say("từ chối", "refused") : isRepair ? say("sửa", "repaired") : say("lưu ý", "note")
    sheet.addLine([
      row, column, key ?? "", result, finding.values["value"] ?? "", finding.values["meant"] ?? "",
      finding.message.text(language, finding.values), finding.message.code,
    ])
  }

  mutating func add(_ change: CellChange) {
    sheet.addLine([
      "\(change.row)", change.column, change.key, say("đổi", "changed"), change.old, change.new,
      change.new.isEmpty
        ? say("giá trị đã ghi bị xóa", "what was recorded is emptied")
        : say("khác giá trị đã ghi", "differs from what is recorded"), "",
    ])
  }

  mutating func add(_ outcome: RowOutcome) {
    sheet.addLine([
      "\(outcome.row)", "", outcome.key ?? "", say("nhận", "accepted"), "", "", "", "",
    ])
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}

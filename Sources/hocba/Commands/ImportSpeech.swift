import HocBaKit

/// Says what became of an import, as the contract shows it (section 1): the counts, then a line for every
/// finding, then whether anything was written. All of it is the result when rows were written, and all of it is
/// an error when they were refused.
struct ImportSpeech {
  let report: ImportReport
  let options: ImportOptions
  let console: Console

  func say(asJSON: Bool) {
    if asJSON {
      console.result(json.rendered())
      return
    }
    let isRefused = report.hasErrors && !report.isWritten
    tell(counts, isRefused)
    tellFindings()
    if let end = closing { tell(end, isRefused) }
  }

  /// A line for every finding; of those that differ in nothing but the row, the first five and how many more.
  private func tellFindings() {
    var totals: [Kind: Int] = [:]
    for finding in report.findings { totals[Kind(finding), default: 0] += 1 }
    var told: [Kind: Int] = [:]
    for finding in report.findings {
      let kind = Kind(finding)
      let count = told[kind, default: 0] + 1
      told[kind] = count
      if count > Self.mostAlike { continue }
      console.error("  " + line(finding), finding.severity)
      let rest = (totals[kind] ?? 0) - Self.mostAlike
      if count == Self.mostAlike, rest > 0 {
        let words = Words(
          vi: "… và \(rest) dòng nữa cũng vậy", en: "… and \(Words.count(rest, "more row")) the same")
        console.error("  " + words.text(console.language), finding.severity)
      }
    }
  }

  private static let mostAlike = 5

  /// What makes two findings say the same of different rows.
  private struct Kind: Hashable {
    let code: String
    let column: String?
    let values: [String: String]
    let isOfRow: Bool

    init(_ finding: Finding) {
      code = finding.message.code
      values = finding.values
      switch finding.place {
      case .cell(_, _, let heading): (column, isOfRow) = (heading, true)
      case .row: (column, isOfRow) = (nil, true)
      default: (column, isOfRow) = (nil, false)
      }
    }
  }

  private func tell(_ words: Words, _ isRefused: Bool) {
    if isRefused {
      console.error(words.text(console.language))
    } else {
      console.remark(words)
    }
  }

  private var counts: Words {
    let tally = report.tally
    let repaired = tally.repaired > 0
    return Words(
      vi: "\(report.file): \(tally.rows) dòng, \(tally.accepted) đúng"
        + (repaired ? " (\(tally.repaired) đã sửa)" : "") + ", \(tally.refused) sai"
        + (tally.ignored > 0 ? ", \(tally.ignored) bỏ qua" : ""),
      en: "\(report.file): \(Words.count(tally.rows, "row")), \(tally.accepted) right"
        + (repaired ? " (\(tally.repaired) repaired)" : "") + ", \(tally.refused) wrong"
        + (tally.ignored > 0 ? ", \(tally.ignored) ignored" : ""))
  }

  private var closing: Words? {
    let tally = report.tally
    if options.isDryRun {
      return Words(
        vi: "Chỉ kiểm tra, chưa ghi dòng nào.", en: "This was only a check; nothing was written.")
    }
    if report.isWritten {
      return Words(vi: "Đã ghi \(tally.accepted) dòng.", en: "Wrote \(Words.count(tally.accepted, "row")).")
    }
    if tally.refused == 0 { return Words(vi: "Không có gì để ghi.", en: "There was nothing to write.") }
    if tally.accepted == 0 || options.isPartial {
      return Words(vi: "Chưa ghi dòng nào.", en: "Nothing was written.")
    }
    return Words(
      vi: "Chưa ghi dòng nào. Dùng --partial để ghi \(tally.accepted) dòng đúng.",
      en: "Nothing was written. Use --partial to write the \(Words.count(tally.accepted, "right row")).")
  }

  /// `dòng 17, cột "Toán: Điểm": …`: the file stands in the first line.
  private func line(_ finding: Finding) -> String {
    let vietnamese = console.language == .vietnamese
    let sentence = finding.message.text(console.language, finding.values)
    switch finding.place {
    case .cell(_, let row, let column):
      return (vietnamese ? "dòng \(row), cột \"\(column)\"" : "row \(row), column \"\(column)\"") + ": "
        + sentence
    case .row(_, let row): return (vietnamese ? "dòng \(row)" : "row \(row)") + ": " + sentence
    default: return sentence
    }
  }

  private var json: JSONText {
    let tally = report.tally
    return .object([
      ("version", .number(1)), ("file", .text(report.file)), ("table", .text(report.kind.rawValue)),
      ("rows", .number(tally.rows)), ("accepted", .number(tally.accepted)),
      ("repaired", .number(tally.repaired)), ("refused", .number(tally.refused)),
      ("ignored", .number(tally.ignored)),
      ("written", .bool(report.isWritten)),
      ("findings", .list(report.findings.map(object))),
    ])
  }

  private func object(_ finding: Finding) -> JSONText {
    var (row, column) = (JSONText.null, JSONText.null)
    switch finding.place {
    case .cell(_, let number, let heading): (row, column) = (.number(number), .text(heading))
    case .row(_, let number): row = .number(number)
    default: break
    }
    return .object([
      ("code", .text(finding.message.code)), ("severity", .text(finding.severity.rawValue)), ("row", row),
      ("column", column), ("message", .text(finding.message.text(console.language, finding.values))),
    ])
  }
}

import HocBaKit

/// Says what became of an import, as the contract shows it (section 1): the counts, then a line for every
/// finding, then whether anything was written. All of it is the result when rows were written, and all of it is
/// an error when they were refused.
struct ImportSpeech {
  let options: ImportOptions
  let console: Console

  func sayAsJSON(_ report: ImportReport) { console.result(json(report).rendered()) }

  /// The counts, the findings, and the cells that change: said before anything is written.
  func tellWhatWasRead(_ report: ImportReport) {
    tell(counts(report), isRefused(report))
    tellFindings(report)
    tellChanges(report)
  }

  /// Whether anything was written.
  func tellWhatWasWritten(_ report: ImportReport) {
    if let end = closing(report) { tell(end, isRefused(report)) }
  }

  /// Whether rows were refused, so that nothing is written.
  private func isRefused(_ report: ImportReport) -> Bool { report.hasErrors && !options.isPartial }

  /// A line for every finding; of those that differ in nothing but the row, the first five and how many more.
  private func tellFindings(_ report: ImportReport) {
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
  private static let mostChanges = 20

  /// Old → new of the cells that are recorded already: all of them in a dry run, else the first ones; a cell that
  /// becomes empty goes before one that changes.
  private func tellChanges(_ report: ImportReport) {
    let changes = report.changes
    var shown = Array(changes.indices)
    if !options.isDryRun, changes.count > Self.mostChanges {
      let emptied = shown.filter { changes[$0].new.isEmpty }
      let others = shown.filter { !changes[$0].new.isEmpty }
      shown = (emptied + others).prefix(Self.mostChanges).sorted()
    }
    for index in shown { console.error("  " + line(changes[index]), .note) }
    let rest = changes.count - shown.count
    if rest > 0 {
      let words = Words(vi: "và \(rest) ô khác", en: "and \(Words.count(rest, "more cell"))")
      console.error("  " + words.text(console.language), .note)
    }
  }

  /// `dòng 5, cột "Toán: Điểm" (0001): 8 → 9`.
  private func line(_ change: CellChange) -> String {
    let words = Words(
      vi: "dòng \(change.row), cột \"\(change.column)\" (\(change.key)): ",
      en: "row \(change.row), column \"\(change.column)\" (\(change.key)): ")
    return words.text(console.language) + value(change.old) + " → " + value(change.new)
  }

  /// A value in one line; a long one is cut.
  private func value(_ text: String) -> String {
    if text.isEmpty { return Words(vi: "(trống)", en: "(empty)").text(console.language) }
    let line = text.replacing("\r\n", with: "↵").replacing("\n", with: "↵")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// What makes two findings say the same of different rows.
  private struct Kind: Hashable {
    private static let ofManyRows: Set<Message> = [.cellRepaired, .codeLikeAnother, .pupilLikeAnother]
    let code: String
    let column: String?
    let values: [String: String]
    let isOfRow: Bool

    init(_ finding: Finding) {
      code = finding.message.code
      // A column of a thousand numbers that lost their zeros is one thing to say; the saved report has each.
      values = Self.ofManyRows.contains(finding.message) ? [:] : finding.values
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

  private func counts(_ report: ImportReport) -> Words {
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

  private func closing(_ report: ImportReport) -> Words? {
    let tally = report.tally
    if options.isDryRun {
      return Words(
        vi: "Chỉ kiểm tra, chưa ghi dòng nào.", en: "This was only a check; nothing was written.")
    }
    if report.isWritten {
      if report.changesNothing {
        return Words(vi: "Không có gì thay đổi so với sổ.", en: "Nothing differs from what is recorded.")
      }
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

  private func json(_ report: ImportReport) -> JSONText {
    let tally = report.tally
    return .object([
      ("version", .number(1)), ("file", .text(report.file)), ("table", .text(report.kind.rawValue)),
      ("rows", .number(tally.rows)), ("accepted", .number(tally.accepted)),
      ("repaired", .number(tally.repaired)), ("refused", .number(tally.refused)),
      ("ignored", .number(tally.ignored)),
      ("written", .bool(report.isWritten)),
      ("findings", .list(report.findings.map(object))),
      ("changes", .list(report.changes.map(object))),
    ])
  }

  private func object(_ change: CellChange) -> JSONText {
    .object([
      ("row", .number(change.row)), ("column", .text(change.column)), ("pupil", .text(change.key)),
      ("old", .text(change.old)), ("new", .text(change.new)),
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

public import Diagnostics

/// How many rows a table has, and what became of them.
public struct RowTally: Sendable, Hashable {
  /// All rows of the table.
  public internal(set) var rows = 0
  /// Rows that can be written, the repaired ones among them: `rows` less `refused` and `ignored`.
  public internal(set) var accepted = 0
  /// Accepted rows in which something was repaired.
  public internal(set) var repaired = 0
  /// Rows with an error.
  public internal(set) var refused = 0
  /// Rows that say nothing new, and are not written.
  public internal(set) var ignored = 0

  /// No rows.
  public init() {}
}

/// What became of one row of a table.
public struct RowOutcome: Sendable, Hashable {
  /// What became of it.
  public enum State: Sendable, Hashable {
    /// It can be written as it stands.
    case accepted
    /// It can be written, repaired.
    case repaired
    /// It has an error.
    case refused
    /// It says nothing that is kept.
    case ignored
  }

  /// The row, as a spreadsheet counts.
  public let row: Int
  /// The code of whose row it is; nil when that is not known.
  public let key: String?
  /// What became of it.
  public let state: State
}

/// What came out of a table: its accepted rows as records, and a finding for all that was repaired, odd or wrong.
public struct TableReading<Record: Sendable>: Sendable {
  /// In the order of the file.
  public internal(set) var records: [Record] = []
  /// The rows that the records come from, one each.
  public internal(set) var recordRows: [Int] = []
  /// What became of every row, in the order of the file.
  public internal(set) var outcomes: [RowOutcome] = []
  /// The counts.
  public internal(set) var tally = RowTally()
  /// First about the table, then row by row.
  public internal(set) var findings: [Finding] = []
  /// Repairs that one finding sums up: for a report of all rows only.
  public internal(set) var details: [Finding] = []

  /// Adds what is known only beside the table.
  public mutating func add(_ finding: Finding) { findings.append(finding) }

  /// Leaves out accepted rows for a reason that lies in other rows.
  ///
  /// - Parameter reason: nil: the row stays.
  mutating func ignore(_ reason: (_ record: Record, _ row: Int) -> Finding?) {
    guard tally.refused > 0 else { return }
    let all = zip(records, recordRows)
    (records, recordRows) = ([], [])
    for (record, row) in all {
      guard let finding = reason(record, row) else {
        records.append(record)
        recordRows.append(row)
        continue
      }
      findings.append(finding)
      tally.accepted -= 1
      tally.ignored += 1
      guard let index = outcomes.firstIndex(where: { $0.row == row }) else { continue }
      if outcomes[index].state == .repaired { tally.repaired -= 1 }
      outcomes[index] = RowOutcome(row: row, key: outcomes[index].key, state: .ignored)
    }
  }
}

/// The row that is being read: its cells, and what is found in them.
struct RowInHand {
  let table: SheetTable
  let row: SheetRow
  /// The code of whose row it is, once known.
  var key: String?
  private(set) var findings: [Finding] = []
  private(set) var details: [Finding] = []
  private(set) var isRefused = false
  private(set) var isRepaired = false
  private(set) var isIgnored = false

  init(_ table: SheetTable, _ row: SheetRow) {
    self.table = table
    self.row = row
  }

  /// The text of a cell; empty where the table has no such column.
  func cell(_ column: TableColumn) -> String { table.cell(row, column) }

  /// What the spreadsheet says of a cell.
  func kind(_ column: TableColumn) -> CellKind { table.position(of: column).map { row.kind($0) } ?? .text }

  /// An error: the row will not be written.
  mutating func refuse(_ message: Message, _ heading: String, _ values: [String: String] = [:]) {
    isRefused = true
    findings.append(.error(message, at: place(heading), values))
  }

  /// An error of the whole row.
  mutating func refuseRow(_ message: Message, _ values: [String: String] = [:]) {
    isRefused = true
    findings.append(.error(message, at: .row(file: table.file, row: row.number), values))
  }

  /// Something with one meaning was written in another way, and is taken for what it means.
  mutating func repair(_ heading: String, _ written: String, as meant: String) {
    isRepaired = true
    findings.append(.note(.cellRepaired, at: place(heading), ["value": written, "meant": meant]))
  }

  /// A repair of which the table as a whole speaks.
  mutating func repairQuietly(_ heading: String, _ written: String, as meant: String) {
    isRepaired = true
    details.append(.note(.cellRepaired, at: place(heading), ["value": written, "meant": meant]))
  }

  /// Characters that nobody sees were left out.
  mutating func leaveOut(_ heading: String, _ characters: String, leaving meant: String) {
    isRepaired = true
    findings.append(
      .note(.invisibleLeftOut, at: place(heading), ["characters": characters, "meant": meant]))
  }

  /// Worth a look; the row is written.
  mutating func warn(_ message: Message, _ heading: String, _ values: [String: String] = [:]) {
    findings.append(.warning(message, at: place(heading), values))
  }

  /// Good to know; nothing is wrong.
  mutating func note(_ message: Message, _ heading: String, _ values: [String: String] = [:]) {
    findings.append(.note(message, at: place(heading), values))
  }

  /// A warning: the row says nothing that is kept.
  mutating func ignore(_ message: Message, _ heading: String, _ values: [String: String] = [:]) {
    isIgnored = true
    warn(message, heading, values)
  }

  private func place(_ heading: String) -> Place {
    .cell(file: table.file, row: row.number, column: table.fileHeading(heading))
  }

  fileprivate var state: RowOutcome.State {
    isRepaired ? .repaired : .accepted
  }
}

extension SheetTable {
  /// Reads row by row; a row for which `read` gives nothing, or in which it refuses a cell, is refused.
  func reading<Record>(_ read: (inout RowInHand) -> Record?) -> TableReading<Record> {
    var result = TableReading<Record>()
    result.findings = findings
    result.records.reserveCapacity(rows.count)
    result.outcomes.reserveCapacity(rows.count)
    let known = known
    var saysBeside = !isOfFullRows
    for row in rows {
      var hand = RowInHand(self, row)
      let record = check(row, known, &hand) ? read(&hand) : nil
      result.tally.rows += 1
      let state: RowOutcome.State
      if let record, !hand.isRefused {
        state = hand.state
        result.tally.accepted += 1
        if hand.isRepaired { result.tally.repaired += 1 }
        result.records.append(record)
        result.recordRows.append(row.number)
      } else if hand.isIgnored, !hand.isRefused {
        state = .ignored
        result.tally.ignored += 1
      } else {
        state = .refused
        result.tally.refused += 1
      }
      result.outcomes.append(RowOutcome(row: row.number, key: hand.key, state: state))
      if saysBeside, row.cells.count > width, row.cells[width...].contains(where: { !$0.isEmpty }) {
        result.findings.append(.warning(.cellsBesideTable, at: .row(file: file, row: row.number)))
        saysBeside = false
      }
      if !hand.findings.isEmpty { result.findings += hand.findings }
      if !hand.details.isEmpty { result.details += hand.details }
    }
    // One finding of the table speaks of them all.
    for row in strays {
      let key = keys.lazy.map { row.text($0) }.first { !$0.isEmpty }
      result.tally.rows += 1
      result.tally.refused += 1
      result.outcomes.append(RowOutcome(row: row.number, key: key, state: .refused))
    }
    return result
  }

  /// A row shorter than the heading was cut off; a longer one has a separator too many; a control character is
  /// none of the cell's text; a formula that failed has no value.
  private func check(
    _ row: SheetRow, _ known: [(heading: String, position: Int)], _ hand: inout RowInHand
  ) -> Bool {
    if isOfFullRows, row.cells.count < width {
      hand.refuseRow(.rowTooShort, ["cells": "\(row.cells.count)", "columns": "\(width)"])
      return false
    }
    if isOfFullRows, row.cells.count > width, row.cells[width...].contains(where: { !$0.isEmpty }) {
      hand.refuseRow(.rowTooLong, ["cells": "\(row.cells.count)", "columns": "\(width)"])
      return false
    }
    // A level or a date would only say what it is not; the cause is a character that nobody sees.
    var isReadable = true
    for cell in known where cell.position < row.cells.count {
      if let control = row.cells[cell.position].firstControl {
        hand.refuse(.cellUnprintable, cell.heading, ["character": control.codePoint])
        isReadable = false
      }
      switch row.kind(cell.position) {
      case .failed:
        hand.refuse(.formulaFailed, cell.heading, ["value": row.cells[cell.position]])
        isReadable = false
      case .uncomputed:
        hand.refuse(.formulaWithoutResult, cell.heading)
        isReadable = false
      case .text, .number, .date: break
      }
      if row.suspects.contains(cell.position) {
        hand.refuse(.cellLooksLikeTCVN3, cell.heading)
        isReadable = false
      }
      if row.kind(cell.position) == .number, identifiers.contains(cell.position),
        row.cells[cell.position].utf8.contains(0x2C), !row.cells[cell.position].utf8.contains(0x45)
      {
        hand.refuse(.codeFraction, cell.heading, ["value": row.cells[cell.position]])
        isReadable = false
      }
      if let before = row.conversions[cell.position] {
        if before.isTold {
          hand.repair(cell.heading, before.original, as: row.cells[cell.position])
        } else {
          hand.repairQuietly(cell.heading, before.original, as: row.cells[cell.position])
        }
      }
    }
    return isReadable
  }
}

extension String {
  /// The first control character that is not white space.
  fileprivate var firstControl: Unicode.Scalar? {
    var copy = self
    let byte = copy.withUTF8 { bytes in
      bytes.first { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    }
    return byte.map { Unicode.Scalar($0) }
  }
}

extension Unicode.Scalar {
  /// `U+200B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

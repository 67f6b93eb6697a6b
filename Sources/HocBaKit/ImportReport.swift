public import Diagnostics
public import Exchange
public import Records

/// How a table is imported.
public struct ImportOptions: Sendable, Hashable {
  /// The school year to import into.
  public var year: SchoolYear
  /// The class of all rows, if given.
  public var className: ClassName?
  /// The period of all rows, if given; for results only.
  public var period: Period?
  /// How the file is encoded; nil: not said, so that an old encoding is proposed but not converted.
  public var encoding: TextEncoding?
  /// The sheet of a workbook to read; nil: the first that has the table.
  public var sheet: String?
  /// The code of the subject of a file of results that has only one and does not say which.
  public var subject: String?
  /// Only look: nothing is written.
  public var isDryRun = false
  /// Write the accepted rows although others are refused.
  public var isPartial = false
  /// What the person who imports may change; nil: everything.
  public var permit: EntryPermit?

  /// Into a year, all or nothing.
  public init(year: SchoolYear) { self.year = year }
}

/// What became of a table that was imported.
public struct ImportReport: Sendable, Hashable {
  /// What the table was about.
  public let kind: TableKind
  /// The name of the file.
  public let file: String
  /// How many rows were accepted, repaired, refused.
  public let tally: RowTally
  /// All that was repaired, odd or wrong, in the order of the file.
  public let findings: [Finding]
  /// Repairs that a finding sums up, one by one.
  public let details: [Finding]
  /// What became of every row, in the order of the file.
  public let outcomes: [RowOutcome]
  /// Every cell that differs from what was recorded before, in the order of the file; none of a record that is new.
  public let changes: [CellChange]
  /// Whether the accepted rows are in the school file now.
  public internal(set) var isWritten: Bool

  /// Whether every record was there before, as the file has it.
  public internal(set) var changesNothing = false

  /// Whether anything was refused.
  public var hasErrors: Bool { tally.refused > 0 }
}

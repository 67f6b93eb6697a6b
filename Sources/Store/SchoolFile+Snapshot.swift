public import Diagnostics
import Glibc

// Copies that are put away for good.
extension SchoolFile {
  /// Tables that no copy put away may have: hashes of passwords, and counters of signing in. Not all files have them.
  static let secretTables: Set = ["password", "sign_in"]

  /// What the audit calls their rows.
  static var secretKinds: Set<String> {
    Set(AuditedTable.all.filter { secretTables.contains($0.name) }.map(\.kind))
  }

  /// What the audit calls rows that are no data of the school: secrets, and commands that were refused.
  private static var besideData: Set<String> {
    Set(AuditedTable.all.filter { secretTables.contains($0.name) || $0.name == "refusal" }.map(\.kind))
  }

  /// Names the state of the data: the hash of the last change of data that the audit has. Acts that changed nothing, such
  /// as a backup, and signing in leave it as it is.
  public func dataState() throws(Failure) -> String {
    let statement = try connection.prepare(
      "SELECT record, lower(hex(hash)) FROM audit WHERE entry <> act ORDER BY entry DESC")
    defer { statement.reset() }
    while try statement.step() {
      let kind = AuditRecord(statement.requiredText()).kind
      let hash = statement.requiredText()
      if !Self.besideData.contains(kind) { return hash }
    }
    return ""
  }

  /// Writes a copy of the file as it is now, compact, without the secrets of accounts: the same state gives the same
  /// bytes.
  ///
  /// - Parameters:
  ///   - target: the copy; it must not exist.
  ///   - scratch: a folder on the same disk for what is in between.
  public func snapshot(to target: String, scratch: String) throws(Failure) {
    let secrets = try rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
      $0.requiredText()
    }.filter(Self.secretTables.contains)
    let whole = secrets.isEmpty ? target : scratch + "/snapshot"
    try vacuum(connection, into: whole)
    guard !secrets.isEmpty else { return }
    defer { unlink(whole) }
    let copy = try Connection(path: whole, mode: .readWrite)
    try copy.execute("PRAGMA journal_mode = MEMORY; PRAGMA secure_delete = ON; PRAGMA foreign_keys = OFF")
    for table in secrets { try empty(table, in: copy) }
    // What was deleted must not be left in unused pages either.
    try vacuum(copy, into: target)
  }

  /// The guards of the table are taken away meanwhile, as it is no act of a person that empties it, and put back.
  private func empty(_ table: String, in copy: Connection) throws(Failure) {
    let select = try copy.prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
    select.bind(table)
    var triggers: [(name: String, sql: String)] = []
    while try select.step() { triggers.append((select.requiredText(), select.requiredText())) }
    select.reset()
    for trigger in triggers { try copy.execute("DROP TRIGGER \"\(trigger.name)\"") }
    try copy.execute("DELETE FROM \"\(table)\"")
    for trigger in triggers { try copy.execute(trigger.sql) }
  }

  private func vacuum(_ connection: Connection, into path: String) throws(Failure) {
    unlink(path)
    let statement = try connection.prepare("VACUUM INTO ?")
    defer { statement.reset() }
    statement.bind(path)
    do throws(Failure) { try statement.run() } catch {
      // A limit on the size of files comes as an input/output error.
      let isTrouble = error.findings.first?.message == .schoolFileTrouble
      unlink(path)
      throw isTrouble ? Failure(.schoolFileDiskFull, at: .file(path)) : error
    }
  }

  /// Opens a copy that was put away, only for reading: nothing is written to it or beside it.
  ///
  /// - Parameter ofAnyVersion: also one of an older version, of which only a `backup` can be made.
  public static func openSealed(at path: String, ofAnyVersion: Bool = false) throws(Failure) -> SchoolFile {
    guard access(path, F_OK) == 0 else { throw Failure(.schoolFileMissing, at: .file(path)) }
    let file = try SchoolFile(path: path, mode: .immutable)
    return ofAnyVersion ? file : try opened(file, as: nil)
  }
}

/// A change of the audit, with the act that it belongs to, as it stands there.
public struct AuditRow: Sendable {
  /// The number of the entry, and of its act.
  public let entry: Int, act: Int
  /// The array that names the row of data.
  public let record: String
  /// The arrays of values before and after.
  public let before: String?, after: String?
  /// In hexadecimal digits.
  public let hash: String

  /// The school year that the record names; nil: it is of no year.
  public var year: Int? { Self.year(of: record) }

  /// The school year in an array that names a row: the first number of four digits that is not quoted. A pupil's code may
  /// have digits too, and is.
  public static func year(of record: String) -> Int? {
    for (index, piece) in record.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    where index % 2 == 0 {
      for number in piece.split(whereSeparator: { !$0.isNumber }).compactMap({ Int($0) })
      where (1900...2999).contains(number) { return number }
    }
    return nil
  }
}

extension SchoolFile {
  /// Reads the audit entry by entry, acts among them, so that memory does not grow with it.
  public func eachAuditRow(_ body: (AuditRow) throws(Failure) -> Void) throws(Failure) {
    let statement = try connection.prepare(
      "SELECT entry, act, record, before, after, lower(hex(hash)) FROM audit ORDER BY entry")
    defer { statement.reset() }
    while try statement.step() {
      try body(
        AuditRow(
          entry: statement.requiredNumber(), act: statement.requiredNumber(),
          record: statement.requiredText(), before: statement.text(), after: statement.text(),
          hash: statement.requiredText()))
    }
  }
}

public import Diagnostics
public import Foundation
import Glibc
public import Records

/// One school in one file: an SQLite database that this class alone reads and writes.
///
/// Not `Sendable`: load values, then hand these to tasks. The file is closed, and its log folded in, when the
/// last reference goes.
public final class SchoolFile {
  /// Where the file is, as given.
  public let path: String
  let connection: Connection

  init(path: String, mode: Connection.Mode) throws(Failure) {
    self.path = path
    connection = try Connection(path: path, mode: mode)
    try connection.execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF")
  }

  /// Makes a new school file, readable by its owner only. An existing file is never overwritten.
  ///
  /// - Parameters:
  ///   - profileFile: The name of the profile for messages.
  ///   - act: Who makes it, and when: the first entry of its audit.
  /// - Throws: What is wrong with the profile, or why the file cannot be made; nothing is left behind then.
  @discardableResult
  public static func create(
    at path: String, profileJSON: Data, profileFile: String = "profile.json", as act: Act
  ) throws(Failure) -> SchoolFile {
    _ = try SchoolProfile.load(from: profileJSON, file: profileFile)
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case EEXIST: throw Failure(.schoolFileExists, at: .file(path))
      case ENOENT, ENOTDIR: throw Failure(.schoolFolderMissing, at: .file(path))
      case ENOSPC, EDQUOT: throw Failure(.schoolFileDiskFull, at: .file(path))
      default: throw Failure(.schoolFileNotCreated, at: .file(path))
      }
    }
    close(descriptor)
    do {
      let file = try SchoolFile(path: path, mode: .readWrite)
      try file.connection.execute("PRAGMA journal_mode = WAL")
      try file.inTransaction { () throws(Failure) in
        try file.connection.execute("PRAGMA application_id = \(Schema.applicationID)")
        try file.migrate(from: 0, as: act)
        let insert = try file.connection.prepare("INSERT INTO school (one, profile) VALUES (1, ?)")
        insert.bind(Self.text(of: profileJSON))
        try insert.run()
        file.connection.trail.end()
      }
      return file
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
      throw error
    }
  }

  /// Opens a school file.
  ///
  /// - Parameter act: Who opens it, and when: as whom a file of an older version is brought up to date. Without one
  ///   such a file is refused.
  public static func open(at path: String, as act: Act? = nil) throws(Failure) -> SchoolFile {
    guard access(path, F_OK) == 0 else {
      throw Failure(errno == EACCES ? .schoolFileUnreadable : .schoolFileMissing, at: .file(path))
    }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !isFolder.boolValue else { throw Failure(.schoolFileIsFolder, at: .file(path)) }
    guard access(path, R_OK) == 0 else { throw Failure(.schoolFileUnreadable, at: .file(path)) }
    if Self.isSealed(path) { return try opened(SchoolFile(path: path, mode: .immutable), as: nil) }
    let file: SchoolFile
    do {
      file = try SchoolFile(path: path, mode: .readWrite)
      _ = try file.connection.pragma("application_id")
    } catch {
      // A file in a folder that cannot be written, such as an archive on a disc: its log, if it had one, was
      // folded in before it got there, so nothing is missed by not looking for one.
      let cannotWrite = error.findings.first.map {
        $0.message == .schoolFileUnreadable || $0.message == .schoolFileReadOnly
      }
      guard cannotWrite == true, !FileManager.default.fileExists(atPath: path + "-wal") else { throw error }
      return try opened(SchoolFile(path: path, mode: .immutable), as: nil)
    }
    return try opened(file, as: act)
  }

  /// Whether nobody but the superuser may write the file, such as a copy put away, and no log lies beside it. It
  /// cannot change while it is read, so that SQLite needs none of the files that it would make and leave there.
  private static func isSealed(_ path: String) -> Bool {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & 0o222 == 0, access(path, W_OK) != 0 else {
      return false
    }
    return access(path + "-wal", F_OK) != 0
  }

  static func opened(_ file: SchoolFile, as act: Act?) throws(Failure) -> SchoolFile {
    let place = Place.file(file.path)
    guard try file.connection.pragma("application_id") == Schema.applicationID else {
      let isEmpty = try file.connection.pragma("page_count") == 0
      throw Failure(isEmpty ? .schoolFileNotDatabase : .schoolFileForeign, at: place)
    }
    let version = try file.connection.pragma("user_version")
    guard version <= Schema.migrations.count else {
      throw Failure(
        .schoolFileNewer, at: place, ["found": String(version), "known": String(Schema.migrations.count)])
    }
    if version < Schema.migrations.count {
      guard let act else { throw Failure(.schoolFileOlder, at: place) }
      try file.inTransaction { () throws(Failure) in
        // Once more, now that nobody else can write: another program may have been first.
        try file.migrate(from: try file.connection.pragma("user_version"), as: act)
        file.connection.trail.end()
      }
    }
    return file
  }

  /// Brings the file up to date; the act stays begun.
  private func migrate(from version: Int, as act: Act) throws(Failure) {
    guard version < Schema.migrations.count else { return }
    for migration in Schema.migrations.dropFirst(version) { try connection.execute(migration.sql) }
    try connection.execute("PRAGMA user_version = \(Schema.migrations.count)")
    try connection.begin(act)
    // What an older version recorded without an audit is noted as it stands.
    if version < Schema.versionWithAudit { try connection.noteAllRows() }
  }

  static func text(of data: Data) -> String {
    let text = String(decoding: data, as: UTF8.self)
    return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }
}

// Transactions.
extension SchoolFile {
  /// One transaction: all of `body` or, if it throws, nothing. Other programs can read but not write meanwhile;
  /// those that want to write wait for this one.
  ///
  /// Reading through this object inside `body` sees what was written so far. Every change is noted in the audit as
  /// made by `act`; when nothing changes, the file stays as it is.
  /// - Throws: also when the guards of the file are not all there: who removed them may have changed anything.
  public func write<Result>(
    as act: Act, _ body: (SchoolWriter) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { connection.trail.end() }
    let result = try inTransaction { () throws(Failure) in
      if let change = try SchemaChange.first(in: connection) {
        throw Failure(.schoolFileUnguarded, at: .file(path), ["name": change.name])
      }
      try connection.execute("SAVEPOINT act")
      let first = try connection.begin(act)
      let result = try body(SchoolWriter(self))
      if try connection.lastEntry() == first { try connection.execute("ROLLBACK TO act") }
      try connection.execute("RELEASE act")
      return result
    }
    // The write-ahead log is folded in at once, so that a copy of the file alone misses nothing even if this
    // program ends without closing it. If a reader is in the way the log keeps the rest: no harm, no error.
    try? connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    return result
  }

  /// Reads all of `body` from one state of the file, whatever another program writes meanwhile.
  public func read<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    try inTransaction(begin: "BEGIN", body)
  }

  func inTransaction<Result>(
    begin: String = "BEGIN IMMEDIATE", _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(!connection.isInTransaction, "transactions do not nest")
    try connection.execute(begin)
    do {
      let result = try body()
      try connection.execute("COMMIT")
      return result
    } catch {
      // SQLite itself rolls back after some errors, such as a full disk.
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw error
    }
  }
}

// The profile.
extension SchoolFile {
  /// The profile as it was given, for showing.
  public func profileJSON() throws(Failure) -> String {
    let statement = try connection.prepare("SELECT profile FROM school")
    defer { statement.reset() }
    guard try statement.step() else { throw Failure(.schoolFileDamaged, at: .file(path)) }
    return statement.requiredText()
  }

  /// What the school says of itself.
  public func profile() throws(Failure) -> SchoolProfile {
    try SchoolProfile.load(from: Data(try profileJSON().utf8), file: path)
  }
}

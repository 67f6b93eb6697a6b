import CSQLite
public import Diagnostics
import Glibc
public import Records

extension SchoolFile {
  /// Writes a copy of the whole file as it is now, by SQLite's backup interface: other programs may go on writing.
  ///
  /// The copy has no log beside it, is its owner's alone, and appears under its name only when it is complete.
  /// - Throws: when there is a file already, or the place cannot be written.
  public func backup(to target: String) throws(Failure) {
    guard access(target, F_OK) != 0 else { throw Failure(.schoolFileExists, at: .file(target)) }
    let temporary = target + ".part"
    unlink(temporary)
    do throws(Failure) {
      try connection.copyFile(to: temporary, for: target)
      // A memory stick may know no links, so the name is taken by renaming.
      guard rename(temporary, target) == 0 else {
        throw Failure(.schoolFileNotCreated, at: .file(target))
      }
      flushFolder(of: target)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Puts a backup in the place of the school file at `path`. The backup is verified first; a file that is there
  /// is moved aside, never overwritten.
  ///
  /// - Parameters:
  ///   - backup: the backup.
  ///   - path: the school file, or where it was.
  ///   - act: who restores, and when: noted in the audit of the restored file.
  ///   - ofAnySchool: take the place of another school's file too.
  /// - Returns: Where the file that was there is now; nil if there was none.
  /// - Throws: when the backup is not sound, or the place cannot be written; nothing has changed then.
  public static func restore(
    _ backup: String, to path: String, as act: Act, ofAnySchool: Bool = false
  ) throws(Failure) -> String? {
    guard access(backup, F_OK) == 0 else { throw Failure(.backupMissing, at: .file(backup)) }
    // What a symbolic link points to is restored; the link stays one.
    let path = resolved(path) ?? path
    guard resolved(backup) != path else { throw Failure(.backupIsTheFile, at: .file(backup)) }
    let temporary = path + ".part"
    Self.remove(temporary)
    do throws(Failure) {
      // Only the copy is brought up to date and verified: the backup stays as it is, also one that cannot be written.
      try Self.copy(of: backup, to: temporary)
      let copy = try SchoolFile.open(at: temporary, as: act)
      let report = try copy.verifyAudit()
      guard report.isSound else {
        throw Failure([.error(.backupNotSound, at: .file(backup))] + report.findings)
      }
      if !ofAnySchool, let present = try? SchoolFile.open(at: path).profile(),
        try copy.profile().identity != present.identity
      {
        throw Failure(
          .backupOfAnotherSchool, at: .file(backup),
          ["school": try copy.profile().name, "present": present.name])
      }
      try copy.connection.execute("PRAGMA journal_mode = WAL")
      try copy.note(act)
    } catch {
      Self.remove(temporary)
      throw error
    }
    do throws(Failure) {
      let aside = try Self.replace(path, by: temporary, at: act.at)
      flushFolder(of: path)
      return aside
    } catch {
      Self.remove(temporary)
      throw error
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  private static func copy(of backup: String, to path: String) throws(Failure) {
    // Looked at without trust in its content: whether it is a school file is seen when the copy is opened.
    try reading(backup).copyFile(to: path, for: path)
  }

  private static func reading(_ path: String) throws(Failure) -> Connection {
    do throws(Failure) {
      let connection = try Connection(path: path, mode: .readWrite)
      _ = try connection.pragma("schema_version")
      return connection
    } catch {
      if error.findings.first?.message.kind == .badData { throw error }
      return try Connection(path: path, mode: .immutable)
    }
  }

  /// Puts a whole file in the place of another in one step: whoever looks sees the old one or the new one.
  private static func replace(_ path: String, by new: String, at moment: Moment) throws(Failure) -> String? {
    guard access(path, F_OK) == 0 else {
      guard rename(new, path) == 0 else { throw Failure(.schoolFileNotCreated, at: .file(path)) }
      return nil
    }
    // Nobody may be in the midst of writing, and nothing may be left in the log; a file that is no database any more
    // cannot be asked, and is put aside as it is.
    var present: Connection?
    do throws(Failure) {
      let connection = try Connection(path: path, mode: .readWrite)
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE); BEGIN IMMEDIATE")
      present = connection
    } catch {
      guard error.findings.first?.message.kind == .badData else { throw error }
    }
    let aside = freeName(
      "\(path).before-restore-\(moment.text.filter { $0.isNumber || $0 == "T" || $0 == "Z" })")
    if present == nil {
      for suffix in ["-wal", "-shm"] where access(path + suffix, F_OK) == 0 {
        link(path + suffix, aside + suffix)
      }
    }
    // Where the file system knows no links, there is no file of the name for a moment.
    guard link(path, aside) == 0 || rename(path, aside) == 0, rename(new, path) == 0 else {
      throw Failure(.schoolFileNotCreated, at: .file(path))
    }
    // The log of the old file, empty now, must not be taken for one of the new file.
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    present = nil
    return aside
  }

  private static func freeName(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while access(name, F_OK) == 0 {
      name = "\(wanted)-\(number)"
      number += 1
    }
    return name
  }

  /// Notes an act that changes nothing else.
  func note(_ act: Act) throws(Failure) {
    defer { connection.trail.end() }
    try inTransaction { () throws(Failure) in _ = try connection.begin(act) }
  }
}

/// A new name survives a power cut only when its folder is flushed too; not every file system can.
private func flushFolder(of path: String) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

extension SchoolProfile {
  /// What tells one school from another: its code, else its name.
  var identity: String { code ?? name }
}

extension Connection {
  /// Makes a new file, its owner's alone, with all of this database and no log beside it.
  func copyFile(to path: String, for target: String) throws(Failure) {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw Failure(.schoolFolderMissing, at: .file(target))
      case ENOSPC, EDQUOT: throw Failure(.schoolFileDiskFull, at: .file(target))
      default: throw Failure(.schoolFileNotCreated, at: .file(target))
      }
    }
    close(descriptor)
    let copy = try Connection(path: path, mode: .readWrite)
    try copyAll(to: copy)
    // The copy carries the mark of write-ahead logging; until somebody writes to it, it needs no log.
    try copy.execute("PRAGMA journal_mode = DELETE")
  }

  /// Copies every page to another database.
  private func copyAll(to target: Connection) throws(Failure) {
    guard let backup = sqlite3_backup_init(target.pointer, "main", pointer, "main") else {
      throw target.failure(sqlite3_extended_errcode(target.pointer))
    }
    var code = sqlite3_backup_step(backup, -1)
    for _ in 0..<200 where code == SQLITE_BUSY || code == SQLITE_LOCKED {
      sqlite3_sleep(50)
      code = sqlite3_backup_step(backup, -1)
    }
    let end = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw target.failure(code) }
    guard end == SQLITE_OK else { throw target.failure(end) }
  }
}

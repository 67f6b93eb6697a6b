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
      try copy(to: temporary)
      guard link(temporary, target) == 0 else {
        throw Failure(errno == EEXIST ? .schoolFileExists : .schoolFileNotCreated, at: .file(target))
      }
      unlink(temporary)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private func copy(to path: String) throws(Failure) {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw Failure(.schoolFolderMissing, at: .file(path))
      case ENOSPC, EDQUOT: throw Failure(.schoolFileDiskFull, at: .file(path))
      default: throw Failure(.schoolFileNotCreated, at: .file(path))
      }
    }
    close(descriptor)
    let copy = try Connection(path: path, mode: .readWrite)
    try connection.copyAll(to: copy)
    // The copy carries the mark of write-ahead logging; until somebody writes to it, it needs no log.
    try copy.execute("PRAGMA journal_mode = DELETE")
  }

  /// Puts a backup in the place of the school file at `path`. The backup is verified first; a file that is there
  /// is moved aside, never overwritten.
  ///
  /// - Parameters:
  ///   - backup: the backup.
  ///   - path: the school file, or where it was.
  ///   - act: who restores, and when: noted in the audit of the restored file.
  /// - Returns: Where the file that was there is now; nil if there was none.
  /// - Throws: when the backup is not sound, or the place cannot be written; nothing has changed then.
  public static func restore(
    _ backup: String, to path: String, as act: Act
  ) throws(Failure) -> String? {
    if let own = realpath(backup, nil), let there = realpath(path, nil) {
      defer {
        free(own)
        free(there)
      }
      guard strcmp(own, there) != 0 else { throw Failure(.backupIsTheFile, at: .file(backup)) }
    }
    let source = try open(at: backup, as: act)
    let report = try source.verifyAudit()
    guard report.isSound else {
      throw Failure([.error(.backupNotSound, at: .file(backup))] + report.findings)
    }
    let temporary = path + ".part"
    unlink(temporary)
    do throws(Failure) {
      try source.copy(to: temporary)
      let copy = try SchoolFile.open(at: temporary, as: act)
      try copy.connection.execute("PRAGMA journal_mode = WAL")
      try copy.note(act)
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(temporary + suffix) }
      throw error
    }
    let aside = try moveAside(path, at: act.at)
    guard rename(temporary, path) == 0 else {
      throw Failure(.schoolFileNotCreated, at: .file(path))
    }
    return aside
  }

  /// Notes an act that changes nothing else.
  func note(_ act: Act) throws(Failure) {
    defer { connection.trail.end() }
    try inTransaction { () throws(Failure) in _ = try connection.begin(act) }
  }

  /// Moves a file out of the way, with the log that may lie beside it.
  private static func moveAside(_ path: String, at moment: Moment) throws(Failure) -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    let stamp = moment.text.filter { $0.isNumber || $0 == "T" || $0 == "Z" }
    var aside = "\(path).before-restore-\(stamp)"
    var number = 2
    while access(aside, F_OK) == 0 {
      aside = "\(path).before-restore-\(stamp)-\(number)"
      number += 1
    }
    for suffix in ["-wal", "-shm", ""] where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, aside + suffix) == 0 else {
        throw Failure(.schoolFileNotCreated, at: .file(path))
      }
    }
    return aside
  }
}

extension Connection {
  /// Copies every page to another database.
  func copyAll(to target: Connection) throws(Failure) {
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

import CSQLite
import Diagnostics

/// The one owner of an SQLite handle. Used from one thread at a time: it is not `Sendable`.
final class Connection {
  private let handle: OpaquePointer
  /// The handle, for what SQLite does between two databases.
  var pointer: OpaquePointer { handle }
  private let path: String
  private var statements: [String: Statement] = [:]
  /// What the triggers of the audit are told.
  let trail = AuditTrail()

  /// How a file is opened.
  enum Mode {
    case readWrite
    /// A database of its own in memory, to compare with.
    case memory
    /// For a medium that cannot be written at all, where write-ahead logging has no place for its index.
    case immutable
  }

  /// Opens a file that exists.
  init(path: String, mode: Mode) throws(Failure) {
    self.path = path
    var pointer: OpaquePointer?
    let name: String
    let flags: Int32
    switch mode {
    case .readWrite:
      name = path
      flags = SQLITE_OPEN_READWRITE
    case .memory:
      name = ":memory:"
      flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
    case .immutable:
      name = "file:" + Self.uriPath(path) + "?immutable=1"
      flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    }
    let code = sqlite3_open_v2(name, &pointer, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let pointer else {
      sqlite3_close_v2(pointer)
      throw Self.failure(code, path: path, table: "")
    }
    handle = pointer
    sqlite3_busy_timeout(handle, Self.busyMilliseconds)
    trail.install(on: handle)
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(handle)
  }

  /// How long to wait for another program before giving up.
  private static let busyMilliseconds: Int32 = 10_000

  /// Runs statements without values or results.
  func execute(_ sql: String) throws(Failure) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw failure(code) }
  }

  /// A prepared statement, ready for its values; prepared once for each text.
  func prepare(_ sql: String) throws(Failure) -> Statement {
    if let statement = statements[sql] {
      statement.reset()
      return statement
    }
    var pointer: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard code == SQLITE_OK, let pointer else { throw failure(code) }
    let statement = Statement(pointer, of: self)
    statements[sql] = statement
    return statement
  }

  /// The number that a pragma answers.
  func pragma(_ name: String) throws(Failure) -> Int {
    let statement = try prepare("PRAGMA " + name)
    let value = try statement.step() ? statement.requiredNumber() : 0
    statement.reset()
    return value
  }

  var lastKey: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Whether a transaction is open; SQLite ends one by itself after some errors.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// What an error code means to a person. SQLite's own text names tables and columns but no values; only the
  /// table is passed on.
  func failure(_ code: Int32) -> Failure {
    let message = String(cString: sqlite3_errmsg(handle))
    if message.hasPrefix("no such table: ") || message.hasPrefix("no such column: ") {
      return Failure(.schoolFileDamaged, at: .file(path))
    }
    if message == AuditedTable.closedYear { return Failure(.yearClosed, at: .file(path)) }
    if message == Schema.approvedPeriod { return Failure(.periodApproved, at: .file(path)) }
    if message == Schema.keptForGood { return Failure(.signedKept, at: .file(path)) }
    let table =
      message.hasPrefix("CHECK constraint failed: ") || message.contains(" constraint failed: ")
      ? message.split(separator: ": ").last.map { $0.prefix { $0 != "." && $0 != " " } }.map(String.init)
        ?? ""
      : ""
    return Self.failure(code, path: path, table: table)
  }

  private static func failure(_ code: Int32, path: String, table: String) -> Failure {
    let place = Place.file(path)
    // No room for the index of the write-ahead log comes as an input/output error, not as a full disk.
    // (SQLITE_IOERR_SHMSIZE and SQLITE_IOERR_SHMMAP, macros that Swift does not see.)
    let noRoom = [SQLITE_IOERR | 19 << 8, SQLITE_IOERR | 21 << 8]
    if noRoom.contains(code) { return Failure(.schoolFileDiskFull, at: place) }
    switch code & 0xFF {
    case SQLITE_NOTADB: return Failure(.schoolFileNotDatabase, at: place)
    case SQLITE_CORRUPT: return Failure(.schoolFileDamaged, at: place)
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: return Failure(.schoolFileUnreadable, at: place)
    case SQLITE_READONLY: return Failure(.schoolFileReadOnly, at: place)
    case SQLITE_FULL: return Failure(.schoolFileDiskFull, at: place)
    case SQLITE_BUSY, SQLITE_LOCKED: return Failure(.schoolFileBusy, at: place)
    case SQLITE_CONSTRAINT: return Failure(.valueRefused, at: place, ["table": table.isEmpty ? "?" : table])
    default: return Failure(.schoolFileTrouble, at: place, ["code": String(code)])
    }
  }

  /// A path as part of a `file:` URI.
  private static func uriPath(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return result
  }
}

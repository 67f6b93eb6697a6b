import CSQLite
import Diagnostics
import Records
import Vietnamese

/// One prepared statement: bound by position, stepped row by row, finalised once.
///
/// Belongs to its `Connection` and is never kept longer than that.
final class Statement {
  private let handle: OpaquePointer
  private unowned let connection: Connection
  private var parameter: Int32 = 0
  private var column: Int32 = 0

  init(_ handle: OpaquePointer, of connection: Connection) {
    self.handle = handle
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  /// Makes it ready for new values.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    parameter = 0
  }

  /// Goes to the next row; false after the last.
  func step() throws(Failure) -> Bool {
    column = 0
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let failure = connection.failure(code)
      sqlite3_reset(handle)
      throw failure
    }
  }

  /// Runs it to its end and leaves it reset.
  func run() throws(Failure) {
    while try step() {}
    sqlite3_reset(handle)
  }
}

// Binding, one value after the other from the first.
extension Statement {
  /// Text in normal form C; empty text is no text.
  func bind(_ text: String?) {
    if let text, !text.isEmpty {
      bind(required: text)
    } else {
      parameter += 1
      sqlite3_bind_null(handle, parameter)
    }
  }

  /// Text in normal form C, also when it is empty.
  func bind(required text: String) {
    parameter += 1
    var normal = text.nfc
    normal.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = sqlite3_bind_text(
          handle, parameter, characters.baseAddress, Int32(characters.count), hocba_sqlite_transient())
      }
    }
  }

  func bind(_ number: Int?) {
    parameter += 1
    if let number {
      sqlite3_bind_int64(handle, parameter, Int64(number))
    } else {
      sqlite3_bind_null(handle, parameter)
    }
  }

  func bind(blob bytes: [UInt8]) {
    parameter += 1
    sqlite3_bind_blob64(handle, parameter, bytes, UInt64(bytes.count), hocba_sqlite_transient())
  }

  func bind(_ flag: Bool?) { bind(flag.map { $0 ? 1 : 0 }) }
  func bind(_ date: CivilDate?) { bind(date?.iso) }
  func bind(_ year: SchoolYear) { bind(year.start) }
  func bind(_ period: Period) { bind(period.rawValue) }
}

// Reading, one column after the other from the first.
extension Statement {
  func text() -> String? {
    defer { column += 1 }
    guard let bytes = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Text of a column that is never NULL.
  func requiredText() -> String { text() ?? "" }

  func number() -> Int? {
    defer { column += 1 }
    guard sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
    return Int(sqlite3_column_int64(handle, column))
  }

  func requiredNumber() -> Int { number() ?? 0 }
  /// The bytes of a blob; empty for NULL.
  func blob() -> [UInt8] {
    defer { column += 1 }
    let count = Int(sqlite3_column_bytes(handle, column))
    guard count > 0, let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  func moment() -> Moment? { text().flatMap { Moment($0) } }
  func flag() -> Bool? { number().map { $0 != 0 } }
  func date() -> CivilDate? { text().flatMap { CivilDate($0) } }
  func year() -> SchoolYear { SchoolYear(start: requiredNumber()) }
}

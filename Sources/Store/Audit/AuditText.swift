import CSQLite
import Digests
import Records

/// The one text form of values in the audit: a JSON array of whole numbers, strings and nulls, without spaces.
/// A hash is taken of it, so it must never change.
enum AuditText {
  enum Value {
    case number(Int64)
    case text(UnsafeBufferPointer<UInt8>)
    case null
  }

  static func append(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .number(let number): bytes += String(number).utf8
    case .text(let text): append(text, to: &bytes)
    }
  }

  /// A JSON string: `"`, `\` and characters below a space are escaped, all others stand as they are.
  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      for byte in text {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0..<0x20: bytes += ("\\u00" + SHA256.hex([byte])).utf8
        default: bytes.append(byte)
        }
      }
    } else {
      bytes.append(contentsOf: text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The array of the values of an SQL function's arguments.
  static func row(_ count: Int32, _ arguments: UnsafeMutablePointer<OpaquePointer?>?) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for index in 0..<Int(count) {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value(arguments?[index]), to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }

  private static func value(_ argument: OpaquePointer?) -> Value {
    switch sqlite3_value_type(argument) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .number(sqlite3_value_int64(argument))
    default:
      guard let text = sqlite3_value_text(argument) else { return .null }
      return .text(UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(argument))))
    }
  }

  /// The hash of an entry: SHA-256 of the hash before it (32 bytes) and the text of its columns.
  static func link(previous: UnsafeBufferPointer<UInt8>, _ row: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(previous)
    row.withUnsafeBufferPointer { hash.update($0) }
    return hash.finish()
  }
}

/// What the functions of the audit know of the transaction under way.
final class AuditTrail {
  /// The entry of the act that is being done; nil: nothing may be written.
  var act: Int?
  /// The act itself.
  var value: Act?
  /// The row of the file that the change comes from.
  var sourceRow: Int?

  /// The act is over.
  func end() {
    act = nil
    value = nil
    sourceRow = nil
  }

  /// Makes the functions that the triggers call. No other program has them: what it would write to a guarded table
  /// fails with the name of the first, which says why.
  func install(on handle: OpaquePointer) {
    let own = Unmanaged.passUnretained(self).toOpaque()
    let fixed = SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC
    sqlite3_create_function_v2(
      handle, Self.guardName, 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, own,
      { context, _, _ in
        guard let act = AuditTrail.of(context).act else {
          sqlite3_result_error(context, "HocBa: no act was begun", -1)
          return
        }
        sqlite3_result_int64(context, Int64(act))
      }, nil, nil, nil)
    sqlite3_create_function_v2(
      handle, "audit_source_row", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, own,
      { context, _, _ in
        if let row = AuditTrail.of(context).sourceRow {
          sqlite3_result_int64(context, Int64(row))
        } else {
          sqlite3_result_null(context)
        }
      }, nil, nil, nil)
    sqlite3_create_function_v2(
      handle, "audit_row", -1, fixed, nil,
      { context, count, arguments in
        AuditText.row(count, arguments).withUnsafeBufferPointer { bytes in
          bytes.withMemoryRebound(to: CChar.self) { characters in
            sqlite3_result_text(
              context, characters.baseAddress, Int32(characters.count), hocba_sqlite_transient())
          }
        }
      }, nil, nil, nil)
    // Of large values the audit keeps the digest.
    sqlite3_create_function_v2(
      handle, "audit_digest", 1, fixed, nil,
      { context, _, arguments in
        let bytes = UnsafeBufferPointer(
          start: sqlite3_value_blob(arguments?[0])?.assumingMemoryBound(to: UInt8.self),
          count: Int(sqlite3_value_bytes(arguments?[0])))
        var hash = SHA256()
        hash.update(bytes)
        let digest = SHA256.hex(hash.finish())
        sqlite3_result_text(context, digest, Int32(digest.utf8.count), hocba_sqlite_transient())
      }, nil, nil, nil)
    sqlite3_create_function_v2(
      handle, "audit_link", 7, fixed, nil,
      { context, count, arguments in
        let previous = UnsafeBufferPointer(
          start: sqlite3_value_blob(arguments?[0])?.assumingMemoryBound(to: UInt8.self),
          count: Int(sqlite3_value_bytes(arguments?[0])))
        let hash = AuditText.link(
          previous: previous, AuditText.row(count - 1, arguments.map { $0 + 1 }))
        sqlite3_result_blob(context, hash, Int32(hash.count), hocba_sqlite_transient())
      }, nil, nil, nil)
  }

  /// The function whose absence keeps other programs from writing; its name is what they show.
  static let guardName = "only_hocba_writes_here"

  private static func of(_ context: OpaquePointer?) -> AuditTrail {
    Unmanaged<AuditTrail>.fromOpaque(sqlite3_user_data(context)).takeUnretainedValue()
  }
}

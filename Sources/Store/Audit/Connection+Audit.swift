import Diagnostics
import Records

extension Schema {
  /// The form of the file since which every change is noted.
  static let versionWithAudit = 2
}

extension Connection {
  /// Begins an act: its entry in the audit, to which the changes that follow belong.
  ///
  /// - Returns: The number of the entry.
  @discardableResult
  func begin(_ act: Act) throws(Failure) -> Int {
    let entry = try lastEntry() + 1
    trail.act = entry
    trail.value = act
    trail.sourceRow = nil
    let statement = try prepare(
      """
      INSERT INTO audit (entry, act, source_row, record, before, after, hash)
      SELECT e, e, NULL, r, NULL, n, audit_link(h, e, e, NULL, r, NULL, n) FROM (
        SELECT ? AS e, '["act"]' AS r, audit_row(?, ?, ?, ?) AS n,
          coalesce((SELECT hash FROM audit ORDER BY entry DESC LIMIT 1), zeroblob(32)) AS h)
      """)
    statement.bind(entry)
    statement.bind(act.who)
    statement.bind(act.at.text)
    statement.bind(act.doing)
    statement.bind(act.file)
    try statement.run()
    return entry
  }

  /// The number of the last entry of the audit; 0 while there is none.
  func lastEntry() throws(Failure) -> Int {
    let statement = try prepare("SELECT coalesce(max(entry), 0) FROM audit")
    defer { statement.reset() }
    return try statement.step() ? statement.requiredNumber() : 0
  }

  /// Notes every row of every table as it stands.
  func noteAllRows() throws(Failure) {
    for table in AuditedTable.all {
      var rows: [(record: String, values: String)] = []
      let select = try prepare("SELECT \(table.record("t")), \(table.values("t")) FROM \(table.name) t")
      while try select.step() { rows.append((select.requiredText(), select.requiredText())) }
      select.reset()
      let insert = try prepare(
        """
        INSERT INTO audit (entry, act, source_row, record, before, after, hash)
        SELECT e, a, NULL, r, NULL, n, audit_link(h, e, a, NULL, r, NULL, n) FROM (
          SELECT entry + 1 AS e, \(AuditTrail.guardName)() AS a, ? AS r, ? AS n, hash AS h
          FROM audit ORDER BY entry DESC LIMIT 1)
        """)
      for row in rows {
        insert.reset()
        insert.bind(row.record)
        insert.bind(row.values)
        try insert.run()
      }
    }
  }
}

/// A table, index or trigger of the file that is not as this program made it.
struct SchemaChange: Hashable {
  enum Kind: Hashable { case missing, different, foreign }

  let kind: Kind
  let name: String

  /// The first; nil when everything is as it was made.
  static func first(in connection: Connection) throws(Failure) -> SchemaChange? {
    try all(in: connection).first
  }

  /// All of them. A table, index or view that somebody added does no harm; a trigger may.
  static func all(in connection: Connection) throws(Failure) -> [SchemaChange] {
    let own = try expected.get()
    let found = try objects(of: connection)
    var changes: [SchemaChange] = []
    for (name, object) in own.sorted(by: { $0.key < $1.key }) {
      guard let there = found[name] else {
        changes.append(SchemaChange(kind: .missing, name: name))
        continue
      }
      if there != object { changes.append(SchemaChange(kind: .different, name: name)) }
    }
    for (name, object) in found.sorted(by: { $0.key < $1.key })
    where object.isTrigger && own[name] == nil {
      changes.append(SchemaChange(kind: .foreign, name: name))
    }
    return changes
  }

  private struct Object: Hashable {
    let isTrigger: Bool
    let sql: String
  }

  /// As a new file has it.
  private static let expected: Result<[String: Object], Failure> = {
    do throws(Failure) {
      let connection = try Connection(path: "", mode: .memory)
      for migration in Schema.migrations { try connection.execute(migration.sql) }
      return .success(try objects(of: connection))
    } catch {
      return .failure(error)
    }
  }()

  private static func objects(of connection: Connection) throws(Failure) -> [String: Object] {
    var result: [String: Object] = [:]
    let statement = try connection.prepare(
      "SELECT name, type = 'trigger', sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    defer { statement.reset() }
    while try statement.step() {
      let name = statement.requiredText()
      result[name] = Object(isTrigger: statement.flag() ?? false, sql: statement.requiredText())
    }
    return result
  }
}

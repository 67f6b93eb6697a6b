public import Diagnostics
import Foundation
import Records

/// What came of verifying a school file against its audit.
public struct AuditReport: Hashable, Sendable {
  /// How many entries the audit has.
  public let entries: Int
  /// How many of them are acts.
  public let acts: Int
  /// How many rows of data were compared with it.
  public let rows: Int
  /// The hash of the last entry, in hexadecimal digits: whoever notes it down can tell later that nothing before it
  /// was exchanged, even if the whole audit was written anew.
  public let lastHash: String
  /// Everything that is wrong; empty: the file is as HocBa wrote it.
  public let findings: [Finding]

  /// Nothing is wrong.
  public var isSound: Bool { findings.isEmpty }
}

extension SchoolFile {
  /// The number of the entry with a hash that was noted down: everything up to it is as it was then, if the chain
  /// is sound; nil if none has it.
  public func auditEntry(withHash hash: String) throws(Failure) -> Int? {
    try rows(
      "SELECT entry FROM audit WHERE lower(hex(hash)) = ?", bind: { $0.bind(hash.lowercased()) }
    ) { $0.requiredNumber() }.first
  }

  /// Verifies the file: SQLite's own checks, the guards, the chain of the audit, and every row of data against what
  /// the audit noted of it last.
  ///
  /// - Parameter withoutSecrets: the file is a copy for an archive, of which the tables of secrets were emptied: their
  ///   rows are not missed.
  public func verifyAudit(withoutSecrets: Bool = false) throws(Failure) -> AuditReport {
    try connection.execute("PRAGMA temp_store = FILE")
    return try read { () throws(Failure) in
      // What was changed goes before what guarded it.
      let comparison = try compareRows(withoutSecrets)
      var findings = comparison.findings
      findings += try chain()
      findings += try guards()
      findings += try soundness()
      let counts = try rows("SELECT count(*), count(*) FILTER (WHERE act = entry) FROM audit") { row in
        (row.requiredNumber(), row.requiredNumber())
      }.first
      let hash = try rows("SELECT hex(hash) FROM audit ORDER BY entry DESC LIMIT 1") { $0.requiredText() }
      return AuditReport(
        entries: counts?.0 ?? 0, acts: counts?.1 ?? 0, rows: comparison.rows,
        lastHash: hash.first?.lowercased() ?? "", findings: findings)
    }
  }

  private var place: Place { .file(path) }

  private func soundness() throws(Failure) -> [Finding] {
    var findings: [Finding] = []
    let faults = try rows("PRAGMA integrity_check(100)") { $0.requiredText() }.filter { $0 != "ok" }
    if !faults.isEmpty { findings.append(.error(.fileNotSound, at: place, ["count": "\(faults.count)"])) }
    // What was appended behind the pages is read by nobody, and yet the file is not as SQLite left it.
    let size = try connection.pragma("page_count") * connection.pragma("page_size")
    if let there = fileSize(path), there > size {
      findings.append(.error(.fileNotSound, at: place, ["count": "1"]))
    }
    let broken = Dictionary(
      grouping: try rows("PRAGMA foreign_key_check") { $0.requiredText() }, by: { $0 })
    for (table, rows) in broken.sorted(by: { $0.key < $1.key }) {
      findings.append(
        .error(.referencesBroken, at: place, ["table": table, "count": "\(rows.count)"]))
    }
    return findings
  }

  private func guards() throws(Failure) -> [Finding] {
    let changes = try SchemaChange.all(in: connection)
    var missing = changes.filter { $0.kind == .missing }.map(\.name)
    // SQLite counts the entries there; whoever cut the audit off had to remove it.
    if try rows("SELECT seq FROM sqlite_sequence WHERE name = 'audit'", { $0.requiredNumber() }).isEmpty {
      missing.append("sqlite_sequence")
    }
    var findings: [Finding] = []
    if !missing.isEmpty {
      findings.append(
        .error(
          .guardMissing, at: place,
          ["count": "\(missing.count)", "name": missing.joined(separator: ", ")]))
    }
    return findings
      + changes.filter { $0.kind != .missing }.map { change in
        .error(
          change.kind == .different ? .guardDifferent : .guardForeign, at: place, ["name": change.name])
      }
  }

  private func fileSize(_ path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue
  }

  /// Entries that are missing, and entries whose hash does not follow from the one before.
  private func chain() throws(Failure) -> [Finding] {
    var findings: [Finding] = []
    var broken: [(number: Int, record: String)] = []
    var next = 1
    let statement = try connection.prepare(
      """
      SELECT entry, record, hash IS audit_link(lag(hash, 1, zeroblob(32)) OVER (ORDER BY entry),
        entry, act, source_row, record, before, after) FROM audit ORDER BY entry
      """)
    defer { statement.reset() }
    while try statement.step() {
      let number = statement.requiredNumber()
      let record = statement.requiredText()
      let fits = statement.flag() == true
      if number > next {
        // Behind a gap the hash cannot fit; the gap is told.
        findings.append(missing(next...number - 1))
      } else if !fits || number < next {
        broken.append((number, record))
      }
      next = max(next, number + 1)
    }
    let highest = try rows("SELECT seq FROM sqlite_sequence WHERE name = 'audit'") { $0.requiredNumber() }
    if let highest = highest.first, highest >= next { findings.append(missing(next...highest)) }
    var index = 0
    while index < broken.count {
      var end = index
      while end + 1 < broken.count, broken[end + 1].number == broken[end].number + 1 { end += 1 }
      let range = Self.words(broken[index].number...broken[end].number)
      findings.append(
        .error(
          .auditEntryBroken, at: place,
          ["entries": range, "record": AuditRecord(broken[index].record).inWords]))
      index = end + 1
    }
    return findings
  }

  private func missing(_ range: ClosedRange<Int>) -> Finding {
    .error(.auditEntryMissing, at: place, ["entries": Self.words(range)])
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  /// Every row against the last entry about it. In temporary tables, so that memory does not grow with the file.
  private func compareRows(_ withoutSecrets: Bool) throws(Failure) -> (rows: Int, findings: [Finding]) {
    try connection.execute(
      """
      DROP TABLE IF EXISTS temp.noted;
      CREATE TEMP TABLE noted (record TEXT PRIMARY KEY, entry INTEGER, value TEXT) WITHOUT ROWID;
      INSERT INTO temp.noted SELECT record, max(entry), after FROM audit WHERE entry <> act GROUP BY record;
      DROP TABLE IF EXISTS temp.present;
      CREATE TEMP TABLE present (record TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
      """)
    for table in AuditedTable.all {
      try connection.execute(
        """
        INSERT OR REPLACE INTO temp.present
        SELECT coalesce(\(table.record("t")), audit_row('\(table.kind)', '?')), \(table.values("t"))
        FROM main.\(table.name) t
        """)
    }
    var findings: [Finding] = []
    let differing = try rows(
      """
      SELECT p.record, p.value, n.entry, n.value FROM temp.present p LEFT JOIN temp.noted n USING (record)
      WHERE n.value IS NOT p.value ORDER BY n.entry, p.record
      """
    ) { row in
      (row.requiredText(), row.requiredText(), row.number(), row.text())
    }
    for (text, value, entry, noted) in differing {
      let record = AuditRecord(text)
      if let entry, let noted {
        findings.append(
          .error(
            .auditRowDiffers, at: place,
            [
              "record": record.inWords, "entry": "\(entry)",
              "columns": AuditEntry.differences(record.kind, noted, value),
            ]))
      } else {
        findings.append(.error(.auditRowUnknown, at: place, ["record": record.inWords]))
      }
    }
    let gone = try rows(
      """
      SELECT n.record, n.entry FROM temp.noted n LEFT JOIN temp.present p USING (record)
      WHERE n.value IS NOT NULL AND p.record IS NULL ORDER BY n.entry
      """
    ) { row in (row.requiredText(), row.requiredNumber()) }
    let emptied = withoutSecrets ? Self.secretKinds : []
    for (record, entry) in gone where !emptied.contains(AuditRecord(record).kind) {
      findings.append(
        .error(.auditRowGone, at: place, ["record": AuditRecord(record).inWords, "entry": "\(entry)"]))
    }
    // A row changed behind the guards and then again by HocBa: the later entry begins from what none has noted.
    let unnoted = try rows(
      """
      SELECT record, entry, before, earlier, last FROM (
        SELECT record, entry, before, lag(after) OVER records AS earlier, lag(entry) OVER records AS last
        FROM audit WHERE entry <> act WINDOW records AS (PARTITION BY record ORDER BY entry))
      WHERE before IS NOT earlier ORDER BY entry
      """
    ) { row in
      (row.requiredText(), row.requiredNumber(), row.text(), row.text(), row.number())
    }
    for (text, entry, before, earlier, last) in unnoted {
      let record = AuditRecord(text)
      findings.append(
        .error(
          .auditBeginsElsewhere, at: place,
          [
            "record": record.inWords, "entry": "\(entry)", "last": last.map { "\($0)" } ?? "–",
            "columns": AuditEntry.differences(record.kind, earlier ?? "[]", before ?? "[]"),
          ]))
    }
    let count = try rows("SELECT count(*) FROM temp.present") { $0.requiredNumber() }.first ?? 0
    try connection.execute("DROP TABLE temp.noted; DROP TABLE temp.present")
    return (count, findings)
  }
}

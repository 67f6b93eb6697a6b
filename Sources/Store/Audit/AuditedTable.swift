/// A table of which every change is noted in the audit: how a row is named there, and what of it is noted.
///
/// Names and values are those a person knows (the code of a pupil, the name of a class), never keys of the file.
struct AuditedTable: Sendable {
  /// A column as noted: its name in the audit, and the SQL that gives its value for a row.
  struct Column: Sendable {
    let name: String
    let sql: @Sendable (_ row: String) -> String
  }

  let name: String
  /// What a row is called in the audit, such as `mark`.
  let kind: String
  /// The SQL of the name of a row: an array that begins with `kind`.
  let record: @Sendable (_ row: String) -> String
  let columns: [Column]
  /// The SQL of the school year that a row belongs to; nil: to none, so that no closed year locks it.
  let year: (@Sendable (_ row: String) -> String)?

  init(
    _ name: String, _ kind: String, record: @escaping @Sendable (String) -> String, _ columns: [Column],
    year: (@Sendable (String) -> String)? = nil
  ) {
    self.name = name
    self.kind = kind
    self.record = record
    self.columns = columns
    self.year = year
  }

  /// The SQL of the array of a row's noted values.
  func values(_ row: String) -> String {
    "audit_row(\(columns.map { $0.sql(row) }.joined(separator: ", ")))"
  }
}

// Describing tables.
extension AuditedTable {
  static func columns(_ names: String...) -> [Column] {
    names.map { name in Column(name: name) { "\($0).\(name)" } }
  }

  static func column(_ name: String, _ sql: @escaping @Sendable (String) -> String) -> [Column] {
    [Column(name: name, sql: sql)]
  }

  static func className(_ name: String, _ key: String) -> [Column] {
    column(name) { "(SELECT name FROM class WHERE key = \($0).\(key))" }
  }

  static func pupil(_ row: String) -> String { "(SELECT code FROM pupil WHERE key = \(row).pupil)" }

  /// A table whose rows hang on a pupil in a year.
  static func ofPupilYear(
    _ name: String, _ kind: String, _ rest: String, _ columns: [Column]
  ) -> AuditedTable {
    AuditedTable(
      name, kind,
      record: { "audit_row('\(kind)', \(pupil($0)), \($0).year\(rest.isEmpty ? "" : ", \($0).\(rest)"))" },
      columns, year: { "\($0).year" })
  }

  /// A table whose rows hang on a result.
  private static func ofResult(_ name: String, _ kind: String, _ rest: String..., columns: [Column])
    -> AuditedTable
  {
    AuditedTable(
      name, kind,
      record: { row in
        """
        (SELECT audit_row('\(kind)', p.code, r.year, r.period, \(rest.map { "\(row).\($0)" }.joined(separator: ", "))) \
        FROM result r JOIN pupil p ON p.key = r.pupil WHERE r.key = \(row).result)
        """
      }, columns, year: { "(SELECT year FROM result WHERE key = \($0).result)" })
  }

  /// The particulars of a pupil beside the code.
  private static let particulars = PupilRow.columns.split(separator: ", ").dropFirst().map { name in
    Column(name: String(name)) { "\($0).\(name)" }
  }

  /// All tables.
  static let all = ofGradeBook + ofAwardRegister + ofAccounts + ofSignatures

  private static func account(_ row: String) -> String {
    "(SELECT name FROM account WHERE key = \(row).account)"
  }

  /// The tables of the fourth form of the file. Of a password only a digest of its hash is noted: enough to see that
  /// another program exchanged it, of no use for guessing.
  static let ofAccounts = [
    AuditedTable(
      "account", "account", record: { "audit_row('account', \($0).name)" },
      column("staff") { "(SELECT code FROM staff WHERE key = \($0).staff)" } + columns("disabled")),
    AuditedTable(
      "account_role", "role", record: { "audit_row('role', \(account($0)), \($0).role)" }, []),
    AuditedTable(
      "teaching", "teaching",
      record: { row in
        """
        (SELECT audit_row('teaching', \(account(row)), c.year, c.name, \(row).subject) \
        FROM class c WHERE c.key = \(row).class)
        """
      }, []),
    AuditedTable(
      "password", "password", record: { "audit_row('password', \(account($0)))" },
      column("hash") { "audit_digest(\($0).hash)" } + columns("changed", "is_own")),
    AuditedTable(
      "sign_in", "sign-in", record: { "audit_row('sign-in', \(account($0)))" },
      columns("failures", "last_failure")),
    AuditedTable(
      "refusal", "refusal", record: { "audit_row('refusal', \($0).key)" },
      columns("at", "who", "command", "reason")),
  ]

  /// The tables of the third form of the file, beside those of the second.
  static let ofAwardRegister = [
    AuditedTable(
      "award_decision", "award-decision",
      record: { "audit_row('award-decision', \($0).year, \($0).position)" }, columns("number", "day"),
      year: { "\($0).year" }),
    // The decision by its position: its number may be corrected.
    ofPupilYear("award_entry", "award-entry", "number", columns("text", "is_ad_hoc", "decision")),
  ]

  /// All tables of the second form of the file.
  static let ofGradeBook: [AuditedTable] = [
    AuditedTable("school", "school", record: { _ in "audit_row('school')" }, columns("profile")),
    AuditedTable(
      "school_year", "year", record: { "audit_row('year', \($0).start)" }, columns("closed")),
    AuditedTable(
      "period_date", "date", record: { "audit_row('date', \($0).year, \($0).period)" }, columns("day"),
      year: { "\($0).year" }),
    AuditedTable(
      "staff", "staff", record: { "audit_row('staff', \($0).code)" },
      columns("full_name", "birth_date", "sex", "position", "team")),
    AuditedTable(
      "class", "class", record: { "audit_row('class', \($0).year, \($0).name)" },
      columns("grade")
        + column("homeroom_teacher") { "(SELECT code FROM staff WHERE key = \($0).homeroom_teacher)" }
        + columns("homeroom_teacher_name", "foreign_language"),
      year: { "\($0).year" }),
    AuditedTable("pupil", "pupil", record: { "audit_row('pupil', \($0).code)" }, particulars),
    ofPupilYear("closed_pupil", "closed-pupil", "", particulars),
    ofPupilYear(
      "enrolment", "enrolment", "", className("class", "class") + columns("ordinal", "status")),
    ofPupilYear(
      "result", "result", "period",
      columns(
        "note", "confirmed_outcome", "outcome_day", "outcome_reason", "promotion_decision", "promotion_day",
        "promotion_reason", "supplementary_day")),
    ofResult(
      "subject_mark", "mark", "subject", columns: columns("level", "score", "standing", "comment")),
    ofResult(
      "earlier_test", "earlier-test", "subject", "position", columns: columns("score", "reason")),
    ofResult("trait_level", "trait", "trait", columns: columns("level")),
    ofResult("trait_comment", "trait-comment", "trait_group", columns: columns("comment")),
    ofResult("supplementary_mark", "supplementary-mark", "subject", columns: columns("level", "score")),
    ofResult("supplementary_trait", "supplementary-trait", "trait", columns: columns("level")),
    ofResult(
      "award", "award", "position", columns: columns("text", "is_ad_hoc", "confirmed_by", "confirmed_at")),
    ofPupilYear(
      "attendance", "attendance", "term",
      columns("height_cm", "weight_kg", "health", "excused", "unexcused")),
    AuditedTable(
      "history", "history", record: { "audit_row('history', \(pupil($0)), \($0).position)" },
      columns("year", "class_name", "school", "register_number", "entered")),
    ofPupilYear(
      "movement", "movement", "key",
      columns("kind", "day") + className("before_class", "before_class")
        + columns("before_status", "before_ordinal") + className("after_class", "after_class")
        + columns("after_status", "after_ordinal", "other_school", "papers", "reason")),
    AuditedTable(
      "acknowledgement", "acknowledgement",
      record: { "audit_row('acknowledgement', \($0).year, \($0).code, \($0).place)" },
      columns("fingerprint", "reason", "who", "at"), year: { "\($0).year" }),
  ]

  static let byKind = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })
}

// The triggers.
extension AuditedTable {
  /// What the triggers say when a closed year would be changed.
  static let closedYear = "HocBa: năm học đã khóa sổ / the school year is closed"

  /// What the triggers say when what names a row would be changed: the audit could not follow it.
  private static let renamed = "HocBa: mã và tên dùng làm khóa không đổi / keys do not change"

  /// Triggers that note every change of the table, and refuse it in a closed year.
  var triggers: String {
    trigger("inserted", "INSERT", before: nil, after: "NEW")
      + trigger("updated", "UPDATE", before: "OLD", after: "NEW")
      + trigger("deleted", "DELETE", before: "OLD", after: nil)
  }

  private func trigger(_ suffix: String, _ event: String, before: String?, after: String?) -> String {
    let row = after ?? before ?? ""
    var condition = ""
    var naming = ""
    if let before, let after {
      let isRenamed = "\(record(before)) <> \(record(after))"
      condition =
        " WHEN \(AuditTrail.guardName)() AND (\(values(before)) <> \(values(after)) OR \(isRenamed))"
      naming = "  SELECT RAISE(ABORT, '\(Self.renamed)') WHERE \(isRenamed);\n"
    }
    let lock =
      year.map { year in
        """
          SELECT RAISE(ABORT, '\(Self.closedYear)')
            WHERE (SELECT closed FROM school_year WHERE start = \(year(row))) IS NOT NULL;

        """
      } ?? ""
    return """
      CREATE TRIGGER \(name)_\(suffix) AFTER \(event) ON \(name)\(condition) BEGIN
      \(naming)\(lock)  INSERT INTO audit (entry, act, source_row, record, before, after, hash)
        SELECT e, a, s, r, b, n, audit_link(h, e, a, s, r, b, n) FROM (
          SELECT \(AuditTrail.guardName)() AS a, entry + 1 AS e, hash AS h, audit_source_row() AS s,
            \(record(row)) AS r, \(before.map(values) ?? "NULL") AS b, \(after.map(values) ?? "NULL") AS n
          FROM audit ORDER BY entry DESC LIMIT 1);
      END;

      """
  }
}

// The tables of signatures. Of documents the audit keeps the digests, never the pages themselves.
extension AuditedTable {
  /// The tables of the form of the file that has signatures.
  static let ofSignatures = [
    AuditedTable(
      "kept_document", "kept-document",
      record: { "audit_row('kept-document', \(unit($0)), \($0).number)" },
      columns("version", "paper", "day", "last_entry", "kept_at") + digest("pdf") + digest("dump"),
      year: { "\($0).year" }),
    ofDocument("kept_page", "kept-page", "page", column("pupil") { pupil($0) } + fingerprint),
    ofDocument("page_signature", "signature", "page", columns("who", "name", "at")),
    ofDocument(
      "approval", "approval", nil,
      columns(
        "who", "name", "at", "published_by", "published_at", "reopened_by", "reopened_at", "reopen_reason")),
    AuditedTable(
      "period_lock", "lock",
      record: {
        "audit_row('lock', \(pupil($0)), \($0).year, \($0).period, \(formOfApproval($0)), \($0).approval)"
      }, [], year: { "\($0).year" }),
    AuditedTable(
      "page_query", "query", record: { "audit_row('query', \(unit($0)), \($0).number)" },
      columns("page") + column("pupil") { pupil($0) }
        + columns("column_name", "note", "who", "at", "closed_by", "closed_at", "answer"),
      year: { "\($0).year" }),
    // Looking is possible in a closed year too.
    AuditedTable(
      "page_review", "review",
      record: { row in
        """
        audit_row('review', (SELECT year FROM class WHERE key = \(row).class), \(className(row)), \(row).form, \
        \(row).period, \(row).number)
        """
      }, columns("who", "at", "seen", "last_entry")),
  ]

  private static func className(_ row: String) -> String {
    "(SELECT name FROM class WHERE key = \(row).class)"
  }

  /// Year, class, form and period of a row that has them.
  private static func unit(_ row: String) -> String {
    "\(row).year, \(className(row)), \(row).form, \(row).period"
  }

  private static func digest(_ name: String) -> [Column] {
    column(name) { "audit_digest(\($0).\(name))" }
  }

  private static let fingerprint = column("fingerprint") { "lower(hex(\($0).fingerprint))" }

  private static func formOfApproval(_ row: String) -> String {
    "(SELECT d.form FROM approval a JOIN kept_document d ON d.key = a.document WHERE a.key = \(row).approval)"
  }

  /// A table whose rows hang on a kept document.
  private static func ofDocument(
    _ name: String, _ kind: String, _ rest: String?, _ columns: [Column]
  ) -> AuditedTable {
    AuditedTable(
      name, kind,
      record: { row in
        """
        (SELECT audit_row('\(kind)', d.year, c.name, d.form, d.period, d.number\
        \(rest.map { ", \(row).\($0)" } ?? "")) \
        FROM kept_document d JOIN class c ON c.key = d.class WHERE d.key = \(row).document)
        """
      }, columns, year: { "(SELECT year FROM kept_document WHERE key = \($0).document)" })
  }
}

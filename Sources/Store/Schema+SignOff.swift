// The fifth step: what was signed, approved and asked, and the locks of what is approved.
extension Schema {
  static let signatures = """
    -- Documents as they were when somebody signed or approved them.
    CREATE TABLE kept_document (
      key INTEGER PRIMARY KEY,
      year INTEGER NOT NULL,
      class INTEGER NOT NULL,
      form TEXT NOT NULL CHECK (form IN ('result-sheet', 'report-card', 'class-book')),
      period TEXT NOT NULL CHECK (period IN ('mid-term-1', 'end-term-1', 'mid-term-2', 'end-year')),
      number INTEGER NOT NULL CHECK (number > 0),
      version INTEGER NOT NULL CHECK (version > 0),
      paper TEXT NOT NULL CHECK (paper IN ('A3', 'A4')),
      day TEXT CHECK (\(isDay("day"))),
      last_entry INTEGER NOT NULL,
      kept_at TEXT NOT NULL,
      pdf BLOB NOT NULL,
      dump BLOB NOT NULL,
      UNIQUE (class, form, period, number),
      FOREIGN KEY (class, year) REFERENCES class (key, year)
    ) STRICT;

    CREATE TABLE kept_page (
      document INTEGER NOT NULL REFERENCES kept_document (key),
      page INTEGER NOT NULL CHECK (page > 0),
      pupil INTEGER REFERENCES pupil (key),
      fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
      PRIMARY KEY (document, page)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX kept_page_by_code ON kept_page (substr(fingerprint, 1, 10));

    CREATE TABLE page_signature (
      document INTEGER NOT NULL,
      page INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      at TEXT NOT NULL,
      PRIMARY KEY (document, page),
      FOREIGN KEY (document, page) REFERENCES kept_page (document, page)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE approval (
      key INTEGER PRIMARY KEY,
      document INTEGER NOT NULL UNIQUE REFERENCES kept_document (key),
      who TEXT NOT NULL CHECK (who <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      at TEXT NOT NULL,
      published_by TEXT,
      published_at TEXT,
      reopened_by TEXT,
      reopened_at TEXT,
      reopen_reason TEXT CHECK (reopen_reason <> ''),
      CHECK ((published_by IS NULL) = (published_at IS NULL)),
      CHECK ((reopened_by IS NULL) = (reopened_at IS NULL)),
      CHECK ((reopened_by IS NULL) = (reopen_reason IS NULL))
    ) STRICT;

    -- What an approval locks; the rows go when it is reopened.
    CREATE TABLE period_lock (
      pupil INTEGER NOT NULL REFERENCES pupil (key),
      year INTEGER NOT NULL REFERENCES school_year (start),
      period TEXT NOT NULL CHECK (period IN ('mid-term-1', 'end-term-1', 'mid-term-2', 'end-year')),
      approval INTEGER NOT NULL REFERENCES approval (key),
      PRIMARY KEY (pupil, year, period, approval)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE page_query (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      year INTEGER NOT NULL,
      class INTEGER NOT NULL,
      form TEXT NOT NULL CHECK (form IN ('result-sheet', 'report-card', 'class-book')),
      period TEXT NOT NULL CHECK (period IN ('mid-term-1', 'end-term-1', 'mid-term-2', 'end-year')),
      page INTEGER NOT NULL CHECK (page > 0),
      pupil INTEGER REFERENCES pupil (key),
      column_name TEXT,
      note TEXT NOT NULL CHECK (note <> ''),
      who TEXT NOT NULL CHECK (who <> ''),
      at TEXT NOT NULL,
      closed_by TEXT,
      closed_at TEXT,
      answer TEXT CHECK (answer <> ''),
      CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
      CHECK ((closed_by IS NULL) = (answer IS NULL)),
      FOREIGN KEY (class, year) REFERENCES class (key, year)
    ) STRICT;

    -- Who has looked at all pages of a document, and at which: SHA-256 over their fingerprints.
    CREATE TABLE page_review (
      class INTEGER NOT NULL REFERENCES class (key),
      form TEXT NOT NULL CHECK (form IN ('result-sheet', 'report-card', 'class-book')),
      period TEXT NOT NULL CHECK (period IN ('mid-term-1', 'end-term-1', 'mid-term-2', 'end-year')),
      number INTEGER NOT NULL CHECK (number > 0),
      who TEXT NOT NULL CHECK (who <> ''),
      at TEXT NOT NULL,
      seen TEXT NOT NULL CHECK (length(seen) = 64),
      last_entry INTEGER NOT NULL,
      PRIMARY KEY (class, form, period, number)
    ) STRICT, WITHOUT ROWID;

    \(AuditedTable.ofSignatures.map(\.triggers).joined())
    \(["kept_document", "kept_page", "page_signature", "page_review"].map(permanent).joined())
    CREATE TRIGGER approval_kept BEFORE DELETE ON approval BEGIN
      SELECT RAISE(ABORT, '\(keptForGood)');
    END;
    CREATE TRIGGER approval_once BEFORE UPDATE ON approval
      WHEN OLD.document <> NEW.document OR OLD.who <> NEW.who OR OLD.name <> NEW.name OR OLD.at <> NEW.at
        OR (OLD.published_at IS NOT NULL AND NEW.published_at IS NOT OLD.published_at)
        OR (OLD.published_by IS NOT NULL AND NEW.published_by IS NOT OLD.published_by)
        OR (OLD.reopened_at IS NOT NULL AND NEW.reopened_at IS NOT OLD.reopened_at)
        OR (OLD.reopened_by IS NOT NULL AND NEW.reopened_by IS NOT OLD.reopened_by)
        OR (OLD.reopen_reason IS NOT NULL AND NEW.reopen_reason IS NOT OLD.reopen_reason)
      BEGIN SELECT RAISE(ABORT, '\(keptForGood)'); END;
    CREATE TRIGGER page_query_kept BEFORE DELETE ON page_query BEGIN
      SELECT RAISE(ABORT, '\(keptForGood)');
    END;
    CREATE TRIGGER page_query_once BEFORE UPDATE ON page_query
      WHEN OLD.closed_at IS NOT NULL OR OLD.note <> NEW.note OR OLD.who <> NEW.who OR OLD.at <> NEW.at
        OR OLD.page <> NEW.page OR OLD.pupil IS NOT NEW.pupil OR OLD.column_name IS NOT NEW.column_name
        OR OLD.class <> NEW.class OR OLD.form <> NEW.form OR OLD.period <> NEW.period
      BEGIN SELECT RAISE(ABORT, '\(keptForGood)'); END;
    CREATE TRIGGER period_lock_fixed BEFORE UPDATE ON period_lock BEGIN
      SELECT RAISE(ABORT, '\(keptForGood)');
    END;
    CREATE TRIGGER period_lock_held BEFORE DELETE ON period_lock
      WHEN (SELECT reopened_at FROM approval WHERE key = OLD.approval) IS NULL
      BEGIN SELECT RAISE(ABORT, '\(approvedPeriod)'); END;

    \(["subject_mark", "earlier_test", "trait_level", "trait_comment", "award"].map(lock).joined())
    CREATE TRIGGER result_locked_insert BEFORE INSERT ON result
      WHEN (NEW.note IS NOT NULL OR NEW.confirmed_outcome IS NOT NULL) AND \(isLocked("NEW"))
      BEGIN SELECT RAISE(ABORT, '\(approvedPeriod)'); END;
    CREATE TRIGGER result_locked_update BEFORE UPDATE ON result
      WHEN (NEW.note IS NOT OLD.note OR NEW.confirmed_outcome IS NOT OLD.confirmed_outcome
        OR NEW.outcome_day IS NOT OLD.outcome_day OR NEW.outcome_reason IS NOT OLD.outcome_reason
        OR (NEW.promotion_day IS NULL AND NEW.promotion_decision IS NOT OLD.promotion_decision))
        AND \(isLocked("OLD"))
      BEGIN SELECT RAISE(ABORT, '\(approvedPeriod)'); END;
    -- What a sheet says of a pupil beside the marks; a year that is closed has its own copy of it.
    CREATE TRIGGER pupil_locked_update BEFORE UPDATE ON pupil
      WHEN (NEW.full_name IS NOT OLD.full_name OR NEW.birth_date IS NOT OLD.birth_date OR NEW.sex IS NOT OLD.sex)
        AND EXISTS (SELECT 1 FROM period_lock l JOIN school_year y ON y.start = l.year
          WHERE l.pupil = OLD.key AND y.closed IS NULL)
      BEGIN SELECT RAISE(ABORT, '\(approvedPeriod)'); END;
    -- What only a card says: heights, weights and absences.
    CREATE TRIGGER attendance_locked_insert BEFORE INSERT ON attendance
      WHEN \(hasApprovedCard("NEW")) AND NOT EXISTS (SELECT 1 FROM attendance o
        WHERE o.pupil = NEW.pupil AND o.year = NEW.year AND o.term = NEW.term)
      BEGIN SELECT RAISE(ABORT, '\(approvedPeriod)'); END;
    CREATE TRIGGER attendance_locked_update BEFORE UPDATE ON attendance
      WHEN (NEW.height_cm IS NOT OLD.height_cm OR NEW.weight_kg IS NOT OLD.weight_kg
        OR NEW.health IS NOT OLD.health OR NEW.excused IS NOT OLD.excused
        OR NEW.unexcused IS NOT OLD.unexcused) AND \(hasApprovedCard("OLD"))
      BEGIN SELECT RAISE(ABORT, '\(approvedPeriod)'); END;
    CREATE TRIGGER attendance_locked_delete BEFORE DELETE ON attendance WHEN \(hasApprovedCard("OLD"))
      BEGIN SELECT RAISE(ABORT, '\(approvedPeriod)'); END;
    CREATE TRIGGER result_locked_delete BEFORE DELETE ON result WHEN \(isLocked("OLD"))
      BEGIN SELECT RAISE(ABORT, '\(approvedPeriod)'); END;
    """

  /// What the triggers say when something of an approved period would be changed.
  static let approvedPeriod = "HocBa: thời điểm này đã được phê duyệt / the period is approved"

  /// What the triggers say when something that was signed would be changed or deleted.
  static let keptForGood = "HocBa: những gì đã ký được giữ nguyên / what was signed stays"

  /// Rows that are written once and stay.
  private static func permanent(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_fixed BEFORE UPDATE ON \(table) BEGIN
      SELECT RAISE(ABORT, '\(keptForGood)');
    END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table) BEGIN
      SELECT RAISE(ABORT, '\(keptForGood)');
    END;

    """
  }

  private static func isLocked(_ row: String) -> String {
    "EXISTS (SELECT 1 FROM period_lock l WHERE l.pupil = \(row).pupil AND l.year = \(row).year AND l.period = \(row).period)"
  }

  private static func hasApprovedCard(_ row: String) -> String {
    """
    EXISTS (SELECT 1 FROM period_lock l JOIN approval a ON a.key = l.approval
      JOIN kept_document d ON d.key = a.document
      WHERE l.pupil = \(row).pupil AND l.year = \(row).year AND d.form = 'report-card')
    """
  }

  /// The lock of a table whose rows hang on a result.
  private static func lock(_ table: String) -> String {
    func trigger(_ event: String, _ row: String) -> String {
      """
      CREATE TRIGGER \(table)_locked_\(event.lowercased()) BEFORE \(event) ON \(table)
        WHEN EXISTS (SELECT 1 FROM result r JOIN period_lock l
          ON l.pupil = r.pupil AND l.year = r.year AND l.period = r.period WHERE r.key = \(row).result)
        BEGIN SELECT RAISE(ABORT, '\(approvedPeriod)'); END;

      """
    }
    return trigger("INSERT", "NEW") + trigger("UPDATE", "OLD") + trigger("DELETE", "OLD")
  }
}

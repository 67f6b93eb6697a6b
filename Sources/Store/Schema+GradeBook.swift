// The second step: what a school year brings beside marks, and the audit of every change.
extension Schema {
  static let gradeBook = """
    -- When the year was closed; NULL while it is open. A closed year does not change.
    ALTER TABLE school_year ADD COLUMN closed TEXT;

    ALTER TABLE result ADD COLUMN outcome_day TEXT CHECK (\(isDay("outcome_day")));
    ALTER TABLE result ADD COLUMN outcome_reason TEXT;
    ALTER TABLE result ADD COLUMN promotion_day TEXT CHECK (\(isDay("promotion_day")));
    ALTER TABLE result ADD COLUMN promotion_reason TEXT;
    ALTER TABLE result ADD COLUMN supplementary_day TEXT CHECK (\(isDay("supplementary_day")));

    ALTER TABLE award ADD COLUMN confirmed_by TEXT;
    ALTER TABLE award ADD COLUMN confirmed_at TEXT;

    -- Scores of tests that were taken again, the first test first.
    CREATE TABLE earlier_test (
      result INTEGER NOT NULL REFERENCES result (key),
      subject TEXT NOT NULL CHECK (subject <> ''),
      position INTEGER NOT NULL,
      score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
      reason TEXT,
      PRIMARY KEY (result, subject, position)
    ) STRICT, WITHOUT ROWID;

    -- The assessment after the summer's support, beside the marks of May.
    CREATE TABLE supplementary_mark (
      result INTEGER NOT NULL REFERENCES result (key),
      subject TEXT NOT NULL CHECK (subject <> ''),
      level TEXT CHECK (level IN ('T', 'H', 'C')),
      score INTEGER CHECK (score BETWEEN 0 AND 10),
      PRIMARY KEY (result, subject)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE supplementary_trait (
      result INTEGER NOT NULL REFERENCES result (key),
      trait TEXT NOT NULL CHECK (trait <> ''),
      level TEXT NOT NULL CHECK (level IN ('T', 'Đ', 'C')),
      PRIMARY KEY (result, trait)
    ) STRICT, WITHOUT ROWID;

    -- Pupils who came, went or changed class. Class and status of any day follow from the present ones.
    CREATE TABLE movement (
      key INTEGER PRIMARY KEY,
      pupil INTEGER NOT NULL REFERENCES pupil (key),
      year INTEGER NOT NULL REFERENCES school_year (start),
      kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'drop-out', 'return', 'class')),
      day TEXT NOT NULL CHECK (\(isDay("day"))),
      before_class INTEGER,
      before_status TEXT CHECK (before_status IN \(statuses)),
      before_ordinal INTEGER,
      after_class INTEGER NOT NULL,
      after_status TEXT NOT NULL CHECK (after_status IN \(statuses)),
      after_ordinal INTEGER,
      other_school TEXT,
      papers TEXT,
      reason TEXT,
      CHECK ((before_class IS NULL) = (before_status IS NULL)),
      FOREIGN KEY (before_class, year) REFERENCES class (key, year),
      FOREIGN KEY (after_class, year) REFERENCES class (key, year)
    ) STRICT;
    CREATE INDEX movement_by_pupil ON movement (pupil, year);

    -- The particulars of the pupils of a closed year as they were on the day it was closed.
    CREATE TABLE closed_pupil (
      pupil INTEGER NOT NULL REFERENCES pupil (key),
      year INTEGER NOT NULL REFERENCES school_year (start),
      \(PupilRow.columns.split(separator: ", ").dropFirst().map { "\($0) TEXT" }.joined(separator: ",\n      ")),
      PRIMARY KEY (pupil, year)
    ) STRICT, WITHOUT ROWID;

    -- Findings of a check that a person has accepted.
    CREATE TABLE acknowledgement (
      year INTEGER NOT NULL REFERENCES school_year (start),
      code TEXT NOT NULL CHECK (code <> ''),
      place TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      who TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (year, code, place)
    ) STRICT, WITHOUT ROWID;

    -- Every change, in order. An entry that is an act has its own number in `act` and is named ["act"]; the entries
    -- behind it were made in doing it.
    CREATE TABLE audit (
      entry INTEGER PRIMARY KEY AUTOINCREMENT,
      act INTEGER NOT NULL,
      source_row INTEGER,
      record TEXT NOT NULL,
      before TEXT,
      after TEXT,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TRIGGER audit_updated BEFORE UPDATE ON audit BEGIN
      SELECT RAISE(ABORT, 'HocBa: nhật ký không bao giờ sửa / the audit is never changed');
    END;
    CREATE TRIGGER audit_deleted BEFORE DELETE ON audit BEGIN
      SELECT RAISE(ABORT, 'HocBa: nhật ký không bao giờ xóa / the audit is never shortened');
    END;
    CREATE TRIGGER audit_inserted BEFORE INSERT ON audit BEGIN
      SELECT RAISE(ABORT, 'HocBa: nhật ký chỉ nối thêm / the audit only grows')
        WHERE \(AuditTrail.guardName)() IS NULL
          OR NEW.entry <> (SELECT coalesce(max(entry), 0) + 1 FROM audit);
    END;

    \(AuditedTable.ofGradeBook.map(\.triggers).joined())
    """

  private static let statuses = "('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12')"
}

import Records

// The fourth step: accounts, their roles and passwords, and what was refused.
extension Schema {
  static let accounts = """
    -- An account belongs to a member of staff. It is never deleted, only disabled: what was done by it names it.
    CREATE TABLE account (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
        CHECK (length(name) BETWEEN 2 AND 32 AND name NOT GLOB '*[^a-z0-9._-]*'),
      staff INTEGER NOT NULL UNIQUE REFERENCES staff (key),
      disabled TEXT
    ) STRICT;

    CREATE TABLE account_role (
      account INTEGER NOT NULL REFERENCES account (key),
      role TEXT NOT NULL CHECK (role IN
        ('principal', 'deputy', 'group-head', 'homeroom-teacher', 'subject-teacher', 'clerk', 'administrator',
        'archivist')),
      PRIMARY KEY (account, role)
    ) STRICT, WITHOUT ROWID;

    -- The subjects that a subject teacher has in a class.
    CREATE TABLE teaching (
      account INTEGER NOT NULL REFERENCES account (key),
      class INTEGER NOT NULL REFERENCES class (key),
      subject TEXT NOT NULL CHECK (subject <> ''),
      PRIMARY KEY (account, class, subject)
    ) STRICT, WITHOUT ROWID;

    -- The hash of a password by crypt(3), method yescrypt. The audit notes its digest only.
    CREATE TABLE password (
      account INTEGER PRIMARY KEY REFERENCES account (key),
      hash TEXT NOT NULL CHECK (hash GLOB '$y$*'),
      changed TEXT NOT NULL,
      is_own INTEGER NOT NULL CHECK (is_own IN (0, 1))
    ) STRICT;

    -- Wrong passwords in a row; no row: the last one was right.
    CREATE TABLE sign_in (
      account INTEGER PRIMARY KEY REFERENCES account (key),
      failures INTEGER NOT NULL CHECK (failures > 0),
      last_failure TEXT NOT NULL
    ) STRICT;

    -- What somebody tried and was not allowed. A name that no account has is noted as '?'.
    CREATE TABLE refusal (
      key INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      command TEXT NOT NULL CHECK (command <> ''),
      reason TEXT NOT NULL CHECK (reason <> '')
    ) STRICT;

    \(AuditedTable.ofAccounts.map(\.triggers).joined())
    """
}

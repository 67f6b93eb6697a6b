// The third step: the decisions that gave awards, and the numbers of awards in the register.
extension Schema {
  static let awardRegister = """
    -- Decisions of the principal, in the order recorded. Their numbers begin anew each calendar year.
    CREATE TABLE award_decision (
      year INTEGER NOT NULL REFERENCES school_year (start),
      position INTEGER NOT NULL CHECK (position > 0),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99999),
      day TEXT NOT NULL CHECK (\(isDay("day"))),
      PRIMARY KEY (year, position)
    ) STRICT, WITHOUT ROWID;

    -- The number of an award in the register. It names the award by its words: rows of award move up when one before
    -- them is taken back, a number once given does not.
    CREATE TABLE award_entry (
      pupil INTEGER NOT NULL,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      text TEXT NOT NULL CHECK (text <> ''),
      is_ad_hoc INTEGER NOT NULL CHECK (is_ad_hoc IN (0, 1)),
      decision INTEGER NOT NULL,
      PRIMARY KEY (pupil, year, number),
      UNIQUE (year, number),
      FOREIGN KEY (pupil, year) REFERENCES enrolment (pupil, year),
      FOREIGN KEY (year, decision) REFERENCES award_decision (year, position)
    ) STRICT, WITHOUT ROWID;

    \(AuditedTable.ofAwardRegister.map(\.triggers).joined())
    """
}

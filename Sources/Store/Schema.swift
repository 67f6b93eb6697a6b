import Digests

/// A step from one form of the school file to the next. Never edited once released.
struct Migration {
  let name: String
  let sql: String
}

/// The tables of the school file (design, section 5).
///
/// `user_version` is the number of migrations done. CHECKs mirror the domain, so that another program that opens
/// the file cannot store what HocBa would not.
enum Schema {
  /// `HcBa`, so that `file` and other tools can tell the file.
  static let applicationID = 0x4863_4261

  static let migrations = [
    Migration(name: "school records", sql: records), Migration(name: "grade book of a year", sql: gradeBook),
    Migration(name: "register of awards", sql: awardRegister), Migration(name: "accounts", sql: accounts),
    Migration(name: "signatures", sql: signatures),
  ]

  /// The steps and the SHA-256 of each, for a test that a released step stays what it was.
  static var digests: [(name: String, digest: String)] {
    migrations.map { ($0.name, SHA256.hex(SHA256.digest($0.sql.utf8))) }
  }

  /// A condition that a column holds a day of the calendar as `2016-12-31`. Written out, because SQLite's date
  /// (and JSON) functions are not allowed in the schema of a file that is opened without trust.
  static func isDay(_ column: String) -> String {
    let year = "substr(\(column), 1, 4)"
    let month = "substr(\(column), 6, 2)"
    return """
      \(column) GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND \(month) BETWEEN '01' AND '12'
        AND substr(\(column), 9, 2) BETWEEN '01' AND CASE
          WHEN \(month) IN ('04', '06', '09', '11') THEN '30'
          WHEN \(month) <> '02' THEN '31'
          WHEN \(year) % 4 = 0 AND (\(year) % 100 <> 0 OR \(year) % 400 = 0) THEN '29'
          ELSE '28' END
      """
  }

  private static let records = """
    CREATE TABLE school (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      profile TEXT NOT NULL CHECK (profile <> '')
    ) STRICT;

    CREATE TABLE school_year (
      start INTEGER PRIMARY KEY CHECK (start BETWEEN 1900 AND 2999)
    ) STRICT;

    CREATE TABLE period_date (
      year INTEGER NOT NULL REFERENCES school_year (start),
      period TEXT NOT NULL CHECK (period IN ('mid-term-1', 'end-term-1', 'mid-term-2', 'end-year')),
      day TEXT NOT NULL CHECK (\(isDay("day"))),
      PRIMARY KEY (year, period)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE staff (
      key INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      full_name TEXT NOT NULL CHECK (full_name <> ''),
      birth_date TEXT CHECK (\(isDay("birth_date"))),
      sex TEXT CHECK (sex IN ('Nam', 'Nữ')),
      position TEXT,
      team TEXT
    ) STRICT;

    CREATE TABLE class (
      key INTEGER PRIMARY KEY,
      year INTEGER NOT NULL REFERENCES school_year (start),
      name TEXT NOT NULL CHECK (name <> ''),
      grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 5),
      homeroom_teacher INTEGER REFERENCES staff (key),
      homeroom_teacher_name TEXT,
      foreign_language TEXT NOT NULL,
      UNIQUE (year, name),
      UNIQUE (key, year)
    ) STRICT;

    CREATE TABLE pupil (
      key INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      full_name TEXT NOT NULL CHECK (full_name <> ''),
      birth_date TEXT NOT NULL CHECK (\(isDay("birth_date"))),
      sex TEXT NOT NULL CHECK (sex IN ('Nam', 'Nữ')),
      ministry_id TEXT,
      national_id TEXT,
      register_number TEXT,
      ethnicity TEXT,
      religion TEXT,
      nationality TEXT,
      birth_place TEXT,
      home_town TEXT,
      permanent_address TEXT,
      current_address TEXT,
      policy_categories TEXT,
      disability TEXT,
      father_name TEXT,
      father_occupation TEXT,
      mother_name TEXT,
      mother_occupation TEXT,
      guardian TEXT,
      phone TEXT,
      entered_school TEXT CHECK (\(isDay("entered_school")))
    ) STRICT;

    CREATE TABLE enrolment (
      pupil INTEGER NOT NULL REFERENCES pupil (key),
      year INTEGER NOT NULL,
      class INTEGER NOT NULL,
      ordinal INTEGER,
      status TEXT NOT NULL CHECK (status IN
        ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12')),
      PRIMARY KEY (pupil, year),
      FOREIGN KEY (class, year) REFERENCES class (key, year)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX enrolment_by_class ON enrolment (class);

    -- One row for each pupil and period with anything recorded; the marks hang on it.
    CREATE TABLE result (
      key INTEGER PRIMARY KEY,
      pupil INTEGER NOT NULL,
      year INTEGER NOT NULL,
      period TEXT NOT NULL CHECK (period IN ('mid-term-1', 'end-term-1', 'mid-term-2', 'end-year')),
      note TEXT,
      confirmed_outcome TEXT,
      promotion_decision INTEGER CHECK (promotion_decision IN (0, 1)),
      UNIQUE (pupil, year, period),
      FOREIGN KEY (pupil, year) REFERENCES enrolment (pupil, year)
    ) STRICT;
    CREATE INDEX result_by_period ON result (year, period);

    CREATE TABLE subject_mark (
      result INTEGER NOT NULL REFERENCES result (key) ON DELETE CASCADE,
      subject TEXT NOT NULL CHECK (subject <> ''),
      level TEXT CHECK (level IN ('T', 'H', 'C')),
      score INTEGER CHECK (score BETWEEN 0 AND 10),
      standing TEXT NOT NULL DEFAULT 'assessed' CHECK (standing IN ('assessed', 'exempt', 'absent')),
      comment TEXT,
      PRIMARY KEY (result, subject)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE trait_level (
      result INTEGER NOT NULL REFERENCES result (key) ON DELETE CASCADE,
      trait TEXT NOT NULL CHECK (trait <> ''),
      level TEXT NOT NULL CHECK (level IN ('T', 'Đ', 'C')),
      PRIMARY KEY (result, trait)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE trait_comment (
      result INTEGER NOT NULL REFERENCES result (key) ON DELETE CASCADE,
      trait_group TEXT NOT NULL CHECK (trait_group <> ''),
      comment TEXT NOT NULL CHECK (comment <> ''),
      PRIMARY KEY (result, trait_group)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE award (
      result INTEGER NOT NULL REFERENCES result (key) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      is_ad_hoc INTEGER NOT NULL CHECK (is_ad_hoc IN (0, 1)),
      PRIMARY KEY (result, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attendance (
      pupil INTEGER NOT NULL,
      year INTEGER NOT NULL,
      term TEXT NOT NULL CHECK (term IN ('Học kỳ I', 'Học kỳ II', 'Cả năm')),
      height_cm TEXT,
      weight_kg TEXT,
      health TEXT,
      excused INTEGER CHECK (excused >= 0),
      unexcused INTEGER CHECK (unexcused >= 0),
      PRIMARY KEY (pupil, year, term),
      FOREIGN KEY (pupil, year) REFERENCES enrolment (pupil, year)
    ) STRICT, WITHOUT ROWID;

    -- Earlier years and other schools, in the order entered.
    CREATE TABLE history (
      pupil INTEGER NOT NULL REFERENCES pupil (key),
      position INTEGER NOT NULL,
      year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
      class_name TEXT NOT NULL CHECK (class_name <> ''),
      school TEXT,
      register_number TEXT,
      entered TEXT CHECK (\(isDay("entered"))),
      PRIMARY KEY (pupil, position)
    ) STRICT, WITHOUT ROWID;
    """
}

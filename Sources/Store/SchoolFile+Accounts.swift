public import Diagnostics
public import Records

// Accounts as values; the hash of a password leaves the room only for comparing.
extension SchoolFile {
  /// All accounts, by name.
  public func accounts() throws(Failure) -> [Account] { try accounts(only: nil) }

  /// The account of a name.
  public func account(_ name: AccountName) throws(Failure) -> Account? { try accounts(only: name).first }

  /// Whether the accounts are in force: a principal has one in use. Until then whoever can open the file may do
  /// everything.
  public func accountsInForce() throws(Failure) -> Bool {
    try rows(
      """
      SELECT EXISTS (SELECT 1 FROM account a JOIN account_role r ON r.account = a.key
        WHERE a.disabled IS NULL AND r.role = 'principal')
      """
    ) { $0.flag() ?? false }.first ?? false
  }

  /// What was refused, the earliest first.
  public func refusals() throws(Failure) -> [Refusal] {
    try rows("SELECT at, who, command, reason FROM refusal ORDER BY key") { row in
      Refusal(
        at: Self.moment(row), who: row.requiredText(), command: row.requiredText(),
        reason: row.requiredText())
    }
  }

  /// The hash of the password of an account, for comparing.
  package func passwordHash(of name: AccountName) throws(Failure) -> String? {
    try rows(
      "SELECT p.hash FROM password p JOIN account a ON a.key = p.account WHERE a.name = ?",
      bind: { $0.bind(name.rawValue) }
    ) { $0.requiredText() }.first
  }

  private func accounts(only name: AccountName?) throws(Failure) -> [Account] {
    let roles = Dictionary(
      grouping: try rows(
        "SELECT a.name, r.role FROM account_role r JOIN account a ON a.key = r.account"
      ) { ($0.requiredText(), Role(rawValue: $0.requiredText())) }, by: \.0
    ).mapValues { Set($0.compactMap(\.1)) }
    let teaching = Dictionary(
      grouping: try rows(
        """
        SELECT a.name, c.year, c.name, t.subject FROM teaching t JOIN account a ON a.key = t.account
        JOIN class c ON c.key = t.class
        """
      ) { row in
        (
          row.requiredText(),
          Teaching(
            year: row.year(), className: ClassName(rawValue: row.requiredText()), subject: row.requiredText())
        )
      }, by: \.0
    ).mapValues { Set($0.map(\.1)) }
    return try rows(
      """
      SELECT a.name, s.code, a.disabled, p.changed, p.is_own, i.failures, i.last_failure FROM account a
      JOIN staff s ON s.key = a.staff LEFT JOIN password p ON p.account = a.key
      LEFT JOIN sign_in i ON i.account = a.key WHERE ?1 IS NULL OR a.name = ?1 ORDER BY a.name
      """, bind: { $0.bind(name?.rawValue) }
    ) { row -> Account? in
      let text = row.requiredText()
      guard let name = AccountName(rawValue: text) else { return nil }
      var account = Account(name: name, staff: StaffID(rawValue: row.requiredText()))
      account.roles = roles[text] ?? []
      account.teaching = teaching[text] ?? []
      account.disabled = row.text().flatMap { Moment($0) ?? Moment(unixSeconds: 0) }
      let changed = row.text()
      let isOwn = row.flag() ?? false
      account.password = changed.map {
        Account.Password(changed: Moment($0) ?? Moment(unixSeconds: 0), isOwn: isOwn)
      }
      if let count = row.number() { account.failures = FailedSignIns(count: count, last: Self.moment(row)) }
      return account
    }.compactMap(\.self)
  }

  private static func moment(_ row: Statement) -> Moment {
    Moment(row.requiredText()) ?? Moment(unixSeconds: 0)
  }
}

extension SchoolWriter {
  /// Makes an account of a member of staff, without roles and password.
  public func add(_ name: AccountName, of staff: StaffID) throws(Failure) {
    let key = try key("SELECT key FROM staff WHERE code = ?") { $0.bind(staff.rawValue) }
    guard let key else { throw Failure(.staffNotKnown, ["staff": staff.rawValue]) }
    let statement = try connection.prepare("INSERT INTO account (name, staff) VALUES (?, ?)")
    statement.bind(name.rawValue)
    statement.bind(key)
    try statement.run()
  }

  /// Gives an account a role; one that it has stays.
  public func grant(_ role: Role, to name: AccountName) throws(Failure) {
    let statement = try connection.prepare(
      "INSERT INTO account_role (account, role) VALUES (?, ?) ON CONFLICT DO NOTHING")
    statement.bind(try accountKey(name))
    statement.bind(role.rawValue)
    try statement.run()
  }

  /// Takes a role from an account.
  public func revoke(_ role: Role, from name: AccountName) throws(Failure) {
    let statement = try connection.prepare("DELETE FROM account_role WHERE account = ? AND role = ?")
    statement.bind(try accountKey(name))
    statement.bind(role.rawValue)
    try statement.run()
  }

  /// Gives a subject teacher a subject in a class.
  public func grant(_ teaching: Teaching, to name: AccountName) throws(Failure) {
    let statement = try connection.prepare(
      "INSERT INTO teaching (account, class, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
    try run(statement, teaching, name)
  }

  /// Takes a subject in a class from a subject teacher.
  public func revoke(_ teaching: Teaching, from name: AccountName) throws(Failure) {
    let statement = try connection.prepare(
      "DELETE FROM teaching WHERE account = ? AND class = ? AND subject = ?")
    try run(statement, teaching, name)
  }

  private func run(
    _ statement: Statement, _ teaching: Teaching, _ name: AccountName
  ) throws(Failure) {
    let section = try key("SELECT key FROM class WHERE year = ? AND name = ?") { row in
      row.bind(teaching.year)
      row.bind(teaching.className.rawValue)
    }
    guard let section else {
      throw Failure(
        .classNotKnown, ["class": teaching.className.rawValue, "year": teaching.year.text])
    }
    statement.bind(try accountKey(name))
    statement.bind(section)
    statement.bind(teaching.subject)
    try statement.run()
  }

  /// Disables an account from a moment on; nil: it can be used again.
  public func setDisabled(_ moment: Moment?, _ name: AccountName) throws(Failure) {
    let statement = try connection.prepare("UPDATE account SET disabled = ? WHERE key = ?")
    statement.bind(moment?.text)
    statement.bind(try accountKey(name))
    try statement.run()
  }

  /// Sets the hash of an account's password.
  package func setPassword(
    hash: String, of name: AccountName, at moment: Moment, isOwn: Bool
  ) throws(Failure) {
    let statement = try connection.prepare(
      """
      INSERT INTO password (account, hash, changed, is_own) VALUES (?, ?, ?, ?)
      ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, changed = excluded.changed,
        is_own = excluded.is_own
      """)
    statement.bind(try accountKey(name))
    statement.bind(required: hash)
    statement.bind(moment.text)
    statement.bind(isOwn)
    try statement.run()
  }

  /// Notes how many wrong passwords in a row there were; none: the account is unlocked.
  public func setFailures(_ failures: FailedSignIns, of name: AccountName) throws(Failure) {
    let account = try accountKey(name)
    guard failures.count > 0 else {
      let statement = try connection.prepare("DELETE FROM sign_in WHERE account = ?")
      statement.bind(account)
      return try statement.run()
    }
    let statement = try connection.prepare(
      """
      INSERT INTO sign_in (account, failures, last_failure) VALUES (?, ?, ?)
      ON CONFLICT (account) DO UPDATE SET failures = excluded.failures, last_failure = excluded.last_failure
      """)
    statement.bind(account)
    statement.bind(failures.count)
    statement.bind(failures.last.text)
    try statement.run()
  }

  /// Notes what somebody tried and was not allowed.
  public func note(_ refusal: Refusal) throws(Failure) {
    let statement = try connection.prepare(
      "INSERT INTO refusal (at, who, command, reason) VALUES (?, ?, ?, ?)")
    for text in [refusal.at.text, refusal.who, refusal.command, refusal.reason] {
      statement.bind(required: text)
    }
    try statement.run()
  }

  private func accountKey(_ name: AccountName) throws(Failure) -> Int {
    guard let key = try key("SELECT key FROM account WHERE name = ?", { $0.bind(name.rawValue) }) else {
      throw Failure(.accountUnknown, ["account": name.rawValue])
    }
    return key
  }
}

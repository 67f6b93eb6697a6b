public import Diagnostics
public import Records

// Written once and kept: triggers refuse any other change.
extension SchoolWriter {
  /// Keeps a document with all its pages.
  ///
  /// - Returns: Its number among the kept documents of the unit.
  public func keep(_ document: DocumentToKeep, at moment: Moment) throws(Failure) -> Int {
    let section = try classKey(document.unit)
    let number = try nextNumber("kept_document", document.unit, section)
    let insert = try connection.prepare(
      """
      INSERT INTO kept_document (year, class, form, period, number, version, paper, day, last_entry, kept_at, pdf,
        dump)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insert.bind(document.unit.year)
    insert.bind(section)
    insert.bind(document.unit.form)
    insert.bind(document.unit.period)
    insert.bind(number)
    insert.bind(document.version)
    insert.bind(document.paper)
    insert.bind(document.day)
    // The act under way is an entry already; what is behind the document came before it.
    insert.bind((connection.trail.act ?? 1) - 1)
    insert.bind(moment.text)
    insert.bind(blob: document.pdf)
    insert.bind(blob: document.dump)
    try insert.run()
    let key = try documentKey(document.unit, number)
    let page = try connection.prepare(
      "INSERT INTO kept_page (document, page, pupil, fingerprint) VALUES (?, ?, ?, ?)")
    for kept in document.pages {
      let pupil = try kept.pupil.map { id throws(Failure) in try pupilKey(id) }
      page.reset()
      page.bind(key)
      page.bind(kept.page)
      page.bind(pupil)
      page.bind(blob: kept.fingerprint)
      try page.run()
    }
    return number
  }

  /// Signs pages of a kept document.
  public func sign(
    _ pages: [Int], of unit: SignedUnit, document: Int, as signature: PageSignature
  ) throws(Failure) {
    let key = try documentKey(unit, document)
    let insert = try connection.prepare(
      "INSERT INTO page_signature (document, page, who, name, at) VALUES (?, ?, ?, ?, ?)")
    for page in pages {
      insert.reset()
      insert.bind(key)
      insert.bind(page)
      insert.bind(signature.who)
      insert.bind(signature.name)
      insert.bind(signature.at.text)
      try insert.run()
    }
  }

  /// Approves a kept document and locks what is recorded of its pupils at its period.
  public func approve(
    _ unit: SignedUnit, document: Int, as signature: PageSignature, locking pupils: [PupilID]
  ) throws(Failure) {
    let key = try documentKey(unit, document)
    let insert = try connection.prepare("INSERT INTO approval (document, who, name, at) VALUES (?, ?, ?, ?)")
    insert.bind(key)
    insert.bind(signature.who)
    insert.bind(signature.name)
    insert.bind(signature.at.text)
    try insert.run()
    let approval = try self.key("SELECT key FROM approval WHERE document = ?") { $0.bind(key) }
    let lock = try connection.prepare(
      "INSERT INTO period_lock (pupil, year, period, approval) VALUES (?, ?, ?, ?)")
    for pupil in pupils {
      let owner = try pupilKey(pupil)
      lock.reset()
      lock.bind(owner)
      lock.bind(unit.year)
      lock.bind(unit.period)
      lock.bind(approval)
      try lock.run()
    }
  }

  /// Notes that an approved document was published.
  public func publish(_ approval: Approval, by who: String, at moment: Moment) throws(Failure) {
    let update = try connection.prepare(
      "UPDATE approval SET published_by = ?, published_at = ? WHERE key = ?")
    update.bind(who)
    update.bind(moment.text)
    update.bind(approval.key)
    try update.run()
  }

  /// Reopens what was approved: its locks go, the document stays.
  public func reopen(_ approval: Approval, by who: String, at moment: Moment, reason: String) throws(Failure)
  {
    let update = try connection.prepare(
      "UPDATE approval SET reopened_by = ?, reopened_at = ?, reopen_reason = ? WHERE key = ?")
    update.bind(who)
    update.bind(moment.text)
    update.bind(reason)
    update.bind(approval.key)
    try update.run()
    let unlock = try connection.prepare("DELETE FROM period_lock WHERE approval = ?")
    unlock.bind(approval.key)
    try unlock.run()
  }

  /// Notes that somebody has looked at all pages of a unit.
  ///
  /// - Parameter seen: SHA-256 over their fingerprints, in hexadecimal digits.
  public func noteReview(of unit: SignedUnit, seen: String, by who: String, at moment: Moment) throws(Failure)
  {
    let section = try classKey(unit)
    let number = try nextNumber("page_review", unit, section)
    let insert = try connection.prepare(
      """
      INSERT INTO page_review (class, form, period, number, who, at, seen, last_entry)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insert.bind(section)
    insert.bind(unit.form)
    insert.bind(unit.period)
    insert.bind(number)
    insert.bind(who)
    insert.bind(moment.text)
    insert.bind(seen)
    insert.bind((connection.trail.act ?? 1) - 1)
    try insert.run()
  }

  /// Asks something about a page.
  ///
  /// - Returns: The number of the query in the school file.
  public func addQuery(
    about unit: SignedUnit, page: Int, pupil: PupilID?, column: String?, note: String, by who: String,
    at moment: Moment
  ) throws(Failure) -> Int {
    let section = try classKey(unit)
    let owner = try pupil.map { id throws(Failure) in try pupilKey(id) }
    let number = try key("SELECT coalesce(max(number), 0) + 1 FROM page_query") { _ in } ?? 1
    let insert = try connection.prepare(
      """
      INSERT INTO page_query (number, year, class, form, period, page, pupil, column_name, note, who, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insert.bind(number)
    insert.bind(unit.year)
    insert.bind(section)
    insert.bind(unit.form)
    insert.bind(unit.period)
    insert.bind(page)
    insert.bind(owner)
    insert.bind(column)
    insert.bind(note)
    insert.bind(who)
    insert.bind(moment.text)
    try insert.run()
    return number
  }

  /// Answers a query, which closes it.
  public func closeQuery(_ number: Int, answer: String, by who: String, at moment: Moment) throws(Failure) {
    let update = try connection.prepare(
      "UPDATE page_query SET closed_by = ?, closed_at = ?, answer = ? WHERE number = ?")
    update.bind(who)
    update.bind(moment.text)
    update.bind(answer)
    update.bind(number)
    try update.run()
  }

  private func classKey(_ unit: SignedUnit) throws(Failure) -> Int {
    let found = try key("SELECT key FROM class WHERE year = ? AND name = ?") { statement in
      statement.bind(unit.year)
      statement.bind(unit.className.rawValue)
    }
    guard let found else {
      throw Failure(.classNotKnown, ["class": unit.className.rawValue, "year": unit.year.text])
    }
    return found
  }

  private func nextNumber(_ table: String, _ unit: SignedUnit, _ section: Int) throws(Failure) -> Int {
    try key(
      "SELECT coalesce(max(number), 0) + 1 FROM \(table) WHERE class = ? AND form = ? AND period = ?"
    ) { statement in
      statement.bind(section)
      statement.bind(unit.form)
      statement.bind(unit.period)
    } ?? 1
  }

  private func documentKey(_ unit: SignedUnit, _ number: Int) throws(Failure) -> Int {
    let section = try classKey(unit)
    return try key(
      "SELECT key FROM kept_document WHERE class = ? AND form = ? AND period = ? AND number = ?"
    ) { statement in
      statement.bind(section)
      statement.bind(unit.form)
      statement.bind(unit.period)
      statement.bind(number)
    } ?? 0
  }
}

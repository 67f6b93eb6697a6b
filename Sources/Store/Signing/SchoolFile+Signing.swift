public import Diagnostics
public import Records

// What was signed, approved and asked.
extension SchoolFile {
  /// The kept documents of a year, of one unit or of all, each with its pages and their signatures; earlier ones first.
  public func keptDocuments(in year: SchoolYear, of unit: SignedUnit? = nil) throws(Failure) -> [KeptDocument]
  {
    try keptDocuments(where: "d.year = ?1 AND \(Self.ofUnit)") { statement in
      statement.bind(year)
      Self.bind(unit, to: statement)
    }
  }

  /// The kept documents that have a page with this code: the first bytes of its fingerprint.
  public func keptDocuments(withCode bytes: [UInt8]) throws(Failure) -> [KeptDocument] {
    try keptDocuments(
      where: "d.key IN (SELECT document FROM kept_page WHERE substr(fingerprint, 1, 10) = ?1)"
    ) { statement in
      statement.bind(blob: bytes)
    }
  }

  private func keptDocuments(
    where condition: String, bind: (Statement) -> Void
  ) throws(Failure) -> [KeptDocument] {
    var documents = try rows(
      """
      SELECT d.key, d.year, c.name, d.form, d.period, d.number, d.version, d.paper, d.day, d.last_entry, d.kept_at
      FROM kept_document d JOIN class c ON c.key = d.class WHERE \(condition) ORDER BY d.key
      """, bind: bind
    ) { row in
      KeptDocument(
        key: row.requiredNumber(), unit: Self.unit(row), number: row.requiredNumber(),
        version: row.requiredNumber(), paper: row.requiredText(), day: row.date(),
        lastEntry: row.requiredNumber(), keptAt: row.moment() ?? Moment(unixSeconds: 0), pages: [])
    }
    for index in documents.indices {
      documents[index].pages = try rows(
        """
        SELECT k.page, p.code, k.fingerprint, s.who, s.name, s.at FROM kept_page k
        LEFT JOIN pupil p ON p.key = k.pupil
        LEFT JOIN page_signature s ON s.document = k.document AND s.page = k.page
        WHERE k.document = ? ORDER BY k.page
        """, bind: { $0.bind(documents[index].key) }
      ) { row in
        var page = KeptPage(
          page: row.requiredNumber(), pupil: row.text().map { PupilID(rawValue: $0) }, fingerprint: row.blob()
        )
        if let who = row.text(), let name = row.text(), let at = row.moment() {
          page.signature = PageSignature(who: who, name: name, at: at)
        }
        return page
      }
    }
    return documents
  }

  /// The PDF of a kept document.
  public func pdf(of document: KeptDocument) throws(Failure) -> [UInt8] {
    try blob("SELECT pdf FROM kept_document WHERE key = ?", document.key)
  }

  /// The deflated dump of the pages of a kept document.
  public func dump(of document: KeptDocument) throws(Failure) -> [UInt8] {
    try blob("SELECT dump FROM kept_document WHERE key = ?", document.key)
  }

  private func blob(_ sql: String, _ key: Int) throws(Failure) -> [UInt8] {
    try rows(sql, bind: { $0.bind(key) }) { $0.blob() }.first ?? []
  }

  /// The approvals of a year, of one unit or of all; earlier ones first.
  public func approvals(in year: SchoolYear, of unit: SignedUnit? = nil) throws(Failure) -> [Approval] {
    try rows(
      """
      SELECT a.key, d.year, c.name, d.form, d.period, d.number, d.version, a.who, a.name, a.at, a.published_by,
        a.published_at, a.reopened_by, a.reopened_at, a.reopen_reason
      FROM approval a JOIN kept_document d ON d.key = a.document JOIN class c ON c.key = d.class
      WHERE d.year = ?1 AND \(Self.ofUnit) ORDER BY a.key
      """,
      bind: { statement in
        statement.bind(year)
        Self.bind(unit, to: statement)
      }
    ) { row in
      let key = row.requiredNumber()
      let unit = Self.unit(row)
      let (document, version) = (row.requiredNumber(), row.requiredNumber())
      let signature = PageSignature(
        who: row.requiredText(), name: row.requiredText(), at: row.moment() ?? Moment(unixSeconds: 0))
      let (publisher, publishedAt) = (row.text(), row.moment())
      let (opener, reopenedAt, reason) = (row.text(), row.moment(), row.text())
      return Approval(
        key: key, unit: unit, document: document, version: version, signature: signature,
        published: publisher.flatMap { who in publishedAt.map { (who, $0) } },
        reopened: opener.flatMap { who in reopenedAt.map { (who, $0, reason ?? "") } })
    }
  }

  /// The queries of a year, of one unit or of all; earlier ones first.
  public func pageQueries(in year: SchoolYear, of unit: SignedUnit? = nil) throws(Failure) -> [PageQuery] {
    try rows(
      """
      SELECT d.number, d.year, c.name, d.form, d.period, d.page, p.code, d.column_name, d.note, d.who, d.at,
        d.closed_by, d.closed_at, d.answer
      FROM page_query d JOIN class c ON c.key = d.class LEFT JOIN pupil p ON p.key = d.pupil
      WHERE d.year = ?1 AND \(Self.ofUnit) ORDER BY d.number
      """,
      bind: { statement in
        statement.bind(year)
        Self.bind(unit, to: statement)
      }
    ) { row in
      PageQuery(
        number: row.requiredNumber(), unit: Self.unit(row), page: row.requiredNumber(),
        pupil: row.text().map { PupilID(rawValue: $0) }, column: row.text(), note: row.requiredText(),
        who: row.requiredText(), at: row.moment() ?? Moment(unixSeconds: 0), closedBy: row.text(),
        closedAt: row.moment(), answer: row.text())
    }
  }

  /// Who looked at the pages of a unit, earlier ones first.
  public func pageReviews(of unit: SignedUnit) throws(Failure) -> [PageReview] {
    try rows(
      """
      SELECT r.who, r.at, r.seen, r.last_entry FROM page_review r JOIN class c ON c.key = r.class
      WHERE c.year = ? AND c.name = ? AND r.form = ? AND r.period = ? ORDER BY r.number
      """,
      bind: { statement in
        statement.bind(unit.year)
        statement.bind(unit.className.rawValue)
        statement.bind(unit.form)
        statement.bind(unit.period)
      }
    ) { row in
      PageReview(
        who: row.requiredText(), at: row.moment() ?? Moment(unixSeconds: 0), seen: row.requiredText(),
        lastEntry: row.requiredNumber())
    }
  }

  private static let ofUnit = "(?2 IS NULL OR (c.name = ?2 AND d.form = ?3 AND d.period = ?4))"

  private static func bind(_ unit: SignedUnit?, to statement: Statement) {
    statement.bind(unit?.className.rawValue)
    statement.bind(unit?.form)
    statement.bind(unit?.period.rawValue)
  }

  private static func unit(_ row: Statement) -> SignedUnit {
    SignedUnit(
      year: row.year(), className: ClassName(rawValue: row.requiredText()), form: row.requiredText(),
      period: Period(rawValue: row.requiredText()) ?? .endYear)
  }
}

extension SchoolFile {
  /// The periods at which anything is recorded of the pupils of each class of a year.
  public func periodsWithResults(in year: SchoolYear) throws(Failure) -> [ClassName: Set<Period>] {
    let found = try rows(
      """
      SELECT DISTINCT c.name, r.period FROM result r JOIN enrolment e ON e.pupil = r.pupil AND e.year = r.year
      JOIN class c ON c.key = e.class WHERE r.year = ?
      """, bind: { $0.bind(year) }
    ) { row in
      (ClassName(rawValue: row.requiredText()), Period(rawValue: row.requiredText()))
    }
    var periods: [ClassName: Set<Period>] = [:]
    for case (let name, let period?) in found { periods[name, default: []].insert(period) }
    return periods
  }
}

public import Diagnostics
public import Records
public import Store

/// A question to raise about a page.
public struct QueryOrder: Sendable {
  /// The document.
  public var unit: SignedUnit
  /// The page.
  public var page: Int
  /// The pupil, if it is about one.
  public var pupil: PupilID?
  /// The column, if it is about one.
  public var column: String?
  /// What is asked.
  public var note: String

  /// A question.
  public init(_ unit: SignedUnit, page: Int, note: String) {
    self.unit = unit
    self.page = page
    self.note = note
  }
}

extension Press {
  /// Raises a query; while it is open the class signs nothing of the period.
  ///
  /// - Returns: its number.
  /// - Throws: for a page that the document does not have, and a pupil who is not in the class.
  public func ask(_ query: QueryOrder, by who: String, as act: Act) throws(Failure) -> Int {
    let document = try school.read { () throws(Failure) in try present(query.unit, isDraft: true) }
    guard query.page <= document.pages.count else {
      throw Failure(.pageUnknown, ["page": "\(query.page)", "count": "\(document.pages.count)"])
    }
    if let pupil = query.pupil {
      let members = try school.enrolments(in: query.unit.year, of: query.unit.className, on: nil)
      guard members.contains(where: { $0.pupil == pupil }) else {
        throw Failure(.pupilNotFound, ["pupil": pupil.rawValue, "year": query.unit.year.text])
      }
    }
    var number = 0
    try school.write(as: act) { (writer) throws(Failure) in
      number = try writer.addQuery(
        about: query.unit, page: query.page, pupil: query.pupil, column: query.column, note: query.note,
        by: who, at: act.at)
    }
    return number
  }

  /// Answers a query, which closes it.
  public func answer(
    _ number: Int, in year: SchoolYear, _ answer: String, by who: String, as act: Act
  ) throws(Failure) -> PageQuery {
    guard let query = try school.pageQueries(in: year).first(where: { $0.number == number }) else {
      throw Failure(.queryUnknown, ["number": "\(number)"])
    }
    if let closed = query.closedAt {
      throw Failure(.queryClosed, ["number": "\(number)", "date": closed.vietnameseDay.text])
    }
    try school.write(as: act) { (writer) throws(Failure) in
      try writer.closeQuery(number, answer: answer, by: who, at: act.at)
    }
    return query
  }
}

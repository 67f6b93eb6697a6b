public import Diagnostics
public import Forms
public import Records
public import Store

/// What to archive, and how.
public struct ArchiveOrder: Sendable {
  /// The school year.
  public var year: SchoolYear
  /// Archives what is not approved too, marked `BẢN NHÁP`.
  public var includesDrafts = false
  /// How many documents are made at a time. The bytes do not depend on it.
  public var jobs = 1
  /// Drops an unfinished run of another order, or of another state of the school.
  public var restarts = false

  /// An order for the approved documents of a year.
  public init(_ year: SchoolYear) { self.year = year }
}

/// A document that was approved, as it was kept.
public struct ApprovedDocument: Sendable {
  /// Which version, from 1.
  public let version: Int
  /// The day of its approval.
  public let day: CivilDate
  /// How many pages it has.
  public let pages: Int
  /// The PDF.
  public let bytes: [UInt8]

  /// A document.
  public init(version: Int, day: CivilDate, pages: Int, bytes: [UInt8]) {
    self.version = version
    self.day = day
    self.pages = pages
    self.bytes = bytes
  }
}

extension SchoolFile {
  /// The approved document of a form, a class and a period, as it was kept; nil: it is not approved, or was reopened.
  public func approvedDocument(_ form: Form, of name: ClassName, at period: Period, in year: SchoolYear)
    throws(Failure) -> ApprovedDocument?
  {
    let unit = SignedUnit(form, of: name, at: period, in: year)
    guard let approval = try approvals(in: year, of: unit).last, approval.reopened == nil,
      let kept = try keptDocuments(in: year, of: unit).last(where: { $0.number == approval.document })
    else { return nil }
    return ApprovedDocument(
      version: approval.version, day: approval.signature.at.vietnameseDay, pages: kept.pages.count,
      bytes: try pdf(of: kept))
  }
}

/// A document that is not in the archive, and why.
public struct ArchiveRefusal: Codable, Sendable, Hashable {
  /// The form.
  public let form: String
  /// The class; nil for a document of the whole school.
  public let className: String?
  /// The pupil; nil for a document of several.
  public let pupil: String?
  /// The period.
  public let period: String
  /// Whether it only lacks approval.
  public let isUnapproved: Bool
}

/// What came of archiving.
public struct ArchiveReport: Sendable {
  /// Where the bag is.
  public let folder: String
  /// Documents in it.
  public internal(set) var documents = 0
  /// Their pages.
  public internal(set) var pages = 0
  /// Files of the payload.
  public internal(set) var files = 0
  /// Their bytes.
  public internal(set) var bytes = 0
  /// Items that an earlier run had done.
  public internal(set) var resumed = 0
  /// What is not in it.
  public internal(set) var refused: [ArchiveRefusal] = []
  /// What people should know.
  public internal(set) var findings: [Finding] = []
  /// The bag was there already, of the same order and the same state of the school: nothing was done.
  public internal(set) var wasThere = false
}

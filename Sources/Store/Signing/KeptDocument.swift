public import Records

/// What is signed as one: a form of a class at a period.
public struct SignedUnit: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// The class.
  public var className: ClassName
  /// The form by its name in commands: `result-sheet`, `report-card`, `class-book`.
  public var form: String
  /// The assessment point.
  public var period: Period

  /// A unit.
  public init(year: SchoolYear, className: ClassName, form: String, period: Period) {
    self.year = year
    self.className = className
    self.form = form
    self.period = period
  }
}

/// A signature on a page.
public struct PageSignature: Hashable, Sendable {
  /// The account, or the user of the machine.
  public let who: String
  /// The name as it is printed.
  public let name: String
  /// When.
  public let at: Moment

  /// A signature.
  public init(who: String, name: String, at: Moment) {
    self.who = who
    self.name = name
    self.at = at
  }
}

/// A page of a kept document.
public struct KeptPage: Hashable, Sendable {
  /// Its number within the document, from 1.
  public let page: Int
  /// Whose it is; nil for pages of a class.
  public let pupil: PupilID?
  /// 32 bytes.
  public let fingerprint: [UInt8]
  /// Who signed it in this document.
  public internal(set) var signature: PageSignature?

  /// A page.
  public init(page: Int, pupil: PupilID?, fingerprint: [UInt8], signature: PageSignature? = nil) {
    self.page = page
    self.pupil = pupil
    self.fingerprint = fingerprint
    self.signature = signature
  }
}

/// A document as it was when somebody signed or approved it, without its bytes.
public struct KeptDocument: Hashable, Sendable {
  /// Its key in the file.
  public let key: Int
  /// What it is of.
  public let unit: SignedUnit
  /// Its number among the kept documents of the unit, from 1.
  public let number: Int
  /// The version printed on it; 1 until something approved was reopened.
  public let version: Int
  /// `A3` or `A4`.
  public let paper: String
  /// The printed day.
  public let day: CivilDate?
  /// The last entry of the audit that was behind it.
  public let lastEntry: Int
  /// When it was kept.
  public let keptAt: Moment
  /// Its pages, in order.
  public internal(set) var pages: [KeptPage]
}

/// A document to be kept.
public struct DocumentToKeep: Sendable {
  /// What it is of.
  public var unit: SignedUnit
  /// The version printed on it.
  public var version: Int
  /// `A3` or `A4`.
  public var paper: String
  /// The printed day.
  public var day: CivilDate?
  /// Its pages.
  public var pages: [KeptPage]
  /// The PDF.
  public var pdf: [UInt8]
  /// The deflated dump of its pages.
  public var dump: [UInt8]

  /// A document.
  public init(
    unit: SignedUnit, version: Int, paper: String, day: CivilDate?, pages: [KeptPage], pdf: [UInt8],
    dump: [UInt8]
  ) {
    self.unit = unit
    self.version = version
    self.paper = paper
    self.day = day
    self.pages = pages
    self.pdf = pdf
    self.dump = dump
  }
}

/// What a principal said of a kept document.
public struct Approval: Hashable, Sendable {
  /// Its key in the file.
  let key: Int
  /// What was approved.
  public let unit: SignedUnit
  /// The number of the kept document of the unit.
  public let document: Int
  /// Its version.
  public let version: Int
  /// Who approved, by which name, when.
  public let signature: PageSignature
  /// When it was published, and by whom.
  public let published: (who: String, at: Moment)?
  /// When it was reopened, by whom and why.
  public let reopened: (who: String, at: Moment, reason: String)?

  /// By the key.
  public static func == (left: Approval, right: Approval) -> Bool {
    left.key == right.key && left.reopened?.at == right.reopened?.at
      && left.published?.at == right.published?.at
  }

  /// By the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// A question about a page.
public struct PageQuery: Hashable, Sendable {
  /// Its number in the school file.
  public let number: Int
  /// The document.
  public let unit: SignedUnit
  /// The page.
  public let page: Int
  /// The pupil, if it is about one.
  public let pupil: PupilID?
  /// The column, if it is about one.
  public let column: String?
  /// What is asked.
  public let note: String
  /// Who asks, and when.
  public let who: String, at: Moment
  /// Who answered, when, and what.
  public let closedBy: String?, closedAt: Moment?, answer: String?

  /// Whether nobody has answered yet.
  public var isOpen: Bool { closedAt == nil }
}

/// That somebody has looked at all pages of a document.
public struct PageReview: Hashable, Sendable {
  /// Who, and when.
  public let who: String, at: Moment
  /// SHA-256 over the fingerprints of the pages, in hexadecimal digits.
  public let seen: String
  /// The last entry of the audit then.
  public let lastEntry: Int
}

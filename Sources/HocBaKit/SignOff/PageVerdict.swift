public import Forms
public import Records
public import SignOff
public import Store

/// What is known of the page that carries a code.
public struct PageVerdict: Sendable {
  /// Whether the page still says what counts.
  public enum Standing: String, Sendable, Hashable {
    /// It was signed, and nothing has taken its place; or it is what is printed now.
    case genuine
    /// It was signed, and another page has taken its place.
    case superseded
    /// The school file does not know it.
    case unknown
  }

  /// A page that has taken the place of another.
  public struct Successor: Sendable, Hashable {
    /// Its code; nil when the place has no page any more.
    public var code: PageCode?
    /// Since when.
    public var since: Moment?
  }

  /// The code.
  public let code: PageCode
  /// What it is.
  public var standing: Standing
  /// The document; nil when it is unknown.
  public var unit: SignedUnit?
  /// The page within the document.
  public var page: Int?
  /// The version printed on it.
  public var version: Int?
  /// Whose page it is.
  public var pupil: PupilID?
  /// Who signed it; nil when nobody did.
  public var signature: PageSignature?
  /// The approval that holds for it, or held.
  public var approval: Approval?
  /// What has taken its place.
  public var successor: Successor?
  /// The kept document that has it; nil when it was never signed.
  public var kept: KeptDocument?

  init(_ code: PageCode, _ standing: Standing) {
    self.code = code
    self.standing = standing
  }
}

/// What is known of a file with codes.
public struct FileVerdict: Sendable {
  /// Its pages, in order.
  public let pages: [PageVerdict]
  /// Whether its bytes are those of a kept document, or of what is printed now.
  public let isIdentical: Bool
}

/// Where a page is looked for that was never signed.
public struct VerifyScope: Sendable, Hashable {
  /// The year.
  public var year: SchoolYear
  /// One class; nil for all.
  public var className: ClassName?
  /// One form; nil for all that are signed.
  public var form: Form?
  /// One period; nil for all.
  public var period: Period?

  /// All pages of a year.
  public init(_ year: SchoolYear) { self.year = year }
}

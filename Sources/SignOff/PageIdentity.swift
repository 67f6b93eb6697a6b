public import Forms
public import Records

/// Which page of which document a page is.
public struct PageIdentity: Hashable, Sendable {
  /// The form.
  public var form: Form
  /// The school year.
  public var year: SchoolYear
  /// The class.
  public var className: ClassName
  /// The pupil; nil for documents of a class.
  public var pupil: PupilID?
  /// The assessment point.
  public var period: Period
  /// Number among the pages that are signed, from 1; negative of pages of a booklet that are not of this year.
  public var page: Int

  /// A page.
  public init(
    form: Form, year: SchoolYear, className: ClassName, pupil: PupilID? = nil, period: Period, page: Int
  ) {
    self.form = form
    self.year = year
    self.className = className
    self.pupil = pupil
    self.period = period
    self.page = page
  }
}

/// What pages are made from, as digests in hexadecimal digits.
public struct PageSources: Hashable, Sendable {
  /// SHA-256 of each template of the document with its parts behind it, in the order of use.
  public var templates: [String]
  /// SHA-256 of the regulation's file; nil for forms of no regulation.
  public var regulation: String?
  /// SHA-256 of the four faces one behind the other.
  public var fonts: String

  /// Sources.
  public init(templates: [String], regulation: String?, fonts: String) {
    self.templates = templates
    self.regulation = regulation
    self.fonts = fonts
  }
}

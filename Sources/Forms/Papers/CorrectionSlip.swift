public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// `Phiếu đính chính`: what a new version of a document changes in the one that is bound (forms.md 3: a note of how
/// many cells were corrected, and a signature). School-defined: no source gives its layout.
public struct CorrectionSlip: Hashable, Sendable {
  /// A page of the bound version and the one that replaces it.
  public struct Page: Hashable, Sendable {
    /// Its number.
    public var page: Int
    /// The code at the foot of the bound page; nil where the new version has a page more.
    public var before: String?
    /// The code at the foot of the new page; nil where it has a page less.
    public var after: String?

    /// A page.
    public init(page: Int, before: String?, after: String?) {
      self.page = page
      self.before = before
      self.after = after
    }
  }

  /// The form that is corrected.
  public var form: Form
  /// What is corrected, as its title says: `Bảng tổng hợp kết quả đánh giá giáo dục`.
  public var formTitle: String
  /// The class.
  public var section: ClassSection
  /// The year.
  public var year: SchoolYear
  /// The assessment point.
  public var period: Period
  /// The version that is replaced; the new one is the next.
  public var version: Int
  /// Why it was reopened.
  public var reason: String
  /// Who reopened it.
  public var reopenedBy: String
  /// When.
  public var reopenedAt: Moment
  /// Who approved the new version; nil leaves a blank to fill.
  public var approvedBy: String?
  /// When; nil leaves a blank to fill.
  public var approvedAt: Moment?
  /// The cells, in the order of the document.
  public var changes: [RecordedChange]
  /// The pages concerned.
  public var pages: [Page]
  /// The printed date; nil leaves dots to fill.
  public var date: CivilDate?

  /// A slip.
  public init(
    form: Form = .resultSheet, formTitle: String, section: ClassSection, year: SchoolYear, period: Period,
    version: Int, reason: String,
    reopenedBy: String, reopenedAt: Moment, approvedBy: String? = nil, approvedAt: Moment? = nil,
    changes: [RecordedChange], pages: [Page], date: CivilDate? = nil
  ) {
    self.form = form
    self.formTitle = formTitle
    self.section = section
    self.year = year
    self.period = period
    self.version = version
    self.reason = reason
    self.reopenedBy = reopenedBy
    self.reopenedAt = reopenedAt
    self.approvedBy = approvedBy
    self.approvedAt = approvedAt
    self.changes = changes
    self.pages = pages
    self.date = date
  }

  /// The day that decides names, and that the PDF carries.
  public var day: CivilDate { date ?? (approvedAt ?? reopenedAt).vietnameseDay }
}

extension CorrectionSlip {
  static let pageType = RecordType(
    "page", [("number", .number), ("before", .optional(.text)), ("after", .optional(.text))])
  static let correction = RecordType(
    "correction",
    [
      ("form", .text), ("version", .number), ("newVersion", .number), ("reason", .text),
      ("reopenedBy", .text), ("reopenedAt", .text), ("approvedBy", .optional(.text)),
      ("approvedAt", .optional(.text)), ("cells", .number), ("pupils", .number),
      ("changes", .list(.record(RecordedChange.type))), ("pages", .list(.record(pageType))),
    ])

  /// What the template may say.
  public static let schema = FormSchema(
    form: SignOffForm.correctionSlip.rawValue,
    parts: [
      (
        "slip",
        [
          RootVariable("school", .record(SchoolContext.type)),
          RootVariable("document", .record(PeriodContext.type)),
          RootVariable("class", .record(SectionContext.type)),
          RootVariable("correction", .record(correction)),
        ]
      )
    ])

  /// The slip, ready for layout.
  public func sequences(_ profile: SchoolProfile, template: FormTemplate) throws(Failure) -> [PageSequence] {
    let pages = pages.map { page in
      Value.record(
        Record(
          Self.pageType, ordered: [.number(page.page), .optional(page.before), .optional(page.after)]))
    }
    let correction = Record(
      Self.correction,
      ordered: [
        .text(formTitle), .number(version), .number(version + 1), .text(reason), .text(reopenedBy),
        .text(reopenedAt.shown), .optional(approvedBy), .optional(approvedAt?.shown),
        .number(changes.count), .number(changes.pupilCount), .list(changes.map(\.value)),
        .list(pages),
      ])
    return [
      try template.sequence(
        "slip",
        values: [
          SchoolContext.value(profile, on: day), PeriodContext.value(profile, year, period, date: date),
          SectionContext.value(section), .record(correction),
        ], owner: section.name.rawValue)
    ]
  }
}

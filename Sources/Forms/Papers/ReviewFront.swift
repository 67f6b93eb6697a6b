public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// The front page of a review: what has changed, which pages wait for a signature, what the check says.
public struct ReviewFront: Hashable, Sendable {
  /// One finding of the check.
  public struct Remark: Hashable, Sendable {
    /// How much it matters.
    public var severity: Finding.Severity
    /// The code of the rule.
    public var code: String
    /// The sentence, in Vietnamese.
    public var text: String

    /// A finding.
    public init(severity: Finding.Severity, code: String, text: String) {
      self.severity = severity
      self.code = code
      self.text = text
    }
  }

  /// What is reviewed, as its title says: `Bảng tổng hợp kết quả đánh giá giáo dục`.
  public var formTitle: String
  /// The class.
  public var section: ClassSection
  /// The year.
  public var year: SchoolYear
  /// The assessment point.
  public var period: Period
  /// The version that is reviewed.
  public var version: Int
  /// Changes after this are listed; nil: nobody has looked at it before.
  public var since: Moment?
  /// When the review was made; nil leaves it out.
  public var at: Moment?
  /// The cells, in the order of the document.
  public var changes: [RecordedChange]
  /// All pages of the document.
  public var pages: [PageState]
  /// What the check of the class says.
  public var remarks: [Remark]

  /// A front page.
  public init(
    formTitle: String, section: ClassSection, year: SchoolYear, period: Period, version: Int, since: Moment?,
    at: Moment? = nil, changes: [RecordedChange], pages: [PageState], remarks: [Remark]
  ) {
    self.formTitle = formTitle
    self.section = section
    self.year = year
    self.period = period
    self.version = version
    self.since = since
    self.at = at
    self.changes = changes
    self.pages = pages
    self.remarks = remarks
  }

  /// The day that decides names.
  var day: CivilDate { (at ?? since)?.vietnameseDay ?? year.lastDay }
}

extension ReviewFront {
  static let remark = RecordType("remark", [("severity", .text), ("code", .text), ("text", .text)])
  static let review = RecordType(
    "review",
    [
      ("form", .text), ("version", .number), ("since", .optional(.text)), ("at", .optional(.text)),
      ("cells", .number), ("pupils", .number), ("changes", .list(.record(RecordedChange.type))),
      ("pages", .list(.record(PageState.type))), ("remarks", .list(.record(remark))),
    ])

  /// What the template may say.
  public static let schema = FormSchema(
    form: SignOffForm.reviewChanges.rawValue,
    parts: [
      (
        "changes",
        [
          RootVariable("school", .record(SchoolContext.type)),
          RootVariable("document", .record(PeriodContext.type)),
          RootVariable("class", .record(SectionContext.type)), RootVariable("review", .record(review)),
        ]
      )
    ])

  /// The front page and those it goes on to, ready for layout.
  public func sequences(_ profile: SchoolProfile, template: FormTemplate) throws(Failure) -> [PageSequence] {
    let remarks = remarks.map { remark in
      Value.record(
        Record(
          Self.remark,
          ordered: [.text(remark.severity.printed), .text(remark.code), .text(remark.text)]))
    }
    let review = Record(
      Self.review,
      ordered: [
        .text(formTitle), .number(version), .optional(since?.shown), .optional(at?.shown),
        .number(changes.count), .number(changes.pupilCount), .list(changes.map(\.value)),
        .list(pages.map(\.value)), .list(remarks),
      ])
    return [
      try template.sequence(
        "changes",
        values: [
          SchoolContext.value(profile, on: day),
          PeriodContext.value(profile, year, period, date: at?.vietnameseDay), SectionContext.value(section),
          .record(review),
        ], owner: section.name.rawValue)
    ]
  }
}

extension Finding.Severity {
  /// The word on paper.
  fileprivate var printed: String {
    switch self {
    case .error: "Lỗi"
    case .warning: "Lưu ý"
    case .note: "Ghi chú"
    }
  }
}

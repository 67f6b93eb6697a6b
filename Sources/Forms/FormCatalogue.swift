public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// The documents that can be printed (contract, section 1).
public enum Form: String, CaseIterable, Hashable, Sendable {
  /// Bảng tổng hợp kết quả đánh giá giáo dục, one a class.
  case resultSheet = "result-sheet"
  /// Học bạ, one a pupil.
  case reportCard = "report-card"
  /// Sổ đăng bộ, one a school.
  case schoolRegister = "school-register"
  /// Danh sách lớp, one a class.
  case classList = "class-list"
  /// Sổ theo dõi và đánh giá học sinh, one a class.
  case classBook = "class-book"
  /// Giấy khen, one a pupil with a confirmed award.
  case meritCertificate = "merit-certificate"
  /// Giấy chứng nhận hoàn thành chương trình tiểu học, one a pupil who completed grade 5.
  case completionCertificate = "completion-certificate"
  /// Giấy giới thiệu chuyển trường, one a pupil who moved out.
  case transferSlip = "transfer-slip"
  /// Thống kê kết quả, one a school.
  case statistics
  /// Biên bản bàn giao học bạ, one a class.
  case handoverMinutes = "handover-minutes"
  /// Quyết định khen thưởng, one a school.
  case decision

  /// What one document of the form is about.
  public enum Subject: Hashable, Sendable { case school, section, pupil }

  var kind: any FormKind.Type {
    switch self {
    case .resultSheet: ResultSheet.self
    case .reportCard: ReportCard.self
    case .schoolRegister: SchoolRegister.self
    case .classList: ClassList.self
    case .classBook: ClassBook.self
    case .meritCertificate: MeritCertificate.self
    case .completionCertificate: CompletionCertificate.self
    case .transferSlip: TransferSlip.self
    case .statistics: StatisticsReport.self
    case .handoverMinutes: HandoverMinutes.self
    case .decision: AwardDecision.self
    }
  }

  /// What its templates may say.
  public var schema: FormSchema { kind.schema }
  /// What one document is about.
  public var subject: Subject { kind.subject }
  /// Whether each regulation has a template of its own; else the template is the school's, in `school`.
  public var isOfRegulation: Bool { kind.isOfRegulation }
  /// The assessment points it can be printed for.
  public var periods: [Period] { kind.periods }

  /// The paper of a form unless another is asked for (contract, section 4).
  public func defaultPaper(grade: Int, period: Period) -> Paper {
    kind.defaultPaper(grade: grade, period: period)
  }
}

extension Form {
  /// The form filled with invented data, the longest legal values.
  public func specimen(
    _ regulation: Regulation, grade: Int, in year: SchoolYear, at period: Period, template: FormTemplate
  ) throws(Failure) -> [PageSequence] {
    try Specimen.sequences(
      of: self, regulation, grade: grade, in: year, template: template, Specimen.Trial(period: period))
  }
}

/// What the catalogue knows of a form.
protocol FormKind {
  /// What its templates may say.
  static var schema: FormSchema { get }
  /// What one document is about.
  static var subject: Form.Subject { get }
  /// Whether each regulation has a template of its own.
  static var isOfRegulation: Bool { get }
  /// The assessment points it can be printed for.
  static var periods: [Period] { get }
  /// The paper unless another is asked for.
  static func defaultPaper(grade: Int, period: Period) -> Paper
  /// The form filled with the longest legal values: what templates are tried with.
  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
}

extension FormKind {
  static var isOfRegulation: Bool { false }
  static var periods: [Period] { Period.allCases }
  static func defaultPaper(grade: Int, period: Period) -> Paper { .a4 }
}

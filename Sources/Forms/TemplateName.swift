import Records

/// What a template is of: a form, a document around a bound volume, or one around signing.
public struct TemplateName: Hashable, Sendable {
  /// The word on the command line and in file names: `result-sheet`.
  public let text: String
  /// Whether each regulation has a template of its own.
  public let isOfRegulation: Bool
  /// Whether it is what several forms have in common.
  public let isPart: Bool
  /// The names that its templates may have in a folder: for one assessment point, or for all.
  public let files: [String]

  /// All there are, in the order of the catalogue.
  public static let all =
    Form.allCases.map(TemplateName.init) + VolumeForm.allCases.map(TemplateName.init)
    + SignOffForm.allCases.map(TemplateName.init)
    + ["class-book-foot", "correction-signatures", "letterhead", "report-signatures"].map {
      TemplateName(part: $0)
    }

  /// Of a form.
  public init(_ form: Form) {
    text = form.rawValue
    isOfRegulation = form.isOfRegulation
    isPart = false
    var names: [String] = []
    for period in Period.allCases {
      let name = "\(form.rawValue)-\(period.formName).xml"
      if !names.contains(name) { names.append(name) }
    }
    files = names + ["\(form.rawValue).xml"]
  }

  /// Of a document around a volume.
  public init(_ form: VolumeForm) {
    text = form.rawValue
    isOfRegulation = false
    isPart = false
    files = ["\(form.rawValue).xml"]
  }

  /// Of a document around signing.
  public init(_ form: SignOffForm) {
    text = form.rawValue
    isOfRegulation = false
    isPart = false
    files = ["\(form.rawValue).xml"]
  }

  private init(part name: String) {
    text = name
    isOfRegulation = false
    isPart = true
    files = ["\(name).xml"]
  }

  /// The folder of its templates, of a form that is of no regulation.
  public var shelf: String { isPart ? TemplateLibrary.partsFolder : TemplateLibrary.schoolFolder }

  /// By its word; nil when there is none such.
  public init?(_ text: String) {
    guard let name = Self.all.first(where: { $0.text == text }) else { return nil }
    self = name
  }
}

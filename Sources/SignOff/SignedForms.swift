public import Forms
public import Records
public import Store

extension Form {
  /// The forms that people sign page by page (article 9 of the school's regulation).
  public static let signed: [Form] = [.resultSheet, .reportCard, .classBook]

  /// Whether it is one of them.
  public var isSigned: Bool { Self.signed.contains(self) }

  /// What people at the school call it in short; others by the word of the command.
  public var shortName: String {
    switch self {
    case .resultSheet: "Bảng tổng hợp"
    case .reportCard: "Học bạ"
    case .classBook: "Sổ theo dõi"
    default: rawValue
    }
  }
}

extension SignedUnit {
  /// A form of a class at a period.
  public init(_ form: Form, of className: ClassName, at period: Period, in year: SchoolYear) {
    self.init(year: year, className: className, form: form.rawValue, period: period)
  }

  /// The form; a file has no others.
  public var signedForm: Form { Form(rawValue: form) ?? .resultSheet }
}

public import Diagnostics
public import Forms
public import Records
public import Typesetting

/// What to print, of whom, and how.
public struct PrintOrder: Sendable {
  /// The form.
  public var form: Form
  /// The classes.
  public var scope: ClassScope
  /// One pupil only; documents of a pupil, and the line of one in the register.
  public var pupil: PupilID?
  /// The assessment point.
  public var period: Period = .endYear
  /// Prints what is not complete too, marked `BẢN NHÁP`.
  public var isDraft = false
  /// Another paper than the form's own.
  public var paper: Paper?
  /// Which pages of a card.
  public var pages = ReportCard.Pages.all
  /// In a joined file every document begins on the front of a sheet.
  public var isDuplex = false
  /// What the school expects; statistics are compared with it.
  public var targets: [DistributionTarget] = []
  /// Marked `BẢN NHÁP` although nothing is missing: what it rests on is not approved.
  var isMarked = false
  /// The pages are those that are signed: also a draft has no cards of pupils who left.
  var isForSigning = false
  /// Another printed date than the period's.
  public var date: CivilDate?

  /// An order for final documents at the end of the year.
  public init(_ form: Form, _ scope: ClassScope) {
    self.form = form
    self.scope = scope
  }
}

/// A file that was printed.
public struct PrintedFile: Sendable, Hashable {
  /// Where it is.
  public var path: String
  /// The form.
  public var form: Form
  /// The class; nil for a file of several.
  public var className: ClassName?
  /// The pupil of a card; nil for a file of several.
  public var pupil: PupilID?
  /// How many pages.
  public var pages: Int
}

/// A document that was not printed.
public struct PrintRefusal: Sendable, Hashable {
  /// The class; nil for a document of the whole school.
  public var className: ClassName?
  /// The pupil who lacks something; nil when a template or a letter is at fault.
  public var pupil: PupilID?
  /// The cells that are missing, by their headings.
  public var missing: [String]
}

/// What came of an order.
public struct PrintReport: Sendable {
  /// The files, in the order of the classes.
  public var files: [PrintedFile] = []
  /// What was refused.
  public var refused: [PrintRefusal] = []
  /// What people should know: refusals as errors, fitted names and continued notes as remarks.
  public var findings: [Finding] = []

  /// Documents printed.
  public var documents = 0
  /// What ended the run before its end, when files had already been written.
  public var stopped: Failure?

  /// Documents refused: a sheet counts once, however many of its pupils lack something.
  public var refusedDocuments: Int {
    var keys: Set<String> = []
    for refusal in refused {
      let pupil = form.subject == .pupil ? refusal.pupil?.rawValue ?? "" : ""
      keys.insert((refusal.className?.rawValue ?? "") + "/" + pupil)
    }
    return keys.count
  }

  let form: Form

  init(_ form: Form) { self.form = form }
}

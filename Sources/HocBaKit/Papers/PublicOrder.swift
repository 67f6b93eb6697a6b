public import Diagnostics
public import Forms
public import Records
public import Typesetting

/// The public version of results: what is announced of a class, and what each family gets.
public struct PublicOrder: Sendable {
  /// The documents of a class.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// The results for the notice board.
    case results
    /// The slips of the families.
    case slips
  }

  /// The classes.
  public var scope: ClassScope
  /// The assessment point.
  public var period: Period
  /// Which documents.
  public var parts: Set<Part> = Set(Part.allCases)
  /// What stands on the notice board beside names, marks, results and awards.
  public var options = PublicResults.Options()
  /// One pupil: that slip alone, on pages of A5 that are not cut.
  public var pupil: PupilID?
  /// Another paper for the notice board than the columns need.
  public var paper: Paper?
  /// Prints what is not complete too, marked `BẢN NHÁP`.
  public var isDraft = false
  /// Another printed date than the period's.
  public var date: CivilDate?

  /// An order for both documents of the classes, nothing private on the notice board.
  public init(_ scope: ClassScope, at period: Period) {
    self.scope = scope
    self.period = period
  }
}

/// A file of a document around signing.
public struct PaperFile: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// The document; nil for a file of several kinds.
  public var form: SignOffForm?
  /// The class; nil for a file of several.
  public var className: ClassName?
  /// The pupil of a single slip.
  public var pupil: PupilID?
  /// How many pages.
  public var pages: Int
}

/// What came of documents around signing.
public struct PaperReport: Sendable {
  /// The files, in the order of the classes.
  public var files: [PaperFile] = []
  /// Pupils who keep their class from being published, and documents with a text that cannot be printed.
  public var refused: [PrintRefusal] = []
  /// What people should know.
  public var findings: [Finding] = []
  /// How many documents: a slip is one.
  public var documents = 0
  /// What ended the run before its end, when files had already been written.
  public var stopped: Failure?

  init() {}
}

public import Diagnostics
public import Records
public import Typesetting

/// The class sheets of a year to be bound, and how.
public struct BindOrder: Sendable {
  /// The year, all its classes.
  public var year: SchoolYear
  /// The assessment point.
  public var period: Period = .endYear
  /// The one paper of all sheets.
  public var paper = Paper.a3
  /// Printed on both sides.
  public var isDuplex = false
  /// Neighbouring groups of sealed sheets share a sheet.
  public var isChained = false
  /// Binds what is not complete too, marked `BẢN NHÁP`.
  public var isDraft = false
  /// Another printed date than the period's.
  public var date: CivilDate?

  /// An order for the final volume of the end of the year, on one side of A3.
  public init(_ year: SchoolYear) { self.year = year }
}

/// A file that belongs to a volume.
public struct BoundFile: Sendable, Hashable {
  /// Where it is.
  public var path: String
  /// `volume`, `stamp-plan` or `calibration`.
  public var form: String
  /// How many pages.
  public var pages: Int
}

/// What came of binding.
public struct BindReport: Sendable {
  /// The volume and its stamp plan.
  public var files: [BoundFile] = []
  /// Pupils who keep their class out of the volume.
  public var refused: [PrintRefusal] = []
  /// What people should know.
  public var findings: [Finding] = []
  /// How many classes are bound.
  public var classes = 0
  /// Sheets of paper of the volume.
  public var sheets = 0
  /// Imprints of the seal across their edges.
  public var stamps = 0
  /// What ended the run when the volume was written, but not all that belongs to it.
  public var stopped: Failure?

  init() {}

  /// Classes that were refused, in the order of the school.
  public var refusedClasses: [ClassName] {
    refused.compactMap(\.className).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

public import Records
import Templates

/// A cell that has changed since a page was looked at, signed or bound.
public struct RecordedChange: Hashable, Sendable {
  /// Whose; nil for what is the whole class's.
  public var pupil: PupilID?
  /// The name as printed.
  public var pupilName: String
  /// The heading of the cell: `Toán: Điểm`.
  public var column: String
  /// What stood there; nil for nothing.
  public var before: String?
  /// What stands there now; nil for nothing.
  public var after: String?
  /// Who changed it.
  public var who: String
  /// When.
  public var at: Moment
  /// The page that shows it; nil when it is on none.
  public var page: Int?

  /// A change.
  public init(
    pupil: PupilID?, pupilName: String, column: String, before: String?, after: String?, who: String,
    at: Moment, page: Int? = nil
  ) {
    self.pupil = pupil
    self.pupilName = pupilName
    self.column = column
    self.before = before
    self.after = after
    self.who = who
    self.at = at
    self.page = page
  }
}

extension [RecordedChange] {
  /// How many pupils they are of.
  var pupilCount: Int { Set(compactMap(\.pupil)).count }
}

extension RecordedChange {
  static let type = RecordType(
    "change",
    [
      ("id", .text), ("fullName", .text), ("column", .text), ("before", .optional(.text)),
      ("after", .optional(.text)), ("who", .text), ("at", .text), ("page", .optional(.number)),
    ])

  var value: Value {
    .record(
      Record(
        Self.type,
        ordered: [
          .text(pupil?.rawValue ?? "–"), .text(pupilName), .text(column), .optional(before), .optional(after),
          .text(who), .text(at.shown), .optional(page),
        ]))
  }
}

/// A page of a document, and where it stands in being signed.
public struct PageState: Hashable, Sendable {
  /// Its number.
  public var page: Int
  /// The code at its foot.
  public var code: String
  /// In words: `đã ký`, `chờ ký lại`.
  public var state: String
  /// Who signed it; nil while nobody has.
  public var signer: String?
  /// When it was signed; nil while it is not.
  public var at: Moment?

  /// A page.
  public init(page: Int, code: String, state: String, signer: String? = nil, at: Moment? = nil) {
    self.page = page
    self.code = code
    self.state = state
    self.signer = signer
    self.at = at
  }
}

extension PageState {
  static let type = RecordType(
    "page",
    [
      ("number", .number), ("code", .text), ("state", .text), ("signer", .optional(.text)),
      ("at", .optional(.text)),
    ])

  var value: Value {
    .record(
      Record(
        Self.type,
        ordered: [.number(page), .text(code), .text(state), .optional(signer), .optional(at?.shown)]))
  }
}

extension Moment {
  /// `28/05/2024 08:55`, by the clocks of Vietnam: nobody reads seconds.
  var shown: String { String(vietnameseText.dropLast(3)) }
}

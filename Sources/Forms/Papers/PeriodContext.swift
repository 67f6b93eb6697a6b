import Records
import Templates

/// What templates of the documents around signing know of the document itself.
enum PeriodContext {
  static let type = RecordType(
    "document",
    [
      ("period", .text), ("year", .text), ("placeAndDate", .text), ("symbol", .optional(.text)),
      ("isYearEnd", .flag), ("hasTests", .flag), ("hasOutcome", .flag), ("birthDates", .flag),
      ("traits", .flag), ("columns", .number),
    ])

  /// - Parameters:
  ///   - hasTests: some subject has a periodic test at the period.
  ///   - hasOutcome: the circular has an overall result.
  ///   - columns: how many columns of marks there are.
  static func value(
    _ profile: SchoolProfile, _ year: SchoolYear, _ period: Period, date: CivilDate?, hasTests: Bool = false,
    hasOutcome: Bool = false, birthDates: Bool = false, traits: Bool = false, columns: Int = 0
  ) -> Value {
    .record(
      Record(
        type,
        ordered: [
          .text(period.label), .text(year.printed), .text(SchoolContext.placeAndDate(profile, date)),
          .optional(profile.documentSymbol), .flag(period == .endYear), .flag(hasTests), .flag(hasOutcome),
          .flag(birthDates), .flag(traits), .number(columns),
        ]))
  }
}

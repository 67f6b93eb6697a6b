public import Records
import Templates

/// What templates know of the school on the day of a document.
enum SchoolContext {
  static let type = RecordType(
    "school",
    [
      ("name", .text), ("place", .text), ("commune", .text), ("district", .optional(.text)),
      ("province", .text), ("authorityLines", .list(.text)), ("principal", .optional(.text)),
      ("principalTitle", .list(.text)), ("pageStrip", .flag), ("sealDiameter", .number),
    ])

  static func value(_ profile: SchoolProfile, on day: CivilDate) -> Value {
    let locality = profile.locality(on: day)
    let principal = profile.principal(on: day)
    return .record(
      Record(
        type,
        ordered: [
          .text(profile.name), .text(profile.place), .text(locality?.commune ?? ""),
          .optional(profile.district(on: day)), .text(locality?.province ?? ""),
          .list(profile.authorityLines(on: day).map { .text($0) }), .optional(principal?.name),
          .list((principal?.title ?? ["HIỆU TRƯỞNG"]).map { .text($0) }), .flag(profile.options.pageStrip),
          .number(profile.sealDiameterMm),
        ]))
  }
}

extension SchoolContext {
  /// `Trần Dương, ngày 31 tháng 5 năm 2024`; without a date, dots to fill by hand (contract, section 4).
  static func placeAndDate(_ profile: SchoolProfile, _ date: CivilDate?) -> String {
    profile.place + ", " + (date?.long ?? "ngày ..... tháng ..... năm ........")
  }
}

extension Value {
  /// A day, or missing.
  static func optional(_ day: CivilDate?) -> Value {
    day.map { .date(year: $0.year, month: $0.month, day: $0.day) } ?? .missing
  }

  /// A tick, or nothing.
  static func tick(_ flag: Bool) -> Value { .text(flag ? "x" : "") }

  /// A tick, nothing, or missing while it is not known.
  static func tick(_ flag: Bool?) -> Value { flag.map { .tick($0) } ?? .missing }
}

extension Pupil {
  /// The name with every run of white space, no-break spaces too, as one space: letters stay as the school wrote them.
  public var printedName: String { fullName.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

import Records
import Templates

/// What templates of administrative documents know of the document itself (decree 30/2020; forms.md 6.2).
enum DocumentContext {
  static let type = RecordType(
    "document",
    [
      ("number", .optional(.number)), ("symbol", .optional(.text)), ("date", .optional(.date)),
      ("placeAndDate", .text), ("year", .text), ("dayNumber", .number),
    ])

  /// - Parameters:
  ///   - number: of the document; nil leaves a blank to fill.
  ///   - date: nil leaves dots to fill.
  ///   - day: decides which rules were in force; as a number, 20240531.
  static func value(
    _ profile: SchoolProfile, _ year: SchoolYear, number: Int? = nil, date: CivilDate?, day: CivilDate
  ) -> Value {
    .record(
      Record(
        type,
        ordered: [
          .optional(number), .optional(profile.documentSymbol), .optional(date),
          .text(SchoolContext.placeAndDate(profile, date)), .text(year.printed),
          .number(day.year * 10_000 + day.month * 100 + day.day),
        ]))
  }
}

/// What templates of documents about one pupil know of the pupil.
enum PersonContext {
  static let type = RecordType(
    "pupil",
    [
      ("id", .text), ("fullName", .text), ("sex", .text), ("birthDate", .date),
      ("ethnicity", .optional(.text)), ("nationality", .optional(.text)), ("birthPlace", .optional(.text)),
      ("homeTown", .optional(.text)), ("permanentAddress", .optional(.text)),
      ("currentAddress", .optional(.text)), ("fatherName", .optional(.text)),
      ("motherName", .optional(.text)), ("guardian", .optional(.text)), ("registerNumber", .optional(.text)),
      ("ministryID", .optional(.text)), ("nationalID", .optional(.text)),
    ])

  static func value(_ pupil: Pupil) -> Value {
    .record(
      Record(
        type,
        ordered: [
          .text(pupil.id.rawValue), .text(pupil.printedName), .text(pupil.sex.rawValue),
          .optional(pupil.birthDate), .optional(pupil.ethnicity), .optional(pupil.nationality),
          .optional(pupil.birthPlace), .optional(pupil.homeTown), .optional(pupil.permanentAddress),
          .optional(pupil.currentAddress ?? pupil.permanentAddress), .optional(pupil.fatherName),
          .optional(pupil.motherName), .optional(pupil.guardian), .optional(pupil.registerNumber),
          .optional(pupil.ministryID), .optional(pupil.nationalID),
        ]))
  }
}

/// What templates of documents about one pupil or one class know of the class.
enum SectionContext {
  static let type = RecordType(
    "class", [("name", .text), ("grade", .number), ("homeroomTeacher", .optional(.text))])

  static func value(_ section: ClassSection) -> Value {
    .record(
      Record(
        type,
        ordered: [
          .text(section.name.rawValue), .number(section.grade), .optional(section.homeroomTeacherName),
        ]))
  }
}

extension Value {
  /// A whole number, or missing.
  static func optional(_ number: Int?) -> Value { number.map { .number($0) } ?? .missing }
}

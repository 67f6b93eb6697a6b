import Records
import Templates

/// A pupil as class lists have one: who, where from, whose child, and since when in the class (forms.md 0.3, 5.2).
struct PupilParticulars {
  static let type = RecordType(
    "pupil",
    [
      ("number", .optional(.number)), ("id", .text), ("fullName", .text), ("birthDate", .date),
      ("sex", .text), ("female", .text), ("ethnicity", .optional(.text)), ("religion", .optional(.text)),
      ("nationality", .optional(.text)), ("birthPlace", .optional(.text)), ("homeTown", .optional(.text)),
      ("permanentAddress", .optional(.text)), ("currentAddress", .optional(.text)),
      ("policy", .optional(.text)), ("disability", .optional(.text)), ("fatherName", .optional(.text)),
      ("fatherOccupation", .optional(.text)), ("motherName", .optional(.text)),
      ("motherOccupation", .optional(.text)), ("guardian", .optional(.text)), ("parents", .text),
      ("phone", .optional(.text)), ("registerNumber", .optional(.text)), ("ministryID", .optional(.text)),
      ("nationalID", .optional(.text)), ("status", .text), ("isPresent", .flag), ("note", .text),
    ])

  let pupil: Pupil
  let status: PupilStatus
  /// The place among those present, from 1; nil of one who left the school or the class: a list goes on without
  /// the number, with the day.
  let number: Int?
  /// When the pupil came, went or changed class.
  let note: String

  /// The members of a class, those present numbered.
  static func all(
    _ members: [ClassRoster.Member], of section: ClassName, _ movements: [Movement]
  ) -> [PupilParticulars] {
    let own = Dictionary(grouping: movements, by: \.pupil)
    var count = 0
    return members.map { member in
      let last = own[member.pupil.id]?.last
      let isPresent =
        member.enrolment.status.isPresent && last.map { $0.after.className == section } ?? true
      count += isPresent ? 1 : 0
      return PupilParticulars(
        pupil: member.pupil, status: member.enrolment.status, number: isPresent ? count : nil,
        note: note(member.enrolment.status, own[member.pupil.id] ?? [], in: section))
    }
  }

  /// `Chuyển đến ngày 10/02/2024`; of one whose movements nobody noted, the status.
  private static func note(_ status: PupilStatus, _ movements: [Movement], in section: ClassName) -> String {
    let notes = movements.map { movement -> String in
      switch movement.kind {
      case .classChange:
        return movement.after.className == section
          ? "Từ lớp \(movement.before?.className.rawValue ?? "…") sang ngày \(movement.day.text)"
          : "Sang lớp \(movement.after.className.rawValue) ngày \(movement.day.text)"
      case .transferIn, .transferOut, .dropOut, .returning:
        return "\(movement.kind.label) ngày \(movement.day.text)"
      }
    }
    if notes.isEmpty { return status == .attending ? "" : status.label }
    return notes.joined(separator: "; ")
  }

  var value: Value {
    .record(
      Record(
        Self.type,
        ordered: [
          number.map { .number($0) } ?? .missing, .text(pupil.id.rawValue), .text(pupil.printedName),
          .optional(pupil.birthDate), .text(pupil.sex.rawValue), .tick(pupil.sex == .female),
          .optional(pupil.ethnicity), .optional(pupil.religion), .optional(pupil.nationality),
          .optional(pupil.birthPlace), .optional(pupil.homeTown), .optional(pupil.permanentAddress),
          .optional(pupil.currentAddress), .optional(pupil.printedPolicy), .optional(pupil.disability),
          .optional(pupil.fatherName), .optional(pupil.fatherOccupation), .optional(pupil.motherName),
          .optional(pupil.motherOccupation), .optional(pupil.guardian), .text(parents),
          .optional(pupil.phone), .optional(pupil.registerNumber), .optional(pupil.ministryID),
          .optional(pupil.nationalID), .text(status.label), .flag(number != nil), .text(note),
        ]))
  }

  /// Father and mother one under the other; who looks after the child in their place, if somebody does.
  private var parents: String {
    let lines = [("Cha: ", pupil.fatherName), ("Mẹ: ", pupil.motherName), ("Giám hộ: ", pupil.guardian)]
    return lines.compactMap { label, name in
      name.flatMap { $0.contains { !$0.isWhitespace } ? label + $0 : nil }
    }.joined(separator: "\n")
  }
}

extension Pupil {
  /// `Diện chính sách` as a text: the table has several by `;` (contract, section 3).
  var printedPolicy: String? {
    policyCategories.map { categories in
      categories.split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }
        .joined(separator: "; ")
    }
  }
}

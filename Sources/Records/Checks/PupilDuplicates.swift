import Diagnostics
import Vietnamese

/// Numbers that only one pupil may have, and pupils who may be one and the same person.
struct PupilDuplicates {
  /// Where each pupil of the year is.
  private let places: [PupilID: ClassName]
  private let everyone: [Pupil]

  init(_ records: YearRecords) {
    var places: [PupilID: ClassName] = [:]
    for own in records.classes {
      for member in own.roster.members { places[member.pupil.id] = own.section.name }
    }
    self.places = places
    everyone = records.everyone
  }

  /// The same number twice, in any year of the school: a finding for each pupil of the year who shares one.
  func numbers(into findings: inout [CheckFinding]) {
    let kinds: [(CheckRule, String, (Pupil) -> String?)] = [
      (.registerNumberTwice, "Số đăng bộ", \.registerNumber),
      (.ministryIDTwice, "Mã định danh Bộ GD&ĐT", \.ministryID),
      (.nationalIDTwice, "Số định danh cá nhân", \.nationalID),
    ]
    for (rule, column, number) in kinds {
      for group in Self.groups(everyone, by: number) {
        for pupil in group {
          guard let name = places[pupil.id] else { continue }
          findings.report(
            rule, at: CheckPlace(name, pupil: pupil.id, column: column),
            ["value": number(pupil) ?? "", "others": others(group, than: pupil)])
        }
      }
    }
  }

  /// Pupils of one name and birth date; and children of the same parents, of one birth date and one given name. Twins
  /// have different given names, so they are not reported.
  func persons(into findings: inout [CheckFinding]) {
    for born in Self.groups(everyone, by: { $0.birthDate }) {
      var reported: Set<PupilID> = []
      for group in Self.groups(born, by: { $0.fullName.collapsed.unaccented }) {
        for pupil in group {
          // Without accents two names may look the same that are not: only one typed without any is taken for another.
          let same = group.filter { Self.isSameName($0.fullName, pupil.fullName) }
          guard same.count > 1, let name = places[pupil.id] else { continue }
          reported.insert(pupil.id)
          findings.report(
            .samePupilTwice, at: CheckPlace(name, pupil: pupil.id), ["others": others(same, than: pupil)])
        }
      }
      for group in Self.groups(born, by: Self.childKey) {
        for pupil in group where !reported.contains(pupil.id) {
          guard let name = places[pupil.id] else { continue }
          findings.report(
            .sameChildOfParents, at: CheckPlace(name, pupil: pupil.id),
            ["others": others(group, than: pupil)])
        }
      }
    }
  }

  /// Both parents and the given name; nil when a parent is not recorded.
  private static func childKey(_ pupil: Pupil) -> String? {
    guard let father = pupil.fatherName, let mother = pupil.motherName else { return nil }
    let given = pupil.fullName.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    return [father, mother, given].map(\.matchingKey).joined(separator: "\n")
  }

  private static func isSameName(_ left: String, _ right: String) -> Bool {
    let (a, b) = (left.matchingKey, right.matchingKey)
    return a == b || a == left.collapsed.unaccented || b == right.collapsed.unaccented
  }

  /// The pupils who share a key with another, each group in the order given.
  private static func groups<Key: Hashable>(_ pupils: [Pupil], by key: (Pupil) -> Key?) -> [[Pupil]] {
    var places: [Key: Int] = [:]
    var groups: [[Pupil]] = []
    for pupil in pupils {
      guard let key = key(pupil) else { continue }
      if let index = places[key] {
        groups[index].append(pupil)
      } else {
        places[key] = groups.count
        groups.append([pupil])
      }
    }
    return groups.filter { $0.count > 1 }
  }

  private func others(_ group: [Pupil], than pupil: Pupil) -> String {
    group.filter { $0.id != pupil.id }.map { other in
      other.id.rawValue + (places[other.id].map { " (\($0.rawValue))" } ?? "")
    }.joined(separator: ", ")
  }
}

import Diagnostics
import Records
import Vietnamese

/// What `--subject` or `--trait` names, in a grade: by code, or by a label in any usual spelling.
enum EntryTarget {
  case subject(Regulation.Subject)
  case trait(Regulation.Trait, Regulation.TraitGroup)
  /// A whole group, for its comment.
  case group(Regulation.TraitGroup)

  /// - Throws: when the regulation has no such thing, or this grade does not.
  init(_ typed: MarkEntry.Target, _ regulation: Regulation, grade: Int) throws(Failure) {
    switch typed {
    case .subject(let word): self = .subject(try Self.subject(word, regulation, grade))
    case .trait(let word): self = try Self.trait(word, regulation, grade)
    }
  }

  private static func subject(
    _ word: String, _ regulation: Regulation, _ grade: Int
  ) throws(Failure) -> Regulation.Subject {
    let key = word.matchingKey
    let meant = regulation.subjects.filter { subject in
      subject.code.matchingKey == key || subject.label.matchingKey == key
        || subject.sheetLabel.matchingKey == key
    }
    if let subject = meant.first(where: { $0.isTaught(in: grade) }) { return subject }
    throw unknown(
      word, meant.first?.label, regulation, grade, option: "--subject",
      regulation.subjects(in: grade).map { ($0.code, $0.label) })
  }

  private static func trait(
    _ word: String, _ regulation: Regulation, _ grade: Int
  ) throws(Failure) -> EntryTarget {
    let key = word.matchingKey
    let group = regulation.traitGroups.first { group in
      [group.code, group.label, group.sheetLabel].contains { $0.matchingKey == key }
    }
    if let group { return .group(group) }
    var meant: String?
    for group in regulation.traitGroups {
      for trait in group.traits {
        let names = [trait.code, trait.label, trait.sheetLabel ?? trait.label]
        guard names.contains(where: { $0.matchingKey == key }) else { continue }
        if trait.grades.contains(grade) { return .trait(trait, group) }
        meant = trait.label
      }
    }
    let known = regulation.traitGroups.flatMap { group in
      regulation.traits(of: group, in: grade).map { ($0.code, $0.label) } + [(group.code, group.label)]
    }
    throw unknown(word, meant, regulation, grade, option: "--trait", known)
  }

  private static func unknown(
    _ word: String, _ meant: String?, _ regulation: Regulation, _ grade: Int, option: String,
    _ known: [(code: String, label: String)]
  ) -> Failure {
    let codes = known.map(\.code).joined(separator: ", ")
    let values = [
      "option": option, "value": word, "grade": "\(grade)", "regulation": regulation.shortName,
      "known": codes,
    ]
    if meant != nil { return Failure(.entryOutsideGrade, values) }
    let words = known.flatMap { [$0.code, $0.label] }
    if let near = Suggestion.nearest(to: word, among: words) {
      return Failure(.entryMisspelt, values.merging(["near": near]) { first, _ in first })
    }
    return Failure(.entryUnknown, values)
  }
}

import Records
import Templates

/// What templates know of the subjects, traits and results of a grade: columns and lines of the forms.
struct RegulationContext {
  static let subject = RecordType(
    "subject", [("label", .text), ("sheetLabel", .text), ("isTested", .flag)])
  static let subjectBlock = RecordType("block", [("label", .text), ("subjects", .list(.record(subject)))])
  static let trait = RecordType("trait", [("label", .text), ("sheetLabel", .text)])
  static let traitGroup = RecordType("group", [("label", .text), ("traits", .list(.record(trait)))])
  static let traitSection = RecordType("section", [("label", .text), ("groups", .list(.record(traitGroup)))])
  static let outcome = RecordType("outcome", [("label", .text)])
  static let type = RecordType(
    "regulation",
    [
      ("title", .text), ("subjectBlocks", .list(.record(subjectBlock))),
      ("traitSections", .list(.record(traitSection))), ("outcomes", .list(.record(outcome))),
    ])

  let regulation: Regulation
  let grade: Int
  let period: Period
  /// In the order of the sheet.
  let subjects: [Regulation.Subject]
  /// In the order of the sheet.
  let groups: [Regulation.TraitGroup]
  let traits: [Regulation.Trait]

  init(_ regulation: Regulation, grade: Int, period: Period, order: SchoolProfile.Options.TraitGroupOrder?) {
    self.regulation = regulation
    self.grade = grade
    self.period = period
    subjects = regulation.subjects(in: grade)
    groups = Self.ordered(regulation.traitGroups, order)
    traits = groups.flatMap { regulation.traits(of: $0, in: grade) }
  }

  /// The same with the subjects of some codes only.
  func keeping(_ codes: Set<String>) -> RegulationContext {
    RegulationContext(regulation, grade, period, subjects.filter { codes.contains($0.code) }, groups, traits)
  }

  private init(
    _ regulation: Regulation, _ grade: Int, _ period: Period, _ subjects: [Regulation.Subject],
    _ groups: [Regulation.TraitGroup], _ traits: [Regulation.Trait]
  ) {
    self.regulation = regulation
    self.grade = grade
    self.period = period
    self.subjects = subjects
    self.groups = groups
    self.traits = traits
  }

  /// Competences or qualities first, as the school chose; else as the regulation has them (forms.md 3.1).
  private static func ordered(
    _ groups: [Regulation.TraitGroup], _ order: SchoolProfile.Options.TraitGroupOrder?
  ) -> [Regulation.TraitGroup] {
    guard let order else { return groups }
    let qualities = groups.filter { $0.code == "qualities" }
    let others = groups.filter { $0.code != "qualities" }
    return order == .qualitiesFirst ? qualities + others : others + qualities
  }

  /// Whether any subject has a periodic test in the grade at the period.
  var hasTests: Bool { subjects.contains { $0.isTested(in: grade, at: period) } }

  var value: Value {
    .record(
      Record(
        Self.type,
        ordered: [
          .text(regulation.title), .list(subjectBlocks), .list(traitSections),
          .list(
            regulation.outcomes.enumerated().map { index, outcome in
              .record(Record(Self.outcome, ordinal: index, ordered: [.text(outcome.label)]))
            }),
        ]))
  }

  /// Subjects in runs of one common head (`Nghệ thuật`); subjects without a head stand in a block of their own.
  private var subjectBlocks: [Value] {
    var blocks: [(label: String, subjects: [Value])] = []
    for (index, subject) in subjects.enumerated() {
      let record = Value.record(
        Record(
          Self.subject, ordinal: index,
          ordered: [
            .text(subject.label), .text(subject.sheetLabel),
            .flag(subject.isTested(in: grade, at: period)),
          ]))
      let label = subject.sheetGroup ?? ""
      if let last = blocks.last, last.label == label, !label.isEmpty {
        blocks[blocks.count - 1].subjects.append(record)
      } else {
        blocks.append((label, [record]))
      }
    }
    return blocks.map { .record(Record(Self.subjectBlock, ordered: [.text($0.label), .list($0.subjects)])) }
  }

  private var traitSections: [Value] {
    var sections: [(label: String, groups: [Value])] = []
    var ordinal = 0
    for group in groups {
      var traits: [Value] = []
      for trait in regulation.traits(of: group, in: grade) {
        let labels: [Value] = [.text(trait.label), .text(trait.sheetLabel ?? trait.label)]
        traits.append(.record(Record(Self.trait, ordinal: ordinal, ordered: labels)))
        ordinal += 1
      }
      guard !traits.isEmpty else { continue }
      let record = Value.record(Record(Self.traitGroup, ordered: [.text(group.sheetLabel), .list(traits)]))
      let label = group.sheetGroup ?? ""
      if let last = sections.last, last.label == label, !label.isEmpty {
        sections[sections.count - 1].groups.append(record)
      } else {
        sections.append((label, [record]))
      }
    }
    return sections.map { .record(Record(Self.traitSection, ordered: [.text($0.label), .list($0.groups)])) }
  }
}

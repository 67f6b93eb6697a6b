import Records
import Templates

/// The tables of a statistics report as templates know them.
struct StatisticsTables {
  let records: StatisticsRecords

  init(_ records: StatisticsRecords) { self.records = records }

  private static let share = ValueType.record(StatisticsReport.share)
  static let outcome = RecordType("outcome", [("label", .text)])
  static let award = RecordType("award", [("label", .text)])

  /// A line of the tables by grade or class.
  static let line = RecordType(
    "line",
    [
      ("label", .text), ("grade", .optional(.text)), ("classes", .number), ("size", .number),
      ("girls", .number), ("minority", .number), ("minorityGirls", .number), ("disability", .number),
      ("counted", .number), ("outcomesKnown", .optional(.number)),
      ("outcome", .keyed(by: outcome, .optional(share))), ("completed", share), ("notCompleted", share),
      ("inSupport", share), ("promoted", .number), ("notPromoted", .number),
      ("undecided", .number),
      ("award", .keyed(by: award, .optional(share))), ("awarded", share),
    ])

  static let subject = RecordType(
    "subject",
    [
      ("label", .text), ("assessed", .number), ("well", share), ("completed", share), ("notCompleted", share),
      ("isTested", .flag), ("tested", .optional(.number)), ("belowFive", .optional(share)),
      ("fromFive", .optional(share)),
    ])

  static let trait = RecordType(
    "trait",
    [
      ("group", .text), ("label", .text), ("assessed", .number), ("good", share), ("adequate", share),
      ("needsEffort", share),
    ])

  /// A grade or class with its subjects and traits.
  static let part = RecordType(
    "part",
    [
      ("label", .text), ("regulation", .text), ("size", .number), ("counted", .number),
      ("subjects", .list(.record(subject))), ("traits", .list(.record(trait))), ("isLast", .flag),
    ])

  static let comparison = RecordType(
    "comparison",
    [
      ("unit", .text), ("topic", .text), ("indicator", .text), ("expected", .text), ("actual", share),
      ("verdict", .text),
    ])

  static let type = RecordType(
    "tables",
    [
      ("lines", .list(.record(line))), ("whole", .record(line)), ("classes", .list(.record(line))),
      ("outcomes", .list(.record(outcome))), ("awards", .list(.record(award))),
      ("parts", .list(.record(part))), ("comparisons", .list(.record(comparison))),
      ("incomplete", .optional(.text)),
    ])

  var value: Value {
    let statistics = records.statistics
    let incomplete = records.incomplete.map { "\($0.name.rawValue) (\($0.count))" }
    let classes = records.scope == .school ? records.grades.flatMap(records.classes) : []
    return .record(
      Record(
        Self.type,
        ordered: [
          .list(records.lines.map(line)), line(records.whole), .list(classes.map(line)),
          .list(labelled(Self.outcome, statistics.outcomes)),
          .list(labelled(Self.award, statistics.awards.map(GivenAward.closed))),
          .list(records.parts.map(part)), .list(comparisons),
          .optional(incomplete.isEmpty ? nil : incomplete.joined(separator: ", ")),
        ]))
  }

  private func labelled(_ type: RecordType, _ labels: [String]) -> [Value] {
    labels.enumerated().map { .record(Record(type, ordinal: $0.offset, ordered: [.text($0.element)])) }
  }

  private func line(_ unit: ResultStatistics.Unit) -> Value {
    let tally = records[unit]?[.all] ?? ResultTally()
    let classes = unit.grade.map(records.classes) ?? records.grades.flatMap(records.classes)
    func size(_ group: PupilGroup) -> Value { .number(tally.sizes[group] ?? 0) }
    let known = Share(0, of: tally.completed + tally.notCompleted)
    // The outcomes of a circular that knows none are not zero, they are nothing.
    let outcomes = records.statistics.outcomes.map { label in
      StatisticsReport.value(tally.outcomes.isEmpty ? nil : tally.share(ofOutcome: label))
    }
    func value(_ count: Int, _ whole: Share) -> Value {
      StatisticsReport.value(Share(count, of: whole.whole))
    }
    let counted = Share(0, of: tally.counted)
    return .record(
      Record(
        Self.line,
        ordered: [
          .text(unit.label), .optional(unit.grade.map { "\($0)" }),
          .number(unit.level == .section ? 1 : classes.count), size(.all), size(.girls), size(.minority),
          size(.minorityGirls), size(.disability), .number(tally.counted),
          tally.outcomes.isEmpty ? .missing : .number(tally.outcomes.values.reduce(0, +)), .list(outcomes),
          value(tally.completed, known),
          value(tally.notCompleted, known), value(tally.inSupport, known), .number(tally.promoted),
          .number(tally.notPromoted),
          .number(max(0, known.whole - tally.promoted - tally.notPromoted)),
          .list(
            records.statistics.awards.map { title in
              has(title, unit) ? value(tally.awards[title] ?? 0, counted) : .missing
            }),
          value(tally.awarded, counted),
        ]))
  }

  /// A title that the circular of a grade does not have is nothing there, not zero.
  private func has(_ title: String, _ unit: ResultStatistics.Unit) -> Bool {
    guard let grade = unit.grade, let regulation = records.regulation(of: grade) else { return true }
    return records[unit]?[.all].awards[title] != nil || regulation.awards.contains { $0.title == title }
  }

  private func part(_ unit: ResultStatistics.Unit) -> Value {
    let tally = records[unit]?[.all] ?? ResultTally()
    let grade = unit.grade ?? 1
    let regulation = records.regulation(of: grade)
    let label = unit.level == .section ? "Lớp \(unit.label)" : unit.label
    return .record(
      Record(
        Self.part,
        ordered: [
          .text(label), .text(regulation?.title ?? ""), .number(tally.size), .number(tally.counted),
          .list(regulation.map { subjects(tally, $0, grade) } ?? []),
          .list(regulation.map { traits(tally, $0, grade) } ?? []), .flag(unit == records.parts.last),
        ]))
  }

  private func subjects(_ tally: ResultTally, _ regulation: Regulation, _ grade: Int) -> [Value] {
    regulation.subjects(in: grade).compactMap { subject in
      let own = tally.subjects[subject.label]
      // A subject that nobody has to take, and nobody takes, has no line.
      if own == nil, subject.isOptional(in: grade) || subject.owedBy != nil { return nil }
      let marks = own ?? SubjectTally()
      let isTested = subject.isTested(in: grade, at: records.period)
      let below = marks.share(of: ScoreBand.belowFive)
      return .record(
        Record(
          Self.subject,
          ordered: [
            .text(subject.label), .number(marks.assessed),
            StatisticsReport.value(marks.share(of: SubjectLevel.wellCompleted)),
            StatisticsReport.value(marks.share(of: SubjectLevel.completed)),
            StatisticsReport.value(marks.share(of: SubjectLevel.notCompleted)), .flag(isTested),
            isTested ? .number(marks.tested) : .missing, StatisticsReport.value(isTested ? below : nil),
            StatisticsReport.value(isTested ? marks.passed : nil),
          ]))
    }
  }

  private func traits(_ tally: ResultTally, _ regulation: Regulation, _ grade: Int) -> [Value] {
    let context = RegulationContext(
      regulation, grade: grade, period: records.period, order: records.profile.options.traitGroupOrder)
    return context.groups.flatMap { group in
      regulation.traits(of: group, in: grade).map { trait in
        let own = tally.traits[Regulation.column(of: trait, in: group)] ?? TraitTally()
        return .record(
          Record(
            Self.trait,
            ordered: [
              .text(group.sheetLabel), .text(trait.label), .number(own.assessed),
              StatisticsReport.value(own.share(of: TraitLevel.good)),
              StatisticsReport.value(own.share(of: TraitLevel.adequate)),
              StatisticsReport.value(own.share(of: TraitLevel.needsEffort)),
            ]))
      }
    }
  }

  /// What the school expects beside what is: only where there is something to compare.
  private var comparisons: [Value] {
    var values: [Value] = []
    // The school, then grades, then classes.
    let entries = [ResultStatistics.Level.school, .grade, .section].flatMap { level in
      records.statistics.entries.filter { $0.unit.level == level }
    }
    for entry in entries where records.isWithinScope(entry.unit) {
      for target in records.targets where target.concerns(entry.unit) {
        for (topic, share) in target.shares(in: entry, of: records.statistics) {
          guard let tenths = share.tenths else { continue }
          values.append(
            .record(
              Record(
                Self.comparison,
                ordered: [
                  .text(entry.unit.label), .text(topic), .text(target.indicator.words),
                  .text(target.expectedText), StatisticsReport.value(share),
                  .text(
                    tenths < target.expected.lowerBound
                      ? "Thấp hơn" : tenths > target.expected.upperBound ? "Cao hơn" : "Đạt"),
                ])))
        }
      }
    }
    return values
  }
}

extension StatisticsRecords {
  fileprivate func isWithinScope(_ unit: ResultStatistics.Unit) -> Bool {
    scope == .school || unit == scope || lines.contains(unit)
  }
}

extension DistributionTarget.Indicator {
  /// In full words.
  fileprivate var words: String {
    if case .level(let level) = self { level.label } else { label }
  }
}

extension DistributionTarget {
  /// `từ 60% trở lên`, `không quá 5%`, `từ 40% đến 60%`.
  fileprivate var expectedText: String {
    func percent(_ tenths: Int) -> String {
      tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10),\(tenths % 10)%"
    }
    if expected.upperBound >= 1000 { return "từ \(percent(expected.lowerBound)) trở lên" }
    if expected.lowerBound <= 0 { return "không quá \(percent(expected.upperBound))" }
    return "từ \(percent(expected.lowerBound)) đến \(percent(expected.upperBound))"
  }
}

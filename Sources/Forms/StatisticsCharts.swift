import Records
import Templates

/// The charts of a statistics report as templates know them: numbers for `<chart>`.
struct StatisticsCharts {
  let records: StatisticsRecords

  init(_ records: StatisticsRecords) { self.records = records }

  private static let share = ValueType.record(StatisticsReport.share)

  /// A lying bar of three levels of a subject.
  static let levelBar = RecordType(
    "bar",
    [
      ("label", .text), ("assessed", .number), ("well", share), ("completed", share), ("notCompleted", share),
      ("target", .optional(.number)),
    ])
  static let subject = RecordType(
    "subject",
    [("label", .text), ("bars", .list(.record(levelBar))), ("target", .optional(.number))])

  /// A lying bar of overall results, or of completion.
  static let resultBar = RecordType(
    "bar",
    [
      ("label", .text), ("outcome", .keyed(by: StatisticsTables.outcome, share)), ("completed", share),
      ("notCompleted", share), ("outcomeTarget", .optional(.number)), ("completedTarget", .optional(.number)),
    ])

  /// One score: of a class its pupils and their share, and the share in the grade.
  static let score = RecordType(
    "score",
    [("label", .text), ("own", share), ("ownCount", .optional(.number)), ("grade", share)])
  static let distribution = RecordType(
    "distribution",
    [("label", .text), ("tested", .number), ("fromFive", share), ("scores", .list(.record(score)))])
  static let group = RecordType(
    "group",
    [
      ("label", .text), ("grade", .text), ("tested", .optional(.number)), ("fromFive", .optional(share)),
      ("distributions", .list(.record(distribution))), ("top", .number), ("step", .number),
    ])

  static let type = RecordType(
    "charts",
    [
      ("outcomes", .list(.record(resultBar))), ("completion", .list(.record(resultBar))),
      ("subjects", .list(.record(subject))), ("groups", .list(.record(group))),
    ])

  var value: Value {
    let units = comparedUnits
    let results = units.map { ($0, records[$0]?[.all] ?? ResultTally()) }
    return .record(
      Record(
        Self.type,
        ordered: [
          .list(results.filter { !$0.1.outcomes.isEmpty }.map(resultBar)),
          .list(results.filter { $0.1.completed + $0.1.notCompleted > 0 }.map(resultBar)),
          .list(records.statistics.subjects.compactMap { subject($0, units) }),
          .list(scaledGroups.map(group)),
        ]))
  }

  /// The bars of a chart: the lines of the tables, and what they are part of.
  private var comparedUnits: [ResultStatistics.Unit] { records.lines + [records.whole] }

  // MARK: Results and levels

  private func resultBar(_ unit: ResultStatistics.Unit, _ tally: ResultTally) -> Value {
    let known = tally.completed + tally.notCompleted
    let best = records.statistics.outcomes.first
    return .record(
      Record(
        Self.resultBar,
        ordered: [
          .text(unit.label),
          .list(
            records.statistics.outcomes.map { StatisticsReport.value(tally.share(ofOutcome: $0)) }),
          StatisticsReport.value(Share(tally.completed, of: known)),
          StatisticsReport.value(Share(tally.notCompleted, of: known)),
          best.map { target(unit, .yearEnd(.outcome($0))) } ?? .missing,
          target(unit, .yearEnd(.completed)),
        ]))
  }

  private func subject(_ label: String, _ units: [ResultStatistics.Unit]) -> Value? {
    // The sum of the school mixes circulars, so that it stands only where all bars have the subject.
    let bars = units.filter { $0 != .school }.compactMap { unit -> Value? in
      guard let tally = records[unit]?[.all].subjects[label], tally.assessed > 0 else { return nil }
      return .record(
        Record(
          Self.levelBar,
          ordered: [
            .text(unit.label), .number(tally.assessed),
            StatisticsReport.value(tally.share(of: SubjectLevel.wellCompleted)),
            StatisticsReport.value(tally.share(of: SubjectLevel.completed)),
            StatisticsReport.value(tally.share(of: SubjectLevel.notCompleted)),
            target(unit, .level(.wellCompleted), of: label),
          ]))
    }
    guard !bars.isEmpty else { return nil }
    // Of any of its bars: whether the legend has to explain the line.
    let expected = units.map { target($0, .level(.wellCompleted), of: label) }.first { $0 != .missing }
    return .record(Record(Self.subject, ordered: [.text(label), .list(bars), expected ?? .missing]))
  }

  /// The least share expected, as a place in the bar; missing where none is.
  private func target(
    _ unit: ResultStatistics.Unit, _ indicator: DistributionTarget.Indicator, of subject: String? = nil
  ) -> Value {
    let found = records.targets.first { target in
      target.concerns(unit) && target.indicator == indicator && target.expected.lowerBound > 0
        && (subject.map(target.subjects.contains) ?? true)
    }
    return found.map { .number($0.expected.lowerBound) } ?? .missing
  }

  // MARK: Distributions of scores

  /// A chart to be: the scores of a class in a subject, beside those of the grade.
  private struct Plot {
    var label: String
    var own: SubjectTally
    var grade: SubjectTally
    var scores: ClosedRange<Int>

    /// The highest bar, tenths of a percent.
    var highest: Int {
      scores.reduce(0) { highest, score in
        max(highest, own.share(ofScore: score).tenths ?? 0, grade.share(ofScore: score).tenths ?? 0)
      }
    }
  }

  private struct Group {
    var label: String
    var grade: String
    /// Of all plots; nil where they are of different subjects.
    var tally: SubjectTally?
    var plots: [Plot]
    /// The upper end of the axes, tenths of a percent.
    var top = 0
  }

  /// A group for each grade and subject with a test; of one class, all its subjects in one group.
  private var groups: [Group] {
    var groups: [Group] = []
    for grade in records.grades {
      guard let regulation = records.regulation(of: grade), let whole = records[.grade(grade)]?[.all] else {
        continue
      }
      for subject in regulation.subjects(in: grade) where subject.isTested(in: grade, at: records.period) {
        guard let tally = whole.subjects[subject.label], tally.tested > 0 else { continue }
        let units = records.scope.level == .section ? [records.scope] : records.classes(of: grade)
        let plots = units.compactMap { unit -> Plot? in
          guard let own = records[unit]?[.all].subjects[subject.label], own.tested > 0 else { return nil }
          return Plot(
            label: records.scope.level == .section ? subject.sheetLabel : "Lớp \(unit.label)", own: own,
            grade: tally, scores: regulation.scores.range)
        }
        if records.scope.level == .section, let plot = plots.first, !groups.isEmpty {
          groups[0].plots.append(plot)
        } else if !plots.isEmpty {
          groups.append(
            Group(
              label: records.scope.level == .section ? "Lớp \(records.scope.label)" : subject.label,
              grade: "Khối \(grade)", tally: records.scope.level == .section ? nil : tally, plots: plots))
        }
      }
    }
    return groups
  }

  private func group(_ group: Group) -> Value {
    .record(
      Record(
        Self.group,
        ordered: [
          .text(group.label), .text(group.grade), group.tally.map { .number($0.tested) } ?? .missing,
          StatisticsReport.value(group.tally?.passed), .list(group.plots.map(distribution)),
          .number(group.top), .number(group.top <= 400 ? 100 : group.top <= 600 ? 200 : 250),
        ]))
  }

  private func distribution(_ plot: Plot) -> Value {
    .record(
      Record(
        Self.distribution,
        ordered: [
          .text(plot.label), .number(plot.own.tested), StatisticsReport.value(plot.own.passed),
          .list(
            plot.scores.map { score in
              .record(
                Record(
                  Self.score,
                  ordered: [
                    .text("\(score)"), StatisticsReport.value(plot.own.share(ofScore: score)),
                    // A score that nobody has needs no number.
                    plot.own.share(ofScore: score).count > 0
                      ? .number(plot.own.share(ofScore: score).count) : .missing,
                    StatisticsReport.value(plot.grade.share(ofScore: score)),
                  ]))
            }),
        ]))
  }

  /// Small charts that stand beside each other have one scale, as far as they can: where three pupils take a subject,
  /// their third of 100 % would make all other bars small.
  private var scaledGroups: [Group] {
    let groups = self.groups
    let common = groups.flatMap(\.plots).filter { $0.own.tested >= 10 }.reduce(300) { max($0, $1.highest) }
    return groups.map { group in
      var group = group
      let own = group.plots.reduce(common) { max($0, $1.highest) }
      group.top = [300, 400, 600, 750].first { own <= $0 } ?? 1000
      return group
    }
  }
}

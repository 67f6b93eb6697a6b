/// One number of the statistics: a line of a long table.
public struct StatisticsLine: Hashable, Sendable {
  /// A class, a grade or the school.
  public let unit: ResultStatistics.Unit
  /// The group of pupils.
  public let group: PupilGroup
  /// What the number is about: `Học sinh`, a subject, a quality or competence, `Đánh giá KQGD`, …
  public let topic: String
  /// Which pupils are counted: `Hoàn thành tốt`, `Điểm 9-10`, …
  public let indicator: String
  /// How many.
  public let count: Int
  /// Their percentage in tenths; nil where there is none: of sizes, of nothing, and of pupils with disability, who
  /// are in no percentage (forms.md 3.6).
  public let tenths: Int?
}

extension ResultStatistics {
  /// All numbers, line by line: by class, grade and school, then by group and topic.
  ///
  /// Subjects, qualities and competences in which a unit has nothing are left out.
  public func lines(of groups: [PupilGroup] = [.all], levels: Set<Level> = Set(Level.allCases))
    -> [StatisticsLine]
  {
    var lines: [StatisticsLine] = []
    for entry in entries where levels.contains(entry.unit.level) {
      for group in groups {
        var writer = LineWriter(unit: entry.unit, group: group)
        write(entry[group], to: &writer)
        lines += writer.lines
      }
    }
    return lines
  }

  private func write(_ tally: ResultTally, to writer: inout LineWriter) {
    writer.sizes(tally)
    for label in subjects {
      guard let subject = tally.subjects[label] else { continue }
      for level in SubjectLevel.allCases { writer.add(label, level.label, subject.share(of: level)) }
      guard testedSubjects.contains(label), subject.tested > 0 else { continue }
      for band in ScoreBand.allCases { writer.add(label, band.label, subject.share(of: band)) }
      writer.add(label, "Điểm 5 trở lên", subject.passed)
    }
    for column in traits {
      guard let trait = tally.traits[column] else { continue }
      for level in TraitLevel.allCases { writer.add(column, level.label, trait.share(of: level)) }
    }
    if period == .endYear { yearEnd(tally, to: &writer) }
    let given = awards.filter { tally.awards[$0] != nil }
    for title in given {
      writer.add("Khen thưởng", title, Share(tally.awards[title] ?? 0, of: tally.counted))
    }
    if tally.awarded > 0 {
      writer.add("Khen thưởng", "Được khen cuối năm", Share(tally.awarded, of: tally.counted))
    }
  }

  private func yearEnd(_ tally: ResultTally, to writer: inout LineWriter) {
    func add(_ share: YearEndShare) { writer.add(share.topic, share.label, share.share(in: tally)) }
    if !tally.outcomes.isEmpty {
      for label in outcomes { add(.outcome(label)) }
    }
    let known = tally.completed + tally.notCompleted
    if known > 0 {
      let topic = YearEndShare.completed.topic
      add(.completed)
      writer.add(topic, "Chưa hoàn thành", Share(tally.notCompleted, of: known))
      writer.add(topic, "Rèn luyện trong hè", Share(tally.inSupport, of: known))
    }
    let decided = tally.promoted + tally.notPromoted
    if decided > 0 {
      add(.promoted)
      writer.add(YearEndShare.promoted.topic, "Chưa được lên lớp", Share(tally.notPromoted, of: decided))
    }
  }
}

/// Gathers the lines of one group of a class, a grade or the school.
private struct LineWriter {
  let unit: ResultStatistics.Unit
  let group: PupilGroup
  var lines: [StatisticsLine] = []

  init(unit: ResultStatistics.Unit, group: PupilGroup) {
    self.unit = unit
    self.group = group
  }

  mutating func add(_ topic: String, _ indicator: String, _ share: Share) {
    append(topic, indicator, share.count, group == .disability ? nil : share.tenths)
  }

  /// The size of the group; of all pupils also how many belong to each of the other groups.
  mutating func sizes(_ tally: ResultTally) {
    append("Học sinh", "Sĩ số", tally.sizes[group] ?? 0, nil)
    guard group == .all else { return }
    for other in PupilGroup.allCases where other != .all {
      let count = tally.sizes[other] ?? 0
      append("Học sinh", other.label, count, Share(count, of: tally.size).tenths)
    }
    append("Học sinh", "Tính vào tỉ lệ kết quả", tally.counted, nil)
  }

  private mutating func append(_ topic: String, _ indicator: String, _ count: Int, _ tenths: Int?) {
    lines.append(
      StatisticsLine(
        unit: unit, group: group, topic: topic, indicator: indicator, count: count, tenths: tenths))
  }
}

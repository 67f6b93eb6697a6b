/// A share of pupils that a school expects of a subject or at the end of the year: by class, by grade or of the whole school (regulation of the
/// school, article 5.3).
public struct DistributionTarget: Hashable, Sendable {
  /// Which pupils are counted.
  public enum Indicator: Hashable, Sendable {
    /// Those of a level, among those with one.
    case level(SubjectLevel)
    /// Those with a score in a band, among those with one.
    case band(ScoreBand)
    /// Those with a result of the year's end; of no subject.
    case yearEnd(YearEndShare)

    /// All of subjects, in the order of lists.
    public static let all: [Indicator] =
      SubjectLevel.allCases.map(Indicator.level) + ScoreBand.allCases.map(Indicator.band)

    /// `T`, `H`, `C`, `Điểm 9-10`, …: the word of the file of targets.
    public var label: String {
      switch self {
      case .level(let level): level.rawValue
      case .band(let band): band.label
      case .yearEnd(let share): share.label
      }
    }
  }

  /// One class; nil: the grade.
  public var className: ClassName?
  /// One grade; nil, with no class: the school.
  public var grade: Int?
  /// Labels of the subject in the regulations that have it; empty for a result of the year's end.
  public var subjects: Set<String>
  /// Which pupils are counted.
  public var indicator: Indicator
  /// The least and the greatest percentage expected, in tenths.
  public var expected: ClosedRange<Int>

  /// A target.
  public init(
    className: ClassName? = nil, grade: Int? = nil, subjects: Set<String>, indicator: Indicator,
    expected: ClosedRange<Int>
  ) {
    self.className = className
    self.grade = grade
    self.subjects = subjects
    self.indicator = indicator
    self.expected = expected
  }

  /// Whether it is about a class, a grade or the school.
  public func concerns(_ unit: ResultStatistics.Unit) -> Bool {
    switch unit {
    case .section(let name, _): className == name
    case .grade(let grade): className == nil && self.grade == grade
    case .school: className == nil && grade == nil
    }
  }
}

extension DistributionTarget {
  /// What it is compared with in the numbers of a class, a grade or the school: subject or topic, and share; nothing
  /// where nothing is counted.
  public func shares(in entry: ResultStatistics.Entry, of statistics: ResultStatistics)
    -> [(topic: String, share: Share)]
  {
    let all = entry[.all]
    let tallies = statistics.subjects.filter(subjects.contains).compactMap { subject in
      all.subjects[subject].map { (subject, $0) }
    }
    let shares: [(topic: String, share: Share)] =
      switch indicator {
      case .level(let level): tallies.map { ($0, $1.share(of: level)) }
      case .band(let band): tallies.map { ($0, $1.share(of: band)) }
      case .yearEnd(let share): [(share.topic, share.share(in: all))]
      }
    return shares.filter { $0.share.whole > 0 }
  }
}

/// Distributions against the targets of the school.
enum TargetCheck {
  /// - Parameter statistics: of all classes of the year, so that grades and school are whole.
  static func check(
    _ targets: [DistributionTarget], _ statistics: ResultStatistics, into findings: inout [CheckFinding]
  ) {
    for target in targets {
      for entry in statistics.entries where target.concerns(entry.unit) {
        for (topic, share) in target.shares(in: entry, of: statistics) {
          guard let tenths = share.tenths, !target.expected.contains(tenths) else { continue }
          findings.report(
            .offTarget, at: place(entry.unit, statistics.period, "\(topic): \(target.indicator.label)"),
            [
              "share": share.text ?? "", "count": "\(share.count)", "whole": "\(share.whole)",
              "least": percent(target.expected.lowerBound), "most": percent(target.expected.upperBound),
            ])
        }
      }
    }
  }

  /// A grade or the school has no class: it stands in the column, so that each finding has a place of its own.
  private static func place(_ unit: ResultStatistics.Unit, _ period: Period, _ column: String) -> CheckPlace {
    switch unit {
    case .section(let name, _): CheckPlace(name, period: period, column: column)
    case .grade(let grade): CheckPlace(period: period, column: "\(column) (khối \(grade))")
    case .school: CheckPlace(period: period, column: "\(column) (toàn trường)")
    }
  }

  private static func percent(_ tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }
}

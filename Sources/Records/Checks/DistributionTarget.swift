/// A share of pupils that a school expects of a subject: by class, by grade or of the whole school (regulation of the
/// school, article 5.3).
public struct DistributionTarget: Hashable, Sendable {
  /// Which pupils are counted.
  public enum Indicator: Hashable, Sendable {
    /// Those of a level, among those with one.
    case level(SubjectLevel)
    /// Those with a score in a band, among those with one.
    case band(ScoreBand)

    /// All, in the order of lists.
    public static let all: [Indicator] =
      SubjectLevel.allCases.map(Indicator.level) + ScoreBand.allCases.map(Indicator.band)

    /// `T`, `H`, `C`, `Điểm 9-10`, …: the word of the file of targets.
    public var label: String {
      switch self {
      case .level(let level): level.rawValue
      case .band(let band): band.label
      }
    }
  }

  /// One class; nil: the grade.
  public var className: ClassName?
  /// One grade; nil, with no class: the school.
  public var grade: Int?
  /// Labels of the subject in the regulations that have it.
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

  func concerns(_ unit: ResultStatistics.Unit) -> Bool {
    switch unit {
    case .section(let name, _): className == name
    case .grade(let grade): className == nil && self.grade == grade
    case .school: className == nil && grade == nil
    }
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
        for subject in statistics.subjects where target.subjects.contains(subject) {
          guard let tally = entry[.all].subjects[subject] else { continue }
          let share =
            switch target.indicator {
            case .level(let level): tally.share(of: level)
            case .band(let band): tally.share(of: band)
            }
          guard let tenths = share.tenths, !target.expected.contains(tenths) else { continue }
          findings.report(
            .offTarget, at: place(entry.unit, statistics.period, "\(subject): \(target.indicator.label)"),
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

import HocBaKit

/// Statistics for people: a table for each topic, classes, grades and school below each other.
struct StatsText {
  private let statistics: ResultStatistics
  private let lines: [StatisticsLine]
  private let day: CivilDate?
  private let language: Language

  /// - Parameter day: the day whose state is counted; nil: the present one.
  init(
    _ statistics: ResultStatistics, _ lines: [StatisticsLine], on day: CivilDate?, language: Language
  ) {
    self.day = day
    self.statistics = statistics
    self.lines = lines
    self.language = language
  }

  var text: String {
    let title = say(
      "Thống kê kết quả, \(statistics.period.label), năm học \(statistics.year.printed)"
        + (day.map { ", tính đến \($0.text)" } ?? ""),
      "Statistics of results, \(statistics.period.label), \(statistics.year.printed)"
        + (day.map { ", as of \($0.text)" } ?? ""))
    var result = [title]
    for topic in ordered(lines.map(\.topic)) {
      let own = lines.filter { $0.topic == topic }
      result += ["", topic]
      result += table(own)
    }
    return result.joined(separator: "\n") + "\n"
  }

  /// A row for each unit and group, two columns for each indicator: how many, and their percentage.
  private func table(_ lines: [StatisticsLine]) -> [String] {
    struct Key: Hashable {
      let unit: ResultStatistics.Unit
      let group: PupilGroup
    }
    let indicators = ordered(lines.map(\.indicator))
    let withShare = Set(lines.filter { $0.tenths != nil }.map(\.indicator))
    var cells: [Key: [String: StatisticsLine]] = [:]
    var keys: [Key] = []
    for line in lines {
      let key = Key(unit: line.unit, group: line.group)
      if cells[key] == nil { keys.append(key) }
      cells[key, default: [:]][line.indicator] = line
    }
    let hasGroups = keys.contains { $0.group != .all }
    var head = [say("Lớp", "Class")] + (hasGroups ? [say("Nhóm", "Group")] : [])
    for indicator in indicators { head += [indicator] + (withShare.contains(indicator) ? ["%"] : []) }
    let rows = keys.map { key in
      var row = [name(key.unit)] + (hasGroups ? [key.group.label] : [])
      for indicator in indicators {
        let line = cells[key]?[indicator]
        row.append(line.map { "\($0.count)" } ?? "")
        guard withShare.contains(indicator) else { continue }
        row.append(line?.tenths.map { "\($0 / 10)\(say(",", "."))\($0 % 10)" } ?? "")
      }
      return row
    }
    return Columns.aligned([head] + rows, leftmost: hasGroups ? 2 : 1, rightmost: head.count)
      .map { "  " + $0 }
  }

  private func name(_ unit: ResultStatistics.Unit) -> String {
    switch unit {
    case .section(let name, _): name.rawValue
    case .grade(let grade): say("Khối \(grade)", "Grade \(grade)")
    case .school: say("Toàn trường", "School")
    }
  }

  private func ordered(_ words: [String]) -> [String] {
    var known: Set<String> = []
    return words.filter { known.insert($0).inserted }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// One object, for programs: every number with where it belongs.
  static func json(
    _ statistics: ResultStatistics, _ lines: [StatisticsLine], on day: CivilDate?
  ) -> JSONText {
    .object([
      ("version", .number(1)), ("year", .text(statistics.year.text)),
      ("period", .text(statistics.period.rawValue)), ("date", .optional(day?.iso)),
      (
        "statistics",
        .list(
          lines.map { line in
            let place: (name: String?, grade: Int?) =
              switch line.unit {
              case .section(let name, let grade): (name.rawValue, grade)
              case .grade(let grade): (nil, grade)
              case .school: (nil, nil)
              }
            return .object([
              ("level", .text(line.unit.level.rawValue)), ("class", .optional(place.name)),
              ("grade", place.grade.map(JSONText.number) ?? .null), ("group", .text(line.group.rawValue)),
              ("topic", .text(line.topic)), ("indicator", .text(line.indicator)),
              ("count", .number(line.count)), ("percent", line.tenths.map(JSONText.tenths) ?? .null),
            ])
          })
      ),
    ])
  }
}

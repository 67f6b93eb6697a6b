public import Diagnostics
public import Records
import Vietnamese

/// The table of a school's targets: the shares of levels and scores that it expects (its regulation, article 5.3).
///
/// `Khối, Lớp, Môn học, Chỉ số, Từ (%), Đến (%)`. `Lớp` empty: the grade; `Khối` empty too: the school. In the place of
/// a subject may stand a topic of the year's end, with an indicator of the statistics (`YearEndShare`).
public enum TargetsTable {
  static let grade = TableColumn("Khối", aliases: ["Khối lớp"])
  static let className = TableColumn("Lớp")
  static let subject = TableColumn("Môn học", .required, aliases: ["Môn", "Mã môn"])
  static let indicator = TableColumn("Chỉ số", .required, aliases: ["Chỉ tiêu", "Mức, điểm"])
  static let least = TableColumn("Từ (%)", aliases: ["Từ", "Từ %", "Tối thiểu (%)"])
  static let most = TableColumn("Đến (%)", aliases: ["Đến", "Đến %", "Tối đa (%)"])
  static let ordinal = TableColumn("STT", aliases: ["TT"])

  /// Reads a file: a row that cannot be understood refuses all of it, since a check against half the targets says
  /// little.
  ///
  /// - Parameters:
  ///   - classes: the classes of the year.
  ///   - regulations: those whose subjects are known, by label or code.
  /// - Returns: the targets, and what was odd about the file.
  public static func read(
    _ source: SheetSource, classes: [ClassSection], regulations: [Regulation]
  ) throws(Failure) -> (targets: [DistributionTarget], findings: [Finding]) {
    let columns = [ordinal, grade, className, subject, indicator, least, most]
    let table = try SheetTable(
      source, columns: ColumnCatalogue(columns, keys: [subject]), ordinal: ordinal)
    let reading = table.reading { row -> DistributionTarget? in
      let section = row.section(classes)
      let grade = row.grade(of: section)
      let yearEnd = Self.yearEndShares(regulations).filter { row.isTopic($0.topic) }
      let subjects = yearEnd.isEmpty ? row.subjects(regulations) : []
      let indicator = yearEnd.isEmpty ? row.indicator() : row.indicator(among: yearEnd)
      let expected = row.expected()
      guard let subjects, let indicator, let expected else { return nil }
      return DistributionTarget(
        className: section?.name, grade: grade, subjects: subjects, indicator: indicator, expected: expected)
    }
    guard reading.tally.refused == 0 else { throw Failure(reading.findings) }
    return (reading.records, reading.findings)
  }

  /// What targets of the year's end can be about.
  private static func yearEndShares(_ regulations: [Regulation]) -> [YearEndShare] {
    var shares: [YearEndShare] = []
    for regulation in regulations where regulation.printsOutcome {
      for outcome in regulation.outcomes where !shares.contains(.outcome(outcome.label)) {
        shares.append(.outcome(outcome.label))
      }
    }
    return shares + [.completed, .promoted]
  }
}

extension RowInHand {
  fileprivate mutating func section(_ classes: [ClassSection]) -> ClassSection? {
    let written = cell(TargetsTable.className)
    guard !written.isEmpty else { return nil }
    let key = written.matchingKey
    if let section = classes.first(where: { $0.name.rawValue.matchingKey == key }) { return section }
    refuse(
      .targetNotKnown, TargetsTable.className.heading,
      ["value": written, "known": classes.map(\.name.rawValue).joined(separator: ", ")])
    return nil
  }

  fileprivate mutating func grade(of section: ClassSection?) -> Int? {
    let written = cell(TargetsTable.grade)
    guard !written.isEmpty else { return section?.grade }
    guard let grade = WholeNumber(written)?.value, (1...5).contains(grade) else {
      refuse(
        .targetNotKnown, TargetsTable.grade.heading, ["value": written, "known": "1, 2, 3, 4, 5"])
      return nil
    }
    if let section, section.grade != grade {
      refuse(
        .targetGradeOfClass, TargetsTable.grade.heading,
        ["value": written, "class": section.name.rawValue, "grade": "\(section.grade)"])
    }
    return grade
  }

  /// The labels of a subject given by label or code, in every regulation that has it.
  fileprivate mutating func subjects(_ regulations: [Regulation]) -> Set<String>? {
    let written = cell(TargetsTable.subject)
    let key = written.matchingKey
    let all = regulations.flatMap(\.subjects)
    let meant = all.filter { subject in
      [subject.code, subject.label, subject.sheetLabel].contains { $0.matchingKey == key }
    }
    guard meant.isEmpty else { return Set(meant.map(\.label)) }
    var known: [String] = []
    for subject in all where !known.contains(subject.label) { known.append(subject.label) }
    known += [YearEndShare.outcome(""), .completed, .promoted].map(\.topic)
    refuse(
      .targetNotKnown, TargetsTable.subject.heading,
      ["value": written, "known": known.joined(separator: "; ")])
    return nil
  }

  fileprivate func isTopic(_ topic: String) -> Bool {
    cell(TargetsTable.subject).matchingKey == topic.matchingKey
  }

  fileprivate mutating func indicator(among shares: [YearEndShare]) -> DistributionTarget.Indicator? {
    let written = cell(TargetsTable.indicator)
    let key = Self.plain(written)
    if let share = shares.first(where: { Self.plain($0.label) == key }) { return .yearEnd(share) }
    refuse(
      .targetNotKnown, TargetsTable.indicator.heading,
      ["value": written, "known": shares.map(\.label).joined(separator: "; ")])
    return nil
  }

  fileprivate mutating func indicator() -> DistributionTarget.Indicator? {
    let written = cell(TargetsTable.indicator)
    let key = Self.plain(written)
    if let known = DistributionTarget.Indicator.all.first(where: { Self.plain($0.label) == key }) {
      return known
    }
    if let level = SubjectLevel.allCases.first(where: { Self.plain($0.label) == key }) {
      return .level(level)
    }
    refuse(
      .targetNotKnown, TargetsTable.indicator.heading,
      [
        "value": written,
        "known": DistributionTarget.Indicator.all.map(\.label).joined(separator: "; "),
      ])
    return nil
  }

  /// Without spaces, and every dash as one: `Điểm 9 – 10` is `Điểm 9-10`.
  private static func plain(_ text: String) -> String {
    text.matchingKey.replacing("–", with: "-").filter { !$0.isWhitespace }
  }

  fileprivate mutating func expected() -> ClosedRange<Int>? {
    let written = (cell(TargetsTable.least), cell(TargetsTable.most))
    let least = percent(written.0, TargetsTable.least, whenEmpty: 0)
    let most = percent(written.1, TargetsTable.most, whenEmpty: 1000)
    guard let least, let most else { return nil }
    if written.0.isEmpty, written.1.isEmpty {
      refuseRow(.targetOpen)
      return nil
    }
    guard least <= most else {
      refuse(.targetReversed, TargetsTable.most.heading, ["least": written.0, "most": written.1])
      return nil
    }
    return least...most
  }

  /// A percentage in tenths: `62`, `62,5`, `62.5 %`.
  private mutating func percent(_ written: String, _ column: TableColumn, whenEmpty: Int) -> Int? {
    guard !written.isEmpty else { return whenEmpty }
    let parts = written.filter { $0 != "%" && !$0.isWhitespace }.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    let digits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if digits, (1...2).contains(parts.count), parts[0].utf8.count <= 3, let whole = Int(parts[0]) {
      let tenth = parts.count == 2 ? Int(parts[1].prefix(1)) ?? 0 : 0
      let rest = parts.count == 2 ? parts[1].dropFirst().allSatisfy { $0 == "0" } : true
      if rest, whole * 10 + tenth <= 1000 { return whole * 10 + tenth }
    }
    refuse(.targetPercent, column.heading, ["value": written])
    return nil
  }
}

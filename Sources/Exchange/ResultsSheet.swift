public import Records

/// The table of results as a file (contract, section 3).
public struct ResultsSheet: Sendable {
  /// A row: a pupil at a period, with what the program computed.
  public struct Row: Sendable {
    /// Whose.
    public let pupil: PupilID
    /// `Họ và tên`.
    public let fullName: String
    /// `Lớp`.
    public let className: ClassName
    /// `Khối`, which decides which cells there are.
    public let grade: Int
    /// `Thời điểm`.
    public let period: Period
    /// The regulation of the year and grade.
    public let regulation: Regulation
    /// What is recorded.
    public internal(set) var result: PeriodResult
    /// What follows from it; nil leaves the computed columns empty.
    public let evaluation: Evaluation?

    /// A row.
    public init(
      pupil: PupilID, fullName: String, className: ClassName, grade: Int, period: Period,
      regulation: Regulation, result: PeriodResult, evaluation: Evaluation?
    ) {
      self.pupil = pupil
      self.fullName = fullName
      self.className = className
      self.grade = grade
      self.period = period
      self.regulation = regulation
      self.result = result
      self.evaluation = evaluation
    }
  }

  /// A grade at a period under its regulation: what decides which columns there are.
  public struct Band: Hashable, Sendable {
    /// The regulation.
    public let regulation: Regulation
    /// The grade.
    public let grade: Int
    /// The period.
    public let period: Period

    /// A band.
    public init(regulation: Regulation, grade: Int, period: Period) {
      self.regulation = regulation
      self.grade = grade
      self.period = period
    }
  }

  /// The rows in the order given; the columns are those of the bands, in the order of their regulations, so that a
  /// table without rows has its columns too. In a workbook, cells that a pupil does not have are grey, and levels and
  /// scores are checked as they are entered.
  ///
  /// - Parameter isBlank: a sheet to fill in, without the columns of awards and decisions, which are not a teacher's
  ///   to fill in and would seem emptied when it comes back.
  public static func sheet(_ rows: [Row], bands: [Band], isBlank: Bool = false) -> OutputSheet {
    let columns = Columns(bands)
    let fixed = [
      ResultColumns.id, ResultColumns.fullName, ResultColumns.className, ResultColumns.period,
    ].map { OutputSheet.Column($0.heading, width: $0 == ResultColumns.fullName ? 28 : nil) }
    let decided = isBlank ? [ResultColumns.note] : decisions
    let people = decided.map { OutputSheet.Column($0.heading, $0 == ResultColumns.note ? .long : .text) }
    let marks = columns.headings.map { heading in
      let isLong = heading.hasSuffix(": Nhận xét")
      return OutputSheet.Column(
        heading, isLong ? .long : heading.hasSuffix(": Điểm") ? .number : .letter, width: isLong ? 34 : 9)
    }
    var sheet = OutputSheet(
      "Kết quả",
      fixed + marks + people + ResultColumns.computed.map { OutputSheet.Column($0.heading, .letter) },
      frozenColumns: 2)
    var layouts: [BandKey: (fields: [ResultField?], rules: [OutputSheet.Rule])] = [:]
    for row in rows {
      let key = BandKey(regulation: row.regulation.id, grade: row.grade, period: row.period)
      let layout = layouts[key] ?? columns.layout(of: row.band, after: fixed.count)
      layouts[key] = layout
      sheet.add(
        [row.pupil.rawValue, row.fullName, row.className.rawValue, row.period.label]
          + layout.fields.map { $0.map(row.cell) ?? "" } + (isBlank ? [row.result.note ?? ""] : row.decisions)
          + row.computed, rules: layout.rules)
    }
    return sheet
  }

  /// The table as CSV.
  public static func write(_ rows: [Row], bands: [Band]) -> [UInt8] { sheet(rows, bands: bands).csv }

  /// What a second import changes in a pupil's result.
  ///
  /// - Parameter new: the result after the import.
  public static func changes(from old: PeriodResult, to new: Row, row number: Int) -> [CellChange] {
    var before = new
    before.result = old
    let fields = ResultColumns.headings(of: new.regulation).filter { new.band.has($0.1) }
    let people = decisions.map(\.heading)
    return CellChange.between(
      fields.map { before.cell($0.1) } + before.decisions, fields.map { new.cell($0.1) } + new.decisions,
      headings: fields.map(\.0) + people, row: number, key: new.pupil.rawValue)
  }

  private static let decisions = [
    ResultColumns.awards, ResultColumns.note, ResultColumns.outcome, ResultColumns.promotion,
  ]

  private struct BandKey: Hashable {
    let regulation: String
    let grade: Int
    let period: Period
  }

  /// The columns of marks and comments that at least one band has.
  private struct Columns {
    private(set) var headings: [String] = []

    init(_ bands: [Band]) {
      var regulations: [Regulation] = []
      for band in bands where !regulations.contains(where: { $0.id == band.regulation.id }) {
        regulations.append(band.regulation)
      }
      var order: [String] = []
      // All subjects of all regulations before the first trait; a subject that two of them share stands where
      // the first has it, its parts side by side.
      for regulation in regulations {
        for subject in regulation.subjects where !order.contains(subject.label) {
          order.append(subject.label)
        }
      }
      var subjects: [String: Set<String>] = [:]
      var traits: [String] = []
      for regulation in regulations {
        let own = bands.filter { $0.regulation.id == regulation.id }
        for (heading, field) in ResultColumns.headings(of: regulation)
        where own.contains(where: { $0.has(field) }) {
          switch field {
          case .level(let code), .score(let code), .comment(let code):
            let label = regulation.subjects.first { $0.code == code }?.label ?? code
            subjects[label, default: []].insert(heading)
          case .trait, .traitComment:
            if !traits.contains(heading) { traits.append(heading) }
          }
        }
      }
      for label in order {
        let parts = ResultColumns.subjectParts.map { ResultColumns.heading(label, $0) }
        headings += parts.filter { subjects[label]?.contains($0) == true }
      }
      headings += traits
    }

    /// What stands in each column for a band, nil where it has no such cell; and what may be entered there.
    func layout(of band: Band, after fixed: Int) -> (fields: [ResultField?], rules: [OutputSheet.Rule]) {
      var own: [String: ResultField] = [:]
      for (heading, field) in ResultColumns.headings(of: band.regulation) where band.has(field) {
        own[heading] = field
      }
      let fields = headings.map { own[$0] }
      let rules = fields.map { field -> OutputSheet.Rule in
        switch field {
        case nil: .closed
        case .level: .oneOf(SubjectLevel.allCases.map(\.rawValue))
        case .trait: .oneOf(TraitLevel.allCases.map(\.rawValue))
        case .score: .wholeNumber(band.regulation.scores.range)
        case .comment, .traitComment: .free
        }
      }
      return (fields, Array(repeating: .free, count: fixed) + rules)
    }
  }
}

extension ResultsSheet.Band {
  /// Whether a pupil of the band has such a cell.
  fileprivate func has(_ field: ResultField) -> Bool {
    switch field {
    case .level(let code), .comment(let code):
      regulation.subjects.contains { $0.code == code && $0.isTaught(in: grade) }
    case .score(let code):
      regulation.subjects.contains {
        $0.code == code && $0.isTaught(in: grade) && $0.isTested(in: grade, at: period)
      }
    case .trait(let code):
      regulation.traitGroups.contains { group in
        group.traits.contains { $0.code == code && $0.grades.contains(grade) }
      }
    case .traitComment(let code):
      regulation.traitGroups.contains { group in
        group.code == code && group.traits.contains { $0.grades.contains(grade) }
      }
    }
  }
}

extension ResultsSheet.Row {
  fileprivate var band: ResultsSheet.Band {
    ResultsSheet.Band(regulation: regulation, grade: grade, period: period)
  }

  fileprivate func cell(_ field: ResultField) -> String {
    switch field {
    case .level(let code):
      guard let mark = result.subjects[code] else { return "" }
      if mark.standing == .exempt { return "Miễn" }
      // Absent is said in the cell of the test; where there is none, beside the level.
      return Self.text(mark.level?.rawValue, isAbsent: mark.standing == .absent && !isTested(code))
    case .score(let code):
      guard let mark = result.subjects[code] else { return "" }
      if mark.standing == .exempt { return "Miễn" }
      return Self.text(mark.score.map { "\($0.value)" }, isAbsent: mark.standing == .absent)
    case .comment(let code): return result.subjects[code]?.comment ?? ""
    case .trait(let code): return result.traits[code]?.rawValue ?? ""
    case .traitComment(let group): return result.traitComments[group] ?? ""
    }
  }

  /// A mark and `Vắng`, by `;` where both are recorded.
  private static func text(_ mark: String?, isAbsent: Bool) -> String {
    guard isAbsent else { return mark ?? "" }
    return mark.map { "\($0); Vắng" } ?? "Vắng"
  }

  private func isTested(_ code: String) -> Bool {
    regulation.subjects.contains { $0.code == code && $0.isTested(in: grade, at: period) }
  }

  fileprivate var decisions: [String] {
    let awards = result.awards.map { ($0.isAdHoc ? "Đột xuất: " : "") + $0.text }
    let outcome = result.confirmedOutcome.map { code in
      regulation.outcomes.first { $0.code == code }?.label ?? ""
    }
    return [
      awards.joined(separator: "; "), result.note ?? "", outcome ?? "",
      result.promotionDecision.map { $0 ? "x" : "không" } ?? "",
    ]
  }

  fileprivate var computed: [String] {
    guard let evaluation else { return ["", "", ""] }
    return [
      regulation.printsOutcome ? evaluation.outcome?.label ?? "" : "",
      evaluation.isCompleted == true ? "x" : "", evaluation.isPromoted == true ? "x" : "",
    ]
  }
}

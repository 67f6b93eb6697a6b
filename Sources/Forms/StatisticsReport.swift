public import Diagnostics
import Records
public import Templates
public import Typesetting

/// `Báo cáo thống kê kết quả`: the numbers of a school, a grade or a class (forms.md 3.6), by the one rule of
/// statistics; no regulation gives its layout. No averages and no ranks (forms.md 1.2).
public enum StatisticsReport: FormKind {
  static let subject = Form.Subject.school

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    var classes: [ClassYear] = []
    for _ in 1...7 {
      let own = try Specimen.classRecords(regulation, grade: grade, in: year, pupils: 60)
      var section = own.section
      section.name = ClassName(rawValue: "\(grade)A\(classes.count + 1)")
      classes.append(
        ClassYear(
          section: section, regulation: regulation, roster: own.roster, results: [.endYear: own.results],
          may: nil, judgedAt: [.endYear]))
    }
    let subjects = Set(regulation.subjects(in: grade).map(\.label))
    let records = StatisticsRecords(
      profile: try Specimen.classRecords(regulation, grade: grade, in: year, pupils: 1).profile, year: year,
      period: .endYear,
      date: CivilDate(checkedYear: year.start + 1, month: 12, day: 28), classes: classes, scope: .school,
      targets: [
        DistributionTarget(
          grade: grade, subjects: subjects, indicator: .level(.wellCompleted), expected: 605...1000),
        DistributionTarget(subjects: [], indicator: .yearEnd(.completed), expected: 995...1000),
      ])
    return try sequences(records, template: template)
  }

  /// The report, ready for layout.
  public static func sequences(_ records: StatisticsRecords, template: FormTemplate) throws(Failure)
    -> [PageSequence]
  {
    let tables = StatisticsTables(records)
    let charts = StatisticsCharts(records)
    return [
      try template.sequence(
        "report",
        values: [
          document(records), SchoolContext.value(records.profile, on: records.day), tables.value,
          charts.value,
        ],
        owner: records.scope.label)
    ]
  }

  static let document = RecordType(
    "document",
    [
      ("period", .text), ("year", .text), ("placeAndDate", .text), ("number", .text),
      ("countedOn", .optional(.text)), ("scope", .text), ("isSchool", .flag), ("isClass", .flag),
      ("isYearEnd", .flag),
    ])

  /// What templates of the report may say.
  public static let schema = FormSchema(
    form: "statistics",
    parts: [
      (
        "report",
        [
          RootVariable("document", .record(document)), RootVariable("school", .record(SchoolContext.type)),
          RootVariable("tables", .record(StatisticsTables.type)),
          RootVariable("charts", .record(StatisticsCharts.type)),
        ]
      )
    ])

  private static func document(_ records: StatisticsRecords) -> Value {
    let scope =
      switch records.scope {
      case .section(let name, _): "Lớp \(name.rawValue)"
      case .grade, .school: records.scope.label
      }
    // A number to fill by hand (forms.md 6.2).
    let symbol = records.profile.documentSymbol.map { "BC-\($0)" } ?? "BC"
    return .record(
      Record(
        document,
        ordered: [
          .text(records.period.label), .text(records.year.printed),
          .text(SchoolContext.placeAndDate(records.profile, records.date)), .text("Số: ........./\(symbol)"),
          .optional(records.date?.text), .text(scope), .flag(records.scope == .school),
          .flag(records.scope.level == .section),
          .flag(records.period == .endYear),
        ]))
  }
}

extension StatisticsReport {
  static let share = RecordType(
    "share", [("count", .number), ("percent", .optional(.text)), ("tenths", .optional(.number))])

  /// How many, and their percentage with a decimal comma.
  static func value(_ share: Share, hasPercent: Bool = true) -> Value {
    .record(
      Record(
        Self.share,
        ordered: [
          .number(share.count), .optional(hasPercent ? share.text : nil),
          share.tenths.map { .number($0) } ?? .missing,
        ]))
  }

  /// The share of something that does not exist here is missing.
  static func value(_ share: Share?) -> Value { share.map { value($0) } ?? .missing }
}

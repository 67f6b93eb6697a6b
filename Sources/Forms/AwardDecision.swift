public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// `Quyết định` on the awards of a school year, with its annexed list, in the layout of decree 30/2020 (forms.md 6).
public enum AwardDecision: FormKind {
  static let subject = Form.Subject.school
  static let periods = [Period.endYear]

  static let regulation = RecordType("regulation", [("id", .text), ("title", .text)])
  static let tally = RecordType("tally", [("text", .text), ("count", .number)])
  static let gradeTally = RecordType("grade", [("grade", .number), ("count", .number)])

  static let list = RecordType(
    "list",
    [
      ("awards", .list(.record(GivenAward.lineType))), ("count", .number), ("pupils", .number),
      ("kinds", .list(.record(tally))), ("grades", .list(.record(gradeTally))),
      ("regulations", .list(.record(regulation))), ("isAdHoc", .flag),
    ])

  private static let variables = [
    RootVariable("school", .record(SchoolContext.type)),
    RootVariable("document", .record(DocumentContext.type)),
    RootVariable("list", .record(list)),
  ]

  /// What templates of the decision may say.
  public static let schema = FormSchema(
    form: "decision", parts: [("decision", variables), ("annex", variables)])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let records = try Specimen.classRecords(regulation, grade: grade, in: year)
    return try sequences(
      Specimen.awards(records), profile: records.profile, year: year, number: 88_888, date: records.date,
      day: records.day, template: template)
  }

  /// The decision on some awards and the list of them, ready for layout.
  ///
  /// - Parameters:
  ///   - awards: by grade, class and class list.
  ///   - number: nil leaves a blank to fill.
  ///   - date: nil leaves dots to fill.
  ///   - day: decides the names of its time.
  public static func sequences(
    _ awards: [GivenAward], profile: SchoolProfile, year: SchoolYear, number: Int?, date: CivilDate?,
    day: CivilDate, template: FormTemplate
  ) throws(Failure) -> [PageSequence] {
    let values = [
      SchoolContext.value(profile, on: day),
      DocumentContext.value(profile, year, number: number, date: date, day: day), listValue(awards),
    ]
    var sequences: [PageSequence] = []
    for part in ["decision", "annex"] {
      sequences.append(try template.sequence(part, values: values, owner: "decision"))
    }
    return sequences
  }

  private static func listValue(_ awards: [GivenAward]) -> Value {
    // Circular by circular, the titles as each of them lists them.
    let circulars = inOrder(awards.map(\.regulation.id))
    let ranked = awards.map { (circulars.firstIndex(of: $0.regulation.id) ?? 0, $0.rank, $0.kind) }
    let kinds = inOrder(ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)).map { text in
      Value.record(
        Record(tally, ordered: [.text(text), .number(awards.count { $0.kind == text })]))
    }
    let grades = inOrder(awards.map(\.section.grade)).map { grade in
      Value.record(
        Record(
          gradeTally, ordered: [.number(grade), .number(awards.count { $0.section.grade == grade })]))
    }
    let regulations = circulars.compactMap { id in
      awards.first { $0.regulation.id == id }.map { award in
        Value.record(
          Record(regulation, ordered: [.text(id), .text(award.regulation.title)]))
      }
    }
    return .record(
      Record(
        list,
        ordered: [
          .list(awards.map(\.line)), .number(awards.count), .number(Set(awards.map(\.pupil.id)).count),
          .list(kinds), .list(grades), .list(regulations), .flag(awards.allSatisfy(\.award.isAdHoc)),
        ]))
  }

  /// Each once, in the order of first appearance.
  private static func inOrder<Key: Hashable>(_ keys: [Key]) -> [Key] {
    var seen: Set<Key> = []
    return keys.filter { seen.insert($0).inserted }
  }
}

public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// The documents around a bound volume: school-defined, none of the forms of `print`.
public enum VolumeForm: String, CaseIterable, Hashable, Sendable {
  /// Cover, contents and closing page, and the words of the guides on every sheet.
  case volume
  /// What to print and what to seal, for the clerk.
  case stampPlan = "stamp-plan"
  /// A sheet that shows whether a printer shifts or scales.
  case calibration

  /// What its template may say.
  public var schema: FormSchema {
    switch self {
    case .volume: Volume.schema
    case .stampPlan: VolumeStampPlan.schema
    case .calibration: VolumeCalibration.schema
    }
  }
}

/// Cover, contents and closing page of a volume (design.md 9).
public enum Volume {
  static let part = RecordType(
    "part",
    [
      ("label", .text), ("grade", .optional(.number)), ("teacher", .optional(.text)), ("pages", .number),
      ("firstPage", .number), ("lastPage", .number), ("sheets", .number), ("firstSheet", .number),
      ("lastSheet", .number),
    ])

  static let volume = RecordType(
    "volume",
    [
      ("period", .text), ("year", .text), ("placeAndDate", .text), ("paper", .text), ("duplex", .flag),
      ("chained", .flag), ("classes", .number), ("pages", .number), ("printedPages", .number),
      ("blankPages", .number), ("sheets", .number), ("stamps", .number), ("clerk", .optional(.text)),
      ("left", .list(.text)), ("parts", .list(.record(part))),
    ])

  static let sheet = RecordType("sheet", [("number", .number), ("count", .number), ("groups", .text)])
  static let page = RecordType("page", [("number", .number), ("count", .number)])

  static let roots = [
    RootVariable("school", .record(SchoolContext.type)), RootVariable("volume", .record(volume)),
  ]

  /// What the template may say. Of `guide` and `number` only the words and the size of letters count: where they stand
  /// is the same on every sheet.
  public static let schema = FormSchema(
    form: VolumeForm.volume.rawValue, hasStampZone: true,
    parts: [
      ("cover", roots), ("contents", roots), ("closing", roots),
      ("guide", [RootVariable("sheet", .record(sheet))]), ("number", [RootVariable("page", .record(page))]),
    ])

  static func values(_ records: VolumeRecords, _ plan: VolumePlan) -> [Value] {
    let parts = plan.parts.map { part in
      Value.record(
        Record(
          Volume.part,
          ordered: [
            .text(part.label), part.section.map { .number($0.grade) } ?? .missing,
            .optional(part.section?.homeroomTeacherName), .number(part.pages), .number(part.firstPage),
            .number(part.lastPage), .number(part.sheets), .number(part.firstSheet), .number(part.lastSheet),
          ]))
    }
    let volume = Record(
      Volume.volume,
      ordered: [
        .text(records.period.label), .text(records.year.printed),
        .text(SchoolContext.placeAndDate(records.profile, records.date)), .text(records.paper.rawValue),
        .flag(records.isDuplex), .flag(records.isChained), .number(plan.sections.count),
        .number(plan.pageCount), .number(plan.pageCount - plan.blankPages), .number(plan.blankPages),
        .number(plan.sheetCount), .number(plan.seal.groups.count), .optional(records.clerk),
        .list(records.left.map { .text($0.rawValue) }), .list(parts),
      ])
    return [SchoolContext.value(records.profile, on: records.day), .record(volume)]
  }
}

/// The pages of a volume that are not class sheets, with the plan that they tell of.
public struct VolumePages: Sendable {
  /// Where everything stands.
  public let plan: VolumePlan
  /// The pages, by part.
  public let cover: [PageFrame], contents: [PageFrame], closing: [PageFrame]
  /// What was found while setting.
  public let findings: [Finding]

  /// Sets the pages around classes of so many pages.
  ///
  /// The contents name pages, and how many pages the contents take decides which: it is set again until both agree.
  public init(
    _ records: VolumeRecords, classes: [(section: ClassSection, pages: Int)], template: FormTemplate,
    fonts: FontFamily
  ) throws(Failure) {
    var counts = (cover: 1, contents: 1, closing: 1)
    var attempts = 0
    while true {
      attempts += 1
      let plan = VolumePlan(
        [(.cover, counts.cover), (.contents, counts.contents)]
          + classes.map { (.section($0.section), $0.pages) } + [(.closing, counts.closing)],
        isDuplex: records.isDuplex, isChained: records.isChained)
      let values = Volume.values(records, plan)
      let typesetter = Typesetter(fonts: fonts)
      var set: [[PageFrame]] = []
      for part in ["cover", "contents", "closing"] {
        set.append(try typesetter.pages(of: [template.sequence(part, values: values, owner: "")]))
      }
      let found = (cover: set[0].count, contents: set[1].count, closing: set[2].count)
      // A template could make its pages depend on their own number; it is stopped here.
      if found == counts || attempts > 5 {
        guard found == counts else { throw Failure(.volumeUnsettled, at: .file(template.file)) }
        (self.plan, cover, contents, closing) = (plan, set[0], set[1], set[2])
        findings = typesetter.findings
        return
      }
      counts = found
    }
  }
}

public import Diagnostics
import Records
public import Templates
public import Typesetting

/// The clerk's two lists beside a volume: what to print on how many sheets, and which sheets to seal together.
public enum VolumeStampPlan {
  static let group = RecordType(
    "group",
    [
      ("number", .number), ("firstSheet", .number), ("lastSheet", .number), ("sheets", .number),
      ("contents", .text), ("strip", .text),
    ])
  static let seal = RecordType(
    "seal", [("diameter", .number), ("groups", .list(.record(group)))])

  /// What the template may say.
  public static let schema = FormSchema(
    form: VolumeForm.stampPlan.rawValue,
    parts: [
      ("prints", Volume.roots), ("stamps", Volume.roots + [RootVariable("seal", .record(seal))]),
    ])

  /// Both lists.
  public static func sequences(_ records: VolumeRecords, _ plan: VolumePlan, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    let values = Volume.values(records, plan)
    let diameter = records.profile.sealDiameterMm
    let groups = plan.seal.groups.enumerated().map { index, sheets in
      Value.record(
        Record(
          group,
          ordered: [
            .number(index + 1), .number(sheets.lowerBound), .number(sheets.upperBound), .number(sheets.count),
            .text(contents(of: sheets, plan)), .text(strip(diameter: diameter, sheets: sheets.count)),
          ]))
    }
    let seal = Value.record(Record(self.seal, ordered: [.number(diameter), .list(groups)]))
    return [
      try template.sequence("prints", values: values, owner: ""),
      try template.sequence("stamps", values: values + [seal], owner: ""),
    ]
  }

  /// What stands on sheets: `Bìa, Mục lục, Lớp 1A, 1B`.
  static func contents(of sheets: ClosedRange<Int>, _ plan: VolumePlan) -> String {
    var names: [String] = []
    var hasClass = false
    for part in plan.parts where part.firstSheet <= sheets.upperBound && part.lastSheet >= sheets.lowerBound {
      names.append(hasClass ? part.section?.name.rawValue ?? part.label : part.label)
      hasClass = hasClass || part.section != nil
    }
    return names.joined(separator: ", ")
  }

  /// How much of each sheet shows when so many are fanned out evenly under the seal, millimetres: `6,4`.
  static func strip(diameter: Int, sheets: Int) -> String {
    let tenths = (diameter * 20 + sheets) / (2 * max(1, sheets))
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }
}

public import Diagnostics
public import Records
public import Templates
public import Typesetting

/// A sheet that shows whether a printer shifts or scales: crosses and rulers at known distances from the edges, bars
/// of 100 mm, and the bracket of a volume's sheets. What to measure is said in words by the template.
public enum VolumeCalibration {
  static let sheet = RecordType(
    "sheet", [("paper", .text), ("cross", .number), ("bar", .number), ("seal", .number)])
  static let roots = [
    RootVariable("school", .record(SchoolContext.type)), RootVariable("sheet", .record(sheet)),
  ]

  /// What the template may say; of `guide` the words at the bracket.
  public static let schema = FormSchema(
    form: VolumeForm.calibration.rawValue,
    parts: [("front", roots), ("back", roots), ("guide", [RootVariable("sheet", .record(sheet))])])

  /// From two edges to the centre of each cross, millimetres.
  static let cross = 20.0
  /// The length of the bars, millimetres.
  static let bar = 100.0
  /// The length of the rulers, millimetres.
  static let ruler = 30

  /// The sheet: its front, and its back when it is printed on both sides.
  public static func pages(
    _ profile: SchoolProfile, on day: CivilDate, isDuplex: Bool, template: FormTemplate, fonts: FontFamily
  ) throws(Failure) -> [PageFrame] {
    let values = Record(
      sheet,
      ordered: [
        .text(template.paper.rawValue), .number(Int(cross)), .number(Int(bar)),
        .number(profile.sealDiameterMm),
      ])
    var sequences: [PageSequence] = []
    for part in isDuplex ? ["front", "back"] : ["front"] {
      sequences.append(
        try template.sequence(
          part, values: [SchoolContext.value(profile, on: day), .record(values)], owner: ""))
    }
    var frames = try Typesetter(fonts: fonts).pages(of: sequences)
    let words = try VolumeGuides.words(template, "guide", values)
    for index in frames.indices {
      let drawing = CalibrationDrawing(size: frames[index].size, fonts: fonts)
      frames[index].furniture += drawing.crosses
      guard index == 0 else { continue }
      frames[index].furniture += drawing.bars + drawing.rulers
      frames[index].stamp += VolumeGuides.bracket(
        frames[index].size, diameter: Double(profile.sealDiameterMm) * Unit.mm, sheets: SealPlan.mostSheets,
        words: words, fonts: fonts)
    }
    return frames
  }
}

/// The figures of the sheet.
private struct CalibrationDrawing {
  let size: Size
  let fonts: FontFamily

  private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ weight: Double = 0.35) -> Mark {
    .rule(Mark.Rule(x1: x1, y1: y1, x2: x2, y2: y2, weight: weight))
  }

  private func label(_ text: String, centre x: Double, baseline y: Double) -> Mark {
    let style = TextStyle(size: 7)
    let units = Array(text.utf16)
    let width = fonts[style.face].width(of: units, size: style.size)
    return .text(Mark.TextRun(x: x - width / 2, y: y, style: style, units: units))
  }

  /// Four crosses, their centres as far from both edges.
  var crosses: [Mark] {
    let away = VolumeCalibration.cross * Unit.mm
    let arm = 6 * Unit.mm
    var marks: [Mark] = []
    for x in [away, size.width - away] {
      for y in [away, size.height - away] {
        marks += [line(x - arm, y, x + arm, y), line(x, y - arm, x, y + arm)]
      }
    }
    return marks
  }

  /// A lying bar above the lower edge and a standing bar at the left, each divided by tens.
  var bars: [Mark] {
    let length = VolumeCalibration.bar * Unit.mm
    let away = 45 * Unit.mm
    let (left, top) = ((size.width - length) / 2, (size.height - length) / 2)
    let y = size.height - away
    var marks = [line(left, y, left + length, y, 0.8), line(away, top, away, top + length, 0.8)]
    for step in 0...10 {
      let tick = (step % 10 == 0 ? 3.0 : step == 5 ? 2 : 1.2) * Unit.mm
      let at = Double(step) * length / 10
      marks += [
        line(left + at, y - tick, left + at, y + tick), line(away - tick, top + at, away + tick, top + at),
      ]
    }
    let words = "\(Int(VolumeCalibration.bar)) mm"
    marks.append(label(words, centre: left + length / 2, baseline: y + 6 * Unit.mm))
    marks.append(label(words, centre: away, baseline: top - 5 * Unit.mm))
    return marks
  }

  /// A ruler from each edge inwards, counted from the edge; the one at the right leaves the middle to the bracket.
  var rulers: [Mark] {
    var marks: [Mark] = []
    let end = Double(VolumeCalibration.ruler) * Unit.mm
    let (middle, height) = (size.width / 2, size.height)
    marks += [line(middle, 0, middle, end), line(middle, height, middle, height - end)]
    marks += [
      line(0, height / 2, end, height / 2), line(size.width, height / 4, size.width - end, height / 4),
    ]
    for step in 1...VolumeCalibration.ruler {
      let tick = (step % 10 == 0 ? 3.0 : step % 5 == 0 ? 2.2 : 1.2) * Unit.mm
      let at = Double(step) * Unit.mm
      let right = size.width - at
      marks += [
        line(middle, at, middle + tick, at), line(middle, height - at, middle + tick, height - at),
        line(at, height / 2, at, height / 2 - tick), line(right, height / 4, right, height / 4 - tick),
      ]
      guard step % 5 == 0 else { continue }
      let lift = 0.8 * Unit.mm
      marks += [
        label("\(step)", centre: middle + 5 * Unit.mm, baseline: at + lift),
        label("\(step)", centre: middle + 5 * Unit.mm, baseline: height - at + lift),
        label("\(step)", centre: at, baseline: height / 2 - 3.6 * Unit.mm),
        label("\(step)", centre: right, baseline: height / 4 - 3.6 * Unit.mm),
      ]
    }
    return marks
  }
}

public import Diagnostics
public import Templates
public import Typesetting

/// What a volume adds to its pages, all in the stamp layer: page numbers of the volume and, at the right edge of each
/// sheet, the guide for the seal. The pages under it stay those that were signed (design.md 9).
public struct VolumeGuides: Sendable {
  private let plan: VolumePlan
  private let diameter: Double
  private let template: FormTemplate
  private let fonts: FontFamily

  /// Grey enough to stay behind the red of the seal, dark enough to be found.
  private static let gray = 0.5
  /// Printers leave about so much of the edge white.
  private static let unprinted = 4.5 * Unit.mm
  /// Never further from the edge than the margin that the forms keep free (contract, section 4).
  private static let reach = 15 * Unit.mm

  /// Guides for a plan.
  ///
  /// - Parameter sealDiameter: of the school's seal, millimetres.
  public init(_ plan: VolumePlan, sealDiameter: Int, template: FormTemplate, fonts: FontFamily) {
    self.plan = plan
    diameter = Double(sealDiameter) * Unit.mm
    self.template = template
    self.fonts = fonts
  }

  /// Puts the guides on all pages of the volume, in order; empty backs stay empty.
  public func apply(to frames: inout [PageFrame]) throws(Failure) {
    for part in plan.parts {
      for page in part.firstPage...part.lastPage where page <= frames.count {
        let size = frames[page - 1].size
        if plan.isRecto(page) { frames[page - 1].stamp += try guide(ofPage: page, size) }
        if part.kind != .cover { frames[page - 1].stamp += try number(page, size) }
      }
    }
  }

  private func guide(ofPage page: Int, _ size: Size) throws(Failure) -> [Mark] {
    let sheet = plan.sheet(ofPage: page)
    let numbers = plan.seal.groups(of: sheet)
    let words = try words(
      "guide",
      Record(
        Volume.sheet,
        ordered: [
          .number(sheet), .number(plan.sheetCount), .text(numbers.map(String.init).joined(separator: ", ")),
        ]))
    // On a sheet of two groups the line is that of the group it ends: there the sheet before it lies on top.
    let group = numbers.first.map { plan.seal.groups[$0 - 1].count } ?? 1
    return Self.bracket(size, diameter: diameter, sheets: group, words: words, fonts: fonts)
  }

  /// A bracket as high as the seal around the middle of the right edge, open to the edge. Its back stands where the
  /// edge of the sheet above lies when a group is fanned out evenly under the seal (forms.md 6.5).
  static func bracket(_ size: Size, diameter: Double, sheets: Int, words: [StyledText], fonts: FontFamily)
    -> [Mark]
  {
    let middle = size.height / 2
    let (top, bottom) = (middle - diameter / 2, middle + diameter / 2)
    let strip = min(max(diameter / Double(max(1, sheets)), unprinted), reach)
    let back = size.width - strip
    let tip = back + min(strip - 2 * Unit.mm, 4 * Unit.mm)
    var marks: [Mark] = []
    for (x1, y1, x2, y2) in [
      (back, top, back, bottom), (back, top, tip, top), (back, bottom, tip, bottom),
      (back, middle, back + 1.2 * Unit.mm, middle),
    ] {
      marks.append(
        .rule(Mark.Rule(x1: x1, y1: y1, x2: x2, y2: y2, weight: 0.4, colour: .gray(gray))))
    }
    // Above and below the seal, next to the edge, where the fanned sheets still show it.
    let gap = 2 * Unit.mm
    for (index, text) in words.prefix(2).enumerated() {
      guard var style = text.stretches.first?.style else { continue }
      style.size = min(style.size, 9)
      style.colour = .gray(gray)
      let length = fonts[style.face].width(of: text.units, size: style.size)
      marks.append(
        .text(
          Mark.TextRun(
            x: size.width - unprinted, y: index == 0 ? top - gap : bottom + gap + length, style: style,
            units: text.units, isTurned: true)))
    }
    return marks
  }

  /// The number of a page in the outer lower corner: right on fronts, left on backs.
  private func number(_ page: Int, _ size: Size) throws(Failure) -> [Mark] {
    let record = Record(Volume.page, ordered: [.number(page), .number(plan.pageCount)])
    guard let text = try words("number", record).first, var style = text.stretches.first?.style else {
      return []
    }
    style.size = min(style.size, 12)
    let width = fonts[style.face].width(of: text.units, size: style.size)
    let centre = plan.isRecto(page) ? size.width - 9 * Unit.mm : 11 * Unit.mm
    return [
      .text(
        Mark.TextRun(
          x: centre - width / 2, y: size.height - 7 * Unit.mm, style: style, units: text.units))
    ]
  }

  /// The paragraphs of a part of the template.
  private func words(_ part: String, _ record: Record) throws(Failure) -> [StyledText] {
    try Self.words(template, part, record)
  }

  static func words(_ template: FormTemplate, _ part: String, _ record: Record) throws(Failure)
    -> [StyledText]
  {
    try template.sequence(part, values: [.record(record)], owner: "").blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }
  }
}

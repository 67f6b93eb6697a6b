extension Typesetter {
  /// A paragraph: as many whole lines as fit, but never one alone.
  func measure(_ paragraph: Paragraph, width: Double, height: Double) -> SpacePlan {
    let text = paragraph.text.scaled(by: scale)
    guard !text.isEmpty else {
      let space = paragraph.before + paragraph.after
      return space > 0 ? .full(Fragment(width: width, height: space)) : .empty
    }
    let lineWidth = width - paragraph.hanging
    let indent = paragraph.indent - paragraph.hanging
    let broken =
      paragraph.alignment == .justify
      ? breaker.evenLines(of: text, width: lineWidth, indent: indent)
      : breaker.lines(of: text, width: lineWidth, indent: indent)
    if broken.brokeWord { reportBrokenWord() }
    let lines = broken.lines
    let distance = text.largestSize * paragraph.leading
    let total = paragraph.before + Double(lines.count) * distance + paragraph.after
    if total <= height + paragraph.after + Unit.tolerance {
      return .full(fragment(of: paragraph, text, lines, width: width, height: total))
    }
    // Two lines at least go on: the page gives up one of its own for that.
    guard distance > 0, height - paragraph.before >= 2 * distance else { return .wrap(need: total) }
    let fitting = min(Int((height - paragraph.before) / distance), lines.count - 2)
    guard fitting >= 2 else { return .wrap(need: total) }
    var rest = paragraph
    rest.text = paragraph.text.suffix(from: lines[fitting].start)
    rest.before = 0
    rest.indent = rest.hanging
    let part = fragment(
      of: paragraph, text, Array(lines[..<fitting]), width: width,
      height: paragraph.before + Double(fitting) * distance)
    return .partial(part, rest: .paragraph(rest))
  }

  private func fragment(
    of paragraph: Paragraph, _ text: StyledText, _ lines: [LineBreaker.Line], width: Double, height: Double
  ) -> Fragment {
    var result = Fragment(width: width, height: height)
    let indents = (first: paragraph.indent, others: paragraph.hanging)
    draw(
      text, lines, alignment: paragraph.alignment, leading: paragraph.leading, indents: indents, x: 0,
      y: paragraph.before, width: width, layer: paragraph.layer, into: &result)
    return result
  }

  /// Draws lines of text from a top edge.
  func draw(
    _ text: StyledText, _ lines: [LineBreaker.Line], alignment: Alignment, leading: Double,
    indents: (first: Double, others: Double) = (0, 0), x: Double, y: Double, width: Double, layer: Layer,
    into fragment: inout Fragment
  ) {
    let size = text.largestSize
    let distance = size * leading
    var baseline = y + baselineOffset(size: size, distance: distance)
    for (index, line) in lines.enumerated() {
      let indent = index == 0 ? indents.first : indents.others
      let room = width - indent
      var left = x + indent
      var wordSpace = 0.0
      switch alignment {
      case .left: break
      case .center: left += (room - line.width) / 2
      case .right: left += room - line.width
      case .justify:
        wordSpace = stretch(of: line, to: room, size: size)
      }
      drawLine(text, line, x: left, y: baseline, wordSpace: wordSpace, layer: layer, into: &fragment)
      baseline += distance
    }
  }

  /// Points that each space of a justified line gains, or loses when the line is full.
  ///
  /// The last line stays as it is, and so does one whose gaps would tear it apart (style of the whole: no rivers).
  private func stretch(of line: LineBreaker.Line, to room: Double, size: Double) -> Double {
    guard line.spaces > 0, !line.isLast || line.width > room else { return 0 }
    let gain = (room - line.width) / Double(line.spaces)
    let space = fonts[.regular].width(of: CollectionOfOne(0x20), size: size)
    return gain <= space * LineBreaker.mostStretch + Unit.tolerance ? gain : 0
  }

  /// From the top of a line to its baseline: letters and marks stand in the middle of the line.
  func baselineOffset(size: Double, distance: Double) -> Double {
    let face = fonts[.regular]
    let ascent = size * Double(face.ascent) / 1000
    let descent = -size * Double(face.descent) / 1000
    return (distance - ascent - descent) / 2 + ascent
  }

  private func drawLine(
    _ text: StyledText, _ line: LineBreaker.Line, x: Double, y: Double, wordSpace: Double, layer: Layer,
    into fragment: inout Fragment
  ) {
    var left = x
    var start = 0
    for stretch in text.stretches {
      let from = max(start, line.start)
      let to = min(stretch.end, line.end)
      start = stretch.end
      guard from < to else { continue }
      let units = from == 0 && to == text.units.count ? text.units : Array(text.units[from..<to])
      fragment.add(
        .text(
          Mark.TextRun(
            x: left, y: y, style: stretch.style, units: units, wordSpace: wordSpace, isTurned: false)),
        layer)
      if to < line.end {
        left += fonts[stretch.style.face].width(of: units, size: stretch.style.size)
        if wordSpace != 0 { left += wordSpace * Double(units.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) }) }
      }
    }
  }

  /// Width of a text on one line.
  func width(of text: StyledText) -> Double {
    var width = 0.0
    var start = 0
    for stretch in text.stretches {
      width += fonts[stretch.style.face].width(of: text.units[start..<stretch.end], size: stretch.style.size)
      start = stretch.end
    }
    return width
  }
}

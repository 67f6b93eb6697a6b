extension Typesetter {
  /// Labels and values on their dotted blanks.
  ///
  /// A value begins right after its label; dots show only where no value stands (forms.md 9.6). A value that is
  /// too long goes on under itself.
  func fragment(of line: FieldLine, width: Double) -> Fragment {
    var result = Fragment(width: width, height: line.lineHeight)
    let shares = line.fields.reduce(0) { $0 + $1.share }
    let room = width - line.gap * Double(line.fields.count - 1)
    var left = 0.0
    for field in line.fields {
      let fieldWidth = room * field.share / max(shares, 0.001)
      let height = draw(field, x: left, width: fieldWidth, lineHeight: line.lineHeight, into: &result)
      result.height = max(result.height, height)
      left += fieldWidth + line.gap
    }
    return result
  }

  private func draw(
    _ field: FieldLine.Field, x: Double, width: Double, lineHeight: Double, into result: inout Fragment
  ) -> Double {
    let label = field.label.scaled(by: scale)
    let value = field.value.scaled(by: scale)
    let size = max(label.largestSize, value.largestSize)
    let baseline = baselineOffset(size: size, distance: lineHeight)
    let labelWidth = self.width(of: label)
    let start = label.isEmpty ? 0 : labelWidth + size * 0.3
    if !label.isEmpty {
      let lines = breaker.lines(of: label, width: .infinity).lines
      draw(
        label, lines, alignment: .left, leading: lineHeight / max(label.largestSize, 1), x: x, y: 0,
        width: labelWidth, layer: .furniture, into: &result)
    }
    // What does not fit behind the label goes on below it, from the left edge of the field.
    let broken = breaker.lines(of: value, width: width, indent: start)
    if broken.brokeWord { reportBrokenWord() }
    let lines = broken.lines
    if !value.isEmpty {
      draw(
        value, lines, alignment: .left, leading: lineHeight / max(value.largestSize, 1), indents: (start, 0),
        x: x, y: 0, width: width, layer: .ink, into: &result)
    }
    if field.hasLeader {
      let last = lines.last?.width ?? 0
      let y = baseline + lineHeight * Double(max(lines.count - 1, 0))
      let from = x + (lines.count < 2 ? start : 0) + (last > 0 ? last + size * 0.25 : 0)
      if from < x + width - size * 0.5 {
        result.add(
          .rule(
            Mark.Rule(
              x1: from, y1: y, x2: x + width, y2: y, weight: 0.7, colour: .gray(0.25), isDotted: true)),
          value.isEmpty ? .furniture : .ink)
      }
    }
    return lineHeight * Double(max(lines.count, 1))
  }

  /// Columns side by side.
  func fragment(of columns: Columns, width: Double) -> Fragment {
    let fixed = columns.columns.reduce(0) { $0 + $1.length }
    let shares = columns.columns.reduce(0) { $0 + $1.share }
    let gaps = columns.gap * Double(max(0, columns.columns.count - 1))
    let room = max(0, width - fixed - gaps)
    var parts: [Fragment] = []
    for column in columns.columns {
      let columnWidth = column.length + room * column.share / max(shares, 0.001)
      var part = fragment(of: column.blocks, width: columnWidth)
      part.width = columnWidth
      parts.append(part)
    }
    var result = Fragment(width: width, height: parts.reduce(columns.minimumHeight) { max($0, $1.height) })
    var left = 0.0
    for (column, part) in zip(columns.columns, parts) {
      let slack = result.height - part.height
      let top =
        switch column.vertical ?? columns.vertical {
        case .top: 0.0
        case .middle: slack / 2
        case .bottom: slack
        }
      result.add(part, x: left, y: top)
      left += part.width + columns.gap
    }
    return result
  }

  /// Blocks within padding and a frame.
  func fragment(of box: Box, width: Double) -> Fragment {
    let inner = fragment(of: box.blocks, width: width - box.padding.left - box.padding.right)
    let height = max(box.minimumHeight, inner.height + box.padding.top + box.padding.bottom)
    var result = Fragment(width: width, height: height)
    result.add(inner, x: box.padding.left, y: box.padding.top)
    if box.border > 0 {
      for (x1, y1, x2, y2) in [
        (0, 0, width, 0), (width, 0, width, height), (width, height, 0, height), (0, height, 0, 0),
      ] {
        result.add(
          .rule(Mark.Rule(x1: x1, y1: y1, x2: x2, y2: y2, weight: box.border, colour: box.colour)),
          .furniture)
      }
    }
    return result
  }

  /// A horizontal line.
  func fragment(of rule: RuleBlock, width: Double) -> Fragment {
    var result = Fragment(width: width, height: rule.before + rule.weight + rule.after)
    let length = width * rule.share
    let left = (width - length) / 2
    let y = rule.before + rule.weight / 2
    result.add(
      .rule(
        Mark.Rule(x1: left, y1: y, x2: left + length, y2: y, weight: rule.weight, colour: rule.colour)),
      .furniture)
    return result
  }
}

import Typesetting

/// Fills, paths and rules. Each leaves the colours black and the lines whole, as a page begins.
extension FrameEncoder {
  func encodeFills(_ marks: [Mark], _ pageHeight: Double, into out: inout OperatorBuffer) {
    var colour = Colour.black
    for case .fill(let fill) in marks {
      if fill.colour != colour {
        out.appendFill(fill.colour)
        colour = fill.colour
      }
      out.append(fill.x)
      out.append(pageHeight - fill.y - fill.height)
      out.append(fill.width)
      out.append(fill.height)
      out.append("re f\n")
    }
    if colour != .black { out.appendFill(.black) }
  }

  func encodePaths(_ marks: [Mark], _ pageHeight: Double, into out: inout OperatorBuffer) {
    for case .path(let path) in marks where path.fill != nil || path.stroke != nil {
      out.append("q ")
      if let fill = path.fill { out.appendFill(fill) }
      if let stroke = path.stroke {
        out.appendStroke(stroke.colour)
        out.append(stroke.weight)
        out.append(stroke.isRound ? "w 1 J 1 j\n" : "w\n")
        if !stroke.dashes.isEmpty {
          out.append("[")
          for dash in stroke.dashes { out.append(dash) }
          out.append("] 0 d\n")
        }
      }
      func append(_ point: Mark.Path.Point) {
        out.append(point.x)
        out.append(pageHeight - point.y)
      }
      for step in path.steps {
        switch step {
        case .move(let point):
          append(point)
          out.append("m\n")
        case .line(let point):
          append(point)
          out.append("l\n")
        case .curve(let first, let second, let end):
          append(first)
          append(second)
          append(end)
          out.append("c\n")
        case .close: out.append("h\n")
        }
      }
      switch (path.fill, path.stroke) {
      case (.some, .some): out.append("B Q\n")
      case (.some, nil): out.append("f Q\n")
      default: out.append("S Q\n")
      }
    }
  }

  func encodeRules(_ marks: [Mark], _ pageHeight: Double, into out: inout OperatorBuffer) {
    var weight = -1.0
    var colour = Colour.black
    var isDotted = false
    var isOpen = false
    for case .rule(let rule) in marks {
      if rule.weight != weight || rule.colour != colour || rule.isDotted != isDotted {
        if isOpen { out.append("S\n") }
        isOpen = false
        if rule.weight != weight {
          out.append(rule.weight)
          out.append("w ")
        }
        if rule.colour != colour { out.appendStroke(rule.colour) }
        if rule.isDotted != isDotted {
          if rule.isDotted { out.append("1 J [0 2.4] 0 d ") } else { out.append("0 J [] 0 d ") }
        }
        (weight, colour, isDotted) = (rule.weight, rule.colour, rule.isDotted)
      }
      out.append(rule.x1)
      out.append(pageHeight - rule.y1)
      out.append("m ")
      out.append(rule.x2)
      out.append(pageHeight - rule.y2)
      out.append("l\n")
      isOpen = true
    }
    if isOpen { out.append("S\n") }
    if colour != .black { out.appendStroke(.black) }
    if isDotted { out.append("0 J [] 0 d\n") }
  }
}

extension OperatorBuffer {
  /// What figures and texts are filled with; in DeviceGray and DeviceRGB, which the output intent covers (ISO
  /// 19005-1, 6.2.3.3).
  mutating func appendFill(_ colour: Colour) {
    switch colour {
    case .gray(let gray):
      append(gray)
      append("g\n")
    case .red: append("0.73 0.06 0.09 rg\n")
    }
  }

  /// What lines are drawn with.
  mutating func appendStroke(_ colour: Colour) {
    switch colour {
    case .gray(let gray):
      append(gray)
      append("G ")
    case .red: append("0.73 0.06 0.09 RG ")
    }
  }
}

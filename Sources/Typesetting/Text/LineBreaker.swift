/// Breaks text into lines, only at spaces: a Vietnamese syllable is never broken (forms.md 9.6).
///
/// A word wider than a line is broken inside as a last resort, so that no letter is lost.
struct LineBreaker {
  let fonts: FontFamily

  /// A line: units `start..<end` without the space that ended it.
  struct Line {
    var start: Int
    var end: Int
    var width: Double
    var spaces: Int
    /// Ends a paragraph: never stretched.
    var isLast: Bool
  }

  struct Result {
    var lines: [Line] = []
    /// A word had to be broken inside.
    var brokeWord = false
  }

  /// Greedy lines of at most `width` points; the first is shorter by `indent`.
  func lines(of text: StyledText, width: Double, indent: Double = 0) -> Result {
    var result = Result()
    let units = text.units
    guard !units.isEmpty else { return result }
    var start = 0
    var used = 0.0
    var room = width - indent
    var breakAt = -1
    var widthAtBreak = 0.0
    var spaces = 0
    var spacesAtBreak = 0
    var first = 0
    var index = 0

    func finish(_ end: Int, _ width: Double, _ spaces: Int, last: Bool) {
      result.lines.append(Line(start: start, end: end, width: width, spaces: spaces, isLast: last))
    }

    for stretch in text.stretches {
      let face = fonts[stretch.style.face]
      let unit = stretch.style.size / Double(face.unitsPerEm)
      face.widths.withUnsafeBufferPointer { widths in
        units.withUnsafeBufferPointer { units in
          index = first
          while index < stretch.end {
            let code = units[index]
            if code == 0x0A {
              finish(index, used, spaces, last: true)
              start = index + 1
              (used, spaces, breakAt, room) = (0, 0, -1, width)
              index += 1
              continue
            }
            let advance = widths[Int(code)]
            let step = advance == FontFace.missing ? 0 : Double(advance) * unit
            if code == 0x20 {
              breakAt = index
              widthAtBreak = used
              spacesAtBreak = spaces
              spaces += 1
            } else if used + step > room + Unit.tolerance, index > start {
              if breakAt >= start {
                finish(breakAt, widthAtBreak, spacesAtBreak, last: false)
                let after = breakAt + 1
                used = used - widthAtBreak - spaceWidth(text, at: breakAt)
                spaces -= spacesAtBreak + 1
                start = after
              } else {
                result.brokeWord = true
                finish(index, used, spaces, last: false)
                start = index
                (used, spaces) = (0, 0)
              }
              (breakAt, room) = (-1, width)
            }
            used += step
            index += 1
          }
        }
      }
      first = stretch.end
    }
    var end = units.count
    while end > start, units[end - 1] == 0x20 {
      used -= spaceWidth(text, at: end - 1)
      spaces -= 1
      end -= 1
    }
    finish(end, used, spaces, last: true)
    return result
  }

  private func spaceWidth(_ text: StyledText, at index: Int) -> Double {
    for stretch in text.stretches where index < stretch.end {
      return fonts[stretch.style.face].width(of: [0x20], size: stretch.style.size)
    }
    return 0
  }
}

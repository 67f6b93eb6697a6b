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

  /// Greedy lines of at most `width` points; the first is shorter by `indent` (longer when that is negative).
  ///
  /// Spaces at the end of a line are no part of it. A first word that fits only without the indent goes to the
  /// second line whole.
  func lines(of text: StyledText, width: Double, indent: Double = 0) -> Result {
    var result = Result()
    let units = text.units
    guard !units.isEmpty else { return result }
    var line = LineInHand(room: width - indent)
    var index = 0
    var first = 0
    for stretch in text.stretches {
      let face = fonts[stretch.style.face]
      let unit = stretch.style.size / Double(face.unitsPerEm)
      face.widths.withUnsafeBufferPointer { widths in
        units.withUnsafeBufferPointer { units in
          index = first
          while index < stretch.end {
            let code = units[index]
            if code == 0x0A {
              result.lines.append(line.whole(to: index, isLast: true))
              line = LineInHand(start: index + 1, room: width)
              index += 1
              continue
            }
            let advance = widths[Int(code)]
            let step = advance == FontFace.missing ? 0 : Double(advance) * unit
            if code == 0x20 {
              line.addSpace(at: index, step, isBound: BoundSpace.isOne(units, at: index))
            } else {
              while line.used + step > line.room + Unit.tolerance, index > line.start {
                finish(&line, before: index, text, width: width, into: &result)
              }
              line.used += step
              line.isInWord = true
            }
            index += 1
          }
        }
      }
      first = stretch.end
    }
    result.lines.append(line.whole(to: units.count, isLast: true))
    return result
  }

  /// Ends the line before a character that does not fit: at its last space, else inside the word.
  private func finish(
    _ line: inout LineInHand, before index: Int, _ text: StyledText, width: Double, into result: inout Result
  ) {
    if let next = line.breakLine(into: &result.lines) {
      line = next
      line.room = width
      // Only a line after a longer first one can be too full already.
      while line.used > line.room + Unit.tolerance, breakWord(&line, before: index, text, into: &result) {}
    } else if line.room < width {
      result.lines.append(Line(start: line.start, end: line.start, width: 0, spaces: 0, isLast: false))
      line.room = width
    } else {
      result.brokeWord = true
      result.lines.append(line.whole(to: index, isLast: false))
      line = LineInHand(start: index, room: width)
    }
  }

  /// Takes as many letters as fit off the beginning; false when only one would be left.
  private func breakWord(
    _ line: inout LineInHand, before index: Int, _ text: StyledText, into result: inout Result
  ) -> Bool {
    var end = line.start
    var used = 0.0
    while end < index {
      let step = advance(text, at: end)
      if end > line.start, used + step > line.room + Unit.tolerance { break }
      used += step
      end += 1
    }
    guard end < index else { return false }
    result.brokeWord = true
    result.lines.append(Line(start: line.start, end: end, width: used, spaces: 0, isLast: false))
    line.start = end
    line.used -= used
    return true
  }

  private func advance(_ text: StyledText, at index: Int) -> Double {
    for stretch in text.stretches where index < stretch.end {
      return fonts[stretch.style.face].width(of: [text.units[index]], size: stretch.style.size)
    }
    return 0
  }
}

/// The line being filled, and where it could end.
private struct LineInHand {
  /// The end of the last word before a space, with the width and spaces up to there, and what follows it.
  private struct Place {
    var end: Int
    var width: Double
    var spaces: Int
    var space: Int
    var widthAfter: Double
    var spacesAfter: Int
  }

  var start = 0
  var room: Double
  var used = 0.0
  /// The last character was no space.
  var isInWord = false
  private var spaces = 0
  private var word: (end: Int, width: Double, spaces: Int)
  /// Where it can end; nil when there is no space in the line.
  private var place: Place?
  /// Where it can end if there is no better place: between `ngày` and `31`.
  private var boundPlace: Place?

  init(start: Int = 0, room: Double) {
    self.start = start
    self.room = room
    word = (start, 0, 0)
  }

  mutating func addSpace(at index: Int, _ step: Double, isBound: Bool) {
    if isInWord { word = (index, used, spaces) }
    isInWord = false
    spaces += 1
    used += step
    let here = Place(
      end: word.end, width: word.width, spaces: word.spaces, space: index, widthAfter: used,
      spacesAfter: spaces)
    if isBound { boundPlace = here } else { place = here }
  }

  /// All of it up to an index, but for spaces at its end.
  func whole(to index: Int, isLast: Bool) -> LineBreaker.Line {
    isInWord
      ? LineBreaker.Line(start: start, end: index, width: used, spaces: spaces, isLast: isLast)
      : LineBreaker.Line(start: start, end: word.end, width: word.width, spaces: word.spaces, isLast: isLast)
  }

  /// Ends the line at its last space and gives what stands behind it; nil when there is no space.
  func breakLine(into lines: inout [LineBreaker.Line]) -> LineInHand? {
    guard let place = place ?? boundPlace else { return nil }
    lines.append(
      LineBreaker.Line(start: start, end: place.end, width: place.width, spaces: place.spaces, isLast: false))
    var next = LineInHand(start: place.space + 1, room: room)
    next.used = used - place.widthAfter
    next.isInWord = isInWord
    // A bound space behind the break is part of the next line.
    next.spaces = spaces - place.spacesAfter
    if let bound = boundPlace, bound.space > place.space {
      next.boundPlace = Place(
        end: bound.end, width: bound.width - place.widthAfter, spaces: bound.spaces - place.spacesAfter,
        space: bound.space, widthAfter: bound.widthAfter - place.widthAfter,
        spacesAfter: bound.spacesAfter - place.spacesAfter)
      if !isInWord {
        next.word = (bound.end, bound.width - place.widthAfter, bound.spaces - place.spacesAfter)
      }
    }
    return next
  }
}

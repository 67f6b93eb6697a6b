/// Lines for justified text, broken so that all of them together are stretched as little and as evenly as can be
/// (Knuth and Plass, Breaking Paragraphs into Lines, 1981; without hyphens, which Vietnamese does not have).
extension LineBreaker {
  /// Spaces of a justified line grow by at most so much of their width: a line that would need more is left ragged.
  static let mostStretch = 0.6
  /// They shrink by at most so much.
  static let mostShrink = 0.1

  /// Lines of at most `width` points, the first shorter by `indent`; a line with spaces that shrink may be longer by
  /// a little.
  ///
  /// The lines behind any line are those that their text alone would have, so a paragraph may be cut by a page.
  func evenLines(of text: StyledText, width: Double, indent: Double = 0) -> Result {
    let greedy = lines(of: text, width: width, indent: indent)
    guard !greedy.brokeWord, greedy.lines.count > 1 else { return greedy }
    var result = Result()
    // Each part that ends at a line feed, or the text, is broken by itself.
    for segment in segments(of: text) {
      let indent = result.lines.isEmpty ? indent : 0
      guard let found = even(segment.words, width: width, indent: indent) else { return greedy }
      if found.isEmpty {
        result.lines.append(Line(start: segment.start, end: segment.start, width: 0, spaces: 0, isLast: true))
      }
      result.lines += found
    }
    return result
  }

  /// A word, and the gap behind it.
  private struct Word {
    var start: Int
    var end: Int
    var width: Double
    /// Bound spaces within it.
    var spaces: Int
    var gap = 0.0
    var gapSpaces = 0
  }

  private func segments(of text: StyledText) -> [(start: Int, words: [Word])] {
    var segments: [(start: Int, words: [Word])] = [(0, [])]
    var word: Word?
    func end() {
      if let word { segments[segments.count - 1].words.append(word) }
      word = nil
    }
    var first = 0
    for stretch in text.stretches {
      let face = fonts[stretch.style.face]
      for index in first..<stretch.end {
        let code = text.units[index]
        let advance = face.width(of: CollectionOfOne(code), size: stretch.style.size)
        if code == 0x0A {
          end()
          segments.append((index + 1, []))
        } else if code == 0x20 {
          let isBound = text.units.withUnsafeBufferPointer { BoundSpace.isOne($0, at: index) }
          if isBound, word != nil {
            word?.width += advance
            word?.spaces += 1
            word?.end = index + 1
            continue
          }
          end()
          let last = segments.count - 1
          let count = segments[last].words.count
          if count > 0 {
            segments[last].words[count - 1].gap += advance
            segments[last].words[count - 1].gapSpaces += 1
          }
        } else {
          if word == nil { word = Word(start: index, end: index, width: 0, spaces: 0) }
          word?.width += advance
          word?.end = index + 1
        }
      }
      first = stretch.end
    }
    end()
    return segments
  }

  /// The best lines of a segment; nil when a word is wider than a line.
  private func even(_ words: [Word], width: Double, indent: Double) -> [Line]? {
    var costs = Array(repeating: Double.infinity, count: words.count + 1)
    var ends = Array(repeating: 0, count: words.count)
    costs[words.count] = 0
    for start in words.indices.reversed() {
      let room = start == 0 ? width - indent : width
      var natural = 0.0
      var gaps = 0.0
      for end in start..<words.count {
        natural += words[end].width
        guard natural - gaps * Self.mostShrink <= room + Unit.tolerance else { break }
        let isLast = end == words.count - 1
        let cost =
          self.cost(natural, gaps, room: room, isLast: isLast, words: end - start + 1) + costs[end + 1]
        // The longest of lines that are as good.
        if cost <= costs[start] { (costs[start], ends[start]) = (cost, end) }
        natural += words[end].gap
        gaps += words[end].gap
      }
      guard costs[start].isFinite else { return nil }
    }
    var lines: [Line] = []
    var start = 0
    while start < words.count {
      let end = ends[start]
      var line = Line(
        start: words[start].start, end: words[end].end, width: 0, spaces: 0, isLast: end == words.count - 1)
      for index in start...end {
        line.width += words[index].width + (index < end ? words[index].gap : 0)
        line.spaces += words[index].spaces + (index < end ? words[index].gapSpaces : 0)
      }
      lines.append(line)
      start = end + 1
    }
    return lines
  }

  /// How bad a line is: the cube of how far its spaces are stretched or shrunk, squared, summed over all lines.
  private func cost(_ natural: Double, _ gaps: Double, room: Double, isLast: Bool, words: Int) -> Double {
    let slack = room - natural
    if isLast {
      // One short word alone looks like a mistake.
      guard slack < 0 else { return words == 1 && natural < room / 8 ? 8_000 : 100 }
      return gaps > 0 ? demerits(slack / gaps / Self.mostShrink) : .infinity
    }
    guard slack >= 0 else { return gaps > 0 ? demerits(slack / gaps / Self.mostShrink) : .infinity }
    guard slack <= gaps * Self.mostStretch else {
      // Left ragged: better one such line than two, and as little white at its end as can be.
      return 1e6 + 4e7 * slack * slack / (room * room)
    }
    return demerits(slack / max(gaps, 0.001) / Self.mostStretch * 1.2)
  }

  private func demerits(_ ratio: Double) -> Double {
    let badness = 10 + 100 * abs(ratio * ratio * ratio)
    return badness * badness
  }
}

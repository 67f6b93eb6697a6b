public import Typesetting

/// The words across a page that is not final.
public enum DraftMark {
  /// `BẢN NHÁP`, light grey, slanting over the middle of the page, in the stamp layer: under everything else and
  /// no part of what is signed.
  ///
  /// - Parameter words: other words, for pages that are shown for another reason.
  public static func apply(
    _ words: String = "BẢN NHÁP", to frames: inout [PageFrame], fonts: FontFamily
  ) {
    let units = Array(words.utf16)
    // Longer words are set smaller, so that they are as long on the page.
    let share = 0.19 * min(1, 8 / Double(max(1, units.count)))
    for index in frames.indices {
      let size = frames[index].size
      let style = TextStyle(.bold, size: min(size.width, size.height) * share, colour: .gray(0.91))
      let width = fonts[.bold].width(of: units, size: style.size)
      let run = Mark.TextRun(
        x: size.width / 2 - 0.866 * width / 2 + 0.17 * style.size,
        y: size.height / 2 + 0.5 * width / 2 + 0.28 * style.size, style: style, units: units, wordSpace: 0,
        isTurned: false, angle: 30)
      frames[index].stamp.append(.text(run))
    }
  }
}

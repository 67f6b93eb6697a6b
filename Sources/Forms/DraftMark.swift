public import Typesetting

/// The words across a page that is not final.
public enum DraftMark {
  /// `BẢN NHÁP`, light grey, slanting over the middle of the page, in the stamp layer: under everything else and
  /// no part of what is signed.
  public static func apply(to frames: inout [PageFrame], fonts: FontFamily) {
    let units = Array("BẢN NHÁP".utf16)
    for index in frames.indices {
      let size = frames[index].size
      let style = TextStyle(.bold, size: min(size.width, size.height) * 0.19, colour: .gray(0.91))
      let width = fonts[.bold].width(of: units, size: style.size)
      let run = Mark.TextRun(
        x: size.width / 2 - 0.866 * width / 2 + 0.17 * style.size,
        y: size.height / 2 + 0.5 * width / 2 + 0.28 * style.size, style: style, units: units, wordSpace: 0,
        isTurned: false, angle: 30)
      frames[index].stamp.append(.text(run))
    }
  }
}

public import Typesetting

/// Finds what on a page is not as it was: runs of ink that do not stand at the same place with the same text.
public struct ChangedMarks {
  /// The lines of ink of each kept page, with how often each comes.
  private let kept: [[Substring: Int]]
  private let fonts: FontFamily

  /// How pale the ground of a changed cell is.
  private static let gray = 0.8

  /// - Parameter dump: what `FrameDump` wrote of the kept document.
  public init(dump: [UInt8], fonts: FontFamily) {
    self.fonts = fonts
    var pages: [[Substring: Int]] = []
    for line in String(decoding: dump, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let number = Int(words[0].dropFirst()) else { continue }
      while pages.count < number { pages.append([:]) }
      if words[1] == "ink" { pages[number - 1][words[2], default: 0] += 1 }
    }
    kept = pages
  }

  /// Puts a pale ground under every run of ink that the kept page does not have, in the stamp layer.
  ///
  /// - Parameter index: which kept page the frame takes the place of, from 0.
  /// - Returns: how many runs.
  @discardableResult
  public func mark(_ frame: inout PageFrame, against index: Int) -> Int {
    var known = index < kept.count ? kept[index] : [:]
    var fills: [Mark] = []
    for mark in frame.ink {
      let line = Substring(FrameDump.text(of: mark))
      if let count = known[line], count > 0 {
        known[line] = count - 1
        continue
      }
      guard case .text(let run) = mark, run.units.contains(where: { $0 != 0x20 }) else { continue }
      let size = run.style.size
      let length = fonts[run.style.face].width(of: run.units, size: size)
      let pad = 1.5
      fills.append(
        .fill(
          run.isTurned
            ? Mark.Fill(
              x: run.x - size * 0.8 - pad, y: run.y - length - pad, width: size * 1.05 + 2 * pad,
              height: length + 2 * pad, colour: .gray(Self.gray))
            : Mark.Fill(
              x: run.x - pad, y: run.y - size * 0.8 - pad, width: length + 2 * pad,
              height: size * 1.05 + 2 * pad, colour: .gray(Self.gray))))
    }
    frame.stamp = fills + frame.stamp
    return fills.count
  }
}

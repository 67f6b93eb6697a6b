import Foundation
import HocBaKit
import Harness
import SignOff
import Testing
import Typesetting

/// What a review marks, and where the code stands.
@Suite struct ChangedMarksTests {
  private let fonts: FontFamily

  init() throws { fonts = try FontFamily.load(from: Binary.package.path + "/Fonts") }

  private func run(_ text: String, x: Double, y: Double) -> Mark {
    .text(Mark.TextRun(x: x, y: y, style: TextStyle(size: 10), units: Array(text.utf16)))
  }

  @Test func `runs that are not at the same place with the same text get a pale ground`() {
    var kept = PageFrame(size: Size(width: 300, height: 200))
    kept.ink = [run("7", x: 10, y: 50), run("T", x: 30, y: 50), run("T", x: 30, y: 50)]
    let changed = ChangedMarks(dump: FrameDump.bytes(of: [PageFrame(size: kept.size), kept]), fonts: fonts)
    var same = kept
    #expect(changed.mark(&same, against: 1) == 0)
    var other = kept
    other.ink = [run("8", x: 10, y: 50), run("T", x: 30, y: 50), run("T", x: 30, y: 51)]
    #expect(changed.mark(&other, against: 1) == 2)
    guard case .fill(let fill)? = other.stamp.first else {
      Issue.record("no ground")
      return
    }
    #expect(fill.x < 10 && fill.x + fill.width > 15 && fill.y < 43 && fill.y + fill.height > 50)
    // A page that was not there is changed as a whole.
    var added = kept
    #expect(changed.mark(&added, against: 2) == 3)
  }

  @Test func `the code stands on the lowest line that is free, within the left margin`() {
    let line = CodeLine(fonts: fonts)
    var frame = PageFrame(size: Size(width: 595, height: 842))
    func baseline() -> Double {
      guard case .text(let run) = line.mark("result-sheet · 4A", on: frame) else { return 0 }
      #expect(abs(run.x - 20 * Unit.mm) < 0.001)
      return (frame.size.height - run.y) / Unit.mm
    }
    #expect(abs(baseline() - 5.2) < 0.001)
    frame.ink = [run("Trường", x: 60, y: 842 - 6 * Unit.mm)]
    let higher = baseline()
    #expect(higher > 8 && higher < 12)
    // What stands beside it is not in its way.
    frame.ink = [run("Trang 1/2", x: 400, y: 842 - 6 * Unit.mm)]
    #expect(abs(baseline() - 5.2) < 0.001)
    // On a page that is full to the edge it stands low.
    frame.furniture = [.fill(Mark.Fill(x: 0, y: 700, width: 595, height: 142, colour: .gray(0.9)))]
    #expect(abs(baseline() - 5.2) < 0.001)
  }
}

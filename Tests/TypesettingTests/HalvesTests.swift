import Testing

@testable import Typesetting

@Suite struct HalvesTests {
  private static func page(_ x: Double) -> PageFrame {
    var frame = PageFrame(size: Paper.a5.size(landscape: false))
    frame.ink = [.rule(Mark.Rule(x1: x, y1: 10, x2: x + 5, y2: 10, weight: 1))]
    frame.furniture = [.fill(Mark.Fill(x: x, y: 20, width: 5, height: 5, colour: .black))]
    return frame
  }

  @Test func `two pages stand side by side, each as it was`() {
    let (left, right) = (Self.page(10), Self.page(30))
    let sheet = PageFrame.sheet(left, right, isCut: true)
    #expect(sheet.size == Size(width: 2 * left.size.width, height: left.size.height))
    #expect(sheet.ink == left.ink + right.ink.map { $0.moved(left.size.width, 0) })
    #expect(sheet.furniture == left.furniture + right.furniture.map { $0.moved(left.size.width, 0) })
    // The line to cut along is no part of either page.
    #expect(sheet.stamp.count == 1)
    #expect(PageFrame.sheet(left, nil, isCut: false).stamp.isEmpty)
    #expect(PageFrame.sheet(left, nil, isCut: false).ink == left.ink)
  }

  @Test func `A5 is exactly half of A4, and is not asked for by name`() {
    let (a5, a4) = (Paper.a5.size(landscape: false), Paper.a4.size(landscape: true))
    #expect(abs(2 * a5.width - a4.width) < Unit.tolerance && abs(a5.height - a4.height) < Unit.tolerance)
    #expect(!Paper.allCases.contains(.a5))
  }
}

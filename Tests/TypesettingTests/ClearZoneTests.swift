import Diagnostics
import Testing

@testable import Typesetting

/// The room for stamps is kept by the layout, and a guard refuses what would be printed in it.
@Suite struct ClearZoneTests {
  /// A landscape A4 page whose right margin is so wide.
  private func frames(_ blocks: [Block], right: Double) throws -> [PageFrame] {
    var sequence = PageSequence(
      name: "sheet", size: Paper.a4.size(landscape: true),
      margins: Insets(top: 20, right: right * Unit.mm, bottom: 20, left: 20), blocks: blocks)
    sequence.hasStampZone = true
    sequence.owner = "4A"
    return try Typesetter(fonts: fonts).pages(of: [sequence])
  }

  /// As wide as it may, all down the page.
  private let full = Block.paragraph(
    Paragraph(StyledText(String(repeating: "chăm ngoan ", count: 900), plain), alignment: .right))

  @Test func `text up to a margin of 16 mm leaves the zone clear`() throws {
    let frames = try frames([full], right: 16)
    #expect(!frames.isEmpty)
    for frame in frames {
      let zone = try #require(frame.zones.first)
      #expect(isClose(zone.x, (297 - 16) * Unit.mm) && isClose(zone.height, 40 * Unit.mm))
      #expect(isClose(zone.y + zone.height / 2, 105 * Unit.mm))
    }
  }

  @Test func `text in the zone is refused with the part and the class`() {
    let found = failure { _ = try frames([full], right: 14) }
    #expect(found?.findings.map(\.message.code) == ["L041"])
    #expect(found?.findings.first?.values["id"] == "4A")
  }

  @Test func `a table wider than its page is refused`() {
    let wide = Table(widths: [300, 500], rowHeight: .uniform(20))
    var table = wide
    table.rows = Array(repeating: [tiny("a"), tiny("b")], count: 20)
    #expect(failure { _ = try frames([.table(table)], right: 16) }?.findings.map(\.message.code) == ["L041"])
  }

  @Test func `what stands above and below the zone is no matter`() throws {
    let line = Block.paragraph(Paragraph(StyledText("a", plain), alignment: .right))
    #expect(try frames([line], right: 5).count == 1)
  }

  @Test func `a seal is a circle: its corners are free`() {
    let zone = ClearZone(.seal, x: 100, y: 100, width: 60, height: 60)
    // The corner of the square is 30 × √2 - 30 = 12.4 from the circle.
    #expect(!zone.meets(left: 90, top: 90, right: 108, bottom: 108))
    #expect(zone.meets(left: 90, top: 90, right: 110, bottom: 110))
    #expect(zone.meets(left: 90, top: 125, right: 101, bottom: 126))
    #expect(!zone.meets(left: 90, top: 125, right: 100, bottom: 126))
  }

  @Test func `every kind of mark is seen`() throws {
    let typesetter = Typesetter(fonts: fonts)
    let inside: [Mark] = [
      .text(Mark.TextRun(x: 100, y: 152, style: plain, units: Array("abcdefghij".utf16))),
      .text(
        Mark.TextRun(x: 152, y: 250, style: plain, units: Array("abcdefghijklmnopqrs".utf16), isTurned: true)),
      .rule(Mark.Rule(x1: 0, y1: 160, x2: 300, y2: 160, weight: 1)),
      .fill(Mark.Fill(x: 0, y: 0, width: 300, height: 300, colour: .gray(0.9))),
      .path(Mark.Path([.move(.init(0, 160)), .curve(.init(50, 160), .init(90, 160), .init(300, 160))])),
    ]
    let outside: [Mark] = [
      .text(Mark.TextRun(x: 100, y: 152, style: plain, units: Array("abc".utf16))),
      .text(Mark.TextRun(x: 152, y: 250, style: plain, units: Array("abc".utf16), isTurned: true)),
      .rule(Mark.Rule(x1: 0, y1: 140, x2: 300, y2: 140, weight: 1)),
    ]
    var frame = PageFrame(size: Size(width: 500, height: 500))
    frame.zones = [ClearZone(.stamps, x: 140, y: 145, width: 360, height: 40)]
    let sequence = sequence([])
    for mark in inside {
      frame.ink = [mark]
      #expect(failure { try typesetter.guardZones(of: frame, sequence) } != nil, "\(mark)")
    }
    frame.ink = outside
    try typesetter.guardZones(of: frame, sequence)
  }
}

import Diagnostics
import Testing

@testable import Typesetting

/// What cannot be set ends in one clear error at once: never a loop, never pages without end.
@Suite struct HostileLayoutTests {
  private func codes(_ blocks: [Block]) -> [String] {
    let start = ContinuousClock.now
    let found = failure { _ = try pages(blocks) }?.findings.map(\.message.code) ?? []
    #expect(ContinuousClock.now - start < .seconds(2))
    return found
  }

  @Test(arguments: [0.0, 3.9, 4.9]) func `a column without room for a letter`(width: Double) {
    for overflow: Table.Cell.Overflow in [
      .wrap, .shrink(minimum: 4, lines: 2), .note(lines: 1), .refuse(lines: 1),
    ] {
      var narrow = table(40, columns: 3)
      narrow.widths = [80, width, 100 - width]
      for row in narrow.rows.indices { narrow.rows[row][1] = tiny("chăm ngoan", overflow: overflow) }
      #expect(codes([.table(narrow)]).contains("L046"), "\(overflow)")
    }
  }

  @Test func `an empty column may be as narrow as it likes`() {
    var narrow = table(4, columns: 3)
    narrow.widths = [80, 0, 100]
    #expect(codes([.table(narrow)]) == [])
  }

  @Test func `forty boxes, columns and stacks in one another`() throws {
    let title = Block.paragraph(
      {
        var paragraph = Paragraph(StyledText("chăm", small))
        paragraph.keepsWithNext = true
        return paragraph
      }())
    var inner: [Block] = [title]
    for level in 0..<40 {
      let padding = Insets(top: 0.1, right: 1, bottom: 0.1, left: 1)
      switch level % 4 {
      case 0: inner = [title, .box(Box(inner, padding: padding, border: 0.5))]
      case 1: inner = [title, .columns(Columns([Columns.Column(length: 0, share: 1, blocks: inner)]))]
      case 2: inner = [title, .keep(inner)]
      default: inner = [.stack([title] + inner)]
      }
    }
    let start = ContinuousClock.now
    #expect(codes(inner) == ["L003"])
    #expect(try pages(inner, height: 3000).count == 1)
    #expect(ContinuousClock.now - start < .seconds(3))
  }

  @Test func `what no page can hold is named`() {
    let tall = Box([], padding: Insets(top: 0, right: 0, bottom: 0, left: 0), minimumHeight: 81)
    #expect(codes([.box(tall)]) == ["L003"])
    #expect(codes([.keep([solid(50), solid(50)])]) == ["L003"])
    let hand = SignatureRow.Signature(title: [], name: [])
    #expect(codes([.signatures(SignatureRow([hand]))]) == ["L003"])
    #expect(codes([solid(70), .table(table(2, head: 79))]) == ["L003"])
  }

  @Test func `lengths that are none of a page do no harm`() throws {
    for height in [0.0, -5, .nan, .infinity, 1e300] {
      _ = codes([.space(height), solid(10)])
      var wild = table(3)
      wild.headHeights = [height]
      wild.rowHeight = .uniform(height)
      _ = codes([.table(wild)])
    }
  }

  @Test func `a head higher than its page leaves no room`() {
    var page = sequence([solid(10)])
    page.head = { _ in [solid(90)] }
    let found = failure { _ = try Typesetter(fonts: fonts).pages(of: [page]) }
    #expect(found?.findings.map(\.message.code) == ["L004"])
  }
}

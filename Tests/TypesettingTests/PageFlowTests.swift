import Diagnostics
import Testing

@testable import Typesetting

@Suite struct PageFlowTests {
  func words(_ text: String) -> Block { .paragraph(Paragraph(StyledText(text, plain), layer: .ink)) }

  /// A sequence of so many pages whose head and foot say where they are.
  func numbered(_ count: Int) -> PageSequence {
    var part = sequence(Array(repeating: solid(60), count: count), height: 110)
    part.head = { info in
      [
        .paragraph(
          Paragraph(StyledText("\(info.numberInPart)/\(info.countInPart)", TextStyle(size: 8)), layer: .ink))
      ]
    }
    part.foot = { info in
      [.paragraph(Paragraph(StyledText("\(info.number)/\(info.count)", TextStyle(size: 8)), layer: .ink))]
    }
    return part
  }

  @Test func `pages without end are one error at the template, soon`() {
    var part = sequence(Array(repeating: .pageBreak, count: 20_000), height: 110)
    part.place = .position(file: "a.xml", line: 2, column: 1)
    do throws(Failure) {
      _ = try Typesetter(fonts: fonts).pages(of: [part])
      Issue.record("no error")
    } catch {
      #expect(error.findings.map(\.message) == [.tooManyPages] && error.findings[0].place == part.place)
    }
  }

  @Test func `pages are numbered in their document and in their part`() throws {
    let frames = try Typesetter(fonts: fonts).pages(of: [numbered(2), numbered(1), numbered(3)])
    #expect(
      frames.map { texts($0) } == [
        ["1/2", "1/6"], ["2/2", "2/6"], ["1/1", "3/6"], ["1/3", "4/6"], ["2/3", "5/6"], ["3/3", "6/6"],
      ])
  }

  @Test func `heads of the first, the following and the last page`() throws {
    var part = numbered(3)
    part.size.height = 130
    part.head = { info in
      var blocks: [Block] = []
      if info.isFirst { blocks.append(words("first")) } else { blocks.append(words("continued")) }
      if info.isLast { blocks.append(words("last")) }
      return blocks
    }
    let frames = try Typesetter(fonts: fonts).pages(of: [part])
    #expect(
      frames.map { texts($0) } == [["first", "1/3"], ["continued", "2/3"], ["continued", "last", "3/3"]])
    let single = try Typesetter(fonts: fonts).pages(of: [
      {
        var one = part; one.blocks = [solid(20)]; return one
      }()
    ])
    #expect(single.map { texts($0) } == [["first", "last", "1/1"]])
  }

  @Test func `the body begins under its head and the foot stands at the bottom`() throws {
    let frame = try Typesetter(fonts: fonts).pages(of: [numbered(1)])[0]
    let top = rules(frame).map(\.y1).min() ?? 0
    #expect(isClose(top, 10 + 8 * 1.2))
    // Half of 9.6 - 8 × 1.107 below the letters' descent of 8 × 0.216.
    let foot = try #require(runs(frame).last)
    #expect(isClose(foot.y, 110 - 10 - (9.6 - 8 * 1.107) / 2 - 8 * 0.216))
  }

  @Test func `an empty document part is one empty page`() throws {
    #expect(try pages([]).count == 1)
    #expect(try Typesetter(fonts: fonts).pages(of: []).isEmpty)
  }

  @Test func `a page break ends the page`() throws {
    #expect(try plan([words("a"), .pageBreak, words("b")]) == "a | b")
    #expect(try plan([words("a"), .pageBreak, .pageBreak, words("b")]) == "a |  | b")
    #expect(try plan([words("a"), .pageBreak]) == "a")
  }

  @Test func `fill pushes what follows to the foot of its page`() throws {
    let frames = try pages([words("a"), .fill, words("b"), .pageBreak, words("c"), words("d")])
    #expect(frames.map { texts($0) } == [["a", "b"], ["c", "d"]])
    // The line of b ends with the page: 12 points, 9.375 of them above the baseline.
    #expect(isClose(runs(frames[0])[1].y, 90 - 12 + 9.375))
  }

  @Test func `what is kept together goes on together`() throws {
    #expect(try plan([solid(60), .keep([words("a"), words("b")])]) == " | a b")
    #expect(try plan([solid(60), words("a"), words("b")]) == "a | b")
  }

  @Test func `a head stands again where its blocks go on, and never alone`() throws {
    // Lines of 12 points; 80 on a page.
    func headed(_ blocks: [Block]) -> Block {
      .headed(HeadedStack(head: [words("H")], continuedHead: [words("h")], blocks: blocks))
    }
    #expect(try plan([headed([words("a"), words("b")]), words("c")]) == "H a b c")
    #expect(try plan([solid(40), headed([words("a"), solid(30), words("b")]), words("c")]) == "H a | h b c")
    #expect(try plan([solid(60), headed([words("a"), words("b")])]) == " | H a b")
    // 12 + 60 on each of three pages.
    #expect(
      try plan([headed([words("a"), solid(56), words("b"), solid(56), words("c"), solid(56)])])
        == "H a | h b | h c")
    // Within another one, as charts of a subject among those of all.
    let inner = headed([words("a"), solid(30), words("b")])
    let outer = HeadedStack(head: [words("1")], continuedHead: [words("2")], blocks: [inner, words("c")])
    #expect(try plan([solid(16), .headed(outer)]) == "1 H a | 2 h b c")
    #expect(try plan([solid(50), .headed(outer)]) == " | 1 H a b | 2 c")
    #expect(try plan([words("a"), headed([]), words("b")]) == "a b")
    #expect(failure { _ = try pages([headed([solid(70)])]) }?.findings.map(\.message.code) == ["L003"])
  }

  @Test func `a legend stays with its charts`() throws {
    let legend = Block.chart(
      Chart(
        .stacked(Chart.Bars(thickness: 8, gap: 2, labelWidth: 20, endWidth: 0, hasAxis: false)),
        series: [Chart.Series(StyledText("L", plain), look: .dark)], rows: [], legend: .only, style: plain))
    var title = Paragraph(StyledText("T", plain), layer: .ink)
    title.keepsWithNext = true
    #expect(try plan([solid(30), .paragraph(title), legend, .space(4), solid(30)]) == " | T")
    #expect(try plan([solid(20), .paragraph(title), legend, .space(4), solid(30)]) == "T")
  }

  @Test func `a block higher than a page is an error that names it`() throws {
    for (block, name) in [
      (Block.keep([solid(90)]), "keep"), (solid(81), "box"),
      (.columns(Columns([Columns.Column(length: 0, share: 1, blocks: [solid(100)])])), "columns"),
    ] {
      let found = failure { _ = try pages([words("a"), block]) }
      #expect(found?.findings.map(\.message.code) == ["L003"])
      #expect(found?.findings.first?.values["block"] == name)
    }
  }

  @Test func `head and foot that leave no room are an error`() throws {
    var part = numbered(1)
    part.head = { _ in [solid(50)] }
    part.foot = { _ in [solid(50)] }
    let found = failure { _ = try Typesetter(fonts: fonts).pages(of: [part]) }
    #expect(found?.findings.map(\.message.code) == ["L004"])
  }

  @Test func `margins wider than the paper are an error`() throws {
    var part = sequence([words("a b c")])
    part.margins.left = 195
    let found = failure { _ = try Typesetter(fonts: fonts).pages(of: [part]) }
    #expect(found?.findings.map(\.message.code) == ["L004"])
  }

  @Test func `a long page is set smaller, in steps, and reported`() throws {
    // 7 lines of 12 are 84 > 80; at 95 % they are 79.8.
    var part = sequence([words(Array(repeating: "a", count: 7).joined(separator: "\n"))])
    part.smallestScale = 0.8
    part.owner = "HS001"
    let typesetter = Typesetter(fonts: fonts)
    let frames = try typesetter.pages(of: [part])
    #expect(frames.count == 1)
    #expect(runs(frames[0]).allSatisfy { isClose($0.style.size, 9.5) })
    #expect(typesetter.findings.map(\.message.code) == ["L007"])
    #expect(typesetter.findings.first?.values == ["part": "test", "id": "HS001", "percent": "95"])
  }

  @Test func `a page that stays too long gets another page, and that is reported too`() throws {
    var part = sequence([words(Array(repeating: "a", count: 20).joined(separator: "\n"))])
    part.smallestScale = 0.8
    let typesetter = Typesetter(fonts: fonts)
    #expect(try typesetter.pages(of: [part]).count == 3)
    #expect(typesetter.findings.map(\.message.code) == ["L007", "L008"])
  }

  @Test func `what is kept together is set smaller before it is refused`() throws {
    var part = sequence([.keep([words(Array(repeating: "a", count: 7).joined(separator: "\n"))])])
    part.smallestScale = 0.8
    #expect(try Typesetter(fonts: fonts).pages(of: [part]).count == 1)
  }

  @Test func `columns share the width and stand as asked`() throws {
    func columns(_ vertical: VerticalAlignment) throws -> [Mark.TextRun] {
      let columns = Columns(
        [
          Columns.Column(length: 50, share: 0, blocks: [words("a")]),
          Columns.Column(length: 0, share: 1, blocks: [words("b\nb\nb")]),
          Columns.Column(length: 10, share: 1, blocks: [words("c")]),
        ], gap: 10, vertical: vertical)
      return runs(try pages([.columns(columns)])[0])
    }
    // 180 - 50 - 10 - 2 × 10 = 100, halved: 50 and 10 + 50.
    #expect(try columns(.top).map(\.x) == [10, 70, 70, 70, 130])
    #expect(
      try columns(.top).map(\.y).map { ($0 * 1000).rounded() / 1000 } == [
        19.375, 19.375, 31.375, 43.375, 19.375,
      ])
    #expect(isClose(try columns(.middle)[0].y, 31.375))
    #expect(isClose(try columns(.bottom)[0].y, 43.375))
  }

  @Test func `the same content gives the same pages twice`() throws {
    let blocks: [Block] = [words("a"), .table(table(40, closing: 20, totals: 2)), words("b")]
    #expect(FrameDump.text(of: try pages(blocks)) == FrameDump.text(of: try pages(blocks)))
  }
}

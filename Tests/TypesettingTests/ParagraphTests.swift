import Diagnostics
import Testing

@testable import Typesetting

@Suite struct ParagraphTests {
  let text = "Em chăm chỉ, ngoan ngoãn, tích cực phát biểu xây dựng bài và giúp đỡ bạn bè trong lớp."

  func frame(_ alignment: Alignment, indent: Double = 0, hanging: Double = 0, width: Double = 200) throws
    -> PageFrame
  {
    let paragraph = Paragraph(
      StyledText(text, plain), alignment: alignment, indent: indent, hanging: hanging, layer: .ink)
    return try pages([.paragraph(paragraph)], height: 300, width: width)[0]
  }

  @Test func `positions of lines`() throws {
    // Ascent 891, descent 216 thousandths: a line of 10 × 1.2 = 12 has (12 - 8.91 - 2.16) / 2 = 0.465 above.
    let expected = """
      p1 page 200.000x300.000
      p1 ink text 10.000,19.375 regular/10.000 g0.000 "Em chăm chỉ, ngoan ngoãn, tích cực phát"
      p1 ink text 10.000,31.375 regular/10.000 g0.000 "biểu xây dựng bài và giúp đỡ bạn bè trong"
      p1 ink text 10.000,43.375 regular/10.000 g0.000 "lớp."

      """  // 10 + 0.465 + 8.91, and 12 more for each line
    let dump = FrameDump.text(of: [try frame(.left)])
    #expect(dump == expected)
  }

  @Test func `centre and right`() throws {
    for run in runs(try frame(.center)) {
      let line = String(decoding: run.units, as: UTF16.self)
      #expect(isClose(run.x, 10 + (180 - width(line)) / 2))
    }
    for run in runs(try frame(.right)) {
      let line = String(decoding: run.units, as: UTF16.self)
      #expect(isClose(run.x, 190 - width(line)))
    }
  }

  @Test func `a justified line fills the width, the last one does not`() throws {
    let all = runs(try frame(.justify, width: 280))
    #expect(all.count == 2)
    for run in all.dropLast() {
      let line = String(decoding: run.units, as: UTF16.self)
      let spaces = Double(line.count { $0 == " " })
      #expect(isClose(run.x + width(line) + spaces * run.wordSpace, 270))
      #expect(run.wordSpace != 0)
    }
    #expect(all.last?.wordSpace == 0)
  }

  @Test func `justified words of several styles fill the width and do not touch`() throws {
    var styled = StyledText("Em chăm chỉ, ", plain)
    styled.append("ngoan ngoãn, ", TextStyle(.bold, size: 12))
    styled.append("tích cực phát biểu ", TextStyle(.italic, size: 8))
    styled.append("xây dựng bài và giúp đỡ bạn bè", plain)
    let frame = try pages(
      [.paragraph(Paragraph(styled, alignment: .justify, layer: .ink))], height: 300)[0]
    let all = runs(frame)
    let first = all.filter { $0.y == all[0].y }
    #expect(first.count > 1)
    var end = 10.0
    for run in first {
      let line = String(decoding: run.units, as: UTF16.self)
      #expect(isClose(run.x, end))
      end = run.x + width(line, run.style) + run.wordSpace * Double(line.count { $0 == " " })
    }
    #expect(isClose(end, 190))
  }

  @Test func `indent and hanging indent`() throws {
    #expect(runs(try frame(.left, indent: 20)).map(\.x) == [30, 10, 10])
    let hanging = runs(try frame(.left, indent: 0, hanging: 15))
    #expect(hanging.map(\.x).first == 10)
    #expect(hanging.dropFirst().allSatisfy { $0.x == 25 })
    #expect(
      hanging.dropFirst().allSatisfy { $0.x + width(String(decoding: $0.units, as: UTF16.self)) <= 190.01 })
  }

  @Test func `space before and after`() throws {
    let first = Paragraph(StyledText("a", plain), before: 5, after: 7, layer: .ink)
    let second = Paragraph(StyledText("b", plain), layer: .ink)
    let frame = try pages([.paragraph(first), .paragraph(second)])[0]
    let expected: [Double] = [10 + 5 + 9.375, 10 + 5 + 12 + 7 + 9.375]
    #expect(zip(runs(frame), expected).allSatisfy { isClose($0.y, $1) })
  }

  /// Lines of 12 points; a page has 80 / 12 = 6 of them.
  @Test(arguments: [
    (6, [6]), (7, [5, 2]), (8, [6, 2]), (12, [6, 6]), (13, [6, 5, 2]), (14, [6, 6, 2]),
  ])
  func `a long paragraph goes on without a lonely line`(lines: Int, expected: [Int]) throws {
    let text = (0..<lines).map { "dòng\($0)" }.joined(separator: "\n")
    let frames = try pages([.paragraph(Paragraph(StyledText(text, plain), layer: .ink))])
    #expect(frames.map { runs($0).count } == expected)
    #expect(frames.flatMap { texts($0) } == text.split(separator: "\n").map(String.init))
  }

  @Test func `a paragraph that stays together with the next goes with it`() throws {
    var title = Paragraph(StyledText("tựa", plain), layer: .ink)
    title.keepsWithNext = true
    let frames = try pages([solid(60), .paragraph(title), solid(20)])
    #expect(frames.map { texts($0) } == [[], ["tựa"]])
  }

  @Test func `titles that stay together stay together all`() throws {
    var title = Paragraph(StyledText("tựa", plain), layer: .ink)
    title.keepsWithNext = true
    let subtitle = {
      var copy = title; copy.text = StyledText("phụ đề", plain); return copy
    }()
    // 40 + 12 + 12 + 20 > 80: neither title may stay.
    let frames = try pages([solid(40), .paragraph(title), .space(2), .paragraph(subtitle), solid(20)])
    #expect(frames.map { texts($0) } == [[], ["tựa", "phụ đề"]])
  }
}

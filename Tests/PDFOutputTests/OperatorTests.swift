import Testing
import Typesetting

@testable import PDFOutput

@Suite struct OperatorTests {
  @Test(arguments: [
    (0.0, "0"), (1, "1"), (1.5, "1.5"), (-12.5, "-12.5"), (12.3456, "12.346"), (0.001, "0.001"),
    (-0.0004, "0"),
    (0.0004, "0"), (0.05, "0.05"), (1e-7, "0"), (841.8897637795, "841.89"), (100.1, "100.1"),
    (-0.999, "-0.999"),
    (.nan, "0"), (.infinity, "0"), (-.infinity, "0"), (1e9, "0"), (32766.9, "32766.9"), (1e300, "0"),
  ])
  func `numbers have no exponent and are of a page's size`(value: Double, expected: String) {
    var buffer = OperatorBuffer()
    buffer.append(value)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected + " ")
  }

  @Test func `every CID comes back out of its literal string`() {
    var buffer = OperatorBuffer()
    for cid in 0...UInt16.max { buffer.append(cid: cid) }
    // ISO 32000-1, 7.3.4.2: a backslash escapes, a bare CR would be read as LF.
    var plain: [UInt8] = []
    var iterator = buffer.bytes.makeIterator()
    while let byte = iterator.next() {
      #expect(byte != 0x0D && byte != 0x28 && byte != 0x29)
      guard byte == 0x5C else {
        plain.append(byte)
        continue
      }
      let next = iterator.next()
      plain.append(next == 0x72 ? 0x0D : next ?? 0)
    }
    let isSame = plain == (0...UInt16.max).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(isSame)
  }

  @Test func `the operators of a small page`() {
    let regular = TextStyle(size: 10)
    let bold = TextStyle(.bold, size: 8, colour: .gray(0.5))
    let marks: [Mark] = [
      rule(10, 30, 190, 30), rule(10, 50, 190, 50),
      .text(Mark.TextRun(x: 10, y: 20, style: regular, units: Array("Án".utf16))),
      .text(Mark.TextRun(x: 15, y: 32, style: bold, units: Array("a b".utf16), wordSpace: 2)),
      .text(Mark.TextRun(x: 50, y: 90, style: regular, units: Array("n".utf16), isTurned: true)),
      .text(Mark.TextRun(x: 60, y: 90, style: regular, units: Array("Á".utf16))),
    ]
    var encoder = FrameEncoder(stock: stock)
    var buffer = OperatorBuffer()
    encoder.encode(marks, pageHeight: 100, into: &buffer)
    // y is turned round: 100 - 30; the second text begins 5 right of and 12 under the first.
    let expected = """
      0.5 w 10 70 m 190 70 l
      10 50 m 190 50 l
      S
      BT
      /F0 10 Tf
      1 0 0 1 10 80 Tm (\(cids("Án")))Tj
      /F1 8 Tf
      0.5 g
      5 -12 Td [(\(cids("a ")))-250 (\(cids("b")))]TJ
      /F0 10 Tf
      0 g
      0 1 -1 0 50 10 Tm (\(cids("n")))Tj
      1 0 0 1 60 10 Tm (\(cids("Á")))Tj
      ET

      """
    let text = String(decoding: buffer.bytes, as: UTF8.self)
    #expect(text == expected)
    #expect(encoder.uses.map(\.isUsed) == [true, true, false, false])
    #expect(encoder.uses.allSatisfy { $0.rare.isEmpty })
    #expect(encoder.lacking.isEmpty)
  }

  @Test func `the operators of paths and colours`() {
    let red = TextStyle(size: 10, colour: .red)
    let marks: [Mark] = [
      .fill(Mark.Fill(x: 1, y: 2, width: 3, height: 4, colour: .red)),
      .path(
        Mark.Path(
          [
            .move(.init(1, 10)), .line(.init(2, 20)), .curve(.init(3, 30), .init(4, 40), .init(5, 50)),
            .close,
          ], fill: .gray(0.5), stroke: .init(weight: 0.5, colour: .red, dashes: [2, 1], isRound: true))),
      .path(Mark.Path(through: [.init(0, 0), .init(9, 9)], isClosed: true, fill: .black)),
      .path(Mark.Path(through: [.init(0, 0), .init(9, 9)], stroke: .init(weight: 1))),
      .path(Mark.Path(through: [.init(0, 0), .init(9, 9)])),
      .rule(Mark.Rule(x1: 0, y1: 0, x2: 9, y2: 0, weight: 1, colour: .red)),
      .text(Mark.TextRun(x: 10, y: 20, style: red, units: Array("A".utf16))),
    ]
    var encoder = FrameEncoder(stock: stock)
    var buffer = OperatorBuffer()
    encoder.encode(marks, pageHeight: 100, into: &buffer)
    let expected = """
      0.73 0.06 0.09 rg
      1 94 3 4 re f
      0 g
      q 0.5 g
      0.73 0.06 0.09 RG 0.5 w 1 J 1 j
      [2 1 ] 0 d
      1 90 m
      2 80 l
      3 70 4 60 5 50 c
      h
      B Q
      q 0 g
      0 100 m
      9 91 l
      h
      f Q
      q 0 G 1 w
      0 100 m
      9 91 l
      S Q
      1 w 0.73 0.06 0.09 RG 0 100 m 9 100 l
      S
      0 G BT
      /F0 10 Tf
      0.73 0.06 0.09 rg
      1 0 0 1 10 80 Tm (\(cids("A")))Tj
      ET
      0 g

      """
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test func `a name on two lines is one span with its text`() {
    let style = TextStyle(size: 8)
    var first = Mark.TextRun(x: 10, y: 20, style: style, units: Array("Án".utf16))
    first.opens = Mark.TextRun.Whole(units: Array("Án n".utf16), rowHeight: 14.5, anchor: 4)
    var last = Mark.TextRun(x: 10, y: 28, style: style, units: Array("n".utf16))
    last.closes = true
    var encoder = FrameEncoder(stock: stock)
    var buffer = OperatorBuffer()
    encoder.encode([.text(first), .text(last)], pageHeight: 100, into: &buffer)
    // The blank stands 4 under the first line; the span ends at 14.5 / 1.45 points.
    let expected = """
      BT
      /Span <</ActualText <FEFF00C1006E0020006E>>> BDC
      /F0 8 Tf
      1 0 0 1 10 76 Tm (\(cids(" ")))Tj
      0 4 Td (\(cids("Án")))Tj
      0 -8 Td (\(cids("n")))Tj
      /F0 10 Tf () Tj
      EMC
      ET

      """
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  /// Two bytes for each character, as literal strings have them.
  private func cids(_ text: String) -> String {
    var buffer = OperatorBuffer()
    for code in text.utf16 { buffer.append(cid: UInt16((StockFace.common.firstIndex(of: code) ?? -1) + 1)) }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func `characters that few documents need follow the common ones in order of use`() {
    var encoder = FrameEncoder(stock: stock)
    var buffer = OperatorBuffer()
    let marks: [Mark] = ["aß", "ŁaßĄ"].map {
      .text(Mark.TextRun(x: 10, y: 20, style: TextStyle(size: 8), units: Array($0.utf16)))
    }
    encoder.encode(marks, pageHeight: 100, into: &buffer)
    #expect(String(decoding: encoder.uses[0].rare, as: UTF16.self) == "ßŁĄ")
    #expect(encoder.uses[0].isUsed && encoder.lacking.isEmpty)
  }

  @Test func `every face draws all common characters, each once`() {
    #expect(Set(StockFace.common).count == StockFace.common.count)
    for face in stock.faces { #expect(face.characters == StockFace.common) }
    #expect(StockFace.common.count < 256)
  }

  @Test func `numbers that are none leave a page that can be read`() throws {
    var frame = page(["Án"])
    frame.ink.append(
      .text(
        Mark.TextRun(
          x: .nan, y: .infinity, style: TextStyle(size: 0), units: Array("a b".utf16), wordSpace: 3)))
    _ = try run("qpdf", of: "qpdf", ["--check", "FILE"], on: pdf([frame]))
  }
}

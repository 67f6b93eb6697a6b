import Diagnostics
import Testing

@testable import Typesetting

/// Places for hand and seal: forms.md 6.4.
@Suite struct SignatureTests {
  typealias Signature = SignatureRow.Signature

  static func line(_ text: String, _ layer: Layer = .ink) -> Signature.Line {
    Signature.Line(StyledText(text, plain), layer: layer)
  }

  static func signature(_ title: String, name: String, date: String? = nil, seal: Double = 0) -> Signature {
    Signature(
      date: date.map { [line($0)] } ?? [], title: [line(title)], hint: [line("(Ký)")], name: [line(name)],
      seal: seal * Unit.mm)
  }

  static func page(_ row: SignatureRow, width: Double = 500) throws -> PageFrame {
    try #require(try pages([.signatures(row)], height: 400, width: width + 20).first)
  }

  private func run(_ text: String, _ frame: PageFrame) throws -> Mark.TextRun {
    try #require(runs(frame).first { String(decoding: $0.units, as: UTF16.self) == text })
  }

  @Test(arguments: [20.0, 32, 36, 50]) func `the seal lies over the left third of the hand`(diameter: Double)
    throws
  {
    let frame = try Self.page(SignatureRow([Self.signature("HIỆU TRƯỞNG", name: "Bùi", seal: diameter)]))
    let zone = try #require(frame.zones.first)
    let title = try run("HIỆU TRƯỞNG", frame)
    let axis = title.x + width("HIỆU TRƯỞNG") / 2
    #expect(isClose(zone.width, diameter * Unit.mm) && isClose(zone.height, diameter * Unit.mm))
    // The hand is 54 mm wide: x0 + w/3 is a sixth of it left of its middle.
    #expect(isClose(zone.x + zone.width, axis - 54 * Unit.mm / 6))
    let (hint, name) = (try run("(Ký)", frame), try run("Bùi", frame))
    #expect(zone.y >= hint.y && zone.y + zone.height <= name.y - 0.7 * 10)
  }

  @Test(arguments: [0.0, 20, 32, 36]) func `the hand has 30 mm, or the height of the seal`(seal: Double)
    throws
  {
    let frame = try Self.page(SignatureRow([Self.signature("T", name: "Bùi", seal: seal)]))
    // Lines of 12.5 points: the hint ends, and the name begins, where its line does.
    let between = try run("Bùi", frame).y - (try run("(Ký)", frame).y) - 12.5
    #expect(isClose(between, max(30, seal) * Unit.mm))
  }

  @Test func `titles begin and names stand on one line, the date over its title`() throws {
    var left = Self.signature("KT. HIỆU TRƯỞNG", name: "Bùi", seal: 32)
    left.title.append(Self.line("PHÓ HIỆU TRƯỞNG"))
    let right = Self.signature("GVCN", name: "Hà", date: "Trần Dương, ngày 31 tháng 5 năm 2024")
    let frame = try Self.page(SignatureRow([left, right], gap: 10))
    #expect(isClose(try run("KT. HIỆU TRƯỞNG", frame).y, try run("GVCN", frame).y))
    #expect(isClose(try run("Bùi", frame).y, try run("Hà", frame).y))
    let date = try run("Trần Dương, ngày 31 tháng 5 năm 2024", frame)
    #expect(isClose(try run("GVCN", frame).y - date.y, 12.5))
    let axis = date.x + width("Trần Dương, ngày 31 tháng 5 năm 2024") / 2
    #expect(isClose(axis, try run("GVCN", frame).x + width("GVCN") / 2))
    // 30 mm under the lower hint, so 32 mm of seal have room.
    #expect(try run("Bùi", frame).y - (try run("(Ký)", frame).y) - 12.5 >= 30 * Unit.mm - 0.01)
  }

  @Test func `in a narrow column the hand gives way to the right`() throws {
    // 32 + 24 = 56 mm is the least; 60 mm leave the hand 42.
    let signature = Self.signature("HIỆU TRƯỞNG", name: "Bùi", seal: 32)
    #expect(isClose(signature.leastWidth, 56 * Unit.mm))
    let frame = try Self.page(SignatureRow([signature]), width: 60 * Unit.mm)
    let zone = try #require(frame.zones.first)
    #expect(isClose(zone.x, 10))
    let axis = try run("HIỆU TRƯỞNG", frame).x + width("HIỆU TRƯỞNG") / 2 - 10
    #expect(isClose(axis, (32 + 42.0 / 6) * Unit.mm))
    #expect(axis + 42.0 / 2 * Unit.mm <= 60 * Unit.mm + 0.01)
  }

  @Test func `a seal beyond the margins is an error and nothing is printed`() {
    let signature = Self.signature("HIỆU TRƯỞNG", name: "Bùi", seal: 32)
    let found = failure { _ = try Self.page(SignatureRow([signature]), width: 30 * Unit.mm) }
    #expect(found?.findings.map(\.message.code) == ["L040"])
  }

  @Test func `a long title wraps within its column`() throws {
    let title = "TM. HỘI ĐỒNG THI ĐUA KHEN THƯỞNG TRƯỜNG TIỂU HỌC TRẤN GIANG"
    let row = SignatureRow(
      [Self.signature(title, name: "Bùi", seal: 32), Self.signature("T", name: "Hà")], gap: 10)
    let frame = try Self.page(row)
    for run in runs(frame) {
      let end = run.x + fonts[run.style.face].width(of: run.units, size: run.style.size)
      let column = run.x < 260 ? 10.0...255.0 : 265.0...510.0
      #expect(column.contains(run.x + 0.01) && column.contains(end - 0.01))
    }
    #expect(runs(frame).count > 6)
  }

  @Test func `a row of signatures is never split`() throws {
    let row = Block.signatures(SignatureRow([Self.signature("T", name: "Hà")]))
    let frames = try pages([solid(200), row], height: 300)
    #expect(frames.map { texts($0).count } == [0, 3])
  }
}
